"""The words that numbers are written in, English and Russian: a closed table for the grammar of ``worded_numbers``.

Own lists. A word stands here with its place in the grammar (a unit, a ten, a scale), not with everything it can mean:
"second" is only a denominator and a rank, never a number. This file knows nothing of texts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto


class Place(Enum):
    """Where a number word can stand in a number."""

    ZERO = auto()
    UNIT = auto()
    """One to nine."""
    TEEN = auto()
    """Ten to nineteen: nothing smaller follows."""
    TEN = auto()
    HUNDREDS = auto()
    """Two hundred and so on as one word, as in Russian."""
    HUNDRED = auto()
    """The word that multiplies by a hundred what stands before it."""
    SCALE = auto()
    """Thousand, million and above, and the dozen."""


@dataclass(frozen=True, slots=True)
class NumberWord:
    place: Place
    value: Decimal


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The number words of one language, folded to lower case.

    ``scales_in_plural`` are the words that alone make a vague number ("thousands"); ``small_scales`` those among the
    scales that never take part in a longer number (dozen). ``denominators`` give the lower part of a fraction, by the
    form that follows one ("third") and the form that follows more ("thirds"). ``halves`` are whole fractions by
    themselves. ``several`` are words that make a scale vague ("several hundred"). ``joiners`` may stand inside a
    number ("two hundred and six"), ``ordinals`` give a place in an order.
    """

    words: Mapping[str, NumberWord]
    articles: frozenset[str]
    joiners: frozenset[str]
    points: frozenset[str]
    minus: frozenset[str]
    scales_in_plural: Mapping[str, Decimal]
    denominators: Mapping[str, int]
    denominators_in_plural: Mapping[str, int]
    halves: Mapping[str, Decimal]
    fused: Mapping[str, Decimal]
    several: frozenset[str]
    prefixes: Mapping[str, Decimal]
    """Numbers glued to the front of an adjective: пяти-летний. Longest first."""
    ordinals: Mapping[str, int]
    suffixes: Mapping[str, Decimal]
    """Scales written as letters after digits: 10k, 5bn, 3 млн."""


def _words(place: Place, rows: Mapping[str, int]) -> dict[str, NumberWord]:
    return {form: NumberWord(place, Decimal(value)) for forms, value in rows.items() for form in forms.split()}


THOUSAND, MILLION, BILLION, TRILLION = (Decimal(10) ** power for power in (3, 6, 9, 12))

_EN_UNITS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
_EN_TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_EN_TENS = {
    "twenty": 20, "thirty": 30, "forty fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_EN_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    "thousandth": 1000, "millionth": 1_000_000, "billionth": 1_000_000_000, "trillionth": 1_000_000_000_000,
}  # fmt: skip
_EN_DENOMINATORS = {word: n for word, n in _EN_ORDINALS.items() if n > 2} | {"half": 2, "quarter": 4}

ENGLISH = NumberWords(
    words=_words(Place.ZERO, {"zero nought naught nil": 0})
    | _words(Place.UNIT, _EN_UNITS)
    | _words(Place.TEEN, _EN_TEENS)
    | _words(Place.TEN, _EN_TENS)
    | _words(Place.HUNDRED, {"hundred": 100})
    | _words(
        Place.SCALE,
        {
            "thousand thousands": 10**3, "million millions": 10**6, "billion billions": 10**9,
            "trillion trillions": 10**12, "quadrillion": 10**15,
            "lakh lakhs": 10**5, "crore crores": 10**7, "dozen dozens": 12,
        },
    ),
    articles=frozenset({"a", "an"}),
    joiners=frozenset({"and"}),
    points=frozenset({"point"}),
    minus=frozenset({"minus", "negative"}),
    scales_in_plural={
        "hundreds": Decimal(100), "thousands": THOUSAND, "millions": MILLION, "billions": BILLION,
        "trillions": TRILLION, "dozens": Decimal(12), "tens": Decimal(10), "lakhs": Decimal(10) ** 5,
        "crores": Decimal(10) ** 7,
    },
    denominators=_EN_DENOMINATORS,
    denominators_in_plural={"halves": 2} | {f"{word}s": n for word, n in _EN_DENOMINATORS.items() if n > 2},
    halves={"half": Decimal("0.5"), "quarter": Decimal("0.25")},
    fused={},
    several=frozenset({"several", "few", "many"}),
    prefixes={},
    ordinals=_EN_ORDINALS,
    suffixes={
        "k": THOUSAND, "m": MILLION, "mm": MILLION, "mn": MILLION, "mln": MILLION, "mio": MILLION, "b": BILLION,
        "bn": BILLION, "bln": BILLION, "tn": TRILLION, "tln": TRILLION, "trn": TRILLION, "mil": MILLION,
    },
)  # fmt: skip

_RU_UNITS = {
    "один одна одно одного одной одному одним одном одну": 1,
    "два две двух двум двумя двое двоих": 2,
    "три трех трёх трем трём тремя трое троих": 3,
    "четыре четырех четырёх четырем четырём четырьмя четверо четверых": 4,
    "пять пяти пятью пятеро пятерых": 5,
    "шесть шести шестью шестеро шестерых": 6,
    "семь семи семью семеро семерых": 7,
    "восемь восьми восемью восьмью": 8,
    "девять девяти девятью": 9,
}
_RU_TEENS = {f"{stem}ь {stem}и {stem}ью": n for n, stem in enumerate(
    ("десят", "одиннадцат", "двенадцат", "тринадцат", "четырнадцат", "пятнадцат", "шестнадцат", "семнадцат",
     "восемнадцат", "девятнадцат"), 10)}  # fmt: skip
