"""Who does it, where a day is put in between them and their verb, or a word opens their clause that can be a preposition."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

MATCHES, DIFFERS, NOT_COVERED = Verdict.MATCHES, Verdict.DIFFERS, Verdict.NOT_COVERED

RAID = "A pact was signed a couple of months before Norway, on May 19–20, launched the last raid against Elm."


@pytest.mark.parametrize(
    ("text", "claim", "verdict"),
    [
        (RAID, "On 19–20 May Norway launched the last raid against Elm.", MATCHES),
        (RAID, "On 19–20 May Elm launched the last raid against Norway.", DIFFERS),
        (RAID, "Norway's last raid against Elm started May 19-20.", MATCHES),
        ("The ferry, in May 1911, sold its boats to Elm.", "The ferry was sold to Elm in May 1911.", NOT_COVERED),
    ],
)
def test_who_does_it_is_known_behind_what_is_put_in(text: str, claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, text) is verdict


GUARD = "On 13 May Nils Berg, the mayor of Elm, declared in a long address that the town can no longer rely on Norway as a guard."


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Berg assured the people on 13 May that they could still count on Norway as a guard.", DIFFERS),
        ("Berg said on 13 May that the town could not count on Norway any more as a guard.", MATCHES),
        ("Berg said on 13 May that the town can no longer rely on Norway.", MATCHES),
    ],
)
def test_what_was_said_to_be_so_no_longer_is_not_still_so(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, GUARD) is verdict
