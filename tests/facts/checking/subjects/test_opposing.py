"""Opposites of what is said, and words for the other of two: each with the claim that has the text's own."""

from __future__ import annotations

import pytest

from facts.checking.subjects.opposing import has_opposite
from facts.reading.words import stem
from facts.verdicts import Verdict
from tests.support.checking import verdict_on

TEXT = (
    "The trade of Marrow rose by 12 percent in 1961, while the trade of Keel fell by 12 percent."
    " The first ferry of Tarn sank on 4 May 1911. The north tower of Elmby burned in 1934."
    " The market opened 17 days before the flood. In Skerry 43 men and 61 women rowed in 1951."
)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        # one rose and the other fell
        ("The trade of Marrow rose by 12 percent in 1961.", Verdict.MATCHES),
        ("The trade of Marrow fell by 12 percent in 1961.", Verdict.DIFFERS),
        ("The trade of Keel fell by 12 percent.", Verdict.MATCHES),
        ("The trade of Keel rose by 12 percent.", Verdict.DIFFERS),
        # before and after
        ("The market opened 17 days before the flood.", Verdict.MATCHES),
        ("The market opened 17 days after the flood.", Verdict.DIFFERS),
        # of two both can be, so that the other excludes nothing
        ("The last ferry of Tarn sank on 4 May 1911.", Verdict.NOT_COVERED),
        ("The south tower of Elmby burned in 1934.", Verdict.NOT_COVERED),
        ("The market closed 17 days before the flood.", Verdict.NOT_COVERED),
        # where the sentence has both, each has its own
        ("In Skerry 61 women rowed in 1951.", Verdict.MATCHES),
        ("In Skerry 43 men rowed in 1951.", Verdict.MATCHES),
        ("In Skerry 43 women rowed in 1951.", Verdict.DIFFERS),
    ],
)
def test_the_opposite_never_bears_a_claim_out(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, TEXT) is verdict


@pytest.mark.parametrize(
    ("word", "other", "expected"),
    [("stronger", "weaker", True), ("weaker", "stronger", True), ("stronger", "stronger", False), ("boat", "weaker", False)],
)  # fmt: skip
def test_which_words_are_reversed(word: str, other: str, expected: bool) -> None:
    assert has_opposite(stem(word), frozenset({stem(other)})) is expected
