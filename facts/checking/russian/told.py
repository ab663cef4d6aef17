"""What a Russian claim tells, as sentences are held against it: words that carry something, values, how it says it.

It is read once for all sentences. This file knows nothing of sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from facts.asking.repairing import Term
from facts.checking.russian.tokens import Token, tokens_of
from facts.checking.russian.values import Settled, settle
from facts.checking.russian.vocabulary import opposites
from facts.checking.words.verbs import denials, reservations
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
    is_denied: bool
    is_planned: bool
    opposable: tuple[tuple[frozenset[str], frozenset[str], frozenset[str]], ...]
    """Rows of opposites of which it has one side only: its words, all of that side, those of the others."""


@lru_cache(maxsize=64)
def told_of(text: str, ahead: int, values: tuple[Mention, ...], terms: tuple[Term, ...], within: Span) -> Told:
    """Return what a stretch of a claim's text says; ``values`` are in the offsets of the text."""
    inside = [m for m in values if within.holds(m.span)]
    settled = settle(text, inside)
    closed = [compared_span(text, one.span, language="ru") for one in settled]
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
        {term.word.stem: term for term in reversed(terms)},
        len(denials(said)) > 0 and _TWICE.search(said) is None,
        bool(PLANS.search(said) or reservations(said)),
        tuple(_opposable({w.stem for w in words_in(text) if not any(c.meets(w.span) for c in closed)})),
    )


def _as_change(one: Settled) -> Settled:
    """Return a share that is lost as the change that it is: the lake lost 14% of its area."""
    value = one.value
    if isinstance(value, FigureValue) and value.type is FigureType.SHARE:
        return replace(one, value=replace(value, type=FigureType.CHANGE, counted=None))
    return one


def _opposable(mine: set[str]) -> Iterator[tuple[frozenset[str], frozenset[str], frozenset[str]]]:
    for sides in opposites():
        for side in sides:
            others = frozenset().union(*(s for s in sides if s is not side))
            if mine & side and not mine & others:
                yield side & mine, side, others
