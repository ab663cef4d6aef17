"""A distance in time as a value: three years ago, a year after the flood, two weeks before the vote, half a year later.

Read as a date, "three years ago" has no place in the calendar where nothing says from when it counts; as a length of time
with a direction it can be held against another one all the same. What a date was counted out to stays beside it. English only.
This file compares no numbers and knows nothing of sources.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from facts.checking.claims.vague_distances import vague_distances
from facts.model import Span
from facts.reading.figures import find_figures
from facts.reading.words import words_in
from facts.values import DateValue, FigureType, FigureValue, Mention, Precision, StatementValue


class Way(StrEnum):
    """Which way a distance in time goes, and from where it counts."""

    AGO = "ago"
    """Back from the day of writing."""
    HENCE = "hence"
    """On from the day of writing."""
    EARLIER = "earlier"
    """Back from what the text spoke of."""
    LATER = "later"
    BEFORE = "before"
    """Back from what is named right behind it."""
    AFTER = "after"

    @property
    def is_back(self) -> bool:
        return self in (Way.AGO, Way.EARLIER, Way.BEFORE)

    @property
    def is_named(self) -> bool:
        """Whether what it counts from stands behind it."""
        return self in (Way.BEFORE, Way.AFTER)


@dataclass(frozen=True, slots=True)
class Direction:
    """Which way, and the stems of what it counts from, where that is named."""

    way: Way
    origin: frozenset[str] = frozenset()


_WORD = r"ago|from\s+now|later|earlier|afterwards|thereafter|beforehand|before|after|prior(?:\s+to)?"
_ENDS_SO = re.compile(rf"\b(?:{_WORD})$", re.IGNORECASE)
_BEHIND = re.compile(rf"\s+(?P<word>{_WORD})\b", re.IGNORECASE)
_COMPARED = re.compile(
    r"\b(?:than|as|from|on|with|to|versus|against|since|until|till)\s+(?:(?:about|around|some|just|only|even)\s+)?(?:what\s+it\s+was\s+)?$",
    re.IGNORECASE,
)
"""What makes a distance the time of something else: dearer than a year ago."""
_BOUNDS = re.compile(r"\b(?:more|less|fewer|longer|later|earlier|well|just)\s+(?:than|over)\s+$", re.IGNORECASE)
_REACH = 40
_CLAUSE = re.compile(r"[^,;:.!?()]*")
_MOST = 6


def with_distances(mentions: Iterable[Mention], text: str) -> tuple[Mention, ...]:
    """Return the mentions of a sentence with those dates as lengths of time that only say how far away they are.

    >>> from facts.importing.indexing import read_mentions
    >>> from facts.reading.document import single
    >>> text = "The ferry sank three years ago."
    >>> [(m.kind.value, m.span.of(text)) for m in with_distances(read_mentions(single(text)), text)]
    [('figure', 'three years ago')]
    """
    every = tuple(mentions)
    is_bare = not any(_tells(mention) for mention in every)  # then what it is only compared with is all there is
    found: list[Mention] = []
    for mention in every:
        distance = _distance(mention, text, with_compared=is_bare)
        if distance is None:
            found.append(mention)
        elif isinstance(mention.value, DateValue) and mention.value.precision is Precision.VAGUE:
            found.append(distance)
        else:
            found += (mention, Mention(Span(mention.span.start, _word_of(distance.span, text)), distance.value))
    found += (one for one in vague_distances(text) if not any(one.span.meets(m.span) for m in every if not _is_said(m)))
    return tuple(found)


def is_distance(span: Span, text: str) -> bool:
    """Say whether the words of a value end with the way that it goes: three years ago, but not two weeks before the vote."""
    return _ENDS_SO.search(span.of(text)) is not None


def with_direction(span: Span, text: str) -> Span:
    """Return the words of a length of time with the word behind them that says which way it goes.

    >>> with_direction(Span(5, 14), "Left two weeks before the vote.").of("Left two weeks before the vote.")
    'two weeks before'
    """
    behind = _BEHIND.match(text, span.end)
    return Span(span.start, behind.end()) if behind is not None and not is_distance(span, text) else span


def direction(span: Span, text: str) -> Direction | None:
    """Return which way the length of time at ``span`` goes; None where it only lasts.

    >>> text = "The troops left two weeks before the vote."
    >>> direction(Span(16, 25), text).way.value, sorted(direction(Span(16, 25), text).origin)
    ('before', ['vote'])
    """
    inside = _ENDS_SO.search(span.of(text))
    behind = None if inside is not None else _BEHIND.match(text, span.end)
    if inside is None and behind is None:
        return None
    word = " ".join((inside[0] if inside is not None else behind["word"] if behind is not None else "").lower().split())
    end = span.end if behind is None else behind.end()
    match word:
        case "ago":
            return Direction(Way.AGO)
        case "from now":
            return Direction(Way.HENCE)
        case "earlier" | "beforehand":
            return Direction(Way.EARLIER)
        case "later" | "afterwards" | "thereafter":
            return Direction(Way.LATER)
        case _:
            rest = _CLAUSE.match(text, end)
            origin = [w.stem for w in words_in(rest[0] if rest is not None else "") if not w.is_stop][:_MOST]
            is_back = word != "after"
            if not origin:
                return Direction(Way.EARLIER if is_back else Way.LATER)
            return Direction(Way.BEFORE if is_back else Way.AFTER, frozenset(origin))


def _is_said(mention: Mention) -> bool:
    return isinstance(mention.value, StatementValue)


def _tells(mention: Mention) -> bool:
    """Say whether a mention is a value without being told from where it counts."""
    value = mention.value
    if isinstance(value, DateValue):
        return not value.relative and value.precision is not Precision.VAGUE
    return isinstance(value, FigureValue) and value.type not in (FigureType.ORDINAL, FigureType.DURATION)


def _distance(mention: Mention, text: str, *, with_compared: bool) -> Mention | None:
    value, span = mention.value, mention.span
    if not isinstance(value, DateValue) or not value.relative or span.end > len(text) or not is_distance(span, text):
        return None
    before = text[max(0, span.start - _REACH) : span.start]
    if not with_compared and _COMPARED.search(before) is not None and _BOUNDS.search(before) is None:
        return None
    for figure in find_figures(text):
        length = figure.value
        if span.meets(figure.span) and isinstance(length, FigureValue) and length.type is FigureType.DURATION:
            return Mention(span, length)
    return None


def _word_of(span: Span, text: str) -> int:
    """Return where the amount ends, ahead of the word for its direction, so that two values do not share a span."""
    found = _ENDS_SO.search(span.of(text))
    return span.start + len(span.of(text)[: found.start()].rstrip()) if found is not None else span.end
