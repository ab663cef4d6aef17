"""Polling: nothing is passed over before it is handled, nothing handled twice, and nothing stops what is behind it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.adapters.telegram_fields import Fields
from bot.adapters.telegram_polling import MOST_OPEN, Polling
from facts.errors import ConfigRefused


class Server:
    """Hands out updates as Telegram does: all from the number asked for, which it then forgets below."""

    def __init__(self, *updates: object, errors: list[TelegramError] | None = None) -> None:
        self.updates = list(updates)
        self.errors = errors or []
        self.asked: list[tuple[int, int, int]] = []
        self.pauses: list[float] = []
        self.most_pauses = 0
        self.stop = asyncio.Event()
        self.stop_when: Callable[[], bool] = lambda: True

    async def get(self, offset: int, wait: int, most: int) -> list[object]:
        self.asked.append((offset, wait, most))
        if self.errors:
            raise self.errors.pop(0)
        found = [one for one in self.updates if not self._forgotten(one, offset)]
        if not found:
            if self.stop_when():
                self.stop.set()
            await asyncio.sleep(0)
        return found[:most]

    @staticmethod
    def _forgotten(update: object, offset: int) -> bool:
        number = update.get("update_id") if isinstance(update, dict) else None
        return offset > 0 and not (isinstance(number, int) and number >= offset)

    async def sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)
        if len(self.pauses) == self.most_pauses:
            self.stop.set()


def said(number: int, who: int = 1) -> dict[str, object]:
    return {"update_id": number, "message": {"from": {"id": who}}}


def who(update: Fields) -> str:
    return str(update.part("message").part("from").number("id"))


def numbers_handled(server: Server, handle: Callable[[int], Awaitable[None]] | None = None) -> list[int]:
    handled: list[int] = []

    async def handler(update: Fields) -> None:
        if handle is not None:
            await handle(update.number("update_id"))
        handled.append(update.number("update_id"))

    async def play() -> None:
        server.stop = asyncio.Event()
        await Polling(server.get, handler, who, sleep=server.sleep).run(server.stop)

    asyncio.run(play())
    return handled


def test_every_update_is_handled_once_and_confirmed() -> None:
    server = Server(said(5), said(6), said(7))
    assert numbers_handled(server) == [5, 6, 7]
    assert server.asked[0] == (0, 25, 100)
    assert server.asked[-1] == (8, 0, 1)


def test_updates_may_come_twice_and_in_any_order() -> None:
    assert numbers_handled(Server(said(7), said(5), said(6), said(5), said(7))) == [5, 6, 7]


def test_one_that_cannot_be_handled_does_not_stop_the_next() -> None:
    async def breaks(number: int) -> None:
        if number == 6:
            raise RecursionError

    server = Server(said(5), said(6), said(7))
    assert numbers_handled(server, breaks) == [5, 7]
    assert server.asked[-1][0] == 8


def test_one_without_a_number_is_passed_over_with_the_next() -> None:
    odd: list[object] = [{"message": {}}, None, 5, {"update_id": "x"}, {"update_id": 2**62}, {"update_id": -1}, []]
    server = Server(*odd, said(5), said(6))
    server.most_pauses = 4  # one of a number that Telegram never gives would come for ever
    assert numbers_handled(server) == [5, 6]


def test_nothing_but_odd_ones_is_asked_for_ever_more_slowly() -> None:
    server = Server({"message": {}})
    server.most_pauses = 4
    assert numbers_handled(server) == []
    assert server.pauses == [1.0, 2.0, 4.0, 8.0]


def test_what_takes_long_holds_up_nobody_else_and_is_not_confirmed_before_it_is_done() -> None:
    server = Server(said(5, who=1), said(6, who=2), said(7, who=1))
    order: list[int] = []
    there = asyncio.Event()

    async def handle(number: int) -> None:
        if number == 5:
            server.updates.append(said(8, who=3))
            await there.wait()
        order.append(number)
        if number == 8:
            there.set()

    server.stop_when = lambda: 7 in order
    numbers_handled(server, handle)
    assert order == [6, 8, 5, 7]
    begun = [offset for offset, _, _ in server.asked]
    assert begun[:2] == [0, 5]
    assert begun[-1] == 9


def test_a_failing_line_is_asked_ever_more_slowly_and_then_as_before() -> None:
    server = Server(said(5), errors=[NetworkError("down")] * 7)
    assert numbers_handled(server) == [5]
    assert server.pauses == [1.0, 2.0, 4.0, 8.0, 16.0, 30.0, 30.0]


def test_telegrams_own_pause_is_kept() -> None:
    server = Server(said(5), errors=[RetryAfter(17)])
    assert numbers_handled(server) == [5]
    assert server.pauses == [17.0]


@pytest.mark.parametrize(("error", "code"), [(Conflict("other getUpdates"), "K-TWICE"), (InvalidToken(), "K-TELEGRAM")])
def test_what_waiting_does_not_mend_ends_it(error: TelegramError, code: str) -> None:
    with pytest.raises(ConfigRefused) as caught:
        numbers_handled(Server(errors=[error]))
    assert caught.value.code == code


def test_one_who_lost_the_line_does_not_take_it_back_with_a_last_word() -> None:
    server = Server(said(5))
    real = server.get

    async def get(offset: int, wait: int, most: int) -> list[object]:
        if server.asked:
            server.errors = [Conflict("other getUpdates")]
        return await real(offset, wait, most)

    server.get = get  # type: ignore[method-assign]
    with pytest.raises(ConfigRefused):
        numbers_handled(server)
    assert len(server.asked) == 2, "the one that is told of it, and none after it"


def test_asked_to_stop_it_finishes_what_is_under_way_and_confirms_it() -> None:
    async def play() -> None:
        stop, may_end, handled = asyncio.Event(), asyncio.Event(), list[int]()
        server = Server(said(5))

        async def handle(update: Fields) -> None:
            stop.set()
            await may_end.wait()
            handled.append(update.number("update_id"))

        async def get(offset: int, wait: int, most: int) -> list[object]:
            if server.asked and wait:
                await asyncio.Event().wait()
            return await server.get(offset, wait, most)

        running = asyncio.ensure_future(Polling(get, handle, who).run(stop))
        await stop.wait()
        await asyncio.sleep(0)
        assert not running.done()
        may_end.set()
        await running
        assert (handled, server.asked[-1]) == ([5], (6, 0, 1))

    asyncio.run(play())


def test_asked_to_stop_it_does_not_wait_for_an_update() -> None:
    async def play() -> None:
        stop, asked = asyncio.Event(), asyncio.Event()

        async def get(_offset: int, _wait: int, _most: int) -> list[object]:
            asked.set()
            await asyncio.Event().wait()
            return []

        async def handle(_update: Fields) -> None: ...

        running = asyncio.ensure_future(Polling(get, handle, who).run(stop))
        await asked.wait()
        stop.set()
        await running

    asyncio.run(play())


# --- much at once ----------------------------------------------------------------------------------------------------


def test_what_is_done_lets_the_next_be_asked_for_at_once() -> None:
    """While one person's question takes long, each answer to another is followed by a look at what is behind it."""

    async def play() -> None:
        server = Server(*[said(number, who=number) for number in range(5, 9)])
        there, handled = asyncio.Event(), list[int]()

        async def handle(update: Fields) -> None:
            number = update.number("update_id")
            if number == 5:
                await there.wait()
            elif number < 20:
                server.updates.append(said(number + 10, who=number + 10))
            else:
                there.set()
            handled.append(number)

        server.stop_when = lambda: len(handled) == 10
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr("bot.adapters.telegram_polling.SHORTLY", 60.0)
            async with asyncio.timeout(20.0):
                server.stop = asyncio.Event()
                running = asyncio.ensure_future(Polling(server.get, handle, who).run(server.stop))
                await there.wait()
                server.stop.set()
                await running
        assert handled[:3] == [6, 7, 8]

    asyncio.run(play())


