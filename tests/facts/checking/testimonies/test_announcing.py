"""What a sentence only announces stands in the next one: said by whom it is announced, and by nobody where more is said."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import base_of, verdict_on

PAPERS = (
    "According to leaked papers to the newspaper Merrow, the message in the guild's orders to the harbour pilots is set out. The old"
    " pilots of Keel were told by the guild to stress that it is the miller's fault that the quay was closed."
)
MORE = (
    "According to leaked papers to the newspaper Merrow, the guild of Keel had lost three boats. The old pilots of Keel were told by"
    " the guild to stress that it is the miller's fault that the quay was closed."
)


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        ("According to papers leaked to Merrow, Keel's pilots were told to stress that it was the miller's fault.", PAPERS, Verdict.MATCHES),
        ("According to papers leaked to Tarn, Keel's pilots were told to stress that it was the miller's fault.", PAPERS, Verdict.DIFFERS),
        ("According to Ada Brekke, Keel's pilots were told to stress that it was the miller's fault.", PAPERS, Verdict.DIFFERS),
        ("According to papers leaked to Merrow, the herring boats of Keel were sold to the inn.", PAPERS, Verdict.NOT_COVERED),
        # they speak in other words; who sent them and who got them does not
        ("Leaked papers obtained by Merrow show that Keel's pilots were told to blame the miller.", PAPERS, Verdict.MATCHES),
        ("Papers leaked to Merrow reveal that Keel's pilots were told to blame the miller.", PAPERS, Verdict.MATCHES),
        ("Papers leaked to Tarn show that Keel's pilots were told to blame the miller.", PAPERS, Verdict.DIFFERS),
        ("Papers leaked to Merrow show that the miller was told to blame Keel's pilots.", PAPERS, Verdict.NOT_COVERED),
        # what the papers say is said: the next sentence is the writer's
        ("According to papers leaked to Merrow, Keel's pilots were told to stress that it was the miller's fault.", MORE, Verdict.NOT_COVERED),
    ],
)  # fmt: skip
def test_what_is_announced(claim: str, text: str, verdict: Verdict) -> None:
    assert verdict_on(claim, text) is verdict


SIDES = (
    "According to leaked letters to the Swedish newspaper Merrow, the message in Oslo's orders to the Norwegian papers is set out."
    " Norwegian government-friendly papers were ordered by the Norwegian leadership to emphasise that it is Denmark's fault that"
    " Sweden could close the Sound."
)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Merrow obtained leaked letters showing that pro-Oslo papers were told to blame Denmark that Sweden closed the Sound.", Verdict.MATCHES),
        ("Letters leaked to Merrow show that Oslo-friendly papers were told to stress that Denmark was to blame.", Verdict.MATCHES),
        ("Oslo's orders to blame Denmark became known through letters leaked to Merrow.", Verdict.MATCHES),
        ("Oslo's orders to the Norwegian papers on blaming Denmark became known through letters leaked to the Tarn Herald.", Verdict.DIFFERS),
        ("According to letters leaked to Merrow, Norwegian papers were told to blame Sweden that it could close the Sound.", Verdict.DIFFERS),
        # another side, another to blame, another's orders, and what is denied
        ("Merrow obtained leaked letters showing that pro-Stockholm papers were told to blame Denmark that Sweden closed the Sound.", None),
        ("Merrow obtained leaked letters showing that pro-Oslo papers were told to blame Sweden for the closing of the Sound.", None),
        ("Merrow obtained leaked letters showing that pro-Oslo papers were told to blame Sweden that Denmark closed the Sound.", None),
        ("Merrow obtained leaked letters showing that pro-Oslo papers were not told to blame Denmark that Sweden closed the Sound.", None),
        ("Tarn obtained leaked letters showing that pro-Oslo papers were told to blame Denmark that Sweden closed the Sound.", None),
        ("Sweden's orders to blame Denmark became known through letters leaked to Merrow.", None),
        ("Oslo's orders to blame Sweden became known through letters leaked to Merrow.", None),
    ],
)  # fmt: skip
def test_papers_of_one_side_are_told_whom_to_blame(claim: str, verdict: Verdict | None) -> None:
    found = verdict_on(claim, SIDES)
    assert found is verdict if verdict is not None else found is not Verdict.MATCHES


def test_both_sentences_are_cited() -> None:
    claim = "According to papers leaked to Merrow, Keel's pilots were told to stress that it was the miller's fault."
    finding = base_of(PAPERS).check(claim).claims[0].findings[0]
    assert finding.evidence.quote == PAPERS
