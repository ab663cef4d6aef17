"""Two peoples that a claim joins are the two countries of a sentence: a Danish-Swedish drill is Denmark's with Sweden."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

MATCHES, DIFFERS, NOT_COVERED = Verdict.MATCHES, Verdict.DIFFERS, Verdict.NOT_COVERED

DRILL = "The second thing is that Denmark held a twelve-day joint naval drill with Sweden on 9 May."


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The Danish-Swedish naval drill in May lasted twelve days.", MATCHES),
        ("The joint Swedish-Danish drill began on 9 May.", MATCHES),
        ("The Danish-Swedish naval drill in May lasted three weeks.", DIFFERS),
        ("The Danish-Swedish naval drill in May did not last twelve days.", DIFFERS),
        # another people, and a name that is no people's
        ("The Danish-Norwegian naval drill in May lasted twelve days.", NOT_COVERED),
        ("The Danish-Norwegian naval drill in May lasted three weeks.", NOT_COVERED),
        ("The Keel-Marrow naval drill in May lasted twelve days.", NOT_COVERED),
    ],
)
def test_two_joined_peoples_are_two_countries(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, DRILL) is verdict
