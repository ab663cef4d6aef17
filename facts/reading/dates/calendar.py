"""Arithmetic on places in the calendar, and the one text in which a date is written down for programs.

``iso`` is an EDTF-like notation: the parts of ISO 8601 and of the Extended Date/Time Format (ISO 8601-2:2019, Library
of Congress specification of 2019) that a date read out of prose needs, and four things that EDTF has no sign for.

    2023-11-17, 2023-11, 2023     day, month, year; -0044 is 44 BC (no year zero is counted in)
    XXXX-09-19, 2023-XX-XX        what the text does not give; the second is a slash date valid in both orders
    2022-21 … 2022-24             spring, summer, autumn, winter of 2022
    2020-33 … 2020-36             first to fourth quarter of 2020
    199X, 18XX                    the 1990s, the 19th century
    2023-09-19T13:00, T13:00      clock time; TXX:XX where half of the day is not said ("at 5 o'clock")
    XXXX-WXX-5, 2021-05-WXX       a Friday, a week of May 2021; no more is known
    2004/2005                     a range
    2020-11/.., ../2025           since, until
    >199X, <1800                  after, before                     (not in EDTF)
    2023-09~late, 199X~mid        a part                            (not in EDTF)
    1900~                         about 1900 (EDTF: approximate)
    (empty)                       no place in the calendar: "a year later" without an anchor

This file knows nothing of words and languages. It counts in the Gregorian calendar, also before 1582, as ISO 8601
does; a date of an old source is kept as written.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from enum import StrEnum

from facts.model import days_of_month
from facts.values import Bound, CalendarPoint, DateValue, Precision, Season

_SEASON_CODE = {Season.SPRING: 21, Season.SUMMER: 22, Season.AUTUMN: 23, Season.WINTER: 24}

FIRST_YEAR, LAST_YEAR = 1, 9999
"""The years that can be counted in days."""


class Unit(StrEnum):
    """A length of time that dates are counted in."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


def exists(year: int | None, month: int, day: int | None = None) -> bool:
    """Say whether the calendar has that day; where the year is unknown, February has 29.

    >>> exists(2021, 2, 29), exists(None, 2, 29), exists(2023, 13)
    (False, True, False)
    """
    return year != 0 and 1 <= month <= 12 and (day is None or 1 <= day <= days_of_month(year, month))


def full_year(two_digits: int) -> int:
    """Return the year that two digits stand for: 30 to 99 are 1930 to 1999, 00 to 29 are 2000 to 2029.

    The rule of spreadsheets (Microsoft's "2029 rule"). It never moves with the clock.

    >>> full_year(23), full_year(45)
    (2023, 1945)
    """
    return two_digits + (1900 if two_digits >= 30 else 2000)


def first_of_century(ordinal: int, *, before_christ: bool = False) -> int:
    """Return the first year of a century: 1801 for the 19th, -500 for the 5th before Christ.

    >>> first_of_century(19), first_of_century(5, before_christ=True)
    (1801, -500)
    """
    return -ordinal * 100 if before_christ else (ordinal - 1) * 100 + 1


def day_shifted(point: CalendarPoint, days: int) -> CalendarPoint | None:
    """Return the day so many days later; None where the point is no day or the year would have to be known.

    >>> day_shifted(CalendarPoint(None, 9, 30), 2)
    CalendarPoint(year=None, month=10, day=2, season=None, quarter=None, part=None, time=None)
    """
    if point.month is None or point.day is None:
        return None
    if point.year is not None:
        if not FIRST_YEAR <= point.year <= LAST_YEAR:
            return None
        try:
            moved = dt.date(point.year, point.month, point.day) + dt.timedelta(days)
        except (OverflowError, ValueError):
            return None
        return CalendarPoint(moved.year, moved.month, moved.day)
    if abs(days) > 366:
        return None
    # Without a year the answer must be the same in a common year and in a leap year, else it is not known.
    ways = set()
    for year in (2001, 2004):
        if not exists(year, point.month, point.day):
            return None
        moved = dt.date(year, point.month, point.day) + dt.timedelta(days)
        ways.add((moved.month, moved.day))
    if len(ways) > 1:
        return None
    month, day = ways.pop()
    return CalendarPoint(None, month, day)


def month_shifted(point: CalendarPoint, months: int) -> CalendarPoint | None:
    """Return the month so many months later, without its day; None where the point has no month.

    >>> month_shifted(CalendarPoint(2020, 11), 3).month
    2
    """
    if point.month is None:
        return None
    years, month = divmod(point.month - 1 + months, 12)
    if point.year is None:
        return CalendarPoint(None, month + 1)
    year = point.year + years
    return CalendarPoint(year, month + 1) if FIRST_YEAR <= year <= LAST_YEAR else None


