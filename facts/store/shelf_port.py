"""What the use cases read of a store, as protocols: one consistent view of a community, and its slips.

This file knows nothing of SQL, of questions or of how text is read; what is promised of a store is told in ``port``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from facts.index import Candidate, Word
from facts.ledger import Change, Entry, EntryKind, Slip
from facts.model import Edition, Passage, Source, Span
from facts.values import KindName, Mention


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
