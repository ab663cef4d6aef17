"""What moderators look up: facts, their history, what clashes, the queue, the log. Nothing here changes anything.

Each use case is a few lines between the store and ``facts.keeping``. This file knows nothing of chats and of rights.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from facts.errors import NotFound
from facts.factbase import clock
from facts.facts import Cited, Fact, FactDraft, FactState, Proposal
from facts.keeping.bodies import Alias, alias_of, fact_in, fact_of
from facts.keeping.clashing import clashes, warnings_for
from facts.keeping.files import write_csv, write_jsonl
from facts.keeping.known_facts import known_facts
from facts.keeping.proving import (
    Proof,
    noted_fact,
    prove_citation,
    prove_draft,
    prove_fact,
    prove_mention,
    prove_words,
    proved_fact,
    subject_of,
)
from facts.keeping.queueing import FILED, rows_of
from facts.keeping.quoting import broken_rows, quoted_facts
from facts.keeping.reading_drafts import read_asked, read_subject
from facts.keeping.rows import alias_row, row_of
from facts.keeping.shelving import mention_numbered, open_source
from facts.keeping.viewing import by_cards, candidate_rows, fitting, of_subject, view_of
from facts.ledger import Break, Change, EntryKind, breaks
from facts.reading.gate import check_text
from facts.reports import Clash, FactView, MentionRow, QueueItem, Revision
from facts.store.port import Library, Shelf

MOST_NUMBERS = 2**31
"""No fact has so high a number."""


class FactBook:
    """A community's facts, to look at. ``shelf`` lets a transaction that writes see what it wrote."""

    def __init__(self, library: Library, *, shelf: Shelf | None = None, now: Callable[[], str] = clock) -> None:
        self._library = library
        self._shelf = shelf
        self._now = now

    def propose(self, draft: FactDraft, *, instead_of: int | None = None) -> Proposal:
        """Read and prove a draft; ``instead_of`` is the fact it changes, which is then no duplicate of itself.

        Raises FactRefused F-SUBJECT, F-VALUE (the citation does not carry the value; names what it carries), F-KIND,
        F-QUOTE (the words stand nowhere; names the nearest passage and its offset), F-SOURCE (no citation and no
        reference), F-SPEAKER, F-LONG; TextRefused T-…, ValueRefused V-DATE / V-NUMBER, NotFound N-…; U-… for a URL.
        """
        with self._looking() as shelf:
            check_text(draft.proof, what="the proof")
            subject, asked = read_subject(draft.subject), read_asked(draft.asked)
            before = shelf.entry(EntryKind.FACT, str(instead_of)) if instead_of else None
            basis = fact_of(before).basis if before is not None else None
            found = prove_words(draft, shelf, at=basis.value if isinstance(basis, Cited) else None)
            if found is not None:
                return self._proposal(shelf, proved_fact(subject, found, asked), found, instead_of)
            claim, proof = prove_draft(draft, shelf)
            fact = proved_fact(subject, proof, asked) if isinstance(proof, Proof) else noted_fact(claim, proof)
            return self._proposal(shelf, fact, proof if isinstance(proof, Proof) else None, instead_of)

    def prove(self, fact: Fact) -> Proposal:
        """Prove a fact once more against the store as it is now: the same words, read as the same value.

        Where a new edition has the words elsewhere, the citation is moved. Raises as ``propose`` does.
        """
        with self._looking() as shelf:
            proof = prove_fact(fact, shelf)
            if isinstance(proof, Proof):
                moved = proved_fact(fact.subject, proof, fact.asked)
                fact = replace(fact, value=moved.value, value_text=moved.value_text, basis=moved.basis)
            return self._proposal(shelf, fact, proof if isinstance(proof, Proof) else None, fact.number or None)

    def propose_mention(self, source: str, number: int, *, subject: str = "") -> Proposal:
        """Make a proposal of the mention with that number of a source's current edition; the subject is made of the
        sentence where none is given.

        Raises NotFound N-SOURCE, N-MENTION; ValueRefused V-DATE for a date without a place in the calendar,
        FactRefused F-SPEAKER for words that nobody by name said; F-SUBJECT, T-….
        """
        with self._looking() as shelf:
            opened, mention = mention_numbered(source, number, shelf)
            return self._of_mention(shelf, prove_mention(opened, mention), subject)

    def propose_citation(self, citation: str, *, subject: str = "", value: str = "") -> Proposal:
        """Make a proposal of a citation: of the value it carries, or of the one of several that ``value`` names.

        Raises as ``propose`` and ``propose_mention`` do; F-VALUE where it carries several values and none is named.
        """
        with self._looking() as shelf:
            return self._of_mention(shelf, prove_citation(citation, value, shelf), subject)

    def fact(self, number: int | None) -> FactView:
        """Return a fact; raises NotFound F-NONE, with one and the same text for every number that is none here."""
        with self._looking() as shelf:
            return view_of(self._kept(shelf, number), shelf)

    def facts(self, subject: str = "", *, states: Sequence[FactState] = (FactState.PUBLISHED,)) -> tuple[Fact, ...]:
        """Return the facts, by number; with ``subject`` those whose subject shares a word or name with it."""
        with self._looking() as shelf:
            known = known_facts(shelf)
        found = known.index.sharing(subject) if subject.strip() else known.facts
        return tuple(fact for fact in found if fact.state in states)

    def find(self, text: str, *, limit: int = 10) -> tuple[Fact, ...]:
        """Return the facts that fit a text best, in any state, best first: by subject, other ways to ask, value, quote."""
        with self._looking() as shelf:
            by_quote = by_cards(text, shelf.cards)
            return fitting(text, self._facts(shelf), by_quote, limit)

    def about(self, text: str, *, limit: int = 10) -> tuple[Fact, ...]:
        """Return the published facts whose subject is what a text speaks of, best first: each has half of the other."""
        with self._looking() as shelf:
            known = known_facts(shelf)
        published = [fact for fact in known.index.sharing(text) if fact.state is FactState.PUBLISHED]
        return of_subject(text, published, limit)

    def history(self, number: int | None) -> tuple[Revision, ...]:
        """Return a fact's revisions, oldest first; raises F-NONE."""
        with self._looking() as shelf:
            known = number is not None and 0 < number < MOST_NUMBERS
            changes = shelf.changes(kind=EntryKind.FACT, id_=str(number)) if known else ()
            if not changes:
                self._kept(shelf, number)
            return tuple(
                Revision(change, fact_in(change.id, change.after) if change.after is not None else None)
                for change in reversed(changes)
            )

    def clashes(self, subject: str = "") -> tuple[Clash, ...]:
        """Return published facts that contradict each other by value, then duplicates."""
        with self._looking() as shelf:
            known = known_facts(shelf)
            among = known.index.sharing(subject) if subject.strip() else known.facts
            return tuple(
                Clash(relation.value, tuple(view_of(fact, shelf) for fact in facts))
                for relation, facts in clashes(known.index, among)
            )

    def candidates(self, source: str, *, first: int = 1, limit: int = 10) -> tuple[tuple[MentionRow, ...], int]:
        """Return mentions of a source's current edition from number ``first`` on, and how many there are in all.

        Raises NotFound N-SOURCE, FactRefused F-SOURCE where the source was taken out of use.
        """
        with self._looking() as shelf:
            opened = tuple(open_source(source, shelf))
            rows = candidate_rows(opened, known_facts(shelf).citing(source), max(1, first), limit)
        return rows, sum(len(passage.mentions) for passage in opened)

    def queue(self) -> tuple[QueueItem, ...]:
        """Return what waits for moderators: questions, most asked first, then disputes, then broken citations."""
        now = self._now()
        with self._looking() as shelf:
            filed = [row for kind in FILED for row in rows_of(shelf.slips.slips(kind.value), now)]
            return (*filed, *broken_rows(self._facts(shelf), shelf))

    def log(self, *, limit: int = 10, before: int | None = None) -> tuple[Change, ...]:
        """Return the last changes, newest first."""
        with self._looking() as shelf:
            return tuple(shelf.changes(before=before, limit=limit))

    def aliases(self) -> tuple[tuple[str, str], ...]:
        """Return (name, what it stands for), as moderators typed them, ordered by name."""
        with self._looking() as shelf:
            return tuple((alias.name, alias.stands_for) for alias in self._aliases(shelf))

    def breaks(self) -> tuple[Break, ...]:
        """Return where the chain of changes does not hold; empty where all is well."""
        with self._looking() as shelf:
            count, head = shelf.head()
            return tuple(breaks(self._library.community, shelf.chain(), count, head))

    def export_jsonl(self) -> bytes:
        """Return all facts and other names, a JSON object a line, the same bytes for the same facts."""
        with self._looking() as shelf:
            facts = [row_of(quoted) for quoted in quoted_facts(self._facts(shelf), shelf)]
            return write_jsonl([*facts, *map(alias_row, self._aliases(shelf))])

    def export_csv(self) -> bytes:
        """Return all facts as CSV for a spreadsheet; cells that a spreadsheet would run are made plain."""
        with self._looking() as shelf:
            return write_csv(row_of(quoted) for quoted in quoted_facts(self._facts(shelf), shelf))

    # --- what the use cases share ---------------------------------------------------------------------------------------

    @contextmanager
    def _looking(self) -> Iterator[Shelf]:
        """Open one consistent view, or look from the desk that this book was opened at."""
        if self._shelf is not None:
            yield self._shelf
        else:
            with self._library.reading() as shelf:
                yield shelf

    def _facts(self, shelf: Shelf) -> tuple[Fact, ...]:
        """Return every fact, by number."""
        return known_facts(shelf).facts

    @staticmethod
    def _aliases(shelf: Shelf) -> list[Alias]:
        """Return every other name, in the order of the names as they are compared."""
        return [alias_of(entry) for entry in shelf.entries(EntryKind.ALIAS)]

    def _kept(self, shelf: Shelf, number: int | None) -> Fact:
        entry = shelf.entry(EntryKind.FACT, str(number)) if number is not None and 0 < number < MOST_NUMBERS else None
        if entry is None:
            raise NotFound("F-NONE", "There is no such fact here.", "Look at the list of facts, or search for it.")
        return fact_of(entry)

    def _of_mention(self, shelf: Shelf, proof: Proof, subject: str) -> Proposal:
        made = read_subject(subject) if subject.strip() else subject_of(proof)
        return self._proposal(shelf, proved_fact(made, proof), proof, None)

    def _proposal(self, shelf: Shelf, fact: Fact, proof: Proof | None, instead_of: int | None) -> Proposal:
        fact = replace(fact, number=instead_of or 0)
        warnings = warnings_for(fact, known_facts(shelf).index, typed=proof.weaker if proof else "")
        return Proposal(
            fact,
            quote=proof.quote if proof else None,
            title=proof.opened.source.title if proof else None,
            warnings=warnings,
        )
