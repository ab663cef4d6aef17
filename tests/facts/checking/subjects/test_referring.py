"""A sentence that does not name somebody can mean them only where a word refers back, and nobody else has their place."""

from __future__ import annotations

import pytest

from facts.factbase import FactBase, check_against
from facts.reports import SourceDraft
from facts.store.memory import MemoryStore
from facts.verdicts import Verdict

TEXT = """The Marrow Ferry

Otto Brandt of the Keel Line founded the ferry with Livia Falk. He sold it to Norrhaven on 4 May 1890.

The council of Norrhaven met in Keel in 1911. It sent 12 boats to Kestrel Bay. In 1912 Nils Holm beat Livia Falk by three votes.
"""


def verdict(claim: str, text: str = TEXT) -> Verdict | None:
    base = FactBase(MemoryStore().library("ferry"))
    base.import_sources([SourceDraft(text, id="ferry", title="Harbours and ferries")])
    return base.check(claim).verdict


@pytest.mark.parametrize(
    "claim",
    [
        "Norrhaven sold it to Otto Brandt on 4 May 1890.",
        "The Keel Line sold it to Norrhaven on 4 May 1890.",
        "Otto Brandt sold it to Keel on 4 May 1890.",
        "Otto Brandt sold it to Kestrel Bay on 4 May 1890.",
        "The council of Keel met in Norrhaven in 1911.",
        "The council of Norrhaven sent 12 boats to Keel.",
        "Otto Brandt beat Livia Falk by three votes in 1912.",
        "Nils Holm beat Otto Brandt by three votes in 1912.",
    ],
)
def test_another_name_of_the_text_never_matches(claim: str) -> None:
    assert verdict(claim) is not Verdict.MATCHES


@pytest.mark.parametrize(
    "claim",
    [
        "Otto Brandt sold it to Norrhaven on 4 May 1890.",
        "The council of Norrhaven sent 12 boats to Kestrel Bay.",
        "Nils Holm beat Livia Falk by three votes in 1912.",
    ],
)
def test_the_one_told_of_last_is_meant(claim: str) -> None:
    assert verdict(claim) is Verdict.MATCHES


def test_a_text_handed_over_for_a_claim_can_leave_out_its_name() -> None:
    assert check_against("Kestrel Bay has 12 boats.", ["It has 12 boats."]).verdict is Verdict.MATCHES
    given = ["Before the invasion of Keel, they met in Norrhaven in 1911."]
    assert check_against("They met in Keel in 1911.", given).verdict is not Verdict.MATCHES
