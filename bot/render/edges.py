"""Where a text can be cut, and how long it is as a chat counts: sentences, words, letters as a reader sees them.

This file knows nothing of blocks and messages.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import regex

from facts.reading.segmentation.sentences import split

_STOPS = "。！？｡"
"""Ends of sentences after which some scripts leave no blank."""


def sentence_edges(text: str) -> tuple[int, ...]:
    """Return where a next sentence or line begins: what was before it keeps the blanks between.

    The splitter also cuts a sentence that is very long; that is no edge.
    """
    starts = {span.start for span in split(text)} | {at + 1 for at, letter in enumerate(text) if letter == "\n"}
    return tuple(
        sorted(start for start in starts if start and (text[start - 1].isspace() or text[start - 1] in _STOPS))
    )


def word_edges(text: str) -> tuple[int, ...]:
    """Return where a next word begins."""
    return tuple(found.end() for found in regex.finditer(r"\s+", text))


def letter_edges(text: str) -> tuple[int, ...]:
    """Return where a letter ends as a reader sees it, with its marks and joiners (Unicode: extended grapheme clusters)."""
    return tuple(found.end() for found in regex.finditer(r"\X", text))


def any_edges(text: str) -> tuple[int, ...]:
    """Return every place inside a text."""
    return tuple(range(1, len(text)))


def last_that(ends: Sequence[int], holds: Callable[[int], bool]) -> int | None:
    """Return the last of ``ends`` for which ``holds``, which holds for the first ones and then no more."""
    low, high = 0, len(ends)
    while low < high:
        middle = (low + high) // 2
        if holds(ends[middle]):
            low = middle + 1
        else:
            high = middle
    return ends[low - 1] if low else None


def shortened(text: str, most: int) -> str:
    """Return a label of at most ``most`` UTF-16 units on one line, cut between letters, with an ellipsis where it was cut.

    >>> shortened("the lighthouse of the bay", 12)
    'the lightho…'
    """
    line = " ".join(text.split())
    if units(line) <= most:
        return line
    ends = [end for end in letter_edges(line) if units(line[:end]) < most]
    return (line[: ends[-1]].rstrip() if ends else "") + "…"


def units(text: str) -> int:
    """Return the length of a text in UTF-16 code units, as both chats count or less strictly than they might.

    >>> units("ab"), units("\U0001f30a")
    (2, 2)
    """
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
