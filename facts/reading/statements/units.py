"""The sentences of a paragraph as statements need them: a quotation is never cut, nor parted from who spoke it.

This file knows nothing of verbs and speakers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facts.model import Passage
from facts.reading.statements.quotations import Quotation


def units(text: str, passage: Passage, quotations: Sequence[Quotation], end: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a passage with every quotation whole: one that is cut inside a quotation goes on."""
    start: int | None = None
    stop = passage.start
    for sentence in passage.sentences:
        if sentence.start >= end:
            break
        if start is None:
            start = max(sentence.start, stop)
        stop = max(stop, min(sentence.end, end))
        if any(q.outer.start < stop < q.outer.end for q in quotations) or _goes_on(text, stop, quotations):
            continue
        if start < stop:
            yield from _cut(text, start, stop, quotations)
        start = None
    if start is not None and start < stop:
        yield from _cut(text, start, min(max(stop, start), end), quotations)


def _goes_on(text: str, stop: int, quotations: Sequence[Quotation]) -> bool:
    """Whether the sentence that ends at ``stop`` is a quotation whose speaker follows: “Why?” Bell asked."""
    return any(q.outer.end == stop and text[q.inner.end - 1 : q.inner.end] in ("?", "!", ",") for q in quotations)


def _cut(text: str, start: int, stop: int, quotations: Sequence[Quotation]) -> Iterator[tuple[int, int]]:
    """Cut behind a quotation that ends with a full stop where a new sentence follows: “We go.” Bell left."""
    for quotation in quotations:
        at = quotation.outer.end
        if start < at < stop and text[quotation.inner.end - 1] == "." and quotation.inner.end > quotation.inner.start:
            ahead = text[at:stop].lstrip()
            if ahead[:1].isupper() or ahead[:1] in '“"«‘':
                yield start, at
                start = at
    if text[start:stop].strip():
        yield start, stop
