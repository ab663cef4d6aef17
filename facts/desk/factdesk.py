"""A keeper's desk: what every change needs, whatever it is. Facts and sources read, edits signed, cards kept in step.

The ledger says what is; the cards that answer questions, the other names that are searched with and the sources in use
follow it, in the same transaction. This file knows nothing of single use cases (``facts.factkeeper``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace

from facts.errors import FactRefused
from facts.factbook import FactBook
from facts.facts import Cited, Fact, FactState
from facts.importing.indexing import index
from facts.index import EditionDraft
from facts.keeping.bodies import SourceState, alias_of, body_of, fact_of
from facts.keeping.cards import card_from
from facts.keeping.known_facts import known_facts
from facts.keeping.moving import moved_fact
from facts.keeping.naming import resolved
from facts.keeping.opening import Opened, named, value_words, words_at
from facts.ledger import Change, Edit, EntryKind, Signature, Slip
from facts.model import Citation, Edition, Passage, Source
from facts.reading.names.folding import fold_name
from facts.store.port import Desk, Saved, Shelf

COUNTER = "counter"
"""The kind of the slips that say which number was given last."""


class FactDesk:
    """A desk with what its keeper needs of it. What was read of an edition is kept: an edition is never altered."""

    def __init__(self, desk: Desk, signature: Signature, community: str) -> None:
        self.desk = desk
        self.signature = signature
        self.book = FactBook(_AtDesk(desk, community), shelf=desk.shelf, now=lambda: signature.at)
        self._passages: dict[tuple[str, int], Sequence[Passage]] = {}

    @property
    def shelf(self) -> Shelf:
        return self.desk.shelf

    # --- facts --------------------------------------------------------------------------------------------------------

    def fact(self, number: int | None) -> tuple[Fact, str]:
        """Return a fact and the body of its entry; raise F-NONE as looking does."""
        entry = self.shelf.entry(EntryKind.FACT, str(number))
        if number is None or entry is None:
            self.book.fact(number)
            raise AssertionError(number)
        return fact_of(entry), entry.body

    def resting_on(self, source: str) -> list[tuple[Fact, str]]:
        """Return the published facts that cite a source, with their bodies, by number."""
        citing = (fact for fact in known_facts(self.shelf).citing(source) if fact.state is FactState.PUBLISHED)
        return [self.fact(fact.number) for fact in citing]

    def next_number(self, of: str) -> int:
        """Return a number that was never given before, and remember that it is given now."""
        number = self.last_number(of) + 1
        while of == EntryKind.FACT.value and self.was_used(number):
            number += 1
        self.set_last_number(of, number)
        return number

    def last_number(self, of: str) -> int:
        slip = self.desk.slips.slip(COUNTER, of)
        return int(slip.body) if slip is not None else 0

    def set_last_number(self, of: str, number: int) -> None:
        if number > self.last_number(of):
            self.desk.slips.put(Slip(COUNTER, of, str(number)))

    def was_used(self, number: int) -> bool:
        return bool(self.shelf.changes(kind=EntryKind.FACT, id_=str(number), limit=1))

    # --- editions -----------------------------------------------------------------------------------------------------

    def passages(self, source: str, edition: int) -> Sequence[Passage]:
        key = source, edition
        if key not in self._passages:
            self._passages[key] = self.shelf.passages(source, edition)
        return self._passages[key]

    def text(self, source: str, edition: int) -> str:
        return "".join(passage.text for passage in self.passages(source, edition))

    def quote(self, citation: Citation) -> str | None:
        """Return the words that a citation names; None where there is no such stretch."""
        return words_at(citation, self.shelf)

    def latest(self, source: str) -> Edition | None:
        """Return the last edition of a source; None where there is no such source."""
        return next(reversed(self.shelf.editions(source)), None)

    def state_of(self, source: str) -> SourceState | None:
        """Return how a source stands in the store; None where there is none."""
        known, latest = self.shelf.source(source), self.latest(source)
        if known is None or latest is None:
            return None
        return SourceState(known, latest.digest, self.shelf.is_retired(source))

    def bring_to(self, state: SourceState) -> None:
        """Make a source stand as it did: the text, what is said of it, in use or not. Its text has to be kept."""
        source = state.source.id
        if self.state_of(source) not in (state, replace(state, retired=False)):
            number = next(e.number for e in self.shelf.editions(source) if e.digest == state.digest)
            self.save(index(state.source, self.text(source, number)))
        if state.retired and not self.shelf.is_retired(source):
            self.desk.retire_source(source)

    def save(self, draft: EditionDraft) -> Saved:
        # What is said of a source can change how its text is read, also that of an edition that was looked at.
        self._passages.clear()
        return self.desk.save([draft], imported_at=self.signature.at)[0]

    # --- proof --------------------------------------------------------------------------------------------------------

    def proved(self, fact: Fact, quote: str | None) -> Fact:
        """Return the fact if the words it rests on stand in the current edition of a source in use and carry its value;
        if they stand there in another place, with that citation. A note is taken as it is.

        Raises F-QUOTE and F-VALUE.
        """
        if not isinstance(fact.basis, Cited):
            return fact
        cited = fact.basis.citation
        if quote is None or self.quote(cited) != quote or self.shelf.is_retired(cited.source):
            raise _no_longer(cited)
        self.require_carried(fact)
        latest = self.latest(cited.source)
        if latest is None or latest.number == cited.edition:
            return fact
        moved = moved_fact(fact, quote, latest.number, self.passages(cited.source, latest.number))
        if moved is None:
            raise _no_longer(cited)
        return moved

    def require_carried(self, fact: Fact) -> None:
        """Raise F-VALUE where the citation does not carry the fact's value as it stands."""
        if not self.carries(fact):
            raise FactRefused(
                "F-VALUE",
                "The words cited do not carry that value.",
                "Give the value as the source has it, or other words.",
            )

    def carries(self, fact: Fact) -> bool:
        """Say whether the fact's value is what was read at its words when the edition was imported, or is read there now."""
        assert isinstance(fact.basis, Cited)
        opened = self._opened(fact.basis.citation)
        if opened is None or opened.cover(fact.basis.citation.span) != fact.basis.citation.span:
            return False
        return _bears(opened, fact) or _bears(opened.read_again(fact.basis.citation.span), fact)

    def _opened(self, cited: Citation) -> Opened | None:
        """Return the passage that a citation lies in, with what was read of it; None where it lies in none."""
        source = self.shelf.source(cited.source)
        met = self.shelf.mentions_at(cited.source, cited.edition, cited.span)
        if source is None or len(met) != 1 or not met[0][0].span.holds(cited.span):
            return None
        passage, mentions = met[0]
        return Opened(source, cited.edition, passage, tuple(mentions))

    def edit_of(self, fact: Fact, before: str | None, action: str) -> Edit:
        return Edit(EntryKind.FACT, str(fact.number), before, body_of(fact), action)

    # --- what is kept -------------------------------------------------------------------------------------------------

    def commit(self, edits: Sequence[Edit], *, undoes: int | None = None) -> Sequence[Change]:
        """Make the edits, and let cards and names follow."""
        changes = self.desk.commit(edits, self.signature, undoes=undoes)
        facts = {change.id for change in changes if change.kind is EntryKind.FACT}
        sources = {change.id for change in changes if change.kind is EntryKind.SOURCE}
        names = {change.id for change in changes if change.kind is EntryKind.ALIAS}
        if sources:
            facts |= {str(fact.number) for source in sources for fact, _ in self.resting_on(source)}
        if facts:
            self._keep_cards(sorted(facts, key=int))
        if names:
            self._keep_names(names)
        return changes

    def _keep_cards(self, ids: Iterable[str]) -> None:
        published, others = [], []
        for id_ in ids:
            entry = self.shelf.entry(EntryKind.FACT, id_)
            fact = fact_of(entry) if entry is not None else None
            if fact is not None and fact.state is FactState.PUBLISHED:
                published.append(fact)
            else:
                others.append(id_)
        if others:
            self.desk.drop_cards(others)
        if published:
            self.desk.put_cards([card_from(fact, self.shelf) for fact in published])

    def _keep_names(self, changed: Iterable[str]) -> None:
        """Let the names that are searched with be those of the ledger; each stands for what its chain ends in."""
        kept = {entry.id: alias_of(entry) for entry in self.shelf.entries(EntryKind.ALIAS)}
        wanted = resolved({id_: fold_name(alias.stands_for) for id_, alias in kept.items()})
        present = self.shelf.aliases()
        gone = [id_ for id_ in changed if id_ in present and id_ not in wanted]
        if gone:
            self.desk.drop_aliases(gone)
        fresh = {name: meant for name, meant in wanted.items() if present.get(name) != meant}
        if fresh:
            self.desk.add_aliases(fresh)


