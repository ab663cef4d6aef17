"""One quoted word that a text has only once is its speaker's: who else is said to have said it is the wrong one."""

from __future__ import annotations

import pytest

from facts.verdicts import Remark, Verdict
from tests.support.checking import first_finding, verdict_on

MILL = (
    "The head of the Harbour Board, who has chaired it since May, regretted the plans. Town Commissioner Ada Bell"
    " stressed that the closure of the mill should not end in a “stampede.” Otto Voss came too."
)


@pytest.mark.parametrize(
    "claim",
    [
        'The Harbour Board\'s head warned that the closure should not cause a "stampede".',
        'Otto Voss said that the closure of the mill should not end in a "stampede".',
        'Otto Voss warned against a "stampede" after the closure of the mill.',
    ],
)
def test_another_speaker_of_a_quoted_word_differs(claim: str) -> None:
    assert verdict_on(claim, MILL) is Verdict.DIFFERS
    finding = first_finding(claim, MILL)
    assert (finding.remark, finding.speaker) == (Remark.SAID_BY, "Ada Bell")


@pytest.mark.parametrize(
    "claim",
    [
        'Ada Bell said that the closure of the mill should not end in a "stampede".',
        'The commissioner warned that the closure should not cause a "stampede".',
        'The town\'s chief warned that the closure should not cause a "stampede".',  # she may be
        'Otto Voss said that the closure of the mill would end in a "stampede".',  # he may have
        'Otto Voss never said that the closure should not cause a "stampede".',
        'Otto Voss said that the sale of the ship should not cause a "stampede".',  # of something else
        'Otto Voss warned that the closure of the mill in Elm should not cause a "stampede".',
        "Otto Voss warned that the closure should not cause a stampede.",  # nobody's own word
    ],
)
def test_the_speaker_and_who_may_have_said_it_do_not(claim: str) -> None:
    assert verdict_on(claim, MILL) is not Verdict.DIFFERS


def test_a_word_that_two_sentences_quote_is_nobodys_alone() -> None:
    text = MILL + " People spoke of a “stampede” for weeks."
    claim = 'The Harbour Board\'s head warned that the closure should not cause a "stampede".'
    assert verdict_on(claim, text) is not Verdict.DIFFERS


def test_a_name_alone_may_bear_the_office() -> None:
    text = "Ada Bell stressed that the closure of the mill should not end in a “stampede.”"
    claim = 'The Harbour Board\'s head warned that the closure should not cause a "stampede".'
    assert verdict_on(claim, text) is not Verdict.DIFFERS
