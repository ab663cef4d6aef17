"""A day told apart from its year is one date, and goes with what stands behind it: on 4 May 1911, when it was raided."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

BOTH = "This happened both on 4 May 1911, when Norway raided Skarn, and on 9 July 1913, when Norway began an invasion of Sweden."


@pytest.mark.parametrize(
    "claim",
    [
        "Norway's raid on Skarn came on 4 May 1911.",
        "The 1911 raid of Norway on Skarn came on 4 May.",
        "In 1911 Norway raided Skarn on 4 May.",
        "Norway raided Skarn on 4 May 1911.",
    ],
)
def test_a_day_with_its_year_apart(claim: str) -> None:
    assert verdict_on(claim, BOTH) is Verdict.MATCHES


@pytest.mark.parametrize(
    "claim",
    [
        "Norway's raid on Skarn came on 4 June 1911.",
        "The 1911 raid of Norway on Skarn came on 4 June.",
        "In 1911 Norway raided Skarn on 4 June.",
        "Norway raided Skarn on 9 July 1913.",
    ],
)
def test_another_day_or_year_differs(claim: str) -> None:
    assert verdict_on(claim, BOTH) is Verdict.DIFFERS


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        # not who did it, and not what never came
        ("Norway's raid on Skarn came on 4 May 1911.", "Skarn raided Norway on 4 May 1911."),
        ("Norway's raid on Skarn never came on 4 May 1911.", "Norway raided Skarn on 4 May 1911."),
    ],
)
def test_what_came_is_told_by_the_deed(claim: str, text: str) -> None:
    assert verdict_on(claim, text) is not Verdict.MATCHES


def test_the_day_of_one_year_and_the_year_of_another() -> None:
    assert verdict_on("The 1913 raid of Norway on Skarn came on 4 May.", BOTH) is not Verdict.MATCHES
