"""The promise that one program at a time serves a store for days: two bots on one store would answer everybody twice.

It stands beside the right to write: who holds it lets others ask, import and back up as before. In a file it is a lock
of the system, on PostgreSQL one of the server; both are gone with the process that held them, so that nothing stale is
ever in the way. This file knows nothing of what the program does with the store.
"""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

from facts.errors import StoreFailed
from facts.store import failures
from facts.store.address import Address, PostgresDatabase, SqliteFile, parse

LOCK_SPACE = 0x466F6F75
"""The first half of the number of the lock on PostgreSQL; writes have the one before it."""

_TRIES = 40
_BETWEEN = 0.05
"""Seconds between two looks at who holds the lock: it is held a moment before its holder has written down its name."""
_TAKE = text("SELECT pg_try_advisory_lock(:space, 1)")
_HOLDER = text(
    "SELECT a.application_name FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid"
    " WHERE l.locktype = 'advisory' AND l.granted AND l.classid = :space AND l.objid = 1"
    " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())"
)


@contextmanager
def running_alone(url: str, *, sleep: Callable[[float], None] = time.sleep) -> Iterator[None]:
    """Be the one program that serves the store at ``url`` for as long as the block lasts.

    Raises ``StoreFailed``: S-RUNNING, naming process and machine of the one that does, S-MISSING without the folder,
    S-READONLY and S-DOWN; ``ConfigRefused`` K-DB for an address that cannot be used. The store itself need not exist.

    >>> with running_alone("sqlite:///nowhere/at/all.db"):
    ...     pass
    Traceback (most recent call last):
      ...
    facts.errors.StoreFailed: S-MISSING: The folder of the store nowhere/at/all.db does not exist. Make the folder first.
    """
    address = parse(url)
    match address:
        case SqliteFile():
            with _file(address, sleep):
                yield
        case PostgresDatabase():
            with _server(address):
                yield


def _me() -> str:
    return f"process {os.getpid()} on {socket.gethostname()}"


def _refused(address: Address, holder: str) -> StoreFailed:
    return StoreFailed(
        "S-RUNNING",
        f"The store {address} is served already, by {holder or 'another process'}.",
        "Stop that one, or give this one a store of its own.",
    )


# --- a file ----------------------------------------------------------------------------------------------------------


@contextmanager
def _file(address: SqliteFile, sleep: Callable[[float], None]) -> Iterator[None]:
    if not address.path.absolute().parent.is_dir():
        raise failures.missing_folder(address)
    place = address.path.with_name(address.path.name + ".running")
    lock = FileLock(place.with_name(place.name + ".lock"), thread_local=False)
    holder = _taken(lock, place, address, sleep)
    if holder is not None:
        raise _refused(address, holder)
    try:
        with suppress(OSError):  # the name is for people only
            place.write_text(_me(), encoding="utf-8")
        yield
    finally:
        with suppress(OSError):
            place.unlink(missing_ok=True)
        lock.release()


def _taken(lock: FileLock, place: Path, address: SqliteFile, sleep: Callable[[float], None]) -> str | None:
    """Take the lock and return None, or return who holds it."""
    for _ in range(_TRIES):
        try:
            lock.acquire(timeout=0)
        except Timeout:
            if not os.access(place.absolute().parent, os.W_OK):
                raise failures.read_only(address) from None  # nobody has it: the folder takes no file
        except OSError as error:
            raise failures.failure(error, address) from None
        else:
            return None
        holder = _noted(place)
        if holder and _lives(holder):
            return holder
        sleep(_BETWEEN)
    return _noted(place)


def _noted(place: Path) -> str:
    try:
        return place.read_text(encoding="utf-8")[:200]
    except (OSError, UnicodeDecodeError):
        return ""


def _lives(holder: str) -> bool:
    """Say whether who wrote a name down may still be there; one that was killed left it behind."""
    if os.name != "posix" or not holder.endswith(f" on {socket.gethostname()}"):
        return True
    number = holder.removeprefix("process ").partition(" ")[0]
    try:
        os.kill(int(number), 0)
    except PermissionError:
        return True
    except (ProcessLookupError, ValueError, OverflowError):
        return False
    return True


# --- a server --------------------------------------------------------------------------------------------------------


@contextmanager
def _server(address: PostgresDatabase) -> Iterator[None]:
    # The name stands where an operator looks anyway: in the list of connections. It has at most 63 bytes there.
    given = dict(address.url.query)
    options = given.pop("options", "")
    options = options if isinstance(options, str) else " ".join(options)
    query = {"connect_timeout": "10", **given, "application_name": _me()[:60]}
    query["options"] = f"{options} -c idle_session_timeout=0".strip()
    engine = create_engine(
        address.url.set(query=query), poolclass=NullPool, isolation_level="AUTOCOMMIT", hide_parameters=True
    )
    with failures.explained(address):
        connection = engine.connect()
    try:
        with failures.explained(address):
            if not connection.execute(_TAKE, {"space": LOCK_SPACE}).scalar_one():
                holder = connection.execute(_HOLDER, {"space": LOCK_SPACE}).scalar()
                raise _refused(address, str(holder or ""))
        yield
    finally:
        with suppress(Exception):  # the server may have gone meanwhile, and the lock with it
            connection.close()
        engine.dispose()
