"""What the use cases tell their callers besides answers: what an import did, what was found, what verification saw.

Frozen values only; how they are shown is for the edges.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from facts.model import Citation, Edition, Passage, Published, Source
from facts.values import KindName, Mention


@dataclass(frozen=True, slots=True)
class SourceDraft:
    """A text with what its importer knows of it. ``id`` None lets the id be made of the title, or of the text."""

    text: str
    id: str | None = None
    title: str | None = None
    url: str | None = None
    published: Published | None = None
    publisher: str | None = None
    author: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What importing one source did. ``outcome`` is "new source", "new edition" or "unchanged"."""

    source: Source
    edition: int
    outcome: str
    passages: int
    mentions: Mapping[KindName, int]
    marked: tuple[Passage, ...]
    """The passages that were left out, each with its mark and reason; blank lines are not among them."""
    notes: tuple[str, ...] = ()
    """What a person should know: a language whose dates are not read, a text that was cut into long passages."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A source that speaks of the same thing as a text; ``score`` is in 0..1, best first."""

    source: Source
    score: float
    citation: Citation
    quote: str


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source with its editions and the passages of the edition looked at."""

    source: Source
    editions: tuple[Edition, ...]
    edition: Edition
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class ListedMention:
    """A mention with its citation, the words that carry it, and the sentence it stands in."""

    mention: Mention
    citation: Citation
    text: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Verification:
    """What recomputing an edition's digest and slicing the cited span gave."""

    citation: Citation
    intact: bool
    what: str
    """One sentence: intact, or what is broken."""
    quote: str | None
    source: Source
    edition: Edition
