"""Words by which a text hands what it says to somebody: "according to the police", «по данным пресс-службы».

A claim that names who says so, as the source does, is borne out by what the source only reports. This file knows nothing of
values.
"""

from __future__ import annotations

import re

from facts.checking.words.plans import is_norm
from facts.model import Span
from facts.reading.words import words_in

_ACCORDING = re.compile(
    r"\baccording\s+to\s+(?P<en>[^,.;:]{2,60}?)(?=\s*[,.;:]|$|\s(?=\d))|\b(?:по\s+(?:словам|данным|сведениям|подсч[её]там|оценк\w+|мнению|сообщению)|согласно)\s+(?P<ru>[^,.;:]{2,60}?)(?=\s*[,.;:]|$)"
    r"|,\s*(?:(?P<said>[^,.;:]{2,40}?)\s+(?:said|says|reported|told\s+\w+)|(?:как\s+)?(?:сказал|заявил|сообщил|напомнил|рассказал)[аи]?\s+(?P<rus>[^,.;:]{2,40}?))\s*[.!]?$",
    re.IGNORECASE,
)


def named_source(text: str) -> Span | None:
    """Return who the text says it is from; None where it says so itself.

    >>> text = "According to the police, 900 came."
    >>> named_source(text).of(text)
    'the police'
    """
    found = _ACCORDING.search(text)
    if found is None:
        return None
    group = next(name for name, said in found.groupdict().items() if said)
    span = Span(*found.span(group))
    return None if is_norm(span.of(text)) else span


def is_same_source(claimed: str, told: str) -> bool:
    """Say whether a speaker of a sentence is the one that the claim is handed to: one has all the words of the other.

    >>> is_same_source("the police", "the cantonal police"), is_same_source("the police", "the mayor")
    (True, False)
    """
    mine = {w.stem for w in words_in(claimed) if not w.is_stop}
    theirs = {w.stem for w in words_in(told) if not w.is_stop}
    return bool(mine and theirs) and (mine <= theirs or theirs <= mine)
