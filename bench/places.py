"""Where a public set is kept while it is measured: a database of its own on SQLite or PostgreSQL, full of its documents.

This file knows nothing of questions and scores.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from facts.factbase import FactBase
from facts.model import Published
from facts.reports import SourceDraft
from facts.store.open import open_store
from tests.support.postgres import PostgresServer

Rows = list[dict]  # type: ignore[type-arg]  # rows of sets are what their files say
Place = Callable[[], AbstractContextManager[str]]
"""Where to keep a set: gives the URL of an empty database, and takes it away."""


@contextmanager
def on_sqlite() -> Iterator[str]:
    """Give the URL of a SQLite file in a temporary folder."""
    with tempfile.TemporaryDirectory() as folder:
        yield f"sqlite:///{folder}/store.db"


def on_postgres(server: PostgresServer) -> Place:
    """Return a place on a running server."""

    @contextmanager
    def place() -> Iterator[str]:
        name = server.create_database()
        try:
            yield server.url(name)
        finally:
            server.drop_database(name)

    return place


@contextmanager
def base_of(documents: Rows, place: Place = on_sqlite) -> Iterator[FactBase]:
    """Give a fact base of the documents, in a database of its own."""
    with place() as url:
        store = open_store(url)
        try:
            base = FactBase(store.library("bench"))
            base.import_sources(
                SourceDraft(
                    d["text"],
                    id=d["doc_id"],
                    title=d.get("title"),
                    published=Published.parse(d["date"]) if d.get("date") else None,
                )
                for d in documents
            )
            yield base
        finally:
            store.close()


def read(path: Path) -> Rows:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]
