"""What the use cases need of a store, as protocols; every store is held to one contract test.

A ``Store`` is opened once per process. A ``Library`` is what one community keeps in it and cannot be had without
naming the community. A ``Shelf`` is one consistent view for one question: every read of it sees the same state. A
``Desk`` is one transaction that writes: everything done at it is kept together or not at all. ``Slips`` are the
conversation's own notes; a community has its own, and the store has some for what concerns more than one (which chat
belongs to whom, who a person is, which command was already carried out).
This file knows nothing of SQL, of questions or of how text is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from facts.index import Candidate, EditionDraft, IndexedPassage, Word
from facts.ledger import Change, Edit, Entry, EntryKind, Signature, Slip
from facts.model import Edition, Passage, Source, Span
from facts.values import KindName, Mention

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


@dataclass(frozen=True, slots=True)
class Kept:
    """The sum of what a community keeps in current editions; ``passages`` are those that are searched (unmarked)."""

    sources: int
    passages: int
    mentions: int
    revision: int
    """Grows with every change; the same revision means that nothing changed."""


class Slips(Protocol):
    """The notes of the conversation, to read."""

    def slip(self, kind: str, id_: str) -> Slip | None: ...

    def slips(self, kind: str) -> Sequence[Slip]:
        """Return every slip of a kind, ordered by id (code points)."""
        ...

    def slips_of(self, person: str) -> Sequence[Slip]:
        """Return every slip that concerns a person, ordered by kind and id."""
        ...


class SlipBox(Slips, Protocol):
    """The notes of the conversation, to write, in the transaction of the desk they belong to."""

    def add(self, slip: Slip) -> bool:
        """Keep a new slip; return False, changing nothing, where one of that kind and id is kept already."""
        ...

    def put(self, slip: Slip) -> None:
        """Keep a slip in place of the one of that kind and id, if there is one."""
        ...

    def drop(self, kind: str, id_: str) -> bool:
        """Throw a slip away; say whether there was one."""
        ...

    def drop_expired(self, now: str) -> int:
        """Throw away every slip whose ``expires`` is at or before ``now``; return how many."""
        ...


class Shelf(Protocol):
    """One consistent, read-only view of what a community keeps. Only current editions are searched."""

    @property
    def cards(self) -> Shelf:
        """The published facts as cards that are searched as passages are, seen at the same moment.

        A card is a source of one passage whose id is the number of its fact; it is another collection: nothing of it
        is found, counted or listed among the sources. Cards of cards are empty.
        """
        ...

    @property
    def slips(self) -> Slips:
        """The community's own slips."""
        ...

    def entry(self, kind: EntryKind, id_: str) -> Entry | None: ...

    def entries(self, kind: EntryKind) -> Sequence[Entry]:
        """Return every entry of a kind, ordered by id: by number where ids are numbers, else by code point."""
        ...

    def changes(
        self,
        *,
        kind: EntryKind | None = None,
        id_: str | None = None,
        person: str | None = None,
        before: int | None = None,
        limit: int | None = None,
    ) -> Sequence[Change]:
        """Return the changes that fit everything asked for, newest first; ``before`` is the number of a change."""
        ...

    def chain(self) -> Iterable[Change]:
        """Yield every change, oldest first, to be read once while the view is open."""
        ...

    def head(self) -> tuple[int, str]:
        """Return how many changes were made and the digest of the last one (``ledger.GENESIS`` where there is none)."""
        ...

    def is_retired(self, source: str) -> bool:
        """Say whether a source was taken out of use: its editions stay for verification and nothing of it is found."""
        ...

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

    def passages_at(self, source: str, edition: int, span: Span) -> Sequence[Passage]:
        """Return the passages of an edition that a stretch of it meets, in order, without reading the others.

        One that ends behind the text meets what there is.
        """
        ...

    def mentions_in(
        self, keys: Sequence[int], kinds: Iterable[KindName] | None = None
    ) -> Mapping[int, Sequence[Mention]]:
        """Return the mentions of each passage that has some, by passage key, in text order."""
        ...

    def speakers(self) -> Sequence[str]:
        """Return who says something in the passages that are searched, each once, ordered by name (code points).

        A name is that of the person where it is known, else the words that name the speaker, in one line.
        """
        ...

    def sources(self) -> Sequence[Source]:
        """Return every source, ordered by id."""
        ...

    def source(self, id_: str) -> Source | None: ...

    def source_titles(self, ids: Iterable[str]) -> Mapping[str, Source]:
        """Return the named sources, by id."""
        ...

    def titled(self, title: str) -> Sequence[Source]:
        """Return the sources of that title, ordered by id, however quotation marks, blanks and capitals were typed."""
        ...

    def editions(self, source: str) -> Sequence[Edition]:
        """Return a source's editions, oldest first."""
        ...

    def read_otherwise(self, reading: int) -> Sequence[Edition]:
        """Return the current editions that another version of reading read, ordered by source (code points).

        One whose version was not noted is among them.
        """
        ...

    def mentions(self, source: str, edition: int) -> Sequence[tuple[Passage, Sequence[Mention]]]:
        """Return the passages of an edition that hold mentions, with them."""
        ...

    def mentions_at(self, source: str, edition: int, span: Span) -> Sequence[tuple[Passage, Sequence[Mention]]]:
        """Return the passages that a stretch of an edition meets, as ``passages_at`` does, each with its mentions."""
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


class Desk(Protocol):
    """One transaction that writes. Its methods raise ``StoreFailed`` (S-…); then nothing of it is kept."""

    @property
    def shelf(self) -> Shelf:
        """What the community keeps, with everything done at this desk so far."""
        ...

    @property
    def slips(self) -> SlipBox:
        """The community's own slips."""
        ...

    @property
    def registry(self) -> SlipBox:
        """The slips that belong to no community."""
        ...

    def save(self, drafts: Iterable[EditionDraft], *, imported_at: str) -> Sequence[Saved]:
        """Save the texts of sources as ``Library.save`` does; a retired source that is saved again is in use again."""
        ...

    def reread(self, drafts: Iterable[tuple[int, EditionDraft]]) -> int:
        """Put what is read of editions now, each given with its number, in place of what was; return of how many.

        Nothing else changes: text, number and day of an edition stay, and so does every citation. One that is no
        longer current, has another text or is described otherwise than in its draft is passed over. Raises
        ``ValueError`` for a draft whose passages are not the text that its digest is of.
        """
        ...

    def retire_source(self, id_: str) -> None:
        """Take a source out of use. Its editions stay, so that citations of it can be verified."""
        ...

    def put_cards(self, cards: Iterable[EditionDraft]) -> None:
        """Keep the card of each fact in place of the one before; what was on that one is no longer found."""
        ...

    def drop_cards(self, ids: Iterable[str]) -> None:
        """Let the cards of these facts no longer be found."""
        ...

    def add_aliases(self, aliases: Mapping[str, str]) -> None: ...

    def drop_aliases(self, names: Iterable[str]) -> None:
        """Forget other names, folded; those that are not kept are passed over."""
        ...

    def commit(self, edits: Sequence[Edit], signature: Signature, *, undoes: int | None = None) -> Sequence[Change]:
        """Make the edits, in order, and chain what was done.

        All that is committed at one desk is one command, but an undo is one of its own.

        Raises ``Moved`` (F-MOVED), keeping nothing, where an entry is not as the edit's ``before`` says. Edits whose
        ``before`` equals ``after`` are passed over.
        """
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
