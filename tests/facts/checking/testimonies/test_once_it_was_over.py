"""A deed and what came before it, told by two sentences: the siege was lifted, and in the week after that they fled."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

MATCHES, DIFFERS, NOT_COVERED = Verdict.MATCHES, Verdict.DIFFERS, Verdict.NOT_COVERED

SIEGE = (
    "In Elm the bakers had no bread. It was not until the council of Elm, under Danish eyes, signed a pact to close the fort two days "
    "later, on May 23, that the siege was lifted. More than 100 Danes fled the region within a week. Besides, as many as 50 "
    "Danes were already homeless from the war in 1920."
)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Over 100 Danes left Elm within a week once the siege had been lifted.", MATCHES),
        ("Over 100 Danes left Elm in the week after the siege was lifted.", MATCHES),
        ("Fewer than 90 Danes fled Elm in the week after the siege was lifted.", DIFFERS),
        ("Fewer than 90 Danes fled Elm within a week once the siege had been lifted.", DIFFERS),
        # before it, after something else, or others
        ("Over 100 Danes left Elm in the week before the siege was lifted.", NOT_COVERED),
        ("Fewer than 90 Danes fled Elm in the week before the siege was lifted.", NOT_COVERED),
        ("Over 100 Danes left Elm within a week after the mayor died.", NOT_COVERED),
        ("Fewer than 90 Swedes fled Elm in the week after the siege was lifted.", NOT_COVERED),
    ],
)
def test_what_came_before_it_may_stand_before_it(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, SIEGE) is verdict
