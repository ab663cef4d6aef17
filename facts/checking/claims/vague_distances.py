"""A distance in time without a number: only weeks after the storm, announced months later.

Several of a unit are more than one of it and hardly as many as make the next unit twice, so that a length of another order
cannot be meant. The weeks before the storm are a time and no distance. English only. This file compares nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from types import MappingProxyType

from facts.checking.words.verbs import is_verb
from facts.model import Span
from facts.reading.words import words_in
from facts.values import Comparator, FigureType, FigureValue, Mention

_SEVERAL = re.compile(
    r"\b(?P<units>hours|days|weeks|months|years|decades)\s+(?:before|after|later|earlier|afterwards|beforehand|prior\s+to)\b",
    re.IGNORECASE,
)
_ONLY = frozenset("just only mere merely barely hardly some".split())
_LEAST = Decimal("1.5")
_MOST = MappingProxyType(
    {"hours": ("hour", 48), "days": ("day", 60), "weeks": ("week", 26), "months": ("month", 24), "years": ("year", 100),
     "decades": ("decade", 20)}
)  # fmt: skip
"""Each unit with how many of it are too many for the word alone."""


def vague_distances(text: str) -> Iterator[Mention]:
    """Yield the distances that have a unit and no number, where nothing says that a time is meant: only weeks after the storm.

    >>> text = "It was announced only weeks after the storm."
    >>> [(m.span.of(text), str(m.value.high), m.value.unit) for m in vague_distances(text)]
    [('weeks', '26', 'week')]
    >>> list(vague_distances("In the weeks after the storm it was shut."))
    []
    """
    for found in _SEVERAL.finditer(text):
        if _is_several(text, found.start()):
            unit, most = _MOST[found["units"].lower()]
            value = FigureValue(
                FigureType.DURATION, None, _LEAST, Decimal(most), Comparator.EXACT, unit, counted=None, vague=True
            )
            yield Mention(Span(*found.span("units")), value)


def _is_several(text: str, start: int) -> bool:
    """Say whether a unit in the plural stands by itself: behind "only", a verb or a comma."""
    before = text[:start].rstrip()
    words = words_in(before)
    if not words or before.endswith(","):
        return True
    last = words[-1]
    is_deed = is_verb(last.folded) and not last.folded.endswith("ing") and last.span.end == len(before)
    return last.span.end == len(before) and (last.folded in _ONLY or is_deed)
