"""Numbers as people write them, read out of tokens: digits, number words, and both together; English and Russian.

``read_number`` reads the number that begins at a token: "1,960", "1.5 million", "two and a half million", "two-thirds",
"5-1/2", "21st", "hundreds of thousands". ``parse_number`` is the same for a text that is one number and nothing else.
This file knows nothing of what a number counts, of its unit, or of whether it is one at all ("the one", "chapter 3").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Context, Decimal

from facts.reading.figures.number_words import WORDS, NumberWords, Place
from facts.reading.figures.tokens import MAX_DIGITS, Kind, Token, tokens

_EXACT = Context(prec=2 * MAX_DIGITS)
_MAX_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 20, 24, 25, 30, 32, 40, 50, 60, 64, 100})
_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
# Endings that Russian hangs on digits to make an ordinal: 12-й, 5-го.
_RU_ORDINAL = frozenset("й я е го му м х ю ый ая ое ой ого ому ым ом ую ые ых".split(" "))
_AND_DEPTH = 3


@dataclass(frozen=True, slots=True)
class Number:
    """A number that stands in ``tokens[first:after]``.

    ``value`` is None where the words are vague ("thousands", "several hundred"): then ``low`` and perhaps ``high`` say
    what they allow. ``scale`` is what a scale word multiplied by (1 where there is none), so that "12 to 15 million"
    can be read. ``words`` says that no digit takes part.
    """

    first: int
    after: int
    value: Decimal | None
    low: Decimal | None = None
    high: Decimal | None = None
    scale: Decimal = Decimal(1)
    ordinal: bool = False
    fraction: bool = False
    words: bool = False
    simple: bool = False
    """One token: bare digits or a single word."""

    @property
    def vague(self) -> bool:
        return self.value is None


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


def plain(number: Decimal) -> Decimal:
    """Return the number without zeros behind the point and without an exponent.

    >>> plain(Decimal("1500000.0")), plain(Decimal("1E+3")), plain(Decimal("0.50"))
    (Decimal('1500000'), Decimal('1000'), Decimal('0.5'))
    """
    if number == number.to_integral_value():
        return (
            number.to_integral_value()
            if number.as_tuple().exponent == 0
            else Decimal(f"{number.to_integral_value():f}")
        )
    return number.normalize(Context(prec=80))


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
    number = _in_digits(cut, at) if cut[at].kind in (Kind.DIGITS, Kind.FRACTION) else None
    if words is None:
        found = number
    elif number is not None:
        found = _scaled(cut, number, words) if not number.ordinal else number
    elif cut[at].kind is Kind.WORD:
        found = _in_words(cut, at, words)
    else:
        found = None
    return found if found is not None and _within_bounds(found) else None


def _within_bounds(number: Number) -> bool:
    return all(value is None or value.adjusted() <= MAX_DIGITS for value in (number.value, number.low, number.high))


def _text(cut: Sequence[Token], at: int) -> str:
    return cut[at].text if 0 <= at < len(cut) else ""


def _glued(cut: Sequence[Token], at: int) -> bool:
    return at < len(cut) and cut[at].glued


def _times(a: Decimal, b: Decimal) -> Decimal:
    return _EXACT.multiply(a, b)


def _over(a: Decimal, b: Decimal) -> Decimal:
    return Context(prec=12).divide(a, b)


# --- digits -----------------------------------------------------------------------------------------------------------


def _in_digits(cut: Sequence[Token], at: int) -> Number:
    """Read a number that begins with a digit or a fraction sign: 1,960; 6½; 1/3; 5-1/2; 10⁶; 21st."""
    value = cut[at].value or Decimal(0)
    after = at + 1
    if cut[at].kind is Kind.FRACTION:
        return Number(at, after, value, fraction=True)
    if _text(cut, after) in _ORDINAL_ENDINGS and _glued(cut, after):
        return Number(at, after + 1, value, ordinal=True)
    if (
        _text(cut, after) == "-"
        and _glued(cut, after)
        and _glued(cut, after + 1)
        and _text(cut, after + 1) in _RU_ORDINAL
    ):
        return Number(at, after + 2, value, ordinal=True)
    if after < len(cut) and cut[after].kind is Kind.FRACTION:
        return Number(at, after + 1, value + (cut[after].value or 0))
    if after < len(cut) and cut[after].kind is Kind.RAISED and cut[after].glued:
        # A raised number after anything but ten is the mark of a note.
        power = cut[after].value or Decimal(0)
        raised = value == 10 and power <= MAX_DIGITS
        return Number(at, after + 1 if raised else after, Decimal(10) ** int(power) if raised else value)
    for dash in (0, 1):
        # 5-1/2 and 5 1/2: a whole number and a fraction of the same digits.
        begin = after + dash
        if dash == 0 or (_text(cut, after) == "-" and _glued(cut, after) and _glued(cut, begin)):
            part = _slashed(cut, begin)
            if (
                part is not None
                and part < 1
                and value == value.to_integral_value()
                and (dash or not _glued(cut, begin))
            ):
                return Number(at, begin + 3, value + part)
    part = _slashed(cut, at)
    if part is not None:
        return Number(at, at + 3, part, fraction=part < 1)
    power_after = _powered(cut, at)
    if power_after is not None:
        return power_after
    return Number(at, after, value, simple=True)


def _slashed(cut: Sequence[Token], at: int) -> Decimal | None:
    """Return the fraction in the three tokens from ``at``: 1/3, but not 24/7, 9/11 or 2010/11."""
    if at + 2 >= len(cut) or _text(cut, at + 1) != "/":
        return None
    over, under = cut[at].value, cut[at + 2].value
    if cut[at].kind is not Kind.DIGITS or cut[at + 2].kind is not Kind.DIGITS or over is None or under is None:
        return None
    if _glued(cut, at + 1) != cut[at + 2].glued or _text(cut, at + 3) == "/" or cut[at + 2].text.startswith("."):
        return None
    if over != over.to_integral_value() or under not in _MAX_DENOMINATORS or not 0 < over <= 3 * under:
        return None
    return _over(over, under)


def is_slashed(cut: Sequence[Token], at: int) -> bool:
    """Say whether the tokens from ``at`` are a fraction with a stroke: 1/3, and neither 24/7 nor 9/11.

    >>> [is_slashed(tokens(text), 0) for text in ("1/3", "24/7", "9/11")]
    [True, False, False]
    """
    return _slashed(cut, at) is not None


def _powered(cut: Sequence[Token], at: int) -> Number | None:
    """Read powers: 10^6, 3 × 10^6, 3 x 10⁶."""
    value = cut[at].value
    if value is None:
        return None
    exponent = _exponent(cut, at)
    if exponent is not None and value != 0:
        return Number(at, exponent[1], Context(prec=30).power(value, exponent[0]))
    if _text(cut, at + 1) in ("×", "x", "·") and at + 2 < len(cut):
        ten = cut[at + 2].value == 10
        power = _power_of_ten(cut, at + 2) if ten else None
        if power is not None:
            return Number(at, power[1], _times(value, power[0]))
        # Texts without mark-up have lost the raising: 1.1 × 10¹¹ has become 1.1 × 1011.
        flat = _text(cut, at + 2)
        if len(flat) in (3, 4) and flat.startswith("10") and flat.isdigit() and int(flat[2:]) <= MAX_DIGITS:
            return Number(at, at + 3, _times(value, Decimal(10) ** int(flat[2:])))
    return None


def _exponent(cut: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Return the exponent behind a caret that is glued to token ``at``, and where it ends."""
    if _text(cut, at + 1) != "^" or not cut[at + 1].glued:
        return None
    sign = _text(cut, at + 2)
    place = at + 3 if sign in ("-", "+") else at + 2
    power = cut[place].value if place < len(cut) and cut[place].kind is Kind.DIGITS else None
    if power is None or power != power.to_integral_value() or power > MAX_DIGITS:
        return None
    return (-int(power) if sign == "-" else int(power)), place + 1


