"""Verbs that tell one deed from the other side: who buys from the seller is who the seller sells to.

The parts change places, so each must be found where the other verb has it; where one cannot be told, nothing is borne out.
This file knows nothing of values.
"""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType

from facts.checking.claims.parts import Part, part_of
from facts.checking.words.converse_verbs import BELONGS, OWNS, TAKES, converses
from facts.reading.words import Word

_OF_TAKING = MappingProxyType({Part.DOER: Part.GOAL, Part.ORIGIN: Part.DOER})
"""Where a part of "bought" stands beside "sold"."""
_OF_GIVING = MappingProxyType({Part.DOER: Part.ORIGIN, Part.GOAL: Part.DOER})
"""Where a part of "sold" stands beside "bought"."""

_OF_OWNING = MappingProxyType({Part.DOER: Part.GOAL, Part.SUFFERER: Part.DOER})
"""Where a part of "owns" stands beside "belongs to"."""
_OF_BELONGING = MappingProxyType({there: here for here, there in _OF_OWNING.items()})


def converse_of(verb: str, stems: frozenset[str]) -> str | None:
    """Return the stem among ``stems`` that tells the same from the other side.

    >>> from facts.reading.words import stem
    >>> converse_of(stem("bought"), frozenset({stem("sold")})) == stem("sold")
    True
    """
    return min(converses(verb) & stems, default=None)


def other_side(verb: str, part: Part) -> Part | None:
    """Return where a part of the verb stands beside its converse; None for one that stays where it is."""
    if verb in OWNS | BELONGS:
        return (_OF_OWNING if verb in OWNS else _OF_BELONGING).get(part)
    return (_OF_TAKING if verb in TAKES else _OF_GIVING).get(part)


def stands_over_there(part: Part, text: str, words: Sequence[Word], places: Sequence[int], verb: int) -> bool:
    """Say whether one of the places has a part in the event of the verb."""
    return any(part_of(text, words, place, verb) is part for place in places)
