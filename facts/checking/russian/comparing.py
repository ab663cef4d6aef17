"""How a claim's value stands to a sentence's, where both are Russian, and whether both count the same thing.

What ``dates`` and ``figures`` say is kept; what the words around a value make of it (``values``) is held apart before. This file
knows nothing of sentences.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from facts.checking.russian.tokens import Token, is_verb_form
from facts.checking.russian.values import Settled, clause_ahead, is_counted_itself
from facts.checking.russian.vocabulary import mean_the_same
from facts.checking.values.dates import compare_dates
from facts.checking.values.figures import compare_figures
from facts.checking.values.standing import HELD, Standing, Stood
from facts.kinds.base import RangeEnd
from facts.reading.words import words_in
from facts.values import Bound, Comparator, DateValue, FigureType, FigureValue
from facts.verdicts import Remark

_NEAR = Decimal("0.05")


_BESIDE = frozenset(
    (frozenset((FigureType.SHARE, FigureType.CHANGE)), frozenset((FigureType.DURATION, FigureType.AGE)))
)
"""Sorts of figures of which one can be held against the other."""


def stand(mine: Settled, theirs: Settled, end: RangeEnd | None = None) -> Stood | None:
    """Return how a claim's value stands to a sentence's; None where the two are of no one sort."""
    one, other = mine.value, theirs.value
    if isinstance(one, DateValue) and isinstance(other, DateValue):
        if other.bound is Bound.UNTIL and one.bound is None and theirs.is_by_then:
            other = replace(other, bound=None)  # "к 1998 году осталось 2100": so it was in 1998
        stood = compare_dates(one, other, end)
        if stood is not None and stood.grants and one.end is not None and other.end is None:
            stood = Stood(Standing.OPEN, Remark.COARSER)  # a day between is not the time from one year to another
        return (
            replace(stood, remark=stood.remark or Remark.YEAR_INFERRED)
            if stood is not None and theirs.is_inferred
            else stood
        )
    if not (isinstance(one, FigureValue) and isinstance(other, FigureValue)):
        return None
    if mine.place in ("from", "to") and theirs.place in ("from", "to") and mine.place != theirs.place:
        return None
    if (mine.place == "of") is not (theirs.place == "of"):
        return None
    if (mine.place == "by") is not (theirs.place == "by") and FigureType.CHANGE not in (one.type, other.type):
        return None
    if FigureType.MONEY in (one.type, other.type) and one.type is not other.type:
        one, other = _as_money(mine, one), _as_money(theirs, other)
    if one.type is other.type is FigureType.CHANGE:
        one, other = _without_sign(one), _without_sign(other)  # which way it goes is told by ``direction``
    if one.type is not other.type and frozenset((one.type, other.type)) not in _BESIDE:
        return None
    stood = compare_figures(one, other, is_scaled=mine.is_scaled)
    if stood is None:
        return None
    is_rough = one.comparator is other.comparator is Comparator.ABOUT
    if stood.standing is Standing.OPEN and is_rough and _are_close(one, other):
        return HELD
    return stood


def _without_sign(value: FigureValue) -> FigureValue:
    if value.number is None or value.number >= 0:
        return value
    low, high = (None if n is None else -n for n in (value.high, value.low))
    return replace(value, number=-value.number, low=low, high=high)


def _as_money(one: Settled, value: FigureValue) -> FigureValue:
    """Return a bare number of millions as money, where the other side has money: 640 млн."""
    if value.type is FigureType.COUNT and value.unit is None and one.is_scaled and not is_counted_itself(value):
        return replace(value, type=FigureType.MONEY, unit="RUB", counted=None)
    return value


def _are_close(one: FigureValue, other: FigureValue) -> bool:
    if one.number is None or other.number is None:
        return False
    mine = one.number * (100 if one.unit == "fraction" else 1)
    theirs = other.number * (100 if other.unit == "fraction" else 1)
    return theirs != 0 and abs(mine - theirs) / abs(theirs) <= _NEAR


_UP = re.compile(
    r"\b(?:больше|выше|дороже|длиннее|дольше|теплее|тяжелее|вырос\w*|увелич\w*|подня\w*|поднима\w*|повы[шс]\w*|подорожа\w*|прибав\w*|возрос\w*|раст[её]т|растут|рос\w?)\b",
    re.IGNORECASE,
)
_DOWN = re.compile(
    r"\b(?:меньше|ниже|дешевле|короче|холоднее|легче|снизил\w*|снижа\w*|сни(?:зя|зи)т\w*|упал\w?|упад\w*|падени\w*|умень\w*|сокра[тщ]\w*|опусти\w*|подешеве\w*|потеря\w*|обмеле\w*|урез\w*)\b",
    re.IGNORECASE,
)


def direction(text: str, one: Settled) -> str:
    """Return "up" or "down" for a difference or a change, as the words beside it say; "" where they say nothing."""
    behind = re.split(r"[,;.:()—–]", text[one.span.end : one.span.end + 40])[0]
    ahead = clause_ahead(text[: one.span.start])
    for part in (behind, ahead):
        up, down = list(_UP.finditer(part)), list(_DOWN.finditer(part))
        if up or down:
            last_up, last_down = (up[-1].start() if up else -1), (down[-1].start() if down else -1)
            return "up" if last_up > last_down else "down"
    return ""


def count_the_same(one: FigureValue, other: FigureValue) -> bool:
    """Say whether two counts count the same thing, as far as both say what they count."""
    if one.type is not FigureType.COUNT or other.type is not FigureType.COUNT:
        return True
    mine, theirs = counted_stems(one), counted_stems(other)
    return not mine or not theirs or any(mean_the_same(a, b) for a in mine for b in theirs)


def counted_stems(value: FigureValue) -> frozenset[str]:
    """Return the stems of what a figure counts: the noun right behind it, not what is done with it."""
    found: list[str] = []
    for word in words_in(value.counted or ""):
        if is_verb_form(word.folded) or word.is_stop:
            break
        found.append(word.stem)
    return frozenset(found)


def is_counted(token: Token, values: Sequence[Settled]) -> bool:
    """Say whether a word is what one of the figures counts."""
    return any(
        isinstance(one.value, FigureValue)
        and one.value.type in (FigureType.COUNT, FigureType.SHARE)
        and token.is_noun
        and any(mean_the_same(token.stem, s) for s in counted_stems(one.value))
        for one in values
    )
