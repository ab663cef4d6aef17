"""All that one database keeps, copied into another, whichever the engines: how a PostgreSQL store is backed up.

Rows are copied as they are, keys too; the full text index, which no two engines keep alike, is built anew. This file
knows nothing of where the databases are.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, Row, insert, select, text

from facts.store.full_text import Entry, FullTextIndex
from facts.store.tables import community, metadata, passage
from facts.store.terms import split

_BATCH = 1000

_INDEXED = select(passage.c.community_id, passage.c.key, passage.c.terms).where(passage.c.terms.is_not(None))
_UNGUARDED = text("ALTER TABLE change DISABLE TRIGGER USER")
_GUARDED = text("ALTER TABLE change ENABLE TRIGGER USER")
_NEXT_ID = text("SELECT setval(pg_get_serial_sequence('community', 'id'), (SELECT max(id) FROM community))")


def replace_content(source: Connection, target: Connection, index: FullTextIndex) -> None:
    """Empty ``target`` and fill it with what ``source`` keeps; ``index`` is the target's."""
    on_postgres = target.dialect.name == "postgresql"
    index.clear(target)
    if on_postgres:
        # Changes are only ever added to a store; here another one is put in its place.
        target.execute(_UNGUARDED)
    for table in reversed(metadata.sorted_tables):
        target.execute(table.delete())
    if on_postgres:
        target.execute(_GUARDED)
    for table in metadata.sorted_tables:
        found = source.execute(select(table), execution_options={"yield_per": _BATCH}).mappings()
        for batch in found.partitions():
            target.execute(insert(table), [dict(row) for row in batch])
    for passages in source.execute(_INDEXED, execution_options={"yield_per": _BATCH}).partitions():
        _add(target, index, passages)
    if on_postgres and target.execute(select(community.c.id).limit(1)).first():
        target.execute(_NEXT_ID)


def _add(target: Connection, index: FullTextIndex, batch: Sequence[Row[int, int, str | None]]) -> None:
    entries: dict[int, list[Entry]] = {}
    for id_, key, terms in batch:
        entries.setdefault(id_, []).append(Entry(key, split(terms or "")))
    for id_, of_community in entries.items():
        index.add(target, id_, of_community)
