"""What a source's value bears of a typed one: it may say more, never less, and its wording is the one kept."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.importing.indexing import extract
from facts.keeping.carrying import Fit, fit
from facts.keeping.typed_values import read_value
from facts.model import Published
from facts.reading.script import reading_language
from facts.values import DateValue, FigureValue, KindName, Value

SAME, OTHERWISE = Fit.SAME, Fit.OTHERWISE


def read_in(sentence: str, kind: KindName, published: str | None = None) -> Value:
    """Return the one value of a kind that a sentence of a source gives."""
    day = Published.parse(published) if published else None
    (value,) = (m.value for m in extract(sentence, reading_language(sentence), day) if m.kind is kind)
    return value


@pytest.mark.parametrize(
    ("typed", "sentence", "how"),
    [
        ("1,960", "They sent 1,960 soldiers.", SAME),
        ("1 960", "They sent 1,960 soldiers.", SAME),
        ("1,960", "They sent over 1,960 soldiers.", OTHERWISE),
        ("over 1,960", "They sent over 1,960 soldiers.", SAME),
        ("more than 1,960", "They sent over 1,960 soldiers.", SAME),
        ("более 1960", "They sent over 1,960 soldiers.", SAME),
        ("over 1,960", "They sent 1,960 soldiers.", None),
        ("at least 1,960", "They sent over 1,960 soldiers.", None),
        ("under 1,960", "They sent over 1,960 soldiers.", None),
        ("about 1,960", "They sent 1,960 soldiers.", OTHERWISE),
        ("almost 1,960", "They sent 1,960 soldiers.", None),
        ("1,961", "They sent 1,960 soldiers.", None),
        ("1,690", "They sent 1,960 soldiers.", None),
        ("1,900", "They sent over 1,960 soldiers.", None),
        ("64 percent", "And 64 percent voted.", SAME),
        ("64%", "And 64 percent voted.", SAME),
        ("64", "And 64 percent voted.", OTHERWISE),
        ("64 metres", "And 64 percent voted.", None),
        ("5 percent", "The price rose by 5 percent.", SAME),
        ("42 metres", "The tower is 42 metres tall.", SAME),
        ("42", "The tower is 42 metres tall.", OTHERWISE),
        ("42 km", "The tower is 42 metres tall.", None),
        ("20 to 30", "It took 20 to 30 boats.", SAME),
        ("20", "It took 20 to 30 boats.", None),
        ("25", "It took 20 to 30 boats.", None),
        ("three", "Three boats sank.", SAME),
        ("3", "Three boats sank.", SAME),
        ("-3", "Three boats sank.", None),
        ("12 лодок", "Затонуло 12 лодок.", SAME),
        ("thousands", "Thousands of people fled.", SAME),
        ("hundreds", "Thousands of people fled.", None),
        ("1,000", "Thousands of people fled.", None),
    ],
)
def test_figures(typed: str, sentence: str, how: Fit | None) -> None:
    value, _ = read_value(typed, KindName.FIGURE)
    assert fit(value, read_in(sentence, KindName.FIGURE)) is how


@pytest.mark.parametrize(
    ("typed", "sentence", "how"),
    [
        ("3 November 1962", "The storm came on 3 November 1962.", SAME),
        ("1962-11-03", "The storm came on 3 November 1962.", SAME),
        ("3 ноября 1962", "The storm came on 3 November 1962.", SAME),
        ("November 1962", "The storm came on 3 November 1962.", OTHERWISE),
        ("1962", "The storm came on 3 November 1962.", OTHERWISE),
        ("3 November", "The storm came on 3 November 1962.", OTHERWISE),
        ("4 November 1962", "The storm came on 3 November 1962.", None),
        ("3 November 1963", "The storm came on 3 November 1962.", None),
        ("3 November 1962", "The storm came in November 1962.", None),
        ("3 November 1962", "The storm came in 1962.", None),
        ("late November 1962", "The storm came in November 1962.", None),
        ("November 1962", "The storm came in late November 1962.", OTHERWISE),
        ("1900", "It has stood there since 1900.", OTHERWISE),
        ("since 1900", "It has stood there since 1900.", SAME),
        ("since 1900", "It was built in 1900.", None),
        ("until 1900", "It has stood there since 1900.", None),
        ("around 1900", "It was built in 1900.", OTHERWISE),
        ("1900", "It was built around 1900.", OTHERWISE),
        ("1990", "It was built in the 1990s.", None),
        ("1990s", "It was built in 1993.", None),
        ("the 1990s", "It was built in the 1990s.", SAME),
        ("September 19–20", "The fair was on September 19–20.", SAME),
        ("September 19", "The fair was on September 19–20.", None),
        ("September", "The fair was on September 19–20.", OTHERWISE),
        ("1970", "The strike lasted from March 1970 to June 1971.", None),
        ("from March 1970 to June 1971", "The strike lasted from March 1970 to June 1971.", SAME),
        ("from 1970 to 1971", "The strike lasted from March 1970 to June 1971.", OTHERWISE),
        ("5 June 1957", "Мост открыли 5 июня 1957 года.", SAME),
    ],
)
def test_dates(typed: str, sentence: str, how: Fit | None) -> None:
    value, _ = read_value(typed, KindName.DATE)
    assert fit(value, read_in(sentence, KindName.DATE)) is how


def test_a_year_that_the_day_of_issue_tells_may_be_typed_and_is_not_kept() -> None:
    typed, _ = read_value("19 September 2023", KindName.DATE)
    told = read_in("The fair opened on September 19.", KindName.DATE, published="2023-11")
    assert isinstance(told, DateValue)
    assert (told.start.year, told.inferred_year) == (None, 2023)
    assert fit(typed, told) is OTHERWISE
    assert fit(typed, read_in("The fair opened on September 19.", KindName.DATE)) is None


def test_values_of_two_kinds_bear_nothing_of_each_other() -> None:
    year, _ = read_value("1962", KindName.DATE)
    count, _ = read_value("1962", KindName.FIGURE)
    assert fit(year, count) is None
    assert fit(count, year) is None


@settings(deadline=None)
@given(st.integers(1, 10**9), st.integers(1, 10**9))
def test_another_number_is_never_borne(one: int, other: int) -> None:
    typed, _ = read_value(f"{one:,}", KindName.FIGURE)
    read, _ = read_value(f"{other:,}", KindName.FIGURE)
    assert isinstance(typed, FigureValue)
    assert (fit(typed, read) is SAME) is (one == other)


@settings(deadline=None)
@given(
    st.sampled_from(["1962", "May 1962", "3 May 1962", "late May 1962", "since 1962", "around May 1962", "3 May"]),
    st.sampled_from(["1962", "May 1962", "3 May 1962", "late May 1962", "since 1962", "around May 1962", "3 May"]),
)
def test_of_two_dates_at_most_one_bears_the_other_unless_they_differ_in_about(one: str, other: str) -> None:
    first, _ = read_value(one, KindName.DATE)
    second, _ = read_value(other, KindName.DATE)
    both = fit(first, second), fit(second, first)
    assert both == (SAME, SAME) if one == other else SAME not in both
