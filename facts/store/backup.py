"""Copies of a store: taken while others read and write, proved before they are trusted.

A backup is a store in one SQLite file, whatever the engine it was taken from, sealed with a hash of its content. This
file knows nothing of the way back (``restoring``).
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection, MetaData, distinct, func, inspect, select, text

from facts.errors import StoreFailed
from facts.store import failures, inspection, sqlite
from facts.store.address import Address, PostgresDatabase, SqliteFile
from facts.store.database import Database
from facts.store.files import aside_of, give_name, parts, settle, unused
from facts.store.schema import HEAD, REVISIONS, STAMP_TABLE, require_current, stamp
from facts.store.search_sqlite import SqliteIndex
from facts.store.tables import Collection, community, metadata, source
from facts.store.transfer import replace_content

ROOM = 2.2
"""A migration needs room for a copy, for its own changes, and a little."""

SEAL = "backup_seal"
_UNSEALED = "Its content is not what its seal says."
_COUNTS = (
    select(func.count(distinct(community.c.id)), func.count(source.c.id))
    .select_from(community)
    .outerjoin(source, source.c.community_id == community.c.id)
    .where(community.c.collection == Collection.SOURCES.value)
)
_INDEX = ("passage_index", "passage_posting")
"""How the names of the index's tables begin; there are several, which FTS5 makes by itself."""


@dataclass(frozen=True, slots=True)
class Verified:
    """A backup that was proved whole: the version of its schema, and what it keeps in sum."""

    path: Path
    revision: str
    sealed: bool
    """Whether it carries the hash it was made with; a copied store file does not."""
    communities: int
    sources: int


def back_up(address: Address, target: Path) -> Verified:
    """Write a backup of the store to ``target``, which must not exist; readers and writers go on meanwhile.

    Raises ``StoreFailed``: S-EXISTS, S-FULL and S-READONLY for the target, S-DAMAGED for a store that fails the proof.
    """
    if target.exists():
        raise StoreFailed("S-EXISTS", f"{target} exists already.", "Name a file that does not exist yet.")
    with aside_of(target) as aside:
        match address:
            case SqliteFile():
                copy_file(address, aside, blame=SqliteFile(target))
            case PostgresDatabase():
                _export(address, aside)
        _seal(aside)
        verified = verify(aside)
        settle(aside)
        give_name(aside, target)
    return Verified(target, verified.revision, verified.sealed, verified.communities, verified.sources)


def before_migration(address: SqliteFile, revision: str) -> Path:
    """Copy the store beside itself, under a name that says which version it has; raise S-FULL without room."""
    size = sum(part.stat().st_size for part in parts(address) if part.exists())
    if shutil.disk_usage(address.path.absolute().parent).free < ROOM * size:
        raise failures.full(address)
    target = unused(address.path, f"{revision}.backup")
    with aside_of(target) as aside:
        copy_file(address, aside, blame=SqliteFile(target))
        settle(aside)
        give_name(aside, target)
    return target


def verify(backup: Path) -> Verified:
    """Prove that a file is a whole store: pages, references, every edition's digest, vocabulary, index, seal.

    Raises ``StoreFailed`` S-MISSING, S-FOREIGN, S-NEWER or S-DAMAGED, which says what is wrong first.
    """
    address = SqliteFile(backup)
    if not backup.is_file():
        raise failures.missing(address)
    try:
        with failures.explained(address), reading(address) as connection:
            revision = stamp(connection, address)
            problems, verified = (
                _examined_older(connection, address, revision)
                if revision in REVISIONS[:-1]
                else _examined(connection, address, revision)
            )
    except (ValueError, TypeError, KeyError, OverflowError):
        # What cannot even be taken for rows of ours is damage that the engine did not notice.
        raise failures.damaged(address) from None
    except StoreFailed as error:
        # Nor does it know of tables and columns whose names were hit; to it they are a mistake in the question.
        raise (failures.damaged(address) if error.code == "S-FAILED" else error) from None
    if problems:
        raise StoreFailed("S-DAMAGED", f"{backup} is not a whole store. {problems[0]}", "Use another backup.")
    return verified


