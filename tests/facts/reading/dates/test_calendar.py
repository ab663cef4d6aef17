"""Arithmetic in the calendar, and the text in which a date is written down for programs."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.reading.dates.calendar import (
    day_shifted,
    exists,
    first_of_century,
    full_year,
    iso,
    month_shifted,
    week_of,
    weekday_of,
    year_shifted,
)
from facts.values import Bound, CalendarPoint, DateValue, Part, Precision, Season

_DAYS = st.dates(min_value=dt.date(2, 1, 1), max_value=dt.date(9998, 12, 31))


def _point(day: dt.date) -> CalendarPoint:
    return CalendarPoint(day.year, day.month, day.day)


# --- iso -------------------------------------------------------------------------------------------------------------

_P = CalendarPoint
_D = DateValue


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (_D(_P(2023, 11, 17), Precision.DAY), "2023-11-17"),
        (_D(_P(2023, 11), Precision.MONTH), "2023-11"),
        (_D(_P(2023), Precision.YEAR), "2023"),
        (_D(_P(79), Precision.YEAR), "0079"),
        (_D(_P(-44), Precision.YEAR), "-0044"),
        (_D(_P(None, 9, 19), Precision.DAY), "XXXX-09-19"),
        (_D(_P(None, 9, 19), Precision.DAY, _P(None, 9, 20)), "XXXX-09-19/XXXX-09-20"),
        (_D(_P(None, 9), Precision.MONTH), "XXXX-09"),
        (_D(_P(None, None, 18), Precision.DAY), "XXXX-XX-18"),
        (_D(_P(2023), Precision.DAY), "2023-XX-XX"),
        (_D(_P(), Precision.DAY), "XXXX-XX-XX"),
        (_D(_P(), Precision.DAY, weekday=4), "XXXX-WXX-5"),
        (_D(_P(None, 5), Precision.DAY, weekday=0), "XXXX-05-WXX-1"),
        (_D(_P(2023, 3, 15), Precision.DAY, weekday=2), "2023-03-15"),
        (_D(_P(2023, 9, 19, time="13:00"), Precision.TIME), "2023-09-19T13:00"),
        (_D(_P(time="13:00"), Precision.TIME), "T13:00"),
        (_D(_P(), Precision.TIME), "TXX:XX"),
        (_D(_P(None, 9, 19), Precision.TIME), "XXXX-09-19TXX:XX"),
        (_D(_P(time="17:00"), Precision.TIME, _P(time="18:00")), "T17:00/T18:00"),
        (_D(_P(2022, season=Season.SPRING), Precision.SEASON), "2022-21"),
        (_D(_P(2022, season=Season.SUMMER), Precision.SEASON), "2022-22"),
        (_D(_P(2022, season=Season.AUTUMN), Precision.SEASON), "2022-23"),
        (_D(_P(season=Season.WINTER), Precision.SEASON), "XXXX-24"),
        (_D(_P(2020, quarter=1), Precision.QUARTER), "2020-33"),
        (_D(_P(2020, quarter=3), Precision.QUARTER, _P(2020, quarter=4)), "2020-35/2020-36"),
        (_D(_P(1990), Precision.DECADE), "199X"),
        (_D(_P(None), Precision.DECADE), "XXXX"),
        (_D(_P(1801), Precision.CENTURY), "18XX"),
        (_D(_P(901), Precision.CENTURY, _P(1001)), "09XX/10XX"),
        (_D(_P(1), Precision.CENTURY), "00XX"),
        (_D(_P(-500), Precision.CENTURY), "-04XX"),
        (_D(_P(-100), Precision.CENTURY), "-00XX"),
        (_D(_P(2023, 9, part=Part.LATE), Precision.MONTH), "2023-09~late"),
        (_D(_P(1990, part=Part.MID), Precision.DECADE), "199X~mid"),
        (_D(_P(2021, 5, part=Part.EARLY), Precision.WEEK), "2021-05-WXX~early"),
        (_D(_P(2021), Precision.WEEK), "2021-WXX"),
        (_D(_P(2021, 5, 3), Precision.WEEK, _P(2021, 5, 9)), "2021-05-03/2021-05-09"),
        (_D(_P(1900), Precision.YEAR, approximate=True), "1900~"),
        (_D(_P(2020, 11), Precision.MONTH, bound=Bound.SINCE), "2020-11/.."),
        (_D(_P(2025), Precision.YEAR, bound=Bound.UNTIL), "../2025"),
        (_D(_P(1800), Precision.YEAR, bound=Bound.BEFORE), "<1800"),
        (_D(_P(1920), Precision.DECADE, bound=Bound.AFTER), ">192X"),
        (_D(_P(), Precision.VAGUE), ""),
        (_D(_P(), Precision.VAGUE, bound=Bound.SINCE, relative=True), ""),
    ],
)
def test_iso(value: DateValue, text: str) -> None:
    assert iso(value) == text


def test_an_inferred_year_is_written_only_when_asked_for() -> None:
    value = DateValue(CalendarPoint(None, 9, 19), Precision.DAY, CalendarPoint(None, 9, 20), inferred_year=2023)
    assert iso(value) == "XXXX-09-19/XXXX-09-20"
    assert iso(value, inferred=True) == "2023-09-19/2023-09-20"
    counted = DateValue(CalendarPoint(), Precision.YEAR, relative=True, inferred_year=2022)
    assert (iso(counted), iso(counted, inferred=True)) == ("XXXX", "2022")


def test_different_dates_are_written_differently() -> None:
    points = [
        CalendarPoint(2020),
        CalendarPoint(2020, 3),
        CalendarPoint(2020, 3, 1),
        CalendarPoint(2020, season=Season.SPRING),
        CalendarPoint(2020, quarter=1),
        CalendarPoint(2020, part=Part.EARLY),
        CalendarPoint(None, 3, 1),
    ]
    precisions = {0: Precision.YEAR, 1: Precision.MONTH, 2: Precision.DAY, 3: Precision.SEASON}
    values = [
        DateValue(
            point,
            precisions.get(n, Precision.QUARTER if n == 4 else Precision.YEAR if n == 5 else Precision.DAY),
            bound=bound,
        )
        for n, point in enumerate(points)
        for bound in (None, *Bound)
    ]
    assert len({iso(value) for value in values}) == len(values)


@given(_DAYS)
def test_a_full_day_is_written_as_iso_8601(day: dt.date) -> None:
    assert iso(DateValue(_point(day), Precision.DAY)) == day.isoformat()


# --- arithmetic ------------------------------------------------------------------------------------------------------


@given(_DAYS, st.integers(-3000, 3000))
def test_days_are_shifted_as_the_standard_library_does(day: dt.date, days: int) -> None:
    try:
        expected: CalendarPoint | None = _point(day + dt.timedelta(days))
    except OverflowError:
        expected = None
    assert day_shifted(_point(day), days) == expected


@given(st.integers(1, 12), st.integers(1, 28), st.integers(-366, 366))
def test_without_a_year_a_day_is_shifted_only_where_every_year_agrees(month: int, day: int, days: int) -> None:
    shifted = day_shifted(CalendarPoint(None, month, day), days)
    ways = {
        (moved.month, moved.day)
        for year in (2001, 2002, 2003, 2004)
        for moved in [dt.date(year, month, day) + dt.timedelta(days)]
    }
    if shifted is not None:
        assert shifted.year is None
        assert (shifted.month, shifted.day) in ways
    if len(ways) == 1:
        assert shifted is not None


@pytest.mark.parametrize(
    ("point", "days"),
    [
        (CalendarPoint(2020), 1),
        (CalendarPoint(2020, 5), 1),
        (CalendarPoint(-44, 3, 15), 1),
        (CalendarPoint(9999, 12, 31), 1),
        (CalendarPoint(1, 1, 1), -1),
        (CalendarPoint(None, 2, 28), 2),
        (CalendarPoint(None, 2, 29), 1),
        (CalendarPoint(None, 5, 1), 400),
    ],
)
def test_what_no_day_comes_of(point: CalendarPoint, days: int) -> None:
    assert day_shifted(point, days) is None


@pytest.mark.parametrize(
    ("point", "months", "expected"),
    [
        (CalendarPoint(2020, 11), 3, CalendarPoint(2021, 2)),
        (CalendarPoint(2020, 1, 31), -1, CalendarPoint(2019, 12)),
        (CalendarPoint(None, 12), 1, CalendarPoint(None, 1)),
        (CalendarPoint(2020), 1, None),
        (CalendarPoint(9999, 12), 1, None),
    ],
)
def test_month_shifted(point: CalendarPoint, months: int, expected: CalendarPoint | None) -> None:
    assert month_shifted(point, months) == expected


@given(st.integers(-50, 50).filter(bool), st.integers(-100, 100))
def test_there_is_no_year_0(year: int, years: int) -> None:
    line = [*range(-200, 0), *range(1, 201)]
    assert year_shifted(year, years) == line[line.index(year) + years]


@given(_DAYS)
def test_a_week_runs_from_monday_to_sunday_around_its_day(day: dt.date) -> None:
    week = week_of(_point(day))
    assert week is not None
    monday, sunday = week
    assert (weekday_of(monday), weekday_of(sunday)) == (0, 6)
    assert _ordinal(monday) <= day.toordinal() <= _ordinal(sunday) == _ordinal(monday) + 6


def _ordinal(point: CalendarPoint) -> int:
    assert point.year is not None
    assert point.month is not None
    assert point.day is not None
    return dt.date(point.year, point.month, point.day).toordinal()


def test_no_week_of_a_day_that_is_not_fully_known() -> None:
    assert week_of(CalendarPoint(None, 5, 3)) is None
    assert week_of(CalendarPoint(2020, 5)) is None
    assert week_of(CalendarPoint(9999, 12, 31)) is None
    assert weekday_of(CalendarPoint(2021, 2, 29)) is None


def test_exists_is_the_calendar_of_the_standard_library() -> None:
    for year, month, day in itertools.product((1900, 2000, 2023, 2024), range(14), range(33)):
        try:
            dt.date(year, month, day)
        except ValueError:
            assert not exists(year, month, day)
        else:
            assert exists(year, month, day)


def test_exists_without_year_or_day() -> None:
    assert exists(None, 2, 29)
    assert not exists(None, 2, 30)
    assert exists(2021, 2)
    assert not exists(0, 1, 1)
    assert not exists(2021, 0)


@pytest.mark.parametrize(("digits", "year"), [(0, 2000), (23, 2023), (29, 2029), (30, 1930), (45, 1945), (99, 1999)])
def test_full_year(digits: int, year: int) -> None:
    assert full_year(digits) == year


@pytest.mark.parametrize(
    ("ordinal", "before", "first"),
    [(1, False, 1), (19, False, 1801), (21, False, 2001), (1, True, -100), (5, True, -500)],
)
def test_first_of_century(ordinal: int, before: bool, first: int) -> None:
    assert first_of_century(ordinal, before_christ=before) == first


def test_a_century_holds_its_hundred_years() -> None:
    value = DateValue(CalendarPoint(first_of_century(19)), Precision.CENTURY)
    assert value.window() == ("1801-01-01", "1900-12-31")