def _bears(opened: Opened, fact: Fact) -> bool:
    """Say whether a value of a passage is the fact's, at its words."""
    assert isinstance(fact.basis, Cited)
    return any(
        value_words(opened, mention) == fact.basis.value and named(opened, mention.value) == fact.value
        for mention in opened.within(fact.basis.citation.span)
    )


def _no_longer(cited: Citation) -> FactRefused:
    return FactRefused(
        "F-QUOTE",
        "The words cited as %(citation)s no longer stand in a source in use.",
        "Look at the source as it is now, and cite it again.",
        citation=str(cited),
    )


class _AtDesk:
    """A library whose every view is what its desk sees."""

    def __init__(self, desk: Desk, community: str) -> None:
        self._desk = desk
        self._community = community

    @property
    def community(self) -> str:
        return self._community

    @contextmanager
    def reading(self) -> Iterator[Shelf]:
        yield self._desk.shelf

    @contextmanager
    def writing(self) -> Iterator[Desk]:
        yield self._desk

    def save(self, drafts: Iterable[EditionDraft], *, imported_at: str) -> Sequence[Saved]:
        return self._desk.save(drafts, imported_at=imported_at)

    def wants(self, source: str | Source, digest: str) -> bool:
        id_ = source if isinstance(source, str) else source.id
        latest = next(reversed(self._desk.shelf.editions(id_)), None)
        if latest is None or latest.digest != digest or not latest.current:
            return True
        return isinstance(source, Source) and self._desk.shelf.source(id_) != source

    def add_aliases(self, aliases: Mapping[str, str]) -> None:
        self._desk.add_aliases(aliases)
