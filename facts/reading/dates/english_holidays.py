"""The holidays that everybody dates by, in English: Christmas 2019, next Easter, the Labor Day weekend.

Holidays that move, or differ between countries, are found without a place in the calendar. This file knows nothing of
other days.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from facts.reading.dates.calendar_names import HOLIDAYS_EN, any_of
from facts.reading.dates.english_forms import YEAR
from facts.reading.dates.grammar import Reading, Rule, S, left_of, rule
from facts.values import CalendarPoint, Precision

_HOLIDAY = any_of(name.replace("'", "['’]") for name in HOLIDAYS_EN)
_HOLIDAY_CUE = re.compile(
    r"\b(?:at|on|by|before|after|until|till|since|this|last|next|previous|following|over|around|for|of|from)\s$",
    re.IGNORECASE,
)
_NOUN_AFTER = re.compile(
    r"\s(?!(?:and|or|in|at|on|of|by|to|is|was|with|for|when|the|this|last|next|he|she|it|they|we|i|you|a)\b)[a-z]",
    re.IGNORECASE,
)
_STEP_BEFORE = re.compile(r"(?:\b(?:last|next|previous|following|this|past)\s)$", re.IGNORECASE)
_WEEKEND_AFTER = re.compile(r"\sweekend\b", re.IGNORECASE)


def _holiday(m: re.Match[str]) -> list[Reading] | None:
    name = m["name"].lower().replace("’", "'")
    place, year = HOLIDAYS_EN[name], int(m["y"]) if m["y"] else None
    if (
        year is None
        and " " not in name
        and (not _HOLIDAY_CUE.search(left_of(m, 12)) or _NOUN_AFTER.match(m.string, m.end("name")))
    ):
        return None  # One word alone is often part of another name: a Christmas tree, Halloween costumes.
    point = CalendarPoint(year, *place) if place else CalendarPoint(year)
    end = m.end("y") if year else m.end("name")
    step = _STEP_BEFORE.search(left_of(m, 12)) if year is None else None
    start = m.start() if step is None else m.start() - len(step[0])
    if weekend := _WEEKEND_AFTER.match(m.string, end):
        return [Reading(start, weekend.end(), Precision.WEEK, replace(point, day=None))]
    return [Reading(start, end, Precision.DAY, point)]


_HOLIDAY_RULE = rule(rf"(?P<name>{_HOLIDAY})(?!\w)(?:,?{S}(?:of{S}|in{S})?(?P<y>{YEAR})(?!\d))?", _holiday)
HOLIDAY_RULES: Final[Mapping[str, tuple[Rule, ...]]] = dict.fromkeys(
    {re.split(r"[\s'.]", name)[0] for name in HOLIDAYS_EN}, (_HOLIDAY_RULE,)
)
"""Apart, because "good", "new" and "may" begin holidays and other dates: these are tried first."""
