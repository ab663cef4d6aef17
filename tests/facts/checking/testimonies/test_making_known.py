"""What a claim names as made known by somebody is held against who says it in the sources."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

FERRY = (
    "Meanwhile, Corland expressed readiness to lend a second ferry to Skarn, as stated by Anna Berg, the mayor."
    " Olaf Lind, a sailor, notes that the strait is cold."
)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The readiness of Corland to lend a ferry to Skarn was announced by Anna Berg.", Verdict.MATCHES),
        ("The readiness of Corland to lend a second ferry to Skarn was stated by Anna Berg.", Verdict.MATCHES),
        ("The readiness of Corland to lend a ferry to Skarn was announced by Olaf Lind.", Verdict.DIFFERS),
        ("The sale of the old lighthouse at Tarn was announced by Anna Berg.", Verdict.NOT_COVERED),
        ("The readiness of Skarn to lend a ferry to Corland was announced by Anna Berg.", Verdict.NOT_COVERED),
        ("The readiness of Corland to sell a ferry to Skarn was announced by Anna Berg.", Verdict.NOT_COVERED),
        ("The readiness of Corland to lend a ferry to Skarn was announced by the mayor.", None),  # no name
        ("The readiness of Corland to lend a ferry to Skarn was not announced by Olaf Lind.", None),
    ],
)
def test_who_made_known_what_a_claim_names(claim: str, verdict: Verdict | None) -> None:
    assert verdict_on(claim, FERRY) is verdict
