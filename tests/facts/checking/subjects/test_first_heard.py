"""What was first heard at noon began at noon; nothing else that is first did."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

SIRENS = "The sirens in Keel began sounding around 1:00 PM on 4 May."


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The alarm in Keel was first heard at about 13:00 on 4 May.", Verdict.MATCHES),
        ("The sirens in Keel were first heard at about 1 p.m. on 4 May.", Verdict.MATCHES),
        ("The alarm in Keel was first heard at about 14:00 on 4 May.", Verdict.DIFFERS),
        ("The alarm in Keel was never heard on 4 May.", Verdict.DIFFERS),
        ("The alarm in Keel was first repaired at about 13:00 on 4 May.", Verdict.NOT_COVERED),
        ("The first sirens in Keel stopped at about 13:00 on 4 May.", Verdict.NOT_COVERED),
    ],
)
def test_first_heard_is_begun(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, SIRENS) is verdict
