"""Where a proof stands in the store: words letter for letter, a citation, a source by name, the passage nearest to words.

Full text search proposes passages, the letters decide. Only the current editions of sources in use can prove anything.
This file reads a store through ``opening.Sources``; what a passage proves is ``proving``'s.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facts.errors import FactRefused, NotFound, shown
from facts.index import Candidate
from facts.keeping.locating import places
from facts.keeping.opening import Opened, Sources, opened_candidate
from facts.model import Citation, Edition, Passage, Source, Span
from facts.reading.words import content_words
from facts.values import Mention

SEARCHES = ((6, 20), (32, 20), (32, 200))
"""How many of the rarest stems of a quotation are searched and how many passages are asked for, one after the other until
a passage has the words: all of them stand in one, so it is nearly always the first."""
MAX_STEMS = 32


def find_words(words: str, sources: Sources) -> tuple[tuple[Opened, Span], ...]:
    """Return every place of a current edition in which words stand letter for letter, best passage first."""
    stems = _stems(words, sources)
    hits: list[tuple[Candidate, tuple[Span, ...]]] = []
    for most, pool in SEARCHES:
        if not hits:
            found = ((one, places(words, one.text)) for one in sources.search(stems[:most], pool) if one.sentences)
            hits = [(candidate, spans) for candidate, spans in found if spans]
    mentions = sources.mentions_in([candidate.key for candidate, _ in hits])
    return tuple(
        (opened_candidate(candidate, source, mentions.get(candidate.key, ())), span.moved(candidate.start))
        for candidate, spans in hits
        if (source := sources.source(candidate.source)) is not None
        for span in spans
    )


def nearest_passage(words: str, sources: Sources) -> tuple[Citation, str] | None:
    """Return the sentence that shares most with words, as citation and text; None where none shares anything."""
    wanted = {word.stem for word in content_words(words)}
    best: tuple[int, int, Citation, str] | None = None
    for candidate in sources.search(_stems(words, sources), 20):
        for span, stems in zip(candidate.sentences, candidate.terms[1:], strict=False):
            shared = len(wanted.intersection(stems))
            if shared and (best is None or (shared, -candidate.rank) > best[:2]):
                text = candidate.text[span.start - candidate.start : span.end - candidate.start]
                best = shared, -candidate.rank, Citation(candidate.source, candidate.edition, span), text
    return best[2:] if best is not None else None


def _stems(words: str, sources: Sources) -> tuple[str, ...]:
    stems = dict.fromkeys(word.stem for word in content_words(words))
    counts = sources.count_stems(stems)
    known = sorted((stem for stem in stems if stem in counts), key=lambda stem: (counts[stem], stem))
    return tuple(known[:MAX_STEMS])


# --- by name ------------------------------------------------------------------------------------------------------------


def source_named(text: str, sources: Sources) -> Source | None:
    """Return the source of that id or title; raise F-SOURCE where it was taken out of use."""
    found = sources.source(text.strip()) if not text.strip().count(" ") else None
    if found is None:
        found = min(sources.titled(text), key=lambda one: (sources.is_retired(one.id), one.id), default=None)
    if found is not None and sources.is_retired(found.id):
        raise _retired(found.id)
    return found


def current_edition(source: str, sources: Sources) -> Edition | None:
    """Return a source's current edition; None where the source was taken out of use."""
    return next((one for one in sources.editions(source) if one.current), None)


def open_source(source: str, sources: Sources) -> Iterator[Opened]:
    """Yield the passages of a source's current edition in which values were read; raise N-SOURCE, F-SOURCE."""
    known = sources.source(source)
    if known is None:
        raise NotFound(
            "N-SOURCE", "There is no source “%(source)s” here.", "Look at the list of sources.", source=shown(source)
        )
    edition = current_edition(source, sources)
    if edition is None or sources.is_retired(source):
        raise _retired(source)
    for passage, found in sources.mentions(source, edition.number):
        yield Opened(known, edition.number, passage, tuple(found))


