"""What moderators do: publish, edit, retire, supersede, name, import; and take it all back.

A keeper works at one desk: everything it does is one transaction and, in the ledger, one command with one signature.
Whether somebody may do it has been decided before. This file knows nothing of chats and of rights.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from facts.desk.factdesk import FactDesk
from facts.desk.queue import dispute, file_question, settle
from facts.desk.sources import import_source, retire_source
from facts.desk.taking_back import undo
from facts.desk.taking_in import TakingIn
from facts.errors import FactRefused, shown
from facts.facts import Fact, FactDraft, FactState, Proposal
from facts.keeping.bodies import alias_of, body_of_alias, fact_in
from facts.keeping.files import read_file
from facts.keeping.naming import checked_alias
from facts.keeping.reading_drafts import read_subject
from facts.keeping.rewording import asked_also, completed, rewords_only
from facts.ledger import Change, Edit, EntryKind, Signature, canonical
from facts.reading.gate import clean_question
from facts.reading.names.folding import fold_name
from facts.reports import FactImport, QueueItem, SourceChange, SourceDraft
from facts.store.port import Desk


class FactKeeper:
    """The writing use cases, at a desk, signed."""

    def __init__(self, desk: Desk, signature: Signature, community: str) -> None:
        self._desk = desk
        self._signature = signature
        self._community = community
        self._at = FactDesk(desk, signature, community)

    def because(self, reason: str) -> FactKeeper:
        """Return a keeper at the same desk, with the same signature, for a reason: for what is found out only late."""
        return FactKeeper(self._desk, replace(self._signature, reason=reason), self._community)

    # --- facts --------------------------------------------------------------------------------------------------------

    def publish(self, proposal: Proposal, *, draft: bool = False) -> Fact:
        """Keep a proposal as a new fact and return it with its number; proves it once more, against the store as it is
        now. A proposal that has the number of a fact changes that one, and publishes it where it was a draft.

        Raises FactRefused as ``FactBook.propose`` does.
        """
        fact = self._at.proved(proposal.fact, proposal.quote)
        fact = replace(fact, state=FactState.DRAFT if draft else FactState.PUBLISHED, reason="", superseded_by=None)
        read_subject(fact.subject)
        if fact.number:
            _, before = self._at.fact(fact.number)
            return self._change(fact, before, "draft" if draft else "publish")
        fact = replace(fact, number=self._at.next_number(EntryKind.FACT.value))
        return self._change(fact, None, "draft" if draft else "publish")

    def edit(self, number: int | None, draft: FactDraft) -> Fact:
        """Change a fact; empty fields of the draft stay as they are. Raises F-NONE and as ``propose`` does."""
        fact, before = self._at.fact(number)
        if rewords_only(draft):
            # What it rests on is not touched: a fact whose source has moved on can still be worded better.
            asked = tuple(dict.fromkeys(map(clean_question, draft.asked))) or fact.asked
            subject = read_subject(draft.subject) if draft.subject.strip() else fact.subject
            return self._change(replace(fact, subject=subject, asked=asked), before, "edit")
        proposal = self._at.book.propose(completed(draft, fact), instead_of=number)
        proved = self._at.proved(replace(proposal.fact, number=fact.number), proposal.quote)
        kept = replace(proved, state=fact.state, reason=fact.reason, superseded_by=fact.superseded_by)
        return self._change(kept, before, "edit")

    def retire(self, number: int | None) -> Fact:
        """Take a fact out of use, for the signature's reason. Raises F-NONE, F-STATE where it is retired already."""
        fact, before = self._in_use(number)
        retired = replace(fact, state=FactState.RETIRED, reason=self._signature.reason)
        return self._change(retired, before, "retire")

    def supersede(self, old: int | None, new: int | None) -> tuple[Fact, Fact]:
        """Retire ``old`` in favour of ``new``, for the signature's reason. Raises F-NONE, F-STATE."""
        fact, before = self._in_use(old)
        other, _ = self._in_use(new)
        if other.number == fact.number:
            raise FactRefused(
                "F-STATE",
                "Fact #%(number)s cannot take its own place.",
                "Name the fact that takes its place second.",
                number=fact.number,
            )
        retired = replace(fact, state=FactState.RETIRED, reason=self._signature.reason, superseded_by=other.number)
        return self._change(retired, before, "supersede"), other

    def revert(self, number: int | None, revision: int | None) -> Fact:
        """Make a fact what it was at a revision, also one whose publication was undone. Raises F-NONE, F-REVISION."""
        changes = self._desk.shelf.changes(kind=EntryKind.FACT, id_=str(number)) if number is not None else ()
        if number is None or not changes:
            self._at.book.fact(number)
        then = next((change for change in changes if change.revision == revision), None)
        if number is None or then is None or then.after is None:
            raise FactRefused(
                "F-REVISION",
                "Fact #%(number)s has no such revision to go back to.",
                "“history %(number)s” lists what it was.",
                number=number or 0,
            )
        return self._change(fact_in(str(number), then.after), changes[0].after, "revert")

    def add_asked(self, number: int | None, question: str) -> Fact:
        """Add another way to ask for a fact. Raises F-NONE, Q-…, F-DUP."""
        fact, before = self._at.fact(number)
        asked = asked_also(fact, question)
        return self._change(replace(fact, asked=asked), before, "ask")

    def _change(self, fact: Fact, before: str | None, action: str) -> Fact:
        self._at.commit([self._at.edit_of(fact, before, action)])
        return fact

    def _in_use(self, number: int | None) -> tuple[Fact, str]:
        fact, before = self._at.fact(number)
        if fact.state is FactState.RETIRED:
            raise FactRefused(
                "F-STATE",
                "Fact #%(number)s is retired already.",
                "“revert” makes it what it was at an earlier revision.",
                number=fact.number,
            )
        return fact, before

    # --- undo ---------------------------------------------------------------------------------------------------------

    def undo(self, *, since: str | None = None) -> tuple[Change, ...]:
        """Take back the signer's last command that is not taken back yet; ``since`` leaves out older ones.

        Raises F-UNDO where there is none, F-MOVED where something of it was changed by a later command.
        """
        return undo(self._at, since=since)

    # --- other names --------------------------------------------------------------------------------------------------

    def add_alias(self, name: str, stands_for: str) -> None:
        """Let a name stand for another. Raises F-ALIAS (empty, the same, a circle), T-…."""
        kept = {entry.id: fold_name(alias_of(entry).stands_for) for entry in self._desk.shelf.entries(EntryKind.ALIAS)}
        alias = checked_alias(name, stands_for, kept)
        id_ = fold_name(alias.name)
        entry = self._desk.shelf.entry(EntryKind.ALIAS, id_)
        self._at.commit([Edit(EntryKind.ALIAS, id_, entry.body if entry else None, body_of_alias(alias), "alias")])

    def drop_alias(self, name: str) -> None:
        """Let a name stand for nothing but itself again. Raises F-ALIAS."""
        id_ = fold_name(name)
        entry = self._desk.shelf.entry(EntryKind.ALIAS, id_) if id_ else None
        if entry is None:
            raise FactRefused(
                "F-ALIAS",
                "“%(name)s” stands for nothing else here.",
                "“aliases” lists the names that do.",
                name=shown(name),
            )
        self._at.commit([Edit(EntryKind.ALIAS, id_, entry.body, None, "unalias")])

    # --- sources ------------------------------------------------------------------------------------------------------

    def import_source(self, draft: SourceDraft) -> SourceChange:
        """Import a source or a new edition of one; facts whose words the new edition has are moved to it.

        Raises ``TextRefused`` (T-…) and ``InputRefused`` I-ID.
        """
        return import_source(self._at, draft)

    def retire_source(self, id_: str) -> tuple[Fact, ...]:
        """Take a source out of use, for the signature's reason; return the published facts that rest on it.

        Raises NotFound N-SOURCE where there is no such source in use.
        """
        return retire_source(self._at, id_)

    # --- files --------------------------------------------------------------------------------------------------------

    def import_facts(
        self, content: bytes, *, dry_run: bool, progress: Callable[[int], None] | None = None
    ) -> FactImport:
        """Take facts and other names in from a file (JSONL as exported, or CSV): all of it or, with any error, nothing.

        Every row is proved as one that is typed. Raises ImportRefused I-SIZE, I-ENCODING, I-EMPTY, I-FORMAT where the
        file as a whole cannot be read; what is wrong with single rows is in the report.
        """
        taking = TakingIn(self._at)
        for done, row in enumerate(read_file(content), 1):
            taking.take(row)
            if progress is not None:
                progress(done)
            if taking.is_enough:
                break
        told = taking.report()
        if not told.errors and not dry_run:
            self._at.commit(taking.edits())
        return told

    # --- the queue ----------------------------------------------------------------------------------------------------

    def file_question(self, text: str, *, person: str, place: str, message: str, expires: str) -> QueueItem:
        """Put a question on the queue; the same question (by its words) of somebody else counts on the same row.

        Raises as asking does: Q-…, T-….
        """
        return file_question(self._at, text, person=person, place=place, message=message, expires=expires)

    def dispute(self, about: str, text: str, *, person: str, place: str, expires: str) -> QueueItem:
        """Put a disputed answer on the queue: ``about`` is ``#12`` or a citation, ``text`` what is said to be wrong.

        Raises F-NONE, N-CITATION, and Q-… or T-… for the text.
        """
        return dispute(self._at, about, text, person=person, place=place, expires=expires)

    def settle(self, number: int | None, *, fact: int | None = None) -> tuple[QueueItem, tuple[tuple[str, str], ...]]:
        """Take a row off the queue, answered by a fact or dismissed; return it and the (place, message) pairs to tell.

        Raises F-NONE where there is no such row, or no such fact.
        """
        return settle(self._at, number, fact)

    # --- anything else ------------------------------------------------------------------------------------------------

    def put(self, kind: EntryKind, id_: str, body: object | None, action: str) -> Change | None:
        """Keep any other entry (a setting, a grant), or take it away with ``body`` None; None where nothing changed."""
        entry = self._desk.shelf.entry(kind, id_)
        after = canonical(body) if body is not None else None
        changes = self._at.commit([Edit(kind, id_, entry.body if entry else None, after, action)])
        return changes[0] if changes else None
