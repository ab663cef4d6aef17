"""The pieces that patterns of English dates are made of, and what is made of them.

``yy`` and ``short`` are groups of a year of two digits; the others are explained in ``grammar``. This file has no rule.
"""

from __future__ import annotations

import re
from typing import Final

from facts.reading.dates.bare_years import is_counted
from facts.reading.dates.calendar import full_year
from facts.reading.dates.calendar_names import MONTHS_EN, ORDINALS_EN, any_of, number_en, ordinal_en
from facts.reading.dates.grammar import DASH, S, group

MONTH: Final = rf"(?:{any_of(MONTHS_EN)})(?![^\W\d_])"
ORDINAL_WORD: Final = rf"(?:(?:twenty|thirty)[-\s])?(?:{any_of(ORDINALS_EN)})"
ORDINAL: Final = rf"(?:\d{{1,2}}\s?(?:st|nd|rd|th)|{ORDINAL_WORD})\b"
CARDINAL_WORD: Final = r"(?:twenty|thirty)(?:[-\s](?:one|two|three|four|five|six|seven|eight|nine))?"
_DIGIT_DAY = (
    r"\d{1,2}(?!\d|[.,:]\d|\s?%|-(?:year|day|man|member|point|mile|week|month|hour))(?:\s?(?:st|nd|rd|th))?(?![^\W\d_])"
)
DAY: Final = rf"(?:{_DIGIT_DAY}|{ORDINAL_WORD}\b)"
THROUGH: Final = rf"(?:{DASH}|{S}(?:to|through|thru|till|until){S}(?:the{S})?)"
AND: Final = rf"{S}(?:and|&|or){S}(?:the{S})?"
ERA: Final = r"(?P<era>(?-i:B\.\s?C\.(?:\s?E\.)?|C\.\s?E\.|A\.\s?D\.|BCE?|CE|AD))(?!\w)"
YEAR: Final = r"[12]\d{3}"
SHORT_YEAR: Final = r"['’](?P<yy>\d\d)(?!\w)"
FIRST_YEAR_OF_MONTH, LAST_YEAR_OF_MONTH = 1000, 2199
"""Four digits after a month are a year inside of these."""

TAIL: Final = (
    rf"(?P<tail>(?:\s{{0,2}},\s{{0,2}}|{S}|[-/])(?:(?:of|in){S})?(?:the{S}year{S})?"
    rf"(?:(?P<ye>\d{{1,4}})\s?{ERA}|(?P<y>{YEAR})(?!\d|[.,]\d)"
    r"|(?P<short>['’]\d\d|\d\d['’]|\d\d(?=\s{0,2}(?:[.;!?)]|$)))(?!\w)))"
)
"""A year after a day or month: ", 2023", " of 1995", " '98", " 44 BC"; two bare digits only at the end ("17 nov 23")."""


def day_number(text: str | None) -> int | None:
    """Return the number of a day as written: "17", "17th", "first", "twenty-nine"; None for no day.

    >>> day_number("17 th"), day_number("twenty-ninth"), day_number("twenty nine")
    (17, 29, 29)
    """
    if not text:
        return None
    words = text.strip().lower()
    if words[0].isdigit():
        return ordinal_en(words.replace(" ", ""))
    return ordinal_en(words) or number_en(words)


def era_year(year: int, era: str | None) -> int:
    """Return the year with the sign its era gives it.

    >>> era_year(44, "B.C."), era_year(79, "AD")
    (-44, 79)
    """
    return -year if era and era[0] in "Bb" else year


def tail_year(m: re.Match[str]) -> tuple[int | None, int]:
    """Return the year that a tail gives, and where the date then ends; a number that counts something is no year."""
    if group(m, "tail") is None:
        return None, m.end()
    if old := group(m, "ye"):
        return era_year(int(old), m["era"]), m.end("tail")
    if year := group(m, "y"):
        if not FIRST_YEAR_OF_MONTH <= int(year) <= LAST_YEAR_OF_MONTH or is_counted(m.string, m.start("y"), m.end("y")):
            return None, m.start("tail")
        return int(year), m.end("tail")
    return full_year(int(m["short"].strip("'’"))), m.end("tail")
