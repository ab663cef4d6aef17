"""What a claim says that somebody did not say is read as if they had; what denies no saying is read as nothing."""

from __future__ import annotations

import pytest

from facts.checking.claims.denied import denied
from facts.values import StatementValue
from facts.verdicts import Verdict
from tests.support.checking import verdict_on

TEXT = "Ada Brekke said that the ferry of Keel cost 61,500 crowns."


@pytest.mark.parametrize(
    ("claim", "said", "verb"),
    [
        ("Ada Brekke did not say that the pier is old.", "the pier is old", "say"),
        ("Ada Brekke doesn't claim that the pier is old.", "the pier is old", "claim"),
        ("Ada Brekke didn’t say that the pier is old.", "the pier is old", "say"),
        ("Ada Brekke has never said that the pier is old.", "the pier is old", "say"),
        ("Ada Brekke hasn't said that the pier is old.", "the pier is old", "say"),
        ("Ada Brekke never said that the pier is old.", "the pier is old", "say"),
    ],
)
def test_what_was_not_said_is_read_with_its_verb(claim: str, said: str, verb: str) -> None:
    found = denied(claim)
    assert found is not None
    assert found.span.of(claim) == said
    assert isinstance(found.value, StatementValue)
    assert found.value.verb == verb


@pytest.mark.parametrize(
    "claim",
    [
        "Ada Brekke said that the pier is old.",
        "Ada Brekke never rowed to the pier.",
        "Ada Brekke did not row to the pier.",
        "The pier has not burned.",
        "Ada Brekke said that the pier did not burn.",
    ],
)
def test_what_denies_no_saying_is_none(claim: str) -> None:
    assert denied(claim) is None


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Ada Brekke never said that the ferry of Keel cost 61,500 crowns.", Verdict.DIFFERS),
        ("Ada Brekke did not say that the ferry of Keel cost 61,500 crowns.", Verdict.DIFFERS),
        ("Ada Brekke said that the ferry of Keel cost 61,500 crowns.", Verdict.MATCHES),
        ("Livia Lind did not say that the ferry of Keel cost 61,500 crowns.", Verdict.NOT_COVERED),
        ("Ada Brekke did not say that the pier of Marrow cost 23,400 crowns.", Verdict.NOT_COVERED),
    ],
)
def test_what_was_said_and_is_denied(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, TEXT) is verdict
