"""Clock times in English: 1:00 PM, 9 a.m., 15:30, 5 o'clock, noon, half past seven; and ranges of them.

An hour in words with a part of the day ("six in the morning") needs a word of time or a day beside it: so many can be of
anything. A time without its half of the day ("at 5 o'clock", "at 3:30") is found and has no value: nobody can say what it is in
24 hours. An hour with a zero before it or from 13 on is of the 24 hours. "3:30" without a word of time beside it is as
often a score or a verse, and is left alone; a bare hour ("at 7") counts only beside a day. Which day a
time belongs to is found by ``scanning``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from facts.reading.dates.calendar_names import ONES_EN, number_en
from facts.reading.dates.grammar import Reading, Rule, S, group, left_of, rule
from facts.values import CalendarPoint, Precision

_HOURS: Final = "one two three four five six seven eight nine ten eleven twelve".split()
_HOUR_WORD = rf"(?:{'|'.join(_HOURS)})"
_HALF = r"(?P<half>[ap])(?:\.\s?m(?:\.|\b)|\s\.\sm\s\.|\sm\b|m\b)"
_PART = r"(?:morning|afternoon|evening|night|noon)\b"
_IN_THE = rf"(?P<part>{S}(?:in{S}the{S}(?:early{S}|late{S})?|at{S}|this{S}){_PART})"
_CLOCK = r"(?P<oclock>\s{0,3}o['’]?\s?clock\b)"
_ZONE = (
    r"(?:\s(?:local\stime|(?:[a-z]{3,12}\s)?(?:standard|daylight|summer)\stime|eastern(?:\stime)?|pacific\stime"
    r"|(?-i:GMT|UTC|CET|CEST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|BST|MSK|ET|PT|CT)(?:[+-]\d{1,2})?(?!\w)))?"
)
_TO = rf"(?:\s?[-–—~]\s?|{S}(?:to|until|till|and|through){S})"
_CUE = re.compile(
    r"(?:\b(?:at|from|until|till|by|around|about|before|after|since|between|and|to|approximately|past|than|as\searly\sas|as\slate\sas)\s"
    r"|\bat\s(?:roughly|exactly|precisely|nearly|almost|circa|ca\.)\s|@\s?|^\s{0,3})$",
    re.IGNORECASE,
)
_HOUR_CUE = re.compile(r"(?:\b(?:at|around)\s|@\s?)$", re.IGNORECASE)


def _hour(text: str) -> int:
    return int(text) if text.isdecimal() else ONES_EN[text.lower()]


def _is_time(hour: int, minute: str | None, second: str | None = None) -> bool:
    return hour <= 24 and int(minute or 0) <= 59 and int(second or 0) <= 59 and not (hour == 24 and int(minute or 0))


def _on_24_hours(written: str, minute: str | None, half: str | None, part: str | None) -> str | None:
    """Return HH:MM; None where the half of the day is not said.

    >>> _on_24_hours("1", "00", "P", None), _on_24_hours("9", None, None, " in the evening"), _on_24_hours("3", "30", None, None)
    ('13:00', '21:00', None)
    """
    hour = _hour(written)
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half in "pP" else 0)
    elif part and 1 <= hour <= 12 and not half:
        words = part.lower()
        if "noon" in words or "evening" in words or ("night" in words and 6 <= hour < 12):
            hour = hour % 12 + 12
        elif hour == 12:
            hour = 0
    elif 1 <= hour <= 12 and (minute is None or not written.startswith("0")):
        return None
    return f"{hour % 24:02}:{minute or '00'}"


def _time(m: re.Match[str]) -> list[Reading] | None:
    minute, second, half, part = (group(m, name) for name in ("min", "sec", "half", "part"))
    if not _is_time(_hour(m["h"]), minute, second):
        return None
    text = _on_24_hours(m["h"], minute, half, part or group(m, "daypart"))
    sure = half or part or group(m, "oclock") or _CUE.search(left_of(m, 20))
    if text and second:
        text = f"{text}:{second}"
    return [Reading(m.start(), m.end(), Precision.TIME, CalendarPoint(time=text), weak=not sure)]


def _time_range(m: re.Match[str]) -> list[Reading] | None:
    half, part, own = (group(m, name) for name in ("half", "part", "half1"))
    first, last = _hour(m["h1"]), _hour(m["h"])
    if not (_is_time(first, m["min1"]) and _is_time(last, m["min"])):
        return None
    # "from 5 to 6pm": the half of the day is shared, unless the range would run backwards ("10-2 pm").
    shared = half if first % 12 <= last % 12 else None
    ends = (
        CalendarPoint(time=_on_24_hours(m["h1"], m["min1"], own or shared, part if first <= last else None)),
        CalendarPoint(time=_on_24_hours(m["h"], m["min"], half, part)),
    )
    sure = half or part or (m["min1"] and m["min"])
    return [Reading(m.start(), m.end(), Precision.TIME, *ends, weak=not sure)]


def _hours_between(m: re.Match[str]) -> list[Reading] | None:
    """Read "from 7 to 7:30": hours, because one has minutes; beside a day only."""
    first, last = _hour(m["h1"]), _hour(m["h"])
    if not (m["min1"] or m["min"]) or not (_is_time(first, m["min1"]) and _is_time(last, m["min"])):
        return None
    ends = (
        CalendarPoint(time=_on_24_hours(m["h1"], m["min1"], None, None)),
        CalendarPoint(time=_on_24_hours(m["h"], m["min"], None, None)),
    )
    return [Reading(m.start(), m.end(), Precision.TIME, *ends, weak=True)]


def _hour_alone(m: re.Match[str]) -> list[Reading] | None:
    if not 1 <= int(m["h"]) <= 24 or not _HOUR_CUE.search(left_of(m, 8)):
        return None
    return [Reading(m.start(), m.end(), Precision.TIME, weak=True)]


def _short_half(m: re.Match[str]) -> list[Reading] | None:
    """Read "9a", "7p", as people type it beside a day."""
    if not 1 <= int(m["h"]) <= 12:
        return None
    text = _on_24_hours(m["h"], m["min"], m["half"], None)
    cue = _HOUR_CUE.search(left_of(m, 8))
    return [Reading(m.start(), m.end(), Precision.TIME, CalendarPoint(time=text), weak=not cue)]


def _in_words(m: re.Match[str]) -> list[Reading]:
    return [Reading(m.start(), m.end(), Precision.TIME)]


def _hour_and_minutes(m: re.Match[str]) -> list[Reading] | None:
    """Read "one thirty pm", and "at seven twenty" beside a day."""
    minute, half = number_en(m["words"]), group(m, "half")
    if minute is None or minute > 59:
        return None
    text = _on_24_hours(m["h"], f"{minute:02}", half, None) if half else None
    weak = half is None
    if weak and not _HOUR_CUE.search(left_of(m, 8)):
        return None
    return [Reading(m.start(), m.end(), Precision.TIME, CalendarPoint(time=text), weak=weak)]


def _part_of_day(m: re.Match[str]) -> list[Reading]:
    """Read "late afternoon", "early that morning": a time that no clock gives."""
    return [Reading(m.start(), m.end(), Precision.TIME)]


def _noon(m: re.Match[str]) -> list[Reading]:
    hour = "00:00" if m[0].lower() == "midnight" else "12:00"
    return [Reading(m.start(), m.end(), Precision.TIME, CalendarPoint(time=hour))]


_MIN, _MIN1 = r"(?:[:.](?P<min>[0-5]\d))", r"(?:[:.](?P<min1>[0-5]\d))"
_PAST = rule(
    rf"(?:half|quarter|(?:\d{{1,2}}|five|ten|fifteen|twenty)(?:{S}min(?:ute)?s?)?){S}(?:past|to){S}(?P<h>{_HOUR_WORD}|\d{{1,2}})"
    rf"(?:{_CLOCK}|{_IN_THE}|\b(?=\s{{0,2}}(?:[.,;!?)]|$)))",
    _in_words,
)
_PART_OF_DAY = rule(rf"(?:early|late)(?:{S}that)?{S}(?:morning|afternoon|evening)\b(?!['’]s)", _part_of_day)
_MINUTES = (
    r"(?P<words>(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
    r"|(?:twenty|thirty|forty|fifty)(?:[-\s](?:one|two|three|four|five|six|seven|eight|nine))?)"
)
_HOUR_AND_MINUTES = rule(
    rf"(?P<h>{_HOUR_WORD})[-\s]{_MINUTES}(?:\s?{_HALF}|\b(?=\s{{0,2}}(?:[.,;!?)]|$)|\s(?:on|and)\b)){_ZONE}",
    _hour_and_minutes,
)
DIGIT_RULES: Final[Sequence[Rule]] = (
    rule(
        rf"(?P<h1>\d{{1,2}}){_MIN1}?(?:\s?(?P<half1>[ap])\.?m\.?)?{_TO}(?P<h>\d{{1,2}}){_MIN}?(?:\s?{_HALF}|{_IN_THE}){_ZONE}(?!\w)",
        _time_range,
    ),
    rule(
        rf"(?P<h1>\d{{1,2}}):(?P<min1>[0-5]\d)(?:\s?(?P<half1>[ap])\.?m\.?)?{_TO}(?P<h>\d{{1,2}}):(?P<min>[0-5]\d)(?![\w:]){_ZONE}",
        _time_range,
    ),
    rule(rf"(?P<h>\d{{1,2}}){_MIN}(?::(?P<sec>[0-5]\d))?(?:\s?{_HALF}|{_IN_THE}|{_CLOCK}){_ZONE}(?!\w)", _time),
    rule(rf"(?P<h>\d{{1,2}}):(?P<min>[0-5]\d)(?::(?P<sec>[0-5]\d))?(?![\w:%]|[.,]\d){_ZONE}", _time),
    rule(rf"(?P<h>\d{{1,2}})(?:\s?{_HALF}|{_IN_THE}){_ZONE}(?!\w)", _time),
    rule(rf"(?P<h>\d{{1,2}}){_CLOCK}(?:{_IN_THE})?{_ZONE}", _time),
    _PAST,
)
HOURS_BETWEEN: Final = rule(
    rf"(?P<h1>\d{{1,2}})(?::(?P<min1>[0-5]\d))?{_TO}(?P<h>\d{{1,2}})(?::(?P<min>[0-5]\d))?(?![\w:%]|[.,]\d){_ZONE}",
    _hours_between,
)
SHORT_HALF: Final = rule(r"(?P<h>\d{1,2})(?::(?P<min>[0-5]\d))?\s?(?P<half>[ap])(?!\w)", _short_half)
HOUR_ALONE: Final = rule(r"(?P<h>\d{1,2})(?=\s{0,2}(?:$|[.,;!?)])|\s(?:on|and|in|with|for)\b)", _hour_alone)

WORD_RULES: Final[Mapping[str, tuple[Rule, ...]]] = {
    **dict.fromkeys(
        _HOURS,
        (
            rule(
                rf"(?P<h>{_HOUR_WORD})(?:{_CLOCK}(?:{_IN_THE})?|{S}{_HALF}|{S}in{S}the{S}(?P<daypart>morning|afternoon|evening)\b){_ZONE}",
                _time,
            ),
            _HOUR_AND_MINUTES,
        ),
    ),
    **dict.fromkeys(("half", "quarter", "fifteen", "twenty"), (_PAST,)),
    **dict.fromkeys(("early", "late"), (_PART_OF_DAY,)),
    **dict.fromkeys(("noon", "midday", "midnight"), (rule(r"(?:noon|midday|midnight)\b", _noon),)),
}
