"""Whoever changes the record of changes behind the program's back is found out, on both engines."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from facts.errors import StoreFailed
from facts.ledger import Edit, EntryKind, Slip, breaks
from facts.store import inspection
from facts.store.address import PostgresDatabase, SqliteFile, parse
from facts.store.maintenance import backup, check, restore, status, verify
from facts.store.open import open_store
from facts.store.postgres import writing_engine
from facts.store.sqlite import migrating_engine
from facts.store.tables import change
from tests.support.drafts import draft
from tests.support.ledgers import OLEG, commit, fact

COLUMNS = [column.name for column in change.columns if column.name != "community_id"]
NUMBERS = {"number", "command", "revision", "undoes"}


@pytest.fixture(params=["sqlite", "postgres"])
def url(request: pytest.FixtureRequest) -> str:
    """A store with two communities, each with changes of every form, cards, slips and a retired source."""
    return fill(request.getfixturevalue(f"{request.param}_url"))


def fill(url: str) -> str:
    store = open_store(url)
    for name in ("town", "port"):
        library = store.library(name)
        commit(library, fact("1", None, '{"a":1}', "publish"))
        commit(library, fact("1", '{"a":1}', '{"a":2}'), Edit(EntryKind.ALIAS, "x", None, "y", "add"), by=OLEG)
        commit(library, fact("1", '{"a":2}', '{"a":1}', "undo"), undoes=2)
        commit(library, fact("2", None, "{}"), fact("2", "{}", None))
        library.save([draft("a", "Boats in 1911."), draft("b", "Mills.")], imported_at="now")
        with library.writing() as desk:
            desk.put_cards([draft("1", "The bridge: 1911.")])
            desk.retire_source("b")
            desk.slips.put(_slip(name))
            desk.registry.put(_slip(f"nobody's {name}"))
    store.close()
    return url


def _slip(id_: str) -> Slip:
    return Slip("form", id_, "{}", "mira", "2030")


@contextmanager
def unguarded(url: str) -> Iterator[Connection]:
    """Write as somebody would who has the file or the database, and knows of the triggers."""
    engine = _engine(url)
    try:
        with engine.begin() as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(text("ALTER TABLE change DISABLE TRIGGER USER"))
            else:
                connection.execute(text("DROP TRIGGER change_never_altered"))
                connection.execute(text("DROP TRIGGER change_never_taken_away"))
            yield connection
    finally:
        engine.dispose()


def _engine(url: str) -> Engine:
    match parse(url):
        case SqliteFile() as address:
            return migrating_engine(address)
        case PostgresDatabase() as address:
            return writing_engine(address)


def found(url: str, community: str) -> list[int]:
    """Return the numbers of the changes that are named."""
    store = open_store(url)
    try:
        with store.library(community).reading() as shelf:
            return [one.number for one in breaks(community, shelf.chain(), *shelf.head())]
    finally:
        store.close()


def codes(url: str) -> list[str]:
    return [problem.code for problem in check(url) if problem.code in ("S-CHAIN", "S-DAMAGED", "S-FAILED")]


def flipped(value: object) -> object:
    """Return a value with one bit of one byte the other way round."""
    match value:
        case None:
            return 1
        case int():
            return value ^ 64
        case str():
            return chr(ord(value[0]) ^ 1) + value[1:] if value else "\x01"
        case _:
            raise TypeError(value)


class TestTriggers:
    @pytest.mark.parametrize("statement", ["UPDATE change SET reason = 'x'", "DELETE FROM change"])
    def test_changes_are_only_ever_added(self, url: str, statement: str) -> None:
        engine = _engine(url)
        with pytest.raises(DBAPIError, match="only ever added"), engine.begin() as connection:
            connection.execute(text(statement))
        engine.dispose()
        assert codes(url) == []

    def test_nor_is_the_table_emptied(self, postgres_url: str) -> None:
        engine = _engine(fill(postgres_url))
        with pytest.raises(DBAPIError, match="only ever added"), engine.begin() as connection:
            connection.execute(text("TRUNCATE change"))
        engine.dispose()


class TestTampering:
    @pytest.mark.parametrize("column", COLUMNS)
    def test_a_flipped_bit_in_any_column_of_any_change_is_named(self, url: str, column: str) -> None:
        assert found(url, "town") == []
        for number in range(1, 7):
            with unguarded_row(url, number, column):
                named = found(url, "town")
                assert number in named or (column == "number" and named)
                assert found(url, "port") == []
                assert "S-CHAIN" in codes(url)
        assert codes(url) == []

    @pytest.mark.parametrize("number", range(1, 7))
    def test_a_change_taken_away_is_missed(self, url: str, number: int) -> None:
        with unguarded(url) as connection:
            connection.execute(text("DELETE FROM change WHERE number = :n AND " + _TOWN), {"n": number})
        assert number in found(url, "town")
        assert found(url, "port") == []
        assert "S-CHAIN" in codes(url)

    def test_all_of_them_taken_away_with_their_count(self, url: str) -> None:
        """Then nothing says that there were any, but for the entries that they left."""
        with unguarded(url) as connection:
            connection.execute(text("DELETE FROM change WHERE " + _TOWN))
            connection.execute(text(f"UPDATE community SET changes = 0, head = '{'0' * 64}' WHERE name = 'town'"))
        assert found(url, "town") == []
        assert "S-CHAIN" in codes(url)

    @pytest.mark.parametrize("what", ["body = '{}'", "revision = 9", "id = '7'", "body = NULL"])
    def test_an_entry_that_no_change_made(self, url: str, what: str) -> None:
        with unguarded(url) as connection:
            connection.execute(text(f"UPDATE entry SET {what} WHERE kind = 'fact' AND id = '1' AND {_TOWN}"))
        assert set(codes(url)) == {"S-CHAIN"}
        assert found(url, "town") == []

    def test_changes_of_another_community_do_not_pass_for_one_s_own(self, url: str) -> None:
        with unguarded(url) as connection:
            connection.execute(text("DELETE FROM change WHERE " + _TOWN))
            connection.execute(
                text(
                    "UPDATE change SET community_id = (SELECT id FROM community WHERE name = 'town'"
                    " AND collection = 'sources')"
                )
            )
        assert set(found(url, "town")) >= {1, 2, 3, 4, 5, 6}

    def test_what_cannot_even_be_read(self, sqlite_url: str) -> None:
        fill(sqlite_url)
        with unguarded(sqlite_url) as connection:
            connection.execute(text("UPDATE change SET reason = x'00ff' WHERE number = 2"))
        assert codes(sqlite_url) == ["S-CHAIN", "S-CHAIN"]

    def test_so_many_and_no_more_are_told(self, sqlite_url: str) -> None:
        store = open_store(sqlite_url)
        commit(store.library("town"), *(fact(str(n), None, "{}") for n in range(60)))
        store.close()
        with unguarded(sqlite_url) as connection:
            connection.execute(text("UPDATE change SET reason = 'x'"))
        assert len(codes(sqlite_url)) == 20


_TOWN = "community_id = (SELECT id FROM community WHERE name = 'town' AND collection = 'sources')"


@contextmanager
def unguarded_row(url: str, number: int, column: str) -> Iterator[None]:
    """Flip a bit of a row for as long as the block lasts."""
    engine = _engine(url)
    where = f" FROM change WHERE number = :n AND {_TOWN}"
    with engine.connect() as connection:
        was = connection.execute(text(f'SELECT "{column}"{where}'), {"n": number}).scalar_one()
    put = text(f'UPDATE change SET "{column}" = :value WHERE number = :n AND {_TOWN}')
    now = flipped(was)
    at, back = number, number
    if column == "number":
        back = number ^ 64
    _unguard(engine)
    with engine.begin() as connection:
        connection.execute(put, {"n": at, "value": now})
    try:
        yield
    finally:
        with engine.begin() as connection:
            connection.execute(put, {"n": back, "value": was})
        engine.dispose()


def _unguard(engine: Engine) -> None:
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("ALTER TABLE change DISABLE TRIGGER USER"))
        else:
            connection.execute(text("DROP TRIGGER IF EXISTS change_never_altered"))


class TestTravelling:
    """Chains, slips and cards go with the store into a backup and back, whichever the engines."""

    def state(self, url: str) -> tuple[str, list[str], list[int]]:
        engine = _engine(url)
        with engine.connect() as connection:
            digest = inspection.content_digest(connection)
        engine.dispose()
        return digest, codes(url), found(url, "town") + found(url, "port")

    @pytest.mark.parametrize("to", ["sqlite", "postgres"])
    def test_backup_and_restore(self, url: str, to: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
        before = self.state(url)
        assert before[1:] == ([], [])
        backup(url, tmp_path / "copy.db")
        proof = verify(tmp_path / "copy.db")
        assert (proof.communities, proof.sources, proof.sealed) == (2, 4, True)
        name = request.getfixturevalue("postgres").create_database() if to == "postgres" else ""
        target = request.getfixturevalue("postgres").url(name) if name else f"sqlite:///{tmp_path / 'other.db'}"
        for _ in range(2):
            restore(target, tmp_path / "copy.db")
            assert self.state(target) == before
        engine = _engine(target)
        with pytest.raises(DBAPIError, match="only ever added"), engine.begin() as connection:
            connection.execute(text("DELETE FROM change"))
        engine.dispose()
        store = open_store(target)
        commit(store.library("town"), fact("3", None, "{}"))
        with store.registering() as registry:
            registry.put(_slip("later"))
        store.close()
        assert codes(target) == []
        if name:
            request.getfixturevalue("postgres").drop_database(name)

    def test_a_backup_with_a_broken_chain_is_refused(self, url: str, tmp_path: Path) -> None:
        with unguarded(url) as connection:
            connection.execute(text("UPDATE change SET reason = 'other' WHERE number = 3"))
        with pytest.raises(StoreFailed, match="does not hold") as refused:
            backup(url, tmp_path / "copy.db")
        assert refused.value.code == "S-DAMAGED"

    def test_only_communities_are_told_of(self, url: str) -> None:
        found = status(url)
        assert [(one.name, one.kept.sources, one.editions) for one in found.communities] == [
            ("port", 1, 2),
            ("town", 1, 2),
        ]
        assert found.problems == ()
