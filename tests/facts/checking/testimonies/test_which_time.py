"""Which time it was stands in the next sentence: of what sort it was the first decides what that says of a claim."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

NOT_THE_FIRST = (
    "On 4 May Keel held a night drill with Denmark at Orne. Although it wasn't the first drill that Keel held with Denmark, the"
    " town made much of it."
)
THE_FIRST = (
    "On 4 May Keel held a night drill with Denmark at Orne. It was the first drill that Keel held with Denmark, and the town made"
    " much of it."
)
HELP = "On 9 May Keel sent medical help to Marrow. It was the first time this was done."


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The 4 May drill was the first drill Keel had ever held with Denmark.", Verdict.DIFFERS),
        ("Keel had never held a drill with Denmark before the one on 4 May.", Verdict.DIFFERS),
        ("The 4 May drill was the first that Keel had ever held with Denmark.", Verdict.DIFFERS),
        ("The 4 May drill was not the first that Keel had held with Denmark.", Verdict.MATCHES),
        # of a narrower sort, with another, on another day, which one
        ("The 4 May drill was the first night drill Keel held with Denmark.", Verdict.NOT_COVERED),
        ("The 4 May drill was the first that Keel had ever held with Sweden.", Verdict.NOT_COVERED),
        ("The 5 May drill was the first that Keel had ever held with Denmark.", Verdict.NOT_COVERED),
        ("The 4 May drill was the second drill Keel held with Denmark.", Verdict.NOT_COVERED),
    ],
)
def test_that_it_was_not_the_first(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, NOT_THE_FIRST) is verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The 4 May drill was the first drill Keel had ever held with Denmark.", Verdict.MATCHES),
        ("Keel had never held a drill with Denmark before the one on 4 May.", Verdict.MATCHES),
        ("The 4 May drill was not the first that Keel had held with Denmark.", Verdict.DIFFERS),
        # of a wider sort, with another
        ("The 4 May drill was the first drill Keel had ever held.", Verdict.NOT_COVERED),
        ("The 4 May drill was not the first drill Keel had ever held.", Verdict.NOT_COVERED),
        ("The 4 May drill was the first that Keel had held with Norway.", Verdict.NOT_COVERED),
        ("The 4 May drill was not the first that Keel had held with Norway.", Verdict.NOT_COVERED),
    ],
)
def test_that_it_was_the_first(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, THE_FIRST) is verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The shipment of medical help to Marrow on 9 May was Keel's first.", Verdict.MATCHES),
        ("Keel had never sent medical help to Marrow before 9 May.", Verdict.MATCHES),
        ("The shipment of medical help to Marrow on 9 May was not Keel's first.", Verdict.DIFFERS),
        ("Marrow had never sent medical help to Keel before 9 May.", Verdict.NOT_COVERED),
        ("Keel had never sent medical help to Ash before 9 May.", Verdict.NOT_COVERED),
    ],
)
def test_that_it_was_the_first_time(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, HELP) is verdict
