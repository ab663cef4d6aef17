"""What else was on a claim's day, or where it was, need not stand in the sentence in which somebody reports the rest."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

PARTLY, NOT_COVERED = Verdict.PARTLY, Verdict.NOT_COVERED
TITLE = "A night in Kestrel Bay"
TEXT = """The sirens in Norway began around 1 PM on 19 September, when Sweden raided the harbour.

On the ground in Kestrel Bay all went fast. Fishermen tell of a long night. One of the pilots said that the Danish guard had \
already left the pier in the morning. A cook said that the guard had burned the ledgers of the yard in Oslo. A sailor denied \
that the guard had left the galley in the morning."""


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The Danish guard had already left the pier on the morning of 19 September.", PARTLY),
        ("By the morning of the raid on 19 September the Danish guard had already left the pier.", PARTLY),
        ("On the morning of the Swedish raid, 19 September, the Danish guard had already left the pier.", PARTLY),
        ("The Danish guard had already left the pier on 19 September, when Sweden raided the harbour.", PARTLY),
        ("The Danish guard had already left the pier of Kestrel Bay on the morning of 19 September.", PARTLY),
        # an event or a place that the text does not tell of, or another one
        ("On the morning of the Finnish raid, 19 September, the Danish guard had already left the pier.", NOT_COVERED),
        ("By the morning of the flood on 19 September the Danish guard had already left the pier.", NOT_COVERED),
        ("The Danish guard had already left the pier of Reykjavik on the morning of 19 September.", NOT_COVERED),
        ("The guard had burned the ledgers of the yard in Kestrel Bay on 19 September.", NOT_COVERED),
        # denied, exchanged, by another one
        ("On the morning of the Swedish raid, 19 September, the guard had left the galley.", NOT_COVERED),
        ("By the morning of the raid on 19 September the Danish guard had not left the pier.", NOT_COVERED),
        ("By the morning of the raid on 19 September the Finnish guard had already left the pier.", NOT_COVERED),
        ("By the morning of the raid on 19 September the pilots had already left the Danish guard.", NOT_COVERED),
    ],
)
def test_what_else_was_on_the_day_is_not_asked_of_who_reports(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, TEXT, TITLE) is verdict
