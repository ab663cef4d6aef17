"""A store that lives in memory: the fake that the tests of everything else use, held to the same contract.

Each community's state is one value that is never changed; a save makes the next one and puts it in place at the end,
so a shelf opened before goes on seeing what it saw. It knows nothing of files, servers or SQL.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cached_property
from threading import Lock

from facts.index import Candidate, EditionDraft, IndexedPassage, Word
from facts.model import Edition, Passage, Source
from facts.store import ranking
from facts.store.drafts import WordAndStem, check, check_source, count_words, merge, searched
from facts.store.port import Kept, Saved
from facts.values import KindName, Mention


@dataclass(frozen=True, slots=True)
class _KeptEdition:
    edition: Edition
    first_key: int
    passages: tuple[IndexedPassage, ...]


@dataclass(frozen=True)
class _State:
    """All that a community keeps at one moment."""

    revision: int = 0
    next_key: int = 1
    sources: Mapping[str, Source] = field(default_factory=dict)
    editions: Mapping[str, tuple[_KeptEdition, ...]] = field(default_factory=dict)
    aliases: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def current(self) -> list[tuple[int, str, int, IndexedPassage]]:
        """The searched passages: key, source, edition, passage; ordered by source and passage number."""
        return [
            (kept.first_key + indexed.passage.number, source, kept.edition.number, indexed)
            for source in sorted(self.editions)
            for kept in self.editions[source][-1:]
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


class _Draft:
    """The next state while a save makes it."""

    def __init__(self, before: _State) -> None:
        self._before = before
        self.sources = dict(before.sources)
        self._next_key = before.next_key
        self.editions = dict(before.editions)
        self.changed = False

    def save(self, draft: EditionDraft, imported_at: str) -> Saved:
        source = draft.source
        check_source(source)
        editions = self.editions.get(source.id, ())
        if editions and editions[-1].edition.digest == draft.digest:
            if self.sources[source.id] != source:
                self.changed = True
                self.sources[source.id] = source
                if draft.passages:
                    check(draft)
                    self._keep(editions[:-1], editions[-1].edition, draft)
            return Saved(source, len(editions), "unchanged")
        edition = Edition(source.id, len(editions) + 1, draft.digest, check(draft), imported_at)
        older = tuple(replace(kept, edition=replace(kept.edition, current=False)) for kept in editions)
        self._keep(older, edition, draft)
        self.sources[source.id] = source
        self.changed = True
        return Saved(source, edition.number, "new edition" if editions else "new source")

    def _keep(self, older: tuple[_KeptEdition, ...], edition: Edition, draft: EditionDraft) -> None:
        self.editions[draft.source.id] = (*older, _KeptEdition(edition, self._next_key, draft.passages))
        self._next_key += len(draft.passages)

    def state(self) -> _State:
        return _State(self._before.revision + 1, self._next_key, self.sources, self.editions, self._before.aliases)


class MemoryShelf:
    """One consistent view of a community in memory."""

    def __init__(self, state: _State) -> None:
        self._state = state

    def kept(self) -> Kept:
        current = self._state.current
        mentions = sum(
            len(indexed.mentions)
            for editions in self._state.editions.values()
            for kept in editions[-1:]
            for indexed in kept.passages
        )
        return Kept(len(self._state.sources), len(current), mentions, self._state.revision)

    def look_up(self, words: Iterable[str]) -> Mapping[str, Word]:
        known = self._state.words
        return {word: known[word] for word in words if word in known}

    def count_stems(self, stems: Iterable[str]) -> Mapping[str, int]:
        counts = self._state.stem_counts
        return {stem: counts[stem] for stem in stems if stem in counts}

    def vocabulary(self) -> Sequence[Word]:
        return self._state.vocabulary

    def search(self, stems: Sequence[str], limit: int, *, published_until: str | None = None) -> Sequence[Candidate]:
        state = self._state
        weights = ranking.weighted(stems, state.stem_counts, len(state.current))
        shape = ranking.curve(len(state.current), sum(counts.total() for counts in state.stems))
        scored: list[tuple[int, int]] = []
        for place, ((_, source, _, _), counts) in enumerate(zip(state.current, state.stems, strict=True)):
            if published_until is not None and not _published_by(state.sources[source], published_until):
                continue
            score = sum(
                ranking.worth(w.weight, counts[w.stem], counts.total(), shape) for w in weights if w.stem in counts
            )
            if score > 0:
                scored.append((-score, place))
        best = sorted(scored)[: max(limit, 0)]
        return [self._candidate(place, rank) for rank, (_, place) in enumerate(best)]

    def _candidate(self, place: int, rank: int) -> Candidate:
        key, source, edition, indexed = self._state.current[place]
        passage = indexed.passage
        return Candidate(
            key, source, edition, passage.number, passage.start, passage.text, passage.sentences, indexed.terms, rank
        )

    def passages(self, source: str, edition: int) -> Sequence[Passage]:
        kept = self._edition(source, edition)
        return [indexed.passage for indexed in kept.passages] if kept else []

    def mentions_in(
        self, keys: Sequence[int], kinds: Iterable[KindName] | None = None
    ) -> Mapping[int, Sequence[Mention]]:
        wanted = set(KindName if kinds is None else kinds)
        found: dict[int, Sequence[Mention]] = {}
        for key in keys:
            if key in self._state.by_key:
                mentions = [m for m in self._state.by_key[key].mentions if m.kind in wanted]
                if mentions:
                    found[key] = mentions
        return found

    def sources(self) -> Sequence[Source]:
        return [self._state.sources[id_] for id_ in sorted(self._state.sources)]

    def source(self, id_: str) -> Source | None:
        return self._state.sources.get(id_)

    def source_titles(self, ids: Iterable[str]) -> Mapping[str, Source]:
        return {id_: self._state.sources[id_] for id_ in ids if id_ in self._state.sources}

    def editions(self, source: str) -> Sequence[Edition]:
        return [kept.edition for kept in self._state.editions.get(source, ())]

    def mentions(self, source: str, edition: int) -> Sequence[tuple[Passage, Sequence[Mention]]]:
        kept = self._edition(source, edition)
        return [(i.passage, list(i.mentions)) for i in kept.passages if i.mentions] if kept else []

    def aliases(self) -> Mapping[str, str]:
        return dict(self._state.aliases)

    def _edition(self, source: str, number: int) -> _KeptEdition | None:
        editions = self._state.editions.get(source, ())
        return editions[number - 1] if 1 <= number <= len(editions) else None


class MemoryLibrary:
    """What one community keeps in memory."""

    def __init__(self, store: MemoryStore, community: str) -> None:
        self._store = store
        self._community = community
        self._pending: _Draft | None = None

    @property
    def community(self) -> str:
        return self._community

    @contextmanager
    def reading(self) -> Iterator[MemoryShelf]:
        yield MemoryShelf(self._store.states.get(self._community, _State()))

    def save(self, drafts: Iterable[EditionDraft], *, imported_at: str) -> Sequence[Saved]:
        with self._store.writing:
            before = self._store.states.get(self._community, _State())
            draft_state = _Draft(before)
            self._pending = draft_state
            try:
                saved = [draft_state.save(draft, imported_at) for draft in drafts]
            finally:
                self._pending = None
            if draft_state.changed:
                self._store.states[self._community] = draft_state.state()
            return saved

    def wants(self, source: str | Source, digest: str) -> bool:
        state = self._pending or self._store.states.get(self._community, _State())
        id_ = source if isinstance(source, str) else source.id
        editions = state.editions.get(id_, ())
        if not editions or editions[-1].edition.digest != digest:
            return True
        return isinstance(source, Source) and state.sources[id_] != source

    def add_aliases(self, aliases: Mapping[str, str]) -> None:
        with self._store.writing:
            state = self._store.states.get(self._community, _State())
            merged = {**state.aliases, **aliases}
            if merged != state.aliases:
                self._store.states[self._community] = replace(state, revision=state.revision + 1, aliases=merged)


class MemoryStore:
    """A store without a file. ``MemoryStore().library("town")`` is all there is to open one."""

    def __init__(self) -> None:
        self.states: dict[str, _State] = {}
        self.writing = Lock()

    def library(self, community: str) -> MemoryLibrary:
        return MemoryLibrary(self, community)

    def close(self) -> None:
        """Nothing to let go of."""


def _published_by(source: Source, day: str) -> bool:
    return source.published is not None and source.published.last_day <= day
