"""Answers for one person alone on Discord: asked for, chosen by the community, and posted to the channel afterwards."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bot.conversation.messages import Action, Actions
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


def test_what_was_shown_to_one_is_posted_for_all_and_only_once() -> None:
    async def play(world: World) -> None:
        await world.slash("ann", "ask", {"question": QUESTION, "share": False})
        token = _token(world, POST)
        posted = await world.press("ann", token)
        assert posted.response is not None
        assert posted.response.content.startswith("**1958**")
        assert not posted.response.ephemeral
        again = await world.press("ann", token)
        assert again.response is not None
        assert again.ephemeral
        assert "C-STALE" in again.response.content

    _with(play)


@pytest.mark.parametrize("who", ["ann", "mo"])
def test_what_was_posted_is_taken_away_by_who_asked_or_a_moderator(who: str) -> None:
    async def play(world: World) -> None:
        await world.slash("ann", "ask", {"question": QUESTION, "share": False})
        posted = await world.press("ann", _token(world, POST))
        refused = await world.press("bob", _token(world, "Delete"))
        assert posted.response is not None
        assert refused.ephemeral
        await world.press(who, _token(world, "Delete"))
        assert posted.response is None

    _with(play)


def test_a_day_that_was_asked_for_holds_for_what_is_posted_too() -> None:
    async def play(world: World) -> None:
        question = "How many fishing boats did the storm sink?"
        world.bring("gazette.txt")
        shown = await world.slash("ann", "ask", {"question": question, "as_of": "1900", "share": False})
        posted = await world.press("ann", _token(world, POST))
        assert shown.response is not None
        assert posted.response is not None
        assert posted.response.content == shown.response.content

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
        assert posted.response is not None
        assert "reviewed by a moderator" in posted.response.content

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
        from dataclasses import replace

        heard = world.talk.heard[-1]
        from bot.conversation.messages import Author, Platform, Shape

        forged = replace(
            heard, key="discord:i:9", author=Author(Platform.DISCORD, str(world.users["bob"].id), "Bob"),
            shape=Shape.PRESS, text=token, command="", arguments={},
        )  # fmt: skip
        reply = await world.conversation.handle(forged)
        assert reply is not None
        assert reply.private
        assert "C-STALE" in str(reply.blocks)

    _with(play)
