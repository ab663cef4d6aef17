"""Where a store is: the address a person gives, read strictly and shown without its password.

Two engines are known. This file knows nothing of what is at the address, or whether anything is.
"""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from facts.errors import ConfigRefused, shown

_FORMS = "Write sqlite:///facts.db, or postgresql+psycopg://user:password@host/database."


@dataclass(frozen=True, slots=True)
class SqliteFile:
    """A store in one file."""

    path: Path

    def __str__(self) -> str:
        return str(self.path)

    @property
    def lock(self) -> Path:
        """The file that says which process writes."""
        return self.path.with_name(self.path.name + ".lock")


@dataclass(frozen=True, slots=True)
class PostgresDatabase:
    """A store in a PostgreSQL database, reached through psycopg."""

    url: URL = field(repr=False)

    def __str__(self) -> str:
        """Without the password, nor any option, which may hold one."""
        return self.url.set(query={}).render_as_string(hide_password=True)


Address = SqliteFile | PostgresDatabase


def parse(url: str) -> Address:
    """Read an address; raise ``ConfigRefused`` K-DB, never naming a password.

    >>> str(parse("sqlite:///town/facts.db"))
    'town/facts.db'
    >>> str(parse("postgresql://clerk:secret@db.example/facts"))
    'postgresql+psycopg://clerk:***@db.example/facts'
    """
    scheme, separator, rest = url.strip().partition("://")
    if not separator:
        given = "What was given" if "@" in url else f"“{shown(url)}”"
        raise ConfigRefused("K-DB", f"{given} is not the address of a store.", _FORMS)
    match scheme:
        case "sqlite" | "sqlite+pysqlite":
            return _sqlite(rest)
        case "postgresql" | "postgresql+psycopg":
            return _postgres(rest)
        case _:
            raise ConfigRefused("K-DB", f"A store cannot be kept in “{shown(scheme)}”.", _FORMS)


def _sqlite(rest: str) -> SqliteFile:
    if not rest.startswith("/") or "?" in rest or rest[1:] in ("", ":memory:") or rest.endswith("/"):
        raise ConfigRefused("K-DB", f"“sqlite://{shown(rest)}” does not name a file.", _FORMS)
    return SqliteFile(Path(rest[1:]))


def _postgres(rest: str) -> PostgresDatabase:
    # A password with a bare @ would be cut in two, and the second half would be shown as part of the host.
    if rest.partition("?")[0].count("@") > 1:
        raise ConfigRefused(
            "K-DB", "The address of the PostgreSQL store has more than one @.", "In a password write @ as %40."
        )
    try:
        url = make_url(f"postgresql+psycopg://{rest}")
    except (ArgumentError, ValueError):
        raise ConfigRefused("K-DB", "The address of the PostgreSQL store cannot be read.", _FORMS) from None
    if not url.database:
        raise ConfigRefused("K-DB", "The address of the PostgreSQL store names no database.", _FORMS)
    if importlib.util.find_spec("psycopg") is None:
        raise ConfigRefused(
            "K-DB",
            "PostgreSQL needs psycopg, which is not installed.",
            "Install it: pip install 'footnote-bot[postgres]'.",
        )
    return PostgresDatabase(url)
