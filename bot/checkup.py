"""What ``doctor`` looks at: each check gives findings, a finding is one line, a problem or a warning.

Checks look from outside and change nothing; the store is asked through ``Parts``. Nothing here prints, and no finding
holds a password.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from bot import wording
from bot.config import Config

LEAST_FREE = 100 * 1024 * 1024
"""Bytes below which a disk is nearly full: a source of 10 MiB, its index and the write-ahead log have to fit."""

LOG_BYTES = 64 * 1024 * 1024
"""Size of the write-ahead log from which on somebody reads without ever ending."""


class Weight(Enum):
    """How much a finding matters."""

    PROBLEM = "problem"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be, in a sentence with what to do."""

    weight: Weight
    text: str


def look_at_sqlite(version: tuple[int, ...], *, has_fts5: bool) -> Iterator[Finding]:
    """Check the SQLite that Python was built with.

    >>> [finding.weight.value for finding in look_at_sqlite((3, 40, 1), has_fts5=True)]
    ['warning']
    >>> list(look_at_sqlite((3, 51, 3), has_fts5=True))
    []
    """
    if not has_fts5:
        yield Finding(Weight.PROBLEM, wording.NO_FTS5)
    if in_bad_range(version):
        yield Finding(Weight.WARNING, wording.sqlite_in_bad_range(".".join(map(str, version))))


def in_bad_range(version: tuple[int, ...]) -> bool:
    """Say whether a version of SQLite has the WAL-reset race: 3.7.0 to 3.51.2, except 3.44.6 and 3.50.7 onwards.

    Source: the release notes of SQLite 3.51.3 on the "WAL-reset" defect.

    >>> [in_bad_range(v) for v in ((3, 6, 9), (3, 40, 1), (3, 44, 6), (3, 45, 0), (3, 50, 7), (3, 51, 2), (3, 51, 3))]
    [False, True, False, True, False, True, False]
    """
    mended = (3, 44, 6) <= version < (3, 45) or (3, 50, 7) <= version < (3, 51)
    return (3, 7, 0) <= version < (3, 51, 3) and not mended


def has_fts5() -> bool:
    """Say whether Python's SQLite can search."""
    with sqlite3.connect(":memory:") as connection:
        options = {str(row[0]) for row in connection.execute("PRAGMA compile_options")}
    connection.close()
    return "ENABLE_FTS5" in options


def look_at_disk(folder: Path, size: int) -> Iterator[Finding]:
    """Check that the disk of ``folder`` has room for a store of ``size`` bytes to be copied before a migration."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    try:
        free = shutil.disk_usage(folder).free
    except OSError as error:
        yield Finding(Weight.PROBLEM, wording.disk_unseen(str(folder), error.strerror or ""))
        return
    needed = max(LEAST_FREE, int(2.2 * size))
    if free < needed:
        yield Finding(Weight.PROBLEM, wording.disk_nearly_full(str(folder), free, needed))


def look_at_log(config: Config) -> Iterator[Finding]:
    """Check that the log can be written."""
    if config.log_file is None:
        return
    place = config.log_file if config.log_file.exists() else config.log_file.parent
    while not place.exists() and place != place.parent:
        place = place.parent
    if config.log_file.is_dir() or not os.access(place, os.W_OK):
        yield Finding(Weight.WARNING, wording.log_unwritable(str(config.log_file)))


def look_at_write_ahead_log(store: Path) -> Iterator[Finding]:
    """Check that the write-ahead log of a SQLite store does not grow without end."""
    log = store.with_name(store.name + "-wal")
    size = log.stat().st_size if log.exists() else 0
    if size > LOG_BYTES:
        yield Finding(Weight.WARNING, wording.write_ahead_log_large(str(log), size))
