"""Names that change places: who does it in the claim is only where it is done, or an end of it, in the sentence."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

MATCHES, PARTLY = Verdict.MATCHES, Verdict.PARTLY

MANDATE = "On paper, Norway was to have a six-year lease, sending 640 guards to Marrow."
HELD = "Hundreds of people walked to the harbour outside Marrow, held by Norway since May 1987."
SIRENS = "The fog sirens in the capital of the island, Marrow, began to sound at 1:15 PM on 19 May 1911."
BOUGHT = "In 1969, Norway imported 515 percent more lamps from the EU and the US than the previous year."


@pytest.mark.parametrize(
    ("text", "claim", "matches"),
    [
        # what its subject was meant to do is no passive
        (MANDATE, "Norway was meant to place 640 guards in Marrow.", True),
        (MANDATE, "Marrow was meant to place 640 guards in Norway.", False),
        (MANDATE, "Close to 640 Norwegian guards were to be stationed in Marrow.", True),
        (MANDATE, "Close to 640 Marrow guards were to be stationed in Norway.", False),
        (HELD, "Norway has held the harbour outside the town of Marrow since May 1987.", True),
        (HELD, "Marrow has held the harbour outside the town of Norway since May 1987.", False),
        # a name between commas calls the thing before it by its name, and is where that is
        (SIRENS, "Fog sirens in Marrow began at 13:15 on 19 May 1911.", True),
        (SIRENS, "Marrow sirens began in Fog at 13:15 on 19 May 1911.", False),
        # letters that would be a pronoun without their capitals
        (BOUGHT, "Norway imported more than six times as many US lamps in 1969 as in 1968.", True),
        (BOUGHT, "US imports of lamps from Norway grew by 515 percent in 1969.", False),
    ],
)
def test_who_does_it_is_nobody_to_whom_or_where_it_is_done(text: str, claim: str, matches: bool) -> None:
    assert (verdict_on(claim, text) in (MATCHES, PARTLY)) is matches
