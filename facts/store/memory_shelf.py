"""One consistent view of a community in memory.

It knows nothing of how what it shows came to be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from facts.index import Candidate, Word
from facts.keeping.locating import as_typed
from facts.ledger import Change, Entry, EntryKind, Slip
from facts.model import Edition, Passage, Source, Span
from facts.store import ranking
from facts.store.chaining import Standing, in_order
from facts.store.memory_state import KeptEdition, Place, State
from facts.store.port import Kept
from facts.values import KindName, Mention, StatementValue, Value


class MemorySlips:
    """The slips of a community, or of none."""

    def __init__(self, slips: Callable[[], Mapping[Place, Slip]]) -> None:
        self._all = slips

    def slip(self, kind: str, id_: str) -> Slip | None:
        return self._all().get((kind, id_))

    def slips(self, kind: str) -> Sequence[Slip]:
        return [slip for place, slip in sorted(self._all().items()) if place[0] == kind]

    def slips_of(self, person: str) -> Sequence[Slip]:
        return [slip for _, slip in sorted(self._all().items()) if slip.person == person]


class MemoryShelf:
    """A view of one state; that of a desk turns to the next one with everything that is done there."""

    def __init__(self, state: State, slips: MemorySlips | None = None) -> None:
        self._state = state
        self._slips = slips or MemorySlips(lambda: self._state.slips)

    def turn_to(self, state: State) -> None:
        self._state = state

    @property
    def cards(self) -> MemoryShelf:
        return MemoryShelf(State(kept=self._state.cards))

    @property
    def slips(self) -> MemorySlips:
        return self._slips

    def entry(self, kind: EntryKind, id_: str) -> Entry | None:
        return self._state.entries.get((kind, id_), Standing()).entry(kind, id_)

    def entries(self, kind: EntryKind) -> Sequence[Entry]:
        found = (s.entry(k, id_) for (k, id_), s in self._state.entries.items() if k is kind)
        return in_order(entry for entry in found if entry is not None)

    def changes(
        self,
        *,
        kind: EntryKind | None = None,
        id_: str | None = None,
        person: str | None = None,
        before: int | None = None,
        limit: int | None = None,
    ) -> Sequence[Change]:
        found = [
            change
            for change in reversed(self._state.changes)
            if (kind is None or change.kind is kind)
            and (id_ is None or change.id == id_)
            and (person is None or change.person == person)
            and (before is None or change.number < before)
        ]
        return found if limit is None else found[: max(limit, 0)]

    def chain(self) -> Iterator[Change]:
        return iter(self._state.changes)

    def head(self) -> tuple[int, str]:
        return self._state.head.count, self._state.head.digest

    def is_retired(self, source: str) -> bool:
        return self._state.kept.is_retired(source)

    def kept(self) -> Kept:
        kept = self._state.kept
        mentions = sum(len(indexed.mentions) for edition in kept.in_use for indexed in edition.passages)
        return Kept(len(kept.in_use), len(kept.current), mentions, kept.revision)

    def look_up(self, words: Iterable[str]) -> Mapping[str, Word]:
        known = self._state.kept.words
        return {word: known[word] for word in words if word in known}

    def count_stems(self, stems: Iterable[str]) -> Mapping[str, int]:
        counts = self._state.kept.stem_counts
        return {stem: counts[stem] for stem in stems if stem in counts}

    def vocabulary(self) -> Sequence[Word]:
        return self._state.kept.vocabulary

    def search(self, stems: Sequence[str], limit: int, *, published_until: str | None = None) -> Sequence[Candidate]:
        kept = self._state.kept
        weights = ranking.weighted(stems, kept.stem_counts, len(kept.current))
        shape = ranking.curve(len(kept.current), sum(counts.total() for counts in kept.stems))
        scored: list[tuple[int, int]] = []
        for place, ((_, source, _, _), counts) in enumerate(zip(kept.current, kept.stems, strict=True)):
            if published_until is not None and not _published_by(kept.sources[source], published_until):
                continue
            score = sum(
                ranking.worth(w.weight, counts[w.stem], counts.total(), shape) for w in weights if w.stem in counts
            )
            if score > 0:
                scored.append((-score, place))
        best = sorted(scored)[: max(limit, 0)]
        return [self._candidate(place, rank) for rank, (_, place) in enumerate(best)]

    def _candidate(self, place: int, rank: int) -> Candidate:
        key, source, edition, indexed = self._state.kept.current[place]
        passage = indexed.passage
        return Candidate(
            key, source, edition, passage.number, passage.start, passage.text, passage.sentences, indexed.terms, rank
        )

    def passages(self, source: str, edition: int) -> Sequence[Passage]:
        kept = self._edition(source, edition)
        return [indexed.passage for indexed in kept.passages] if kept else []

    def passages_at(self, source: str, edition: int, span: Span) -> Sequence[Passage]:
        return [passage for passage in self.passages(source, edition) if passage.span.meets(span)]

    def mentions_in(
        self, keys: Sequence[int], kinds: Iterable[KindName] | None = None
    ) -> Mapping[int, Sequence[Mention]]:
        wanted = set(KindName if kinds is None else kinds)
        found: dict[int, Sequence[Mention]] = {}
        for key in keys:
            if key in self._state.kept.by_key:
                mentions = [m for m in self._state.kept.by_key[key].mentions if m.kind in wanted]
                if mentions:
                    found[key] = mentions
        return found

    def speakers(self) -> Sequence[str]:
        said = ((one.passage, read.value) for _, _, _, one in self._state.kept.current for read in one.mentions)
        return sorted({name for passage, value in said if (name := _speaker(passage, value))})

    def sources(self) -> Sequence[Source]:
        return [self._state.kept.sources[id_] for id_ in sorted(self._state.kept.sources)]

    def source(self, id_: str) -> Source | None:
        return self._state.kept.sources.get(id_)

    def source_titles(self, ids: Iterable[str]) -> Mapping[str, Source]:
        sources = self._state.kept.sources
        return {id_: sources[id_] for id_ in ids if id_ in sources}

    def titled(self, title: str) -> Sequence[Source]:
        wanted = as_typed(title)
        return [source for source in self.sources() if as_typed(source.title) == wanted] if wanted else []

    def editions(self, source: str) -> Sequence[Edition]:
        return [kept.edition for kept in self._state.kept.editions.get(source, ())]

    def read_otherwise(self, reading: int) -> Sequence[Edition]:
        return [kept.edition for kept in self._state.kept.in_use if kept.reading != reading]

    def mentions(self, source: str, edition: int) -> Sequence[tuple[Passage, Sequence[Mention]]]:
        kept = self._edition(source, edition)
        return [(i.passage, list(i.mentions)) for i in kept.passages if i.mentions] if kept else []

    def mentions_at(self, source: str, edition: int, span: Span) -> Sequence[tuple[Passage, Sequence[Mention]]]:
        kept = self._edition(source, edition)
        met = (indexed for indexed in kept.passages if indexed.passage.span.meets(span)) if kept else ()
        return [(indexed.passage, list(indexed.mentions)) for indexed in met]

    def aliases(self) -> Mapping[str, str]:
        return dict(self._state.kept.aliases)

    def _edition(self, source: str, number: int) -> KeptEdition | None:
        editions = self._state.kept.editions.get(source, ())
        return editions[number - 1] if 1 <= number <= len(editions) else None


def _speaker(passage: Passage, value: Value) -> str:
    """Return who says something by name, or by the words that name them; empty where it is no statement, or nobody's."""
    if not isinstance(value, StatementValue):
        return ""
    words = passage.slice(value.speaker) if value.speaker is not None else ""
    return " ".join((value.speaker_name or words).split())


def _published_by(source: Source, day: str) -> bool:
    return source.published is not None and source.published.last_day <= day
