"""A claim without date, figure or speaker is *partly* where somebody in the text says so, and not checked anywhere else."""

from __future__ import annotations

import pytest

from facts.verdicts import Remark, Unsuited, Verdict
from tests.support.checking import base_of, first_finding, verdict_on

TEXT = (
    "The guards of Keel were paid by the guild. A pilot who had worked in the city of Leith claimed that the Danish guards had already"
    " withdrawn from the old fort in the evening. Norway is willing to propose another crew for the ships of Danish pilgrims in Leith,"
    " as stated by Ada Brekke. Otto Brandt denied that the harbour mill had been sold to the guild. The harbour inn was sold to the"
    " miller. The mayor said that the Danish guards might sell the old lamps to Norway."
)


@pytest.mark.parametrize(
    "claim",
    [
        "The Danish guards had already left the old fort in the evening.",
        "The Danish guards had already left the old fort at Leith in the evening.",
        "Norway is prepared to suggest another crew for the ships of Denmark's pilgrims in Leith.",
        "The Danish guards might sell the old lamps to Norway.",
    ],
)
def test_what_somebody_says_is_partly_borne_out(claim: str) -> None:
    assert verdict_on(claim, TEXT) is Verdict.PARTLY
    assert first_finding(claim, TEXT).remark is Remark.SAID_BY


@pytest.mark.parametrize(
    "claim",
    [
        # denied, exchanged, firmer than it was said
        "The Danish guards had not left the old fort in the evening.",
        "Denmark is prepared to suggest another crew for the ships of Norway's pilgrims in Leith.",
        "Norway sold the old lamps to the Danish guards.",
        "The Danish guards sold the old lamps to Norway.",
        "The harbour mill had been sold to the guild.",
        # who says it has no part in it
        "A pilot had already withdrawn from the old fort in the evening.",
        "The Danish guards of Leith had already left the old fort in the evening.",
        # what the text says itself, and what is too short
        "The harbour inn was sold to the old miller.",
        "The guards left.",
    ],
)
def test_what_nobody_says_is_not_checked(claim: str) -> None:
    checked = base_of(TEXT).check(claim)
    assert checked.claims == ()
    assert [one.why for one in checked.unchecked] == [Unsuited.NO_VALUE]


def test_what_is_not_checked_stays_one_part() -> None:
    checked = base_of(TEXT).check("The quay is grey. The pier is by the sea. The guild paid 17 guards. The inn is old.")
    assert [one.text for one in checked.unchecked] == ["The quay is grey. The pier is by the sea.", "The inn is old."]


def test_it_stands_beside_what_is_checked() -> None:
    written = "The Danish guards had already left the old fort in the evening. Otto Brandt denied that the harbour mill had been sold."
    assert [one.verdict for one in base_of(TEXT).check(written).claims] == [Verdict.PARTLY, Verdict.MATCHES]
