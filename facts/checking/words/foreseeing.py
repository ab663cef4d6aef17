"""What a text only plans, lays down, hints at or is ready for, and claims that have it done.

"The treaty says that the guard should stay until 1960", "the town hinted at a sale": nothing has been done there, and nothing is
denied. This file knows nothing of claims' values.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from facts.checking.words.denials import reservations
from facts.checking.words.plans import are_of_a_plan
from facts.checking.words.verbs import is_verb
from facts.model import Span
from facts.reading.words import Word

_READY = re.compile(
    r"\b(?:read(?:y|iness)|willing(?:ness)?|prepared|offer(?:s|ed|ing)?|intend(?:s|ed|ing)?|intentions?|hop(?:e[sd]?|ing)|promis(?:e[sd]?|ing)"
    r"|pledg(?:e[sd]?|ing)|propos(?:e[sd]?|ing|als?)|threaten(?:s|ed|ing)?)\s+to\b",
    re.IGNORECASE,
)
_HINTED = re.compile(
    r"\b(?:hint(?:s|ed|ing)?\s+(?:at|that)|mull(?:s|ed|ing)\s+(?:over\s+)?|contemplat(?:es?|ed|ing)|(?:toy|play)(?:s|ed|ing)\s+with\s+the\s+idea"
    r"|possib(?:le|ility|ilities))\b",
    re.IGNORECASE,
)
_HAS_DONE = frozenset("has have had".split())
_BETWEEN = frozenset("already since now long just not never also been".split())
_INFINITIVE = frozenset("to will would shall should can could may might must".split())


def foreseen_in(text: str) -> tuple[Span, ...]:
    """Return the words by which a text says that something is only meant to be, in text order: was to, hinted at, ready to.

    >>> text = "The treaty says that the guard should stay, and Elm hinted at a sale."
    >>> [span.of(text) for span in foreseen_in(text)]
    ['hinted at']
    >>> text = "The treaty stipulates that the guard should stay."
    >>> [span.of(text) for span in foreseen_in(text)]
    ['should']
    """
    planned = [span for span in reservations(text) if are_of_a_plan(text, (span,))]
    meant = [Span(*found.span()) for pattern in (_READY, _HINTED) for found in pattern.finditer(text)]
    return tuple(sorted((*planned, *meant)))


def is_somebodys(meant: str) -> bool:
    """Say whether words by which something is only meant are said of who means it: ready to, hinted at; not on paper.

    >>> is_somebodys("hinted at"), is_somebodys("should")
    (True, False)
    """
    return any(pattern.match(meant) is not None for pattern in (_READY, _HINTED))


def says_it_done(words: Sequence[Word], predicate: int | None) -> bool:
    """Say whether the verb at ``predicate`` tells a thing that was done: stayed, has already sold, had sold.

    >>> from facts.reading.words import words_in
    >>> [says_it_done(words_in(text), at) for text, at in (("The guard stayed.", 2), ("It was to stay.", 3))]
    [True, False]
    """
    if predicate is None or not is_verb(words[predicate].folded):
        return False
    before = [word.folded for word in words[max(0, predicate - 4) : predicate]]
    if not _INFINITIVE.isdisjoint(before):
        return False
    return has_it_done(words, predicate) or not words[predicate].folded.endswith("s")


def has_it_done(words: Sequence[Word], predicate: int | None) -> bool:
    """Say whether the verb at ``predicate`` is told as done by now: has already sold, had sold.

    >>> from facts.reading.words import words_in
    >>> [has_it_done(words_in(text), 3) for text in ("Elm has already sold it.", "Elm had not sold it.")]
    [True, True]
    """
    if predicate is None or not is_verb(words[predicate].folded):
        return False
    at = predicate - 1
    while at >= 0 and (words[at].folded in _BETWEEN or words[at].folded.endswith("ly")):
        at -= 1
    return at >= 0 and words[at].folded in _HAS_DONE
