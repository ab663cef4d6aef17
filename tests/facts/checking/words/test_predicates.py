"""The verb of a sentence whose subject has a clause of its own: the drill they held in May lasted four days."""

from __future__ import annotations

import pytest

from facts.checking.words.predicates import predicate_of
from facts.reading.words import words_in
from facts.verdicts import Verdict
from tests.support.checking import verdict_on

MATCHES, DIFFERS, NOT_COVERED = Verdict.MATCHES, Verdict.DIFFERS, Verdict.NOT_COVERED

DRILL = "The second event is when Corland held a ten-day joint drill with the island of Tarn on 11 May 1911."
POLL = "In a poll among Danish pupils conducted by the Quay Institute in 1969, a larger part answered that Norway (77%) is a danger."


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The drill Elm held with Ash in May lasted four days.", "lasted"),
        ("The six-year lease given to Elm contained no clause for renewal.", "contained"),
        ("The pupils asked by the institute named Elm first.", "named"),
        ("Elm sailed to the harbour built in 1990.", "sailed"),
        ("Elm stayed in port after the mayor signed the deal.", "stayed"),
        ("Elm voted in May and closed the school.", "voted"),
        ("Elm said in May the school sold its boats.", "said"),
        ("Elm sailed in May, sold three boats and sank.", "sailed"),
    ],
)
def test_no_sentence_has_two_verbs_that_nothing_joins(text: str, verb: str) -> None:
    words = words_in(text)
    found = predicate_of(words)
    assert found is not None
    assert words[found].folded == verb


@pytest.mark.parametrize(
    ("text", "claim", "verdict"),
    [
        (DRILL, "The joint drill Corland held with Tarn in May 1911 lasted ten days.", MATCHES),
        (DRILL, "The joint drill Corland held with Tarn in May 1911 lasted four days.", DIFFERS),
        (POLL, "More than three quarters of the Danish pupils asked by the Quay Institute named Norway as a danger.", MATCHES),
        (POLL, "More than three quarters of the pupils asked by the Danish institute named Sweden as a danger.", NOT_COVERED),
        (POLL, "More than three quarters of the Danish pupils polled by the Quay Institute saw Norway as a danger.", MATCHES),
        (POLL, "Fewer than half of the Danish pupils polled by the Quay Institute saw Norway as a danger.", DIFFERS),
    ],
)  # fmt: skip
def test_what_the_clause_of_a_subject_tells_is_not_the_deed(text: str, claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, text) is verdict
