"""What a figure counts: never another thing, nor the whole for the part that something is said of."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

TEXTS = {
    0: "The mayor of Ashwell said the company had ignored three warnings since 2012.",
    1: "Lena Brack said that the ferry had carried 1,840 passengers and 260 cars in 1987.",
    2: "The Growers' League, which represents 14,500 of the county's 38,000 farms, called the offer low.",
    3: "Of the 38 riders who started in Marrow, 17 finished.",
    4: "17 of the 38 boats of Marrow sank in 1962.",
    5: "In June the council gave 12 of its 45 houses to families.",
    6: "17 of the 38 riders who started finished the race.",
}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (0, "The mayor of Ashwell said the company had ignored three warnings since 2012."),
        (1, "Lena Brack said that the ferry carried 1,840 people in 1987."),
        (1, "Lena Brack said the ferry took 260 cars in 1987."),
        (2, "The Growers' League speaks for 14,500 farms."),
        (4, "17 boats of Marrow sank in 1962."),
        (4, "17 of 38 boats of Marrow sank in 1962."),
        (5, "In June the council gave 12 houses to families."),
    ],
)
def test_what_a_text_says_matches(text: int, claim: str) -> None:
    assert verdict_on(claim, TEXTS[text]) is Verdict.MATCHES


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (0, "The mayor of Ashwell said the company had ignored three villages since 2012."),
        (1, "Lena Brack said that the ferry had carried 1,840 cars in 1987."),
        (2, "The Growers' League represents 38,000 farms."),
        (2, "The Growers' League represents 14,500 villages."),
        (3, "38 riders finished."),
        (3, "17 riders started in Marrow."),
        (4, "38 boats of Marrow sank in 1962."),
        (5, "In June the council gave 45 houses to families."),
        (6, "38 riders finished the race."),
    ],
)
def test_what_only_looks_like_it_does_not(text: int, claim: str) -> None:
    assert verdict_on(claim, TEXTS[text]) in (Verdict.NOT_COVERED, Verdict.DIFFERS)
