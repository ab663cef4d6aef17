"""Connections to a store in a PostgreSQL database: some that write, and readers that cannot.

This file knows nothing of tables.
"""

from __future__ import annotations

from sqlalchemy import Connection, Engine, create_engine, text
from sqlalchemy.engine.interfaces import IsolationLevel

from facts.errors import ConfigRefused
from facts.store.address import PostgresDatabase

LOCK_SECONDS = 5
"""How long a write waits for another one of the same community before it is refused."""

LOCK_SPACE = 0x466F6F74
"""The first half of the numbers of our advisory locks, so that they meet no other program's: "Foot" in ASCII."""

OLDEST = 150000

_SERVER = text("SELECT current_setting('server_version_num'), current_setting('server_encoding')")

_CONNECT_SECONDS = "10"


def writing_engine(address: PostgresDatabase) -> Engine:
    return _engine(address, f"-c lock_timeout={LOCK_SECONDS}s", isolation="READ COMMITTED")


def reading_engine(address: PostgresDatabase) -> Engine:
    """Return an engine whose connections see one state for as long as their transaction lasts, and cannot write."""
    return _engine(address, "-c default_transaction_read_only=on", isolation="REPEATABLE READ")


def forget_bytes(writer: Engine) -> None:
    """Write the table of slips anew, without those that were thrown away."""
    with writer.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("VACUUM (FULL) slip"))


def require_usable(connection: Connection, address: PostgresDatabase) -> None:
    """Raise ``ConfigRefused`` K-DB for a server that is too old, or a database that cannot hold every text."""
    version, encoding = connection.execute(_SERVER).one()
    if int(version) < OLDEST:
        raise ConfigRefused(
            "K-DB", f"The server of {address} runs PostgreSQL {int(version) // 10000}; 15 or newer is needed.", ""
        )
    if encoding != "UTF8":
        raise ConfigRefused(
            "K-DB",
            f"The database {address} is encoded as {encoding}.",
            "Make it with: createdb --encoding=UTF8 --template=template0 NAME.",
        )


def _engine(address: PostgresDatabase, options: str, *, isolation: IsolationLevel) -> Engine:
    query = dict(address.url.query)
    given = query.pop("options", "")
    wanted = {"connect_timeout": _CONNECT_SECONDS, **query}
    # The search path is left to the operator; what is read as text must be read the same on every server.
    wanted["options"] = (
        f"{given if isinstance(given, str) else ' '.join(given)} {options} -c client_encoding=UTF8".strip()
    )
    return create_engine(
        address.url.set(query=wanted),
        isolation_level=isolation,
        pool_size=5,
        max_overflow=5,
        pool_timeout=30,
        # A server that was restarted is noticed before a question or an import begins, not in the middle of it.
        pool_pre_ping=True,
        hide_parameters=True,
    )
