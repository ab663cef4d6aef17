"""How a store file is opened: what the writer promises the disk, and what a reader cannot do."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import OperationalError

from facts.store import sqlite
from facts.store.address import SqliteFile, parse
from facts.store.database import Database
from facts.store.open import open_store
from tests.support.drafts import draft


@pytest.fixture
def database(sqlite_url: str) -> Iterator[Database]:
    opened = Database(parse(sqlite_url))
    yield opened
    opened.close()


def pragma(connection: Connection, name: str) -> object:
    return connection.execute(text(f"PRAGMA {name}")).scalar_one()


def test_a_writer_waits_for_the_disk_and_heeds_references(database: Database) -> None:
    with database.writing("town") as connection:
        assert pragma(connection, "journal_mode") == "wal"
        assert pragma(connection, "synchronous") == 2
        assert pragma(connection, "foreign_keys") == 1
        assert pragma(connection, "busy_timeout") == 5000
        assert pragma(connection, "journal_size_limit") == 16 * 1024 * 1024
        assert connection.connection.dbapi_connection is not None
        assert connection.connection.dbapi_connection.in_transaction


def test_a_write_takes_the_lock_at_once(database: Database, sqlite_url: str) -> None:
    path = sqlite_url.removeprefix("sqlite:///")
    other = sqlite3.connect(path, timeout=0, isolation_level=None)
    with database.writing("town"), pytest.raises(sqlite3.OperationalError, match="locked"):
        other.execute("BEGIN IMMEDIATE")
    other.execute("BEGIN IMMEDIATE")
    other.close()


def test_a_reader_cannot_write_even_if_told_to(database: Database) -> None:
    with database.reading() as connection:
        assert pragma(connection, "query_only") == 1
        with pytest.raises(OperationalError, match="readonly"):
            connection.execute(text("DELETE FROM word"))
        connection.execute(text("PRAGMA query_only = OFF"))
        with pytest.raises(OperationalError, match="readonly"):
            connection.execute(text("DELETE FROM word"))


def test_an_error_inside_a_write_undoes_it_and_leaves_no_lock(database: Database) -> None:
    insertion = text("INSERT INTO community VALUES (1, 'town', 'sources', 0, 1, 0, 0, 0, 0, 0, '')")

    def fail() -> None:
        with database.writing("town") as connection:
            connection.execute(insertion)
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    with database.writing("town") as connection:
        assert connection.execute(text("SELECT count(*) FROM community")).scalar_one() == 0
        connection.execute(insertion)
    with database.reading() as connection:
        assert connection.execute(text("SELECT name FROM community")).scalars().all() == ["town"]


def test_closing_leaves_one_file_that_is_the_store(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path / 'store.db'}")
    store.library("town").save([draft("a", "Boats.")], imported_at="now")
    store.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["store.db", "store.db.lock"]
    store = open_store(f"sqlite:///{tmp_path / 'store.db'}", create=False)
    with store.library("town").reading() as shelf:
        assert shelf.kept().sources == 1
    store.close()


def test_many_readers_at_once_share_a_few_connections(sqlite_url: str) -> None:
    store = open_store(sqlite_url)
    library = store.library("town")
    library.save([draft("a", "Boats.")], imported_at="now")
    seen: list[int] = []

    def read() -> None:
        for _ in range(10):
            with library.reading() as shelf:
                seen.append(len(shelf.search(["boat"], 5)))

    threads = [threading.Thread(target=read) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    store.close()
    assert seen == [1] * 200


def test_a_path_with_signs_of_an_address_is_a_path(tmp_path: Path) -> None:
    folder = tmp_path / "50% of #1? & more"
    folder.mkdir()
    address = SqliteFile(folder / "факты.db")
    engine = sqlite.migrating_engine(address)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE tide (level INTEGER)"))
    engine.dispose()
    assert [path.name for path in folder.iterdir()] == ["факты.db"]


@pytest.mark.parametrize("version", [(3, 7, 0), (3, 40, 1), (3, 44, 5), (3, 45, 0), (3, 50, 6), (3, 51, 0), (3, 51, 2)])
def test_versions_that_can_lose_what_was_saved_are_told(version: tuple[int, int, int]) -> None:
    warning = sqlite._warning(version)
    assert warning is not None
    assert ".".join(map(str, version)) in warning


@pytest.mark.parametrize("version", [(3, 44, 6), (3, 50, 7), (3, 51, 3), (3, 52, 0), (4, 0, 0)])
def test_repaired_versions_are_not(version: tuple[int, int, int]) -> None:
    assert sqlite._warning(version) is None


def test_the_running_version_is_the_one_that_is_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 51, 2))
    assert sqlite.sqlite_warning() is not None
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 51, 3))
    assert sqlite.sqlite_warning() is None


def test_a_numbering_that_is_used_up_is_an_error_not_a_mix_up(sqlite_url: str) -> None:
    store = open_store(sqlite_url)
    database = Database(parse(sqlite_url))
    with database.writing("town") as connection:
        connection.execute(text("INSERT INTO community VALUES (1048576, 'town', 'sources', 0, 1, 0, 0, 0, 0, 0, '')"))
    database.close()
    with pytest.raises(OverflowError):
        store.library("town").save([draft("a", "Boats.")], imported_at="now")
    store.close()
