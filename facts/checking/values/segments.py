"""Which part of a sentence a claim is about, where the sentence gives several values of one sort, each with its own words.

"45 percent came from sponsors, 30 percent from the canton": the words of the claim that stand beside one value and not beside
the other tell which is meant. What stands before the first value, or in a part without any, is said of all; a verb is said of
the later parts that have none of their own. Where the words do not tell, all values stay in question. This file compares
nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from facts.checking.claims.splitting import is_value
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording
from facts.checking.subjects.meeting import met_in
from facts.checking.values.dates import compare_dates
from facts.checking.values.figures import compare_figures
from facts.checking.values.standing import Standing
from facts.checking.words.verbs import AUXILIARIES, PREPOSITIONS, is_verb
from facts.model import Span
from facts.reading.words import Word, stem
from facts.values import DateValue, FigureType, FigureValue, Mention, Value

_JOINT = re.compile(
    r"[;:,]\s+(?:(?:and|but|while|whereas|и|а|но)\s+)?|\s[–—]\s|\s(?:and|but|while|whereas|against|than|compared\s+(?:to|with)|up\s+from|down\s+from"
    r"|и|а|но|против|чем|по\s+сравнению\s+с)\s"
    r"|\s(?=(?:grew|rose|fell|increased|decreased|climbed|dropped|jumped|sank|dwindled|swelled)\s+(?:to|from)\s)"
    r"|\s(?=(?:вырос|выросл|увеличил|снизил|упал|сократил|уменьшил)\w*\s+(?:до|с)\s)",
    re.IGNORECASE,
)
_WHEN = re.compile(r"when\b|когда\b", re.IGNORECASE)  # on 4 May, when it opened
_RATE = re.compile(r"\b(?:an?|per|each|every)\s(?:second|minute|hour|day|week|month|year)$", re.IGNORECASE)
"""What a value is counted by, which other values leave unsaid."""
_SIDES = tuple(
    (frozenset(one.split()), frozenset(other.split()))
    for one, other in (
        ("for favour favor yes", "against no"), ("за", "против"), ("men male boys", "women female girls"),
        ("before", "after since"), ("до", "после"), ("more", "less fewer"), ("adults", "children"), ("summer", "winter"),
    )
)  # fmt: skip
"""Little words that tell one part from another."""


def meant(theirs: Sequence[Mention], values: Sequence[Mention], wording: Wording, witness: Witness) -> list[Mention]:
    """Return those of the sentence's values of one sort that stand in the parts the claim is about; all where nothing tells."""
    if not theirs or (len(theirs) < 2 and not any(map(_is_numeral, witness.words[-1:]))):
        return list(theirs)
    pieces = _pieces(witness)
    is_several = any(m.kind is theirs[0].kind for m in values) or _has_a_number_besides(wording)
    short = parts_without_a_verb(pieces, witness) if wording.question.language != "ru" and not is_several else {}
    own = [n for n, heads in short.items() if _is_only_there(heads, pieces[n], wording, witness)]
    if own and (isinstance(theirs[0].value, FigureValue) or any(_has_date(pieces[n], witness) for n in own)):
        return [mention for mention in theirs if _place(pieces, mention.span) in own]
    if len(theirs) < 2:
        return list(theirs)
    others = {n for n, heads in short.items() if not _has_any(heads, wording)}
    groups = [[m for m in theirs if _place(pieces, m.span) == n] for n in range(len(pieces))]
    if sum(1 for group in groups if group) < 2:
        return list(theirs)
    chosen = set(range(len(pieces)))
    for sets in _anchors(pieces, groups, values, wording, witness):
        if any(groups[n] for n in chosen & sets):
            chosen &= sets
    kept = [m for n in sorted(chosen) for m in groups[n]]
    return [m for m in kept if _place(pieces, m.span) not in others] or kept or list(theirs)


def told_by(mine: Mention, values: Sequence[Mention], theirs: Sequence[Mention]) -> list[Mention]:
    """Return the claim's other values, by which the part that is meant is told for one: a date that stands there tells itself."""
    others = [mention for mention in values if mention is not mine]
    if isinstance(mine.value, DateValue) and any(other.value == mine.value for other in theirs):
        return [mention for mention in others if not isinstance(mention.value, FigureValue)]
    return others


_LITTLE = frozenset("first second third fourth fifth last other former latter".split())
"""Words that tell one thing from others, and are read as ordinary ones."""
_COMPARES = re.compile(r"\b(?:than|against|compared\s+(?:to|with)|from)\s+$", re.IGNORECASE)
_BEFORE_A_VALUE = frozenset("to in at by".split())
_NUMERALS = frozenset("one two three four five six seven eight nine ten eleven twelve none half".split())


def _is_numeral(word: Word) -> bool:
    return word.is_number or word.folded in _NUMERALS


