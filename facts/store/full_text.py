"""What the store needs of an engine's full text index; one implementation an engine.

This file knows nothing of either engine.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy import Connection

from facts.store.ranking import Curve, Weighted
from facts.store.terms import Terms


@dataclass(frozen=True, slots=True)
class Entry:
    """A passage as the index holds it."""

    key: int
    terms: Terms


class FullTextIndex(Protocol):
    """The index of all searched passages, each under its community."""

    def add(self, connection: Connection, community: int, entries: Sequence[Entry]) -> None: ...

    def remove(self, connection: Connection, community: int, entries: Sequence[Entry]) -> None:
        """Take passages out; ``entries`` are as they were added."""
        ...

    def clear(self, connection: Connection) -> None:
        """Take everything out, to be built anew."""
        ...

    def best(
        self,
        connection: Connection,
        community: int,
        stems: Sequence[Weighted],
        shape: Curve,
        limit: int,
        published_until: str | None,
    ) -> Sequence[tuple[int, int]]:
        """Return key and score of the passages that hold any of the stems and score best, in no order.

        At least ``limit`` of them where there are so many, and all that score as much as the last one, so that the
        caller can break ties.
        """
        ...
