"""What can be read out of a sentence: the value of a date, of a figure, of a statement; and the mention that holds it.

Frozen values only, nothing is sharpened: an unknown year stays unknown, a bound stays a bound, a speaker that the
text does not name stays unnamed. This file knows nothing of how they are read (``facts.reading``), compared or shown
(``facts.kinds``).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from facts.model import Span, days_of_month


class KindName(StrEnum):
    """The kinds of value the product reads, compares and cites."""

    DATE = "date"
    FIGURE = "figure"
    STATEMENT = "statement"


# --- dates -----------------------------------------------------------------------------------------------------------


class Precision(StrEnum):
    """How fine a date is, from coarse to fine."""

    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    SEASON = "season"
    QUARTER = "quarter"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    TIME = "time"
    VAGUE = "vague"
    """A time expression without a place in the calendar: "recently", "a year later" without an anchor."""


class Season(StrEnum):
    SPRING = "spring"
    SUMMER = "summer"
    AUTUMN = "autumn"
    WINTER = "winter"


class Part(StrEnum):
    """A part of a month, season, year, decade or century: "late September" stays a part of a month."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"


class Bound(StrEnum):
    """How a date limits what it speaks of."""

    SINCE = "since"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class CalendarPoint:
    """A place in the calendar, as far as the text gives it. ``year`` None is an unknown year.

    A century or decade is given by ``year`` as its first year (1901 for the 20th century, 1990 for the 1990s)
    together with the precision of the date that holds it. Years before Christ are negative (44 BC is -44).
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: Season | None = None
    quarter: int | None = None
    part: Part | None = None
    time: str | None = None
    """Clock time as HH:MM or HH:MM:SS, 24 hours."""


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date as the text gives it.

    ``start`` is the date, or the first end of a range; ``end`` the last end of a range, None where it is no range.
    ``bound`` is set for open ends ("until 2025", "since November 2020"). ``inferred_year`` is kept apart from the
    value, with its reason: the text does not give it. ``relative`` says that the words count from another date.
    ``weekday`` is 0 for Monday.
    """

    start: CalendarPoint
    precision: Precision
    end: CalendarPoint | None = None
    bound: Bound | None = None
    approximate: bool = False
    relative: bool = False
    weekday: int | None = None
    inferred_year: int | None = None
    inferred_because: str = ""

    def window(self) -> tuple[str, str] | None:
        """Return the first and the last day it can mean, as ISO text; None where the calendar does not say.

        An inferred year counts, so that "September 19" of a source published in 2023 can be compared; a caller that
        must not rely on it looks at ``inferred_year``. Seasons and parts are left as wide as the words are.
        """
        first = _first_day(self.start, self.precision, self.inferred_year)
        last = _last_day(self.end or self.start, self.precision, self.inferred_year)
        return (first, last) if first and last and first <= last else None


def _first_day(point: CalendarPoint, precision: Precision, inferred: int | None) -> str | None:
    year = point.year if point.year is not None else inferred
    if year is None or year < 1 or precision is Precision.VAGUE:
        return None
    if point.season is not None:
        month = {Season.SPRING: 1, Season.SUMMER: 4, Season.AUTUMN: 7, Season.WINTER: 1}[point.season]
        return f"{year:04}-{month:02}-01"
    month = point.month or ((point.quarter - 1) * 3 + 1 if point.quarter else 1)
    return f"{year:04}-{month:02}-{point.day or 1:02}"


def _last_day(point: CalendarPoint, precision: Precision, inferred: int | None) -> str | None:
    year = point.year if point.year is not None else inferred
    if year is None or year < 1 or precision is Precision.VAGUE:
        return None
    if precision is Precision.CENTURY:
        return f"{year + 99:04}-12-31"
    if precision is Precision.DECADE:
        return f"{year + 9:04}-12-31"
    if point.season is not None:
        # A season's months differ between the halves of the earth and with the speaker; a winter runs into next year.
        if point.season is Season.WINTER:
            return f"{year + 1:04}-03-31"
        month = {Season.SPRING: 6, Season.SUMMER: 9, Season.AUTUMN: 12}[point.season]
        return f"{year:04}-{month:02}-{days_of_month(year, month):02}"
    month = point.month or (point.quarter * 3 if point.quarter else 12)
    return f"{year:04}-{month:02}-{point.day or days_of_month(year, month):02}"


