"""What waits to be sent, chat by chat: one chat that Telegram holds back keeps no other waiting.

Each chat has a line of its own, in order and of bounded length. What finds the line full is not sent and is counted; a
command that changed something is told later all the same, since it was never marked as told. This file knows what a
reply is for and nothing of what is in it.
"""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from bot.adapters.telegram_calls import Call
from bot.adapters.telegram_sending import Sent

LOGGER = logging.getLogger("footnote")

LONGEST = 30
"""Replies that wait in one chat at most."""
MOST = 2_000
"""Replies that wait at most in all."""
LEFT_ALONE = 600.0
"""Seconds for which a chat that cannot be reached is left alone, unless something is heard from it."""
_MOST_MARKED = 10_000


@dataclass(frozen=True, slots=True)
class Post:
    """A reply on its way, and what is done once it is known what became of it."""

    calls: Sequence[Call]
    then: Callable[[Sent], Awaitable[None]]


class Outbox:
    """Sends what it is given. ``send`` carries calls out; ``clock`` counts seconds."""

    def __init__(self, send: Callable[[Sequence[Call]], Awaitable[Sent]], clock: Callable[[], float]) -> None:
        self._send = send
        self._clock = clock
        self._lines: dict[int, deque[Post]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._waiting = 0
        self._marked: OrderedDict[int, float] = OrderedDict()
        self.dropped = 0

    def put(self, chat: int, post: Post) -> bool:
        """Have something sent to a chat; return False where it is left out."""
        line = self._lines.get(chat)
        if (line is not None and len(line) >= LONGEST) or self._waiting >= MOST:
            self.dropped += 1
            LOGGER.warning("too much waits to be sent; %d left out so far", self.dropped)
            return False
        self._waiting += 1
        if line is not None:
            line.append(post)
            return True
        self._lines[chat] = deque([post])
        task = asyncio.ensure_future(self._empty(chat))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return True

    def heard(self, chat: int) -> None:
        """Keep that a chat can be reached: something came from it."""
        self._marked.pop(chat, None)

    def reachable(self, chat: int) -> bool:
        """Say whether it is worth trying a chat."""
        since = self._marked.get(chat)
        return since is None or self._clock() - since > LEFT_ALONE

    async def drain(self, seconds: float) -> None:
        """Let what waits be sent for a while, then let it go."""
        if self._tasks:
            _, late = await asyncio.wait(set(self._tasks), timeout=seconds)
            for task in late:
                task.cancel()
            if late:
                await asyncio.wait(late)

    async def _empty(self, chat: int) -> None:
        line = self._lines[chat]
        try:
            while line:
                await self._deliver(chat, line[0])
                line.popleft()
                self._waiting -= 1
        finally:
            self._waiting -= len(line)
            del self._lines[chat]

    async def _deliver(self, chat: int, post: Post) -> None:
        try:
            sent = await self._send(post.calls)
            if sent is Sent.UNREACHABLE:
                self._mark(chat)
            await post.then(sent)
        except Exception as error:  # noqa: BLE001 - whatever becomes of one reply, the next is sent
            LOGGER.error("a reply could not be handled: %s", type(error).__name__)  # noqa: TRY400 - a traceback may hold words

    def _mark(self, chat: int) -> None:
        if chat not in self._marked:
            LOGGER.warning("a chat cannot be reached any more; it is left alone")
        self._marked[chat] = self._clock()
        while len(self._marked) > _MOST_MARKED:
            self._marked.popitem(last=False)
