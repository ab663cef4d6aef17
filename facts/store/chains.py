"""Does every community's record of changes hold, and are its entries what their last changes left?

For ``doctor`` and before a backup is trusted. This file knows nothing of how a chain is made.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, select

from facts.errors import shown
from facts.ledger import Change, breaks
from facts.store import ledger_rows
from facts.store.chaining import Standing
from facts.store.tables import Collection, community, entry

_COMMUNITIES = (
    select(community.c.id, community.c.name, community.c.changes, community.c.head)
    .where(community.c.collection == Collection.SOURCES.value)
    .order_by(community.c.name)
)
_ENTRIES = select(entry.c.kind, entry.c.id, entry.c.revision, entry.c.body)


def chain_problems(connection: Connection) -> Iterator[str]:
    """Yield, in sentences, where a chain does not hold and which entries are not as they were left."""
    for id_, name, count, head in connection.execute(_COMMUNITIES).all():
        left: dict[tuple[str, str], Standing] = {}
        try:
            for broken in breaks(name, _followed(connection, id_, left), count, head):
                yield f"The record of changes of {shown(name)} does not hold. {broken.what}"
        except (TypeError, ValueError):
            # SQLite keeps anything anywhere, and not all of it can be hashed.
            yield f"The record of changes of {shown(name)} cannot be read."
            continue
        entries = connection.execute(_ENTRIES.where(entry.c.community_id == id_)).all()
        kept = {(row[0], row[1]): Standing(row[2], row[3]) for row in entries}
        for kind, of in sorted(kept.keys() | left.keys()):
            if kept.get((kind, of)) != left.get((kind, of)):
                yield f"The {shown(kind)} {shown(of)} of {shown(name)} is not as its last change left it."


def _followed(connection: Connection, id_: int, left: dict[tuple[str, str], Standing]) -> Iterator[Change]:
    for change in ledger_rows.chain(connection, id_):
        left[change.kind.value, change.id] = Standing(change.revision, change.after)
        yield change
