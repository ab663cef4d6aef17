"""Dates as answers: "when", "in what year", "which century"; how fine a date must be, and when two dates clash.

Knows nothing of how dates are read (``facts.reading.dates``).
"""

from __future__ import annotations

import re

from facts.answers import QuestionKind
from facts.kinds.base import RangeEnd, Recognised, Relation, Wanted, WantedDate
from facts.model import Span
from facts.reading.dates.calendar import iso
from facts.reading.words import Word
from facts.values import Bound, CalendarPoint, DateValue, KindName, Mention, Precision, Value

_UNIT = {
    "year": Precision.YEAR, "years": Precision.YEAR, "century": Precision.CENTURY, "centuries": Precision.CENTURY,
    "decade": Precision.DECADE, "decades": Precision.DECADE, "month": Precision.MONTH, "months": Precision.MONTH,
    "day": Precision.DAY, "days": Precision.DAY, "date": Precision.DAY, "dates": Precision.DAY,
    "time": Precision.TIME, "hour": Precision.TIME, "season": Precision.SEASON, "weekday": Precision.DAY,
    "году": Precision.YEAR, "год": Precision.YEAR, "годах": Precision.YEAR,
    "годы": Precision.YEAR,
    "десятилетия": Precision.DECADE,
    "века": Precision.CENTURY, "года": Precision.YEAR,
    "веке": Precision.CENTURY, "век": Precision.CENTURY, "столетии": Precision.CENTURY,
    "десятилетии": Precision.DECADE, "месяце": Precision.MONTH, "месяц": Precision.MONTH, "день": Precision.DAY,
    "числа": Precision.DAY, "дата": Precision.DAY, "дату": Precision.DAY, "часу": Precision.TIME, "час": Precision.TIME,
    "время": Precision.TIME,
}  # fmt: skip

