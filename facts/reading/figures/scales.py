"""What multiplies a number or adds a part of its scale: million, hundred thousand, bn, тыс., "and a half".

This file knows nothing of how the number before the scale was read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from facts.reading.figures.number_values import Number, product, quotient
from facts.reading.figures.number_words import NumberWords, Place
from facts.reading.figures.tokens import Kind, Token, glued_at, text_at


def is_scale(cut: Sequence[Token], at: int, words: NumberWords) -> bool:
    word = words.words.get(text_at(cut, at))
    if word is None or word.place not in (Place.SCALE, Place.HUNDRED):
        return False
    return not cut[at].glued or text_at(cut, at - 1) == "-" or cut[at - 1].kind is Kind.DIGITS


def scaled(cut: Sequence[Token], number: Number, words: NumberWords) -> Number:
    """Read on behind digits: 5 million, 12.3bn, 3 hundred thousand, 4 тыс., 2 million and a half."""
    if number.value is None:
        return number
    value, after, scale = number.value, number.after, Decimal(1)
    hyphen = 1 if text_at(cut, after) == "-" and glued_at(cut, after) and glued_at(cut, after + 1) else 0
    while is_scale(cut, after + hyphen, words):
        word = words.words[cut[after + hyphen].text]
        scale, after, hyphen = product(scale, word.value), after + hyphen + 1, 0
    if after == number.after:
        return _with_suffix(cut, number, words)
    value = product(value, scale)
    value, after = with_half(cut, value, after, scale, words)
    smaller = _smaller_part(cut, after, scale, words)
    if smaller is not None and smaller.value is not None:
        value, after, scale = value + smaller.value, smaller.after, smaller.scale
    if scale == 100 and text_at(cut, after) in words.joiners and after + 1 < len(cut):
        units = cut[after + 1]
        if units.kind is Kind.DIGITS and units.value is not None and units.value < 100:
            value, after = value + units.value, after + 2
    return replace(number, value=value, after=after, scale=scale, fraction=False, simple=False)


def _smaller_part(cut: Sequence[Token], at: int, scale: Decimal, words: NumberWords) -> Number | None:
    """Read "300 thousand" behind "2 million": digits again, with a smaller scale of their own."""
    if at + 1 >= len(cut) or cut[at].kind is not Kind.DIGITS or cut[at].glued:
        return None
    rest = scaled(cut, Number(at, at + 1, cut[at].value), words)
    return rest if rest.value is not None and 1 < rest.scale < scale and rest.value < scale else None


def _with_suffix(cut: Sequence[Token], number: Number, words: NumberWords) -> Number:
    """Read a scale that is letters glued to the digits (12.3bn, 10M, 100k) or an abbreviation behind them (3 млн.)."""
    at = number.after
    if at >= len(cut) or number.value is None or cut[at].kind is not Kind.WORD:
        return number
    letters, raw = cut[at].text, cut[at].raw
    scale = words.suffixes.get(letters)
    if scale is None or (len(letters) > 1 and letters == "mm" and raw != "MM"):
        return number
    # A small "m" is a metre, unless money stands before the digits: the reader of money knows.
    if len(letters) == 1 and (raw == "m" or not (cut[at].glued or letters == "k")):
        return number
    after = at + 1
    if text_at(cut, after) == "." and glued_at(cut, after) and len(letters) > 2 and after + 1 < len(cut):
        after += 1
    value = product(number.value, scale)
    smaller = _smaller_part(cut, after, scale, words)
    if smaller is not None and smaller.value is not None:
        value, after = value + smaller.value, smaller.after
    return replace(number, value=value, after=after, scale=scale, fraction=False, simple=False)


def scaled_by_letter(cut: Sequence[Token], number: Number) -> Number:
    """Return ``number`` with the small letter behind it read as millions or billions, as money has it: £5m, $3 b.

    >>> from facts.reading.figures.number_words import WORDS
    >>> from facts.reading.figures.numbers import read_number
    >>> from facts.reading.figures.tokens import tokens
    >>> cut = tokens("5m")
    >>> scaled_by_letter(cut, read_number(cut, 0, WORDS["en"])).value
    Decimal('5000000')
    """
    scale = {"m": Decimal(10) ** 6, "b": Decimal(10) ** 9, "t": Decimal(10) ** 12}.get(text_at(cut, number.after))
    if scale is None or number.value is None or number.scale != 1 or cut[number.after].text not in ("m", "b", "t"):
        return number
    return replace(number, value=product(number.value, scale), after=number.after + 1, scale=scale, simple=False)


def with_half(
    cut: Sequence[Token], value: Decimal, after: int, scale: Decimal, words: NumberWords
) -> tuple[Decimal, int]:
    """Read "and a half", "and three quarters", "с половиной" behind a number; a half of a million where it is millions."""
    if text_at(cut, after) == "с" and text_at(cut, after + 1) == "половиной":
        return value + product(scale, Decimal("0.5")), after + 2
    if text_at(cut, after) not in words.joiners:
        return value, after
    behind = text_at(cut, after + 1)
    part = None
    if behind in words.articles or behind == "one":
        part, end = words.halves.get(text_at(cut, after + 2)), after + 3
        under = words.denominators.get(text_at(cut, after + 2))
        if part is None and under is not None and under > 2 and value < 1000:
            part = quotient(Decimal(1), Decimal(under))
    else:
        over, under = words.words.get(behind), words.denominators_in_plural.get(text_at(cut, after + 2))
        end = after + 3
        if over is not None and over.place in (Place.UNIT, Place.TEEN) and under is not None:
            part = quotient(over.value, Decimal(under))
    return (value + product(scale, part), end) if part is not None else (value, after)
