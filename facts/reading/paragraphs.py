"""What the paragraphs of a text are, also where its lines were wrapped by hand.

An empty line parts paragraphs in every text. Lines that follow each other without one are a paragraph each (pages
copied from a browser, chats, lists), unless they were wrapped at a fixed width (mail, old archives, text out of PDF):
then the first word of a line would not have fitted onto the line before, and many lines go on in small letters. Both
signs are asked for, since either alone is found in lists and poems. This file knows nothing of marks or sentences.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from facts.model import Span

_LINE = re.compile(r"[^\n\r\f\u2028\u2029]*(?:\r\n|[\n\r\f\u2028\u2029]|\Z)")
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
    lines = [Span(found.start(), found.end()) for found in _LINE.finditer(text) if found.end() > found.start()]
    words = [line.of(text).strip() for line in lines]
    starts: list[tuple[int, int, bool]] = []
    at = 0
    while at < len(lines):
        run = at
        while run < len(lines) and words[run]:
            run += 1
        joins = _joins(words[at:run])
        for number in range(at, run):
            if number == at or not joins[number - at - 1]:
                starts.append((number, number, number == at))
            else:
                first, _, apart = starts[-1]
                starts[-1] = (first, number, apart)
        at = run + 1
    found_blocks = []
    if lines and (not starts or starts[0][0] > 0):
        end = lines[starts[0][0]].start if starts else len(text)
        found_blocks.append(Block(Span(0, end), "", 0))
    for number, (first, last, apart) in enumerate(starts):
        end = lines[starts[number + 1][0]].start if number + 1 < len(starts) else len(text)
        content = text[lines[first].start : lines[last].end].strip()
        found_blocks.append(Block(Span(lines[first].start, end), content, last - first + 1, apart))
    return tuple(found_blocks)


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
        after[0].islower()
        and (
            _CUT_WORD.search(before) is not None or (len(before) >= _LONG_ENOUGH and _STOP.search(before[-12:]) is None)
        )
        for before, after in pairs
    ]
    if sum(map(all, zip(asked, goes_on, strict=True))) * 3 < max(1, sum(asked)):
        return [False] * len(pairs)
    return [ask and (fits or going) for ask, fits, going in zip(asked, full, goes_on, strict=True)]
