"""What stands right before a figure, or the figure itself, and makes it another: by 34 percent and to 34 percent, twice and two years.

A score of 14 to 9 is no score of 9 to 14, a loss of 12 million no profit of 12 million. Nothing is said where two figures differ in
this way. This file knows nothing of sentences as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from facts.model import Span
from facts.reading.words import stem, words_in

_BEFORE = re.compile(
    r"\b(by|to|from)\s+(?:(?:about|around|roughly|nearly|almost|over|only|just|some|at\s+(?:least|most)|up\s+to|(?:more|less|fewer)\s+than)\s+)*$",
    re.IGNORECASE,
)
_FROM_TO = re.compile(r"\bfrom\s.{0,40}\bto\s|\bto\s.{0,40}\bfrom\s", re.IGNORECASE)
_TIMES = re.compile(r"\b(?:once|twice|thrice)\b", re.IGNORECASE)
_TIMES_BEHIND = re.compile(r"[\s-]*(?:times|fold)\b", re.IGNORECASE)
_OF = re.compile(r"([\w-]+)\s+of\s+(?:(?:about|around|roughly|nearly|almost|over|only|just|some)\s+)*$", re.IGNORECASE)
_SCORE = re.compile(
    r"(?<![\d.,/-])(\d{1,4})\s?(?:-|–|:|\sto\s|\sagainst\s)\s?(\d{1,4})(?![\d.,/-]*\d)(?!\s?(?:million|percent|%))"
)
_FROM = re.compile(r"\b(?:from|between)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_OPPOSED = tuple(
    (frozenset(map(stem, one.split())), frozenset(map(stem, other.split())))
    for one, other in (
        ("profit profits surplus gain", "loss losses deficit"), ("income revenue revenues earnings", "expenses spending costs expenditure"),
        ("rise increase growth", "fall decrease drop decline"), ("arrivals", "departures"), ("births", "deaths"), ("exports", "imports"),
    )
)  # fmt: skip
"""Things of which each has a figure of its own."""


def is_another_way(text: str, mine: Span, other_text: str, theirs: Span) -> bool:
    """Say whether what stands before one figure, or how often it is said to be, makes it another than the other.

    >>> is_another_way("It fell by 34 percent.", Span(11, 21), "It fell to 34 percent.", Span(11, 21))
    True
    """
    one, other = _BEFORE.search(text[: mine.start]), _BEFORE.search(other_text[: theirs.start])
    ways = {found[1].lower() for found in (one, other) if found is not None}
    if len(ways) > 1 and ("by" in ways or not _FROM_TO.search(text)):
        return True
    if _is_how_often(text, mine) is not _is_how_often(other_text, theirs) and (
        _TIMES.fullmatch(mine.of(text)) or _TIMES.fullmatch(theirs.of(other_text))
    ):
        return True
    if _is_of_another_whole(text[mine.end :], other_text, theirs):
        return True
    return _are_opposed(_OF.search(text[: mine.start]), _OF.search(other_text[: theirs.start]))


_OF_A_WHOLE = re.compile(
    r"^(?:\s?%)?\s+(?:of|out\s+of)\s+(?:(?:the|its|their|all|[\w-]+['’]s)\s+)*([a-z]+)(?!['’])\b", re.IGNORECASE
)


def _is_of_another_whole(behind: str, other_text: str, theirs: Span) -> bool:
    """Say whether a share is of one thing and the other's of another, which both stand there: of the vote, of the seats."""
    one, other = _OF_A_WHOLE.match(behind), _OF_A_WHOLE.match(other_text[theirs.end :])
    if one is None or other is None:
        return False
    mine, its = stem(one[1].casefold()), stem(other[1].casefold())
    first = words_in(other[1])
    if mine == its or (first and first[0].is_stop):
        return False
    words = [word for word in words_in(other_text) if word.folded not in ("of", "the", "its", "their", "all")]
    return any(
        word.stem == mine and (before.is_number or before.folded in ("percent", "per", "half", "third", "quarter"))
        for before, word in pairwise(words)
    )


def _is_how_often(text: str, span: Span) -> bool:
    return _TIMES.fullmatch(span.of(text)) is not None or _TIMES_BEHIND.match(text, span.end) is not None


def _are_opposed(one: re.Match[str] | None, other: re.Match[str] | None) -> bool:
    if one is None or other is None:
        return False
    mine, theirs = stem(one[1].casefold()), stem(other[1].casefold())
    return any((mine in a and theirs in b) or (mine in b and theirs in a) for a, b in _OPPOSED)


def is_another_score(text: str, other_text: str) -> bool:
    """Say whether a text has two figures as a score that the other has the other way round, and not as it has them.

    >>> is_another_score("They voted 9 to 14.", "They voted 14 to 9 for it."), is_another_score("It won 3-1.", "It won 3–1.")
    (True, False)
    """
    theirs = _scores(other_text)
    return any(one[::-1] in theirs and one not in theirs for one in _scores(text))


def _scores(text: str) -> Sequence[tuple[str, str]]:
    return [
        (found[1], found[2])
        for found in _SCORE.finditer(text)
        if found[1] != found[2] and not _FROM.search(text[: found.start()])
    ]
