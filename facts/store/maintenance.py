"""What an operator does with a store: look at it, check it, migrate it, copy it, put a copy back.

The door that ``db`` and ``doctor`` use; every function takes the address a person gives. This file knows nothing of
shells.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, func, select, text

from facts.errors import FactsError, StoreFailed
from facts.importing.reading_version import READING
from facts.store import backup as backups
from facts.store import failures, inspection, restoring
from facts.store.address import Address, PostgresDatabase, SqliteFile, parse
from facts.store.backup import Verified
from facts.store.database import Database
from facts.store.files import parts
from facts.store.migrate import Migrated
from facts.store.migrate import migrate as run_migrations
from facts.store.open import find_version
from facts.store.port import Kept
from facts.store.restoring import Restored
from facts.store.schema import HEAD, require_current
from facts.store.sqlite import sqlite_warning
from facts.store.tables import Collection, community, edition

__all__ = [
    "CommunityStatus",
    "Migrated",
    "Restored",
    "StoreStatus",
    "Verified",
    "audit",
    "backup",
    "check",
    "migrate",
    "restore",
    "sqlite_warning",
    "status",
    "verify",
]

_ROOM = 100 * 1024 * 1024
"""With less free space than this, or than the store's own size, the next import or backup may fail."""

_LOG = 64 * 1024 * 1024
"""A write-ahead log beyond this is kept from shrinking by somebody who reads for very long."""

_ALTERED = "Find out who wrote to the store, then restore a backup with “footnote db restore”."

_COMMUNITIES = select(community).where(community.c.collection == Collection.SOURCES.value).order_by(community.c.name)

_READ_OTHERWISE = (
    select(community.c.collection, func.count())
    .join_from(community, edition, edition.c.community_id == community.c.id)
    .where(edition.c.current, edition.c.reading.is_distinct_from(READING))
    .group_by(community.c.collection)
)

_SERVER = text("SELECT current_setting('server_version'), pg_database_size(current_database())")


@dataclass(frozen=True, slots=True)
class CommunityStatus:
    """What one community keeps; ``editions`` counts the replaced ones too."""

    name: str
    kept: Kept
    editions: int


@dataclass(frozen=True, slots=True)
class StoreStatus:
    """What a store is and holds. Sizes are in bytes."""

    address: str
    engine: str
    version: str
    """The version of the schema."""
    newest_version: str
    """The one this program works with."""
    communities: tuple[CommunityStatus, ...]
    size: int
    log_size: int
    """SQLite's write-ahead log; 0 on PostgreSQL."""
    problems: tuple[str, ...]
    """What a quick look found wrong with it; empty for a store in order."""


def status(url: str) -> StoreStatus:
    """Return what the store is and holds, without changing it; raise as ``open_store`` does."""
    with _looking(url) as (address, connection, version):
        communities = tuple(_communities(connection)) if version == HEAD else ()
        engine, size, log_size = _engine(address, connection)
        problems = tuple(inspection.quick(connection)) if version == HEAD else ()
    return StoreStatus(str(address), engine, version, HEAD, communities, size, log_size, problems)


def check(url: str) -> tuple[FactsError, ...]:
    """Return what is wrong with the store or what it runs on, worst first; empty where all is in order.

    Nothing is raised: each finding has a code, what is wrong, and what to do.
    """
    try:
        with _looking(url) as (address, connection, version):
            require_current(version, address)
            found: list[FactsError] = [
                StoreFailed("S-DAMAGED", problem, "Restore a backup with “footnote db restore”.")
                for problem in inspection.quick(connection)
            ]
            found += [StoreFailed("S-CHAIN", problem, _ALTERED) for problem in inspection.chains(connection)]
            found += _read_otherwise(connection)
            if isinstance(address, SqliteFile):
                found += _surroundings(address)
    except FactsError as error:
        return (error,)
    return tuple(found)


