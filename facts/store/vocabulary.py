"""The vocabularies and titles last read, by community: reading one takes longer than a question may.

This file knows nothing of how one is read.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from facts.index import Word


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a community's current editions, as of a revision."""

    revision: int
    words: Sequence[Word]
    by_word: Mapping[str, Word]
    stems: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Titles:
    """The ids of a community's sources by their titles in one form of typing, as of a revision."""

    revision: int
    ids: dict[str, list[str]]


class _OfRevision(Protocol):
    @property
    def revision(self) -> int: ...


_Read = TypeVar("_Read", bound=_OfRevision)


class _Last(Generic[_Read]):
    """What was read last of one sort, for the communities that were read last."""

    _COMMUNITIES = 8

    def __init__(self) -> None:
        self._kept: dict[int, _Read] = {}

    def apart(self) -> _Last[_Read]:
        begun: _Last[_Read] = _Last()
        begun._kept = self._kept
        return begun

    def get(self, community_id: int, revision: int) -> _Read | None:
        found = self._kept.get(community_id)
        return found if found is not None and found.revision == revision else None

    def put(self, community_id: int, read: _Read) -> None:
        kept = {key: value for key, value in self._kept.items() if key != community_id}
        # A new dictionary each time, so that threads that read it need no lock.
        self._kept = dict(list(kept.items())[-self._COMMUNITIES + 1 :]) | {community_id: read}


class Memory:
    """What was read last, for every thread that reads."""

    def __init__(self) -> None:
        self._vocabularies: _Last[Vocabulary] = _Last()
        self._titles: _Last[Titles] = _Last()

    def apart(self) -> Memory:
        """Return a memory that begins with what this one has, for a transaction that may come to nothing."""
        begun = Memory()
        begun._vocabularies, begun._titles = self._vocabularies.apart(), self._titles.apart()
        return begun

    def get(self, community_id: int, revision: int) -> Vocabulary | None:
        return self._vocabularies.get(community_id, revision)

    def put(self, community_id: int, vocabulary: Vocabulary) -> None:
        self._vocabularies.put(community_id, vocabulary)

    def titles(self, community_id: int, revision: int) -> Titles | None:
        return self._titles.get(community_id, revision)

    def put_titles(self, community_id: int, titles: Titles) -> None:
        self._titles.put(community_id, titles)
