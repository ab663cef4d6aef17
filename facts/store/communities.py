"""The row that all that a community keeps refers to: found by name, made by the first write.

This file knows nothing of what is kept.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, insert, select

from facts.ledger import GENESIS
from facts.store.prepared import Prepared
from facts.store.tables import Collection, community

_FIND = Prepared(
    select(
        community.c.id,
        community.c.revision,
        community.c.next_key,
        community.c.sources,
        community.c.passages,
        community.c.mentions,
        community.c.tokens,
        community.c.changes,
        community.c.head,
    ).where(community.c.name == bindparam("name"), community.c.collection == bindparam("collection"))
)


@dataclass(frozen=True, slots=True)
class CommunityRow:
    """What a community's row says, in the order of its columns."""

    id: int
    revision: int = 0
    next_key: int = 1
    sources: int = 0
    passages: int = 0
    mentions: int = 0
    tokens: int = 0
    changes: int = 0
    head: str = GENESIS


NEVER_WRITTEN = CommunityRow(0)
"""No community has the number 0, so one that was never written reads as empty."""


def find_community(connection: Connection, name: str, collection: Collection) -> CommunityRow:
    """Return the row, ``NEVER_WRITTEN`` where there is none."""
    row = _FIND.one(connection, {"name": name, "collection": collection.value})
    return NEVER_WRITTEN if row is None else CommunityRow(*row)


def make_community(connection: Connection, name: str, collection: Collection) -> int:
    """Make the row and return its number; called where it was looked for in vain, by whoever writes alone."""
    made = connection.execute(
        insert(community).returning(community.c.id),
        {
            "name": name,
            "collection": collection.value,
            "revision": 0,
            "next_key": 1,
            "sources": 0,
            "passages": 0,
            "mentions": 0,
            "tokens": 0,
            "changes": 0,
            "head": GENESIS,
        },
    )
    return made.scalar_one()
