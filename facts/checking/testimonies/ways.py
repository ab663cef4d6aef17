"""Which way something came and went, exchanged: who came from Elm and left by Ash did not come from Ash and leave by Elm.

A claim often tells when it was, where the sentence that it retells does not. A time that only stands ahead of what is claimed, or
behind it, keeps no sentence from excluding the rest. English only; this file knows nothing of what somebody said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from facts.asking.repairing import Terms
from facts.checking.claims.distances import Way, direction
from facts.checking.claims.splitting import Claim, is_value
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording
from facts.checking.subjects.describing import described_in
from facts.checking.subjects.roles import FROM, TO, Role, roles_by_name
from facts.checking.testimonies.deeds import is_little
from facts.checking.testimonies.sharing import Shared, shared
from facts.checking.testimonies.testimony import Point, Testimony
from facts.checking.testimonies.weighing_values import verb_span
from facts.checking.values.dates import compare_dates
from facts.checking.values.standing import Standing
from facts.checking.words.verbs import AUXILIARIES, is_verb
from facts.model import Span
from facts.reading.words import Word, stem, words_in
from facts.values import DateValue, FigureType, FigureValue, Mention
from facts.verdicts import Basis, Remark, Verdict

_WAYS = frozenset((FROM, TO, "through", "via", "by", "across", "over", "along"))
"""What a name stands behind where it tells which way."""
_ALONG = frozenset((FROM, "through", "via", "by", "across", "over", "along"))
"""What a name stands behind by which somebody came or went."""
_COMES = frozenset(map(stem, "come came coming arrive arrived arriving enter entered entering".split()))
_LEAVES = frozenset(
    map(
        stem, "leave left leaving depart departed departing exit exited withdraw withdrew withdrawn withdrawing".split()
    )
)
_MOVES = frozenset(
    map(
        stem,
        "go went gone going move moved moving march marched pull pulled ship shipped travel travelled get got".split(),
    )
)
"""Verbs that say which way with the word behind them: going out, moved in."""
_IN, _OUT = frozenset(("in", "into", "inside")), frozenset(("out", "away", "home", "back"))
_AHEAD = re.compile(r"[^,;:]+,\s")
_BEHIND = re.compile(r",\s+[^,;:]+$")
LEAST_WORDS = 3
"""Words of a claim without its time below which too little is said to know what it retells."""


def exchanged_ways(claim: Claim, terms: Terms, wording: Wording, witnesses: Sequence[Witness]) -> Testimony | None:
    """Return that a sentence has two ways of the claim the other way round; None where anything else is not as it is claimed."""
    if claim.is_bare or claim.statement is not None or claim.question.language != "en" or wording.denials:
        return None
    frame = time_frame(claim, wording) or _bare_time(claim, wording)
    described = described_in(wording, witnesses)
    for witness in () if frame is None else witnesses:
        if witness.is_given or witness.is_answered or is_of_another_time(claim, witness):
            continue
        one = shared(wording, terms, witness, described)
        place = None if one is None or not _holds_the_rest(one, frame or Span(0, 0)) else _turned(wording, witness)
        if one is not None and place is not None:
            point = Point(Verdict.DIFFERS, Basis.WORDS, verb_span(wording), place, Remark.TURNED_ROUND)
            return Testimony(witness, Verdict.DIFFERS, (point,), one.rank, is_exact=False)
    return None


def time_frame(claim: Claim, wording: Wording) -> Span | None:
    """Return the part of a claim that only tells when, with all of its values, and a comma between it and the rest: a year after the flood."""
    text = wording.question.text
    values = [mention.span.moved(wording.ahead) for mention in claim.values]
    for found in (_AHEAD.match(text), _BEHIND.search(text)):
        part = None if found is None else Span(*found.span())
        if part is None or not all(part.holds(span) for span in values) or not all(map(_tells_when, claim.values)):
            continue
        if not any(part.holds(word.span) and is_verb(word.folded) for word in wording.words):
            return part
    return None


def _bare_time(claim: Claim, wording: Wording) -> Span | None:
    """Return where a claim says when it was in the midst of it; None where it has another value: came three years ago from Elm."""
    one = claim.values[0] if len(claim.values) == 1 else None
    if one is None:
        return None
    span = one.span.moved(wording.ahead)
    way = direction(span, wording.question.text)
    return span if isinstance(one.value, DateValue) or (way is not None and way.way is Way.AGO) else None


def _tells_when(mention: Mention) -> bool:
    value = mention.value
    return isinstance(value, DateValue) or (isinstance(value, FigureValue) and value.type is FigureType.DURATION)


def is_of_another_time(claim: Claim, witness: Witness) -> bool:
    """Say whether the sentence has a date, or stands behind one, that differs from the claim's."""
    told = [m.value for m in witness.mentions if is_value(m) and isinstance(m.value, DateValue)]
    told = told or ([witness.last_date] if witness.last_date is not None else [])
    mine = [m.value for m in claim.values if isinstance(m.value, DateValue)]
    stood = [compare_dates(day, other) for day in mine for other in told]
    return any(one is not None and one.standing is Standing.DIFFERENT for one in stood)


