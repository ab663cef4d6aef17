"""Connections to a store in one file: one that writes, and readers that cannot.

The driver's own transactions are switched off, since they lose data in migrations and leave locks behind; what begins
a transaction here is an event of ours. Readers open the file read-only, so that the writer alone checkpoints the
write-ahead log. This file knows nothing of tables.
"""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import cast
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from facts.store import failures
from facts.store.address import SqliteFile

BUSY_SECONDS = 5.0
"""How long a write waits for another process before it is refused."""

_HEADER = b"SQLite format 3\0"
_WAL_BYTES = 16 * 1024 * 1024
_READERS = 8


def require_store_file(address: SqliteFile) -> None:
    """Raise S-DAMAGED for a file that is not empty and no database: SQLite takes a very short one for empty."""
    with address.path.open("rb") as file:
        start = file.read(len(_HEADER))
    if start and start != _HEADER:
        raise failures.damaged(address)


def writing_engine(address: SqliteFile) -> Engine:
    """Return an engine of one connection whose every transaction is a write from its first moment on."""
    # BEGIN IMMEDIATE: a transaction that began as a reader cannot wait for the lock, it fails at once.
    settings = ("PRAGMA journal_mode = WAL", "PRAGMA foreign_keys = ON", "PRAGMA synchronous = FULL")
    return _engine(address.path, "rw", 1, "BEGIN IMMEDIATE", settings)


def forget_bytes(writer: Engine) -> bool:
    """Write the file anew, without what was thrown away, and empty its log; say whether the log could be emptied.

    ``secure_delete`` would not do: rows that moved to another page leave their letters behind on the old one.
    """
    opened = writer.raw_connection()
    try:
        cursor = opened.cursor()
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        found = cursor.fetchone()
        return found is not None and not found[0]
    finally:
        opened.close()


def plain_engine(address: SqliteFile) -> Engine:
    """Return an engine for a file that nobody else knows of yet: no write-ahead log is left beside it."""
    return _engine(address.path, "rw", 1, "BEGIN IMMEDIATE", ("PRAGMA foreign_keys = ON", "PRAGMA synchronous = FULL"))


def migrating_engine(address: SqliteFile) -> Engine:
    """Return an engine for changing the schema; it makes the file, and foreign keys are off.

    With them on, rebuilding a table drops the rows that refer to it.
    """
    address.path.touch()
    settings = ("PRAGMA foreign_keys = OFF", "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL")
    return _engine(address.path, "rw", 1, "BEGIN IMMEDIATE", settings)


def reading_engine(address: SqliteFile) -> Engine:
    """Return an engine whose connections see one state for as long as their transaction lasts, and cannot write."""
    return _engine(
        address.path,
        "ro",
        _READERS,
        "BEGIN",
        ("PRAGMA query_only = ON", "PRAGMA temp_store = MEMORY", "PRAGMA cache_size = -16384"),
    )


def _engine(path: Path, mode: str, connections: int, begin: str, settings: tuple[str, ...]) -> Engine:
    uri = f"file:{quote(os.fspath(path.absolute()))}?mode={mode}"

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            uri, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False, cached_statements=256, uri=True
        )
        try:
            for setting in (*settings, f"PRAGMA journal_size_limit = {_WAL_BYTES}"):
                connection.execute(setting)
        except BaseException:
            connection.close()
            raise
        return connection

    engine = create_engine(
        "sqlite://",
        creator=connect,
        poolclass=QueuePool,
        pool_size=connections,
        max_overflow=0,
        pool_timeout=30,
        hide_parameters=True,
    )

    @event.listens_for(engine, "begin")
    def _(connection: Connection) -> None:
        # Straight to the driver: every view of the store begins with this.
        cast("sqlite3.Connection", connection.connection.driver_connection).execute(begin)

    return engine


def sqlite_warning() -> str | None:
    """Return what is wrong with the SQLite that Python runs with, None where nothing is known to be.

    Versions 3.7.0 to 3.51.2, but for 3.44.6 and 3.50.7 and their later repairs, can lose committed data when two
    connections write and checkpoint at once (https://www.sqlite.org/wal.html, "the WAL-reset bug").
    """
    return _warning(sqlite3.sqlite_version_info)


def _warning(version: tuple[int, ...]) -> str | None:
    repaired = (version[:2] == (3, 44) and version[2] >= 6) or (version[:2] == (3, 50) and version[2] >= 7)
    if (3, 7, 0) <= version <= (3, 51, 2) and not repaired:
        shown = ".".join(map(str, version[:3]))
        return (
            f"SQLite {shown} can lose saved data when several programs write one store at once (repaired in 3.51.3,"
            " 3.50.7 and 3.44.6). Footnote alone writes safely; let no other program open the store for writing."
        )
    return None
