"""What only a server does: it goes away, refuses, is read-only, is too old; and several write at once."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator

import pytest
from psycopg import sql
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, OperationalError

from facts.errors import ConfigRefused, FactsError, StoreFailed
from facts.index import EditionDraft
from facts.store import postgres as engines
from facts.store.address import PostgresDatabase, parse
from facts.store.database import Database
from facts.store.failures import failure
from facts.store.maintenance import check
from facts.store.open import open_store
from facts.store.sql import SqlStore
from tests.support.drafts import draft
from tests.support.postgres import GUARDED_PASSWORD, GUARDED_USER, PostgresServer, running_server

NOON = "2024-05-01T12:00:00+00:00"


@pytest.fixture
def store(postgres_url: str) -> Iterator[SqlStore]:
    opened = open_store(postgres_url)
    opened.library("town").save([draft("a", "A boat in 1911.")], imported_at=NOON)
    yield opened
    opened.close()


def database_of(url: str) -> str:
    return url.rpartition("/")[2]


def refused(url: str) -> FactsError:
    with pytest.raises(FactsError) as error:
        open_store(url)
    assert GUARDED_PASSWORD not in str(error.value)
    assert "wrong-password" not in str(error.value)
    assert [found.code for found in check(url)] == [error.value.code]
    return error.value


class TestUnreachable:
    def test_nobody_listens(self) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            error = refused(f"postgresql://clerk:wrong-password@127.0.0.1:{probe.getsockname()[1]}/facts")
        assert error.code == "S-DOWN"
        assert "cannot be reached" in error.what
        assert "clerk:***@127.0.0.1" in error.what

    def test_no_such_database(self, postgres: PostgresServer) -> None:
        error = refused(postgres.url("nowhere"))
        assert error.code == "S-DOWN"
        assert "does not exist" in error.what

    @pytest.mark.parametrize("password", ["", ":wrong-password"])
    def test_the_wrong_password(self, postgres: PostgresServer, password: str) -> None:
        url = postgres.url("postgres").replace("footnote@", f"{GUARDED_USER}{password}@")
        error = refused(url)
        assert error.code == "S-DOWN"
        assert "refuses the user or the password" in error.what

    def test_the_right_password_with_signs_that_addresses_are_made_of(
        self, postgres: PostgresServer, postgres_url: str
    ) -> None:
        with postgres.connect(database_of(postgres_url)) as connection:
            connection.execute(
                sql.SQL("GRANT SELECT ON ALL TABLES IN SCHEMA public TO {}").format(sql.Identifier(GUARDED_USER))
            )
        coded = GUARDED_PASSWORD.replace(":", "%3A").replace("/", "%2F")
        url = postgres_url.replace("footnote@", f"{GUARDED_USER}:{coded}@")
        store = open_store(url)
        with store.library("town").reading() as shelf:
            assert shelf.kept().sources == 0
        with pytest.raises(StoreFailed) as error:
            store.library("town").save([draft("a", "A boat.")], imported_at=NOON)
        assert error.value.code == "S-READONLY"
        store.close()

    def test_a_database_that_cannot_hold_every_text(self, postgres: PostgresServer) -> None:
        with postgres.connect() as connection:
            connection.execute("CREATE DATABASE narrow ENCODING 'SQL_ASCII' TEMPLATE template0")
        error = refused(postgres.url("narrow"))
        assert isinstance(error, ConfigRefused)
        assert error.code == "K-DB"
        assert "SQL_ASCII" in error.what

    def test_a_server_that_is_too_old(self, postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(engines, "OLDEST", 990000)
        error = refused(postgres_url)
        assert error.code == "K-DB"
        assert "15 or newer" in error.what


class TestWhileItRuns:
    def test_a_connection_that_was_cut_is_made_anew(
        self, store: SqlStore, postgres: PostgresServer, postgres_url: str
    ) -> None:
        cut(postgres, postgres_url)
        with store.library("town").reading() as shelf:
            assert len(shelf.search(["boat"], 5)) == 1
        cut(postgres, postgres_url)
        assert store.library("town").save([draft("b", "A gate.")], imported_at=NOON)[0].outcome == "new source"

    def test_cut_in_the_middle_of_a_view(self, store: SqlStore, postgres: PostgresServer, postgres_url: str) -> None:
        def look() -> None:
            with store.library("town").reading() as shelf:
                cut(postgres, postgres_url)
                shelf.search(["boat"], 5)

        with pytest.raises(StoreFailed) as error:
            look()
        assert error.value.code == "S-DOWN"
        with store.library("town").reading() as shelf:
            assert len(shelf.search(["boat"], 5)) == 1

    def test_cut_in_the_middle_of_a_save(self, store: SqlStore, postgres: PostgresServer, postgres_url: str) -> None:
        def drafts() -> Iterator[EditionDraft]:
            yield draft("b", "A gate.")
            cut(postgres, postgres_url)
            yield draft("c", "A mill.")

        with pytest.raises(StoreFailed) as error:
            store.library("town").save(drafts(), imported_at=NOON)
        assert error.value.code == "S-DOWN"
        with store.library("town").reading() as shelf:
            assert [source.id for source in shelf.sources()] == ["a"]
        assert store.library("town").save([draft("b", "A gate.")], imported_at=NOON)[0].outcome == "new source"

    def test_a_server_that_may_only_be_read(self, store: SqlStore, postgres: PostgresServer, postgres_url: str) -> None:
        with postgres.connect() as connection:
            connection.execute(
                sql.SQL("ALTER DATABASE {} SET default_transaction_read_only = on").format(
                    sql.Identifier(database_of(postgres_url))
                )
            )
        cut(postgres, postgres_url)
        with pytest.raises(StoreFailed) as error:
            store.library("town").save([draft("b", "A gate.")], imported_at=NOON)
        assert error.value.code == "S-READONLY"
        with store.library("town").reading() as shelf:
            assert len(shelf.search(["boat"], 5)) == 1

    def test_a_server_that_stops_while_the_store_is_open(self) -> None:
        with running_server() as server:
            store = open_store(server.url(server.create_database()))
            store.library("town").save([draft("a", "A boat.")], imported_at=NOON)

        def look() -> None:
            with store.library("town").reading() as shelf:
                shelf.kept()

        with pytest.raises(StoreFailed) as error:
            look()
        assert error.value.code == "S-DOWN"
        store.close()

    def test_a_statement_that_takes_too_long_is_a_failed_search(self, postgres_url: str, store: SqlStore) -> None:
        database = Database(parse(postgres_url))
        with database.reading() as connection:
            connection.execute(text("SET LOCAL statement_timeout = 1"))
            with pytest.raises(OperationalError) as error:
                connection.execute(text("SELECT pg_sleep(10)"))
        assert failure(error.value.orig or error.value, parse(postgres_url), searching=True).code == "S-SEARCH"
        database.close()


class TestWriters:
    def test_two_of_one_community_take_turns(self, store: SqlStore, postgres_url: str) -> None:
        other = open_store(postgres_url)
        started = threading.Event()
        outcomes: list[str] = []

        def second() -> None:
            started.set()
            outcomes.append(other.library("town").save([draft("a", "Another text.")], imported_at=NOON)[0].outcome)

        def drafts() -> Iterator[EditionDraft]:
            thread.start()
            started.wait()
            yield draft("a", "A new text.")

        thread = threading.Thread(target=second)
        store.library("town").save(drafts(), imported_at=NOON)
        thread.join()
        assert outcomes == ["new edition"]
        with other.library("town").reading() as shelf:
            assert [edition.current for edition in shelf.editions("a")] == [False, False, True]
            assert [word.word for word in shelf.vocabulary()] == ["another", "text"]
        other.close()

    def test_two_first_writes_of_a_new_community_make_it_once(self, postgres_url: str) -> None:
        def write(id_: str) -> None:
            store = open_store(postgres_url)
            store.library("new").save([draft(id_, "A boat.")], imported_at=NOON)
            store.close()

        threads = [threading.Thread(target=write, args=(f"s{n}",)) for n in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        store = open_store(postgres_url)
        with store.library("new").reading() as shelf:
            assert (shelf.kept().sources, shelf.kept().revision) == (4, 4)
        store.close()

    def test_one_that_waits_too_long_is_refused(
        self, store: SqlStore, postgres_url: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(engines, "LOCK_SECONDS", 0.1)
        other = open_store(postgres_url)
        with store._database.writing("town"), pytest.raises(StoreFailed) as error:
            other.library("town").save([draft("b", "A gate.")], imported_at=NOON)
        assert error.value.code == "S-LOCKED"
        with store._database.writing("town"):
            assert other.library("port").save([draft("b", "A gate.")], imported_at=NOON)[0].outcome == "new source"
        other.close()

    def test_a_reader_cannot_write(self, store: SqlStore) -> None:
        with store._database.reading() as connection, pytest.raises(DBAPIError, match="read-only"):
            connection.execute(text("DELETE FROM word"))


class TestMeaning:
    @pytest.mark.parametrize(
        ("state", "code"),
        [
            ("3D000", "S-DOWN"),
            ("28P01", "S-DOWN"),
            ("28000", "S-DOWN"),
            ("08006", "S-DOWN"),
            ("57P01", "S-DOWN"),
            ("57P03", "S-DOWN"),
            ("53300", "S-DOWN"),
            ("25006", "S-READONLY"),
            ("42501", "S-READONLY"),
            ("53100", "S-FULL"),
            ("55P03", "S-LOCKED"),
            ("40P01", "S-LOCKED"),
            ("40001", "S-LOCKED"),
            ("XX001", "S-DAMAGED"),
            ("42P01", "S-DAMAGED"),
            ("42601", "S-FAILED"),
            ("57014", "S-FAILED"),
        ],
    )
    def test_of_the_server_s_codes(self, state: str, code: str) -> None:
        address = parse("postgresql://clerk:tide@db/facts")
        assert isinstance(address, PostgresDatabase)

        class Said(Exception):
            sqlstate = state

        error = failure(Said("the password is tide"), address)
        assert error.code == code
        assert "tide" not in str(error)


def cut(postgres: PostgresServer, url: str) -> None:
    """End every connection to the database, as a restart would."""
    with postgres.connect() as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = %s", (database_of(url),)
        )
