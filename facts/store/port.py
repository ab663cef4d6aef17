"""What the use cases need of a store, as protocols; every store is held to one contract test.

A ``Store`` is opened once per process. A ``Library`` is what one community keeps in it and cannot be had without
naming the community. A ``Shelf`` is one consistent view for one question: every read of it sees the same state.
This file knows nothing of SQL, of questions or of how text is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from facts.index import Candidate, EditionDraft, IndexedPassage, Word
from facts.model import Edition, Passage, Source
from facts.values import KindName, Mention

__all__ = ["Candidate", "EditionDraft", "IndexedPassage", "Kept", "Library", "Saved", "Shelf", "Store", "Word"]


@dataclass(frozen=True, slots=True)
class Kept:
    """The sum of what a community keeps in current editions; ``passages`` are those that are searched (unmarked)."""

    sources: int
    passages: int
    mentions: int
    revision: int
    """Grows with every change; the same revision means that nothing changed."""


class Shelf(Protocol):
    """One consistent, read-only view of what a community keeps. Only current editions are searched."""

    def kept(self) -> Kept: ...

    def look_up(self, words: Iterable[str]) -> Mapping[str, Word]:
        """Return the words that the vocabulary holds, by word."""
        ...

    def count_stems(self, stems: Iterable[str]) -> Mapping[str, int]:
        """Return, for each stem that occurs, in how many passages it stands (the sum over its words)."""
        ...

    def vocabulary(self) -> Sequence[Word]:
        """Return every word, ordered by word. May be kept in memory until the revision changes."""
        ...

    def search(self, stems: Sequence[str], limit: int, *, published_until: str | None = None) -> Sequence[Candidate]:
        """Return the ``limit`` passages that best match any of the stems (bag of words), best first.

        Stems are literal: nothing in them is search syntax. Ties are broken by source id, then passage number.
        With ``published_until`` (an ISO day) only sources whose date of publication is known to be no later count.
        """
        ...

    def passages(self, source: str, edition: int) -> Sequence[Passage]:
        """Return all passages of an edition in order, marked ones too; empty where there is no such edition."""
        ...

    def mentions_in(
        self, keys: Sequence[int], kinds: Iterable[KindName] | None = None
    ) -> Mapping[int, Sequence[Mention]]:
        """Return the mentions of each passage that has some, by passage key, in text order."""
        ...

    def sources(self) -> Sequence[Source]:
        """Return every source, ordered by id."""
        ...

    def source(self, id_: str) -> Source | None: ...

    def source_titles(self, ids: Iterable[str]) -> Mapping[str, Source]:
        """Return the named sources, by id."""
        ...

    def editions(self, source: str) -> Sequence[Edition]:
        """Return a source's editions, oldest first."""
        ...

    def mentions(self, source: str, edition: int) -> Sequence[tuple[Passage, Sequence[Mention]]]:
        """Return the passages of an edition that hold mentions, with them."""
        ...

    def aliases(self) -> Mapping[str, str]:
        """Return other names, folded, by the folded name they stand for."""
        ...


@dataclass(frozen=True, slots=True)
class Saved:
    """What saving an edition did."""

    source: Source
    edition: int
    outcome: str
    """One of: new source, new edition, unchanged (the text is as before; changed metadata is updated)."""


class Library(Protocol):
    """What one community keeps."""

    @property
    def community(self) -> str: ...

    def reading(self) -> AbstractContextManager[Shelf]:
        """Open one consistent view."""
        ...

    def save(self, drafts: Iterable[EditionDraft], *, imported_at: str) -> Sequence[Saved]:
        """Save the texts of sources in one transaction: all of them or, if anything fails, none.

        The same digest as the current edition changes no text; another digest becomes the next, now current edition,
        and the one before is no longer searched but stays for verification. Where the text is as before, but what is
        said about the source is not, the passages of the draft (if it has any) replace those of the current edition:
        another title or day of publication reads differently. Drafts are taken one by one, so that a
        long import need not be held in memory; an error raised while they are made undoes everything. Raises
        ``StoreFailed`` (S-…), and ``ValueError`` for a draft whose passages are not the text that its digest is of.
        """
        ...

    def wants(self, source: str | Source, digest: str) -> bool:
        """Say whether a save needs the passages of a text of that digest, so that unchanged texts need no reading.

        Given an id, only the text counts; given a source, also whether something else is said about it than is kept.
        Asked while a save of this library takes its drafts, it counts in what that save has taken so far.
        """
        ...

    def add_aliases(self, aliases: Mapping[str, str]) -> None:
        """Keep other names, folded, by what they stand for, folded; one that is kept already gets the new meaning."""
        ...


class Store(Protocol):
    """A place where communities keep their sources."""

    def library(self, community: str) -> Library:
        """Return the community's library; the community is created by its first write."""
        ...

    def close(self) -> None: ...
