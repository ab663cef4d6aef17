"""The promise that one process at a time writes a store file, kept by a lock file beside it.

SQLite alone would keep two writers apart, but only one transaction at a time; a process that runs for days holds this
lock for as long as it runs. Readers never ask for it. This file knows nothing of what is written.
"""

from __future__ import annotations

import os
import socket
from contextlib import suppress

from filelock import FileLock, Timeout

from facts.store import failures
from facts.store.address import SqliteFile


class WriterLock:
    """The lock of one store file; taken again by the same object, it is held until it was released as often."""

    def __init__(self, address: SqliteFile) -> None:
        self._address = address
        self._lock = FileLock(address.lock, thread_local=False)
        self._note = address.path.with_name(address.path.name + ".writer")
        self._taken = 0

    def acquire(self, seconds: float) -> None:
        """Take the lock, waiting at most so long; raise ``StoreFailed`` S-LOCKED, naming who holds it."""
        try:
            self._lock.acquire(timeout=seconds)
        except Timeout:
            if not self._address.lock.exists():
                # Nobody holds a lock that is not there: the folder takes no file, which the lock waits for in vain.
                raise failures.read_only(self._address) from None
            raise failures.locked(self._address, self._holder()) from None
        except OSError as error:
            raise failures.failure(error, self._address) from None
        self._taken += 1
        # The note is for people only; that it cannot be written must not stop a write.
        with suppress(OSError):
            self._note.write_text(f"process {os.getpid()} on {socket.gethostname()}", encoding="utf-8")

    def release(self) -> None:
        """Let go of what one ``acquire`` took."""
        self._taken -= 1
        if not self._taken:
            with suppress(OSError):
                self._note.unlink(missing_ok=True)
        self._lock.release()

    def _holder(self) -> str:
        try:
            return self._note.read_text(encoding="utf-8")[:200] or "another process"
        except OSError:
            return "another process"
