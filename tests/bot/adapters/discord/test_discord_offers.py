"""What is offered on Discord while an argument is typed: what would be answered, in order, and nobody else's."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any
from unittest import mock

import pytest

from facts.errors import StoreFailed
from facts.factbase import FactBase
from facts.factbook import FactBook
from facts.factkeeper import FactKeeper
from facts.facts import FactDraft
from facts.ledger import Signature
from tests.bot.adapters.discord.world import World
from tests.support.talk import BEGIN, COMMUNITY

FACTS = (
    ("height of the old lighthouse", "42 metres", "The old lighthouse of Kestrel Bay is 42 metres tall"),
    ("founding of the harbour", "14 May 1911", "The harbour of Kestrel Bay was founded on 14 May 1911."),
    ("открытие моста через Вельму", "5 июня 1957 года", "Мост через реку Вельма открыли 5 июня 1957 года."),
    ("затонувшие лодки", "12 лодок", "Во время шторма затонуло 12 лодок."),
    ("the quay in winter", "Elena Ruiz: The quay will stay open all winter", "The quay will stay open all winter"),
)


def _with(play: Callable[[World], Awaitable[None]]) -> None:
    async def run() -> None:
        async with World() as world:
            world.bring()
            world.bring("velma.txt")
            world.join("ann")
            world.join("mo", "moderator")
            _publish(world, COMMUNITY)
            await play(world)

    asyncio.run(run())


def _publish(world: World, community: str) -> None:
    library = world.store.library(community)
    for subject, value, proof in FACTS:
        proposal = FactBook(library).propose(FactDraft(subject, value, proof))
        with library.writing() as desk:
            FactKeeper(desk, Signature("", "operator", BEGIN.isoformat()), community).publish(proposal)


async def _offered(world: World, who: str, command: str, option: str, typed: str) -> list[Any]:
    found = await world.people[who].autocomplete(world.channel, command, option, typed)
    return [one["value"] for one in found]


def test_every_question_that_is_offered_is_answered_by_its_fact() -> None:
    async def play(world: World) -> None:
        base = FactBase(world.store.library(COMMUNITY))
        offered = await _offered(world, "ann", "ask", "question", "")
        assert len(offered) == len(FACTS)
        for question in offered:
            result = await world.slash("ann", "ask", {"question": question})
            assert result.response is not None
            assert "reviewed by a moderator" in result.response.content, (question, base.ask(question))
            world.clock.now += timedelta(minutes=1)

    _with(play)


@pytest.mark.parametrize(
    ("command", "option", "typed", "offered"),
    [
        ("ask", "question", "harb", ["founding of the harbour: when?"]),
        ("ask", "question", "МОСТ", ["открытие моста через Вельму: когда?"]),
        ("ask", "question", "lighthouse height", ["height of the old lighthouse: how much?"]),
        ("ask", "question", "zeppelin", []),
        ("ask", "as_of", "", []),
        ("showfact", "number", "harb", [2]),
        ("timeline", "subject", "old", ["height of the old lighthouse"]),
        ("compare", "subject", "quay", ["the quay in winter"]),
        ("source", "name", "Harbour", ["harbour-notes"]),
        ("said", "who", "Ruiz", ["Elena Ruiz"]),
        ("said", "who", "lind", ["Tomas Lindqvist"]),
    ],
)
def test_what_is_offered_to_a_member(command: str, option: str, typed: str, offered: list[Any]) -> None:
    async def play(world: World) -> None:
        found = await _offered(world, "ann", command, option, typed)
        assert found[: len(offered) or 1] == offered

    _with(play)


@pytest.mark.parametrize(
    ("command", "option", "typed", "offered"),
    [
        ("fact retire", "number", "old light", [1]),
        ("fact add", "subject", "found", ["founding of the harbour"]),
        ("fact edit", "speaker", "Ele", ["Elena Ruiz"]),
        ("doc candidates", "source", "harb", ["harbour-notes"]),
        ("doc update", "source", "harb", ["harbour-notes"]),
        ("alias remove", "name", "k", ["KB"]),
        ("alias add", "stands_for", "kestrel", ["Kestrel Bay"]),
        ("dismiss", "number", "", [1]),
        ("queue", "number", "cable", [1]),
    ],
)
def test_what_is_offered_to_a_moderator(command: str, option: str, typed: str, offered: list[Any]) -> None:
    async def play(world: World) -> None:
        await world.slash("mo", "alias", {"names": "KB = Kestrel Bay"})
        await world.slash("ann", "file", {"question": "When was the cable laid?"})
        assert await _offered(world, "mo", command, option, typed) == offered

    _with(play)


def test_what_is_for_moderators_is_offered_to_nobody_else() -> None:
    async def play(world: World) -> None:
        await world.slash("mo", "retire", {"number": "1", "reason": "counted anew"})
        heard = world.talk.heard[-1]
        await world.slash("ann", "about", {})
        ann = world.talk.heard[-1]
        for command, argument in (
            ("retire", "number"),
            ("candidates", "source"),
            ("unalias", "name"),
            ("queue", "number"),
        ):
            assert await world.conversation.suggest(replace(ann, key="1"), command, argument, "") == []
        assert await _offered(world, "ann", "showfact", "number", "lighthouse") == []
        assert await world.conversation.suggest(replace(heard, key="2"), "retire", "number", "lighthouse") != []

    _with(play)


def test_another_communitys_are_never_offered() -> None:
    async def play(world: World) -> None:
        other = world.store.library("elsewhere")
        with other.writing() as desk:
            FactKeeper(desk, Signature("", "operator", BEGIN.isoformat()), "elsewhere").add_alias("Zed", "Zephyr Point")
        for command, option in (("timeline", "subject"), ("ask", "question"), ("source", "name"), ("said", "who")):
            assert "Zephyr Point" not in await _offered(world, "ann", command, option, "z")
        guild = world.env.create_guild("Another chat")
        channel = guild.create_text_channel("talk")
        await world.env.settle()
        stranger = guild.add_member(world.users["ann"])
        assert await stranger.autocomplete(channel, "ask", "question", "") == []

    _with(play)


def test_there_are_never_more_than_25_and_always_the_same() -> None:
    async def play(world: World) -> None:
        library = world.store.library(COMMUNITY)
        with library.writing() as desk:
            keeper = FactKeeper(desk, Signature("", "operator", BEGIN.isoformat()), COMMUNITY)
            for number in range(40):
                keeper.add_asked(number % 2 + 1, f"When was harbour number {number} founded{'?' * (number * 2)}")
        first = await _offered(world, "ann", "ask", "question", "harbour")
        assert len(first) == 25
        assert all(len(one) <= 100 for one in first)
        assert await _offered(world, "ann", "ask", "question", "harbour") == first

    _with(play)


def test_what_is_read_when_the_bot_begins_is_not_read_again_for_the_first_who_types() -> None:
    async def play(world: World) -> None:
        await world.conversation.prepare()
        with mock.patch("bot.conversation.suggesting._known", side_effect=AssertionError("read once more")):
            assert await _offered(world, "ann", "said", "who", "Ruiz") == ["Elena Ruiz"]
        world.bring("gazette.txt")
        await world.conversation.prepare()
        with mock.patch("bot.conversation.suggesting._known", side_effect=AssertionError("read once more")):
            assert await _offered(world, "ann", "source", "name", "g") != []

    _with(play)


def test_a_store_that_fails_keeps_nobody_from_beginning() -> None:
    async def play(world: World) -> None:
        broken = StoreFailed("S-BROKEN", "The store is gone.")
        with mock.patch("bot.conversation.suggesting._known", side_effect=broken):
            await world.conversation.prepare()
        assert await _offered(world, "ann", "said", "who", "Ruiz") == ["Elena Ruiz"]

    _with(play)
