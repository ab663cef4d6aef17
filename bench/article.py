"""How the acceptance lists of ``tests/corpus`` are answered: a line a question, and totals by class.

    .venv/bin/python bench/article.py                       the article, without the held-out third: for tuning
    .venv/bin/python bench/article.py --all                 every question; look at the totals only
    .venv/bin/python bench/article.py --text harbour        another text: article, starter, harbour, gavan
    .venv/bin/python bench/article.py --misses              wrong ones only
    .venv/bin/python bench/article.py --row article-14      one question with its trace
    .venv/bin/python bench/article.py --store sqlite:///x.db

Held-out rows are never to be looked at one by one while something is tuned; their totals say whether it was right to.
"""

from __future__ import annotations

import argparse
import sys

from facts.store.memory import MemoryStore
from facts.store.open import open_store
from tests.corpus.asking import ask_all, base_of
from tests.corpus.judging import Verdict, judge, summary, table
from tests.corpus.rows import load_rows
from tests.corpus.texts import TEXTS, draft


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--text", choices=TEXTS, default="article")
    parser.add_argument("--store", default="memory", help="memory (default) or the URL of an empty store")
    parser.add_argument("--all", action="store_true", help="the held-out third too, as totals")
    parser.add_argument("--misses", action="store_true", help="print wrong ones only")
    parser.add_argument("--row", help="one row by its id, with the trace")
    return parser.parse_args()


def _print(name: str, verdicts: tuple[Verdict, ...]) -> None:
    print(f"\n{name}, {len(verdicts)} questions\n{summary(verdicts)}")


def main() -> int:
    """Ask, judge, print; the exit status says whether all was right."""
    options = _options()
    source = draft(options.text)
    if source is None:
        print("The article is not beside the project.", file=sys.stderr)
        return 2
    store = MemoryStore() if options.store == "memory" else open_store(options.store)
    try:
        facts = base_of(store, source)
        rows = load_rows(options.text)
        if options.row:
            for row, outcome in ask_all(facts, [row for row in rows if row.id == options.row]):
                print(table((judge(row, outcome),)), outcome, sep="\n")
            return 0
        verdicts = tuple(judge(row, outcome) for row, outcome in ask_all(facts, rows))
    finally:
        store.close()
    seen = tuple(verdict for verdict in verdicts if not verdict.row.held_out)
    print(table(tuple(verdict for verdict in seen if not (options.misses and verdict.right))))
    _print("for tuning", seen)
    if options.all:
        _print("held out", tuple(verdict for verdict in verdicts if verdict.row.held_out))
        _print("all", verdicts)
    return 0 if all(verdict.right for verdict in (verdicts if options.all else seen)) else 1


if __name__ == "__main__":
    sys.exit(main())
