"""A writing transaction as those see it who write in it: steps that are all done or not at all, and no second chance.

What an engine refuses ends the whole transaction, even where whoever called goes on: SQLite may have undone it by
itself already, and what came after would be kept alone. This file knows nothing of what is written.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, NestedTransaction

from facts.errors import StoreFailed
from facts.store import failures
from facts.store.address import Address


class Transaction:
    """One transaction of ``Database.writing``."""

    def __init__(self, connection: Connection, address: Address) -> None:
        self.connection = connection
        self._address = address
        self._failed: StoreFailed | None = None

    @contextmanager
    def doing(self) -> Iterator[Connection]:
        """Do one statement or read; raise ``StoreFailed`` for whatever the engine refuses."""
        if self._failed is not None:
            raise self._failed
        try:
            with failures.explained(self._address):
                yield self.connection
        except StoreFailed as error:
            self._failed = error
            raise

    @contextmanager
    def step(self) -> Iterator[Connection]:
        """Do several statements; whatever is raised between them, none of them was done."""
        with self.doing():
            savepoint = self.connection.begin_nested()
            try:
                yield self.connection
                savepoint.commit()
            except BaseException:
                self._take_back(savepoint)
                raise

    def _take_back(self, savepoint: NestedTransaction) -> None:
        try:
            with failures.explained(self._address):
                savepoint.rollback()
        except StoreFailed as gone:
            # A full disk, for one, makes SQLite undo everything at once; then there is no savepoint to go back to.
            self._failed = gone

    def require_whole(self) -> None:
        """Raise what went wrong, if anything did, so that nothing of the transaction is kept."""
        if self._failed is not None:
            raise self._failed
