"""The pieces that patterns of Russian dates are made of, and what is made of them. This file has no rule."""

from __future__ import annotations

import re
from typing import Final

from facts.reading.dates.calendar_names import MONTHS_RU, NUMBERS_RU, ORDINALS_RU, any_of
from facts.reading.dates.grammar import DASH, S, group

MONTH: Final = rf"(?:{any_of(MONTHS_RU)})(?![^\W\d_])"
DAY: Final = r"\d{1,2}(?!\d|[.,:]\d|\s?%)(?:-?(?:го|ое|е|му|м))?(?![^\W\d_])"
_OF_A_DAY = ("ое", "ого", "ье", "ьего", "ому")
DAY_WORD: Final = rf"(?:(?:двадцать|тридцать)\s)?(?:{any_of(word for word in ORDINALS_RU if word.endswith(_OF_A_DAY))})"
YEAR: Final = r"[12]\d{3}(?!\d|[.,]\d)"
OF_YEAR: Final = r"(?:\s?(?:год(?:а|у|ы|ом|е|ов|ам|ами|ах)?|гг?\.?)(?![^\W\d_]))"
ERA: Final = r"(?:\s{1,3}(?P<era>до\s(?:н\.\s?э\.|нашей\sэры|Р\.\s?Х\.)|н\.\s?э\.|нашей\sэры))"
TAIL: Final = rf"(?P<tail>,?{S}(?:(?P<ye>\d{{1,4}}){OF_YEAR}?{ERA}|(?P<y>{YEAR}){OF_YEAR}?))"
TO: Final = rf"(?:{DASH}|{S}(?:по|до){S})"
AND: Final = rf"{S}(?:и|или){S}"

COUNTED: Final = re.compile(
    r"\s(?:человек\w*|люд\w+|чел\.|жител\w+|солдат\w*|военн\w+|рубл\w+|долл\w+|евро|процент\w*|тыс\w*|млн|млрд|миллион\w*|км|километр\w*|м\b"
    r"|метр\w*|кг|килограмм\w*|тонн\w*|час\w*|минут\w*|секунд\w*|дн\w+|недел\w+|месяц\w*|лет\b|раз\w?\b|шт\w*|домов|семей|мест\b|голос\w*"
    r"|об/мин|экземпляр\w*|страниц\w*)|\s?[%°]",
    re.IGNORECASE,
)
"""Right of a number: it counts something and is no part of a date."""

BESIDE: Final = re.compile(
    r"(?:\b(?:в|во|с|со|до|по|к|ко|от|после|на|за|между|и|или|начал\w|середин\w|кон\w{2,3}|весь|всё|этого|прошлого)|[–—-])\s{0,2}$",
    re.IGNORECASE,
)
"""Left of a month or season: it is one, and no name or other word."""


def era_sign(era: str | None) -> int:
    """Return -1 before Christ, else 1."""
    return -1 if era and era.lower().startswith("до") else 1


def tail_year(m: re.Match[str]) -> tuple[int | None, int]:
    """Return the year that a tail gives, and where the date then ends; a number that counts something is no year."""
    if group(m, "tail") is None:
        return None, m.end()
    if m["ye"]:
        return era_sign(m["era"]) * int(m["ye"]), m.end("tail")
    if COUNTED.match(m.string, m.end("y")):
        return None, m.start("tail")
    return int(m["y"]), m.end("tail")


def day_number(text: str) -> int | None:
    """Return the number of a day as written: «17», «17-го», «двадцать первого»; None for no day.

    >>> day_number("17-го"), day_number("двадцать первого")
    (17, 21)
    """
    digits = re.match(r"\d+", text)
    if digits:
        return int(digits[0])
    words = text.lower().split()
    ones = ORDINALS_RU.get(words[-1])
    return None if ones is None else ones + (NUMBERS_RU[words[0]] if len(words) == 2 else 0)
