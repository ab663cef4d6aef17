"""Units of measure and money: which of them words name, and how they turn into one another.

A unit has a name (what a figure's value keeps), a dimension, and a factor to the base unit of that dimension. Money
turns only into its own parts: a cent of a dollar is a hundredth of it, but no rate between currencies is known. Months
and years are averages of the Gregorian calendar. This file knows nothing of numbers or sentences.
How they are written is in ``unit_names``, the tables, with where they come from, in ``unit_tables``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Context, Decimal
from functools import lru_cache

from facts.reading.figures.number_values import plain
from facts.reading.figures.unit_names import ANY_CASE, NAMES, TABLES, Dimension, Unit

_CONVERSION = Context(prec=28)


def convert(number: Decimal, unit: str, other: str) -> Decimal | None:
    """Return ``number`` of ``unit`` in ``other`` (both names), or None where the one does not turn into the other.

    >>> convert(Decimal(5), "kilometre", "metre"), convert(Decimal(212), "degree Fahrenheit", "degree Celsius")
    (Decimal('5000'), Decimal('100'))
    >>> convert(Decimal(1), "USD", "EUR") is None
    True
    """
    one, two = unit_named(unit), unit_named(other)
    if one is None or two is None or one.base != two.base or one.dimension is not two.dimension:
        return None
    base = _CONVERSION.add(_CONVERSION.multiply(number, one.factor), one.zero)
    result = _CONVERSION.divide(_CONVERSION.subtract(base, two.zero), two.factor)
    # Rounding where a zero point is involved would leave 100.0000000000000000000000001.
    rounded = result.quantize(Decimal("1e-9")) if result.adjusted() < 15 else result
    return plain(rounded)


def same_unit(one: str | None, other: str | None) -> bool:
    """Say whether two unit names are of one dimension and turn into one another; two plain counts do.

    >>> same_unit("mile", "kilometre"), same_unit("USD", "EUR"), same_unit(None, None), same_unit(None, "percent")
    (True, False, True, False)
    """
    if one == other:
        return True
    if one is None or other is None:
        return False
    first, second = unit_named(one), unit_named(other)
    return first is not None and second is not None and (first.dimension, first.base) == (second.dimension, second.base)


# --- which unit words name ---------------------------------------------------------------------------------------------

MAX_UNIT_WORDS = 6
_PIECES = re.compile(r"[^\W\d²³]+|[\d²³]+|[^\w\s.]")
_SQUARES = frozenset({"square", "sq", "кв", "квадратный", "квадратных", "квадратные", "квадратного", "квадратная"})
_CUBES = frozenset({"cubic", "cu", "куб", "кубический", "кубических", "кубические", "кубического"})
_PER = frozenset({"per", "a", "an", "/", "в"})


def unit_named(name: str) -> Unit | None:
    """Return the unit of that name, composed ones ("square kilometre", "kilometre per hour") included, or None."""
    unit = NAMES.named.get(name)
    if unit is not None:
        return unit
    first, _, rest = name.partition(" ")
    if first in ("square", "cubic"):
        side = NAMES.named.get(rest)
        return _power(side, first) if side is not None and side.dimension is Dimension.LENGTH else None
    over, per, under = name.partition(" per ")
    if per:
        way, time = NAMES.named.get(over), NAMES.named.get(under)
        return _rate(way, time) if way is not None and time is not None else None
    return None


def unit_of(word: str, language: str = "en") -> Unit | None:
    """Return the unit that a word, symbol or phrase names, or None.

    >>> unit_of("km").name, unit_of("sq km").name, unit_of("per cent").name, unit_of("MW").name, unit_of("евро", "ru").name
    ('kilometre', 'square kilometre', 'percent', 'megawatt', 'EUR')
    >>> unit_of("miles per hour").dimension.value, unit_of("ships") is None
    ('speed', True)
    """
    raw = _PIECES.findall(word)
    found = match_unit(raw, [part.lower() for part in raw], language)
    return found[0] if found is not None and found[1] == len(raw) else None


def match_unit(raw: Sequence[str], folded: Sequence[str], language: str) -> tuple[Unit, int] | None:
    """Return the unit that the words begin with, and how many of them it takes; the longest there is, or None.

    ``raw`` are the words (or signs) as written, ``folded`` in lower case; dots are left out. ``language`` decides
    what a Latin or a Cyrillic letter alone can be.
    """
    if not raw:
        return None
    head = folded[0]
    if head in _SQUARES or head in _CUBES:
        side = _simple(raw[1:], folded[1:])
        if side is None or side[0].dimension is not Dimension.LENGTH:
            return None
        return _power(side[0], "square" if head in _SQUARES else "cubic"), side[1] + 1
    found = _simple(raw, folded)
    if found is None:
        return None
    unit, taken = found
    if unit.dimension is Dimension.LENGTH:
        behind = folded[taken] if taken < len(folded) else ""
        if behind in ("²", "2", "squared"):
            return _power(unit, "square"), taken + 1
        if behind in ("³", "3", "cubed"):
            return _power(unit, "cubic"), taken + 1
    if taken + 1 < len(folded) and folded[taken] in _PER and (folded[taken] != "a" or language == "en"):
        time = _simple(raw[taken + 1 :], folded[taken + 1 :]) or _time_letter(folded[taken], folded[taken + 1])
        if time is not None:
            rate = _rate(unit, time[0])
            if rate is not None:
                return rate, taken + 1 + time[1]
    return unit, taken


def _time_letter(per: str, letter: str) -> tuple[Unit, int] | None:
    name = {"s": "second", "h": "hour", "с": "second", "ч": "hour"}.get(letter) if per == "/" else None
    return (NAMES.named[name], 1) if name is not None else None


def _simple(raw: Sequence[str], folded: Sequence[str]) -> tuple[Unit, int] | None:
    for length in range(min(4, len(folded)), 0, -1):
        unit = NAMES.phrases.get(" ".join(folded[:length]))
        if unit is None and length <= 2:
            written = "".join(raw[:length])
            unit = NAMES.symbols.get(written)
            if unit is None and (len(written) > 1 or not written.isalpha()):
                unit = ANY_CASE.get(written.lower())
        if unit is not None:
            return unit, length
    return None


@lru_cache(maxsize=256)
def _power(side: Unit, word: str) -> Unit:
    dimension, power = (Dimension.AREA, 2) if word == "square" else (Dimension.VOLUME, 3)
    return Unit(f"{word} {side.name}", dimension, TABLES[dimension][0], side.factor**power)


@lru_cache(maxsize=256)
def _rate(way: Unit, time: Unit) -> Unit | None:
    if time.dimension is not Dimension.DURATION:
        return None
    if way.dimension is Dimension.LENGTH:
        factor = _CONVERSION.divide(way.factor, time.factor)
        return Unit(f"{way.name} per {time.name}", Dimension.SPEED, "metre per second", factor)
    if way.dimension is Dimension.DATA and time.name == "second":
        return Unit(f"{way.name} per second", Dimension.DATA_RATE, "bit per second", way.factor)
    return None


def money_sign(words: Iterable[str]) -> Unit | None:
    """Return the currency whose sign or code the folded words, written before the digits, are; or None.

    >>> money_sign(["us", "$"]).name, money_sign(["£"]).name, money_sign(["chf"]).name, money_sign(["ships"]) is None
    ('USD', 'GBP', 'CHF', True)
    """
    return NAMES.signs.get("".join(words))
