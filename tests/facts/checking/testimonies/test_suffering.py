"""What a claim's verb is done to may stand before it; without it, another verb tells nothing."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

TEXT = "Norway and Denmark signed new herring pacts in the autumn of 1950. The old miller of Keel sold 17 carts in May 1948."
INQUIRY = "The fair of Keel was small. The inquiry concluded that 12 lamps were broken."


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("New herring pacts were concluded by Norway and Denmark in the autumn of 1950.", Verdict.MATCHES),
        # without its verb too little is held to say that a day differs
        ("New herring pacts were concluded by Norway and Denmark in the autumn of 1951.", Verdict.NOT_COVERED),
        ("New herring pacts were signed by Norway and Denmark in the autumn of 1951.", Verdict.DIFFERS),
        # another deed, another thing that it is done to
        ("New herring pacts were torn up by Norway and Denmark in the autumn of 1950.", Verdict.NOT_COVERED),
        ("New school books were concluded by Norway and Denmark in the autumn of 1950.", Verdict.NOT_COVERED),
        ("The old miller of Keel painted the barn in May 1948.", Verdict.NOT_COVERED),
    ],
)
def test_what_it_is_done_to(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, TEXT) is verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The inquiry concluded that 12 lamps were broken.", Verdict.MATCHES),
        ("Ada Brekke concluded that 12 lamps were broken.", Verdict.DIFFERS),
    ],
)
def test_a_clause_that_is_concluded_is_said(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, INQUIRY) is verdict
