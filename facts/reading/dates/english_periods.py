"""Everything coarser than a month in English: years and their eras, decades, centuries, seasons, quarters, halves.

"2004-05" is two years that follow each other, "2015-12" a month. "The 1800s" are a century, "the 2000s" a decade.
Two digits alone ("the '90s") are of the 20th century from 30 on, and of an unknown one below. A season's name needs a
year or a preposition beside it: "spring" and "fall" are other words too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from facts.reading.dates.bare_years import is_counted, is_year
from facts.reading.dates.calendar import first_of_century, full_year, week_of_year
from facts.reading.dates.calendar_names import ORDINALS_EN, SEASONS_EN, TENS_EN, any_of
from facts.reading.dates.english_forms import AND, ERA, ORDINAL, SHORT_YEAR, THROUGH, YEAR, day_number, era_year
from facts.reading.dates.grammar import DASH, Reading, Rule, S, group, left_of, rule
from facts.reading.dates.numeric import LAST_YEAR
from facts.values import Bound, CalendarPoint, Precision


def _of(
    m: re.Match[str], precision: Precision, point: CalendarPoint, last: CalendarPoint | None = None
) -> list[Reading]:
    return [Reading(m.start(), m.end(), precision, point, last)]


# --- years -----------------------------------------------------------------------------------------------------------


def _bare_year(m: re.Match[str]) -> list[Reading] | None:
    if not is_year(m.string, m.start(), m.end()):
        return None
    return [Reading(m.start(), m.end(), Precision.YEAR, CalendarPoint(int(m[0])), bare=True)]


_YEAR_LEFT = re.compile(r"\b(?:in|since|until|of|by|before|after)\sthe\syear\s$", re.IGNORECASE)


def _old_year(m: re.Match[str]) -> list[Reading] | None:
    """Read "in the year 988", and "In 911, ..." at the beginning of a sentence."""
    opens = m.string[m.end() : m.end() + 1] == "," and re.fullmatch(r"\W{0,3}In\s", m.string[: m.start()][:8])
    if m[0][0] == "0" or not ((opens and m.start() < 8) or _YEAR_LEFT.search(left_of(m, 20))):
        return None
    return _of(m, Precision.YEAR, CalendarPoint(int(m[0])))


def _life(m: re.Match[str]) -> list[Reading] | None:
    """Read "(981–1037)", the years of a life or a reign."""
    first, last = int(m["y"]), int(m["y2"])
    if left_of(m, 1) not in "([;" or not last - 120 < first < last:
        return None
    return _of(m, Precision.YEAR, CalendarPoint(first), CalendarPoint(last))


def _year_range(m: re.Match[str]) -> list[Reading] | None:
    first, written = int(m["y"]), m["y2"]
    last = int(written) if len(written) == 4 else first - first % 100 + int(written)
    if not 1000 <= first < last <= LAST_YEAR or is_counted(m.string, m.start("y2"), m.end("y2")):
        return None
    if not is_year(m.string, m.start("y"), m.end("y")):
        return None
    return _of(m, Precision.YEAR, CalendarPoint(first), CalendarPoint(last))


def _year_and_number(m: re.Match[str]) -> list[Reading] | None:
    """Read "2015-12", a month, and "2004-05", two years that follow each other."""
    year, number = int(m["y"]), int(m["m"])
    if len(m["m"]) == 2 and number == (year + 1) % 100:
        return _year_range_of(m, year)
    if not 1 <= number <= 12:
        return None
    return _of(m, Precision.MONTH, CalendarPoint(year, number))


def _year_range_of(m: re.Match[str], year: int) -> list[Reading]:
    return _of(m, Precision.YEAR, CalendarPoint(year), CalendarPoint(year + 1))


def _month_and_year(m: re.Match[str]) -> list[Reading]:
    return _of(m, Precision.MONTH, CalendarPoint(int(m["y"]), int(m["m"])))


def _year_to_present(m: re.Match[str]) -> list[Reading]:
    return [Reading(m.start(), m.end("y"), Precision.YEAR, CalendarPoint(int(m["y"])), bound=Bound.SINCE)]


def _era(m: re.Match[str]) -> list[Reading] | None:
    year = era_year(int(m["y"]), m["era"])
    return _of(m, Precision.YEAR, CalendarPoint(year)) if year else None


def _era_range(m: re.Match[str]) -> list[Reading] | None:
    first, last = (era_year(int(m[name]), m["era"]) for name in ("y", "y2"))
    return _of(m, Precision.YEAR, CalendarPoint(first), CalendarPoint(last)) if first < last else None


def _era_first(m: re.Match[str]) -> list[Reading] | None:
    year, written = int(m["y"]), m["y2"]
    if not year:
        return None
    if written and int(written) > year:
        return _of(m, Precision.YEAR, CalendarPoint(year), CalendarPoint(int(written)))
    return [Reading(m.start(), m.end("y"), Precision.YEAR, CalendarPoint(year))]


def _numbered_week(m: re.Match[str]) -> list[Reading] | None:
    """Read "week 3 of 2027", "week 31": weeks of the calendar from Monday to Sunday; without its year only named."""
    number, year = int(m["n"]), int(m["y"]) if m["y"] else None
    if not 1 <= number <= 53:
        return None
    if year is None:
        return _of(m, Precision.WEEK, CalendarPoint()) if _WEEK_ENDS.match(m.string, m.end()) else None
    days = week_of_year(year, number)
    return _of(m, Precision.WEEK, *days) if days else None


_WEEK_ENDS = re.compile(r"\s{0,2}(?:[,.;:!?)]|$)")


# --- decades and centuries -------------------------------------------------------------------------------------------

_OF_A_LIFE = re.compile(r"\b(?:his|her|their|my|your|our|its)\s(?:early\s|late\s|mid[-\s]){0,2}$", re.IGNORECASE)
_DECADE_CUE = re.compile(r"\b(?:the|in|early|late|mid)[-\s]$", re.IGNORECASE)
_AFTER_DECADE = re.compile(
    r"\b(?P<century>[12]\d)\d0s(?:,|\s?[-–—])?(?:\s(?:and|or|to))?\s?(?:the\s|early\s|late\s|mid[-\s]){0,2}['’]?$"
)


def _decade(m: re.Match[str]) -> list[Reading] | None:
    year = int(m["y"])
    if not 1000 <= year <= LAST_YEAR:
        return None
    if year % 100 == 0 and year != 2000:
        return _of(m, Precision.CENTURY, CalendarPoint(year + 1))
    return _of(m, Precision.DECADE, CalendarPoint(year))


def _short_decade(m: re.Match[str]) -> list[Reading] | None:
    left, number = left_of(m, 16), m["y"]
    quoted = left[-1:] in ("'", "’")
    before = _AFTER_DECADE.search(left_of(m, 30))
    if before and number.isdecimal():
        year = int(before["century"] + number)
        return [Reading(m.start() - quoted, m.end(), Precision.DECADE, CalendarPoint(year))]
    if _OF_A_LIFE.search(left) or not (quoted or _DECADE_CUE.search(left)):
        return None
    number = str(TENS_EN[number.lower() + "y"]) if number.isalpha() else number
    known = int(number) >= 30
    return [
        Reading(m.start() - quoted, m.end(), Precision.DECADE, CalendarPoint(full_year(int(number)) if known else None))
    ]


def _century(m: re.Match[str]) -> list[Reading] | None:
    first, second = day_number(m["c"]), day_number(m["c2"])
    before = bool(m["era"]) and m["era"][0] in "Bb"
    if not first or first > 30 or (second and not 0 < (first - second if before else second - first) < 30):
        return None
    whole = Reading(m.start(), m.end(), Precision.CENTURY, CalendarPoint(first_of_century(first, before_christ=before)))
    if second is None:
        return [whole]
    last = CalendarPoint(first_of_century(second, before_christ=before))
    if m["and"] and abs(second - first) > 1:
        return [replace(whole, end=m.end("c")), replace(whole, start=m.start("c2"), point=last)]
    return [replace(whole, last=last)]


# --- seasons and quarters --------------------------------------------------------------------------------------------

_SEASON_CUE = re.compile(
    r"\b(?:in|since|until|till|by|during|before|after|throughout|from|late|early|mid|this|last|next|that|previous|following|whole)"
    r"[-\s](?:the\s)?(?:whole\s)?$",
    re.IGNORECASE,
)
_NO_SEASON_AFTER = re.compile(
    r"\s(?:of(?!\s(?:the\s(?:same\s)?year|this|that|last))|water|semester|term|in\s[a-z]{3,12}s)\b"
)
_FALL_DOWN = re.compile(r"\b(?:to|and|or|from|by)\s(?:the\s)?$", re.IGNORECASE)


def _season(m: re.Match[str]) -> list[Reading] | None:
    name, end, year = m["season"].lower(), m.end("season"), None
    if m["yy"]:
        year, end = full_year(int(m["yy"])), m.end()
    elif m["y"] and not is_counted(m.string, m.start("y"), m.end("y")):
        year, end = int(m["y"]), m.end()
    if year is None:
        left = left_of(m, 24)
        if not _SEASON_CUE.search(left) or _NO_SEASON_AFTER.match(m.string, end):
            return None
        if name == "fall" and _FALL_DOWN.search(left):
            return None
    return [Reading(m.start(), end, Precision.SEASON, CalendarPoint(year, season=SEASONS_EN[name]))]


_QUARTERS = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "last": 4,
    "final": 4,
}


def _quarter(m: re.Match[str]) -> list[Reading]:
    return _of(m, Precision.QUARTER, CalendarPoint(int(m["y"]), quarter=_QUARTERS[m["n"].lower()]))


def _quarter_of_year(m: re.Match[str]) -> list[Reading]:
    """Read "the first quarter of the year", whose year is said elsewhere or counted."""
    return _of(m, Precision.QUARTER, CalendarPoint(None, quarter=_QUARTERS[m["n"].lower()]))


def _short_quarter(m: re.Match[str]) -> list[Reading] | None:
    """Read "Q3 2020", "2020-Q3", "H1 2021"."""
    short, number = group(m, "yy"), int(m["n"])
    year = int(m["y"]) if m["y"] else full_year(int(short)) if short else None
    if m["kind"] in "qQ":
        return _of(m, Precision.QUARTER, CalendarPoint(year, quarter=number))
    if number > 2 or year is None:
        return None
    first = 2 * number - 1
    return _of(m, Precision.QUARTER, CalendarPoint(year, quarter=first), CalendarPoint(year, quarter=first + 1))


# --- the rules -------------------------------------------------------------------------------------------------------

_CENTURY = rule(
    rf"(?P<c>{ORDINAL})(?:-?(?:{THROUGH}|(?P<and>{AND}))(?P<c2>{ORDINAL}))?[-\s]{{1,2}}centur(?:y|ies)\b(?:\s?{ERA})?",
    _century,
)
_QUARTER = rule(
    rf"(?P<n>{any_of(_QUARTERS)}){S}(?:fiscal{S})?quarter"
    rf"(?:{S}of{S}(?:(?:the{S}year|fiscal(?:{S}year)?|fy){S})?|,?{S})(?P<y>{YEAR})(?!\d)",
    _quarter,
)
_QUARTER_OF_YEAR = rule(
    rf"(?P<n>{any_of(_QUARTERS)}){S}(?:fiscal{S})?quarter{S}of{S}(?:the{S}(?:same{S}|whole{S})?|this{S}|that{S}|last{S}|next{S})year\b",
    _quarter_of_year,
)
_SEASON = rule(
    rf"(?P<season>{any_of(SEASONS_EN)})\b(?:(?:{S}(?:of{S}|in{S})?(?:the{S}year{S})?|,\s?)"
    rf"(?:(?P<y>{YEAR})(?:[-–/](?:\d{{4}}|\d\d))?(?!\d|[,.]\d)|{SHORT_YEAR}))?",
    _season,
)
_SHORT_QUARTER = rule(
    rf"(?P<kind>[qh])(?P<n>[1-4])(?!\w)(?:(?:-|{S}(?:of{S})?)(?:(?P<y>{YEAR})(?!\d)|{SHORT_YEAR}))?", _short_quarter
)
_NUMBERED_WEEK = rule(
    rf"week{S}(?P<n>\d{{1,2}})(?!\w|[.,]\d)(?:,?{S}(?:(?:of|in){S})?(?P<y>{YEAR})(?!\d))?", _numbered_week
)
_ERA_FIRST = rule(
    rf"(?-i:A\.?\s?D\.?|C\.?\s?E\.?)\s?(?P<y>\d{{1,4}})(?!\w|[.,]\d)(?:{DASH}(?P<y2>\d{{1,4}})(?!\w))?", _era_first
)
_WORD_DECADE = rule(rf"(?P<y>{any_of(name.removesuffix('y') for name in TENS_EN)})ies\b", _short_decade)

LIFE: Final = rule(r"(?P<y>[1-9]\d{2})\s?[-–—]\s?(?P<y2>1\d{3})(?=\s?(?:[)\];,]|гг?\b))", _life)
DIGIT_RULES: Final[Sequence[Rule]] = (
    rule(rf"(?P<y>{YEAR})[-\s](?P<kind>[qh])(?P<n>[1-4])(?!\w)", _short_quarter),
    rule(rf"(?P<y>{YEAR})\s?[-–—]\s?(?:present|now|today)\b", _year_to_present),
    rule(rf"(?P<y>\d{{1,4}})(?:{DASH}|{S}to{S}|{S}and{S})(?P<y2>\d{{1,4}})\s?{ERA}", _era_range),
    rule(rf"(?P<y>\d{{1,4}})\s?{ERA}", _era),
    rule(r"(?P<y>\d{3}0)(?:['’]?s|\ss)(?!\w)", _decade),
    rule(r"(?P<y>\d0)\s?s(?!\w)", _short_decade),
    rule(rf"(?P<y>{YEAR})\s?[-–—/‒~]\s?(?P<y2>{YEAR})(?!\w|[-–/]\d|[.,]\d)", _year_range),
    LIFE,
    rule(rf"(?P<y>{YEAR})(?P<s>[-/])(?P<m>\d{{1,2}})(?!\w|[-/.,]\d)", _year_and_number),
    rule(rf"(?P<y>{YEAR})[-–—/‒](?P<y2>\d\d)(?!\w|[-/.,]\d)", _year_range),
    rule(r"(?P<m>0?[1-9]|1[0-2])[-/](?P<y>(?:19|20)\d\d)(?!\w|[-/.,]\d)", _month_and_year),
    _CENTURY,
    _QUARTER,
)
OLD_YEAR: Final = rule(r"\d{3}(?![\w-]|[.,:]\d|\s?%)", _old_year)
"""A year of three digits, only where nothing else can be meant."""
BARE_YEAR: Final = rule(rf"{YEAR}(?!\w|[.,:]\d|\s?%|[-–]\d)", _bare_year)

WORD_RULES: Final[Mapping[str, tuple[Rule, ...]]] = {
    **dict.fromkeys(SEASONS_EN, (_SEASON,)),
    **dict.fromkeys(ORDINALS_EN, (_CENTURY, _QUARTER, _QUARTER_OF_YEAR)),
    "twenty": (_CENTURY,),
    "week": (_NUMBERED_WEEK,),
    **dict.fromkeys(("last", "final"), (_QUARTER, _QUARTER_OF_YEAR)),
    **dict.fromkeys((name.removesuffix("y") + "ies" for name in TENS_EN), (_WORD_DECADE,)),
    **dict.fromkeys(("q", "h"), (_SHORT_QUARTER,)),
    **dict.fromkeys(("ad", "a", "ce"), (_ERA_FIRST,)),
}
