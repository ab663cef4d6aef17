"""A community whose facts are kept: a desk a call, a clock that only moves on, and proposals without looking for proofs.

For tests of everything that writes facts; the store is given, so that the same test runs on every one.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from facts.factbook import FactBook
from facts.factkeeper import FactKeeper
from facts.facts import FactDraft, Proposal
from facts.ledger import EntryKind, Signature
from facts.store.memory import MemoryStore
from facts.store.port import Library, Store
from tests.support.builders import BRIDGE, HARBOUR, RUSSIAN, note

Made = TypeVar("Made")

HARBOUR_FACTS: tuple[FactDraft, ...] = (
    FactDraft("harbour of Kestrel Bay founded", "14 May 1911", "s0"),
    FactDraft("height of the old lighthouse", "42 metres", "s0"),
    FactDraft("fishing boats sunk by the storm", "17", "s0"),
    FactDraft("sandbags laid along the quay", "over 120,000", "s0"),
    FactDraft("dockers who joined the strike", "about 2,300", "s0"),
    FactDraft("the quay in winter", "Elena Ruiz: “The quay will stay open all winter”", "s0"),
    FactDraft("pier of Kestrel Bay rebuilt", "1987", "note: minutes of the council, page 4"),
)
"""Facts that ``HARBOUR``, imported as s0, proves, and one that a moderator vouches for."""


class Community:
    """A community and the people who keep its facts."""

    def __init__(self, store: Store | None = None, name: str = "town") -> None:
        self.store = store if store is not None else MemoryStore()
        self.name = name
        self.library: Library = self.store.library(name)
        self.minutes = 0

    @property
    def now(self) -> str:
        """The present moment; each use of a keeper is a minute later than the one before."""
        days, minutes = divmod(self.minutes, 24 * 60)
        return f"2024-{1 + days // 28:02}-{1 + days % 28:02}T{minutes // 60:02}:{minutes % 60:02}:00+00:00"

    def keep(self, do: Callable[[FactKeeper], Made], person: str = "ann", reason: str = "") -> Made:
        """Do something as one command."""
        self.minutes += 1
        with self.library.writing() as desk:
            return do(FactKeeper(desk, Signature(person, "editor", self.now, reason), self.name))

    @property
    def book(self) -> FactBook:
        return FactBook(self.library, now=lambda: self.now)

    def propose(self, draft: FactDraft) -> Proposal:
        return self.book.propose(draft)

    def publish(self, draft: FactDraft, person: str = "ann") -> int:
        """Publish a draft and return its number."""
        proposal = self.propose(draft)
        return self.keep(lambda keeper: keeper.publish(proposal), person).number

    def bodies(self, kind: EntryKind = EntryKind.FACT) -> dict[str, str]:
        """Return what every entry of a kind is, by id."""
        with self.library.reading() as shelf:
            return {entry.id: entry.body for entry in shelf.entries(kind)}

    def cards(self) -> dict[str, str]:
        """Return the text of every card, by the number of its fact."""
        with self.library.reading() as shelf:
            cards = shelf.cards
            return {
                source.id: "".join(
                    passage.text
                    for edition in cards.editions(source.id)
                    if edition.current
                    for passage in cards.passages(source.id, edition.number)
                )
                for source in cards.sources()
            }

    def texts(self) -> dict[str, tuple[str, str]]:
        """Return the title and the text of every source in use, by id."""
        with self.library.reading() as shelf:
            return {
                source.id: (source.title, "".join(p.text for p in shelf.passages(source.id, edition.number)))
                for source in shelf.sources()
                if not shelf.is_retired(source.id)
                for edition in shelf.editions(source.id)
                if edition.current
            }

    def names(self) -> dict[str, str]:
        """Return the names that are searched with, by what they stand for."""
        with self.library.reading() as shelf:
            return dict(shelf.aliases())


def harbour_town(store: Store | None = None, name: str = "town") -> Community:
    """Return a community that holds three sources and the facts of the first, all of them by una, who is then gone."""
    town = Community(store, name)
    for number, text in enumerate((HARBOUR, BRIDGE, RUSSIAN)):
        draft = note(text, f"s{number}")
        town.keep(partial(FactKeeper.import_source, draft=draft), "una")
    for fact in HARBOUR_FACTS:
        town.publish(fact, "una")
    return town