def mention_numbered(source: str, number: int, sources: Sources) -> tuple[Opened, Mention]:
    """Return the mention of that number, from 1 in text order, of a source's current edition.

    Raises NotFound N-SOURCE, N-MENTION; FactRefused F-SOURCE.
    """
    count = 0
    for opened in open_source(source, sources):
        if count < number <= count + len(opened.mentions):
            return opened, opened.mentions[number - count - 1]
        count += len(opened.mentions)
    raise NotFound(
        "N-MENTION",
        "“%(source)s” has no candidate of that number; it has %(count)s.",
        "Look at the list of its candidates.",
        source=shown(source),
        count=count,
    )


def open_citation(citation: Citation, sources: Sources) -> tuple[Opened, Span]:
    """Return the passage of a citation and the stretch cited, moved to the current edition where it has the words.

    Raises NotFound N-SOURCE, N-EDITION, N-CITATION; FactRefused F-SOURCE (out of use), F-QUOTE (not part of what a
    source says, or no longer in it).
    """
    source = sources.source(citation.source)
    if source is None:
        raise NotFound(
            "N-SOURCE",
            "There is no source “%(source)s” here.",
            "Look at the list of sources.",
            source=shown(citation.source),
        )
    if sources.is_retired(source.id):
        raise _retired(source.id)
    editions = sources.editions(source.id)
    if all(one.number != citation.edition for one in editions):
        raise NotFound(
            "N-EDITION",
            "“%(source)s” has no edition %(edition)s.",
            "Look at the source to see which it has.",
            source=shown(source.id),
            edition=citation.edition,
        )
    met = sources.mentions_at(source.id, citation.edition, citation.span)
    passage = _passage_of(citation, [one for one, _ in met])
    current = current_edition(source.id, sources)
    if current is None:
        raise _retired(source.id)
    span = citation.span
    if current.number != citation.edition:
        passage, span = _moved(citation, passage.slice(span), sources.passages(source.id, current.number))
        met = sources.mentions_at(source.id, current.number, span)
    read = next((found for one, found in met if one.start == passage.start), ())
    return Opened(source, current.number, passage, tuple(read)), span


def _passage_of(citation: Citation, passages: Sequence[Passage]) -> Passage:
    for passage in passages:
        if passage.start <= citation.span.start < passage.end:
            if passage.mark is not None:
                raise FactRefused(
                    "F-QUOTE",
                    "%(citation)s is not part of what the source says: %(reason)s.",
                    "Cite a sentence of its text.",
                    citation=shown(str(citation)),
                    reason=shown(passage.reason, 80),
                )
            if passage.end < citation.span.end:
                raise FactRefused(
                    "F-QUOTE",
                    "%(citation)s goes over more than one paragraph.",
                    "Cite sentences of one paragraph.",
                    citation=shown(str(citation)),
                )
            return passage
    raise NotFound(
        "N-CITATION",
        "%(citation)s ends behind the text of its source.",
        "Copy the citation from an answer or a source.",
        citation=shown(str(citation)),
    )


def _moved(citation: Citation, words: str, passages: Sequence[Passage]) -> tuple[Passage, Span]:
    """Return where the words of an older edition stand in the current one, nearest to where they stood."""
    found = [
        (passage, span.moved(passage.start))
        for passage in passages
        if passage.mark is None
        for span in places(words, passage.text)
    ]
    if not found:
        raise FactRefused(
            "F-QUOTE",
            "The current edition of “%(source)s” no longer has the words of %(citation)s.",
            "Cite what it says now.",
            source=shown(citation.source),
            citation=shown(str(citation)),
        )
    return min(found, key=lambda one: (abs(one[1].start - citation.span.start), one[1].start))


def _retired(source: str) -> FactRefused:
    return FactRefused(
        "F-SOURCE",
        "The source “%(source)s” was taken out of use; nothing can rest on it.",
        "Import it again, or cite another.",
        source=shown(source),
    )
