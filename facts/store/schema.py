"""Which version of the schema a database has, and whether the program can work with it.

This file knows nothing of how a schema is changed (``migrate``).
"""

from __future__ import annotations

from sqlalchemy import Connection, inspect, text

from facts.errors import StoreFailed
from facts.store import failures
from facts.store.address import Address

REVISIONS = ("0001", "0002", "0003")
"""Every revision of the schema there has been, oldest first; a test compares them with the migrations."""

HEAD = REVISIONS[-1]

STAMP_TABLE = "alembic_version"
_STAMPS = text(f"SELECT version_num FROM {STAMP_TABLE}")  # noqa: S608 - a constant of this file


def stamp(connection: Connection, address: Address) -> str | None:
    """Return the revision of the database's schema, None where it has no table at all.

    Raises ``StoreFailed``: S-FOREIGN for a database of another program, S-DAMAGED for one that says it twice or not
    at all.
    """
    tables = inspect(connection).get_table_names()
    if STAMP_TABLE not in tables:
        if tables:
            raise StoreFailed(
                "S-FOREIGN",
                f"{address} holds the tables of another program, not a store.",
                "Name another file or database for the store.",
            )
        return None
    stamps = [str(row[0]) for row in connection.execute(_STAMPS).all()]
    if not stamps and tables == [STAMP_TABLE]:
        return None
    if len(stamps) != 1:
        raise failures.damaged(address, f"says {len(stamps)} times which version it is, not once")
    return stamps[0]


def require_current(found: str, address: Address) -> None:
    """Raise ``StoreFailed`` S-OLD or S-NEWER unless the schema is the one this program knows."""
    if found == HEAD:
        return
    if found in REVISIONS:
        raise StoreFailed(
            "S-OLD",
            f"The store {address} has version {found}; this program needs {HEAD}.",
            "Run “footnote db migrate”; it makes a backup first.",
        )
    raise failures.newer(address, found, HEAD)
