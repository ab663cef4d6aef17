"""What would match with the sentence's value differs with another one, whatever words it is put in."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import first_finding, verdict_on

MATCHES, DIFFERS, NOT_COVERED = Verdict.MATCHES, Verdict.DIFFERS, Verdict.NOT_COVERED

GUARDS = "The Marrow guild keeps the old mill. On paper the guards should remain in Marrow until 1925."
TOLD_TWICE = f"{GUARDS} The Marrow guards lit a paper lamp on 4 May 1927."
MANY_DATES = GUARDS.replace("until 1925", "from 1911, and not from 1908, until 1925")


@pytest.mark.parametrize(
    ("text", "claim", "verdict"),
    [
        (GUARDS, "On paper the Marrow guards are meant to be there until 1925.", MATCHES),
        (GUARDS, "On paper the Marrow guards are meant to be there until 1927.", DIFFERS),
        (GUARDS, "On paper the Marrow guards are not meant to be there until 1927.", NOT_COVERED),
        (GUARDS, "On paper the Elm guards are meant to be there until 1927.", NOT_COVERED),
        (GUARDS, "On paper the Marrow lamps are meant to be there until 1927.", NOT_COVERED),
        # a value that the text has, if for something else, is none that differs; nor is one of several
        (TOLD_TWICE, "On paper the Marrow guards are meant to be there until 1927.", Verdict.PARTLY),
        (MANY_DATES, "On paper the Marrow guards are meant to be there until 1927.", NOT_COVERED),
        (GUARDS, "In 1927 a lamp was meant to be there.", NOT_COVERED),
    ],
)
def test_a_sentence_is_of_a_claim_whether_or_not_it_agrees(text: str, claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, text) is verdict


def test_the_sentence_s_own_value_is_shown_against_the_claim_s() -> None:
    found = first_finding("On paper the Marrow guards are meant to be there until 1927.", GUARDS)
    assert found.verdict is DIFFERS
    assert "1925" in found.found