def year_shifted(year: int, years: int) -> int:
    """Return the year so many years later; there is no year 0.

    >>> year_shifted(-1, 1), year_shifted(2022, -1)
    (1, 2021)
    """
    moved = year + years
    if year < 0 <= moved:
        return moved + 1
    if year > 0 >= moved:
        return moved - 1
    return moved


def week_of(point: CalendarPoint) -> tuple[CalendarPoint, CalendarPoint] | None:
    """Return the Monday and the Sunday of the week that holds a day; None where the day is not fully known."""
    weekday = weekday_of(point)
    if weekday is None:
        return None
    monday, sunday = day_shifted(point, -weekday), day_shifted(point, 6 - weekday)
    return (monday, sunday) if monday and sunday else None


def week_of_year(year: int, number: int) -> tuple[CalendarPoint, CalendarPoint] | None:
    """Return the Monday and the Sunday of a numbered week, as ISO 8601 counts them; None for one that is not there.

    >>> [(point.month, point.day) for point in week_of_year(2027, 3) or ()]
    [(1, 18), (1, 24)]
    """
    try:
        monday = dt.date.fromisocalendar(year, number, 1)
    except ValueError:
        return None
    return week_of(CalendarPoint(monday.year, monday.month, monday.day))


def weekday_of(point: CalendarPoint) -> int | None:
    """Return 0 for Monday to 6 for Sunday; None where the day is not fully known."""
    if point.year is None or point.month is None or point.day is None:
        return None
    if not FIRST_YEAR <= point.year <= LAST_YEAR or not exists(point.year, point.month, point.day):
        return None
    return dt.date(point.year, point.month, point.day).weekday()


def iso(value: DateValue, *, inferred: bool = False) -> str:
    """Return the canonical text of a date, in the notation this file's head explains.

    With ``inferred`` the year that the text does not give, but that was inferred, stands where it is unknown.

    >>> iso(DateValue(CalendarPoint(2020, 11), Precision.MONTH, bound=Bound.SINCE))
    '2020-11/..'
    >>> iso(DateValue(CalendarPoint(None, 9, 19), Precision.DAY, CalendarPoint(None, 9, 20), inferred_year=2023))
    'XXXX-09-19/XXXX-09-20'
    >>> iso(DateValue(CalendarPoint(1801), Precision.CENTURY))
    '18XX'
    """
    if value.precision is Precision.VAGUE and value.inferred_year is None:
        return ""
    year = value.inferred_year if inferred else None
    text = _point(_with_year(value.start, year), value)
    if value.end is not None:
        text = f"{text}/{_point(_with_year(value.end, year), value)}"
    if value.approximate:
        text += "~"
    match value.bound:
        case None:
            return text
        case Bound.SINCE:
            return f"{text}/.."
        case Bound.UNTIL:
            return f"../{text}"
        case Bound.BEFORE:
            return f"<{text}"
        case Bound.AFTER:
            return f">{text}"


def _with_year(point: CalendarPoint, year: int | None) -> CalendarPoint:
    return point if point.year is not None or year is None else replace(point, year=year)


def _point(point: CalendarPoint, value: DateValue) -> str:
    day = _day(point, value)
    if value.precision is Precision.TIME:
        clock = point.time or "XX:XX"
        day = f"T{clock}" if day == "XXXX" else f"{day}T{clock}"
    return f"{day}~{point.part}" if point.part else day


def _day(point: CalendarPoint, value: DateValue) -> str:
    year = _year(point.year)
    if point.season is not None:
        return f"{year}-{_SEASON_CODE[point.season]}"
    if point.quarter is not None:
        return f"{year}-{32 + point.quarter}"
    if point.month is not None:
        month = f"{year}-{point.month:02}"
        if point.day is not None:
            return f"{month}-{point.day:02}"
        return month + _week(value)
    if value.precision is Precision.CENTURY and point.year is not None:
        return _hidden(point.year, 100)
    if value.precision is Precision.DECADE and point.year is not None:
        return _hidden(point.year, 10)
    if point.day is not None:
        return f"{year}-XX-{point.day:02}"
    return year + (_week(value) or ("-XX-XX" if value.precision is Precision.DAY else ""))


def _week(value: DateValue) -> str:
    """Write a week, or a weekday, whose number in the year is not known."""
    if value.weekday is not None and value.precision in (Precision.DAY, Precision.TIME):
        return f"-WXX-{value.weekday + 1}"
    return "-WXX" if value.precision is Precision.WEEK else ""


def _year(year: int | None) -> str:
    if year is None:
        return "XXXX"
    return f"{year:04}" if year >= 0 else f"-{-year:04}"


def _hidden(year: int, size: int) -> str:
    """Write a decade or a century: its years with the last digits hidden."""
    digits = 1 if size == 10 else 2
    sign, count = ("", year // size) if year > 0 else ("-", (-year - 1) // size)
    return f"{sign}{count:0{4 - digits}}{'X' * digits}"