def audit(url: str) -> tuple[StoreFailed, ...]:
    """Walk every community's record of changes; return S-CHAIN for each place where one does not hold.

    Raises as ``open_store`` does.
    """
    with _looking(url) as (address, connection, version):
        require_current(version, address)
        return tuple(StoreFailed("S-CHAIN", problem, _ALTERED) for problem in inspection.chains(connection))


def migrate(url: str) -> Migrated:
    """Bring the store to the newest schema; a SQLite store is copied first. Raises S-LOCKED, S-FULL, S-NEWER."""
    address = parse(url)
    if isinstance(address, SqliteFile) and not address.path.exists():
        raise failures.missing(address)
    return run_migrations(address)


def backup(url: str, target: Path) -> Verified:
    """Write a proved copy of the store to a new file; raise S-EXISTS, S-FULL, S-READONLY or S-DAMAGED."""
    with _looking(url) as (address, _, version):
        require_current(version, address)
    return backups.back_up(address, target)


def verify(path: Path) -> Verified:
    """Prove that a file is a whole backup, changing nothing; raise ``StoreFailed`` saying what is wrong."""
    return backups.verify(path)


def restore(url: str, path: Path) -> Restored:
    """Put a backup in the place of the store, after proving it; whatever fails, the store is as it was."""
    return restoring.restore(parse(url), path)


@contextmanager
def _looking(url: str) -> Iterator[tuple[Address, Connection, str]]:
    """Open an existing store of whatever version for reading."""
    address = parse(url)
    database = Database(address)
    try:
        version = find_version(database, address)
        if version is None:
            raise failures.missing(address)
        with database.reading() as connection:
            yield address, connection, version
    finally:
        database.close()


def _communities(connection: Connection) -> Iterator[CommunityStatus]:
    counting = select(edition.c.community_id, func.count()).group_by(edition.c.community_id)
    editions = {row[0]: int(row[1]) for row in connection.execute(counting)}
    for row in connection.execute(_COMMUNITIES).all():
        kept = Kept(row.sources, row.passages, row.mentions, row.revision)
        yield CommunityStatus(row.name, kept, editions.get(row.id, 0))


def _engine(address: Address, connection: Connection) -> tuple[str, int, int]:
    match address:
        case SqliteFile():
            size, log_size, _ = (part.stat().st_size if part.exists() else 0 for part in parts(address))
            return f"SQLite {sqlite3.sqlite_version}", size, log_size
        case PostgresDatabase():
            version, size = connection.execute(_SERVER).one()
            return f"PostgreSQL {version.partition(' ')[0]}", int(size), 0


def _read_otherwise(connection: Connection) -> Iterator[FactsError]:
    """Say what another version of reading read, which an upgrade leaves as it was."""
    counts = {row[0]: int(row[1]) for row in connection.execute(_READ_OTHERWISE).all()}
    sources, cards = counts.get(Collection.SOURCES.value, 0), counts.get(Collection.CARDS.value, 0)
    if sources or cards:
        yield StoreFailed(
            "S-REREAD",
            f"Another version of this program read {sources} of the sources and {cards} of the published facts, and may"
            " have read them worse.",
            "Run “footnote reread”.",
        )


def _surroundings(address: SqliteFile) -> Iterator[FactsError]:
    warning = sqlite_warning()
    if warning is not None:
        yield StoreFailed("S-SQLITE", warning, "Use a Python with a newer SQLite where you can.")
    size, log_size, _ = (part.stat().st_size if part.exists() else 0 for part in parts(address))
    free = shutil.disk_usage(address.path.absolute().parent).free
    if free < max(_ROOM, size):
        yield StoreFailed(
            "S-SPACE",
            f"Only {free // 1024 // 1024} MB are free beside the store {address}.",
            "Free some space before the next import or backup.",
        )
    if log_size > _LOG:
        yield StoreFailed(
            "S-LOG",
            f"The write-ahead log of {address} has grown to {log_size // 1024 // 1024} MB.",
            "Stop programs that read the store for a long time.",
        )
