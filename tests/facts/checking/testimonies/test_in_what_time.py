"""In what time somebody did something, in all the ways to say it, and whose population "the entire population" is."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

MATCHES, DIFFERS = Verdict.MATCHES, Verdict.DIFFERS

GONE = (
    "Six years later, none of the hundreds of Danes that the Frisians were supposed to shelter remain in Keel. "
    "It took under a week for all the inhabitants to flee in fear of the storm while the guards slept."
)
FOUGHT = "The Danes had fought the Frisians of Keel. It took under a week for all the inhabitants to flee."
BRIDGE = "It took nine days for the council to repair the bridge while it rained."


@pytest.mark.parametrize(
    ("text", "claim", "verdict"),
    [
        (GONE, "All the Danes of Keel fled in less than a week.", MATCHES),
        (GONE, "The whole Danish population was gone from Keel in under ten days.", MATCHES),
        (GONE, "The whole Danish population left Keel in under seven days.", MATCHES),
        (GONE, "The Danish population of Keel needed no more than a week to flee.", MATCHES),
        (GONE, "It took more than a month until all the Danes had fled Keel.", DIFFERS),
        (GONE, "The Danish population of Keel needed more than a month to flee.", DIFFERS),
        (GONE, "It took more than a month for all the Danes to get out of Keel.", DIFFERS),
        (GONE, "It took less than ten days for all the Danes to get out of Keel.", MATCHES),
        (BRIDGE, "The council needed nine days to repair the bridge.", MATCHES),
        (BRIDGE, "The council needed more than two weeks to repair the bridge.", DIFFERS),
        (BRIDGE, "It took three days until the council had repaired the bridge.", DIFFERS),
    ],
)
def test_how_long_it_took_is_told_in_many_ways(text: str, claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, text) is verdict


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        # another people, another place, another deed
        (GONE, "All the Frisians of Keel fled in less than a week."),
        (GONE, "The Frisian population of Keel needed no more than a week to flee."),
        (GONE, "The whole Frisian population was gone from Keel in under ten days."),
        (GONE, "The Danish population of Elm needed no more than a week to flee."),
        (GONE, "All the Danes of Keel returned in less than a week."),
        (GONE, "It took less than a day for the Danes of Keel to flee to Elm."),
        (GONE, "The Danish bakers of Keel needed more than a month to flee."),
        (GONE, "It took more than a month for all the Danes to get out of Elm."),
        (GONE, "It took more than a month for all the Frisians to get out of Keel."),
        (GONE, "It took more than a month for all the Frisians to flee Keel."),
        (GONE, "It took more than a month for all the Danes to get into Keel."),
        # denied, or of a part
        (GONE, "It did not take more than a month for all the Danes to get out of Keel."),
        (GONE, "The Danish population of Keel did not flee in less than a week."),
        (GONE, "Half of the Danish population of Keel needed more than a month to flee."),
        # two peoples of whom the text tells
        (FOUGHT, "The Danish population of Keel needed no more than a week to flee."),
        (FOUGHT, "The Frisian population of Keel needed more than a month to flee."),
        (BRIDGE, "The miners needed two weeks to repair the bridge."),
        (BRIDGE, "The council needed two weeks to repair the mill."),
        (BRIDGE.replace("It took", "It took, said Bell,"), "The council needed two weeks to paint the bridge."),
    ],
)
def test_others_and_other_deeds_say_nothing(text: str, claim: str) -> None:
    assert verdict_on(claim, text) not in (MATCHES, DIFFERS)
