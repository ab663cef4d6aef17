"""Reading again what another version of the program read: the sources a community has in use, and its cards.

A text is read outside of any transaction and written in one together with others of its batch, so that whoever else
writes waits for moments only; each is written only where it still is what was read. What is done carries the number of
this version, so a run that was killed is gone on with by the next. No text, citation, fact or change is touched: what is
put in place is what importing the same text would make today. This file knows nothing of how text is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from facts.errors import StoreFailed, shown
from facts.facts import FactState
from facts.importing.indexing import index
from facts.importing.reading_version import READING
from facts.index import EditionDraft
from facts.keeping.bodies import fact_of
from facts.keeping.cards import card_from
from facts.ledger import EntryKind
from facts.model import Edition, digest
from facts.store.port import Desk, Library, Shelf

LONGEST = 100_000
"""Code points of the texts of one batch, where it has several: some tenths of a second of writing."""
MOST = 200
"""Editions, or cards, of one batch."""

Progress = Callable[[int, int], None]
"""Called after each batch with how many are done, and how many there are in all."""


@dataclass(frozen=True, slots=True)
class Reread:
    """What was read again: how many sources, and the cards of how many facts."""

    sources: int = 0
    facts: int = 0


def reread(library: Library, *, progress: Progress | None = None) -> Reread:
    """Read again all that another version read, until nothing of it is left.

    Raises ``StoreFailed`` (S-…); what was done until then stays done. S-DAMAGED names an edition whose text is not the
    one that was imported.

    >>> from facts.factbase import FactBase
    >>> from facts.reports import SourceDraft
    >>> from facts.store.memory import MemoryStore
    >>> library = MemoryStore().library("town")
    >>> _ = FactBase(library).import_sources([SourceDraft("The bridge opened in 1911.")])
    >>> reread(library)
    Reread(sources=0, facts=0)
    """
    done = Reread()
    while True:
        with library.reading() as shelf:
            sources, cards = shelf.read_otherwise(READING), shelf.cards.read_otherwise(READING)
        whole = done.sources + done.facts + len(sources) + len(cards)
        before = done
        for batch in batches(sources):
            done = Reread(done.sources + _read_sources(library, batch), done.facts)
            _tell(progress, done, whole)
        for batch in batches(cards):
            done = Reread(done.sources, done.facts + _make_cards(library, batch))
            _tell(progress, done, whole)
        if done == before:
            # Nothing is left, or others change the rest as fast as it is read.
            return done


def batches(editions: Iterable[Edition], *, longest: int = LONGEST, most: int = MOST) -> Iterator[list[Edition]]:
    """Yield editions in order, as many at a time as are short enough together, and always one."""
    batch: list[Edition] = []
    length = 0
    for edition in editions:
        if batch and (len(batch) == most or length + edition.length > longest):
            yield batch
            batch, length = [], 0
        batch.append(edition)
        length += edition.length
    if batch:
        yield batch


def _tell(progress: Progress | None, done: Reread, whole: int) -> None:
    if progress is not None:
        progress(done.sources + done.facts, whole)


def _read_sources(library: Library, batch: Sequence[Edition]) -> int:
    with library.reading() as shelf:
        sources = shelf.source_titles([edition.source for edition in batch])
        texts = [(edition, _text(shelf, edition)) for edition in batch if edition.source in sources]
    drafts = [(edition.number, index(sources[edition.source], text)) for edition, text in texts]
    with library.writing() as desk:
        return desk.reread(drafts)


def _text(shelf: Shelf, edition: Edition) -> str:
    text = "".join(passage.text for passage in shelf.passages(edition.source, edition.number))
    if digest(text) != edition.digest:
        raise StoreFailed(
            "S-DAMAGED",
            f"Edition {edition.number} of “{shown(edition.source)}” is not the text that was imported; it was not read.",
            "Restore a backup with “footnote db restore”.",
        )
    return text


def _make_cards(library: Library, batch: Sequence[Edition]) -> int:
    """Make cards anew while nobody else can publish or retire what they are of."""
    with library.writing() as desk:
        waiting = {edition.source for edition in desk.shelf.cards.read_otherwise(READING)}
        ids = [edition.source for edition in batch if edition.source in waiting]
        if ids:
            desk.put_cards([_card(desk, id_) for id_ in ids])
    return len(ids)


def _card(desk: Desk, id_: str) -> EditionDraft:
    entry = desk.shelf.entry(EntryKind.FACT, id_)
    assert entry is not None, "a card is kept as long as its fact is published"
    fact = fact_of(entry)
    assert fact.state is FactState.PUBLISHED, "so is it here"
    return card_from(fact, desk.shelf)
