"""Updates that come again, and a bot that is gone before it said what it did, played small on the wire (F17, F20)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from facts.store.memory import MemoryStore
from facts.store.open import open_store
from facts.store.port import Store
from tests.support.promises.delivering import delivered, told_once


def in_memory() -> Callable[[], Store]:
    kept = MemoryStore()
    return lambda: kept


def in_a_file(url: str) -> Callable[[], Store]:
    opened: list[Store] = []

    def again() -> Store:
        for store in opened:
            store.close()
        opened[:] = [open_store(url)]
        return opened[0]

    return again


def test_whatever_is_delivered_again_is_done_once_and_told_once() -> None:
    counted = delivered(in_memory(), 2, 30)
    assert counted["deliveries"] > counted["updates"] == 30
    assert counted["restarts"]


def test_in_a_file_too(sqlite_url: str) -> None:
    assert delivered(in_a_file(sqlite_url), 5, 12)["updates"] == 12


@pytest.mark.parametrize("seed", [0, 5])
def test_what_was_saved_before_the_bot_was_gone_is_told_once(seed: int) -> None:
    assert told_once(in_memory(), seed)["told once"] == 1
