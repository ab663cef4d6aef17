"""Statements that are read again and again, made once, and on SQLite given to the driver as they are.

There a small read costs the engine some millionths of a second, and the way through ``Connection.execute`` ten times as
much; a question reads seven times. On PostgreSQL, where a read is a message to a server, everything goes that way. This
file knows nothing of what is read.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any, Generic, TypeVarTuple, cast

from sqlalchemy import Connection, Select, TextClause
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

_Columns = TypeVarTuple("_Columns")
_NAMED = SQLiteDialect_pysqlite(paramstyle="named")


class Prepared(Generic[*_Columns]):
    """A select of whole numbers and texts, which are what an engine gives; a truth value is 0 or 1 on SQLite."""

    def __init__(self, statement: Select[*_Columns]) -> None:
        self._statement = statement
        self._text: str | None = None
        self._own: dict[str, object] = {}
        """Values that the statement has itself: a limit."""

    def all(self, connection: Connection, asked: Mapping[str, object]) -> Sequence[tuple[*_Columns]]:
        """Return all rows, in the transaction of the connection; one begins where there is none."""
        direct = on_sqlite(connection)
        if direct is None:
            return cast("Sequence[tuple[*_Columns]]", connection.execute(self._statement, dict(asked)).all())
        if self._text is None:
            compiled = self._statement.compile(dialect=_NAMED)
            self._own = {name: value for name, value in compiled.params.items() if value is not None}
            self._text = str(compiled)
        if self._own:
            asked = {**self._own, **asked}
        return cast("list[tuple[*_Columns]]", direct.execute(self._text, asked).fetchall())

    def one(self, connection: Connection, asked: Mapping[str, object]) -> tuple[*_Columns] | None:
        """Return the row of a key, None where there is none."""
        found = self.all(connection, asked)
        return found[0] if found else None


def read_text(connection: Connection, statement: TextClause, asked: Mapping[str, object]) -> Sequence[Sequence[Any]]:
    """Return all rows of a statement that is written in SQLite's own words."""
    direct = on_sqlite(connection)
    if direct is None:
        return connection.execute(statement, dict(asked)).all()
    return direct.execute(statement.text, asked).fetchall()


def on_sqlite(connection: Connection) -> sqlite3.Connection | None:
    """Return the driver's own connection to SQLite, in a transaction; None on another engine."""
    if connection.dialect.name != "sqlite":
        return None
    if not connection.in_transaction():
        connection.begin()
    return cast("sqlite3.Connection", connection.connection.driver_connection)
