"""Whether four digits in an English sentence are a year.

A number between 1000 and 2100 is a year far more often than a figure, because figures of that size are written with
a comma ("2,020") or before what they count ("2000 people"). What stands on its sides decides; the rules are counted
out on both sides of the number and never look further than a few words. This file knows nothing of other dates.
"""

from __future__ import annotations

import re
from typing import Final

FIRST, LAST = 1000, 2100
"""The bare numbers that can be years at all."""

_COMMON_FIRST, _COMMON_LAST = 1700, 2050
"""Inside of these a number needs no temporal word beside it to be taken for a year."""

_COUNTED_NOUNS = (
    r"percent|per\s?cent|pct|(?:m|b|tr)illion|thousand|hundred|dozen|(?:\w{1,12}\s)?dollars?|euros?|pounds?|rou?bles?|yen"
    r"|k[mg]|cm|mm|kilo\w{2,10}|met(?:er|re)s?|miles?|feet|ft|inch(?:es)?|(?:metric\s)?ton(?:ne)?s?|acres?|hectares?"
    r"|[kmgt]?w|[kmgt]?wh|mg|ml|lit(?:er|re)s?|gallons?|barrels?|degrees?|volts?|watts?|hours?|minutes?|mins?|seconds?"
    r"|days?|weeks?|months?|years?|people|persons?|\w{0,12}men|children|kids|boys|girls|troops|soldiers|civilians"
    r"|workers|employees|members|residents|inhabitants|citizens|students|pupils|teachers|fans|visitors|passengers|guests"
    r"|refugees|prisoners|families|households|homes|houses|buildings|flats|rooms|seats|beds|votes|points|words|pages"
    r"|copies|units|pieces|items|cars|ships|boats|planes|tanks|jobs|shares|deaths|cases|others|times|kinds|species"
    r"|respondents|participants|volunteers|villages|settlements|schools|companies|firms|bodies|victims|casualties|of\sthem"
)
COUNTED: Final = re.compile(
    rf"\s?(?:%|°|[-–]?\s?(?:plus|odd)\b|(?:\s?(?:more|other|new|young|local|different|additional|armed|extra)\s)?\b(?:{_COUNTED_NOUNS})\b"
    r"|-(?:year|day|week|month|hour|minute|man|member|seat|point|page|mile|foot|met(?:er|re)|km|kg|ton|strong|bed|word)\w{0,3}\b)",
    re.IGNORECASE,
)
"""Right of a number: it counts something and is no part of a date."""

_RANGE_OF_COUNTED: Final = re.compile(
    r"\s?(?:[-–—]|to|and|or)\s?(?P<other>\d[\d,.]{2,12})(?P<rest>.{0,30})", re.IGNORECASE | re.DOTALL
)

_NUMBERED = re.compile(
    r"(?:\b(?:resolution|room|flight|route|highway|road|model|numbers?|no\.?|nos\.?|nr\.?|pages?|pp?\.?|section|sections|article|chapter"
    r"|paragraph|para|lines?|unit|building|apartment|apt\.?|suite|flat|version|ver\.?|code|id|channel|form|rule|psalm|hymn|opus|op\.|bwv"
    r"|type|size|lot|area|iso|rfc|din|pin|ext\.?|extension|box|house|bus|train|track|tram|gate|locker|serial|item|case|order|ticket"
    r"|usd|eur|gbp|rub|chf|cny|jpy|uah|amd|azn|us|boeing|airbus|about\sus|worth|costs?|paid|priced\sat|aged?)|[$€£¥₽#№])\s?$",
    re.IGNORECASE,
)
"""Left of a number: it is the number of something, or an amount of money."""

