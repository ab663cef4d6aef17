"""What a source has told before a passage, as a store keeps it."""

from __future__ import annotations

from facts.factbase import FactBase
from facts.store.memory import MemoryStore
from facts.store.open import open_store
from facts.store.port import Store
from facts.told_before import REACH, told_before
from tests.support.builders import note

CREWS = "The pilots\n\nThe guild has a boat.\n\nThe yard is shut.\n\nThe crew has 14 men.\n"


def told(store: Store, text: str, stem: str) -> list[str]:
    """Return what is told before the passages that have a word."""
    library = store.library("keel")
    FactBase(library).import_sources([note(text, "s0")])
    with library.reading() as shelf:
        return list(told_before(shelf, shelf.search((stem,), 10)).values())


def test_the_paragraphs_before_are_told_and_no_heading() -> None:
    assert told(MemoryStore(), CREWS, "crew") == ["The guild has a boat.\n\nThe yard is shut."]


def test_nothing_is_told_before_the_first_passage() -> None:
    assert told(MemoryStore(), "The guild has a boat.\n\nThe yard is shut.\n", "guild") == []


def test_a_database_tells_the_same(sqlite_url: str) -> None:
    store = open_store(sqlite_url)
    try:
        assert told(store, CREWS, "yard") == ["The guild has a boat."]
    finally:
        store.close()


def test_what_stands_pages_before_is_not_told() -> None:
    pages = "\n\n".join(f"It rained on the {n}th ridge of the moor." for n in range(4, 4 + REACH // 30))
    (before,) = told(MemoryStore(), f"The guild has a boat.\n\n{pages}\n\nThe crew has 14 men.\n", "crew")
    assert "guild" not in before
    assert before.endswith("ridge of the moor.")
