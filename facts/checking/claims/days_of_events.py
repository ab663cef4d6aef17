"""What else was on a claim's day, told only to say which day is meant: on the morning of the flood, 4 May.

A sentence that has no day need not have that either, where its text tells of it. English only. This file knows nothing of sources.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from facts.asking.repairing import Term, Terms
from facts.checking.claims.splitting import Claim
from facts.checking.claims.wording import Wording
from facts.model import Span
from facts.values import DateValue

_OF_EVENT = re.compile(
    r"\b(?:morning|afternoon|evening|night|day|dawn|eve|start|beginning|outbreak|time)\s+(?P<event>of\s+[^,.;:]{3,60}?)(?:\s*,\s*|\s+(?:on|of)\s+)(?:the\s+)?$",
    re.IGNORECASE,
)
_EVENT_BEHIND = re.compile(
    r"\s*,?\s+(?P<event>(?:(?:when|as)\s+[^,.;:]{5,80}?|(?:during|amid|at\s+the\s+(?:time|start|beginning)\s+of)\s+[^,.;:]{3,60}?))\s*[.!]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class OnEventsDay:
    """A claim without the ``event`` that its day is that of, and the words of that."""

    claim: Claim
    terms: Terms
    event: Terms


def on_events_day(claim: Claim, terms: Terms) -> OnEventsDay | None:
    """Return a claim without what else was on its day; None where it says nothing of that.

    "On the morning of the flood, 4 May, the guard left" is a claim of the guard, and of 4 May.
    """
    text = claim.question.text
    days = [m.span for m in claim.values if isinstance(m.value, DateValue)]
    if claim.ahead or claim.statement is not None or claim.question.language != "en" or len(days) != 1:
        return None
    found = _OF_EVENT.search(text[: days[0].start])
    event = None if found is None else Span(*found.span("event"))
    if event is None:
        behind = _EVENT_BEHIND.match(text, days[0].end)
        event = None if behind is None else Span(*behind.span("event"))
    if event is None or any(event.meets(m.span) for m in claim.values):
        return None
    inside = tuple(term for term in terms.terms if event.meets(term.word.span))
    if not inside:
        return None
    return OnEventsDay(
        without(claim, event), replace(terms, terms=_outside(terms, event)), replace(terms, terms=inside)
    )


def without(claim: Claim, part: Span) -> Claim:
    """Return a claim with blanks for a part of its text, so that all else stands where it stood."""
    text = claim.question.text
    left = text[: part.start] + " " * (part.end - part.start) + text[part.end :]
    question = replace(
        claim.question,
        text=left,
        words=tuple(word for word in claim.question.words if not part.meets(word.span)),
        names=tuple(name for name in claim.question.names if not part.meets(name)),
        dates=tuple(date for date in claim.question.dates if not part.meets(date.span)),
    )
    return replace(claim, text=left, question=question)


def _outside(terms: Terms, part: Span) -> tuple[Term, ...]:
    return tuple(term for term in terms.terms if not part.meets(term.word.span))


PLACE_PREPOSITIONS = ("in", "at", "of", "near", "outside", "inside")
_IN = re.compile(r"\s(?:in|at|of|near|outside|inside)\s+(?:the\s+)?$", re.IGNORECASE)


def where_parts(wording: Wording) -> tuple[tuple[Span, tuple[Term, ...]], ...]:
    """Return where a claim says by a name where it was, from the preposition on, each with that name: at the quay *of Elm*."""
    text = wording.question.text
    found: list[tuple[Span, tuple[Term, ...]]] = []
    for _, parts in wording.names:
        ahead = _IN.search(text[: parts[0].word.span.start])
        if ahead is not None:
            found.append((Span(ahead.start() + 1, parts[-1].word.span.end), parts))
    return tuple(found)
