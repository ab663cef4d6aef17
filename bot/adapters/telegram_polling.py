"""Updates asked for one batch after the other; one that cannot be read or handled never stops those behind it.

Telegram keeps an update until a later one is asked for, so the number asked for moves only over what was handled. What
takes long does not hold the others up: while it is under way, the ones behind it are asked for as soon as anything is done,
and those that come twice are known. Telegram shows no more than a hundred at once, so where one of them takes very long
and nothing new is shown behind it, it is let go: confirmed while it is under way. That alone could be lost, in a crash.
Nothing is asked for while there is no room; Telegram keeps for a day what is not asked for.
People are answered beside each other, each person in order. This file knows what a number is and nothing else of an
update.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.adapters.telegram_fields import Fields, fields_of
from bot.adapters.telegram_library import pause_of
from bot.adapters.telegram_line import WAIT, token_refused
from facts.errors import ConfigRefused

LOGGER = logging.getLogger("footnote")

SHORTLY = 0.3
"""Seconds between two looks at most while something is under way."""
SHOWN = 100
"""Updates that Telegram shows at once."""
PATIENCE = 3.0
"""Seconds for which what is under way may keep Telegram from showing more; a write has been answered by then."""
MOST_OPEN = 400
"""Updates that are under way at most, with those that were let go and what waits behind them."""
LONGEST_PAUSE = 30.0
ENDS_WITHIN = 5.0
"""Seconds in which what is under way may finish once the program is asked to stop."""
_LARGEST_NUMBER = 2**40

Get = Callable[[int, int, int], Awaitable[list[object]]]
"""Asks for updates: from which number on, how long to wait, how many at most."""


class Polling:
    """Asks for updates and has them handled.

    ``handle`` returns once what it was given is done or recorded; it is not expected to raise, and if it does, that is
    logged and passed over. ``lane`` names whose turn an update is; ``room`` returns once more can be taken; ``clock``
    counts seconds.
    """

    def __init__(
        self,
        get: Get,
        handle: Callable[[Fields], Awaitable[None]],
        lane: Callable[[Fields], str],
        *,
        room: Callable[[], Awaitable[None]] | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        clock: Callable[[], float] | None = None,
    ) -> None:
        self._get = get
        self._handle = handle
        self._lane = lane
        self._room = room
        self._sleep = sleep
        self._clock = clock or asyncio.get_running_loop().time
        self._next = 0
        self._enough = 0
        self._begun_at = 0.0
        self._open: dict[int, asyncio.Task[None]] = {}
        self._let_go: set[int] = set()
        self._last: dict[str, asyncio.Task[None]] = {}
        self._failures = 0
        self._ousted = False

    @property
    def offset(self) -> int:
        """The number of the first update that is neither handled nor let go."""
        return min(self._held, default=self._next)

    @property
    def _held(self) -> set[int]:
        """What is under way and not confirmed."""
        return self._open.keys() - self._let_go

    async def run(self, stop: asyncio.Event) -> None:
        """Poll until ``stop`` is set, finish what is under way and confirm it.

        Raises ConfigRefused: K-TWICE where another copy polls, K-TELEGRAM where the token is refused.
        """
        stopping = asyncio.ensure_future(stop.wait())
        try:
            while not stop.is_set():
                if self._room is not None:
                    await _first(self._room(), stopping)
                    if stop.is_set():
                        break
                asking = asyncio.ensure_future(self._ask())
                await asyncio.wait({asking, stopping}, return_when=asyncio.FIRST_COMPLETED)
                if not asking.done():
                    asking.cancel()
                    await asyncio.wait({asking})
                    break
                pause = asking.result()
                if self._held:
                    await _first(self._something_done(), stopping)
                if pause and not stop.is_set():
                    await _first(self._sleep(pause), stopping)
        finally:
            stopping.cancel()
            await self._finish()

    async def _something_done(self) -> None:
        """Return once it is worth looking again: something is done or, where Telegram shows all it can, much of it."""
        with suppress(TimeoutError):
            async with asyncio.timeout(SHORTLY):
                while len(self._open) > self._enough:
                    await asyncio.wait(set(self._open.values()), return_when=asyncio.FIRST_COMPLETED)

    async def _ask(self) -> float:
        """Take what there is; return how long to pause before the next look."""
        offset = self.offset
        try:
            found = await self._get(offset, WAIT if offset == self._next else 0, SHOWN)
        except Conflict:
            self._ousted = True
            raise ConfigRefused(
                "K-TWICE",
                "Another copy of the bot is running with the same Telegram token.",
                "Stop it, or give this one a token of its own.",
            ) from None
        except InvalidToken:
            raise token_refused() from None
        except RetryAfter as error:
            return pause_of(error)
        except TelegramError as error:
            self._failures += 1
            LOGGER.warning("Telegram could not be asked for updates: %s", type(error).__name__)
            return self._pause()
        updates = sorted(map(fields_of, found), key=lambda update: update.number("update_id"))
        begun = [self._begin(update) for update in updates]
        full = len(found) >= SHOWN
        self._enough = len(self._open) // 2 if full else len(self._open) - 1
        if any(begun):
            self._begun_at = self._clock()
        elif full and self._open:
            self._go_on()
        if found and not any(begun) and not self._open:
            self._failures += 1  # nothing of it can even be passed over: ask slowly until something else comes
            return self._pause()
        self._failures = 0
        return 0.0

    def _go_on(self) -> None:
        """Let go what has kept Telegram from showing more for too long."""
        if self._clock() - self._begun_at >= PATIENCE and len(self._open) < MOST_OPEN:
            LOGGER.info("%d updates take long; those behind them are not made to wait", len(self._open))
            self._let_go.update(self._open)

    def _pause(self) -> float:
        """Return how long to leave Telegram alone after so many failures in a row."""
        return min(2.0 ** min(self._failures - 1, 10), LONGEST_PAUSE)

    def _begin(self, update: Fields) -> bool:
        """Begin to handle an update; return whether it is a new one."""
        number = update.number("update_id")
        if not self._next <= number < _LARGEST_NUMBER or number <= 0:
            return False
        self._next = number + 1
        lane = self._lane(update)
        task = asyncio.ensure_future(self._in_turn(self._last.get(lane), update))
        self._open[number] = task
        self._last[lane] = task
        task.add_done_callback(lambda ended: self._ended(number, lane, ended))
        return True

    async def _in_turn(self, before: asyncio.Task[None] | None, update: Fields) -> None:
        if before is not None:
            await asyncio.wait({before})
        await self._handle(update)

    def _ended(self, number: int, lane: str, ended: asyncio.Task[None]) -> None:
        del self._open[number]
        self._let_go.discard(number)
        if self._last.get(lane) is ended:
            del self._last[lane]
        if not ended.cancelled() and (error := ended.exception()) is not None:
            LOGGER.error("an update could not be handled: %s", type(error).__name__)  # its text may be somebody's words

    async def _finish(self) -> None:
        """Let what is under way finish, within a few seconds, and tell Telegram how far it got."""
        if self._open:
            _, late = await asyncio.wait(set(self._open.values()), timeout=ENDS_WITHIN)
            for task in late:
                task.cancel()
        if self._next and not self._ousted:  # whoever has the line now would lose it by one more request
            try:
                await self._get(self.offset, 0, 1)
            except TelegramError:
                LOGGER.info("how far it got could not be confirmed; the last updates may come again")


async def _first(waiting: Awaitable[Any], stopping: asyncio.Future[Any]) -> None:
    """Wait for something, or until the program is to stop."""
    task: asyncio.Future[Any] = asyncio.ensure_future(waiting)
    await asyncio.wait({task, stopping}, return_when=asyncio.FIRST_COMPLETED)
    task.cancel()
