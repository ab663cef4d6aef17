"""Pairs of verbs that tell one deed from its two sides: buy and sell, own and belong.

This file knows nothing of who stands on which side.
"""

from __future__ import annotations

from types import MappingProxyType

from facts.reading.words import stem

_PAIRS = (
    ("buy bought purchase purchased acquire acquired", "sell sold"),
    ("borrow borrowed", "lend lent"),
    ("receive received get got obtain obtained", "give gave given donate donated grant granted hand handed"),
    ("купил купила купили приобрел приобрела приобрели", "продал продала продали продан продана"),
)
TAKES = MappingProxyType(
    {stem(w): frozenset(map(stem, givers.split())) for takers, givers in _PAIRS for w in takers.split()}
)
_GIVES = MappingProxyType(
    {stem(w): frozenset(map(stem, takers.split())) for takers, givers in _PAIRS for w in givers.split()}
)
OWNS, BELONGS = frozenset(map(stem, "own owns owned possess".split())), frozenset(map(stem, "belong belonged".split()))


def converses(verb: str) -> frozenset[str]:
    """Return the stems that tell the same as a verb from the other side; none for most verbs."""
    if verb in OWNS | BELONGS:
        return BELONGS if verb in OWNS else OWNS
    return TAKES.get(verb) or _GIVES.get(verb) or frozenset()
