"""Text into passages: the paragraphs that are searched and cited, and the lines that are left out with a reason.

This file knows nothing of files, stores or values.
"""

from __future__ import annotations

import re

from facts.model import Mark, Passage
from facts.reading.sentences import split

LONGEST = 1_200
"""No passage is longer, in code points: fuzzy matching grows faster than its input (1,200 keeps it in milliseconds)."""

_PARAGRAPH = re.compile(r"[^\n]*(?:\n[ \t\r]*)+|[^\n]+$")


def divide(text: str, *, language: str = "en") -> tuple[Passage, ...]:
    r"""Return the passages of ``text`` in order; joined they are the text.

    >>> [passage.text for passage in divide("One quay.\n\nTwo quays.")]
    ['One quay.\n\n', 'Two quays.']
    """
    passages: list[Passage] = []
    for found in _PARAGRAPH.finditer(text):
        sentences = split(text, found.start(), found.end(), language=language)
        mark = None if sentences else Mark.BLANK
        passages.append(
            Passage(len(passages), found.start(), found.group(), sentences, mark, "" if sentences else "has no words")
        )
    return tuple(passages)
