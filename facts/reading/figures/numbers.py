"""Numbers as people write them, read out of tokens: digits, number words, and both together; English and Russian.

``read_number`` reads the number that begins at a token: "1,960", "1.5 million", "two and a half million", "two-thirds",
"5-1/2", "21st", "hundreds of thousands". ``parse_number`` is the same for a text that is one number and nothing else.
The grammar is in ``digits``, ``worded_numbers`` and ``scales``. This file knows nothing of what a number counts, of its
unit, or of whether it is one at all ("the one", "chapter 3").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from facts.reading.figures.digits import in_digits
from facts.reading.figures.number_values import Number, plain
from facts.reading.figures.number_words import WORDS, NumberWords
from facts.reading.figures.scales import scaled
from facts.reading.figures.tokens import MAX_DIGITS, Kind, Token, tokens
from facts.reading.figures.worded_numbers import in_words


def parse_number(text: str, language: str | None = None) -> Decimal | None:
    """Return the number that the whole text is, or None; without ``language`` Cyrillic letters mean Russian.

    >>> parse_number("1.5 million"), parse_number("twenty-one"), parse_number("two and a half thousand")
    (Decimal('1500000'), Decimal('21'), Decimal('2500'))
    >>> parse_number("две тысячи пятьсот"), parse_number("1 960,5", "ru"), parse_number("third"), parse_number("ships")
    (Decimal('2500'), Decimal('1960.5'), None, None)
    """
    if len(text) > 200:
        return None
    if language is None:
        language = "ru" if re.search(r"[а-яё]", text.lower()) else "en"
    words = WORDS.get(language)
    cut = tokens(text.strip(), language=language)
    if not cut:
        return None
    first, sign = signed(cut, 0, words)
    number = read_number(cut, first, words)
    if number is None or number.value is None or number.ordinal or number.after != len(cut):
        return None
    return plain(sign * number.value)


def signed(cut: Sequence[Token], at: int, words: NumberWords | None) -> tuple[int, int]:
    """Return where the number begins behind a minus sign or word at ``at``, and its sign; (at, 1) where there is none."""
    if at + 1 < len(cut):
        sign, after = cut[at], cut[at + 1]
        if sign.text == "-" and after.glued and after.kind in (Kind.DIGITS, Kind.FRACTION):
            return at + 1, -1
        if words is not None and sign.text in words.minus and not after.glued:
            return at + 1, -1
    return at, 1


def read_number(cut: Sequence[Token], at: int, words: NumberWords | None) -> Number | None:
    """Return the longest number that begins at token ``at``; ``words`` None reads digits alone.

    The number has at most ``MAX_DIGITS`` digits; a greater one is no figure and gives None.

    >>> cut = tokens("half a million tickets")
    >>> read_number(cut, 0, WORDS["en"]).value
    Decimal('500000.0')
    """
    if at >= len(cut):
        return None
    number = in_digits(cut, at) if cut[at].kind in (Kind.DIGITS, Kind.FRACTION) else None
    if words is None:
        found = number
    elif number is not None:
        found = scaled(cut, number, words) if not number.ordinal else number
    elif cut[at].kind is Kind.WORD:
        found = in_words(cut, at, words)
    else:
        found = None
    return found if found is not None and _within_bounds(found) else None


def _within_bounds(number: Number) -> bool:
    return all(value is None or value.adjusted() <= MAX_DIGITS for value in (number.value, number.low, number.high))
