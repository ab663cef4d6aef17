"""What the rest of a document says of a date: the year that is left out, and what "a year later" counts from.

Nothing here changes what the text gives; it adds ``inferred_year`` with ``inferred_because``, or nothing. There are
three sources for a year:

- the text: the last date with a year before it in the same passage, if the year-less date can follow it in that
  year, and if it is near (the same or the sentence before) or the day of publication does not say otherwise. An open
  end ("until 2025", "since 2020") is never such an anchor;
- the date that the passage stands under, of a heading or of the entry (``headings``), unless another year was spoken of
  since;
- the day of publication: a day that has passed by then is of that year or the year before; a day to come is of that
  year where the sentence speaks of the future, and stays open otherwise. A text that speaks of older years only is
  not dated by its publication.

"Two days later", "the same year" count from the last date in the text, in this passage or the one before; an explicit
date beside them wins. The clock is never looked at. This file knows no grammar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from facts.errors import shown
from facts.model import Published, Span
from facts.reading.dates.calendar import Unit, exists
from facts.reading.dates.counting import Place, counted_from, publication, value_of
from facts.reading.dates.grammar import Anchor, Grammar, Reading
from facts.reading.dates.headings import Heading, headings, year_under
from facts.reading.dates.scanning import scan
from facts.reading.document import Document
from facts.values import CalendarPoint, DateValue, Mention, Precision, Season

_TO_COME = re.compile(
    r"\b(?:will|shall|is to|are to|is due|are due|scheduled|upcoming|plans? to|expected to|next)\b|['’]ll\b"
    r"|\b(?:будет|будут|состоится|состоятся|пройд[её]т|планиру\w+|намерен\w*|запланирован\w*|ожида\w+)\b",
    re.IGNORECASE,
)
_TO_COME_THEN = re.compile(
    r"\b(?:would(?!\s(?:not\s)?have)|(?:was|were)\s(?:to|due|supposed|set|expected|scheduled)|должн[аоы]?\sбыл)\b",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"\s?[,(—–-]?\s?(?:(?:on|in|at|by|в|во)\s)?(?:the\s)?", re.IGNORECASE)
_SEASON_MONTH = {Season.SPRING: 3, Season.SUMMER: 6, Season.AUTUMN: 9, Season.WINTER: 12}
_NEAR = 1
"""An anchor no more sentences away than this wins over the day of publication."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A reading with where it stands; offsets are the document's."""

    number: int
    reading: Reading
    span: Span
    passage: int
    sentence: int
    words: str
    """The sentence it stands in."""


def read_in_context(document: Document, grammar: Grammar) -> tuple[Mention, ...]:
    """Return the dates of all unmarked passages in text order, with what the document adds to them."""
    found = list(_found(document, grammar))
    context = _Context(document, found, grammar)
    return tuple(Mention(one.span, context.value(one)) for one in found)


def _found(document: Document, grammar: Grammar) -> Iterator[_Found]:
    count = found = 0
    for number, passage in enumerate(document.readable):
        for sentence in passage.sentences:
            words = document.text[sentence.start : sentence.end]
            for reading in scan(words, grammar):
                if not reading.impossible:
                    span = Span(sentence.start + reading.start, sentence.start + reading.end)
                    yield _Found(found, reading, span, number, count, words)
                    found += 1
            count += 1