def _power_of_ten(cut: Sequence[Token], at: int) -> tuple[Decimal, int] | None:
    """Return the power whose ten is token ``at``, and where it ends: 10⁶, 10^-3."""
    after = cut[at + 1] if at + 1 < len(cut) else None
    if after is not None and after.kind is Kind.RAISED and after.glued and after.value is not None:
        return (Decimal(10) ** int(after.value), at + 2) if after.value <= MAX_DIGITS else None
    exponent = _exponent(cut, at)
    return (Decimal(10) ** exponent[0], exponent[1]) if exponent is not None else None


def _scaled(cut: Sequence[Token], number: Number, words: NumberWords) -> Number:
    """Read on behind digits: 5 million, 12.3bn, 3 hundred thousand, 4 тыс., 2 million and a half."""
    if number.value is None:
        return number
    value, after, scale = number.value, number.after, Decimal(1)
    hyphen = 1 if _text(cut, after) == "-" and _glued(cut, after) and _glued(cut, after + 1) else 0
    while _is_scale(cut, after + hyphen, words):
        word = words.words[cut[after + hyphen].text]
        scale, after, hyphen = _times(scale, word.value), after + hyphen + 1, 0
    if after == number.after:
        return _with_suffix(cut, number, words)
    value = _times(value, scale)
    value, after = _with_half(cut, value, after, scale, words)
    smaller = _smaller_part(cut, after, scale, words)
    if smaller is not None and smaller.value is not None:
        value, after, scale = value + smaller.value, smaller.after, smaller.scale
    if scale == 100 and _text(cut, after) in words.joiners and after + 1 < len(cut):
        units = cut[after + 1]
        if units.kind is Kind.DIGITS and units.value is not None and units.value < 100:
            value, after = value + units.value, after + 2
    return replace(number, value=value, after=after, scale=scale, fraction=False, simple=False)


