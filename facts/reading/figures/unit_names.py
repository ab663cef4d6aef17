"""The units there are, and every way each is written: built of the tables in ``unit_tables``, English and Russian.

Words are kept folded to lower case, for capitals tell nothing there; symbols as they are written, for "mW" is no "MW".
This file knows nothing of how units turn into one another, nor where in a sentence one is looked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from facts.reading.figures.unit_tables import (
    ADJECTIVE_ENDINGS,
    ADJECTIVES,
    ALONE,
    ANGLE,
    AREA,
    CODE_IS,
    CODES,
    CODES_BEHIND,
    DATA,
    DATA_RATE,
    DURATION,
    ENERGY,
    FORCE,
    FREQUENCY,
    LENGTH,
    MASS,
    MONEY,
    NATIONAL,
    PARTS,
    POINTS,
    POWER,
    PRESSURE,
    SHARE,
    SOUND,
    SPEED,
    TEMPERATURE,
    UNOWNED,
    VOLTAGE,
    VOLUME,
    ZEROS,
)


class Dimension(StrEnum):
    """What a unit measures. Only units of one dimension can be compared."""

    LENGTH = "length"
    AREA = "area"
    VOLUME = "volume"
    MASS = "mass"
    DURATION = "duration"
    SPEED = "speed"
    TEMPERATURE = "temperature"
    ENERGY = "energy"
    POWER = "power"
    PRESSURE = "pressure"
    FREQUENCY = "frequency"
    VOLTAGE = "voltage"
    FORCE = "force"
    ANGLE = "angle"
    DATA = "data"
    DATA_RATE = "data rate"
    SHARE = "share"
    POINTS = "points"
    SOUND = "sound"
    MONEY = "money"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: one of it is ``factor`` of the ``base`` (its own name where it turns into nothing else).

    ``zero`` is what has to be added after multiplying, for temperatures.
    """

    name: str
    dimension: Dimension
    base: str
    factor: Decimal = Decimal(1)
    zero: Decimal = Decimal(0)


TABLES: Mapping[Dimension, tuple[str, str]] = {
    Dimension.LENGTH: ("metre", LENGTH),
    Dimension.AREA: ("square metre", AREA),
    Dimension.VOLUME: ("cubic metre", VOLUME),
    Dimension.MASS: ("kilogram", MASS),
    Dimension.DURATION: ("second", DURATION),
    Dimension.ENERGY: ("joule", ENERGY),
    Dimension.POWER: ("watt", POWER),
    Dimension.PRESSURE: ("pascal", PRESSURE),
    Dimension.FREQUENCY: ("hertz", FREQUENCY),
    Dimension.VOLTAGE: ("volt", VOLTAGE),
    Dimension.FORCE: ("newton", FORCE),
    Dimension.SPEED: ("metre per second", SPEED),
    Dimension.ANGLE: ("degree", ANGLE),
    Dimension.DATA: ("bit", DATA),
    Dimension.DATA_RATE: ("bit per second", DATA_RATE),
    Dimension.SHARE: ("fraction", SHARE),
    Dimension.POINTS: ("percentage point", POINTS),
    Dimension.SOUND: ("decibel", SOUND),
    Dimension.TEMPERATURE: ("degree Celsius", TEMPERATURE),
}

