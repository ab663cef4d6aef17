"""The store in a database, SQLite or PostgreSQL: the port's protocols over ``Database``, ``SqlShelf`` and ``SqlDesk``.

This file knows nothing of SQL itself, nor of what an engine can do.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache, partial

from facts.index import EditionDraft
from facts.model import Source
from facts.store.database import Database
from facts.store.desk import SqlDesk, registry_box, registry_id
from facts.store.drafts import storable
from facts.store.port import Saved
from facts.store.shelf import SqlShelf
from facts.store.slips import SqlSlipBox, SqlSlips
from facts.store.transaction import Transaction
from facts.store.vocabulary import Memory


class SqlLibrary:
    """What one community keeps in a database."""

    def __init__(self, database: Database, memory: Memory, community: str) -> None:
        self._database = database
        self._memory = memory
        self._community = community
        self._desk: tuple[int, SqlDesk] | None = None

    @property
    def community(self) -> str:
        return self._community

    @contextmanager
    def reading(self) -> Iterator[SqlShelf]:
        database = self._database
        with database.reading() as connection:
            yield SqlShelf(connection, self._community, database.index, self._memory, database.address)

    @contextmanager
    def writing(self) -> Iterator[SqlDesk]:
        database = self._database
        with database.writing(self._community) as connection:
            transaction = Transaction(connection, database.address)
            # What is read in a transaction that may come to nothing must not be remembered for anybody else.
            memory = self._memory.apart()
            shelf = SqlShelf(connection, self._community, database.index, memory, database.address)

            def register() -> SqlSlipBox:
                database.register_alone(connection)
                return registry_box(transaction)

            desk = SqlDesk(transaction, shelf, self._community, database.index, register)
            self._desk = threading.get_ident(), desk
            try:
                yield desk
            finally:
                self._desk = None
            transaction.require_whole()

    def save(self, drafts: Iterable[EditionDraft], *, imported_at: str) -> Sequence[Saved]:
        with self.writing() as desk:
            return desk.save(drafts, imported_at=imported_at)

    def wants(self, source: str | Source, digest: str) -> bool:
        running = self._desk
        # The thread that writes must see what it has taken so far; every other one sees only what is certain.
        if running is not None and running[0] == threading.get_ident():
            lacks = running[1].lacks(source, digest)
            return _lacks(running[1].shelf, source, digest) if lacks is None else lacks
        with self.reading() as shelf:
            return _lacks(shelf, source, digest)

    def add_aliases(self, aliases: Mapping[str, str]) -> None:
        with self.writing() as desk:
            desk.add_aliases(aliases)


def _lacks(shelf: SqlShelf, source: str | Source, digest: str) -> bool:
    id_ = source if isinstance(source, str) else source.id
    editions = shelf.editions(id_) if storable(id_) else []
    if not editions or not editions[-1].current or editions[-1].digest != digest:
        return True
    return isinstance(source, Source) and shelf.source(id_) != source


class SqlStore:
    """An opened store in a database; made by ``open_store``."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._memory = Memory()

    def library(self, community: str) -> SqlLibrary:
        return SqlLibrary(self._database, self._memory, community)

    @contextmanager
    def registry(self) -> Iterator[SqlSlips]:
        with self._database.reading() as connection:
            yield SqlSlips(connection, cache(partial(registry_id, connection)))

    @contextmanager
    def registering(self) -> Iterator[SqlSlipBox]:
        with self._database.writing(None) as connection:
            self._database.register_alone(connection)
            transaction = Transaction(connection, self._database.address)
            yield registry_box(transaction)
            transaction.require_whole()

    def forget_bytes(self) -> None:
        self._database.forget_bytes()

    def close(self) -> None:
        self._database.close()
