"""Whether the words that a fact rests on stand in another edition of their source, and where.

They have to stand there letter for letter, as whole sentences of one passage that is read: words that have become part
of a longer sentence can mean the opposite. Of several places the one nearest to the old is taken. Pure; this file
knows nothing of stores.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from facts.facts import Cited, Fact
from facts.model import Citation, Passage, Span
from facts.values import StatementValue


def moved_to(basis: Cited, quote: str, edition: int, passages: Iterable[Passage]) -> Cited | None:
    """Return the citation of the same words in ``edition``, whose passages are given; None where they do not stand there.

    >>> old = Cited(Citation("notes", 1, Span(0, 15)), Span(10, 14))
    >>> moved_to(old, "Built in 1890 .", 2, [Passage(0, 0, "Old. Built in 1890 .", (Span(0, 4), Span(5, 20)))]).value
    Span(start=15, end=19)
    """
    old = basis.citation.span
    starts = places_of(quote, passages)
    start = min(starts, key=lambda place: (abs(place - old.start), place), default=None)
    if start is None:
        return None
    span = Span(start, start + len(quote))
    return Cited(Citation(basis.citation.source, edition, span), basis.value.moved(start - old.start))


def moved_fact(fact: Fact, quote: str, edition: int, passages: Iterable[Passage]) -> Fact | None:
    """Return a fact with its citation in ``edition``; None where its words do not stand there, or it cites nothing.

    Of a statement, speaker and reporting words move along where they stand inside the words; else they are left out.
    """
    if not isinstance(fact.basis, Cited):
        return None
    basis = moved_to(fact.basis, quote, edition, passages)
    if basis is None:
        return None
    value = fact.value
    if isinstance(value, StatementValue):
        old = fact.basis.citation.span
        distance = basis.citation.span.start - old.start
        value = replace(value, speaker=_along(value.speaker, old, distance), cue=_along(value.cue, old, distance))
    return replace(fact, basis=basis, value=value)


def _along(span: Span | None, words: Span, distance: int) -> Span | None:
    return span.moved(distance) if span is not None and words.holds(span) else None


def places_of(quote: str, passages: Iterable[Passage]) -> Iterator[int]:
    """Yield where the words stand as whole sentences of a passage that is not left out, in text order."""
    if not quote:
        return
    for passage in passages:
        if passage.mark is not None:
            continue
        at = passage.text.find(quote)
        while at >= 0:
            start = passage.start + at
            begins = any(sentence.start == start for sentence in passage.sentences)
            if begins and any(sentence.end == start + len(quote) for sentence in passage.sentences):
                yield start
            at = passage.text.find(quote, at + 1)
