"""What an operator does with a store: look, check, copy, prove a copy, put it back; between any two engines."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import text

from facts.errors import StoreFailed
from facts.store import backup as backups
from facts.store import inspection, maintenance, sqlite
from facts.store.address import parse
from facts.store.database import Database
from facts.store.maintenance import backup, check, migrate, restore, status, verify
from facts.store.open import open_store
from facts.store.port import Kept
from facts.store.schema import HEAD
from tests.support.child import child, said
from tests.support.drafts import draft

NOON = "2024-05-01T12:00:00+00:00"


@pytest.fixture(params=["sqlite", "postgres"])
def url(request: pytest.FixtureRequest) -> str:
    """A store of two communities with a replaced edition, aliases, mentions and marks."""
    return filled(request.getfixturevalue(f"{request.param}_url"))


def filled(url: str) -> str:
    store = open_store(url)
    for name in ("town", "порт"):
        library = store.library(name)
        library.save([draft("a", "Boats in 1911.", "# Works"), draft("b", "Gates.", title="Zoë’s")], imported_at=NOON)
        library.save([draft("a", "Boats in 1912. “Old” boats!", "Mills at 1,960.", published="2020")], imported_at=NOON)
        library.add_aliases({"the works": "harbour works"})
    store.close()
    return url


def digest(url: str) -> str:
    database = Database(parse(url))
    try:
        with database.reading() as connection:
            assert inspection.whole(connection, database.index) == []
            return inspection.content_digest(connection)
    finally:
        database.close()


def path_of(url: str) -> Path:
    return Path(url.removeprefix("sqlite:///"))


def refused(code: str, function: object, *arguments: object) -> StoreFailed:
    assert callable(function)
    with pytest.raises(StoreFailed) as error:
        function(*arguments)
    assert error.value.code == code, error.value
    return error.value


class TestStatus:
    def test_it_tells_what_the_store_is_and_holds(self, url: str) -> None:
        found = status(url)
        assert found.engine.startswith(("SQLite 3.", "PostgreSQL 1"))
        assert (found.version, found.newest_version) == (HEAD, HEAD)
        assert [(one.name, one.kept, one.editions) for one in found.communities] == [
            ("town", Kept(2, 3, 3, 3), 3),
            ("порт", Kept(2, 3, 3, 3), 3),
        ]
        assert found.size > 10_000
        assert found.problems == ()
        assert found.address in url.replace("sqlite:///", "")

    def test_a_store_that_is_not_there_is_not_made(self, tmp_path: Path) -> None:
        address = f"sqlite:///{tmp_path / 'none.db'}"
        refused("S-MISSING", status, address)
        assert [error.code for error in check(address)] == ["S-MISSING"]
        refused("S-MISSING", backup, address, tmp_path / "copy.db")
        refused("S-MISSING", migrate, address)
        assert list(tmp_path.iterdir()) == []

    def test_an_older_store_can_be_looked_at(self, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(maintenance, "HEAD", "0004")
        found = status(url)
        assert (found.version, found.newest_version) == ("0003", "0004")
        assert found.communities == ()

    def test_migrating_a_store_of_this_version_does_nothing(self, url: str) -> None:
        done = migrate(url)
        assert (done.before, done.after, done.backup) == (HEAD, HEAD, None)


class TestCheck:
    def test_a_store_in_order(self, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 52, 0))
        assert check(url) == ()

    def test_a_sqlite_that_can_lose_what_was_saved(self, sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 51, 2))
        assert [error.code for error in check(sqlite_url)] == ["S-SQLITE"]
        assert sqlite.sqlite_warning() in [error.what for error in check(sqlite_url)]

    def test_a_disk_that_is_nearly_full(self, sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 52, 0))
        usage = type(shutil.disk_usage("."))
        monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(10**12, 10**12, 50 * 1024 * 1024))
        (error,) = check(sqlite_url)
        assert error.code == "S-SPACE"
        assert "50 MB" in error.what

    def test_a_log_that_cannot_shrink(self, sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 52, 0))
        monkeypatch.setattr(maintenance, "_LOG", 1000)
        store = open_store(sqlite_url)
        with store.library("town").reading():
            store.library("town").save([draft("a", "A boat.")], imported_at=NOON)
            assert [error.code for error in check(sqlite_url)] == ["S-LOG"]
        store.close()

    def test_sums_that_are_wrong(self, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 52, 0))
        change(url, "UPDATE community SET passages = 7 WHERE name = 'town'")
        (error,) = check(url)
        assert error.code == "S-DAMAGED"
        assert "7 passages" in error.what
        assert len(status(url).problems) == 1

    def test_a_damaged_file(self, sqlite_url: str) -> None:
        path = path_of(filled(sqlite_url))
        content = bytearray(path.read_bytes())
        content[3 * 4096 : 4 * 4096] = b"\xa5" * 4096
        path.write_bytes(content)
        assert "S-DAMAGED" in {error.code for error in check(sqlite_url)}


def change(url: str, statement: str) -> None:
    database = Database(parse(url))
    with database.writing("town") as connection:
        connection.execute(text(statement))
    database.close()


class TestInspection:
    @pytest.mark.parametrize(
        ("statement", "told"),
        [
            ("UPDATE passage SET text = 'Boots in 1912.' WHERE number = 0 AND edition = 2", "not the text"),
            ("UPDATE passage SET starts = starts + 1 WHERE number = 1", "not the text"),
            ("UPDATE edition SET digest = 'x'", "not the text"),
            ("UPDATE edition SET length = length + 1", "not the text"),
            ("DELETE FROM mention WHERE starts = 9", "lost mentions"),
            ("UPDATE word SET passages = 9 WHERE word = 'boats'", "vocabulary"),
            ("DELETE FROM word WHERE word = 'boats'", "vocabulary"),
            ("UPDATE edition SET words = '[' WHERE current", "cannot be read"),
            ("UPDATE community SET tokens = 1", "words in all"),
            ("UPDATE passage SET terms = 'other' || chr WHERE terms IS NOT NULL", "index"),
            ("DELETE FROM passage_index", "index"),
        ],
    )
    def test_whatever_is_changed_behind_our_back_is_found(self, url: str, statement: str, told: str) -> None:
        postgres = url.startswith("postgres")
        if "passage_index" in statement and not postgres:
            statement = "INSERT INTO passage_index (passage_index) VALUES ('delete-all')"
        change(url, statement.replace(" || chr", " || chr(10)" if postgres else " || char(10)"))
        database = Database(parse(url))
        with database.reading() as connection:
            problems = inspection.whole(connection, database.index)
        database.close()
        assert any(told in problem for problem in problems), problems

    def test_the_same_content_has_the_same_digest_on_both_engines(self, sqlite_url: str, postgres_url: str) -> None:
        assert digest(filled(sqlite_url)) == digest(filled(postgres_url))


class TestBackup:
    def test_it_is_a_proved_private_copy(self, url: str, tmp_path: Path) -> None:
        target = tmp_path / "copies" / "monday.db"
        target.parent.mkdir()
        made = backup(url, target)
        assert (made.path, made.revision, made.sealed, made.communities, made.sources) == (target, HEAD, True, 2, 4)
        assert target.stat().st_mode & 0o777 == 0o600
        assert [path.name for path in target.parent.iterdir()] == ["monday.db"]
        assert verify(target) == made
        assert digest(f"sqlite:///{target}") == digest(url)

    def test_it_can_be_asked_like_a_store(self, url: str, tmp_path: Path) -> None:
        backup(url, tmp_path / "copy.db")
        store = open_store(f"sqlite:///{tmp_path / 'copy.db'}")
        with store.library("порт").reading() as shelf:
            assert [one.source for one in shelf.search(["boat", "1", "960"], 5)] == ["a", "a"]
        store.close()

    def test_nothing_is_overwritten(self, url: str, tmp_path: Path) -> None:
        target = tmp_path / "copy.db"
        target.write_text("mine")
        refused("S-EXISTS", backup, url, target)
        assert target.read_text() == "mine"

    def test_no_folder_to_write_to(self, url: str, tmp_path: Path) -> None:
        refused("S-MISSING", backup, url, tmp_path / "none" / "copy.db")

    def test_a_damaged_store_gives_no_backup(self, url: str, tmp_path: Path) -> None:
        change(url, "UPDATE passage SET text = 'Boots in 1912.' WHERE number = 0 AND edition = 2")
        before = sorted(tmp_path.iterdir())
        error = refused("S-DAMAGED", backup, url, tmp_path / "copy.db")
        assert "not the text that was imported" in error.what
        assert [path for path in sorted(tmp_path.iterdir()) if path not in before and "store.db" not in path.name] == []

    def test_it_is_taken_while_others_write(self, url: str, tmp_path: Path) -> None:
        """Each copy holds a beginning of what was saved, and nothing half."""
        store = open_store(url)
        stop = threading.Event()
        acknowledged: list[int] = []

        def write() -> None:
            library = store.library("town")
            while not stop.is_set():
                n = len(acknowledged)
                library.save([draft(f"n{n:04}", f"Boat {n}.", f"Gate {n}.")], imported_at=NOON)
                acknowledged.append(n)

        writer = threading.Thread(target=write)
        writer.start()
        counts = []
        for n in range(4):
            known = len(acknowledged)
            backup(url, tmp_path / f"copy{n}.db")
            copy = open_store(f"sqlite:///{tmp_path / f'copy{n}.db'}")
            with copy.library("town").reading() as shelf:
                ids = [source.id for source in shelf.sources() if source.id.startswith("n")]
            copy.close()
            assert ids == [f"n{m:04}" for m in range(len(ids))]
            assert len(ids) >= known
            counts.append(len(ids))
        stop.set()
        writer.join()
        store.close()
        assert counts == sorted(counts)
        assert digest(url)


class TestRestore:
    def test_what_was_saved_after_the_backup_is_gone_and_kept_aside(self, sqlite_url: str, tmp_path: Path) -> None:
        before = digest(filled(sqlite_url))
        backup(sqlite_url, tmp_path / "copy.db")
        path_of(sqlite_url).chmod(0o640)
        store = open_store(sqlite_url)
        store.library("town").save([draft("late", "A late boat.")], imported_at=NOON)
        store.close()
        after = digest(sqlite_url)
        done = restore(sqlite_url, tmp_path / "copy.db")
        assert digest(sqlite_url) == before
        assert done.replaced == tmp_path / "store.db.replaced"
        assert digest(f"sqlite:///{done.replaced}") == after
        assert path_of(sqlite_url).stat().st_mode & 0o777 == 0o640
        again = restore(sqlite_url, tmp_path / "copy.db")
        assert again.replaced == tmp_path / "store.db.replaced-2"

    def test_what_still_stands_in_the_log_is_kept_aside_too(self, sqlite_url: str, tmp_path: Path) -> None:
        backup(filled(sqlite_url), tmp_path / "copy.db")
        with child(_SAVING, sqlite_url) as other:
            assert said(other) == "saved"
            other.kill()
            other.wait()
        assert path_of(sqlite_url + "-wal").stat().st_size > 0
        done = restore(sqlite_url, tmp_path / "copy.db")
        assert not path_of(sqlite_url + "-wal").exists()
        store = open_store(f"sqlite:///{done.replaced}")
        with store.library("town").reading() as shelf:
            assert shelf.source("late") is not None
        store.close()
        store = open_store(sqlite_url)
        with store.library("town").reading() as shelf:
            assert shelf.source("late") is None
        store.close()

    def test_where_there_is_no_store_yet(self, url: str, tmp_path: Path) -> None:
        backup(url, tmp_path / "copy.db")
        new = f"sqlite:///{tmp_path / 'new.db'}"
        assert restore(new, tmp_path / "copy.db").replaced is None
        assert digest(new) == digest(url)
        assert sqlite_tables(tmp_path / "new.db") == sqlite_tables(tmp_path / "copy.db") - {"backup_seal"}

    def test_into_a_store_of_the_other_engine_and_back(
        self, sqlite_url: str, postgres_url: str, tmp_path: Path
    ) -> None:
        before = digest(filled(sqlite_url))
        backup(sqlite_url, tmp_path / "there.db")
        assert restore(postgres_url, tmp_path / "there.db").replaced is None
        assert digest(postgres_url) == before
        store = open_store(postgres_url)
        store.library("new").save([draft("n", "A new boat.")], imported_at=NOON)
        store.close()
        backup(postgres_url, tmp_path / "back.db")
        restore(sqlite_url, tmp_path / "back.db")
        assert digest(sqlite_url) == digest(postgres_url) != before

    def test_into_an_empty_database(self, sqlite_url: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
        server = request.getfixturevalue("postgres")
        url = server.url(server.create_database())
        backup(filled(sqlite_url), tmp_path / "copy.db")
        restore(url, tmp_path / "copy.db")
        assert digest(url) == digest(sqlite_url)

    def test_over_a_store_that_is_damaged(self, sqlite_url: str, tmp_path: Path) -> None:
        backup(filled(sqlite_url), tmp_path / "copy.db")
        broken = b"no longer a store " * 1000
        path_of(sqlite_url).write_bytes(broken)
        done = restore(sqlite_url, tmp_path / "copy.db")
        assert done.replaced is not None
        assert done.replaced.read_bytes() == broken
        assert digest(sqlite_url)

    def test_not_while_another_process_holds_the_store(
        self, sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.1)
        backup(filled(sqlite_url), tmp_path / "copy.db")
        before = digest(sqlite_url)
        with child(_SAVING, sqlite_url, "hold") as other:
            assert said(other) == "saved"
            error = refused("S-LOCKED", restore, sqlite_url, tmp_path / "copy.db")
            assert f"process {other.pid}" in error.what
        assert digest(sqlite_url) != before

    def test_not_while_somebody_reads_what_the_log_holds(
        self, sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.1)
        backup(filled(sqlite_url), tmp_path / "copy.db")
        store = open_store(sqlite_url)
        with store.library("town").reading() as shelf:
            store.library("town").save([draft("late", "A late boat.")], imported_at=NOON)
            refused("S-LOCKED", restore, sqlite_url, tmp_path / "copy.db")
            assert shelf.source("late") is None
        with store.library("town").reading() as shelf:
            assert shelf.source("late") is not None
        store.close()


_SAVING = """
import sys
from facts.store.open import open_store
from tests.support.drafts import draft
store = open_store(sys.argv[1], hold=len(sys.argv) > 2)
store.library("town").save([draft("late", "A late boat.")], imported_at="now")
print("saved")
input()
"""


def sqlite_tables(path: Path) -> set[str]:
    connection = sqlite3.connect(path)
    names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    connection.close()
    return names


class TestProof:
    @pytest.fixture
    def copy(self, sqlite_url: str, tmp_path: Path) -> Path:
        backup(filled(sqlite_url), tmp_path / "copy.db")
        return tmp_path / "copy.db"

    @pytest.mark.parametrize(
        ("content", "code"),
        [(b"", "S-DAMAGED"), (b"x", "S-DAMAGED"), (b"a letter " * 999, "S-DAMAGED"), (None, "S-MISSING")],
    )
    def test_what_is_no_backup(self, sqlite_url: str, tmp_path: Path, content: bytes | None, code: str) -> None:
        before = digest(filled(sqlite_url))
        path = tmp_path / "copy.db"
        if content is not None:
            path.write_bytes(content)
        refused(code, verify, path)
        refused(code, restore, sqlite_url, path)
        assert digest(sqlite_url) == before

    def test_another_program_s_database(self, tmp_path: Path) -> None:
        connection = sqlite3.connect(tmp_path / "other.db")
        connection.execute("CREATE TABLE tide (level INTEGER)")
        connection.close()
        refused("S-FOREIGN", verify, tmp_path / "other.db")

    @pytest.mark.parametrize(
        "statement",
        [
            "UPDATE source SET title = 'Zoé’s' WHERE id = 'b'",
            "UPDATE mention SET value = replace(value, '1912', '1913')",
            "UPDATE alias SET stands_for = 'gas works'",
            "UPDATE backup_seal SET digest = 'x'",
            "INSERT INTO backup_seal VALUES ('x')",
            "ALTER TABLE backup_seal RENAME TO backup_seam",
            "CREATE TABLE tide (level INTEGER)",
            "DROP TABLE alias",
            "UPDATE alembic_version SET version_num = '0099'",
            "DELETE FROM community WHERE name = 'town'",
        ],
    )
    def test_a_copy_that_somebody_changed(self, copy: Path, sqlite_url: str, statement: str) -> None:
        connection = sqlite3.connect(copy)
        with connection:
            connection.execute(statement)
        connection.close()
        before = digest(sqlite_url)
        code = "S-NEWER" if "0099" in statement else "S-DAMAGED"
        refused(code, verify, copy)
        refused(code, restore, sqlite_url, copy)
        assert digest(sqlite_url) == before

    def test_a_copied_store_without_a_seal_is_proved_by_its_digests(self, sqlite_url: str, tmp_path: Path) -> None:
        shutil.copyfile(path_of(filled(sqlite_url)), tmp_path / "plain.db")
        assert not verify(tmp_path / "plain.db").sealed
        assert backups.SEAL not in sqlite_tables(tmp_path / "plain.db")

    @pytest.mark.parametrize(
        "rounds", [pytest.param(60, id="some"), pytest.param(1000, id="many", marks=pytest.mark.slow)]
    )
    def test_flipped_bits_and_cut_files_are_refused_or_harmless(self, copy: Path, sqlite_url: str, rounds: int) -> None:
        """Either it is refused, or the flip lies where nothing stands: then the content is proved to be the same."""
        before, expected = digest(sqlite_url), digest(f"sqlite:///{copy}")
        whole = copy.read_bytes()
        random = Random(7)
        refusals = 0
        for n in range(rounds):
            content = bytearray(whole)
            if n % 4 == 0:
                del content[random.randrange(len(content)) :]
            else:
                content[random.randrange(len(content))] ^= 1 << random.randrange(8)
            copy.write_bytes(content)
            code = self.verdict(copy)
            if code is None:
                assert digest(f"sqlite:///{copy}") == expected
            else:
                assert code in {"S-DAMAGED", "S-FOREIGN", "S-NEWER"}
                refusals += 1
            for beside in ("-wal", "-shm"):
                Path(f"{copy}{beside}").unlink(missing_ok=True)
        assert refusals > rounds // 4
        assert digest(sqlite_url) == before

    def verdict(self, copy: Path) -> str | None:
        try:
            verify(copy)
        except StoreFailed as error:
            return error.code
        return None


class TestCutOff:
    """Killed at any moment, there is the old store or the new one, and never half a file under a final name."""

    @pytest.fixture
    def states(self, sqlite_url: str, tmp_path: Path) -> tuple[str, str]:
        old = digest(filled(sqlite_url))
        backup(sqlite_url, tmp_path / "copy.db")
        store = open_store(sqlite_url)
        store.library("town").save([draft("late", "A late boat.")], imported_at=NOON)
        store.close()
        return digest(sqlite_url), old

    @pytest.mark.parametrize("step", ["copy_file", "settle", "_kept_aside", "unlink", "replace"])
    def test_a_restore(self, sqlite_url: str, tmp_path: Path, states: tuple[str, str], step: str) -> None:
        with child(_KILLED_RESTORE, sqlite_url, str(tmp_path / "copy.db"), step) as other:
            assert said(other) == "killed"
            assert other.wait(30) < 0
        assert digest(sqlite_url) in states
        restore(sqlite_url, tmp_path / "copy.db")
        assert digest(sqlite_url) == states[1]

    @pytest.mark.parametrize("step", ["copy_file", "settle", "give_name"])
    def test_a_backup(self, sqlite_url: str, tmp_path: Path, states: tuple[str, str], step: str) -> None:
        target = tmp_path / "second.db"
        with child(_KILLED_BACKUP, sqlite_url, str(target), step) as other:
            assert said(other) == "killed"
            assert other.wait(30) < 0
        if target.exists():
            assert verify(target).sealed
        else:
            backup(sqlite_url, target)
        assert digest(f"sqlite:///{target}") == states[0]


_KILL = """
import os, signal, sys
from pathlib import Path
def deadly(function):
    def wrapped(*arguments, **options):
        result = function(*arguments, **options)
        print("killed")
        os.kill(os.getpid(), signal.SIGKILL)
        return result
    return wrapped
"""
_KILLED_RESTORE = (
    _KILL
    + """
from facts.store import restoring
from facts.store.address import parse
step = sys.argv[3]
if step in ("unlink", "replace"):
    setattr(Path, step, deadly(getattr(Path, step)))
else:
    setattr(restoring, step, deadly(getattr(restoring, step)))
restoring.restore(parse(sys.argv[1]), Path(sys.argv[2]))
"""
)
_KILLED_BACKUP = (
    _KILL
    + """
from facts.store import backup
from facts.store.address import parse
setattr(backup, sys.argv[3], deadly(getattr(backup, sys.argv[3])))
backup.back_up(parse(sys.argv[1]), Path(sys.argv[2]))
"""
)


def test_files_of_a_killed_run_do_not_stop_the_next(sqlite_url: str, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    (tmp_path / "copy.db.1.partial").write_text("left over")
    backup(filled(sqlite_url), target)
    assert verify(target).sources == 4


@pytest.fixture(autouse=True)
def nothing_left_aside(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[None]:
    yield
    if "Cut" not in request.node.nodeid and "killed" not in request.node.nodeid:
        assert [path.name for path in tmp_path.rglob("*.partial*")] == []
