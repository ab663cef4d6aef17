"""What the use cases write in a store, as protocols: one transaction of a community, and its slips.

This file knows nothing of SQL, of questions or of how text is read; what is promised of a store is told in ``port``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from facts.index import EditionDraft
from facts.ledger import Change, Edit, Signature, Slip
from facts.model import Source
from facts.store.shelf_port import Shelf, Slips


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


@dataclass(frozen=True, slots=True)
class Saved:
    """What saving an edition did."""

    source: Source
    edition: int
    outcome: str
    """One of: new source, new edition, unchanged (the text is as before; changed metadata is updated)."""


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
