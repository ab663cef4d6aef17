"""Bringing a store's schema to what the program needs: by itself for a new store, else only when told to.

``facts.store.stepping`` runs the steps. The transaction, the lock, the backup before and the check after are owned here,
since the defaults of driver and tool leave SQLite half changed or lose the rows that refer to a rebuilt table.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import text

from facts.store import backup, failures, postgres, sqlite
from facts.store.address import Address, PostgresDatabase, SqliteFile
from facts.store.schema import stamp
from facts.store.stepping import head as newest_of
from facts.store.stepping import require_known, require_references, run, scripts
from facts.store.writer_lock import WriterLock


@dataclass(frozen=True, slots=True)
class Migrated:
    """What migrating did. ``before`` is None for a store that was empty; ``backup`` is set where one was made."""

    before: str | None
    after: str
    backup: Path | None


def migrate(address: Address, folder: Path | None = None) -> Migrated:
    """Bring the store at ``address`` to the newest schema, all the way or not at all.

    A SQLite store that holds anything is first copied beside itself. Raises ``StoreFailed``: S-LOCKED while another process writes, S-FULL without room for copy and change, S-NEWER for a schema that the migrations do not know.
    """
    where = scripts() if folder is None else folder
    match address:
        case SqliteFile():
            lock = WriterLock(address)
            lock.acquire(sqlite.BUSY_SECONDS)
            try:
                return _migrate_file(address, where)
            finally:
                lock.release()
        case PostgresDatabase():
            return _migrate_database(address, where)


def _migrate_file(address: SqliteFile, folder: Path) -> Migrated:
    with failures.explained(address):
        if address.path.exists():
            sqlite.require_store_file(address)
        engine = sqlite.migrating_engine(address)
        try:
            with engine.connect() as connection:
                before = stamp(connection, address)
            head = newest_of(folder)
            if before == head:
                return Migrated(before, head, None)
            require_known(before, folder, address)
            copy = backup.before_migration(address, before) if before is not None else None
            with engine.begin() as connection:
                run(connection, folder, head)
                require_references(connection, address)
            return Migrated(before, head, copy)
        finally:
            engine.dispose()


def _migrate_database(address: PostgresDatabase, folder: Path) -> Migrated:
    with failures.explained(address):
        engine = postgres.writing_engine(address)
        try:
            with engine.begin() as connection:
                postgres.require_usable(connection, address)
                connection.execute(text("SELECT pg_advisory_xact_lock(:space, 0)"), {"space": postgres.LOCK_SPACE})
                before, head = stamp(connection, address), newest_of(folder)
                if before != head:
                    require_known(before, folder, address)
                    run(connection, folder, head)
                return Migrated(before, head, None)
        finally:
            engine.dispose()
