"""The grammar of dates in Russian: its rules put in order, and the words that stand between and beside dates.

«До 2025» and «к 2025 году» are the same open end, until. This file knows nothing of how rules are applied.
"""

from __future__ import annotations

import re
from typing import Final

from facts.reading.dates import russian_days, russian_periods, russian_relative
from facts.reading.dates.grammar import DASH, NEVER, Edges, Gaps, Grammar, S, gathered
from facts.reading.dates.numeric import NUMERIC_RULES
from facts.values import Bound


def _re(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_PARTS = (
    r"(?P<early>начал(?:о|е|а|у|ом)|ранн\w{2})|(?P<mid>середин(?:а|е|ы|у|ой))|(?P<late>кон(?:ец|це|ца|цу|цом)|поздн\w{2})"
    r"|(?P<first_half>перв\w{2}\sполовин\w{1,2})|(?P<second_half>втор\w{2}\sполовин\w{1,2})"
)
_BOUNDS = (
    (r"с|со|начиная\sс|не\sранее|не\sраньше", Bound.SINCE),
    (r"до|к|ко|вплоть\sдо|не\sпозднее|не\sпозже|по", Bound.UNTIL),
    (r"раньше|ранее", Bound.BEFORE),
    (r"после|позднее|позже", Bound.AFTER),
)

RUSSIAN: Final = Grammar(
    words=gathered(russian_days.WORD_RULES, russian_periods.WORD_RULES, russian_relative.WORD_RULES),
    digits=(
        *NUMERIC_RULES,
        *russian_periods.DIGIT_RULES,
        russian_relative.AMOUNT_OF_TIME,
        *russian_days.DIGIT_RULES,
        russian_periods.BARE_YEAR,
    ),
    gaps=Gaps(
        time_to_day=_re(rf",?{S}(?:по\sместному\sвремени{S})?"),
        day_to_time=_re(rf",?{S}(?:(?:примерно|около){S})?(?:(?:в|около|с|до){S})?"),
        weekday_to_day=_re(rf",?{S}"),
        day_to_weekday=_re(rf",?{S}|\s?\("),
        to_year=_re(rf",?{S}(?:в{S})?"),
        range=_re(rf"{DASH}|{S}(?:по|до|вплоть\sдо){S}"),
        paired_range=_re(rf"{S}и{S}"),
        after=_re(rf"{S}(?:(?P<back>до)|после){S}"),
    ),
    edges=Edges(
        part=_re(rf"\b(?:{_PARTS}){S}$"),
        part_of_day=NEVER,
        week=NEVER,
        approximate=_re(rf"\b(?:около|примерно|приблизительно|ориентировочно|ок\.|прибл\.){S}(?:во?{S})?$"),
        pair=_re(rf"(?P<open>\bмежду){S}$"),
        opening=_re(rf"(?P<open>\b(?:с|со|от)){S}$"),
        bounds=tuple((_re(rf"\b(?:{words}){S}(?:(?:около|примерно|самого){S})?$"), bound) for words, bound in _BOUNDS),
        bounds_after=((_re(rf"{S}и\s(?:позже|позднее|далее)"), Bound.SINCE),),
        no_bound=NEVER,
        article=NEVER,
        noun_after=NEVER,
        stop=_re(r"\b(?:кажд\w{2,3}|любо\w{1,3})\s$"),
    ),
)
