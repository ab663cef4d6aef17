"""The promises that many repetitions prove, each played small; ``bench/promises.py`` plays them in full.

Where a promise is watched over by a check of ours, a test takes the check away and sees the watch notice it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import count

import pytest

from bot.conversation.calling import Calling
from bot.conversation.memories import Seen
from facts.factbase import FactBase
from facts.store.memory import MemoryStore
from facts.store.open import open_store
from facts.store.port import Store
from tests.bot.conversation.talking import town
from tests.support.promises import again as again_
from tests.support.promises.again import delivered, told_once
from tests.support.promises.altered import COLUMNS, altered, chain_of
from tests.support.promises.days import play
from tests.support.promises.guessed import guessed
from tests.support.promises.left import cancelled
from tests.support.promises.neighbours import Neighbours, Step, alone, word_of

ENGINES = ("memory", "sqlite", "postgresql")


@pytest.fixture(params=ENGINES)
def opening(request: pytest.FixtureRequest) -> Iterator[Callable[[], Store]]:
    """A store of each kind, closed before it is opened again."""
    address = None if request.param == "memory" else request.getfixturevalue(f"{request.param}_url".replace("ql_", "_"))
    opened: list[Store] = [MemoryStore()] if address is None else []

    def again() -> Store:
        if address is None:
            return opened[0]
        for one in opened:
            one.close()
        opened[:] = [open_store(address)]
        return opened[0]

    yield again
    for one in opened:
        one.close()


# --- I1: no community hears of another -----------------------------------------------------------------------------------


def test_no_community_hears_of_another_and_each_hears_what_it_would_alone() -> None:
    tally = play(lambda: (MemoryStore(), True), runs=30, steps=30)
    assert tally.runs >= 30
    assert tally.published > 10
    assert tally.compared > 50


@pytest.mark.parametrize("engine", ["sqlite", "postgres"])
def test_no_community_hears_of_another_on_a_database(engine: str, request: pytest.FixtureRequest) -> None:
    """All days are in one store, and strangers to each other as well."""
    store = open_store(request.getfixturevalue(f"{engine}_url"))
    assert play(lambda: (store, False), runs=3, steps=20).steps > 20
    store.close()


def test_a_wall_that_is_taken_away_is_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asks first has their fact base used for everybody."""
    real = Calling.base

    def shared(calling: Calling, community: str) -> FactBase:
        return real(calling, next(iter(calling._bases), community))

    monkeypatch.setattr(Calling, "base", shared)
    with pytest.raises(AssertionError, match=r"hears"):
        play(lambda: (MemoryStore(), True), runs=400, steps=30)  # it stops at the first that notices


def test_a_count_that_tells_of_others_is_missed() -> None:
    """What holds no word of theirs is found by playing it again alone."""
    town_of_three = Neighbours(MemoryStore(), 3)
    town_of_three.say(Step(0, "/facts"))
    town_of_three.heard[0] = town_of_three.heard[0] + " 1"
    town_of_three.close()
    assert [step.text for step, _, _ in alone(town_of_three, MemoryStore())] == ["/facts"]


def test_every_run_has_words_of_its_own() -> None:
    assert len({word_of(bird, run) for bird in ("heron", "osprey") for run in range(300)}) == 600


# --- I2: guessing tells nothing --------------------------------------------------------------------------------------------


def test_every_id_that_is_guessed_is_answered_alike(opening: Callable[[], Store]) -> None:
    neighbours = Neighbours(opening())
    said = guessed(neighbours, 60)
    neighbours.close()
    assert len(said) == 1
    assert next(iter(said)).endswith("F-NONE")


# --- F17, F20: once ------------------------------------------------------------------------------------------------------


def test_updates_have_their_effect_once_however_often_they_come(opening: Callable[[], Store]) -> None:
    counted = delivered(opening, 3, 40)
    assert counted["deliveries"] > 80
    assert counted["effects"] > 20


def test_updates_that_are_not_recognised_are_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.conversation.performing.receipt", lambda slips, key: None)
    monkeypatch.setattr("bot.conversation.turns.receipt", lambda slips, key: None)
    monkeypatch.setattr(Seen, "first", lambda seen, key: True)
    store = MemoryStore()
    with pytest.raises(AssertionError):
        delivered(lambda: store, 3, 40)


def test_what_was_saved_before_a_crash_is_told_once_after_it(opening: Callable[[], Store]) -> None:
    counted: Counter[str] = Counter()
    numbers = count(100)
    for _ in range(1):  # a store serves one crash: its changes are counted
        counted += told_once(opening, next(numbers))
    assert counted["crashes"] == 1


def test_crashes_at_many_moments_in_memory() -> None:
    counted: Counter[str] = Counter()
    for seed in range(25):
        store = MemoryStore()
        counted += told_once(lambda store=store: store, seed)  # type: ignore[misc]
    assert 0 < counted["saved before the crash"] <= 25
    assert counted["told unasked"] > 0


def test_a_receipt_that_is_not_kept_is_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.conversation.performing.write_receipt", lambda *_: None)
    store = MemoryStore()
    with pytest.raises(AssertionError):
        told_once(lambda: store, 1)


def test_an_update_of_each_kind_is_understood() -> None:
    assert {again_.update(1, what).text.split()[0] for what in (*again_.WRITES, "ask")} == {
        "/addfact", "/alias", "/file", "/ask"
    }  # fmt: skip


# --- F10: callers go away ------------------------------------------------------------------------------------------------


def test_callers_who_go_away_lose_no_write() -> None:
    assert cancelled(town(), 120, 3) > 0


# --- A2: a record that was altered -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("engine", ["sqlite", "postgres"])
def test_a_byte_turned_in_any_column_of_any_row_is_named(engine: str, request: pytest.FixtureRequest) -> None:
    url = request.getfixturevalue(f"{engine}_url")
    community, changes = chain_of(url, 5)
    assert altered(url, community, range(1, changes + 1))["turned"] == changes * len(COLUMNS)
