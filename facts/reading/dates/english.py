"""The grammar of dates in English: its rules put in order, and the words that stand between and beside dates.

Each rule stands with its notion (clock, days, periods, relative words). This file knows nothing of how rules are
applied.
"""

from __future__ import annotations

import re
from typing import Final

from facts.reading.dates import (
    english_clock,
    english_days,
    english_holidays,
    english_periods,
    english_relative,
    english_worded_years,
)
from facts.reading.dates.bare_years import is_counted
from facts.reading.dates.calendar import exists
from facts.reading.dates.english_forms import ORDINAL
from facts.reading.dates.grammar import Edges, Gaps, Grammar, Reading, S, gathered, left_of, rule
from facts.reading.dates.numeric import NUMERIC_RULES
from facts.values import Bound, CalendarPoint, Precision

_SHORT_CUE = re.compile(r"\b(?:on|by|until|till|since|from|before|after|due)\s$", re.IGNORECASE)


def _day_slash_month(m: re.Match[str]) -> list[Reading] | None:
    """Read "22/04" without a year: beside a weekday, or in the one order it has after a word that asks for a day."""
    a, b = int(m["a"]), int(m["b"])
    orders = {(day, month) for day, month in ((a, b), (b, a)) if exists(None, month, day)}
    if not orders:
        return None
    point = CalendarPoint()
    if len(orders) == 1:
        ((day, month),) = orders
        point = CalendarPoint(None, month, day)
    cue = len(orders) == 1 and _SHORT_CUE.search(left_of(m, 8)) and not is_counted(m.string, m.start(), m.end())
    return [Reading(m.start(), m.end(), Precision.DAY, point, weak=not cue)]


_AT = r"(?:at|from|by|around|about|just\s(?:before|after)|before|after|between|for|@|approximately|shortly\s(?:before|after))"
_LAST_WORDS = rf"(?:few{S}|(?:one|two|three|four|five|six|\d{{1,2}}){S})?(?:days|weeks|months|years|decades)"
_EARLY = rf"(?:early|earlier)(?:{S}in)?|(?:very{S})?(?:beginning|start|dawn|turn|early{S}part|(?:first|opening|early){S}{_LAST_WORDS}){S}of"
_MID = rf"mid|(?:very{S})?(?:middle|midst){S}of"
_LATE = rf"(?:late|later)(?:{S}in)?|(?:very{S})?(?:end|close|(?:latter|late){S}part|(?:last|closing|final|late){S}{_LAST_WORDS}){S}of"
_WEAKENED = rf"(?:(?:about|around|approximately|at{S}least|the|year|early|on|in|circa|c\.|ca\.){S}){{0,3}}"
_BOUNDS = (
    (
        rf"since|ever{S}since|starting(?:{S}from)?|beginning|effective|dating{S}(?:back{S})?to|no{S}earlier{S}than|not{S}before",
        Bound.SINCE,
    ),
    (rf"until|till|by|(?:no|not){S}later{S}than|up{S}to|up{S}until", Bound.UNTIL),
    (rf"before|prior{S}to|earlier{S}than", Bound.BEFORE),
    (rf"after|later{S}than|following", Bound.AFTER),
)
_FUNCTION_WORDS = (
    "and|or|but|when|where|while|that|which|who|in|on|at|of|to|for|from|by|with|the|an?|he|she|it|they|we|i|you|is|are|was|were|had|has"
    "|have|will|would|there|as|until|onwards?|this|these|those|its|his|her|their|no|not|only|if|because|after|before"
)
_END_OF_CLAUSE = r"(?=\s?(?:[,.;:?!)]|$))"


