"""Where somebody is from, told once in a text and said again in a claim; and what belongs to them."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

MATCHES, DIFFERS, NOT_COVERED = Verdict.MATCHES, Verdict.DIFFERS, Verdict.NOT_COVERED

MINE = (
    "In 1915, when the council paid for a new road from Norway to the coast, Swedish Rail invested in long contracts in Norway's "
    "coal mines. Today, Rail owns 20 percent of Old Deep, the largest coal mine."
)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Sweden's Rail owns a fifth of Old Deep.", MATCHES),
        ("A fifth of the Old Deep mine belongs to Rail.", MATCHES),
        ("A fifth of the Old Deep coal mine belongs to Sweden's Rail.", MATCHES),
        ("A fifth of Old Deep belongs to the Swedish company Rail.", MATCHES),
        ("A quarter of Old Deep belongs to the Swedish company Rail.", DIFFERS),
        # from elsewhere, or the other way round
        ("A fifth of Old Deep belongs to the Danish company Rail.", NOT_COVERED),
        ("Denmark's Rail owns a fifth of Old Deep.", NOT_COVERED),
        ("Norwegian Rail owns a fifth of Old Deep.", NOT_COVERED),
        ("A fifth of Rail belongs to the Old Deep mine.", NOT_COVERED),
    ],
)
def test_an_origin_that_was_told_before_is_known(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, MINE) is verdict
