"""What the use cases need of a store, as protocols; every store is held to one contract test.

A ``Store`` is opened once per process. A ``Library`` is what one community keeps in it and cannot be had without
naming the community. A ``Shelf`` is one consistent view for one question: every read of it sees the same state. A
``Desk`` is one transaction that writes: everything done at it is kept together or not at all. ``Slips`` are the
conversation's own notes; a community has its own, and the store has some for what concerns more than one (which chat
belongs to whom, who a person is, which command was already carried out).
This file knows nothing of SQL, of questions or of how text is read.
What is read and what is written has a file of its own each; all of it is imported from here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from facts.index import Candidate, EditionDraft, IndexedPassage, Word
from facts.model import Source
from facts.store.desk_port import Desk, Saved, SlipBox
from facts.store.shelf_port import Kept, Shelf, Slips

__all__ = [
    "Candidate",
    "Desk",
    "EditionDraft",
    "IndexedPassage",
    "Kept",
    "Library",
    "Saved",
    "Shelf",
    "SlipBox",
    "Slips",
    "Store",
    "Word",
]


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

    def writing(self) -> AbstractContextManager[Desk]:
        """Open a transaction that writes; what was done is kept where the block ends well, else nothing of it is.

        There is one at a time; others wait for their turn, and S-LOCKED is raised where another process does not let
        go.
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

    def registry(self) -> AbstractContextManager[Slips]:
        """Open one consistent view of the slips that belong to no community."""
        ...

    def registering(self) -> AbstractContextManager[SlipBox]:
        """Open a transaction that writes only those; it is kept where the block ends well."""
        ...

    def forget_bytes(self) -> None:
        """See to it that what was thrown away can no longer be read from the store's files either."""
        ...

    def close(self) -> None: ...
