"""The ledger of a community in a database: entries and the chain of changes, to read and to add to.

This file knows nothing of what an entry means, nor of how changes are chained (``chaining``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, Row, bindparam, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from facts.ledger import Change, Entry, EntryKind
from facts.store.chaining import Standing, in_order
from facts.store.drafts import storable
from facts.store.prepared import Prepared
from facts.store.tables import change, community, entry

_ID = bindparam("community", type_=entry.c.community_id.type)
_KINDS = {kind.value: kind for kind in EntryKind}
_BEYOND = 2**31 - 1
"""Greater than the number of any change."""

_ENTRY = Prepared(
    select(entry.c.revision, entry.c.body).where(
        entry.c.community_id == _ID, entry.c.kind == bindparam("kind"), entry.c.id == bindparam("id")
    )
)
_ENTRIES = Prepared(
    select(entry.c.id, entry.c.revision, entry.c.body).where(
        entry.c.community_id == _ID, entry.c.kind == bindparam("kind"), entry.c.body.is_not(None)
    )
)
_CHANGES = select(
    change.c.number,
    change.c.command,
    change.c.kind,
    change.c.entry_id,
    change.c.revision,
    change.c.action,
    change.c.person,
    change.c.role,
    change.c.at,
    change.c.reason,
    change.c.before,
    change.c.after,
    change.c.undoes,
    change.c.previous,
    change.c.digest,
).where(change.c.community_id == _ID)
_CHAIN = _CHANGES.order_by(change.c.number).execution_options(yield_per=1000)
_FORWARD = update(community).where(community.c.id == bindparam("b_community", type_=community.c.id.type))


def standing(connection: Connection, community_id: int, kind: EntryKind, id_: str) -> Standing:
    """Return an entry as it stands, one that was taken away too."""
    if not storable(id_):
        return Standing()
    asked = {"community": community_id, "kind": kind.value, "id": id_}
    row = _ENTRY.one(connection, asked)
    return Standing() if row is None else Standing(row[0], row[1])


def entries(connection: Connection, community_id: int, kind: EntryKind) -> list[Entry]:
    rows = _ENTRIES.all(connection, {"community": community_id, "kind": kind.value})
    return in_order(Entry(kind, row[0], row[1], row[2] or "") for row in rows)


def changes(
    connection: Connection,
    community_id: int,
    *,
    kind: EntryKind | None,
    id_: str | None,
    person: str | None,
    before: int | None,
    limit: int | None,
) -> Sequence[Change]:
    """Return the changes that fit all that is given, newest first."""
    if not all(storable(text) for text in (id_, person) if text is not None):
        return []
    wanted = _CHANGES.order_by(change.c.number.desc())
    if kind is not None:
        wanted = wanted.where(change.c.kind == kind.value)
    if id_ is not None:
        wanted = wanted.where(change.c.entry_id == id_)
    if person is not None:
        wanted = wanted.where(change.c.person == person)
    if before is not None:
        wanted = wanted.where(change.c.number < min(max(before, 0), _BEYOND))
    if limit is not None:
        wanted = wanted.limit(min(max(limit, 0), _BEYOND))
    return [to_change(row) for row in connection.execute(wanted, {"community": community_id}).all()]


def chain(connection: Connection, community_id: int) -> Iterator[Change]:
    """Yield every change, oldest first."""
    for row in connection.execute(_CHAIN, {"community": community_id}):
        yield to_change(row)


def to_change(
    row: Row[int, int, str, str, int, str, str, str, str, str, str | None, str | None, int | None, str, str],
) -> Change:
    """Return a row as a change; one of a kind that there is not was written over, and never fits its digest."""
    if row[2] in _KINDS:
        return Change(row[0], row[1], _KINDS[row[2]], *row[3:])
    return Change(row[0], row[1], EntryKind.QUEUE, row[3], row[4], f"{row[2]} {row[5]}", *row[6:])


def add_changes(connection: Connection, community_id: int, made: Sequence[Change]) -> None:
    """Write changes that were chained, what the entries became, and where the chain ends now."""
    if not made:
        return
    connection.execute(insert(change), [_fields(community_id, one) for one in made])
    last = {(one.kind.value, one.id): one for one in made}
    upsert = _upsert(connection)
    connection.execute(
        upsert.on_conflict_do_update(
            index_elements=["community_id", "kind", "id"],
            set_={"revision": upsert.excluded.revision, "body": upsert.excluded.body},
        ),
        [
            {"community_id": community_id, "kind": kind, "id": id_, "revision": one.revision, "body": one.after}
            for (kind, id_), one in sorted(last.items())
        ],
    )
    connection.execute(_FORWARD.values(changes=made[-1].number, head=made[-1].digest), {"b_community": community_id})


def _upsert(connection: Connection) -> sqlite.Insert | postgresql.Insert:
    return postgresql.insert(entry) if connection.dialect.name == "postgresql" else sqlite.insert(entry)


def _fields(community_id: int, made: Change) -> dict[str, object]:
    return {
        "community_id": community_id,
        "number": made.number,
        "command": made.command,
        "kind": made.kind.value,
        "entry_id": made.id,
        "revision": made.revision,
        "action": made.action,
        "person": made.person,
        "role": made.role,
        "at": made.at,
        "reason": made.reason,
        "before": made.before,
        "after": made.after,
        "undoes": made.undoes,
        "previous": made.previous,
        "digest": made.digest,
    }
