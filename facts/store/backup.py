"""Copies of a store and the way back: taken while others read and write, proved before they are trusted.

This file knows nothing of questions; what a whole store is, is decided by ``inspection``.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from facts.store import failures
from facts.store.address import SqliteFile

ROOM = 2.2
"""A migration needs room for a copy, for its own changes, and a little."""


def before_migration(address: SqliteFile, revision: str) -> Path:
    """Copy the store beside itself, under a name that says which version it has; raise S-FULL without room."""
    size = sum(part.stat().st_size for part in parts(address) if part.exists())
    if shutil.disk_usage(address.path.absolute().parent).free < ROOM * size:
        raise failures.full(address)
    number = 0
    while True:
        target = address.path.with_name(f"{address.path.name}.{revision}{f'-{number}' if number else ''}.backup")
        if not target.exists():
            break
        number += 1
    copy_file(address, target)
    return target


def parts(address: SqliteFile) -> tuple[Path, Path]:
    """Return the file and its write-ahead log."""
    return address.path, address.path.with_name(address.path.name + "-wal")


def copy_file(address: SqliteFile, target: Path) -> None:
    """Write one consistent copy of a store file to ``target``, which must not exist; readers and writers go on."""
    aside = target.with_name(f".{target.name}.{os.getpid()}.partial")
    try:
        aside.touch(mode=0o600, exist_ok=False)
        with closing(sqlite3.connect(address.path, isolation_level=None)) as connection:
            connection.execute("VACUUM INTO ?", (os.fspath(aside),))
        settle(aside)
        # A link, unlike a rename, never replaces what has come to be there meanwhile.
        os.link(aside, target)
        settle(target.parent)
    finally:
        aside.unlink(missing_ok=True)


def settle(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
