"""The words of a sentence that may testify, with where each of them stands. This file knows nothing of claims."""

from __future__ import annotations

from collections.abc import Mapping

from facts.asking.repairing import Term
from facts.checking.claims.witnesses import Witness
from facts.model import Span
from facts.reading.words import Word


class Places:
    """The words of the sentence, with where each stem stands: read when they are first asked for, as most sentences fall out before."""

    def __init__(self, witness: Witness) -> None:
        self.witness = witness
        self.text = witness.text
        self.stems = witness.phrased_stems

    @property
    def words(self) -> tuple[Word, ...]:
        return self.witness.words

    @property
    def by_stem(self) -> Mapping[str, Span]:
        return self.witness.by_stem

    @property
    def names(self) -> tuple[tuple[Span, str], ...]:
        return self.witness.names

    def where(self, term: Term) -> Span | None:
        own = self.by_stem.get(term.word.stem)
        if own is not None:
            return own
        return next((self.by_stem[s] for s, _ in (*term.alternatives, *term.synonyms) if s in self.by_stem), None)

    def place_of(self, span: Span) -> int | None:
        return next((n for n, word in enumerate(self.words) if word.span.meets(span)), None)
