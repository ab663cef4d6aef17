"""Opening the store at an address: the one door to every store that lasts.

A missing or empty one is made; one of another version is refused with what to do. This file knows nothing of what is
kept.
"""

from __future__ import annotations

from facts.store import failures, postgres, sqlite
from facts.store.address import Address, PostgresDatabase, SqliteFile, parse
from facts.store.database import Database
from facts.store.schema import require_current, stamp
from facts.store.sql import SqlStore


def open_store(url: str, *, create: bool = True, hold: bool = False) -> SqlStore:
    """Open the store at ``url`` (``sqlite:///file.db`` or ``postgresql+psycopg://user:password@host/database``).

    With ``create`` a missing or empty store is made. With ``hold`` no other process may write a SQLite store until
    this one closes it; without, a write takes that right for as long as it lasts. Reading is always possible.

    Raises ``ConfigRefused`` K-DB for an address that cannot be used, and ``StoreFailed``: S-MISSING, S-OLD, S-NEWER,
    S-FOREIGN, S-DAMAGED, S-LOCKED, S-READONLY, S-FULL, S-DOWN.
    """
    address = parse(url)
    database = Database(address)
    try:
        _make_ready(database, address, create=create)
        if hold:
            database.hold()
    except BaseException:
        database.close()
        raise
    return SqlStore(database)


def _make_ready(database: Database, address: Address, *, create: bool) -> None:
    found = find_version(database, address)
    if found is not None:
        require_current(found, address)
        return
    if not create:
        raise failures.missing(address)
    # Late: alembic takes longer to load than a question to answer, and is needed once in a store's life.
    from facts.store.migrate import migrate  # noqa: PLC0415

    migrate(address)


def find_version(database: Database, address: Address) -> str | None:
    """Return the version of the schema at the address, None where there is nothing yet; raises as ``open_store``."""
    match address:
        case SqliteFile():
            if not address.path.exists():
                if not address.path.absolute().parent.is_dir():
                    raise failures.missing_folder(address)
                return None
            if not address.path.is_file():
                raise failures.cannot_open(address)
            _require_store_file(address)
            # Nothing can be read of an empty file without making its write-ahead log.
            if address.path.stat().st_size == 0:
                return None
            with database.reading() as connection:
                return stamp(connection, address)
        case PostgresDatabase():
            with database.reading() as connection:
                postgres.require_usable(connection, address)
                return stamp(connection, address)


def _require_store_file(address: SqliteFile) -> None:
    try:
        sqlite.require_store_file(address)
    except OSError:
        raise failures.cannot_open(address) from None
