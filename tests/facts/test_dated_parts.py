"""The date of the part of a source that a passage stands in, read from what a store keeps before it."""

from __future__ import annotations

import pytest

from facts.dated_parts import REACH, dates_over
from facts.factbase import FactBase
from facts.reading.dates.calendar import iso
from facts.store.memory import MemoryStore
from facts.store.open import open_store
from facts.store.port import Store
from tests.support.builders import note

DIARY = "Notes\n\n12 May 1911: A crew\n\nThe crew has 14 men.\n\n1913\n\nThe yard is shut.\n\nThe pilots\n\nThe guild has a boat.\n"


def over(store: Store, text: str, stem: str) -> list[str]:
    """Return the dates over the passages that have a word."""
    library = store.library("keel")
    FactBase(library).import_sources([note(text, "s0")])
    with library.reading() as shelf:
        found = dates_over(shelf, shelf.search((stem,), 10))
    return [iso(value) for value in found.values()]


@pytest.mark.parametrize(
    ("stem", "dates"),
    [("crew", ["1911-05-12"]), ("yard", ["1913"]), ("guild", [])],
)
def test_a_passage_stands_under_the_nearest_heading(stem: str, dates: list[str]) -> None:
    assert over(MemoryStore(), DIARY, stem) == dates


def test_a_database_tells_the_same(sqlite_url: str) -> None:
    store = open_store(sqlite_url)
    try:
        assert over(store, DIARY, "yard") == ["1913"]
    finally:
        store.close()


def test_what_stands_pages_before_is_not_looked_for() -> None:
    pages = "\n\n".join(f"It rained on the {n}th ridge of the moor." for n in range(4, 4 + REACH // 30))
    assert over(MemoryStore(), f"12 May 1911: Rain\n\n{pages}\n\nThe crew has 14 men.\n", "crew") == []
    assert over(MemoryStore(), "12 May 1911: Rain\n\nIt rained.\n\nThe crew has 14 men.\n", "crew") == ["1911-05-12"]
