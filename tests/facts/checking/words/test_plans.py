"""Which words say that something was only planned, and which that it is doubted."""

from __future__ import annotations

import pytest

from facts.checking.words.denials import reservations
from facts.checking.words.plans import are_of_a_plan, sets_a_value


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
        ("The crew set out at dawn.", False),
        ("The sunset at the pier took 40 minutes.", False),
        ("The guards agreed to leave.", False),
    ],
)
def test_what_sets_a_value(text: str, expected: bool) -> None:
    assert sets_a_value(text) is expected
