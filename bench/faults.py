"""What goes wrong between the bot and Telegram, played in full on the real adapter, library and program; the tests play it small.

    python bench/faults.py NAME [--count N] [--store memory|sqlite|postgresql]

    python bench/faults.py http                    F14: eleven kinds of no answer, 20 times each
    python bench/faults.py refused --count 3       F15: seven refusals, 3 times each instead of 10
    python bench/faults.py again --store sqlite    F17: updates delivered 1 to 5 times, shuffled, with restarts
    python bench/faults.py second                  F18: two programs started at once on one store, 50 times
    python bench/faults.py twice                   F19: two bots with one token, 10 times
    python bench/faults.py told                    F20: the bot is gone between saving and saying so, 200 times
    python bench/faults.py malformed               F23: every field of recorded updates broken in five ways
    python bench/faults.py all                     one after the other

All but F18 run in a loop in a hurry: an hour that would be waited for takes a moment. What does not hold is an
AssertionError with its scene or seed, and an exit status of 1.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from rich.console import Console
from rich.progress import track

from bench.promises import Reopened, Urls, urls
from facts.store.port import Store
from tests.support.promises.delivering import delivered, told_once
from tests.support.promises.malformed import malformed
from tests.support.promises.refusing import FAULTS, MIGRATED, REFUSALS, failing, refusing, two_with_one_token
from tests.support.promises.second_process import race

T = TypeVar("T")

UPDATES_AT_A_TIME = 200


def _each(new: Urls) -> Callable[[], Store]:
    """Return what opens another new store each time."""

    def store() -> Store:
        return Reopened(new())()

    return store


def http(count: int, new: Urls) -> Counter[str]:
    """F14."""
    counted: Counter[str] = Counter()
    for name in _shown(FAULTS, "http"):
        counted += failing(name, count, _each(new))
    return counted


def refused(count: int, new: Urls) -> Counter[str]:
    """F15."""
    counted: Counter[str] = Counter()
    for name in _shown([*REFUSALS, MIGRATED], "refused"):
        counted += refusing(name, count, _each(new))
    return counted


def again(count: int, new: Urls) -> Counter[str]:
    """F17."""
    counted: Counter[str] = Counter()
    for seed, begin in enumerate(_shown(range(0, count, UPDATES_AT_A_TIME), "again")):
        counted += delivered(Reopened(new()), seed, min(UPDATES_AT_A_TIME, count - begin))
    return counted


def second(count: int, new: Urls) -> Counter[str]:
    """F18. Every second of those that serve is killed, so that the next ones find what it left behind."""
    counted: Counter[str] = Counter()
    url = new()
    with tempfile.TemporaryDirectory() as home:
        for number in _shown(range(count), "second"):
            counted += asyncio.run(race(Path(home), url or "", kill=number % 2 == 1))
    return counted


def twice(count: int, _new: Urls) -> Counter[str]:
    """F19."""
    counted: Counter[str] = Counter()
    for _ in _shown(range(count), "twice"):
        counted += two_with_one_token(1)
    return counted


def told(count: int, new: Urls) -> Counter[str]:
    """F20."""
    counted: Counter[str] = Counter()
    for seed in _shown(range(count), "told"):
        counted += told_once(Reopened(new()), seed)
    return counted


def broken(count: int, new: Urls) -> Counter[str]:
    """F23. A count of 0 means all there are."""
    return malformed(Reopened(new()), 1, count)


FAULTS_BY_NAME: dict[str, tuple[Callable[[int, Urls], Counter[str]], int]] = {
    "http": (http, 20),
    "refused": (refused, 10),
    "again": (again, 10_000),
    "second": (second, 50),
    "twice": (twice, 10),
    "told": (told, 200),
    "malformed": (broken, 0),
}


def _shown(items: Iterable[T], what: str) -> Iterable[T]:
    return track(list(items), what, disable=not sys.stderr.isatty(), console=Console(stderr=True))


def main() -> None:
    """Play what was named and print what was counted."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name", choices=[*FAULTS_BY_NAME, "all"])
    parser.add_argument("--count", type=int, default=-1, help="how often, instead of the usual number")
    parser.add_argument("--store", choices=["memory", "sqlite", "postgresql"], default="memory")
    options = parser.parse_args()
    logging.disable(logging.WARNING)  # what is provoked here is no news; F23 looks at the log itself
    names = list(FAULTS_BY_NAME) if options.name == "all" else [options.name]
    for name in names:
        if name == "malformed":
            logging.disable(logging.NOTSET)
        play, usual = FAULTS_BY_NAME[name]
        began, cpu = time.perf_counter(), time.process_time()
        with urls(options.store) as new:
            counted = play(usual if options.count < 0 else options.count, new)
        said = ", ".join(f"{what} {many:,}" for what, many in counted.items())
        took, own = time.perf_counter() - began, time.process_time() - cpu
        print(f"{name} on {options.store}: {said}; {took:.0f} s ({own:.0f} s of CPU)", flush=True)


if __name__ == "__main__":
    main()