@contextmanager
def newest(backup: Path) -> Iterator[Path]:
    """Lend a backup as the newest schema has it: itself, or a copy of an older one that was migrated."""
    address = SqliteFile(backup)
    with reading(address) as opened:
        is_older = stamp(opened, address) in REVISIONS[:-1]
    if not is_older:
        yield backup
        return
    from facts.store.stepping import bring_up  # noqa: PLC0415 - alembic is slow to load

    with TemporaryDirectory() as folder:
        copy = Path(folder) / "newest.db"
        copy_file(address, copy, blame=SqliteFile(copy))
        with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
            connection.execute(f"DROP TABLE IF EXISTS {SEAL}")
        bring_up(SqliteFile(copy))
        yield copy


def _examined_older(connection: Connection, address: SqliteFile, revision: str) -> tuple[list[str], Verified]:
    """Prove an older store by its own seal, and by what becomes of it in a migrated copy."""
    problems = inspection.broken_pages(connection)
    if problems:
        return problems, Verified(address.path, revision, False, 0, 0)
    names = set(inspect(connection).get_table_names())
    sealed = SEAL in names
    tables = MetaData()
    tables.reflect(connection, only=[name for name in names if not name.startswith((*_INDEX, STAMP_TABLE, SEAL))])
    if sealed and _seals(connection) != [inspection.content_digest(connection, tables)]:
        problems = [_UNSEALED]
    try:
        with newest(address.path) as copy, reading(SqliteFile(copy)) as migrated:
            found, proof = _examined(migrated, address, stamp(migrated, address))
    except StoreFailed as error:
        raise (failures.damaged(address) if error.code == "S-DAMAGED" else error) from None
    return problems + found, replace(proof, revision=revision, sealed=sealed)


def _examined(connection: Connection, address: SqliteFile, revision: str | None) -> tuple[list[str], Verified]:
    if revision is None:
        raise failures.damaged(address, "is empty")
    if revision not in REVISIONS:
        raise failures.newer(address, revision, HEAD)
    names = set(inspect(connection).get_table_names())
    strange = {name for name in names if not name.startswith(_INDEX)} - {*metadata.tables, STAMP_TABLE, SEAL}
    lost = set(metadata.tables) - names
    problems = [f"It has the table {name} too many." for name in sorted(strange)]
    problems += [f"It lacks the table {name}." for name in sorted(lost)]
    if problems:
        return problems, Verified(address.path, revision, False, 0, 0)
    problems = inspection.whole(connection, SqliteIndex())
    if not problems and SEAL in names and _seals(connection) != [inspection.content_digest(connection)]:
        problems = [_UNSEALED]
    communities, sources = connection.execute(_COUNTS).one()
    return problems, Verified(address.path, revision, SEAL in names, communities, sources)


def _seals(connection: Connection) -> list[str]:
    return list(connection.exec_driver_sql(f"SELECT digest FROM {SEAL}").scalars())  # noqa: S608


@contextmanager
def reading(address: SqliteFile) -> Iterator[Connection]:
    engine = sqlite.reading_engine(address)
    try:
        with engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()


def copy_file(address: SqliteFile, aside: Path, blame: SqliteFile) -> None:
    """Write one consistent copy of a store file."""
    try:
        with closing(sqlite3.connect(f"{address.path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            connection.execute("VACUUM INTO ?", (os.fspath(aside),))
    except sqlite3.Error as error:
        on_target = getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR)
        raise failures.failure(error, blame if on_target else address) from None


def _seal(aside: Path) -> None:
    address = SqliteFile(aside)
    with failures.explained(address):
        engine = sqlite.plain_engine(address)
        try:
            with engine.begin() as connection:
                connection.execute(text(f"DROP TABLE IF EXISTS {SEAL}"))
                connection.execute(text(f"CREATE TABLE {SEAL} (digest TEXT NOT NULL)"))
                content = {"digest": inspection.content_digest(connection)}
                connection.execute(text(f"INSERT INTO {SEAL} VALUES (:digest)"), content)  # noqa: S608
        finally:
            engine.dispose()


def _export(address: PostgresDatabase, aside: Path) -> None:
    from facts.store.stepping import create_file  # noqa: PLC0415 - alembic is slow to load

    file = SqliteFile(aside)
    create_file(file)
    database = Database(address)
    try:
        with database.reading() as origin:
            found = stamp(origin, address)
            if found is None:
                raise failures.missing(address)
            require_current(found, address)
            with failures.explained(file):
                engine = sqlite.plain_engine(file)
                try:
                    with engine.begin() as target:
                        replace_content(origin, target, SqliteIndex())
                finally:
                    engine.dispose()
    finally:
        database.close()
