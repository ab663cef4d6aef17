"""Is a value that differs of a time which the claim does not speak of?

This file knows nothing of verdicts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from facts.checking.claims.splitting import is_value
from facts.checking.claims.witnesses import Witness
from facts.checking.values.belonging import gap
from facts.checking.values.pairing import Pair
from facts.values import DateValue, FigureValue, Mention

_CHANGED_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)
_CHANGED_TO = re.compile(r"\s+(?:to|into|until|till)\b", re.IGNORECASE)


def is_of_another_time(pair: Pair, pairs: Sequence[Pair], witness: Witness) -> bool:
    """Say whether a value that differs is of a time that the claim does not speak of.

    It is what something changed from, or a date that stands nearer to another figure than to the claim's: 260,000 came,
    against 225,000 in 2022.
    """
    if _is_changed_from(pair.found, witness):
        return True
    if not isinstance(pair.found.value, DateValue):
        return False
    figures = [m.span for m in witness.mentions if isinstance(m.value, FigureValue) and is_value(m)]
    own = [other.found.span for other in pairs if isinstance(other.found.value, FigureValue)]
    away = min((gap(witness.text, span, pair.found.span) for span in own), default=None)
    return away is not None and any(
        gap(witness.text, span, pair.found.span) < away for span in figures if span not in own
    )


def _is_changed_from(found: Mention, witness: Witness) -> bool:
    """Say whether something changed from a value: from 12 to 30, to June from May; the pact from May 1950 is of that day."""
    before = _CHANGED_FROM.search(witness.text[: found.span.start])
    if before is None or not isinstance(found.value, DateValue):
        return before is not None
    if _CHANGED_TO.match(witness.text, found.span.end) is not None:
        return True
    ends = [m.span.end for m in witness.mentions if m.span.end <= before.start()]
    return any(not witness.text[end : before.start()].strip() for end in ends)