class _Context:
    """The dates of a document as they are read in order: each may lean on those before it."""

    def __init__(self, document: Document, found: list[_Found], grammar: Grammar) -> None:
        self._text = document.text
        self._published = document.published
        self._found = found
        self._headings = list(headings(document, grammar)) if any(map(_may_lean, found)) else []
        self._years = {year for one in found if (year := _anchor_year(one.reading)) is not None}
        self._under: Heading | None = None
        self._strays = False
        """Whether another year was spoken of under the heading than its own."""
        self._anchor: _Found | None = None
        self._last: tuple[Place, _Found] | None = None

    def value(self, one: _Found) -> DateValue:
        """Return the value of the next date; must be called in text order."""
        reading = one.reading
        heading = self._headings[one.passage] if self._headings else None
        if heading is not self._under:
            self._under, self._strays = heading, False
        if reading.count is not None and reading.base is None:
            value = self._relative(one)
        else:
            value = value_of(reading)
            if _lacks_year(value):
                value = self._with_year(one, value)
        self._remember(one, value)
        if heading is not None and _spoken_year(reading) not in (None, heading.year):
            self._strays = True
        return value

    def _remember(self, one: _Found, value: DateValue) -> None:
        if value.bound is not None or one.reading.is_time:
            return
        if _anchor_year(one.reading) is not None:
            self._anchor = one
        known = value.start.year if value.start.year is not None else value.inferred_year
        point = replace(value.start, year=known)
        if point == CalendarPoint() and self._explicit_beside(one):
            return
        place = Place(point, value.precision, replace(value.end, year=value.end.year or known) if value.end else None)
        self._last = (place, one)

    # --- relative expressions ---

    def _relative(self, one: _Found) -> DateValue:
        count = one.reading.count
        plain = value_of(one.reading)
        if count is None:
            return plain
        if count.anchor is Anchor.NOW:
            if self._under is not None and count.amount != 0:
                because = f"counted from {_quoted(self._text, self._under.span)}"
                return counted_from(one.reading, _place_of(self._under.point), because) or plain
            if self._published is None or (count.unit is Unit.DAY and count.amount == 0 and not one.reading.point.time):
                # "Today" in prose is as often "these days" as the day of publication.
                return plain
            because = f"counted from the day of publication, {self._published}"
            return counted_from(one.reading, publication(self._published), because) or plain
        counted = None
        if self._last is not None and one.passage - self._last[1].passage <= 1:
            place, origin = self._last
            counted = counted_from(one.reading, place, f"counted from {_quoted(self._text, origin.span)}")
        beside = self._explicit_beside(one)
        if beside is not None and (counted is None or not _agree(counted, value_of(beside.reading))):
            return replace(plain, inferred_because=f"{_quoted(self._text, beside.span)} beside it says when")
        return counted or plain

    def _explicit_beside(self, one: _Found) -> _Found | None:
        """Return the explicit date that stands right after or before a relative expression, if one does."""
        if one.reading.count is None:
            return None
        for other, before in ((one.number + 1, False), (one.number - 1, True)):
            if not 0 <= other < len(self._found):
                continue
            neighbour = self._found[other]
            if neighbour.sentence != one.sentence or neighbour.reading.relative:
                continue
            gap = (neighbour.span.end, one.span.start) if before else (one.span.end, neighbour.span.start)
            if gap[1] - gap[0] <= 12 and _BESIDE.fullmatch(self._text[gap[0] : gap[1]]):
                return neighbour
        return None

    # --- years ---

    def _with_year(self, one: _Found, value: DateValue) -> DateValue:
        inferred = (
            self._year_of_text(one, value) or self._year_of_heading(one, value) or self._year_of_publication(one, value)
        )
        if inferred is None:
            return value
        year, because = inferred
        start, end = value.start, value.end
        if start.month is not None and not exists(year, start.month, start.day):
            return value
        if end is not None and end.month is not None and not exists(year, end.month, end.day):
            return value
        return replace(value, inferred_year=year, inferred_because=because)

    def _year_of_text(self, one: _Found, value: DateValue) -> tuple[int, str] | None:
        anchor = self._anchor
        if anchor is None or anchor.passage != one.passage:
            return None
        year = _anchor_year(anchor.reading)
        if year is None:
            return None
        near = one.sentence - anchor.sentence <= _NEAR
        here, there = _in_year(value.start), _in_year(anchor.reading.last or anchor.reading.point, end=False)
        if here < there:
            if near and _TO_COME_THEN.search(one.words):
                return year + 1, f"the first one after {_quoted(self._text, anchor.span)}"
            return None
        by_publication = self._year_of_publication(one, value)
        if not near and by_publication is not None and by_publication[0] != year:
            return None
        return year, f"the year of {_quoted(self._text, anchor.span)}, which is the last date before it"

    def _year_of_heading(self, one: _Found, value: DateValue) -> tuple[int, str] | None:
        heading, month = self._under, value.start.month
        if heading is None or month is None or self._strays:
            return None
        to_come = _TO_COME.search(one.words) is not None or _TO_COME_THEN.search(one.words) is not None
        year = year_under(heading, month, value.start.day, to_come=to_come)
        return None if year is None else (year, f"it stands under {_quoted(self._text, heading.span)}")

    def _year_of_publication(self, one: _Found, value: DateValue) -> tuple[int, str] | None:
        published, month = self._published, value.start.month
        if published is None or month is None:
            return None
        if self._years and max(self._years) < published.year - 1:
            return None
        year = _nearest_year(month, value.start.day, published, to_come=_TO_COME.search(one.words) is not None)
        return None if year is None else (year, f"the source was published on {published}")


def _nearest_year(month: int, day: int | None, published: Published, *, to_come: bool) -> int | None:
    if published.month is None:
        return published.year
    passed = (month, day or 1) <= (published.month, published.day or 31)
    if to_come:
        same_month = month == published.month and day is None
        return published.year + 1 if passed and not same_month else published.year
    if passed:
        return published.year
    return published.year - 1 if month - published.month >= 6 else None


def _lacks_year(value: DateValue) -> bool:
    point = value.start
    return point.year is None and bool(point.month or point.season or point.quarter) and not value.relative


def _may_lean(one: _Found) -> bool:
    """Say whether a date may lean on the one that its passage stands under: it has no year, or counts from the day of writing."""
    reading = one.reading
    counts = reading.count is not None and reading.count.anchor is Anchor.NOW
    return counts or (reading.point.year is None and reading.point.month is not None)


def _place_of(point: CalendarPoint) -> Place:
    if point.month is None:
        return Place(point, Precision.YEAR)
    return Place(point, Precision.MONTH if point.day is None else Precision.DAY)


def _spoken_year(reading: Reading) -> int | None:
    return reading.point.year if reading.last is None or reading.last.year is None else reading.last.year


def _anchor_year(reading: Reading) -> int | None:
    """Return the year that a date can lend to those after it; open ends, decades and counted dates lend none."""
    if reading.bound is not None or reading.count is not None or reading.impossible:
        return None
    if reading.precision in (Precision.CENTURY, Precision.DECADE, Precision.VAGUE):
        return None
    return (reading.last or reading.point).year


def _in_year(point: CalendarPoint, *, end: bool = True) -> tuple[int, int]:
    """Return where in its year a point lies: the latest it can be, or with ``end`` False the earliest."""
    if point.month is not None:
        return point.month, point.day or (31 if end else 0)
    if point.season is not None:
        return _SEASON_MONTH[point.season], 31 if end else 0
    if point.quarter is not None:
        return point.quarter * 3, 31 if end else 0
    return (12, 31) if end else (0, 0)


def _agree(a: DateValue, b: DateValue) -> bool:
    """Say whether two dates can be the same: one lies in the other."""
    first, second = a.window(), b.window()
    if first is None or second is None:
        known = [(a.start.month, b.start.month), (a.start.day, b.start.day)]
        return a.start != CalendarPoint() and all(x is None or y is None or x == y for x, y in known)
    return first[0] <= second[1] and second[0] <= first[1]


def _quoted(text: str, span: Span) -> str:
    return f"“{shown(span.of(text))}”"
