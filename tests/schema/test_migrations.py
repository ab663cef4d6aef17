"""Migrating goes all the way or nowhere, with rows in the store, on both engines."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from textwrap import dedent

import pytest
from sqlalchemy import Connection, Engine, event, text

from facts.errors import StoreFailed
from facts.store import files, inspection, stepping
from facts.store import schema as versions
from facts.store.address import Address, SqliteFile, parse
from facts.store.database import Database
from facts.store.migrate import migrate
from facts.store.open import open_store
from facts.store.stepping import revisions, run, scripts
from tests.schema.test_schema import engine_of
from tests.support.drafts import draft
from tests.support.schema import schema, tables_only

STEP = '''
"""Rebuilds a table that others refer to, as only a batch can on SQLite, and fills a new column."""
import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

def upgrade():
    with op.batch_alter_table("passage", recreate="auto") as batch:
        batch.add_column(sa.Column("note", sa.Text()))
        batch.alter_column("reason", new_column_name="because")
    op.execute("UPDATE passage SET note = 'seen'")
    op.create_table("shelfmark", sa.Column("id", sa.Integer(), primary_key=True))

def downgrade():
    op.drop_table("shelfmark")
    with op.batch_alter_table("passage", recreate="auto") as batch:
        batch.alter_column("because", new_column_name="reason")
        batch.drop_column("note")
'''


@pytest.fixture(params=["sqlite", "postgres"])
def url(request: pytest.FixtureRequest) -> str:
    """A store with rows in every table, two communities and a replaced edition."""
    return _filled(request.getfixturevalue(f"{request.param}_url"))


def _filled(url: str) -> str:
    store = open_store(url)
    for name in ("town", "port"):
        library = store.library(name)
        library.save([draft("a", "Boats in 1911.", "# Works"), draft("b", "Gates.")], imported_at="then")
        library.save([draft("a", "Boats in 1912.", "Mills.", published="2020")], imported_at="now")
        library.add_aliases({"the works": "harbour works"})
    store.close()
    return url


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The migrations with one more step, as a newer program would have."""
    copied = tmp_path / "migrations"
    shutil.copytree(scripts(), copied, ignore=shutil.ignore_patterns("__pycache__"))
    (copied / "versions" / "0004_shelfmarks.py").write_text(dedent(STEP), encoding="utf-8")
    return copied


@contextmanager
def connected(url: str) -> Iterator[Connection]:
    engine = engine_of(url)
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


def state(url: str) -> tuple[str, str, list[str]]:
    """Return the schema, a hash of all rows, and what is wrong."""
    with connected(url) as connection:
        return schema(connection), inspection.content_digest(connection), _problems(url)


def _problems(url: str) -> list[str]:
    database = Database(parse(url))
    try:
        with database.reading() as connection:
            return inspection.whole(connection, database.index)
    finally:
        database.close()


def rows(connection: Connection) -> dict[str, int]:
    tables = ("community", "source", "edition", "passage", "mention", "word", "alias")
    return {table: connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one() for table in tables}


@contextmanager
def failing_at(count: int) -> Iterator[list[str]]:
    """Raise before the statement of that number, whoever executes it; give back the statements until then."""
    seen: list[str] = []

    def before(connection: Connection, cursor: object, statement: str, *rest: object) -> None:
        seen.append(statement)
        if len(seen) == count:
            raise KeyError(f"before statement {count}: {statement[:60]}")

    event.listen(Engine, "before_cursor_execute", before)
    try:
        yield seen
    finally:
        event.remove(Engine, "before_cursor_execute", before)


class TestStairway:
    def test_up_down_up_with_rows(self, url: str, folder: Path) -> None:
        before = state(url)
        assert before[2] == []
        with connected(url) as connection:
            kept = rows(connection)
        migrate(parse(url), folder)
        with connected(url) as connection:
            assert rows(connection) == kept
            assert connection.execute(text("SELECT count(*) FROM passage WHERE note = 'seen'")).scalar_one() == 10
            up = tables_only(schema(connection))
        with connected(url) as connection:
            run(connection, folder, "0003", down=True)
        assert state(url)[1:] == before[1:]
        migrate(parse(url), folder)
        with connected(url) as connection:
            assert tables_only(schema(connection)) == up
            assert rows(connection) == kept

    def test_the_first_step_back_refuses_to_lose_rows(self, url: str) -> None:
        before = state(url)
        with pytest.raises(ValueError, match="lose all of it"), connected(url) as connection:
            run(connection, scripts(), "base", down=True)
        assert state(url) == before
        with connected(url) as connection:
            run(connection, scripts(), "base", down=True, lose_data=True)
            assert "source" not in schema(connection)
        open_store(url).close()
        assert _problems(url) == []

    def test_migrating_twice_does_nothing_the_second_time(self, url: str, folder: Path) -> None:
        done = migrate(parse(url), folder)
        assert (done.before, done.after) == ("0003", "0004")
        again = migrate(parse(url), folder)
        assert (again.before, again.after, again.backup) == ("0004", "0004", None)


