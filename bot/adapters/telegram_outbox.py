"""What waits to be sent, chat by chat: one chat that Telegram holds back keeps no other waiting.

Each chat has a line of its own, in order and of bounded length. Whoever brings more is asked to wait while much waits
to be sent, so that nothing has to be left out; a chat that Telegram holds back for itself does not count for
that. What finds a line full or is too old once its chat is free again is not sent and is counted; the chat is told of it
behind the next answer that gets through. A command that changed something is told later all the same, since it was
never marked as told. This file knows what a reply is for and nothing of what is in it.
"""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from bot.adapters.telegram_calls import Call
from bot.adapters.telegram_holds import Holds
from bot.adapters.telegram_sending import LASTS, Sent

LOGGER = logging.getLogger("footnote")

LONGEST = 30
"""Replies that wait in one chat at most."""
MOST = 2_000
"""Replies that wait at most in all."""
CROWDED = 100
"""Replies to send from which on whoever brings more waits; at Telegram's pace they are sent in seconds."""
COUNTS = 3
"""Replies of one chat that count for that at most: a group that has many to wait for makes no others wait."""
LEFT_ALONE = 600.0
"""Seconds for which a chat that cannot be reached is left alone, unless something is heard from it."""
_MOST_MARKED = 10_000
_LOOKS_AGAIN = 1.0


@dataclass(frozen=True, slots=True)
class Post:
    """A reply on its way, and what is done once it is known what became of it.

    ``regrets`` makes what is said of so many answers that were left out in the chat before; None says nothing.
    """

    calls: Sequence[Call]
    then: Callable[[Sent], Awaitable[None]]
    regrets: Callable[[int], Sequence[Call]] | None = None


class Outbox:
    """Sends what it is given. ``send`` carries out calls that were made at a moment; ``clock`` counts seconds; ``holds``
    says which chats are held back.
    """

    def __init__(
        self,
        send: Callable[[Sequence[Call], float], Awaitable[Sent]],
        clock: Callable[[], float],
        holds: Holds | None = None,
    ) -> None:
        self._send = send
        self._clock = clock
        self._holds = holds or Holds(clock)
        self._lines: dict[int, deque[tuple[Post, float]]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._waiting = 0
        self._marked: OrderedDict[int, float] = OrderedDict()
        self._missed: OrderedDict[int, int] = OrderedDict()
        self._eased = asyncio.Event()
        self.dropped = 0

    def put(self, chat: int, post: Post) -> bool:
        """Have something sent to a chat; return False where it is left out."""
        line = self._lines.get(chat)
        if (line is not None and len(line) >= LONGEST) or self._waiting >= MOST:
            self._miss(chat)
            return False
        self._waiting += 1
        if line is not None:
            line.append((post, self._clock()))
            return True
        self._lines[chat] = deque([(post, self._clock())])
        task = asyncio.ensure_future(self._empty(chat))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return True

    async def room(self) -> None:
        """Return once not too much waits to be sent."""
        while self._crowded():
            self._eased.clear()
            with suppress(TimeoutError):  # that a chat is held back is seen at the next look
                await asyncio.wait_for(self._eased.wait(), _LOOKS_AGAIN)

    def _crowded(self) -> bool:
        if self._waiting < CROWDED:
            return False
        free = (line for chat, line in self._lines.items() if not self._holds.alone(chat))
        return sum(min(len(line), COUNTS) for line in free) >= CROWDED

    def heard(self, chat: int) -> None:
        """Keep that a chat can be reached: something came from it."""
        self._marked.pop(chat, None)

    def reachable(self, chat: int) -> bool:
        """Say whether it is worth trying a chat."""
        since = self._marked.get(chat)
        return self._holds.left(chat) < LASTS and (since is None or self._clock() - since > LEFT_ALONE)

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
                await self._deliver(chat, *line[0])
                line.popleft()
                self._waiting -= 1
                self._eased.set()
        finally:
            self._waiting -= len(line)
            del self._lines[chat]
            self._eased.set()

    async def _deliver(self, chat: int, post: Post, since: float) -> None:
        try:
            sent = await self._send(post.calls, since)
            match sent:
                case Sent.UNREACHABLE:
                    self._mark(chat)
                case Sent.HELD:
                    self._miss(chat)
                case Sent.SAID | Sent.FAILED:
                    pass
            await post.then(sent)
            if sent is Sent.SAID and post.regrets is not None and (missed := self._missed.pop(chat, 0)):
                await self._send(post.regrets(missed), self._clock())
        except Exception as error:  # noqa: BLE001 - whatever becomes of one reply, the next is sent
            LOGGER.error("a reply could not be handled: %s", type(error).__name__)  # noqa: TRY400 - a traceback may hold words

    def _miss(self, chat: int) -> None:
        """Count an answer that is left out. The log tells of the first, the tenth, the hundredth..."""
        self.dropped += 1
        self._missed[chat] = self._missed.get(chat, 0) + 1
        while len(self._missed) > _MOST_MARKED:
            self._missed.popitem(last=False)
        if str(self.dropped).strip("0") == "1":
            LOGGER.warning("too much waits to be sent; %d left out so far", self.dropped)

    def _mark(self, chat: int) -> None:
        if chat not in self._marked:
            LOGGER.warning("a chat cannot be reached any more; it is left alone")
        self._marked[chat] = self._clock()
        while len(self._marked) > _MOST_MARKED:
            self._marked.popitem(last=False)
