"""What a treaty says: nobody's words, but how something is to be, held against what is told of that."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

MATCHES, DIFFERS, NOT_COVERED = Verdict.MATCHES, Verdict.DIFFERS, Verdict.NOT_COVERED

LEASE = "While the old lease treaty dictates that the Danish garrison should remain in Marrow until 1925, Elm has hinted at a change of it."
GUARD = "A treaty was signed in May. On paper, Norway was to have a six-year lease, sending 640 guards to Marrow."


@pytest.mark.parametrize(
    ("text", "claim", "verdict"),
    [
        (LEASE, "The old treaty says the Danish garrison should stay in Marrow until 1925.", MATCHES),
        (LEASE, "The old treaty says the Danish garrison should stay in Marrow until 1930.", DIFFERS),
        (LEASE, "By the old treaty the Danish garrison should stay in Marrow until 1925.", MATCHES),
        (LEASE, "By the old treaty the Danish garrison should stay in Marrow until 1930.", DIFFERS),
        (LEASE, "The old treaty says the Swedish garrison should stay in Marrow until 1925.", NOT_COVERED),
        (GUARD, "The treaty gave Norway a six-year lease.", MATCHES),
        (GUARD, "The treaty gave Norway a ten-year lease.", DIFFERS),
        (GUARD, "The treaty did not give Norway a six-year lease.", DIFFERS),
        (GUARD, "The treaty gave Sweden a six-year lease.", NOT_COVERED),
        # somebody who speaks is no treaty, and no plan tells what he gave
        (GUARD, "The mayor gave Norway a six-year lease.", NOT_COVERED),
        (GUARD.replace("was to have", "had").replace("On paper, ", ""), "The treaty gave Elm a six-year lease.", NOT_COVERED),
    ],
)  # fmt: skip
def test_what_is_laid_down_is_held_against_what_is_told_of_it(text: str, claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, text) is verdict


@pytest.mark.parametrize(
    "claim",
    [
        "By the Danish garrison the old treaty should stay in Marrow until 1925.",
        "The old treaty does not say the Danish garrison should stay in Marrow until 1925.",
        "The treaty says the Danish garrison should not stay in Marrow until 1925.",
    ],
)
def test_exchanged_or_denied_it_never_matches(claim: str) -> None:
    assert verdict_on(claim, LEASE) is not MATCHES


FISHING = """Norway and Sweden made a fishing treaty in Keel. On paper, Norway was to have a seven-year licence in Sweden with an option to renew \
it, sending 46 boats to the bay. The crews were to leave in spring."""


@pytest.mark.parametrize(
    ("text", "claim", "verdict"),
    [
        (LEASE, "The old treaty lets the Danish garrison stay in Marrow until 1930.", DIFFERS),
        (LEASE, "The old treaty permits the Danish garrison to stay in Marrow until 1925.", MATCHES),
        (LEASE, "The old treaty lets the Swedish garrison stay in Marrow until 1930.", NOT_COVERED),
        (FISHING, "The treaty was to give Norway a seven-year licence that could be renewed.", MATCHES),
        (FISHING, "The treaty was to give Norway a nine-year licence.", DIFFERS),
        (FISHING, "The treaty was not to give Norway a seven-year licence.", DIFFERS),
        (FISHING, "The treaty was to give Sweden a seven-year licence.", NOT_COVERED),
        (FISHING, "The treaty gave Sweden a seven-year licence.", NOT_COVERED),
        (FISHING, "Norway was due to send at least 40 boats to the bay.", MATCHES),
        (FISHING, "Norway was due to send at least 60 boats to the bay.", DIFFERS),
        (FISHING, "Sweden was due to send at least 40 boats to the bay.", NOT_COVERED),
        (FISHING, "Norway was to send 46 boats, that's what the treaty said.", MATCHES),
        (FISHING, "Norway was supposed to send over 60 boats, as the treaty says.", DIFFERS),
        (FISHING, "Norway was not to send 46 boats, that's what the treaty said.", DIFFERS),
        (FISHING, "Sweden was to send 46 boats, that's what the treaty said.", NOT_COVERED),
        # what somebody says is more than what is laid down, and what was done is more than what was to be
        (FISHING, "Norway was to send 46 boats, that's what the mayor said.", NOT_COVERED),
        (FISHING, "Norway sent 46 boats to the bay, that's what the treaty said.", Verdict.PARTLY),
    ],
)  # fmt: skip
def test_what_it_lets_and_gives_and_who_was_due(text: str, claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, text) is verdict
