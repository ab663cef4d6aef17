"""How two dates stand, one row a rule."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.checking.values.dates import compare_dates
from facts.factbase import extract
from facts.kinds.base import RangeEnd
from facts.values import CalendarPoint, DateValue, KindName, Part, Precision


def day(text: str) -> DateValue:
    """Return the first date that the reader finds in a text."""
    value = next(mention.value for mention in extract(f"It was {text}.") if mention.kind is KindName.DATE)
    assert isinstance(value, DateValue)
    return value


@pytest.mark.parametrize(
    ("claimed", "found", "standing"),
    [
        ("on 4 May 1911", "on May 4, 1911", "same"),
        ("in 1911", "on 4 May 1911", "held"),
        ("in May 1911", "on 4 May 1911", "held"),
        ("on 4 May 1911", "in 1911", "open"),
        ("on 5 May 1911", "on 4 May 1911", "different"),
        ("in 1912", "on 4 May 1911", "different"),
        ("on 4 May", "on 4 May 1911", "same"),
        ("on 5 May", "on 4 May 1911", "different"),
        ("in September", "in late September", "held"),
        ("on 26 September", "in late September", "open"),
        ("in early September", "in late September", "different"),
        ("in the 1970s", "in 1974", "held"),
        ("in the early 1970s", "in 1978", "different"),
        ("around 1934", "in 1935", "held"),
        ("in 1934", "around 1934", "open"),
        ("since November 2020", "since November 2020", "same"),
        ("since 2018", "since November 2020", "different"),
        ("until 2030", "until 2025", "different"),
        ("before 1920", "in 1911", "held"),
        ("after 1920", "in 1911", "different"),
        ("in 2021", "since 2020", "open"),
        ("in 2019", "since 2020", "different"),
        ("from 1968 to 1971", "between 1968 and 1971", "same"),
        ("from 1968 to 1972", "between 1968 and 1971", "different"),
        # since and until are the very end of a time, or leave it open
        ("since 1911", "in 1911", "held"),
        ("since 1911", "in 1913", "open"),
        ("since 1911", "in 1905", "different"),
        ("until 1911", "in 1911", "held"),
        ("until 1911", "in 1905", "open"),
        ("until 1911", "in 1915", "different"),
        ("since 1911", "until 1915", "open"),
        ("in 1911", "before 1913", "open"),
        ("in 1911", "before 1911", "different"),
        ("after 4 May 1911", "on 5 May 1911", "held"),
        ("after 4 May 1911", "on 4 May 1911", "different"),
        ("before 4 May 1911", "on 3 May 1911", "held"),
        ("on 31 December 9999", "after 31 December 9999", "different"),
        # the hour of a day
        ("at 5 pm on 4 May 1911", "at 5 pm on 4 May 1911", "same"),
        ("at 5 pm on 4 May 1911", "at 6 pm on 4 May 1911", "different"),
        ("at 5 pm on 4 May 1911", "on 4 May 1911", "open"),
        ("on 4 May 1911", "at 5 pm on 4 May 1911", "same"),
        # parts of a time
        ("in mid-1911", "in June 1911", "held"),
        ("in late 1911", "in March 1911", "different"),
        ("in the late 19th century", "in 1880", "held"),
        ("in early summer 1911", "in June 1911", "held"),
        ("around 1911", "around 1912", "held"),
        ("from May to June 1911", "in May 1911", "held"),
    ],
)
def test_a_date_stands_to_another(claimed: str, found: str, standing: str) -> None:
    stood = compare_dates(day(claimed), day(found))
    assert stood is not None
    assert stood.standing.value == standing


def test_a_verb_can_mean_one_end_of_a_range() -> None:
    strike = day("from March 1970 to June 1971")
    for text, end, standing in (
        ("in March 1970", RangeEnd.FIRST, "same"),
        ("in June 1971", RangeEnd.LAST, "same"),
        ("in June 1971", RangeEnd.FIRST, "different"),
        ("in June 1971", None, "open"),
    ):
        stood = compare_dates(day(text), strike, end)
        assert stood is not None
        assert stood.standing.value == standing


def test_a_year_that_the_source_does_not_give_is_never_taken_for_one() -> None:
    unknown = day("on 4 May")
    inferred = replace(unknown, inferred_year=1911)
    for found, text, standing, remark in (
        (unknown, "on 4 May 1911", "open", "no year"),
        (inferred, "on 4 May 1911", "same", "year inferred"),
        (inferred, "on 4 May 1912", "open", "no year"),
        (inferred, "on 5 May 1912", "different", "year inferred"),
    ):
        stood = compare_dates(day(text), found)
        assert stood is not None
        assert stood.remark is not None
        assert (stood.standing.value, stood.remark.value) == (standing, remark)


def test_what_has_no_place_in_the_calendar_is_not_compared() -> None:
    vague = DateValue(CalendarPoint(), Precision.VAGUE)
    assert compare_dates(vague, day("in 1911")) is None
    assert compare_dates(day("in 1911"), vague) is None


POINTS = st.builds(
    CalendarPoint,
    year=st.none() | st.integers(1, 9999),
    month=st.none() | st.integers(1, 12),
    day=st.none() | st.integers(1, 28),
    part=st.none() | st.sampled_from(Part),
)
DATES = st.builds(DateValue, start=POINTS, precision=st.sampled_from(Precision), end=st.none() | POINTS)


@given(DATES, DATES)
def test_any_two_dates_can_be_held_against_each_other(one: DateValue, other: DateValue) -> None:
    stood = compare_dates(one, other)
    assert stood is None or stood.standing.value in ("same", "held", "open", "different")
