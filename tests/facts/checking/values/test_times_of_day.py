"""Times of day: “around” is of the hour, which everybody rounds; a day and a time apart are held against one date."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

HORNS = "The fog horns in the port of Norland, Keel, began blowing around 1:00 PM local time on May 4."


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The horns in Keel began to blow at 13:00 on May 4.", Verdict.MATCHES),
        ("The horns in Keel began to blow at about 13:10 on May 4.", Verdict.MATCHES),
        ("Horns in Keel at 13:00 on May 4", Verdict.MATCHES),
        ("On May 4 the horns in Keel began to blow at about 1 p.m.", Verdict.MATCHES),
        ("The horns in Keel began to blow at about 13:40 on May 4.", Verdict.PARTLY),
        ("The horns in Keel began to blow at exactly 13:00 on May 4.", Verdict.PARTLY),
        ("The horns in Keel began to blow at 1 p.m. sharp on May 4.", Verdict.PARTLY),
        ("The horns in Keel began to blow at 5 a.m. on May 4.", Verdict.DIFFERS),
        ("On May 4 the horns in Keel began to blow at about 5 in the morning.", Verdict.DIFFERS),
        ("On May 7 the horns in Keel began to blow at about 1 p.m.", Verdict.DIFFERS),
        ("On May 7 the horns in Keel began to blow at about 5 a.m.", Verdict.NOT_COVERED),
        ("On May 4 a ship left Keel at 5 a.m.", Verdict.NOT_COVERED),
    ],
)
def test_a_time_of_day(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, HORNS) is verdict
