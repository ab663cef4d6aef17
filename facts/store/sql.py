"""The store in a database, SQLite or PostgreSQL: the port's protocols over ``Database``, ``SqlShelf`` and ``Saving``.

This file knows nothing of SQL itself, nor of what an engine can do.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from sqlalchemy import bindparam, select

from facts.index import EditionDraft
from facts.model import Source
from facts.store.database import Database
from facts.store.drafts import storable
from facts.store.port import Saved
from facts.store.rows import to_source
from facts.store.saving import Saving
from facts.store.shelf import Memory, SqlShelf
from facts.store.tables import community, edition, source

_CURRENT = (
    select(
        source.c.id,
        source.c.title,
        source.c.url,
        source.c.published,
        source.c.publisher,
        source.c.author,
        source.c.language,
        edition.c.digest,
    )
    .join_from(source, community, source.c.community_id == community.c.id)
    .join(edition, (edition.c.community_id == source.c.community_id) & (edition.c.source_id == source.c.id))
    .where(community.c.name == bindparam("name"), source.c.id == bindparam("source"), edition.c.current)
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

    def wants(self, source: str | Source, digest: str) -> bool:
        id_ = source if isinstance(source, str) else source.id
        kept = self._kept(id_) if storable(id_) else None
        if kept is None or kept[1] != digest:
            return True
        return isinstance(source, Source) and kept[0] != source

    def _kept(self, id_: str) -> tuple[Source, str] | None:
        running = self._saving
        # The thread that saves must see what it has saved so far; every other one sees only what is certain.
        if running is not None and running[0] == threading.get_ident() and id_ in running[1].taken:
            return running[1].taken[id_]
        with self._database.reading() as connection:
            found = connection.execute(_CURRENT, {"name": self._community, "source": id_}).one_or_none()
        return None if found is None else (to_source(*found[:-1]), found[-1])

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
