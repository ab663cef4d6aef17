"""A thing that has a part is not without it; which thing and which part are told by the words beside it."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

LEASE = "In 1911 Keel got a nine-year lease with an option for renewal, paying 40 crowns to Marrow."
WITHOUT = "In 1911 Keel got a nine-year lease with no option for renewal, paying 40 crowns to Marrow."


@pytest.mark.parametrize(
    ("text", "claim", "verdict"),
    [
        (LEASE, "Keel's nine-year lease came without any possibility of renewal.", Verdict.DIFFERS),
        (LEASE, "The nine-year lease of Keel contained no provision for a renewal.", Verdict.DIFFERS),
        # another thing, another part, another value, and a lease that has none
        (LEASE, "Keel's nine-year loan came without any possibility of renewal.", None),
        (LEASE, "Keel's nine-year lease came without any possibility of sale.", None),
        (WITHOUT, "Keel's nine-year lease came without any possibility of renewal.", None),
        (LEASE, "Tarn's nine-year lease came without any possibility of renewal.", None),
    ],
)
def test_a_part_that_it_has(text: str, claim: str, verdict: Verdict | None) -> None:
    found = verdict_on(claim, text)
    assert found is verdict if verdict is not None else found is not Verdict.DIFFERS


@pytest.mark.parametrize(
    "claim",
    [
        "Keel's nine-year lease came without any possibility of renewal.",
        "Keel's ten-year lease came without any possibility of renewal.",
        "Keel's nine-year lease never had a possibility of renewal.",
    ],
)
def test_without_it_never_matches_what_has_it(claim: str) -> None:
    assert verdict_on(claim, LEASE) is not Verdict.MATCHES