def _holds_the_rest(one: Shared, frame: Span) -> bool:
    """Say whether a sentence has all words of the claim but those of its time, as firmly and with no opposite."""
    aligned = one.aligned
    rest = [term for term in one.wording.terms if not frame.holds(term.word.span)]
    lacking = [term for term in rest if term in aligned.missing and not is_little(term)]
    if len(rest) < LEAST_WORDS or not all(term.word.stem in _COMES | _LEAVES | _MOVES for term in lacking):
        return False
    return not (aligned.is_denied or aligned.is_opposite or aligned.is_contrary or aligned.is_reserved)


def _turned(wording: Wording, witness: Witness) -> Span | None:
    """Return where a sentence has a way of a claim's that is another there: exchanged for one behind another word, or in for out."""
    place = _exchanged(wording, witness)
    if place is not None:
        return place
    mine, theirs = _ways(wording.words, wording), _ways(witness.words, wording)
    moved = {name for name, (comes, _) in mine.items() if name in theirs and theirs[name][0] is not comes}
    if len(moved) != 2 or len({mine[name][0] for name in moved}) != 2:
        return None
    return witness.words[min(theirs[name][1] for name in moved)].span


def _ways(words: Sequence[Word], wording: Wording) -> dict[int, tuple[bool, int]]:
    """Return for the numbers of a claim's names that are ways whether somebody came by them or left, and where they stand."""
    found: dict[int, tuple[bool, int]] = {}
    comes: bool | None = None
    for at, word in enumerate(words):
        comes = _comes(words, at) if _comes(words, at) is not None else comes
        for number, (_, parts) in enumerate(wording.names):
            ahead = words[at - 1].folded if at and words[at - 1].folded != "the" else words[max(0, at - 2)].folded
            if word.stem == parts[0].word.stem and ahead in _ALONG and comes is not None:
                found.setdefault(number, (comes, at))
    return found


def _comes(words: Sequence[Word], at: int) -> bool | None:
    """Say whether a word tells that somebody came in, or left; None where it tells neither."""
    if words[at].stem in _MOVES:
        behind = {word.folded for word in words[at + 1 : at + 3]}
        return None if behind.isdisjoint(_IN | _OUT) else not behind.isdisjoint(_IN)
    return True if words[at].stem in _COMES else False if words[at].stem in _LEAVES else None


def _exchanged(wording: Wording, witness: Witness) -> Span | None:
    """Return where the sentence has the first of two names that stand behind each other's prepositions, each at a verb of its own."""
    roles = list(roles_by_name(wording, witness, None).values())
    text = wording.question.text
    for number, (mine, theirs) in enumerate(roles):
        for other, others in roles[number + 1 :]:
            are_ways = {mine.does, other.does} <= _WAYS and mine.does != other.does
            if not are_ways or (theirs.does, others.does) != (other.does, mine.does):
                continue
            rest = [pair for pair in roles if pair not in ((mine, theirs), (other, others))]
            if not all(_is_one_place(one, another) for one, another in rest):
                continue
            if _has_verb_between(words_in(text), mine, other) and _has_verb_between(witness.words, theirs, others):
                return witness.words[theirs.place].span
    return None


def _is_one_place(mine: Role, theirs: Role) -> bool:
    return not {mine.does, theirs.does} <= _WAYS or mine.does == theirs.does


def _has_verb_between(words: Sequence[Word], one: Role, other: Role) -> bool:
    first, last = sorted((one.place, other.place))
    return any(word.folded in AUXILIARIES or is_verb(word.folded) for word in words[first + 1 : last])
