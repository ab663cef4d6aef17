"""Where the words of a sentence stand, in steps between them: what the choice among its values is made by.

A step is a word; the border of a clause counts as several. A sentence is read once and kept for the next question that
meets it. This file knows nothing of questions and values.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from facts.reading.words import places_of_words

BORDERS: Mapping[str, float] = MappingProxyType({";": 8.0, ",": 2.0, "(": 1.0, ")": 1.0, ":": 3.0, "\u2014": 3.0})
"""Steps that a clause border counts as, by its sign."""
COORDINATED = 3.0
COORDINATORS = frozenset({"and", "or", "but", "while", "whereas", "и", "или", "а", "но"})
"""Words that begin another clause as often as not: they count as three steps more."""


@dataclass(frozen=True, slots=True)
class Placed:
    """The words of a sentence in order: where each starts and ends in it (code points), its stem, and its place."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    stems: tuple[str, ...]
    places: tuple[float, ...]

    def __len__(self) -> int:
        return len(self.stems)

    def ended_by(self, offset: int) -> int:
        """Return how many words end at ``offset`` or before it."""
        return bisect_right(self.ends, offset)

    def begun_before(self, offset: int) -> int:
        """Return how many words start before ``offset``."""
        return bisect_left(self.starts, offset)


@lru_cache(maxsize=4_096)
def placed(sentence: str) -> Placed:
    """Return the words of a sentence with their places.

    >>> placed("The mill closed, and the quay opened.").places
    (0.0, 1.0, 2.0, 5.0, 9.0, 10.0, 11.0)
    """
    starts: list[int] = []
    ends: list[int] = []
    stems: list[str] = []
    places: list[float] = []
    place, end = 0.0, -1
    for start, after, folded, stem in places_of_words(sentence):
        if end >= 0:
            between = sentence[end:start]
            place += 1.0 if between == " " else 1.0 + max((BORDERS.get(c, 0.0) for c in between), default=0.0)
        starts.append(start)
        ends.append(after)
        stems.append(stem)
        places.append(place)
        if folded in COORDINATORS:
            place += COORDINATED
        end = after
    return Placed(tuple(starts), tuple(ends), tuple(stems), tuple(places))
