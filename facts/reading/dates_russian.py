"""Dates in Russian: the calendar in all case endings, centuries in Roman numerals, relative words; and the grammar.

The word for the year belongs to the date ("1943 году", "17 ноября 2023 года"), as it does in speech. «До 2025» and
«к 2025 году» are the same open end, until. A season with its instrumental ending (осенью) is a date by itself; other
forms need a year or a preposition, because «лета» are also years and «среды» surroundings. The file knows what
``dates_english`` knows of its language, and takes dates in figures from there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from facts.reading.calendar import Unit, exists, first_of_century, full_year
from facts.reading.calendar_names import (
    MONTHS_RU,
    NUMBERS_RU,
    ORDINALS_RU,
    SEASONS_RU,
    UNITS_RU,
    WEEKDAYS_RU,
    any_of,
    number_ru,
    roman,
)
from facts.reading.dates_english import NUMERIC_RULES, group
from facts.reading.dates_grammar import Anchor, Count, Edges, Gaps, Grammar, Reading, Rule
from facts.values import Bound, CalendarPoint, Precision

S = r"\s{1,3}"
_DASH = r"\s?[-–—‒−]\s?"
_MONTH = rf"(?:{any_of(MONTHS_RU)})(?![^\W\d_])"
_DAY = r"\d{1,2}(?!\d|[.,:]\d|\s?%)(?:-?(?:го|ое|е|му|м))?(?![^\W\d_])"
_DAY_WORD = rf"(?:(?:двадцать|тридцать)\s)?(?:{any_of(word for word in ORDINALS_RU if word.endswith(('ое', 'ого', 'ье', 'ьего', 'ому')))})"
_OF_YEAR = r"(?:\s?(?:год(?:а|у|ы|ом|е|ов|ам|ами|ах)?|гг?\.?)(?![^\W\d_]))"
_ERA = r"(?:\s{1,3}(?P<era>до\s(?:н\.\s?э\.|нашей\sэры|Р\.\s?Х\.)|н\.\s?э\.|нашей\sэры))"
_Y4 = r"[12]\d{3}(?!\d|[.,]\d)"
_TAIL = rf"(?P<tail>,?{S}(?:(?P<ye>\d{{1,4}}){_OF_YEAR}?{_ERA}|(?P<y>{_Y4}){_OF_YEAR}?))"
_TO = rf"(?:{_DASH}|{S}(?:по|до){S})"
_AND = rf"{S}(?:и|или){S}"

_COUNTED = re.compile(
    r"\s(?:человек\w*|люд\w+|чел\.|жител\w+|солдат\w*|военн\w+|рубл\w+|долл\w+|евро|процент\w*|тыс\w*|млн|млрд|миллион\w*|км|километр\w*|м\b|метр\w*"
    r"|кг|килограмм\w*|тонн\w*|час\w*|минут\w*|секунд\w*|дн\w+|недел\w+|месяц\w*|лет\b|раз\w?\b|шт\w*|домов|семей|мест\b|голос\w*|экземпляр\w*)|\s?[%°]",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:№|\b(?:номер|страниц\w+|стр\.|кабинет\w*|комнат\w+|стать\w+|рейс\w*|приказ\w*|резолюци\w+|модел\w+|более|менее|свыше|почти|около\s?\$))\s?$",
    re.IGNORECASE,
)
_YEAR_CUE = re.compile(
    r"(?:\b(?:в|во|с|со|до|по|к|ко|от|из|после|около|примерно|между|и|или|на|за|год|года|весной|летом|осенью|зимой|начал\w|середин\w|кон\w{2})|[(,;–—-])\s{0,2}$",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"\s{0,2}(?:$|[.,;:!?)\]»–—-])")


def rule(pattern: str, build: Callable[[re.Match[str]], list[Reading] | None]) -> Rule:
    """Compile a pattern of this language."""
    return Rule(re.compile(pattern, re.IGNORECASE), build)


def _month(word: str) -> int:
    return MONTHS_RU[word.lower()]


def _tail(m: re.Match[str]) -> tuple[int | None, int]:
    if group(m, "tail") is None:
        return None, m.end()
    if m["ye"]:
        return (-1 if m["era"].lower().startswith("до") else 1) * int(m["ye"]), m.end("tail")
    if _COUNTED.match(m.string, m.end("y")):
        return None, m.start("tail")
    return int(m["y"]), m.end("tail")


def _day(text: str) -> int | None:
    digits = re.match(r"\d+", text)
    if digits:
        return int(digits[0])
    words = text.lower().split()
    ones = ORDINALS_RU.get(words[-1])
    return None if ones is None else ones + (NUMBERS_RU[words[0]] if len(words) == 2 else 0)


def _day_month(m: re.Match[str]) -> list[Reading] | None:
    day, second, month = _day(m["d"]), _day(m["d2"]) if m["d2"] else None, _month(m["m"])
    if day is None:
        return None
    year, end = _tail(m)
    whole = Reading(m.start(), end, Precision.DAY, CalendarPoint(year, month, day))
    if not exists(year, month, day) or (second is not None and not exists(year, month, second)):
        return [replace(whole, impossible=True)]
    if second is None:
        return [whole]
    last = CalendarPoint(year, month, second)
    between = re.search(r"\bмежду\s$", m.string[max(0, m.start() - 8) : m.start()], re.IGNORECASE)
    if m["and"] and second != day + 1 and not between:
        return [replace(whole, end=m.end("d")), replace(whole, start=m.start("d2"), point=last)]
    return [replace(whole, last=last)] if second > day else [replace(whole, impossible=True)]


def _month_year(m: re.Match[str]) -> list[Reading] | None:
    year, end = _tail(m)
    return None if year is None else [Reading(m.start(), end, Precision.MONTH, CalendarPoint(year, _month(m["m"])))]


_CUE = re.compile(
    r"(?:\b(?:в|во|с|со|до|по|к|ко|от|после|на|за|между|и|или|начал\w|середин\w|кон\w{2,3}|весь|этого|прошлого)|[–—-])\s{0,2}$",
    re.IGNORECASE,
)


def _month_alone(m: re.Match[str]) -> list[Reading] | None:
    word = m["m"]
    left = m.string[max(0, m.start() - 12) : m.start()]
    if (word[0].isupper() or len(word) < 4) and not _CUE.search(left):
        return None
    if len(word) < 4 and word not in ("май", "мая", "мае", "маю"):
        return None
    return [Reading(m.start(), m.end("m"), Precision.MONTH, CalendarPoint(None, _month(word)))]


# --- years, decades, centuries ---------------------------------------------------------------------------------------


def _year(m: re.Match[str]) -> list[Reading] | None:
    year = int(m["y"])
    left = m.string[max(0, m.start() - 14) : m.start()]
    if not 1000 <= year <= 2100 or _NUMBERED.search(left) or re.search(r"\d\s$", left):
        return None
    if not m["of"]:
        if _COUNTED.match(m.string, m.end("y")):
            return None
        if not _YEAR_CUE.search(left) and not (1700 <= year <= 2050 and _CLOSED.match(m.string, m.end("y"))):
            return None
    return [Reading(m.start(), m.end(), Precision.YEAR, CalendarPoint(year), bare=True)]


def _year_range(m: re.Match[str]) -> list[Reading] | None:
    first, written = int(m["y"]), m["y2"]
    last = int(written) if len(written) == 4 else first - first % 100 + int(written)
    if not 1000 <= first < last <= 2199 or _COUNTED.match(m.string, m.end("y2")):
        return None
    return [Reading(m.start(), m.end(), Precision.YEAR, CalendarPoint(first), CalendarPoint(last))]


def _era_year(m: re.Match[str]) -> list[Reading] | None:
    year = int(m["y"])
    sign = -1 if m["era"].lower().startswith("до") else 1
    return [Reading(m.start(), m.end(), Precision.YEAR, CalendarPoint(sign * year))] if year else None


def _decade(m: re.Match[str]) -> list[Reading] | None:
    year = int(m["y"])
    if len(m["y"]) == 2:
        if year % 10 or not (m["of"] or year >= 30):
            return None
        return [Reading(m.start(), m.end(), Precision.DECADE, CalendarPoint(full_year(year) if year >= 30 else None))]
    if not 1000 <= year <= 2199 or year % 10:
        return None
    return [Reading(m.start(), m.end(), Precision.DECADE, CalendarPoint(year))]


_DECADES = {
    "тридцат": 1930,
    "сороков": 1940,
    "пятидесят": 1950,
    "шестидесят": 1960,
    "семидесят": 1970,
    "восьмидесят": 1980,
    "девяност": 1990,
}


def _word_decade(m: re.Match[str]) -> list[Reading] | None:
    return [Reading(m.start(), m.end(), Precision.DECADE, CalendarPoint(_DECADES[m["decade"].lower()]))]


def _century(m: re.Match[str]) -> list[Reading] | None:
    first, second = (_ordinal(text) if text else None for text in (m["c"], m["c2"]))
    if not first or first > 30:
        return None
    before = bool(m["era"]) and m["era"].lower().startswith("до")
    whole = Reading(m.start(), m.end(), Precision.CENTURY, CalendarPoint(first_of_century(first, before_christ=before)))
    if second is None:
        return [whole]
    return [replace(whole, last=CalendarPoint(first_of_century(second, before_christ=before)))]


def _ordinal(text: str) -> int | None:
    digits = re.match(r"\d+", text)
    return int(digits[0]) if digits else roman(text) or _day(text)


# --- seasons, quarters, weekdays -------------------------------------------------------------------------------------


def _season(m: re.Match[str]) -> list[Reading] | None:
    year, end = _tail(m)
    word = m["season"].lower()
    if year is None:
        end = m.end("season")
        instrumental = word in ("весной", "весною", "летом", "осенью", "зимой", "зимою")
        if not instrumental and not _CUE.search(m.string[max(0, m.start() - 12) : m.start()]):
            return None
    return [Reading(m.start(), end, Precision.SEASON, CalendarPoint(year, season=SEASONS_RU[word]))]


def _quarter(m: re.Match[str]) -> list[Reading] | None:
    number = _ordinal(m["n"])
    year, end = _tail(m)
    if number is None or not 1 <= number <= 4 or year is None:
        return None
    return [Reading(m.start(), end, Precision.QUARTER, CalendarPoint(year, quarter=number))]


_WEEKDAY_CUE = re.compile(r"\b(?:в|во|на|до|ко?|со?|по)\s$", re.IGNORECASE)


def _weekday(m: re.Match[str]) -> list[Reading] | None:
    word = m["w"].lower()
    cue = _WEEKDAY_CUE.search(m.string[max(0, m.start() - 4) : m.start()])
    sure = bool(cue) and word not in ("среде", "среды", "пт", "ср")
    return [Reading(m.start(), m.end(), Precision.DAY, weekday=WEEKDAYS_RU[word], weak=not sure)]


# --- clock times -----------------------------------------------------------------------------------------------------


def _time(m: re.Match[str]) -> list[Reading] | None:
    hour, minute = int(m["h"]), int(group(m, "min") or 0)
    part = (group(m, "part") or "").lower()
    if hour > 23 or minute > 59:
        return None
    if part in ("дня", "вечера") and hour < 12:
        hour += 12
    if part == "ночи" and hour == 12:
        hour = 0
    named = bool(part or group(m, "hours"))
    if named and not part and group(m, "min") is None and hour <= 12:
        return [Reading(m.start(), m.end(), Precision.TIME, weak=not _at(m))]
    return [
        Reading(
            m.start(), m.end(), Precision.TIME, CalendarPoint(time=f"{hour:02}:{minute:02}"), weak=not (named or _at(m))
        )
    ]


def _at(m: re.Match[str]) -> bool:
    return (
        re.search(
            r"(?:^|\b(?:в|с|до|к|около|после|примерно))\s?$", m.string[max(0, m.start() - 9) : m.start()], re.IGNORECASE
        )
        is not None
    )


def _noon(m: re.Match[str]) -> list[Reading] | None:
    return [
        Reading(
            m.start(),
            m.end(),
            Precision.TIME,
            CalendarPoint(time="12:00" if m[0].lower().startswith("полд") else "00:00"),
        )
    ]


# --- relative words --------------------------------------------------------------------------------------------------

_PRECISION: Final[Mapping[Unit, Precision]] = {
    Unit.HOUR: Precision.TIME,
    Unit.DAY: Precision.DAY,
    Unit.WEEK: Precision.WEEK,
    Unit.MONTH: Precision.MONTH,
    Unit.YEAR: Precision.YEAR,
    Unit.DECADE: Precision.DECADE,
    Unit.CENTURY: Precision.CENTURY,
}
_DAYS_FROM_NOW = {"вчера": -1, "позавчера": -2, "сегодня": 0, "завтра": 1, "послезавтра": 2}
_STEPS: Final[Sequence[tuple[str, int, Anchor]]] = (
    ("прошл", -1, Anchor.NOW),
    ("минувш", -1, Anchor.NOW),
    ("предыдущ", -1, Anchor.TEXT),
    ("эт", 0, Anchor.NOW),
    ("нынешн", 0, Anchor.NOW),
    ("текущ", 0, Anchor.NOW),
    ("т", 0, Anchor.TEXT),
    ("следующ", 1, Anchor.TEXT),
    ("будущ", 1, Anchor.NOW),
)
_STEP_ENDINGS = "ом ем ой ей ую юю ого его ый ий"
_STEP_FORMS: Final[Mapping[str, tuple[int, Anchor]]] = {
    **{
        stem + ending: (step, anchor)
        for stem, step, anchor in _STEPS
        if len(stem) > 2
        for ending in _STEP_ENDINGS.split()
    },
    **dict.fromkeys(("этом", "этой", "эту", "этого", "этот"), (0, Anchor.NOW)),
    **dict.fromkeys(("том", "той", "ту", "того", "тот"), (0, Anchor.TEXT)),
}


def _counted(m: re.Match[str], count: Count) -> list[Reading]:
    return [Reading(m.start(), m.end(), _PRECISION[count.unit], count=count)]


def _step(m: re.Match[str]) -> list[Reading] | None:
    step, anchor = _STEP_FORMS[m["step"].lower()]
    if anchor is Anchor.TEXT and step == 0 and not m["same"] and m["step"].lower() != "том":
        return None
    if group(m, "season"):
        point = CalendarPoint(season=SEASONS_RU[m["season"].lower()])
        return [Reading(m.start(), m.end(), Precision.SEASON, point, count=Count(step, Unit.YEAR, anchor, named=True))]
    if group(m, "month"):
        point = CalendarPoint(None, _month(m["month"]))
        return [Reading(m.start(), m.end(), Precision.MONTH, point, count=Count(step, Unit.YEAR, anchor, named=True))]
    if group(m, "w"):
        count = Count(step, Unit.WEEK, anchor, named=True)
        return [Reading(m.start(), m.end(), Precision.DAY, weekday=WEEKDAYS_RU[m["w"].lower()], count=count)]
    unit = UNITS_RU[m["unit"].lower()]
    if anchor is Anchor.TEXT and step == 1 and unit is not Unit.DAY:
        anchor = Anchor.NOW  # «в следующем году» is next year; «на следующий день» the day after.
    return _counted(m, Count(step, unit, anchor))


def _amount(m: re.Match[str]) -> list[Reading] | None:
    """Read «три года назад», «два дня спустя», «спустя два дня», «через два дня», «годом позже»."""
    words = group(m, "n")
    amount = number_ru(words) if words else 1
    unit = UNITS_RU[m["unit"].lower()]
    word = (group(m, "word") or group(m, "first") or "").lower()
    if words and words.lower().startswith(("нескольк", "пар", "мног")):
        amount = None
    sign = -1 if word in ("назад", "ранее", "раньше", "тому назад") else 1
    anchor = Anchor.NOW if word.endswith("назад") else Anchor.TEXT
    return _counted(m, Count(None if amount is None else sign * amount, unit, anchor))


_UNIT = rf"(?P<unit>{any_of(UNITS_RU)})(?!\w)"
_N = rf"(?P<n>\d{{1,3}}|(?:двадцать|тридцать|сорок|пятьдесят)\s(?:{any_of(NUMBERS_RU)})|{any_of(NUMBERS_RU)}|нескольк\w+|пару|много)"
_STEP = rf"(?P<step>{any_of(_STEP_FORMS)}){S}(?P<same>же{S}(?:самом{S})?)?"

# --- the rules -------------------------------------------------------------------------------------------------------

_SECOND = rf"(?:(?:{_TO}|(?P<and>{_AND}))(?P<d2>{_DAY}))?"
_DAY_MONTH = rule(rf"(?P<d>{_DAY}){_SECOND}{S}(?P<m>{_MONTH})\.?(?:{_TAIL})?", _day_month)
_WORD_DAY_MONTH = rule(rf"(?P<d>{_DAY_WORD}){S}(?P<d2>(?!))?(?P<and>(?!))?(?P<m>{_MONTH})(?:{_TAIL})?", _day_month)
_CENTURY_WORD = r"(?:век(?:а|е|у|ом|ов|ах|ами|и)?|вв?\.|столети\w{1,3})(?!\w)"
_NUMERAL = r"(?:[IVXХ]{1,6}|\d{1,2}(?:-?(?:го|й|м|ом|е))?)"
_CENTURY = rule(
    rf"(?P<c>{_NUMERAL})(?:{_DASH}|{S}и{S}(?=[IVXХ\d])|(?=\s))(?P<c2>{_NUMERAL}(?=\s))?\s?{_CENTURY_WORD}{_ERA}?",
    _century,
)
_ORDINAL_ANY = any_of(word for word in ORDINALS_RU if not word.endswith(("ая", "ую", "ья", "ью")))
_WORD_CENTURY = rule(rf"(?P<c>(?:двадцать{S})?(?:{_ORDINAL_ANY})){S}(?P<c2>(?!))?{_CENTURY_WORD}{_ERA}?", _century)
_QUARTER = rule(
    rf"(?P<n>[IV]{{1,3}}|[1-4](?:-?(?:й|го|м|ом))?|{_ORDINAL_ANY}){S}квартал(?:а|е|у|ом)?(?:{_TAIL})", _quarter
)
_MONTH_RULES = (rule(rf"(?P<m>{_MONTH})\.?{_TAIL}", _month_year), rule(rf"(?P<m>{_MONTH})", _month_alone))
_PARTS_OF_DAY = r"(?P<part>утра|дня|вечера|ночи)"
_STEP_RULE = rule(
    rf"{_STEP}(?:{_UNIT}|(?P<season>{any_of(SEASONS_RU)})(?!\w)|(?P<month>{any_of(MONTHS_RU)})(?!\w)|(?P<w>{any_of(WEEKDAYS_RU)})(?!\w))",
    _step,
)
_AMOUNT_RULE = rule(rf"{_N}{S}{_UNIT}{S}(?P<word>тому{S}назад|назад|спустя|позже|позднее|ранее|раньше)(?!\w)", _amount)

_WORDS: dict[str, tuple[Rule, ...]] = {}


def _add(words: Mapping[str, Sequence[Rule]]) -> None:
    for word, rules in words.items():
        _WORDS[word] = (*rules, *_WORDS.get(word, ()))


_add(dict.fromkeys(MONTHS_RU, _MONTH_RULES))
_add(dict.fromkeys(SEASONS_RU, (rule(rf"(?P<season>{any_of(SEASONS_RU)})(?!\w)(?:{_TAIL})?", _season),)))
_add(
    dict.fromkeys(
        WEEKDAYS_RU, (rule(rf"(?P<w>{any_of(WEEKDAYS_RU)})(?!\w)(?:{S}(?:утром|днём|днем|вечером|ночью))?", _weekday),)
    )
)
_add(dict.fromkeys(ORDINALS_RU, (_WORD_DAY_MONTH, _WORD_CENTURY, _QUARTER)))
_add(dict.fromkeys(("двадцать", "тридцать"), (_WORD_DAY_MONTH, _WORD_CENTURY)))
_add(
    dict.fromkeys(
        (
            "i",
            "v",
            "x",
            "х",
            *(a + b for a in ("i", "v", "x", "xi", "xv", "xx") for b in ("", "i", "ii", "iii", "v", "x", "vi")),
        ),
        (_CENTURY, _QUARTER),
    )
)
_add(
    dict.fromkeys(("xviii", "xiii", "viii", "xxi", "хх", "хix", "ххi", "хi", "хv", "хvi", "хvii", "хviii"), (_CENTURY,))
)
_add(
    {
        stem + ending: (
            rule(rf"(?P<decade>{any_of(_DECADES)})(?:ые|ых|ым|ыми)(?:{S}год(?:ы|ов|ах|ам|ами))?(?!\w)", _word_decade),
        )
        for stem in _DECADES
        for ending in ("ые", "ых", "ым", "ыми")
    }
)
_add(
    {
        name: (rule(r"(?:полдень|полудня|полудню|полночь|полуночи)(?!\w)", _noon),)
        for name in ("полдень", "полудня", "полудню", "полночь", "полуночи")
    }
)
_add(
    {
        word: (
            rule(
                rf"{word}(?!\w)(?:{S}(?:утром|днём|днем|вечером|ночью))?",
                lambda m: _counted(m, Count(_DAYS_FROM_NOW[m[0].split()[0].lower()], Unit.DAY)),
            ),
        )
        for word in _DAYS_FROM_NOW
    }
)
_add(dict.fromkeys(_STEP_FORMS, (_STEP_RULE,)))
_add(dict.fromkeys((*NUMBERS_RU, "несколько", "пару", "много"), (_AMOUNT_RULE,)))
_add(dict.fromkeys(("спустя", "через"), (rule(rf"(?P<first>спустя|через){S}(?:{_N}{S})?{_UNIT}", _amount),)))
_add(
    dict.fromkeys(
        ("годом", "месяцем", "неделей", "днём", "днем"),
        (rule(rf"(?P<unit>годом|месяцем|неделей|дн[её]м){S}(?P<word>позже|позднее|ранее|раньше)(?!\w)", _amount),),
    )
)

_DIGITS: Sequence[Rule] = (
    *NUMERIC_RULES,
    rule(rf"(?P<y>\d{{1,4}}){_OF_YEAR}?{_ERA}", _era_year),
    rule(rf"(?P<y>\d{{3}}0|\d0)-?(?:х|е|ых|м|ым)(?!\w)(?P<of>{S}год(?:ы|ов|ах|ам|ами)(?!\w)|{S}гг\.)?", _decade),
    rule(rf"(?P<y>{_Y4}){_OF_YEAR}?(?:{_DASH}|{S}по{S}|{S}до{S})(?P<y2>{_Y4})(?!-){_OF_YEAR}?", _year_range),
    rule(rf"(?P<y>{_Y4})[-–—/](?P<y2>\d\d)(?!\w|[-/.,]\d){_OF_YEAR}?", _year_range),
    _CENTURY,
    _QUARTER,
    _DAY_MONTH,
    _AMOUNT_RULE,
    rule(rf"(?P<h>\d{{1,2}}):(?P<min>[0-5]\d)(?![\w:%])(?:{S}{_PARTS_OF_DAY}(?!\w))?", _time),
    rule(rf"(?P<h>\d{{1,2}}){S}(?:час(?:а|ов)?{S})?{_PARTS_OF_DAY}(?!\w)", _time),
    rule(rf"(?P<h>\d{{1,2}})(?P<hours>{S}час(?:а|ов))(?:{S}(?P<min>[0-5]?\d){S}минут\w?)(?!\w)", _time),
    rule(rf"(?P<y>{_Y4})(?!\w|:\d|-\w)(?P<of>{_OF_YEAR})?", _year),
)
_PART = (
    r"\b(?:(?P<early>начал(?:о|е|а|у|ом)|ранн\w{2})|(?P<mid>середин(?:а|е|ы|у|ой))|(?P<late>кон(?:ец|це|ца|цу|цом)|поздн\w{2})"
    r"|(?P<first_half>перв\w{2}\sполовин\w{1,2})|(?P<second_half>втор\w{2}\sполовин\w{1,2}))\s{1,3}$"
)
_PREPOSITION = rf"(?:в{S}|во{S})?"
RUSSIAN: Final = Grammar(
    words=_WORDS,
    digits=_DIGITS,
    gaps=Gaps(
        time_to_day=re.compile(rf",?{S}(?:по\sместному\sвремени{S})?"),
        day_to_time=re.compile(rf",?{S}(?:(?:примерно|около){S})?(?:в{S}|около{S}|с{S}|до{S})?", re.IGNORECASE),
        weekday_to_day=re.compile(rf",?{S}"),
        day_to_weekday=re.compile(rf",?{S}|\s?\("),
        to_year=re.compile(rf",?{S}(?:в{S})?"),
        range=re.compile(rf"{_DASH}|{S}(?:по|до|вплоть\sдо){S}", re.IGNORECASE),
        paired_range=re.compile(rf"{S}и{S}", re.IGNORECASE),
        after=re.compile(rf"{S}(?:(?P<back>до)|после){S}", re.IGNORECASE),
    ),
    edges=Edges(
        part=re.compile(_PART, re.IGNORECASE),
        approximate=re.compile(
            rf"\b(?:около|примерно|приблизительно|ориентировочно|ок\.|прибл\.){S}{_PREPOSITION}$", re.IGNORECASE
        ),
        pair=re.compile(rf"(?P<open>\bмежду){S}$", re.IGNORECASE),
        opening=re.compile(rf"(?P<open>\b(?:с|со|от)){S}$", re.IGNORECASE),
        bounds=tuple(
            (re.compile(rf"\b(?:{words}){S}(?:(?:около|примерно|самого){S})?$", re.IGNORECASE), bound)
            for words, bound in (
                (r"с|со|начиная\sс|не\sранее|не\sраньше", Bound.SINCE),
                (r"до|к|ко|вплоть\sдо|не\sпозднее|не\sпозже|по", Bound.UNTIL),
                (r"раньше|ранее", Bound.BEFORE),
                (r"после|позднее|позже", Bound.AFTER),
            )
        ),
        bounds_after=((re.compile(rf"{S}и\s(?:позже|позднее|далее)", re.IGNORECASE), Bound.SINCE),),
        no_bound=re.compile(r"(?!)"),
        stop=re.compile(r"\b(?:кажд\w{2,3}|любо\w{1,3})\s$", re.IGNORECASE),
    ),
)
