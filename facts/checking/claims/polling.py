"""What those who were asked answered: 61 percent of those polled saw the dam as a danger, named it one.

The verb tells nothing there that the sentence must have: what they answered is what it says. This file knows nothing of
sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from facts.model import Span
from facts.reading.words import Word, stem
from facts.values import FigureType, FigureValue, Mention, StatementValue

CROWD = re.compile(
    r"(?:an?\s+|the\s+)?(?:(?:large|larger|great|greater|small|smaller|vast|clear)\s+)?(?:proportion|share|majority|minority|half|third|quarter|number|respondents|most|many|few)\b",
    re.IGNORECASE,
)
"""Who is only so many of those who were asked, and nobody who speaks."""

_ASKED = frozenset(
    map(stem, "survey surveyed poll polled asked questioned interviewed respondent questionnaire".split())
)
HOLD = frozenset(
    map(stem, "name named call called see saw seen regard regarded consider considered view viewed rate rated".split())
)


_PART = frozenset(map(stem, "share proportion majority minority".split()))


def is_asked(word: Word) -> bool:
    """Say whether a word tells that people were asked: polled, in a survey."""
    return word.stem in _ASKED


def only_tells_an_answer(words: Sequence[Word], predicate: int | None) -> bool:
    """Say whether a claim's verb only says what people who were asked hold something to be.

    >>> from facts.reading.words import words_in
    >>> words = words_in("In the poll 61 percent named the dam as a danger.")
    >>> only_tells_an_answer(words, 5), only_tells_an_answer(words[3:], 2)
    (True, False)
    """
    if predicate is None or words[predicate].stem not in HOLD:
        return False
    if any(word.stem in _PART for word in words[:predicate]):
        return True
    return any(is_asked(word) for n, word in enumerate(words) if n != predicate)


def shares_in_brackets(mentions: Iterable[Mention], piece: str) -> tuple[Mention, ...]:
    """Return the shares that fill brackets of their own: more named Elm (77%) than Ash (73%)."""
    shares = (m for m in mentions if isinstance(m.value, FigureValue) and m.value.type is FigureType.SHARE)
    return tuple(m for m in shares if f"({m.span.of(piece)})" == piece[max(0, m.span.start - 1) : m.span.end + 1])


def is_share_of_those_asked(mention: Mention, piece: str, counted: Sequence[Span], shares: Sequence[Mention]) -> bool:
    """Say whether who speaks is only so many of those who were asked: 77 percent responded that; a larger share named Elm (77%).

    ``counted`` are the values of the piece, ``shares`` those in brackets.
    """
    value = mention.value
    speaker = value.speaker if isinstance(value, StatementValue) else None
    if speaker is None or the_two(mention, piece) is not None:
        return False
    is_many = bool(shares) and CROWD.match(piece, max(0, speaker.start)) is not None
    return is_many or any(speaker.meets(span) for span in counted)


def the_two(mention: Mention, piece: str) -> Span | None:
    """Return where a statement's speakers are called the two who were told of, whose number is no figure: the two mayors said."""
    speaker = mention.value.speaker if isinstance(mention.value, StatementValue) else None
    if speaker is None or _THE_TWO.match(speaker.of(piece)) is None:
        return None
    return speaker


_THE_TWO = re.compile(r"the\s+two\s+\w+s\b", re.IGNORECASE)
