"""The words a calendar is written with, in English and Russian: months, weekdays, seasons, numbers.

Names come from the locale data of the Unicode CLDR as ``babel`` ships it; what a locale table does not have (case
endings, careless abbreviations, number words) is added here. All keys are lower case. This file knows no grammar.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from babel import Locale

from facts.reading.dates.calendar import Unit
from facts.values import Season


def _table(language: str, kind: str, width: str) -> dict[int, str]:
    names = getattr(Locale(language), kind)["stand-alone"][width]
    return {number: str(names[number]).lower().rstrip(".") for number in names}


def _numbers(words: str, first: int = 1) -> dict[str, int]:
    return {word: number for number, word in enumerate(words.split(), first)}


def any_of(words: Iterable[str]) -> str:
    """Return a regular expression for any of the words, the longest first, so that none hides behind its beginning.

    >>> any_of(["jan", "january"])
    'january|jan'
    """
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


# --- English ---------------------------------------------------------------------------------------------------------

MONTHS_EN: Final[Mapping[str, int]] = {
    **{name: number for number, name in _table("en", "months", "wide").items()},
    **{name: number for number, name in _table("en", "months", "abbreviated").items()},
    "sept": 9,
}

WEEKDAYS_EN: Final[Mapping[str, int]] = {
    **{name: number for number, name in _table("en", "days", "wide").items()},
    **{name: number for number, name in _table("en", "days", "abbreviated").items()},
    "tues": 1,
    "weds": 2,
    "thur": 3,
    "thurs": 3,
}

SEASONS_EN: Final[Mapping[str, Season]] = {
    "spring": Season.SPRING,
    "summer": Season.SUMMER,
    "autumn": Season.AUTUMN,
    "fall": Season.AUTUMN,
    "winter": Season.WINTER,
}

_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINAL_ONES = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
)

ONES_EN: Final[Mapping[str, int]] = _numbers(_ONES)
TENS_EN: Final[Mapping[str, int]] = {word: 10 * number for number, word in enumerate(_TENS.split(), 2)}
ORDINALS_EN: Final[Mapping[str, int]] = {
    **_numbers(_ORDINAL_ONES),
    "twentieth": 20,
    "thirtieth": 30,
}

UNITS_EN: Final[Mapping[str, Unit]] = {
    "minute": Unit.HOUR,
    "min": Unit.HOUR,
    "hour": Unit.HOUR,
    "day": Unit.DAY,
    "night": Unit.DAY,
    "week": Unit.WEEK,
    "fortnight": Unit.WEEK,
    "weekend": Unit.WEEKEND,
    "month": Unit.MONTH,
    "quarter": Unit.QUARTER,
    "season": Unit.SEASON,
    "year": Unit.YEAR,
    "decade": Unit.DECADE,
    "century": Unit.CENTURY,
}

HOLIDAYS_EN: Final[Mapping[str, tuple[int, int] | None]] = {
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "new year's": (1, 1),
    "new year day": (1, 1),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "halloween": (10, 31),
    "valentine's day": (2, 14),
    "st. patrick's day": (3, 17),
    "saint patrick's day": (3, 17),
    "may day": (5, 1),
    "international workers' day": (5, 1),
    "earth day": (4, 22),
    # Days that move, or differ between countries and churches, are found without a place in the year.
    "easter sunday": None,
    "easter monday": None,
    "easter": None,
    "good friday": None,
    "ash wednesday": None,
    "palm sunday": None,
    "pentecost": None,
    "thanksgiving day": None,
    "thanksgiving": None,
    "black friday": None,
    "independence day": None,
    "labor day": None,
    "labour day": None,
    "memorial day": None,
    "mother's day": None,
    "father's day": None,
    "ramadan": None,
    "eid al-fitr": None,
    "eid al fitr": None,
    "eid al-adha": None,
    "hanukkah": None,
    "diwali": None,
}


def number_en(text: str) -> int | None:
    """Return the number that English words or digits up to 99 stand for, None for anything else.

    >>> number_en("twenty-one"), number_en("12"), number_en("a"), number_en("few")
    (21, 12, 1, None)
    """
    words = text.lower().replace("-", " ").split()
    if len(words) == 1:
        word = words[0]
        if word.isdecimal() and len(word) <= 4:
            return int(word)
        return 1 if word in ("a", "an") else ONES_EN.get(word) or TENS_EN.get(word)
    if len(words) == 2 and words[0] in TENS_EN and ONES_EN.get(words[1], 10) < 10:
        return TENS_EN[words[0]] + ONES_EN[words[1]]
    return None


def ordinal_en(text: str) -> int | None:
    """Return the number of an English ordinal ("3rd", "third", "twenty-first"), None for anything else.

    >>> ordinal_en("21st"), ordinal_en("thirty first"), ordinal_en("twelfth")
    (21, 31, 12)
    """
    words = text.lower().replace("-", " ").split()
    if len(words) == 1:
        digits = words[0].rstrip("stndrh")
        return int(digits) if digits.isdecimal() else ORDINALS_EN.get(words[0])
    if len(words) == 2 and words[0] in TENS_EN and ORDINALS_EN.get(words[1], 10) < 10:
        return TENS_EN[words[0]] + ORDINALS_EN[words[1]]
    return None


# --- Russian ---------------------------------------------------------------------------------------------------------


def _forms(stem: str, endings: str) -> tuple[str, ...]:
    return tuple(stem + ending.strip("-") for ending in endings.split())


_SOFT, _HARD = "ь я ю ём ем е", "- а у ом е"
_MONTH_FORMS = {
    1: _forms("январ", _SOFT),
    2: _forms("феврал", _SOFT),
    3: _forms("март", _HARD),
    4: _forms("апрел", _SOFT),
    5: _forms("ма", "й я ю ем е"),
    6: _forms("июн", _SOFT),
    7: _forms("июл", _SOFT),
    8: _forms("август", _HARD),
    9: _forms("сентябр", _SOFT),
    10: _forms("октябр", _SOFT),
    11: _forms("ноябр", _SOFT),
    12: _forms("декабр", _SOFT),
}

MONTHS_RU: Final[Mapping[str, int]] = {
    **{form: number for number, forms in _MONTH_FORMS.items() for form in forms},
    **{name: number for number, name in _table("ru", "months", "abbreviated").items()},
    "фев": 2,
    "сен": 9,
    "ноя": 11,
}

_WEEKDAY_ENDINGS = {
    "понедельник": "- а у ом е",
    "вторник": "- а у ом е",
    "сред": "а ы е у ой",
    "четверг": "- а у ом е",
    "пятниц": "а ы е у ей",
    "суббот": "а ы е у ой",
    "воскресень": "е я ю ем и",
}

WEEKDAYS_RU: Final[Mapping[str, int]] = {
    form: number for number, (stem, endings) in enumerate(_WEEKDAY_ENDINGS.items()) for form in _forms(stem, endings)
}

SEASONS_RU: Final[Mapping[str, Season]] = {
    form: season
    for season, words in {
        Season.SPRING: "весна весны весне весну весной весною",
        Season.SUMMER: "лето лета лету летом лете",
        Season.AUTUMN: "осень осени осенью",
        Season.WINTER: "зима зимы зиме зиму зимой зимою",
    }.items()
    for form in words.split()
}

NUMBERS_RU: Final[Mapping[str, int]] = {
    **_numbers("один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать"),
    **_numbers("одного двух трёх четырёх пяти шести семи восьми девяти десяти одиннадцати двенадцати"),
    "трех": 3,
    "четырех": 4,
    "две": 2,
    "одну": 1,
    "двадцать": 20,
    "тридцать": 30,
    "сорок": 40,
    "пятьдесят": 50,
    "сто": 100,
}

_ORDINAL_STEMS_RU = (
    "перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат "
    "шестнадцат семнадцат восемнадцат девятнадцат двадцат"
)
ORDINALS_RU: Final[Mapping[str, int]] = {
    form: number
    for number, stem in [*enumerate(_ORDINAL_STEMS_RU.split(), 1), (30, "тридцат")]
    for form in _forms(stem, "ое ого ому ым ом ый ой ая ую" if stem != "трет" else "ье ьего ьему ьим ьем ий ья ью ьей")
}

UNITS_RU: Final[Mapping[str, Unit]] = {
    form: unit
    for unit, words in {
        Unit.HOUR: "час часа часов минуту минуты минут",
        Unit.DAY: "день дня дней сутки суток днём днем",
        Unit.WEEK: "неделя неделю недели недель неделей неделе",
        Unit.MONTH: "месяц месяца месяцев месяцем месяце",
        Unit.YEAR: "год года лет годом году годы",
        Unit.DECADE: "десятилетие десятилетия десятилетий десятилетии",
        Unit.CENTURY: "век века веков столетие столетия столетий веке столетии",
    }.items()
    for form in words.split()
}


def number_ru(text: str) -> int | None:
    """Return the number that Russian words or digits stand for, None for anything else.

    >>> number_ru("трёх"), number_ru("двадцать пять"), number_ru("10")
    (3, 25, 10)
    """
    words = text.lower().split()
    if len(words) == 1:
        return int(words[0]) if words[0].isdecimal() and len(words[0]) <= 4 else NUMBERS_RU.get(words[0])
    if len(words) == 2 and all(word in NUMBERS_RU for word in words):
        tens, ones = NUMBERS_RU[words[0]], NUMBERS_RU[words[1]]
        return tens + ones if tens >= 20 and ones < 10 else None
    return None


_ROMAN = {"i": 1, "v": 5, "x": 10}


def roman(text: str) -> int | None:
    """Return the number of a Roman numeral up to 29 (Latin or Cyrillic Х), None for anything else.

    >>> roman("XIX"), roman("IV"), roman("IIX")
    (19, 4, None)
    """
    letters = text.lower().replace("х", "x")
    total, before = 0, 0
    for letter in reversed(letters):
        value = _ROMAN.get(letter)
        if value is None:
            return None
        total += value if value >= before else -value
        before = max(before, value)
    return total if 0 < total < 30 and _as_roman(total) == letters else None


def _as_roman(number: int) -> str:
    ones = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
    return "x" * (number // 10) + ones[number % 10]
