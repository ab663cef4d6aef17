"""Every way in which an engine fails, as the one sentence that a person gets: the only place that knows the drivers' errors.

    S-LOCKED    another process or a long write holds the store        S-READONLY  it cannot be written
    S-FULL      the disk is full                                       S-DAMAGED   it is no store, or broken
    S-NEWER     a newer program made it                                S-OLD       it must be migrated first
    S-FOREIGN   another program's database                             S-MISSING   there is nothing
    S-DOWN      the server is down, refuses, or has no such database   S-DISK      the disk fails
    S-EXISTS    a file would be overwritten (``files``)            S-RUNNING   another bot serves it (``running_lock``)
    S-SEARCH    the search failed, which is never "not in my sources"  S-FAILED    anything else

This file knows nothing of what was being done; messages never hold a password or what the driver said.
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from facts.errors import StoreFailed, shown
from facts.store.address import Address, SqliteFile


@contextmanager
def explained(address: Address, *, searching: bool = False) -> Iterator[None]:
    """Turn whatever an engine raises inside into ``StoreFailed``; any other error passes through."""
    try:
        yield
    except DBAPIError as error:
        # Without "from": the driver's text can hold the address with its password, or what was asked.
        raise failure(error.orig or error, address, searching=searching) from None
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise failure(error, address, searching=searching) from None


def failure(error: BaseException, address: Address, *, searching: bool = False) -> StoreFailed:
    """Return what a driver's error means for a person."""
    if isinstance(error, sqlite3.Error):
        known = _sqlite(error, address)
    elif isinstance(error, OSError):
        known = _system(error, address)
    elif isinstance(error, PoolTimeout):
        known = locked(address)
    else:
        known = _postgres(error, address)
    if known is not None:
        return known
    if searching:
        return StoreFailed(
            "S-SEARCH",
            "The search itself failed; this does not mean that the sources do not say it.",
            "Ask again; if it stays, run “footnote doctor”.",
        )
    return StoreFailed("S-FAILED", f"The store {address} could not do it.", "Run “footnote doctor”.")


def locked(address: Address, holder: str = "another process") -> StoreFailed:
    """Return the refusal to write beside another writer."""
    return StoreFailed(
        "S-LOCKED",
        f"The store {address} is being written by {holder}, so nothing was saved.",
        "Wait until it has finished, or stop it, then try again.",
    )


def read_only(address: Address) -> StoreFailed:
    return StoreFailed(
        "S-READONLY",
        f"The store {address} cannot be written by this user, so nothing was saved.",
        "Give this user the right to write it and, for a file, its folder too.",
    )


def full(address: Address) -> StoreFailed:
    return StoreFailed(
        "S-FULL", f"The disk of the store {address} is full, so nothing was saved.", "Free some space, then try again."
    )


def damaged(address: Address, what: str = "is damaged or not a store") -> StoreFailed:
    return StoreFailed(
        "S-DAMAGED",
        f"{address} {what}.",
        "Run “footnote doctor”, then restore a backup with “footnote db restore”.",
    )


def missing(address: Address) -> StoreFailed:
    return StoreFailed("S-MISSING", f"There is no store at {address}.", "Make one: footnote import FILE.")


def missing_folder(address: SqliteFile) -> StoreFailed:
    return StoreFailed("S-MISSING", f"The folder of the store {address} does not exist.", "Make the folder first.")


def newer(address: Address, found: str, known: str) -> StoreFailed:
    return StoreFailed(
        "S-NEWER",
        f"The store {address} has version {shown(found)}, which this program does not know; it knows up to {known}.",
        "Install the newest program: pip install --upgrade footnote-bot.",
    )


def down(address: Address, why: str) -> StoreFailed:
    return StoreFailed(
        "S-DOWN", f"The database {address} {why}.", "Check that the server runs and the address is right."
    )


def _sqlite(error: sqlite3.Error, address: Address) -> StoreFailed | None:
    # Extended codes carry the primary one in the low byte: https://www.sqlite.org/rescode.html
    code = getattr(error, "sqlite_errorcode", 0)
    match code & 0xFF:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return locked(address)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return read_only(address)
        case sqlite3.SQLITE_FULL:
            return full(address)
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_FORMAT:
            return damaged(address)
        case sqlite3.SQLITE_CANTOPEN:
            return cannot_open(address)
        case sqlite3.SQLITE_IOERR:
            return _disk(address)
        case _:
            return None


def cannot_open(address: Address) -> StoreFailed:
    """Return why a file cannot be opened, as far as can be seen from outside."""
    if not isinstance(address, SqliteFile) or not address.path.exists():
        return missing(address)
    if address.path.is_dir():
        return damaged(address, "is a folder, not a store")
    return StoreFailed(
        "S-READONLY",
        f"The store {address} cannot be opened: the file, or its folder, may not be read and written by this user.",
        "Give the program the right to both.",
    )


def _disk(address: Address) -> StoreFailed:
    return StoreFailed(
        "S-DISK",
        f"The system could not read or write the store {address}: the disk fails, or a limit on its files was met.",
        "Check the disk and its limits, then run “footnote doctor”.",
    )


def _system(error: OSError, address: Address) -> StoreFailed:
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return full(address)
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return read_only(address)
        case errno.ENOENT | errno.ENOTDIR:
            return missing(address)
        case _:
            return _disk(address)


def _postgres(error: BaseException, address: Address) -> StoreFailed | None:
    # https://www.postgresql.org/docs/current/errcodes-appendix.html
    state: str | None = getattr(error, "sqlstate", None)
    if state is None:
        # psycopg has no state for a connection that failed before or died underneath.
        return down(address, _why_unreachable(error)) if _is_operational(error) else None
    match state:
        case "3D000":
            return down(address, "does not exist on the server")
        case "25006" | "42501":
            return read_only(address)
        case "53100":
            return full(address)
        case "53300":
            return down(address, "refuses: the server has too many connections")
        case "55P03" | "40P01" | "40001":
            return locked(address)
        case "XX001" | "XX002":
            return damaged(address, "is damaged")
        case "42P01" | "42703" | "3F000":
            return damaged(address, "lacks tables of the store")
        case _ if state.startswith("28"):
            return down(address, "refuses the user or the password")
        case _ if state.startswith(("08", "57P")):
            return down(address, "has gone away")
        case _:
            return None


def _is_operational(error: BaseException) -> bool:
    return any(kind.__name__ in ("OperationalError", "InterfaceError") for kind in type(error).__mro__)


def _why_unreachable(error: BaseException) -> str:
    """Say why a connection failed; libpq gives no code for it, so its English words are looked at, never shown."""
    said = str(error)
    if "password authentication failed" in said or "no password supplied" in said or "pg_hba.conf" in said:
        return "refuses the user or the password"
    if "does not exist" in said and "database" in said:
        return "does not exist on the server"
    if "starting up" in said or "shutting down" in said:
        return "is starting or stopping"
    return "cannot be reached"
