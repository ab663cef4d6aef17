"""Verbs that tell one deed from the other side: who buys from the seller is who the seller sells to.

The parts change places, so each must be found where the other verb has it; where one cannot be told, nothing is borne out.
This file knows nothing of values.
"""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType

from facts.checking.claims.parts import Part, part_of
from facts.reading.words import Word, stem

_PAIRS = (
    ("buy bought purchase purchased acquire acquired", "sell sold"),
    ("borrow borrowed", "lend lent"),
    ("receive received get got obtain obtained", "give gave given donate donated grant granted hand handed"),
    ("купил купила купили приобрел приобрела приобрели", "продал продала продали продан продана"),
)
_TAKES = MappingProxyType(
    {stem(w): frozenset(map(stem, givers.split())) for takers, givers in _PAIRS for w in takers.split()}
)
_GIVES = MappingProxyType(
    {stem(w): frozenset(map(stem, takers.split())) for takers, givers in _PAIRS for w in givers.split()}
)
_OF_TAKING = MappingProxyType({Part.DOER: Part.GOAL, Part.ORIGIN: Part.DOER})
"""Where a part of "bought" stands beside "sold"."""
_OF_GIVING = MappingProxyType({Part.DOER: Part.ORIGIN, Part.GOAL: Part.DOER})
"""Where a part of "sold" stands beside "bought"."""


def converses(verb: str) -> frozenset[str]:
    """Return the stems that tell the same as a verb from the other side; none for most verbs."""
    return _TAKES.get(verb) or _GIVES.get(verb) or frozenset()


def converse_of(verb: str, stems: frozenset[str]) -> str | None:
    """Return the stem among ``stems`` that tells the same from the other side.

    >>> converse_of(stem("bought"), frozenset({stem("sold")})) == stem("sold")
    True
    """
    return min(converses(verb) & stems, default=None)


def other_side(verb: str, part: Part) -> Part | None:
    """Return where a part of the verb stands beside its converse; None for one that stays where it is."""
    return (_OF_TAKING if verb in _TAKES else _OF_GIVING).get(part)


def stands_over_there(part: Part, text: str, words: Sequence[Word], places: Sequence[int], verb: int) -> bool:
    """Say whether one of the places has a part in the event of the verb."""
    return any(part_of(text, words, place, verb) is part for place in places)
