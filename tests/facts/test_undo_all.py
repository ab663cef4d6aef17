"""Whatever was done to the facts of a community, taking all of it back gives exactly what there was (A1)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from facts.store.memory import MemoryStore
from facts.store.open import open_store
from facts.store.port import Store
from tests.support.editing import Day, file_some, picture, undo_all
from tests.support.keeping import Community, harbour_town

STEPS = 14


def _undone(town: Community, seed: int) -> None:
    file_some(town)
    before = picture(town)
    with town.library.reading() as shelf:
        since, _ = shelf.head()
    day = Day(town, seed)
    day.pass_by(STEPS)
    undo_all(town, since)
    assert picture(town) == before, f"seed {seed}"
    assert town.book.breaks() == ()


@pytest.mark.parametrize("seed", range(30))
def test_undoing_all_of_a_day_gives_the_facts_as_they_were(seed: int) -> None:
    _undone(harbour_town(), seed)


@pytest.mark.parametrize("seed", range(100, 130))
def test_undoing_all_there_ever_was_gives_an_empty_community(seed: int) -> None:
    town = Community()
    Day(town, seed).pass_by(STEPS)
    undo_all(town, 0)
    assert town.book.export_jsonl() == b""
    assert town.cards() == {}
    assert town.names() == {}
    assert town.texts() == {}
    assert town.book.breaks() == ()


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(1000, 2000))
def test_a_thousand_days_are_undone(seed: int) -> None:
    _undone(harbour_town() if seed % 2 else Community(), seed)


@pytest.fixture
def sqlite(sqlite_url: str) -> Iterator[Store]:
    store = open_store(sqlite_url)
    yield store
    store.close()


@pytest.fixture
def postgres_store(postgres_url: str) -> Iterator[Store]:
    store = open_store(postgres_url)
    yield store
    store.close()


@pytest.mark.parametrize("seed", range(4))
def test_undoing_all_works_on_sqlite(sqlite: Store, seed: int) -> None:
    _undone(harbour_town(sqlite), seed)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2000, 2100))
def test_a_hundred_days_are_undone_on_sqlite(sqlite: Store, seed: int) -> None:
    _undone(harbour_town(sqlite), seed)


@pytest.mark.parametrize("seed", range(2))
def test_undoing_all_works_on_postgresql(postgres_store: Store, seed: int) -> None:
    _undone(harbour_town(postgres_store), seed)


@pytest.mark.parametrize("seed", range(3))
def test_the_same_day_is_the_same_on_every_store(sqlite: Store, seed: int) -> None:
    towns = [harbour_town(MemoryStore()), harbour_town(sqlite)]
    for town in towns:
        file_some(town)
        Day(town, seed).pass_by(STEPS)
    one, other = towns
    assert picture(one) == picture(other)
    assert one.book.log(limit=500) == other.book.log(limit=500)
