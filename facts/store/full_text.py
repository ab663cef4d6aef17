"""What the store needs of an engine's full text index; one implementation an engine.

This file knows nothing of either engine.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy import Connection

from facts.store.ranking import MAX_LENGTH, MAX_REPEATS, Curve, Weighted
from facts.store.terms import Terms
from facts.store.tokens import MAX_WORD, token


@dataclass(frozen=True, slots=True)
class Entry:
    """A passage as the index holds it."""

    key: int
    terms: Terms


Posting = tuple[int, int, int, str, int]
"""Community, key and length of a passage, a token of it, and how often it counts there."""


def postings(community: int, entry: Entry) -> Iterator[Posting]:
    """Yield what an index must hold of a passage."""
    counts = Counter(stem for group in entry.terms for stem in group)
    length = min(counts.total(), MAX_LENGTH)
    for stem, times in counts.items():
        if len(stem) <= MAX_WORD:
            yield community, entry.key, length, token(community, stem), min(times, MAX_REPEATS)


def fingerprint(of: Iterable[Posting]) -> int:
    """Return a number that is the same for the same postings in any order, within one run of the program."""
    return sum(map(hash, of)) & (1 << 64) - 1


class FullTextIndex(Protocol):
    """The index of all searched passages, each under its community."""

    def add(self, connection: Connection, community: int, entries: Sequence[Entry]) -> None: ...

    def remove(self, connection: Connection, community: int, entries: Sequence[Entry]) -> None:
        """Take passages out; ``entries`` are as they were added."""
        ...

    def clear(self, connection: Connection) -> None:
        """Take everything out, to be built anew."""
        ...

    def kept(self, connection: Connection) -> Iterable[Posting]:
        """Return everything that the index holds, in no order."""
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
