"""One consistent view of what a community keeps in a database: all the reading that a question needs.

The view begins with the community's own row; every later statement of the same transaction sees the same state. What
never changes for a revision is remembered by ``Memory``. This file knows nothing of engines but through
``FullTextIndex``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import Connection

from facts.encoding import decode_spans
from facts.index import Candidate, Word
from facts.model import Edition, Passage, Source
from facts.store import failures, ranking, reads, rows
from facts.store.address import Address
from facts.store.drafts import merge, storable
from facts.store.full_text import FullTextIndex
from facts.store.port import Kept
from facts.store.terms import split
from facts.values import KindName, Mention

_Key = TypeVar("_Key", int, str)

_BATCH = 500
"""How many values one statement asks for; engines limit them."""


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    revision: int
    words: Sequence[Word]
    by_word: Mapping[str, Word]
    stems: Mapping[str, int]


class Memory:
    """The vocabularies last read, by community: reading one takes longer than a question may."""

    _COMMUNITIES = 8

    def __init__(self) -> None:
        self._kept: dict[int, _Vocabulary] = {}

    def get(self, community_id: int, revision: int) -> _Vocabulary | None:
        found = self._kept.get(community_id)
        return found if found is not None and found.revision == revision else None

    def put(self, community_id: int, vocabulary: _Vocabulary) -> None:
        kept = {key: value for key, value in self._kept.items() if key != community_id}
        # A new dictionary each time, so that threads that read it need no lock.
        self._kept = dict(list(kept.items())[-self._COMMUNITIES + 1 :]) | {community_id: vocabulary}


@dataclass(frozen=True, slots=True)
class _Community:
    id: int
    kept: Kept
    tokens: int


class SqlShelf:
    """A view through one connection; it ends with the connection's transaction."""

    def __init__(
        self, connection: Connection, name: str, index: FullTextIndex, memory: Memory, address: Address
    ) -> None:
        self._connection = connection
        self._index = index
        self._memory = memory
        self._address = address
        self._listed = reads.listed(connection.dialect.name)
        row = connection.execute(reads.COMMUNITY, {"name": name}).one_or_none()
        # No community has the number 0, so a community that was never written reads as empty.
        self._community = (
            _Community(row[0], Kept(row[2], row[3], row[4], row[1]), row[5])
            if row is not None
            else _Community(0, Kept(0, 0, 0, 0), 0)
        )

    def kept(self) -> Kept:
        return self._community.kept

    def look_up(self, words: Iterable[str]) -> Mapping[str, Word]:
        known = self._memory.get(self._community.id, self._community.kept.revision)
        if known is not None:
            return {asked: known.by_word[asked] for asked in words if asked in known.by_word}
        found: list[tuple[str, str, int]] = []
        for batch in _batches({asked for asked in words if storable(asked)}):
            found += [(r[0], r[1], r[2]) for r in self._connection.execute(self._listed.words, self._asking(batch))]
        return {entry.word: entry for entry in merge(found)}

    def count_stems(self, stems: Iterable[str]) -> Mapping[str, int]:
        known = self._memory.get(self._community.id, self._community.kept.revision)
        if known is not None:
            return {stem: known.stems[stem] for stem in stems if stem in known.stems}
        counts: dict[str, int] = {}
        for batch in _batches({stem for stem in stems if storable(stem)}):
            counts |= {r[0]: int(r[1]) for r in self._connection.execute(self._listed.stems, self._asking(batch))}
        return counts

    def vocabulary(self) -> Sequence[Word]:
        known = self._memory.get(self._community.id, self._community.kept.revision)
        if known is None:
            found = self._connection.execute(reads.VOCABULARY, {"community": self._community.id})
            entries = [(r[0], r[1], r[2]) for r in found]
            stems: dict[str, int] = defaultdict(int)
            for _, stem, passages in entries:
                stems[stem] += passages
            words = merge(entries)
            by_word = {entry.word: entry for entry in words}
            known = _Vocabulary(self._community.kept.revision, words, by_word, dict(stems))
            self._memory.put(self._community.id, known)
        return known.words

    def search(self, stems: Sequence[str], limit: int, *, published_until: str | None = None) -> Sequence[Candidate]:
        with failures.explained(self._address, searching=True):
            return self._search(stems, limit, published_until)

    def _search(self, stems: Sequence[str], limit: int, published_until: str | None) -> Sequence[Candidate]:
        kept = self._community.kept
        weighted = ranking.weighted(stems, self.count_stems(stems), kept.passages)
        shape = ranking.curve(kept.passages, self._community.tokens)
        best = self._index.best(self._connection, self._community.id, weighted, shape, limit, published_until)
        if len(best) > 2 * limit:
            # Many passages tie for the last places: only those that can win one are read in full.
            best = self._without_losers(best, limit)
        scores = dict(best)
        found = [
            (-scores[r[0]], r[1], r[3], r)
            for batch in _batches(scores)
            for r in self._connection.execute(self._listed.candidates, self._asking(batch)).all()
        ]
        found.sort(key=lambda item: item[:3])
        return [
            Candidate(r[0], r[1], r[2], r[3], r[4], r[5], decode_spans(r[6]), split(r[7] or ""), rank)
            for rank, (*_, r) in enumerate(found[:limit])
        ]

    def _without_losers(self, best: Sequence[tuple[int, int]], limit: int) -> Sequence[tuple[int, int]]:
        scores = dict(best)
        places = [
            (-scores[r[0]], r[1], r[2], r[0])
            for batch in _batches(scores)
            for r in self._connection.execute(self._listed.places, self._asking(batch)).all()
        ]
        return [(key, -score) for score, _, _, key in sorted(places)[:limit]]

    def passages(self, source: str, edition: int) -> Sequence[Passage]:
        return [passage for _, passage in self._keyed_passages(source, edition)]

    def mentions_in(
        self, keys: Sequence[int], kinds: Iterable[KindName] | None = None
    ) -> Mapping[int, Sequence[Mention]]:
        found: dict[int, list[Mention]] = {}
        statement, extra = self._listed.mentions, {}
        if kinds is not None:
            statement = self._listed.mentions_of_kinds
            extra = {"kinds": self._listed.values(sorted(kind.value for kind in kinds))}
        for batch in _batches(dict.fromkeys(keys)):
            for r in self._connection.execute(statement, {**self._asking(batch), **extra}).all():
                found.setdefault(r[0], []).append(rows.to_mention(r[1], r[2], r[3], r[4]))
        return {key: found[key] for key in keys if key in found}

    def sources(self) -> Sequence[Source]:
        return [
            rows.to_source(*r) for r in self._connection.execute(reads.SOURCES, {"community": self._community.id}).all()
        ]

    def source(self, id_: str) -> Source | None:
        return self.source_titles([id_]).get(id_)

    def source_titles(self, ids: Iterable[str]) -> Mapping[str, Source]:
        found: dict[str, Source] = {}
        for batch in _batches({id_ for id_ in ids if storable(id_)}):
            for r in self._connection.execute(self._listed.sources, self._asking(batch)).all():
                found[r[0]] = rows.to_source(*r)
        return found

    def editions(self, source: str) -> Sequence[Edition]:
        if not storable(source):
            return []
        found = self._connection.execute(reads.EDITIONS, {"community": self._community.id, "source": source})
        return [rows.to_edition(*r) for r in found.all()]

    def mentions(self, source: str, edition: int) -> Sequence[tuple[Passage, Sequence[Mention]]]:
        passages = self._keyed_passages(source, edition)
        mentions = self.mentions_in([key for key, _ in passages])
        return [(passage, mentions[key]) for key, passage in passages if key in mentions]

    def aliases(self) -> Mapping[str, str]:
        found = self._connection.execute(reads.ALIASES, {"community": self._community.id})
        return {r[0]: r[1] for r in found.all()}

    def _keyed_passages(self, source: str, edition: int) -> list[tuple[int, Passage]]:
        if not storable(source) or not 0 < edition < 2**31:
            return []
        asked = {"community": self._community.id, "source": source, "edition": edition}
        return [(r[0], rows.to_passage(*r[1:])) for r in self._connection.execute(reads.PASSAGES, asked).all()]

    def _asking(self, wanted: Sequence[str] | Sequence[int]) -> dict[str, object]:
        return {"community": self._community.id, "wanted": self._listed.values(wanted)}


def _batches(wanted: Iterable[_Key]) -> list[list[_Key]]:
    everything = sorted(wanted)
    return [everything[at : at + _BATCH] for at in range(0, len(everything), _BATCH)]
