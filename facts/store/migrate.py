"""Bringing a store's schema to what the program needs: by itself for a new store, else only when told to.

Alembic runs the steps. The transaction, the lock, the backup before and the check after are owned here, since the
defaults of driver and tool leave SQLite half changed or lose the rows that refer to a rebuilt table. This file knows
nothing of what a step does.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from facts.store import backup, failures, postgres, sqlite
from facts.store.address import Address, PostgresDatabase, SqliteFile
from facts.store.schema import stamp
from facts.store.writer_lock import WriterLock


@dataclass(frozen=True, slots=True)
class Migrated:
    """What migrating did. ``before`` is None for a store that was empty; ``backup`` is set where one was made."""

    before: str | None
    after: str
    backup: Path | None


def scripts() -> Path:
    """Return the folder of the migrations: in the installed package, or at the top of a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "migrations"
    return inside if inside.is_dir() else package.parent / "migrations"


def migrate(address: Address, folder: Path | None = None, *, keep_copy: bool = True) -> Migrated:
    """Bring the store at ``address`` to the newest schema, all the way or not at all.

    A SQLite store that holds anything is first copied beside itself, unless it is a copy itself. Raises ``StoreFailed``: S-LOCKED while another
    process writes, S-FULL without room for copy and change, S-NEWER for a schema that the migrations do not know.
    """
    where = scripts() if folder is None else folder
    match address:
        case SqliteFile():
            lock = WriterLock(address)
            lock.acquire(sqlite.BUSY_SECONDS)
            try:
                return _migrate_file(address, where, keep_copy=keep_copy)
            finally:
                lock.release()
        case PostgresDatabase():
            return _migrate_database(address, where)


def _migrate_file(address: SqliteFile, folder: Path, *, keep_copy: bool) -> Migrated:
    with failures.explained(address):
        if address.path.exists():
            sqlite.require_store_file(address)
        engine = sqlite.migrating_engine(address)
        try:
            with engine.connect() as connection:
                before = stamp(connection, address)
            head = _head(folder)
            if before == head:
                return Migrated(before, head, None)
            _require_known(before, folder, address)
            copy = backup.before_migration(address, before) if keep_copy and before is not None else None
            with engine.begin() as connection:
                run(connection, folder, head)
                if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                    raise failures.damaged(address, "has rows that refer to nothing; it was left as it was")
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
                before, head = stamp(connection, address), _head(folder)
                if before != head:
                    _require_known(before, folder, address)
                    run(connection, folder, head)
                return Migrated(before, head, None)
        finally:
            engine.dispose()


def create_file(address: SqliteFile) -> None:
    """Make a new store in a file that nobody else knows of yet."""
    with failures.explained(address):
        engine = sqlite.plain_engine(address)
        try:
            with engine.begin() as connection:
                run(connection, scripts(), "head")
        finally:
            engine.dispose()


def run(connection: Connection, folder: Path, revision: str, *, down: bool = False, lose_data: bool = False) -> None:
    """Run the steps up or down to ``revision`` in the transaction that ``connection`` is in."""
    config = _config(folder)
    config.attributes["connection"] = connection
    config.attributes["lose_data"] = lose_data
    if down:
        command.downgrade(config, revision)
    else:
        command.upgrade(config, revision)


def revisions(folder: Path) -> tuple[str, ...]:
    """Return the revisions that the folder's migrations lead through, oldest first."""
    script = ScriptDirectory.from_config(_config(folder))
    return tuple(step.revision for step in script.walk_revisions())[::-1]


def _head(folder: Path) -> str:
    return revisions(folder)[-1]


def _require_known(before: str | None, folder: Path, address: Address) -> None:
    if before is not None and before not in revisions(folder):
        raise failures.newer(address, before, _head(folder))


def _config(folder: Path) -> Config:
    config = Config()
    # The value is read with %-interpolation.
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    return config
