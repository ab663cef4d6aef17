"""The thing and the people that a sentence goes on with: "the pact" of a fishing pact, "both leaders" of two who were named."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

MATCHES, DIFFERS, NOT_COVERED = Verdict.MATCHES, Verdict.DIFFERS, Verdict.NOT_COVERED

PACT = (
    "Just before the great flood, Nils Olsen and Erik Berg met in Elm to sign a new fishing pact of 43 points. "
    "At a conference in early summer 1922, the leaders of the countries again stressed the validity of the pact. "
    "A year later, in May 1923, Erik Berg went further and called Norway a partner in fishing."
)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("In early summer 1922 Olsen and Berg met and reaffirmed their fishing pact.", MATCHES),
        ("The validity of the fishing pact was reaffirmed by both leaders in early summer 1922.", MATCHES),
        ("The two leaders stressed the validity of the fishing pact in early summer 1922.", MATCHES),
        ("The two leaders stressed the validity of the fishing pact in early summer 1920.", DIFFERS),
        ("Olsen and Berg stressed the validity of their fishing pact at a conference in early summer 1919.", DIFFERS),
        # another thing, other people, the opposite, or something else done with it
        ("In early summer 1922 Olsen and Berg reaffirmed their mining pact.", NOT_COVERED),
        ("In early summer 1922 Olsen and Lie reaffirmed their fishing pact.", NOT_COVERED),
        ("The validity of the fishing pact was reaffirmed by both captains in early summer 1922.", NOT_COVERED),
        ("The two mayors stressed the validity of the fishing pact in early summer 1922.", NOT_COVERED),
        ("In early summer 1922 Olsen and Berg criticised the fishing pact.", NOT_COVERED),
        ("In early summer 1922 Olsen and Berg rejected the fishing pact.", NOT_COVERED),
        ("In early summer 1922 Olsen and Berg doubted the fishing pact.", NOT_COVERED),
    ],
)
def test_what_a_sentence_goes_on_with_is_known(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, PACT) is verdict


def test_what_another_says_on_another_day_is_no_rival() -> None:
    said = "In May 1923 the mayor, Erik Berg, called Norway a partner in the fishing pact, in every sense of the word."
    assert verdict_on("In early summer 1922 Ada Voss reaffirmed the fishing pact.", said) is NOT_COVERED
