"""The date of the part of a source that a passage stands in: an entry of a log, a chronicle, a list of announcements.

Entries are headed by their day, and tell in the present how things stood then. A shelf is asked for what stands before the
passage, and not for more than a few pages of it. This file knows nothing of claims.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from facts.index import Candidate
from facts.model import Mark, Span
from facts.reading.dates.english import ENGLISH
from facts.reading.dates.headings import opening_of
from facts.store.port import Shelf
from facts.values import DateValue, Precision

REACH = 4_000
"""Code points before a passage within which the heading of its part is looked for."""


def dates_over(shelf: Shelf, candidates: Iterable[Candidate]) -> Mapping[int, DateValue]:
    """Return, by the key of each passage that stands in a dated part of its source, the date of that."""
    found: dict[int, DateValue] = {}
    for candidate in candidates:
        over = _over(shelf, candidate)
        if over is not None:
            found[candidate.key] = over
    return found


def _over(shelf: Shelf, candidate: Candidate) -> DateValue | None:
    begin = max(0, candidate.start - REACH)
    if begin >= candidate.start:
        return None
    for passage in reversed(shelf.passages_at(candidate.source, candidate.edition, Span(begin, candidate.start))):
        opens = opening_of(passage, ENGLISH) if passage.mark in (None, Mark.HEADING) else None
        if opens is not None:
            point = opens.point
            return DateValue(point, _precision(point.month, point.day))
        if passage.mark is Mark.HEADING:
            return None  # what stands under another heading is of another time, as far as is known
    return None


def _precision(month: int | None, day: int | None) -> Precision:
    if month is None:
        return Precision.YEAR
    return Precision.MONTH if day is None else Precision.DAY
