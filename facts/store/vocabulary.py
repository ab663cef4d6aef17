"""The vocabularies last read, by community: reading one takes longer than a question may.

This file knows nothing of how one is read.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from facts.index import Word


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a community's current editions, as of a revision."""

    revision: int
    words: Sequence[Word]
    by_word: Mapping[str, Word]
    stems: Mapping[str, int]


class Memory:
    """What was read last, for every thread that reads."""

    _COMMUNITIES = 8

    def __init__(self) -> None:
        self._kept: dict[int, Vocabulary] = {}

    def apart(self) -> Memory:
        """Return a memory that begins with what this one has, for a transaction that may come to nothing."""
        begun = Memory()
        begun._kept = self._kept
        return begun

    def get(self, community_id: int, revision: int) -> Vocabulary | None:
        found = self._kept.get(community_id)
        return found if found is not None and found.revision == revision else None

    def put(self, community_id: int, vocabulary: Vocabulary) -> None:
        kept = {key: value for key, value in self._kept.items() if key != community_id}
        # A new dictionary each time, so that threads that read it need no lock.
        self._kept = dict(list(kept.items())[-self._COMMUNITIES + 1 :]) | {community_id: vocabulary}
