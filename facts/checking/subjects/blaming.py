"""Who is blamed for something, in a claim and in a sentence: it is Keel's fault, Keel was to blame, they blamed Keel.

Who is blamed and who did it can be named in one sentence in any order, so that the words alone do not tell them apart. This file
knows nothing of who blames.
"""

from __future__ import annotations

import re
from functools import lru_cache

from facts.checking.claims.wording import Wording
from facts.checking.subjects.places import Places
from facts.model import Span
from facts.reading.names import territory_of, territory_of_people
from facts.reading.names.seats import seat_of
from facts.reading.words import words_in

_WHO = r"(?P<who>(?:[\w-]+\s+){0,2}?[\w-]+)"
_SAYS_SO = re.compile(r"fault|blam", re.IGNORECASE)
_BLAMED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!not )\b(?:the\s+)?{_WHO}['’]s?\s+(?:own\s+)?fault\b",
        rf"\bfault\s+(?:of|lay\s+with|lies\s+with)\s+(?:the\s+)?{_WHO}\b",
        rf"\b(?:the\s+)?{_WHO}\s+(?:(?:is|was|are|were)\s+(?:itself\s+)?(?:to\s+blame|at\s+fault)|(?:has|had|have)\s+(?:only\s+)?(?:it|him|her|them)sel(?:f|ves)\s+to\s+blame)\b",
        rf"(?<!is to )(?<!was to )(?<!are to )(?<!were to )(?<!self to )(?<!selves to )\bblam(?:e[sd]?|ing)\s+(?!(?:for|by|on)\b)(?:the\s+)?{_WHO}\b",
        rf"\bblame\s+(?:on|at)\s+(?:the\s+)?{_WHO}\b",
    )
)


@lru_cache(maxsize=1_024)
def blamed_in(text: str) -> tuple[Span, ...]:
    """Return who is blamed in a text, as far as it can be told by where they stand.

    >>> text = "It is Keel's fault that Elm sank it, and Ash was to blame too."
    >>> [span.of(text) for span in blamed_in(text)]
    ['Keel', 'Ash']
    """
    if _SAYS_SO.search(text) is None:
        return ()  # the patterns are slow, and few sentences blame anybody
    found = (Span(*one.span("who")) for pattern in _BLAMED for one in pattern.finditer(text))
    return tuple(sorted(_named(span, text) for span in found))


def _named(span: Span, text: str) -> Span:
    """Return the last word with a capital of who is blamed, where there is one: that it was Keel."""
    capitals = [word.span for word in words_in(span.of(text)) if word.span.of(span.of(text))[0].isupper()]
    return capitals[-1].moved(span.start) if capitals else span


def blames_another(wording: Wording, places: Places) -> bool:
    """Say whether the claim blames one whom the sentence names too and does not blame, for it blames another."""
    text = wording.question.text
    mine = [one for one in blamed_in(text) if any(one.meets(word.span) for word in wording.words)]
    theirs = blamed_in(places.text)
    if not mine or not theirs:
        return False
    blamed = frozenset(stem for one in theirs for stem in _stems(one.of(places.text)))
    named = frozenset(stem for word in places.words for stem in _stems(word.span.of(places.text)))
    return all(_stems(one.of(text)).isdisjoint(blamed) and not _stems(one.of(text)).isdisjoint(named) for one in mine)


def _stems(who: str) -> frozenset[str]:
    """Return the stems of who is named, and the country that a name, a people or a seat stands for."""
    words = [word for word in words_in(who) if not word.is_stop]
    written = [word.span.of(who).removesuffix("'s").removesuffix("’s") for word in words]
    lands = {territory_of(one) or territory_of_people(one) or seat_of(one) for one in written if one[:1].isupper()}
    return frozenset(word.stem for word in words) | frozenset(land for land in lands if land is not None)