class TestAllOrNothing:
    def test_a_failure_before_any_statement_leaves_what_was(self, url: str, folder: Path) -> None:
        before = state(url)
        count = 0
        while True:
            count += 1
            with failing_at(count) as seen:
                try:
                    migrate(parse(url), folder)
                except KeyError:
                    pass
                else:
                    break
            assert state(url) == before, seen[-1]
        assert count > 8
        with connected(url) as connection:
            assert versions.stamp(connection, parse(url)) == "0004"
            assert rows(connection)["mention"] == 4

    def test_a_new_store_is_made_whole_or_not_at_all(self, tmp_path: Path) -> None:
        address = SqliteFile(tmp_path / "new.db")
        count = 0
        while True:
            count += 1
            with failing_at(count):
                try:
                    migrate(address)
                except KeyError:
                    pass
                else:
                    break
            with connected(f"sqlite:///{address.path}") as connection:
                assert schema(connection) == ""
        assert count > 12
        assert _problems(f"sqlite:///{address.path}") == []

    def test_rows_that_refer_to_nothing_stop_it(self, sqlite_url: str, folder: Path) -> None:
        url, address = _filled(sqlite_url), parse(sqlite_url)
        with connected(url) as connection:
            connection.execute(text("DELETE FROM edition WHERE source_id = 'b'"))
        with pytest.raises(StoreFailed, match="refer to nothing") as refused:
            migrate(address, folder)
        assert refused.value.code == "S-DAMAGED"
        with connected(url) as connection:
            assert versions.stamp(connection, address) == "0003"

    @pytest.mark.parametrize("every", [pytest.param(9, id="some"), pytest.param(1, id="all", marks=pytest.mark.slow)])
    def test_killed_before_a_statement_it_is_as_before_or_done(self, sqlite_url: str, folder: Path, every: int) -> None:
        open_store(sqlite_url).close()
        before = state(sqlite_url)
        for count in range(4, 200, every):
            ended = subprocess.run(
                [sys.executable, "-c", _KILLED, sqlite_url, str(folder), str(count)], check=False, timeout=60
            )
            if ended.returncode == 0:
                break
            assert ended.returncode == -signal.SIGKILL
            assert state(sqlite_url) == before
        else:
            pytest.fail("it never came to its end")
        with connected(sqlite_url) as connection:
            assert versions.stamp(connection, parse(sqlite_url)) == "0004"


_KILLED = """
import os, signal, sys
from pathlib import Path
from sqlalchemy import Engine, event
from facts.store.address import parse
from facts.store.migrate import migrate
seen = []
@event.listens_for(Engine, "before_cursor_execute")
def _(*what):
    seen.append(what)
    if len(seen) == int(sys.argv[3]):
        os.kill(os.getpid(), signal.SIGKILL)
migrate(parse(sys.argv[1]), Path(sys.argv[2]))
"""


class TestCopies:
    def test_a_file_is_copied_before_it_is_changed(self, url: str, folder: Path) -> None:
        address = parse(url)
        done = migrate(address, folder)
        if not isinstance(address, SqliteFile):
            assert done.backup is None
            return
        assert done.backup == address.path.with_name("store.db.0003.backup")
        assert done.backup.stat().st_mode & 0o777 == 0o600
        assert _problems(f"sqlite:///{done.backup}") == []
        with connected(f"sqlite:///{done.backup}") as connection:
            assert rows(connection)["passage"] == 10

    def test_an_earlier_copy_is_never_overwritten(self, sqlite_url: str, folder: Path) -> None:
        address = parse(sqlite_url)
        assert isinstance(address, SqliteFile)
        earlier = address.path.with_name("store.db.0003.backup")
        earlier.write_text("mine")
        assert migrate(address, folder).backup == address.path.with_name("store.db.0003.backup-2")
        assert earlier.read_text() == "mine"

    def test_without_room_nothing_is_touched(
        self, sqlite_url: str, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        address = parse(sqlite_url)
        assert isinstance(address, SqliteFile)
        before, size = state(sqlite_url), address.path.stat().st_size
        usage = type(shutil.disk_usage(address.path.parent))
        monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(10**9, 0, int(2.1 * size)))
        with pytest.raises(StoreFailed) as refused:
            migrate(address, folder)
        assert refused.value.code == "S-FULL"
        assert state(sqlite_url) == before
        assert sorted(path.name for path in address.path.parent.glob("store.db*.backup")) == []


