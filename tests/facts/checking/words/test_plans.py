"""Which words say that something was only planned, and which that it is doubted."""

from __future__ import annotations

import pytest

from facts.checking.words.denials import reservations
from facts.checking.words.plans import are_of_a_plan, sets_a_value
from facts.verdicts import Verdict
from tests.support.checking import verdict_on


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The guard was to have 40 men.", True),
        ("On paper, the guard was to have 40 men.", True),
        ("The pier is set to open in May.", True),
        ("The pier was planned for 1934.", True),
        ("The pier was planned to open in 1934.", True),
        ("The guard plans to hire 40 men.", True),
        ("The guard had 40 men.", True),  # nothing is reserved
        ("The guard might have 40 men.", False),
        ("The guard reportedly was to have 40 men.", False),
        ("The pier would open in May.", False),
        ("The guard hopes to hire 40 men.", False),
    ],
)
def test_only_what_says_how_it_is_to_be_is_of_a_plan(text: str, expected: bool) -> None:
    assert are_of_a_plan(text, reservations(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The crew was set at 40.", True),
        ("The price is capped at 40 crowns.", True),
        ("The guard was fixed at 40 men.", True),
        ("The opening was scheduled for May.", True),
        ("A price was agreed at 40 crowns.", True),
        ("The agreed crew was 40 men.", True),
        ("The guard's proposed crew was 40 men.", True),
        ("They agreed that the crew was too small.", False),
        ("The town agreed to hire 40 men.", False),
        ("The crew set out at dawn.", False),
        ("The sunset at the pier took 40 minutes.", False),
        ("The guards agreed to leave.", False),
    ],
)
def test_what_sets_a_value(text: str, expected: bool) -> None:
    assert sets_a_value(text) is expected


LEASE = (
    "The guards left when the truce was signed. On paper, Keel was to have a three-year lease with an option to extend it, sending"
    " 1,470 guards to Marrow, as was agreed. The guard was to watch the harbour."
)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The agreed Keel deployment in Marrow was fewer than 1,500 guards.", Verdict.MATCHES),
        ("More than 1,000 Keel guards for Marrow under truce", Verdict.MATCHES),
        ("More than 3,000 Keel guards for Marrow under truce", Verdict.DIFFERS),
        # what was done is not what was agreed
        ("The Keel deployment in Marrow was fewer than 1,500 guards.", Verdict.PARTLY),
        ("1,470 Keel guards went to Marrow under the truce.", Verdict.PARTLY),
        ("More than 3,000 Keel guards went to Marrow under the truce.", Verdict.NOT_COVERED),
    ],
)
def test_what_is_agreed_and_a_headline_under_a_truce_are_plans(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, LEASE) is verdict
