"""Who asked whom in a survey that a sentence only has as a noun: in a survey among Danish youth conducted by Norstat.

A claim has them as subject and object: Norstat surveyed young Danes. This file knows nothing of what was answered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from facts.asking.repairing import Term
from facts.checking.claims.wording import Wording
from facts.checking.subjects.meeting import met_in
from facts.checking.subjects.places import Places
from facts.model import Span
from facts.reading.names import territory_of, territory_of_people
from facts.reading.words import words_in

_SURVEY = re.compile(
    r"\b(?:survey|poll|study|questionnaire|opinion\s+poll)\s+(?:among|amongst|of|with)\s+(?P<whom>[^,;()]{2,80}?)\s+"
    r"(?:conducted|carried\s+out|done|held|made|run)\s+by\s+(?P<who>[^,;()]{2,80}?)(?=\s+(?:in|on|from|at|during)\b|[,;.()]|$)",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\b(?P<passive>(?:was|were)\s+)?(?P<verb>surveyed|polled|questioned|interviewed)\b", re.IGNORECASE)
_YOUNG = re.compile(r"\b(?:young|youths?|teenagers|teens|pupils|students|children)\b", re.IGNORECASE)
_OLD = re.compile(r"\b(?:old|older|elderly|adults?|pensioners|retired)\b", re.IGNORECASE)
_SHARE = re.compile(r"\s+of\b", re.IGNORECASE)
_BY = re.compile(r"\bby\b", re.IGNORECASE)


def asks_as_told(wording: Wording, places: Places) -> bool | None:
    """Say whether the same asked the same in a survey; None where the sentence has none by somebody, or the claim asks nobody."""
    parts = _who_and_whom(wording) if wording.question.language == "en" else None
    told = _SURVEY.search(places.text) if parts is not None else None
    if parts is None or told is None:
        return None
    return all(_are_within(part, wording, told[name]) for name, part in zip(("who", "whom"), parts, strict=True))


def _who_and_whom(wording: Wording) -> tuple[Span, Span] | None:
    """Return the parts of a claim that say who asked, and who was asked."""
    text = wording.question.text
    asked = _ASKED.search(text)
    verb = wording.verb
    if asked is None or verb is None or verb.word.span.start != asked.start("verb"):
        return None  # of those polled, a fifth said
    if asked["passive"] is None and any(
        value.end <= asked.start() and _SHARE.match(text, value.end) for value in wording.values
    ):
        return None  # 77% of those polled said
    before, behind = Span(0, asked.start()), Span(asked.end(), len(text))
    if asked["passive"] is None:
        return before, behind
    by = _BY.search(text, asked.end())
    return None if by is None else (Span(by.end(), len(text)), before)


def _are_within(part: Span, wording: Wording, told: str) -> bool:
    """Say whether all the words of a part of the claim are told there, a people by its country too."""
    terms = [
        term
        for term in wording.terms
        if part.holds(term.word.span) and not any(value.meets(term.word.span) for value in wording.values)
    ]
    stems = frozenset(word.stem for word in words_in(told))
    countries = set(_countries(words.span.of(told) for words in words_in(told)))
    if _OLD.search(part.of(wording.question.text)) and _YOUNG.search(told):
        return False
    return bool(terms) and all(_is_told(term, wording, stems, countries) for term in terms)


def _is_told(term: Term, wording: Wording, stems: frozenset[str], countries: set[str]) -> bool:
    if met_in(term, wording, stems) is not None:
        return True
    return not countries.isdisjoint(_countries([term.word.span.of(wording.question.text)]))


def _countries(words: Iterable[str]) -> list[str]:
    found = (territory_of_people(word) or territory_of(word) for word in words)
    return [country for country in found if country is not None]
