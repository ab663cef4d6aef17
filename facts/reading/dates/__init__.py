"""Dates in a text: the day, month, season, year, decade or century as the words give it, and nothing more.

The grammar is the project's own (docs/decisions/0003-dates-own-grammar.md says why). What it holds to:

- **A year that is not in the text stays unknown.** ``read`` adds an inferred year, kept apart with its reason; nothing
  here ever looks at a clock.
- **The span is the date's own words**: "late September", "10th century", "September 19–20", "between 1945 and 1970".
  Prepositions, articles and the words of an open end (since, until, by, before, after) and of vagueness (around,
  circa) stay outside; ``bound`` and ``approximate`` keep what they say.
- **Relative words** (yesterday, last year, two days later) are found too, with ``relative`` set, and are counted out
  only where there is something to count from. Otherwise they are ``Precision.VAGUE``, or keep the place that they name
  themselves ("last May").
- **A slash date that is valid in both orders** (4/5/2020) is read in neither: precision day, the year, no month or day.
- **A date that the calendar does not have** (29 February 2021) is no date, and nor is a part of it;
  ``impossible_dates`` names it.
- Lengths of time (three days) and repetitions (every Monday) are no dates.

English and Russian are read; for any other language there are no dates. ``calendar.iso`` writes a value down. This file
only opens the door: the grammars are in ``english`` and ``russian``, what they are made of in ``grammar``, how they are
applied in ``scanning``, counting in ``counting``, what a document adds in ``context``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from facts.model import Published, Span
from facts.reading.dates.context import read_in_context
from facts.reading.dates.counting import counted_from, publication, value_of
from facts.reading.dates.english import ENGLISH
from facts.reading.dates.grammar import Anchor, Grammar, Reading
from facts.reading.dates.russian import RUSSIAN
from facts.reading.dates.scanning import scan
from facts.reading.document import Document
from facts.values import DateValue, Mention

_GRAMMARS: Final[Mapping[str, Grammar]] = {"en": ENGLISH, "ru": RUSSIAN}


def find_dates(
    text: str, start: int = 0, end: int | None = None, *, language: str = "en", reference: Published | None = None
) -> tuple[Mention, ...]:
    """Return the dates in ``text[start:end]``, one sentence or a question, in text order.

    Offsets are code points of ``text``. ``language`` is an ISO 639-1 code. ``reference`` is the day from which
    "yesterday", "last year", "next Tuesday" count; it never gives a year to a date that is not relative.

    >>> from facts.reading.dates.calendar import iso
    >>> text = "The bridge opened on 4 May 1936; since late 2019 it is closed."
    >>> [(m.span.of(text), iso(m.value)) for m in find_dates(text)]
    [('4 May 1936', '1936-05-04'), ('late 2019', '2019~late/..')]
    >>> [iso(m.value, inferred=True) for m in find_dates("since yesterday", reference=Published(2023, 3, 1))]
    ['2023-02-28/..']
    """
    grammar = _GRAMMARS.get(language)
    if grammar is None:
        return ()
    end = len(text) if end is None else end
    return tuple(
        Mention(Span(start + reading.start, start + reading.end), _value(reading, reference))
        for reading in scan(text[start:end], grammar)
        if not reading.impossible
    )


def _value(reading: Reading, reference: Published | None) -> DateValue:
    if reference is not None and reading.base is None and reading.count and reading.count.anchor is Anchor.NOW:
        counted = counted_from(reading, publication(reference), f"counted from {reference}")
        if counted is not None:
            return counted
    return value_of(reading)


def read(document: Document) -> tuple[Mention, ...]:
    """Return the dates of a document's unmarked passages, in text order, with what the document adds to them.

    >>> from facts.reading.document import single
    >>> (mention,) = read(single("The ferry sank on 12 March."))
    >>> mention.value.start.year, mention.value.inferred_year
    (None, None)
    """
    grammar = _GRAMMARS.get(document.language)
    return () if grammar is None else read_in_context(document, grammar)


def impossible_dates(text: str, start: int = 0, end: int | None = None, *, language: str = "en") -> tuple[Span, ...]:
    """Return the spans that have the form of a date which does not exist, so that a caller can refuse them (V-DATE).

    >>> text = "What happened on 31 April 2022?"
    >>> [span.of(text) for span in impossible_dates(text)]
    ['31 April 2022']
    """
    grammar = _GRAMMARS.get(language)
    if grammar is None:
        return ()
    found = scan(text[start : len(text) if end is None else end], grammar)
    return tuple(Span(start + reading.start, start + reading.end) for reading in found if reading.impossible)
