"""What is told is told once, whether it is an answer or said unasked; and a bot that is to end does end."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from bot.adapters.telegram import TelegramAdapter
from bot.adapters.telegram_calls import Call
from bot.adapters.telegram_fields import Fields
from bot.adapters.telegram_line import Line
from bot.conversation.messages import Incoming, Place, PlaceKind, Platform
from bot.conversation.replies import Notice, Reply, Text
from tests.support.telegram import TOKEN

PIER = Place(Platform.TELEGRAM, "-100", PlaceKind.GROUP)
NOTICE = Notice("update:7", PIER, Reply((Text("Published as #7."),)))
CALL = Call("sendMessage", {"chat_id": -100, "text": "Published as #7."})


class SlowLine(Line):
    """A line on which a call takes as long as a test wants."""

    def __init__(self) -> None:
        super().__init__(TOKEN, "http://127.0.0.1:9", paced=False)
        self.may_go = asyncio.Event()
        self.calls: list[str] = []

    async def call(self, call: Call) -> Fields:
        self.calls.append(call.method)
        await self.may_go.wait()
        return Fields({})


class Saved:
    """A conversation that has one thing to say unasked until it is told, and can be slow to look it up."""

    def __init__(self) -> None:
        self.told_: list[str] = []
        self.looked = asyncio.Event()
        self.may_find = asyncio.Event()

    async def handle(self, incoming: Incoming) -> Reply | None:
        raise AssertionError(incoming)

    async def notices(self, platform: Platform) -> tuple[Notice, ...]:
        found = () if self.told_ else (NOTICE,)
        self.looked.set()
        await self.may_find.wait()
        return found

    async def told(self, id_: str) -> None:
        self.told_.append(id_)

    async def moved(self, old: Place, new: Place) -> None: ...


def played(play: Callable[[TelegramAdapter, SlowLine, Saved], Awaitable[None]]) -> None:
    async def whole() -> None:
        line, saved = SlowLine(), Saved()
        adapter = TelegramAdapter(line, saved, now=lambda: 0.0)
        looking = asyncio.ensure_future(adapter._notice())
        try:
            async with asyncio.timeout(60):
                await play(adapter, line, saved)
        finally:
            looking.cancel()
            await asyncio.wait({looking})
            await line.end()

    asyncio.run(whole())


async def settled(line: SlowLine, adapter: TelegramAdapter) -> None:
    """Let what is on its way arrive."""
    line.may_go.set()
    await adapter._outbox.drain(30)


def test_what_is_on_its_way_as_an_answer_is_not_said_unasked_as_well() -> None:
    async def play(adapter: TelegramAdapter, line: SlowLine, saved: Saved) -> None:
        assert adapter._post(NOTICE.id, -100, [CALL])
        assert await adapter.send(NOTICE), "it is being told"
        await settled(line, adapter)
        assert (line.calls, saved.told_) == (["sendMessage"], [NOTICE.id])

    played(play)


def test_what_is_on_its_way_unasked_is_not_answered_as_well() -> None:
    async def play(adapter: TelegramAdapter, line: SlowLine, saved: Saved) -> None:
        assert await adapter.send(NOTICE)
        assert adapter._post(NOTICE.id, -100, [CALL])
        await settled(line, adapter)
        assert (line.calls, saved.told_) == (["sendMessage"], [NOTICE.id])

    played(play)


def test_what_was_said_while_it_was_looked_up_is_not_said_again() -> None:
    async def play(adapter: TelegramAdapter, line: SlowLine, saved: Saved) -> None:
        adapter._look.set()
        await saved.looked.wait()
        assert adapter._post(NOTICE.id, -100, [CALL])
        await settled(line, adapter)
        assert saved.told_ == [NOTICE.id]
        saved.may_find.set()
        for _ in range(10):
            await asyncio.sleep(0)
        await adapter._outbox.drain(30)
        assert line.calls == ["sendMessage"]

    played(play)


def test_one_that_is_woken_and_to_end_at_once_ends() -> None:
    async def whole() -> None:
        saved = Saved()
        saved.may_find.set()
        line = SlowLine()
        adapter = TelegramAdapter(line, saved, now=lambda: 0.0)
        looking = asyncio.ensure_future(adapter._notice())
        await asyncio.sleep(0)
        adapter._look.set()
        await asyncio.sleep(0)
        looking.cancel()
        _, still = await asyncio.wait({looking}, timeout=2)
        for task in still:
            task.cancel()
        await line.end()
        assert not still

    asyncio.run(whole())
