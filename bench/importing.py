"""How many passages of about 100 words are imported in a second of one core, mentions included, and where the time goes.

    .venv/bin/python bench/importing.py                             400 made-up sources of 100 words
    .venv/bin/python bench/importing.py --sources 5000
    .venv/bin/python bench/importing.py --documents A.jsonl B.jsonl real ones: title, text a line
    .venv/bin/python bench/importing.py --repeat 5                  the best of five runs counts
    .venv/bin/python bench/importing.py --tree ../before            the code of another checkout, for a ratio

Time is that of the process, not of the clock, so that what else the machine does counts little; it still runs slower
when it is busy, so compare what was measured in turns (``--tree``). A passage is 100 words here, however the texts are
divided. The first sources are imported before, for tables that are built once. Nothing is written outside a temporary
folder.
"""

from __future__ import annotations

import argparse
import gc
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import ParamSpec, TypeVar

from bench.speed import made_up
from facts.factbase import FactBase
from facts.importing.passages import divide
from facts.reading import dates, figures, statements
from facts.reading.document import Document
from facts.reading.gate import check_text
from facts.reading.script import reading_language
from facts.reading.words import content_stems
from facts.reports import SourceDraft
from facts.store.open import open_store

WARM = 50
"""Sources that are imported before the measured ones."""

P = ParamSpec("P")
Result = TypeVar("Result")


def read_drafts(paths: Iterable[Path]) -> list[SourceDraft]:
    rows = [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    return [SourceDraft(row["text"], id=f"s{at}", title=row.get("title") or "Untitled") for at, row in enumerate(rows)]


def hundreds(drafts: Iterable[SourceDraft]) -> float:
    """Return how many passages of 100 words the drafts are."""
    return sum(len(draft.text.split()) for draft in drafts) / 100


def import_all(drafts: list[SourceDraft]) -> float:
    """Return the seconds that the process takes for importing all drafts in one go into a new SQLite file."""
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(f"sqlite:///{folder}/store.db")
        facts = FactBase(store.library("bench"))
        facts.import_sources(SourceDraft(draft.text, id=f"w{at}") for at, draft in enumerate(drafts[:WARM]))
        gc.collect()
        began = time.process_time()
        facts.import_sources(drafts[WARM:])
        seconds = time.process_time() - began
        store.close()
    return seconds


def by_stage(drafts: list[SourceDraft]) -> dict[str, float]:
    """Return the seconds of each stage of reading; what is left of an import is the store."""
    spent: dict[str, float] = defaultdict(float)

    def timed(stage: str, run: Callable[P, Result], *args: P.args, **named: P.kwargs) -> Result:
        began = time.process_time()
        result = run(*args, **named)
        spent[stage] += time.process_time() - began
        return result

    for draft in drafts:
        text = draft.text
        timed("characters", check_text, text)
        language = timed("language", reading_language, text)
        passages = timed("passages", divide, text, language=language)
        document = Document(text, passages, language, None)
        found = timed("dates", dates.read, document)
        timed("figures", figures.read, document, found)
        timed("statements", statements.read, document)
        for span in (span for passage in passages if passage.mark is None for span in passage.sentences):
            timed("stems", content_stems, text, span.start, span.end)
    return spent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=Path, nargs="+", help="JSONL of real documents instead of made-up ones")
    parser.add_argument("--sources", type=int, default=400, help="made-up sources (400)")
    parser.add_argument("--repeat", type=int, default=3, help="runs; the best counts (3)")
    parser.add_argument("--tree", type=Path, help="another checkout, whose code is measured in turns with this one")
    options = parser.parse_args()
    drafts = read_drafts(options.documents) if options.documents else list(made_up(options.sources + WARM))
    if len(drafts) <= WARM:
        parser.error(f"more than {WARM} sources are needed: the first {WARM} are only imported to begin with")
    passages = hundreds(drafts[WARM:])
    rates, others = [], []
    for _ in range(options.repeat):
        rates.append(passages / import_all(drafts))
        if options.tree:
            others.append(rate_of(options.tree))
    print(f"{len(drafts) - WARM} sources, {passages:.0f} passages of 100 words")
    print(f"{max(rates):.0f} passages a second (best of {options.repeat})")
    if others:
        print(f"{max(others):.0f} passages a second in {options.tree}; ratio {max(rates) / max(others):.2f}")
    spent = by_stage(drafts[WARM:])
    for stage, seconds in [*spent.items(), ("store and rest", passages / max(rates) - sum(spent.values()))]:
        print(f"  {stage:15} {seconds / passages * 1000:6.2f} ms a passage")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def rate_of(tree: Path) -> float:
    """Return the rate that one run of this program with the code of another checkout says."""
    given = sys.argv[1:]
    at = given.index("--tree")
    rest = [*given[:at], *given[at + 2 :], "--repeat", "1"]
    run = "import runpy, sys; sys.path.insert(0, '.'); runpy.run_path(sys.argv[0], run_name='__main__')"
    program = f"import sys; sys.argv = {[str(Path(__file__).resolve()), *rest]!r}; {run}"
    done = subprocess.run([sys.executable, "-c", program], cwd=tree, capture_output=True, text=True, check=True)
    return float(done.stdout.splitlines()[1].split()[0])


if __name__ == "__main__":
    main()
