"""The words of a question to terms of the store: known words as they are, unknown ones repaired, names across scripts.

Only words that the store does not know are repaired, never numbers, never known words, never countries; every repair
is reported. Words that mean about the same count for less than the word itself. This file knows nothing of passages.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from facts.answers import Correction
from facts.asking.question import Question
from facts.asking.spelling import Nearby, is_slipped_stop_word, nearest
from facts.index import Word as KnownWord
from facts.model import Span
from facts.reading.gate import skeleton
from facts.reading.lexicon.common_words import is_common
from facts.reading.lexicon.russian import english_for
from facts.reading.lexicon.synonyms import other_words
from facts.reading.names import kin_of_territory, latin_variants, territory_aliases, territory_of, territory_of_people
from facts.reading.word_tables import GENERIC_WORDS
from facts.reading.words import Word, fold, stem

MAX_TERMS = 64
"""The rarest words of a long question; 512 code points can hold 256."""
MAX_ALTERNATIVES = 4
KIN_WEIGHT = 0.7
"""What a country counts for its people and a people for its country: "the French fleet", "the fleet of France"."""
TRANSLATED_WEIGHT = 0.85
"""What an English word counts for a Russian one: it is one of several that could stand there."""
LEAST_IDF = 0.4
"""Of a word that stands in every passage: in a store of one source its subject is still what is asked about."""
GENERIC_WEIGHT = 0.5
NAME_WEIGHT = 2.0
"""A name or number of the question that the passage lacks weighs double (``docs/decisions/0007-asking.md``)."""


class Counts(Protocol):
    """What weighing words asks of the store."""

    def look_up(self, words: Iterable[str]) -> Mapping[str, KnownWord]: ...

    def count_stems(self, stems: Iterable[str]) -> Mapping[str, int]: ...


Weighted = tuple[tuple[str, float], ...]
"""Stems with weights in 0..1, best first."""


@dataclass(frozen=True, slots=True)
class Term:
    """One subject word of the question as the store knows it.

    ``alternatives`` are the stems it is searched by, empty where the store has nothing like it. ``idf`` is that of
    the most frequent alternative, or of a word that stands nowhere. ``importance`` is 1, or more for names and
    numbers. ``synonyms`` do not bring a passage; they count in one that was found.
    """

    word: Word
    alternatives: Weighted
    idf: float
    importance: float
    is_name: bool
    is_generic: bool = False
    """Whether the word, repaired where it had to be, is one that so many sentences have: people, thing, place."""
    synonyms: Weighted = ()

    @property
    def known(self) -> bool:
        return bool(self.alternatives)

    @property
    def mass(self) -> float:
        """What the term weighs in coverage."""
        return self.idf * self.importance

    def matched(self, stems: frozenset[str] | set[str]) -> float:
        """Return the weight of the best alternative or synonym that ``stems`` holds; 0 where there is none."""
        for alternative, weight in (*self.alternatives, *self.synonyms):
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


def repair(question: Question, counts_of: Counts, lexicon: Callable[[], Nearby], passages: int) -> Terms:
    """Return the terms of the question; ``passages`` is how many the community has in all.

    ``lexicon`` is only called where a word is unknown.
    """
    words = tuple({word.stem: word for word in reversed(_joined(question, counts_of))}.values())[::-1]
    store = _Store(counts_of, lexicon, passages, {word: _forms(word, question.language) for word in words})
    terms: list[Term] = []
    corrections: list[Correction] = []
    for word in words:
        found = store.known(word) or store.translated(word)
        if not found.stems and (is_slipped_stop_word(word.folded) or _is_foreign_date(question, word)):
            continue
        if not found.stems and not word.is_number and not _is_territory(word):
            found = store.repaired(word)
        if found.taken:
            corrections.append(Correction(word.span.of(question.text), found.taken))
        terms.append(_term(word, found, question, store))
    rarest = sorted(terms, key=lambda term: (-term.mass, term.word.span.start))[:MAX_TERMS]
    return Terms(tuple(sorted(rarest, key=lambda term: term.word.span.start)), tuple(corrections))


def _joined(question: Question, counts_of: Counts) -> list[Word]:
    """Return the question's words, with two that the store only has as one put together: "cease fire"."""
    pairs = {
        (one, other): Word(
            Span(one.span.start, other.span.end), one.folded + other.folded, stem(one.folded + other.folded)
        )
        for one, other in pairwise(question.words)
        if not question.text[one.span.end : other.span.start].strip(" -") and not (one.is_number or other.is_number)
    }
    known = (
        counts_of.count_stems({word.stem for word in pairs.values()} | {word.stem for word in question.words})
        if pairs
        else {}
    )
    words: list[Word] = []
    for word in question.words:
        pair = pairs.get((words[-1], word)) if words else None
        if pair and pair.stem in known and not (words[-1].stem in known and word.stem in known):
            words[-1] = pair
        else:
            words.append(word)
    return words


@dataclass(frozen=True, slots=True)
class _Found:
    """What stands in the store for a word: stems, and the words to report where they are not the word itself."""

    stems: Weighted = ()
    taken: tuple[str, ...] = ()
    kin: Weighted = ()
    """Stems of what else the word may stand for here: a country for its people, another word of a translation."""
    means_the_same: bool = False
    """Whether the stems are other words that mean the same; what means the same as those is too far away."""

    def __bool__(self) -> bool:
        return bool(self.stems)


