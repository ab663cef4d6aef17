"""Two values that change places with two names differ, and nothing else is taken for an exchange."""

from __future__ import annotations

import pytest

from facts.factbase import FactBase
from facts.reports import SourceDraft
from facts.store.memory import MemoryStore
from facts.verdicts import Verdict

TEXT = """A poll in Kestrel Bay

Of those asked in spring, the pollsters found, the Ferry League (61 percent) is trusted more than the Quay Party (48 percent).
The Ferry League won 14 seats and the Quay Party 9 in May 1994. Of the leaks in the bay, 24 percent were at dumps and 11 percent at mines.
The debt of the harbour was 46 million crowns in 2001, against 12 million in 1990.
"""


@pytest.fixture(scope="module")
def base() -> FactBase:
    base = FactBase(MemoryStore().library("crossing"))
    base.import_sources([SourceDraft(TEXT, id="poll", title="A poll in Kestrel Bay")])
    return base


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
