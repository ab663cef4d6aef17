"""The rest of the English grammar: weekdays, clock times, holidays, relative words; and the grammar put together.

"Next Tuesday" is the Tuesday of the next week from Monday to Sunday, "last Tuesday" the latest one before. A clock
time without its half of the day ("at 5 o'clock", "at 3:30") has none: it is found, but nobody can say what it is in
24 hours. Repetitions ("every Monday", "on Sundays") and lengths of time ("three days") are no dates.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from facts.reading.calendar import Unit
from facts.reading.calendar_names import (
    HOLIDAYS_EN,
    MONTHS_EN,
    ONES_EN,
    SEASONS_EN,
    TENS_EN,
    UNITS_EN,
    WEEKDAYS_EN,
    any_of,
    number_en,
)
from facts.reading.dates_english import BARE_YEAR, DIGIT_RULES, WORD_RULES, S, group, rule
from facts.reading.dates_grammar import Anchor, Count, Edges, Gaps, Grammar, Reading, Rule
from facts.values import Bound, CalendarPoint, Precision

_PRECISION: Final[Mapping[Unit, Precision]] = {
    Unit.HOUR: Precision.TIME,
    Unit.DAY: Precision.DAY,
    Unit.WEEK: Precision.WEEK,
    Unit.WEEKEND: Precision.WEEK,
    Unit.MONTH: Precision.MONTH,
    Unit.QUARTER: Precision.QUARTER,
    Unit.SEASON: Precision.SEASON,
    Unit.YEAR: Precision.YEAR,
    Unit.DECADE: Precision.DECADE,
    Unit.CENTURY: Precision.CENTURY,
}

# --- weekdays --------------------------------------------------------------------------------------------------------

_DAYPART = r"(?:early\s|late\s|mid[-\s])?(?:mornings?|afternoons?|evenings?|nights?|lunchtime|noon|midday)"
_PLURAL_PART = re.compile(r"\s(?:mornings|afternoons|evenings|nights)\b", re.IGNORECASE)
_WEEKDAY_CUE = re.compile(r"\b(?:on|until|till|by|since|from|before|after|to|of)\s$", re.IGNORECASE)
_WEEKDAY_END = re.compile(r"\s?(?:$|[,.;:!?)\]–-]|(?:at|from|to|and|or|between|in|by)\b|\d)")


def _weekday(m: re.Match[str]) -> list[Reading] | None:
    name, number = m["w"].lower(), WEEKDAYS_EN[m["w"].lower()]
    if _PLURAL_PART.match(m.string, m.end("w")):
        return None
    found = Reading(m.start(), m.end(), Precision.DAY, weekday=number)
    if len(name) > 5 or m["part"]:
        return [found]
    # Short forms are words of their own (sat, sun, wed): they need a sign that a day is meant.
    cue = _WEEKDAY_CUE.search(m.string[max(0, m.start() - 8) : m.start()]) and _WEEKDAY_END.match(m.string, m.end())
    return [replace(found, weak=not cue)]


_WEEKDAY = rule(rf"(?P<w>{any_of(WEEKDAYS_EN)})(?![^\W_])\.?(?P<part>{S}(?:in{S}the{S})?{_DAYPART}\b)?", _weekday)


def _weekday_ordinal(m: re.Match[str]) -> list[Reading] | None:
    """Read "Friday the 13th", "Mon 13th", whose month is not said."""
    day = int(m["d"])
    if not 1 <= day <= 31:
        return None
    return [
        Reading(m.start(), m.end(), Precision.DAY, CalendarPoint(None, None, day), weekday=WEEKDAYS_EN[m["w"].lower()])
    ]


_WEEKDAY_DAY = rule(
    rf"(?P<w>{any_of(WEEKDAYS_EN)})(?![^\W_])\.?{S}(?:the{S})?(?P<d>\d{{1,2}})(?:st|nd|rd|th)(?!{S}(?:of{S})?(?:{any_of(MONTHS_EN)})\b)(?!\w)",
    _weekday_ordinal,
)

# --- clock times -----------------------------------------------------------------------------------------------------

_HALF = (
    r"(?:(?P<half>[ap])(?:\s?\.\s?m\s?\.?|\s?m\b\.?|\.m\b\.?|\.?(?![\w']))|(?=\s(?:in{S}the{S}|at{S}|{S}o))".replace(
        "{S}", r"\s{1,3}"
    )
)
_AMPM = r"(?P<half>[ap])(?:\.\s?m(?:\.|\b)|\s\.\sm\s\.|m\b)"
_CLOCK_WORD = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_IN_THE = rf"(?P<part>{S}(?:(?:early|late){S})?(?:in{S}the{S}(?:early{S}|late{S})?|at{S}|this{S})?(?:morning|afternoon|evening|night|noon)\b)"
_ZONE = (
    r"(?P<zone>\s(?:local\stime|(?:[A-Z][a-z]+\s)?(?:standard|daylight|summer)\stime|(?-i:GMT|UTC|CET|CEST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|BST|MSK|ET|PT|CT)"
    r"(?:[+-]\d{1,2})?(?!\w)|eastern|pacific\stime))?"
)
_SHORT_TO = rf"(?:\s?[-–—~]\s?|{S}(?:to|until|till|and|through){S})"
_TIME_CUE = re.compile(
    r"\b(?:at|from|until|till|by|around|about|before|after|since|between|and|to|approximately|past|than|as\searly\sas|as\slate\sas)\s$|@\s?$|^\s*$",
    re.IGNORECASE,
)


def _clock(
    hour: str, minute: str | None, second: str | None, half: str | None, part: str | None
) -> tuple[bool, str | None]:
    """Return whether there is such a time, and its text in 24 hours where half of the day is known."""
    h, m = int(hour) if hour.isdecimal() else ONES_EN[hour.lower()], int(minute or 0)
    if h > 24 or m > 59 or int(second or 0) > 59 or (h == 24 and m):
        return False, None
    if half:
        if not 1 <= h <= 12:
            return h < 24, f"{h:02}:{m:02}" if h < 24 else None
        h = h % 12 + (12 if half in "pP" else 0)
    elif part and h <= 12:
        words = part.lower()
        if "noon" in words or "evening" in words:
            h = h % 12 + 12
        elif "night" in words:
            h = h % 12 + (12 if 6 <= h < 12 else 0)
        elif h == 12:
            return True, None
    elif minute is None or (1 <= h <= 12 and not hour.startswith("0")):
        return True, None
    text = f"{h % 24:02}:{m:02}"
    return True, f"{text}:{second}" if second else text


def _time(m: re.Match[str]) -> list[Reading] | None:
    hour, minute, half = m["h"], group(m, "min"), group(m, "half")
    part = group(m, "part")
    real, text = _clock(hour, minute, group(m, "sec"), half, part)
    if not real:
        return None
    end = m.end()
    certain = bool(half or part or group(m, "oclock"))
    cue = certain or _TIME_CUE.search(m.string[max(0, m.start() - 16) : m.start()]) is not None
    return [Reading(m.start(), end, Precision.TIME, CalendarPoint(time=text), weak=not cue)]


def _time_range(m: re.Match[str]) -> list[Reading] | None:
    half, part = group(m, "half"), group(m, "part")
    real, last = _clock(m["h"], group(m, "min"), None, half, part)
    # "from 5 to 6pm": the half of the day is shared, unless the range would run backwards ("10-2 pm").
    hour = int(m["h1"]) if m["h1"].isdecimal() else ONES_EN[m["h1"].lower()]
    own = group(m, "half1")
    shared = half if hour <= (int(m["h"]) if m["h"].isdecimal() else ONES_EN[m["h"].lower()]) % 12 else None
    real1, first = _clock(m["h1"], group(m, "min1"), None, own or shared, part)
    if not (real and real1):
        return None
    sure = bool(half or part or (group(m, "min") and group(m, "min1")))
    ends = CalendarPoint(time=first), CalendarPoint(time=last)
    return [Reading(m.start(), m.end(), Precision.TIME, *ends, weak=not sure)]


_TIME_RULES = (
    rule(
        rf"(?P<h1>\d{{1,2}})(?:[:.](?P<min1>[0-5]\d))?(?:\s?(?P<half1>[ap])\.?m\.?)?{_SHORT_TO}"
        rf"(?P<h>\d{{1,2}})(?:[:.](?P<min>[0-5]\d))?(?:\s?{_AMPM}|{_IN_THE}){_ZONE}(?!\w)",
        _time_range,
    ),
    rule(
        rf"(?P<h1>\d{{1,2}}):(?P<min1>[0-5]\d){_SHORT_TO}(?P<h>\d{{1,2}}):(?P<min>[0-5]\d)(?![\w:]){_ZONE}",
        _time_range,
    ),
    rule(
        rf"(?P<h>\d{{1,2}})[:.](?P<min>[0-5]\d)(?::(?P<sec>[0-5]\d))?(?:\s?{_AMPM}|{_IN_THE}|{S}o['’]?\s?clock\b){_ZONE}(?!\w)",
        _time,
    ),
    rule(rf"(?P<h>\d{{1,2}}):(?P<min>[0-5]\d)(?::(?P<sec>[0-5]\d))?(?![\w:%]|[.,]\d){_ZONE}", _time),
    rule(
        rf"(?P<h>\d{{1,2}})(?P<min>(?!))?(?:\s?{_AMPM}|{_IN_THE.replace('?(?:morning', '(?:morning')}){_ZONE}(?!\w)",
        _time,
    ),
    rule(rf"(?P<h>\d{{1,2}})(?P<oclock>{S}?o['’]?\s?clock\b){_IN_THE}?{_ZONE}", _time),
)
_TIME_WORD = rule(rf"(?P<h>{_CLOCK_WORD})(?:(?P<oclock>{S}o['’]?\s?clock\b)(?:{_IN_THE})?|{S}{_AMPM}){_ZONE}", _time)
_PAST = rule(
    rf"(?:half|quarter|(?:\d{{1,2}}|ten|five|twenty|fifteen){S}(?:min(?:ute)?s?{S})?){S}?(?:past|to){S}(?P<h>{_CLOCK_WORD}|\d{{1,2}})"
    rf"(?:(?P<oclock>{S}o['’]?clock\b)|{_IN_THE}|\b(?!{S}[a-z]))",
    lambda m: [Reading(m.start(), m.end(), Precision.TIME)],
)


def _noon(m: re.Match[str]) -> list[Reading] | None:
    hour = "12:00" if m[0].lower() in ("noon", "midday") else "00:00"
    return [Reading(m.start(), m.end(), Precision.TIME, CalendarPoint(time=hour))]


# --- holidays --------------------------------------------------------------------------------------------------------

_HOLIDAY_CUE = re.compile(
    r"\b(?:at|on|by|before|after|until|till|since|this|last|next|over|around|for|of|every)\s$", re.IGNORECASE
)
_ADJECTIVE = re.compile(
    r"\s(?!(?:and|or|in|at|on|of|by|to|is|was|with|for|when|the|this|last|next|eve|day|it|he|she|they|we|i)\b)[a-z]",
    re.IGNORECASE,
)


def _holiday(m: re.Match[str]) -> list[Reading] | None:
    name = m["name"].lower().replace("’", "'")
    place = HOLIDAYS_EN[name]
    year = int(m["y"]) if m["y"] else None
    if year is None and " " not in name:
        # One word alone is often the name of something else: a Christmas tree, Halloween costumes.
        left = m.string[max(0, m.start() - 8) : m.start()]
        if not _HOLIDAY_CUE.search(left) or _ADJECTIVE.match(m.string, m.end("name")):
            return None
    point = CalendarPoint(year, *place) if place else CalendarPoint(year)
    return [Reading(m.start(), m.end() if m["y"] else m.end("name"), Precision.DAY, point)]


_HOLIDAY = rule(
    rf"(?P<name>{any_of(name.replace(chr(39), chr(91) + chr(39) + '’' + chr(93)) for name in HOLIDAYS_EN)})\b(?:,?{S}(?:of{S}|in{S})?(?P<y>[12]\d{{3}})(?!\d))?",
    _holiday,
)

# --- relative words --------------------------------------------------------------------------------------------------

_UNIT = rf"(?P<unit>{any_of(UNITS_EN)}|centurie)s?\b"
_AMOUNT = rf"(?P<n>\d{{1,3}}|(?:{any_of(TENS_EN)})(?:[-\s](?:{any_of(ONES_EN)}))?|{any_of(ONES_EN)}|an?|a{S}couple(?:{S}of)?|couple(?:{S}of)?|a{S}few|few|several|some|many)"
_STEPS: Final[Mapping[str, int]] = {
    **dict.fromkeys(("last", "past", "previous", "preceding"), -1),
    **dict.fromkeys(("this", "current"), 0),
    **dict.fromkeys(("next", "following", "coming", "upcoming"), 1),
}
_STEP = any_of(_STEPS)


def _unit(word: str) -> Unit:
    return UNITS_EN.get(word.lower()) or UNITS_EN.get(word.lower().removesuffix("s")) or Unit.CENTURY


def _counted(m: re.Match[str], count: Count, end: int | None = None) -> list[Reading]:
    return [Reading(m.start(), m.end() if end is None else end, _PRECISION[count.unit], count=count)]


def _has_article(m: re.Match[str]) -> bool:
    return re.search(r"\bthe\s{1,3}$", m.string[max(0, m.start() - 6) : m.start()], re.IGNORECASE) is not None


_DAYS_FROM_NOW: Final[Mapping[str, int]] = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "tmrw": 1}


def _day_word(m: re.Match[str]) -> list[Reading] | None:
    before = m.string[max(0, m.start() - 22) : m.start()].lower()
    amount, start = _DAYS_FROM_NOW[m["word"].lower()], m.start()
    found = re.search(r"\bday\s(before|after)\s$", before)
    if found and amount and (found[1] == "after") == (amount > 0):
        amount, start = 2 * amount, m.start() - len(before) + found.start()
    if m["word"].lower() == "today" and re.match(r"['’]s\b", m.string[m.end() : m.end() + 2]):
        return None
    return [replace(_counted(m, Count(amount, Unit.DAY))[0], start=start)]


def _step_unit(m: re.Match[str]) -> list[Reading] | None:
    """Read "last year", "the following week", "this month", "next fiscal year"."""
    step, unit = _STEPS[m["step"].lower()], _unit(m["unit"])
    word = m["step"].lower()
    if m["unit"].lower().endswith("s") or m.string[m.end() - 1] in "sS":
        return None
    text = (
        word in ("following", "preceding", "previous") or (word == "next" and unit is not Unit.WEEKEND)
    ) and _has_article(m)
    text = text or word in ("following", "preceding")
    if word in ("last", "past") and _has_article(m):
        return _counted(m, Count(1, unit, Anchor.NOW, stretch=True))
    if unit is Unit.HOUR and word != "next":
        return None
    return _counted(m, Count(step, unit, Anchor.TEXT if text else Anchor.NOW))


def _step_named(m: re.Match[str]) -> list[Reading] | None:
    """Read "last Friday", "next May", "this summer", "last night", "this morning"."""
    step, word, name = _STEPS[m["step"].lower()], m["step"].lower(), m["name"].lower()
    anchor = Anchor.TEXT if word in ("following", "preceding") or (_has_article(m) and word == "next") else Anchor.NOW
    if name in WEEKDAYS_EN:
        count = Count(step, Unit.WEEK, anchor, named=True)
        return [Reading(m.start(), m.end(), Precision.DAY, weekday=WEEKDAYS_EN[name], count=count)]
    if name in MONTHS_EN:
        if re.match(r"\s\d|\s(?:be|have|not|well|seem)\b", m.string[m.end() : m.end() + 6]):
            return None
        count = Count(step, Unit.YEAR, anchor, named=True)
        return [Reading(m.start(), m.end(), Precision.MONTH, CalendarPoint(None, MONTHS_EN[name]), count=count)]
    if name in SEASONS_EN:
        if re.match(r"\s(?:of\s)?\d{4}\b", m.string[m.end() : m.end() + 9]):
            return None
        count = Count(step, Unit.YEAR, anchor, named=True)
        return [Reading(m.start(), m.end(), Precision.SEASON, CalendarPoint(season=SEASONS_EN[name]), count=count)]
    if name in ("morning", "afternoon", "evening"):
        return _counted(m, Count(step, Unit.DAY, anchor))
    return _counted(m, Count(-1 if step < 0 else step, Unit.DAY, anchor))  # night


def _stretch(m: re.Match[str]) -> list[Reading] | None:
    """Read "the last three years", "the next few days"."""
    step, amount = _STEPS[m["step"].lower()], number_en(m["n"])
    if step == 0:
        return None
    return _counted(m, Count(None if amount is None else step * amount, _unit(m["unit"]), Anchor.NOW, stretch=True))


_COUNT_WORDS: Final[Mapping[str, tuple[int, Anchor]]] = {
    "ago": (-1, Anchor.NOW),
    "from now": (1, Anchor.NOW),
    "later": (1, Anchor.TEXT),
    "afterwards": (1, Anchor.TEXT),
    "thereafter": (1, Anchor.TEXT),
    "earlier": (-1, Anchor.TEXT),
    "before": (-1, Anchor.TEXT),
    "prior": (-1, Anchor.TEXT),
    "after": (1, Anchor.TEXT),
    "from": (1, Anchor.TEXT),
}
_CLAUSE_END = re.compile(r"\s{0,2}(?:[,.;:!?)\]—–]|$)")


def _amount_unit(m: re.Match[str]) -> list[Reading] | None:
    """Read "three years ago", "a year later", "two days before" (where a date or the end of the clause follows)."""
    word = re.sub(r"\s+", " ", m["word"].lower())
    sign, anchor = _COUNT_WORDS[word]
    amount = number_en(m["n"]) if group(m, "n") else None
    if group(m, "half"):
        amount = None
    count = Count(None if amount is None else sign * amount, _unit(m["unit"]), anchor)
    if m["unit"].lower() == "fortnight" and count.amount is not None:
        count = replace(count, amount=2 * count.amount)
    if word in ("before", "after", "from", "prior"):
        if word != "from" and _CLAUSE_END.match(m.string, m.end()):
            return _counted(m, count)
        # A date may follow; joined with it the amount counts from there, alone it is only a length of time.
        return [replace(_counted(m, count, m.end("unit_end"))[0], weak=True)]
    return _counted(m, count)


_NUMBER_UNIT = rule(
    rf"{_AMOUNT}{S}(?P<unit_end>{_UNIT})(?P<half>{S}and{S}a{S}half)?{S}(?P<word>ago|from{S}now|later|earlier|afterwards|thereafter|before|after|from|prior)\b",
    _amount_unit,
)
_UNITS_AGO = rule(
    rf"(?P<unit_end>(?P<unit>{any_of(UNITS_EN)}|centurie)s)\b{S}(?P<word>ago|later|earlier)\b", _amount_unit
)


def _same_unit(m: re.Match[str]) -> list[Reading] | None:
    """Read "the same year", "that day"."""
    if m["which"].lower() == "that" and re.match(
        r"\s(?:the|a|is|was|has|had|he|she|they|we|it)\b", m.string[m.end() : m.end() + 6]
    ):
        # "he said that day is..." is rare; "that day" as an adverb is not followed by a verb.
        return _counted(m, Count(0, _unit(m["unit"]), Anchor.TEXT)) if m.string[m.end()] == "," else None
    unit = {"morning": Unit.DAY, "afternoon": Unit.DAY, "evening": Unit.DAY}.get(m["unit"].lower()) or _unit(m["unit"])
    return _counted(m, Count(0, unit, Anchor.TEXT))


def _unit_beside(m: re.Match[str]) -> list[Reading] | None:
    """Read "the year before", "the day after" at the end of a clause, and before a date."""
    if not _has_article(m):
        return None
    count = Count(-1 if m["word"].lower() == "before" else 1, _unit(m["unit"]), Anchor.TEXT)
    if _CLAUSE_END.match(m.string, m.end()):
        return _counted(m, count)
    return [replace(_counted(m, count, m.end("unit"))[0], weak=True)]


def _end_of_unit(m: re.Match[str]) -> list[Reading] | None:
    """Read "the end of the year", whose year the sentence does not say."""
    return [
        Reading(m.start("unit"), m.end(), _PRECISION[_unit(m["unit"])], count=Count(0, _unit(m["unit"]), Anchor.TEXT))
    ]


_STEP_RULES = (
    rule(rf"(?P<step>{_STEP}){S}{_AMOUNT}{S}{_UNIT}", _stretch),
    rule(rf"(?P<step>{_STEP}){S}(?:fiscal{S}|school{S}|calendar{S})?{_UNIT}(?!['’]s|-)", _step_unit),
    rule(
        rf"(?P<step>{_STEP}){S}(?P<name>{any_of([*(d for d in WEEKDAYS_EN), *MONTHS_EN, *SEASONS_EN])}|night|morning|afternoon|evening)(?![^\W_]|['’]s)"
        rf"(?:{S}{_DAYPART}\b)?",
        _step_named,
    ),
)
_SAME = rule(
    rf"(?P<which>(?:very{S})?same|that){S}(?:(?P<unit>day|night|week|weekend|month|year|decade|century|morning|afternoon|evening))\b(?!['’]s|-)",
    _same_unit,
)
_BESIDE = rule(rf"(?P<unit>day|week|month|year|decade|century){S}(?P<word>before|after)\b", _unit_beside)

_WORDS: dict[str, tuple[Rule, ...]] = {}


def _add(words: Mapping[str, tuple[Rule, ...]]) -> None:
    for word, rules in words.items():
        _WORDS[word] = (*rules, *_WORDS.get(word, ()))


_DAY_WORD = rule(
    rf"(?P<word>{any_of(_DAYS_FROM_NOW)})\b(?:{S}(?:in{S}the{S})?(?:early{S}|late{S})?(?:morning|afternoon|evening|night)\b)?",
    _day_word,
)
_add(WORD_RULES)
_add(dict.fromkeys({name.split()[0].split("'")[0].split(".")[0] for name in HOLIDAYS_EN}, (_HOLIDAY,)))
_add(dict.fromkeys(WEEKDAYS_EN, (_WEEKDAY_DAY, _WEEKDAY)))
_add(dict.fromkeys(("noon", "midday", "midnight"), (rule(r"(?:noon|midday|midnight)\b", _noon),)))
_add(dict.fromkeys(_DAYS_FROM_NOW, (_DAY_WORD,)))
_add(dict.fromkeys({*ONES_EN, *TENS_EN, "a", "an", "couple", "few", "several", "some", "many"}, (_NUMBER_UNIT,)))
_add(dict.fromkeys((*(unit + "s" for unit in UNITS_EN), "centuries"), (_UNITS_AGO,)))
_add(dict.fromkeys(("day", "week", "month", "year", "decade", "century"), (_BESIDE,)))
_add(dict.fromkeys(_STEPS, _STEP_RULES))
_add(dict.fromkeys(("same", "very", "that"), (_SAME,)))
_add(dict.fromkeys(_CLOCK_WORD.strip("()?:").split("|"), (_TIME_WORD,)))
_add(dict.fromkeys(("half", "quarter", "ten", "five", "twenty", "fifteen"), (_PAST,)))

# --- the grammar -----------------------------------------------------------------------------------------------------

_AT = r"(?:at|from|by|around|about|just\s(?:before|after)|before|after|between|for|@|approximately|shortly\s(?:before|after))"
_GAPS = Gaps(
    time_to_day=re.compile(
        rf",?{S}(?:(?:on|of){S})?(?:the{S})?|,?{S}(?:in{S}the{S})?(?:morning|afternoon|evening){S}(?:of|on){S}(?:the{S})?",
        re.IGNORECASE,
    ),
    day_to_time=re.compile(rf"\s?,?{S}(?:{_AT}{S}){{0,2}}|{S}?[-–@]{S}?|\s\(", re.IGNORECASE),
    weekday_to_day=re.compile(rf",?{S}(?:on{S})?(?:the{S})?|\s?[-(]\s?|{S}-{S}", re.IGNORECASE),
    day_to_weekday=re.compile(rf",{S}(?:a{S})?|{S}\(?(?:on{S})?|\s?\(", re.IGNORECASE),
    to_year=re.compile(rf",?{S}(?:(?:of|in){S}(?:the{S}year{S})?)?", re.IGNORECASE),
    range=re.compile(
        rf"\s?[-–—‒−~]\s?(?:the{S})?|{S}(?:to|until|till|through|thru|up{S}to){S}(?:the{S})?", re.IGNORECASE
    ),
    paired_range=re.compile(rf"{S}(?:and|to){S}(?:the{S})?", re.IGNORECASE),
    after=re.compile(rf"{S}(?:(?P<back>before|prior{S}to)|after|from|since){S}(?:the{S})?", re.IGNORECASE),
)
_PART_OF = rf"{S}(?:of|in){S}(?:the{S})?"
_EDGES = Edges(
    part=re.compile(
        rf"\b(?:(?P<early>(?:early|earlier)(?:{S}in)?|(?:very{S})?(?:beginning|start|dawn|turn|opening{S}(?:days|weeks|months|years)|early{S}(?:part|days|weeks|months|years)"
        rf"|first{S}(?:days|weeks|months|years)){_PART_OF.removesuffix(f'(?:the{S})?')})"
        rf"|(?P<mid>mid|(?:middle|midst){S}of)"
        rf"|(?P<late>(?:late|later)(?:{S}in)?|(?:very{S})?(?:end|close|latter{S}part|late{S}part|last{S}(?:days|weeks|months|years)|closing{S}(?:days|weeks|months|years)){_PART_OF.removesuffix(f'(?:the{S})?')})"
        rf"|(?P<first_half>first{S}half{S}of)|(?P<second_half>(?:second|latter|last|other){S}half{S}of))"
        rf"(?:-|{S}(?:the{S})?(?:year{S})?)$",
        re.IGNORECASE,
    ),
    approximate=re.compile(
        rf"(?:\b(?:around|about|circa|ca\.?|c\.|approximately|approx\.?|roughly|some{S}time{S}(?:around|in))|~)\s{{0,3}}(?:the{S})?(?:year{S})?$",
        re.IGNORECASE,
    ),
    pair=re.compile(rf"(?P<open>\bbetween){S}(?:the{S})?$", re.IGNORECASE),
    opening=re.compile(rf"(?P<open>\bfrom){S}(?:the{S})?$", re.IGNORECASE),
    bounds=tuple(
        (
            re.compile(
                rf"\b(?:{words})(?:{S}|-)(?:(?:about|around|approximately|at{S}least|the|year|early|on|in|circa|c\.|ca\.){S}){{0,3}}$",
                re.IGNORECASE,
            ),
            bound,
        )
        for words, bound in (
            (
                rf"since|ever{S}since|starting(?:{S}from)?|beginning|effective|dating{S}(?:back{S})?to|no{S}earlier{S}than|not{S}before",
                Bound.SINCE,
            ),
            (rf"until|till|by|no{S}later{S}than|not{S}later{S}than|up{S}to|up{S}until", Bound.UNTIL),
            (rf"before|prior{S}to|earlier{S}than|pre", Bound.BEFORE),
            (rf"after|later{S}than|past{S}the{S}year|post|following", Bound.AFTER),
        )
    ),
    bounds_after=(
        (
            re.compile(
                rf"{S}(?:onwards?|on(?=\s?(?:[,.;]|$))|forward|or{S}later|and{S}(?:later|after|beyond|onwards?)(?=\s?(?:[,.;:?!]|$)))",
                re.IGNORECASE,
            ),
            Bound.SINCE,
        ),
        (
            re.compile(rf"{S}(?:or|and){S}(?:earlier|before)(?=\s?(?:[,.;:?!]|$))|{S}at{S}the{S}latest", re.IGNORECASE),
            Bound.UNTIL,
        ),
    ),
    no_bound=re.compile(
        rf"(?:\b(?:not|never|nor|hardly)|n['’]t)\b[^.,;:]{{0,40}}\b(?:until|till|before)\b[^.,;:]{{0,12}}$|\b(?:the|a|an){S}(?:day|week|month|year)s?{S}(?:before|after){S}$",
        re.IGNORECASE,
    ),
    stop=re.compile(rf"\b(?:every|each|any|all)(?:{S}(?:other|second|single))?{S}$", re.IGNORECASE),
)

ENGLISH: Final = Grammar(
    words=_WORDS,
    digits=(*DIGIT_RULES[:4], *_TIME_RULES, *DIGIT_RULES[4:-1], _PAST, _NUMBER_UNIT, DIGIT_RULES[-1], BARE_YEAR),
    gaps=_GAPS,
    edges=_EDGES,
)
