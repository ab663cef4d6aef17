"""Which published facts are about what a text speaks of: each has half of the other, and nothing else counts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from facts.factbook import FactBook
from facts.facts import FactState
from tests.support.moderating import Town

FACTS = (
    "/addfact opening of the Otter Bridge | 9 August 1934 | The Otter Bridge opened on 9 August 1934.",
    "/addfact height of the old lighthouse of Kestrel Bay | 42 metres"
    " | The old lighthouse of Kestrel Bay is 42 metres tall",
)


@pytest.fixture
def book() -> Iterator[FactBook]:
    """A book with a bridge and a lighthouse."""
    town = Town()
    for line in FACTS:
        assert "Published" in town.do("ed", line)
    yield town.book
    town.close()


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("When did the Otter Bridge open?", [1]),
        ("the Otter Bridge", [1]),
        ("How tall is the old lighthouse of Kestrel Bay?", [2]),
        ("the old lighthouse", []),
        ("When was the harbour of Kestrel Bay founded?", []),
        ("the ferry", []),
        ("", []),
        ("?!", []),
        ("Когда открыли мост Otter Bridge?", [1]),
    ],
)
def test_a_fact_is_about_what_its_subject_is(book: FactBook, text: str, numbers: list[int]) -> None:
    assert [fact.number for fact in book.about(text)] == numbers


def test_only_so_many_and_only_published_ones(book: FactBook) -> None:
    assert book.about("the Otter Bridge", limit=0) == ()
    assert all(fact.state is FactState.PUBLISHED for fact in book.about("the old Otter lighthouse Bridge"))


def test_a_retired_fact_is_about_nothing() -> None:
    town = Town()
    town.do("ed", FACTS[0])
    town.do("ed", "/retire 1 it was measured anew")
    assert town.book.about("the Otter Bridge") == ()
    town.close()
