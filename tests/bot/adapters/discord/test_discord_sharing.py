"""Answers for one person alone on Discord: asked for, chosen by the community, and posted to the channel afterwards."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import pytest
from simcord.results import InteractionResult, ResponseMessage

from bot.conversation.messages import Author, Platform, Shape
from bot.conversation.replies import Action, Actions
from bot.render.discord import EPHEMERAL
from facts.ledger import Edit, EntryKind, Signature
from tests.bot.adapters.discord.world import World
from tests.support.talk import BEGIN, COMMUNITY
from tests.support.transcript import buttons

QUESTION = "When was the lighthouse rebuilt?"
POST = "Post to channel"


def _with(play: Callable[[World], Awaitable[None]], **options: Any) -> None:
    async def run() -> None:
        async with World(**options) as world:
            world.bring()
            world.join("ann")
            world.join("bob")
            world.join("mo", "moderator")
            await play(world)

    asyncio.run(run())


def _private(world: World) -> None:
    with world.store.library(COMMUNITY).writing() as desk:
        edit = Edit(EntryKind.SETTING, "visibility", None, '"private"', "set")
        desk.commit([edit], Signature("", "operator", BEGIN.isoformat()))


def _token(world: World, label: str) -> str:
    found = (buttons(reply) for reply in reversed(world.talk.said) if reply is not None)
    return next(one[label] for one in found if label in one)


@pytest.mark.parametrize(
    ("community", "share", "alone"),
    [
        ("public", None, False),
        ("public", False, True),
        ("public", True, False),
        ("private", None, True),
        ("private", False, True),
        ("private", True, False),
    ],
)
def test_who_sees_an_answer_is_the_communitys_choice_and_then_the_askers(
    community: str, share: bool | None, alone: bool
) -> None:
    async def play(world: World) -> None:
        if community == "private":
            _private(world)
        result = await world.slash("ann", "ask", {"question": QUESTION} | ({} if share is None else {"share": share}))
        assert result.ephemeral == alone
        labels = {one.label for reply in world.talk.said if reply for one in _actions(reply.blocks)}
        assert (POST in labels, "Delete" in labels) == (alone, not alone)

    _with(play)


def _actions(blocks: tuple[object, ...]) -> list[Action]:
    return [one for block in blocks if isinstance(block, Actions) for one in block.actions]


def _answer(result: InteractionResult) -> ResponseMessage:
    """Return what an interaction was answered with, at once or after a promise."""
    return result.response or result.followups[0]


def _labels(message: ResponseMessage) -> set[str]:
    return {one["label"] for row in message.components for one in row["components"]}


@pytest.mark.parametrize("patience", [60.0, 0.0])
def test_what_was_shown_to_one_is_posted_for_all_and_its_button_goes(patience: float) -> None:
    async def play(world: World) -> None:
        shown = await world.slash("ann", "ask", {"question": QUESTION, "share": False})
        (before,) = world.sent()
        assert POST in _labels(_answer(shown))
        posted = await world.press("ann", _token(world, POST))
        after, public = world.sent()
        assert public["content"].startswith("**1958**")
        assert not public["flags"] & EPHEMERAL
        assert after["content"] == before["content"]
        assert POST not in str(after["components"])
        assert len(_labels(_answer(shown))) > 1
        assert [one.content for one in posted.followups] == [public["content"]]
        again = await world.conversation.handle(replace(world.talk.heard[-1], key="discord:i:9"))
        assert again is not None
        assert again.private
        assert "C-STALE" in str(again.blocks)

    _with(play, patience=patience)


def test_the_button_stays_where_nothing_could_be_posted() -> None:
    async def play(world: World) -> None:
        shown = await world.slash("ann", "ask", {"question": QUESTION, "share": False})
        world.env.inject_error("POST", "/webhooks/*", status=500, code=0, times=10)
        await world.press("ann", _token(world, POST))
        assert POST in _labels(_answer(shown))

    _with(play)


@pytest.mark.parametrize("who", ["ann", "mo"])
def test_what_was_posted_is_taken_away_by_who_asked_or_a_moderator(who: str) -> None:
    async def play(world: World) -> None:
        await world.slash("ann", "ask", {"question": QUESTION, "share": False})
        posted = await world.press("ann", _token(world, POST))
        refused = await world.press("bob", _token(world, "Delete"))
        assert len(posted.followups) == 1
        assert refused.ephemeral
        await world.press(who, _token(world, "Delete"))
        assert posted.followups == []

    _with(play)


def test_a_day_that_was_asked_for_holds_for_what_is_posted_too() -> None:
    async def play(world: World) -> None:
        question = "How many fishing boats did the storm sink?"
        world.bring("gazette.txt")
        shown = await world.slash("ann", "ask", {"question": question, "as_of": "1900", "share": False})
        posted = await world.press("ann", _token(world, POST))
        assert posted.followups[0].content == _answer(shown).content

    _with(play)


def test_what_is_posted_is_what_holds_now() -> None:
    async def play(world: World) -> None:
        await world.slash("ann", "ask", {"question": "How tall is the old lighthouse?", "share": False})
        token = _token(world, POST)
        await world.slash("mo", "addfact", {
            "subject": "height of the old lighthouse", "value": "42 metres",
            "proof": "The old lighthouse of Kestrel Bay is 42 metres tall",
        })  # fmt: skip
        posted = await world.press("ann", token)
        assert "reviewed by a moderator" in posted.followups[0].content

    _with(play)


def test_an_answer_that_nobody_remembers_is_not_posted_but_told_of() -> None:
    async def play(world: World) -> None:
        await world.slash("ann", "ask", {"question": QUESTION, "share": False})
        token = _token(world, POST)
        await world.restart()
        late = await world.press("ann", token)
        assert late.response is not None
        assert late.ephemeral
        assert "C-LAST" in late.response.content

    _with(play)


def test_somebody_elses_press_posts_nothing() -> None:
    """Nobody else is shown the button; a client that is made to send its token all the same is refused."""

    async def play(world: World) -> None:
        await world.slash("ann", "ask", {"question": QUESTION, "share": False})
        token = _token(world, POST)
        heard = world.talk.heard[-1]
        forged = replace(
            heard, key="discord:i:9", author=Author(Platform.DISCORD, str(world.users["bob"].id), "Bob"),
            shape=Shape.PRESS, text=token, command="", arguments={},
        )  # fmt: skip
        reply = await world.conversation.handle(forged)
        assert reply is not None
        assert reply.private
        assert "C-STALE" in str(reply.blocks)

    _with(play)
