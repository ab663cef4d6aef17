"""Who is said to remain has not gone: the one excludes the other, where it is said of all and of the same."""

from __future__ import annotations

import pytest

from facts.verdicts import Remark, Verdict
from tests.support.checking import first_finding, verdict_on

NONE = "Six years later, none of the hundreds of miners that the Danes were supposed to shelter remain in Keel."
PLAIN = "In 1911, all of the miners left Keel. The bakers stayed."
STAYED = "In 1911, none of the Danish miners left Keel."


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Six years after the fire, the miners whom the Danes were meant to shelter had not left Keel.", NONE),
        ("Six years on, most of the miners whom Denmark was to shelter still live in Keel.", NONE),
        ("Six years later some of the miners remain in Keel.", NONE),
        ("In 1911, most of the Danish miners fled Keel.", STAYED),
    ],
)
def test_who_has_gone_does_not_remain(claim: str, text: str) -> None:
    assert verdict_on(claim, text) is Verdict.DIFFERS
    assert first_finding(claim, text).remark is Remark.DENIED


@pytest.mark.parametrize(
    "claim",
    [
        "Six years later, all the miners that the Danes were supposed to shelter had left Keel.",
        "Six years later, none of the miners that the Danes were to shelter stayed in Keel.",
    ],
)
def test_that_none_remain_is_that_all_have_gone(claim: str) -> None:
    assert verdict_on(claim, NONE) is Verdict.MATCHES


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Six years later most miners had left Keel.", NONE),
        ("Six years later, all the miners had left Keel.", NONE),  # only of those who were to be sheltered it is told
        ("Six years later, the Danes whom the miners were to shelter had not left Keel.", NONE),
        ("Six years later, the Danes whom the miners were to shelter had left Keel.", NONE),
        ("Six years later, the miners whom the Danes were to shelter had not left Marrow.", NONE),
        ("Six years later, the sailors whom the Danes were to shelter still live in Keel.", NONE),
        ("Six years later, some of the miners no longer live in Keel.", NONE),
        ("In 1923, the miners had not left Keel.", PLAIN),
        ("In 1911, the bakers had not left Keel.", PLAIN),
    ],
)
def test_others_and_parts_say_nothing(claim: str, text: str) -> None:
    assert verdict_on(claim, text) not in (Verdict.MATCHES, Verdict.DIFFERS)
