"""What operators are told: each sentence says what happened, with numbers and nouns that agree."""

from __future__ import annotations

import pytest

from bot import operator_wording


@pytest.mark.parametrize(
    ("before", "after", "backup", "said"),
    [
        ("0001", "0001", None, "The store has version 0001 already; there was nothing to do."),
        (None, "0001", None, "The store was made, with version 0001."),
        ("0001", "0002", None, "The store went from version 0001 to 0002."),
        (
            "0001",
            "0002",
            "x.backup",
            "The store went from version 0001 to 0002. As it was before, it is kept in x.backup.",
        ),
    ],
)
def test_what_migrating_did_is_said(before: str | None, after: str, backup: str | None, said: str) -> None:
    assert operator_wording.migrated(before, after, backup) == said


def test_a_copied_file_is_not_called_as_it_was_made() -> None:
    assert operator_wording.proved("x.db", 1, 1, sealed=True).startswith(
        "x.db is as it was made: 1 source of 1 community."
    )
    assert "nobody can say" in operator_wording.proved("x.db", 2, 2, sealed=False)


def test_versions_that_differ_are_both_named() -> None:
    assert operator_wording.versions("0001", "0001") == "0001, the newest"
    assert operator_wording.versions("0001", "0002") == "0001; this program works with 0002"


@pytest.mark.parametrize(
    ("sources", "facts", "said"),
    [
        (1, 0, "town: 1 source and 0 published facts were read again."),
        (1200, 1, "town: 1,200 sources and 1 published fact were read again."),
    ],
)
def test_what_was_read_again_is_counted(sources: int, facts: int, said: str) -> None:
    assert operator_wording.read_again("town", sources, facts) == said


def test_health_is_summed_up() -> None:
    assert operator_wording.all_well_but(1) == "All well, with 1 warning."
    assert operator_wording.not_well(2) == "2 problems found."


def test_a_code_is_told_with_how_it_is_entered() -> None:
    assert operator_wording.enter_code("ABCD-2345", "harbour").endswith("enters: /join ABCD-2345")


def test_what_was_there_before_is_named_where_it_was_kept() -> None:
    assert operator_wording.restored("x.db", 1, None) == "The store now holds what x.db holds: 1 source."
    assert operator_wording.restored("x.db", 2, "y.replaced").endswith("What was there before is kept in y.replaced.")
