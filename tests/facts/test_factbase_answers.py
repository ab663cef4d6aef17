"""What an answer is held to, whatever was asked: letter for letter, the same every time, and unmoved by what is beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.answers import Outcome, Several
from facts.asking.question import read_question
from facts.errors import InputRefused
from facts.model import Citation
from tests.support.builders import (
    ANSWERED,
    TEXTS,
    answers_of,
    check_evidence,
    fact_base,
    note,
    shown_of,
    town,
    town_base,
)

QUESTIONS = tuple(question for question, _ in ANSWERED)


def citations(outcome: Outcome) -> tuple[tuple[str, Citation], ...]:
    return tuple((answer.value, answer.evidence.citation) for answer in answers_of(outcome))


@pytest.mark.parametrize(("question", "value"), ANSWERED, ids=QUESTIONS)
def test_the_value_comes_with_the_sentence_that_holds_it(question: str, value: str) -> None:
    outcome = town_base().ask(question)
    (answer,) = answers_of(outcome)
    assert answer.value == value
    assert answer.normalized
    assert answer.typed is not None
    assert not answer.reviewed
    assert 0 < answer.score <= 1
    check_evidence(town_base(), answer)


# --- any question ----------------------------------------------------------------------------------------------------

# What the readers look for, so that chance meets the grammar more often than letters alone would.
_PIECES = st.sampled_from(
    "when how many what year who said did the Kestrel Bay harbour bridge 17 1911 strike ( ) \" ' « » “ ” — - , . ; ? ! "
    "& | * : AND OR NOT NEAR not in from to of and кто сказал когда сколько лодок мост 50% $3 ½ ² ٣ １２ n't U.S. e.g. 1/2 "
    "3-4 -- №5 10:30 XX BC 1e999 9999-99-99 31/02/2020 \u0301 \u200d \u00ad \u202e".split(" ")
)
_QUESTIONS = st.one_of(
    st.text(max_size=80),
    st.lists(st.one_of(_PIECES, st.text(max_size=5)), max_size=40).map(" ".join),
    st.lists(_PIECES, max_size=60).map("".join),
    st.text(min_size=400, max_size=520),
)


@settings(max_examples=250, deadline=None)
@given(_QUESTIONS)
def test_any_text_gets_an_outcome_or_a_refusal_and_what_is_shown_is_stored(question: str) -> None:
    try:
        outcome = town_base().ask(question)
    except InputRefused:
        return
    assert town_base().ask(question) == outcome
    for answer in shown_of(outcome):
        check_evidence(town_base(), answer)
    for considered in outcome.trace.considered:
        assert town_base().verify(str(considered.citation)).intact


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.lists(
            st.sampled_from([*(part for text in TEXTS for part in re.split(r"(?<=\.) ", text)), "\n\n", "«Да»."])
        ).map(" ".join),
        min_size=1,
        max_size=4,
    ),
    st.sampled_from(QUESTIONS),
)
def test_whatever_is_imported_is_quoted_as_stored(texts: list[str], question: str) -> None:
    mixed = fact_base(*texts)
    for answer in shown_of(mixed.ask(question)):
        check_evidence(mixed, answer)
    for view in mixed.sources():
        for listed in mixed.mentions(view.source.id):
            assert mixed.verify(str(listed.citation)).quote == listed.text


def test_two_fact_bases_of_the_same_texts_say_the_same() -> None:
    other = fact_base(*TEXTS)
    assert [other.ask(question) for question in QUESTIONS] == [town_base().ask(question) for question in QUESTIONS]


# --- what stands beside it -------------------------------------------------------------------------------------------

# No word of these is a word of TEXTS or of the questions, nor two slips from one.
_FOREIGN = st.sampled_from(
    [
        "zyxomma",
        "kwijibor",
        "plovdrix",
        "ubbledunk",
        "snorkacky",
        "vermixula",
        "qaftanji",
        "glumphoid",
        "ζευγος",
        "4451",
        "on 7 July 2019",
    ]
)
_FOREIGN_TEXT = st.lists(
    st.lists(_FOREIGN, min_size=2, max_size=12).map(lambda words: " ".join(words).capitalize() + "."),
    min_size=1,
    max_size=30,
).map("\n\n".join)


@settings(max_examples=40, deadline=None)
@given(_FOREIGN_TEXT)
def test_a_source_that_shares_no_word_moves_no_answer(text: str) -> None:
    wider = fact_base(*TEXTS, note(text, "zz-other", title="Zyxomma"))
    for question in QUESTIONS:
        assert citations(wider.ask(question)) == citations(town_base().ask(question)), question


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(len(TEXTS))))
def test_the_order_of_importing_moves_no_answer(order: list[int]) -> None:
    shuffled = fact_base(*(note(TEXTS[number], f"s{number}") for number in order))
    one_by_one = fact_base(library=town())
    for number in order:
        one_by_one.import_sources([note(TEXTS[number], f"s{number}")])
    for question in QUESTIONS:
        expected = town_base().ask(question)
        assert shuffled.ask(question) == expected
        assert one_by_one.ask(question) == expected


def test_sources_that_say_the_same_are_ordered_by_id_alone() -> None:
    texts = [note("The Heron Weir opened on 2 June 1921.", f"copy-{letter}") for letter in "bdac"]
    seen = set()
    for seed in range(6):
        Random(seed).shuffle(texts)
        (answer,) = answers_of(fact_base(*texts).ask("When did the Heron Weir open?"))
        seen.add(str(answer.evidence.citation))
    assert seen == {"copy-a@1:0-37"}


# --- one slip of the finger ------------------------------------------------------------------------------------------


def slips(word: str) -> Iterator[str]:
    """Yield the word with one letter left out, and with two letters the wrong way round."""
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
    for at in range(len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


@pytest.mark.parametrize(("question", "value"), ANSWERED, ids=QUESTIONS)
def test_a_slip_in_the_longest_word_never_gives_another_value(question: str, value: str) -> None:
    span = max((word.span for word in read_question(question).words), key=len)
    word = span.of(question)
    kept = 0
    for slipped in dict.fromkeys(slips(word)):
        outcome = town_base().ask(question[: span.start] + slipped + question[span.end :])
        assert {answer.value for answer in answers_of(outcome)} <= {value}, slipped
        assert not isinstance(outcome, Several)
        kept += bool(answers_of(outcome))
    assert kept > 0, "some slip of every question is understood"
