"""Candidates of the full text search to passages in order, and their sentences with what of the question they hold.

Bag of words finds: the search engine of the database proposes, and this file scores its proposals anew, with the same
numbers for every database. The score is BM25 over the question's terms plus the mass of the question that the best
single sentence holds. No string similarity ranks a passage: it was measured to find almost nothing. This file knows
nothing of kinds, mentions or stores.
"""

from __future__ import annotations

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


@dataclass(frozen=True, slots=True)
class RankedSentence:
    """A sentence of a ranked passage: the share of the question's mass in it, and with its context."""

    span: Span
    number: int
    coverage: float
    with_context: float
    missing: tuple[Term, ...]
    """Terms that neither the sentence nor its passage nor its heading holds."""


@dataclass(frozen=True, slots=True)
class RankedPassage:
    """A candidate with its score, in the unit of BM25, and its sentences in order."""

    candidate: Candidate
    score: float
    coverage: float
    sentences: tuple[RankedSentence, ...]


def rank(terms: Terms, candidates: Sequence[Candidate], mean_length: float = 60.0) -> tuple[RankedPassage, ...]:
    """Order candidates by score, best first; ties by source, then place. ``mean_length`` is in stems a passage."""
    ranked = [_rank(terms, candidate, mean_length) for candidate in candidates]
    ranked.sort(key=lambda passage: (-passage.score, passage.candidate.source, passage.candidate.number))
    return tuple(ranked)


def _rank(terms: Terms, candidate: Candidate, mean_length: float) -> RankedPassage:
    heading, *bodies = candidate.terms or ((),)
    sets = [frozenset(body) for body in bodies]
    everything: dict[str, int] = {}
    length = 0
    for body in (heading, *bodies):
        for stem in body:
            everything[stem] = everything.get(stem, 0) + 1
        length += len(body)
    norm = K1 * (1 - B + B * length / mean_length)
    bm25 = 0.0
    for term in terms.terms:
        best = 0.0
        for stem, weight in term.alternatives:
            count = everything.get(stem)
            if count:
                best = max(best, weight * count * (K1 + 1) / (count + norm))
        bm25 += term.idf * best
    whole = frozenset(everything)
    missing = tuple(term for term in terms.terms if not term.matched(whole))
    coverage = sum(term.mass * term.matched(whole) for term in terms.terms) / terms.mass
    sentences = _sentences(terms, candidate, frozenset(heading), sets, missing)
    best_mass = max((sentence.coverage for sentence in sentences), default=0.0) * terms.mass
    return RankedPassage(candidate, bm25 + SENTENCE_WEIGHT * best_mass, coverage, sentences)


def _sentences(
    terms: Terms,
    candidate: Candidate,
    heading: frozenset[str],
    sets: Sequence[frozenset[str]],
    missing: tuple[Term, ...],
) -> tuple[RankedSentence, ...]:
    result = []
    for number, (span, stems) in enumerate(zip(candidate.sentences, sets, strict=True)):
        before = sets[number - 1] if number else frozenset()
        own = context = 0.0
        for term in terms.terms:
            here = term.matched(stems)
            own += term.mass * here
            if here < 1:
                near = max(term.matched(before), term.matched(heading))
                context += term.mass * max(here, CONTEXT_WEIGHT * near)
            else:
                context += term.mass * here
        result.append(RankedSentence(span, number, own / terms.mass, context / terms.mass, missing))
    return tuple(result)
