"""Keep facts at random, take everything back, and hold what is there against what there was (A1).

    python bench/undo.py [DAYS] [STORE]

STORE is "memory" (the usual) or "sqlite". Each day is a seed: publishing, editing, retiring, superseding, reverting,
names, other ways to ask, sources and their editions, settings, grants, the queue, files, undo in between; then all of
it is undone, and the exports, entries, texts, names and cards have to be as they were, byte for byte, and the chain
has to hold. The tests run some days of it always, and a thousand with ``pytest -m slow``.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from facts.store.memory import MemoryStore
from facts.store.open import open_store
from facts.store.port import Store
from tests.support.editing import Day, file_some, picture, undo_all
from tests.support.keeping import Community, harbour_town

STEPS = 14


def main(days: int = 1000, engine: str = "memory") -> int:
    """Run the days; return how many did not come back to where they began."""
    began = time.perf_counter()
    counted: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(days):
            store: Store = MemoryStore() if engine == "memory" else open_store(f"sqlite:///{folder}/{seed}.db")
            town = harbour_town(store) if seed % 2 else Community(store)
            file_some(town)
            before = picture(town)
            with town.library.reading() as shelf:
                since, _ = shelf.head()
            day = Day(town, seed)
            day.pass_by(STEPS)
            counted["taken back"] += undo_all(town, since)
            counted["done"] += day.done
            counted["refused"] += day.refused
            if picture(town) != before or town.book.breaks():
                counted["wrong"] += 1
                print(f"seed {seed}: not as it was")
            store.close()
    told = ", ".join(f"{name} {counted[name]:,}" for name in ("done", "refused", "taken back", "wrong"))
    print(f"{days:,} days on {engine}: {told}; {time.perf_counter() - began:.0f} s")
    return counted["wrong"]


if __name__ == "__main__":
    sys.exit(min(main(*(kind(text) for kind, text in zip((int, str), sys.argv[1:], strict=False))), 1))
