"""Every way in which a store file fails is provoked for real, and each is one sentence with its own code."""

from __future__ import annotations

import os
import pwd
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import ClassVar

import pytest
from sqlalchemy import Connection, event
from sqlalchemy.exc import DatabaseError, OperationalError

from facts.errors import StoreFailed
from facts.index import EditionDraft
from facts.store import failures
from facts.store.address import SqliteFile
from facts.store.failures import explained, failure
from facts.store.maintenance import backup
from facts.store.migrate import migrate
from facts.store.open import open_store
from facts.store.sql import SqlStore
from tests.support.drafts import draft

NOON = "2024-05-01T12:00:00+00:00"


@contextmanager
def refusing(code: str) -> Iterator[None]:
    with pytest.raises(StoreFailed) as error:
        yield
    assert error.value.code == code, error.value
    assert error.value.what.endswith(".")
    assert error.value.hint.endswith(".")
    assert error.value.__cause__ is None
    assert error.value.__suppress_context__ or error.value.__context__ is None


def stocked(path: Path) -> str:
    """Make a store of a few hundred passages and return its address."""
    url = f"sqlite:///{path}"
    store = open_store(url)
    store.library("town").save(
        [draft(f"s{n:02}", *(f"Boat {n} came at {hour} to the old harbour." for hour in range(24))) for n in range(40)],
        imported_at=NOON,
    )
    store.close()
    return url


def read_all(store: SqlStore) -> None:
    with store.library("town").reading() as shelf:
        shelf.vocabulary()
        for source in shelf.sources():
            for edition in shelf.editions(source.id):
                shelf.passages(source.id, edition.number)
                shelf.mentions(source.id, edition.number)
        shelf.search(["harbour", "boat"], 2000)


class TestMissing:
    def test_no_file(self, tmp_path: Path) -> None:
        with refusing("S-MISSING"):
            open_store(f"sqlite:///{tmp_path / 'none.db'}", create=False)
        assert list(tmp_path.iterdir()) == []

    def test_no_folder(self, tmp_path: Path) -> None:
        with refusing("S-MISSING"):
            open_store(f"sqlite:///{tmp_path / 'none' / 'store.db'}")
        assert list(tmp_path.iterdir()) == []

    def test_an_empty_file_is_made_a_store_only_if_asked(self, tmp_path: Path) -> None:
        path = tmp_path / "empty.db"
        path.touch()
        with refusing("S-MISSING"):
            open_store(f"sqlite:///{path}", create=False)
        assert path.stat().st_size == 0
        open_store(f"sqlite:///{path}").close()
        assert path.stat().st_size > 0

    def test_a_file_that_vanishes_while_the_store_is_open(self, tmp_path: Path) -> None:
        url = stocked(tmp_path / "store.db")
        store = open_store(url)
        store.close()
        for path in tmp_path.iterdir():
            path.unlink()
        with refusing("S-MISSING"), store.library("town").reading():
            pass


class TestDamaged:
    @pytest.mark.parametrize("content", [b"not a database at all, " * 100, b"SQLite format 3\0" + b"\xff" * 2000, b"x"])
    def test_not_a_store(self, tmp_path: Path, content: bytes) -> None:
        path = tmp_path / "letter.txt"
        path.write_bytes(content)
        with refusing("S-DAMAGED"):
            open_store(f"sqlite:///{path}")
        with refusing("S-DAMAGED"):
            migrate(SqliteFile(path))
        assert path.read_bytes() == content

    def test_a_folder(self, tmp_path: Path) -> None:
        with refusing("S-DAMAGED"):
            open_store(f"sqlite:///{tmp_path}")

    def test_a_store_cut_short(self, tmp_path: Path) -> None:
        path = tmp_path / "store.db"
        url = stocked(path)
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 3 // 4096 * 4096])

        def use() -> None:
            read_all(open_store(url))

        with refusing("S-DAMAGED"):
            use()

    def test_pages_overwritten(self, tmp_path: Path) -> None:
        path = tmp_path / "store.db"
        url = stocked(path)
        content = bytearray(path.read_bytes())
        content[8 * 4096 :] = b"\x5a" * (len(content) - 8 * 4096)
        path.write_bytes(content)

        def use() -> None:
            read_all(open_store(url))

        with refusing("S-DAMAGED"):
            use()

    def test_a_value_that_cannot_be_read(self, tmp_path: Path) -> None:
        url = stocked(tmp_path / "store.db")
        connection = sqlite3.connect(tmp_path / "store.db")
        with connection:
            connection.execute("UPDATE mention SET value = '{'")
            connection.execute("UPDATE passage SET sentences = '[' WHERE source_id = 's01'")
        connection.close()
        store = open_store(url)

        def mentions() -> None:
            with store.library("town").reading() as shelf:
                shelf.mentions("s00", 1)

        def passages() -> None:
            with store.library("town").reading() as shelf:
                shelf.passages("s01", 1)

        with pytest.raises(StoreFailed, match="cannot be read") as error:
            mentions()
        assert error.value.code == "S-DAMAGED"
        with pytest.raises(StoreFailed, match="cannot be read") as error:
            passages()
        assert error.value.code == "S-DAMAGED"
        store.close()

    def test_a_table_that_is_gone_is_a_failed_search_never_an_answer(self, tmp_path: Path) -> None:
        """B16: an engine's error is not "not in my sources"."""
        url = stocked(tmp_path / "store.db")
        connection = sqlite3.connect(tmp_path / "store.db")
        connection.execute("DROP TABLE passage_posting")
        connection.close()
        store = open_store(url)

        def search() -> None:
            with store.library("town").reading() as shelf:
                shelf.search(["boat"], 5)

        with refusing("S-SEARCH"):
            search()
        store.close()


