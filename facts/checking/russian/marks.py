"""Marks of Russian words, by which a word of a claim and one of a sentence are known to meet without holding them together.

A mark is a stem, a root, a root that has lost its prefix, the letters that a name begins with, or a row of synonyms. A claim's
word wants some, a sentence's stems have others; what meets as ``reading.is_met`` says has one in common. The other way round it
need not be so: two words with a mark in common may be no other's. This file knows nothing of claims and of sentences.
"""

from __future__ import annotations

import re
from functools import lru_cache

from facts.asking.repairing import Term
from facts.checking.claims.witnesses import LEAST_WEIGHT
from facts.checking.russian.roots import LEAST, root_of, without_perfective
from facts.checking.russian.tokens import LEAST_NAME, SIDES, Token
from facts.checking.russian.vocabulary import rows_of

Marks = frozenset[str | int]
"""Marks of words: strings whose first letter says what sort they are of, and the numbers of rows."""
ANYWHERE = ""
"""The mark of a word that the store does not keep, so that it may stand anywhere."""
_CYRILLIC = re.compile("[\u0400-\u04ff]")


def wanted_marks(token: Token, term: Term | None) -> Marks:
    """Return the marks of the words that a claim's word is met by; ``term`` is that word as the store knows it.

    >>> from facts.checking.russian.tokens import tokens_of
    >>> from facts.reading.words import stem
    >>> (built,) = tokens_of("построили")
    >>> [wanted_marks(built, None).isdisjoint(marks_of(stem(word))) for word in ("строительство", "возвели", "купили")]
    [False, False, True]
    """
    if token.folded in SIDES:
        return frozenset((ANYWHERE,))
    marks = _wanted(token.stem, token.folded)
    if term is None:
        return marks
    others = (*term.alternatives, *term.synonyms)
    return marks.union(f"={other}" for other, weight in others if weight >= LEAST_WEIGHT)


@lru_cache(maxsize=5_000)
def _wanted(stemmed: str, folded: str) -> Marks:
    marks: set[str | int] = {f"={stemmed}", *rows_of(stemmed)}
    root = _root(stemmed)
    if root:
        marks.update((f"r{root}", f"p{root}"), (f"r{rest}" for rest in without_perfective(root)))
    if len(folded) >= LEAST_NAME:
        marks.update(f"n{folded[:n]}" for n in range(1, _letters(folded) + 1))  # a stem can be shorter
    return frozenset(marks)


@lru_cache(maxsize=20_000)
def marks_of(stemmed: str) -> Marks:
    """Return the marks that a word of a sentence has, of which the store keeps the stem."""
    marks: set[str | int] = {f"={stemmed}", *rows_of(stemmed), f"n{stemmed[: _letters(stemmed)]}"}
    root = _root(stemmed)
    if root:
        marks.update((f"r{root}",), (f"p{rest}" for rest in without_perfective(root)))
    return frozenset(marks)


def _root(stemmed: str) -> str:
    """Return the root by which a word can be kin to another; "" where it is too short."""
    root = root_of(stemmed) if len(stemmed) >= LEAST else ""
    return root if len(root) >= LEAST else ""


def _letters(word: str) -> int:
    """Return how many letters two forms begin with alike; the stem of an English word can have others from the third on."""
    return LEAST_NAME if _CYRILLIC.match(word) else 2