# --- figures ---------------------------------------------------------------------------------------------------------


class FigureType(StrEnum):
    COUNT = "count"
    SHARE = "share"
    CHANGE = "change"
    MONEY = "money"
    DURATION = "duration"
    AGE = "age"
    MEASURE = "measure"
    ORDINAL = "ordinal"


class Comparator(StrEnum):
    """How the text limits a figure; ``EXACT`` where it does not."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    AT_LEAST = "at least"
    UNDER = "under"
    AT_MOST = "at most"
    ALMOST = "almost"
    """Nearly reached from below: almost, nearly, close to."""
    AS_MANY_AS = "as many as"
    """The upper end of what is reported: as many as, up to."""


@dataclass(frozen=True, slots=True)
class FigureValue:
    """A figure as the text gives it.

    ``low`` and ``high`` are the ends of what the words allow, in ``unit`` (both equal for an exact number, one None
    for a bound, both set and different for a range); ``number`` is the number as written, None where the words are
    vague ("thousands", "several"). ``counted`` is what it counts, as the text has it ("Armenians", "of Shah Deniz").
    ``unit`` is a name: percent, USD, year, kilometre, ...; None for a plain count.
    """

    type: FigureType
    number: Decimal | None
    low: Decimal | None
    high: Decimal | None
    comparator: Comparator = Comparator.EXACT
    unit: str | None = None
    counted: str | None = None
    vague: bool = False


# --- statements ------------------------------------------------------------------------------------------------------


class Form(StrEnum):
    DIRECT = "direct"
    MIXED = "mixed"
    REPORTED = "reported"


class VerbClass(StrEnum):
    """What a reporting verb says of the speaker's stance."""

    NEUTRAL = "neutral"
    COMMITTAL = "committal"
    EVALUATIVE = "evaluative"
    WEAK = "weak"


class Flag(StrEnum):
    """How sure the reading of a statement is; each is shown with it."""

    COREF = "coref"
    """The speaker stands as a pronoun and was taken from the paragraph."""
    PASSIVE = "passive"
    IMPLICIT_SPEAKER = "implicit speaker"
    """A free-standing quotation, given to the speaker of the sentence before."""
    CROSS_SENTENCE = "cross sentence"
    ANONYMOUS = "anonymous"
    """The source of the words is not named: an argument, observers, an eyewitness."""
    HEDGED = "hedged"


@dataclass(frozen=True, slots=True)
class StatementValue:
    """Who said the words that the mention's span names, and how.

    ``speaker`` is the span of the speaker as written (a pronoun keeps the pronoun's span), None where nobody is
    named; ``speaker_name`` is the name the pronoun or short form stands for, as the text has it elsewhere;
    ``cue`` is the span of the reporting words, ``verb`` their lemma.
    """

    form: Form
    speaker: Span | None = None
    speaker_name: str | None = None
    cue: Span | None = None
    verb: str | None = None
    verb_class: VerbClass | None = None
    hedge: str | None = None
    flags: frozenset[Flag] = frozenset()


# --- mentions --------------------------------------------------------------------------------------------------------

Value = DateValue | FigureValue | StatementValue


@dataclass(frozen=True, slots=True)
class Mention:
    """A value read out of a text, with the span that carries it. What the machine read; nobody vouched for it."""

    span: Span
    value: Value

    @property
    def kind(self) -> KindName:
        match self.value:
            case DateValue():
                return KindName.DATE
            case FigureValue():
                return KindName.FIGURE
            case StatementValue():
                return KindName.STATEMENT