_PERIOD = "|".join(sorted(_UNIT, key=len, reverse=True))
_NAMED = re.compile(
    rf"\b(?:what|which|wat|wich|whihc|waht|whcih|wht)\s+(?:exact\s+|calendar\s+|actual\s+|specific\s+)?(?P<unit>{_PERIOD})\b"
    rf"|\b(?:в|к|с|до|на)?\s*как(?:ом|ой|ого|ому|их|им|ое|ую|ие)\s+(?:именно\s+|два\s+|точно\s+)?(?P<unit_ru>{_PERIOD})\b"
    r"|\bwhat\s+(?:was|is|were)\s+the\s+(?:exact\s+|actual\s+)?(?P<unit_of>date|year|day|month|time|dates|century|decade)\b"
    r"|\bthe\s+(?P<unit_that>year|date|day)\s+(?:that|when|in\s+which|of)\b"
    r"|\b(?P<unit_tail>year|date)s?\s*\?*$",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\b(?:when(?:'s|’s|s|d)?|wen|whn|wehn|whne|hwen|когда|кагда|кода|какого\s+числа)\b(?!\s+(?:calls|harry\b))"
    r"|\b(?:since|until|till|from|by)\s+when\b|\bс\s+каких\s+пор\b|\bдо\s+каких\s+пор\b|\bhow\s+long\s+ago\b|\bкак\s+давно\b",
    re.IGNORECASE,
)
# "when" that opens a clause is no question: "who was leading when the war ended".
_OTHER_ASKED = re.compile(
    r"^\W*(?:(?:in|at|on|by|for|from|under|to|of)\s+)?(?:who|whom|whose|what|which|where|why|how|кто|что|где|почему|зачем|сколько|как|какой|какая|какие)\b",
    re.IGNORECASE,
)


RELATIVE = 0.6
"""What "a year later" is worth as an answer beside a date that stands for itself."""


class DateKind:
    """When something happened."""

    name = KindName.DATE
    asks = QuestionKind.DATE

    def recognise(self, text: str, words: tuple[Word, ...]) -> Recognised | None:
        """Recognise "when" and questions that name a unit of the calendar.

        >>> kind = DateKind()
        >>> kind.recognise("In what year did the bridge open?", ()).wanted
        WantedDate(precision=<Precision.YEAR: 'year'>, end=<RangeEnd.FIRST: 'first'>)
        >>> kind.recognise("Who was mayor when the bridge opened?", ()) is None
        True
        """
        del words
        named = _NAMED.search(text)
        if named and not _counts(text, named):
            groups = (named["unit"], named["unit_ru"], named["unit_of"], named["unit_that"], named["unit_tail"])
            unit = next((group for group in groups if group), None)
            tail_only = named["unit_tail"] or named["unit_that"]
            if unit and not (
                tail_only and _OTHER_ASKED.search(text) and not re.search(r"what\s*$", text[: named.start()])
            ):
                return Recognised(
                    WantedDate(_UNIT[unit.lower()], _end(text)), (Span(*named.span()), *_only_asking(text))
                )
        when = _WHEN.search(text)
        if when and not (when.start() > 0 and _OTHER_ASKED.search(text) and not _asks_again(text, when.start())):
            return Recognised(WantedDate(None, _end(text)), (Span(*when.span()), *_only_asking(text)))
        return None

    def suits(self, value: Value, wanted: Wanted | None) -> float:
        """Score a date against the asked precision.

        A year inside a finer date answers "what year"; a year alone answers "which day" only poorly.
        """
        if not isinstance(value, DateValue):
            return 0.0
        if value.precision is Precision.VAGUE:
            return 0.15
        if value.relative and value.start.year is None:
            return RELATIVE
        precision = wanted.precision if isinstance(wanted, WantedDate) else None
        bare_time = value.precision is Precision.TIME and value.start.day is None and value.start.month is None
        if precision is None:
            return 0.35 if bare_time or (value.weekday is not None and value.start.day is None) else 1.0
        if precision is value.precision:
            return 1.0
        match precision:
            case Precision.YEAR:
                if value.start.year is None:
                    return 0.2
                return 0.9 if value.precision not in (Precision.CENTURY, Precision.DECADE) else 0.35
            case Precision.MONTH:
                return 0.9 if value.start.month is not None else 0.2
            case Precision.DAY:
                if value.precision is Precision.TIME and not bare_time:
                    return 0.95
                return {Precision.MONTH: 0.5, Precision.YEAR: 0.4}.get(value.precision, 0.25)
            case Precision.TIME:
                return 0.3
            case Precision.CENTURY | Precision.DECADE:
                return 0.45
            case _:
                return 0.5

    def narrow(self, text: str, mention: Mention, wanted: Wanted | None) -> Span:
        """Return the year of a finer date where a year is asked, an end of a range where it is; else the whole mention.

        >>> from facts.values import CalendarPoint, DateValue, Precision
        >>> war = Mention(Span(4, 16), DateValue(CalendarPoint(1939), Precision.YEAR, CalendarPoint(1945)))
        >>> DateKind().narrow("The 1939 to 1945 war", war, WantedDate(None, RangeEnd.LAST)).of("The 1939 to 1945 war")
        '1945'
        """
        value = mention.value
        if isinstance(value, DateValue) and _is_long(value) and isinstance(wanted, WantedDate) and wanted.end:
            return _end_of(text, mention.span, wanted.end)
        if (
            isinstance(value, DateValue)
            and isinstance(wanted, WantedDate)
            and wanted.precision is Precision.YEAR
            and value.precision in (Precision.MONTH, Precision.DAY, Precision.TIME, Precision.SEASON, Precision.QUARTER)
            and value.end is None
            and value.start.year is not None
        ):
            year = str(value.start.year)
            at = text.find(year, mention.span.start, mention.span.end)
            if at >= 0:
                return Span(at, at + len(year))
        if isinstance(value, DateValue) and (value.bound is not None or value.approximate):
            return _with_bound(text, mention.span)
        return mention.span

    def normalized(self, value: Value) -> str:
        return iso(value) if isinstance(value, DateValue) else ""

    def relation(self, one: Value, other: Value) -> Relation:
        """Compare two dates: what both give must agree, what one leaves open does not clash.

        >>> from facts.values import CalendarPoint, DateValue, Precision
        >>> def day(number, year=None): return DateValue(CalendarPoint(year, 9, number), Precision.DAY)
        >>> DateKind().relation(day(19), day(19, 2023)).value, DateKind().relation(day(19), day(23)).value
        ('compatible', 'different')
        """
        if not (isinstance(one, DateValue) and isinstance(other, DateValue)):
            return Relation.DIFFERENT
        if iso(one) == iso(other):
            return Relation.SAME
        a, b = _opened(one), _opened(other)
        if a and b:
            meets = a[0] <= b[1] and b[0] <= a[1]
            return Relation.COMPATIBLE if meets else Relation.DIFFERENT
        return Relation.COMPATIBLE if _agree(one, other) else Relation.DIFFERENT


def _opened(value: DateValue) -> tuple[str, str] | None:
    """Return the first and last day a date allows, open at the end that a bound leaves open."""
    window = value.window()
    if window is None or value.bound is None:
        return window
    match value.bound:
        case Bound.SINCE | Bound.AFTER:
            return (window[0], "9999-12-31")
        case Bound.UNTIL | Bound.BEFORE:
            return ("0001-01-01", window[1])


def _agree(one: DateValue, other: DateValue) -> bool:
    def clash(a: CalendarPoint, b: CalendarPoint) -> bool:
        pairs = ((a.year, b.year), (a.month, b.month), (a.day, b.day), (a.season, b.season))
        return any(x is not None and y is not None and x != y for x, y in pairs)

    if one.end is None and other.end is None:
        return not clash(one.start, other.start)
    # Year-less ranges: day by day, inside the month they share.
    low = (one.start.month, one.start.day), (other.start.month, other.start.day)
    if None in low[0] or None in low[1]:
        return not clash(one.start, other.start)
    ends = [((d.end or d.start).month or d.start.month, (d.end or d.start).day) for d in (one, other)]
    if None in ends[0] or None in ends[1]:
        return not clash(one.start, other.start)
    (a, b), (c, d) = low, ends
    return bool(_key(a) <= _key(d) and _key(b) <= _key(c))


def _key(month_day: tuple[int | None, int | None]) -> tuple[int, int]:
    return (month_day[0] or 0, month_day[1] or 0)


def _counts(text: str, named: re.Match[str]) -> bool:
    """Say whether the unit is counted rather than asked for: "how many years", "what time period"."""
    return bool(re.search(r"how\s+many\s*$", text[: named.start()], re.IGNORECASE))


# Verbs that every event has: they ask for its date and say nothing of it.
_HAPPENING = re.compile(
    r"\b(?:take|takes|took|taken|taking)\s+place\b|\b(?:happen|occur)(?:s|red|ed|ring|ing)?\b"
    r"|\b(?:произош(?:ел|ёл|ла|ло|ли)|случил(?:ся|ась|ось|ись)|состоял(?:ся|ась|ось|ись))\b",
    re.IGNORECASE,
)


_BEGINS = re.compile(
    r"\b(?:beg[iau]n(?:s|ning)?|start(?:s|ed)?|born|birth|open(?:s|ed)?|found(?:ed|ing)?|launch(?:ed)?|commence[sd]?"
    r"|establish(?:ed)?|начал\w*|родил\w*|основа\w*|открыл\w*)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\b(?:end(?:s|ed)?|die[sd]?|death|clos(?:e|es|ed)|finish(?:ed|es)?|expire[sd]?|ceased?|until\s+when|till\s+when"
    r"|закончил\w*|заверш\w*|умер\w*|скончал\w*|закрыл\w*)\b",
    re.IGNORECASE,
)
_RANGE_SIGN = re.compile(r"\s*(?:[–—−-]|\b(?:to|and|until|till|through|по|до|и)\b)\s*", re.IGNORECASE)


def _end(text: str) -> RangeEnd | None:
    begins, ends = _BEGINS.search(text), _ENDS.search(text)
    if begins and not ends:
        return RangeEnd.FIRST
    return RangeEnd.LAST if ends and not begins else None


_BOUND_WORDS = re.compile(
    r"\b(?:since|until|till|by|before|after|prior\s+to|up\s+to|around|about|circa|ca?\.|approximately|roughly|nearly"
    r"|с|со|до|к|после|около|примерно|приблизительно)\s*(?:the\s+|about\s+|around\s+)?$",
    re.IGNORECASE,
)


def _with_bound(text: str, span: Span) -> Span:
    """Return the date with the word that makes a bound or an estimate of it: "since 1900" is not "1900"."""
    start = max(0, span.start - 24)
    found = _BOUND_WORDS.search(text[start : span.start])
    return Span(start + found.start(), span.end) if found else span


def _is_long(value: DateValue) -> bool:
    """Say whether a range goes from one month or year into another; "September 19–20" is one event's date."""
    return value.end is not None and (value.start.year, value.start.month) != (value.end.year, value.end.month)


def _end_of(text: str, span: Span, end: RangeEnd) -> Span:
    """Return what stands before the sign of the range, or after the last one."""
    signs = list(_RANGE_SIGN.finditer(text, span.start, span.end))
    inner = [sign for sign in signs if span.start < sign.start() and sign.end() < span.end]
    if not inner:
        return span
    return Span(span.start, inner[0].start()) if end is RangeEnd.FIRST else Span(inner[-1].end(), span.end)


def _only_asking(text: str) -> tuple[Span, ...]:
    return tuple(Span(*found.span()) for found in _HAPPENING.finditer(text))


def _asks_again(text: str, at: int) -> bool:
    return bool(re.search(r"\b(?:and|и)\s*$", text[:at])) or text[at:].strip(" ?!.").lower() in ("when", "когда")
