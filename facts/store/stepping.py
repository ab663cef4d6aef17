"""The steps of a schema: where they are, which there are, and running them on a connection that somebody opened.

Alembic runs them; whoever calls owns the transaction, the lock and any copy (``facts.store.migrate``). This file knows
nothing of what a step does.
"""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from facts.store import failures, sqlite
from facts.store.address import Address, SqliteFile


def scripts() -> Path:
    """Return the folder of the migrations: in the installed package, or at the top of a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "migrations"
    return inside if inside.is_dir() else package.parent / "migrations"


def run(connection: Connection, folder: Path, revision: str, *, down: bool = False, lose_data: bool = False) -> None:
    """Run the steps up or down to ``revision`` in the transaction that ``connection`` is in."""
    config = _config(folder)
    config.attributes["connection"] = connection
    config.attributes["lose_data"] = lose_data
    if down:
        command.downgrade(config, revision)
    else:
        command.upgrade(config, revision)


def revisions(folder: Path) -> tuple[str, ...]:
    """Return the revisions that the folder's migrations lead through, oldest first."""
    script = ScriptDirectory.from_config(_config(folder))
    return tuple(step.revision for step in script.walk_revisions())[::-1]


def create_file(address: SqliteFile) -> None:
    """Make a new store in a file that nobody else knows of yet."""
    with failures.explained(address):
        engine = sqlite.plain_engine(address)
        try:
            with engine.begin() as connection:
                run(connection, scripts(), "head")
        finally:
            engine.dispose()


def bring_up(address: SqliteFile) -> None:
    """Bring a copy that nobody else knows of to the newest schema; raises as the steps do."""
    with failures.explained(address):
        engine = sqlite.migrating_engine(address)
        try:
            with engine.begin() as connection:
                run(connection, scripts(), "head")
                require_references(connection, address)
        finally:
            engine.dispose()


def require_references(connection: Connection, address: Address) -> None:
    """Raise S-DAMAGED where a row refers to one that is not there: SQLite does not look while steps run."""
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise failures.damaged(address, "has rows that refer to nothing; it was left as it was")


def head(folder: Path) -> str:
    return revisions(folder)[-1]


def require_known(before: str | None, folder: Path, address: Address) -> None:
    if before is not None and before not in revisions(folder):
        raise failures.newer(address, before, head(folder))


def _config(folder: Path) -> Config:
    config = Config()
    # The value is read with %-interpolation.
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    return config
