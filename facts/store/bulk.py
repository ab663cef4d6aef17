"""Many rows at once, as the driver takes them: the text is made once for each engine, a row is a plain tuple.

Through ``Connection.execute`` every row is looked over once more before the driver gets it; an import of thousands of
passages spends more time on that than the engine on keeping them. This file knows nothing of what the rows mean.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Dialect, Insert, Table
from sqlalchemy.dialects import postgresql, sqlite

_PLACES = {"sqlite": "qmark", "postgresql": "format"}
"""How each engine's driver writes the place of a value that is given by its position."""

Row = tuple[object, ...]


def upsert(engine: str, table: Table[Any]) -> sqlite.Insert | postgresql.Insert:
    """Return the engine's own insertion into a table, which can say what becomes of a row that is there already."""
    return postgresql.insert(table) if engine == "postgresql" else sqlite.insert(table)


class Bulk:
    """An insertion for rows that each give a value to all columns of its table."""

    def __init__(self, insertion: Insert) -> None:
        self._insertion = insertion
        self._made: dict[str, tuple[str, Callable[[Mapping[str, object]], Row]]] = {}

    def send(self, connection: Connection, fields: Sequence[Mapping[str, object]]) -> None:
        """Insert the rows; nothing is sent where there are none."""
        if not fields:
            return
        text, row_of = self._made.get(connection.dialect.name) or self._make(connection)
        connection.exec_driver_sql(text, list(map(row_of, fields)))

    def _make(self, connection: Connection) -> tuple[str, Callable[[Mapping[str, object]], Row]]:
        """Return the text of the insertion and what makes a row, in the order of the text, of its fields."""
        engine = connection.dialect.name
        same: Callable[..., Dialect] = type(connection.dialect)
        compiled = self._insertion.compile(dialect=same(paramstyle=_PLACES[engine]))
        names: Sequence[str] = getattr(compiled, "positiontup", None) or ()
        made = self._made[engine] = str(compiled), itemgetter(*names)
        return made
