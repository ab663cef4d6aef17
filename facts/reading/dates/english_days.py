"""Days and months in English, and weekdays.

Month names that are other words too (may, march, august, jan, dec) are months only beside a day, a year or a
preposition of time; "Sat" and "sun" only beside a date or at the end of a clause. This file knows nothing of years
without a day or month, and nothing of holidays.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from facts.reading.dates.bare_years import is_counted
from facts.reading.dates.calendar import exists, weekday_of
from facts.reading.dates.calendar_names import (
    MONTHS_EN,
    ONES_EN,
    ORDINALS_EN,
    WEEKDAYS_EN,
    any_of,
    number_en,
)
from facts.reading.dates.english_forms import (
    AND,
    CARDINAL_WORD,
    DAY,
    MONTH,
    ORDINAL,
    TAIL,
    THROUGH,
    YEAR,
    day_number,
    tail_year,
)
from facts.reading.dates.grammar import Reading, Rule, S, left_of, rule
from facts.values import CalendarPoint, Precision

# --- day and month ---------------------------------------------------------------------------------------------------

_BETWEEN = re.compile(r"\bbetween\s(?:the\s)?$", re.IGNORECASE)
_MARCHES = re.compile(r"\b(?:to|they|we|you|will|and)\s$", re.IGNORECASE)
_DAY_CUE = re.compile(
    r"(?:^|[(,;:–-]|\b(?:on|by|until|till|since|from|to|before|after|and|around|about))\s?(?:the\s)?$", re.IGNORECASE
)
_MAY_CLOSED = re.compile(
    r"\s{0,2}(?:$|[.,;:!?)\]–—-])|\s(?:and|or|to|in|at|the|a|when|for|from|until|by|on|with|of|as|he|she|it|they|we|i|you|there|\d{4})\b"
)
"""Right of "may" where it is a month: no verb follows."""


def _days(m: re.Match[str], month: int, year: int | None, end: int) -> list[Reading] | None:
    """Make one day, a range of days, or two days ("on 3 and 12 May"), of what a pattern has found."""
    first, second = day_number(m["d"]), day_number(m["d2"])
    if first is None:
        return None
    whole = Reading(m.start(), end, Precision.DAY, CalendarPoint(year, month, first))
    if not exists(year, month, first) or (second is not None and not exists(year, month, second)):
        return [replace(whole, impossible=True)]
    if second is None:
        return [whole]
    last = CalendarPoint(year, month, second)
    if m["and"] and second != first + 1 and not _BETWEEN.search(left_of(m, 12)):
        # Two days share the month word: each gets the words that are its own.
        return [replace(whole, end=m.end("d")), replace(whole, start=m.start("d2"), point=last)]
    return [replace(whole, last=last)] if first < second else [replace(whole, impossible=True)]


def _month_day(m: re.Match[str]) -> list[Reading] | None:
    month, day = m["m"].lower(), day_number(m["d"])
    if day is None:
        return None
    year, end = tail_year(m)
    if year is None:
        last = "d2" if m["d2"] else "d"
        digits = m[last].strip().isdecimal()
        if digits and is_counted(m.string, m.start(last), m.end(last)):
            return None
        if month == "march" and m["m"].islower() and _MARCHES.search(left_of(m, 6)):
            return None
        if not 0 < day <= 31 and re.match(r"\s[a-z]", m.string[m.end(last) : m.end(last) + 2]):
            return None  # "In May 45 ships sailed": the month, and a figure
    return _days(m, MONTHS_EN[month], year, end)


def _day_month(m: re.Match[str]) -> list[Reading] | None:
    word, day = m["m"], day_number(m["d"])
    if day is None or not (m["d"][0].isdigit() or m["of"]):
        return None
    year, end = tail_year(m)
    ordinal = not m["d"].strip().isdecimal()
    if word in ("may", "march", "mar") and year is None and not m["of"] and not ordinal:
        if not _DAY_CUE.search(left_of(m, 12)) or not _MAY_CLOSED.match(m.string, m.end("m")):
            return None
        if not 0 < day <= 31:
            return None
    return _days(m, MONTHS_EN[word.lower()], year, end)


def _worded_day(m: re.Match[str]) -> list[Reading] | None:
    """Read "fifteen August", only where a year follows: the same words count months."""
    day, month = number_en(m["d"]), MONTHS_EN[m["m"].lower()]
    if day is None or not exists(None, month, day):
        return None
    return [Reading(m.start(), m.end(), Precision.DAY, CalendarPoint(None, month, day))]


def _month_year(m: re.Match[str]) -> list[Reading] | None:
    year, end = tail_year(m)
    if year is None:
        return None
    return [Reading(m.start(), end, Precision.MONTH, CalendarPoint(year, MONTHS_EN[m["m"].lower()]))]


def _year_month_day(m: re.Match[str]) -> list[Reading] | None:
    """Read "2019/aug/01"."""
    year, month, day = int(m["y"]), MONTHS_EN[m["m"].lower()], int(m["d"])
    return [
        Reading(
            m.start(), m.end(), Precision.DAY, CalendarPoint(year, month, day), impossible=not exists(year, month, day)
        )
    ]


# --- a month alone ---------------------------------------------------------------------------------------------------

_DOUBTFUL = {"march", "mar", "august", "april", "june", "jan", "dec"}
_MONTH_CUE = re.compile(
    r"(?:\b(?:in|since|until|till|by|during|of|from|to|through|between|and|before|after|around|about|early|late|mid|last|next|this|past|each"
    r"|that|previous|following|coming|throughout|end|middle|beginning|or|for)|mid-|[-–—/])\s?(?:the\s)?$",
    re.IGNORECASE,
)
_SHORT_MONTH_CUE = re.compile(
    r"(?:\b(?:in|since|until|till|by|during|from|to|through|late|early|mid|last|next|between|of|end)\s|\d\s?[-–]\s?)$",
    re.IGNORECASE,
)
_MONTH_AFTER = re.compile(rf"(?:\s?[-–—]\s?|\s(?:to|through|until|and)\s){MONTH}", re.IGNORECASE)
_SURE_MONTH_CUE = re.compile(
    r"(?:\b(?:(?i:in|since|until|till|during|early|late|mid|last|next|this|(?:end|middle)\sof|between\s\w+\sand)|By)\s|mid-)$"
)
_FAMILY_NAME = re.compile(r"\s(?!(?:and|or|to|through|until)\b)[A-Z][a-zà-ž]+")
"""Behind a month that is a first name too: and Jan Berg, of April Jones."""
_OWNER = re.compile(r"(?:\b(?:an?|its|his|their|our|this)|['’]s)\s$", re.IGNORECASE)
_NOUN = re.compile(
    r"\s(?!(?:on|to|of|from|for|through|across|by|against|and|or|not|well|be|have|take|in|with)\b)[a-z]{3,}"
)
"""Between these two a month names the noun: "a June report", "its July summit"."""
_MARCH_OF_PEOPLE = re.compile(
    r"\b(?:to|and|on|the|for|by|of|from|that|or|about|after|before)\s(?:the\s)?$", re.IGNORECASE
)
_MAY_CUE = re.compile(
    r"(?:\b(?:in|since|until|till|during|early|late|mid|last|next|of|by|to|before|after|around|through|between|from|and)\s|mid-|\d[-–—/])$",
    re.IGNORECASE,
)
_SURE_MAY_CUE = re.compile(
    r"(?:\b(?:in|since|until|till|during|early|late|last|next|(?:end|middle|beginning|start)\sof)\s|mid[-\s])$",
    re.IGNORECASE,
)
_LOWER_MAY_CUE = re.compile(
    r"(?:\b(?:in|since|until|till|during|early|late|(?:end|middle|beginning|start)\sof|between|from)\s|mid[-\s])$",
    re.IGNORECASE,
)


def _month_alone(m: re.Match[str]) -> list[Reading] | None:
    word, left = m["m"], left_of(m, 30)
    name = word.lower()
    if word[0].isupper() and _OWNER.search(left) and _NOUN.match(m.string, m.end("m")):
        return [Reading(m.start(), m.end("m"), Precision.MONTH, CalendarPoint(None, MONTHS_EN[name]))]
    if name == "may":
        cue = _LOWER_MAY_CUE if word.islower() else _MAY_CUE
        sure = word != "may" and _SURE_MAY_CUE.search(left)
        runs_on = word != "may" and _MONTH_AFTER.match(m.string, m.end("m"))
        if not runs_on and (not cue.search(left) or not (sure or _MAY_CLOSED.match(m.string, m.end("m")))):
            return None
    elif len(name) <= 4 and word.islower() and name not in ("june", "july"):
        if not _SHORT_MONTH_CUE.search(left) or re.match(r"-[a-z]", m.string[m.end("m") : m.end("m") + 2]):
            return None
    elif name in _DOUBTFUL or len(name) <= 4 or word.islower():
        if not (_MONTH_CUE.search(left) or _MONTH_AFTER.match(m.string, m.end("m"))):
            return None
        if word[0].isupper() and _FAMILY_NAME.match(m.string, m.end("m")) and not _SURE_MONTH_CUE.search(left):
            return None
        if name == "march" and word.islower() and _MARCH_OF_PEOPLE.search(left):
            return None
        if name == "august" and word.islower() and left.lower().endswith("the "):
            return None
    if name in ("april", "june", "may") and re.match(r"['’]s\s[A-Z]", m.string[m.end("m") : m.end("m") + 4]):
        return None
    return [Reading(m.start(), m.end("m"), Precision.MONTH, CalendarPoint(None, MONTHS_EN[name]))]


# --- weekdays --------------------------------------------------------------------------------------------------------

DAYPART: Final = r"(?:early\s|late\s|mid[-\s])?(?:morning|afternoon|evening|night|lunchtime|noon|midday)"
_WEEKDAY = any_of(WEEKDAYS_EN)
_REPEATED = re.compile(r"\s(?:mornings|afternoons|evenings|nights)\b", re.IGNORECASE)
_WEEKDAY_CUE = re.compile(r"\b(?:on|until|till|by|since|from|before|after|to|of)\s$", re.IGNORECASE)
_WEEKDAY_END = re.compile(r"\s?(?:$|[,.;:!?)\]–-]|(?:at|from|to|and|or|between|in|by)\b|\d)")


def _weekday(m: re.Match[str]) -> list[Reading] | None:
    if _REPEATED.match(m.string, m.end("w")):
        return None
    found = Reading(m.start(), m.end(), Precision.DAY, weekday=WEEKDAYS_EN[m["w"].lower()])
    if len(m["w"]) > 5 or m["part"]:
        return [found]
    # Short forms are words of their own (sat, sun, wed): they need a sign that a day is meant.
    cue = _WEEKDAY_CUE.search(left_of(m, 8)) and _WEEKDAY_END.match(m.string, m.end())
    return [replace(found, weak=not cue)]


def _weekday_and_day(m: re.Match[str]) -> list[Reading] | None:
    """Read "Friday the 13th", "Mon 13th", whose month is not said."""
    day = day_number(m["d"])
    if day is None or not 1 <= day <= 31:
        return None
    weekday = WEEKDAYS_EN[m["w"].lower()]
    return [Reading(m.start(), m.end(), Precision.DAY, CalendarPoint(None, None, day), weekday=weekday)]


def _weekday_of_month(m: re.Match[str]) -> list[Reading] | None:
    """Read "the first Tuesday of November 2020"; its day can be counted where the year is given."""
    year, end = tail_year(m)
    month, weekday, number = MONTHS_EN[m["m"].lower()], WEEKDAYS_EN[m["w"].lower()], m["n"].lower()
    days = [
        day for day in range(1, 32)
        if year is not None and weekday_of(CalendarPoint(year, month, day)) == weekday
    ]  # fmt: skip
    position = -1 if number == "last" else (day_number(number) or 9) - 1
    if position > 4 or (days and position >= len(days)):
        return None
    point = CalendarPoint(year, month, days[position] if days else None)
    return [Reading(m.start(), end, Precision.DAY, point, weekday=weekday)]


_DAY_ONLY_END = re.compile(r"\s?(?:$|[,.;:!?)])|\s(?:at|from|and|the|when|after|before)\b")


def _day_only(m: re.Match[str]) -> list[Reading] | None:
    """Read "on the 18th", a day whose month is said elsewhere."""
    day = day_number(m["d"])
    if day is None or not 1 <= day <= 31 or not _DAY_ONLY_END.match(m.string, m.end()):
        return None
    if not re.search(r"\b(?:on|by|until|till|since)\sthe\s$", left_of(m, 12), re.IGNORECASE):
        return None
    return [Reading(m.start(), m.end(), Precision.DAY, CalendarPoint(None, None, day))]


# --- the rules -------------------------------------------------------------------------------------------------------

_NO_DAY = rf"(?!\s?[ap]\.?m\b|:\d|{S}(?:percent|per|century|centuries)\b)"
_SECOND = rf"(?:(?:{THROUGH}|(?P<and>{AND}))(?P<d2>{DAY}){_NO_DAY}(?!{S}(?:of{S})?{MONTH}))?"
_SECOND_BEFORE = rf"(?:(?:{THROUGH}|(?P<and>{AND}))(?P<d2>{DAY}){_NO_DAY})?"
_TO_DAY = rf"(?:\.?{S}(?:the{S})?|[-/]|,{S}(?=\d{{1,2}}(?:st|nd|rd|th))|\.?)"

_MONTH_RULES = (
    rule(rf"(?P<m>{MONTH}){_TO_DAY}(?P<d>{DAY}|(?<=\s){CARDINAL_WORD}\b){_SECOND}(?!/\d)(?:{TAIL})?", _month_day),
    rule(rf"(?P<m>{MONTH})\.?{TAIL}", _month_year),
    rule(rf"(?P<m>{MONTH})(?P<tail>{S}of{S}(?P<short>\d\d))(?=\s*(?:[.,;!?)]|$))", _month_year),
    rule(rf"(?P<m>{MONTH})", _month_alone),
)
DAY_MONTH: Final = rule(
    rf"(?P<d>{DAY}){_SECOND_BEFORE}(?:{S}day)?(?P<of>{S}of{S}(?:the{S}month{S}of{S})?|)(?:\s?|[-/])"
    rf"(?P<m>{MONTH})(?!['’]s?\s[A-Z])(?:\.?{TAIL})?",
    _day_month,
)
_WORDED_DAY = rule(
    rf"(?P<d>{any_of(ONES_EN)}|(?:twenty|thirty)(?:[-\s](?:one|two|three|four|five|six|seven|eight|nine))?){S}(?P<m>{MONTH})"
    rf"(?=,?{S}(?:{YEAR}(?!\d)|(?:thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)[-\s]|two{S}thousand))",
    _worded_day,
)
_WEEKDAY_OF_MONTH = rule(
    rf"(?P<n>{ORDINAL}|last){S}(?P<w>{_WEEKDAY}){S}(?:of|in){S}(?P<m>{MONTH})(?:\.?{TAIL})?", _weekday_of_month
)
_DAY_ONLY = rule(rf"(?P<d>{ORDINAL})", _day_only)
_WEEKDAY_RULES = (
    rule(
        rf"(?P<w>{_WEEKDAY})(?![^\W_])(?:\.?{S}(?=\d)|{S}the{S})(?P<d>{ORDINAL})(?!{S}(?:of{S})?{MONTH})(?!\w)",
        _weekday_and_day,
    ),
    rule(rf"(?P<w>{_WEEKDAY})(?![^\W_]){S}(?P<d>\d{{1,2}})(?=\s{{0,2}}(?:$|[;!?)]|[.,](?!\d)))", _weekday_and_day),
    rule(rf"(?P<w>{_WEEKDAY})(?![^\W_])(?P<part>{S}(?:in{S}the{S})?{DAYPART}\b)?", _weekday),
)
DIGIT_RULES: Final = (
    rule(rf"(?P<y>\d{{4}})(?P<s>[-/])(?P<m>{MONTH})(?P=s)(?P<d>\d{{1,2}})(?!\w)", _year_month_day),
    _WEEKDAY_OF_MONTH,
    DAY_MONTH,
    _DAY_ONLY,
)

WORD_RULES: Final[Mapping[str, tuple[Rule, ...]]] = {
    **dict.fromkeys(MONTHS_EN, _MONTH_RULES),
    **dict.fromkeys(ORDINALS_EN, (_WEEKDAY_OF_MONTH, DAY_MONTH, _DAY_ONLY)),
    **dict.fromkeys(ONES_EN, (_WORDED_DAY,)),
    **dict.fromkeys(("twenty", "thirty"), (DAY_MONTH, _DAY_ONLY, _WORDED_DAY)),
    "last": (_WEEKDAY_OF_MONTH,),
    **dict.fromkeys(WEEKDAYS_EN, _WEEKDAY_RULES),
}
