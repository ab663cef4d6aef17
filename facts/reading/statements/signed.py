"""Paragraphs that name their speaker apart from any sentence: lines of a transcript, and quotations that are signed.

This file knows nothing of verbs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from facts.model import Passage, Span
from facts.reading.names.name_words import COMMON_FIRST
from facts.reading.statements.memory import Memory
from facts.reading.statements.quotations import Quotation
from facts.values import Form, Mention, StatementValue

_SPEAKER_LINE = re.compile(
    r"[\"“«‘]?([A-Z][A-Z.'’\-]+(?: [A-Z][A-Z.'’\-]+){0,3})(?: \([^)\n]{1,60}\))?:[ \u00a0]+(?=\S)"
)
_NO_SPEAKER = frozenset(
    [
        "NOTE",
        "UPDATE",
        "PHOTO",
        "VIDEO",
        "WATCH",
        "READ",
        "RELATED",
        "MORE",
        "BREAKING",
        "ALSO",
        "SEE",
        "SOURCE",
        "PHOTOS",
        "CORRECTION",
        "ADVERTISEMENT",
    ]
)


def read_transcript(text: str, passage: Passage, quotations: Sequence[Quotation], end: int, memory: Memory) -> bool:
    """Read a paragraph of a transcript, BELL: The quay is old. Return whether it is one."""
    found = _SPEAKER_LINE.match(text, passage.start, end)
    if found is None or found[1].split()[0] in _NO_SPEAKER or len(found[1]) < 3:
        return False
    stop = end
    while stop > found.end() and text[stop - 1] in ' \n\t\r\u00a0”"»’':
        stop -= 1
    if stop == found.end():
        return False
    speaker = Span(found.start(1), found.end(1))
    value = StatementValue(Form.DIRECT, speaker, memory.names.full(text, speaker))
    memory.found.append(Mention(Span(found.end(), stop), value))
    memory.speaker, memory.at_end = value, True
    if quotations and not quotations[0].closed:
        memory.unclosed = value
    return True


_SIGNATURE = re.compile(
    r"\s*(?:[―—–]|--?)\s*([^\W\d_a-z][\w.'’\-]*(?: [^\W\d_a-z][\w.'’\-]*){0,4}?)"
    r"(?:,[^.\n“”\"]{0,80}|\s*(\(@\w{1,30}\))[^\n“”\"]{0,40})?\.?\s*$"
)


def read_signed(text: str, passage: Passage, quotations: Sequence[Quotation], end: int, memory: Memory) -> bool:
    """Read a paragraph that is signed: “The quay is old.” — Ada Bell. Return whether it is one."""
    content: Span | None = None
    if quotations and quotations[0].closed and not text[passage.start : quotations[0].outer.start].strip():
        found = _SIGNATURE.match(text, quotations[0].outer.end, end)
        content = quotations[0].inner
    else:
        # A post as the big networks embed it: words — Name (@account) date.
        at = max(text.rfind("— ", passage.start, end), text.rfind("― ", passage.start, end))
        found = _SIGNATURE.match(text, at, end) if at > passage.start else None
        if found is not None and found[2]:
            content = Span(passage.start, at)
    if found is None or content is None or found[1].split()[0].casefold() in COMMON_FIRST:
        return False
    words = content.of(text)
    if not words.strip(" \n\t\u00a0,"):
        return False
    content = Span(content.end - len(words.lstrip()), content.start + len(words.rstrip(" \n\t\u00a0,")))
    speaker = Span(found.start(1), found.end(1))
    memory.found.append(Mention(content, StatementValue(Form.DIRECT, speaker, memory.names.full(text, speaker))))
    memory.at_end = False
    return True
