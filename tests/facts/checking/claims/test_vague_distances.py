"""A unit of time in the plural is a distance where it stands by itself, and is of another order than a year."""

from __future__ import annotations

import pytest

from facts.checking.claims.vague_distances import vague_distances
from facts.verdicts import Verdict
from tests.support.checking import verdict_on

TEXT = "The closing of the Keel ferry, announced only days after the storm, shows how little the town can pay."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was shut just weeks before the vote.", ["weeks"]),
        ("The mayor resigned months later.", ["months"]),
        ("Years later, it was found.", ["Years"]),
        # a time, a number, another word for the unit
        ("In the weeks before the vote it was shut.", []),
        ("It was shut two weeks before the vote.", []),
        ("Its opening hours after the war were short.", []),
        ("They spent days on it.", []),
    ],
)
def test_what_is_a_distance_without_a_number(text: str, found: list[str]) -> None:
    assert [mention.span.of(text) for mention in vague_distances(text)] == found


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The closing of the Keel ferry was announced a year after the storm.", Verdict.DIFFERS),
        ("The closing of the Keel ferry was announced years after the storm.", Verdict.DIFFERS),
        ("The closing of the Keel ferry was announced just days after the storm.", Verdict.MATCHES),
        ("The closing of the Keel ferry was announced less than a year after the storm.", Verdict.MATCHES),
        # how many they were is not told
        ("The closing of the Keel ferry was announced three days after the storm.", Verdict.PARTLY),
        # denied, the other way, from something else
        ("The closing of the Keel ferry was not announced days after the storm.", Verdict.DIFFERS),
        ("The closing of the Keel ferry was announced days before the storm.", Verdict.DIFFERS),
        ("The closing of the Keel ferry was announced years after the fire.", Verdict.NOT_COVERED),
        ("The closing of the Marrow ferry was announced years after the storm.", Verdict.NOT_COVERED),
    ],
)
def test_days_are_less_than_a_year(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, TEXT) is verdict
