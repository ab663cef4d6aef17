"""Which other words a question may be answered with: "when did it start" and "began on 3 May" mean the same.

A closed table of word groups (``synonym_tables``), turned once into a dictionary of stems. Groups are
not chained: "fall" means "decline" and "decline" means "refuse", but "fall" never means "refuse". A weight says how
far a word may stand for the other; it is a judgement, coarse on purpose, and always below the 1 of the word itself.
What Russian words mean in English is ``russian``'s. This file knows
nothing of sentences, so it cannot tell which of a word's senses is meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from facts.reading.lexicon.russian_synonyms import RUSSIAN_CLEAR, RUSSIAN_DERIVED
from facts.reading.lexicon.synonym_tables import CLEAR, DERIVED, LOOSE, SPELLINGS
from facts.reading.words import fold, stem

WEIGHTS: Mapping[str, float] = MappingProxyType({SPELLINGS: 0.9, DERIVED: 0.7, CLEAR: 0.6, LOOSE: 0.45})
"""What each table of groups weighs: the same word written otherwise, one root or notion, a clear synonym, a loose one."""

RUSSIAN_WEIGHTS: Mapping[str, float] = MappingProxyType({RUSSIAN_DERIVED: 0.9, RUSSIAN_CLEAR: 0.6})
"""The same for Russian, where forms of one word have several stems: they weigh nearly what the word itself does."""


@dataclass(frozen=True, slots=True)
class Group:
    """A row of a table. ``words`` stand for each other; ``also`` stand for them, but not the other way round."""

    words: tuple[str, ...]
    also: tuple[str, ...]
    weight: float


def groups(weights: Mapping[str, float] = WEIGHTS) -> Iterator[Group]:
    """Yield the groups of all tables, those of English where no others are named, heaviest first, in their order; a row with a colon is a group for each word.

    >>> next(group for group in groups() if "ceasefire" in group.words)
    Group(words=('ceasefire', 'truce', 'armistice'), also=(), weight=0.7)
    """
    for table, weight in weights.items():
        for row in table.splitlines():
            if row.strip() and not row.lstrip().startswith("#"):
                yield from _groups_of(row, weight)


def _groups_of(row: str, weight: float) -> Iterator[Group]:
    together, _, behind = row.partition(">")
    head, colon, each = together.partition(":")
    also = tuple(behind.split())
    if colon:
        for word in each.split():
            yield Group((head.strip(), word), (), weight)
        if also:
            yield Group((head.strip(),), also, weight)
    else:
        yield Group(tuple(together.split()), also, weight)


def other_words(stem: str) -> tuple[tuple[str, float], ...]:
    """Return the stems that may stand where ``stem`` is asked for, heaviest first, then by alphabet.

    Weights lie between 0 and 1. A stem that is not in the tables has no other words. No opposite is ever among them.
    Sources: our own list.

    >>> other_words("choic")
    (('choos', 0.7), ('option', 0.6))
    >>> other_words("zebra")
    ()
    """
    return _table().get(stem, ())


def _russian() -> Iterator[Group]:
    """Yield the Russian groups; each word that means the same as another does so in all its forms."""
    forms: dict[str, tuple[str, ...]] = {}
    for group in groups(RUSSIAN_WEIGHTS):
        if group.weight == RUSSIAN_WEIGHTS[RUSSIAN_DERIVED]:
            forms.update((word, group.words) for word in group.words)
            yield group
            continue
        words, also = (
            tuple(dict.fromkeys(form for word in some for form in forms.get(word, (word,))))
            for some in (group.words, group.also)
        )
        yield Group(words, also, group.weight)


@lru_cache(maxsize=1)
def _table() -> Mapping[str, tuple[tuple[str, float], ...]]:
    found: dict[str, dict[str, float]] = {}
    for group in (*groups(), *_russian()):
        words = [stem(fold(word)) for word in group.words]
        others = [*words, *(stem(fold(word)) for word in group.also)]
        for word in words:
            known = found.setdefault(word, {})
            for other in others:
                if other != word:
                    known.setdefault(other, group.weight)
    return {word: tuple(sorted(known.items(), key=_by_weight)) for word, known in found.items()}


def _by_weight(word: tuple[str, float]) -> tuple[float, str]:
    return -word[1], word[0]
