"""What is wanted is a thing with a value and nobody's words, and what is only wanted is not had."""

from __future__ import annotations

import pytest

from facts.checking.claims.splitting import split_message
from facts.verdicts import Verdict
from tests.support.checking import verdict_on

TEXT = (
    "The guild of Keel has ordered a ferry. The ferry will weigh 85 tons and is to be launched in the autumn of 1951. The harbour board"
    " has accepted the drawing, with a list of 37 things to be corrected. The board demanded 5 million crowns for the lost quay. The pilots"
    " asked for 40 new lamps. The inn weighs 12 boats a year."
)


@pytest.mark.parametrize(
    ("claim", "is_said"),
    [
        ("The guild wanted 37 lamps repaired.", False),
        ("They wanted a ferry of 85 tons.", False),
        ("The town expected 300 guests.", False),
        ("The guild wanted the town to repair 37 lamps.", True),
        ("The guild expected that 300 guests would come.", True),
        ("The guild said that it wanted 37 lamps.", True),
    ],
)
def test_a_thing_that_is_wanted_is_nobodys_words(claim: str, is_said: bool) -> None:
    (found,), _ = split_message(claim, "en")
    assert (found.statement is not None) is is_said


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The harbour board wanted 37 things corrected.", Verdict.MATCHES),
        ("The harbour board wanted 39 things corrected.", Verdict.DIFFERS),
        ("They wanted a ferry of 85 tons.", Verdict.PARTLY),
        ("They wanted an inn of 12 boats.", Verdict.NOT_COVERED),
        ("The board wanted 5 million crowns for the quay.", Verdict.MATCHES),
        ("The board wanted 6 million crowns for the quay.", Verdict.DIFFERS),
        ("The pilots wanted 40 new lamps.", Verdict.MATCHES),
        ("The pilots demanded 30 new lamps.", Verdict.DIFFERS),
        # who asks for it does not have it yet
        ("The pilots got 40 new lamps.", Verdict.NOT_COVERED),
        ("The pilots had 40 new lamps.", Verdict.NOT_COVERED),
        ("The board got 5 million crowns for the lost quay.", Verdict.NOT_COVERED),
        ("The board's demand was 5 million crowns for the lost quay.", Verdict.MATCHES),
    ],
)
def test_what_is_only_wanted(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, TEXT) is verdict
