"""Relative words counted out from a given day, and what stays open because the day does not say enough."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.model import Published
from facts.reading.dates import find_dates
from facts.reading.dates.calendar import Unit, iso
from facts.reading.dates.counting import Place, count_out, counted_from, publication, value_of
from facts.reading.dates.grammar import Anchor, Count, Reading
from facts.values import Bound, CalendarPoint, DateValue, Precision
from tests.facts.reading.dates.dated import dated, values

# 15 March 2023 is a Wednesday.
COUNTED = [
    ("today", "2023-03-15"),
    ("yesterday", "2023-03-14"),
    ("tomorrow night", "2023-03-16"),
    ("the day before yesterday", "2023-03-13"),
    ("the day after tomorrow", "2023-03-17"),
    ("last night", "2023-03-14"),
    ("this morning", "2023-03-15"),
    ("yesterday at 15:30", "2023-03-14T15:30"),
    ("last year", "2022"),
    ("this year", "2023"),
    ("next year", "2024"),
    ("last month", "2023-02"),
    ("next month", "2023-04"),
    ("last week", "2023-03-06/2023-03-12"),
    ("this week", "2023-03-13/2023-03-19"),
    ("last weekend", "2023-03-11/2023-03-12"),
    ("last quarter", "2022-36"),
    ("this quarter", "2023-33"),
    ("last decade", "201X"),
    ("this century", "20XX"),
    ("last century", "19XX"),
    ("last Tuesday", "2023-03-14"),
    ("last Wednesday", "2023-03-08"),
    ("last Friday", "2023-03-10"),
    ("this Friday", "2023-03-17"),
    ("next Tuesday", "2023-03-21"),
    ("next Friday", "2023-03-24"),
    ("next week on Tuesday", "2023-03-21"),
    ("Tuesday of last week", "2023-03-07"),
    ("last May", "2022-05"),
    ("last February", "2023-02"),
    ("next May", "2023-05"),
    ("next February", "2024-02"),
    ("this June", "2023-06"),
    ("this summer", "2023-22"),
    ("early this year", "2023~early"),
    ("the end of last year", "2022~late"),
    ("12 May of last year", "2022-05-12"),
    ("three years ago", "2020"),
    ("three months ago", "2022-12"),
    ("two weeks ago", "2023-02-27/2023-03-05"),
    ("ten days ago", "2023-03-05"),
    ("a decade ago", "2013~"),
    ("two centuries ago", "1823~"),
    ("two years from now", "2025"),
    ("the last three years", "2020/2023"),
    ("the past two months", "2023-01/2023-03"),
    ("the next ten days", "2023-03-15/2023-03-25"),
    ("since last year", "2022/.."),
    ("by next month", "../2023-04"),
]


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_counted_from_a_day(text: str, expected: str) -> None:
    ((_, counted),) = dated(text, reference="2023-03-15")
    assert counted == expected


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_the_year_is_kept_apart_with_its_reason(text: str, expected: str) -> None:
    (value,) = values(text, reference="2023-03-15")
    assert value.relative
    assert value.inferred_because == "counted from 2023-03-15"
    years = {value.start.year, value.end.year if value.end else value.start.year}
    # Only the ends of a range that crosses a year keep their years themselves.
    assert (value.inferred_year is not None and years == {None}) or len(years) == 2, expected


@pytest.mark.parametrize(
    "text",
    [
        "a few years ago",
        "years ago",
        "five minutes ago",
        "last summer",
        "next winter",
        "the last few months",
        "a year later",
        "the same day",
        "the previous year",
    ],
)
def test_what_no_day_can_count_out_stays_open(text: str) -> None:
    (value,) = values(text, reference="2023-03-15")
    assert (value.relative, value.inferred_year, value.inferred_because) == (True, None, "")
    assert value.precision in (Precision.VAGUE, Precision.SEASON)


@pytest.mark.parametrize(
    ("reference", "text", "expected"),
    [
        ("2023", "last year", "2022"),
        ("2023", "three years ago", "2020"),
        ("2023", "yesterday", ""),
        ("2023", "last month", ""),
        ("2023", "last May", "XXXX-05"),
        ("2023-03", "last month", "2023-02"),
        ("2023-03", "last May", "2022-05"),
        ("2023-03", "yesterday", ""),
        ("2023-03", "last week", ""),
        ("2023-03", "last Friday", "XXXX-WXX-5"),
    ],
)
def test_a_day_known_in_part_counts_as_far_as_it_goes(reference: str, text: str, expected: str) -> None:
    assert dated(text, reference=reference)[0][1] == expected


def test_a_reference_gives_no_year_to_a_date_that_is_not_relative() -> None:
    for text in ("on 19 September", "in May", "in the spring", "on Friday", "on 4/5/2020"):
        assert find_dates(text, reference=Published(2023, 3, 15)) == find_dates(text)


def test_without_a_reference_the_span_is_found_and_nothing_is_counted() -> None:
    for text, _ in COUNTED:
        (value,) = values(text)
        assert value.relative
        assert value.inferred_year is None
        assert value.window() is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two days after 5 May 2020", "2020-05-07"),
        ("two days before 1 May 2020", "2020-04-29"),
        ("two days after 30 September", "XXXX-10-02"),
        ("two days after 28 February", ""),
        ("a day after 31 December", "XXXX-01-01"),
        ("three months after 30 November 2020", "2021-02"),
        ("two years after 1945", "1947"),
        ("ten years before 5 BC", "-0015"),
        ("a year after 1 BC", "0001"),
        ("two days after May 2020", ""),
    ],
)
def test_counted_from_a_date_beside_it(text: str, expected: str) -> None:
    ((words, counted),) = dated(text)
    assert words == text
    assert counted == expected


def test_a_date_counted_from_an_explicit_one_has_the_year_of_the_text() -> None:
    (value,) = values("two days after 5 May 2020")
    assert (value.start.year, value.inferred_year, value.relative) == (2020, None, True)


@pytest.mark.parametrize(
    ("published", "precision"),
    [
        (Published(2023), Precision.YEAR),
        (Published(2023, 3), Precision.MONTH),
        (Published(2023, 3, 15), Precision.DAY),
    ],
)
def test_publication_is_as_fine_as_it_is_known(published: Published, precision: Precision) -> None:
    place = publication(published)
    assert place.precision is precision
    assert (place.point.year, place.point.month, place.point.day) == (2023, published.month, published.day)


def _relative(amount: int | None, unit: Unit, **more: bool) -> Reading:
    count = Count(amount, unit, Anchor.TEXT, stretch=more.get("stretch", False), named=more.get("named", False))
    return Reading(0, 5, Precision.VAGUE, count=count)


def test_days_are_not_counted_from_a_range_and_years_are() -> None:
    span = Place(CalendarPoint(2023, 9, 19), Precision.DAY, CalendarPoint(2023, 9, 20))
    assert count_out(_relative(2, Unit.DAY), span) is None
    counted = count_out(_relative(1, Unit.YEAR), span)
    assert counted is not None
    assert counted.point == CalendarPoint(2024)


def test_years_are_not_counted_from_a_decade() -> None:
    assert count_out(_relative(1, Unit.YEAR), Place(CalendarPoint(1990), Precision.DECADE)) is None


def test_a_plain_date_is_not_counted() -> None:
    plain = Reading(0, 4, Precision.YEAR, CalendarPoint(1990))
    assert counted_from(plain, publication(Published(2023)), "never") is None
    assert value_of(plain) == DateValue(CalendarPoint(1990), Precision.YEAR)


def test_a_bound_survives_counting() -> None:
    reading = Reading(0, 9, Precision.YEAR, bound=Bound.SINCE, count=Count(-1, Unit.YEAR))
    value = counted_from(reading, publication(Published(2023)), "counted")
    assert value is not None
    assert (value.bound, iso(value, inferred=True)) == (Bound.SINCE, "2022/..")


@given(
    amount=st.integers(-4000, 4000),
    unit=st.sampled_from(list(Unit)),
    year=st.integers(-3000, 9999).filter(bool),
    month=st.integers(1, 12),
    day=st.integers(1, 28),
    stretch=st.booleans(),
)
def test_counting_never_fails_and_never_leaves_the_calendar(
    amount: int, unit: Unit, year: int, month: int, day: int, stretch: bool
) -> None:
    origin = Place(CalendarPoint(year, month, day), Precision.DAY)
    place = count_out(_relative(amount, unit, stretch=stretch), origin)
    if place is not None:
        assert place.point.year != 0
        assert place.point.month is None or 1 <= place.point.month <= 12
        assert place.point.day is None or 1 <= place.point.day <= 31


@given(amount=st.integers(-1000, 1000), unit=st.sampled_from([Unit.DAY, Unit.YEAR]))
def test_counting_there_and_back_again(amount: int, unit: Unit) -> None:
    start = Place(CalendarPoint(2023, 3, 15), Precision.DAY)
    there = count_out(_relative(amount, unit), start)
    assert there is not None
    back = count_out(_relative(-amount, unit), there)
    assert back is not None
    assert back.point.year == 2023
    assert back.point.day in (None, 15)
