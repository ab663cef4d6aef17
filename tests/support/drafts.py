"""Drafts of sources for tests of stores, with a reading so plain that a test can foresee it.

A word's stem is the word without a final s; every word is searched; a number becomes a figure. The real reading is
tested elsewhere.
"""

from __future__ import annotations

import re
from decimal import Decimal

from facts.importing.reading_version import READING
from facts.index import EditionDraft, IndexedPassage
from facts.model import Mark, Passage, Published, Source, Span, digest
from facts.values import FigureType, FigureValue, Mention

_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"[^.\n]+\.?")


def stem(word: str) -> str:
    return word.lower().removesuffix("s") or word.lower()


def draft(
    id_: str, *paragraphs: str, title: str = "", published: str | None = None, url: str | None = None
) -> EditionDraft:
    """Return a source of so many paragraphs; one that begins with # is marked as a heading."""
    texts = [paragraph + "\n" for paragraph in paragraphs]
    passages: list[IndexedPassage] = []
    at = 0
    for number, text in enumerate(texts):
        passages.append(_indexed(number, at, text, title))
        at += len(text)
    source = Source(
        id_, title or id_, url=url, published=Published.parse(published) if published else None, publisher="The Gazette"
    )
    return EditionDraft(source, digest("".join(texts)), tuple(passages), READING)


def _indexed(number: int, at: int, text: str, title: str) -> IndexedPassage:
    if text.startswith("#"):
        return IndexedPassage(Passage(number, at, text, mark=Mark.HEADING, reason="a short line without an end"))
    sentences = tuple(
        Span(at + found.start() + len(found[0]) - len(found[0].lstrip()), at + found.end())
        for found in _SENTENCE.finditer(text)
        if found[0].strip()
    )
    passage = Passage(number, at, text, sentences)
    heading = tuple(stem(word) for word in _WORD.findall(title))
    terms = (heading, *(tuple(stem(word) for word in _WORD.findall(passage.slice(one))) for one in sentences))
    words = {word.lower(): stem(word) for word in _WORD.findall(title + " " + text)}
    mentions = tuple(
        Mention(
            Span(at + found.start(), at + found.end()),
            FigureValue(FigureType.COUNT, Decimal(found[0]), Decimal(found[0]), Decimal(found[0])),
        )
        for found in re.finditer(r"[0-9]+", text)
    )
    return IndexedPassage(passage, terms, words, mentions)