def parts_without_a_verb(pieces: Sequence[Span], witness: Witness) -> dict[int, frozenset[str]]:
    """Return the parts that go on with another thing and its value alone, each with the words for the thing: and the pier 61.

    Their verb, and what they count, is that of the part before.
    """
    found: dict[int, frozenset[str]] = {}
    if witness.is_answered:
        return found
    values = [m.span for m in witness.mentions if is_value(m)]
    has_verb = False
    for n, piece in enumerate(pieces):
        words = [word for word in witness.words if piece.holds(word.span)]
        is_verbless = not any(word.folded in AUXILIARIES or is_verb(word.folded) for word in words)
        number = next((at for at, word in enumerate(words) if _is_numeral(word) and word.folded not in _LITTLE), None)
        is_compared = _COMPARES.search(witness.text[: piece.start]) is not None
        if n and has_verb and is_verbless and number and not is_compared:
            ahead = words[:number]
            if ahead[-1].folded in _BEFORE_A_VALUE:
                ahead = ahead[:-1]
            heads = frozenset(
                w.stem
                for w in ahead
                if (not w.is_stop or w.folded in _LITTLE) and not any(value.meets(w.span) for value in values)
            )
            if heads and not any(word.folded in PREPOSITIONS for word in ahead):
                found[n] = heads
        has_verb = has_verb or not is_verbless
    return found


def _has_a_number_besides(wording: Wording) -> bool:
    """Say whether the claim has a number that is read as none: it may go on with another thing and its value itself."""
    return any(w.is_number and not any(value.meets(w.span) for value in wording.values) for w in wording.words)


def _is_only_there(heads: frozenset[str], piece: Span, wording: Wording, witness: Witness) -> bool:
    """Say whether a word of the claim stands in such a part and nowhere else in the sentence."""
    for stem_ in heads & frozenset((*wording.telling, *(term.word.stem for term in wording.terms))):
        if all(piece.holds(word.span) for word in witness.words if word.stem == stem_):
            return True
    return False


def _has_any(heads: frozenset[str], wording: Wording) -> bool:
    if heads & wording.telling:
        return True
    return any(met_in(term, wording, heads) is not None for term in wording.terms)


def _pieces(witness: Witness) -> list[Span]:
    return pieces_of(witness.text, [m.span for m in witness.mentions if is_value(m)])


def pieces_of(text: str, closed: Sequence[Span]) -> list[Span]:
    """Return the parts of a sentence, cut at signs and at words that join its parts; never within a stretch that is ``closed``.

    >>> text = "45 percent came from sponsors, 30 percent from the canton"
    >>> [piece.of(text) for piece in pieces_of(text, [])]
    ['45 percent came from sponsors', '30 percent from the canton']
    """
    found: list[Span] = []
    start = 0
    for joint in _JOINT.finditer(text):
        at = Span(*joint.span())
        if any(span.meets(at) or (span.end == at.start and _WHEN.match(text, at.end)) for span in closed):
            continue
        found.append(Span(start, at.start))
        start = at.end if not joint[0].strip(" ,").lower().startswith(("против", "against")) else at.start
    found.append(Span(start, len(text)))
    return found


def _place(pieces: Sequence[Span], span: Span) -> int:
    return next((n for n, piece in enumerate(pieces) if span.start < piece.end), len(pieces) - 1)


def _anchors(
    pieces: Sequence[Span],
    groups: Sequence[Sequence[Mention]],
    values: Sequence[Mention],
    wording: Wording,
    witness: Witness,
) -> list[set[int]]:
    """Return, for each word of the claim that tells, the parts that it can belong to; what tells most comes first."""
    found: list[set[int]] = []
    valued = {n for n, group in enumerate(groups) if group}
    for mine in values:
        if isinstance(mine.value, DateValue):
            days = [
                _place(pieces, m.span)
                for m in witness.mentions
                if isinstance(m.value, DateValue)
                and (stood := compare_dates(mine.value, m.value)) is not None
                and stood.grants
            ]
            if days and any(isinstance(m.value, FigureValue) for group in groups for m in group):
                found.append(
                    {
                        n
                        for n in range(len(pieces))
                        if any(
                            n == d or (_is_one_clause(witness, pieces, n, d) and not _has_date(pieces[n], witness))
                            for d in days
                        )
                    }
                )
        elif isinstance(mine.value, FigureValue) and any(
            isinstance(m.value, DateValue) for group in groups for m in group
        ):
            here = {_place(pieces, m.span) for m in witness.mentions if _is_the_same(mine.value, m.value)}
            if here:
                found.append(here)
    said = {word.folded for word in wording.words}
    for one, other in _SIDES:
        for own, others in ((one, other), (other, one)):
            if said & own and not said & others:
                here = {_place(pieces, w.span) for w in witness.words if w.folded in own}
                there = {_place(pieces, w.span) for w in witness.words if w.folded in others}
                if here and there and not here & there:
                    found.append(here)
    counted = _counted(groups)
    narrow: list[set[int]] = []
    told = [w for w in witness.words if any(met_in(t, wording, frozenset((w.stem,))) for t in wording.terms)]
    for term in sorted(wording.terms, key=lambda term: term is not wording.verb):
        spots = [w for w in witness.words if met_in(term, wording, frozenset((w.stem,))) is not None]
        if not spots or any(w.stem in counted or _RATE.search(witness.text[: w.span.end]) for w in spots):
            continue
        reach: set[int] = set()
        for word in spots:
            later = pieces[_place(pieces, word.span) + 1 :][:1]
            is_told_there = bool(later) and any(later[0].holds(other.span) for other in told)
            reach |= _reach(word, pieces, groups, witness, is_verb_of=term is wording.verb, is_told_there=is_told_there)
        if reach & valued and not valued <= reach:
            narrow.append(reach)
    return [*found, *sorted(narrow, key=len)]