class TestFull:
    def test_a_store_that_cannot_grow_keeps_what_it_has(self, tmp_path: Path) -> None:
        url = stocked(tmp_path / "store.db")
        store = open_store(url)
        library = store.library("town")
        with library.reading() as shelf:
            before = shelf.kept()
        writer = store._database._writer
        limited = True

        def limit(connection: Connection) -> None:
            if limited:
                pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
                connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")

        event.listen(writer, "begin", limit)
        big = draft("big", *(f"The {n}th boat brought grain and salt and rope." for n in range(500)))
        with refusing("S-FULL"):
            library.save([draft("small", "One boat."), big], imported_at=NOON)
        with library.reading() as shelf:
            assert shelf.kept() == before
            assert len(shelf.search(["boat"], 5)) == 5
            assert shelf.source("small") is None
        # Where there is room again, nothing needs to be restarted.
        limited = False
        with store._database.writing("town") as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 1073741823")
        assert library.save([big], imported_at=NOON)[0].outcome == "new source"
        store.close()

    def test_a_disk_that_is_full(self, small_disk: Path) -> None:
        url = stocked(small_disk / "store.db")
        store = open_store(url)
        library = store.library("town")
        big = draft("big", *(f"The {n}th boat brought grain and salt and rope." for n in range(6000)))
        with refusing("S-FULL"):
            library.save([big], imported_at=NOON)
        with library.reading() as shelf:
            assert len(shelf.sources()) == 40
            assert len(shelf.search(["boat"], 5)) == 5
        with refusing("S-FULL"):
            backup(url, small_disk / "copy.db")
        assert sorted(path.name for path in small_disk.iterdir() if "copy" in path.name) == []
        (small_disk / "ballast").unlink()
        assert library.save([draft("small", "One boat.")], imported_at=NOON)[0].outcome == "new source"
        store.close()

    def test_a_system_that_refuses_to_write_on_is_not_obeyed_halfway(self, tmp_path: Path) -> None:
        """A child that may not write beyond so many bytes: what it had stays, and it can still be asked."""
        url = stocked(tmp_path / "store.db")
        assert run_child(_LIMITED, url) == "S-DISK S-DISK 40"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two megabytes, half of it filled with something that can go."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", place], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip("a disk that is really full can only be had where file systems may be mounted")
    try:
        (place / "ballast").write_bytes(bytes(700_000))
        yield place
    finally:
        subprocess.run(["umount", place], check=True)


_LIMITED = """
import resource, signal, sys
from facts.errors import StoreFailed
from facts.store.open import open_store
from tests.support.drafts import draft
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
store = open_store(sys.argv[1])
library = store.library("town")
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
codes = []
for _ in range(2):
    try:
        library.save([draft("big", *(f"{n} boats brought grain." for n in range(4000)))], imported_at="now")
    except StoreFailed as error:
        codes.append(error.code)
with library.reading() as shelf:
    print(*codes, len(shelf.sources()))
"""


def run_child(program: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], check=False, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@contextmanager
def as_somebody() -> Iterator[None]:
    """Be a user whom the rights of files bind; root is bound by none."""
    if os.geteuid() != 0:
        yield
        return
    nobody = pwd.getpwnam("nobody").pw_uid
    os.seteuid(nobody)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user can reach, unlike that of the test."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


