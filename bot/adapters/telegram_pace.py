"""The pace of messages that Telegram asks for, kept by waiting: nothing is left out for it.

Thirty a second in all, twenty a minute in a group, about one a second in a chat with a few at once. The library keeps the
first two by buckets that let as many through at once and go on dripping, which is up to twice as many in the first second
or minute, and Telegram's refusal of the rest costs more than waiting; so they are kept here as well, for any second and any
minute. What is no message is never made to wait for one. This file knows no token and nothing of what is said.
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
"""Messages a second."""
IN_A_GROUP = 20
"""Messages a minute."""
BURST = 3
"""Messages that a chat gets at once, as an answer in several parts does, before it is held to one a second."""
_ON_THE_WAY = 0.1
"""Seconds for which a message counts longer in its chat, since it counts from when it arrives. In all it does not: with
even so few seconds spared, as many questions as may be answered would wait longer and longer."""
_MOST_CHATS = 512
_PACED = frozenset({"sendMessage", "sendDocument", "editMessageText"})


class Window:
    """At most ``most`` in any ``seconds``, and ``spare`` more; who comes too early waits, in the order of coming."""

    def __init__(self, most: int, seconds: float, *, spare: float = _ON_THE_WAY) -> None:
        self._moments: deque[float] = deque(maxlen=most)
        self._seconds = seconds + spare
        self._turn = asyncio.Lock()

    async def enter(self) -> None:
        """Return once there may be one more, and count it."""
        now = asyncio.get_running_loop().time
        async with self._turn:
            if len(self._moments) == self._moments.maxlen and (wait := self._moments[0] + self._seconds - now()) > 0:
                await asyncio.sleep(wait)
            self._moments.append(now())

    @property
    def idle(self) -> bool:
        """Whether it counts nothing any more."""
        over = asyncio.get_running_loop().time() - self._seconds
        return not self._turn.locked() and (not self._moments or self._moments[-1] < over)


class Pace(AIORateLimiter):
    """Holds messages to a pace. Whatever the pace, no more of them are under way at once than leave connections for the
    rest; ``paced`` False keeps to that alone.
    """

    def __init__(self, *, paced: bool = True) -> None:
        in_all, in_a_group = (IN_ALL, IN_A_GROUP) if paced else (0, 0)
        super().__init__(overall_max_rate=in_all, group_max_rate=in_a_group, max_retries=0)
        self._paced = paced
        self._all = Window(IN_ALL, 1.0, spare=0.002)
        self._windows: dict[tuple[object, int], Window] = {}
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

        async def narrow(*args: Any, **kwargs: Any) -> Any:
            async with self._slots:
                return await callback(*args, **kwargs)

        if endpoint not in _PACED:
            return await callback(*args, **kwargs)
        if self._paced:
            chat = data.get("chat_id")
            if isinstance(chat, int) and chat < 0:
                await self._window(chat, IN_A_GROUP, 60.0).enter()
            await self._window(chat, BURST, float(BURST)).enter()
            await self._all.enter()
        return await super().process_request(narrow, args, kwargs, endpoint, data, rate_limit_args)

    def _window(self, chat: object, most: int, seconds: float) -> Window:
        if len(self._windows) > _MOST_CHATS:
            self._windows = {key: window for key, window in self._windows.items() if not window.idle}
        return self._windows.setdefault((chat, most), Window(most, seconds))
