"""What never was is held against what supposes the same, half by half, and against nothing that happened."""

from __future__ import annotations

import pytest

from facts.checking.claims.supposed import is_supposed, suppose_alike
from facts.verdicts import Verdict
from tests.support.checking import verdict_on

PACT = (
    "It can be argued that if Norway had fulfilled the harbour pact from November 1950, the sinking of the ferry would not have taken"
    " place in March. Denmark had honoured the herring pact of May 1948."
)
BOATS = "If the pilots of Keel had come in time, 17 boats would have been saved."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Had Norway kept the pact, the ferry would not have sunk.", True),
        ("The ferry would not have sunk if Norway had kept the pact.", True),
        ("No sinking in March had Norway kept the pact.", True),
        ("The ferry could have been saved, had the pilots come.", True),
        # what was, and what may be
        ("Norway had kept the pact.", False),
        ("Nor had Norway kept the pact.", False),
        ("The town had the quay painted in May.", False),
        ("If Norway keeps the pact, the ferry will stay.", False),
        ("The town had sold the quay, which would have cost 5 crowns.", False),
        ("The ferry would have 40 seats.", False),
    ],
)
def test_what_supposes(text: str, expected: bool) -> None:
    assert is_supposed(text) is expected


def test_what_is_supposed_to_have_been_and_not_to_have_been() -> None:
    kept = "Had Norway kept the pact, the ferry would not have sunk."
    assert suppose_alike(kept, "If Norway had kept it, the ferry would have sunk.")
    assert not suppose_alike(kept, "If Norway had not kept it, the ferry would have sunk.")
    assert not suppose_alike(kept, "Norway kept the pact.")


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        ("Had Norway honoured the harbour pact of November 1950, the sinking in March would not have happened.", PACT, Verdict.MATCHES),
        ("The ferry would not have sunk in March if Norway had kept the harbour pact of November 1950.", PACT, Verdict.MATCHES),
        ("No sinking in March had Norway kept to the harbour pact of November 1950.", PACT, Verdict.PARTLY),
        # another day in either half
        ("Had Norway honoured the harbour pact of November 1948, the sinking in March would not have happened.", PACT, Verdict.DIFFERS),
        ("Had Norway honoured the harbour pact of November 1950, the sinking in May would not have happened.", PACT, Verdict.DIFFERS),
        # the days exchanged, another who would have, the contrary
        ("Had Norway honoured the harbour pact of March, the sinking would not have happened in November 1950.", PACT, Verdict.NOT_COVERED),
        ("Had Denmark honoured the harbour pact of November 1950, the sinking in March would not have happened.", PACT, Verdict.NOT_COVERED),
        ("If Norway had kept the harbour pact of November 1950, the ferry would have sunk in March.", PACT, Verdict.DIFFERS),
        ("If Norway had not kept the harbour pact of November 1950, the ferry would have sunk in March.", PACT, Verdict.NOT_COVERED),
        # nothing that happened bears it out
        ("Had Denmark honoured the herring pact of May 1948, the ferry would not have sunk.", PACT, Verdict.NOT_COVERED),
        ("Had the pilots of Keel come in time, 17 boats would have been saved.", BOATS, Verdict.MATCHES),
        ("Had the pilots of Keel come in time, 19 boats would have been saved.", BOATS, Verdict.DIFFERS),
        ("Had the pilots of Keel come in time, 17 boats would not have been saved.", BOATS, Verdict.DIFFERS),
        ("The pilots of Keel came in time and 17 boats were saved.", BOATS, Verdict.PARTLY),
    ],
)  # fmt: skip
def test_what_never_was(claim: str, text: str, verdict: Verdict) -> None:
    assert verdict_on(claim, text) is verdict


MOVED = "The fair of Keel was moved from May to a later week by the guild of millers."


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        ("The harbour pact of the guild from May 1948 was signed by the millers.", "The millers signed the harbour pact of the guild from May 1950.", Verdict.DIFFERS),
        # what something changed from is of another time
        ("The old guild of millers put off the fair of Keel in July.", MOVED, Verdict.NOT_COVERED),
    ],
)  # fmt: skip
def test_what_is_from_a_day(claim: str, text: str, verdict: Verdict) -> None:
    assert verdict_on(claim, text) is verdict
