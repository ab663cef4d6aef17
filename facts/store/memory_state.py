"""What a community keeps in memory, as values that are never changed: each write makes the next one.

A ``Collection`` holds texts that are searched (a community has two: its sources and its cards), a ``State`` is all
that a community keeps at one moment. This file knows nothing of who reads or writes when.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from facts.index import EditionDraft, IndexedPassage, Word
from facts.ledger import Change, EntryKind, Slip
from facts.model import Edition, Source
from facts.store.chaining import Head, Standing
from facts.store.drafts import WordAndStem, check, check_source, count_words, merge, searched
from facts.store.port import Saved


@dataclass(frozen=True, slots=True)
class KeptEdition:
    """An edition with its passages, numbered from ``first_key`` on."""

    edition: Edition
    first_key: int
    passages: tuple[IndexedPassage, ...]
    reading: int
    """Which version of reading made them."""


@dataclass(frozen=True)
class Collection:
    """Sources with their editions; a source whose last edition is not current was taken out of use."""

    revision: int = 0
    next_key: int = 1
    sources: Mapping[str, Source] = field(default_factory=dict)
    editions: Mapping[str, tuple[KeptEdition, ...]] = field(default_factory=dict)
    aliases: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def in_use(self) -> Sequence[KeptEdition]:
        """The current editions, by source."""
        last = (self.editions[source][-1] for source in sorted(self.editions))
        return [kept for kept in last if kept.edition.current]

    @cached_property
    def current(self) -> list[tuple[int, str, int, IndexedPassage]]:
        """The searched passages: key, source, edition, passage; ordered by source and passage number."""
        return [
            (kept.first_key + indexed.passage.number, kept.edition.source, kept.edition.number, indexed)
            for kept in self.in_use
            for indexed in searched(kept.passages)
        ]

    @cached_property
    def by_key(self) -> Mapping[int, IndexedPassage]:
        return {
            kept.first_key + indexed.passage.number: indexed
            for editions in self.editions.values()
            for kept in editions
            for indexed in kept.passages
        }

    @cached_property
    def stems(self) -> list[Counter[str]]:
        """How often each stem stands in each passage of ``current``."""
        return [Counter(stem for group in indexed.terms for stem in group) for *_, indexed in self.current]

    @cached_property
    def counts(self) -> Counter[WordAndStem]:
        return count_words(indexed for *_, indexed in self.current)

    @cached_property
    def vocabulary(self) -> Sequence[Word]:
        return merge((word, stem, count) for (word, stem), count in self.counts.items())

    @cached_property
    def words(self) -> Mapping[str, Word]:
        return {word.word: word for word in self.vocabulary}

    @cached_property
    def stem_counts(self) -> Counter[str]:
        totals: Counter[str] = Counter()
        for (_, stem), count in self.counts.items():
            totals[stem] += count
        return totals

    def is_retired(self, source: str) -> bool:
        return source in self.editions and not self.editions[source][-1].edition.current

    def lacks(self, source: str | Source, digest: str) -> bool:
        """Say whether a text of that digest would have to be read to be kept."""
        id_ = source if isinstance(source, str) else source.id
        if id_ not in self.editions or self.is_retired(id_) or self.editions[id_][-1].edition.digest != digest:
            return True
        return isinstance(source, Source) and self.sources[id_] != source

    def with_aliases(self, aliases: Mapping[str, str]) -> Collection:
        if aliases == self.aliases:
            return self
        return replace(self, revision=self.revision + 1, aliases=aliases)


class NextCollection:
    """The next state of a collection while a write makes it."""

    def __init__(self, before: Collection) -> None:
        self._before = before
        self._next_key = before.next_key
        self._sources = dict(before.sources)
        self._editions = dict(before.editions)
        self._changed = False

    def save(self, draft: EditionDraft, imported_at: str) -> Saved:
        source = draft.source
        check_source(source)
        editions = self._editions.get(source.id, ())
        if editions and editions[-1].edition.digest == draft.digest:
            retired = not editions[-1].edition.current
            if retired or self._sources[source.id] != source:
                self._changed = True
                if retired or draft.passages:
                    check(draft)
                    self._keep(editions[:-1], replace(editions[-1].edition, current=True), draft)
                self._sources[source.id] = source
            return Saved(source, len(editions), "unchanged")
        edition = Edition(source.id, len(editions) + 1, draft.digest, check(draft), imported_at)
        self._keep(_replaced(editions), edition, draft)
        self._sources[source.id] = source
        self._changed = True
        return Saved(source, edition.number, "new edition" if editions else "new source")

    def reread(self, draft: EditionDraft, number: int) -> bool:
        """Put what is read of an edition now in place of what was; say whether it still is what the draft says."""
        editions = self._editions.get(draft.source.id, ())
        if len(editions) != number or not editions or not editions[-1].edition.current:
            return False
        if (editions[-1].edition.digest, self._sources[draft.source.id]) != (draft.digest, draft.source):
            return False
        check(draft)
        self._keep(editions[:-1], editions[-1].edition, draft)
        self._changed = True
        return True

    def retire(self, id_: str) -> None:
        editions = self._editions.get(id_, ())
        if editions and editions[-1].edition.current:
            self._editions[id_] = _replaced(editions)
            self._changed = True

    def drop(self, id_: str) -> None:
        if self._editions.pop(id_, None) is not None:
            del self._sources[id_]
            self._changed = True

    def _keep(self, older: tuple[KeptEdition, ...], edition: Edition, draft: EditionDraft) -> None:
        self._editions[draft.source.id] = (*older, KeptEdition(edition, self._next_key, draft.passages, draft.reading))
        self._next_key += len(draft.passages)

    def collection(self) -> Collection:
        """Return what has become of it so far."""
        if not self._changed:
            return self._before
        return replace(
            self._before,
            revision=self._before.revision + 1,
            next_key=self._next_key,
            sources=dict(self._sources),
            editions=dict(self._editions),
        )


def _replaced(editions: Iterable[KeptEdition]) -> tuple[KeptEdition, ...]:
    return tuple(replace(kept, edition=replace(kept.edition, current=False)) for kept in editions)


Place = tuple[str, str]
"""The kind and id of a slip."""


@dataclass(frozen=True, slots=True)
class State:
    """All that a community keeps at one moment."""

    kept: Collection = field(default_factory=Collection)
    cards: Collection = field(default_factory=Collection)
    entries: Mapping[tuple[EntryKind, str], Standing] = field(default_factory=dict)
    changes: tuple[Change, ...] = ()
    slips: Mapping[Place, Slip] = field(default_factory=dict)

    @property
    def head(self) -> Head:
        return Head(len(self.changes), self.changes[-1].digest) if self.changes else Head()

    def with_changes(self, changes: Sequence[Change]) -> State:
        if not changes:
            return self
        made = {(change.kind, change.id): Standing(change.revision, change.after) for change in changes}
        return replace(self, entries={**self.entries, **made}, changes=(*self.changes, *changes))
