"""Which of several values of a sentence a claim is held against, told by the words and values of its part."""

from __future__ import annotations

import pytest

from facts.checking.values.segments import pieces_of
from facts.verdicts import Verdict
from tests.support.checking import verdict_on

MATCHES, DIFFERS, PARTLY, NOT_COVERED = Verdict.MATCHES, Verdict.DIFFERS, Verdict.PARTLY, Verdict.NOT_COVERED

DEBT = "The harbour of Keel closed in 2023. A deficit of 4.6 million pounds in 2021 grew to 12.3 million in 2022."
GUESTS = "Of the guests 88 percent were content with their rooms, compared with 71 percent at the mill in 1919."
PICTURES = "Berg made about 640 woodcuts, of which roughly 410 survive, and more than 1,200 drawings."
LOAN = "The council of Keel gave a loan of 250 million crowns, of which 90 million is to be paid out before the end of November."
BOXES = "The boxes of Skerry are 2.4 metres wide and 1.8 metres high."
BOATS = "The miller took on 30 hands in 1960, against 12 in 1957."
BORN = "In its first twelve months the ward admitted 31,500 patients, and 2,048 children were born there."
CALLED_OFF = "First held in 1954, the Keel regatta was cancelled in 1973 and 1974 for want of money, and in 2020 and 2021 because of the storms."
TAX = "On 2 September 1968 the council introduced a duty of 12 crowns per barrel of herring, which is due to end on 30 June 1969."


@pytest.mark.parametrize(
    ("text", "claim", "verdict"),
    [
        # a number that leaves its unit unsaid, and a date that goes with the other one
        (DEBT, "The deficit was 4.6 million pounds in 2021.", MATCHES),
        (DEBT, "The deficit was 4.6 million in 2021.", MATCHES),
        (DEBT, "The deficit in 2021 was 12.3 million pounds.", DIFFERS),
        # what is compared with has the words of the part before
        (GUESTS, "88 percent of the guests were content with their rooms.", MATCHES),
        (GUESTS, "At the mill 71 percent were content with their rooms in 1919.", MATCHES),
        (GUESTS, "71 percent of the guests were content with their rooms.", DIFFERS),
        (GUESTS, "88 percent of guests at the mill were content with their rooms.", DIFFERS),
        (BOATS, "The miller took on 12 hands in 1957.", MATCHES),
        (BOATS, "The miller took on 30 hands in 1957.", DIFFERS),
        # of which
        (PICTURES, "Roughly 410 of Berg's woodcuts survive.", MATCHES),
        (PICTURES, "Berg made 410 woodcuts.", DIFFERS),
        (PICTURES, "Berg made more than 1,200 drawings.", MATCHES),
        (LOAN, "90 million crowns of the loan is to be paid out before the end of November.", MATCHES),
        (LOAN, "90 million crowns of the loan is to be paid out before the end of October.", DIFFERS),
        # by which measure
        (BOXES, "The boxes of Skerry are 2.4 metres wide.", MATCHES),
        (BOXES, "The boxes of Skerry are 2.4 metres high.", DIFFERS),
        # what is admitted, and is no words
        (BORN, "In the first twelve months 2,048 children were born there, at the ward.", MATCHES),
        (BORN, "In the first twelve months 2,480 children were born there, at the ward.", DIFFERS),
        # two dates beside each other
        (CALLED_OFF, "The Keel regatta was cancelled in 2020 and 2021 because of the storms.", MATCHES),
        (CALLED_OFF, "The Keel regatta was cancelled in 2019 and 2022 because of the storms.", NOT_COVERED),
        # what is told in the present of a day to come
        (TAX, "The duty on herring ends on 30 June 1969.", MATCHES),
        (TAX, "The duty on herring ended on 30 June 1969.", PARTLY),
        (TAX, "Since 2 September 1968 there has been a duty of 12 crowns on every barrel of herring.", MATCHES),
    ],
)  # fmt: skip
def test_a_value_is_held_against_the_one_of_its_part(text: str, claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, text) is verdict


def test_parts_are_cut_at_signs_and_joints() -> None:
    text = "Elm had 9, Ash 4 and Oak 7; Keel, against 12 in May, 3."
    assert [piece.of(text) for piece in pieces_of(text, [])] == [
        "Elm had 9", "Ash 4", "Oak 7", "Keel", "against 12 in May", "3.",
    ]  # fmt: skip
