"""Money before a number: £5, US$5, EUR 5; and the pounds that are no weight.

This file knows nothing of money behind a number: that is a unit like others.
"""

from __future__ import annotations

from collections.abc import Sequence

from facts.reading.figures.number_values import Number
from facts.reading.figures.tokens import Kind, Token, glued_at, kind_at, text_at
from facts.reading.figures.unit_names import Unit
from facts.reading.figures.units import money_sign, unit_named

_CODES_IN_ANY_CASE = frozenset(
    {"usd", "eur", "gbp", "rmb", "aud", "cad", "nzd", "hkd", "inr", "jpy", "cny", "chf", "rub", "rs"}
)
_NUMBERS = (Kind.DIGITS, Kind.FRACTION)


def money_before(cut: Sequence[Token], at: int) -> tuple[Unit | None, int]:
    """Return the currency that the tokens at ``at`` are, where digits follow, and where the number begins."""
    if kind_at(cut, at + 1) not in _NUMBERS and kind_at(cut, at + 2) not in _NUMBERS:
        return None, at
    for length in (2, 1):
        signs = cut[at : at + length]
        begin = at + length
        if len(signs) < length:
            continue
        if length == 2 and not _one_sign(signs, cut, begin):
            continue
        if length == 1 and signs[0].text == "rs" and text_at(cut, begin) == ".":
            begin += 1
        if kind_at(cut, begin) not in _NUMBERS:
            continue
        unit = money_sign([sign.text for sign in signs])
        if unit is None or not _is_code(signs, glued_at(cut, begin)):
            continue
        if at and cut[at].glued and cut[at].kind is Kind.WORD and cut[at - 1].kind in (Kind.WORD, Kind.DIGITS):
            continue
        return unit, begin
    return None, at


def _one_sign(signs: Sequence[Token], cut: Sequence[Token], begin: int) -> bool:
    """Say whether letters and a sign are one: US$5, HK $5, and "us $ 5" of text with blanks around every sign."""
    letters, sign = signs
    if sign.kind is not Kind.SIGN or letters.kind is not Kind.WORD:
        return False
    if sign.glued:
        return letters.text not in ("a", "s") or letters.raw.isupper()
    if letters.raw in ("US", "HK", "NZ") or letters.text in ("hk", "nz"):
        return True
    return letters.text in ("us", "c") and not glued_at(cut, begin)


def _is_code(signs: Sequence[Token], glued: bool) -> bool:
    if len(signs) == 2 or signs[0].kind is not Kind.WORD:
        return True
    return signs[0].raw.isupper() or signs[0].text in _CODES_IN_ANY_CASE or (glued and len(signs[0].text) == 3)


def sterling(cut: Sequence[Token], unit: Unit, number: Number) -> Unit:
    """Return the money where "pounds" are no weight: thousands and more of them, or sterling in the same sentence."""
    if unit.name != "pound":
        return unit
    if number.scale >= 1000 or any(token.text in ("£", "sterling", "pence", "gbp") for token in cut):
        return unit_named("GBP") or unit
    return unit
