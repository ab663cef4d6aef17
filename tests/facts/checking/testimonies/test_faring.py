"""How something fares beside an earlier time is told of each pair of names by itself."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

MATCHES, DIFFERS, NOT_COVERED = Verdict.MATCHES, Verdict.DIFFERS, Verdict.NOT_COVERED
TEXT = (
    "It is plain that while the fishing relations between Norway and Iceland are in better shape now than four years ago, \
they are much worse between Denmark and Iceland. The harbours were painted."
)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The fishing relations between Iceland and Norway are better today than they were four years ago.", MATCHES),
        ("The fishing relations between Iceland and Norway are no worse today than they were four years ago.", MATCHES),
        ("Compared with four years ago, Iceland's fishing relations with Denmark have worsened.", MATCHES),
        ("The fishing relations between Iceland and Norway are no better today than they were four years ago.", DIFFERS),
        ("Iceland and Norway don't have better fishing relations now than they did four years ago.", DIFFERS),
        ("The fishing relations between Iceland and Denmark are better today than they were four years ago.", DIFFERS),
        (
            "Compared with four years ago, Iceland's fishing relations with Denmark have improved, while its relations with \
Norway are worse.",
            DIFFERS,
        ),
        (
            "Compared with four years ago, Iceland's fishing relations with Norway have improved, while its relations with \
Denmark are worse.",
            MATCHES,
        ),
        # another pair, another thing, or no more than what might be
        ("The fishing relations between Norway and Denmark are better today than they were four years ago.", NOT_COVERED),
        ("The whaling relations between Iceland and Norway are no better today than they were four years ago.", NOT_COVERED),
        ("The fishing relations between Iceland and Norway might be worse today than four years ago.", NOT_COVERED),
    ],
)  # fmt: skip
def test_each_pair_of_names_fares_by_itself(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, TEXT) is verdict


@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace("are in better", "are said to be in no better"),
        TEXT.replace("are in better", "are not in better"),
        TEXT.replace("are in better", "may be in better"),
    ],
)
def test_what_the_text_denies_or_doubts_never_matches(text: str) -> None:
    claim = "The fishing relations between Iceland and Norway are better today than they were four years ago."
    assert verdict_on(claim, text) is not MATCHES
