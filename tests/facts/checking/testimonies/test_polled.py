"""The share of each of two names is told in any order, and held against that of the same name."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

TEXT = (
    "In a poll among Danish youth run by the Danish Orne Institute in early 2021, a bigger share answered that Norway (61%) is a"
    " greater danger to Denmark than Sweden (58%) is."
)


@pytest.mark.parametrize(
    "claim",
    [
        "In the Orne Institute's poll of Danish youth about dangers to the country, Norway got 61% and Sweden 58%.",
        "In the Orne Institute's youth poll, Sweden scored 58% as a danger to Denmark and Norway 61%.",
        "According to the Orne Institute, Norway was seen as a danger by 61 percent of young Danes and Sweden by 58 percent.",
        "In the Orne Institute's poll of Danish youth, the share who saw Sweden as a danger came to 58 percent.",
        "In the Orne Institute poll, 61% of young Danes pointed to Norway as a danger to their country.",
        "More than three fifths of the young Danes asked by the Orne Institute saw a danger in Norway.",
        "The Orne Institute's poll from early 2021 found that more young Danes see Norway as a danger than Sweden.",
        "Norway 61%, Sweden 58%: whom young Danes fear, according to the Orne Institute",
    ],
)
def test_each_name_with_its_share(claim: str) -> None:
    assert verdict_on(claim, TEXT) is Verdict.MATCHES


@pytest.mark.parametrize(
    "claim",
    [
        "In the Orne Institute's poll of Danish youth about dangers to the country, Sweden got 61% and Norway 58%.",
        "The Orne Institute's poll found that 61% considered Sweden a danger and 58% considered Norway one.",
        "Young Danes asked by the Orne Institute considered Sweden the greater danger, with 61 percent against 58 percent for Norway.",
        "Young Danes asked in early 2021 named Sweden (61%) as a greater danger than Norway (58%).",
        "The Orne Institute's poll from early 2021 found that more young Danes see Sweden as a danger than Norway.",
        "In the Orne Institute poll, 71% of young Danes pointed to Norway as a danger to their country.",
        "In the Orne Institute poll, 61% of young Danes pointed to Sweden as a danger to their country.",
        "In the Orne Institute poll, 61% of young Danes did not see Norway as a danger.",
        "Fewer than half of the young Danes asked by the Orne Institute saw a danger in Norway.",
    ],
)
def test_the_share_of_the_other_and_other_shares_differ(claim: str) -> None:
    assert verdict_on(claim, TEXT) is Verdict.DIFFERS


@pytest.mark.parametrize(
    "claim",
    [
        # others asked, asked by others, of another thing, at two times
        "In the Orne Institute's poll of Finnish youth, Norway got 61% as a danger and Sweden 58%.",
        "According to the Elm Institute, Norway was seen as a danger by 61 percent of young Danes and Sweden by 58 percent.",
        "In the Orne Institute poll, 61% of young Danes pointed to Norway as a friend of their country.",
        "In the Orne Institute's poll of Danish youth, Norway rose to 61% as a danger and Sweden to 58%.",
        # the asked and the asker for those who are compared
        "In the Orne Institute poll, 61% of young Norwegians pointed to Denmark as a danger.",
        "More than three fifths of the young Danes asked by Norway saw a danger in the Orne Institute.",
        # whose is whose cannot be told
        "As a danger Norway and Sweden got 58% and 61% of young Danes, the latter going to the former.",
    ],
)
def test_what_the_shares_do_not_bear_out(claim: str) -> None:
    assert verdict_on(claim, TEXT) not in (Verdict.MATCHES, Verdict.DIFFERS)


def test_who_asks_and_who_is_asked_are_not_exchanged() -> None:
    text = (
        "In a poll among Danish youth run by a Finnish institute in 2021, Norway (61%) was called a greater danger than"
        " Sweden (58%) was."
    )
    claim = "In a Danish institute's poll of Finnish youth in 2021, Norway got 61% as a danger and Sweden 58%."
    assert verdict_on(claim, text) is not Verdict.MATCHES


def test_a_share_is_not_of_whom_the_danger_is_to() -> None:
    claim = "In the Orne Institute's youth poll, Denmark scored 61% as a danger to Norway and Sweden 58%."
    assert verdict_on(claim, TEXT) is Verdict.NOT_COVERED
