"""One consistent view of what a community keeps in a database: all the reading that a question needs.

The view begins with the community's own row; every later statement of the same transaction sees the same state. What
never changes for a revision is remembered by ``Memory``. This file knows nothing of engines but through
``FullTextIndex``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from sqlalchemy import Connection

from facts.encoding import decode_spans
from facts.index import Candidate, Word
from facts.keeping.locating import as_typed
from facts.ledger import Change, Entry, EntryKind
from facts.model import Edition, Passage, Source, Span
from facts.store import failures, ledger_rows, ranking, reads, rows
from facts.store.address import Address
from facts.store.communities import find_community
from facts.store.drafts import merge, storable
from facts.store.full_text import FullTextIndex
from facts.store.port import Kept
from facts.store.slips import SqlSlips
from facts.store.tables import Collection
from facts.store.terms import split
from facts.store.vocabulary import Memory, Titles, Vocabulary
from facts.values import KindName, Mention

_Key = TypeVar("_Key", int, str)

_BATCH = 500
"""How many values one statement asks for; engines limit them."""
_BEYOND = 2**31 - 1
"""Behind the end of every text."""


class SqlShelf:
    """A view through one connection; it ends with the connection's transaction."""

    def __init__(
        self,
        connection: Connection,
        name: str,
        index: FullTextIndex,
        memory: Memory,
        address: Address,
        collection: Collection = Collection.SOURCES,
    ) -> None:
        self._connection = connection
        self._name = name
        self._index = index
        self._memory = memory
        self._address = address
        self._collection = collection
        self._listed = reads.listed(connection.dialect.name)
        self._cards: SqlShelf | None = None
        self._community = find_community(self._connection, self._name, self._collection)

    def look_again(self) -> None:
        """See what was written in the same transaction since."""
        self._cards = None
        self._community = find_community(self._connection, self._name, self._collection)

    @property
    def community_id(self) -> int:
        """The number of the row that all of this stands under, 0 where there is none."""
        return self._community.id

    @property
    def cards(self) -> SqlShelf:
        if self._collection is not Collection.SOURCES:
            return SqlShelf(self._connection, "", self._index, self._memory, self._address, Collection.CARDS)
        if self._cards is None:
            self._cards = SqlShelf(
                self._connection, self._name, self._index, self._memory, self._address, Collection.CARDS
            )
        return self._cards

    @property
    def slips(self) -> SqlSlips:
        return SqlSlips(self._connection, lambda: self._community.id)

    def entry(self, kind: EntryKind, id_: str) -> Entry | None:
        return ledger_rows.standing(self._connection, self._community.id, kind, id_).entry(kind, id_)

    def entries(self, kind: EntryKind) -> Sequence[Entry]:
        return ledger_rows.entries(self._connection, self._community.id, kind)

    def changes(
        self,
        *,
        kind: EntryKind | None = None,
        id_: str | None = None,
        person: str | None = None,
        before: int | None = None,
        limit: int | None = None,
    ) -> Sequence[Change]:
        return ledger_rows.changes(
            self._connection, self._community.id, kind=kind, id_=id_, person=person, before=before, limit=limit
        )

    def chain(self) -> Iterator[Change]:
        return ledger_rows.chain(self._connection, self._community.id)

    def head(self) -> tuple[int, str]:
        return self._community.changes, self._community.head

    def is_retired(self, source: str) -> bool:
        editions = self.editions(source)
        return bool(editions) and not editions[-1].current

    def kept(self) -> Kept:
        row = self._community
        return Kept(row.sources, row.passages, row.mentions, row.revision)

    def look_up(self, words: Iterable[str]) -> Mapping[str, Word]:
        known = self._memory.get(self._community.id, self._community.revision)
        if known is not None:
            return {asked: known.by_word[asked] for asked in words if asked in known.by_word}
        found: list[tuple[str, str, int]] = []
        for batch in _batches({asked for asked in words if storable(asked)}):
            found += [(r[0], r[1], r[2]) for r in self._connection.execute(self._listed.words, self._asking(batch))]
        return {entry.word: entry for entry in merge(found)}

    def count_stems(self, stems: Iterable[str]) -> Mapping[str, int]:
        known = self._memory.get(self._community.id, self._community.revision)
        if known is not None:
            return {stem: known.stems[stem] for stem in stems if stem in known.stems}
        counts: dict[str, int] = {}
        for batch in _batches({stem for stem in stems if storable(stem)}):
            counts |= {r[0]: int(r[1]) for r in self._connection.execute(self._listed.stems, self._asking(batch))}
        return counts

    def vocabulary(self) -> Sequence[Word]:
        known = self._memory.get(self._community.id, self._community.revision)
        if known is None:
            found = self._connection.execute(reads.VOCABULARY, {"community": self._community.id})
            entries = [(r[0], r[1], r[2]) for r in found]
            stems: dict[str, int] = defaultdict(int)
            for _, stem, passages in entries:
                stems[stem] += passages
            words = merge(entries)
            by_word = {entry.word: entry for entry in words}
            known = Vocabulary(self._community.revision, words, by_word, dict(stems))
            self._memory.put(self._community.id, known)
        return known.words

    def search(self, stems: Sequence[str], limit: int, *, published_until: str | None = None) -> Sequence[Candidate]:
        with failures.explained(self._address, searching=True):
            return self._search(stems, limit, published_until)

    def _search(self, stems: Sequence[str], limit: int, published_until: str | None) -> Sequence[Candidate]:
        kept = self._community
        weighted = ranking.weighted(stems, self.count_stems(stems), kept.passages)
        shape = ranking.curve(kept.passages, kept.tokens)
        best = self._index.best(self._connection, self._community.id, weighted, shape, limit, published_until)
        if len(best) > 2 * limit:
            # Many passages tie for the last places: only those that can win one are read in full.
            best = self._without_losers(best, limit)
        scores = dict(best)
        found = [
            (-scores[r[0]], r[1], r[3], r)
            for batch in _batches(scores)
            for r in self._listed.candidates.all(self._connection, self._asking(batch))
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

    def passages_at(self, source: str, edition: int, span: Span) -> Sequence[Passage]:
        return [passage for _, passage in self._keyed_passages_at(source, edition, span)]

    def mentions_in(
        self, keys: Sequence[int], kinds: Iterable[KindName] | None = None
    ) -> Mapping[int, Sequence[Mention]]:
        found: dict[int, list[Mention]] = {}
        statement, extra = self._listed.mentions, {}
        if kinds is not None:
            statement = self._listed.mentions_of_kinds
            extra = {"kinds": self._listed.values(sorted(kind.value for kind in kinds))}
        for batch in _batches(dict.fromkeys(keys)):
            for r in statement.all(self._connection, {**self._asking(batch), **extra}):
                found.setdefault(r[0], []).append(rows.to_mention(r[1], r[2], r[3], r[4]))
        return {key: found[key] for key in keys if key in found}

    def speakers(self) -> Sequence[str]:
        found = self._connection.execute(self._listed.speakers, {"community": self._community.id}).all()
        return sorted({name for row in found if row[0] and (name := " ".join(row[0].split()))})

    def sources(self) -> Sequence[Source]:
        return [
            rows.to_source(*r) for r in self._connection.execute(reads.SOURCES, {"community": self._community.id}).all()
        ]

    def source(self, id_: str) -> Source | None:
        return self.source_titles([id_]).get(id_)

    def source_titles(self, ids: Iterable[str]) -> Mapping[str, Source]:
        found: dict[str, Source] = {}
        for batch in _batches({id_ for id_ in ids if storable(id_)}):
            for r in self._listed.sources.all(self._connection, self._asking(batch)):
                found[r[0]] = rows.to_source(*r)
        return found

    def titled(self, title: str) -> Sequence[Source]:
        known = self._memory.titles(self._community.id, self._community.revision)
        if known is None:
            known = Titles(self._community.revision, {})
            for id_, written in self._connection.execute(reads.TITLES, {"community": self._community.id}):
                known.ids.setdefault(as_typed(written), []).append(id_)
            self._memory.put_titles(self._community.id, known)
        wanted = as_typed(title)
        found = self.source_titles(known.ids.get(wanted, ())) if wanted else {}
        return [found[id_] for id_ in sorted(found)]

    def editions(self, source: str) -> Sequence[Edition]:
        if not storable(source):
            return []
        found = self._connection.execute(reads.EDITIONS, {"community": self._community.id, "source": source})
        return [rows.to_edition(*r) for r in found.all()]

    def read_otherwise(self, reading: int) -> Sequence[Edition]:
        asked = {"community": self._community.id, "reading": reading}
        return [rows.to_edition(*r) for r in self._connection.execute(reads.READ_OTHERWISE, asked).all()]

    def mentions(self, source: str, edition: int) -> Sequence[tuple[Passage, Sequence[Mention]]]:
        passages = self._keyed_passages(source, edition)
        mentions = self.mentions_in([key for key, _ in passages])
        return [(passage, mentions[key]) for key, passage in passages if key in mentions]

    def mentions_at(self, source: str, edition: int, span: Span) -> Sequence[tuple[Passage, Sequence[Mention]]]:
        met = self._keyed_passages_at(source, edition, span)
        mentions = self.mentions_in([key for key, _ in met])
        return [(passage, mentions.get(key, ())) for key, passage in met]

    def aliases(self) -> Mapping[str, str]:
        found = self._connection.execute(reads.ALIASES, {"community": self._community.id})
        return {r[0]: r[1] for r in found.all()}

    def _keyed_passages(self, source: str, edition: int) -> list[tuple[int, Passage]]:
        if not storable(source) or not 0 < edition < 2**31:
            return []
        asked = {"community": self._community.id, "source": source, "edition": edition}
        return [(r[0], rows.to_passage(*r[1:])) for r in self._connection.execute(reads.PASSAGES, asked).all()]

    def _keyed_passages_at(self, source: str, edition: int, span: Span) -> list[tuple[int, Passage]]:
        if not storable(source) or not 0 < edition < 2**31:
            return []
        asked = {"community": self._community.id, "source": source, "edition": edition}
        ends = {"starts": min(span.start, _BEYOND), "ends": min(span.end, _BEYOND)}
        found = self._connection.execute(reads.PASSAGES_AT, asked | ends).all()
        passages = [(r[0], rows.to_passage(*r[1:])) for r in found]
        return [(key, passage) for key, passage in passages if passage.span.meets(span)]

    def _asking(self, wanted: Sequence[str] | Sequence[int]) -> dict[str, object]:
        return {"community": self._community.id, "wanted": self._listed.values(wanted)}


def _batches(wanted: Iterable[_Key]) -> list[list[_Key]]:
    everything = sorted(wanted)
    return [everything[at : at + _BATCH] for at in range(0, len(everything), _BATCH)]