class _Store:
    """What the store says of the words of one question, asked in two statements."""

    def __init__(
        self,
        counts_of: Counts,
        lexicon: Callable[[], Nearby],
        passages: int,
        forms: Mapping[Word, tuple[tuple[str, float], ...]],
    ) -> None:
        self._counts_of = counts_of
        self._lexicon = lexicon
        self.passages = passages
        self._forms = forms
        self.synonyms = {word: other_words(word.stem) for word in forms}
        self.counts = dict(
            counts_of.count_stems(
                {
                    *(word.stem for word in forms),
                    *(stem(form) for several in forms.values() for form, _ in several),
                    *(other for several in self.synonyms.values() for other, _ in several),
                }
            )
        )

    def known(self, word: Word) -> _Found:
        return _Found(((word.stem, 1.0),)) if word.stem in self.counts else _Found()

    def translated(self, word: Word) -> _Found:
        """Return what the store has of the word's other forms: other letters, other language, other name."""
        present = [(form, weight) for form, weight in self._forms[word] if stem(form) in self.counts]
        stems = tuple((stem(form), weight) for form, weight in present[:MAX_ALTERNATIVES])
        meanings = tuple((s, w * weight) for form, weight in self._forms[word] for s, w in other_words(stem(form)))
        if not stems:
            counts = self._count(meanings)
            stems = tuple((s, w) for s, w in meanings if s in counts)[:MAX_ALTERNATIVES]
            return _Found(stems, means_the_same=True)
        return _Found(stems, tuple(dict.fromkeys(form for form, _ in present[:1])), meanings)

    def _count(self, stems: Weighted) -> Mapping[str, int]:
        """Return the counts, with those of more stems asked for."""
        self.counts.update(self._counts_of.count_stems({s for s, _ in stems} - self.counts.keys()))
        return self.counts

    def repaired(self, word: Word) -> _Found:
        """Return words that mean the same, where the word is one that everybody has; else those it can be a slip of."""
        if is_common(word.folded):
            present = tuple((s, w) for s, w in self.synonyms[word] if s in self.counts)
            return _Found(present[:MAX_ALTERNATIVES], means_the_same=True)
        if english_for(word.folded):
            return _Found()
        near = nearest(word.folded, tuple(form for form, _ in self._forms[word]), self._lexicon)
        stems = tuple((candidate.stem, weight) for candidate, weight in near)
        self.counts.update(self._counts_of.count_stems({s for s, _ in stems} - self.counts.keys()))
        return _Found(stems, tuple(dict.fromkeys(candidate.word for candidate, _ in near)))


def _is_foreign_date(question: Question, word: Word) -> bool:
    """Say whether a word is part of a date that the store writes in another language: the period is compared instead."""
    return question.language == "ru" and any(date.span.holds(word.span) for date in question.dates)


def _term(word: Word, found: _Found, question: Question, store: _Store) -> Term:
    best = max((store.counts.get(s, 0) for s, _ in found.stems), default=0)
    is_generic = word.is_generic or any(taken in GENERIC_WORDS for taken in found.taken[:1])
    is_name = any(name.holds(word.span) for name in question.names) and word.span.start > 0
    # A Russian word that an English store cannot have says little about whether the store has its subject.
    is_foreign = question.language == "ru" and not is_name
    importance = 1.0
    if is_name or word.is_number:
        importance = NAME_WEIGHT
    elif is_generic or (not found and is_foreign):
        importance = GENERIC_WEIGHT
    unique = tuple({s: (s, w) for s, w in reversed(found.stems)}.values())[::-1]
    own = {s for s, _ in unique}
    kin = tuple((stem(form), KIN_WEIGHT) for form in kin_of_territory(word.folded))
    meant = (
        (other, weight * own_weight)
        for s, own_weight in unique
        if not found.means_the_same
        for other, weight in other_words(s)
    )
    synonyms = tuple((other, weight) for other, weight in (*found.kin, *kin, *meant) if other not in own)
    return Term(word, unique, max(LEAST_IDF, idf(store.passages, best)), importance, is_name, is_generic, synonyms)


def _forms(word: Word, language: str) -> tuple[tuple[str, float], ...]:
    """Return other spellings that mean the same: look-alike letters, country names, Latin letters for Cyrillic ones."""
    forms: list[tuple[str, float]] = []
    plain = fold(skeleton(word.folded))
    if plain != word.folded:
        forms.append((plain, 1.0))
    aliases = territory_aliases(language)
    for form in (word.folded, word.stem):
        if form in aliases:
            forms.extend((fold(part), 1.0) for part in aliases[form].split())
    if "\u0400" <= word.folded[0] <= "\u04ff":
        forms.extend((english, TRANSLATED_WEIGHT) for english in english_for(word.folded))
        forms.extend((fold(variant), 1.0) for base in (word.folded, word.stem) for variant in latin_variants(base))
    return tuple({form: (form, weight) for form, weight in reversed(forms) if form and form != word.folded}.values())[
        ::-1
    ]


def _is_territory(word: Word) -> bool:
    """Say whether the word is a country, a body or a people: known, though not to this store."""
    return territory_of(word.folded) is not None or territory_of_people(word.folded) is not None
