"""The words of a question to terms of the store: known words as they are, unknown ones repaired, names across scripts.

Only words that the store does not know are repaired, never numbers, never known words; every repair is reported. The
distances follow what was measured for this product: optimal string alignment of at most 1 for words of up to five
letters and 2 for longer ones, at most four alternatives, each weighted down. This file knows nothing of passages.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from rapidfuzz import process
from rapidfuzz.distance import OSA

from facts.answers import Correction
from facts.asking.question import Question
from facts.index import Word as KnownWord
from facts.reading.gate import skeleton
from facts.reading.names import latin_variants, territory_aliases, territory_of, territory_of_people
from facts.reading.word_tables import STOP_WORDS
from facts.reading.words import Word, fold, stem

MAX_ALTERNATIVES = 4
MIN_REPAIRED_LENGTH = 4
TWO_SLIPS = 5
"""Words of up to so many letters are repaired by one slip only: "china" is not "chain"."""
SLIP_WEIGHTS = (1.0, 0.95, 0.8, 0.6)
OTHER_FORM_WEIGHTS = (1.0, 0.9, 0.75, 0.6)
"""What a word of the store is worth by its slips from the word typed, and from its form in another alphabet."""
LEAST_IDF = 0.4
"""Of a word that stands in every passage: in a store of one source its subject is still what is asked about."""
NAME_WEIGHT = 2.0
"""A name or number of the question that the passage lacks weighs double (``docs/decisions/0007-asking.md``)."""


_LONG_STOP_WORDS = sorted(word for word in STOP_WORDS if len(word) > MIN_REPAIRED_LENGTH)


class Counts(Protocol):
    """What weighing words asks of the store."""

    def look_up(self, words: Iterable[str]) -> Mapping[str, KnownWord]: ...

    def count_stems(self, stems: Iterable[str]) -> Mapping[str, int]: ...


class Lexicon:
    """Every word of the store by its length, so that only words of about the same length are compared.

    Made once for a state of the store and kept by its owner until that changes.
    """

    def __init__(self, words: Iterable[KnownWord]) -> None:
        self._words: dict[int, list[KnownWord]] = {}
        for word in words:
            if not word.word[0].isdigit():
                self._words.setdefault(len(word.word), []).append(word)
        self._spellings = {length: [known.word for known in words] for length, words in self._words.items()}

    def near(self, word: str, distance: int) -> list[tuple[KnownWord, int]]:
        """Return the words within ``distance`` slips of ``word`` (optimal string alignment), with their distances."""
        found: list[tuple[KnownWord, int]] = []
        for length in range(max(1, len(word) - distance), len(word) + distance + 1):
            hits = process.extract(
                word, self._spellings.get(length, ()), scorer=OSA.distance, score_cutoff=distance, limit=None
            )
            found.extend((self._words[length][place], int(slips)) for _, slips, place in hits)
        return found


@dataclass(frozen=True, slots=True)
class Term:
    """One subject word of the question as the store knows it.

    ``alternatives`` are (stem, weight 0..1), best first, empty where the store has nothing like it. ``idf`` is that
    of the best alternative, or of a word that stands nowhere. ``importance`` is 1, or more for names and numbers.
    """

    word: Word
    alternatives: tuple[tuple[str, float], ...]
    idf: float
    importance: float
    is_name: bool

    @property
    def known(self) -> bool:
        return bool(self.alternatives)

    @property
    def mass(self) -> float:
        """What the term weighs in coverage."""
        return self.idf * self.importance

    def matched(self, stems: frozenset[str] | set[str]) -> float:
        """Return the weight of the best alternative that ``stems`` holds; 0 where there is none."""
        for alternative, weight in self.alternatives:
            if alternative in stems:
                return weight
        return 0.0


@dataclass(frozen=True, slots=True)
class Terms:
    """All terms of a question, and what was repaired."""

    terms: tuple[Term, ...]
    corrections: tuple[Correction, ...]

    @property
    def stems(self) -> tuple[str, ...]:
        """Every stem to search, each once, in order."""
        return tuple(dict.fromkeys(s for term in self.terms for s, _ in term.alternatives))

    @property
    def mass(self) -> float:
        return sum(term.mass for term in self.terms) or 1.0


def idf(passages: int, holding: int) -> float:
    """Return the inverse document frequency of Okapi BM25 in Lucene's form, which is never negative.

    >>> round(idf(1000, 0), 2), round(idf(1000, 1000), 4)
    (7.6, 0.0005)
    """
    return math.log(1 + (passages - holding + 0.5) / (holding + 0.5))


def repair(question: Question, counts_of: Counts, lexicon: Callable[[], Lexicon], passages: int) -> Terms:
    """Return the terms of the question; ``passages`` is how many the community has in all.

    ``lexicon`` is only called where a word is unknown.
    """
    words = _distinct(question.words)
    aliases = {word.folded: _other_forms(word, question.language) for word in words}
    known = counts_of.look_up({form for word in words for form in (word.folded, *aliases[word.folded])})
    counts = dict(
        counts_of.count_stems(
            {word.stem for word in words} | {stem(form) for forms in aliases.values() for form in forms}
        )
    )
    found: dict[str, tuple[tuple[str, float], ...]] = {}
    dropped: set[str] = set()
    corrections: list[Correction] = []
    for word in words:
        if word.stem in counts:
            found[word.folded] = ((word.stem, 1.0),)
            continue
        through_alias = [form for form in aliases[word.folded] if form in known or stem(form) in counts]
        if through_alias:
            found[word.folded] = tuple((stem(form), 1.0) for form in through_alias[:MAX_ALTERNATIVES])
            corrections.append(Correction(word.span.of(question.text), (through_alias[0],)))
            continue
        if _is_slipped_stop_word(word.folded):
            dropped.add(word.folded)
            continue
        near = () if word.is_number or _is_territory(word) else _nearest(word.folded, aliases[word.folded], lexicon)
        found[word.folded] = tuple((candidate.stem, weight) for candidate, weight in near)
        if near:
            corrections.append(
                Correction(word.span.of(question.text), tuple(dict.fromkeys(candidate.word for candidate, _ in near)))
            )
    repaired = {s for alternatives in found.values() for s, _ in alternatives} - counts.keys()
    counts.update(counts_of.count_stems(repaired))
    return Terms(
        tuple(
            _term(word, found[word.folded], question, counts, passages) for word in words if word.folded not in dropped
        ),
        tuple(corrections),
    )


def _distinct(words: Sequence[Word]) -> tuple[Word, ...]:
    return tuple({word.stem: word for word in reversed(words)}.values())[::-1]


def _term(
    word: Word,
    alternatives: tuple[tuple[str, float], ...],
    question: Question,
    counts: Mapping[str, int],
    passages: int,
) -> Term:
    best = max((counts.get(s, 0) for s, _ in alternatives), default=0)
    is_name = any(name.holds(word.span) for name in question.names) and word.span.start > 0
    importance = NAME_WEIGHT if is_name or word.is_number else 1.0
    unique = tuple({s: (s, w) for s, w in reversed(alternatives)}.values())[::-1]
    return Term(word, unique, max(LEAST_IDF, idf(passages, best)), importance, is_name)


def _other_forms(word: Word, language: str) -> tuple[str, ...]:
    """Other spellings that mean the same: look-alike letters, country names, Latin letters for Cyrillic ones."""
    forms: list[str] = []
    plain = fold(skeleton(word.folded))
    if plain != word.folded:
        forms.append(plain)
    aliases = territory_aliases(language)
    for form in (word.folded, word.stem):
        if form in aliases:
            forms.extend(fold(part) for part in aliases[form].split())
    if "\u0400" <= word.folded[0] <= "\u04ff":
        forms.extend(fold(variant) for base in (word.folded, word.stem) for variant in latin_variants(base))
    return tuple(dict.fromkeys(form for form in forms if form and form != word.folded))


def _is_slipped_stop_word(word: str) -> bool:
    """Say whether an unknown word is an auxiliary or preposition with a slip: "shoud", "agianst"."""
    if len(word) < MIN_REPAIRED_LENGTH:
        return False
    near = process.extractOne(word, _LONG_STOP_WORDS, scorer=OSA.distance, score_cutoff=1)
    return near is not None and near[0][0] == word[0]


def _is_territory(word: Word) -> bool:
    """Say whether the word is a country, a body or a people: known, though not to this store."""
    return territory_of(word.folded) is not None or territory_of_people(word.folded) is not None


def _nearest(word: str, others: tuple[str, ...], lexicon: Callable[[], Lexicon]) -> tuple[tuple[KnownWord, float], ...]:
    """Return the words of the store nearest to a word that it does not hold, with their weights."""
    if len(word) < MIN_REPAIRED_LENGTH:
        return ()
    everything = lexicon()
    scored: dict[str, tuple[float, KnownWord]] = {}
    for spelling in (word, *others):
        limit = 1 if len(spelling) <= TWO_SLIPS else 2
        if spelling is not word and len(spelling) >= 8:
            limit = 3  # a name through another alphabet differs in more letters than a slip of the finger
        for candidate, slips in everything.near(spelling, limit):
            weight = SLIP_WEIGHTS[slips] if spelling is word else OTHER_FORM_WEIGHTS[slips]
            if candidate.word[0] != spelling[0]:
                if slips > 1:
                    continue  # a slip hardly ever meets the first letter, and then it is the only one
                weight *= 0.6
            if abs(len(candidate.word) - len(spelling)) > 1:
                weight *= 0.9
            if weight > scored.get(candidate.word, (0.0, candidate))[0]:
                scored[candidate.word] = (weight, candidate)
    best = sorted(scored.values(), key=lambda item: (-item[0], -item[1].passages, item[1].word))
    top = best[0][0] if best else 0.0
    return tuple((candidate, weight) for weight, candidate in best[:MAX_ALTERNATIVES] if weight >= 0.8 * top)
