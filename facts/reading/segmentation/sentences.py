"""Where sentences begin and end.

A citation quotes a whole sentence, so a sentence cut in two is half a proof and two glued ones prove too much. The
borders come from ``sentencex`` (rules of the Wikimedia language team, about 300 languages); this module is the only
one that knows it. What it cannot know is put right by ``sentence_repairs``. This file knows nothing of
paragraphs: callers give it one (``facts.importing.passages``).
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

import sentencex

from facts.model import Span
from facts.reading.segmentation.sentence_repairs import cut, joined, trimmed

LONGEST = 1_000
"""No sentence is longer, in code points; the readers' patterns rely on it."""
_WINDOW = 4_000


def split(text: str, start: int = 0, end: int | None = None, *, language: str = "en") -> tuple[Span, ...]:
    """Return the sentences of ``text[start:end]`` in order, as spans of ``text`` without the blanks around them.

    Offsets are code points. The spans are disjoint and hold every character that is not blank; none is longer than
    ``LONGEST``. A single line end does not end a sentence, an empty line does. ``language`` is an ISO 639 code; for
    one that the rules do not know they are the general ones.

    >>> text = "The bridge cost approx. 3 million. It opened on May 5."
    >>> [sentence.of(text) for sentence in split(text)]
    ['The bridge cost approx. 3 million.', 'It opened on May 5.']
    """
    stop = len(text) if end is None else end
    piece = text[start:stop]
    whole = joined(piece, _proposed(piece, language))
    return tuple(
        part.moved(start) for span in whole for sentence in cut(piece, span) for part in _capped(piece, sentence)
    )


def _proposed(piece: str, language: str) -> list[Span]:
    """What the library says, without the blanks around each sentence; empty ones are gone.

    It is given a window at a time, for its time grows with the square of the unpaired quotes it sees. A window's last
    sentence begins the next window, unless it fills half of this one.
    """
    code = language.partition("-")[0].lower()
    cuts = [0]
    while cuts[-1] < len(piece):
        begin = cuts[-1]
        window = piece[begin : begin + _WINDOW]
        starts = {begin + int(boundary["start_index"]) for boundary in sentencex.get_sentence_boundaries(code, window)}
        inner = sorted(start for start in starts if begin < start < begin + len(window))
        end = begin + len(window)
        whole = end == len(piece) or not inner or inner[-1] - begin < _WINDOW // 2
        cuts.extend([*inner, end] if whole else inner)
    spans = (trimmed(piece, start, end) for start, end in pairwise(cuts))
    return [span for span in spans if span is not None]


_CLAUSES = (
    re.compile(r"[.!?…][\"”»’')\]]*\s+"),
    re.compile(r"[;:]\s+|\s[–—]\s"),
    re.compile(r",\s+"),
    re.compile(r"\s+"),
)


def _capped(piece: str, span: Span) -> list[Span]:
    """Cut a sentence longer than ``LONGEST`` at the last good edge before it: stop, clause, comma, blank, anywhere."""
    parts: list[Span] = []
    rest: Span | None = span
    while rest is not None and len(rest) > LONGEST:
        edge = _last_edge(piece, rest.start + LONGEST // 4, rest.start + LONGEST)
        part = trimmed(piece, rest.start, edge)
        if part is not None:
            parts.append(part)
        rest = trimmed(piece, edge, rest.end)
    return [*parts, rest] if rest is not None else parts


def _last_edge(piece: str, low: int, high: int) -> int:
    for edges in _CLAUSES:
        ends = [found.end() for found in edges.finditer(piece, low, high)]
        if ends:
            return ends[-1]
    for at in range(high, high - 16, -1):
        if not unicodedata.combining(piece[at]):
            return at
    return high
