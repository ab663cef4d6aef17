"""The judge itself is judged: what it lets pass and what it does not."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from facts.answers import (
    Agreement,
    Answer,
    Corrected,
    Evidence,
    Found,
    Outcome,
    QuestionKind,
    Reason,
    Several,
    Trace,
    Unknown,
)
from facts.model import Citation, Span
from facts.values import Comparator, FigureType, FigureValue
from tests.corpus.judging import Verdict, folded, judge, summary, table, totals
from tests.corpus.rows import Asked, Expected, Row, Wanted

_TRACE = Trace(QuestionKind.FIGURE)
_ROW = Row(
    "ferry", 1, "How many boats?", Asked.FIGURE, (Expected.FOUND,), (Wanted(("1,200", "twelve hundred"), ("harbour",)),)
)
_TWO = replace(
    _ROW,
    expect=(Expected.SEVERAL,),
    wanted=(Wanted(("1,200",), ("harbour",)), Wanted(("900",), ("river",))),
    agreement=(Agreement.DIFFERENT,),
)
_NONE = replace(_ROW, expect=(Expected.UNKNOWN,), wanted=(), reason=(Reason.NO_SUCH_SUBJECT,))
_FALSE = replace(_ROW, expect=(Expected.CORRECTED, Expected.UNKNOWN))


def _answer(value: str, quote: str) -> Answer:
    evidence = Evidence(
        citation=Citation("ferry", 1, Span(0, len(quote))),
        quote=quote,
        value_span=Span(0, 0),
        title="Ferry",
        published=None,
        publisher=None,
        url=None,
    )
    return Answer(value, value, QuestionKind.FIGURE, 1.0, evidence)


_RIGHT = _answer("over 1,200", "In the harbour lay over 1,200 boats.")
_OTHER_VALUE = _answer("1,2000", "In the harbour lay over 1,200 boats.")
_OTHER_SENTENCE = _answer("1,200", "On the river lay 1,200 boats.")
_SECOND = _answer("900", "On the river lay 900 boats.")


def _found(answer: Answer) -> Found:
    return Found(answer, _TRACE)


def _unknown(reason: Reason) -> Unknown:
    return Unknown(reason, "", (), _TRACE)


def _several(*answers: Answer, agreement: Agreement = Agreement.DIFFERENT) -> Several:
    return Several(answers, agreement, _TRACE)


@pytest.mark.parametrize(
    ("row", "outcome", "why"),
    [
        (_ROW, _found(_RIGHT), ""),
        (_ROW, _found(_answer("Twelve hundred", "TWELVE HUNDRED in the harbour")), ""),
        (_ROW, _found(_OTHER_VALUE), "another value"),
        (_ROW, _found(_OTHER_SENTENCE), "another sentence"),
        (_ROW, _found(_answer("1,200 as a whole sentence of nine words more", "harbour")), "another value"),
        (_ROW, _several(_RIGHT, _SECOND), "several instead of found"),
        (_ROW, _unknown(Reason.TOO_VAGUE), "unknown instead of found"),
        (_TWO, _several(_RIGHT, _SECOND), ""),
        (_TWO, _several(_SECOND, _OTHER_VALUE, _RIGHT), ""),
        (_TWO, _several(_RIGHT, _OTHER_SENTENCE), "missing with its sentence: 900"),
        (_TWO, _several(_RIGHT, _SECOND, agreement=Agreement.COMPATIBLE), "the values are called compatible"),
        (_TWO, _found(_RIGHT), "found instead of several"),
        (_NONE, _unknown(Reason.NO_SUCH_SUBJECT), ""),
        (_NONE, _unknown(Reason.TOO_VAGUE), "the reason is “too vague”"),
        (_NONE, _found(_RIGHT), "found instead of unknown; another value"),
        (_FALSE, Corrected(_RIGHT, "the year", _TRACE), ""),
        (_FALSE, _unknown(Reason.OUT_OF_PERIOD), ""),
        (_FALSE, Corrected(_OTHER_SENTENCE, "the year", _TRACE), "another sentence"),
        (_FALSE, _found(_RIGHT), "found instead of corrected or unknown"),
    ],
)
def test_judging(row: Row, outcome: Outcome, why: str) -> None:
    verdict = judge(row, outcome)
    assert verdict.why == why
    assert verdict.right is (why == "")


@pytest.mark.parametrize(
    ("comparator", "right"), [(Comparator.OVER, True), (Comparator.EXACT, False), (Comparator.ABOUT, False)]
)
def test_a_bound_has_to_stay_a_bound(comparator: Comparator, right: bool) -> None:
    row = replace(_ROW, wanted=(replace(_ROW.wanted[0], comparator=(Comparator.OVER, Comparator.AT_LEAST)),))
    number = Decimal(1200)
    typed = FigureValue(FigureType.COUNT, number, number, None, comparator)
    assert judge(row, _found(replace(_RIGHT, typed=typed))).right is right
    assert judge(row, _found(_RIGHT)).why == "another value"


def test_a_statement_may_be_as_long_as_it_is() -> None:
    row = replace(_ROW, kind=Asked.WHAT)
    assert judge(row, _found(_answer("that there were 1,200 boats and that all of them were new", "harbour"))).right


def test_a_false_premise_that_is_gone_along_with_is_answered() -> None:
    assert judge(_FALSE, _found(_RIGHT)).answered
    assert judge(_NONE, _several(_RIGHT, _SECOND)).answered
    assert not judge(_FALSE, Corrected(_RIGHT, "the year", _TRACE)).answered
    assert not judge(_ROW, _found(_OTHER_VALUE)).answered


def test_a_value_is_held_as_whole_words_only() -> None:
    assert folded("1,200") not in folded("11,200 boats")
    assert folded("77%") in folded("Russia (77%)")
    assert folded("19–20") in folded("on September 19-20.")


def _verdicts() -> tuple[Verdict, ...]:
    return (
        judge(_ROW, _found(_RIGHT)),
        judge(_ROW, _found(_OTHER_SENTENCE)),
        judge(_NONE, _found(_RIGHT)),
        judge(_NONE, _unknown(Reason.NO_SUCH_SUBJECT)),
    )


def test_totals_count_by_class() -> None:
    counted = totals(_verdicts())
    assert (counted.answerable, counted.right_value, counted.right_sentence) == (2, 2, 1)
    assert (counted.unanswerable, counted.answered, counted.right) == (2, 1, 2)


def test_the_table_says_what_was_wanted() -> None:
    text = table(_verdicts())
    assert text.count("WRONG") == 2
    assert "wanted found with 1,200 / twelve hundred" in text
    assert "1 of 2" in summary(_verdicts())
