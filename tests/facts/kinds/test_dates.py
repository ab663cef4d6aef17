"""How well a date suits a question, which part of it answers, how it is written for programs, and when two clash."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.kinds.base import RangeEnd, Relation, WantedDate, WantedFigure
from facts.kinds.dates import DateKind
from facts.model import Span, days_of_month
from facts.reading.dates import find_dates
from facts.values import (
    Bound,
    CalendarPoint,
    DateValue,
    FigureType,
    FigureValue,
    Form,
    Mention,
    Part,
    Precision,
    Season,
    StatementValue,
)

KIND = DateKind()
DAY = DateValue(CalendarPoint(1911, 5, 14), Precision.DAY)
MONTH = DateValue(CalendarPoint(1911, 5), Precision.MONTH)
YEAR = DateValue(CalendarPoint(1911), Precision.YEAR)
YEARLESS = DateValue(CalendarPoint(None, 5, 14), Precision.DAY)
DECADE = DateValue(CalendarPoint(1910), Precision.DECADE)
CENTURY = DateValue(CalendarPoint(1901), Precision.CENTURY)
CLOCK = DateValue(CalendarPoint(time="08:30"), Precision.TIME)
CLOCK_OF_DAY = DateValue(CalendarPoint(1911, 5, 14, time="08:30"), Precision.TIME)
WEEKDAY = DateValue(CalendarPoint(), Precision.DAY, weekday=4)
LATER = DateValue(CalendarPoint(), Precision.YEAR, relative=True)
RECENTLY = DateValue(CalendarPoint(), Precision.VAGUE)
EVERY = (DAY, MONTH, YEAR, YEARLESS, DECADE, CENTURY, CLOCK, CLOCK_OF_DAY, WEEKDAY, LATER, RECENTLY)


def wanted(precision: Precision | None, end: RangeEnd | None = None) -> WantedDate:
    return WantedDate(precision, end)


# --- how well it suits -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("value", EVERY)
@pytest.mark.parametrize("precision", [None, *Precision])
def test_a_date_suits_between_not_at_all_and_as_asked(value: DateValue, precision: Precision | None) -> None:
    assert 0 < KIND.suits(value, wanted(precision)) <= 1


@pytest.mark.parametrize("precision", [p for p in Precision if p is not Precision.VAGUE])
def test_a_date_as_fine_as_asked_suits_fully(precision: Precision) -> None:
    value = DateValue(CalendarPoint(1911, 5, 14), precision)
    assert KIND.suits(value, wanted(precision)) == 1.0


@pytest.mark.parametrize(
    ("precision", "better", "worse"),
    [
        (None, DAY, CLOCK),
        (None, YEAR, WEEKDAY),
        (None, DAY, RECENTLY),
        (None, DAY, LATER),
        (None, LATER, RECENTLY),
        (Precision.YEAR, DAY, YEARLESS),
        (Precision.YEAR, YEAR, DAY),
        (Precision.YEAR, MONTH, CENTURY),
        (Precision.MONTH, DAY, YEAR),
        (Precision.DAY, DAY, MONTH),
        (Precision.DAY, CLOCK_OF_DAY, MONTH),
        (Precision.DAY, MONTH, YEAR),
        (Precision.DAY, YEAR, CENTURY),
        (Precision.DAY, YEAR, CLOCK),
        (Precision.TIME, CLOCK, DAY),
        (Precision.CENTURY, CENTURY, YEAR),
        (Precision.SEASON, DateValue(CalendarPoint(1911, season=Season.SPRING), Precision.SEASON), DAY),
    ],
)
def test_one_date_suits_better(precision: Precision | None, better: DateValue, worse: DateValue) -> None:
    assert KIND.suits(better, wanted(precision)) > KIND.suits(worse, wanted(precision))


def test_other_values_never_suit() -> None:
    for value in (FigureValue(FigureType.COUNT, None, None, None), StatementValue(Form.DIRECT)):
        assert KIND.suits(value, wanted(None)) == 0.0
        assert KIND.normalized(value) == ""
        assert KIND.relation(DAY, value) is KIND.relation(value, DAY) is Relation.DIFFERENT
        assert KIND.narrow("1911", Mention(Span(0, 4), value), wanted(Precision.YEAR)) == Span(0, 4)


def test_a_question_of_another_kind_asks_for_no_precision() -> None:
    assert KIND.suits(DAY, WantedFigure()) == KIND.suits(DAY, None) == 1.0


# --- which part answers ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "wants", "part"),
    [
        ("It opened on 14 May 1911.", wanted(Precision.YEAR), "1911"),
        ("It opened in May 1911.", wanted(Precision.YEAR), "1911"),
        ("It opened in the summer of 1911.", wanted(Precision.YEAR), "1911"),
        ("It opened on 14 May 1911.", wanted(None), "14 May 1911"),
        ("It opened on 14 May 1911.", wanted(Precision.DAY), "14 May 1911"),
        ("It opened on 14 May.", wanted(Precision.YEAR), "14 May"),
        ("It opened in the 1910s.", wanted(Precision.YEAR), "1910s"),
        ("It ran from 1970 to 1974.", wanted(None, RangeEnd.LAST), "1974"),
        ("It ran from 1970 to 1974.", wanted(Precision.YEAR, RangeEnd.LAST), "1974"),
        ("It ran between March 1970 and June 1974.", wanted(None, RangeEnd.LAST), "June 1974"),
        ("The strike (1970–1974) was long.", wanted(None, RangeEnd.FIRST), "1970"),
        ("The strike (1970–1974) was long.", wanted(None, RangeEnd.LAST), "1974"),
        ("The strike (1970–1974) was long.", wanted(None), "1970–1974"),
        ("The fair was on 19–20 September 1911.", wanted(None, RangeEnd.LAST), "19–20 September 1911"),
        ("Мост открыли 5 июня 1957 года.", wanted(Precision.YEAR), "1957"),
        ("Забастовка шла с 1970 по 1974 год.", wanted(None, RangeEnd.LAST), "1974 год"),
        ("It opened about 1911.", wanted(None), "about 1911"),
        ("It has been open since May 1911.", wanted(None), "since May 1911"),
        ("It has to close before 1911.", wanted(None), "before 1911"),
        ("It is open until 1911.", wanted(None), "until 1911"),
    ],
)
def test_only_what_was_asked_of_a_date_is_shown(text: str, wants: WantedDate, part: str) -> None:
    (mention,) = find_dates(text, language="ru" if text[0] > "z" else "en")
    assert KIND.narrow(text, mention, wants).of(text) == part


@pytest.mark.parametrize("end", RangeEnd)
def test_a_range_without_its_sign_in_sight_stays_whole(end: RangeEnd) -> None:
    text = "the 1970s strike"
    mention = Mention(Span(0, 9), DateValue(CalendarPoint(1970), Precision.YEAR, CalendarPoint(1979)))
    assert KIND.narrow(text, mention, wanted(None, end)) == Span(0, 9)


@settings(deadline=None)
@given(
    st.sampled_from(["14 May 1911", "May 1911", "1911", "1970–1974", "from May 1970 to June 1974", "19–20 May 1911"]),
    st.text("abc. ", max_size=12),
    st.sampled_from([None, *Precision]),
    st.sampled_from([None, *RangeEnd]),
)
def test_a_part_ends_with_the_date_and_lies_in_the_text(
    written: str, before: str, precision: Precision | None, end: RangeEnd | None
) -> None:
    text = f"{before} {written}."
    for mention in find_dates(text, language="en"):
        part = KIND.narrow(text, mention, wanted(precision, end))
        assert part.meets(mention.span)
        assert part.end <= mention.span.end <= len(text)
        assert part.of(text) == part.of(text).strip()


# --- written for programs --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (DAY, "1911-05-14"),
        (MONTH, "1911-05"),
        (YEAR, "1911"),
        (YEARLESS, "XXXX-05-14"),
        (DECADE, "191X"),
        (CENTURY, "19XX"),
        (CLOCK_OF_DAY, "1911-05-14T08:30"),
        (RECENTLY, ""),
        (DateValue(CalendarPoint(1970), Precision.YEAR, CalendarPoint(1974)), "1970/1974"),
        (DateValue(CalendarPoint(2020, 11), Precision.MONTH, bound=Bound.SINCE), "2020-11/.."),
        (DateValue(CalendarPoint(1911, 9, part=Part.LATE), Precision.MONTH), "1911-09~late"),
    ],
)
def test_a_date_is_written_without_being_sharpened(value: DateValue, written: str) -> None:
    assert KIND.normalized(value) == written


# --- two dates -------------------------------------------------------------------------------------------------------

SAME, COMPATIBLE, DIFFERENT = Relation.SAME, Relation.COMPATIBLE, Relation.DIFFERENT


def yearless(month: int, day: int, last: int | None = None, last_month: int | None = None) -> DateValue:
    end = CalendarPoint(None, last_month or month, last) if last else None
    return DateValue(CalendarPoint(None, month, day), Precision.DAY, end)


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        (DAY, DAY, SAME),
        (DAY, MONTH, COMPATIBLE),
        (DAY, YEAR, COMPATIBLE),
        (DAY, DECADE, COMPATIBLE),
        (DAY, CENTURY, COMPATIBLE),
        (DAY, YEARLESS, COMPATIBLE),
        (DAY, DateValue(CalendarPoint(1911, 5, 15), Precision.DAY), DIFFERENT),
        (DAY, DateValue(CalendarPoint(1911, 6), Precision.MONTH), DIFFERENT),
        (YEAR, DateValue(CalendarPoint(1912), Precision.YEAR), DIFFERENT),
        (CENTURY, DateValue(CalendarPoint(1801), Precision.CENTURY), DIFFERENT),
        (YEARLESS, DateValue(CalendarPoint(1911, 6, 14), Precision.DAY), DIFFERENT),
        (YEAR, DateValue(CalendarPoint(1910), Precision.YEAR, CalendarPoint(1914)), COMPATIBLE),
        (YEAR, DateValue(CalendarPoint(1912), Precision.YEAR, CalendarPoint(1914)), DIFFERENT),
        (yearless(9, 19), yearless(9, 23), DIFFERENT),
        (yearless(9, 19), yearless(9, 19), SAME),
        (yearless(9, 19), yearless(9, 19, 20), COMPATIBLE),
        (yearless(9, 19, 20), yearless(9, 20, 22), COMPATIBLE),
        (yearless(9, 19, 20), yearless(9, 22, 24), DIFFERENT),
        (yearless(9, 28, 2, 10), yearless(10, 1), COMPATIBLE),
        (yearless(9, 28, 2, 10), yearless(10, 4), DIFFERENT),
        (yearless(9, 19, 20), DateValue(CalendarPoint(None, 9), Precision.MONTH), COMPATIBLE),
        (yearless(9, 19, 20), DateValue(CalendarPoint(None, 10), Precision.MONTH), DIFFERENT),
        (DateValue(CalendarPoint(None, 9), Precision.MONTH, CalendarPoint(None, 10)), yearless(9, 2), COMPATIBLE),
        (
            DateValue(CalendarPoint(season=Season.SPRING), Precision.SEASON),
            DateValue(CalendarPoint(season=Season.AUTUMN), Precision.SEASON),
            DIFFERENT,
        ),
    ],
)
def test_two_dates_clash_only_in_what_both_give(one: DateValue, other: DateValue, relation: Relation) -> None:
    assert KIND.relation(one, other) is relation
    assert KIND.relation(other, one) is relation


@st.composite
def dates(draw: st.DrawFn) -> DateValue:
    year = draw(st.none() | st.integers(1905, 1915))
    month = draw(st.none() | st.integers(1, 12))
    day = draw(st.none() | st.integers(1, days_of_month(year, month))) if month else None
    if year is None and month is None:
        return DateValue(CalendarPoint(1911), Precision.YEAR)
    precision = Precision.DAY if day else Precision.MONTH if month else Precision.YEAR
    return DateValue(CalendarPoint(year, month, day), precision, bound=draw(st.none() | st.sampled_from(Bound)))


@settings(deadline=None)
@given(dates(), dates())
def test_the_relation_of_two_dates_knows_no_order(one: DateValue, other: DateValue) -> None:
    assert KIND.relation(one, other) is KIND.relation(other, one)
    assert KIND.relation(one, one) is SAME


@settings(deadline=None)
@given(dates(), st.sampled_from([Precision.YEAR, Precision.MONTH]))
def test_a_date_never_clashes_with_a_coarser_form_of_itself(date: DateValue, precision: Precision) -> None:
    if date.start.year is None:
        return
    month = date.start.month if precision is Precision.MONTH else None
    coarser = DateValue(CalendarPoint(date.start.year, month), Precision.MONTH if month else Precision.YEAR)
    assert KIND.relation(date, coarser) is not DIFFERENT