def _is_scale(cut: Sequence[Token], at: int, words: NumberWords) -> bool:
    word = words.words.get(_text(cut, at))
    if word is None or word.place not in (Place.SCALE, Place.HUNDRED):
        return False
    return not cut[at].glued or _text(cut, at - 1) == "-" or cut[at - 1].kind is Kind.DIGITS


def _smaller_part(cut: Sequence[Token], at: int, scale: Decimal, words: NumberWords) -> Number | None:
    """Read "300 thousand" behind "2 million": digits again, with a smaller scale of their own."""
    if at + 1 >= len(cut) or cut[at].kind is not Kind.DIGITS or cut[at].glued:
        return None
    rest = _scaled(cut, Number(at, at + 1, cut[at].value), words)
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
    if _text(cut, after) == "." and _glued(cut, after) and len(letters) > 2 and after + 1 < len(cut):
        after += 1
    value = _times(number.value, scale)
    smaller = _smaller_part(cut, after, scale, words)
    if smaller is not None and smaller.value is not None:
        value, after = value + smaller.value, smaller.after
    return replace(number, value=value, after=after, scale=scale, fraction=False, simple=False)


def scaled_by_letter(cut: Sequence[Token], number: Number) -> Number:
    """Return ``number`` with the small letter behind it read as millions or billions, as money has it: £5m, $3 b.

    >>> cut = tokens("5m")
    >>> scaled_by_letter(cut, read_number(cut, 0, WORDS["en"])).value
    Decimal('5000000')
    """
    scale = {"m": Decimal(10) ** 6, "b": Decimal(10) ** 9, "t": Decimal(10) ** 12}.get(_text(cut, number.after))
    if scale is None or number.value is None or number.scale != 1 or cut[number.after].text not in ("m", "b", "t"):
        return number
    return replace(number, value=_times(number.value, scale), after=number.after + 1, scale=scale, simple=False)


# --- words ------------------------------------------------------------------------------------------------------------


def _in_words(cut: Sequence[Token], at: int, words: NumberWords, depth: int = 0) -> Number | None:
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
    implied = _is_scale(cut, at, words) and (not words.articles or _is_scale(cut, at + 1, words))
    base = _cardinal(cut, at, words, depth, implied=implied)
    if base is None:
        return _ordinal(cut, at, words)
    return _finished(cut, base, words)


def _several(cut: Sequence[Token], at: int, words: NumberWords) -> Number | None:
    """Read "several hundred", "a few million": among the hundreds, among the millions."""
    scale, after = Decimal(1), at + 1
    while _is_scale(cut, after, words):
        scale, after = _times(scale, words.words[cut[after].text].value), after + 1
    if scale == 1:
        return None
    return Number(at, after, None, low=2 * scale, high=10 * scale if scale != 12 else None, scale=scale, words=True)


def _behind_fused(cut: Sequence[Token], at: int, words: NumberWords) -> Number:
    value, after, scale = words.fused[cut[at].text], at + 1, Decimal(1)
    while _is_scale(cut, after, words):
        scale, after = _times(scale, words.words[cut[after].text].value), after + 1
    return Number(at, after, _times(value, scale), scale=scale, words=True)


