"""Which sentences of proposed passages hold enough of a claim's words to be heard on it, and how much each holds.

A passage brings the stems of its sentences from the store, so that this is told without reading any of them: of the
sentences that a search proposes, few are ever looked at. This file knows nothing of values and of what a sentence says.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from facts.asking.repairing import Term
from facts.checking.claims.witnesses import LEAST_WEIGHT, Near
from facts.checking.words.converse_verbs import converses
from facts.checking.words.paraphrases import retold_by
from facts.index import Candidate
from facts.reading.names import kin_of_territory, territory_of, territory_of_people
from facts.reading.names.seats import seat_of
from facts.reading.words import stem, words_in

WITH_NUMBER = 0.15
"""What a number of the claim's counts besides: a chat has other words, and seldom another number."""
RETOLD = 0.3
"""What a word counts for which a sentence has one that may only retell it, or the name of its country: it is heard then, no more."""
BEFORE = 0.5
"""What a word counts that stands in the heading, or in the passage before the sentence."""


def near_sentences(
    words: Sequence[Term], candidates: Iterable[Candidate], *, least: float, numbers: frozenset[str] = frozenset()
) -> tuple[Near, ...]:
    """Return the sentences that hold at least a share ``least`` of a claim's words, passage by passage in text order.

    A verb that tells the deed from the other side is as good as a synonym.
    """
    told = _Told(words)
    found: list[Near] = []
    for candidate in candidates:
        heading, *bodies = candidate.terms
        around = set(told.stems.intersection(heading))
        for number, body in enumerate(bodies):
            here = told.stems.intersection(body)
            share = told.share(here, around)
            if not numbers.isdisjoint(body):
                share = min(1.0, share + WITH_NUMBER)
            if share >= least:
                found.append(Near(candidate, number, share))
            around |= here
    return tuple(found)


class _Told:
    """The words of a claim, with every stem that one of them may be met by."""

    def __init__(self, words: Sequence[Term]) -> None:
        self._words = [(term.mass, _stems_of(term), converses(term.word.stem)) for term in words]
        self._mass = sum(mass for mass, _, _ in self._words) or 1.0
        self.stems = frozenset(stem for _, stems, _ in self._words for stem, _ in stems).union(
            *(other for _, _, other in self._words)
        )

    def share(self, here: frozenset[str], around: set[str]) -> float:
        """Return the share of the words that a sentence holds, what stands before it counting less."""
        if not here and not around:
            return 0.0
        held = 0.0
        for mass, stems, other in self._words:
            met = max(_weight(stems, here), LEAST_WEIGHT if not other.isdisjoint(here) else 0.0)
            held += mass * max(met, _weight(stems, around) * BEFORE)
        return held / self._mass


def _stems_of(term: Term) -> tuple[tuple[str, float], ...]:
    """Return the stems that a word may be met by, each with what it counts: what only retells it, and its country, count least."""
    others = retold_by(term.word.stem) | _of_its_country(term.word.folded)
    named = ((other, LEAST_WEIGHT) for other in _named_otherwise(term.word.folded))
    return (*term.alternatives, *term.synonyms, *named, *((other, RETOLD) for other in sorted(others)))


def _named_otherwise(word: str) -> tuple[str, ...]:
    """Return the stems of the name that a country is called by besides: US, the United States."""
    whole = territory_of(word) or territory_of(word.upper())  # what is no name in small letters is no term of a claim
    own = () if whole is None or whole == word else words_in(whole)
    return tuple(word.stem for word in own if not word.is_stop)


def _of_its_country(word: str) -> frozenset[str]:
    """Return the stems of the country of a people, or that is governed from a place: the States of Americans, Denmark of Copenhagen."""
    country = seat_of(word) or territory_of_people(word)
    if country is None:
        return frozenset()
    return frozenset(map(stem, (*country.split(), *kin_of_territory(country)))) - {stem(word)}


def _weight(stems: Sequence[tuple[str, float]], among: frozenset[str] | set[str]) -> float:
    if among:
        for stem, weight in stems:
            if stem in among:
                return weight
    return 0.0
