"""What the use cases look up on a shelf, and what of it is remembered until the store changes.

A question's words become terms of the store, other names included; facts are read once for a state of the ledger, words
once for a state of the text. Nothing that is remembered changes an answer. This file knows nothing of use cases.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from facts.answers import Outcome
from facts.asking.aliasing import OtherNames, with_other_names
from facts.asking.choosing import MAX_READ
from facts.asking.matching import RankedPassage, rank
from facts.asking.publishing import Proof, publish
from facts.asking.question import Question
from facts.asking.repairing import Counts, Terms, repair
from facts.asking.spelling import JointLexicon, Lexicon, Nearby
from facts.asking.surveying import Survey
from facts.asking.vouching import Joint, vouch
from facts.facts import Cited, Fact, FactState
from facts.keeping.bodies import alias_of, fact_of
from facts.keeping.known_facts import known_facts
from facts.keeping.opening import words_at
from facts.ledger import EntryKind
from facts.model import Citation, Published
from facts.store.port import Shelf
from facts.values import KindName, Mention

POOL = 20
"""Passages asked of the full text search; 20 was measured to serve as well as 200, 30 leaves room for sources cut off by date."""
SURVEY_POOL = 100
"""Passages that a survey of a subject looks at."""

_State = TypeVar("_State")
_Made = TypeVar("_Made")


class _Kept(Generic[_State, _Made]):
    """One value with the state it was made for."""

    def __init__(self) -> None:
        self._kept: tuple[_State, _Made] | None = None

    def of(self, state: _State, make: Callable[[], _Made]) -> _Made:
        kept = self._kept
        if kept is None or kept[0] != state:
            kept = self._kept = (state, make())
        return kept[1]


class Lookup:
    """Looks things up for one community."""

    def __init__(self) -> None:
        self._lexicon: _Kept[int, Lexicon] = _Kept()
        self._card_lexicon: _Kept[int, Lexicon] = _Kept()
        self._names: _Kept[tuple[int, tuple[int, str]], OtherNames] = _Kept()

    def terms(self, shelf: Shelf, asked: Question) -> Terms:
        """Return the question's words as terms of the sources."""
        return self._terms(shelf, asked, shelf, shelf.kept().passages, lambda: self._words(shelf))

    def survey(self, shelf: Shelf, terms: Terms, stems: Sequence[str], kinds: Sequence[KindName]) -> Survey:
        """Return the passages that hold most of the terms, with their values of these kinds."""
        ranked = rank(terms, shelf.search(stems, SURVEY_POOL), SURVEY_POOL)
        mentions = shelf.mentions_in([passage.candidate.key for passage in ranked], kinds)
        sources = shelf.source_titles({passage.candidate.source for passage in ranked})
        return Survey(ranked, mentions, sources, known_facts(shelf).citing(*sources))

    def published(self, shelf: Shelf, asked: Question, day: Published | None) -> Outcome | None:
        """Return what the published facts answer; None where none is for just this question.

        With ``day`` only facts whose source was published by then count.
        """
        laid = self.on_cards(shelf, asked, day)
        if laid is None:
            return None
        terms, ranked, mentions = laid
        vouched = vouch(asked, terms, ranked, mentions, lambda id_: published_fact(shelf, id_))
        if not vouched:
            return None
        cited = {one.fact.basis.citation for one in vouched if isinstance(one.fact.basis, Cited)}
        return publish(asked, terms, vouched, proofs_of(shelf, cited))

    def on_cards(
        self, shelf: Shelf, asked: Question, day: Published | None = None
    ) -> tuple[Terms, tuple[RankedPassage, ...], Mapping[int, Sequence[Mention]]] | None:
        """Return the words as terms of cards and sources, and the cards that hold them with their values; None without cards."""
        cards = shelf.cards
        passages = cards.kept().passages
        if passages == 0:
            return None
        terms = self._terms(
            shelf, asked, Joint(cards, shelf), passages + shelf.kept().passages, lambda: self._all_words(shelf, cards)
        )
        ranked = rank(terms, cards.search(terms.stems, POOL, published_until=day.last_day if day else None), MAX_READ)
        return terms, ranked, cards.mentions_in([passage.candidate.key for passage in ranked], KindName)

    def prepare(self, shelf: Shelf) -> None:
        """Read what is kept from question to question, so that the first one does not wait for it."""
        self._words(shelf)
        self._other_names(shelf)

    def _terms(
        self, shelf: Shelf, asked: Question, counts_of: Counts, passages: int, lexicon: Callable[[], Nearby]
    ) -> Terms:
        terms = repair(asked, counts_of, lexicon, passages)
        return with_other_names(asked, terms, self._other_names(shelf), counts_of, passages)

    def _words(self, shelf: Shelf) -> Lexicon:
        return self._lexicon.of(shelf.kept().revision, lambda: Lexicon(shelf.vocabulary()))

    def _all_words(self, shelf: Shelf, cards: Shelf) -> JointLexicon:
        # Apart, so that a fact that is published does not have all words of the sources read anew.
        revision = cards.kept().revision
        return JointLexicon(self._words(shelf), self._card_lexicon.of(revision, lambda: Lexicon(cards.vocabulary())))

    def _other_names(self, shelf: Shelf) -> OtherNames:
        def made() -> OtherNames:
            written = [alias_of(entry) for entry in shelf.entries(EntryKind.ALIAS)]
            return OtherNames(shelf.aliases(), ((alias.name, alias.stands_for) for alias in written))

        return self._names.of((shelf.kept().revision, shelf.head()), made)


def published_fact(shelf: Shelf, id_: str) -> Fact | None:
    """Return the fact of a card; None for one that answers nothing, though its card is still there."""
    entry = shelf.entry(EntryKind.FACT, id_)
    fact = fact_of(entry) if entry is not None else None
    return fact if fact is not None and fact.state is FactState.PUBLISHED else None


def proofs_of(shelf: Shelf, cited: Iterable[Citation]) -> dict[Citation, Proof]:
    """Return the cited words as they are stored, by citation; without those that the store does not have."""
    sources = shelf.source_titles({citation.source for citation in cited})
    proofs: dict[Citation, Proof] = {}
    for citation in cited:
        quote = words_at(citation, shelf)
        if citation.source in sources and quote is not None:
            proofs[citation] = Proof(quote, sources[citation.source])
    return proofs
