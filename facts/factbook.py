"""What moderators look up: facts, their history, what clashes, the queue, the log. Nothing here changes anything.

Each use case is a few lines between the store and ``facts.keeping``. This file knows nothing of chats and of rights.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from facts.factbase import clock
from facts.facts import Fact, FactDraft, FactState, Proposal
from facts.ledger import Break, Change
from facts.reports import Clash, FactView, MentionRow, QueueItem, Revision
from facts.store.port import Library, Shelf


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
        reference); TextRefused T-…, ValueRefused V-DATE / V-NUMBER, NotFound N-…; U-… for a URL.
        """
        raise NotImplementedError

    def propose_mention(self, source: str, number: int, *, subject: str = "") -> Proposal:
        """Make a proposal of the mention with that number of a source's current edition; the subject is made of the
        sentence where none is given.
        """
        raise NotImplementedError

    def propose_citation(self, citation: str, *, subject: str = "", value: str = "") -> Proposal:
        """Make a proposal of a citation: of the value it carries, or of the one of several that ``value`` names."""
        raise NotImplementedError

    def fact(self, number: int | None) -> FactView:
        """Return a fact; raises NotFound F-NONE, with one and the same text for every number that is none here."""
        raise NotImplementedError

    def facts(self, subject: str = "", *, states: Sequence[FactState] = (FactState.PUBLISHED,)) -> tuple[Fact, ...]:
        """Return the facts, by number; with ``subject`` those whose subject shares a word or name with it."""
        raise NotImplementedError

    def find(self, text: str, *, limit: int = 10) -> tuple[Fact, ...]:
        """Return the facts that fit a text best, in any state, best first: by subject, other ways to ask, value, quote."""
        raise NotImplementedError

    def history(self, number: int | None) -> tuple[Revision, ...]:
        """Return a fact's revisions, oldest first; raises F-NONE."""
        raise NotImplementedError

    def clashes(self, subject: str = "") -> tuple[Clash, ...]:
        """Return published facts that contradict each other by value, then duplicates."""
        raise NotImplementedError

    def candidates(self, source: str, *, first: int = 1, limit: int = 10) -> tuple[tuple[MentionRow, ...], int]:
        """Return mentions of a source's current edition from number ``first`` on, and how many there are in all."""
        raise NotImplementedError

    def queue(self) -> tuple[QueueItem, ...]:
        """Return what waits for moderators: questions, most asked first, then disputes, then broken citations."""
        raise NotImplementedError

    def log(self, *, limit: int = 10, before: int | None = None) -> tuple[Change, ...]:
        """Return the last changes, newest first."""
        raise NotImplementedError

    def aliases(self) -> tuple[tuple[str, str], ...]:
        """Return (name, what it stands for), as moderators typed them, ordered by name."""
        raise NotImplementedError

    def breaks(self) -> tuple[Break, ...]:
        """Return where the chain of changes does not hold; empty where all is well."""
        raise NotImplementedError

    def export_jsonl(self) -> bytes:
        """Return all facts and other names, a JSON object a line, the same bytes for the same facts."""
        raise NotImplementedError

    def export_csv(self) -> bytes:
        """Return all facts as CSV for a spreadsheet; cells that a spreadsheet would run are made plain."""
        raise NotImplementedError
