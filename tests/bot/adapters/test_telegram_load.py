"""The adapter under load, on the real library and a server that keeps to its own limits, in a loop in a hurry.

What is answered is of no matter here, so whoever answers is a stand-in; how often, when and whether is what counts.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest

from bot.adapters.telegram import TelegramAdapter
from bot.adapters.telegram_line import Line
from bot.conversation.messages import Incoming, Place, Platform
from bot.conversation.replies import Notice, Reply, Text
from tests.support.hasty import hasty
from tests.support.telegram import Group, Person, TelegramServer, telegram_server
from tests.support.telegram.faults import flood
from tests.support.telegram.floods import Pace

LONG = 100_000.0
"""Seconds, of a loop in a hurry, that anything may take here."""
CROWDED = 20
"""Chats with something to send that are many here; in earnest there are five times as many."""


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let fewer chats be too many."""
    monkeypatch.setattr("bot.adapters.telegram_outbox.CROWDED", CROWDED)


@dataclass
class Echo:
    """Answers everything with what was said. ``slow`` are people whose answers never come; ``looking`` is how long it takes
    to find out that there is nothing to be said unasked.
    """

    slow: frozenset[str] = frozenset()
    looking: float = 0.0
    looks: int = 0
    heard: list[str] = field(default_factory=list)
    told_: list[str] = field(default_factory=list)

    async def handle(self, incoming: Incoming) -> Reply | None:
        self.heard.append(incoming.text)
        if incoming.author.id in self.slow:
            await asyncio.Event().wait()
        return Reply((Text(f"You said: {incoming.text}"),))

    async def notices(self, platform: Platform) -> tuple[Notice, ...]:
        self.looks += 1
        await asyncio.sleep(self.looking)
        return ()

    async def told(self, id_: str) -> None:
        self.told_.append(id_)

    async def moved(self, old: Place, new: Place) -> None: ...


@asynccontextmanager
async def talking(
    echo: Echo, *, paced: bool = True, strict: bool = True
) -> AsyncIterator[tuple[TelegramServer, TelegramAdapter]]:
    loop = asyncio.get_running_loop()
    async with telegram_server(clock=loop.time) as server:
        server.world.floods.on = strict
        server.world.floods.chat = Pace(3, 3.0)  # a few at once are let through, as Telegram says of itself
        adapter = TelegramAdapter(Line(server.token, server.origin, paced=paced), echo, now=loop.time)
        stop = asyncio.Event()
        running = asyncio.ensure_future(adapter.run(stop))
        await server.journal.until("getUpdates", 1, LONG)
        try:
            yield server, adapter
        finally:
            stop.set()
            await running


async def answers(room: Person | Group, count: int) -> list[str]:
    return [(await room.answer(LONG)).text.removeprefix("You said: ") for _ in range(count)]


def test_a_group_that_asks_more_than_telegram_lets_answer_gets_every_answer_later() -> None:
    async def play() -> None:
        echo = Echo()
        async with talking(echo) as (server, adapter):
            people = [server.person(f"Person {number}") for number in range(30)]
            group = server.group("Kestrel Bay", *people)
            began = server.world.clock()
            for number, person in enumerate(people):
                group.say(person, f"@footnote_bot {number}")
            said = await answers(group, 30)
            assert sorted(said, key=lambda text: int(text.split()[-1])) == said
            assert len(set(said)) == 30
            assert 50.0 < server.world.clock() - began < 120.0
            assert adapter.left_out == 0
            olga = server.person("Olga")
            olga.write("at once?")
            assert await answers(olga, 1) == ["at once?"]

    hasty(play())


