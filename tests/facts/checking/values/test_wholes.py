"""A part and the whole it is counted out of are compared together, in whichever order each text has them."""

from __future__ import annotations

import pytest

from facts.factbase import FactBase
from facts.reports import SourceDraft
from facts.store.memory import MemoryStore

TITLE = "The regatta of Kestrel Bay"
TEXT = f"""{TITLE}

Of the 148 boats from 22 villages that started, 121 came in. The first regatta was held on 6 June 1954. It led over 41 km; \
of 38 boats, 17 reached the pier.

The council has 25 seats. Of 43 points on its list, 12 are about the harbour and nine about the pier.
"""


@pytest.fixture(scope="module")
def base() -> FactBase:
    base = FactBase(MemoryStore().library("regatta"))
    base.import_sources([SourceDraft(TEXT, id="regatta", title=TITLE)])
    return base


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("121 of the 148 boats came in.", "matches"),
        ("130 of the 148 boats came in.", "differs"),
        ("121 of the 150 boats came in.", "differs"),
        ("22 of the 148 boats came in.", "differs"),
        ("148 of 121 boats came in.", "not_covered"),
        ("121 of the 148 villages came in.", "not_covered"),
        ("121 of the 22 boats came in.", "not_covered"),
        # put together with the sentence before
        ("Only 17 of the 38 boats of the first regatta reached the pier.", "matches"),
        ("Only 19 of the 38 boats of the first regatta reached the pier.", "differs"),
        ("Only 38 of the 17 boats of the first regatta reached the pier.", "not_covered"),
        # several parts of one whole
        ("12 of the 43 points are about the harbour.", "matches"),
        ("9 of the 43 points are about the pier.", "matches"),
        ("9 of the 43 points are about the harbour.", "differs"),
        ("12 of the 43 points are about the pier.", "differs"),
        ("43 of the 12 points are about the harbour.", "not_covered"),
    ],
)
def test_a_part_is_held_against_the_part_and_the_whole_against_the_whole(
    base: FactBase, claim: str, expected: str
) -> None:
    verdict = base.check(claim).verdict
    assert verdict is not None
    assert verdict.value == expected
