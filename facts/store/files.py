"""Files that are written aside, waited for, and only then given their name, so that no half of one is ever seen.

This file knows nothing of what is in them.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from facts.errors import StoreFailed
from facts.store import failures
from facts.store.address import SqliteFile


def parts(address: SqliteFile) -> tuple[Path, Path, Path]:
    """Return the file, its write-ahead log, and the index of that."""
    return address.path, beside(address.path, "-wal"), beside(address.path, "-shm")


@contextmanager
def aside_of(target: Path) -> Iterator[Path]:
    """Make an empty file that only its owner can read, beside ``target``; it and what belongs to it vanish."""
    aside = beside(target, f".{os.getpid()}.partial")
    blame = SqliteFile(target)
    try:
        aside.unlink(missing_ok=True)
        aside.touch(mode=0o600, exist_ok=False)
        yield aside
    except OSError as error:
        raise failures.failure(error, blame) from None
    finally:
        for part in (*parts(SqliteFile(aside)), SqliteFile(aside).lock):
            part.unlink(missing_ok=True)


def settle(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def give_name(path: Path, name: Path, *, keep: bool = False) -> None:
    """Give a file its name, never taking it from another; with ``keep`` it has both."""
    try:
        # A link, unlike a rename, fails where the name has been taken meanwhile.
        os.link(path, name)
    except FileExistsError:
        raise StoreFailed("S-EXISTS", f"{name} exists already.", "Name a file that does not exist yet.") from None
    except OSError:
        # Some file systems have no links.
        if keep:
            shutil.copyfile(path, name)
        else:
            path.rename(name)
    settle(name.absolute().parent)


def beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


def unused(path: Path, suffix: str) -> Path:
    """Return ``path`` with the suffix, numbered if such a file exists."""
    candidate, number = beside(path, f".{suffix}"), 1
    while candidate.exists():
        number += 1
        candidate = beside(path, f".{suffix}-{number}")
    return candidate
