"""Play the promises that only many repetitions can break, in full; the tests play each of them small, always.

    python bench/promises.py NAME [COUNT] [STORE]

STORE is "memory" (the usual), "sqlite" or "postgresql". NAME is one of

    isolation   days of 50 steps in three communities side by side (I1); in memory each is played again alone
    guessing    ids guessed at, where others have facts of these numbers (I2)
    again       updates that come once to five times, in any order, with restarts between (F17)
    told        programs that stop between saving and saying so (F20)
    left        callers who go away at a random moment (F10)
    altered     changes of a record of which a byte is turned, in every column (A2)

What does not hold is an AssertionError with the step or the seed, and an exit status of 1.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count as counting
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from facts.store.memory import MemoryStore
from facts.store.open import open_store
from facts.store.port import Store
from tests.bot.conversation.talking import town
from tests.support.postgres import running_server
from tests.support.promises.again import delivered, told_once
from tests.support.promises.altered import altered, chain_of
from tests.support.promises.days import play
from tests.support.promises.guessed import guessed
from tests.support.promises.left import cancelled
from tests.support.promises.neighbours import Neighbours

UPDATES_AT_A_TIME = 200


class Reopened:
    """A store that is closed before it is opened again, as a program that starts anew does."""

    def __init__(self, url: str | None) -> None:
        self._url = url
        self._store: Store | None = None

    def __call__(self) -> Store:
        if self._url is None:
            self._store = self._store or MemoryStore()
            return self._store
        if self._store is not None:
            self._store.close()
        self._store = open_store(self._url)
        return self._store


Urls = Callable[[], str | None]


@contextmanager
def urls(engine: str) -> Iterator[Urls]:
    """Yield what gives the address of a new store each time; None stands for one in memory."""
    numbers = counting()
    with tempfile.TemporaryDirectory() as folder:
        if engine == "postgresql":
            with running_server() as server:
                yield lambda: server.url(server.create_database())
        elif engine == "sqlite":
            yield lambda: f"sqlite:///{folder}/{next(numbers)}.db"
        else:
            yield lambda: None


def isolation(count: int, new: Urls) -> Counter[str]:
    """I1. On an SQL store all days share one store."""
    url = new()
    shared = open_store(url) if url else None
    tally = play(lambda: (shared, False) if shared else (MemoryStore(), True), runs=count, steps=50)
    if shared:
        shared.close()
    return Counter(days=tally.runs, steps=tally.steps, published=tally.published, compared=tally.compared)


def guessing(count: int, new: Urls) -> Counter[str]:
    """I2."""
    store = Reopened(new())()
    neighbours = Neighbours(store)
    said = guessed(neighbours, count)
    neighbours.close()
    store.close()
    assert len(said) == 1, said
    return Counter({"guesses": count, "different replies": len(said)})


def again(count: int, new: Urls) -> Counter[str]:
    """F17."""
    counted: Counter[str] = Counter()
    for seed, begin in enumerate(range(0, count, UPDATES_AT_A_TIME)):
        counted += delivered(Reopened(new()), seed, min(UPDATES_AT_A_TIME, count - begin))
    return counted


def told(count: int, new: Urls) -> Counter[str]:
    """F20."""
    counted: Counter[str] = Counter()
    for seed in range(count):
        counted += told_once(Reopened(new()), seed)
    return counted


def left(count: int, new: Urls) -> Counter[str]:
    """F10."""
    store = Reopened(new())()
    kept = cancelled(town(store=store), count, 5)
    store.close()
    return Counter({"callers": count, "writes kept": kept, "lost or never told": 0})


def altered_bytes(count: int, new: Urls) -> Counter[str]:
    """A2."""
    url = new()
    if url is None:
        raise SystemExit("a record can only be altered in a database: name sqlite or postgresql")
    community, changes = chain_of(url, count)
    return Counter(changes=changes, unnoticed=0) + altered(url, community, range(1, changes + 1))


PROMISES: dict[str, tuple[Callable[[int, Urls], Counter[str]], int]] = {
    "isolation": (isolation, 2_000),
    "guessing": (guessing, 10_000),
    "again": (again, 10_000),
    "told": (told, 200),
    "left": (left, 1_000),
    "altered": (altered_bytes, 50),
}


def main(name: str = "", count: str = "", engine: str = "memory") -> None:
    """Play one promise and print what was played."""
    if name not in PROMISES:
        raise SystemExit(__doc__)
    promise, usual = PROMISES[name]
    began, cpu = time.perf_counter(), time.process_time()
    with urls(engine) as new:
        counted = promise(int(count or usual), new)
    told_of = ", ".join(f"{what} {many:,}" for what, many in counted.items())
    print(
        f"{name} on {engine}: {told_of}; {time.perf_counter() - began:.0f} s"
        f" ({time.process_time() - cpu:.0f} s of this process's CPU)"
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
