"""Words that say how something fares beside how it fared before: better, improved, worse, soured.

How much of something there is stands elsewhere: more is no better. This file knows nothing of claims.
"""

from __future__ import annotations

import re
from enum import Enum

from facts.model import Span


class Trend(Enum):
    """Which way something has gone since."""

    BETTER = "better"
    WORSE = "worse"

    @property
    def other(self) -> Trend:
        """The other way."""
        return Trend.WORSE if self is Trend.BETTER else Trend.BETTER


_WORDS = re.compile(
    r"\b(?:(?P<better>better|improv(?:e[sd]?|ing)|stronger|warmer|closer|healthier|friendlier|warm(?:ed|ing)\s+up|strengthen(?:s|ed|ing)?)"
    r"|(?P<worse>worse(?:n(?:s|ed|ing)?)?|deteriorat(?:e[sd]?|ing)|weaker|colder|cooler|poorer|frostier|sour(?:ed|ing)|weaken(?:s|ed|ing)?|cool(?:ed|ing)\s+(?:off|down)))\b",
    re.IGNORECASE,
)


def trends_in(text: str) -> tuple[tuple[Span, Trend], ...]:
    """Return the words by which a text says which way something has gone, in text order.

    >>> text = "Trade is in better shape with Elm, and worse with Ash."
    >>> [(span.of(text), trend.value) for span, trend in trends_in(text)]
    [('better', 'better'), ('worse', 'worse')]
    """
    return tuple(
        (Span(*found.span()), Trend.BETTER if found["better"] is not None else Trend.WORSE)
        for found in _WORDS.finditer(text)
    )
