"""What keeping facts costs as they become many: taking in, publishing, asking, looking, each beside a plain ask.

    .venv/bin/python bench/keeping.py                       10,000 made-up sources; 0, 1,000 and 10,000 facts
    .venv/bin/python bench/keeping.py --facts 3000 --sources 3000
    .venv/bin/python bench/keeping.py --refusals            a file of 10,000 rows of which one is wrong

Each number of facts is measured in a process of its own, on a store of its own, in a temporary folder. The questions
are the same in every run; compare the ratios, for the machine is not yours. Standard library and the product only.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from speed import made_up, questions

from facts.factbase import FactBase
from facts.factbook import FactBook
from facts.factkeeper import FactKeeper
from facts.facts import FactDraft
from facts.ledger import Signature
from facts.reading.words import content_words
from facts.reports import FactImport, SourceDraft
from facts.store.open import open_store
from facts.store.port import Library

THEN = "2024-01-01T00:00:00+00:00"
HUNDRED = 100
"""Facts that cite the one source which gets a new edition."""
ROUNDS = 5
SIXTH = 6
"""Every sixth fact is of the same subject as the one before it, so that some clash."""

Made = TypeVar("Made")


def rows_of(drafts: list[SourceDraft], count: int) -> list[dict[str, str]]:
    """Return rows as a person types them: a few words of a sentence, its date, and the sentence as the proof."""
    rows: list[dict[str, str]] = []
    round_ = 0
    while len(rows) < count:
        for draft in drafts:
            sentences = draft.text.split(". ")
            sentence = sentences[round_ % len(sentences)].rstrip(".") + "."
            words = [word.folded for word in content_words(sentence) if word.folded.isalpha() and len(word.folded) > 3]
            value = sentence.rsplit(" on ", 1)[-1].rstrip(".")
            subject = " ".join(words[:5])
            if len(rows) % SIXTH == 1:
                subject = rows[-1]["subject"]
            rows.append({"subject": subject, "value": value, "quote": sentence})
            if len(rows) == count:
                return rows
        round_ += 1
    return rows


def long_source(drafts: list[SourceDraft]) -> SourceDraft:
    """Return one source of a hundred paragraphs, each a sentence that a fact will cite."""
    sentences = [draft.text.split(". ")[-1] for draft in drafts[:HUNDRED]]
    text = "\n\n".join(f"Berth {number} was opened in {1800 + number}. {s}" for number, s in enumerate(sentences))
    return SourceDraft(text, id="berths", title="The berths of Kestrel Bay", language="en")


def clocked(do: Callable[[], Made]) -> tuple[float, Made]:
    began = time.perf_counter()
    made = do()
    return (time.perf_counter() - began) * 1000, made


def take_in(library: Library, rows: list[dict[str, str]], *, dry_run: bool = False) -> FactImport:
    content = "\n".join(json.dumps(row) for row in rows).encode()
    with library.writing() as desk:
        return keeper(library, desk).import_facts(content, dry_run=dry_run)


def keeper(library: Library, desk: object) -> FactKeeper:
    return FactKeeper(desk, Signature("person-1", "editor", THEN, "bench"), library.community)  # type: ignore[arg-type]


def kept(library: Library, do: Callable[[FactKeeper], Made]) -> Made:
    with library.writing() as desk:
        return do(keeper(library, desk))


def show(name: str, times: list[float], plain: float) -> float:
    median = statistics.median(times)
    print(f"{name:44} {median:10.1f} ms  max {max(times):9.1f} ms   {median / plain:8.2f} asks", flush=True)
    return median


def ask_all(base: FactBase, asked: list[str]) -> list[float]:
    return [clocked(lambda q=question: base.ask(q))[0] for question in asked]  # type: ignore[misc]


def measure(store_url: str, drafts: list[SourceDraft], count: int, asked: list[str]) -> None:
    """Print what everything costs with ``count`` facts."""
    store = open_store(store_url)
    library = store.library("bench")
    base, book = FactBase(library), FactBook(library)
    ask_all(base, asked[:20])
    plain = show("ask, no facts", ask_all(base, asked), 1.0)
    rows = rows_of(drafts, count)
    if count:
        whole, told = clocked(lambda: take_in(library, rows))
        assert not told.errors, told.errors
        print(f"{f'import of {count} typed rows, a row':44} {whole / count:10.1f} ms  in all {whole / 1000:6.1f} s")
    for number in range(HUNDRED):
        draft = FactDraft(
            f"berth {number} of Kestrel Bay opened",
            str(1800 + number),
            f"Berth {number} was opened in {1800 + number}.",
        )
        proposal = book.propose(draft)
        kept(library, lambda k, p=proposal: k.publish(p))  # type: ignore[misc]
    ask_all(base, asked[:20])
    show("ask", ask_all(base, asked), plain)
    show("ask of the plain 20 again", ask_all(base, asked[:20]), plain)
    chance = random.Random(3)
    proposing, publishing, editing, undoing, first, asking = [], [], [], [], [], []
    for turn in range(ROUNDS):
        row = rows_of(drafts[::-1], turn + 2)[-1]
        took, proposal = clocked(
            lambda r=row: FactBook(library).propose(FactDraft(r["subject"] + " quay", r["value"], r["quote"]))  # type: ignore[misc]
        )
        proposing.append(took)
        took, fact = clocked(lambda p=proposal: kept(library, lambda k: k.publish(p)))  # type: ignore[misc]
        publishing.append(took)
        first.append(ask_all(base, [chance.choice(asked)])[0])
        took, _ = clocked(
            lambda f=fact: kept(library, lambda k: k.edit(f.number, FactDraft("quay " + f.subject, "", "")))
        )  # type: ignore[misc]
        editing.append(took)
        first.append(ask_all(base, [chance.choice(asked)])[0])
        took, _ = clocked(lambda: kept(library, lambda k: k.undo()))
        undoing.append(took)
        first.append(ask_all(base, [chance.choice(asked)])[0])
        asking.append(ask_all(base, [chance.choice(asked)])[0])
    for name, times in (
        ("propose", proposing),
        ("publish", publishing),
        ("edit", editing),
        ("undo", undoing),
        ("ask right after a change", first),
        ("ask once more", asking),
    ):
        show(name, times, plain)
    long = long_source(drafts)
    changed = SourceDraft("A preface.\n\n" + long.text, id=long.id, title=long.title, language="en")
    show(
        "new edition of a source of 100 facts",
        [clocked(lambda: kept(library, lambda k: k.import_source(changed)))[0]],
        plain,
    )
    show("  ask right after it", ask_all(base, asked[:1]), plain)
    show("  undo of it", [clocked(lambda: kept(library, lambda k: k.undo()))[0]], plain)
    looks: tuple[tuple[str, Callable[[], object]], ...] = (
        ("clashes()", lambda: FactBook(library).clashes()),
        ("find()", lambda: FactBook(library).find(rows[0]["subject"] if rows else "berth")),
        ("facts()", lambda: FactBook(library).facts()),
        ("facts(subject)", lambda: FactBook(library).facts("berth of Kestrel Bay")),
        ("queue()", lambda: FactBook(library).queue()),
        ("candidates()", lambda: FactBook(library).candidates("berths")),
        ("fact(1)", lambda: FactBook(library).fact(1)),
        ("export_jsonl()", lambda: FactBook(library).export_jsonl()),
    )
    for name, look in looks:
        took = clocked(look)[0]
        show(name, [took], plain)
    print(
        f"{len(book.facts())} facts, {len(book.clashes())} clashes, peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB"
    )
    store.close()


def refuse(store_url: str, drafts: list[SourceDraft], count: int) -> None:
    """Print how long a file is refused of which one row is wrong, and that nothing of it was kept."""
    store = open_store(store_url)
    library = store.library("bench")
    rows = rows_of(drafts, count)
    rows[count - count // 3] = {**rows[count - count // 3], "value": "31 December 1777"}
    took, told = clocked(lambda: take_in(library, rows))
    print(
        f"{count} rows, one wrong: {took / 1000:.1f} s; {[(e.line, e.code) for e in told.errors]}; kept {len(FactBook(library).facts())}"
    )
    store.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sources", type=int, default=10_000)
    parser.add_argument("--facts", type=int, nargs="*", default=[0, 1_000, 10_000])
    parser.add_argument("--questions", type=int, default=150)
    parser.add_argument("--refusals", action="store_true")
    parser.add_argument("--kept", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    drafts = list(made_up(options.sources))
    if options.kept is not None:
        asked = questions(drafts, options.questions)
        url = f"sqlite:///{options.kept}"
        (refuse(url, drafts, options.facts[0]) if options.refusals else measure(url, drafts, options.facts[0], asked))
        return
    with tempfile.TemporaryDirectory() as folder:
        empty = Path(folder) / "empty.db"
        store = open_store(f"sqlite:///{empty}")
        took = clocked(lambda: FactBase(store.library("bench")).import_sources([*drafts, long_source(drafts)]))[0]
        store.close()
        print(f"{len(drafts)} sources in {took / 1000:.0f} s")
        for count in options.facts:
            print(f"\n{count} facts", flush=True)
            own = Path(folder) / f"{count}.db"
            shutil.copy(empty, own)
            again = [sys.executable, __file__, "--kept", str(own), "--sources", str(options.sources)]
            again += ["--questions", str(options.questions), "--facts", str(count)]
            subprocess.run([*again, *(["--refusals"] if options.refusals else [])], check=True)


if __name__ == "__main__":
    main()
