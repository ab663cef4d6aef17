"""Two values that change places with two names differ, and nothing else is taken for an exchange."""

from __future__ import annotations

import pytest

from facts.checking.values.crossing import exchanged, of_another_name, straight
from facts.factbase import FactBase
from facts.verdicts import Verdict
from tests.support.checking import base_of, heard_on, verdict_on

TEXT = """A poll in Kestrel Bay

Of those asked in spring, the pollsters found, the Ferry League (61 percent) is trusted more than the Quay Party (48 percent).
The Ferry League won 14 seats and the Quay Party 9 in May 1994. Of the leaks in the bay, 24 percent were at dumps and 11 percent at mines.
The debt of the harbour was 46 million crowns in 2001, against 12 million in 1990.
"""


@pytest.fixture(scope="module")
def base() -> FactBase:
    return base_of(TEXT, "A poll in Kestrel Bay")


@pytest.mark.parametrize(
    "claim",
    [
        "In May 1994 the Quay Party won 14 seats and the Ferry League 9.",
        "In the poll 48 percent trusted the Ferry League and 61 percent trusted the Quay Party.",
    ],
)
def test_exchanged_values_differ(base: FactBase, claim: str) -> None:
    assert base.check(claim).verdict is Verdict.DIFFERS


def test_each_value_with_its_own_name_is_borne_out(base: FactBase) -> None:
    assert base.check("The Ferry League won 14 seats and the Quay Party 9 in May 1994.").verdict is Verdict.MATCHES


def test_both_values_are_shown_with_what_the_source_gives_for_them(base: FactBase) -> None:
    checked = base.check("In the poll the Quay Party had 61 percent, the Ferry League 48 percent.")
    assert checked.verdict is Verdict.DIFFERS
    found = {(finding.claimed_text, finding.found) for claim in checked.claims for finding in claim.findings}
    assert found == {("48 percent", "61 percent"), ("61 percent", "48 percent")}


@pytest.mark.parametrize(
    ("claim", "found"),
    [
        ("Of the leaks 24 percent were at mines, 11 percent at dumps.", {"24 percent", "11 percent"}),
        ("In 2001 the harbour was 12 million crowns in debt.", {"46 million"}),
    ],
)
def test_what_is_of_something_else_differs_with_what_is_of_this(base: FactBase, claim: str, found: set[str]) -> None:
    checked = base.check(claim)
    assert checked.verdict is Verdict.DIFFERS
    assert {
        finding.found for one in checked.claims for finding in one.findings if finding.verdict is Verdict.DIFFERS
    } == found


WORRY = "In Marrow Elm (77 percent) is a greater worry than Ash (73 percent)."
FEAR = "Marrow fears Elm (77 percent) more than Ash (73 percent)."


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        ("In Marrow 77 percent named Elm as a worry and 73 percent Ash.", WORRY, Verdict.MATCHES),
        ("In Marrow 73 percent named Elm as a worry and 77 percent Ash.", WORRY, Verdict.DIFFERS),
        ("In Keel 77 percent named Elm as a worry and 73 percent Ash.", WORRY, Verdict.NOT_COVERED),
        ("In Marrow 77 percent named Elm as a worry and 73 percent Oak.", WORRY, Verdict.NOT_COVERED),
        ("Of Marrow, 77 percent named Elm as a worry and 73 percent Ash.", WORRY, Verdict.MATCHES),
        # whose fear it is has it
        ("Marrow's fear is of Elm with 77 percent and of Ash with 73 percent.", FEAR, Verdict.MATCHES),
        ("In Marrow 77 percent fear Elm and 73 percent Ash.", FEAR, Verdict.MATCHES),
    ],
)
def test_values_beside_the_same_names_are_no_others(claim: str, text: str, verdict: Verdict) -> None:
    assert verdict_on(claim, text) is verdict


