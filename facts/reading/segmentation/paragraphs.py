"""What the paragraphs of a text are, also where its lines were wrapped by hand.

An empty line parts paragraphs in every text. Lines that follow each other without one are a paragraph each (pages
copied from a browser, chats, lists), unless they were wrapped at a fixed width (mail, old archives, text out of PDF):
then the first word of a line would not have fitted onto the line before, and many lines go on in small letters. Both
signs are asked for, since either alone is found in lists and poems. This file knows nothing of marks or sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from facts.model import Span

_LINE = re.compile(r"[^\n\r\f\u2028\u2029]+")
_BREAK = re.compile(r"[\f\u2029]")
_ITEM = re.compile(r"(?:[-*•·▪◦‣–—+>]|\(?\d{1,3}[.)]|\(?[a-zа-я]\)|#{1,6})\s|[•▪‣|]")
_STOP = re.compile(r"[.!?…:;。！？։।؟](?:[\"”»’')\]*_]|\[\d+\])*$")
_CUT_WORD = re.compile(r"[^\W\d_][-\u00ad\u2010]$")

_NARROWEST, _WIDEST = 35, 120
"""Between these widths, in code points, lines can have been wrapped by hand."""
_LONG_ENOUGH = 40
"""A line shorter than this is not continued by the next, whatever that begins with."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a line that stands for itself.

    ``span`` is the paragraph with its line ends and the empty lines after it, ``text`` its words without the blanks
    around them (empty only where a text begins with empty lines). ``apart`` says that an empty line, or the start of
    the text, comes before it.
    """

    span: Span
    text: str
    lines: int = 1
    apart: bool = True

    @property
    def words(self) -> int:
        """How many words it has, parted by blanks."""
        return len(self.text.split())

    @property
    def stops(self) -> bool:
        """Whether it ends as a sentence does, closing quotes and brackets aside."""
        return _STOP.search(self.text[-12:]) is not None

    @property
    def is_item(self) -> bool:
        """Whether it begins as an item of a list or a row of a table does."""
        return _ITEM.match(self.text) is not None


def blocks(text: str) -> tuple[Block, ...]:
    r"""Return the paragraphs of ``text`` in order; their spans tile it.

    >>> [block.text for block in blocks("The first line.\nThe second line.\n\nThe third.")]
    ['The first line.', 'The second line.', 'The third.']
    """
    found_blocks: list[Block] = []
    run: list[_Line] = []
    for line in _lines(text):
        if run and line.apart:
            found_blocks.extend(_blocks_of(run, text))
            run = []
        run.append(line)
    found_blocks.extend(_blocks_of(run, text))
    if not found_blocks:
        return (Block(Span(0, len(text)), "", 0),) if text else ()
    # What follows a block up to the next is its own: line ends, empty lines.
    starts = [block.span.start for block in found_blocks]
    ends = [*starts[1:], len(text)]
    tiled = [replace(block, span=Span(block.span.start, end)) for block, end in zip(found_blocks, ends, strict=True)]
    return (Block(Span(0, starts[0]), "", 0), *tiled) if starts[0] else tuple(tiled)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with words: its span without the line end, its words, and whether an empty line comes before it."""

    span: Span
    text: str
    apart: bool


def _lines(text: str) -> Iterator[_Line]:
    end = 0
    ends = 2
    for found in _LINE.finditer(text):
        between = text[end : found.start()]
        ends += len(between) - between.count("\r\n") + (2 if _BREAK.search(between) else 0)
        end = found.end()
        words = found.group().strip()
        if words:
            yield _Line(Span(found.start(), end), words, ends > 1)
            ends = 0


def _blocks_of(run: list[_Line], text: str) -> Iterator[Block]:
    """Yield the paragraphs of lines without an empty line between them; their spans end where their words do."""
    joins = _joins([line.text for line in run])
    first = 0
    for last, line in enumerate(run):
        if last == len(joins) or not joins[last]:
            span = Span(run[first].span.start, line.span.end)
            yield Block(span, span.of(text).strip(), last - first + 1, run[first].apart)
            first = last + 1


def _joins(lines: list[str]) -> list[bool]:
    """Say for each line but the last whether the next goes on with its paragraph."""
    width = max(map(len, lines), default=0)
    pairs = list(pairwise(lines))
    if not _NARROWEST <= width <= _WIDEST:
        return [False] * len(pairs)
    slack = max(3, width // 16)
    asked = [_ITEM.match(after) is None for _, after in pairs]
    full = [len(before) + 1 + len(after.split(maxsplit=1)[0]) > width - slack for before, after in pairs]
    goes_on = [
        (after[0].isalpha() and _CUT_WORD.search(before) is not None)
        or (after[0].islower() and len(before) >= _LONG_ENOUGH and _STOP.search(before[-12:]) is None)
        for before, after in pairs
    ]
    if sum(map(all, zip(asked, goes_on, strict=True))) * 3 < max(1, sum(asked)):
        return [False] * len(pairs)
    return [ask and (fits or going) for ask, fits, going in zip(asked, full, goes_on, strict=True)]
