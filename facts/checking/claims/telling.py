"""Words of a claim that tell one of several from the others: the first, the largest, again, never before.

A sentence must have the same, or the one behind it. This file knows nothing of sentences.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from facts.checking.words.denials import never_before
from facts.model import Span
from facts.reading.words import Word, stem

TELLING = frozenset(
    "first last next second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth only again former latter final previous largest smallest biggest oldest newest highest"
    " lowest longest shortest all every none both twice впервые первый первая первое последний последняя последнее снова"
    " крупнейший крупнейшая все каждый".split()
)
"""Words that carry no subject and make another claim of it."""

_SECOND = frozenset("look looks glance thought thoughts opinion chance".split())
"""What is second where nothing was first: a second look."""
_BEFORE_A_VERB = frozenset("to will would could can may might must should not did didnt does doesnt".split())
"""Words behind which "last" is a verb."""
ORDERED = frozenset(map(stem, "fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()))
"""Stems of those that a text says once: the floor, of the fourth floor."""

_SAME_TELLING = tuple(
    frozenset(map(stem, one.split()))
    for one in (
        "largest biggest greatest",
        "smallest littlest",
        "every all each whole entire per",
        "twice double both",
        "highest tallest",
        "final last",
    )
)
_BEFORE = re.compile(
    r"\b(?:which|something|as)\s+(?:\w+\s+){1,2}(?:had|has|have)\s+(?:\w+\s+)?done\s+before\b(?!\s+\w)", re.IGNORECASE
)
"""It did so again: something it had done before."""


def same_telling(word: str) -> frozenset[str]:
    """Return the stems that tell one thing from others as the word does: biggest, largest."""
    return next((same for same in _SAME_TELLING if word in same), frozenset((word,)))


_THE_ONLY = re.compile(r"\b(?:the|its|his|her|their)\s+only$", re.IGNORECASE)
"""It tells one thing from others there; "only 300" is held against the figure."""


def telling_of(text: str, words: Sequence[Word], values: Sequence[Span]) -> frozenset[str]:
    """Return the stems of a claim's words that tell which of several it means, but for those within its values.

    >>> from facts.reading.words import words_in
    >>> text = "It was the second ferry, which nobody had ever had before."
    >>> telling_of(text, words_in(text), ())
    frozenset({'second'})
    """
    found = {word.stem for n, word in enumerate(words) if _tells(text, words, n, values)}
    if never_before(text) is not None:
        found.add(stem("first"))
    elif _BEFORE.search(text) is not None:
        found.add(stem("again"))
    return frozenset(found)


def _tells(text: str, words: Sequence[Word], place: int, values: Sequence[Span]) -> bool:
    word = words[place]
    if word.folded not in TELLING or any(value.meets(word.span) for value in values):
        return False
    if word.folded in ("first", "last") and place and words[place - 1].folded == "at":
        return False  # at first it was to be
    if word.folded == "last":
        return not (place and words[place - 1].folded in _BEFORE_A_VERB)
    if word.folded == "second":
        return not (place + 1 < len(words) and words[place + 1].folded in _SECOND)
    return not (word.folded == "only" and values and not _THE_ONLY.search(text[: word.span.end]))
