"""What is kept of a passage so that it can be found, and what comes back when it is.

Frozen values only, shared by importing (which makes them), the store (which keeps them) and asking (which thinks about
them). This file knows nothing of any of the three.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from facts.model import Passage, Source, Span
from facts.values import Mention


@dataclass(frozen=True, slots=True)
class IndexedPassage:
    """A passage as it is saved: its text and, for unmarked ones, what is searched and read of it.

    ``terms`` holds the stems that are searched: first those of the heading (the source's title), then, for each
    sentence of the passage in order, its own. ``words`` maps each distinct folded word of the passage and its heading
    to its stem, for the vocabulary that spelling repair works on.
    """

    passage: Passage
    terms: tuple[tuple[str, ...], ...] = ()
    words: Mapping[str, str] | None = None
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class EditionDraft:
    """A source with the text it has now, ready to be saved. ``passages`` tile the text that ``digest`` is of.

    ``reading`` says which version of reading made the passages; 0 is none that is known.
    """

    source: Source
    digest: str
    passages: tuple[IndexedPassage, ...]
    reading: int = 0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage of a current edition that full text search proposes.

    ``key`` is the store's own number for it, unique in the community and stable; ``rank`` is 0 for the best.
    ``terms`` are as saved: the heading's stems, then one tuple for each of ``sentences``.
    """

    key: int
    source: str
    edition: int
    number: int
    start: int
    text: str
    sentences: tuple[Span, ...]
    terms: tuple[tuple[str, ...], ...]
    rank: int


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the community's current editions: its stem and in how many passages it stands."""

    word: str
    stem: str
    passages: int
