"""The way back: the content of a backup put in the place of a store's, or nothing changed at all.

This file knows nothing of how backups are made (``backup``).
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from stat import S_IMODE

from sqlalchemy import text

from facts.store import failures, postgres, sqlite
from facts.store.address import Address, PostgresDatabase, SqliteFile
from facts.store.backup import SEAL, Verified, copy_file, newest, reading, verify
from facts.store.files import aside_of, give_name, parts, settle, unused
from facts.store.schema import require_current, stamp
from facts.store.search_postgres import PostgresIndex
from facts.store.tables import metadata
from facts.store.transfer import replace_content
from facts.store.writer_lock import WriterLock


@dataclass(frozen=True, slots=True)
class Restored:
    """What restoring did; ``replaced`` is where the store that was there before is kept now, if it was a file."""

    verified: Verified
    replaced: Path | None


def restore(address: Address, backup: Path) -> Restored:
    """Put the content of a backup in the place of the store's; whatever fails, the store is as it was.

    Raises ``StoreFailed``: S-MISSING, S-DAMAGED and S-NEWER for the backup, S-LOCKED while the store is in use.
    """
    verified = verify(backup)
    match address:
        case SqliteFile():
            lock = WriterLock(address)
            lock.acquire(sqlite.BUSY_SECONDS)
            try:
                return Restored(verified, _replace(address, backup))
            finally:
                lock.release()
        case PostgresDatabase():
            _import(address, backup)
            return Restored(verified, None)


def _replace(address: SqliteFile, backup: Path) -> Path | None:
    with aside_of(address.path) as aside:
        copy_file(SqliteFile(backup), aside, blame=address)
        with closing(sqlite3.connect(aside, isolation_level=None)) as connection:
            connection.execute(f"DROP TABLE IF EXISTS {SEAL}")
        if address.path.exists():
            _dress(aside, address.path.stat())
        settle(aside)
        replaced = _kept_aside(address)
        _, log, shared = parts(address)
        # From here on the old file is complete without its log, so that neither state needs it.
        log.unlink(missing_ok=True)
        shared.unlink(missing_ok=True)
        aside.replace(address.path)
        settle(address.path.absolute().parent)
    return replaced


def _dress(aside: Path, like: os.stat_result) -> None:
    """Give the new file the owner and the rights of the one it replaces, as far as this user may."""
    aside.chmod(S_IMODE(like.st_mode))
    with suppress(OSError):
        os.chown(aside, like.st_uid, like.st_gid)


def _kept_aside(address: SqliteFile) -> Path | None:
    """Give the store that is there a second name, with all that is still in its log; None where there is none."""
    if not address.path.exists():
        return None
    if address.path.stat().st_size:
        try:
            with closing(
                sqlite3.connect(address.path, timeout=sqlite.BUSY_SECONDS, isolation_level=None)
            ) as connection:
                busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        except sqlite3.DatabaseError as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF not in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
                raise failures.failure(error, address) from None
            # A broken store is what restoring is for; what it still holds is in the file as it is.
            busy = 0
        if busy:
            raise failures.locked(address)
    replaced = unused(address.path, "replaced")
    give_name(address.path, replaced, keep=True)
    return replaced


def _import(address: PostgresDatabase, backup: Path) -> None:
    from facts.store.migrate import migrate  # noqa: PLC0415 - alembic is slow to load

    with failures.explained(address):
        engine = postgres.writing_engine(address)
        try:
            with engine.begin() as connection:
                found = stamp(connection, address)
            if found is None:
                migrate(address)
            else:
                require_current(found, address)
            with newest(backup) as current, engine.begin() as target, reading(SqliteFile(current)) as source:
                tables = ", ".join(table.name for table in metadata.sorted_tables)
                target.execute(text(f"LOCK TABLE {tables} IN EXCLUSIVE MODE"))
                replace_content(source, target, PostgresIndex())
        finally:
            engine.dispose()
