"""A claim's number told by another time, or of another side: 4 tons an hour, for 4 tons a day.

The number is the same, and what it is of is not: the sentence then bears nothing out, and excludes the claim where it holds all else
of it. This file knows nothing of other sentences.
"""

from __future__ import annotations

from collections.abc import Sequence

from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording
from facts.checking.subjects.aligned import Aligned
from facts.checking.testimonies.testimony import Point, Testimony
from facts.checking.values.holding import Held
from facts.checking.values.measures import is_excluded
from facts.values import FigureValue
from facts.verdicts import Basis, Verdict


def measured_otherwise(wording: Wording, witness: Witness, aligned: Aligned, held: Sequence[Held]) -> Testimony | None:
    """Return that the claim's number is told by another time, or of another side, where everything else is the same."""
    is_plain = not (aligned.is_denied or aligned.turned or aligned.other_doer or aligned.is_opposite)
    is_sure = not (aligned.is_reserved or aligned.is_firmer or aligned.is_contrary or wording.denials)
    if not (is_plain and is_sure) or aligned.missing or aligned.loose or aligned.telling_missing:
        return None
    if not all(one.grants and one.found is not None for one in held):
        return None
    places = [m.span for m in witness.mentions if isinstance(m.value, FigureValue)]
    points = [
        Point(Verdict.DIFFERS, Basis.FIGURE, one.claimed.span, one.found.span, normal=str(one.found.value))
        for one in held
        if one.found is not None
        and is_excluded(
            wording.question.text, one.claimed.span.moved(wording.ahead), witness.text, one.found.span, places
        )
    ]
    return Testimony(witness, Verdict.DIFFERS, tuple(points), aligned.quality, aligned.is_exact) if points else None
