"""The schema of a database as text, the same for the same schema whichever server or run it comes from."""

from __future__ import annotations

from sqlalchemy import Connection, text

_COLUMNS = text("""
SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, l.collname
FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid
LEFT JOIN pg_collation AS l ON l.oid = a.attcollation AND l.collname <> 'default'
WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
ORDER BY c.relname, a.attnum
""")
# From PostgreSQL 18 on, "not null" is a constraint with a name of its own; it stands with the column here.
_CONSTRAINTS = text("""
SELECT c.relname, k.conname, pg_get_constraintdef(k.oid)
FROM pg_constraint AS k JOIN pg_class AS c ON c.oid = k.conrelid
WHERE c.relnamespace = current_schema()::regnamespace AND k.contype <> 'n'
ORDER BY c.relname, k.conname
""")
_INDEXES = text(
    "SELECT tablename, indexname, replace(indexdef, ' ' || schemaname || '.', ' ') FROM pg_indexes"
    " WHERE schemaname = current_schema() ORDER BY tablename, indexname"
)
# What FTS5 makes for itself is SQLite's business and differs between its versions.
_SQLITE = text(
    "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"
    " AND name NOT LIKE 'passage!_index!_%' ESCAPE '!' ORDER BY name"
)


def schema(connection: Connection) -> str:
    """Return the whole schema, one statement or column a line, ordered by name."""
    if connection.dialect.name == "sqlite":
        return "".join(f"{_tidy(row.sql)};\n" for row in connection.execute(_SQLITE))
    lines = [
        f"{table}: column {name} {kind}{' NOT NULL' if filled else ''}{' IDENTITY' if identity else ''}"
        f"{f' COLLATE {collation}' if collation else ''}"
        for table, name, kind, filled, identity, collation in connection.execute(_COLUMNS)
    ]
    constraints = connection.execute(_CONSTRAINTS)
    lines += [f"{table}: constraint {name} {definition}" for table, name, definition in constraints]
    lines += [f"{table}: {definition}" for table, _, definition in connection.execute(_INDEXES)]
    return "".join(f"{line}\n" for line in sorted(lines))


def tables_only(text: str) -> set[str]:
    """Return what of a schema stands in typed tables, without the order in which a table's parts were written."""
    statements = text.split(";\n") if text.startswith("CREATE") else text.splitlines()
    parts: set[str] = set()
    for statement in filter(None, statements):
        if statement.startswith("CREATE TRIGGER"):
            continue
        words = statement.replace('"', "").replace(",", " ").replace("(", " ").replace(")", " ").split()
        subject = words[words.index("TABLE") + 1] if words[:2] in _TABLES else words[0].rstrip(":")
        if not subject.startswith(("passage_index", "passage_posting", "alembic_version")):
            parts.add(" ".join(sorted(words)))
    return parts


_TABLES = (["CREATE", "TABLE"], ["CREATE", "VIRTUAL"])


def _tidy(statement: str) -> str:
    return "\n".join(line.rstrip().replace("\t", "  ") for line in statement.splitlines())
