"""The store in a database, SQLite or PostgreSQL: the port's protocols over ``Database``, ``SqlShelf`` and ``Saving``.

This file knows nothing of SQL itself, nor of what an engine can do.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from sqlalchemy import bindparam, select

from facts.index import EditionDraft
from facts.store.database import Database
from facts.store.drafts import storable
from facts.store.port import Saved
from facts.store.saving import Saving
from facts.store.shelf import Memory, SqlShelf
from facts.store.tables import community, edition

_CURRENT_DIGEST = (
    select(edition.c.digest)
    .join_from(edition, community, edition.c.community_id == community.c.id)
    .where(community.c.name == bindparam("name"), edition.c.source_id == bindparam("source"), edition.c.current)
)


class SqlLibrary:
    """What one community keeps in a database."""

    def __init__(self, database: Database, memory: Memory, community: str) -> None:
        self._database = database
        self._memory = memory
        self._community = community
        self._saving: tuple[int, Saving] | None = None

    @property
    def community(self) -> str:
        return self._community

    @contextmanager
    def reading(self) -> Iterator[SqlShelf]:
        database = self._database
        with database.reading() as connection:
            yield SqlShelf(connection, self._community, database.index, self._memory, database.address)

    def save(self, drafts: Iterable[EditionDraft], *, imported_at: str) -> Sequence[Saved]:
        with self._saving_all() as saving:
            return [saving.save(draft, imported_at) for draft in drafts]

    def wants(self, source: str, digest: str) -> bool:
        if not storable(source):
            return True
        running = self._saving
        # The thread that saves must see what it has saved so far; every other one sees only what is certain.
        if running is not None and running[0] == threading.get_ident() and source in running[1].digests:
            return running[1].digests[source] != digest
        with self._database.reading() as connection:
            found = connection.execute(
                _CURRENT_DIGEST, {"name": self._community, "source": source}
            ).scalar_one_or_none()
        return found != digest

    def add_aliases(self, aliases: Mapping[str, str]) -> None:
        with self._saving_all() as saving:
            saving.add_aliases(aliases)

    @contextmanager
    def _saving_all(self) -> Iterator[Saving]:
        with self._database.writing(self._community) as connection:
            saving = Saving(connection, self._community, self._database.index)
            self._saving = threading.get_ident(), saving
            try:
                yield saving
                saving.finish()
            finally:
                self._saving = None


class SqlStore:
    """An opened store in a database; made by ``open_store``."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._memory = Memory()

    def library(self, community: str) -> SqlLibrary:
        return SqlLibrary(self._database, self._memory, community)

    def close(self) -> None:
        self._database.close()
