"""An opened database, whichever the engine: how to read in one consistent view and how to write alone.

Everything above it is the same for SQLite and PostgreSQL. This file knows nothing of sources and passages.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from threading import Lock

from sqlalchemy import Connection, Engine, text

from facts.store import failures, postgres, sqlite
from facts.store.address import Address, PostgresDatabase, SqliteFile
from facts.store.full_text import FullTextIndex
from facts.store.search_postgres import PostgresIndex
from facts.store.search_sqlite import SqliteIndex
from facts.store.writer_lock import WriterLock

_ALONE = text("SELECT pg_advisory_xact_lock(:space, hashtext(:community))")
_REGISTER_ALONE = text("SELECT pg_advisory_xact_lock(:space, 0)")


class Database:
    """The connections of one process to one store."""

    def __init__(self, address: Address) -> None:
        self.address = address
        self.index: FullTextIndex
        self._writer: Engine
        self._reader: Engine
        self._lock: WriterLock | None = None
        match address:
            case SqliteFile():
                self._writer, self._reader = sqlite.writing_engine(address), sqlite.reading_engine(address)
                self.index = SqliteIndex()
                self._lock = WriterLock(address)
            case PostgresDatabase():
                self._writer, self._reader = postgres.writing_engine(address), postgres.reading_engine(address)
                self.index = PostgresIndex()
        self._writing = Lock()
        self._held = False

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Open a transaction that cannot write and sees one state, from its first statement on."""
        with failures.explained(self.address), self._reader.connect() as connection:
            yield connection

    @contextmanager
    def writing(self, community: str | None) -> Iterator[Connection]:
        """Open the writing transaction of a community, or of none: kept at the end, undone if anything is raised inside.

        On SQLite no other write of any community runs beside it, on PostgreSQL no other of this community, so that
        its changes come one after the other. Raises ``StoreFailed`` S-LOCKED where another thread or process goes on
        writing for more than some seconds.
        """
        with self._alone(), self._writer.begin() as connection:
            if community is not None and isinstance(self.address, PostgresDatabase):
                connection.execute(_ALONE, {"space": postgres.LOCK_SPACE, "community": community})
            yield connection

    def register_alone(self, connection: Connection) -> None:
        """Keep the slips of no community from being written by anybody else until the transaction ends.

        A transaction that writes a community's things too asks for this last, so that no two wait for each other.
        """
        if isinstance(self.address, PostgresDatabase):
            connection.execute(_REGISTER_ALONE, {"space": postgres.LOCK_SPACE + 1})

    def forget_bytes(self) -> None:
        """Write the files anew without what was thrown away; raise S-LOCKED where a reader stays for long.

        What lies elsewhere is beyond this: backups, the disk's own copies, and on PostgreSQL the server's log.
        """
        with self._alone():
            match self.address:
                case SqliteFile():
                    if not sqlite.forget_bytes(self._writer):
                        raise failures.locked(self.address, "somebody who reads it for long")
                case PostgresDatabase():
                    postgres.forget_bytes(self._writer)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with ExitStack() as stack:
            if not self._writing.acquire(timeout=sqlite.BUSY_SECONDS):
                raise failures.locked(self.address, "another part of this program")
            stack.callback(self._writing.release)
            stack.enter_context(failures.explained(self.address))
            if self._lock is not None and not self._held:
                self._lock.acquire(sqlite.BUSY_SECONDS)
                stack.callback(self._lock.release)
            yield

    def hold(self) -> None:
        """Keep every other process from writing until the database is closed; raise S-LOCKED where one does."""
        if self._lock is not None and not self._held:
            self._lock.acquire(0)
            self._held = True

    def close(self) -> None:
        self._reader.dispose()
        # Last, since SQLite's last writer to leave moves what is in the write-ahead log into the file.
        self._writer.dispose()
        if self._held and self._lock is not None:
            self._held = False
            self._lock.release()
