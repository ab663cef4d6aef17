"""A message's date against a source's: how fine each is, unknown years, ranges, parts of a month, bounds.

Each date is the days that its words leave open. The source grants the message's where all its days lie inside them. A
year that the source does not give is never taken for one that it does: an inferred one is said to be so. This file
knows nothing of sentences.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from facts.checking.values.standing import DIFFERENT, HELD, SAME, Standing, Stood
from facts.kinds.base import RangeEnd
from facts.model import days_of_month
from facts.values import Bound, CalendarPoint, DateValue, Mention, Part, Precision
from facts.verdicts import Remark

_ANY_YEAR = 2000
"""Stands for a year that neither side gives; a leap year, so that 29 February is a day."""
_APART = {Precision.DAY: 3, Precision.WEEK: 7, Precision.MONTH: 31, Precision.YEAR: 731}
"""Days by which "around" may be off, by precision."""

_HOUR, _NEAR = 60, 15
"""Minutes of an hour, and those by which "about" may be off."""

Days = tuple[str, str]
_ORDER = {Standing.SAME: 0, Standing.HELD: 1, Standing.OPEN: 2, Standing.DIFFERENT: 3}


def compare_dates(claimed: DateValue, found: DateValue, end: RangeEnd | None = None) -> Stood | None:
    """Return how the message's date stands to the source's; None where they cannot be compared.

    ``end`` says which end of a stretch of time the verb speaks of: began, ended.

    >>> def day(y, m=None, d=None):
    ...     return DateValue(CalendarPoint(y, m, d), Precision.DAY if d else Precision.MONTH if m else Precision.YEAR)
    >>> [compare_dates(one, day(2004, 3, 9)).standing.value for one in (day(2004), day(2004, 3, 9), day(2005))]
    ['held', 'same', 'different']
    >>> compare_dates(day(2004, 3, 9), day(2004)).standing.value, compare_dates(day(2004, 3), day(None, 3)).remark.value
    ('open', 'no year')
    """
    if Precision.VAGUE in (claimed.precision, found.precision):
        return None
    clock = _clocks(claimed, found)
    if clock is not None or not (_in_calendar(claimed) and _in_calendar(found)):
        return clock
    if found.end is not None and claimed.end is None:
        found = _one_end(found, end)
    if found.bound is Bound.SINCE and claimed.bound is None and end is RangeEnd.FIRST:
        found = replace(found, bound=None)
    if claimed.end is not None and found.end is not None:
        return _ranges(claimed, found)
    return _points(claimed, found)


def _in_calendar(value: DateValue) -> bool:
    return value.start.year is not None or value.start.month is not None or value.start.season is not None


def _clocks(claimed: DateValue, found: DateValue) -> Stood | None:
    """Compare times of day where the message gives nothing else."""
    if claimed.start.time is None or _in_calendar(claimed) or found.start.time is None:
        return None
    return _times(claimed, found)


def _times(claimed: DateValue, found: DateValue) -> Stood:
    """Return how two times of one day stand: about 12:45 is near enough to 12:55, and leaves open 13:15."""
    apart = abs(_minutes(claimed) - _minutes(found))
    if not apart:
        return SAME
    if claimed.approximate and apart <= _NEAR:
        return HELD
    return (
        Stood(Standing.OPEN, Remark.COARSER)
        if (claimed.approximate or found.approximate) and apart < _HOUR
        else DIFFERENT
    )


def _minutes(value: DateValue) -> int:
    hour, _, minute = (value.start.time or "0:0").partition(":")
    return int(hour) * _HOUR + int(minute[:2] or 0)


def is_time_alone(value: DateValue) -> bool:
    """Say whether a date is no more than a time of day: at 1 p.m."""
    return value.start.time is not None and not _in_calendar(value)


def holds_day_and_time(found: Mention, claimed: Sequence[Mention]) -> bool:
    """Say whether a source's date is held against two of the message's: on 4 May at about 1 p.m., the 1911 flood came on 4 May."""
    dates = [mention.value for mention in claimed if isinstance(mention.value, DateValue)]
    value = found.value
    if not isinstance(value, DateValue) or not _in_calendar(value):
        return False
    if value.start.time is not None and len({is_time_alone(one) for one in dates}) > 1:
        return True
    years = {one.start.year for one in dates if one.precision is Precision.YEAR and one.end is None}
    return years == {value.start.year} and any(one.start.year is None and one.start.day is not None for one in dates)


def _one_end(value: DateValue, end: RangeEnd | None) -> DateValue:
    """Return the end of a range that a verb speaks of; the range where it speaks of neither."""
    if end is RangeEnd.FIRST:
        return replace(value, end=None)
    if end is RangeEnd.LAST and value.end is not None:
        last = value.end
        return replace(value, start=replace(last, year=last.year or value.start.year), end=None)
    return value


def _ranges(claimed: DateValue, found: DateValue) -> Stood | None:
    first = _points(replace(claimed, end=None), replace(found, end=None))
    last = _points(_one_end(claimed, RangeEnd.LAST), _one_end(found, RangeEnd.LAST))
    both = [one for one in (first, last) if one is not None]
    return max(both, key=lambda one: _ORDER[one.standing]) if len(both) == 2 else None


def _points(claimed: DateValue, found: DateValue) -> Stood | None:
    ours, theirs = claimed.start.year, found.start.year
    remark: Remark | None = None
    if ours is not None and theirs is None:
        remark = Remark.YEAR_INFERRED if found.inferred_year is not None else Remark.NO_YEAR
        theirs = found.inferred_year if found.inferred_year is not None else ours
    elif ours is None:
        ours = theirs = theirs or found.inferred_year or _ANY_YEAR
    mine, other = _days(claimed, ours), _days(found, theirs)
    if mine is None or other is None:
        return None
    stood = _bounded(claimed, found, _wider(claimed, mine), other)
    if stood.standing is Standing.DIFFERENT and remark is Remark.YEAR_INFERRED:
        own = _days(found, ours)  # what only an inferred year excludes is left open
        if own is None or _bounded(claimed, found, _wider(claimed, mine), own).standing is not Standing.DIFFERENT:
            return Stood(Standing.OPEN, Remark.NO_YEAR)
    if stood.standing is Standing.DIFFERENT:
        return Stood(Standing.DIFFERENT, remark if remark is Remark.YEAR_INFERRED else None)
    if remark is Remark.NO_YEAR and stood.grants:
        return Stood(Standing.OPEN, Remark.NO_YEAR)
    if claimed.start.time and found.start.time and (time := _times(claimed, found)) is not SAME:
        return time if stood.grants or not time.grants else stood
    if claimed.start.time and not found.start.time and stood.grants:
        return Stood(Standing.OPEN, Remark.COARSER)
    return Stood(stood.standing, stood.remark or remark)


def _bounded(claimed: DateValue, found: DateValue, mine: Days, other: Days) -> Stood:
    if claimed.bound is None and found.bound is None:
        stood = _within(mine, other)
        is_looser = stood.grants and _is_looser(claimed, found, mine, other)
        return Stood(Standing.OPEN, Remark.COARSER) if is_looser else stood
    if claimed.bound is None:
        meets = _meet(mine, _opened(found.bound, other))
        return Stood(Standing.OPEN, Remark.BOUND) if meets else DIFFERENT
    if found.bound is None and claimed.bound in (Bound.SINCE, Bound.UNTIL):
        return _ending(claimed.bound, mine, other)
    if found.bound is None:
        room = _opened(claimed.bound, mine)
        if room[0] <= other[0] and other[1] <= room[1]:
            return HELD
        return Stood(Standing.OPEN, Remark.COARSER) if _meet(room, other) else DIFFERENT
    if _opens_late(claimed.bound) is not _opens_late(found.bound):
        return Stood(Standing.OPEN, Remark.BOUND)
    return _within(mine, other)


def _is_looser(claimed: DateValue, found: DateValue, mine: Days, other: Days) -> bool:
    """Say whether a source's "around" leaves open what the message says without one: around 4 May is not on 4 May.

    That of a time of day leaves open neither the day nor a full hour, which everybody rounds.
    """
    if not found.approximate or claimed.approximate:
        return False
    if found.start.time is not None:
        return claimed.start.time is not None and _minutes(claimed) % _HOUR != 0
    reach = _APART.get(found.precision)
    return reach is None or not (mine[0] <= _moved(other[0], -reach) and _moved(other[1], reach) <= mine[1])


def _ending(bound: Bound, mine: Days, other: Days) -> Stood:
    """Compare "since" or "until" with a date without a bound: it is the very end of the time, or leaves it open."""
    if _within(mine, other).grants:
        return HELD
    room = _opened(bound, mine)
    return Stood(Standing.OPEN, Remark.BOUND) if _meet(room, other) else DIFFERENT


def _within(mine: Days, other: Days) -> Stood:
    if mine == other:
        return SAME
    if mine[0] <= other[0] and other[1] <= mine[1]:
        return HELD
    return Stood(Standing.OPEN, Remark.COARSER) if _meet(mine, other) else DIFFERENT


def _meet(one: Days, other: Days) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _opens_late(bound: Bound) -> bool:
    return bound in (Bound.SINCE, Bound.AFTER)


def _opened(bound: Bound | None, days: Days) -> Days:
    match bound:
        case None:
            return days
        case Bound.SINCE:
            return (days[0], "9999-12-31")
        case Bound.AFTER:
            return (days[0] if days[0] != days[1] else _moved(days[1], 1), "9999-12-31")
        case Bound.UNTIL:
            return ("0001-01-01", days[1])
        case Bound.BEFORE:
            return ("0001-01-01", _moved(days[0], -1))


def _wider(value: DateValue, days: Days) -> Days:
    """Return the days that "around" leaves open."""
    reach = _APART.get(value.precision, 0) if value.approximate else 0
    return (_moved(days[0], -reach), _moved(days[1], reach)) if reach else days


def _moved(day: str, by: int) -> str:
    year, month, number = (int(part) for part in day.split("-"))
    try:
        return (date(year, month, number) + timedelta(days=by)).isoformat()
    except (OverflowError, ValueError):
        return day


def _days(value: DateValue, year: int | None) -> Days | None:
    """Return the first and last day that a date leaves open, taken in a year; parts narrow it, with some overlap."""
    end = value.end
    if end is not None and end.year is None:
        end = replace(end, year=year)
    placed = replace(value, start=replace(value.start, year=value.start.year or year), end=end)
    whole = placed.window()
    if whole is None or value.start.part is None or value.end is not None:
        return whole
    return _part_of(whole, value.start, value.precision)


def _part_of(whole: Days, point: CalendarPoint, precision: Precision) -> Days:
    year, part = int(whole[0][:4]), point.part
    if part is None:
        return whole
    match precision:
        case Precision.MONTH:
            month = int(whole[0][5:7])
            first, last = {Part.EARLY: (1, 11), Part.MID: (10, 21), Part.LATE: (20, days_of_month(year, month))}[part]
            return (f"{whole[0][:8]}{first:02}", f"{whole[0][:8]}{last:02}")
        case Precision.YEAR:
            begin, end = {Part.EARLY: ("01-01", "05-31"), Part.MID: ("04-01", "09-30"), Part.LATE: ("08-01", "12-31")}[
                part
            ]
            return (f"{year:04}-{begin}", f"{year:04}-{end}")
        case Precision.DECADE | Precision.CENTURY:
            years = {Part.EARLY: (0, 4), Part.MID: (3, 7), Part.LATE: (5, 9)}[part]
            scale = 10 if precision is Precision.CENTURY else 1
            low, high = years[0] * scale, years[1] * scale + scale - 1
            return (f"{year + low:04}-01-01", f"{year + high:04}-12-31")
        case _:
            return whole
