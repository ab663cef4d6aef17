"""Which chats Telegram wants to be left alone, and for how long.

Telegram says so of one message, and does not say whether it means the chat or the whole bot. A refusal is taken to be
about its chat; where several chats are refused one after the other and nothing is taken between, about all. This file
sends nothing and waits for nothing.
"""

from __future__ import annotations

from collections.abc import Callable

SHORTEST = 1.0
"""Seconds for which a chat is left alone at least."""
FOR_ALL = 30.0
"""Seconds for which all chats are left alone at most, then one is tried: that all are meant is only guessed."""
IN_A_ROW = 3
"""So many chats refused one after the other mean all."""
_MOST = 10_000


class Holds:
    """Keeps until when chats are left alone. ``clock`` counts seconds.

    >>> now = 0.0
    >>> holds = Holds(lambda: now)
    >>> holds.refused(7, 30.0)
    >>> holds.left(7), holds.left(8)
    (30.0, 0.0)
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._until: dict[int, float] = {}
        self._all = 0.0
        self._in_a_row: set[int] = set()

    def refused(self, chat: int, seconds: float) -> None:
        """Keep that Telegram wants no message for a chat for so long."""
        now = self._clock()
        seconds = max(seconds, SHORTEST)
        self._until[chat] = max(self._until.get(chat, 0.0), now + seconds)
        self._in_a_row.add(chat)
        if len(self._in_a_row) >= IN_A_ROW:
            self._all = max(self._all, now + min(seconds, FOR_ALL))
            self._in_a_row.clear()
        if len(self._until) > _MOST:
            self._until = {one: until for one, until in self._until.items() if until > now}
        while len(self._until) > _MOST:
            del self._until[next(iter(self._until))]

    def taken(self) -> None:
        """Keep that Telegram took a message: not all can be meant."""
        self._in_a_row.clear()

    def left(self, chat: int) -> float:
        """Return for how many seconds a chat is still to be left alone, 0.0 where it is not."""
        return max(0.0, self._all - self._clock(), self._own(chat))

    def alone(self, chat: int) -> bool:
        """Say whether a chat is left alone for itself, whatever holds for all."""
        return self._own(chat) > 0.0

    def _own(self, chat: int) -> float:
        until = self._until.get(chat)
        if until is None:
            return 0.0
        left = until - self._clock()
        if left <= 0.0:
            del self._until[chat]
        return max(0.0, left)
