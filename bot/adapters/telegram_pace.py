"""The pace of messages that Telegram asks for, kept by waiting: nothing is left out for it.

Thirty a second in all, which the library keeps by a bucket: what one hiccup held up goes out at once, and no more than
thirty a second go on for long. Telegram's guide allows such bursts to all chats together, and refuses them to a group:
twenty a minute there, and about one a second in a chat with a few at once, are kept here for any minute and any second,
since a refusal would cost more than the wait. What is no message is never made to wait for one. This file knows no token
and nothing of what is said.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Any

from telegram.ext import AIORateLimiter

AT_ONCE = 48
"""Messages that are under way at once at most."""
IN_ALL = 30
"""Messages a second, as https://core.telegram.org/bots/faq has it; the same for the two that follow."""
IN_A_GROUP = 20
"""Messages a minute."""
BURST = 3
"""Messages that a chat gets at once, as an answer in several parts does, before it is held to one a second."""
_ON_THE_WAY = 0.1
"""Seconds for which a message counts longer in its chat, since it counts from when it arrives."""
_MOST_CHATS = 512
_PACED = frozenset({"sendMessage", "sendDocument", "editMessageText"})


class Window:
    """At most ``most`` in any ``seconds``, and a moment more."""

    def __init__(self, most: int, seconds: float) -> None:
        self._moments: deque[float] = deque(maxlen=most)
        self._seconds = seconds + _ON_THE_WAY

    def free_at(self) -> float:
        """Return the moment, in the loop's time, from which there may be one more; it may be over."""
        return self._moments[0] + self._seconds if len(self._moments) == self._moments.maxlen else 0.0

    def count(self, moment: float) -> None:
        """Count one more, made at a moment that is not before the last."""
        self._moments.append(moment)

    def idle_at(self, moment: float) -> bool:
        """Whether it counts nothing any more."""
        return not self._moments or self._moments[-1] + self._seconds <= moment


class Lane:
    """The messages of one chat, one behind the other; each counts from when it leaves, whatever it waited for before."""

    def __init__(self, *windows: Window) -> None:
        self._windows = windows
        self._turn = asyncio.Lock()

    async def enter(self) -> Turn:
        """Return once the chat may have one more message. Until that turn has ended, no other of the chat begins."""
        await self._turn.acquire()
        try:
            wait = max(window.free_at() for window in self._windows) - asyncio.get_running_loop().time()
            if wait > 0:
                await asyncio.sleep(wait)
        except BaseException:
            self._turn.release()
            raise
        return Turn(self._windows, self._turn)

    @property
    def idle(self) -> bool:
        """Whether nothing waits in it and it counts nothing any more."""
        now = asyncio.get_running_loop().time()
        return not self._turn.locked() and all(window.idle_at(now) for window in self._windows)


class Turn:
    """The turn of one message in its chat."""

    def __init__(self, windows: tuple[Window, ...], turn: asyncio.Lock) -> None:
        self._windows = windows
        self._turn = turn
        self._over = False

    def depart(self) -> None:
        """Count the message as sent now, and end the turn."""
        if not self._over:
            now = asyncio.get_running_loop().time()
            for window in self._windows:
                window.count(now)
        self.end()

    def end(self) -> None:
        """End the turn, whether the message left or not; a turn ends once."""
        if not self._over:
            self._over = True
            self._turn.release()


class Pace(AIORateLimiter):
    """Holds messages to a pace. Whatever the pace, no more of them are under way at once than leave connections for the
    rest; ``paced`` False keeps to that alone.
    """

    def __init__(self, *, paced: bool = True) -> None:
        super().__init__(overall_max_rate=IN_ALL if paced else 0, group_max_rate=0, max_retries=0)
        self._paced = paced
        self._lanes: dict[object, Lane] = {}
        self._slots = asyncio.Semaphore(AT_ONCE)

    async def process_request(
        self,
        callback: Callable[..., Any],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Any:
        """Make a request when its turn has come; raises what the request raises."""
        if endpoint not in _PACED:
            return await callback(*args, **kwargs)
        turn = await self._lane(data.get("chat_id")).enter() if self._paced else None

        async def narrow(*args: Any, **kwargs: Any) -> Any:
            async with self._slots:
                if turn is not None:
                    turn.depart()
                return await callback(*args, **kwargs)

        try:
            return await super().process_request(narrow, args, kwargs, endpoint, data, rate_limit_args)
        finally:
            if turn is not None:
                turn.end()

    def _lane(self, chat: object) -> Lane:
        if len(self._lanes) > _MOST_CHATS:
            self._lanes = {key: lane for key, lane in self._lanes.items() if not lane.idle}
        if (lane := self._lanes.get(chat)) is None:
            windows = [Window(BURST, float(BURST))]
            if isinstance(chat, int) and chat < 0:
                windows.append(Window(IN_A_GROUP, 60.0))
            lane = self._lanes[chat] = Lane(*windows)
        return lane
