"""Put a list of questions to a fact base that holds its text, and give back what came of each.

Used by the tests and by ``bench/article.py``. This file knows nothing of how a store is opened.
"""

from __future__ import annotations

from collections.abc import Iterable

from facts.answers import Answer, Corrected, Found, Noted, Outcome, Several, Unknown
from facts.factbase import FactBase
from facts.reports import SourceDraft
from facts.store.port import Store
from tests.corpus.rows import Row

Asked = tuple[tuple[Row, Outcome], ...]
"""Rows with the outcome of asking each."""


def base_of(store: Store, source: SourceDraft) -> FactBase:
    """Return a fact base of the store that holds the source alone; no answer may hang on the moment of the import."""
    facts = FactBase(store.library("corpus"), now=lambda: "2024-01-01T00:00:00+00:00")
    facts.import_sources([source])
    return facts


def ask_all(facts: FactBase, rows: Iterable[Row]) -> Asked:
    """Ask every row's question; an error that the product raises is not caught."""
    return tuple((row, facts.ask(row.question)) for row in rows)


def shown(outcome: Outcome) -> tuple[Answer, ...]:
    """Return every answer of an outcome, the closest passages of an unknown one too."""
    match outcome:
        case Found(answer=answer) | Corrected(answer=answer):
            return (answer,)
        case Several(answers=answers):
            return answers
        case Noted():
            return ()
        case Unknown(closest=closest):
            return closest
