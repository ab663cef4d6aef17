"""What stands on the edges of a date: parts of it ("late", "the week of"), "around", and the words of an open end.

Parts belong to the span of a date; the others limit it and stay outside. This file knows no words of any language: they
are patterns of a grammar (``grammar.Edges``).
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from facts.reading.dates.calendar import week_of
from facts.reading.dates.grammar import Edges, Reading
from facts.values import Part, Precision

REACH: Final = 60
"""How far to the left an edge may reach, in code points."""

_WEEK_OF: Final = (Precision.DAY, Precision.MONTH, Precision.YEAR)


def with_left_edge(reading: Reading, text: str, room: int, edges: Edges) -> Reading:
    """Read what stands before a date, as far as ``room``, where the date before it ends: "late May", "around 1890"."""
    left = text[max(room, reading.start - REACH) : reading.start]
    part = edges.part.search(left) if _has_parts(reading) else None
    if part and part.lastgroup:
        reading = replace(_with_part(reading, part.lastgroup), start=reading.start - len(left) + part.start())
        left = left[: part.start()]
    of_day = edges.part_of_day.search(left) if reading.is_day and reading.relative and not reading.weak else None
    if of_day:
        return replace(reading, start=reading.start - len(left) + of_day.start())
    week = edges.week.search(left) if _has_week(reading) else None
    if week:
        reading = replace(_with_week(reading, week["n"]), start=reading.start - len(left) + week.start())
        left = left[: week.start()]
    about = edges.approximate.search(left)
    return replace(reading, approximate=True) if about else reading


def _has_parts(reading: Reading) -> bool:
    if reading.last is not None or reading.impossible or reading.point.part:
        return False
    if reading.precision is Precision.VAGUE:
        return reading.count is not None and not reading.count.stretch
    return reading.precision not in (Precision.DAY, Precision.TIME)


def _has_week(reading: Reading) -> bool:
    placed = reading.precision in _WEEK_OF and reading.count is None and reading.point.part is None
    return placed and reading.last is None and not reading.impossible and not reading.weak


def _with_week(reading: Reading, number: str | None) -> Reading:
    point, last = reading.point, None
    if reading.precision is Precision.DAY:
        week = week_of(point)
        point, last = week or (replace(point, day=None), None)
    elif number is not None:
        part = {"first": Part.EARLY, "1st": Part.EARLY, "last": Part.LATE, "final": Part.LATE}.get(number.lower())
        point = replace(point, part=part)
    else:
        return reading
    return replace(reading, point=point, last=last, precision=Precision.WEEK, weekday=None, bare=False)


def _with_part(reading: Reading, name: str) -> Reading:
    if name in ("first_half", "second_half"):
        second = name == "second_half"
        if reading.precision is Precision.YEAR:
            quarters = (3, 4) if second else (1, 2)
            first, last = (replace(reading.point, quarter=quarter) for quarter in quarters)
            return replace(reading, point=first, last=last, precision=Precision.QUARTER, bare=False)
        name = "late" if second else "early"
    return replace(reading, point=replace(reading.point, part=Part(name)), bare=False)


def with_bound(reading: Reading, text: str, edges: Edges) -> Reading:
    """Read the words of an open end beside a date: "since May", "until 1890", "1890 onwards"."""
    if reading.impossible or reading.bound or (reading.last and reading.precision is not Precision.QUARTER):
        return reading
    left = text[max(0, reading.start - REACH) : reading.start]
    for pattern, bound in edges.bounds:
        if pattern.search(left):
            names = edges.article.search(left) and edges.noun_after.match(text, reading.end)
            return reading if names or edges.no_bound.search(left) else replace(reading, bound=bound)
    for pattern, bound in edges.bounds_after:
        if pattern.match(text, reading.end):
            return replace(reading, bound=bound)
    return reading


def is_stopped(reading: Reading, text: str, edges: Edges) -> bool:
    """Say whether what stands before makes it no date: "every Monday"."""
    return edges.stop.search(text[max(0, reading.start - REACH) : reading.start]) is not None
