"""The number of a thing's parts belongs to the thing, whatever the sentence is about besides."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

TEXT = "Just before the great flood, Ada Brekke and Otto Voss met in Keel to sign a new harbour treaty consisting of 43 articles."


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The harbour treaty concluded by Ada Brekke and Otto Voss comprised 43 articles.", Verdict.MATCHES),
        ("More than 40 articles are listed in the harbour treaty of Ada Brekke and Otto Voss.", Verdict.MATCHES),
        (
            "The harbour treaty Brekke and Voss signed in Keel, shortly before the big flood, had 43 articles.",
            Verdict.MATCHES,
        ),
        ("The harbour treaty concluded by Ada Brekke and Otto Voss comprised 53 articles.", Verdict.DIFFERS),
        ("Fewer than 40 articles are listed in the harbour treaty of Ada Brekke and Otto Voss.", Verdict.DIFFERS),
    ],
)
def test_the_parts_of_the_thing(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, TEXT) is verdict


@pytest.mark.parametrize(
    "claim",
    [
        "The harbour treaty of Ada Brekke and Nils Dahl comprised 43 articles.",
        "The fishing treaty concluded by Ada Brekke and Otto Voss comprised 43 articles.",
        "The harbour treaty concluded by Ada Brekke and Otto Voss never comprised 43 articles.",
        "The harbour treaty concluded by Ada Brekke and Otto Voss comprised 43 maps.",
        "The harbour treaty burned by Ada Brekke and Otto Voss comprised 43 articles.",
    ],
)
def test_another_thing_and_other_parts(claim: str) -> None:
    assert verdict_on(claim, TEXT) is not Verdict.MATCHES


@pytest.mark.parametrize(
    "claim",
    [
        "The harbour treaty that Brekke and Keel signed in Voss ran to 43 articles.",
        "The harbour treaty between Brekke and Keel that was signed in Voss contains a little over forty articles.",
    ],
)
def test_the_parts_of_a_thing_between_others_elsewhere(claim: str) -> None:
    assert verdict_on(claim, TEXT) is Verdict.NOT_COVERED
