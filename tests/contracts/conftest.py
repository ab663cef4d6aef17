"""A store of each kind, for the tests of what all of them promise."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from facts.store.memory import MemoryStore
from facts.store.open import open_store
from facts.store.port import Library, Store


@pytest.fixture(params=["memory", "sqlite", "postgres"])
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    opened: Store
    match request.param:
        case "memory":
            opened = MemoryStore()
        case engine:
            opened = open_store(request.getfixturevalue(f"{engine}_url"))
    yield opened
    opened.close()


@pytest.fixture
def library(store: Store) -> Library:
    return store.library("town")
