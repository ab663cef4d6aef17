"""How well a figure suits a question, how it is shown and written, and when two figures clash."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.kinds.base import Relation, WantedDate, WantedFigure
from facts.kinds.figures import FigureKind, plain
from facts.model import Span
from facts.reading.figures import find_figures
from facts.reading.words import words_of
from facts.values import (
    CalendarPoint,
    Comparator,
    DateValue,
    FigureType,
    FigureValue,
    Form,
    Mention,
    Precision,
    StatementValue,
)

KIND = FigureKind()
_T, _C = FigureType, Comparator


def count(
    number: str | None,
    comparator: Comparator = _C.EXACT,
    *,
    type_: FigureType = _T.COUNT,
    unit: str | None = None,
    counted: str | None = None,
    vague: bool = False,
) -> FigureValue:
    """Return a figure with the ends that its comparator leaves it."""
    value = Decimal(number) if number is not None else None
    low = None if comparator in (_C.UNDER, _C.AT_MOST, _C.ALMOST, _C.AS_MANY_AS) else value
    high = None if comparator in (_C.OVER, _C.AT_LEAST) else value
    return FigureValue(type_, value, low, high, comparator, unit, counted, vague)


def between(low: str, high: str, unit: str | None = None) -> FigureValue:
    return FigureValue(_T.COUNT, None, Decimal(low), Decimal(high), unit=unit)


# --- how well it suits -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("asked", [(), (_T.COUNT,), (_T.SHARE, _T.CHANGE), tuple(FigureType)])
@pytest.mark.parametrize("type_", FigureType)
def test_a_figure_suits_between_hardly_and_as_asked(type_: FigureType, asked: tuple[FigureType, ...]) -> None:
    assert 0 < KIND.suits(count("5", type_=type_), WantedFigure(asked)) <= 1


def test_the_sort_asked_first_suits_best() -> None:
    wanted = WantedFigure((_T.COUNT, _T.MEASURE, _T.MONEY))
    scores = [KIND.suits(count("5", type_=type_), wanted) for type_ in (_T.COUNT, _T.MEASURE, _T.MONEY, _T.AGE)]
    assert scores[0] == 1.0
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == len(scores)


@pytest.mark.parametrize(
    "worse", [count("5", type_=_T.ORDINAL), count(None, vague=True), count("0"), count("5", type_=_T.SHARE)]
)
def test_an_amount_goes_before_a_rank_none_and_vague_words(worse: FigureValue) -> None:
    wanted = WantedFigure((_T.COUNT, _T.SHARE))
    assert KIND.suits(count("5"), wanted) > KIND.suits(worse, wanted) > 0


def test_other_values_never_suit() -> None:
    for value in (DateValue(CalendarPoint(1911), Precision.YEAR), StatementValue(Form.DIRECT)):
        assert KIND.suits(value, WantedFigure()) == 0.0
        assert KIND.normalized(value) == ""
        assert KIND.relation(count("5"), value) is KIND.relation(value, count("5")) is Relation.DIFFERENT


def test_a_question_that_names_no_sort_takes_any_amount() -> None:
    assert (
        KIND.suits(count("5"), None) == KIND.suits(count("5"), WantedDate()) == KIND.suits(count("5"), WantedFigure())
    )


# --- what is shown ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Over 120,000 sandbags were laid.", "Over 120,000"),
        ("They laid more than 120,000 sandbags.", "more than 120,000"),
        ("They laid as many as 40 sandbags.", "as many as 40"),
        ("At least 17 boats sank.", "At least 17"),
        ("Almost a third of the fleet sank.", "Almost a third"),
        ("No fewer than 40 boats sank.", "No fewer than 40"),
        ("Some 31,000 spectators came.", "Some 31,000"),
        ("The storm sank 17 boats.", "17"),
        ("The tower is 42 metres tall.", "42 metres"),
        ("Затонуло более 40 лодок.", "более 40"),
        ("Затонуло около 40 лодок.", "около 40"),
        ("Затонуло 40 лодок.", "40"),
    ],
)
def test_a_bound_is_shown_with_its_figure(text: str, shown: str) -> None:
    mention = find_figures(text, language="ru" if text[0] > "z" else "en", taken=[])[0]
    assert KIND.narrow(text, mention, WantedFigure()).of(text) == shown


@settings(deadline=None)
@given(
    st.sampled_from(["over", "almost", "about", "exactly", "the", ""]),
    st.integers(0, 10**9),
    st.text("ab., ", max_size=9),
)
def test_what_is_shown_ends_with_the_figure(word: str, number: int, before: str) -> None:
    text = f"{before} {word} {number} boats sank."
    for mention in find_figures(text, language="en", taken=[]):
        span = KIND.narrow(text, mention, None)
        assert span.holds(mention.span)
        assert span.end == mention.span.end
        assert span.of(text) == span.of(text).strip()


def test_the_start_of_a_text_is_no_bound() -> None:
    assert KIND.narrow("40 boats", Mention(Span(0, 2), count("40")), None) == Span(0, 2)


# --- written for programs --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (count("120000"), "120000"),
        (count("120000", _C.OVER), "over 120000"),
        (count("4000", _C.AS_MANY_AS), "as many as 4000"),
        (count("0.5", _C.ALMOST, type_=_T.SHARE, unit="fraction"), "almost 0.5 fraction"),
        (count("77", type_=_T.SHARE, unit="percent"), "77 percent"),
        (count("3.50", type_=_T.MONEY, unit="USD"), "3.5 USD"),
        (between("10", "15", "year"), "10-15 year"),
        (FigureValue(_T.COUNT, None, Decimal(2000), None, _C.AT_LEAST, vague=True), "at least 2000"),
        (FigureValue(_T.COUNT, None, None, Decimal(9), _C.UNDER), "under 9"),
        (count(None, vague=True), "?"),
    ],
)
def test_a_figure_is_written_with_its_bound_and_unit(value: FigureValue, written: str) -> None:
    assert KIND.normalized(value) == written


@settings(deadline=None)
@given(st.decimals(allow_nan=False, allow_infinity=False, places=4))
def test_plain_numbers_have_no_exponent_and_mean_the_same(number: Decimal) -> None:
    text = plain(number)
    assert "e" not in text.lower()
    assert Decimal(text) == number


# --- two figures -----------------------------------------------------------------------------------------------------

SAME, COMPATIBLE, DIFFERENT = Relation.SAME, Relation.COMPATIBLE, Relation.DIFFERENT


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        (count("5"), count("5"), SAME),
        (count("5"), count("5.0"), SAME),
        (count("5"), count("5", counted="boats"), SAME),
        (count("5"), count("6"), DIFFERENT),
        (count("120000", _C.OVER), count("100000", _C.OVER), COMPATIBLE),
        (count("120000", _C.OVER), count("120000", _C.OVER), SAME),
        (count("120000", _C.OVER), count("130000"), COMPATIBLE),
        (count("120000", _C.OVER), count("110000"), DIFFERENT),
        (count("100", _C.UNDER), count("120", _C.UNDER), COMPATIBLE),
        (count("100", _C.UNDER), count("120", _C.AT_LEAST), DIFFERENT),
        (count("100", _C.AT_MOST), count("90"), COMPATIBLE),
        (between("10", "15"), between("14", "20"), COMPATIBLE),
        (between("10", "15"), between("16", "20"), DIFFERENT),
        (between("10", "15"), count("12"), COMPATIBLE),
        (count("5", unit="year"), count("5", unit="day"), DIFFERENT),
        (count("5", unit="percent"), count("5"), DIFFERENT),
        (count("5", type_=_T.SHARE), count("5"), DIFFERENT),
        (count(None, vague=True), count("5"), COMPATIBLE),
    ],
)
def test_figures_clash_where_no_number_is_both(one: FigureValue, other: FigureValue, relation: Relation) -> None:
    assert KIND.relation(one, other) is relation
    assert KIND.relation(other, one) is relation


_FIGURES = st.builds(
    count, st.integers(0, 30).map(str), st.sampled_from(Comparator), unit=st.sampled_from([None, "percent"])
)


@settings(deadline=None)
@given(_FIGURES, _FIGURES)
def test_the_relation_of_two_figures_knows_no_order(one: FigureValue, other: FigureValue) -> None:
    assert KIND.relation(one, other) is KIND.relation(other, one)
    assert KIND.relation(one, one) is SAME


# --- what is counted -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "counted"),
    [
        ("How many boats were lost?", ("boat",)),
        ("How many more boats came?", ("boat",)),
        ("How many of the seven piers were unsafe?", ("seven", "pier")),
        ("What was the number of fishing boats in the bay?", ("fish", "boat")),
        ("What percentage of the dockers joined?", ("docker",)),
        ("How many sailors fled the town?", ("sailor",)),
        ("How many old grey wooden fishing boats sank?", ("old", "grey", "wooden", "fish")),
        ("Сколько всего лодок затонуло?", ("лодок",)),
        ("How tall is the tower?", ()),
        ("How many are there?", ()),
    ],
)
def test_the_words_behind_how_many_are_counted(question: str, counted: tuple[str, ...]) -> None:
    recognised = KIND.recognise(question, tuple(words_of(question)))
    assert recognised is not None
    wanted = recognised.wanted
    assert isinstance(wanted, WantedFigure)
    assert wanted.counted[: len(counted)] == counted
    assert bool(wanted.counted) == bool(counted)


@pytest.mark.parametrize(
    "question",
    ["Who decided how much was paid?", "Where were how many boats built?", "When did it open?", "", "many how"],
)
def test_other_questions_ask_for_no_figure(question: str) -> None:
    assert KIND.recognise(question, tuple(words_of(question))) is None
