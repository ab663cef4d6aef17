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
from facts.checking.values.belonging import gap
from facts.checking.values.comparing import stand
from facts.checking.values.segments import pieces_of
from facts.checking.values.standing import Standing
from facts.model import Span
from facts.reading.words import Word
from facts.values import FigureType, FigureValue, Mention

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
    found, told = _told_by_names(figures, wording, witness)
    if told and _nearest(figures, told, wording) == [1, 0] and _stand_apart(figures, told, wording):
        return ((figures[0], found[1]), (figures[1], found[0]))
    return ()


def _stand_apart(figures: Sequence[Mention], told: Sequence[int], wording: Wording) -> bool:
    """Say whether each figure of the claim has in its part just one of two names."""
    text = wording.question.text
    pieces = pieces_of(text, [m.span.moved(wording.ahead) for m in figures])
    heads = [wording.names[n][1][0].word.span for n in told]
    own = [next((p for p in pieces if p.meets(m.span.moved(wording.ahead))), None) for m in figures]
    return all(piece is not None and sum(piece.holds(head) for head in heads) == 1 for piece in own)


def of_another_name(
    values: Sequence[Mention], wording: Wording, witness: Witness
) -> tuple[tuple[Mention, Mention], ...]:
    """Return a claim's one share with the sentence's, where that has it beside a name that the claim has not: 73 percent named Elm."""
    mine = values[0] if len(values) == 1 else None
    if mine is None or not isinstance(mine.value, FigureValue) or mine.value.type is not FigureType.SHARE:
        return ()
    same = _same(mine, wording, witness)
    shares = [m for m in witness.mentions if isinstance(m.value, FigureValue) and m.value.type is FigureType.SHARE]
    own = [m for m in shares if len(names_beside(m, wording, witness)) == 1]
    if same is None or len(shares) != 2 or len(own) != 1 or own[0] == same:
        return ()
    is_named = any(is_beside(witness.text, span, same.span) for span, _ in witness.names)
    stood = stand(mine, own[0], wording, witness, None)
    differs = stood is not None and stood.standing is Standing.DIFFERENT
    return ((mine, own[0]),) if is_named and differs else ()


def straight(values: Sequence[Mention], wording: Wording, witness: Witness) -> Mapping[Mention, Mention]:
    """Return two figures of the claim with the sentence's, where each stands right beside the same name in both texts.

    "Elm (77%) is a greater worry than Ash (73%)" has them for "77 percent named Elm and 73 Ash".
    """
    figures = [m for m in values if isinstance(m.value, FigureValue)]
    found, told = _told_by_names(figures, wording, witness)
    if not told or _nearest(figures, told, wording) != [0, 1] or not are_of_the_others(told, found, wording, witness):
        return {}
    return dict(zip(figures, found, strict=True))


def _told_by_names(
    figures: Sequence[Mention], wording: Wording, witness: Witness
) -> tuple[Sequence[Mention], Sequence[int]]:
    """Return the sentence's figures for two of a claim, and by number the claim's name that each stands beside; nothing where one has none."""
    same = [_same(mine, wording, witness) for mine in figures]
    found = [mention for mention in same if mention is not None]
    if len(figures) != 2 or len(found) != 2 or found[0] == found[1]:
        return (), ()
    told = [name for mention in found for name in names_beside(mention, wording, witness)]
    return (found, told) if len(told) == 2 and told[0] != told[1] else ((), ())


def names_beside(mention: Mention, wording: Wording, witness: Witness) -> list[int]:
    """Return the numbers of the claim's names that stand right beside a value of the sentence."""
    names = [name_met(name, parts, Places(witness)) for name, parts in wording.names]
    return [n for n, span in enumerate(names) if span is not None and is_beside(witness.text, span, mention.span)]


def _nearest(figures: Sequence[Mention], told: Sequence[int], wording: Wording) -> list[int]:
    """Return for each figure of the claim which of two of its names stands nearest to it."""
    names = [Span(wording.names[n][1][0].word.span.start, wording.names[n][1][-1].word.span.end) for n in told]
    text = wording.question.text
    return [min(range(2), key=lambda n: gap(text, names[n], mine.span.moved(wording.ahead))) for mine in figures]


def are_of_the_others(told: Sequence[int], found: Sequence[Mention], wording: Wording, witness: Witness) -> bool:
    """Say whether the claim's other names do in the sentence what they do in the claim."""
    others = [n for n in range(len(wording.names)) if n not in told]
    return keep_their_parts(wording, witness, others, [m.span for m in found])


def is_beside(text: str, name: Span, value: Span) -> bool:
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