_MORE_THAN = re.compile(
    r"\b(?:more\sthan|less\sthan|fewer\sthan|greater\sthan|(?<!until\s)(?<!till\s)(?<!since\s)at\s(?:least|most)|nearly|almost|over|exactly|only|another|(?<!later\s)(?<!earlier\s)than|total\sof|average\sof"
    r"|(?:rose|rise|fell|fall|grew|grow|dropped?|increas\w{1,4}|decreas\w{1,4}|climb\w{0,3}|cut|reduc\w{1,4}|shrank|shr[iu]nk)\s(?:by|to))\s$",
    re.IGNORECASE,
)
_TEMPORAL = re.compile(
    r"(?:\b(?:in|since|until|till|til|by|before|after|from|to|during|through|of|around|about|circa|ca\.?|c\.|between|and|or|years?|early"
    r"|late|mid|the|summer|spring|winter|autumn|fall|january|february|march|april|may|june|july|august|september|october|november"
    r"|december|as\searly\sas|as\slate\sas|born|died|b\.|d\.|est\.|founded|established)|[(\[,;/–—=-])\s{0,2}$",
    re.IGNORECASE,
)
_STRONG = re.compile(r"\b(?:in|since|until|till|by|before|after|during|year)\s{1,2}$", re.IGNORECASE)
_RANGE_RIGHT = re.compile(r"\s?(?:[-–—/]|to|until|till|through|and)\s?(?P<to>\d{4})(?!\d)", re.IGNORECASE)
_ERA_AFTER = re.compile(r"\s?(?:BCE?|CE|AD)\b")
_PREFIX = re.compile(r"\b(?:pre|post|mid)-$", re.IGNORECASE)
_NUMBER_BEFORE = re.compile(r"(?:\d|\d\sof)\s{1,2}$")
_NOT_NOUNS = "was has is as this his its thus always perhaps sometimes towards besides across unless whereas alias plus minus afterwards"
_PLURAL = re.compile(rf"\s(?!(?:{'|'.join(_NOT_NOUNS.split())})\b)[a-z]{{3,20}}(?<![siu])s\b")


_OPENS_SENTENCE = re.compile(r"\W{0,3}(?:In|Since|By|Until|During|From|Before|After)\s{1,2}$")


def is_counted(text: str, start: int, end: int) -> bool:
    """Say whether the number ``text[start:end]`` counts something that is named right after it.

    A sentence that begins with "In 1985" speaks of a year, whatever follows.

    >>> is_counted("built by 1985 people", 9, 13), is_counted("In 1985 people walked", 3, 7)
    (True, False)
    """
    if COUNTED.match(text, end) is None:
        return False
    year = int(text[start:end]) if end - start == 4 and text[start:end].isdecimal() else 0
    opens = start < 12 and _COMMON_FIRST <= year <= _COMMON_LAST and year % 50 and text[end : end + 1] == " "
    return not (opens and _OPENS_SENTENCE.fullmatch(text[:start]))


def _is_less(written: str, year: int) -> bool:
    """Say whether a written number is less than a year, so that the two are no range."""
    return int(re.split(r"[.,](?!\d{3})", written)[0].replace(",", "").replace(".", "") or 0) < year


def is_year(text: str, start: int, end: int) -> bool:
    """Say whether ``text[start:end]``, four digits, is a year.

    >>> is_year("built in 1850", 9, 13), is_year("Room 1850", 5, 9), is_year("the 2020 vote", 4, 8)
    (True, False, True)
    """
    year = int(text[start:end])
    left = text[max(0, start - 30) : start]
    if not FIRST <= year <= LAST or (is_counted(text, start, end) and not _PREFIX.search(left)):
        return False
    if _NUMBERED.search(left) or _MORE_THAN.search(left) or _NUMBER_BEFORE.search(left):
        return False
    both = _RANGE_OF_COUNTED.match(text, end)
    if both and COUNTED.match(both["rest"]) and not (_STRONG.search(left) and _is_less(both["other"], year)):
        return False  # "in 2021 to 465 million" is no range
    if _PLURAL.match(text, end) and _figure_before_plural(year, left):
        return False
    if _COMMON_FIRST <= year <= _COMMON_LAST:
        return True
    right = _RANGE_RIGHT.match(text, end)
    if right and year <= int(right["to"]) <= min(year + 400, LAST):
        return True
    return bool(_TEMPORAL.search(left) or _ERA_AFTER.match(text, end))


def _figure_before_plural(year: int, left: str) -> bool:
    """Before a plural noun a round number counts, and so does an old year without a temporal word on its left."""
    if year % 100 == 0:
        return True
    return not _COMMON_FIRST <= year <= _COMMON_LAST and not _STRONG.search(left)