class TestReadOnly:
    def test_a_file_that_may_only_be_read(self, open_folder: Path) -> None:
        url = stocked(open_folder / "store.db")
        open_folder.chmod(0o777)
        (open_folder / "store.db").chmod(0o444)
        (open_folder / "store.db.lock").chmod(0o666)
        with as_somebody():
            store = open_store(url)
            with store.library("town").reading() as shelf:
                assert len(shelf.search(["boat"], 5)) == 5
            with refusing("S-READONLY"):
                store.library("town").save([draft("new", "A boat.")], imported_at=NOON)
            store.close()

    def test_a_folder_that_may_not_be_written(self, open_folder: Path) -> None:
        url = stocked(open_folder / "store.db")
        (open_folder / "store.db.lock").unlink()
        open_folder.chmod(0o555)
        with as_somebody(), refusing("S-READONLY"):
            open_store(f"sqlite:///{open_folder / 'new.db'}")
        # Even reading needs to write beside the file, where the log of a writer would be.
        with as_somebody(), refusing("S-READONLY"):
            open_store(url)
        open_folder.chmod(0o755)

    def test_a_file_that_may_not_be_read(self, open_folder: Path) -> None:
        url = stocked(open_folder / "store.db")
        (open_folder / "store.db").chmod(0o000)
        with as_somebody(), refusing("S-READONLY"):
            open_store(url)


class TestMeaning:
    """What cannot be provoked everywhere is at least understood."""

    ADDRESS: ClassVar = SqliteFile(Path("town.db"))

    @pytest.mark.parametrize(
        ("code", "meaning"),
        [
            (sqlite3.SQLITE_BUSY, "S-LOCKED"),
            (sqlite3.SQLITE_BUSY_SNAPSHOT, "S-LOCKED"),
            (sqlite3.SQLITE_LOCKED, "S-LOCKED"),
            (sqlite3.SQLITE_READONLY_DIRECTORY, "S-READONLY"),
            (sqlite3.SQLITE_PERM, "S-READONLY"),
            (sqlite3.SQLITE_FULL, "S-FULL"),
            (sqlite3.SQLITE_CORRUPT_VTAB, "S-DAMAGED"),
            (sqlite3.SQLITE_NOTADB, "S-DAMAGED"),
            (sqlite3.SQLITE_CANTOPEN, "S-MISSING"),
            (sqlite3.SQLITE_IOERR_FSYNC, "S-DISK"),
            (sqlite3.SQLITE_ERROR, "S-FAILED"),
            (sqlite3.SQLITE_INTERRUPT, "S-FAILED"),
        ],
    )
    def test_of_sqlite_s_codes(self, code: int, meaning: str) -> None:
        error = sqlite3.OperationalError("what the driver said")
        error.sqlite_errorcode = code
        assert failure(error, self.ADDRESS).code == meaning
        assert "driver said" not in str(failure(error, self.ADDRESS))
        searching = failure(error, self.ADDRESS, searching=True).code
        assert searching == ("S-SEARCH" if meaning == "S-FAILED" else meaning)

    def test_errors_of_programs_are_not_hidden(self) -> None:
        for error in (KeyError("x"), OSError("x"), StoreFailed("S-OLD", "Old.", "")):
            with pytest.raises(type(error)) as raised:
                self.fail(error)
            assert raised.value is error

    def test_a_wrapped_error_is_looked_into(self) -> None:
        inner = sqlite3.DatabaseError("malformed")
        inner.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        with refusing("S-DAMAGED"):
            self.fail(DatabaseError("SELECT secret", {"word": "secret"}, inner))
        with refusing("S-FAILED"):
            self.fail(OperationalError("SELECT secret", {}, sqlite3.OperationalError("no code")))

    def fail(self, error: Exception) -> None:
        with explained(self.ADDRESS):
            raise error

    def test_every_message_names_the_store_and_what_to_do(self) -> None:
        for made in (failures.locked, failures.read_only, failures.full, failures.damaged, failures.missing):
            error = made(self.ADDRESS)
            assert "town.db" in error.what
            assert error.hint

    def test_a_draft_that_fails_is_its_maker_s_error_not_the_store_s(self, sqlite_url: str) -> None:
        store = open_store(sqlite_url)

        def drafts() -> Iterator[EditionDraft]:
            yield draft("a", "A boat.")
            raise PermissionError(13, "the second file cannot be read")

        with pytest.raises(PermissionError):
            store.library("town").save(drafts(), imported_at=NOON)
        store.close()
