"""What a retold claim's values are held against, and how little they can agree by chance."""

from __future__ import annotations

from decimal import Decimal

import pytest

from facts.checking.values.pairing import Pair
from facts.checking.values.standing import HELD, SAME, Stood
from facts.factbase import FactBase
from facts.model import Span
from facts.reports import SourceDraft
from facts.store.memory import MemoryStore
from facts.values import CalendarPoint, Comparator, DateValue, FigureType, FigureValue, Mention, Precision
from facts.verdicts import Verdict

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
    base = FactBase(MemoryStore().library("pairing"))
    base.import_sources([SourceDraft(TEXT, id="mill", title="The mill of Otterby")])
    return base


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