def _half(cut: Sequence[Token], first: int, at: int, words: NumberWords) -> Number:
    """Read what begins with "half" or "quarter" at ``at``: half a million, half dozen, a quarter of a million."""
    value, after = words.halves[cut[at].text], at + 1
    behind = after + 1 if _text(cut, after) == "of" else after
    behind = behind + 1 if _text(cut, behind) in words.articles else behind
    if behind == after and _text(cut, after) == "-" and _glued(cut, after):
        behind += 1
    if _is_scale(cut, behind, words):
        scale = words.words[cut[behind].text].value
        return Number(first, behind + 1, _times(value, scale), scale=scale, words=True)
    return Number(first, after, value, fraction=True, words=True)


def _behind_article(cut: Sequence[Token], at: int, words: NumberWords) -> Number | None:
    """Read "a hundred thousand", "an eighth", "a quarter", "a few hundred", "a dozen"."""
    behind = _text(cut, at + 1)
    if behind in words.halves:
        return _half(cut, at, at + 1, words)
    if behind in words.several:
        number = _several(cut, at + 1, words)
        return replace(number, first=at) if number is not None else None
    if behind in words.denominators:
        value = _over(Decimal(1), Decimal(words.denominators[behind]))
        return Number(at, at + 2, value, fraction=True, words=True)
    if _is_scale(cut, at + 1, words):
        base = _cardinal(cut, at + 1, words, 0, implied=True)
        return replace(_finished(cut, base, words), first=at) if base is not None else None
    return None


def _plural(cut: Sequence[Token], at: int, words: NumberWords) -> Number | None:
    """Read vague plurals: "thousands", "tens of thousands", "hundreds of millions". They have no upper end."""
    scale = words.scales_in_plural.get(_text(cut, at))
    if scale is None:
        return None
    after = at + 1
    for _ in range(2):
        behind = after + 1 if _text(cut, after) == "of" else after
        further = words.scales_in_plural.get(_text(cut, behind))
        if further is None or (behind == after and words.articles):
            break
        scale, after = _times(scale, further), behind + 1
    if after == at + 1 and scale == 10 and words.articles:
        return None
    return Number(at, after, None, low=scale, scale=scale, words=True, simple=after == at + 1)


def _cardinal(cut: Sequence[Token], at: int, words: NumberWords, depth: int, *, implied: bool = False) -> Number | None:
    """Read a whole number in words; with ``implied`` it begins with a scale behind "a"."""
    total, current = Decimal(0), Decimal(1) if implied else Decimal(0)
    begun, last, place, bound, scale = implied, None, at, None, Decimal(1)
    while place < len(cut):
        step = place
        if begun and place > at and _text(cut, place) == "-" and _glued(cut, place) and _glued(cut, place + 1):
            step = place + 1
        elif begun and place > at and _text(cut, place) in words.joiners:
            if last is Place.HUNDRED and _continues_hundred(cut, place + 1, bound, words):
                step = place + 1
            else:
                rest = _joined(cut, place, last, words, depth)
                if rest is not None and rest.value is not None:
                    current, place = current + rest.value, rest.after
                break
        word = words.words.get(_text(cut, step))
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
                current = _times(current, word.value)
            case Place.SCALE:
                scale = word.value
                if current > 0:
                    total, current = total + _times(current, word.value), Decimal(0)
                else:
                    total, scale = _times(total, word.value), _times(bound or Decimal(1), word.value)
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
    if last is not Place.SCALE or depth >= _AND_DEPTH or _text(cut, at - 1) in ("dozen", "dozens"):
        return None
    rest = _cardinal(cut, at + 1, words, depth + 1)
    if rest is None or not rest.value:
        return None
    behind = _text(cut, rest.after)
    if rest.simple and (behind in words.halves or behind in words.denominators_in_plural):
        return None
    return rest if rest.value < words.words[cut[at - 1].text].value else None


