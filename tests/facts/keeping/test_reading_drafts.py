"""What a moderator types, as values: by the readers of imports, and refused where a reader would have to guess."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.errors import FactsError
from facts.facts import FactDraft
from facts.keeping.reading_drafts import LONGEST_SUBJECT, MOST_ASKED, Claim, read_draft, read_otherwise, read_subject
from facts.keeping.typed_values import LONGEST_VALUE
from facts.reading.dates.calendar import iso
from facts.values import Comparator, DateValue, FigureType, FigureValue, Form, KindName, StatementValue


def claim(value: str, kind: KindName | None = None, speaker: str | None = None) -> Claim:
    return read_draft(FactDraft("the storm of Kestrel Bay", value, "note: log", kind, speaker))


def code_of(draft: FactDraft) -> str:
    with pytest.raises(FactsError) as refused:
        read_draft(draft)
    assert len(refused.value.what) < 200
    return refused.value.code


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("3 November 1962", "1962-11-03"),
        ("on 3 November 1962", "1962-11-03"),
        ("November 1962", "1962-11"),
        ("1962", "1962"),
        ("since 1962", "1962/.."),
        ("around 1962", "1962~"),
        ("late September", "XXXX-09~late"),
        ("September 19–20", "XXXX-09-19/XXXX-09-20"),
        ("from March 1970 to June 1971", "1970-03/1971-06"),
        ("the 20th century", "19XX"),
        ("2023-09-19", "2023-09-19"),
        ("19 сентября 2023", "2023-09-19"),
        ("в марте 1961 года", "1961-03"),
        ("13:00", "T13:00"),
    ],
)
def test_a_date_is_read_as_in_a_source(value: str, written: str) -> None:
    for kind in (None, KindName.DATE):
        read = claim(value, kind).value
        assert isinstance(read, DateValue)
        assert iso(read) == written


@pytest.mark.parametrize(
    ("value", "number", "comparator", "unit"),
    [
        ("1,960", 1960, Comparator.EXACT, None),
        ("1,960 troops", 1960, Comparator.EXACT, None),
        ("over 120,000", 120_000, Comparator.OVER, None),
        ("about 2,300 dockers", 2300, Comparator.ABOUT, None),
        ("64 percent", 64, Comparator.EXACT, "percent"),
        ("64%", 64, Comparator.EXACT, "percent"),
        ("42 metres", 42, Comparator.EXACT, "metre"),
        ("$5 million", 5_000_000, Comparator.EXACT, "USD"),
        ("seventeen", 17, Comparator.EXACT, None),
        ("-5", -5, Comparator.EXACT, None),
        ("0", 0, Comparator.EXACT, None),
        ("１２", 12, Comparator.EXACT, None),
        ("٣٠", 30, Comparator.EXACT, None),
        ("более 1960 миротворцев", 1960, Comparator.OVER, None),
        ("12 лодок", 12, Comparator.EXACT, None),
        ("Turnout: 58 percent", 58, Comparator.EXACT, "percent"),
        ("within a week", 1, Comparator.AT_MOST, "week"),
    ],
)
def test_a_figure_is_read_as_in_a_source(value: str, number: int, comparator: Comparator, unit: str | None) -> None:
    for kind in (None, KindName.FIGURE):
        read = claim(value, kind).value
        assert isinstance(read, FigureValue)
        assert (read.number, read.comparator, read.unit) == (Decimal(number), comparator, unit)


def test_a_year_is_a_figure_where_somebody_says_so() -> None:
    assert isinstance(claim("2003").value, DateValue)
    figure = claim("2003", KindName.FIGURE).value
    assert isinstance(figure, FigureValue)
    assert (figure.number, figure.type) == (Decimal(2003), FigureType.COUNT)


def test_bare_digits_are_a_year_unless_they_count_something() -> None:
    assert isinstance(claim("1962").value, DateValue)
    assert isinstance(claim("in 1962").value, DateValue)
    counted = claim("1962 boats").value
    assert isinstance(counted, FigureValue)
    assert (counted.number, counted.counted) == (Decimal(1962), "boats")


@pytest.mark.parametrize(
    ("value", "other"),
    [("1962", True), ("2020 crowns", True), ("1962 boats", False), ("1,962", False), ("May 1962", False)],
)
def test_bare_digits_can_be_read_otherwise(value: str, other: bool) -> None:
    draft = FactDraft("the storm", value, "note: log")
    read = read_draft(draft)
    again = read_otherwise(draft, read)
    assert (again is not None) is other
    if again is not None:
        assert {again.kind, read.kind} == {KindName.DATE, KindName.FIGURE}
        assert read_otherwise(FactDraft("the storm", value, "", read.kind), read) is None


@pytest.mark.parametrize(
    ("value", "speaker", "name", "words", "form"),
    [
        ("Elena Ruiz: the quay stays open", None, "Elena Ruiz", "the quay stays open", Form.REPORTED),
        ("Elena Ruiz: “The quay stays open.”", None, "Elena Ruiz", "The quay stays open.", Form.DIRECT),
        ("the harbour master: no ship sails", None, "the harbour master", "no ship sails", Form.REPORTED),
        ("Elena Ruiz: we lost 12 boats in 1962", None, "Elena Ruiz", "we lost 12 boats in 1962", Form.REPORTED),
        ("“The quay stays open.”", None, None, "The quay stays open.", Form.DIRECT),
        ("“The quay stays open.”", "Elena Ruiz", "Elena Ruiz", "The quay stays open.", Form.DIRECT),
        ("the quay stays open", "“Elena Ruiz”", "Elena Ruiz", "the quay stays open", Form.REPORTED),
        ("12 boats", "Elena Ruiz", "Elena Ruiz", "12 boats", Form.REPORTED),
        ("Павел Горин: «Мост открыт»", None, "Павел Горин", "Мост открыт", Form.DIRECT),
    ],
)
def test_words_and_who_said_them(value: str, speaker: str | None, name: str | None, words: str, form: Form) -> None:
    read = claim(value, speaker=speaker)
    assert isinstance(read.value, StatementValue)
    assert (read.kind, read.value.speaker_name, read.words, read.value.form) == (KindName.STATEMENT, name, words, form)


@pytest.mark.parametrize(
    ("value", "kind", "code"),
    [
        ("32 January 2020", None, "V-DATE"),
        ("29 Feb 2021", None, "V-DATE"),
        ("0000-00-00", None, "V-DATE"),
        ("31 апреля 2022", None, "V-DATE"),
        ("31 April 2022", KindName.DATE, "V-DATE"),
        ("yesterday", None, "V-DATE"),
        ("yesterday", KindName.DATE, "V-DATE"),
        ("вчера", None, "V-DATE"),
        ("a year later", None, "V-DATE"),
        ("last May", None, "V-DATE"),
        ("Tuesday", None, "V-DATE"),
        ("in 999999999 years", None, "V-DATE"),
        ("in 999999999 years", KindName.DATE, "V-DATE"),
        ("4/5/2020", None, "V-DATE"),
        ("soon", KindName.DATE, "V-DATE"),
        ("1,960", KindName.DATE, "V-DATE"),
        ("2003 and 2007", KindName.DATE, "V-DATE"),
        ("1e999", None, "V-NUMBER"),
        ("1e999", KindName.FIGURE, "V-NUMBER"),
        ("9" * 4_301, None, "V-NUMBER"),
        ("9" * 4_301, KindName.FIGURE, "V-NUMBER"),
        ("9," * 100 + "9", None, "V-NUMBER"),
        ("²", None, "V-NUMBER"),
        ("NaN", KindName.FIGURE, "V-NUMBER"),
        ("many", KindName.FIGURE, "V-NUMBER"),
        ("17 boats and 12 men", KindName.FIGURE, "V-NUMBER"),
        ("17 boats and 12 men", None, "F-KIND"),
        ("17 boats in 1962", None, "F-KIND"),
        ("the quay stays open", None, "F-KIND"),
        ("NaN", None, "F-KIND"),
        ("", None, "F-VALUE"),
        (" …—\n", None, "F-VALUE"),
        ("“”", KindName.STATEMENT, "F-VALUE"),
        ("x " * LONGEST_VALUE, KindName.STATEMENT, "F-LONG"),
        ("17\x00", None, "T-CONTROL"),
        ("17\u202e", None, "T-BIDI"),
        ("17\ud800", None, "T-UNICODE"),
        ("e" + "\u0301" * 9, None, "T-MARKS"),
    ],
)
def test_what_cannot_be_a_value_is_refused(value: str, kind: KindName | None, code: str) -> None:
    assert code_of(FactDraft("the storm", value, "note: log", kind)) == code


@pytest.mark.parametrize(
    ("subject", "code"),
    [
        ("", "F-SUBJECT"),
        (" \u200b\n", "F-SUBJECT"),
        ("—…!", "F-SUBJECT"),
        ("s" * (LONGEST_SUBJECT + 1), "F-SUBJECT"),
        ("the \u202estorm", "T-BIDI"),
        ("the \x1b[31mstorm", "T-CONTROL"),
        ("\U000e0041storm", "T-CONTROL"),
        ("\ufdfa" * 80, "T-EXPAND"),
    ],
)
def test_what_cannot_be_a_subject_is_refused(subject: str, code: str) -> None:
    assert code_of(FactDraft(subject, "17", "note: log")) == code


def test_a_subject_is_kept_with_single_blanks() -> None:
    assert read_subject("  the\nstorm  of 1962 ") == "the storm of 1962"
    assert len(read_subject("s" * LONGEST_SUBJECT)) == LONGEST_SUBJECT


def test_other_ways_to_ask_are_kept_once_and_are_questions() -> None:
    asked = ("How many boats sank?", " How many  boats sank? ", "boats lost?")
    read = read_draft(FactDraft("the storm", "17", "note: log", asked=asked))
    assert read.asked == ("How many boats sank?", "boats lost?")
    assert code_of(FactDraft("the storm", "17", "note: log", asked=("x" * 513,))) == "Q-LONG"
    assert code_of(FactDraft("the storm", "17", "note: log", asked=(" ",))) == "Q-EMPTY"
    assert code_of(FactDraft("the storm", "17", "note: log", asked=("boats?",) * (MOST_ASKED + 1))) == "F-LONG"


def test_a_speaker_is_a_name_and_no_speech() -> None:
    assert code_of(FactDraft("the quay", "it stays open", "note: log", speaker="x" * 121)) == "F-LONG"
    assert code_of(FactDraft("the quay", "it stays open", "note: log", speaker="Ruiz\u2066")) == "T-BIDI"


@settings(deadline=None)
@given(st.text(max_size=60), st.sampled_from([None, *KindName]))
def test_whatever_is_typed_is_a_value_or_refused(value: str, kind: KindName | None) -> None:
    read: Claim | FactsError
    try:
        read = read_draft(FactDraft("the storm", value, "note: log", kind))
    except FactsError as refused:
        read = refused
    if isinstance(read, FactsError):
        assert read.code.partition("-")[0] in "FVTQ"
    else:
        assert kind in (None, read.kind)
        assert read.words


@settings(deadline=None)
@given(st.integers(0, 10**12), st.sampled_from(["", "over ", "about ", "under ", "at least "]))
def test_every_number_keeps_what_limits_it(number: int, limit: str) -> None:
    read = claim(f"{limit}{number:,}", KindName.FIGURE).value
    assert isinstance(read, FigureValue)
    assert read.number == number
    assert (read.comparator is Comparator.EXACT) is (limit == "")
