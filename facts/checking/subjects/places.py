"""The words of a sentence that may testify, with where each of them stands. This file knows nothing of claims."""

from __future__ import annotations

from facts.asking.repairing import Term
from facts.checking.claims.witnesses import Witness
from facts.checking.words.phrases import phrases_in
from facts.model import Span
from facts.reading.words import Word


class Places:
    """The words of the sentence, with where each stem stands."""

    def __init__(self, witness: Witness) -> None:
        self.witness = witness
        self.text = witness.text
        self.words: tuple[Word, ...] = witness.words
        self.by_stem: dict[str, Span] = {}
        for word in self.words:
            self.by_stem.setdefault(word.stem, word.span)
        for phrase in phrases_in(self.text):
            for said in phrase.stems:
                self.by_stem.setdefault(said, phrase.span)
        self.stems = frozenset(self.by_stem)
        self.names = witness.names

    def where(self, term: Term) -> Span | None:
        own = self.by_stem.get(term.word.stem)
        if own is not None:
            return own
        return next((self.by_stem[s] for s, _ in (*term.alternatives, *term.synonyms) if s in self.by_stem), None)

    def place_of(self, span: Span) -> int | None:
        return next((n for n, word in enumerate(self.words) if word.span.meets(span)), None)