def _continues_hundred(cut: Sequence[Token], at: int, bound: Decimal | None, words: NumberWords) -> bool:
    """Say whether what stands behind "hundred and" at ``at`` is below a hundred and no number of its own."""
    place = at
    for expected in ((Place.TEN,), (Place.UNIT,), (Place.TEEN,)):
        step = place + 1 if place > at and _text(cut, place) == "-" and _glued(cut, place) else place
        word = words.words.get(_text(cut, step))
        if word is not None and word.place in expected and (expected != (Place.TEEN,) or place == at):
            place = step + 1
    if place == at:
        return False
    word = words.words.get(_text(cut, place))
    if word is not None and word.place is Place.HUNDRED:
        return False
    if place == at + 1 and (_text(cut, place) in words.halves or _text(cut, place) in words.denominators_in_plural):
        return False
    return word is None or word.place is not Place.SCALE or bound is None or word.value < bound


def _finished(cut: Sequence[Token], base: Number, words: NumberWords) -> Number:
    """Read on behind a whole number in words: a decimal point, a half, a denominator, an ordinal ending."""
    value = base.value or Decimal(0)
    after = base.after
    if _text(cut, after) in words.points:
        digits, end = _digits_in_words(cut, after + 1, words)
        if digits:
            number = replace(base, value=value + Decimal(f"0.{digits}"), after=end, simple=False)
            return _scaled(cut, number, words) if _is_scale(cut, end, words) else number
    hyphen = 1 if _text(cut, after) == "-" and _glued(cut, after) and _glued(cut, after + 1) else 0
    under = _text(cut, after + hyphen)
    plural = words.denominators_in_plural.get(under)
    single = words.denominators.get(under)
    part = plural if value > 1 else single if value == 1 and base.simple else None
    if part is not None:
        value = _over(value, Decimal(part))
        number = replace(base, value=value, after=after + hyphen + 1, fraction=True, simple=False)
        return _fraction_of_scale(cut, number, words)
    ordinal = words.ordinals.get(under)
    if ordinal is not None and hyphen and base.words and ordinal < 10 <= value:
        return replace(base, value=value + ordinal, after=after + 2, ordinal=True, simple=False)
    value, end = _with_half(cut, value, after, base.scale, words)
    if end == after:
        return base
    number = replace(base, value=value, after=end, simple=False)
    if base.scale == 1 and _is_scale(cut, end, words):
        scale = words.words[cut[end].text].value
        return replace(number, value=_times(value, scale), after=end + 1, scale=scale)
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
    whole = _cardinal(cut, at, words, _AND_DEPTH) if _text(cut, at) in words.words else None
    if whole is None or whole.value is None or not 10 <= whole.value < 100:
        return "", at
    return str(whole.value), whole.after


def _fraction_of_scale(cut: Sequence[Token], number: Number, words: NumberWords) -> Number:
    """Read the scale behind a fraction: two thirds of a million, three quarters of a billion."""
    behind = number.after
    if _text(cut, behind) == "of" and _text(cut, behind + 1) in words.articles:
        behind += 2
    if number.value is None or not _is_scale(cut, behind, words):
        return number
    scale = words.words[cut[behind].text].value
    return replace(number, value=_times(number.value, scale), after=behind + 1, scale=scale, fraction=False)


def _with_half(
    cut: Sequence[Token], value: Decimal, after: int, scale: Decimal, words: NumberWords
) -> tuple[Decimal, int]:
    """Read "and a half", "and three quarters", "с половиной" behind a number; a half of a million where it is millions."""
    if _text(cut, after) == "с" and _text(cut, after + 1) == "половиной":
        return value + _times(scale, Decimal("0.5")), after + 2
    if _text(cut, after) not in words.joiners:
        return value, after
    behind = _text(cut, after + 1)
    part = None
    if behind in words.articles or behind == "one":
        part, end = words.halves.get(_text(cut, after + 2)), after + 3
        under = words.denominators.get(_text(cut, after + 2))
        if part is None and under is not None and under > 2 and value < 1000:
            part = _over(Decimal(1), Decimal(under))
    else:
        over, under = words.words.get(behind), words.denominators_in_plural.get(_text(cut, after + 2))
        end = after + 3
        if over is not None and over.place in (Place.UNIT, Place.TEEN) and under is not None:
            part = _over(over.value, Decimal(under))
    return (value + _times(scale, part), end) if part is not None else (value, after)


def _ordinal(cut: Sequence[Token], at: int, words: NumberWords) -> Number | None:
    value = words.ordinals.get(_text(cut, at))
    return Number(at, at + 1, Decimal(value), ordinal=True, words=True, simple=True) if value is not None else None
