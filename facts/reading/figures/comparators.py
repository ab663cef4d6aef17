"""Comparators: the words around a figure that make it a bound or an estimate ("over", "as many as", "or more").

The longest phrase of the table that touches the figure counts. This file knows nothing of the figure's value.
"""

from __future__ import annotations

from collections.abc import Sequence

from facts.reading.figures.grammar_words import FigureWords
from facts.reading.figures.tokens import Token
from facts.values import Comparator

_LONGEST = 5
_SPREAD = frozenset(
    (word,)
    for word in "spread stretched staggered phased averaged distributed divided percent % percentage dollars euros pounds crowns".split()
)
"""Words behind which "over" is how long something goes on and no bound: spread over two years, 6 percent over two years."""


def comparator_before(cut: Sequence[Token], first: int, words: FigureWords) -> tuple[int, Comparator | None]:
    """Return where the comparator that ends before token ``first`` begins, and it; ``first`` and None without one.

    >>> from facts.reading.figures.tokens import tokens
    >>> from facts.reading.figures.grammar_words import ENGLISH
    >>> comparator_before(tokens("with no fewer than 40"), 4, ENGLISH)
    (1, <Comparator.AT_LEAST: 'at least'>)
    """
    texts = tuple([token.text for token in cut[max(first - _LONGEST, 0) : first]])
    for length in range(len(texts), 0, -1):
        comparator = words.before.get(texts[-length:])
        if comparator is not None:
            if texts[-length:] == ("over",) and texts[-2:-1] in _SPREAD:
                return first, None
            return first - length, comparator
    return first, None


def comparator_behind(cut: Sequence[Token], after: int, words: FigureWords) -> tuple[int, Comparator | None]:
    """Return where the comparator that begins at token ``after`` ends, and it; ``after`` and None without one.

    >>> from facts.reading.figures.tokens import tokens
    >>> from facts.reading.figures.grammar_words import ENGLISH
    >>> comparator_behind(tokens("40 or more boats"), 1, ENGLISH)
    (3, <Comparator.AT_LEAST: 'at least'>)
    """
    texts = tuple([token.text for token in cut[after : after + 3]])
    for length in range(3, 0, -1):
        comparator = words.after.get(texts[:length])
        if comparator is not None:
            return after + length, comparator
    return after, None