class TestVersions:
    def set_stamp(self, url: str, *stamps: str) -> None:
        with connected(url) as connection:
            connection.execute(text("DELETE FROM alembic_version"))
            for stamp in stamps:
                connection.execute(text("INSERT INTO alembic_version VALUES (:stamp)"), {"stamp": stamp})

    def refused(self, url: str) -> StoreFailed:
        with pytest.raises(StoreFailed) as refused:
            open_store(url)
        return refused.value

    def test_a_newer_store_is_refused_naming_both(self, url: str) -> None:
        self.set_stamp(url, "0099")
        refused = self.refused(url)
        assert refused.code == "S-NEWER"
        assert "0099" in refused.what
        assert versions.HEAD in refused.what
        with pytest.raises(StoreFailed) as kept:
            migrate(parse(url))
        assert kept.value.code == "S-NEWER"

    def test_an_older_store_is_refused_with_the_command_to_run(self, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(versions, "REVISIONS", ("0001", "0002", "0003", "0004"))
        monkeypatch.setattr(versions, "HEAD", "0004")
        refused = self.refused(url)
        assert refused.code == "S-OLD"
        assert "0003" in refused.what
        assert "0004" in refused.what
        assert "footnote db migrate" in refused.hint

    @pytest.mark.parametrize("stamps", [(), ("0003", "0004")])
    def test_a_store_that_does_not_say_once_which_version_it_is(self, url: str, stamps: tuple[str, ...]) -> None:
        self.set_stamp(url, *stamps)
        assert self.refused(url).code == "S-DAMAGED"

    def test_another_program_s_database_is_refused_and_left_alone(self, url: str) -> None:
        with connected(url) as connection:
            connection.execute(text("DROP TABLE alembic_version"))
        assert self.refused(url).code == "S-FOREIGN"
        with pytest.raises(StoreFailed) as refused:
            migrate(parse(url))
        assert refused.value.code == "S-FOREIGN"

    def test_the_newer_steps_are_those_of_the_folder(self, folder: Path) -> None:
        assert revisions(folder) == ("0001", "0002", "0003", "0004")


class TestTogether:
    @pytest.mark.parametrize("engine", ["sqlite", "postgres"])
    def test_two_programs_make_one_store_at_once(
        self, engine: str, tmp_path: Path, request: pytest.FixtureRequest
    ) -> None:
        if engine == "sqlite":
            url = f"sqlite:///{tmp_path / 'shared.db'}"
        else:
            server = request.getfixturevalue("postgres")
            url = server.url(server.create_database())
        program = "import sys; from facts.store.open import open_store; open_store(sys.argv[1]).close()"
        children = [subprocess.Popen([sys.executable, "-c", program, url]) for _ in range(3)]
        assert [child.wait(60) for child in children] == [0, 0, 0]
        assert _problems(url) == []

    def test_the_migrations_are_found_beside_the_program_or_in_it(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert (scripts() / "env.py").is_file()
        installed = tmp_path / "facts" / "store" / "migrate.py"
        (tmp_path / "facts" / "migrations").mkdir(parents=True)
        monkeypatch.setattr(stepping, "__file__", str(installed))
        assert scripts() == tmp_path / "facts" / "migrations"

    def test_they_run_only_through_the_program(self) -> None:
        from alembic import command
        from alembic.config import Config

        config = Config()
        config.set_main_option("script_location", str(scripts()))
        with pytest.raises(SystemExit, match="footnote db migrate"):
            command.upgrade(config, "head")


def test_no_file_is_left_aside(sqlite_url: str, folder: Path) -> None:
    address: Address = parse(sqlite_url)
    assert isinstance(address, SqliteFile)
    migrate(address, folder)
    assert [path.name for path in address.path.parent.iterdir() if path.name.endswith(".partial")] == []
    assert files.parts(address)[0] == address.path
