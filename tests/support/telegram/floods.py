"""How often a bot may speak: the documented guide of one message a second in a chat, 20 a minute in a group, 30 a second.

Off unless a test switches it on. Time is passed in.
"""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass, field

from tests.support.telegram.refusals import too_many


@dataclass(frozen=True, slots=True)
class Pace:
    """So many messages in so many seconds."""

    count: int
    seconds: float


@dataclass(slots=True)
class Floods:
    """The sendings of the last minute, and whether one more is one too many."""

    on: bool = False
    chat: Pace = Pace(1, 1.0)
    group: Pace = Pace(20, 60.0)
    overall: Pace = Pace(30, 1.0)
    refused: int = 0
    _sent: defaultdict[int, deque[float]] = field(default_factory=lambda: defaultdict(deque))

    def sending(self, chat: int, now: float, *, crowd: bool) -> None:
        """Count a message, or raise the Refusal that says how long to wait."""
        if not self.on:
            return
        paces = [(chat, self.chat), (0, self.overall), *([(chat, self.group)] if crowd else [])]
        wait = max(self._wait(key, pace, now) for key, pace in paces)
        if wait > 0:
            self.refused += 1
            raise too_many(wait)
        for key in (chat, 0):
            self._sent[key].append(now)
            while now - self._sent[key][0] >= self.group.seconds:
                self._sent[key].popleft()

    def _wait(self, key: int, pace: Pace, now: float) -> float:
        recent = [when for when in self._sent[key] if now - when < pace.seconds]
        return 0.0 if len(recent) < pace.count else recent[-pace.count] + pace.seconds - now