def _re(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


ENGLISH: Final = Grammar(
    words=gathered(
        english_holidays.HOLIDAY_RULES,
        english_clock.WORD_RULES,
        english_periods.WORD_RULES,
        english_days.WORD_RULES,
        english_worded_years.WORD_RULES,
        english_relative.WORD_RULES,
    ),
    digits=(
        *NUMERIC_RULES,
        *english_clock.DIGIT_RULES,
        *english_periods.DIGIT_RULES,
        *english_days.DIGIT_RULES,
        *english_relative.AMOUNTS_OF_TIME,
        rule(r"(?P<a>\d{1,2})/(?P<b>\d{1,2})(?!\w|[-/.,]\d|\s?%)", _day_slash_month),
        english_clock.HOURS_BETWEEN,
        english_clock.SHORT_HALF,
        english_clock.HOUR_ALONE,
        english_periods.OLD_YEAR,
        english_periods.BARE_YEAR,
    ),
    gaps=Gaps(
        time_to_day=_re(
            rf",?{S}(?:(?:on|of){S})?(?:the{S})?|,?{S}(?:in{S}the{S})?(?:morning|afternoon|evening){S}(?:of|on){S}(?:the{S})?"
        ),
        day_to_time=_re(rf",?{S}(?:{_AT}{S}){{0,2}}|\s{{0,3}}[-–@]\s{{0,3}}|\s\("),
        weekday_to_day=_re(rf"\.?,?{S}(?:on{S})?(?:the{S})?|\s?[-(]\s?|{S}-{S}"),
        day_to_weekday=_re(rf",{S}(?:a{S})?|{S}\(?(?:on{S})?|\s?\("),
        to_year=_re(rf",?{S}(?:(?:of|in){S}(?:the{S}year{S})?)?"),
        range=_re(rf"\s?[-–—‒−~]\s?(?:the{S})?|{S}(?:to|until|till|through|thru|up{S}to){S}(?:the{S})?"),
        paired_range=_re(rf"{S}(?:and|to){S}(?:the{S})?"),
        after=_re(rf"{S}(?:(?P<back>before|prior{S}to)|after|from|since){S}(?:the{S})?"),
    ),
    edges=Edges(
        part=_re(
            rf"\b(?:(?P<early>{_EARLY})|(?P<mid>{_MID})|(?P<late>{_LATE})"
            rf"|(?P<first_half>first{S}half{S}of)|(?P<second_half>(?:second|latter|last|other){S}half{S}of))"
            rf"(?:-|{S}(?:the{S})?(?:year{S})?)$"
        ),
        part_of_day=_re(rf"\b(?:early|earlier|late|later|mid)(?:{S}in)?{S}$"),
        week=_re(
            rf"\b(?:(?:(?P<n>{ORDINAL}|last|final){S})?week(?:end(?={S}of))?{S}(?:of|in|starting|beginning|commencing)(?:{S}on)?|w/c){S}(?:the{S})?(?:year{S})?$"
        ),
        approximate=_re(
            rf"(?:\b(?:around|about|circa|ca\.?|c\.|approximately|approx\.?|roughly|some{S}time{S}(?:around|in))|~)\s{{0,3}}(?:the{S})?(?:year{S})?$"
        ),
        pair=_re(rf"(?P<open>\bbetween){S}(?:the{S})?$"),
        opening=_re(rf"(?P<open>\bfrom){S}(?:the{S})?$"),
        bounds=(
            *((_re(rf"\b(?:{words}){S}{_WEAKENED}$"), bound) for words, bound in _BOUNDS),
            (_re(r"\bpre-$"), Bound.BEFORE),
            (_re(r"\bpost-$"), Bound.AFTER),
        ),
        bounds_after=(
            (
                _re(
                    rf"{S}(?:onwards?|on{_END_OF_CLAUSE}|forward|or{S}later|and{S}(?:later|after|beyond|onwards?){_END_OF_CLAUSE})"
                ),
                Bound.SINCE,
            ),
            (_re(rf"{S}(?:or|and){S}(?:earlier|before){_END_OF_CLAUSE}|{S}at{S}the{S}latest"), Bound.UNTIL),
        ),
        no_bound=_re(
            rf"(?:\b(?:not|never|nor|hardly)|n['’]t)\b[^.,;:]{{0,40}}\b(?:until|till|before)\b[^.,;:]{{0,12}}$"
            rf"|\b(?:the|a|an){S}(?:day|week|month|year)s?{S}(?:before|after){S}$"
        ),
        article=_re(rf"\bthe{S}$"),
        noun_after=_re(rf"{S}(?!(?:{_FUNCTION_WORDS})\b)[a-z]"),
        stop=_re(rf"\b(?:every|each|any|all)(?:{S}(?:other|second|single))?{S}$"),
    ),
)
