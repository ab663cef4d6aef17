"""What the readers are given: a text with its passages and what is known about it.

This file only holds. The readers in this folder are functions ``read(document) -> tuple[Mention, ...]``; they look at
the sentences of unmarked passages only, and return mentions with offsets into ``document.text``, in text order.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from facts.model import Passage, Published, Span


@dataclass(frozen=True, slots=True)
class Document:
    """A text to be read.

    ``language`` is an ISO 639-1 code; a reader that does not read that language returns nothing. ``published`` is the
    only anchor for dates without a year and for relative ones; where it is None they stay unresolved.
    """

    text: str
    passages: tuple[Passage, ...]
    language: str = "en"
    published: Published | None = None

    @property
    def readable(self) -> Iterator[Passage]:
        """The passages that may yield mentions."""
        return (passage for passage in self.passages if passage.mark is None)


def single(text: str, sentences: tuple[Span, ...] | None = None, *, language: str = "en") -> Document:
    """Return ``text`` as a document of one passage; without ``sentences`` the whole text is one sentence.

    >>> [s.of("Hello there.") for p in single("Hello there.").readable for s in p.sentences]
    ['Hello there.']
    """
    whole = (Span(0, len(text)),) if sentences is None else sentences
    return Document(text, (Passage(0, 0, text, whole),) if text else (), language)
