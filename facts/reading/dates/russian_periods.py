"""Everything coarser than a month in Russian: years and their eras, decades, centuries, seasons, quarters.

The word for the year belongs to the date (1943 году), as it does in speech. A season in the instrumental (осенью) is a
date by itself; other forms need a year or a preposition, because «лета» are also years. Centuries stand in Roman
numerals (Latin or Cyrillic letters), in figures or in words. This file knows nothing of days.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from facts.reading.dates.calendar import first_of_century, full_year
from facts.reading.dates.calendar_names import ORDINALS_RU, SEASONS_RU, any_of, roman
from facts.reading.dates.english_periods import LIFE
from facts.reading.dates.grammar import DASH, Reading, Rule, S, left_of, rule
from facts.reading.dates.numeric import LAST_YEAR
from facts.reading.dates.russian_forms import BESIDE, COUNTED, ERA, OF_YEAR, TAIL, YEAR, day_number, era_sign, tail_year
from facts.values import CalendarPoint, Precision

_NUMBERED = re.compile(
    r"(?:№|\b(?:номер|страниц\w+|стр\.|кабинет\w*|комнат\w+|стать\w+|рейс\w*|приказ\w*|резолюци\w+|модел\w+|более|менее|свыше|почти)|\d)\s?$",
    re.IGNORECASE,
)
_CUE = re.compile(
    r"(?:\b(?:в|во|с|со|до|по|к|ко|от|из|после|около|примерно|между|и|или|на|за|года?|весной|летом|осенью|зимой|начал\w|середин\w|кон\w{2,3})"
    r"|[(,;–—-])\s{0,2}$",
    re.IGNORECASE,
)
_AROUND = re.compile(r"\b(?:около|примерно|до|по|от|из|за)\s$", re.IGNORECASE)
_CLOSED = re.compile(r"\s{0,2}(?:$|[.,;:!?)\]»–—-])")


def _of(
    m: re.Match[str], precision: Precision, point: CalendarPoint, last: CalendarPoint | None = None
) -> list[Reading]:
    return [Reading(m.start(), m.end(), precision, point, last)]


# --- years, decades, centuries ---------------------------------------------------------------------------------------


def _year(m: re.Match[str]) -> list[Reading] | None:
    left = left_of(m, 14)
    if old := m["old"]:
        return _of(m, Precision.YEAR, CalendarPoint(int(old))) if _CUE.search(left) else None
    year = int(m["y"])
    if not 1000 <= year <= 2100 or _NUMBERED.search(left):
        return None
    if not m["of"]:
        if COUNTED.match(m.string, m.end("y")):
            return None
        if _AROUND.search(left) and not _CLOSED.match(m.string, m.end("y")):
            return None  # "около 1200 пассажиров": a noun that is counted stands behind
        if not _CUE.search(left) and not (1700 <= year <= 2050 and _CLOSED.match(m.string, m.end("y"))):
            return None
    return [Reading(m.start(), m.end(), Precision.YEAR, CalendarPoint(year), bare=True)]


def _year_range(m: re.Match[str]) -> list[Reading] | None:
    first, written = int(m["y"]), m["y2"]
    last = int(written) if len(written) == 4 else first - first % 100 + int(written)
    if (
        not 1000 <= first < last <= LAST_YEAR
        or COUNTED.match(m.string, m.end("y2"))
        or _NUMBERED.search(left_of(m, 14))
    ):
        return None
    return _of(m, Precision.YEAR, CalendarPoint(first), CalendarPoint(last))


def _era(m: re.Match[str]) -> list[Reading] | None:
    year = int(m["y"])
    return _of(m, Precision.YEAR, CalendarPoint(era_sign(m["era"]) * year)) if year else None


def _decade(m: re.Match[str]) -> list[Reading] | None:
    year, known = int(m["y"]), True
    if len(m["y"]) == 2:
        if year < 30 and not m["of"]:
            return None
        year, known = full_year(year), year >= 30
    return _of(m, Precision.DECADE, CalendarPoint(year if known else None)) if 1000 <= year <= LAST_YEAR else None


_DECADES = {
    "тридцат": 1930,
    "сороков": 1940,
    "пятидесят": 1950,
    "шестидесят": 1960,
    "семидесят": 1970,
    "восьмидесят": 1980,
    "девяност": 1990,
}
_DECADE_ENDINGS = ("ые", "ых", "ым", "ыми")


def _decade_in_words(m: re.Match[str]) -> list[Reading]:
    return _of(m, Precision.DECADE, CalendarPoint(_DECADES[m["decade"].lower()]))


def _ordinal(text: str | None) -> int | None:
    return None if not text else int(text) if text.isdecimal() else roman(text) or day_number(text)


def _century(m: re.Match[str]) -> list[Reading] | None:
    first, second, before = _ordinal(m["c"]), _ordinal(m["c2"]), era_sign(m["era"]) < 0
    if not first or first > 30:
        return None
    whole = Reading(m.start(), m.end(), Precision.CENTURY, CalendarPoint(first_of_century(first, before_christ=before)))
    if second is None:
        return [whole]
    return [replace(whole, last=CalendarPoint(first_of_century(second, before_christ=before)))]


# --- seasons and quarters --------------------------------------------------------------------------------------------

_IN_SEASON = ("весной", "весною", "летом", "осенью", "зимой", "зимою")


def _season(m: re.Match[str]) -> list[Reading] | None:
    (year, end), word = tail_year(m), m["season"].lower()
    if year is None:
        end = m.end("season")
        if word not in _IN_SEASON and not BESIDE.search(left_of(m, 14)):
            return None
    return [Reading(m.start(), end, Precision.SEASON, CalendarPoint(year, season=SEASONS_RU[word]))]


def _quarter(m: re.Match[str]) -> list[Reading] | None:
    number, (year, end) = _ordinal(m["n"]), tail_year(m)
    if number is None or not 1 <= number <= 4 or year is None:
        return None
    return [Reading(m.start(), end, Precision.QUARTER, CalendarPoint(year, quarter=number))]


# --- the rules -------------------------------------------------------------------------------------------------------

_ORDINAL = any_of(word for word in ORDINALS_RU if not word.endswith(("ая", "ую", "ья", "ью")))
_ROMAN = r"[IVXХ]{1,6}"
_NUMERAL = rf"(?:{_ROMAN}|\d{{1,2}}(?:-?(?:го|й|м|ом|е))?|(?:двадцать{S})?(?:{_ORDINAL}))"
_CENTURY = rule(
    rf"(?P<c>{_NUMERAL})(?:(?:{DASH}|{S}и{S})(?P<c2>{_NUMERAL}))?{S}"
    rf"(?:век(?:а|е|у|ом|ов|ах|ами|и)?|вв?\.|столети\w{{1,3}})(?!\w){ERA}?",
    _century,
)
_QUARTER = rule(rf"(?P<n>[IV]{{1,3}}|[1-4](?:-?(?:й|го|м|ом))?|{_ORDINAL}){S}квартал(?:а|е|у|ом)?(?:{TAIL})", _quarter)
_YEARS = rf"{S}год(?:ы|ов|ах|ам|ами)(?!\w)"
_ROMANS = dict.fromkeys(
    "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi".split(), (_CENTURY, _QUARTER)
)

DIGIT_RULES: Final[Sequence[Rule]] = (
    rule(rf"(?P<y>\d{{1,4}}){OF_YEAR}?{ERA}", _era),
    rule(rf"(?P<y>\d{{3}}0|\d0)-?(?:х|е|ых|м|ым)(?!\w)(?P<of>{_YEARS}|{S}гг\.)?", _decade),
    rule(rf"(?P<y>{YEAR}){OF_YEAR}?(?:{DASH}|{S}по{S}|{S}до{S})(?P<y2>{YEAR})(?!-){OF_YEAR}?", _year_range),
    rule(rf"(?P<y>{YEAR})[-–—/](?P<y2>\d\d)(?!\w|[-/.,]\d){OF_YEAR}?", _year_range),
    LIFE,
    _CENTURY,
    _QUARTER,
)
BARE_YEAR: Final = rule(
    rf"(?P<y>{YEAR})(?!\w|:\d|-\w)(?P<of>{OF_YEAR})?|(?P<old>\d{{3}}){S}год(?:а|у|ом)?(?!\w)", _year
)

WORD_RULES: Final[Mapping[str, tuple[Rule, ...]]] = {
    **dict.fromkeys(SEASONS_RU, (rule(rf"(?P<season>{any_of(SEASONS_RU)})(?!\w)(?:{TAIL})?", _season),)),
    **dict.fromkeys(ORDINALS_RU, (_CENTURY, _QUARTER)),
    "двадцать": (_CENTURY,),
    **_ROMANS,
    **{form.replace("x", "х"): rules for form, rules in _ROMANS.items()},
    **dict.fromkeys(
        (stem + ending for stem in _DECADES for ending in _DECADE_ENDINGS),
        (rule(rf"(?P<decade>{any_of(_DECADES)})(?:{'|'.join(_DECADE_ENDINGS)})(?:{_YEARS})?(?!\w)", _decade_in_words),),
    ),
}
