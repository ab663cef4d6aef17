"""Would a sentence bear the claim out if the claim had the sentence's value? Then it is of the claim, and the values differ.

What makes a sentence speak of a claim must not depend on whether it agrees. Where nothing is heard, each date and figure of the
claim is exchanged for the sentence's own, and what then would match says that it differs. This file does not know how a
sentence bears a claim out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from facts.checking.claims.splitting import Claim, is_value
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording, meets
from facts.checking.testimonies.testimony import Testimony
from facts.checking.values.dates import compare_dates
from facts.checking.values.figures import compare_figures
from facts.checking.values.light_verbs import is_light
from facts.checking.values.standing import Standing, Stood
from facts.values import DateValue, FigureValue, Mention, Value
from facts.verdicts import Verdict

MOST_TRIED = 4
"""Sentences that are tried, those first that hold most of the claim."""

LEAST_HELD = 0.6
"""Share of the claim's words that such a sentence holds: with less, a false alarm comes for each right one."""

Hear = Callable[[Claim, Witness], Testimony | None]
"""Says what one sentence says of a claim."""


def supplanted(claim: Claim, wording: Wording, witnesses: Sequence[Witness], hear: Hear) -> Testimony | None:
    """Return that a value of the claim differs from the one with which a sentence would bear it out; None where none would.

    What else agrees must tell what the claim is of: it must have a name, and the sentence its verb, where that says anything.

    A value that any of the sentences has is none that differs, and the sentence's must not be another one of the claim's.
    """
    verb = wording.verb
    for mine in claim.values if wording.names else ():
        if any(_grants(mine, theirs) for witness in witnesses for theirs in witness.mentions):
            continue
        able = [
            one
            for one in witnesses
            if one.coverage >= LEAST_HELD
            and _only_value(mine, one) is not None
            and (verb is None or is_light(verb) or meets(verb, one.all_stems))
            and wording.is_reserved is bool(one.reservations)  # what was planned is not what came of it
        ]
        for witness in sorted(able, key=lambda one: -one.coverage)[:MOST_TRIED]:
            theirs = _only_value(mine, witness)
            if theirs is not None and any(_grants(other, theirs) for other in claim.values):
                continue
            found = None if theirs is None else hear(_with_value(claim, mine, theirs), witness)
            if found is not None and found.verdict is Verdict.MATCHES:
                return _against(found, mine)
    return None


def _stood(mine: Mention, theirs: Mention) -> Stood | None:
    one, other = mine.value, theirs.value
    if isinstance(one, DateValue) and isinstance(other, DateValue):
        return compare_dates(one, other)
    if isinstance(one, FigureValue) and isinstance(other, FigureValue):
        return compare_figures(one, other)
    return None


def _grants(mine: Mention, theirs: Mention) -> bool:
    stood = _stood(mine, theirs)
    return stood is not None and stood.grants


def _only_value(mine: Mention, witness: Witness) -> Mention | None:
    """Return the one value of the claim's sort that a sentence has, where it is another one than the claim's."""
    like = [m for m in witness.mentions if is_value(m) and _is_of_one_sort(mine.value, m.value)]
    if len(like) != 1:
        return None
    stood = _stood(mine, like[0])
    return like[0] if stood is not None and stood.standing is Standing.DIFFERENT else None


def _is_of_one_sort(one: Value, other: Value) -> bool:
    if isinstance(one, FigureValue) and isinstance(other, FigureValue):
        return one.type is other.type
    return isinstance(one, DateValue) and isinstance(other, DateValue)


def _with_value(claim: Claim, mine: Mention, theirs: Mention) -> Claim:
    """Return the claim with the sentence's value where its own stands; what it counts stays what it says itself."""
    value = theirs.value
    if isinstance(mine.value, FigureValue) and isinstance(value, FigureValue):
        value = replace(value, counted=mine.value.counted)
    values = tuple(replace(one, value=value) if one == mine else one for one in claim.values)
    return replace(claim, values=values)


def _against(found: Testimony, mine: Mention) -> Testimony | None:
    """Return what bears the claim out with the other value as what it says against its own."""
    points = [replace(p, verdict=Verdict.DIFFERS) if p.claimed == mine.span else p for p in found.points]
    points.sort(key=lambda point: point.verdict is not Verdict.DIFFERS)
    if not points or points[0].verdict is not Verdict.DIFFERS:
        return None
    return replace(found, verdict=Verdict.DIFFERS, points=tuple(points))
