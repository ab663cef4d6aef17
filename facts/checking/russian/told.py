"""What a Russian claim tells, as sentences are held against it: words that carry something, values, how it says it.

It is read once for all sentences. This file knows nothing of sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from facts.asking.repairing import Term
from facts.checking.claims.witnesses import LEAST_WEIGHT
from facts.checking.russian.marks import Marks, marks_of, wanted_marks
from facts.checking.russian.tokens import LEAST_NAME, SIDES, Token, tokens_of
from facts.checking.russian.values import Settled, settle
from facts.checking.russian.vocabulary import mean_the_same, opposable, sides
from facts.checking.words.denials import denials, reservations
from facts.model import Span
from facts.reading.figures import compared_span
from facts.reading.words import words_in
from facts.values import FigureType, FigureValue, Mention

_TWICE = re.compile(r"\bне\s+не\b", re.IGNORECASE)
_LOSES = re.compile(r"\b(?:потерял|лишил|утратил|прибавил)\w*", re.IGNORECASE)
PLANS = re.compile(
    r"\b(?:намерен\w*|планиру\w*|планировал\w*|собира(?:ет|ют)\w*|собирал\w*|обеща\w*|пообещал\w*|рассчитыва\w*|ожида\w*|хочет|хотят|хотел\w*"
    r"|предполага\w*|предложил\w*|предлага\w*|надеет\w*|грозит\w*|мечта\w*|возможн\w*|якобы|пытал\w*|попытал\w*|выделят|поднимут|появится"
    r"|появятся|построят|построит|откроют|откроется|сократятся|вырастет|вырастут|пойд[её]т|пойдут)\b",
    re.IGNORECASE,
)
"""What says that something is only meant to be."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a claim says: its words without those of its values, its values, and how it says it.

    Spans are those of ``text``; ``ahead`` is how much of that is carried from before the claim.
    """

    text: str
    ahead: int
    tokens: tuple[Token, ...]
    values: tuple[Settled, ...]
    terms: Mapping[str, Term]
    """Its words as terms of the store, by their stems."""
    wanted: Mapping[str, Marks]
    """The marks of what its words are met by, by their stems."""
    is_denied: bool
    is_planned: bool
    opposable: tuple[tuple[frozenset[str], frozenset[str], frozenset[str]], ...]
    """Rows of opposites of which it has one side only: its words, all of that side, those of the others."""

    def meets(self, token: Token, other: Token) -> bool:
        """Say whether a word of a sentence is as good as one of these."""
        if self.wanted[token.stem].isdisjoint(marks_of(other.stem)) and token.folded not in SIDES:
            return False
        return is_met(token, other, self.terms.get(token.stem))


@lru_cache(maxsize=64)
def told_of(text: str, ahead: int, values: tuple[Mention, ...], terms: tuple[Term, ...], within: Span) -> Told:
    """Return what a stretch of a claim's text says; ``values`` are in the offsets of the text."""
    inside = [m for m in values if within.holds(m.span)]
    settled = settle(text, inside)
    closed = [compared_span(text, one.span, language="ru") for one in settled]
    by_stem = {term.word.stem: term for term in reversed(terms)}
    tokens = tuple(
        t
        for t in tokens_of(text)
        if (within.holds(t.span) or t.span.end <= ahead) and not any(c.meets(t.span) for c in closed)
    )
    said = within.of(text)
    if _LOSES.search(said):
        settled = tuple(_as_change(one) for one in settled)
    return Told(
        text,
        ahead,
        tokens,
        settled,
        by_stem,
        _wanted(tokens, by_stem),
        len(denials(said)) > 0 and _TWICE.search(said) is None,
        bool(PLANS.search(said) or reservations(said)),
        tuple(_opposable({w.stem for w in words_in(text) if not any(c.meets(w.span) for c in closed)})),
    )


def _wanted(tokens: Iterable[Token], terms: Mapping[str, Term]) -> dict[str, Marks]:
    found: dict[str, Marks] = {}
    for token in tokens:
        marks = wanted_marks(token, terms.get(token.stem))
        found[token.stem] = marks | found[token.stem] if token.stem in found else marks
    return found


def _as_change(one: Settled) -> Settled:
    """Return a share that is lost as the change that it is: the lake lost 14% of its area."""
    value = one.value
    if isinstance(value, FigureValue) and value.type is FigureType.SHARE:
        return replace(one, value=replace(value, type=FigureType.CHANGE, counted=None))
    return one


def _opposable(mine: set[str]) -> Iterator[tuple[frozenset[str], frozenset[str], frozenset[str]]]:
    having = mine & opposable()
    for side, others in sides():
        if not having.isdisjoint(side) and having.isdisjoint(others):
            yield side & having, side, others


def is_met(token: Token, other: Token, term: Term | None) -> bool:
    """Say whether a word of a sentence is as good as the claim's."""
    if token.stem == other.stem:
        return True
    if token.is_name or other.is_name:
        if term is not None and term.matched({other.stem}) >= LEAST_WEIGHT:
            return True
        return _begin_alike(token.folded, other.folded) or (
            not (token.is_name and other.is_name) and mean_the_same(token.stem, other.stem)
        )
    if mean_the_same(token.stem, other.stem):
        return True
    return term is not None and term.matched({other.stem}) >= LEAST_WEIGHT


def _begin_alike(one: str, other: str) -> bool:
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared += 1
    return shared >= LEAST_NAME and max(len(one), len(other)) - shared <= 2
