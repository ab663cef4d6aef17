"""Numbers that begin with digits or a fraction sign: 1,960; 6½; 1/3; 5-1/2; 10⁶; 3 × 10^6; 21st.

Scale words behind the digits ("million", "k") are read by ``scales``. This file knows no language.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Context, Decimal

from facts.reading.figures.number_values import Number, product, quotient
from facts.reading.figures.tokens import MAX_DIGITS, Kind, Token, glued_at, text_at

_MAX_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 20, 24, 25, 30, 32, 40, 50, 60, 64, 100})
_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
# Endings that Russian hangs on digits to make an ordinal: 12-й, 5-го.
_RU_ORDINAL = frozenset("й я е го му м х ю ый ая ое ой ого ому ым ом ую ые ых".split(" "))


def in_digits(cut: Sequence[Token], at: int) -> Number:
    """Read a number that begins with a digit or a fraction sign: 1,960; 6½; 1/3; 5-1/2; 10⁶; 21st."""
    value = cut[at].value or Decimal(0)
    after = at + 1
    if cut[at].kind is Kind.FRACTION:
        return Number(at, after, value, fraction=True)
    if text_at(cut, after) in _ORDINAL_ENDINGS and glued_at(cut, after):
        return Number(at, after + 1, value, ordinal=True)
    if (
        text_at(cut, after) == "-"
        and glued_at(cut, after)
        and glued_at(cut, after + 1)
        and text_at(cut, after + 1) in _RU_ORDINAL
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
        if dash == 0 or (text_at(cut, after) == "-" and glued_at(cut, after) and glued_at(cut, begin)):
            part = slashed(cut, begin)
            if (
                part is not None
                and part < 1
                and value == value.to_integral_value()
                and (dash or not glued_at(cut, begin))
            ):
                return Number(at, begin + 3, value + part)
    part = slashed(cut, at)
    if part is not None:
        return Number(at, at + 3, part, fraction=part < 1)
    power_after = _powered(cut, at)
    if power_after is not None:
        return power_after
    return Number(at, after, value, simple=True)


def slashed(cut: Sequence[Token], at: int) -> Decimal | None:
    """Return the fraction in the three tokens from ``at``: 1/3, but not 24/7, 9/11 or 2010/11."""
    if at + 2 >= len(cut) or text_at(cut, at + 1) != "/":
        return None
    over, under = cut[at].value, cut[at + 2].value
    if cut[at].kind is not Kind.DIGITS or cut[at + 2].kind is not Kind.DIGITS or over is None or under is None:
        return None
    if glued_at(cut, at + 1) != cut[at + 2].glued or text_at(cut, at + 3) == "/" or cut[at + 2].text.startswith("."):
        return None
    if over != over.to_integral_value() or under not in _MAX_DENOMINATORS or not 0 < over <= 3 * under:
        return None
    return quotient(over, under)


def is_slashed(cut: Sequence[Token], at: int) -> bool:
    """Say whether the tokens from ``at`` are a fraction with a stroke: 1/3, and neither 24/7 nor 9/11.

    >>> from facts.reading.figures.tokens import tokens
    >>> [is_slashed(tokens(text), 0) for text in ("1/3", "24/7", "9/11")]
    [True, False, False]
    """
    return slashed(cut, at) is not None


def _powered(cut: Sequence[Token], at: int) -> Number | None:
    """Read powers: 10^6, 3 × 10^6, 3 x 10⁶."""
    value = cut[at].value
    if value is None:
        return None
    exponent = _exponent(cut, at)
    if exponent is not None and value != 0:
        return Number(at, exponent[1], Context(prec=30).power(value, exponent[0]))
    if text_at(cut, at + 1) in ("×", "x", "·") and at + 2 < len(cut):
        ten = cut[at + 2].value == 10
        power = _power_of_ten(cut, at + 2) if ten else None
        if power is not None:
            return Number(at, power[1], product(value, power[0]))
        # Texts without mark-up have lost the raising: 1.1 × 10¹¹ has become 1.1 × 1011.
        flat = text_at(cut, at + 2)
        if len(flat) in (3, 4) and flat.startswith("10") and flat.isdigit() and int(flat[2:]) <= MAX_DIGITS:
            return Number(at, at + 3, product(value, Decimal(10) ** int(flat[2:])))
    return None


def _exponent(cut: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Return the exponent behind a caret that is glued to token ``at``, and where it ends."""
    if text_at(cut, at + 1) != "^" or not cut[at + 1].glued:
        return None
    sign = text_at(cut, at + 2)
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
