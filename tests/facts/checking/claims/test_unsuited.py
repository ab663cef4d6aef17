"""Parts of a message that are no claims, and those that only look like none."""

from __future__ import annotations

import pytest

from facts.checking.claims.unsuited import opines, unsuited
from facts.verdicts import Unsuited, Verdict
from tests.support.checking import verdict_on

ASKED = "The quay of Keel is old. In May the mayor, Ada Brekke, spoke of the ferry. “If Keel itself sold the ferry, why ask the guild about it?” said Brekke."


@pytest.mark.parametrize(
    ("piece", "why"),
    [
        ("Close the gate by 5 May.", Unsuited.ORDER),
        ("Close to two thousand men stood at the gate.", None),
        ("Close to 400 boats sank.", None),
        ("Was it the mayor who asked, “Who pays?”", Unsuited.QUESTION),
        ("So who asked “Who pays?”", Unsuited.QUESTION),
        ("The mayor said that it sank in 1962, did he ask why?", Unsuited.QUESTION),
        ("It was the mayor who asked, “Who pays?”", None),
        ("Ada Brekke asked: “Who pays the 40 crowns?”", None),
    ],
)
def test_orders_and_questions_are_no_claims(piece: str, why: Unsuited | None) -> None:
    assert unsuited(piece) is why


def test_what_is_laid_down_is_no_wish() -> None:
    assert opines("The guard should stay until 1925.")
    assert not opines("By the treaty the guard should stay until 1925.")
    assert not opines("The old treaty says the guard should stay until 1925.")


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        (
            "It was Ada Brekke who asked, “If Keel itself sold the ferry, why ask the guild about it?”",
            Verdict.MATCHES,
        ),
        (
            "It was Otto Voss who asked, “If Keel itself sold the ferry, why ask the guild about it?”",
            Verdict.DIFFERS,
        ),
    ],
)
def test_a_question_in_quotation_marks_is_somebodys_words(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, ASKED) is verdict
