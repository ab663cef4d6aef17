"""The points between two shares are worked out where each stands beside its name, and for nothing else."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

TEXT = (
    "In a poll of Danish youth by the Orne Institute in early 2021, a larger share answered that Norway (61%) is a bigger danger"
    " to Denmark than Sweden (58%) is."
)


@pytest.mark.parametrize(
    "claim",
    [
        "Norway was seen as a danger by three percentage points more of the young Danes than Sweden.",
        "Sweden was seen as a danger by three percentage points fewer of the young Danes than Norway.",
        "As a danger to Denmark, Sweden was three percentage points behind Norway.",
        "The gap between Norway and Sweden as a danger was three percentage points.",
        "Norway led Sweden as a danger by over two percentage points.",
    ],
)
def test_the_points_between_two_shares(claim: str) -> None:
    assert verdict_on(claim, TEXT) is Verdict.MATCHES


@pytest.mark.parametrize(
    "claim",
    [
        "Norway was seen as a danger by five percentage points more of the young Danes than Sweden.",
        "Sweden was seen as a danger by three percentage points more of the young Danes than Norway.",
        "As a danger to Denmark, Norway was three percentage points behind Sweden.",
        "The gap between Norway and Sweden as a danger was ten percentage points.",
        "Norway led Sweden as a danger by fewer than two percentage points.",
    ],
)
def test_other_points_and_the_other_way_round_differ(claim: str) -> None:
    assert verdict_on(claim, TEXT) is Verdict.DIFFERS


@pytest.mark.parametrize(
    "claim",
    [
        # denied, another name, another who is asked
        "Norway was not seen as a danger by three percentage points more of the young Danes than Sweden.",
        "The gap between Norway and Finland as a danger was three percentage points.",
        "Norway was seen as a danger by three percentage points more of the young Finns than Sweden.",
        # of one share at two times, of something else
        "Norway's share as a danger went up three percentage points more than Sweden's.",
        "The gap between Norway and Sweden as a danger grew by three percentage points.",
        "Norway was seen as a friend by three percentage points more of the young Danes than Sweden.",
        # which is the greater is not told
        "Against Sweden, three percentage points more young Danes saw Norway as a danger.",
    ],
)
def test_other_points_are_left_alone(claim: str) -> None:
    assert verdict_on(claim, TEXT) is Verdict.NOT_COVERED
