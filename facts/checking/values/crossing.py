"""Two values of a claim that a sentence gives the other way round: 73 percent named A and 77 named B, where A had 77.

Each value is told by the words of the claim that stand in its part of the sentence, and in no other value's part. This file
knows nothing of verdicts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from facts.asking.repairing import Term
from facts.checking.claims.splitting import is_value
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording
from facts.checking.subjects.exchanging import keep_their_parts
from facts.checking.subjects.meeting import met_in
from facts.checking.subjects.naming import name_met
from facts.checking.subjects.places import Places
from facts.checking.values.comparing import stand
from facts.checking.values.segments import pieces_of
from facts.checking.values.standing import Standing
from facts.model import Span
from facts.reading.words import Word
from facts.values import FigureValue, Mention

Told = tuple[frozenset[Term], frozenset[Term]]
"""The words that stand in the part of the one value and not in that of the other, and those of the other."""


def exchanged(values: Sequence[Mention], wording: Wording, witness: Witness) -> tuple[tuple[Mention, Mention], ...]:
    """Return two values of the claim, each with the one that the sentence gives for its part; nothing where they are not exchanged."""
    figures = [m for m in values if isinstance(m.value, FigureValue)]
    for one, other in combinations(figures, 2):
        if one.value == other.value:
            continue
        first, second = _same(one, wording, witness), _same(other, wording, witness)
        if first is None or second is None or first == second:
            continue
        mine = _in_the_claim(values, wording, one.span, other.span)
        theirs = _in_the_sentence(wording, witness, first.span, second.span)
        names = frozenset(term for _, parts in wording.names for term in parts)
        if _are_crossed(_of(mine, names), _of(theirs, names)) or _are_crossed(mine, theirs):
            return ((one, second), (other, first))
    return ()


def straight(values: Sequence[Mention], wording: Wording, witness: Witness) -> Mapping[Mention, Mention]:
    """Return two figures of the claim with the sentence's, where each stands right beside the same name in both texts.

    "Elm (77%) is a greater worry than Ash (73%)" has them for "77 percent named Elm and 73 Ash".
    """
    figures = [m for m in values if isinstance(m.value, FigureValue)]
    if len(figures) != 2:
        return {}
    same = [_same(mine, wording, witness) for mine in figures]
    if any(found is None for found in same) or same[0] == same[1]:
        return {}
    found = [mention for mention in same if mention is not None]
    names = [name_met(name, parts, Places(witness)) for name, parts in wording.names]
    told: list[int] = []
    for mention in found:
        beside = [
            n for n, span in enumerate(names) if span is not None and _is_beside(witness.text, span, mention.span)
        ]
        if len(beside) != 1:
            return {}
        told.append(beside[0])
    places = [wording.names[n][1][0].word.span.start for n in told]
    nearest = [min(range(2), key=lambda n: abs(places[n] - mine.span.start - wording.ahead)) for mine in figures]
    others = [n for n in range(len(names)) if n not in told]
    if (
        nearest != [0, 1]
        or told[0] == told[1]
        or not keep_their_parts(wording, witness, others, [m.span for m in found])
    ):
        return {}
    return dict(zip(figures, found, strict=True))


def _is_beside(text: str, name: Span, value: Span) -> bool:
    """Say whether nothing but a sign stands between a name and a value: Elm (77%)."""
    first, last = sorted((name, value))
    return not any(letter.isalnum() for letter in text[first.end : last.start])


def _are_crossed(mine: Told, theirs: Told) -> bool:
    is_either = not mine[0].isdisjoint(theirs[1]) and not mine[1].isdisjoint(theirs[0])
    return is_either and mine[0].isdisjoint(theirs[0]) and mine[1].isdisjoint(theirs[1])


def _of(told: Told, names: frozenset[Term]) -> Told:
    """Return the names among the words: they tell more than what is said besides."""
    return told[0] & names, told[1] & names


def _same(mine: Mention, wording: Wording, witness: Witness) -> Mention | None:
    for other in witness.mentions:
        stood = stand(mine, other, wording, witness, None)
        if stood is not None and stood.standing is Standing.SAME:
            return other
    return None


def _in_the_claim(values: Sequence[Mention], wording: Wording, one: Span, other: Span) -> Told:
    text, ahead = wording.question.text, wording.ahead
    pieces = pieces_of(text, [m.span.moved(ahead) for m in values])
    return _told(pieces, one.moved(ahead), other.moved(ahead), [(term.word, term) for term in wording.terms])


def _in_the_sentence(wording: Wording, witness: Witness, one: Span, other: Span) -> Told:
    pieces = pieces_of(witness.text, [m.span for m in witness.mentions if is_value(m)])
    spots = [
        (word, term)
        for term in wording.terms
        for word in witness.words
        if met_in(term, wording, frozenset((word.stem,))) is not None
    ]
    return _told(pieces, one, other, spots)


def _told(pieces: Sequence[Span], one: Span, other: Span, spots: Sequence[tuple[Word, Term]]) -> Told:
    first, second = (next((piece for piece in pieces if piece.meets(value)), None) for value in (one, other))
    if first is None or second is None or first == second:
        return frozenset(), frozenset()
    mine = frozenset(term for word, term in spots if first.holds(word.span))
    theirs = frozenset(term for word, term in spots if second.holds(word.span))
    return mine - theirs, theirs - mine
