"""What moderators do: publish, edit, retire, supersede, name, import; and take it all back.

A keeper works at one desk: everything it does is one transaction and, in the ledger, one command with one signature.
Whether somebody may do it has been decided before. This file knows nothing of chats and of rights.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from facts.facts import Fact, FactDraft, Proposal
from facts.ledger import Change, EntryKind, Signature
from facts.reports import FactImport, QueueItem, SourceChange, SourceDraft
from facts.store.port import Desk


class FactKeeper:
    """The writing use cases, at a desk, signed."""

    def __init__(self, desk: Desk, signature: Signature, community: str) -> None:
        self._desk = desk
        self._signature = signature
        self._community = community

    def because(self, reason: str) -> FactKeeper:
        """Return a keeper at the same desk, with the same signature, for a reason: for what is found out only late."""
        return FactKeeper(self._desk, replace(self._signature, reason=reason), self._community)

    def publish(self, proposal: Proposal, *, draft: bool = False) -> Fact:
        """Keep a proposal as a new fact and return it with its number; proves it once more, against the store as it is
        now. Raises FactRefused as ``FactBook.propose`` does.
        """
        raise NotImplementedError

    def edit(self, number: int | None, draft: FactDraft) -> Fact:
        """Change a fact; empty fields of the draft stay as they are. Raises F-NONE and as ``propose`` does."""
        raise NotImplementedError

    def retire(self, number: int | None) -> Fact:
        """Take a fact out of use, for the signature's reason. Raises F-NONE, F-STATE where it is retired already."""
        raise NotImplementedError

    def supersede(self, old: int | None, new: int | None) -> tuple[Fact, Fact]:
        """Retire ``old`` in favour of ``new``, for the signature's reason. Raises F-NONE, F-STATE."""
        raise NotImplementedError

    def revert(self, number: int | None, revision: int | None) -> Fact:
        """Make a fact what it was at a revision. Raises F-NONE, F-REVISION."""
        raise NotImplementedError

    def undo(self, *, since: str | None = None) -> tuple[Change, ...]:
        """Take back the signer's last command that is not taken back yet; ``since`` leaves out older ones.

        Raises F-UNDO where there is none, F-MOVED where something of it was changed by a later command.
        """
        raise NotImplementedError

    def add_asked(self, number: int | None, question: str) -> Fact:
        """Add another way to ask for a fact. Raises F-NONE, Q-…, F-DUP."""
        raise NotImplementedError

    def add_alias(self, name: str, stands_for: str) -> None:
        """Let a name stand for another. Raises F-ALIAS (empty, the same, a circle), T-…."""
        raise NotImplementedError

    def drop_alias(self, name: str) -> None:
        """Let a name stand for nothing but itself again. Raises F-ALIAS."""
        raise NotImplementedError

    def import_source(self, draft: SourceDraft) -> SourceChange:
        """Import a source or a new edition of one; facts whose words the new edition has are moved to it."""
        raise NotImplementedError

    def retire_source(self, id_: str) -> tuple[Fact, ...]:
        """Take a source out of use, for the signature's reason; return the published facts that rest on it."""
        raise NotImplementedError

    def import_facts(
        self, content: bytes, *, dry_run: bool, progress: Callable[[int], None] | None = None
    ) -> FactImport:
        """Take facts and other names in from a file (JSONL as exported, or CSV): all of it or, with any error, nothing."""
        raise NotImplementedError

    def file_question(self, text: str, *, person: str, place: str, message: str, expires: str) -> QueueItem:
        """Put a question on the queue; the same question (by its words) of somebody else counts on the same row."""
        raise NotImplementedError

    def dispute(self, about: str, text: str, *, person: str, place: str, expires: str) -> QueueItem:
        """Put a disputed answer on the queue: ``about`` is ``#12`` or a citation, ``text`` what is said to be wrong."""
        raise NotImplementedError

    def settle(self, number: int | None, *, fact: int | None = None) -> tuple[QueueItem, tuple[tuple[str, str], ...]]:
        """Take a row off the queue, answered by a fact or dismissed; return it and the (place, message) pairs to tell.

        Raises F-NONE where there is no such row.
        """
        raise NotImplementedError

    def put(self, kind: EntryKind, id_: str, body: object | None, action: str) -> Change | None:
        """Keep any other entry (a setting, a grant), or take it away with ``body`` None; None where nothing changed."""
        raise NotImplementedError
