"""What was shortly before another thing: as good as a date, and differs where the source has it shortly after."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

MATCHES, DIFFERS = Verdict.MATCHES, Verdict.DIFFERS

PACT = "The fair was dull. Just prior to the flood of Marrow, Ada Brekke and Otto Voss met in Keel to sign a new timber pact of 31 articles."
LATER = PACT.replace("Just prior to", "Soon after")


@pytest.mark.parametrize(
    ("text", "claim", "verdict"),
    [
        (PACT, "Ada Brekke and Otto Voss met in Keel to sign a timber pact shortly before the flood of Marrow.", MATCHES),
        (PACT, "Ada Brekke and Otto Voss met in Keel to sign a timber pact right after the flood of Marrow.", DIFFERS),
        (LATER, "Ada Brekke and Otto Voss met in Keel to sign a timber pact right after the flood of Marrow.", MATCHES),
        (LATER, "Ada Brekke and Otto Voss met in Keel to sign a timber pact shortly before the flood of Marrow.", DIFFERS),
        # a value that differs is left to others; another flood, another pact and another who met are not told of
        (PACT, "Ada Brekke and Otto Voss met in Keel to sign a timber pact shortly before the fire of Marrow.", None),
        (PACT, "Ada Brekke and Otto Voss met in Keel to sign a herring pact shortly after the flood of Elm.", None),
        (PACT, "Ada Brekke and Nils Holm met in Keel to sign a timber pact shortly after the flood of Marrow.", None),
    ],
)  # fmt: skip
def test_the_order_of_two_things_is_compared(text: str, claim: str, verdict: Verdict | None) -> None:
    assert verdict_on(claim, text) is verdict


@pytest.mark.parametrize(
    "claim",
    [
        "Ada Brekke and Otto Voss did not meet in Keel to sign a timber pact shortly before the flood of Marrow.",
        "The flood of Marrow came shortly before Ada Brekke and Otto Voss met in Keel to sign a timber pact.",
        "Ada Brekke and Otto Voss never met in Keel to sign a timber pact shortly before the flood of Marrow.",
    ],
)
def test_denied_or_turned_round_it_never_matches(claim: str) -> None:
    assert verdict_on(claim, PACT) is not MATCHES
