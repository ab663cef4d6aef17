"""Whether a value that a source has is the value that a moderator typed.

What the moderator left out (the year of a day, "over", the unit) the source may add, and its wording is the one kept;
what the moderator added the source must have. So a fact is never finer than its proof. Pure; this file knows nothing
of sentences, nor of statements, which are compared by their words.
"""

from __future__ import annotations

from enum import StrEnum

from facts.kinds import DateKind, FigureKind
from facts.kinds.base import Relation
from facts.values import CalendarPoint, Comparator, DateValue, FigureType, FigureValue, Precision, Value

_DATES, _FIGURES = DateKind(), FigureKind()
_WIDE = frozenset({Precision.CENTURY, Precision.DECADE})
_READ_ALIKE = (
    frozenset({FigureType.SHARE, FigureType.CHANGE}),
    frozenset({FigureType.COUNT, FigureType.AGE}),
    frozenset({FigureType.DURATION, FigureType.AGE}),
)
"""Types that only the sentence around a figure tells apart: "5 percent" alone is a share, a rise by it a change."""


class Fit(StrEnum):
    """How a source's value bears a typed one."""

    SAME = "same"
    OTHERWISE = "otherwise"
    """The same value in a wording that says more or less; the source's is kept."""


def fit(typed: Value, read: Value) -> Fit | None:
    """Return how ``read``, a source's value, bears ``typed``; None where it is another value.

    >>> from decimal import Decimal as D
    >>> number = FigureValue(FigureType.COUNT, D(1960), D(1960), D(1960))
    >>> over = FigureValue(FigureType.COUNT, D(1960), D(1960), None, Comparator.OVER)
    >>> fit(number, number), fit(number, over), fit(over, number)
    (<Fit.SAME: 'same'>, <Fit.OTHERWISE: 'otherwise'>, None)
    """
    if isinstance(typed, DateValue) and isinstance(read, DateValue):
        return _date(typed, read)
    if isinstance(typed, FigureValue) and isinstance(read, FigureValue):
        return _figure(typed, read)
    return None


def _date(typed: DateValue, read: DateValue) -> Fit | None:
    if _DATES.relation(typed, read) is Relation.SAME and not read.relative:
        return Fit.SAME
    if typed.bound is not None and typed.bound is not read.bound:
        return None
    if (typed.precision in _WIDE or read.precision in _WIDE) and typed.precision is not read.precision:
        return None
    if typed.weekday is not None and read.weekday is not None and typed.weekday != read.weekday:
        return None
    first, last = read.start, read.end or read.start
    wanted_first, wanted_last = typed.start, typed.end or typed.start
    if typed.end is not None and read.end is None:
        return None
    year = read.inferred_year
    return Fit.OTHERWISE if _says(first, wanted_first, year) and _says(last, wanted_last, year) else None


def _says(read: CalendarPoint, wanted: CalendarPoint, inferred_year: int | None) -> bool:
    """Say whether a point gives all that is wanted; the year may be the one that the source's day of issue tells."""
    year = read.year if read.year is not None else inferred_year
    pairs = (
        (wanted.year, year),
        (wanted.month, read.month),
        (wanted.day, read.day),
        (wanted.season, read.season),
        (wanted.quarter, read.quarter),
        (wanted.part, read.part),
        (wanted.time, read.time),
    )
    given = [pair for pair in pairs if pair[0] is not None]
    return bool(given) and all(one == other for one, other in given)


def _figure(typed: FigureValue, read: FigureValue) -> Fit | None:
    if _FIGURES.relation(typed, read) is Relation.SAME and typed.number == read.number:
        return Fit.SAME
    if typed.number is not None or read.number is not None:
        if typed.number != read.number:
            return None
    elif (typed.low, typed.high, typed.vague) != (read.low, read.high, read.vague):
        return None
    found = Fit.SAME
    if typed.comparator is not read.comparator:
        left_out = typed.comparator is Comparator.EXACT
        vaguer = typed.comparator is Comparator.ABOUT and read.comparator is Comparator.EXACT
        if not (left_out or vaguer):
            return None
        found = Fit.OTHERWISE
    bare = typed.unit is None and typed.type is FigureType.COUNT
    if typed.unit != read.unit:
        if not bare:
            return None
        found = Fit.OTHERWISE
    alike = typed.type is read.type or frozenset({typed.type, read.type}) in _READ_ALIKE
    if not alike and not (bare and read.type is not FigureType.ORDINAL):
        return None
    return found
