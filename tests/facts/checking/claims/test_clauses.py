"""Clauses that speak for themselves, contrasts that are cut off, deeds told from the other side, and what belongs together."""

from __future__ import annotations

import pytest

from facts.checking.claims.clauses import is_torn
from facts.checking.claims.parts import Part
from facts.checking.subjects.converses import converse_of, other_side
from facts.factbase import check_against
from facts.model import Span
from facts.reading.words import stem
from facts.verdicts import Unsuited, Verdict
from tests.support.checking import base_of, verdict_on

TURNOUT = "In the election of 8 September 2019 turnout was 66 percent; in 2015 it had been 59 percent."
SEATS = "The Island List won 9 of the 17 seats, and the Coast Party won 5."
SALE = "In 1973 the institute sold the station to the university for 4 million crowns."
SEALS = "In 2021 the station counted 54 seals, against 20 seals in 1995."
SAID = "“We never saw the plans,” the head of the school, Ada Brekke, told the court."


def verdict(claim: str, text: str) -> str:
    found = verdict_on(claim, text, "One")
    return found.value if found is not None else ""


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("Turnout in 2019 was 66 percent.", TURNOUT, "matches"),
        ("Turnout in 2015 was 59 percent.", TURNOUT, "matches"),
        ("In 2015 turnout was 66 percent.", TURNOUT, "differs"),
        ("The Island List won 9 seats.", SEATS, "matches"),
        ("The Coast Party won 5 seats.", SEATS, "matches"),
        ("The Coast Party won 9 seats.", SEATS, "differs"),
        ("The station counted 54 seals in 2021.", SEALS, "matches"),
        ("The station counted 20 seals in 2021.", SEALS, "differs"),
        ("The university bought the station in 1973.", SALE, "matches"),
        ("The university bought the station from the institute for 4 million crowns.", SALE, "matches"),
        ("The university bought the station in 1983.", SALE, "differs"),
        ("The institute bought the station from the university in 1973.", SALE, "not_covered"),
        ("The university sued the council in 2016.", "The council sued the university in May 2016.", "differs"),
        ("Ada Brekke said that they never saw the plans.", SAID, "matches"),
        ("Not one of the 14 cranes moved for 71 days.", "For 71 days not one of the 14 cranes moved.", "matches"),
        ("The strike ended in 2023.", "Under the deal that ended the strike, it will stop in December 2022.", "not_covered"),
    ],
)  # fmt: skip
def test_a_sentence_says_what_its_clauses_say(claim: str, text: str, expected: str) -> None:
    assert verdict(claim, text) == expected


def test_what_is_shown_is_the_whole_sentence() -> None:
    finding = base_of(TURNOUT, "One").check("In 2015 turnout was 66 percent.").claims[0].differing[0]
    assert finding.evidence.quote == TURNOUT
    assert finding.found in TURNOUT


def test_the_other_side_of_a_deed_is_known() -> None:
    assert converse_of(stem("bought"), frozenset({stem("sold")})) == stem("sold")
    assert converse_of(stem("sold"), frozenset({stem("purchased")})) == stem("purchased")
    assert converse_of(stem("opened"), frozenset({stem("sold")})) is None
    assert other_side(stem("bought"), Part.DOER) is Part.GOAL
    assert other_side(stem("sold"), Part.GOAL) is Part.DOER
    assert other_side(stem("sold"), Part.PLACE) is None


@pytest.mark.parametrize(
    ("claim", "question", "expected"),
    [
        ("The council owns the ferry.", "Does the council own the ferry? Yes", Verdict.MATCHES),
        ("The council owns the ferry.", "Does the council own the ferry? No", Verdict.DIFFERS),
        ("The council does not own the ferry.", "Does the council own the ferry? No", None),
        ("The council owns the ferry.", "Was there a report that the council owns the ferry? Yes", None),
        ("The council owns the ferry.", "The council owns the ferry.", None),
    ],
)
def test_a_claim_without_a_value_is_only_held_against_a_question_asked_to_check_it(
    claim: str, question: str, expected: Verdict | None
) -> None:
    checked = check_against(claim, [question])
    assert checked.verdict is expected
    assert (expected is None) == ([one.why for one in checked.unchecked] == [Unsuited.NO_VALUE])


CONTRAST = "In all 88 percent came, against 71 percent in 2019."


@pytest.mark.parametrize(
    ("figures", "others", "expected"),
    [
        (("88 percent",), ("2019",), True),
        (("71 percent",), ("2019",), False),  # both behind the contrast
        (("88 percent",), ("all",), False),  # both before it
        (("88 percent", "71 percent"), ("2019",), False),  # the claim has both sides
        (("88 percent",), (), False),
        ((), ("2019",), False),
    ],
)
def test_a_claim_is_torn_whose_figure_and_words_are_of_two_sides(
    figures: tuple[str, ...], others: tuple[str, ...], expected: bool
) -> None:
    assert is_torn([_at(one) for one in figures], [_at(one) for one in others], CONTRAST) is expected


def test_nothing_is_torn_without_a_contrast() -> None:
    text = "In 2019 it was 88 percent."
    assert not is_torn([Span(15, 25)], [Span(3, 7)], text)
    assert not is_torn([Span(0, 2)], [Span(20, 24)], "It was set against the wall.")


def _at(words: str) -> Span:
    start = CONTRAST.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("20 seals were found at the reef in 1995.", "matches"),
        ("54 seals were found at the reef.", "not_covered"),
        ("The station found 54 seals in 1995.", "differs"),
        ("The station counted 54 seals in 1995.", "differs"),
    ],
)
def test_what_is_told_beside_a_contrast_is_not_told_of_its_other_side(claim: str, expected: str) -> None:
    assert verdict(claim, "In 2021 the station counted 54 seals, against 20 seals at the reef in 1995.") == expected
