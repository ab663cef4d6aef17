"""How much one person and one chat may ask for: windows that slide, in memory, by keyed hash.

Nobody's id is kept: keys are hashed with a key that lives as long as the process. A window counts moments, so a clock
that is set back neither locks anyone out nor lets them start anew: what lies in the future counts as now. This file
knows nothing of commands.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from threading import Lock

from bot.conversation.settings import Settings
from facts.errors import TooMuch

MINUTE, HOUR, DAY = 60.0, 3_600.0, 86_400.0
SAME_AGAIN = 10.0
"""Seconds in which the very same question of the same person in the same place is not answered again."""
TYPING_PER_QUESTION = 10
"""Times that a question may be looked up while it is typed, for each that may be asked."""
_LATELY = 600.0
_MOST_KEYS = 50_000


class Counted(StrEnum):
    """What is counted apart."""

    QUESTION = "question"
    STEP = "step"
    """A button, a field of a form: part of something that was counted already."""
    TYPING = "typing"
    """A question that is still being typed: most are unfinished, and nobody else sees an answer."""
    CHANGE = "change"
    SUGGESTION = "suggestion"


@dataclass(frozen=True, slots=True)
class Window:
    """At most ``most`` in ``seconds``; ``whole`` counts everybody in a place together."""

    seconds: float
    most: int
    whole: bool = False


def windows(what: Counted, settings: Settings) -> tuple[Window, ...]:
    """Return the windows that a community has set for one kind."""
    match what:
        case Counted.QUESTION:
            return (
                Window(MINUTE, settings.questions_per_minute),
                Window(HOUR, settings.questions_per_hour),
                Window(MINUTE, settings.questions_per_minute_here, whole=True),
            )
        case Counted.TYPING:
            return (
                Window(MINUTE, TYPING_PER_QUESTION * settings.questions_per_minute),
                Window(HOUR, TYPING_PER_QUESTION * settings.questions_per_hour),
            )
        case Counted.STEP:
            return (Window(MINUTE, settings.changes_per_minute),)
        case Counted.CHANGE:
            return (Window(MINUTE, settings.changes_per_minute),)
        case Counted.SUGGESTION:
            return (Window(DAY, settings.suggestions_per_day),)


class Limits:
    """Counts. ``now`` gives seconds; ``key`` is random and belongs to this process. Safe to use from many threads."""

    def __init__(self, now: Callable[[], float], key: bytes) -> None:
        self._now = now
        self._key = key
        self._moments: OrderedDict[bytes, deque[float]] = OrderedDict()
        self._told: OrderedDict[bytes, float] = OrderedDict()
        self._lock = Lock()

    def check(self, what: Counted, settings: Settings, *, person: str, place: str, text: str = "") -> bool:
        """Count one of ``what``; return False where it is to be passed over in silence.

        Raises TooMuch L-SLOW where it is too much and the person has not been told in the last minute. What was too
        much is not counted. The same ``text`` again within seconds is too much; while it is typed it costs nothing, and
        every time that is too much is told, since something is shown below what is typed.
        """
        with self._lock:
            now = self._now()
            keys = [
                (self._hash(what, person if not w.whole else "", place if w.whole else "", w.seconds), w)
                for w in windows(what, settings)
            ]
            full = [window for key, window in keys if len(self._recent(key, window.seconds, now)) >= window.most]
            again = self._hash("again", what, person, place, text) if text else b""
            repeated = bool(again and self._recent(again, SAME_AGAIN, now))
            if repeated and what is Counted.TYPING:
                return True
            if not full and not repeated:
                for key, _ in keys:
                    self._add(key, now)
                if again:
                    self._add(again, now)
                return True
            if what is Counted.TYPING:
                raise _slow(what, max(window.seconds for window in full))
            same = not full
            notice = self._hash("told", person, place, same)
            told = self._told.get(notice)
            if told is not None and 0 <= now - told < MINUTE:
                return False
            self._told[notice] = now
            self._told.move_to_end(notice)
            while len(self._told) > _MOST_KEYS:
                self._told.popitem(last=False)
        if same:
            raise TooMuch(
                "L-SLOW", "I have just answered this; look above.", "The same question can be asked again shortly."
            )
        raise _slow(what, max(window.seconds for window in full))

    def _recent(self, key: bytes, seconds: float, now: float) -> deque[float]:
        moments = self._moments.get(key)
        if moments is None:
            return deque()
        for number, moment in enumerate(moments):
            if moment > now:  # the clock was set back: what was counted then counts from now on
                moments[number] = now
        while moments and now - moments[0] >= seconds:
            moments.popleft()
        return moments

    def _add(self, key: bytes, now: float) -> None:
        self._moments.setdefault(key, deque()).append(now)
        self._moments.move_to_end(key)
        while len(self._moments) > _MOST_KEYS:
            self._moments.popitem(last=False)

    def _hash(self, *parts: object) -> bytes:
        return hashlib.blake2b(
            "\0".join(map(str, parts)).encode("utf-8", "surrogatepass"), key=self._key, digest_size=16
        ).digest()


class Lately:
    """What was said where within ten minutes, so that it is said once."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._said: OrderedDict[str, float] = OrderedDict()

    def was(self, key: str) -> bool:
        """Say whether it was said there lately; if not, it is now."""
        now = self._now()
        before = self._said.get(key)
        if before is not None and 0 <= now - before < _LATELY:
            return True
        self._said[key] = now
        self._said.move_to_end(key)
        while len(self._said) > _MOST_KEYS:
            self._said.popitem(last=False)
        return False


def _slow(what: Counted, seconds: float) -> TooMuch:
    if seconds >= DAY:
        return TooMuch("L-SLOW", "That is as much as one person may send in a day.", "Try again tomorrow.")
    if seconds >= HOUR:
        return TooMuch("L-SLOW", "That is as much as one person may ask in an hour.", "Try again a little later.")
    if what in {Counted.QUESTION, Counted.TYPING}:
        return TooMuch("L-SLOW", "That is a lot of questions at once.", "Wait a minute, then ask again.")
    return TooMuch("L-SLOW", "That is a lot at once; this was not done.", "Wait a minute, then do it again.")
