"""What a community has decided is read once for a state of its ledger, and anew as soon as that has grown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from bot.conversation.communities import Grounds, connect, disconnect, ground_of
from bot.conversation.messages import Place, Platform
from facts.ledger import Signature
from facts.store.memory import MemoryStore
from facts.store.open import open_store
from facts.store.port import Desk, Shelf, Store


class TurnedTide(Exception):
    """What ends a write before it is done."""


BY = Signature("", "operator", "2024-01-01T00:00:00+00:00")
QUAY, PIER = Place(Platform.TELEGRAM, "-1"), Place(Platform.TELEGRAM, "-2")


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    if request.param == "memory":
        yield MemoryStore()
        return
    opened = open_store(request.getfixturevalue("sqlite_url"))
    yield opened
    opened.close()


@contextmanager
def shelf_of(store: Store, community: str = "bay") -> Iterator[Shelf]:
    with store.library(community).reading() as shelf:
        yield shelf


def test_what_is_decided_is_known_as_soon_as_it_is(store: Store) -> None:
    grounds = Grounds()
    with shelf_of(store) as shelf:
        assert grounds.of(shelf).places == ()
    steps: list[tuple[Callable[[Desk], None], tuple[str, ...]]] = [
        (lambda desk: connect(desk, QUAY, "bay", BY), (QUAY.key,)),
        (lambda desk: connect(desk, PIER, "bay", BY), (QUAY.key, PIER.key)),
        (lambda desk: disconnect(desk, QUAY, BY), (PIER.key,)),
    ]
    for change, places in steps:
        with store.library("bay").writing() as desk:
            change(desk)
        with shelf_of(store) as shelf:
            assert grounds.of(shelf) == ground_of(shelf)
            assert set(grounds.of(shelf).places) == set(places)


def test_what_came_to_nothing_is_not_remembered(store: Store) -> None:
    grounds = Grounds()

    def begin_and_fail() -> None:
        with store.library("bay").writing() as desk:
            connect(desk, QUAY, "bay", BY)
            assert grounds.of(desk.shelf).places == (QUAY.key,)
            raise TurnedTide

    with pytest.raises(TurnedTide):
        begin_and_fail()
    with shelf_of(store) as shelf:
        assert grounds.of(shelf).places == ()


def test_one_community_never_has_what_another_decided(store: Store) -> None:
    grounds = Grounds()
    for name, place in (("bay", QUAY), ("cove", PIER)):
        with store.library(name).writing() as desk:
            connect(desk, place, name, BY)
    for _ in range(2):
        for name, place in (("bay", QUAY), ("cove", PIER)):
            with shelf_of(store, name) as shelf:
                assert grounds.of(shelf).places == (place.key,)


def test_the_same_state_is_read_once(store: Store) -> None:
    grounds = Grounds()
    with shelf_of(store) as shelf:
        first = grounds.of(shelf)
    with shelf_of(store) as shelf:
        assert grounds.of(shelf) is first


def test_only_so_many_are_remembered(store: Store) -> None:
    grounds = Grounds()
    for number in range(70):
        with store.library(f"bay {number}").writing() as desk:
            connect(desk, Place(Platform.TELEGRAM, f"-{number + 1}"), f"bay {number}", BY)
        with shelf_of(store, f"bay {number}") as shelf:
            assert grounds.of(shelf).places == (f"telegram:-{number + 1}",)
    assert len(grounds._known) == Grounds._COMMUNITIES
