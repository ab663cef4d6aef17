"""Who a speaker is, as the source says right beside the name: "Ada Bell, the mayor of Ayr".

Somebody who asks who said it is helped by the office more than by a name alone. Only what stands as an aside right behind
the name is taken, letter for letter, up to where the source goes on to other things. This file knows nothing of questions.
"""

from __future__ import annotations

from collections.abc import Sequence

from facts.model import Span
from facts.reading.statements.clauses import AUXILIARIES, DETERMINERS, PREPOSITIONS, RELATIVES, Token, tokenize
from facts.reading.statements.speaker_words import PEOPLE

LONGEST = 16
"""Words of an aside; a longer one tells a story."""
READABLE = 9
"""Words of an aside from which on it is cut before a preposition, where one stands: "of" holds an office together."""
_OPENING = (DETERMINERS & {"the", "a", "an", "his", "her", "its", "their", "our", "one", "another"}) | {"one", "former"}
_STOPPING = (RELATIVES - {"that"}) | {"whom", "where", "when", "as", "while", "after", "before", "during"}


def with_office(text: str, name: Span, end: int) -> Span:
    """Return the span of a speaker with the aside behind it that says who it is; ``end`` is where the sentence ends.

    >>> text = "“It is late,” said Ada Bell, the mayor of Ayr, who was there."
    >>> with_office(text, Span(19, 27), len(text)).of(text)
    'Ada Bell, the mayor of Ayr'
    >>> text = "After the storm, said Ada Bell, the bridge was closed."
    >>> with_office(text, Span(22, 30), len(text)).of(text)
    'Ada Bell'
    """
    if text[name.end : name.end + 2] != ", ":
        return name
    tokens = tokenize(text, name.end + 2, min(end, name.end + 240), ())
    length = _aside(tokens)
    if length is None:
        return name
    return Span(name.start, tokens[length - 1].end)


def _aside(tokens: Sequence[Token]) -> int | None:
    """Return how many tokens the aside has; None where what follows is none."""
    if not tokens or not _opens(tokens):
        return None
    length = 0
    while length < len(tokens) and tokens[length].kind == "w" and not _stops(tokens, length):
        if tokens[length].low in AUXILIARIES:
            return None
        length += 1
    if not 1 < length <= LONGEST:
        return None
    if length > READABLE:
        cut = [k for k in range(2, READABLE + 1) if tokens[k].low in PREPOSITIONS - {"of"}]
        length = cut[-1] if cut else length
    return length


def _opens(tokens: Sequence[Token]) -> bool:
    """Whether an aside can begin so: an article, or the word for an office with what it is an office of."""
    first = tokens[0].low
    office = first in PEOPLE and len(tokens) > 1 and tokens[1].low in ("of", "for", "at")
    return first in _OPENING or office


def _stops(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.low in _STOPPING or (at > 1 and token.low.endswith("ing") and tokens[at - 1].text[0].islower()):
        return True  # "a pilot living in Ayr": who she is ends with the pilot
    ahead = tokens[at + 1] if at + 1 < len(tokens) else None
    return token.low in ("and", "but", "or") and ahead is not None and ahead.low in _STOPPING
