"""Statements that are made once, and rows in bulk: on each engine what ``Connection.execute`` reads and writes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import bindparam, insert, select

from facts.errors import StoreFailed
from facts.store.address import parse
from facts.store.bulk import Bulk
from facts.store.database import Database
from facts.store.prepared import Prepared, on_sqlite
from facts.store.tables import community

_SELECT = select(community.c.name, community.c.revision).where(community.c.revision >= bindparam("least"))
_READ = Prepared(_SELECT.order_by(community.c.name))
_WRITE = Bulk(insert(community))
_SIGNS = ("Kestrel Bay", "%s %(name)s ? :name", "“Ада” \\ '\"", "𝔏 10 %")


@pytest.fixture(params=["sqlite_url", "postgres_url"])
def database(request: pytest.FixtureRequest) -> Iterator[Database]:
    opened = Database(parse(str(request.getfixturevalue(request.param))))
    yield opened
    opened.close()


def _fields(number: int, name: str) -> dict[str, object]:
    sums = dict.fromkeys(("sources", "passages", "mentions", "tokens", "changes"), 0)
    named = {"id": 70 + number, "name": name, "collection": "sources", "revision": number, "next_key": 1, "head": ""}
    return named | sums


def test_what_is_written_in_bulk_is_read_as_it_was(database: Database) -> None:
    with database.writing(None) as connection:
        _WRITE.send(connection, [])
        _WRITE.send(connection, [_fields(number, name) for number, name in enumerate(_SIGNS)])
        _WRITE.send(connection, [_fields(9, "alone")])
    with database.reading() as connection:
        found = _READ.all(connection, {"least": 0})
        assert [tuple(row) for row in found] == [tuple(row) for row in connection.execute(_READ_AGAIN, {"least": 0})]
        assert {row[0] for row in found} == {*_SIGNS, "alone"}
        one = _READ.one(connection, {"least": 9})
        assert one is not None
        assert tuple(one) == ("alone", 9)
        assert _READ.one(connection, {"least": 10}) is None


_READ_AGAIN = _SELECT.order_by(community.c.name)


def test_values_of_the_statement_itself_are_given_with_those_that_are_asked(database: Database) -> None:
    last = Prepared(_SELECT.where(community.c.collection == "sources").order_by(community.c.name.desc()).limit(1))
    with database.writing(None) as connection:
        _WRITE.send(connection, [_fields(number, name) for number, name in enumerate(("a", "b", "c"))])
        for _ in range(2):
            assert [tuple(row) for row in last.all(connection, {"least": 0})] == [("c", 2)]


def test_a_view_that_begins_with_such_a_read_sees_one_state(database: Database) -> None:
    with database.reading() as connection:
        assert not _READ.all(connection, {"least": 0})
        assert connection.in_transaction()
        with database.writing(None) as writer:
            _WRITE.send(writer, [_fields(1, "later")])
        assert not _READ.all(connection, {"least": 0})
    with database.reading() as connection:
        assert len(_READ.all(connection, {"least": 0})) == 1


def test_what_is_written_in_bulk_is_undone_with_its_transaction(database: Database) -> None:
    with pytest.raises(StoreFailed), database.writing(None) as connection:
        # The last one has the key of the first.
        _WRITE.send(connection, [_fields(1, "gone"), _fields(2, "gone too"), _fields(1, "twice")])
    with database.reading() as connection:
        assert not _READ.all(connection, {"least": 0})


def test_what_the_engine_refuses_is_an_error_of_the_store(database: Database) -> None:
    broken = Prepared(select(community.c.name).where(community.c.name == bindparam("one")))
    with pytest.raises(StoreFailed), database.reading() as connection:
        # Readers cannot write, whichever way they try.
        _WRITE.send(connection, [_fields(1, "never")])
    with database.reading() as connection:
        if on_sqlite(connection) is None:
            return
    with pytest.raises(StoreFailed), database.reading() as connection:
        broken.all(connection, {})
