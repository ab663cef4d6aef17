"""The date that a part of a document stands under: a line that is a date, or an entry that opens with one.

"8 March 2019: The ferry was raised." dates what follows it up to the next heading, dated or not; a diary, a log and a
chronicle are written so. A day without a year is of the year that brings it nearest to that date, and of none where that
is not near, or where the text under the heading has spoken of another year meanwhile. The clock is never looked at. This file
knows no grammar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from facts.model import Mark, Passage, Span
from facts.reading.dates.calendar import exists
from facts.reading.dates.grammar import Grammar, Reading
from facts.reading.dates.scanning import scan
from facts.reading.document import Document
from facts.values import CalendarPoint, Precision

NEAR = 150
"""Days from the date of a heading within which a day without a year is taken for one near it."""
_LONGEST = 80
"""Code points from the beginning of a passage in which the date of an entry ends."""
_BEFORE = re.compile(r"[\s#*•·>(\[\-–—]*")
_BEHIND = re.compile(r"[)\]*]{0,3}(?:\s*(?:[:.]|[–—-](?=\s))|\s*(?:\n|$))")


@dataclass(frozen=True, slots=True)
class Heading:
    """The date that passages stand under, and where its words are."""

    span: Span
    point: CalendarPoint

    @property
    def year(self) -> int:
        """The year that it gives."""
        assert self.point.year is not None
        return self.point.year


def headings(document: Document, grammar: Grammar) -> Iterator[Heading | None]:
    r"""Yield for each passage that is read the date that it stands under; None where it stands under none.

    >>> from facts.importing.passages import divide
    >>> from facts.reading.dates.english import ENGLISH
    >>> text = "8 March 2019: The ferry was raised.\n\nIt was sold on 12 March.\n"
    >>> [one.span.of(text) for one in headings(Document(text, divide(text)), ENGLISH)]
    ['8 March 2019', '8 March 2019']
    """
    over: Heading | None = None
    for passage in document.passages:
        opens = opening_of(passage, grammar) if passage.mark in (None, Mark.HEADING) else None
        if opens is not None:
            over = opens
        elif passage.mark is Mark.HEADING:
            over = None  # what stands under another heading is of another time, as far as is known
        if passage.mark is None:
            yield over


def opening_of(passage: Passage, grammar: Grammar) -> Heading | None:
    """Return the date with a year that opens a passage and stands alone there, or before a colon or a dash; None for none."""
    start = _BEFORE.match(passage.text)
    begin = start.end() if start is not None else 0
    head = passage.text[begin : begin + _LONGEST]
    if not head[:1].isalnum() or not any(c.isdigit() for c in head):
        return None
    found = next(iter(scan(head, grammar)), None)
    if found is None or found.start > 0 or not _can_head(found) or _BEHIND.match(head, found.end) is None:
        return None
    return Heading(Span(passage.start + begin, passage.start + begin + found.end), found.point)


def _can_head(found: Reading) -> bool:
    if found.impossible or found.bound is not None or found.count is not None or found.point.year is None:
        return False
    if found.last is not None and found.last.year not in (None, found.point.year):
        return False
    return found.precision in (Precision.DAY, Precision.TIME, Precision.MONTH, Precision.YEAR) and found.point.year > 1


def year_under(heading: Heading, month: int, day: int | None, *, to_come: bool) -> int | None:
    """Return the year of a day or month under a heading; None where that would have to be guessed.

    ``to_come`` says that the sentence speaks of the future: what would lie before the heading is of no known year then.

    >>> march = Heading(Span(0, 12), CalendarPoint(2019, 3, 8))
    >>> [year_under(march, month, 20, to_come=False) for month in (2, 4, 12, 9)]
    [2019, 2019, 2018, None]
    """
    point = heading.point
    if point.month is None:
        return heading.year
    here = date(heading.year, point.month, point.day or 15)
    near = [
        (abs((then - here).days), year)
        for year in (heading.year - 1, heading.year, heading.year + 1)
        if 0 < year < 10_000 and exists(year, month, day)
        for then in (date(year, month, day or 15),)
    ]
    if not near:
        return None
    away, year = min(near)
    is_before = date(year, month, day or 15) < here and not (day is None and month == point.month)
    return None if away > NEAR or (to_come and is_before) else year