_M_ENDINGS = ("", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах")
_F_ENDINGS = ("а", "ы", "е", "у", "ой", "", "ам", "ами", "ах")
_YA_ENDINGS = ("я", "и", "е", "ю", "ей", "ь", "й", "ям", "ями", "ях")
_SOFT_ENDINGS = ("ь", "я", "ю", "ем", "е", "и", "ей", "ям", "ями", "ях")
_ENDINGS = {"м": _M_ENDINGS, "ж": _F_ENDINGS, "я": _YA_ENDINGS, "ь": _SOFT_ENDINGS}


def _inflected(words: str) -> Iterator[str]:
    for word in words.split():
        stem, slash, kind = word.partition("/")
        if slash:
            yield from (stem + ending for ending in _ENDINGS[kind])
        else:
            yield word.replace("_", " ")


@dataclass(frozen=True, slots=True)
class _Names:
    """Every way a unit is written: phrases folded to lower case, and symbols in which letter case tells."""

    named: Mapping[str, Unit]
    phrases: Mapping[str, Unit]
    symbols: Mapping[str, Unit]
    signs: Mapping[str, Unit]
    """What stands before the digits of money, folded, and behind them too."""


def _build() -> _Names:
    named: dict[str, Unit] = {}
    phrases: dict[str, Unit] = {}
    symbols: dict[str, Unit] = {}
    signs: dict[str, Unit] = {}
    for dimension, (base, table) in TABLES.items():
        for row in table.strip().splitlines():
            name, factor, short, english, russian = (cell.strip() for cell in row.split("|"))
            unit = Unit(name, dimension, name if name in ALONE else base, Decimal(factor), ZEROS.get(name, Decimal(0)))
            named[name] = unit
            for symbol in short.split():
                symbols.setdefault(symbol, unit)
            for word in (*_inflected(english), *_inflected(russian)):
                phrases.setdefault(word, unit)
    for row in MONEY.strip().splitlines():
        code, sign, english, russian = (cell.strip() for cell in row.split("|"))
        unit = named.setdefault(code, Unit(code, Dimension.MONEY, code))
        signs |= dict.fromkeys(sign.split(), unit)
        phrases |= dict.fromkeys((*_inflected(english), *_inflected(russian)), unit)
    for words, (name, base, factor) in PARTS.items():
        unit = named.setdefault(name, Unit(name, Dimension.MONEY, base, Decimal(factor)))
        phrases |= dict.fromkeys(words.split(), unit)
    forms_of: dict[str, tuple[str, ...]] = {}
    for name, words in UNOWNED.items():
        unit = named.setdefault(name, Unit(name, Dimension.MONEY, name))
        forms_of[name] = tuple(_inflected(words))
        phrases |= dict.fromkeys(forms_of[name], unit)
    for row in NATIONAL.replace("\n", " ").split(";"):
        code, nation, noun = row.split()
        unit = named.setdefault(code, Unit(code, Dimension.MONEY, code))
        forms = forms_of.get(noun, (noun, noun + "s"))
        phrases |= {f"{nation.replace('_', ' ')} {form}": unit for form in forms}
    for stem, name in ADJECTIVES.items():
        for ending in ADJECTIVE_ENDINGS:
            phrases.setdefault(stem + ending, named[name])
    for code in sorted(CODES | CODES_BEHIND):
        name = CODE_IS.get(code, code)
        unit = named.setdefault(name, Unit(name, Dimension.MONEY, name))
        symbols[code] = unit
        if code in CODES:
            signs.setdefault(code.lower(), unit)
    signs |= {"rs": Unit("rupee", Dimension.MONEY, "rupee"), "us $": named["USD"]}
    symbols |= {sign: unit for sign, unit in signs.items() if not sign.isascii() or sign == "$"}
    return _Names(named, phrases, symbols, signs)


NAMES = _build()
# A symbol that is a word of its own, or a letter, in some other case only counts as it is written here.
_ONE_CASE = frozenset(
    {
        "ha",
        "min",
        "t",
        "g",
        "m",
        "l",
        "h",
        "w",
        "v",
        "т",
        "г",
        "м",
        "л",
        "ч",
        "mi",
        "cal",
        "bar",
        "da",
        "mt",
        "pa",
        "ms",
    }
)
ANY_CASE = {
    symbol.lower(): unit
    for symbol, unit in reversed(tuple(NAMES.symbols.items()))
    if symbol.lower() not in _ONE_CASE and symbol not in CODES_BEHIND
}
