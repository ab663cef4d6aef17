"""The schema of each engine is a reviewed file, and the migrations and the program's tables agree on it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, UniqueConstraint, text

from facts.store import postgres as postgres_engines
from facts.store import sqlite as sqlite_engines
from facts.store.address import PostgresDatabase, SqliteFile, parse
from facts.store.migrate import migrate
from facts.store.schema import REVISIONS
from facts.store.stepping import revisions, scripts
from facts.store.tables import metadata
from tests.support.postgres import PostgresServer
from tests.support.schema import schema, tables_only

HERE = Path(__file__).parent


def engine_of(url: str) -> Engine:
    match parse(url):
        case SqliteFile() as address:
            return sqlite_engines.migrating_engine(address)
        case PostgresDatabase() as address:
            return postgres_engines.writing_engine(address)


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database without any table."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'new.db'}"
        return
    server: PostgresServer = request.getfixturevalue("postgres")
    name = server.create_database()
    yield server.url(name)
    server.drop_database(name)


@pytest.fixture
def connection(empty_url: str) -> Iterator[Connection]:
    engine = engine_of(empty_url)
    with engine.connect() as opened:
        yield opened
    engine.dispose()


def test_the_migrations_lead_to_the_reviewed_schema(empty_url: str, connection: Connection) -> None:
    """To accept a changed schema: FOOTNOTE_REFRESH=1 pytest tests/schema, then review the difference."""
    migrate(parse(empty_url))
    found = schema(connection)
    golden = HERE / f"{connection.dialect.name}.sql"
    if os.environ.get("FOOTNOTE_REFRESH"):
        golden.write_text(found, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == found, test_the_migrations_lead_to_the_reviewed_schema.__doc__


def test_the_migrations_lead_to_the_program_s_tables(empty_url: str, connection: Connection) -> None:
    with connection.begin():
        metadata.create_all(connection)
        made = tables_only(schema(connection))
        metadata.drop_all(connection)
    connection.rollback()
    migrate(parse(empty_url))
    assert tables_only(schema(connection)) == made


def test_every_key_begins_with_the_community() -> None:
    for table in metadata.sorted_tables:
        if table.name == "community":
            continue
        unique = [constraint for constraint in table.constraints if isinstance(constraint, UniqueConstraint)]
        keys = [
            table.primary_key.columns,
            *(index.columns for index in table.indexes),
            *(one.columns for one in unique),
        ]
        for columns in keys:
            assert next(iter(columns)).name == "community_id", table
        for foreign in table.foreign_key_constraints:
            assert foreign.column_keys[0] == "community_id", foreign


def test_every_constraint_has_a_name(tmp_path: Path) -> None:
    """PostgreSQL names what has none by itself; a migration on SQLite could never take such a one away again."""
    address = SqliteFile(tmp_path / "new.db")
    migrate(address)
    engine = sqlite_engines.migrating_engine(address)
    with engine.connect() as connection:
        statements = schema(connection).split(";\n")
    engine.dispose()
    for statement in statements:
        words = statement.replace("(", " ").replace(",", " ").split()
        for place, word in enumerate(words):
            if word in ("PRIMARY", "FOREIGN", "CHECK", "UNIQUE") and words[:2] != ["CREATE", "UNIQUE"]:
                assert words[place - 2] == "CONSTRAINT", statement


def test_the_program_knows_every_revision() -> None:
    assert revisions(scripts()) == REVISIONS


def test_revisions_are_named_by_number_and_intent() -> None:
    files = sorted(path.name for path in (scripts() / "versions").glob("*.py"))
    assert [name.partition("_")[0] for name in files] == list(REVISIONS)
    assert all(len(name) > len("0001_.py") for name in files)


def test_migrations_never_import_the_program() -> None:
    for path in scripts().rglob("*.py"):
        for line in path.read_text(encoding="utf-8").splitlines():
            assert not line.lstrip().startswith(("import facts", "from facts", "import bot", "from bot")), path


def test_the_index_of_each_engine_is_reviewed_too() -> None:
    assert "USING gin (lexemes) WITH (fastupdate=off)" in (HERE / "postgresql.sql").read_text(encoding="utf-8")
    assert "USING fts5(" in (HERE / "sqlite.sql").read_text(encoding="utf-8")


def test_a_store_says_which_schema_it_has(empty_url: str, connection: Connection) -> None:
    migrate(parse(empty_url))
    assert connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all() == [REVISIONS[-1]]
