"""What denies a claim: what stands in its verb's clause or right before one of its words, and nothing said beside it."""

from __future__ import annotations

import pytest

from facts.checking.subjects.denying import window
from facts.model import Span
from facts.verdicts import Verdict
from tests.support.checking import verdict_on

TEXT = (
    "Keel, who had never flown before, came second in 1962. None of the 14 cranes of Marrow moved on 4 May 1911."
    " None of the boats that the islanders of Tarn built in 1934 sank in 1951."
    " Not in the mountains but on the coast of Elmby lived 4,300 people in 1920."
    " It is false that the town of Otterby sold 148 lamps in 1951."
)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        # in a clause of its own
        ("Keel came second in 1962.", Verdict.MATCHES),
        # right before what it is of, a number between
        ("The 14 cranes of Marrow moved on 4 May 1911.", Verdict.DIFFERS),
        ("The 14 cranes of Marrow did not move on 4 May 1911.", Verdict.MATCHES),
        # of what the sentence only says besides
        ("The islanders of Tarn built boats in 1934.", Verdict.MATCHES),
        ("Boats were built by the islanders of Tarn in 1934.", Verdict.MATCHES),
        ("The islanders of Tarn did not build boats in 1934.", Verdict.DIFFERS),
        ("The boats that the islanders of Tarn built sank in 1951.", Verdict.DIFFERS),
        # before a place
        ("4,300 people lived on the coast of Elmby in 1920.", Verdict.MATCHES),
        ("4,300 people lived in the mountains of Elmby in 1920.", Verdict.DIFFERS),
        # what calls it false
        ("The town of Otterby sold 148 lamps in 1951.", Verdict.DIFFERS),
        ("The town of Otterby did not sell 148 lamps in 1951.", Verdict.MATCHES),
    ],
)
def test_what_denies_a_claim(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, TEXT) is verdict


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("In May the old town sold the ferry.", ("town", "ferry"), "May the old town sold the ferry"),
        ("The town sold it.", ("town",), "The town"),
        ("He said that not one of the 14 cranes moved.", ("cranes",), "said that not one of the 14 cranes"),
        ("The town sold it.", (), "The town sold it."),
    ],
)
def test_how_far_ahead_a_denial_is_looked_for(text: str, words: tuple[str, ...], expected: str) -> None:
    spans = [Span(text.index(word), text.index(word) + len(word)) for word in words]
    assert window(spans, text).of(text) == expected
