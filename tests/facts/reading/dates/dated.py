"""What the tests of dates share: a text's dates as pairs of words and canonical text."""

from __future__ import annotations

from facts.model import Published
from facts.reading.dates import find_dates, impossible_dates
from facts.reading.dates.calendar import iso
from facts.values import DateValue


def values(text: str, language: str = "en", reference: str | None = None) -> list[DateValue]:
    """Return the dates of a sentence."""
    day = Published.parse(reference) if reference else None
    found = [mention.value for mention in find_dates(text, language=language, reference=day)]
    return [value for value in found if isinstance(value, DateValue)]


def dated(text: str, language: str = "en", reference: str | None = None) -> list[tuple[str, str]]:
    """Return each date of a sentence as its words and its canonical text, inferred years filled in."""
    day = Published.parse(reference) if reference else None
    return [
        (mention.span.of(text), iso(mention.value, inferred=reference is not None))
        for mention in find_dates(text, language=language, reference=day)
        if isinstance(mention.value, DateValue)
    ]


def written(text: str, language: str = "en") -> str:
    """Return the dates of a sentence in one line: ``words = canonical text``, joined by `` | ``.

    >>> written("It opened on 4 May 1936 and closed in late 1999.")
    '4 May 1936 = 1936-05-04 | late 1999 = 1999~late'
    """
    return " | ".join(f"{words} = {text}" if text else f"{words} =" for words, text in dated(text, language))


def impossible(text: str, language: str = "en") -> list[str]:
    """Return the words of what has the form of a date and is none."""
    return [span.of(text) for span in impossible_dates(text, language=language)]
