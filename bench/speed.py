"""How long one question takes through the whole pipeline, beside plain FTS5 on the same passages in the same run.

    .venv/bin/python bench/speed.py                          10,000 made-up passages
    .venv/bin/python bench/speed.py --passages 100000
    .venv/bin/python bench/speed.py --documents FILE.jsonl   real ones: id, title, text a line
    .venv/bin/python bench/speed.py --store postgresql+psycopg://...   an empty PostgreSQL database

The peer is what a careful programmer writes in ten lines: an FTS5 table with the porter stemmer, stop words left out,
an OR query, the ten best by bm25 with their texts. Both answer the same questions in turn, so that a noisy machine
slows both; compare the ratios. Standard library and the product only; nothing is written outside a temporary folder.
"""

from __future__ import annotations

import argparse
import itertools
import json
import random
import re
import resource
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from facts.factbase import FactBase
from facts.reading.words import content_words
from facts.reports import SourceDraft
from facts.store.open import open_store

WORDS_A_SENTENCE = 20
SENTENCES = 5
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def made_up(count: int, seed: int = 7) -> Iterator[SourceDraft]:
    """Yield one-passage sources of about 100 words whose word frequencies fall off as in prose (Zipf)."""
    chance = random.Random(seed)
    syllables = ["".join(pair) for pair in itertools.product("bdfgklmnprstvz", "aeiou")]
    vocabulary = list({"".join(chance.choices(syllables, k=chance.randint(2, 4))) for _ in range(30_000)})
    vocabulary.sort()
    chance.shuffle(vocabulary)
    weights = list(itertools.accumulate(1 / (rank + 3) for rank in range(len(vocabulary))))
    for number in range(count):
        sentences = []
        for _ in range(SENTENCES):
            words = chance.choices(vocabulary, cum_weights=weights, k=WORDS_A_SENTENCE)
            words[3:3] = [f"{chance.randint(2, 90_000):,}"]
            words += ["on", str(chance.randint(1, 28)), chance.choice(MONTHS), str(chance.randint(1800, 2020))]
            sentences.append(" ".join(words).capitalize() + ".")
        yield SourceDraft(" ".join(sentences), id=f"made-up-{number}", title=f"Report {number}", language="en")


def read_documents(path: Path) -> Iterator[SourceDraft]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield SourceDraft(
                row["text"], id=str(row.get("id") or row["doc_id"]), title=row.get("title"), language="en"
            )


def questions(
    drafts: Sequence[SourceDraft], count: int, seed: int = 11, *, opens: tuple[str, str] = ("How many ", "When did ")
) -> list[str]:
    """Make questions of five or six subject words of a random sentence; every third has a typing slip."""
    chance = random.Random(seed)
    made = []
    while len(made) < count:
        words = [w for w in content_words(chance.choice(drafts).text) if w.folded.isalpha() and len(w.folded) > 3]
        if len(words) < 8:
            continue
        at = chance.randrange(len(words) - 6)
        picked = [w.folded for w in words[at : at + chance.randint(5, 6)]]
        if len(made) % 3 == 0:
            slip = max(picked, key=len)
            picked[picked.index(slip)] = slip[:2] + slip[3] + slip[2] + slip[4:] if len(slip) > 4 else slip
        made.append(opens[len(made) % 2] + " ".join(picked) + "?")
    return made


class PlainSearch:
    """The peer: FTS5, stop words out, OR, the ten best with their texts."""

    def __init__(self, path: Path, drafts: list[SourceDraft]) -> None:
        self.database = sqlite3.connect(path)
        self.database.execute("CREATE VIRTUAL TABLE passage USING fts5(text, tokenize='porter unicode61')")
        self.database.executemany("INSERT INTO passage VALUES (?)", ((draft.text,) for draft in drafts))
        self.database.commit()

    def ask(self, question: str) -> object:
        terms = " OR ".join(f'"{word.folded}"' for word in content_words(question))
        found = "SELECT text FROM passage WHERE passage MATCH ? ORDER BY rank LIMIT 10"
        rows = self.database.execute(found, (terms,)).fetchall()
        return [re.split(r"(?<=[.!?])\s+", text) for (text,) in rows]


def timed(ask: Callable[[str], object], question: str) -> float:
    began = time.perf_counter()
    ask(question)
    return (time.perf_counter() - began) * 1000


def show(name: str, times: list[float]) -> None:
    ordered = sorted(times)
    p99 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
    print(f"{name:28} p50 {statistics.median(times):8.2f} ms   p99 {p99:8.2f} ms")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--passages", type=int, default=10_000)
    parser.add_argument("--documents", type=Path, help="JSONL of real documents instead of made-up ones")
    parser.add_argument("--questions", type=int, default=300)
    parser.add_argument("--store", help="URL of an empty store; a temporary SQLite file where not given")
    options = parser.parse_args()
    drafts = list(read_documents(options.documents) if options.documents else made_up(options.passages))
    asked = questions(drafts, options.questions)
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(options.store or f"sqlite:///{folder}/store.db")
        facts = FactBase(store.library("bench"))
        began = time.perf_counter()
        facts.import_sources(drafts)
        seconds = time.perf_counter() - began
        plain = PlainSearch(Path(folder) / "plain.db", drafts)
        facts.ask(asked[0])
        ours, peer = [], []
        for question in asked:
            peer.append(timed(plain.ask, question))
            ours.append(timed(facts.ask, question))
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{len(drafts)} sources; import {seconds:.1f} s ({len(drafts) / seconds:.0f} a second); peak memory {memory:.0f} MB"
        )
        show("plain FTS5", peer)
        show("whole pipeline", ours)
        ratio = statistics.median(ours) / statistics.median(peer)
        pairs = statistics.median(a / b for a, b in zip(ours, peer, strict=True))
        print(f"ratio of the medians {ratio:.1f}; median of the ratios pair by pair {pairs:.1f}")
        store.close()


if __name__ == "__main__":
    main()
