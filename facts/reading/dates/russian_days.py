"""Days, months, weekdays and clock times in Russian.

«Среда» is a weekday only as «в среду»: it is also the surroundings. An hour of one to twelve without its part of the
day («в 7 часов») has no value in 24 hours; «9:30» is of the 24 hours, as it is written in Russian. This file knows
nothing of years without a day or month.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from facts.reading.dates.calendar import exists
from facts.reading.dates.calendar_names import MONTHS_RU, ORDINALS_RU, WEEKDAYS_RU, any_of
from facts.reading.dates.grammar import Reading, Rule, S, group, left_of, rule
from facts.reading.dates.russian_forms import AND, BESIDE, DAY, DAY_WORD, MONTH, TAIL, TO, day_number, tail_year
from facts.values import CalendarPoint, Precision

_BETWEEN = re.compile(r"\bмежду\s$", re.IGNORECASE)


def _day_month(m: re.Match[str]) -> list[Reading] | None:
    day, month = day_number(m["d"]), MONTHS_RU[m["m"].lower()]
    second = day_number(written) if (written := group(m, "d2")) else None
    if day is None:
        return None
    year, end = tail_year(m)
    whole = Reading(m.start(), end, Precision.DAY, CalendarPoint(year, month, day))
    if not exists(year, month, day) or (second is not None and not exists(year, month, second)):
        return [replace(whole, impossible=True)]
    if second is None:
        return [whole]
    last = CalendarPoint(year, month, second)
    if group(m, "and") and second != day + 1 and not _BETWEEN.search(left_of(m, 8)):
        return [replace(whole, end=m.end("d")), replace(whole, start=m.start("d2"), point=last)]
    return [replace(whole, last=last)] if second > day else [replace(whole, impossible=True)]


def _month_year(m: re.Match[str]) -> list[Reading] | None:
    year, end = tail_year(m)
    point = CalendarPoint(year, MONTHS_RU[m["m"].lower()])
    return None if year is None else [Reading(m.start(), end, Precision.MONTH, point)]


def _month_alone(m: re.Match[str]) -> list[Reading] | None:
    word = m["m"]
    if (word[0].isupper() or len(word) < 4) and not BESIDE.search(left_of(m, 14)):
        return None  # Марта and Май are names too
    if len(word) < 4 and not word.lower().startswith("ма"):
        return None
    return [Reading(m.start(), m.end("m"), Precision.MONTH, CalendarPoint(None, MONTHS_RU[word.lower()]))]


_ON = re.compile(r"\b(?:в|во|на|до|ко?|со?|по)\s$", re.IGNORECASE)


def _weekday(m: re.Match[str]) -> list[Reading]:
    word = m["w"].lower()
    sure = _ON.search(left_of(m, 4)) and word not in ("среде", "среды", "пт", "ср")
    return [Reading(m.start(), m.end(), Precision.DAY, weekday=WEEKDAYS_RU[word], weak=not sure)]


_AT = re.compile(r"(?:^|\b(?:в|с|до|к|около|после|примерно)\s)$", re.IGNORECASE)


def _time(m: re.Match[str]) -> list[Reading] | None:
    hour, minute, part = int(m["h"]), int(group(m, "min") or 0), (group(m, "part") or "").lower()
    at = _AT.search(left_of(m, 9)) is not None
    if hour > 23 or minute > 59 or (group(m, "dot") and not at):
        return None
    if not part and group(m, "min") is None and hour <= 12:
        return [Reading(m.start(), m.end(), Precision.TIME, weak=not at)]
    if part in ("дня", "вечера") and hour < 12:
        hour += 12
    if part == "ночи" and hour == 12:
        hour = 0
    sure = at or part or group(m, "hours")
    return [Reading(m.start(), m.end(), Precision.TIME, CalendarPoint(time=f"{hour:02}:{minute:02}"), weak=not sure)]


def _noon(m: re.Match[str]) -> list[Reading]:
    hour = "12:00" if m[0].lower().endswith(("день", "дня", "дню")) else "00:00"
    return [Reading(m.start(), m.end(), Precision.TIME, CalendarPoint(time=hour))]


_DAY_MONTH = rule(rf"(?P<d>{DAY})(?:(?:{TO}|(?P<and>{AND}))(?P<d2>{DAY}))?{S}(?P<m>{MONTH})(?:\.?{TAIL})?", _day_month)
_MONTH_RULES = (rule(rf"(?P<m>{MONTH})\.?{TAIL}", _month_year), rule(rf"(?P<m>{MONTH})", _month_alone))
_PART = r"(?P<part>утра|дня|вечера|ночи)(?!\w)"
_NOONS = ("полдень", "полудня", "полудню", "полночь", "полуночи")

DIGIT_RULES: Final[Sequence[Rule]] = (
    _DAY_MONTH,
    rule(rf"(?P<h>\d{{1,2}})(?::|(?P<dot>\.))(?P<min>[0-5]\d)(?![\w:%]|[.,]\d)(?:{S}{_PART})?", _time),
    rule(rf"(?P<h>\d{{1,2}}){S}(?:час(?:а|ов)?{S})?{_PART}", _time),
    rule(rf"(?P<h>\d{{1,2}})(?P<hours>{S}час(?:а|ов)?)(?:{S}(?P<min>[0-5]?\d){S}минут\w?)?(?!\w)", _time),
)
WORD_RULES: Final[Mapping[str, tuple[Rule, ...]]] = {
    **dict.fromkeys(MONTHS_RU, _MONTH_RULES),
    **dict.fromkeys(
        (*ORDINALS_RU, "двадцать", "тридцать"), (rule(rf"(?P<d>{DAY_WORD}){S}(?P<m>{MONTH})(?:{TAIL})?", _day_month),)
    ),
    **dict.fromkeys(
        WEEKDAYS_RU, (rule(rf"(?P<w>{any_of(WEEKDAYS_RU)})(?!\w)(?:{S}(?:утром|днём|днем|вечером|ночью))?", _weekday),)
    ),
    **dict.fromkeys(_NOONS, (rule(rf"(?:{any_of(_NOONS)})(?!\w)", _noon),)),
}
