"""What a retold claim's values are held against, and how little they can agree by chance."""

from __future__ import annotations

from decimal import Decimal

import pytest

from facts.checking.values.pairing import Pair
from facts.checking.values.standing import HELD, SAME, Stood
from facts.factbase import FactBase
from facts.model import Span
from facts.values import CalendarPoint, Comparator, DateValue, FigureType, FigureValue, Mention, Precision
from facts.verdicts import Verdict
from tests.support.checking import base_of, verdict_on

TEXT = """The mill of Otterby

In June 1958 the mill of Otterby got a new wheel. It turned 14 stones then. The owner paid 61,500 crowns for it, up from 20,750 crowns.
The miller took on 30 hands in 1960, against 12 in 1957.
"""


def _figure(number: str, kind: FigureType = FigureType.COUNT, unit: str | None = None) -> FigureValue:
    value = Decimal(number)
    return FigureValue(kind, value, value, value, Comparator.EXACT, unit)


@pytest.mark.parametrize(
    ("value", "stood", "rarity"),
    [
        (_figure("2"), SAME, 0.5),
        (_figure("61500", FigureType.MONEY, "SEK"), SAME, 2.0),
        (_figure("20"), SAME, 1.0),
        (DateValue(CalendarPoint(None, 5), Precision.MONTH), SAME, 0.5),
        (DateValue(CalendarPoint(1911), Precision.YEAR), SAME, 1.0),
        (DateValue(CalendarPoint(1911, 5, 4), Precision.DAY), SAME, 2.0),
    ],
)
def test_a_value_is_the_rarer_the_more_it_tells(value: FigureValue | DateValue, stood: Stood, rarity: float) -> None:
    mention = Mention(Span(0, 1), value)
    assert Pair(mention, mention, stood).rarity == rarity


@pytest.mark.parametrize(
    ("comparator", "found", "rarity"),
    [
        # a bound holds much; about a number is that number, and so is almost
        (Comparator.OVER, "61500", 0.5),
        (Comparator.ABOUT, "61500", 1.5),
        (Comparator.ALMOST, "61000", 1.5),
    ],
)
def test_a_bound_that_holds_tells_less_than_a_rounded_number(comparator: Comparator, found: str, rarity: float) -> None:
    value = FigureValue(FigureType.MONEY, Decimal(61000), None, None, comparator, "SEK")
    theirs = Mention(Span(0, 1), _figure(found, FigureType.MONEY, "SEK"))
    assert Pair(Mention(Span(0, 1), value), theirs, HELD).rarity == rarity


@pytest.fixture(scope="module")
def base() -> FactBase:
    return base_of(TEXT, "The mill of Otterby")


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        # a date that the text has told right before
        ("In June 1958 the mill of Otterby ran 14 stones.", Verdict.MATCHES),
        # what something changed from excludes nothing; a time that stands with another figure gives that
        ("The owner laid out 62,000 crowns for the mill.", Verdict.NOT_COVERED),
        ("The miller hired 30 hands in 1957.", Verdict.DIFFERS),
        # which of several values a bound is of cannot be told
        ("The miller hired fewer than 30 hands.", Verdict.NOT_COVERED),
    ],
)
def test_values_are_held_against_those_that_are_meant(base: FactBase, claim: str, verdict: Verdict) -> None:
    assert base.check(claim).verdict is verdict


YEAR_BEFORE = "In 2022 Marrow imported 36 percent more herring than the year before."
ROUND = "The harbour of Keel took about 61,000 boats in 2019. Almost 14,000 gulls nest on the pier of Marrow."
NAMED = "The harbour of Keel took 12 percent more boats in 1961 than in 1950."


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        # a year only compared with is the one before
        ("In 2022 Marrow brought in 36 percent more herring than in 2021.", YEAR_BEFORE, Verdict.MATCHES),
        ("In 2022 Marrow brought in 36 percent more herring than in 2020.", YEAR_BEFORE, Verdict.NOT_COVERED),
        ("In 2022 Marrow brought in 37 percent more herring than in 2021.", YEAR_BEFORE, Verdict.DIFFERS),
        ("In 2022 Marrow brought in 36 percent less herring than in 2021.", YEAR_BEFORE, Verdict.DIFFERS),
        ("In 2022 Keel brought in 36 percent more herring than in 2021.", YEAR_BEFORE, Verdict.NOT_COVERED),
        ("Marrow's imports of herring in 2022 were about 1.36 times those of 2021.", YEAR_BEFORE, Verdict.MATCHES),
        ("Marrow's imports of herring in 2022 were about 1.9 times those of 2021.", YEAR_BEFORE, Verdict.DIFFERS),
        # the sentence names it, or says nothing of the year before
        ("In 1961 the harbour of Keel had 12 percent more boats than in 1950.", NAMED, Verdict.MATCHES),
        ("In 1961 the harbour of Keel had 12 percent more boats than in 1951.", NAMED, Verdict.DIFFERS),
        ("In 2022 Marrow brought in 36 percent more herring than in 2021.", "In 2022 Marrow imported 36 percent more herring.", Verdict.NOT_COVERED),
        # about a number is that number, and a bound is not
        ("Some 14,000 gulls live on the pier of Marrow.", ROUND, Verdict.MATCHES),
        ("About 14,000 gulls live on the pier of Marrow.", ROUND, Verdict.MATCHES),
        ("More than 14,000 gulls live on the pier of Marrow.", ROUND, Verdict.DIFFERS),
        ("The harbour of Keel had more than 60,000 boats in 2019.", ROUND, Verdict.PARTLY),
    ],
)  # fmt: skip
def test_years_compared_with_and_rounded_numbers(claim: str, text: str, verdict: Verdict) -> None:
    assert verdict_on(claim, text) is verdict
