"""What a grammar of dates consists of, and what it makes of a sentence before it becomes a value.

``scanning`` applies a grammar; ``english`` and ``russian`` are the grammars there are. Their patterns are compiled
without regard to case, because questions are typed in lower case, and share the names of their groups: ``d`` and ``d2``
days, ``m`` a month's name, ``y`` and ``y2`` years, ``ye`` and ``era`` a year with its era, ``tail`` the whole of a year
that follows a day or month, ``and`` the word of a list, ``h`` and ``min`` of a clock time, ``unit`` of time. This file
knows no language.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache, partial
from typing import Final

from facts.reading.dates.calendar import Unit
from facts.values import Bound, CalendarPoint, Precision

PRECISION_OF: Final[Mapping[Unit, Precision]] = {
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
"""How fine a date is that was counted in a unit."""


S: Final = r"\s{1,3}"
DASH: Final = r"\s?[-–—‒−~]\s?"
"""Pieces of patterns: the space between two words, and what stands between the ends of a range."""


NEVER: Final = re.compile(r"(?!)")
"""Matches nothing: a language has no such words."""


class Anchor(StrEnum):
    """What a relative expression counts from."""

    NOW = "now"
    """The day of writing: yesterday, last year, three years ago."""
    TEXT = "text"
    """The date the text spoke of last: a year later, the same day."""


@dataclass(frozen=True, slots=True)
class Count:
    """How a relative expression counts. ``amount`` None is a vague amount: "a few years ago"."""

    amount: int | None
    unit: Unit
    anchor: Anchor = Anchor.NOW
    stretch: bool = False
    """The whole time from here to there: "the last three years"."""
    named: bool = False
    """The place has a name or number of its own: "last May", "next Friday", "this century"."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A date as found, before it becomes a value: ``text[start:end]`` with what its words say."""

    start: int
    end: int
    precision: Precision
    point: CalendarPoint = CalendarPoint()  # noqa: RUF009  (frozen, and the same for all)
    last: CalendarPoint | None = None
    bound: Bound | None = None
    approximate: bool = False
    weekday: int | None = None
    count: Count | None = None
    base: Reading | None = None
    """The explicit date that a relative expression counts from: "two days after 5 May"."""
    bare: bool = False
    """A year that stands alone, and can belong to the month or day before it."""
    weak: bool = False
    """Only a date beside another one: "Sat", "3:30"."""
    impossible: bool = False
    """Has the form of a date that the calendar does not have; it is no date, and nor is a part of it."""

    @property
    def relative(self) -> bool:
        return self.count is not None or (self.weekday is not None and self.point.month is None)

    @property
    def is_time(self) -> bool:
        return self.precision is Precision.TIME and not self.is_day

    @property
    def is_day(self) -> bool:
        """It names a day: of the calendar, of the week, counted, or one whose place is not known (Easter, 4/5)."""
        if self.precision is Precision.TIME:
            return self.point.day is not None or self.weekday is not None or self.count is not None
        return self.precision is Precision.DAY


Build = Callable[[re.Match[str]], Sequence[Reading] | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A form of a date: a pattern that is tried where its first word stands, and what is made of a match."""

    pattern: re.Pattern[str]
    build: Build


def rule(pattern: str, build: Build) -> Rule:
    """Compile a pattern to a rule."""
    return Rule(re.compile(pattern, re.IGNORECASE), build)


def gathered(*tables: Mapping[str, Sequence[Rule]]) -> dict[str, tuple[Rule, ...]]:
    """Gather rules by the word that they begin with, in the order in which they are to be tried."""
    words: defaultdict[str, tuple[Rule, ...]] = defaultdict(tuple)
    for table in tables:
        for word, rules in table.items():
            words[word] += tuple(rules)
    return dict(words)


def group(m: re.Match[str], name: str) -> str | None:
    """Return what a named group holds; None where it took no part or the pattern has no such group."""
    found: str | None = m.groupdict().get(name)
    return found


def left_of(m: re.Match[str], reach: int) -> str:
    """Return up to ``reach`` code points before a match."""
    return m.string[max(0, m.start() - reach) : m.start()]


@dataclass(frozen=True, slots=True)
class Gaps:
    """What may stand between two neighbours that belong together; each pattern must match the whole gap."""

    time_to_day: re.Pattern[str]
    day_to_time: re.Pattern[str]
    weekday_to_day: re.Pattern[str]
    day_to_weekday: re.Pattern[str]
    to_year: re.Pattern[str]
    range: re.Pattern[str]
    paired_range: re.Pattern[str]
    """Makes a range only after the word that ``Edges.pair`` matches: between X and Y."""
    after: re.Pattern[str]
    """Between an amount of time and the date it is counted from: "two days after 5 May"; group ``back`` counts back."""


@dataclass(frozen=True, slots=True)
class Edges:
    """What is read on the edges of a date; left patterns end at its beginning, right ones begin at its end."""

    part: re.Pattern[str]
    """Groups named after ``Part``, and ``first_half`` and ``second_half``."""
    part_of_day: re.Pattern[str]
    """Before a day that is counted or of the week: "late Monday". It belongs to the span; no clock gives its value."""
    week: re.Pattern[str]
    """Makes a week of a day, month or year: "the week of 4 May", "the first week of 2021" (group ``n``)."""
    approximate: re.Pattern[str]
    pair: re.Pattern[str]
    """The word that opens a range, as group ``open``: between."""
    opening: re.Pattern[str]
    """The word that belongs to a range that was found without it, as group ``open``: from."""
    bounds: Sequence[tuple[re.Pattern[str], Bound]]
    bounds_after: Sequence[tuple[re.Pattern[str], Bound]]
    no_bound: re.Pattern[str]
    """Turns an open end into a plain date: "not until May" is in May."""
    article: re.Pattern[str]
    noun_after: re.Pattern[str]
    """Between these two a date names the noun: "before the 2020 war" is not before 2020."""
    stop: re.Pattern[str]
    """A date on whose left this stands is no date: "every Monday"."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """The forms of one language. Keys of ``words`` are lower case."""

    words: Mapping[str, Sequence[Rule]]
    digits: Sequence[Rule]
    gaps: Gaps
    edges: Edges
    openings: Callable[[str], tuple[tuple[int, str], ...]] = field(init=False)
    """Returns where a date can begin in what stands between two blanks, with the digits or the word (lower case) there.

    It is kept for the next time, because most of it comes again: so a word that begins no date costs nearly nothing.
    """

    def __post_init__(self) -> None:
        object.__setattr__(self, "openings", lru_cache(maxsize=_MOST_KEPT)(partial(_openings, self.words)))


_MOST_KEPT: Final = 20_000
_TOKEN = re.compile(r"\d+|[^\W\d_]+")


def _openings(words: Container[str], part: str) -> tuple[tuple[int, str], ...]:
    if part.isalpha():
        return ((0, part.lower()),) if part.lower() in words else ()
    return tuple(
        [
            (token.start(), word)
            for token in _TOKEN.finditer(part)
            if (word := token[0].lower()) in words or word[0].isdigit()
        ]
    )
