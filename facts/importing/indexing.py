"""A text to what is kept of it: passages with their search terms and the mentions that were read out of them.

The one place where dividing and reading meet. Pure; the store keeps what comes out, and asking relies on the order of
``IndexedPassage.terms`` (heading first, then one tuple a sentence).
"""

from __future__ import annotations

from facts.importing.passages import divide
from facts.importing.reading_version import READING
from facts.index import EditionDraft, IndexedPassage
from facts.model import Passage, Published, Source, digest
from facts.reading import dates, figures, statements
from facts.reading.document import Document
from facts.reading.words import content_stems
from facts.values import Mention


def index(source: Source, text: str) -> EditionDraft:
    """Return the edition that ``text`` makes of ``source``, ready to be saved.

    >>> draft = index(Source("notes", "Harbour notes"), "The bridge opened on 4 May 1911.")
    >>> [mention.kind.value for passage in draft.passages for mention in passage.mentions]
    ['date']
    """
    passages = divide(text, language=source.language)
    mentions = read_mentions(Document(text, passages, source.language, source.published))
    heading = content_stems(source.title, 0, len(source.title))
    heading_stems = tuple(stem for _, stem in heading)
    heading_words = dict(heading)
    indexed: list[IndexedPassage] = []
    queue = list(mentions)[::-1]
    for passage in passages:
        here: list[Mention] = []
        while queue and queue[-1].span.start < passage.end:
            here.append(queue.pop())
        if passage.mark is not None:
            indexed.append(IndexedPassage(passage))
            continue
        terms, words = _terms(passage)
        indexed.append(IndexedPassage(passage, (heading_stems, *terms), {**heading_words, **words}, tuple(here)))
    return EditionDraft(source, digest(text), tuple(indexed), READING)


def read_mentions(document: Document) -> tuple[Mention, ...]:
    """Read dates first, figures in what is left, and statements; in text order."""
    found = dates.read(document)
    spans: list[Mention] = [*found, *figures.read(document, found), *statements.read(document)]
    spans.sort(key=lambda mention: (mention.span.start, mention.span.end, mention.kind))
    return tuple(spans)


def extract(text: str, language: str, reference: Published | None) -> tuple[Mention, ...]:
    """Read a text without keeping it: nothing is marked, every line is read."""
    passages = divide(text, language=language, leave_out=False)
    return read_mentions(Document(text, passages, language, reference))


def _terms(passage: Passage) -> tuple[list[tuple[str, ...]], dict[str, str]]:
    terms: list[tuple[str, ...]] = []
    words: dict[str, str] = {}
    for sentence in passage.sentences:
        inside = content_stems(passage.text, sentence.start - passage.start, sentence.end - passage.start)
        terms.append(tuple(stem for _, stem in inside))
        words.update(inside)
    return terms, words
