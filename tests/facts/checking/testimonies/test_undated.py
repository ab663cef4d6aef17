"""Who said all of a claim but its day is named; that the day is not there is said with it."""

from __future__ import annotations

import pytest

from facts.factbase import FactBase
from facts.verdicts import Basis, Remark, Verdict
from tests.support.checking import base_of

TITLE = "The raid on Kestrel Bay"
TEXT = f"""{TITLE}

The sirens began around 1 PM on 19 September. The raid surprised the town.

Fishermen tell of a long night. One of the pilots said that the guard had already left the pier in the morning. A cook denied \
that the guard had left the galley in the morning. The sailors slept in the cold chapel.

On 3 October the harbour office was searched. A clerk said that the officers had burned the ledgers of the yard.
"""


@pytest.fixture(scope="module")
def base() -> FactBase:
    return base_of(TEXT, TITLE)


def test_what_is_reported_without_its_day_matches_in_part(base: FactBase) -> None:
    checked = base.check("The guard had already left the pier on the morning of 19 September.")
    assert checked.verdict is Verdict.PARTLY
    said, lacking = checked.claims[0].findings
    assert (said.basis, said.remark, said.speaker) == (Basis.WORDS, Remark.SAID_BY, "One of the pilots")
    assert (lacking.basis, lacking.remark, lacking.claimed_text) == (Basis.DATE, Remark.NOT_THERE, "19 September")
    assert said.evidence.quote == lacking.evidence.quote
    assert said.evidence.quote in TEXT
    assert said.evidence.quote.startswith("One of the pilots said")


def test_a_word_that_only_may_mean_the_same_will_do(base: FactBase) -> None:
    assert (
        base.check("The guard had already departed from the quay on the morning of 19 September.").verdict
        is not Verdict.DIFFERS
    )
    assert (
        base.check("The guard had already abandoned the pier on the morning of 19 September.").verdict is Verdict.PARTLY
    )


@pytest.mark.parametrize(
    "claim",
    [
        "The guard had left the galley on the morning of 19 September.",  # denied by the one who speaks of it
        "The guard had not left the pier on the morning of 19 September.",
        "The guard had reached the pier on the morning of 19 September.",
        "The pilots had already left the guard on the morning of 19 September.",
        "The sailors slept in the cold chapel on 19 September.",  # nobody says it, the text does: it may have been then
        "The officers had burned the ledgers of the yard on 19 September.",  # it goes on from another day
        "The guard left on 19 September.",  # too few words to be of one thing only
    ],
)
def test_anything_else_is_not_taken_for_it(base: FactBase, claim: str) -> None:
    checked = base.check(claim)
    assert checked.verdict in (Verdict.NOT_COVERED, None)


def test_a_claim_with_its_speaker_is_held_against_what_was_said(base: FactBase) -> None:
    checked = base.check("A clerk said that the officers had burned the ledgers of the yard.")
    assert checked.verdict is Verdict.MATCHES
    assert Remark.NOT_THERE not in {one.remark for one in checked.claims[0].findings}
