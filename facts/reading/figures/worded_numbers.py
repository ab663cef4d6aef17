"""Numbers in words: twenty-one, two and a half million, three quarters, several hundred, tens of thousands, third.

A word's place in the grammar (a unit, a ten, a scale) decides what may follow it. This file knows nothing of digits,
nor of whether a number word is a number where it stands ("the one").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from facts.reading.figures.number_values import Number, product, quotient
from facts.reading.figures.number_words import NumberWords, Place
from facts.reading.figures.scales import is_scale, scaled, with_half
from facts.reading.figures.tokens import MAX_DIGITS, Token, glued_at, text_at

_AND_DEPTH = 3


def in_words(cut: Sequence[Token], at: int, words: NumberWords, depth: int = 0) -> Number | None:
    """Read a number that begins with a word."""
    word = cut[at].text
    if word in words.several:
        return _several(cut, at, words)
    if word in words.fused:
        return _behind_fused(cut, at, words)
    if word in words.halves:
        return _half(cut, at, at, words)
    if word in words.articles:
        return _behind_article(cut, at, words)
    plural = _plural(cut, at, words)
    if plural is not None:
        return plural
    # "hundred thousand dollars", and in Russian any scale alone: "около миллиона".
    implied = is_scale(cut, at, words) and (not words.articles or is_scale(cut, at + 1, words))
    base = _cardinal(cut, at, words, depth, implied=implied)
    if base is None:
        return _ordinal(cut, at, words)
    return _finished(cut, base, words)


def _several(cut: Sequence[Token], at: int, words: NumberWords) -> Number | None:
    """Read "several hundred", "a few million": among the hundreds, among the millions."""
    scale, after = Decimal(1), at + 1
    while is_scale(cut, after, words):
        scale, after = product(scale, words.words[cut[after].text].value), after + 1
    if scale == 1:
        return None
    return Number(at, after, None, low=2 * scale, high=10 * scale if scale != 12 else None, scale=scale, words=True)


def _behind_fused(cut: Sequence[Token], at: int, words: NumberWords) -> Number:
    value, after, scale = words.fused[cut[at].text], at + 1, Decimal(1)
    while is_scale(cut, after, words):
        scale, after = product(scale, words.words[cut[after].text].value), after + 1
    return Number(at, after, product(value, scale), scale=scale, words=True)


def _half(cut: Sequence[Token], first: int, at: int, words: NumberWords) -> Number:
    """Read what begins with "half" or "quarter" at ``at``: half a million, half dozen, a quarter of a million."""
    value, after = words.halves[cut[at].text], at + 1
    behind = after + 1 if text_at(cut, after) == "of" else after
    behind = behind + 1 if text_at(cut, behind) in words.articles else behind
    if behind == after and text_at(cut, after) == "-" and glued_at(cut, after):
        behind += 1
    if is_scale(cut, behind, words):
        scale = words.words[cut[behind].text].value
        return Number(first, behind + 1, product(value, scale), scale=scale, words=True)
    return Number(first, after, value, fraction=True, words=True)


def _behind_article(cut: Sequence[Token], at: int, words: NumberWords) -> Number | None:
    """Read "a hundred thousand", "an eighth", "a quarter", "a few hundred", "a dozen"."""
    behind = text_at(cut, at + 1)
    if behind in words.halves:
        return _half(cut, at, at + 1, words)
    if behind in words.several:
        number = _several(cut, at + 1, words)
        return replace(number, first=at) if number is not None else None
    if behind in words.denominators:
        value = quotient(Decimal(1), Decimal(words.denominators[behind]))
        return Number(at, at + 2, value, fraction=True, words=True)
    if is_scale(cut, at + 1, words):
        base = _cardinal(cut, at + 1, words, 0, implied=True)
        return replace(_finished(cut, base, words), first=at) if base is not None else None
    return None


def _plural(cut: Sequence[Token], at: int, words: NumberWords) -> Number | None:
    """Read vague plurals: "thousands", "tens of thousands", "hundreds of millions". They have no upper end."""
    scale = words.scales_in_plural.get(text_at(cut, at))
    if scale is None:
        return None
    after = at + 1
    for _ in range(2):
        behind = after + 1 if text_at(cut, after) == "of" else after
        further = words.scales_in_plural.get(text_at(cut, behind))
        if further is None or (behind == after and words.articles):
            break
        scale, after = product(scale, further), behind + 1
    if after == at + 1 and scale == 10 and words.articles:
        return None
    return Number(at, after, None, low=scale, scale=scale, words=True, simple=after == at + 1)


def _cardinal(cut: Sequence[Token], at: int, words: NumberWords, depth: int, *, implied: bool = False) -> Number | None:
    """Read a whole number in words; with ``implied`` it begins with a scale behind "a"."""
    total, current = Decimal(0), Decimal(1) if implied else Decimal(0)
    begun, last, place, bound, scale = implied, None, at, None, Decimal(1)
    while place < len(cut):
        step = place
        if begun and place > at and text_at(cut, place) == "-" and glued_at(cut, place) and glued_at(cut, place + 1):
            step = place + 1
        elif begun and place > at and text_at(cut, place) in words.joiners:
            if last is Place.HUNDRED and _continues_hundred(cut, place + 1, bound, words):
                step = place + 1
            else:
                rest = _joined(cut, place, last, words, depth)
                if rest is not None and rest.value is not None:
                    current, place = current + rest.value, rest.after
                break
        word = words.words.get(text_at(cut, step))
        if word is None:
            break
        match word.place:
            case Place.UNIT:
                fits = last in (None, Place.TEN, Place.HUNDRED, Place.HUNDREDS, Place.SCALE)
            case Place.TEEN | Place.TEN:
                fits = last in (None, Place.HUNDRED, Place.HUNDREDS, Place.SCALE)
            case Place.HUNDREDS:
                fits = last in (None, Place.SCALE)
            case Place.ZERO:
                fits = last is None
            case Place.HUNDRED:
                fits = 0 < current < 100 and last is not Place.HUNDRED
            case Place.SCALE:
                fits = (current > 0 or last is Place.SCALE) and (
                    bound is None or word.value < bound or last is Place.SCALE
                )
        if not fits or (step > place and last is None):
            break
        match word.place:
            case Place.HUNDRED:
                current = product(current, word.value)
            case Place.SCALE:
                scale = word.value
                if current > 0:
                    total, current = total + product(current, word.value), Decimal(0)
                else:
                    total, scale = product(total, word.value), product(bound or Decimal(1), word.value)
                bound = scale
            case _:
                current += word.value
                scale = Decimal(1)
        begun, last, place = True, word.place, step + 1
        if word.place is Place.ZERO:
            break
    if place == at:
        return None
    return Number(at, place, total + current, scale=scale, words=True, simple=place == at + 1)


def _joined(cut: Sequence[Token], at: int, last: Place | None, words: NumberWords, depth: int) -> Number | None:
    """Return the number behind "and" at ``at`` where it belongs to the one before it: two thousand and six."""
    if last is not Place.SCALE or depth >= _AND_DEPTH or text_at(cut, at - 1) in ("dozen", "dozens"):
        return None
    rest = _cardinal(cut, at + 1, words, depth + 1)
    if rest is None or not rest.value:
        return None
    behind = text_at(cut, rest.after)
    if rest.simple and (behind in words.halves or behind in words.denominators_in_plural):
        return None
    return rest if rest.value < words.words[cut[at - 1].text].value else None


def _continues_hundred(cut: Sequence[Token], at: int, bound: Decimal | None, words: NumberWords) -> bool:
    """Say whether what stands behind "hundred and" at ``at`` is below a hundred and no number of its own."""
    place = at
    for expected in ((Place.TEN,), (Place.UNIT,), (Place.TEEN,)):
        step = place + 1 if place > at and text_at(cut, place) == "-" and glued_at(cut, place) else place
        word = words.words.get(text_at(cut, step))
        if word is not None and word.place in expected and (expected != (Place.TEEN,) or place == at):
            place = step + 1
    if place == at:
        return False
    word = words.words.get(text_at(cut, place))
    if word is not None and word.place is Place.HUNDRED:
        return False
    if place == at + 1 and (text_at(cut, place) in words.halves or text_at(cut, place) in words.denominators_in_plural):
        return False
    return word is None or word.place is not Place.SCALE or bound is None or word.value < bound


def _finished(cut: Sequence[Token], base: Number, words: NumberWords) -> Number:
    """Read on behind a whole number in words: a decimal point, a half, a denominator, an ordinal ending."""
    value = base.value or Decimal(0)
    after = base.after
    if text_at(cut, after) in words.points:
        digits, end = _digits_in_words(cut, after + 1, words)
        if digits:
            number = replace(base, value=value + Decimal(f"0.{digits}"), after=end, simple=False)
            return scaled(cut, number, words) if is_scale(cut, end, words) else number
    hyphen = 1 if text_at(cut, after) == "-" and glued_at(cut, after) and glued_at(cut, after + 1) else 0
    under = text_at(cut, after + hyphen)
    plural = words.denominators_in_plural.get(under)
    single = words.denominators.get(under)
    part = plural if value > 1 else single if value == 1 and base.simple else None
    if part is not None:
        value = quotient(value, Decimal(part))
        number = replace(base, value=value, after=after + hyphen + 1, fraction=True, simple=False)
        return _fraction_of_scale(cut, number, words)
    ordinal = words.ordinals.get(under)
    if ordinal is not None and hyphen and base.words and ordinal < 10 <= value:
        return replace(base, value=value + ordinal, after=after + 2, ordinal=True, simple=False)
    value, end = with_half(cut, value, after, base.scale, words)
    if end == after:
        return base
    number = replace(base, value=value, after=end, simple=False)
    if base.scale == 1 and is_scale(cut, end, words):
        scale = words.words[cut[end].text].value
        return replace(number, value=product(value, scale), after=end + 1, scale=scale)
    return number


def _digits_in_words(cut: Sequence[Token], at: int, words: NumberWords) -> tuple[str, int]:
    """Return the digits behind "point" (nought four, seventy-one), and where they end."""
    digits, end = "", at
    while end < len(cut) and len(digits) < MAX_DIGITS:
        word = words.words.get(cut[end].text)
        if word is None or word.place not in (Place.UNIT, Place.ZERO):
            break
        digits, end = digits + str(word.value), end + 1
    if digits:
        return digits, end
    whole = _cardinal(cut, at, words, _AND_DEPTH) if text_at(cut, at) in words.words else None
    if whole is None or whole.value is None or not 10 <= whole.value < 100:
        return "", at
    return str(whole.value), whole.after


def _fraction_of_scale(cut: Sequence[Token], number: Number, words: NumberWords) -> Number:
    """Read the scale behind a fraction: two thirds of a million, three quarters of a billion."""
    behind = number.after
    if text_at(cut, behind) == "of" and text_at(cut, behind + 1) in words.articles:
        behind += 2
    if number.value is None or not is_scale(cut, behind, words):
        return number
    scale = words.words[cut[behind].text].value
    return replace(number, value=product(number.value, scale), after=behind + 1, scale=scale, fraction=False)


def _ordinal(cut: Sequence[Token], at: int, words: NumberWords) -> Number | None:
    value = words.ordinals.get(text_at(cut, at))
    return Number(at, at + 1, Decimal(value), ordinal=True, words=True, simple=True) if value is not None else None
