"""Noun phrases as the speakers of a sentence: which stretch of words can be one.

This file knows nothing of verbs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facts.model import Span
from facts.reading.statements.clauses import (
    ADVERBS,
    DETERMINERS,
    HEDGES,
    PREPOSITIONS,
    SUBORDINATORS,
    WEEKDAYS_MONTHS,
    Token,
    is_adverb,
)
from facts.reading.statements.speaker_words import CONNECTIVES


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: ``tokens[start:end]`` of its sentence. ``antecedent`` is what a relative pronoun stands for."""

    start: int
    end: int
    antecedent: tuple[int, int] | None = None

    def span(self, tokens: Sequence[Token]) -> Span:
        return Span(tokens[self.start].start, tokens[self.end - 1].end)


LONGEST = 24
"""Words a speaker has at most."""

FUNCTION_WORDS = PREPOSITIONS | SUBORDINATORS | ADVERBS | HEDGES | frozenset({"and", "or", "to", "not"})


def trimmed(tokens: Sequence[Token], start: int, end: int) -> int:
    while start < end and (
        tokens[start].kind != "w" or tokens[start].low in CONNECTIVES or (is_adverb(tokens[start]) and start + 1 < end)
    ):
        start += 1
    return start


_NEVER_LAST = FUNCTION_WORDS | DETERMINERS - {"others", "some", "many", "most", "several", "all", "both", "few"}


def is_phrase_like(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the words can be a speaker at all."""
    words = [t for t in tokens[start:end] if t.kind == "w"]
    if not words or words[-1].low in _NEVER_LAST:
        return False
    if words[-1].low in WEEKDAYS_MONTHS and len(words) == 1:
        return False
    return any(c.isalpha() for c in words[-1].text) or words[-1].text[0].isdigit()
