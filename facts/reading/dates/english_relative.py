"""Relative words in English: yesterday, last year, next Tuesday, three years ago, a year later, the same day.

"Next Tuesday" is the Tuesday of the next week from Monday to Sunday, "last Tuesday" the latest one before. "The next
day", "the previous year", "the following week" count from the date the text spoke of; "next week", "last year" from the
day of writing. "Two days" is a length of time, and a date only with a word that says from where it counts. This file
does not count: it says from what and how far.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from facts.reading.dates.calendar import Unit
from facts.reading.dates.calendar_names import (
    MONTHS_EN,
    ONES_EN,
    SEASONS_EN,
    TENS_EN,
    UNITS_EN,
    WEEKDAYS_EN,
    any_of,
    number_en,
)
from facts.reading.dates.english_days import DAYPART
from facts.reading.dates.grammar import PRECISION_OF, Anchor, Count, Reading, Rule, S, group, left_of, rule
from facts.values import CalendarPoint, Precision

_UNIT = rf"(?P<unit>{any_of(UNITS_EN)}|centurie)(?P<plural>s?)\b"
_AMOUNT = (
    rf"(?P<n>\d{{1,3}}|(?:{any_of(TENS_EN)})(?:[-\s](?:{any_of(ONES_EN)}))?|{any_of(ONES_EN)}|an?|(?:a{S})?couple(?:{S}of)?|(?:a{S})?few"
    r"|several|some|many)"
)
_STEPS: Final[Mapping[str, int]] = {
    **dict.fromkeys(("last", "past", "previous", "preceding"), -1),
    **dict.fromkeys(("this", "current"), 0),
    **dict.fromkeys(("next", "following", "coming", "upcoming"), 1),
}
_CLAUSE_END = re.compile(r"\s{0,2}(?:[,.;:!?)\]—–]|$)")
_THE = re.compile(r"\bthe\s{1,3}$", re.IGNORECASE)
_OF_A_PERIOD = re.compile(rf"{S}of{S}(?:the{S}(?:year{S})?)?(?:\d{{4}}|{any_of(MONTHS_EN)})\b", re.IGNORECASE)


def _unit(word: str) -> Unit:
    return UNITS_EN.get(word.lower(), Unit.CENTURY)


def _counted(m: re.Match[str], count: Count, end: int | None = None) -> Reading:
    return Reading(m.start(), m.end() if end is None else end, PRECISION_OF[count.unit], count=count)


# --- from the day of writing -----------------------------------------------------------------------------------------

_DAYS_FROM_NOW: Final[Mapping[str, int]] = {
    "today": 0,
    "tonight": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "tmrw": 1,
    "tonite": 0,
}
_PART_OF_NAME = re.compile(r"\b(?:[A-Z][A-Za-z]+|[A-Z]+)\sT(?:oday|ODAY)$")
_DAY_BEFORE_THAT = re.compile(r"\bday\s(?P<word>before|after)\s$", re.IGNORECASE)


def _day_word(m: re.Match[str]) -> list[Reading] | None:
    word, left = m["word"].lower(), left_of(m, 22)
    amount, start = _DAYS_FROM_NOW[word], m.start()
    before = _DAY_BEFORE_THAT.search(left)
    if before and amount and (before["word"].lower() == "after") == (amount > 0):
        amount, start = 2 * amount, m.start() - len(left) + before.start()
    if word == "today" and (m.string[m.end() : m.end() + 2] in ("'s", "’s") or _PART_OF_NAME.search(left + m["word"])):
        return None
    return [replace(_counted(m, Count(amount, Unit.DAY)), start=start)]


def _step_unit(m: re.Match[str]) -> list[Reading] | None:
    """Read "last year", "the following week", "this month", "next fiscal year"."""
    word, unit = m["step"].lower(), _unit(m["unit"])
    if m["plural"] or (unit is Unit.HOUR and word != "next") or _OF_A_PERIOD.match(m.string, m.end()):
        return None
    the = _THE.search(left_of(m, 6)) is not None
    if the and word in ("last", "past"):
        return [_counted(m, Count(-1, unit, stretch=True))]
    of_text = word in ("following", "preceding") or (the and word in ("previous", "next"))
    named = unit in (Unit.DECADE, Unit.CENTURY)
    return [_counted(m, Count(_STEPS[word], unit, Anchor.TEXT if of_text else Anchor.NOW, named=named))]


_NO_MONTH_AFTER = re.compile(r"\s\d|\s(?:not|well)\b")
_MAY_END = re.compile(r"\s{0,2}(?:$|[.,;:!?)])|\s(?:in|at|the|when|for|on)\b")


def _step_named(m: re.Match[str]) -> list[Reading] | None:
    """Read "last Friday", "next May", "this summer", "last night", "this morning"."""
    word, name = m["step"].lower(), m["name"].lower()
    of_text = word in ("following", "preceding") or (word == "next" and _THE.search(left_of(m, 6)) is not None)
    anchor = Anchor.TEXT if of_text else Anchor.NOW
    step = _STEPS[word]
    if name in WEEKDAYS_EN:
        count = Count(step, Unit.WEEK, anchor, named=True)
        return [Reading(m.start(), m.end(), Precision.DAY, weekday=WEEKDAYS_EN[name], count=count)]
    count = Count(step, Unit.YEAR, anchor, named=True)
    if name in MONTHS_EN:
        if _NO_MONTH_AFTER.match(m.string, m.end()) or (m["name"] == "may" and not _MAY_END.match(m.string, m.end())):
            return None
        return [Reading(m.start(), m.end(), Precision.MONTH, CalendarPoint(None, MONTHS_EN[name]), count=count)]
    if name in SEASONS_EN:
        if re.match(r"\s(?:of\s)?\d{4}\b", m.string[m.end() : m.end() + 9]):
            return None
        return [Reading(m.start(), m.end(), Precision.SEASON, CalendarPoint(season=SEASONS_EN[name]), count=count)]
    return [_counted(m, Count(step, Unit.DAY, anchor))]


_TO_LAST = re.compile(r"\b(?:to|will|would|can|could|should|must|may|might|did|does|do|not)\s$", re.IGNORECASE)


def _stretch(m: re.Match[str]) -> list[Reading] | None:
    """Read "the last three years", "the next few days"."""
    step, amount = _STEPS[m["step"].lower()], number_en(m["n"])
    if _TO_LAST.search(m.string, max(0, m.start() - 12), m.start()) and m["step"].lower() == "last":
        return None  # "was to last five years": a verb
    if step == 0 or _OF_A_PERIOD.match(m.string, m.end()):
        return None
    return [_counted(m, Count(None if amount is None else step * amount, _unit(m["unit"]), stretch=True))]


# --- amounts of time -------------------------------------------------------------------------------------------------

_FROM: Final[Mapping[str, tuple[int, Anchor]]] = {
    "ago": (-1, Anchor.NOW),
    "from now": (1, Anchor.NOW),
    **dict.fromkeys(("later", "afterwards", "thereafter", "after", "from"), (1, Anchor.TEXT)),
    **dict.fromkeys(("earlier", "before", "prior"), (-1, Anchor.TEXT)),
}
_NEEDS_DATE = ("before", "after", "from", "prior")
_BOUNDED = re.compile(
    r"\b(?:(?:more|less|fewer|longer|earlier|later|sooner)\sthan|over|under|within|at\s(?:least|most)|up\sto|as\smuch\sas|almost|nearly|not\squite"
    r"|just\s(?:over|under|before|after)|well\sover)\s(?:the\s)?$",
    re.IGNORECASE,
)
"""Words that make an amount of time a bound: what comes of counting it out is no date."""


def _amount(m: re.Match[str]) -> list[Reading] | None:
    """Read "three years ago", "years later", "two days before" (where a date or the end of the clause follows)."""
    word, written = " ".join(m["word"].lower().split()), group(m, "n")
    sign, anchor = _FROM[word]
    is_plain = not (group(m, "more") or group(m, "part") or _BOUNDED.search(left_of(m, 20)))
    amount = number_en(written) if written and is_plain else None
    if amount is not None and m["unit"].lower() == "fortnight":
        amount *= 2
    count = Count(None if amount is None else sign * amount, _unit(m["unit"]), anchor)
    if word in _NEEDS_DATE and (word == "from" or not _CLAUSE_END.match(m.string, m.end())):
        # Joined with a date that follows it counts from there; alone it is only a length of time.
        return [replace(_counted(m, count, m.end("plural")), weak=True)]
    return [_counted(m, count)]


def _mixed_amount(m: re.Match[str]) -> list[Reading]:
    """Read "2 years and 3 months later", "half an hour ago": how far is said in two units, or in parts of one."""
    _, anchor = _FROM[" ".join(m["word"].lower().split())]
    return [_counted(m, Count(None, _unit(m["unit"]), anchor))]


# --- from the date the text spoke of ---------------------------------------------------------------------------------

_VERB_AFTER = re.compile(r"\s(?:the|a|is|was|has|had|he|she|they|we|it|will|would)\b", re.IGNORECASE)


def _same(m: re.Match[str]) -> list[Reading] | None:
    """Read "the same year", "that day"."""
    if m["which"].lower() == "that" and _VERB_AFTER.match(m.string, m.end()):
        return None  # "he said that day is …"
    unit = UNITS_EN.get(m["unit"].lower(), Unit.CENTURY if m["unit"].lower().startswith("cent") else Unit.DAY)
    return [_counted(m, Count(0, unit, Anchor.TEXT))]


def _beside(m: re.Match[str]) -> list[Reading] | None:
    """Read "the year before", "the day after" at the end of a clause, and before a date."""
    if not _THE.search(left_of(m, 6)):
        return None
    count = Count(-1 if m["word"].lower() == "before" else 1, _unit(m["unit"]), Anchor.TEXT)
    if _CLAUSE_END.match(m.string, m.end()):
        return [_counted(m, count)]
    return [replace(_counted(m, count, m.end("unit")), weak=True)]


def _week_beyond(m: re.Match[str]) -> list[Reading]:
    """Read "the week after next", "the week before last"."""
    return [_counted(m, Count(2 if m["side"].lower().startswith("after") else -2, Unit.WEEK))]


_UP_TO = re.compile(r"\b(?:and|to|until|till|through)\s$", re.IGNORECASE)


def _now(m: re.Match[str]) -> list[Reading] | None:
    """Read "now" as the end of a range, "between January and now"; alone it is hardly ever a date."""
    if not _UP_TO.search(left_of(m, 9)):
        return None
    return [replace(_counted(m, Count(0, Unit.DAY)), weak=True)]


_END = re.compile(
    r"\b(?:beginning|start|middle|end|later|earlier|late|early|rest|remainder)\s(?:of|in)\s(?:the\s)?$", re.IGNORECASE
)


def _of_the_unit(m: re.Match[str]) -> list[Reading] | None:
    """Read "the end of the year", "later in the month", whose year the sentence does not say."""
    if not _END.search(left_of(m, 26)):
        return None
    return [_counted(m, Count(0, _unit(m["unit"]), Anchor.TEXT))]


# --- the rules -------------------------------------------------------------------------------------------------------

_NAMED = any_of([*WEEKDAYS_EN, *MONTHS_EN, *SEASONS_EN, "night", "morning", "afternoon", "evening"])
_STEP = any_of(_STEPS)
_STEP_RULES = (
    rule(rf"(?P<step>{_STEP}){S}{_AMOUNT}{S}(?:(?:business|working|calendar|full){S})?{_UNIT}", _stretch),
    rule(rf"(?P<step>{_STEP}){S}(?:(?:fiscal|school|calendar|academic|working){S})?{_UNIT}(?!-)", _step_unit),
    rule(rf"(?P<step>{_STEP}){S}(?P<name>{_NAMED})(?![^\W_])(?:{S}{DAYPART}\b)?", _step_named),
)
_AMOUNT_RULE = rule(
    rf"{_AMOUNT}(?P<part>{S}and{S}(?:a{S})?(?:half|quarter))?{S}{_UNIT}(?P<more>{S}and{S}a{S}half)?{S}"
    rf"(?P<word>ago|from{S}now|later|earlier|afterwards|thereafter|before|after|from|prior)\b",
    _amount,
)
_UNIT_ALONE = rf"(?:{any_of(UNITS_EN)})s?\b"
_WORD_BEHIND = rf"(?P<word>ago|from{S}now|later|earlier)\b"
_MIXED_RULE = rule(
    rf"{_AMOUNT}{S}{_UNIT_ALONE}(?:,?{S}(?:and{S})?{_AMOUNT.replace('?P<n>', '?:')}{S}{_UNIT_ALONE}){{0,2}}"
    rf"(?:,?{S}(?:and{S})?{_AMOUNT.replace('?P<n>', '?:')}{S}{_UNIT}){S}{_WORD_BEHIND}",
    _mixed_amount,
)
_HALF_RULE = rule(rf"half{S}(?:an?|the){S}{_UNIT}{S}{_WORD_BEHIND}", _mixed_amount)
_TURNED_STRETCH = rule(
    rf"{_AMOUNT}{S}(?P<step>next|coming|upcoming|following|last|past|previous|preceding){S}{_UNIT}(?<=s)", _stretch
)
_UNITS_RULE = rule(rf"(?P<unit>{any_of(UNITS_EN)}|centurie)(?P<plural>s){S}(?P<word>ago|later|earlier)\b", _amount)
_SAME_RULE = rule(
    rf"(?P<which>same|that){S}(?P<unit>day|night|week|weekend|month|year|decade|century|morning|afternoon|evening)\b(?!['’]s|-)",
    _same,
)
_BESIDE_RULES = (
    rule(rf"(?P<unit>day|week|month|year|decade|century){S}(?P<word>before|after)\b", _beside),
    rule(r"(?P<unit>week|month|year|decade|century)\b(?!['’]s|-)", _of_the_unit),
)
_DAY_WORD = rule(
    rf"(?P<word>{any_of(_DAYS_FROM_NOW)})\b(?:{S}(?:in{S}the{S})?(?:early{S}|late{S})?(?:morning|afternoon|evening|night|[ap]m)\b)?",
    _day_word,
)
_COMING_RULE = rule(
    rf"this{S}(?P<step>upcoming|coming|past|last|next){S}(?P<name>{_NAMED})(?![^\W_])(?:{S}{DAYPART}\b)?", _step_named
)
_WEEK_AFTER_NEXT = rule(rf"week{S}(?P<side>after{S}next|before{S}last)\b", _week_beyond)
_NOW_RULE = rule(r"now\b", _now)
AMOUNTS_OF_TIME: Final = (_AMOUNT_RULE, _MIXED_RULE, _TURNED_STRETCH)

WORD_RULES: Final[Mapping[str, tuple[Rule, ...]]] = {
    **dict.fromkeys(_DAYS_FROM_NOW, (_DAY_WORD,)),
    **dict.fromkeys({*ONES_EN, *TENS_EN, "a", "an", "couple", "few", "several", "some", "many"}, AMOUNTS_OF_TIME),
    "half": (_HALF_RULE,),
    **dict.fromkeys((*(unit + "s" for unit in UNITS_EN), "centuries"), (_UNITS_RULE,)),
    "week": (_WEEK_AFTER_NEXT, *_BESIDE_RULES),
    **dict.fromkeys(("day", "month", "year", "decade", "century"), _BESIDE_RULES),
    **dict.fromkeys(_STEPS, _STEP_RULES),
    "this": (_COMING_RULE, *_STEP_RULES),
    "now": (_NOW_RULE,),
    **dict.fromkeys(("same", "that"), (_SAME_RULE,)),
}
