"""The things a community keeps: sources, their editions, the passages of an edition, and citations of them.

Frozen values only. This file knows nothing of how text is read, searched or stored. Every offset, here and
everywhere in the project, counts code points of the edition's text, start included and end excluded, so that
``text[start:end]`` is what is meant.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from facts.errors import InputRefused, ValueRefused, shown


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text: ``text[start:end]``.

    >>> Span(2, 5).of("abcdef")
    'cde'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no such span: {self.start}-{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the stretch of ``text`` that this span names."""
        return text[self.start : self.end]

    def moved(self, offset: int) -> Span:
        """Return the same stretch where the text begins ``offset`` code points earlier (or later, if negative)."""
        return Span(self.start + offset, self.end + offset)

    def meets(self, other: Span) -> bool:
        """Say whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Say whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


_PUBLISHED = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$")


@dataclass(frozen=True, slots=True)
class Published:
    """The day a source was published, as far as it is known: a year, a month of it, a day of that.

    >>> Published.parse("2023-11").last_day
    '2023-11-30'
    """

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``2023``, ``2023-11`` or ``2023-11-22`` (a time after ``T`` is dropped); raise V-DATE for anything else."""
        found = _PUBLISHED.match(text.strip().partition("T")[0])
        if found:
            year, month, day = (int(part) if part else None for part in found.groups())
            if year and _exists(year, month, day):
                return cls(year, month, day)
        raise ValueRefused(
            "V-DATE",
            f"“{shown(text)}” is not a date of publication.",
            "Write it as 2023, 2023-11 or 2023-11-22.",
        )

    def __str__(self) -> str:
        parts = [f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @property
    def first_day(self) -> str:
        """The earliest day it can have been, as ISO text."""
        return f"{self.year:04}-{self.month or 1:02}-{self.day or 1:02}"

    @property
    def last_day(self) -> str:
        """The latest day it can have been, as ISO text."""
        month = self.month or 12
        return f"{self.year:04}-{month:02}-{self.day or days_of_month(self.year, month):02}"


def days_of_month(year: int | None, month: int) -> int:
    """Return how many days the month has; February has 29 where the year is unknown.

    >>> days_of_month(2023, 2), days_of_month(None, 2)
    (28, 29)
    """
    if month == 2:
        leap = year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
        return 29 if leap else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _exists(year: int, month: int | None, day: int | None) -> bool:
    if month is None:
        return day is None
    return 1 <= month <= 12 and (day is None or 1 <= day <= days_of_month(year, month))


_SOURCE_ID = re.compile(r"[^\s@\x00-\x1f]{1,120}")


@dataclass(frozen=True, slots=True)
class Source:
    """A document that a community trusts; ``id`` is unique in the community and part of every citation of it."""

    id: str
    title: str
    url: str | None = None
    published: Published | None = None
    publisher: str | None = None
    author: str | None = None
    language: str = "en"

    def __post_init__(self) -> None:
        if not _SOURCE_ID.fullmatch(self.id):
            raise InputRefused(
                "I-ID",
                f"“{shown(self.id)}” cannot be the id of a source.",
                "An id has 1 to 120 characters, no spaces and no @.",
            )


class Mark(StrEnum):
    """Why a passage yields no mention and is never cited."""

    HEADING = "heading"
    PULL_QUOTE = "pull quote"
    TICKER = "ticker"
    OTHER_SCRIPT = "other script"
    CALL_TO_ACTION = "call to action"
    FOOTER = "footer"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of an edition, or a line of it that was marked and left out.

    The passages of an edition tile its text: joined in order they are the text, line ends included. ``text`` is the
    passage's own slice, ``sentences`` are spans of the edition's text, without the blanks around them, and lie
    inside the passage. A marked passage has a reason and no sentences.
    """

    number: int
    start: int
    text: str
    sentences: tuple[Span, ...] = ()
    mark: Mark | None = None
    reason: str = ""

    def __post_init__(self) -> None:
        if self.mark is not None and self.sentences:
            raise ValueError("a marked passage has no sentences")
        for sentence in self.sentences:
            if not self.span.holds(sentence):
                raise ValueError(f"sentence {sentence} lies outside its passage {self.span}")

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    def slice(self, span: Span) -> str:
        """Return what ``span``, given in the edition's offsets, names of this passage."""
        return self.text[span.start - self.start : span.end - self.start]


@dataclass(frozen=True, slots=True)
class Edition:
    """One state of a source's text. A changed text is a new edition; none is ever altered."""

    source: str
    number: int
    digest: str
    length: int
    imported_at: str
    current: bool = True


def digest(text: str) -> str:
    """Return the SHA-256 of the text in UTF-8, in hexadecimal: what ``verify`` recomputes."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


_CITATION = re.compile(r"(?P<source>[^\s@]+)@(?P<edition>\d{1,9}):(?P<start>\d{1,9})-(?P<end>\d{1,9})")


@dataclass(frozen=True, slots=True)
class Citation:
    """An edition and a span of it. It says where a quotation stands and can be verified by anyone.

    >>> str(Citation("minutes", 1, Span(10, 42)))
    'minutes@1:10-42'
    >>> Citation.parse("minutes@1:10-42").span
    Span(start=10, end=42)
    """

    source: str
    edition: int
    span: Span

    def __str__(self) -> str:
        return f"{self.source}@{self.edition}:{self.span.start}-{self.span.end}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what ``str`` of a citation gives; raise N-CITATION where it is not of that form."""
        found = _CITATION.fullmatch(text.strip())
        if found and int(found["start"]) < int(found["end"]):
            return cls(found["source"], int(found["edition"]), Span(int(found["start"]), int(found["end"])))
        raise InputRefused(
            "N-CITATION",
            f"“{shown(text)}” is not the id of a citation.",
            "It looks like minutes@1:10-42: source, edition, first and last character.",
        )
