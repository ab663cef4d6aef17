"""Who is called by an office in a claim, and by name where they speak; the office must stand beside the name, not near it."""

from __future__ import annotations

import pytest

from facts.checking.testimonies.calling import is_called
from facts.verdicts import Verdict
from tests.support.checking import verdict_on

TEXT = (
    "Ada Brekke, the harbour's chief executive, blames the builder. Its managing director, Otto Vang, was at the fair of Keel."
    " Harbour master Livia Lind met the treasurer there. Brekke denies that any lamp was skipped. Vang said that the guard had sold"
    " the herring boats."
)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The chief executive denied that a lamp was skipped.", Verdict.MATCHES),
        ("The managing director said that the guard sold the herring boats.", Verdict.MATCHES),
        ("The chief executive said that the guard sold the herring boats.", Verdict.NOT_COVERED),
        ("The chief executive said that a lamp was skipped.", Verdict.DIFFERS),
        ("The treasurer denied that a lamp was skipped.", Verdict.NOT_COVERED),
    ],
)
def test_an_office_for_a_name(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, TEXT) is verdict


@pytest.mark.parametrize(
    ("asked", "speaker", "text", "expected"),
    [
        ("the harbour master", "Livia Lind", "Harbour master Livia Lind met the treasurer.", True),
        ("the treasurer", "Livia Lind", "Harbour master Livia Lind met the treasurer.", False),
        ("the mayor", "Livia Lind", "The mayor met Livia Lind, a pilot, in Keel.", False),
        ("the mayor", "Livia Lind", "Then the mayor, Livia Lind, came.", True),
        ("the mayor", "Livia Lind", "When the mayor left, Livia Lind, a pilot, came.", False),
        ("the town", "Livia Lind", "The mayor of the town, Livia Lind, came.", False),
        ("the director", "Livia Lind", "Livia Lind, the chief executive, came.", False),
        ("the pilot of the ferry", "Livia Lind", "Livia Lind, a pilot, came.", False),
        ("Ada Brekke", "Livia Lind", "Livia Lind, a pilot, came.", False),
        ("the mayor", None, "Livia Lind, the mayor, came.", False),
    ],
)
def test_what_stands_beside_the_name(asked: str, speaker: str | None, text: str, expected: bool) -> None:
    assert is_called(asked, speaker, [text]) is expected
