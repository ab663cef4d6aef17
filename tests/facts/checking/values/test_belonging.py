"""A value belongs to what the claim is about, or nothing is said: other verbs, other names, other measures of one sentence."""

from __future__ import annotations

import pytest

from facts.checking.values.measures import is_other_measure
from facts.factbase import check_against
from facts.model import Span
from facts.verdicts import Verdict
from tests.support.checking import verdict_on


def verdict(claim: str, text: str) -> Verdict | None:
    return check_against(claim, [text]).verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The ferry sank in 1890.", "The ferry, built in 1890, sank off Kestrel Bay."),
        ("The quay was sold in 1911.", "The quay that opened in 1911 was sold to the town."),
        ("40 boats returned in 1962.", "Of the 40 boats which sailed in 1962, only nine returned."),
        ("Otto Brandt was 19 when he won.", "The youngest was Nils Holm, who was 19 when he won, and the oldest Otto Brandt, 34."),
        ("45 percent of the money came from the town.", "Of the money 45 percent came from fishermen, 30 percent from the town."),
        ("Livia Brandt has been mayor since 2015.", "Otto Falk has been mayor since 2015; his forerunner, Livia Brandt, was it for 21 years."),
        ("The tower is 12 metres high.", "The tower is 12 metres wide."),
        ("The plant lets out 4 tonnes of gas per day.", "The plant lets out 4 tonnes of gas per hour."),
    ],
)  # fmt: skip
def test_a_value_of_something_else_never_bears_a_claim_out(claim: str, text: str) -> None:
    assert verdict(claim, text) is not Verdict.MATCHES


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The ferry sank in 1902.", "The ferry, built in 1890, sank off Kestrel Bay."),
        ("The ferry sank in 1902.", "The keeper said in 1911 that the ferry sank."),
        ("A quarter of the money came from the towns.", "Of the money 45 percent came from fishermen, 30 percent from the canton and the rest from the towns."),
        ("The ferry weighed 96 tonnes.", "The ferry will weigh 85 tonnes."),
        ("The ferry was supposed to cost 26 million crowns.", "The ferry cost 31 million crowns."),
        ("In 2019 the turnout was 50 percent.", "The turnout was 59 percent."),
        ("The mirror passed its test at the beginning of 2020.", "The mirror passed its test in January."),
    ],
)  # fmt: skip
def test_a_value_of_something_else_excludes_nothing(claim: str, text: str) -> None:
    assert verdict(claim, text) is not Verdict.DIFFERS


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The quay opened on 4 May 1890.", "On 4 May 1890, after a year of work, the quay opened."),
        ("The bay was attacked on 4 May 1890.", "It was on 4 May 1890, when the bay was attacked."),
        ("The ferry was built in 1890.", "The ferry, built in 1890, sank off Kestrel Bay."),
        ("Nils Holm was 19 when he won.", "The youngest was Nils Holm, who was 19 when he won, and the oldest Ada Brekke, 34."),
        ("Otto Falk has been mayor since 2015.", "Otto Falk has been mayor since 2015; his forerunner, Livia Brandt, was it for 21 years."),
    ],
)  # fmt: skip
def test_a_value_of_its_own_bears_a_claim_out(claim: str, text: str) -> None:
    assert verdict(claim, text) is Verdict.MATCHES


RIDERS = "Of the nine riders the youngest was 19 and the oldest 38."
RACES = "The longest race took 12 hours and the shortest 4. The tallest tower of Keel has 148 steps and the lowest 61."
KEEL = "The youngest rider of Keel was 19, the oldest rider 38."


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("The youngest rider was 19.", RIDERS, Verdict.MATCHES),
        ("Of the riders the oldest was 38.", RIDERS, Verdict.MATCHES),
        ("Of the riders the oldest was 19.", RIDERS, Verdict.DIFFERS),
        ("Of the riders, the youngest was 38.", RIDERS, Verdict.DIFFERS),
        ("The oldest rider was 19.", RIDERS, Verdict.DIFFERS),
        ("The longest race lasted 12 hours.", RACES, Verdict.MATCHES),
        ("The shortest race lasted 12 hours.", RACES, Verdict.NOT_COVERED),
        ("The longest race took 4 hours.", RACES, Verdict.NOT_COVERED),
        ("The tallest tower of Keel has 148 steps.", RACES, Verdict.MATCHES),
        ("The lowest tower of Keel has 148 steps.", RACES, Verdict.DIFFERS),
        ("The tallest tower of Keel has 61 steps.", RACES, Verdict.DIFFERS),
        ("The oldest rider of Keel was 19.", KEEL, Verdict.DIFFERS),
        ("The youngest rider of Keel was 38.", KEEL, Verdict.NOT_COVERED),
    ],
)
def test_the_youngest_and_the_oldest_each_have_their_own(claim: str, text: str, expected: Verdict) -> None:
    assert verdict_on(claim, text) is expected


def test_the_month_of_may_is_no_reservation() -> None:
    assert verdict("The quay opened on 14 May 1890.", "The quay opened on 4 May 1890.") is Verdict.DIFFERS
    assert verdict("The quay opened in 1890.", "In May 1890 the quay opened.") is Verdict.MATCHES


def test_since_and_until_name_the_end_of_a_time() -> None:
    assert verdict("The quay was open until 1900.", "The quay was open in 1890.") is not Verdict.MATCHES
    assert verdict("The quay has been open since 1890.", "The quay opened in 1890.") is Verdict.MATCHES


def test_percent_and_fractions_of_a_change_are_the_same_sort() -> None:
    assert verdict("Exports fell by 18 percent.", "Exports fell by a fifth.") is not Verdict.MATCHES
    assert verdict("Exports fell by 20 percent.", "Exports fell by a fifth.") is Verdict.MATCHES


def test_figures_without_a_measure_behind_them_are_of_no_other() -> None:
    assert not is_other_measure("It is 4 metres.", Span(6, 14), "It is 4 metres high.", Span(6, 14))
    assert not is_other_measure("4 tonnes a day", Span(0, 8), "4 tonnes", Span(0, 8))
