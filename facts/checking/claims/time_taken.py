"""How long something took somebody, in all the ways to say it: it took the town a week; it took a week for all to leave.

That it took less than a week for all the miners to leave is that they needed less than a week to leave, that it took less than a
week until they had left, and that they left in less than a week. English only. This file knows nothing of sources.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from facts.checking.words.denials import denials, reservations
from facts.checking.words.predicates import predicate_of
from facts.checking.words.verbs import AUXILIARIES
from facts.model import Span
from facts.reading.figures import compared_span
from facts.reading.words import Word, words_of
from facts.values import FigureType, FigureValue, Mention

_MASK = "#"
_SPENT = r"(?:only\s+|just\s+)?"
_FOR = re.compile(
    rf"^(?:[^,;]*,\s+)?(?:and|but)?\s*it\s+(?:had\s+)?{_SPENT}(?:took|taken)\s+{_SPENT}#+\s+"
    r"for\s+(?P<who>[^,;]+?)\s+to\s+(?P<deed>[^,;]+)",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    rf"^(?:[^,;]*,\s+)?(?:and|but)?\s*it\s+{_SPENT}took\s+{_SPENT}#+\s+(?:until|till|before)\s+(?P<told>[^,;]+)",
    re.IGNORECASE,
)
_NEEDED = re.compile(
    rf"^(?P<who>[^,;]+?)\s+(?:had\s+)?{_SPENT}(?:needed|required|took)\s+{_SPENT}#+\s+to\s+(?P<deed>[^,;]+)",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"^(?P<told>[^,;]+?)\s+(?:with)?in\s+(?:the\s+(?:space|course|span)\s+of\s+)?#+\W*$", re.IGNORECASE
)
_BESIDE = re.compile(
    r"\s(?:while|whilst|as|when|because|since|although|though|before|after|under|without|amid|despite|in\s+\w+\s+of)\s",
    re.IGNORECASE,
)
"""What opens the circumstances of a deed: in fear of the storm, while the others slept."""


@dataclass(frozen=True, slots=True)
class TimeTaken:
    """Who did what in what time: where they stand, the verb, and all of the deed from there; ``is_plain`` where it is only "did it in"."""

    who: Span
    verb: Word
    deed: Span
    length: Mention
    is_plain: bool


def time_taken(text: str, mentions: Iterable[Mention]) -> TimeTaken | None:
    """Return what a text says of how long something took somebody; None where it says none, denies it or has another figure in it.

    >>> from facts.importing.indexing import read_mentions
    >>> from facts.reading.document import single
    >>> text = "It took less than a week for all the miners to leave Keel."
    >>> found = time_taken(text, read_mentions(single(text, language="en")))
    >>> (found.who.of(text), found.deed.of(text)) if found else None
    ('all the miners', 'leave Keel.')
    """
    lengths = [m for m in mentions if isinstance(m.value, FigureValue) and m.value.type is FigureType.DURATION]
    for length in lengths:
        limited = compared_span(text, length.span)
        masked = text[: limited.start] + _MASK * (limited.end - limited.start) + text[limited.end :]
        found = _of_shape(masked, length)
        if found is None:
            continue
        told = Span(0, found.deed.end)
        others = [m for m in mentions if isinstance(m.value, FigureValue) and m is not length]
        doubts = [*denials(text), *reservations(text)]
        if not any(told.meets(span) and not limited.holds(span) for span in (*doubts, *(m.span for m in others))):
            return found
    return None


def _of_shape(masked: str, length: Mention) -> TimeTaken | None:
    for shape in (_FOR, _NEEDED):
        found = shape.match(masked)
        if found is not None:
            deed = _without_circumstances(masked, Span(*found.span("deed")))
            verb = next(iter(words_of(masked, deed.start, deed.end)), None)
            return None if verb is None else TimeTaken(Span(*found.span("who")), verb, deed, length, is_plain=False)
    for shape in (_UNTIL, _WITHIN):
        found = shape.match(masked)
        if found is not None:
            return _told(masked, Span(*found.span("told")), length, is_plain=shape is _WITHIN)
    return None


def _told(masked: str, told: Span, length: Mention, *, is_plain: bool) -> TimeTaken | None:
    """Return who did what where it is told with a verb of its own: until *all the miners had left*."""
    words = tuple(words_of(masked, told.start, told.end))
    at = predicate_of(words)
    if at is None:
        return None
    first = at
    while first and words[first - 1].folded in AUXILIARIES:
        first -= 1
    if not first:
        return None
    deed = _without_circumstances(masked, Span(words[at].span.start, told.end))
    return TimeTaken(Span(told.start, words[first].span.start), words[at], deed, length, is_plain=is_plain)


def _without_circumstances(text: str, deed: Span) -> Span:
    found = _BESIDE.search(text, deed.start, deed.end)
    return deed if found is None else Span(deed.start, found.start())
