"""How the readers' closed lists of words are written: as one text, which is easier to read and to keep than many strings.

This file knows no words.
"""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text that blanks part.

    >>> sorted(word_set("by in after by"))
    ['after', 'by', 'in']
    """
    return frozenset(text.split())
