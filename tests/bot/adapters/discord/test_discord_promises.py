"""Answers that are promised before they are known: who sees them, and that nothing is said twice or to others."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from facts.ledger import Edit, EntryKind, Signature
from tests.bot.adapters.discord.world import World
from tests.support.talk import BEGIN, COMMUNITY
from tests.support.transcript import buttons

QUESTION = "When was the lighthouse rebuilt?"
DEFERRED = 5


def _with(play: Callable[[World], Awaitable[None]], **options: Any) -> None:
    async def run() -> None:
        async with World(**options) as world:
            world.bring()
            world.join("ann")
            world.join("mo", "moderator")
            await play(world)

    asyncio.run(run())


def _choose(world: World, setting: str, body: str) -> None:
    with world.store.library(COMMUNITY).writing() as desk:
        edit = Edit(EntryKind.SETTING, setting, None, body, "set")
        desk.commit([edit], Signature("", "operator", BEGIN.isoformat()))


@pytest.mark.parametrize(("command", "private"), [("ask", False), ("mydata", True)])
def test_what_is_slow_is_promised_and_then_answered(command: str, private: bool) -> None:
    async def play(world: World) -> None:
        result = await world.slash("ann", command, {"question": QUESTION} if command == "ask" else {})
        assert [one.json for one in world.env.http_requests if one.path.endswith("/callback")][-1] == {
            "type": DEFERRED,
            **({"data": {"flags": 64}} if private else {}),
        }
        shown = [one for one in (result.response, *result.followups) if one is not None and one.content]
        assert len(shown) == 1
        assert shown[0].ephemeral == private

    _with(play, patience=0.0)


def test_an_answer_for_one_person_is_not_said_in_public_because_it_was_promised_there() -> None:
    async def play(world: World) -> None:
        _choose(world, "visibility", '"private"')
        result = await world.slash("ann", "ask", {"question": QUESTION})
        shown = [one for one in (result.response, *result.followups) if one is not None]
        assert [one.ephemeral for one in shown if one.content] == [True]

    _with(play, patience=0.0)


def test_a_promised_form_is_asked_for_and_opened_by_a_button() -> None:
    async def play(world: World) -> None:
        await world.slash("mo", "addfact", {})
        reply = world.talk.said[-1]
        assert reply is not None
        opened = await world.press("mo", f"fill {buttons(reply)['form']}")
        assert opened.modal is not None

    _with(play, patience=0.0)


def test_a_promised_button_edits_or_deletes_its_own_message() -> None:
    async def play(world: World) -> None:
        result = await world.slash("ann", "ask", {"question": QUESTION})
        reply = world.talk.said[-1]
        assert reply is not None
        await world.press("ann", buttons(reply)["Delete"])
        assert result.response is None

    _with(play, patience=0.0)
