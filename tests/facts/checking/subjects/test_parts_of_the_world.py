"""A part of the world in a claim, and the union of its countries in a text."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

TRADE = "In 1922, Norway imported 515 percent more knitting machines from the EU and America than in the previous year."
ALL = "In 1922, Norway imported 515 percent more knitting machines from Europe than the previous year."


@pytest.mark.parametrize(
    ("text", "claim", "verdict"),
    [
        (TRADE, "In 1922 Norway bought 515 percent more machines from Europe and the US than the year before.", Verdict.MATCHES),
        (TRADE, "In 1922 Norway bought 155 percent more machines from Europe and America than the year before.", Verdict.DIFFERS),
        (ALL, "In 1922 Norway bought 515 percent more knitting machines from the EU than the year before.", Verdict.NOT_COVERED),
    ],
)  # fmt: skip
def test_what_came_from_the_union_came_from_europe(text: str, claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, text) is verdict
