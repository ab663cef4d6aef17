"""What two neighbouring sentences hold of a claim together, and the verdict that cites both.

This file does not look for neighbours, and knows no forms in which the second goes on from the first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facts.asking.repairing import Terms
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording
from facts.checking.subjects.reading_on import both
from facts.checking.testimonies.deeds import is_little
from facts.checking.testimonies.sharing import may_be_exchanged, shared
from facts.checking.testimonies.speaking_against import speaks_against
from facts.checking.testimonies.testimony import Point, Testimony
from facts.checking.testimonies.weighing_values import verb_span
from facts.checking.values.granting import is_of_the_claim
from facts.checking.values.pairing import Pair, paired
from facts.model import Span
from facts.values import DateValue, Mention
from facts.verdicts import Basis, Remark, Verdict

LEAST_TOGETHER = 0.8
"""Share of a claim's words that must be held where the second sentence only says which time it was, or how many of them."""


def made(first: Witness, second: Witness, verdict: Verdict, points: Sequence[Point]) -> Testimony:
    """Return the verdict with both sentences; what stands there without a remark says that it took two."""
    plain = next((n for n, point in enumerate(points) if point.remark is None), None)
    told = tuple(replace(one, remark=Remark.TWO_SENTENCES) if n == plain else one for n, one in enumerate(points))
    return Testimony(both(first, second), verdict, told, (0, 0, 0), is_exact=False)


def telling_word(wording: Wording) -> Span:
    """Return the claim's word that tells which of several is meant."""
    word = next((word for word in wording.words if word.stem in wording.telling), None)
    return verb_span(wording) if word is None else word.span


def held(values: Sequence[Mention], terms: Terms, wording: Wording, where: Witness) -> tuple[Pair, ...] | None:
    """Return the claim's values as ``where`` has them; None where it holds too little, or anything speaks against it."""
    one = shared(wording, terms, where)
    pairs = paired(values, wording, where)
    if one is None or not pairs or len(pairs) < len(values) or one.share < LEAST_TOGETHER:
        return None
    aligned = one.aligned
    if any(not is_little(term) for term in aligned.missing):
        return None
    carried = [term for _, parts in wording.names for term in parts if term in aligned.carried]
    is_named = len(wording.names) > 1 and not carried  # then who does it to whom is told by the names
    if aligned.is_denied or aligned.is_reserved or may_be_exchanged(one) or speaks_against(one, is_said=is_named):
        return None
    if not all(pair.stood.grants and is_of_the_claim(pair, wording, aligned, where) for pair in pairs):
        return None
    return pairs


def point_of(pair: Pair) -> Point:
    basis = Basis.DATE if isinstance(pair.claimed.value, DateValue) else Basis.FIGURE
    return Point(
        Verdict.MATCHES, basis, pair.claimed.span, pair.found.span, pair.stood.remark, normal=str(pair.found.value)
    )