_RU_TENS = {
    "двадцать двадцати двадцатью": 20, "тридцать тридцати тридцатью": 30, "сорок сорока": 40,
    "пятьдесят пятидесяти пятьюдесятью": 50, "шестьдесят шестидесяти шестьюдесятью": 60,
    "семьдесят семидесяти семьюдесятью": 70, "восемьдесят восьмидесяти восемьюдесятью": 80,
    "девяносто девяноста": 90,
}  # fmt: skip
_RU_HUNDREDS = {
    "сто ста": 100, "двести двухсот двумстам двумястами двухстах": 200,
    "триста трехсот трёхсот тремстам тремястами трехстах": 300,
    "четыреста четырехсот четырёхсот четыремстам": 400, "пятьсот пятисот пятистам": 500,
    "шестьсот шестисот шестистам": 600, "семьсот семисот семистам": 700, "восемьсот восьмисот восьмистам": 800,
    "девятьсот девятисот девятистам": 900,
}  # fmt: skip
_MASCULINE = ("", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах")
_RU_SCALES = {
    "тысяча тысячи тысяче тысячу тысячей тысяч тысячам тысячами тысячах": 10**3,
    " ".join("миллион" + ending for ending in _MASCULINE): 10**6,
    " ".join("миллиард" + ending for ending in _MASCULINE): 10**9,
    " ".join("триллион" + ending for ending in _MASCULINE): 10**12,
    "дюжина дюжины дюжину дюжин": 12,
}
_RU_ORDINALS = {
    "перв": 1, "втор": 2, "трет": 3, "четверт": 4, "пят": 5, "шест": 6, "седьм": 7, "восьм": 8, "девят": 9,
    "десят": 10,
}  # fmt: skip
_RU_ORDINAL_ENDINGS = (
    "ый", "ой", "ий", "ая", "ое", "ые", "ого", "ому", "ым", "ом", "ую", "ых", "ья", "ье", "ьего", "ьей", "ью", "ьем",
)  # fmt: skip

RUSSIAN = NumberWords(
    words=_words(Place.ZERO, {"ноль нуль нуля": 0})
    | _words(Place.UNIT, _RU_UNITS)
    | _words(Place.TEEN, _RU_TEENS)
    | _words(Place.TEN, _RU_TENS)
    | _words(Place.HUNDREDS, _RU_HUNDREDS)
    | _words(Place.SCALE, _RU_SCALES),
    articles=frozenset(),
    joiners=frozenset(),
    points=frozenset(),
    minus=frozenset({"минус"}),
    scales_in_plural={
        form: Decimal(value)
        for forms, value in (
            ("десятки десятков десяткам десятками десятках", 10),
            ("сотни сотен сотням сотнями сотнях", 100),
            ("тысячи тысяч тысячам тысячами тысячах", 10**3),
            ("миллионы миллионов миллионам миллионами миллионах", 10**6),
            ("миллиарды миллиардов миллиардам миллиардами", 10**9),
        )
        for form in forms.split()
    },
    denominators={"третья": 3, "четвертая": 4, "четвёртая": 4, "пятая": 5, "десятая": 10, "сотая": 100},
    denominators_in_plural={
        "трети": 3, "третей": 3, "третями": 3, "четверти": 4, "четвертей": 4, "четвертями": 4, "пятых": 5, "шестых": 6,
        "седьмых": 7, "восьмых": 8, "девятых": 9, "десятых": 10, "сотых": 100,
    },
    halves={
        form: value
        for forms, value in (
            ("половина половины половину половиной половине", Decimal("0.5")),
            ("треть трети третью", Decimal(1) / Decimal(3)),
            ("четверть четверти четвертью", Decimal("0.25")),
        )
        for form in forms.split()
    },
    fused={
        "полтора": Decimal("1.5"), "полторы": Decimal("1.5"), "полутора": Decimal("1.5"),
        "полмиллиона": MILLION / 2, "полмиллиарда": BILLION / 2, "полтысячи": Decimal(500),
    },
    several=frozenset({"несколько", "нескольких", "несколькими"}),
    prefixes={
        "полутора": Decimal("1.5"), "двадцати": Decimal(20), "тридцати": Decimal(30), "сорока": Decimal(40),
        "пятидесяти": Decimal(50), "четырёх": Decimal(4), "четырех": Decimal(4), "восьми": Decimal(8),
        "девяти": Decimal(9), "десяти": Decimal(10), "шести": Decimal(6), "семи": Decimal(7), "пяти": Decimal(5),
        "трёх": Decimal(3), "трех": Decimal(3), "двух": Decimal(2),
    },
    ordinals={stem + ending: n for stem, n in _RU_ORDINALS.items() for ending in _RU_ORDINAL_ENDINGS},
    suffixes={"тыс": THOUSAND, "млн": MILLION, "млрд": BILLION, "трлн": TRILLION},
)  # fmt: skip

WORDS: Mapping[str, NumberWords] = {"en": ENGLISH, "ru": RUSSIAN}
