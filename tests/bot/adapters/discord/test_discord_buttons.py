"""Buttons and windows on Discord that outlive the bot, or do not: each press gets an answer, and only who may is let in."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import pytest

from bot.conversation.messages import Author, Place, Platform, Shape
from bot.conversation.replies import Reply
from tests.bot.adapters.discord.world import World
from tests.support.transcript import buttons, transcript

QUESTION = "When was the lighthouse rebuilt?"
STALE = "This button is no longer valid."
FIELDS = {
    "subject": "height of the old lighthouse",
    "kind": ["figure"],
    "value": "42 metres",
    "proof": "harbour-notes",
}


def _with(play: Callable[[World], Awaitable[None]], **options: Any) -> None:
    async def run() -> None:
        async with World(**options) as world:
            world.bring()
            world.join("ann")
            world.join("mo", "moderator")
            await play(world)

    asyncio.run(run())


def _tokens(world: World) -> dict[str, str]:
    return next(found for reply in reversed(world.talk.said) if reply and (found := buttons(reply)))


def _lines(reply: Reply | None) -> str:
    return "\n".join(transcript(reply))


def test_a_window_is_filled_in_after_a_restart() -> None:
    async def play(world: World) -> None:
        shown = await world.slash("mo", "addfact", {})
        await world.restart()
        preview = await world.people["mo"].submit_modal(shown, FIELDS)
        assert preview.response is not None
        assert "Not published yet" in preview.response.content

    _with(play)


def test_a_window_behind_a_button_is_told_of_when_it_was_lost() -> None:
    async def play(world: World) -> None:
        await world.slash("mo", "addfact", {})
        token = f"fill {_tokens(world)['form']}"
        await world.restart()
        late = await world.press("mo", token)
        assert late.modal is None
        (told,) = [one for one in late.followups if STALE in one.content]
        assert told.ephemeral

    _with(play, patience=0.0)


def test_a_window_that_comes_too_late_is_told_of() -> None:
    async def play(world: World) -> None:
        shown = await world.slash("mo", "addfact", {})
        await world.play_later(minutes=20)
        late = await world.people["mo"].submit_modal(shown, FIELDS)
        assert late.response is not None
        assert late.ephemeral
        assert STALE in late.response.content

    _with(play)


def test_confirming_twice_publishes_once() -> None:
    async def play(world: World) -> None:
        shown = await world.slash("mo", "addfact", {})
        await world.people["mo"].submit_modal(shown, FIELDS)
        token = _tokens(world)["Confirm"]
        await world.press("mo", token)
        again = await world.press("mo", token)
        assert STALE in str([one.content for one in (again.response, *again.followups) if one])

    _with(play)


@pytest.mark.parametrize(
    "forged", ["", "x", "aaaaaaaaaaaapmore:=x", "aaaaaaaaaaaaaremove:=1", "é" * 20, "a" * 100, "fill x"]
)
def test_what_was_never_made_here_is_no_button(forged: str) -> None:
    async def play(world: World) -> None:
        await world.slash("ann", "ask", {"question": QUESTION})
        pressed = replace(
            world.talk.heard[-1], key="discord:i:9", shape=Shape.PRESS, text=forged, command="", arguments={}
        )
        assert STALE in _lines(await world.conversation.handle(pressed))

    _with(play)


def test_a_button_is_good_on_its_own_server_and_for_its_own_person() -> None:
    async def play(world: World) -> None:
        await world.slash("mo", "addfact", {"subject": "height", "value": "42 metres", "proof": "harbour-notes"})
        tokens = _tokens(world)
        token = next(token for label, token in tokens.items() if label in ("Confirm", "Undo"))
        pressed = replace(
            world.talk.heard[-1], key="discord:i:9", shape=Shape.PRESS, text=token, command="", arguments={}
        )
        others = replace(pressed, author=Author(Platform.DISCORD, "7", "Zed"))
        elsewhere = replace(pressed, key="discord:i:10", place=Place(Platform.DISCORD, "99", channel="1"))
        assert STALE in _lines(await world.conversation.handle(others))
        assert STALE not in _lines(await world.conversation.handle(replace(pressed, key="discord:i:11")))
        assert "Published" not in _lines(await world.conversation.handle(elsewhere))

    _with(play)


# --- without rights in a channel -------------------------------------------------------------------------------------


def test_an_answer_needs_no_right_to_embed_links_or_to_attach_files() -> None:
    """It is text and buttons alone, so there is nothing to leave out where these rights are missing."""

    async def play(world: World) -> None:
        await world.slash("ann", "ask", {"question": QUESTION})
        body = next(one.json for one in world.env.http_requests if one.path.endswith("/callback"))
        assert body is not None
        assert not body["data"].get("embeds")
        assert not body["data"].get("attachments")
        assert body["data"]["content"].startswith("**1958**")

    _with(play)


def test_a_bar_in_an_option_is_one_of_its_value() -> None:
    async def play(world: World) -> None:
        await world.slash("mo", "addfact", {
            "subject": "lamp | height", "value": "42 metres", "proof": "harbour-notes", "more": r"asked: up \| down",
        })  # fmt: skip
        assert "Published as #1: lamp | height" in _lines(world.talk.said[-1])
        await world.slash("mo", "fact edit", {"number": "1", "subject": "lamp | tower", "reason": "a | b"})
        assert "Changed #1: lamp | tower." in _lines(world.talk.said[-1])

    _with(play)


# --- files -----------------------------------------------------------------------------------------------------------


def test_a_document_goes_in_by_a_command_and_facts_come_out_as_a_file() -> None:
    async def play(world: World) -> None:
        text = b"The pier of Kestrel Bay was built in 1921. It has 14 lamps."
        done = await world.slash("mo", "addsource", {"about": "title: Pier notes"}, file=("pier.txt", text))
        assert "Pier notes" in str([one.content for one in (done.response, *done.followups) if one])
        await world.slash("mo", "addfact", {"subject": "lamps on the pier", "value": "14", "proof": "It has 14 lamps."})
        out = await world.slash("mo", "export", {"format": "csv"})
        assert out.ephemeral
        reply = world.talk.said[-1]
        assert reply is not None
        assert reply.file is not None
        assert b"lamps on the pier" in reply.file.content

    _with(play)
