"""What a figure measures, told by the words behind it: how wide, how high, a day, an hour. This file compares no numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable

from facts.checking.values.wayward import is_another_way
from facts.model import Span
from facts.reading.words import stem, words_of

_DIMENSIONS = tuple(
    frozenset(map(stem, one.split()))
    for one in (
        "wide across broad width",
        "high tall height",
        "long length",
        "deep depth",
        "thick thickness",
        "old age",
        "away off",
    )
)
_PERIODS = tuple(
    frozenset(one.split())
    for one in (
        "second", "minute минуту", "hour hourly час", "day daily сутки день", "week weekly неделю", "month monthly месяц",
        "year yearly annum annually год",
    )
)  # fmt: skip
_RATE = re.compile(
    r"\b(?:per|an?|each|every|в|за|каждый|каждую|на)\s(second|minute|hour|day|week|month|year|annum|минуту|час|сутки|день|неделю|месяц|год)\b"
    r"|\b(hourly|daily|weekly|monthly|yearly|annually)\b",
    re.IGNORECASE,
)


def is_other_measure(text: str, mine: Span, other_text: str, theirs: Span) -> bool:
    """Say whether two figures are followed by different measures: wide and high, a day and an hour.

    >>> is_other_measure("It is 4 metres wide.", Span(6, 14), "It is 4 metres high.", Span(6, 14))
    True
    """
    if is_another_way(text, mine, other_text, theirs):
        return True
    ours, found = _dimension(text, mine), _dimension(other_text, theirs)
    if ours is not None and found is not None and ours != found:
        return True
    one, other = _period(text, mine), _period(other_text, theirs)
    return one is not None and other is not None and one != other


def is_excluded(text: str, mine: Span, other_text: str, theirs: Span, others: Iterable[Span]) -> bool:
    """Say whether the same number excludes another: an hour for a day; or as high where one of ``others`` says how wide it is.

    >>> is_excluded("It takes 4 tons a day.", Span(9, 15), "It takes 4 tons an hour.", Span(9, 15), ())
    True
    """
    one, other = _period(text, mine), _period(other_text, theirs)
    if one is not None and other is not None and one != other:
        return True
    ours, found = _dimension(text, mine), _dimension(other_text, theirs)
    if ours is None or found is None or ours == found:
        return False
    return any(_dimension(other_text, span) == ours for span in others if span != theirs)


def _dimension(text: str, span: Span) -> int | None:
    behind = next(iter(words_of(text, span.end, min(len(text), span.end + 24))), None)
    if behind is None or text[span.end : behind.span.start].strip():
        return None
    return next((n for n, one in enumerate(_DIMENSIONS) if behind.stem in one), None)


def _period(text: str, span: Span) -> int | None:
    """Return the time behind a figure that it is counted by, a few words on: 4 tonnes of gas per hour."""
    behind = re.split(r"[.,;:()]|\d", text[span.end : span.end + 48])[0]
    found = _RATE.search(behind)
    if found is None or len(behind[: found.start()].split()) > 4:
        return None
    word = (found[1] or found[2]).casefold()
    return next((n for n, one in enumerate(_PERIODS) if word in one), None)
