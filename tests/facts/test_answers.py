"""An answer cannot be built without the sentence that proves it, nor several answers of one; a refusal says little."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts import errors
from facts.answers import (
    KIND_OF_QUESTION,
    Agreement,
    Answer,
    Evidence,
    QuestionKind,
    Reason,
    Several,
    Trace,
)
from facts.errors import FactsError, shown
from facts.model import Citation, Span
from facts.reports import SourceDraft
from facts.values import KindName

QUOTE = "The quay opened in 1911."


def evidence(value: Span, quote: str = QUOTE, cited: Span = Span(100, 124)) -> Evidence:  # noqa: B008
    return Evidence(Citation("minutes", 1, cited), quote, value, "Minutes", None, None, None)


def test_the_value_is_cut_out_of_the_quotation() -> None:
    assert evidence(Span(119, 123)).value_text == "1911"
    assert evidence(Span(100, 124)).value_text == QUOTE


@pytest.mark.parametrize("value", [Span(99, 104), Span(119, 125), Span(0, 4)])
def test_a_value_outside_the_quotation_proves_nothing(value: Span) -> None:
    with pytest.raises(ValueError, match="inside"):
        evidence(value)


@pytest.mark.parametrize("quote", ["", QUOTE[:-1], QUOTE + " "])
def test_a_quotation_is_as_long_as_what_it_cites(quote: str) -> None:
    with pytest.raises(ValueError, match="cited span"):
        evidence(Span(119, 123), quote)


def test_one_answer_is_not_several() -> None:
    answer = Answer("1911", "1911", QuestionKind.DATE, 0.5, evidence(Span(119, 123)))
    for answers in ((), (answer,)):
        with pytest.raises(ValueError, match="two"):
            Several(answers, Agreement.DIFFERENT, Trace(QuestionKind.DATE))
    assert len(Several((answer, answer), Agreement.DIFFERENT, Trace(QuestionKind.DATE)).answers) == 2


def test_an_answer_is_unreviewed_and_fixed_unless_somebody_says_otherwise() -> None:
    answer = Answer("1911", "1911", QuestionKind.DATE, 0.5, evidence(Span(119, 123)))
    assert (answer.reviewed, answer.typed, answer.note) == (False, None, "")
    with pytest.raises(FrozenInstanceError):
        answer.value = "1912"  # type: ignore[misc]


def test_every_kind_of_value_has_its_question() -> None:
    assert set(KIND_OF_QUESTION) == set(KindName)
    assert set(KIND_OF_QUESTION.values()) == set(QuestionKind) - {QuestionKind.OTHER}


def test_reasons_are_words_a_person_can_read() -> None:
    assert all(reason.value == reason.value.strip().lower() for reason in Reason)


def test_a_draft_needs_a_text_only() -> None:
    draft = SourceDraft("The quay opened.")
    assert (draft.id, draft.title, draft.published, draft.language) == (None, None, None, None)


# --- what is said of what was typed ----------------------------------------------------------------------------------


@settings(deadline=None)
@given(st.text(), st.integers(1, 60))
def test_what_is_shown_of_a_text_is_short_and_printable(text: str, limit: int) -> None:
    echoed = shown(text, limit)
    assert len(echoed) <= limit
    assert echoed.isprintable()


@settings(deadline=None)
@given(st.text(st.characters(categories=["L", "N"]), max_size=40))
def test_short_plain_text_is_shown_as_it_is(text: str) -> None:
    assert shown(text) == text


def test_an_error_reads_as_code_what_and_hint() -> None:
    error = FactsError("X-ONE", "It broke.")
    assert (str(error), error.hint) == ("X-ONE: It broke.", "")
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, FactsError)]
    assert len(kinds) == 14
    assert all(str(kind("X-ONE", "It broke.", "Mend it.")) == "X-ONE: It broke. Mend it." for kind in kinds)
