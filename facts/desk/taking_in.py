"""A keeper takes facts and other names in from a file: each row proved as one that is typed, all of them or none.

A row as it was exported is held against the very words and the very value of the edition it cites, which may be an
older one: that is how it was kept. A row that a person wrote is read and proved from its words. A number names a fact
of this community, so that a file can be edited and taken in again; it never makes one fact another. This file knows
nothing of what files look like.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from facts.desk.factdesk import FactDesk
from facts.encoding import decode, encode
from facts.errors import FactRefused, FactsError, StoreFailed
from facts.facts import Basis, Cited, Fact, FactDraft, FactState, Noted
from facts.keeping.bodies import alias_of, body_of, body_of_alias, fact_in, fact_of
from facts.keeping.moving import moved_fact
from facts.keeping.naming import checked_alias
from facts.keeping.reading_drafts import read_asked, read_subject
from facts.keeping.rewording import typed_proof
from facts.keeping.rows import AliasRow, FactRow, Rows
from facts.ledger import Edit, EntryKind
from facts.reading.gate import check_text
from facts.reading.names.folding import fold_name
from facts.reports import FactImport, RowError
from facts.values import KindName, StatementValue

MOST_ERRORS = 20
"""Rows whose mistakes are told; what comes behind them is not read."""
LONGEST_REASON = 500
IMPORT = "import"


class TakingIn:
    """The rows of one file, as they come in, and what they would change."""

    def __init__(self, at: FactDesk) -> None:
        self._at = at
        self._kept = {entry.id: entry.body for entry in at.shelf.entries(EntryKind.FACT)}
        self._same = {_same(fact_in(id_, body)) for id_, body in self._kept.items()}
        self._names = {entry.id: fold_name(alias_of(entry).stands_for) for entry in at.shelf.entries(EntryKind.ALIAS)}
        self._numbered: dict[int, tuple[int, Fact]] = {}
        self._fresh: list[tuple[int, Fact]] = []
        self._aliases: dict[str, Edit] = {}
        self._seen_names: set[str] = set()
        self._unchanged = 0
        self._errors: list[RowError] = []

    @property
    def is_enough(self) -> bool:
        """Whether so much is wrong that the rest need not be read."""
        return len(self._errors) >= MOST_ERRORS

    def take(self, row: Rows) -> None:
        """Take a row in; what is wrong with it is kept for the report. Raises StoreFailed S-…."""
        try:
            match row:
                case RowError():
                    self._errors.append(row)
                case AliasRow():
                    self._take_alias(row)
                case FactRow():
                    self._take_fact(row)
        except StoreFailed:
            raise
        except FactsError as error:
            self._errors.append(RowError(row.line, error.code, error.what))

    def report(self) -> FactImport:
        """Return what taking the rows in does."""
        errors = [*self._errors, *self._unknown_successors()]
        bodies = {str(number): body_of(fact) for number, (_, fact) in self._numbered.items()}
        changed = sum(1 for id_, body in bodies.items() if id_ in self._kept and self._kept[id_] != body)
        unchanged = sum(1 for id_, body in bodies.items() if self._kept.get(id_) == body)
        aliases = [edit for edit in self._aliases.values() if edit.before != edit.after]
        added = len(bodies) - changed - unchanged + len(self._fresh)
        return FactImport(
            added=added + sum(1 for edit in aliases if edit.before is None),
            changed=changed + sum(1 for edit in aliases if edit.before is not None),
            unchanged=unchanged + self._unchanged + len(self._aliases) - len(aliases),
            errors=tuple(sorted(errors, key=lambda error: error.line)[:MOST_ERRORS]),
        )

    def edits(self) -> list[Edit]:
        """Return the edits that take everything in; facts without a number get theirs now."""
        edits = [*self._aliases.values()]
        for number, (_, fact) in self._numbered.items():
            edits.append(self._at.edit_of(fact, self._kept.get(str(number)), IMPORT))
            self._at.set_last_number(EntryKind.FACT.value, number)
        for _, fact in self._fresh:
            numbered = replace(fact, number=self._at.next_number(EntryKind.FACT.value))
            edits.append(self._at.edit_of(numbered, None, IMPORT))
        return edits

    def _unknown_successors(self) -> Iterator[RowError]:
        for line, fact in (*self._numbered.values(), *self._fresh):
            successor = fact.superseded_by
            known = successor is None or successor in self._numbered or str(successor) in self._kept
            if not known or successor == fact.number:
                yield RowError(line, "F-NONE", "There is no such fact that could have taken this one's place.")

    # --- rows ---------------------------------------------------------------------------------------------------------

    def _take_alias(self, row: AliasRow) -> None:
        alias = checked_alias(row.name, row.stands_for, self._names)
        id_ = fold_name(alias.name)
        if id_ in self._seen_names:
            raise FactRefused("F-DUP", "An earlier line says what this name stands for.")
        self._seen_names.add(id_)
        self._names[id_] = fold_name(alias.stands_for)
        entry = self._at.shelf.entry(EntryKind.ALIAS, id_)
        before = entry.body if entry is not None else None
        self._aliases[id_] = Edit(EntryKind.ALIAS, id_, before, body_of_alias(alias), IMPORT)

    def _take_fact(self, row: FactRow) -> None:
        fact = self._fact(row)
        if row.number is None:
            if _same(fact) in self._same:
                self._unchanged += 1
            else:
                self._same.add(_same(fact))
                self._fresh.append((row.line, fact))
            return
        if row.number in self._numbered:
            raise FactRefused(
                "F-DUP",
                "Number %(number)s stands on line %(line)s already.",
                number=row.number,
                line=self._numbered[row.number][0],
            )
        self._require_same_fact(row.number, fact)
        self._same.add(_same(fact))
        self._numbered[row.number] = row.line, replace(fact, number=row.number)

    def _require_same_fact(self, number: int, fact: Fact) -> None:
        """Raise F-NUMBER where the number is, or was, that of a fact with which this one has nothing in common."""
        id_ = str(number)
        entry = self._at.shelf.entry(EntryKind.FACT, id_)
        if entry is not None:
            known: Fact | None = fact_of(entry)
        else:
            last = self._at.shelf.changes(kind=EntryKind.FACT, id_=id_, limit=1)
            known = fact_in(id_, last[0].before) if last and last[0].before is not None else None
        if known is None:
            return
        alike = known.subject == fact.subject or known.basis == fact.basis
        if known.kind is not fact.kind or not alike:
            raise FactRefused(
                "F-NUMBER",
                "#%(number)s is the number of another fact here, with another subject and other words.",
                "Leave the number out to add it as a new fact.",
                number=number,
            )

    def _fact(self, row: FactRow) -> Fact:
        """Return the fact of a row, proved. Raises as typing it does."""
        check_text(row.reason, what="the reason")
        if len(row.reason) > LONGEST_REASON:
            raise FactRefused(
                "F-LONG",
                "The reason has %(count)s characters; the limit is %(limit)s.",
                count=len(row.reason),
                limit=LONGEST_REASON,
            )
        fact = self._as_exported(row) or self._as_typed(row)
        retired = row.state is FactState.RETIRED
        return replace(
            fact,
            number=0,
            state=row.state,
            reason=row.reason if retired else "",
            superseded_by=row.superseded_by if retired else None,
        )

    def _as_exported(self, row: FactRow) -> Fact | None:
        """Return the fact where a row has all of it, as it was kept; None where it has to be read and proved anew."""
        if row.citation is None or row.words is None or row.kind is None or not row.encoded:
            return None
        if not row.citation.span.holds(row.words):
            return None
        try:
            value = decode(row.kind, row.encoded)
        except (StoreFailed, RecursionError) as error:
            raise FactRefused("F-VALUE", "“encoded” is not a value of that kind.") from error
        if isinstance(value, StatementValue) and (value.speaker_name or None) != row.speaker:
            return None
        place = row.words.moved(-row.citation.span.start)
        fact = Fact(
            0,
            row.kind,
            read_subject(row.subject),
            value,
            row.value,
            Cited(row.citation, row.words),
            asked=read_asked(row.asked),
        )
        if place.of(row.quote) != row.value:
            return None
        if self._at.quote(row.citation) != row.quote:
            # The same source can be kept here with other editions.
            latest = self._at.latest(row.citation.source)
            passages = self._at.passages(latest.source, latest.number) if latest is not None else ()
            moved = moved_fact(fact, row.quote, latest.number, passages) if latest is not None else None
            if moved is None:
                return None
            fact = moved
        return fact if self._at.carries(fact) else None

    def _as_typed(self, row: FactRow) -> Fact:
        draft = FactDraft(row.subject, row.value, _proof(row), row.kind, row.speaker, row.asked)
        return self._at.book.propose(draft).fact


def _proof(row: FactRow) -> str:
    """Return what a row rests on as a moderator would type it."""
    if row.citation is not None:
        return str(row.citation)
    if row.quote.strip():
        return row.quote
    return typed_proof(Noted(row.reference)) if row.reference.strip() else row.proof


def _same(fact: Fact) -> tuple[KindName, str, str, Basis]:
    """Return what is the same in two rows that are one fact."""
    return fact.kind, fold_name(fact.subject), encode(fact.value), fact.basis
