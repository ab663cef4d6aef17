"""One process writes a store file at a time, and the others read on; who waits, waits not for ever."""

from __future__ import annotations

import os
import socket
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from facts.errors import StoreFailed
from facts.index import EditionDraft
from facts.store import sqlite
from facts.store.address import SqliteFile
from facts.store.open import open_store
from facts.store.writer_lock import WriterLock
from tests.support.child import child, go_on, said
from tests.support.drafts import draft

NOON = "2024-05-01T12:00:00+00:00"

_HOLDING = """
import sys
from facts.store.open import open_store
from facts.store.writer_lock import WriterLock
store = open_store(sys.argv[1], hold=True)
print("holding")
input()
store.close()
print("closed")
input()
"""

_IMPORTING = """
import sys
from facts.store.open import open_store
from facts.store.writer_lock import WriterLock
from tests.support.drafts import draft
store = open_store(sys.argv[1])
def drafts():
    yield draft("first", "One boat.")
    print("importing")
    input()
    yield draft("second", "Two boats.")
store.library("town").save(drafts(), imported_at="now")
print("saved")
input()
"""


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for others a tenth of a second, not five."""
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.1)


def save(url: str, id_: str = "mine") -> str:
    store = open_store(url)
    try:
        return store.library("town").save([draft(id_, "Three boats.")], imported_at=NOON)[0].outcome
    finally:
        store.close()


def sources(url: str) -> list[str]:
    store = open_store(url)
    try:
        with store.library("town").reading() as shelf:
            return [source.id for source in shelf.sources()]
    finally:
        store.close()


def refused(url: str, *, hold: bool = False) -> StoreFailed:
    with pytest.raises(StoreFailed) as error:
        open_store(url, hold=True) if hold else save(url)
    assert error.value.code == "S-LOCKED"
    return error.value


class TestTwoProcesses:
    def test_a_second_writer_is_refused_by_name_while_one_holds_the_store(
        self, sqlite_url: str, impatient: None
    ) -> None:
        with child(_HOLDING, sqlite_url) as other:
            assert said(other) == "holding"
            for error in (refused(sqlite_url), refused(sqlite_url, hold=True)):
                assert f"process {other.pid}" in error.what
                assert socket.gethostname() in error.what
            assert sources(sqlite_url) == []
            go_on(other)
            assert said(other) == "closed"
            assert save(sqlite_url) == "new source"

    def test_a_holder_that_was_killed_holds_nothing(self, sqlite_url: str, impatient: None) -> None:
        with child(_HOLDING, sqlite_url) as other:
            assert said(other) == "holding"
        assert Path(sqlite_url.removeprefix("sqlite:///") + ".writer").exists()
        assert save(sqlite_url) == "new source"

    def test_an_import_waits_for_another_to_finish(self, sqlite_url: str) -> None:
        with child(_IMPORTING, sqlite_url) as other:
            assert said(other) == "importing"
            outcomes: list[str] = []
            waiting = threading.Thread(target=lambda: outcomes.append(save(sqlite_url)))
            waiting.start()
            assert sources(sqlite_url) == []
            go_on(other)
            assert said(other) == "saved"
            waiting.join()
            assert outcomes == ["new source"]
            assert sources(sqlite_url) == ["first", "mine", "second"]

    def test_one_that_goes_on_too_long_is_not_waited_for(self, sqlite_url: str, impatient: None) -> None:
        with child(_IMPORTING, sqlite_url) as other:
            assert said(other) == "importing"
            assert f"process {other.pid}" in refused(sqlite_url).what
            go_on(other)
            assert said(other) == "saved"
        assert sources(sqlite_url) == ["first", "second"]

    def test_readers_go_on_beside_a_writer(self, sqlite_url: str) -> None:
        save(sqlite_url)
        with child(_IMPORTING, sqlite_url) as other:
            assert said(other) == "importing"
            assert sources(sqlite_url) == ["mine"]
            go_on(other)
            assert said(other) == "saved"
            assert sources(sqlite_url) == ["first", "mine", "second"]


class TestOneProcess:
    def test_a_second_thread_waits_and_is_refused_in_the_end(self, sqlite_url: str, impatient: None) -> None:
        store = open_store(sqlite_url)
        errors: list[StoreFailed] = []

        def intrude() -> None:
            try:
                store.library("port").save([draft("b", "A gate.")], imported_at=NOON)
            except StoreFailed as error:
                errors.append(error)

        def drafts() -> Iterator[EditionDraft]:
            thread = threading.Thread(target=intrude)
            thread.start()
            thread.join()
            yield draft("a", "A boat.")

        store.library("town").save(drafts(), imported_at=NOON)
        assert [error.code for error in errors] == ["S-LOCKED"]
        assert "another part of this program" in errors[0].what
        assert store.library("port").save([draft("b", "A gate.")], imported_at=NOON)[0].outcome == "new source"
        store.close()

    def test_a_save_inside_a_save_is_refused_not_awaited_for_ever(self, sqlite_url: str, impatient: None) -> None:
        store = open_store(sqlite_url)
        library = store.library("town")

        def drafts() -> Iterator[EditionDraft]:
            library.save([draft("inner", "A gate.")], imported_at=NOON)
            yield draft("outer", "A boat.")

        with pytest.raises(StoreFailed) as error:
            library.save(drafts(), imported_at=NOON)
        assert error.value.code == "S-LOCKED"
        with library.reading() as shelf:
            assert shelf.kept().sources == 0
        store.close()

    def test_reading_goes_on_inside_a_save(self, sqlite_url: str) -> None:
        store = open_store(sqlite_url)
        library = store.library("town")
        seen: list[int] = []

        def drafts() -> Iterator[EditionDraft]:
            for n in range(3):
                yield draft(f"s{n}", "A boat.")
                with library.reading() as shelf:
                    seen.append(shelf.kept().sources)

        library.save(drafts(), imported_at=NOON)
        assert seen == [0, 0, 0]
        store.close()

    def test_holding_is_kept_through_saves_and_given_back(self, sqlite_url: str, impatient: None) -> None:
        store = open_store(sqlite_url, hold=True)
        note = Path(sqlite_url.removeprefix("sqlite:///") + ".writer")
        for n in range(2):
            store.library("town").save([draft(f"s{n}", "A boat.")], imported_at=NOON)
            assert note.read_text() == f"process {os.getpid()} on {socket.gethostname()}"
            assert refused(sqlite_url).code == "S-LOCKED"
        store.close()
        assert not note.exists()
        assert save(sqlite_url) == "new source"

    def test_the_lock_is_given_back_after_a_failed_save(self, sqlite_url: str, impatient: None) -> None:
        store = open_store(sqlite_url)
        wrong = EditionDraft(draft("a", "A boat.").source, "0" * 64, ())
        with pytest.raises(ValueError, match="digest"):
            store.library("town").save([wrong], imported_at=NOON)
        assert save(sqlite_url) == "new source"
        store.close()


class TestAnotherProgram:
    """Somebody who opens the file with a tool of their own knows nothing of our lock."""

    @pytest.fixture
    def held(self, sqlite_url: str) -> Iterator[sqlite3.Connection]:
        connection = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)
        connection.execute("BEGIN IMMEDIATE")
        yield connection
        connection.close()

    def test_a_write_is_refused_while_it_writes_and_reading_goes_on(
        self, sqlite_url: str, held: sqlite3.Connection, impatient: None
    ) -> None:
        store = open_store(sqlite_url)
        with pytest.raises(StoreFailed) as error:
            store.library("town").save([draft("a", "A boat.")], imported_at=NOON)
        assert error.value.code == "S-LOCKED"
        assert sources(sqlite_url) == []
        held.execute("ROLLBACK")
        assert store.library("town").save([draft("a", "A boat.")], imported_at=NOON)[0].outcome == "new source"
        store.close()


def test_the_wait_is_that_of_the_promise() -> None:
    assert sqlite.BUSY_SECONDS == 5.0


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="no folder that takes no files is known on this system")
def test_a_folder_that_takes_no_file_is_not_called_locked() -> None:
    lock = WriterLock(SqliteFile(Path("/proc/harbour.db")))
    with pytest.raises(StoreFailed) as failed:
        lock.acquire(0.1)
    assert failed.value.code == "S-READONLY"
