"""Facts with the words they cite, sliced from where they stand; and which of them a new edition broke.

Facts of one edition are looked at together, so that each edition is read once. This file reads a store through
``opening.Sources`` and changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from facts.facts import Cited, Fact, FactState
from facts.keeping.moving import moved_to
from facts.keeping.opening import Sources
from facts.keeping.rows import Quoted
from facts.model import Passage
from facts.reports import QueueItem, QueueKind


class _Editions:
    """The passages and texts of editions, each fetched once."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._passages: dict[tuple[str, int], tuple[Passage, ...]] = {}
        self._texts: dict[tuple[str, int], str] = {}

    def passages(self, source: str, edition: int) -> tuple[Passage, ...]:
        key = source, edition
        if key not in self._passages:
            self._passages[key] = tuple(self._sources.passages(source, edition))
        return self._passages[key]

    def quote(self, basis: Cited) -> str:
        cited = basis.citation
        key = cited.source, cited.edition
        if key not in self._texts:
            self._texts[key] = "".join(passage.text for passage in self.passages(*key))
        return cited.span.of(self._texts[key])


def quoted_facts(facts: Iterable[Fact], sources: Sources) -> Iterator[Quoted]:
    """Yield the facts with their quotations, in the order given."""
    editions = _Editions(sources)
    titles = {source.id: source.title for source in sources.sources()}
    for fact in facts:
        if isinstance(fact.basis, Cited):
            yield Quoted(fact, editions.quote(fact.basis), titles.get(fact.basis.citation.source, ""))
        else:
            yield Quoted(fact)


def broken_rows(facts: Iterable[Fact], sources: Sources) -> Iterator[QueueItem]:
    """Yield a row of the queue for every published fact whose words the current edition of its source no longer has.

    A source that was taken out of use has none; what becomes of its facts was asked when it was.
    """
    editions = _Editions(sources)
    current: dict[str, int | None] = {}
    for fact in facts:
        if fact.state is not FactState.PUBLISHED or not isinstance(fact.basis, Cited):
            continue
        cited = fact.basis.citation
        if cited.source not in current:
            numbers = (edition.number for edition in sources.editions(cited.source) if edition.current)
            current[cited.source] = next(numbers, None)
        number = current[cited.source]
        if number is None or number == cited.edition:
            continue
        if moved_to(fact.basis, editions.quote(fact.basis), number, editions.passages(cited.source, number)) is None:
            yield QueueItem(QueueKind.BROKEN, None, fact.subject, fact=fact.number, citation=str(cited))
