"""A people stands for its country where a claim is retold, and for no other; a name that shares a word with another is another."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

TEXT = (
    "Norway handed 61 boats to Sweden in 1934. The European Union paid 38,400 crowns for the pier on 4 May 1998."
    " On 9 June 1951 Denmark sent 1,250 soldiers to Marrow."
)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Norwegians gave Sweden 61 boats in 1934.", Verdict.MATCHES),
        ("The Norwegians gave the Swedes 61 boats in 1934.", Verdict.MATCHES),
        ("Danish troops numbering 1,250 were sent to Marrow on 9 June 1951.", Verdict.MATCHES),
        ("Danish forces of 1,250 came to Marrow on 9 June 1951.", Verdict.MATCHES),
        # the people of no country, for whom a union acts
        ("The Europeans paid 38,400 crowns for the pier on 4 May 1998.", Verdict.MATCHES),
        ("The Africans paid 38,400 crowns for the pier on 4 May 1998.", Verdict.NOT_COVERED),
        # exchanged parties, another people
        ("Swedes handed 61 boats to the Norwegians in 1934.", Verdict.DIFFERS),
        ("The Swedes gave Norway 61 boats in 1934.", Verdict.DIFFERS),
        ("Finns gave Sweden 61 boats in 1934.", Verdict.NOT_COVERED),
        ("Finnish forces of 1,250 came to Marrow on 9 June 1951.", Verdict.NOT_COVERED),
        ("No Danish forces of 1,250 came to Marrow on 9 June 1951.", Verdict.DIFFERS),
    ],
)
def test_a_people_stands_for_its_country(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, TEXT) is verdict


def test_a_thing_in_small_letters_is_no_place() -> None:
    told = "The sirens in the capital of the island, Keel, began to sound around 1:00 PM local time on May 19."
    assert verdict_on("Sirens were first heard in Keel at about 13:00 local time.", told) is Verdict.MATCHES
    assert verdict_on("Keel were first heard in Sirens at about 13:00 local time.", told) is not Verdict.MATCHES
