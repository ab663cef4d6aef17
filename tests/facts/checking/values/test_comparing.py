"""Lengths and limits by the words before them: done in a week is done within a week; as many as 90 is more than at most 40."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

MATCHES, DIFFERS, PARTLY, NOT_COVERED = Verdict.MATCHES, Verdict.DIFFERS, Verdict.PARTLY, Verdict.NOT_COVERED

DAM = "On 3 May the dam above Keel broke. More than 4,000 weavers fled the town within a week."


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("More than 4,000 weavers fled Keel in a week.", MATCHES),
        ("More than 4,000 weavers left Keel in seven days.", MATCHES),
        ("More than 4,000 weavers fled Keel in a day.", PARTLY),
        ("More than 4,000 weavers fled Keel for a week.", PARTLY),
        ("More than 9,000 weavers fled Keel in a week.", PARTLY),
        ("More than 4,000 weavers did not flee Keel in a week.", DIFFERS),
        ("More than 4,000 bakers fled Keel in a week.", NOT_COVERED),
    ],
)
def test_what_is_done_within_a_time_is_done_in_it(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, DAM) is verdict


FLOOD = "On 3 May the dam above Keel broke. As many as 5,000 weavers were displaced by the flood of 1990."


@pytest.mark.parametrize(
    ("text", "claim", "verdict"),
    [
        (FLOOD, "The flood of 1990 displaced at most 1,500 weavers.", DIFFERS),
        (FLOOD, "The 1990 flood displaced fewer than 1,500 weavers.", DIFFERS),
        (FLOOD, "The flood of 1990 displaced at most 6,000 weavers.", MATCHES),
        # only a limit, only a guess, of others, of another year, denied
        (FLOOD.replace("As many as", "Up to"), "The flood of 1990 displaced at most 1,500 weavers.", PARTLY),
        (FLOOD.replace("were", "may have been"), "The flood of 1990 displaced at most 1,500 weavers.", PARTLY),
        (FLOOD, "The flood of 1990 displaced at most 1,500 bakers.", NOT_COVERED),
        (FLOOD, "The flood of 1991 displaced at most 1,500 weavers.", NOT_COVERED),
        (FLOOD, "The flood of 1990 did not displace at most 1,500 weavers.", NOT_COVERED),
    ],
)
def test_as_many_as_a_number_is_more_than_at_most_a_smaller_one(text: str, claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, text) is verdict
