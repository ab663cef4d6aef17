"""Who a speaker is, as the source says right beside the name: "Ada Bell, the mayor of Ayr".

Somebody who asks who said it is helped by the office more than by a name alone. Only what stands as an aside right behind
the name is taken, letter for letter, up to where the source goes on to other things. This file knows nothing of questions.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from facts.model import Span
from facts.reading.statements.clauses import (
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    Token,
    is_adverb,
    is_verbal,
    tokenize,
)
from facts.reading.statements.reporting_verbs import VERBS
from facts.reading.statements.speaker_words import CONNECTIVES, PEOPLE

LONGEST = 16
"""Words of an aside without a clause; a longer one tells a story."""
READABLE = 9
"""Words of an aside from which on it is cut before a preposition, where one stands: "of" holds an office together."""
WITH_CLAUSE = 7
"""Words that an aside and the clause it goes on with have together: "a pilot who was there"."""
_OPENING = (DETERMINERS & {"the", "a", "an", "his", "her", "its", "their", "our", "one", "another"}) | {"one", "former"}
_CLAUSE = (RELATIVES - {"which"}) | {"that"}
_STOPPING = {"which", "where", "when", "as", "while", "after", "before", "during"}
_CUT = PREPOSITIONS - {"of"}
_PARTY = re.compile(r"\s\([A-Z][\w.]{0,11}(?:[-–/., ]{1,2}[A-Z][\w.]{0,11}){0,3}\)")
"""Party and place behind a name: (D-Leith), (Lab., Ayr)."""


def with_office(text: str, name: Span, end: int) -> Span:
    """Return the span of a speaker with the aside behind it that says who it is; ``end`` is where the sentence ends.

    >>> text = "“It is late,” said Ada Bell (Lab.), the mayor of Ayr who was there, on Friday."
    >>> with_office(text, Span(19, 27), len(text)).of(text)
    'Ada Bell (Lab.), the mayor of Ayr who was there'
    >>> text = "After the storm, said Ada Bell, the bridge was closed."
    >>> with_office(text, Span(22, 30), len(text)).of(text)
    'Ada Bell'
    """
    party = _PARTY.match(text, name.end, end)
    if party is not None:
        name = Span(name.start, party.end())
    if text[name.end : name.end + 2] != ", ":
        return name
    tokens = tokenize(text, name.end + 2, min(end, name.end + 300), ())
    length = _aside(tokens)
    if length is None or (tokens[0].low == "who" and _by_office(text, name)):
        return name
    return Span(name.start, tokens[length - 1].end)


def _by_office(text: str, name: Span) -> bool:
    """Whether the speaker is told by an office, which says who it is already: the mayor of Ayr."""
    return name.of(text).partition(" ")[0].lower() in DETERMINERS


def _aside(tokens: Sequence[Token]) -> int | None:
    """Return how many tokens the aside has; None where what follows is none."""
    if not tokens or not _opens(tokens):
        return None
    length = 0
    clause = len(tokens) if tokens[0].low != "who" else 0
    while length < len(tokens) and tokens[length].kind == "w" and not _stops(tokens, length):
        if length and clause > length and _begins_clause(tokens, length):
            clause = length
        if tokens[length].low in AUXILIARIES and clause > length:
            return None  # what follows is a sentence, not an aside
        length += 1
    if length < 2:
        return None
    head = min(length, clause)
    if head > READABLE:
        cut = [k for k in range(2, READABLE + 1) if tokens[k].low in _CUT]
        if head > LONGEST and not cut:
            return None
        return cut[-1] if cut else head
    if length > WITH_CLAUSE:
        cut = [
            k
            for k in range(max(head, 2), WITH_CLAUSE + 1)
            if tokens[k].low in _CUT and tokens[k - 1].low not in AUXILIARIES
        ]
        return cut[-1] if cut else (head if head > 1 else None)
    return length


def _begins_clause(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    return token.low in _CLAUSE or (at > 1 and token.low.endswith("ing") and tokens[at - 1].text[0].islower())


def _opens(tokens: Sequence[Token]) -> bool:
    """Whether an aside can begin so: an article, "who", or the word for an office with what it is an office of."""
    first = tokens[0].low
    ahead = tokens[1] if len(tokens) > 1 else None
    if first == "who":
        return ahead is not None and ahead.low not in VERBS
    if first in ("of", "from"):
        return ahead is not None and (ahead.capital or ahead.low == "the")
    return first in _OPENING or _is_office(tokens)


def _is_office(tokens: Sequence[Token]) -> bool:
    """Whether an office without an article opens the aside: "mayor of", "chief harbour engineer at"."""
    for at, token in enumerate(tokens[:5]):
        if token.kind != "w":
            return False
        if token.low in ("of", "for", "at", "with"):
            return at > 0 and (at > 1 or tokens[0].low in PEOPLE or token.low == "of")
        if token.low in PREPOSITIONS | SUBORDINATORS | CONNECTIVES or is_adverb(token) or is_verbal(token):
            return False
    return False


def _stops(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.low in _STOPPING:
        return True
    ahead = tokens[at + 1] if at + 1 < len(tokens) else None
    return token.low in ("and", "but", "or") and ahead is not None and ahead.low in _STOPPING | _CLAUSE
