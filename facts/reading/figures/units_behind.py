"""The unit behind a number: 20 percent, a five-mile run, half an hour, 30 (kg).

What a word means as a unit is known by ``units``; here it is decided where the unit's words begin and end, and whether
they are the unit of this number at all.
"""

from __future__ import annotations

from collections.abc import Sequence

from facts.reading.figures.grammar import Grammar
from facts.reading.figures.number_values import Number
from facts.reading.figures.tokens import Kind, Token, glued_at, kind_at, text_at
from facts.reading.figures.unit_names import Dimension, Unit
from facts.reading.figures.units import MAX_UNIT_WORDS, match_unit

_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
_MORE = frozenset(("more", "further", "additional", "extra"))
"""Words that may stand between a number and a length of time: seven more months."""
_POWERS = frozenset({"2", "3", "²", "³"})
_UNIT_SIGNS = "%‰°/$€£¥₹₽₴₩₺₪₫₦₱฿₿₾֏₼₸₭¢₡₵₲℃℉"


def unit_behind(cut: Sequence[Token], at: int, number: Number, grammar: Grammar) -> tuple[Unit | None, int]:
    """Return the unit that begins at ``at``, behind ``number``, and where its words end."""
    begin = at
    if text_at(cut, at) == "-" and glued_at(cut, at) and glued_at(cut, at + 1):
        begin = at + 2 if text_at(cut, at + 1) == "plus" else at + 1
    elif number.fraction:
        # half an hour, a quarter of a mile; but "half of Europe" has no unit.
        begin = at + 1 if text_at(cut, at) in grammar.words.of else at
        article = text_at(cut, begin) in grammar.numbers.articles
        if begin > at and not article:
            return None, at
        begin += article
    if begin == at and text_at(cut, at) in _MORE and kind_at(cut, at + 1) is Kind.WORD:
        more, end = unit_behind(cut, at + 1, number, grammar)
        if more is not None and more.dimension is Dimension.DURATION:
            return more, end
    closing = _BRACKETS.get(text_at(cut, begin)) if begin == at else None
    raw, folded, places = _unit_words(cut, begin + 1 if closing else begin)
    found = match_unit(raw, folded, grammar.language)
    if found is None:
        return None, at
    unit, taken = found
    after = places[taken - 1] + 1
    if closing is not None:
        # As tables have it: 20 (kg)
        return (unit, after + 1) if text_at(cut, after) == closing else (None, at)
    return (unit, after) if _fits(cut, begin, after, unit, number, hyphen=begin != at) else (None, at)


def _fits(cut: Sequence[Token], begin: int, after: int, unit: Unit, number: Number, *, hyphen: bool) -> bool:
    """Say whether the words in ``cut[begin:after]`` are the unit of the number before them, and not something else."""
    word = cut[begin]
    last = cut[after - 1]
    if unit.dimension is Dimension.MONEY and last.kind is Kind.SIGN:
        # In "1 $10 bill" the sign belongs to what it is glued to.
        return not (kind_at(cut, after) is Kind.DIGITS and glued_at(cut, after) and not last.glued)
    if word.kind is not Kind.WORD:
        return True
    if len(last.text) <= 2 and last.kind is Kind.WORD and glued_at(cut, after):
        sign = text_at(cut, after)
        if kind_at(cut, after) is Kind.DIGITS or (sign == "-" and kind_at(cut, after + 1) is Kind.DIGITS):
            return False
    if number.words and after == begin + 1 and len(word.text) < 2:
        return False
    if unit.name == "KRW" and word.text == "won":
        return number.value is not None and number.value >= 100
    if unit.name == "second" and word.text == "second":
        return hyphen or number.value == 1
    return True


def _unit_words(cut: Sequence[Token], at: int) -> tuple[list[str], list[str], list[int]]:
    """Return the next words and signs as written and folded, and their tokens; the dots of abbreviations left out."""
    raw: list[str] = []
    folded: list[str] = []
    places: list[int] = []
    while at < len(cut) and len(raw) < MAX_UNIT_WORDS:
        token = cut[at]
        dot = token.text == "." and token.glued and raw and len(raw[-1]) <= 4 and at + 1 < len(cut)
        if not dot:
            raised = token.text in _POWERS and token.glued and bool(raw) and not _runs_on(cut, at + 1)
            if not (token.kind is Kind.WORD or raised or (token.kind is Kind.SIGN and token.text in _UNIT_SIGNS)):
                break
            raw.append(token.raw)
            folded.append(token.text)
            places.append(at)
        at += 1
    return raw, folded, places


def _runs_on(cut: Sequence[Token], at: int) -> bool:
    """Say whether letters or digits are glued to what stands before ``at``: then it was part of a longer sign."""
    return glued_at(cut, at) and cut[at].kind in (Kind.WORD, Kind.DIGITS, Kind.IRREGULAR)