def _is_the_same(mine: FigureValue, theirs: Value) -> bool:
    """Say whether a value of a sentence is just the claim's figure."""
    stood = compare_figures(mine, theirs) if isinstance(theirs, FigureValue) else None
    return stood is not None and stood.standing is Standing.SAME


def _is_one_clause(witness: Witness, pieces: Sequence[Span], one: int, other: int) -> bool:
    """Say whether two parts stand on the same side of every semicolon: a time that opens a sentence is said up to there."""
    first, last = sorted((pieces[one], pieces[other]))
    is_near = one == other or not any(
        _has_date(pieces[n], witness) for n in range(min(one, other) + 1, max(one, other))
    )
    return is_near and ";" not in witness.text[first.end : max(first.end, last.start)]


def _has_date(piece: Span, witness: Witness) -> bool:
    return any(isinstance(m.value, DateValue) and piece.holds(m.span) for m in witness.mentions)


def _counted(groups: Sequence[Sequence[Mention]]) -> frozenset[str]:
    """Return the stems of what is counted, where a later value leaves that unsaid: of 148 riders, 121 finished."""
    counts = [m.value for group in groups for m in group if isinstance(m.value, FigureValue)]
    if all(value.counted for value in counts) or any(value.type is not FigureType.COUNT for value in counts):
        return frozenset()
    return frozenset(stem(word) for value in counts for word in (value.counted or "").lower().split())


def _reach(
    word: Word,
    pieces: Sequence[Span],
    groups: Sequence[Sequence[Mention]],
    witness: Witness,
    *,
    is_verb_of: bool,
    is_told_there: bool,
) -> set[int]:
    """Return the parts that a word belongs to: its own, and later ones that go on without a verb where it opens its own."""
    own = _place(pieces, word.span)
    if not any(groups[: own + 1]):
        return set(range(len(pieces)))  # said before the first value, of all of them
    reach = {own}
    opens = is_verb_of or not groups[own] or word.span.end <= groups[own][0].span.start
    if not groups[own] and own + 1 < len(groups) and not is_verb_of:
        reach.add(own + 1)
    if own + 1 < len(pieces) and _is_compared(pieces, own + 1, witness):
        reach.add(own + 1)  # 88 percent were content with the food, against 71 at the inn: with the food both
    of_which = {n for n, piece in enumerate(pieces) if _OF_WHICH.match(witness.text, piece.start) is not None}
    if not is_verb_of and is_told_there:
        reach |= of_which & {own + 1}  # made 640 pictures, of which 410 are left
    for later in range(own + 1, len(pieces)):
        if later in of_which:
            continue
        if not opens or (groups[later] and _has_verb(pieces[later], witness)):
            break
        reach.add(later)
    return reach


def _is_compared(pieces: Sequence[Span], n: int, witness: Witness) -> bool:
    """Say whether a part only has what the one before it is compared with, without a verb of its own."""
    start = pieces[n].start
    opening = _COMPARED.match(witness.text, start) or _COMPARED.search(witness.text, max(0, start - 16), start)
    rest = Span(start if opening is None else max(start, opening.end()), pieces[n].end)
    return opening is not None and not _has_verb(rest, witness)


_OF_WHICH = re.compile(r"(?:\w+\s+)?of\s+(?:which|whom|these|those|them)\b", re.IGNORECASE)
_COMPARED = re.compile(r"\b(?:than|against|compared\s+(?:to|with))\s+", re.IGNORECASE)


def _has_verb(piece: Span, witness: Witness) -> bool:
    return any(
        piece.holds(word.span) and (word.folded in AUXILIARIES or is_verb(word.folded)) for word in witness.words
    )
