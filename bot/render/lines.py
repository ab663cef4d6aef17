"""Lines of text that know which part of them matters, and how to fold them for a width without touching a letter.

The only layout of the shell: a line is a row of runs, each with a look; painting looks is for whoever prints. Folding
breaks between words only and drops nothing but the blanks at the break. Nothing here knows what the text is about.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

MARK = "**"
"""Put around a marked value where bold cannot be shown. Both chats and Markdown read it as bold; sources hardly use it."""


class Look(Enum):
    """What a run of text is for."""

    PLAIN = "plain"
    VALUE = "value"
    """The answer itself, said first."""
    MARKED = "marked"
    """The value where it stands in its sentence."""
    QUIET = "quiet"
    """Where something stands: titles, dates, ids."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with one look."""

    text: str
    look: Look = Look.PLAIN


@dataclass(frozen=True, slots=True)
class Line:
    """A line: ``first`` stands before it, ``rest`` before each further line that folding makes of it."""

    runs: tuple[Run, ...] = ()
    first: str = ""
    rest: str = ""

    @property
    def text(self) -> str:
        """The words alone, without what stands before them and without marks."""
        return "".join(run.text for run in self.runs)


BLANK = Line()


def line(text: str, look: Look = Look.PLAIN, *, first: str = "", rest: str | None = None) -> Line:
    """Return a line of one look; ``rest`` is as wide as ``first`` where it is not given.

    >>> plain([line("to the harbour", first="1. ")])
    '1. to the harbour'
    """
    return Line((Run(text, look),), first, " " * len(first) if rest is None else rest)


def plain(lines: Iterable[Line], width: int | None = None) -> str:
    """Return the lines as text without any styling: a marked value stands between two stars.

    >>> quote = Line((Run("It opened in "), Run("1932", Look.MARKED), Run(".")), "> ", "> ")
    >>> print(plain([quote]))
    > It opened in **1932**.
    >>> print(plain([quote], width=14))
    > It opened in
    > **1932**.
    """
    return "\n".join(
        (one.first + "".join(f"{MARK}{r.text}{MARK}" if r.look is Look.MARKED else r.text for r in one.runs)).rstrip()
        for one in folded(lines, width)
    )


def folded(lines: Iterable[Line], width: int | None) -> Iterator[Line]:
    """Yield the lines, broken between words so that each is at most ``width`` cells wide; None breaks nothing.

    A single word that is wider stays whole: its letters are never touched.
    """
    for one in lines:
        if width is None:
            yield one
        else:
            yield from _fold(one, width)


def _fold(one: Line, width: int) -> Iterator[Line]:
    before = one.first
    taken: list[tuple[str, Look]] = []
    used = cells(before)
    for blanks, word in _words(one.runs):
        needed = sum(cells(c) for c, _ in blanks) + sum(cells(c) for c, _ in word)
        if taken and used + needed > width:
            yield Line(_runs(taken), before, one.rest)
            before, taken, used = one.rest, list(word), cells(one.rest) + sum(cells(c) for c, _ in word)
        else:
            taken += blanks + word
            used += needed
    yield Line(_runs(taken), before, one.rest)


def _words(runs: tuple[Run, ...]) -> Iterator[tuple[list[tuple[str, Look]], list[tuple[str, Look]]]]:
    """Yield each word, letter by letter with its look, and the blanks before it."""
    blanks: list[tuple[str, Look]] = []
    word: list[tuple[str, Look]] = []
    for run in runs:
        for letter in run.text:
            if letter != " ":
                word.append((letter, run.look))
                continue
            if word:
                yield blanks, word
                blanks, word = [], []
            blanks.append((letter, run.look))
    if word:
        yield blanks, word


def _runs(letters: list[tuple[str, Look]]) -> tuple[Run, ...]:
    runs: list[Run] = []
    start = 0
    for i in range(1, len(letters) + 1):
        if i == len(letters) or letters[i][1] is not letters[start][1]:
            runs.append(Run("".join(c for c, _ in letters[start:i]), letters[start][1]))
            start = i
    return tuple(runs)


def cells(text: str) -> int:
    """Return how many cells of a terminal the text takes: wide letters take two, combining marks none.

    >>> cells("abc"), cells("港"), cells("é")
    (3, 2, 1)
    """
    return sum(_cell(c) for c in text)


def _cell(letter: str) -> int:
    if letter.isascii():
        return 1
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def one_line(text: str) -> str:
    """Return the text with each line break, tab and control replaced by one other character, so that offsets stay.

    Line breaks and tabs become a blank; what could steer a terminal becomes the replacement character.

    >>> one_line("over" + chr(10) + "120 boats")
    'over 120 boats'
    """
    return "".join(
        " " if c in "\n\r\t\u2028\u2029\x0b\x0c\x85" else "\ufffd" if unicodedata.category(c) == "Cc" else c
        for c in text
    )
