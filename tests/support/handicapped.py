"""A worse version of the program, for tests of an upgrade: what it would have kept of a store's sources and facts.

It cuts a text at every line, takes words for stems, and reads no value but what it is told to.
"""

from __future__ import annotations

from facts.importing.drafting import draft_source
from facts.index import EditionDraft, IndexedPassage
from facts.model import Passage, Source, Span, digest
from facts.reports import SourceDraft
from facts.store.port import Candidate, Library, Shelf
from facts.values import Mention

WORSE = 0
"""The version of reading that it has; what an upgraded store notes of its editions is no better."""


def crude(source: Source, text: str, *mentions: Mention) -> EditionDraft:
    """Return what the worse version makes of a text."""
    indexed: list[IndexedPassage] = []
    at = 0
    for number, line in enumerate(text.splitlines(keepends=True)):
        words = tuple(line.lower().split())
        passage = Passage(number, at, line, (Span(at, at + len(line)),) if words else ())
        inside = tuple(mention for mention in mentions if at <= mention.span.start < at + len(line))
        indexed.append(IndexedPassage(passage, ((), words) if words else (), {word: word for word in words}, inside))
        at += len(line)
    return EditionDraft(source, digest(text), tuple(indexed), WORSE)


def import_crudely(library: Library, *drafts: SourceDraft, imported_at: str) -> None:
    """Import sources as the worse version did."""
    library.save([crude(draft_source(draft), draft.text) for draft in drafts], imported_at=imported_at)


def worsen(library: Library) -> None:
    """Let a store hold what the worse version would have kept of all that is in use."""
    with library.writing() as desk:
        shelf = desk.shelf
        for source in shelf.sources():
            edition = shelf.editions(source.id)[-1]
            text = "".join(passage.text for passage in shelf.passages(source.id, edition.number))
            if edition.current:
                assert desk.reread([(edition.number, crude(source, text))]) == 1
        cards = [
            crude(card, "".join(passage.text for passage in shelf.cards.passages(card.id, 1)))
            for card in shelf.cards.sources()
        ]
        desk.put_cards(cards)


def exported(library: Library) -> object:
    """Return all that a library's index holds, sources and cards, without the store's own numbers for it."""
    with library.reading() as shelf:
        return [_collection(shelf), _collection(shelf.cards)]


def _collection(shelf: Shelf) -> object:
    kept, vocabulary = shelf.kept(), list(shelf.vocabulary())
    stems = sorted({word.stem for word in vocabulary})
    return (
        (kept.sources, kept.passages, kept.mentions),
        vocabulary,
        dict(shelf.count_stems(stems)),
        [(stem, [_found(one) for one in shelf.search([stem], 1_000)]) for stem in stems],
        [(source, shelf.editions(source.id), _readings(shelf, source.id)) for source in shelf.sources()],
        list(shelf.speakers()),
        dict(shelf.aliases()),
    )


def _found(one: Candidate) -> object:
    return (one.source, one.edition, one.number, one.start, one.text, one.sentences, one.terms, one.rank)


def _readings(shelf: Shelf, source: str) -> object:
    number = len(shelf.editions(source))
    mentions = [(passage.number, list(found)) for passage, found in shelf.mentions(source, number)]
    return list(shelf.passages(source, number)), mentions
