"""Relative words in Russian: вчера, в прошлом году, три года назад, спустя два дня, в том же году, на следующий день.

This file does not count: it says from what and how far.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from facts.reading.dates.calendar import Unit
from facts.reading.dates.calendar_names import (
    MONTHS_RU,
    NUMBERS_RU,
    SEASONS_RU,
    UNITS_RU,
    WEEKDAYS_RU,
    any_of,
    number_ru,
)
from facts.reading.dates.grammar import PRECISION_OF, Anchor, Count, Reading, Rule, S, group, rule
from facts.values import CalendarPoint, Precision

_DAYS_FROM_NOW: Final[Mapping[str, int]] = {"вчера": -1, "позавчера": -2, "сегодня": 0, "завтра": 1, "послезавтра": 2}
_STEMS: Final[Mapping[str, tuple[int, Anchor]]] = {
    "прошл": (-1, Anchor.NOW),
    "минувш": (-1, Anchor.NOW),
    "предыдущ": (-1, Anchor.TEXT),
    "нынешн": (0, Anchor.NOW),
    "текущ": (0, Anchor.NOW),
    "следующ": (1, Anchor.TEXT),
    "будущ": (1, Anchor.NOW),
}
_STEPS: Final[Mapping[str, tuple[int, Anchor]]] = {
    **{stem + end: step for stem, step in _STEMS.items() for end in "ом ем ой ей ую юю ого его ый ий ым им".split()},
    **dict.fromkeys(("этом", "этой", "этим", "эту", "этого", "этот"), (0, Anchor.NOW)),
    **dict.fromkeys(("том", "той", "тем", "ту", "того", "тот"), (0, Anchor.TEXT)),
}


def _counted(m: re.Match[str], count: Count) -> list[Reading]:
    return [Reading(m.start(), m.end(), PRECISION_OF[count.unit], count=count)]


def _day_word(m: re.Match[str]) -> list[Reading]:
    return _counted(m, Count(_DAYS_FROM_NOW[m["word"].lower()], Unit.DAY))


def _step(m: re.Match[str]) -> list[Reading] | None:
    """Read «прошлом году», «том же году», «следующий день», «этой весной», «прошлую пятницу»."""
    word = m["step"].lower()
    step, anchor = _STEPS[word]
    if anchor is Anchor.TEXT and step == 0 and not m["same"] and word != "том":
        return None
    if weekday := m["w"]:
        count = Count(step, Unit.WEEK, anchor, named=True)
        return [Reading(m.start(), m.end(), Precision.DAY, weekday=WEEKDAYS_RU[weekday.lower()], count=count)]
    count = Count(step, Unit.YEAR, anchor, named=True)
    if season := m["season"]:
        point = CalendarPoint(season=SEASONS_RU[season.lower()])
        return [Reading(m.start(), m.end(), Precision.SEASON, point, count=count)]
    if month := m["m"]:
        point = CalendarPoint(None, MONTHS_RU[month.lower()])
        return [Reading(m.start(), m.end(), Precision.MONTH, point, count=count)]
    unit = UNITS_RU[m["unit"].lower()]
    if word.startswith("следующ") and unit is not Unit.DAY:
        anchor = Anchor.NOW  # «в следующем году» is next year; «на следующий день» the day after
    return _counted(m, Count(step, unit, anchor, named=unit in (Unit.DECADE, Unit.CENTURY)))


def _amount(m: re.Match[str]) -> list[Reading]:
    """Read «три года назад», «два дня спустя», «спустя два дня», «через два дня», «годом позже»."""
    written, word = group(m, "n"), (group(m, "word") or group(m, "first") or "").lower()
    amount = number_ru(written) if written else 1
    sign = -1 if word.endswith(("назад", "ранее", "раньше")) else 1
    anchor = Anchor.NOW if word.endswith("назад") else Anchor.TEXT
    return _counted(m, Count(None if amount is None else sign * amount, UNITS_RU[m["unit"].lower()], anchor))


_UNIT = rf"(?P<unit>{any_of(UNITS_RU)})(?!\w)"
_N = (
    rf"(?P<n>\d{{1,3}}|(?:двадцать|тридцать|сорок|пятьдесят)\s(?:{any_of(NUMBERS_RU)})|{any_of(NUMBERS_RU)}"
    r"|нескольк\w{1,3}|пару|много)"
)
_AFTERWARDS = rf"(?P<word>тому{S}назад|назад|спустя|позже|позднее|ранее|раньше)(?!\w)"
AMOUNT_OF_TIME: Final = rule(rf"{_N}{S}{_UNIT}{S}{_AFTERWARDS}", _amount)
_STEP_RULE = rule(
    rf"(?P<step>{any_of(_STEPS)}){S}(?P<same>же{S}(?:самом{S})?)?(?:{_UNIT}|(?P<season>{any_of(SEASONS_RU)})(?!\w)"
    rf"|(?P<m>{any_of(MONTHS_RU)})(?!\w)|(?P<w>{any_of(WEEKDAYS_RU)})(?!\w))",
    _step,
)
_UNIT_RULE = rule(rf"(?P<unit>годом|месяцем|неделей|дн[её]м){S}{_AFTERWARDS}", _amount)

WORD_RULES: Final[Mapping[str, tuple[Rule, ...]]] = {
    **dict.fromkeys(
        _DAYS_FROM_NOW,
        (rule(rf"(?P<word>{any_of(_DAYS_FROM_NOW)})(?!\w)(?:{S}(?:утром|днём|днем|вечером|ночью))?", _day_word),),
    ),
    **dict.fromkeys(_STEPS, (_STEP_RULE,)),
    **dict.fromkeys((*NUMBERS_RU, "несколько", "нескольких", "пару", "много"), (AMOUNT_OF_TIME,)),
    **dict.fromkeys(("спустя", "через"), (rule(rf"(?P<first>спустя|через){S}(?:{_N}{S})?{_UNIT}", _amount),)),
    **dict.fromkeys(("годом", "месяцем", "неделей", "днём", "днем"), (_UNIT_RULE,)),
}