def test_nothing_is_asked_for_while_there_is_no_room() -> None:
    async def play() -> None:
        server, room = Server(said(5)), asyncio.Event()
        looked = asyncio.Event()

        async def has_room() -> None:
            looked.set()
            await room.wait()

        async def handle(_update: Fields) -> None: ...

        server.stop = asyncio.Event()
        running = asyncio.ensure_future(Polling(server.get, handle, who, room=has_room).run(server.stop))
        await looked.wait()
        assert server.asked == []
        room.set()
        await running
        assert server.asked[-1] == (6, 0, 1)

    asyncio.run(play())


def test_asked_to_stop_it_waits_for_no_room() -> None:
    async def play() -> None:
        stop, looked = asyncio.Event(), asyncio.Event()
        server = Server(said(5))

        async def never() -> None:
            looked.set()
            await asyncio.Event().wait()

        async def handle(_update: Fields) -> None: ...

        running = asyncio.ensure_future(Polling(server.get, handle, who, room=never).run(stop))
        await looked.wait()
        stop.set()
        await running
        assert server.asked == []

    asyncio.run(play())


@pytest.mark.parametrize("slow", [1, 60])
def test_one_that_takes_very_long_keeps_those_behind_a_full_batch_waiting_for_a_moment_only(slow: int) -> None:
    """One person has sent ``slow`` updates of which the first takes for ever; others have sent many more."""

    async def play() -> None:
        there, now, handled = asyncio.Event(), 0.0, list[int]()
        updates = [said(number, who=1 if number <= slow else number) for number in range(1, 351)]
        server = Server(*updates)

        def clock() -> float:
            nonlocal now
            now += 0.5
            return now

        async def handle(update: Fields) -> None:
            number = update.number("update_id")
            if number == 1:
                await there.wait()
            handled.append(number)
            if number == 350:
                there.set()

        server.stop_when = lambda: len(handled) == 350
        server.stop = asyncio.Event()
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr("bot.adapters.telegram_polling.SHORTLY", 0.001)
            await Polling(server.get, handle, who, clock=clock).run(server.stop)
        assert sorted(handled) == list(range(1, 351))
        assert handled.index(1) == 350 - slow
        assert handled[-slow:] == list(range(1, slow + 1))
        assert server.asked[-1] == (351, 0, 1)

    asyncio.run(play())


def test_what_was_let_go_is_bounded() -> None:
    async def play() -> None:
        now, begun, looked_often = 0.0, list[int](), asyncio.Event()
        server = Server(*[said(number, who=1) for number in range(1, 2001)])

        def clock() -> float:
            nonlocal now
            now += 1.0
            if len(server.asked) > 60:
                looked_often.set()
            return now

        async def handle(update: Fields) -> None:
            begun.append(update.number("update_id"))
            await asyncio.Event().wait()

        with pytest.MonkeyPatch.context() as patched:
            patched.setattr("bot.adapters.telegram_polling.SHORTLY", 0.0)
            patched.setattr("bot.adapters.telegram_polling.ENDS_WITHIN", 0.0)
            polling = Polling(server.get, handle, who, clock=clock)
            stop = asyncio.Event()
            running = asyncio.ensure_future(polling.run(stop))
            await looked_often.wait()
            stop.set()
            await running
        assert begun == [1]
        assert polling.offset <= MOST_OPEN + 1
        assert server.asked[-1][0] <= MOST_OPEN + 1

    asyncio.run(play())
