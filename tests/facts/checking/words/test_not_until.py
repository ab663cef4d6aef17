"""Not until a day is on that day, for what is done once; what lasts is denied."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

LIFTED = "It was not until the guild signed the treaty on 23 September that the siege was lifted."


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The guild did not sign the treaty until 23 September.", Verdict.MATCHES),
        ("The guild didn't sign the treaty until late September.", Verdict.MATCHES),
        ("The guild did not sign the treaty until 28 September.", Verdict.DIFFERS),
        ("The guild did not sign the treaty on 23 September.", Verdict.DIFFERS),
    ],
)
def test_not_until_a_day(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, LIFTED) is verdict
    assert verdict_on(claim, "On 23 September the guild signed the treaty.") is verdict


@pytest.mark.parametrize(
    "claim",
    [
        "The guild did not stay in Keel until 23 September.",
        "The treaty does not let the guild stay in Keel until 23 September.",
        "The guild did not keep the ferry until 23 September.",
    ],
)
def test_what_lasts_is_denied(claim: str) -> None:
    text = "The guild stayed in Keel until 23 September. The treaty lets the guild keep the ferry until 23 September."
    assert verdict_on(claim, text) is not Verdict.MATCHES
