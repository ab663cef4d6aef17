"""A passage opened to prove something from it: its sentences, the values read in it, and citations of whole sentences.

The few readings of a store that proving needs are named here as a protocol. This file knows nothing of drafts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, assert_never

from facts.answers import Evidence
from facts.facts import Cited
from facts.importing.indexing import extract
from facts.index import Candidate
from facts.kinds import DateKind, FigureKind
from facts.model import Citation, Edition, Passage, Source, Span
from facts.values import DateValue, FigureValue, KindName, Mention, StatementValue, Value

_DATES, _FIGURES = DateKind(), FigureKind()


class Sources(Protocol):
    """What proving and viewing ask of the store."""

    def search(
        self, stems: Sequence[str], limit: int, *, published_until: str | None = None
    ) -> Sequence[Candidate]: ...

    def mentions_in(
        self, keys: Sequence[int], kinds: Iterable[KindName] | None = None
    ) -> Mapping[int, Sequence[Mention]]: ...

    def count_stems(self, stems: Iterable[str]) -> Mapping[str, int]: ...

    def passages(self, source: str, edition: int) -> Sequence[Passage]: ...

    def passages_at(self, source: str, edition: int, span: Span) -> Sequence[Passage]: ...

    def mentions(self, source: str, edition: int) -> Sequence[tuple[Passage, Sequence[Mention]]]: ...

    def sources(self) -> Sequence[Source]: ...

    def mentions_at(self, source: str, edition: int, span: Span) -> Sequence[tuple[Passage, Sequence[Mention]]]: ...

    def source(self, id_: str) -> Source | None: ...

    def titled(self, title: str) -> Sequence[Source]: ...

    def editions(self, source: str) -> Sequence[Edition]: ...

    def is_retired(self, source: str) -> bool: ...

    def aliases(self) -> Mapping[str, str]: ...


def words_at(citation: Citation, sources: Sources) -> str | None:
    """Return the words that a citation names, as they are stored; None where there is no such stretch."""
    met = sources.passages_at(citation.source, citation.edition, citation.span)
    if not met or not Span(met[0].start, met[-1].end).holds(citation.span):
        return None
    return citation.span.moved(-met[0].start).of("".join(passage.text for passage in met))


@dataclass(frozen=True, slots=True)
class Opened:
    """A passage of an edition with the values that were read in it, in text order. All spans are the edition's."""

    source: Source
    edition: int
    passage: Passage
    mentions: tuple[Mention, ...] = ()

    def text(self, span: Span) -> str:
        return self.passage.slice(span)

    def citation(self, span: Span) -> Citation:
        return Citation(self.source.id, self.edition, span)

    def cover(self, *spans: Span) -> Span | None:
        """Return the whole sentences that hold the spans; None where no sentence does."""
        met = [one for one in self.passage.sentences if any(one.meets(span) for span in spans)]
        return Span(min(one.start for one in met), max(one.end for one in met)) if met else None

    def within(self, cover: Span) -> tuple[Mention, ...]:
        """Return the mentions that begin in a stretch of the passage."""
        return tuple(mention for mention in self.mentions if cover.start <= mention.span.start < cover.end)

    def read_again(self, cover: Span) -> Opened:
        """Return the passage with what is read of the stretch alone, for values that its edition was kept without."""
        found = extract(self.text(cover), self.source.language, self.source.published)
        return replace(self, mentions=tuple(_moved(mention, cover.start) for mention in found))


def opened_candidate(candidate: Candidate, source: Source, mentions: Iterable[Mention]) -> Opened:
    """Return what full text search proposed, opened."""
    passage = Passage(candidate.number, candidate.start, candidate.text, candidate.sentences)
    return Opened(source, candidate.edition, passage, tuple(mentions))


def _moved(mention: Mention, offset: int) -> Mention:
    value = mention.value
    if isinstance(value, StatementValue):
        value = replace(
            value,
            speaker=value.speaker.moved(offset) if value.speaker else None,
            cue=value.cue.moved(offset) if value.cue else None,
        )
    return Mention(mention.span.moved(offset), value)


# --- what a mention says, and its citation ------------------------------------------------------------------------------


def value_words(opened: Opened, mention: Mention) -> Span:
    """Return the words that carry a value, with those that limit it: "over 120,000", "since 1900"."""
    offset = opened.passage.start
    match mention.value:
        case DateValue() | FigureValue():
            kind = _DATES if isinstance(mention.value, DateValue) else _FIGURES
            moved = Mention(mention.span.moved(-offset), mention.value)
            span = kind.narrow(opened.passage.text, moved, None).moved(offset)
        case StatementValue():
            return mention.span
        case _:
            assert_never(mention.value)
    cover = opened.cover(mention.span)
    return Span(max(span.start, cover.start), min(span.end, cover.end)) if cover else span


def cited(opened: Opened, mention: Mention, *also: Span) -> Cited | None:
    """Return a mention as a citation of whole sentences: of its value, its speaker, and ``also``; None where none is."""
    words = value_words(opened, mention)
    spans = [words, *also]
    value = mention.value
    if isinstance(value, StatementValue):
        spans.extend(
            span for span in (value.speaker, value.cue) if span is not None and opened.passage.span.holds(span)
        )
    cover = opened.cover(*spans)
    if cover is None or not cover.holds(words):
        return None
    return Cited(opened.citation(cover), words)


def speaker_of(opened: Opened, value: StatementValue) -> str | None:
    """Return who a statement is given to: what a pronoun stands for, else the words as written; None for nobody."""
    if value.speaker_name:
        return value.speaker_name
    if value.speaker is None or not opened.passage.span.holds(value.speaker):
        return None
    return " ".join(opened.text(value.speaker).split()) or None


def named(opened: Opened, value: Value) -> Value:
    """Return a value as a fact keeps it: a statement with its speaker's name."""
    if isinstance(value, StatementValue):
        return replace(value, speaker_name=speaker_of(opened, value))
    return value


def evidence_of(opened: Opened, basis: Cited) -> Evidence:
    """Return a citation of an opened passage as evidence, its quote sliced from the passage."""
    source = opened.source
    return Evidence(
        citation=basis.citation,
        quote=opened.text(basis.citation.span),
        value_span=basis.value,
        title=source.title,
        published=source.published,
        publisher=source.publisher,
        url=source.url,
    )
