"""What is still to be told: what was saved in time, what follows later, and what was sent."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from threading import Event
from typing import Any

import pytest

from bot.conversation.messages import Place, Platform
from bot.conversation.replies import Notice, Reply, Text
from bot.conversation.telling import Telling
from bot.conversation.workers import Workers
from facts.errors import ConversationRefused, ValueRefused
from facts.store.memory import MemoryStore

NOW = datetime(2024, 6, 1, 12, tzinfo=UTC)
CHAT = Place(Platform.TELEGRAM, "-100")
PATIENT, IMPATIENT = 60.0, 0.0


class Heard:
    """A telling of its own, with how often something was written."""

    def __init__(self) -> None:
        self.workers = Workers()
        self.writes = 0
        self.telling = Telling(MemoryStore(), self.workers, lambda: NOW, after_writing=self._wrote)

    def _wrote(self) -> None:
        self.writes += 1

    def follows(self, error: Exception) -> Notice | None:
        return Notice("m1", CHAT, Reply((Text(str(error)),)), "7")

    def run(self, talk: Callable[[], Coroutine[Any, Any, None]]) -> None:
        try:
            asyncio.run(talk())
        finally:
            self.workers.close()


def test_what_is_done_in_time_is_returned_and_to_be_told_once() -> None:
    heard = Heard()

    async def talk() -> None:
        assert await heard.telling.carried_out("m1", lambda: 12, PATIENT, heard.follows) == 12
        assert heard.telling.has_begun("m1")
        await heard.telling.told("m1")
        assert not heard.telling.has_begun("m1")
        await heard.telling.told("m1")
        assert await heard.telling.notices(Platform.TELEGRAM) == ()

    heard.run(talk)
    assert heard.writes == 1


def test_what_goes_wrong_in_time_is_raised_and_nothing_follows() -> None:
    heard = Heard()

    def refuse() -> None:
        raise ValueRefused("V-DATE", "There is no such date.", "Check the day.")

    async def talk() -> None:
        with pytest.raises(ValueRefused):
            await heard.telling.carried_out("m1", refuse, PATIENT, heard.follows)
        assert await heard.telling.notices(Platform.TELEGRAM) == ()

    heard.run(talk)


def test_what_takes_long_is_said_so_and_what_was_wrong_follows_where_it_was_asked() -> None:
    heard = Heard()
    go = Event()

    def refuse_late() -> None:
        go.wait()
        raise ValueRefused("V-DATE", "There is no such date.", "Check the day.")

    async def talk() -> None:
        with pytest.raises(ConversationRefused) as refused:
            await heard.telling.carried_out("m1", refuse_late, IMPATIENT, heard.follows)
        assert refused.value.code == "C-SAVING"
        assert heard.telling.has_begun("m1")
        go.set()
        await heard.telling.note("telegram", "41")  # one write after the other: this one waits for it
        (late,) = await heard.telling.notices(Platform.TELEGRAM)
        assert (late.id, late.reply_to, late.place) == ("m1", "7", CHAT)
        assert await heard.telling.notices(Platform.DISCORD) == ()
        await heard.telling.told("m1")
        assert await heard.telling.notices(Platform.TELEGRAM) == ()

    heard.run(talk)


def test_a_write_whose_caller_goes_is_finished_all_the_same() -> None:
    heard = Heard()
    begun, go, done = Event(), Event(), Event()

    def slow() -> None:
        begun.set()
        go.wait()
        done.set()

    async def talk() -> None:
        asked = asyncio.create_task(heard.telling.carried_out("m1", slow, PATIENT, heard.follows))
        await asyncio.to_thread(begun.wait)
        asked.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asked
        go.set()
        await heard.telling.note("telegram", "41")
        assert done.is_set()
        assert not heard.telling.has_begun("m1")

    heard.run(talk)


def test_what_an_adapter_notes_is_there_at_its_next_start() -> None:
    heard = Heard()

    async def talk() -> None:
        assert await heard.telling.noted("telegram") == ""
        await heard.telling.note("telegram", "41")
        await heard.telling.note("telegram", "42")
        assert await heard.telling.noted("telegram") == "42"
        assert await heard.telling.noted("discord") == ""

    heard.run(talk)
