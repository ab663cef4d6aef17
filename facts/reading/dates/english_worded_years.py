"""Years written in words: nineteen ninety-six, eighteen oh five, seventeen hundred and thirty-three, two thousand and fifteen.

The same words count things ("two thousand boats"), so most need a preposition of time or a month before them, and none
is a year before what it counts. This file knows nothing of years in digits.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from facts.reading.dates.bare_years import is_counted
from facts.reading.dates.calendar_names import MONTHS_EN, ONES_EN, TENS_EN, any_of
from facts.reading.dates.grammar import Reading, Rule, S, left_of, rule
from facts.values import CalendarPoint, Precision

_TEENS: Final = {name: number for name, number in ONES_EN.items() if 10 <= number <= 19}
_DIGITS: Final = {name: number for name, number in ONES_EN.items() if 1 <= number <= 9 and name not in ("a", "an")}
_HUNDREDS: Final = {name: number for name, number in _TEENS.items() if number >= 13} | {"twenty": 20}
_CUE = re.compile(
    rf"\b(?:in|since|until|till|by|before|after|from|of|year|between|during|around|about|circa|{any_of(MONTHS_EN)}),?\s$",
    re.IGNORECASE,
)
_END = re.compile(r"\s{0,2}(?:[,.;:!?)]|$)|\s(?:and|but|when|the|he|she|it|they|we|i|was|is|at|in|to)\b", re.IGNORECASE)
_BELOW: Final = (
    rf"(?:(?P<tens>{any_of(TENS_EN)})(?:[-\s](?P<one>{any_of(_DIGITS)}))?|(?P<teen>{any_of(_TEENS)}))\b"
    r"(?![-\s](?:hundred|thousand|million|billion|percent|per\scent)\b)"
)


def _below_hundred(m: re.Match[str]) -> int:
    if m["teen"]:
        return _TEENS[m["teen"].lower()]
    tens, one = m["tens"], m["one"]
    return (TENS_EN[tens.lower()] if tens else 0) + (_DIGITS[one.lower()] if one else 0)


def _is_year(m: re.Match[str]) -> bool:
    return _CUE.search(left_of(m, 14)) is not None and not is_counted(m.string, m.start(), m.end())


def _year(m: re.Match[str], year: int) -> list[Reading]:
    return [Reading(m.start(), m.end(), Precision.YEAR, CalendarPoint(year), bare=True)]


def _pair(m: re.Match[str]) -> list[Reading] | None:
    """Read "nineteen ninety-six": two numbers of two digits that nothing but a year joins."""
    return _year(m, 100 * _HUNDREDS[m["c"].lower()] + _below_hundred(m)) if _is_year(m) else None


def _with_zero(m: re.Match[str]) -> list[Reading] | None:
    return _year(m, 100 * _HUNDREDS[m["c"].lower()] + _DIGITS[m["one"].lower()]) if _is_year(m) else None


def _thousands(m: re.Match[str]) -> list[Reading] | None:
    below = _DIGITS[m["single"].lower()] if m["single"] else _below_hundred(m)
    return _year(m, 2000 + below) if _is_year(m) and _END.match(m.string, m.end()) else None


_RULES: Final = (
    rule(rf"(?P<c>{any_of(_HUNDREDS)})(?:[-\s]hundred{S}(?:and{S})?|[-\s]){_BELOW}", _pair),
    rule(rf"(?P<c>{any_of(_HUNDREDS)})[-\s]oh?[-\s](?P<one>{any_of(_DIGITS)})\b", _with_zero),
)
WORD_RULES: Final[Mapping[str, tuple[Rule, ...]]] = {
    **dict.fromkeys(_HUNDREDS, _RULES),
    "two": (rule(rf"two{S}thousand\b(?:{S}(?:and{S})?(?:{_BELOW}|(?P<single>{any_of(_DIGITS)})\b))?", _thousands),),
}
