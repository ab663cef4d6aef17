"""Put a list of questions to a community's fact base and judge what comes back.

Used by the tests and by ``bench/article.py``. This file opens no store and knows nothing of how one is made.
"""

from __future__ import annotations

from collections.abc import Iterable

from facts.factbase import FactBase
from facts.reports import SourceDraft
from tests.corpus.judging import Verdict, judge
from tests.corpus.rows import Row

IMPORTED_AT = "2024-01-01T00:00:00+00:00"
"""The moment that editions are stamped with in tests: no answer may hang on it."""


def ask_all(facts: FactBase, rows: Iterable[Row]) -> tuple[Verdict, ...]:
    """Ask every row's question and judge the outcome; an error that the product raises is not caught."""
    return tuple(judge(row, facts.ask(row.question)) for row in rows)


def filled(facts: FactBase, source: SourceDraft) -> FactBase:
    """Import the source into the fact base and return it."""
    facts.import_sources([source])
    return facts
