"""What was thrown away can no longer be read: not through the store, and not in its files' bytes."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from sqlalchemy import text

from facts.errors import StoreFailed
from facts.ledger import Slip
from facts.store import sqlite
from facts.store.address import parse
from facts.store.database import Database
from facts.store.open import open_store
from tests.support.drafts import draft
from tests.support.ledgers import commit, fact

COUNT = 50


def secrets() -> list[Slip]:
    """Slips from a few letters to several pages, so that some fill pages of their own and some share one."""
    return [
        Slip("filed", f"id-{n:03}-otter", f"body-{n:03}-otter " + "word " * (n * n), f"person-{n:03}-otter", "2030")
        for n in range(COUNT)
    ]


def needles() -> list[bytes]:
    return [f"{part}-{n:03}-otter".encode() for n in range(COUNT) for part in ("id", "body", "person")]


def left(path: Path) -> list[str]:
    """Return what of the secrets still stands in any file of the store."""
    files = {one.name: one.read_bytes() for one in path.parent.iterdir() if one.is_file()}
    return [f"{needle!r} in {name}" for name, content in files.items() for needle in needles() if needle in content]


class TestFiles:
    def test_no_byte_of_fifty_slips_is_left(self, sqlite_url: str, tmp_path: Path) -> None:
        path = tmp_path / "store.db"
        store = open_store(sqlite_url)
        library = store.library("town")
        for slip in secrets():
            with library.writing() as desk:
                desk.slips.put(Slip("filed", f"between {slip.id[3:6]}", "kept " * 90, "mira"))
                desk.slips.put(slip)
                desk.registry.put(slip)
        library.save([draft("a", "The bridge opened in 1911.")], imported_at="now")
        commit(library, fact("1", None, "{}"))
        assert left(path)
        for slip in secrets():
            with library.writing() as desk:
                assert desk.slips.drop("filed", slip.id)
                assert desk.registry.drop("filed", slip.id)
        store.forget_bytes()
        assert left(path) == []
        with library.reading() as shelf:
            assert len(shelf.slips.slips("filed")) == COUNT
            assert [found.source for found in shelf.search(["bridge"], 5)] == ["a"]
            assert shelf.head()[0] == 1
        commit(library, fact("1", "{}", None))
        store.close()
        assert left(path) == []

    def test_it_works_beside_readers_that_end(self, sqlite_url: str, tmp_path: Path) -> None:
        store = open_store(sqlite_url)
        library = store.library("town")
        with library.writing() as desk:
            for slip in secrets():
                desk.slips.put(slip)
        with library.writing() as desk:
            assert desk.slips.drop_expired("2031") == COUNT
        opened, go_on = threading.Event(), threading.Event()

        def read() -> None:
            with library.reading() as shelf:
                assert list(shelf.slips.slips("filed")) == []
                opened.set()
                go_on.wait(10)

        reader = threading.Thread(target=read)
        reader.start()
        opened.wait(10)
        go_on.set()
        store.forget_bytes()
        reader.join()
        assert left(tmp_path / "store.db") == []
        store.close()

    def test_where_a_reader_stays_it_is_said(
        self, sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.05)
        store = open_store(sqlite_url)
        library = store.library("town")
        with library.writing() as desk:
            desk.slips.put(secrets()[7])
        with library.reading() as shelf:
            assert shelf.slips.slip("filed", secrets()[7].id) is not None
            with library.writing() as desk:
                desk.slips.drop("filed", secrets()[7].id)
            with pytest.raises(StoreFailed) as refused:
                store.forget_bytes()
            assert refused.value.code == "S-LOCKED"
        store.forget_bytes()
        assert left(tmp_path / "store.db") == []
        store.close()


def test_a_database_writes_the_table_anew(postgres_url: str) -> None:
    """What the server's log and its copies still hold is the server's; the table's own file holds none of it."""
    store = open_store(postgres_url)
    library = store.library("town")
    with library.writing() as desk:
        for slip in secrets():
            desk.slips.put(slip)
        desk.slips.put(Slip("filed", "stays", "here"))
    with library.writing() as desk:
        assert desk.slips.drop_expired("2031") == COUNT
    size = text(
        "SELECT pg_relation_size('slip') + pg_relation_size(reltoastrelid) FROM pg_class WHERE relname = 'slip'"
    )
    database = Database(parse(postgres_url))
    with database.reading() as connection:
        before = connection.execute(size).scalar_one()
    store.forget_bytes()
    with database.reading() as connection:
        assert connection.execute(size).scalar_one() == 8192 < before
    database.close()
    with library.reading() as shelf:
        assert [slip.id for slip in shelf.slips.slips("filed")] == ["stays"]
    store.close()
