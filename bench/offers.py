"""How long it takes to offer arguments while they are typed, in a store of passages and facts.

    python bench/offers.py --passages 10000 --facts 1000 [--store FILE]

Prints median and slowest of offers in a store that does not change, and of the first of a process, for each kind. The bar is
100 ms. Filling takes minutes; with ``--store`` it is done once and kept.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from pathlib import Path

from bot.conversation.commands import COMMANDS
from bot.conversation.roles import Role
from bot.conversation.suggesting import Suggesting
from facts.factbase import FactBase
from facts.factbook import FactBook
from facts.factkeeper import FactKeeper
from facts.facts import FactDraft
from facts.ledger import Signature
from facts.reports import SourceDraft
from facts.store.open import open_store
from facts.store.port import Library

NOW = "2024-05-06T09:00:00+00:00"
TYPED = (
    ("ask", "question", ""), ("ask", "question", "len"), ("ask", "question", "pier 77"), ("said", "who", "el"),
    ("said", "who", "ruiz 4"), ("said", "who", "Elena Ruiz"), ("timeline", "subject", "length of"), ("retire", "number", "pier 9"), ("source", "name", "l"),
)  # fmt: skip


def filled(library: Library, passages: int, facts: int) -> None:
    """Fill a community with passages, each with a figure or a statement, and with facts about some of them."""
    lines = [
        f"The pier {number} of Kestrel Bay is {number + 2} metres long."
        if number % 2
        else f'"Pier {number} stays open," said Elena Ruiz {number % 97}, the harbour master.'
        for number in range(passages)
    ]
    FactBase(library, now=lambda: NOW).import_sources(
        [SourceDraft("\n\n".join(lines), id="log", title="Log of the piers")]
    )
    book = FactBook(library)
    with library.writing() as desk:
        keeper = FactKeeper(desk, Signature("", "operator", NOW), "main")
        for number in range(1, 2 * facts, 2):
            draft = FactDraft(f"length of pier {number}", f"{number + 2} metres", lines[number])
            keeper.publish(book.propose(draft))


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--passages", type=int, default=10_000)
    options.add_argument("--facts", type=int, default=1_000)
    options.add_argument("--rounds", type=int, default=25)
    options.add_argument("--store", type=Path, help="a file to keep the store in, filled where it is not there")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = given.store or Path(folder) / "store.db"
        empty = not path.exists()
        store = open_store(f"sqlite:///{path}")
        if empty:
            filled(store.library("main"), given.passages, given.facts)
        store.close()
        first = []
        for one in TYPED:
            store = open_store(f"sqlite:///{path}")
            first.append(offered(Suggesting(lambda: NOW), one, store.library("main")))
            store.close()
        store = open_store(f"sqlite:///{path}")
        library, suggesting, times = store.library("main"), Suggesting(lambda: NOW), list[float]()
        offered(suggesting, TYPED[0], library)
        for _ in range(given.rounds):
            times += [offered(suggesting, one, library) for one in TYPED]
        store.close()
    times.sort()
    print(f"{given.passages} passages, {given.facts} facts: {len(times)} offers")
    print(
        f"p50 {statistics.median(times):.1f} ms, p99 {times[int(len(times) * 0.99)]:.1f} ms, slowest {times[-1]:.1f} ms"
    )
    print(f"first with a store just opened: {', '.join(f'{one:.1f}' for one in first)} ms")


def offered(suggesting: Suggesting, typed: tuple[str, str, str], library: Library) -> float:
    """Return how long one offer takes, in milliseconds."""
    command = next(one for one in COMMANDS if one.name == typed[0])
    argument = next(one for one in command.arguments if one.name == typed[1])
    began = time.perf_counter()
    suggesting.suggestions(command, argument, typed[2], Role.MANAGER, library)
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    main()