@pytest.mark.parametrize(
    ("claim", "text", "pairs"),
    [
        ("In Marrow 77 percent named Elm as a worry and 73 percent Ash.", WORRY, {("77 percent", "77 percent"), ("73 percent", "73 percent")}),
        ("In Marrow Elm, 77 percent said, was a worry, and Ash, 73 percent said, was another.", WORRY, {("77 percent", "77 percent"), ("73 percent", "73 percent")}),
        # exchanged, of one value, of three, of the same one twice, of one that is not there
        ("In Marrow 73 percent named Elm and 77 percent Ash.", WORRY, set()),
        ("In Marrow 77 percent named Elm as a worry.", WORRY, set()),
        ("In Marrow 77 percent named Elm, 73 percent Ash and 12 percent Oak.", WORRY, set()),
        ("In Marrow 77 percent named Elm and 77 percent Ash.", WORRY, set()),
        ("In Marrow 77 percent named Elm and 74 percent Ash.", WORRY, set()),
        # no name right beside the values, two of them, one for both
        ("In Marrow 77 percent named Elm as a worry and 73 percent Ash.", "In Marrow 77 percent of people named Elm and 73 percent of people Ash.", set()),
        ("In Marrow 77 percent named Elm as a worry and 73 percent Ash.", "In Marrow Elm (77 percent) Ash (73 percent) are the worries.", set()),
    ],
)  # fmt: skip
def test_which_values_stand_beside_the_same_names(claim: str, text: str, pairs: set[tuple[str, str]]) -> None:
    asked, heard = heard_on(claim, text)
    (witness,) = heard.sources
    told = straight(asked.values, heard.wording, witness)
    assert {(mine.span.of(asked.text), found.span.of(witness.text)) for mine, found in told.items()} == pairs


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("In Marrow 73 percent named Elm as a worry and 77 percent Ash.", [("73 percent", "77 percent"), ("77 percent", "73 percent")]),
        ("In Marrow 77 percent named Elm as a worry and 73 percent Ash.", []),
        # the same value twice, one that is not there, one alone
        ("In Marrow 77 percent named Elm as a worry and 77 percent Ash.", []),
        ("In Marrow 73 percent named Elm as a worry and 78 percent Ash.", []),
        ("In Marrow 73 percent named Elm as a worry.", []),
    ],
)  # fmt: skip
def test_which_values_are_exchanged(claim: str, expected: list[tuple[str, str]]) -> None:
    asked, heard = heard_on(claim, WORRY)
    (witness,) = heard.sources
    taken = exchanged(asked.values, heard.wording, witness)
    assert [(mine.span.of(asked.text), theirs.span.of(witness.text)) for mine, theirs in taken] == expected


POLL = (
    "In a poll of Danish youth by the Orne Institute in early 2021, a larger share answered that Norway (61%) is a bigger danger"
    " to Denmark than Sweden (58%) is."
)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("In the poll 61% of young Danes named Norway as a danger and 58% named Sweden.", Verdict.MATCHES),
        ("Norway 61%, Sweden 58%: whom young Danes see as a danger", Verdict.MATCHES),
        ("A larger share of young Danes named Norway (61%) than Sweden (58%) as a danger.", Verdict.MATCHES),
        ("58% of young Danes named Sweden as a danger.", Verdict.MATCHES),
        # each has the other's
        ("In the poll 61% of young Danes named Sweden as a danger and 58% named Norway.", Verdict.DIFFERS),
        ("A larger share of young Danes named Sweden (61%) than Norway (58%) as a danger.", Verdict.DIFFERS),
        ("58% of young Danes named Norway as a danger.", Verdict.DIFFERS),
        # others were asked, or about others
        ("In the poll 61% of young Norwegians named Denmark as a danger and 58% named Sweden.", Verdict.NOT_COVERED),
        ("58% of young Swedes named Denmark as a danger.", Verdict.NOT_COVERED),
        ("In the poll 61% of young Danes named Finland as a danger and 58% named Norway.", Verdict.NOT_COVERED),
        ("Sweden, ahead of Norway with 61%, was named a danger by 58% of young Danes.", Verdict.NOT_COVERED),
    ],
)
def test_a_share_right_beside_a_name_is_of_that_name(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, POLL) is verdict


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("58% of young Danes named Norway as a danger.", [("58%", "61%")]),
        ("58% of young Danes named Sweden as a danger.", []),
        ("59% of young Danes named Norway as a danger.", []),
        ("58% of young Danes named Norway and Sweden as a danger.", []),
        ("58 young Danes named Norway as a danger.", []),
    ],
)
def test_which_share_is_of_another_name(claim: str, expected: list[tuple[str, str]]) -> None:
    asked, heard = heard_on(claim, POLL)
    (witness,) = heard.sources
    taken = of_another_name(asked.values, heard.wording, witness)
    assert [(mine.span.of(asked.text), theirs.span.of(witness.text)) for mine, theirs in taken] == expected
