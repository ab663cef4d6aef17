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
from facts.checking.russian.reading import LEAST_NAME
from facts.checking.russian.roots import LEAST, root_of, without_perfective
from facts.checking.russian.tokens import SIDES, Token
from facts.checking.russian.vocabulary import rows_of

Marks = frozenset[str | int]
"""Marks of words: strings whose first letter says what sort they are of, and the numbers of rows."""
_EVERY: Marks = frozenset(("",))
"""What every sentence has, for words that the store does not keep."""
_CYRILLIC = re.compile("[\u0400-\u04ff]")


def wanted_marks(token: Token, term: Term | None) -> Marks:
    """Return the marks of the words that a claim's word is met by; ``term`` is that word as the store knows it.

    >>> from facts.checking.russian.tokens import tokens_of
    >>> from facts.reading.words import stem
    >>> (built,) = tokens_of("построили")
    >>> [wanted_marks(built, None).isdisjoint(marks_of((stem(word),))) for word in ("строительство", "возвели", "купили")]
    [False, False, True]
    """
    if token.folded in SIDES:
        return _EVERY
    marks: set[str | int] = {f"={token.stem}", *rows_of(token.stem)}
    root = _root(token.stem)
    if root:
        marks.update((f"r{root}", f"p{root}"), (f"r{rest}" for rest in without_perfective(root)))
    if len(token.folded) >= LEAST_NAME:
        marks.update(f"n{token.folded[:n]}" for n in range(1, _letters(token.folded) + 1))  # a stem can be shorter
    if term is not None:
        marks.update(f"={other}" for other, weight in (*term.alternatives, *term.synonyms) if weight >= LEAST_WEIGHT)
    return frozenset(marks)


@lru_cache(maxsize=20_000)
def marks_of(stems: tuple[str, ...]) -> Marks:
    """Return the marks that the words of a sentence have, of which the store keeps the stems."""
    return _EVERY.union(*map(_marks, stems))


@lru_cache(maxsize=50_000)
def _marks(stemmed: str) -> Marks:
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
