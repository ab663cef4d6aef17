"""Dates written in figures alone, the same in every language: 2023-11-17, 17.11.2023, 11/17/2023.

Slash and hyphen dates are written day first in one half of the world and month first in the other. One that is
valid in a single order is read in that order; one that is valid in both is neither: its year is kept, its month and
day stay unknown. Dates with dots are day first everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from facts.reading.dates.calendar import exists, full_year
from facts.reading.dates.grammar import Reading, Rule
from facts.values import CalendarPoint, Precision

LAST_YEAR = 2199


def year_first(m: re.Match[str]) -> list[Reading] | None:
    """Read year, month, day and, after a T, the clock time."""
    year, month, day = int(m["y"]), int(m["m"]), int(m["d"])
    whole = Reading(m.start(), m.end(), Precision.DAY, CalendarPoint(year, month, day))
    if not exists(year, month, day):
        return [replace(whole, impossible=True)]
    if time := m.groupdict().get("time"):
        return [replace(whole, precision=Precision.TIME, point=replace(whole.point, time=time))]
    return [whole]


def year_last(m: re.Match[str]) -> list[Reading] | None:
    """Read a day and a month, in the order that the calendar allows, and the year."""
    a, b, mark, written = int(m["a"]), int(m["b"]), m["s"], m["y"]
    short = len(written) == 2
    if short and mark != "/" and (len(m["a"]) < 2 or len(m["b"]) < 2):
        return None  # 1.2.20 is a version or a section as often as a date
    year = full_year(int(written)) if short else int(written)
    if year > LAST_YEAR:
        return None
    whole = Reading(m.start(), m.end(), Precision.DAY, CalendarPoint(year))
    orders = [(day, month) for day, month in ((a, b), (b, a)) if exists(year, month, day)]
    if mark == ".":
        orders = [order for order in orders if order == (a, b)]
    if not orders:
        return [replace(whole, impossible=True)]
    if len(set(orders)) > 1:
        return [whole]
    day, month = orders[0]
    return [replace(whole, point=CalendarPoint(year, month, day))]


_ALONE = r"(?!\w|[/.]\d|%|-\d(?!\d?[-/.]\d{1,2}[-/.]\d))"
"""Right of a date in figures: no further figure, unless another date follows a hyphen."""

NUMERIC_RULES: Final[Sequence[Rule]] = (
    Rule(re.compile(r"(?P<y>\d{4})(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?!\w|[-/.]\d)"), year_first),
    Rule(
        re.compile(
            r"(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})T(?P<time>(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)"
            r"(?:\.\d{1,6})?(?:Z|[+-]\d\d:?\d\d)?(?!\w)"
        ),
        year_first,
    ),
    Rule(re.compile(rf"(?P<a>\d{{1,2}})(?P<s>[-/.])(?P<b>\d{{1,2}})(?P=s)(?P<y>\d{{4}}|\d\d){_ALONE}"), year_last),
)
