"""Amounts: a number with the money before it or the unit behind it.

``read_amount`` reads what begins at a token: "1.5 million", "£1.3bn", "5 feet 2 inches", "30-year-old", "ten times more".
What has no number is read by ``worded_amounts``. This file knows nothing of ranges, comparators, or whether the amount
is a figure at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Context

from facts.reading.figures.grammar import Amount, Grammar
from facts.reading.figures.money import money_before, sterling
from facts.reading.figures.number_values import plain
from facts.reading.figures.number_words import Place
from facts.reading.figures.numbers import read_number, signed
from facts.reading.figures.scales import scaled_by_letter
from facts.reading.figures.tokens import Kind, Token, glued_at, kind_at, text_at
from facts.reading.figures.unit_names import Dimension
from facts.reading.figures.units import unit_named
from facts.reading.figures.units_behind import unit_behind
from facts.reading.figures.worded_amounts import COMPARED


def read_amount(cut: Sequence[Token], at: int, grammar: Grammar) -> Amount | None:
    """Return the amount that begins at token ``at``, or None.

    >>> from facts.reading.figures.grammar import GRAMMARS
    >>> from facts.reading.figures.tokens import tokens
    >>> [read_amount(tokens(text), 0, GRAMMARS["en"]).unit.name for text in ("£1.3bn", "20 percent", "30-year-old")]
    ['GBP', 'percent', 'year']
    """
    money, begin = money_before(cut, at)
    place, sign = signed(cut, begin, grammar.numbers)
    if sign < 0 and money is None and not _can_be_minus(cut, at):
        place, sign = begin, 1
    number = read_number(cut, place, grammar.numbers)
    if number is None or (money is not None and (number.words or number.ordinal)):
        return None
    if money is not None:
        number = scaled_by_letter(cut, number)
    value = None if number.value is None else plain(sign * number.value)
    amount = Amount(
        at,
        number.after,
        value,
        number.low if value is None else value,
        number.high if value is None else value,
        scale=number.scale,
        words=number.words,
        simple=number.simple,
        fraction=number.fraction,
        ordinal=number.ordinal,
        signed=sign < 0,
    )
    if number.ordinal:
        return amount
    unit, after = unit_behind(cut, number.after, number, grammar)
    if money is not None:
        if unit is not None and unit.base == money.base and kind_at(cut, after - 1) is Kind.WORD:
            amount = replace(amount, after=after)
        return _with_small_change(cut, replace(amount, unit=money), grammar)
    if value is not None and _times_behind(cut, number.after, grammar):
        return _factor(cut, amount, grammar)
    if unit is None:
        return _of_one_percent(cut, amount, grammar)
    amount = replace(amount, unit=sterling(cut, unit, number), after=after)
    if unit.dimension is Dimension.MONEY:
        amount = _scaled_behind_code(cut, amount, grammar)
    return _with_age(cut, _with_small_change(cut, amount, grammar), grammar)


def _of_one_percent(cut: Sequence[Token], amount: Amount, grammar: Grammar) -> Amount:
    """Read on where a fraction is one of a percent: half of 1 percent, three-quarters of one per cent."""
    if not amount.fraction or amount.number is None or text_at(cut, amount.after) not in grammar.words.of:
        return amount
    whole = read_number(cut, amount.after + 1, grammar.numbers)
    if whole is None or whole.value != 1:
        return amount
    unit, after = unit_behind(cut, whole.after, whole, grammar)
    if unit is None or unit.dimension not in (Dimension.SHARE, Dimension.POINTS):
        return amount
    return replace(amount, after=after, unit=unit, fraction=False)


def _can_be_minus(cut: Sequence[Token], at: int) -> bool:
    """Say whether a hyphen at ``at`` can be a minus sign: nothing hangs on its left."""
    if at == 0 or cut[at].kind is Kind.WORD:
        return True
    return cut[at - 1].kind is not Kind.DIGITS and (not cut[at].glued or cut[at - 1].text in ("(", "[", "–"))


def _scaled_behind_code(cut: Sequence[Token], amount: Amount, grammar: Grammar) -> Amount:
    """Read "75 USD million"."""
    word = grammar.numbers.words.get(text_at(cut, amount.after))
    code = cut[amount.after - 1]
    if word is None or word.place is not Place.SCALE or not code.raw.isupper() or amount.number is None:
        return amount
    value = plain(amount.number * word.value)
    return replace(amount, after=amount.after + 1, number=value, low=value, high=value, scale=word.value)


# Units that are said one after the other; the lengths of time all are.
_SPOKEN_TOGETHER = frozenset({("foot", "inch"), ("yard", "foot"), ("pound", "ounce"), ("mile", "yard")})
_SMALL_MONEY = frozenset({"cent", "penny", "kopeck"})


def _with_small_change(cut: Sequence[Token], amount: Amount, grammar: Grammar) -> Amount:
    """Read on where a smaller unit of the same kind follows: 5 feet 2 inches, 2 hours and 30 minutes, 3 dollars 50 cents."""
    unit, begin = amount.unit, amount.after
    if unit is None or amount.number is None:
        return amount
    joined = text_at(cut, begin) in ("and", "и") or (
        text_at(cut, begin) == "," and unit.dimension is not Dimension.MONEY
    )
    begin += joined
    if kind_at(cut, begin) is not Kind.DIGITS and not (kind_at(cut, begin) is Kind.WORD and amount.words):
        return amount
    number = read_number(cut, begin, grammar.numbers)
    if number is None or number.value is None or number.ordinal:
        return amount
    smaller, after = unit_behind(cut, number.after, number, grammar)
    if smaller is None and unit.name == "foot" and text_at(cut, number.after) == "in":
        smaller, after = unit_named("inch"), number.after + 1
    if smaller is None or smaller.dimension is not unit.dimension:
        return amount
    if unit.dimension is Dimension.MONEY:
        if smaller.name not in _SMALL_MONEY or unit.name in _SMALL_MONEY or number.value >= 100:
            return amount
        total, kept = amount.number + number.value / 100, unit
    else:
        ratio = Context(prec=28).divide(unit.factor, smaller.factor)
        together = unit.dimension is Dimension.DURATION or (unit.name, smaller.name) in _SPOKEN_TOGETHER
        if not together or number.value >= ratio or ratio <= 1 or ratio != ratio.to_integral_value():
            return amount
        total, kept = amount.number * ratio + number.value, smaller
    total = plain(total)
    return replace(amount, after=after, number=total, low=total, high=total, unit=kept, simple=False)


def _with_age(cut: Sequence[Token], amount: Amount, grammar: Grammar) -> Amount:
    """Read "old" or "of age" behind a length of time: 30-year-old, 51 years old, 18 years of age."""
    if amount.unit is None or amount.unit.dimension is not Dimension.DURATION:
        return amount
    words, after = grammar.words, amount.after
    if text_at(cut, after) == "-" and glued_at(cut, after):
        after += 1
    if text_at(cut, after) in words.old and text_at(cut, after + 1) != "than":
        return replace(amount, after=after + 1, old=True)
    if words.of_age and tuple(text_at(cut, after + n) for n in range(len(words.of_age))) == words.of_age:
        return replace(amount, after=after + len(words.of_age), old=True)
    return amount


def _times_behind(cut: Sequence[Token], at: int, grammar: Grammar) -> bool:
    if text_at(cut, at) == "-" and glued_at(cut, at):
        return text_at(cut, at + 1) == "fold"
    by_sign = text_at(cut, at) in ("x", "×") and glued_at(cut, at) and not glued_at(cut, at + 1)
    return text_at(cut, at) in grammar.words.times or by_sign


def _factor(cut: Sequence[Token], amount: Amount, grammar: Grammar) -> Amount:
    """Read a factor: ten times more, three times as many, 10-fold, в два раза. "Won it three times" stays a count."""
    after = amount.after
    if text_at(cut, after) == "-":
        return replace(amount, after=after + 2, times=True)
    behind = text_at(cut, after + 1)
    by_sign = text_at(cut, after) in ("x", "×")
    if by_sign or behind in grammar.words.more | COMPARED or text_at(cut, amount.first - 1) in ("в", "во"):
        return replace(amount, after=after + 1, times=True)
    return amount
