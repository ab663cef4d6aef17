"""What a claim denies and a text tells: it goes on, where the claim has it no longer; a hint was given."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

DIFFERS, NOT_COVERED = Verdict.DIFFERS, Verdict.NOT_COVERED
GROWTH = "Wool exports from Norway to Iceland continue to grow quickly, whatever is said. The harbours were painted in spring."
LEASE = (
    "While the old lease dictates that the garrison should stay in Marrow until 1925, Anna Berg has hinted at a possible \
revision of the lease."
)


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        ("Since 1922, wool exports from Norway to Iceland have no longer been growing.", GROWTH, DIFFERS),
        ("Since 1922, wool exports from Norway to Iceland are not growing any more.", GROWTH, DIFFERS),
        ("Anna Berg has given no hint that the lease running to 1925 might be revised.", LEASE, DIFFERS),
        # exchanged, another thing, a day of its own, and what is told of the past
        ("Since 1922, wool exports from Iceland to Norway have no longer been growing.", GROWTH, NOT_COVERED),
        ("Since 1922, wheat exports from Norway to Iceland have no longer been growing.", GROWTH, NOT_COVERED),
        (
            "Since 1922, wool exports from Norway to Iceland have no longer been growing.",
            GROWTH.replace("continue to grow", "grew"),
            NOT_COVERED,
        ),
        ("In 1922, wool exports from Norway to Iceland were no longer growing.", GROWTH, NOT_COVERED),
        # another one who hints, and what ends on another day
        ("Carl Lund has given no hint that the lease running to 1925 might be revised.", LEASE, NOT_COVERED),
        ("Anna Berg has given no hint that the lease running to 1930 might be revised.", LEASE, NOT_COVERED),
    ],
)
def test_what_is_denied_is_told(claim: str, text: str, verdict: Verdict) -> None:
    assert verdict_on(claim, text) is verdict


@pytest.mark.parametrize(
    "text",
    [
        GROWTH.replace("continue to grow", "no longer grow"),
        GROWTH.replace("continue to grow", "do not continue to grow"),
    ],
)
def test_denied_on_both_sides_it_never_differs(text: str) -> None:
    claim = "Since 1922, wool exports from Norway to Iceland have no longer been growing."
    assert verdict_on(claim, text) is not DIFFERS
