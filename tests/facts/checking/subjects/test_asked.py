"""Who asked whom in a survey, told by a noun in the text and by a verb in the claim."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

MATCHES, DIFFERS, NOT_COVERED = Verdict.MATCHES, Verdict.DIFFERS, Verdict.NOT_COVERED

SURVEY = (
    "In a survey among Danish youth conducted by the Danish institute Norstat in early 1923, a larger share answered that "
    "Norway (77%) is a greater danger to Denmark than Sweden (73%) is."
)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The institute Norstat surveyed young Danes in early 1923.", MATCHES),
        ("Norstat, a Danish institute, surveyed young people in Denmark in early 1923.", MATCHES),
        ("In early 1923 young Danes were surveyed by the institute Norstat.", MATCHES),
        ("The institute Norstat surveyed young Danes in early 1921.", DIFFERS),
        # others were asked, others asked, or the other way round
        ("The institute Norstat surveyed old Danes in early 1923.", NOT_COVERED),
        ("The institute Norstat surveyed young Swedes in early 1923.", NOT_COVERED),
        ("The institute Gallup surveyed young Danes in early 1923.", NOT_COVERED),
        ("In early 1923 young Swedes were surveyed by the institute Norstat.", NOT_COVERED),
        ("Danish youth surveyed the institute Norstat in early 1923.", NOT_COVERED),
    ],
)
def test_who_asked_whom_is_compared(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, SURVEY) is verdict
