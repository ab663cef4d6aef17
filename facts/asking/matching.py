"""Candidates of the full text search to passages in order, and their sentences with what of the question they hold.

Bag of words finds: the search engine of the database proposes, and this file scores its proposals anew, with the same
numbers for every database. The score is BM25 over the question's terms plus the mass of the question that the best
single sentence holds. No string similarity ranks a passage: it was measured to find almost nothing. This file knows
nothing of kinds, mentions or stores.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from facts.asking.repairing import Term, Terms
from facts.index import Candidate
from facts.model import Span

K1, B = 1.2, 0.4
"""BM25's saturation and length weights; measured alike for b between .3 and .5."""
SENTENCE_WEIGHT = 2.0
"""How much the best sentence's mass counts beside the passage's BM25."""
CONTEXT_WEIGHT = 0.45
"""What a term counts for a sentence that stands in the sentence before or in the heading, not in it."""
FAR_WEIGHT = 0.3
"""The same where it stands further above in the passage: a paragraph names its subject once."""
CARRIED_WEIGHT = 0.8
"""The same where the sentence begins with a word for what the sentence before spoke of."""

_CARRIED = re.compile(
    r"(?:He|She|It|They|This|These|Its|His|Her|Their|There|The\s+(?:latter|former)"
    r"|Он|Она|Оно|Они|Его|Её|Ее|Их|Это|Этот|Эта|Эти|Там|Здесь"
    r"|(?:В|На|У|К|По|При|Для|Из)\s(?:н[её]м|ней|них|него|не[её]|этом|этой|этих))\b"
)


@dataclass(frozen=True, slots=True)
class RankedSentence:
    """A sentence of a ranked passage: the share of the question's mass in it, and with its context."""

    span: Span
    number: int
    coverage: float
    with_context: float
    carried: tuple[Term, ...]
    """Terms of the sentence before that a pronoun at its beginning stands for."""
    missing: tuple[Term, ...]
    """Terms that neither the sentence nor its passage nor its heading holds."""


@dataclass(frozen=True, slots=True)
class RankedPassage:
    """A candidate with its score, in the unit of BM25, and its sentences in order."""

    candidate: Candidate
    score: float
    coverage: float
    sentences: tuple[RankedSentence, ...]


def rank(
    terms: Terms, candidates: Sequence[Candidate], limit: int, mean_length: float = 60.0
) -> tuple[RankedPassage, ...]:
    """Return the ``limit`` best candidates, best first; ties by source, then place. ``mean_length`` is in stems."""
    weighing = _Weighing(terms, mean_length)
    return tuple(weighing.passage(one) for one in weighing.best(candidates, limit))


def best(terms: Terms, candidates: Sequence[Candidate], limit: int, mean_length: float = 60.0) -> tuple[Candidate, ...]:
    """Return the candidates that ``rank`` returns, in its order, without looking at their sentences."""
    return tuple(one.candidate for one in _Weighing(terms, mean_length).best(candidates, limit))


Hits = dict[int, float]
"""For each term, by its place in the question, the weight of its best alternative that was met."""


@dataclass(frozen=True, slots=True)
class _Scored:
    candidate: Candidate
    score: float
    hits: tuple[Hits, ...]
    """Of the heading, then of each sentence."""


class _Weighing:
    """The question's terms, turned round so that a passage is read once, stem by stem."""

    def __init__(self, terms: Terms, mean_length: float) -> None:
        self.terms = terms.terms
        self.mass = [term.mass for term in terms.terms]
        self.total = terms.mass
        self.mean_length = mean_length
        self.wanted: dict[str, list[tuple[int, float]]] = {}
        for place, term in enumerate(terms.terms):
            for stem, weight in (*term.alternatives, *term.synonyms):
                self.wanted.setdefault(stem, []).append((place, weight))

    def best(self, candidates: Sequence[Candidate], limit: int) -> list[_Scored]:
        scored = [self.score(candidate) for candidate in candidates]
        scored.sort(key=lambda one: (-one.score, one.candidate.source, one.candidate.number))
        return scored[:limit]

    def score(self, candidate: Candidate) -> _Scored:
        counts: dict[str, int] = {}
        hits: list[Hits] = []
        length = 0
        wanted = self.wanted
        for body in candidate.terms:
            length += len(body)
            met: Hits = {}
            for stem in body:
                if stem in wanted:
                    counts[stem] = counts.get(stem, 0) + 1
                    for place, weight in wanted[stem]:
                        if weight > met.get(place, 0.0):
                            met[place] = weight
            hits.append(met)
        norm = K1 * (1 - B + B * length / self.mean_length)
        best: dict[int, float] = {}
        for stem, count in counts.items():
            saturated = count * (K1 + 1) / (count + norm)
            for place, weight in wanted[stem]:
                if weight * saturated > best.get(place, 0.0):
                    best[place] = weight * saturated
        bm25 = sum(self.terms[place].idf * value for place, value in best.items())
        sentence = max((self.held(met) for met in hits[1:]), default=0.0)
        return _Scored(candidate, bm25 + SENTENCE_WEIGHT * sentence, tuple(hits))

    def held(self, met: Hits) -> float:
        """Return the mass of the question that the hits hold."""
        return sum(self.mass[place] * weight for place, weight in met.items())

    def passage(self, scored: _Scored) -> RankedPassage:
        heading, *bodies = scored.hits or ({},)
        whole = _joined(scored.hits)
        missing = tuple(term for place, term in enumerate(self.terms) if place not in whole)
        sentences = []
        text, start = scored.candidate.text, scored.candidate.start
        above: Hits = {}
        previous: Hits = {}
        for number, (span, own) in enumerate(zip(scored.candidate.sentences, bodies, strict=True)):
            is_carried = bool(number) and _CARRIED.match(text, span.start - start) is not None
            share = CARRIED_WEIGHT if is_carried else CONTEXT_WEIGHT
            both = dict(above)
            _lift(both, heading, share)
            _lift(both, previous, share)
            _lift(both, own, 1.0)
            carried = tuple(self.terms[place] for place in previous if is_carried and place not in own)
            coverage, with_context = self.held(own) / self.total, self.held(both) / self.total
            sentences.append(RankedSentence(span, number, coverage, with_context, carried, missing))
            _lift(above, previous, FAR_WEIGHT)
            previous = own
        return RankedPassage(scored.candidate, scored.score, self.held(whole) / self.total, tuple(sentences))


def _lift(hits: Hits, others: Hits, share: float) -> None:
    """Raise the weight of each term to its share of what ``others`` has, where that is more."""
    for place, weight in others.items():
        if share * weight > hits.get(place, 0.0):
            hits[place] = share * weight


def _joined(parts: Sequence[Hits]) -> Hits:
    """Return the best weight of each term over all parts."""
    joined: Hits = {}
    for part in parts:
        for place, weight in part.items():
            if weight > joined.get(place, 0.0):
                joined[place] = weight
    return joined
