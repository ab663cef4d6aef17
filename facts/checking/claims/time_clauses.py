"""The part of a claim that only tells until when something had gone on: when the storm came, by the time of the flood.

How long a thing had gone on is one claim, and until when another: the sentence that says how long need not have the words of
what ended it. Only "had" tells that a claim looks back from an event. English only. This file knows nothing of sources.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from facts.asking.repairing import Terms
from facts.checking.claims.splitting import Claim
from facts.checking.words.verbs import DETERMINERS, PREPOSITIONS
from facts.model import Span
from facts.reading.words import Word, words_of
from facts.values import FigureType, FigureValue, Mention

_OPENS = re.compile(r"\b(?:when|before|(?:by|at)\s+the\s+time(?:\s+of)?)\b", re.IGNORECASE)
_HAD = re.compile(r"\bhad\s+(?!(?:to|no|a|an|the|not|never|been\s+to)\b)", re.IGNORECASE)
_DENIES = frozenset("not no never hadnt without nobody none neither nor hardly".split())


@dataclass(frozen=True, slots=True)
class Outlasting:
    """A claim of how long something had gone on: without the ``event`` at which it had, and what is said of that, with its words."""

    claim: Claim
    terms: Terms
    event: Terms
    times: tuple[Mention, ...]


def outlasting(claim: Claim, terms: Terms) -> Outlasting | None:
    """Return a claim without its time clause; None where it does not say how long something had gone on when something else came."""
    text = claim.question.text
    if claim.ahead or claim.statement is not None or claim.question.language != "en":
        return None
    opens = _OPENS.search(text)
    event = None if opens is None else _time_clause(text, opens)
    lengths = [m for m in claim.values if _is_length(m)]
    if opens is None or event is None or len(lengths) != 1 or event.meets(lengths[0].span):
        return None
    had = next((found for found in _HAD.finditer(text) if not event.meets(Span(*found.span()))), None)
    others = [m for m in claim.values if m not in lengths]
    if had is None or had.start() > lengths[0].span.start or not all(event.holds(m.span) for m in others):
        return None
    if any(word.folded in _DENIES for word in words_of(text)):
        return None
    left = text[: event.start] + " " * (event.end - event.start) + text[event.end :]
    question = replace(
        claim.question,
        text=left,
        words=tuple(word for word in claim.question.words if not event.meets(word.span)),
        names=tuple(name for name in claim.question.names if not event.meets(name)),
        dates=tuple(date for date in claim.question.dates if not event.meets(date.span)),
    )
    inside = tuple(term for term in terms.terms if event.meets(term.word.span) and term.word.span.start >= opens.end())
    outside = tuple(term for term in terms.terms if not event.meets(term.word.span))
    return Outlasting(
        replace(claim, text=left, question=question, values=tuple(lengths)),
        replace(terms, terms=outside),
        replace(terms, terms=inside),
        tuple(others),
    )


def _is_length(mention: Mention) -> bool:
    return isinstance(mention.value, FigureValue) and mention.value.type is FigureType.DURATION


def _time_clause(text: str, opens: re.Match[str]) -> Span | None:
    """Return where a claim tells of the event, from the word that ``opens`` it: *before the storm* the port had been shut."""
    had = _HAD.search(text)
    if had is None:
        return None
    if text[: opens.start()].strip():
        return Span(opens.start(), len(text.rstrip().rstrip(".!"))) if opens.start() > had.end() else None
    comma = text.rfind(",", 0, had.start())
    if comma >= 0:
        return Span(opens.start(), comma + 1)
    subject = _subject_before(text, tuple(words_of(text, opens.end(), had.start())))
    return None if subject is None else Span(opens.start(), subject)


def _subject_before(text: str, words: tuple[Word, ...]) -> int | None:
    """Return where the last thing begins that stands behind no preposition: before the storm *the old port of Elm* had."""
    starts = [
        word.span.start
        for before, word in pairwise(words)
        if _opens_a_thing(text, word) and not _opens_a_thing(text, before) and before.folded not in PREPOSITIONS
    ]
    return starts[-1] if starts else None


def _opens_a_thing(text: str, word: Word) -> bool:
    return word.folded in DETERMINERS or text[word.span.start].isupper()
