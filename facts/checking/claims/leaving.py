"""The parts of a message that are left: one after the other without a value are one part to a reader.

This file knows nothing of sources.
"""

from __future__ import annotations

from collections.abc import Sequence

from facts.checking.claims.splitting import Left
from facts.model import Span
from facts.verdicts import Unsuited


def parts_left(left: Sequence[Left], claims: Sequence[Span]) -> list[Left]:
    """Return the parts that are left, those without a value as one where nothing that is checked stands between."""
    found: list[Left] = []
    for one in left:
        before = found[-1] if found else None
        if before is None or not before.why is one.why is Unsuited.NO_VALUE:
            found.append(one)
            continue
        whole = Span(before.span.start, one.span.end)
        found[-1:] = [before, one] if any(whole.holds(span) for span in claims) else [Left(whole, one.why)]
    return found
