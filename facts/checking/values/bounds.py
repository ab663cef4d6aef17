"""Bounds that leave out the number they name: more than ten is not ten, and not almost ten. This file compares nothing else."""

from __future__ import annotations

from types import MappingProxyType

from facts.values import Comparator, FigureValue

_BEYOND = MappingProxyType(
    {
        Comparator.OVER: (Comparator.EXACT, Comparator.ALMOST, Comparator.UNDER),
        Comparator.UNDER: (Comparator.EXACT, Comparator.OVER),
        Comparator.ALMOST: (Comparator.OVER,),
    }
)
"""Each with what its number excludes when it stands there itself."""


def is_beyond(claimed: FigureValue, found: FigureValue) -> bool:
    """Say whether a message's bound begins where the source's figure ends: more than ten, for ten or almost ten.

    >>> from decimal import Decimal
    >>> from facts.values import FigureType
    >>> over = FigureValue(FigureType.COUNT, Decimal(10), Decimal(10), None, Comparator.OVER, None)
    >>> almost = FigureValue(FigureType.COUNT, Decimal(10), None, Decimal(10), Comparator.ALMOST, None)
    >>> is_beyond(over, almost), is_beyond(almost, over), is_beyond(over, over)
    (True, True, False)
    """
    if found.comparator not in _BEYOND.get(claimed.comparator, ()):
        return False
    mine, theirs = (claimed.low, found.high) if claimed.comparator is Comparator.OVER else (claimed.high, found.low)
    return mine is not None and mine == theirs
