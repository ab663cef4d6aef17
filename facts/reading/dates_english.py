"""The calendar in English: days, months, years, eras, decades, centuries, seasons, quarters.

Slash and hyphen dates are written day first in one half of the world and month first in the other. One that is
valid in a single order is read in that order; one that is valid in both is neither: its year is kept, its month and
day stay unknown. Dates with dots are day first everywhere. "2004-05" is a range (two years that follow each other),
"2015-12" a month.

This file knows neither relative words nor clock times (``dates_english_words``), nor how dates are put together
(``dates_grammar``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from facts.reading.calendar import exists, first_of_century, full_year
from facts.reading.calendar_names import (
    MONTHS_EN,
    ORDINALS_EN,
    SEASONS_EN,
    TENS_EN,
    any_of,
    number_en,
    ordinal_en,
)
from facts.reading.dates_grammar import Reading, Rule
from facts.reading.dates_years import is_counted, is_year
from facts.values import Bound, CalendarPoint, Precision

S = r"\s{1,3}"
MONTH = rf"(?:{any_of(MONTHS_EN)})(?![^\W\d_])"
ORDINAL_WORD = rf"(?:(?:twenty|thirty)[-\s])?(?:{any_of(ORDINALS_EN)})"
_CARDINAL_WORD = r"(?:twenty|thirty)(?:[-\s](?:one|two|three|four|five|six|seven|eight|nine))?"
_DIGIT_DAY = r"\d{1,2}(?!\d|[.,:]\d|\s?%|-(?:year|day|man|member|point|mile))(?:\s?(?:st|nd|rd|th))?(?![^\W\d_])"
DAY = rf"(?:{_DIGIT_DAY}|{ORDINAL_WORD}\b)"
DASH = r"\s?[-–—‒−~]\s?"
_THROUGH = rf"(?:{DASH}|{S}(?:to|through|thru|till|until){S}(?:the{S})?)"
_AND = rf"{S}(?:and|&|or){S}(?:the{S})?"
ERA = r"(?P<era>(?-i:B\.?\s?C\.?\s?E\.?|B\.?\s?C\.?|C\.?\s?E\.?|A\.?\s?D\.?))(?!\w)"
_YEAR = r"(?:(?P<y>[12]\d{3})(?![\d]|[.,]\d)|(?P<yy>['’]\d\d|\d\d['’])(?!\w))"
_ERA_YEAR = rf"(?P<ye>\d{{1,4}})\s?{ERA}"
_TAIL = (
    rf"(?P<tail>(?:\s{{0,2}},\s{{0,2}}|{S}|[-/])(?:(?:of|in){S})?(?:the{S}year{S})?"
    rf"(?:{_ERA_YEAR}|{_YEAR}|(?P<y2>\d\d)(?=\s{{0,2}}(?:[.;!?)]|$))))"
)


def rule(pattern: str, build: Callable[[re.Match[str]], list[Reading] | None]) -> Rule:
    """Compile a pattern of this language."""
    return Rule(re.compile(pattern, re.IGNORECASE), build)


def group(m: re.Match[str], name: str) -> str | None:
    """Return what a named group holds; None where it took no part or the pattern has no such group."""
    found: str | None = m.groupdict().get(name)
    return found


def _day(text: str | None) -> int | None:
    if not text:
        return None
    words = text.strip().lower()
    return ordinal_en(words.replace(" ", "") if words[0].isdigit() else words) or (
        0 if words[0].isdigit() else number_en(words)
    )


def era_year(year: int, era: str | None) -> int:
    """Return the year with the sign its era gives it."""
    return -year if era and era[0] in "Bb" else year


def _tail(m: re.Match[str]) -> tuple[int | None, int]:
    """Return the year a tail gives and where the date then ends; a tail that counts something is none."""
    if group(m, "tail") is None:
        return None, m.end()
    if old := group(m, "ye"):
        return era_year(int(old), m["era"]), m.end("tail")
    if year := group(m, "y"):
        if int(year) > 2199 or is_counted(m.string, m.end("y")):
            return None, m.start("tail")
        return int(year), m.end("tail")
    short = group(m, "yy") or m["y2"]
    return full_year(int(short.strip("'’"))), m.end("tail")


# --- day and month ---------------------------------------------------------------------------------------------------


def _days(
    m: re.Match[str], first: int, second: int | None, month: int, year: int | None, end: int
) -> list[Reading] | None:
    """Make one day, a range of days, or two days ("on 3 and 12 May"), of what a pattern has found."""
    whole = Reading(m.start(), end, Precision.DAY, CalendarPoint(year, month, first))
    if not exists(year, month, first) or (second is not None and not exists(year, month, second)):
        return [replace(whole, impossible=True)]
    if second is None:
        return [whole]
    listed = m["and"] is not None
    if second <= first:
        return [replace(whole, impossible=True)] if not listed else None
    between = re.search(r"\bbetween\s(?:the\s)?$", m.string[max(0, m.start() - 12) : m.start()], re.IGNORECASE)
    if listed and second != first + 1 and not between:
        return _two_days(m, whole, second)
    return [replace(whole, last=CalendarPoint(year, month, second))]


def _two_days(m: re.Match[str], whole: Reading, second: int) -> list[Reading]:
    """Two days that share a month word: each gets the words that are its own."""
    later = replace(whole, start=m.start("d2"), point=replace(whole.point, day=second))
    return [replace(whole, end=m.end("d")), later]


def _month_day(m: re.Match[str]) -> list[Reading] | None:
    month, day, second = MONTHS_EN[m["m"].lower()], _day(m["d"]), _day(m["d2"])
    if day is None:
        return None
    year, end = _tail(m)
    if m["tail"] is None or end == m.start("tail"):
        after = m.end("d2") if second is not None else m.end("d")
        plain = (m["d2"] if second is not None else m["d"]).strip().isdecimal()
        if plain and (is_counted(m.string, after) or (m["m"] == "march" and _is_verb(m))):
            return None
        if (day == 0 or day > 31) and re.match(r"\s[a-z]", m.string[after : after + 2]):
            return None
    return _days(m, day, second, month, year, end)


def _is_verb(m: re.Match[str]) -> bool:
    return re.search(r"\b(?:to|they|we|you|will|and)\s$", m.string[max(0, m.start() - 6) : m.start()]) is not None


_DAY_CUE = re.compile(
    r"(?:^|[(,;:]|\b(?:on|by|until|till|since|from|to|before|after|and|around|about|[-–]))\s?(?:the\s)?$", re.IGNORECASE
)
_MODAL_AFTER = re.compile(
    r"\s(?:be|have|not|also|well|still|soon|even|never|yet|just|indeed|become|seem|take|make|need|come|go|get|help|lead|cause)\b"
)


def _day_month(m: re.Match[str]) -> list[Reading] | None:
    word, day, second = m["m"], _day(m["d"]), _day(m["d2"])
    if day is None:
        return None
    year, end = _tail(m)
    tailed = m["tail"] is not None and end == m.end("tail")
    if word in ("may", "march", "mar") and not tailed and not m["of"] and not re.search(r"\d(?:st|nd|rd|th)", m["d"]):
        left = m.string[max(0, m.start() - 12) : m.start()]
        if not _DAY_CUE.search(left) or _MODAL_AFTER.match(m.string, m.end("m")):
            return None
    if not m["d"][0].isdigit() and not m["of"]:
        return None
    if (day > 31 or day == 0) and not tailed and word in ("may", "march"):
        return None
    return _days(m, day, second, MONTHS_EN[word.lower()], year, end)


# --- month and year --------------------------------------------------------------------------------------------------


def _month_year(m: re.Match[str]) -> list[Reading] | None:
    year, end = _tail(m)
    if year is None:
        return None
    return [Reading(m.start(), end, Precision.MONTH, CalendarPoint(year, MONTHS_EN[m["m"].lower()]))]


_DOUBTFUL = {"may", "march", "mar", "august", "april", "june", "jan", "dec", "sat", "sun"}
_MONTH_CUE = re.compile(
    r"(?:\b(?:in|since|until|till|by|during|of|from|to|through|between|and|before|after|around|about|early|late|mid|last|next|this|past|each"
    r"|that|previous|following|coming|every|throughout|end|middle|beginning|or|for)|mid-|[-–—/])\s?(?:the\s)?$",
    re.IGNORECASE,
)
_MAY_CUE = re.compile(
    r"(?:\b(?:in|since|until|till|during|early|late|mid|last|next|this\spast|end\sof|middle\sof|beginning\sof|between|from)|mid-|\d[-–—/])\s?$"
    r"|\b(?:from|between)\s[a-z]{3,9}\s(?:to|and|until|through)\s$|\b(?:of|by|to|this|before|after|around|through|and)\s$",
    re.IGNORECASE,
)
_LOWER_MAY_CUE = re.compile(
    r"(?:\b(?:in|since|until|till|during|early|late|last|next|(?:end|middle|beginning|start)\sof|between|from)\s|mid[-\s])$|\bto\s$",
    re.IGNORECASE,
)


def _month_alone(m: re.Match[str]) -> list[Reading] | None:
    word, left = m["m"], m.string[max(0, m.start() - 30) : m.start()]
    name = word.lower()
    if word.isupper() and len(word) > 1 and left[-1:] == "$":
        return None
    if name == "may":
        cue = _LOWER_MAY_CUE if word.islower() else _MAY_CUE
        if not cue.search(left) or _MODAL_AFTER.match(m.string, m.end("m")):
            return None
    elif name in _DOUBTFUL or len(name) <= 4 or word.islower():
        if not _MONTH_CUE.search(left):
            return None
        if (
            name == "march"
            and word.islower()
            and re.search(r"\b(?:to|and|on|the|for|by|of|from|that)\s(?:the\s)?$", left)
        ):
            return None
        if name == "august" and word.islower() and re.search(r"\bthe\s$", left):
            return None
    if re.match(r"['’]s\s[A-Z]", m.string[m.end("m") : m.end("m") + 4]) and name in ("april", "june", "may"):
        return None
    return [Reading(m.start(), m.end("m"), Precision.MONTH, CalendarPoint(None, MONTHS_EN[name]))]


# --- figures of dates ------------------------------------------------------------------------------------------------


def _iso_day(m: re.Match[str]) -> list[Reading] | None:
    name = m["m"].lower()
    year, month, day = int(m["y"]), MONTHS_EN.get(name) or int(name), int(m["d"])
    whole = Reading(m.start(), m.end(), Precision.DAY, CalendarPoint(year, month, day))
    if not exists(year, month, day):
        return [replace(whole, impossible=True)]
    if time := group(m, "time"):
        return [replace(whole, precision=Precision.TIME, point=replace(whole.point, time=time))]
    return [whole]


def _iso_month(m: re.Match[str]) -> list[Reading] | None:
    year, month = int(m["y"]), int(m["m"])
    if not 1000 <= year <= 2199:
        return None
    if m["s"] in "-/" and month == (year + 1) % 100 and len(m["m"]) == 2:
        return [Reading(m.start(), m.end(), Precision.YEAR, CalendarPoint(year), CalendarPoint(year + 1))]
    if not 1 <= month <= 12:
        return None
    return [Reading(m.start(), m.end(), Precision.MONTH, CalendarPoint(year, month))]


def _numeric(m: re.Match[str]) -> list[Reading] | None:
    a, b, mark = int(m["a"]), int(m["b"]), m["s"]
    year = int(m["y"]) if len(m["y"]) == 4 else full_year(int(m["y"]))
    if len(m["y"]) == 2 and mark != "/" and (len(m["a"]) < 2 or len(m["b"]) < 2):
        return None
    if len(m["y"]) == 4 and year > 2199:
        return None
    whole = Reading(m.start(), m.end(), Precision.DAY, CalendarPoint(year))
    day_first = exists(year, b, a)
    month_first = exists(year, a, b) and mark != "."
    if not day_first and not month_first:
        return [replace(whole, impossible=True)]
    if day_first and month_first and a != b:
        return [whole]
    return [replace(whole, point=CalendarPoint(year, b, a) if day_first else CalendarPoint(year, a, b))]


_SHORT_CUE = re.compile(r"\b(?:on|by|until|till|since|from|before|after|due)\s$", re.IGNORECASE)


def _numeric_short(m: re.Match[str]) -> list[Reading] | None:
    """Read "22/04" without a year: only beside a weekday or after a word that asks for a day."""
    a, b = int(m["a"]), int(m["b"])
    day_first, month_first = exists(None, b, a), exists(None, a, b)
    if not day_first and not month_first:
        return None
    point = CalendarPoint()
    if day_first != month_first or a == b:
        point = CalendarPoint(None, b, a) if day_first else CalendarPoint(None, a, b)
    cue = _SHORT_CUE.search(m.string[max(0, m.start() - 8) : m.start()]) and not is_counted(m.string, m.end())
    return [Reading(m.start(), m.end(), Precision.DAY, point, weak=not cue)]


def _month_slash_year(m: re.Match[str]) -> list[Reading] | None:
    return [Reading(m.start(), m.end(), Precision.MONTH, CalendarPoint(int(m["y"]), int(m["m"])))]


# --- years, decades, centuries ---------------------------------------------------------------------------------------


def _era_year(m: re.Match[str]) -> list[Reading] | None:
    year = era_year(int(m["y"]), m["era"])
    return [Reading(m.start(), m.end(), Precision.YEAR, CalendarPoint(year))] if year else None


def _era_first(m: re.Match[str]) -> list[Reading] | None:
    year, written = int(m["y"]), m["y2"]
    if written and int(written) > year:
        return [Reading(m.start(), m.end(), Precision.YEAR, CalendarPoint(year), CalendarPoint(int(written)))]
    return [Reading(m.start(), m.end("y"), Precision.YEAR, CalendarPoint(year))] if year else None


def _era_range(m: re.Match[str]) -> list[Reading] | None:
    first, last = (era_year(int(m[name]), m["era"]) for name in ("y", "y2"))
    if not first < last:
        return None
    return [Reading(m.start(), m.end(), Precision.YEAR, CalendarPoint(first), CalendarPoint(last))]


def _year_range(m: re.Match[str]) -> list[Reading] | None:
    first, written = int(m["y"]), m["y2"]
    last = int(written) if len(written) == 4 else first - first % 100 + int(written)
    if (
        not (1000 <= first < last <= 2199)
        or is_counted(m.string, m.end())
        or not is_year(m.string, m.start("y"), m.end("y"))
    ):
        return None
    return [Reading(m.start(), m.end(), Precision.YEAR, CalendarPoint(first), CalendarPoint(last))]


def _year_to_present(m: re.Match[str]) -> list[Reading] | None:
    return [Reading(m.start(), m.end("y"), Precision.YEAR, CalendarPoint(int(m["y"])), bound=Bound.SINCE)]


def _bare_year(m: re.Match[str]) -> list[Reading] | None:
    if not is_year(m.string, m.start(), m.end()):
        return None
    return [Reading(m.start(), m.end(), Precision.YEAR, CalendarPoint(int(m[0])), bare=True)]


_OF_A_LIFE = re.compile(r"\b(?:his|her|their|my|your|our|its)\s(?:early\s|late\s|mid[-\s]){0,2}$", re.IGNORECASE)


def _decade(m: re.Match[str]) -> list[Reading] | None:
    year = int(m["y"])
    if not 1000 <= year <= 2199 or year % 10:
        return None
    # "The 1800s" are a century in every use but the narrowest; "the 2000s" so far a decade.
    if year % 100 == 0 and year != 2000:
        return [Reading(m.start(), m.end(), Precision.CENTURY, CalendarPoint(year + 1))]
    return [Reading(m.start(), m.end(), Precision.DECADE, CalendarPoint(year))]


def _short_decade(m: re.Match[str]) -> list[Reading] | None:
    start = m.start()
    left = m.string[max(0, start - 14) : start]
    quoted = left[-1:] in ("'", "’")
    if _OF_A_LIFE.search(left) or not (quoted or re.search(r"\b(?:the|in|early|late|mid)[-\s]$", left, re.IGNORECASE)):
        return None
    year = full_year(int(m["y"])) if int(m["y"]) >= 30 else None
    return [Reading(start - quoted, m.end(), Precision.DECADE, CalendarPoint(year))]


def _word_decade(m: re.Match[str]) -> list[Reading] | None:
    left = m.string[max(0, m.start() - 14) : m.start()]
    if _OF_A_LIFE.search(left) or not re.search(r"\b(?:the|in|early|late|mid)[-\s]$", left, re.IGNORECASE):
        return None
    number = TENS_EN[m[0].lower().removesuffix("ies") + "y"]
    return [Reading(m.start(), m.end(), Precision.DECADE, CalendarPoint(1900 + number if number >= 30 else None))]


def _century(m: re.Match[str]) -> list[Reading] | None:
    first, second = _day(m["c"]), _day(m["c2"])
    before = bool(m["era"]) and m["era"][0] in "Bb"
    if not first or first > 30 or (second is not None and not 0 < (first - second if before else second - first) < 30):
        return None
    start = CalendarPoint(first_of_century(first, before_christ=before))
    whole = Reading(m.start(), m.end(), Precision.CENTURY, start)
    if second is None:
        return [whole]
    last = CalendarPoint(first_of_century(second, before_christ=before))
    if m["and"] and abs(second - first) > 1:
        return [replace(whole, end=m.end("c")), replace(whole, start=m.start("c2"), point=last)]
    return [replace(whole, last=last)]


# --- seasons and quarters --------------------------------------------------------------------------------------------

_SEASON_CUE = re.compile(
    r"\b(?:in|since|until|till|by|during|before|after|throughout|from|to|late|early|mid|this|last|next|that|previous|following|and|or|through)[-\s](?:the\s)?$",
    re.IGNORECASE,
)


def _season(m: re.Match[str]) -> list[Reading] | None:
    season, year, end = SEASONS_EN[m["season"].lower()], None, m.end("season")
    if m["tail"]:
        year, end = (int(m["y"]) if m["y"] else full_year(int(m["yy"]))), m.end("tail")
        if m["y"] and is_counted(m.string, m.end("y")):
            year, end = None, m.end("season")
    if year is None:
        left = m.string[max(0, m.start() - 20) : m.start()]
        after = re.match(
            r"\s(?:of(?!\s(?:the\syear|this|that|last))|water|in\s[a-z]+s\b|semester|term\b)", m.string[end : end + 20]
        )
        if not _SEASON_CUE.search(left) or after:
            return None
        if m["season"].lower() == "fall" and re.search(r"\bto\s$|\b(?:and|or)\s$", left):
            return None
    return [Reading(m.start(), end, Precision.SEASON, CalendarPoint(year, season=season))]


_ORDINAL_QUARTER = {
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


def _quarter(m: re.Match[str]) -> list[Reading] | None:
    quarter = _ORDINAL_QUARTER[m["n"].lower()]
    return [Reading(m.start(), m.end(), Precision.QUARTER, CalendarPoint(int(m["y"]), quarter=quarter))]


def _short_quarter(m: re.Match[str]) -> list[Reading] | None:
    short = group(m, "yy")
    year = int(m["y"]) if m["y"] else full_year(int(short)) if short else None
    number = int(m["n"])
    if m["kind"].lower() == "q":
        return (
            [Reading(m.start(), m.end(), Precision.QUARTER, CalendarPoint(year, quarter=number))]
            if number <= 4
            else None
        )
    if number > 2 or year is None:
        return None
    first, last = ((1, 2), (3, 4))[number - 1]
    ends = CalendarPoint(year, quarter=first), CalendarPoint(year, quarter=last)
    return [Reading(m.start(), m.end(), Precision.QUARTER, *ends)]


# --- the rules -------------------------------------------------------------------------------------------------------

_NO_DAY = rf"(?!\s?[ap]\.?m\b|:\d|{S}(?:percent|per|century|centuries)\b)"
_SECOND = rf"(?:(?:{_THROUGH}|(?P<and>{_AND}))(?P<d2>{DAY}){_NO_DAY}(?!{S}(?:of{S})?{MONTH}))?"
_SECOND_BEFORE = rf"(?:(?:{_THROUGH}|(?P<and>{_AND}))(?P<d2>{DAY}){_NO_DAY})?"
_TO_DAY = rf"(?:\.?{S}(?:the{S})?|[-/]|,{S}(?=\d{{1,2}}(?:st|nd|rd|th))|\.?)"
_Y4 = r"[12]\d{3}"
_SHORT_YEAR = r"['’](?P<yy>\d\d)(?!\w)"
_ORDINAL = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL_WORD})"

MONTH_RULES: Sequence[Rule] = (
    rule(rf"(?P<m>{MONTH}){_TO_DAY}(?P<d>{DAY}|(?<=\s){_CARDINAL_WORD}\b){_SECOND}(?!/\d)(?:{_TAIL})?", _month_day),
    rule(rf"(?P<m>{MONTH})\.?{_TAIL}", _month_year),
    rule(rf"(?P<m>{MONTH})(?P<tail>{S}of{S}(?P<y2>\d\d))(?=\s*(?:[.,;!?)]|$))", _month_year),
    rule(rf"(?P<m>{MONTH})", _month_alone),
)
_DAY_MONTH = rule(
    rf"(?P<d>{DAY}){_SECOND_BEFORE}(?:{S}day)?(?P<of>{S}of{S}(?:the{S}month{S}of{S})?|)(?:\s?|[-/])"
    rf"(?P<m>{MONTH})\.?(?!['’]s?\s[A-Z])(?:{_TAIL})?",
    _day_month,
)
_CENTURY = rule(
    rf"(?P<c>{_ORDINAL})(?:-?(?:{_THROUGH}|(?P<and>{_AND}))(?P<c2>{_ORDINAL}))?[-\s]{{1,2}}centur(?:y|ies)\b(?:\s?{ERA})?",
    _century,
)
_QUARTER = rule(
    rf"(?P<n>{any_of(_ORDINAL_QUARTER)}){S}(?:fiscal{S})?quarter"
    rf"(?:{S}of{S}(?:(?:the{S}year|fiscal(?:{S}year)?|fy){S})?|{S})(?P<y>{_Y4})(?!\d)",
    _quarter,
)
_SEASON = rule(
    rf"(?P<season>{any_of(SEASONS_EN)})\b"
    rf"(?P<tail>(?:{S}(?:of{S}|in{S})?(?:the{S}year{S})?|,\s?)(?:(?P<y>{_Y4})(?:[-–/](?:\d{{4}}|\d\d))?(?!\d|[,.]\d)|{_SHORT_YEAR}))?",
    _season,
)
_SHORT_QUARTER = rule(
    rf"(?P<kind>[qh])(?P<n>[1-4])(?!\w)(?:(?:-|{S}(?:of{S})?)(?:(?P<y>{_Y4})(?!\d)|{_SHORT_YEAR}))?", _short_quarter
)
_ERA_FIRST = rule(
    rf"(?-i:A\.?\s?D\.?|C\.?\s?E\.?)\s?(?P<y>\d{{1,4}})(?!\w|[.,]\d)(?:{DASH}(?P<y2>\d{{1,4}})(?!\w))?", _era_first
)
_WORD_DECADE = rule(rf"(?:{any_of(name.removesuffix('y') for name in TENS_EN)})ies\b", _word_decade)

WORD_RULES: Mapping[str, tuple[Rule, ...]] = {
    **dict.fromkeys(MONTHS_EN, tuple(MONTH_RULES)),
    **dict.fromkeys(SEASONS_EN, (_SEASON,)),
    **dict.fromkeys(ORDINALS_EN, (_CENTURY, _QUARTER, _DAY_MONTH)),
    **dict.fromkeys(("twenty", "thirty"), (_CENTURY, _DAY_MONTH)),
    **dict.fromkeys(("last", "final"), (_QUARTER,)),
    **dict.fromkeys((name.removesuffix("y") + "ies" for name in TENS_EN), (_WORD_DECADE,)),
    **dict.fromkeys(("q", "h"), (_SHORT_QUARTER,)),
    **dict.fromkeys(("ad", "a", "ce"), (_ERA_FIRST,)),
}

NUMERIC_RULES: Sequence[Rule] = (
    rule(r"(?P<y>\d{4})(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?!\w|[-/.]\d)", _iso_day),
    rule(
        r"(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})T(?P<time>(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)"
        r"(?:\.\d{1,6})?(?:Z|[+-]\d\d:?\d\d)?(?!\w)",
        _iso_day,
    ),
    rule(r"(?P<a>\d{1,2})(?P<s>[-/.])(?P<b>\d{1,2})(?P=s)(?P<y>\d{4}|\d\d)(?!\w|[-/.]\d|%)", _numeric),
)
"""Dates in figures alone, the same in every language."""

DIGIT_RULES: Sequence[Rule] = (
    *NUMERIC_RULES,
    rule(rf"(?P<y>\d{{4}})(?P<s>[-/])(?P<m>{MONTH})(?P=s)(?P<d>\d{{1,2}})(?!\w)", _iso_day),
    rule(rf"(?P<y>{_Y4})[-\s](?P<kind>[qh])(?P<n>[1-4])(?!\w)", _short_quarter),
    rule(rf"(?P<y>{_Y4})\s?[-–—]\s?(?:present|now|today)\b", _year_to_present),
    rule(rf"(?P<y>\d{{1,4}})(?:{DASH}|{S}to{S}|{S}and{S})(?P<y2>\d{{1,4}})\s?{ERA}", _era_range),
    rule(rf"(?P<y>\d{{1,4}})\s?{ERA}", _era_year),
    rule(r"(?P<y>\d{3}0)(?:['’]?s|\ss)(?!\w)", _decade),
    rule(r"(?P<y>\d0)\s?s(?!\w)", _short_decade),
    rule(rf"(?P<y>{_Y4})\s?[-–—/‒~]\s?(?P<y2>{_Y4})(?!\w|[-–/]\d|[.,]\d)", _year_range),
    rule(rf"(?P<y>{_Y4})(?P<s>[-/])(?P<m>\d{{1,2}})(?!\w|[-/.,]\d)", _iso_month),
    rule(rf"(?P<y>{_Y4})[-–—/‒](?P<y2>\d\d)(?!\w|[-/.,]\d)", _year_range),
    rule(r"(?P<m>0?[1-9]|1[0-2])[-/](?P<y>(?:19|20)\d\d)(?!\w|[-/.,]\d)", _month_slash_year),
    _CENTURY,
    _QUARTER,
    _DAY_MONTH,
    rule(r"(?P<a>\d{1,2})/(?P<b>\d{1,2})(?!\w|[-/.,]\d|\s?%)", _numeric_short),
)
BARE_YEAR = rule(rf"{_Y4}(?!\w|[.,:]\d|\s?%|[-–]\d)", _bare_year)