@pytest.mark.parametrize("paced", [True, False])
def test_many_at_once_are_all_answered_and_the_next_one_as_fast_as_ever(paced: bool) -> None:
    """Without a pace of its own the bot is refused again and again, and nothing is lost for that either."""

    async def play() -> None:
        echo = Echo()
        async with talking(echo, paced=paced) as (server, adapter):
            people = [server.person(f"Person {number}") for number in range(CROWDED * 4)]
            for person in people:
                person.write(f"from {person.id}")
            for person in people:
                assert await answers(person, 1) == [f"from {person.id}"]
            assert adapter.left_out == 0
            await asyncio.sleep(60.0)
            began = server.world.clock()
            people[0].write("and now?")
            assert await answers(people[0], 1) == ["and now?"]
            assert server.world.clock() - began < 2.0

    hasty(play())


def test_while_many_answers_wait_no_more_is_asked_for() -> None:
    async def play() -> None:
        echo = Echo()
        async with talking(echo) as (server, _):
            server.faults.play(flood(30), "sendMessage", times=3)  # three chats in a row: all are meant
            people = [server.person(f"Person {number}") for number in range(CROWDED * 9)]
            for person in people:
                person.write("hello")
            await server.journal.until("sendMessage", 10, LONG)
            assert len(echo.heard) <= CROWDED + 100  # one batch may have been on its way
            assert len(server.world.updates.waiting) >= CROWDED
            for person in people:
                await answers(person, 1)
            assert len(echo.heard) == len(people)

    hasty(play())


def test_a_chat_held_back_for_long_loses_its_answers_and_is_told_so_and_nobody_else_waits() -> None:
    async def play() -> None:
        echo = Echo()
        async with talking(echo, strict=False) as (server, adapter):
            olga, nils = server.person("Olga"), server.person("Nils")
            server.faults.play(flood(600), "sendMessage")
            for number in range(5):
                olga.write(f"question {number}")
            await server.all_read(LONG)
            nils.write("and I?")
            assert await answers(nils, 1) == ["and I?"]
            assert len(server.journal.of("sendMessage")) == 2  # the held chat is not tried again
            assert (adapter.left_out, olga.unread()) == (5, ())
            await asyncio.sleep(600.0)
            olga.write("still there?")
            assert await answers(olga, 2) == [
                "still there?",
                "Telegram held me back here, and 5 answers were left out. Please ask again.",
            ]
            olga.write("good")
            assert await answers(olga, 1) == ["good"]
            assert "telegram:6000000001:m:5100000002:6" in echo.told_

    hasty(play())


def test_a_short_pause_in_one_chat_is_waited_for_and_keeps_its_order() -> None:
    async def play() -> None:
        echo = Echo()
        async with talking(echo, strict=False) as (server, adapter):
            olga = server.person("Olga")
            server.faults.play(flood(40), "sendMessage")
            began = server.world.clock()
            for number in range(3):
                olga.write(f"question {number}")
            assert await answers(olga, 3) == ["question 0", "question 1", "question 2"]
            assert 40.0 <= server.world.clock() - began < 60.0
            assert (adapter.left_out, len(server.journal.of("sendMessage"))) == (0, 4)

    hasty(play())


@pytest.mark.parametrize("updates", [1, 150])
def test_what_one_person_sends_and_takes_for_ever_stalls_nobody(updates: int) -> None:
    async def play() -> None:
        olga_id = 77
        echo = Echo(slow=frozenset({str(olga_id)}))
        async with talking(echo) as (server, _):
            olga = server.person("Olga", number=olga_id)
            for number in range(updates):
                olga.write(f"slow {number}")
            people = [server.person(f"Person {number}") for number in range(120)]
            began = server.world.clock()
            for person in people:
                person.write("hello")
                assert await answers(person, 1) == ["hello"]
            assert server.world.clock() - began < 60.0

    hasty(play())


def test_much_that_is_asked_does_not_make_for_much_looking() -> None:
    async def play() -> None:
        echo = Echo(looking=0.2)
        async with talking(echo, strict=False) as (server, _):
            olga = server.person("Olga")
            for number in range(40):
                olga.write(f"question {number}")
                await answers(olga, 1)
                await asyncio.sleep(0.1)
            assert echo.looks <= 30

    hasty(play())
