"""How long something had gone on when something else came, where the text tells of that beside the sentence that says how long."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

MATCHES, DIFFERS, NOT_COVERED = Verdict.MATCHES, Verdict.DIFFERS, Verdict.NOT_COVERED

MILL = (
    "The mill of Keel stood by the river. After nearly eight weeks of strike, the mill had sold the last of its cloth. "
    "In the days before the flood, the weavers of Keel met in the square."
)
LATER = MILL.replace("In the days before", "A year later, before")
TOWN = "On 4 June the flood of Keel began. After nearly eight weeks of siege, the bakers of Keel had no bread."

RAID = (
    "Spain and Norway had quarrelled for years over fish. On 3 May, Norway closed the harbour of Keel.\n\n"
    "In Keel itself the days went by slowly. After almost ten weeks of strike, the bakers had sold the last of their flour. "
    "In the days before the raid, the weavers met in the square.\n\nNorway's raid began on 9 June."
)
NO_RAID = RAID.replace("Norway's raid began on 9 June", "Norway's raid did not begin on 9 June")


@pytest.mark.parametrize(
    ("text", "claim", "verdict"),
    [
        (MILL, "The strike of Keel had lasted nearly eight weeks when the flood came.", MATCHES),
        (MILL, "By the time of the flood the strike in Keel had gone on for nearly eight weeks.", MATCHES),
        (MILL, "By the time of the flood the strike in Keel had gone on for more than eight weeks.", DIFFERS),
        (MILL, "Before the flood the strike of Keel had gone on for about five weeks.", DIFFERS),
        (TOWN, "Keel had been besieged for nearly eight weeks when the June flood came.", MATCHES),
        (TOWN, "By the time of the June flood, Keel had been besieged for over a year.", DIFFERS),
        # another event, the event on another day, in another town, exchanged with it, or much later
        (MILL, "The strike of Keel had lasted nearly eight weeks when the fire came.", NOT_COVERED),
        (MILL, "The strike of Keel had lasted nearly eight weeks when the flood came in June.", NOT_COVERED),
        (MILL, "The strike in Elm had lasted nearly eight weeks when the flood came.", NOT_COVERED),
        (MILL, "The flood of Keel had lasted nearly eight weeks when the strike came.", NOT_COVERED),
        (MILL, "The siege of Keel had lasted five weeks when the flood came.", NOT_COVERED),
        (LATER, "The strike of Keel had lasted nearly eight weeks when the flood came.", NOT_COVERED),
        (LATER, "The strike of Keel had lasted five weeks when the flood came.", NOT_COVERED),
        (TOWN, "Keel had been under siege for nearly eight weeks when the May flood came.", NOT_COVERED),
        # who did it, and in which month, is told elsewhere
        (RAID, "The strike of Keel had already lasted more than five weeks when Norway raided it in June.", MATCHES),
        (RAID, "The strike of Keel had lasted more than twelve weeks when Norway raided it in June.", DIFFERS),
        (RAID, "The strike of Keel had lasted more than five weeks when Spain raided it in June.", NOT_COVERED),
        (RAID, "The strike of Keel had lasted more than twelve weeks when Spain raided it in June.", NOT_COVERED),
        (RAID, "The strike of Keel had lasted more than five weeks when Norway raided it in May.", NOT_COVERED),
        (NO_RAID, "The strike of Keel had lasted more than five weeks when Norway raided it in June.", NOT_COVERED),
        # denied
        (RAID, "The strike of Keel had not lasted more than five weeks when Norway raided it in June.", NOT_COVERED),
        (MILL, "The strike in Keel had not gone on for nearly eight weeks when the flood came.", NOT_COVERED),
    ],
)  # fmt: skip
def test_how_long_it_had_gone_on_is_compared(text: str, claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, text) is verdict
