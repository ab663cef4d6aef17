"""The dates and figures of a claim against those of a sentence: which goes with which, and how each pair stands.

A sentence often has several values. Values that are the same go together and are out of the way; what is left is held
against the one that stands nearest to the verb. Where it cannot be told which one is meant, nothing is said: a wrong "differs"
does more harm than none. This file knows nothing of verdicts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from facts.checking.claims.distances import is_distance
from facts.checking.claims.splitting import is_value
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording
from facts.checking.subjects.aligned import Aligned
from facts.checking.values.belonging import gap
from facts.checking.values.comparing import stand
from facts.checking.values.counting import wholes
from facts.checking.values.dates import compare_dates, holds_day_and_time
from facts.checking.values.figures import leaves_its_unit
from facts.checking.values.segments import meant, told_by
from facts.checking.values.standing import DIFFERENT, Standing, Stood
from facts.checking.values.time_ends import end_meant, life_dates
from facts.checking.words.verbs import AUXILIARIES, PREPOSITIONS, is_verb
from facts.model import Span
from facts.reading.words import words_in
from facts.values import Comparator, DateValue, FigureValue, KindName, Mention

STRONG = 4
"""Words by which a value must stand nearer to the verb than any other to be meant."""

_BREAK = re.compile(
    r"[;:()]|,\s+(?:who|which|where|when|while|and|but)\b|\s[–—]\s|\b(?:and|but|while|who|which|where|when)\b"
)
_BOUNDS = (Comparator.OVER, Comparator.UNDER, Comparator.AT_LEAST, Comparator.AT_MOST)


@dataclass(frozen=True, slots=True)
class Held:
    """A value of the claim with the one it was held against.

    ``is_distance`` says that the claim's is no more than how long ago or how much later.
    ``found`` and ``stood`` are None where the sentence has none of its sort. ``from_before`` says that the value stands
    before the sentence, which speaks of that time.
    """

    claimed: Mention
    found: Mention | None
    stood: Stood | None
    from_before: bool = False
    is_distance: bool = False

    @property
    def grants(self) -> bool:
        return self.stood is not None and self.stood.grants

    @property
    def differs(self) -> bool:
        return self.stood is not None and self.stood.standing is Standing.DIFFERENT


def hold(
    values: Sequence[Mention], wording: Wording, aligned: Aligned, witness: Witness, within: Span | None = None
) -> tuple[Held, ...] | None:
    """Return the claim's values with what they were held against; None where it cannot be told what goes with what.

    ``values`` are the claim's, ``within`` the statement in the sentence that is looked at, None for all of it.
    """
    found = [m for m in witness.mentions if is_value(m) and (within is None or within.meets(m.span))]
    life = life_dates(wording, witness)
    held: list[Held] = []
    for kind in (KindName.DATE, KindName.FIGURE):
        ours = [m for m in values if m.kind is kind]
        theirs = [m for m in found if m.kind is kind]
        if kind is KindName.DATE and life is not None:
            theirs = [m for m in theirs if m.span == life]
        if ours:
            of_all = wholes(ours, theirs, wording, witness)
            theirs = _meant(ours, theirs, values, wording, witness)
            theirs += [whole for whole in of_all if whole not in theirs]
        pairs = _paired(ours, theirs, wording, aligned, witness)
        if pairs is None:
            return None
        held.extend(pairs)
    held.sort(key=lambda one: one.claimed.span.start)
    met = [one.found for one in held if one.found is not None and one.grants]
    if crossed(met, found, witness) is not None or any(_is_of_another(one, wording, witness) for one in held):
        return None
    return tuple(held)


_APART = re.compile(r";|,\s+(?:while|whereas|but|а|но)\s|\s(?:while|whereas)\s")


def _is_of_another(one: Held, wording: Wording, witness: Witness) -> bool:
    """Say whether a value stands in one half of a sentence and the claim's first name only in the other, of somebody else."""
    if one.found is None or not wording.names:
        return False
    names = {term.word.stem for term in wording.names[0][1]}
    spots = [word.span for word in witness.words if word.stem in names]
    if not spots or wording.names[0][1][0].word.span.start > (wording.verb or wording.names[0][1][0]).word.span.start:
        return False
    value = one.found.span

    def is_apart(spot: Span) -> bool:
        first, last = sorted((spot, value))
        return (
            spot.start > value.start and _APART.search(witness.text[first.end : max(first.end, last.start)]) is not None
        )

    return all(is_apart(spot) for spot in spots)


def _meant(
    ours: Sequence[Mention], theirs: Sequence[Mention], values: Sequence[Mention], wording: Wording, witness: Witness
) -> list[Mention]:
    """Return the sentence's values that the claim's can be held against: of one sort, those in the part that it is about."""
    kept = list(theirs)
    is_both = len(ours) > 1  # of two each is told by the other
    for mine in ours:
        like = [m for m in kept if mine.kind is KindName.DATE or (_is_like if is_both else _can_be_like)(mine, m)]
        wanted = meant(like, told_by(mine, values, like), wording, witness)
        kept = [m for m in kept if m not in like or m in wanted or (mine.kind is KindName.DATE and is_both)]
    return kept


def crossed(met: Sequence[Mention], found: Sequence[Mention], witness: Witness) -> tuple[Mention, Mention] | None:
    """Return a figure met with a date that it does not belong to, and the one that does; None where none is.

    75 in 2021, 32 in 2001, and the claim 32 in 2021. ``met`` are the sentence's values that grant the claim's, ``found`` all
    that it has.
    """
    for day in (m for m in met if m.kind is KindName.DATE):
        for figure in (m for m in met if m.kind is KindName.FIGURE):
            dates = [m for m in found if m.kind is KindName.DATE and m is not day]
            figures = [m for m in found if _is_like(m, figure) and m is not figure]
            apart = gap(witness.text, day.span, figure.span)
            nearer = [m for m in figures if gap(witness.text, day.span, m.span) < apart]
            if nearer and any(gap(witness.text, figure.span, m.span) < apart for m in dates):
                return figure, min(nearer, key=lambda m: gap(witness.text, day.span, m.span))
    return None


def _is_like(one: Mention, other: Mention) -> bool:
    mine, theirs = one.value, other.value
    return isinstance(mine, FigureValue) and isinstance(theirs, FigureValue) and mine.type is theirs.type


def _can_be_like(one: Mention, other: Mention) -> bool:
    """Say the same, where one may leave its unit to the other: a deficit of 4.6 million crowns grew to 12.3."""
    mine, theirs = one.value, other.value
    if not isinstance(mine, FigureValue) or not isinstance(theirs, FigureValue):
        return False
    return _is_like(one, other) or leaves_its_unit(mine) or leaves_its_unit(theirs)


def _paired(
    ours: Sequence[Mention], theirs: Sequence[Mention], wording: Wording, aligned: Aligned, witness: Witness
) -> list[Held] | None:
    left, rest = list(theirs), list[Mention]()
    pairs: list[Held] = []
    end = end_meant(wording)
    for mine in ours:
        same = [
            m for m in left if (s := stand(mine, m, wording, witness, end)) is not None and s.standing is Standing.SAME
        ]
        if same and len(ours) > 1:
            pairs.append(Held(mine, same[0], stand(mine, same[0], wording, witness, end)))
            if not holds_day_and_time(same[0], ours):
                left.remove(same[0])
        else:
            rest.append(mine)
    for mine in rest:
        candidates = [(m, stood) for m in left if (stood := stand(mine, m, wording, witness, end)) is not None]
        chosen = _chosen(mine, candidates, aligned, witness)
        if chosen is None and candidates:
            return None
        if chosen is not None:
            pairs.append(Held(mine, *chosen))
            continue
        if isinstance(mine.value, FigureValue):
            pairs.append(
                Held(mine, None, None, is_distance=is_distance(mine.span.moved(wording.ahead), wording.question.text))
            )
        else:
            pairs.append(_from_before(mine, witness))
    return pairs


def _is_elsewhere(value: DateValue, whole: str) -> bool:
    """Say whether another clause of the sentence has the year: this one is not of that time."""
    return value.start.year is not None and str(value.start.year) in whole


_OWN_TIME = re.compile(
    r"\b(?:before\s+(?:that|then)|after\s+that|until\s+then|since\s+then|later|afterwards|previously|earlier|formerly"
    r"|до\s+(?:этого|того)|после\s+этого|раньше|прежде|затем|позже|спустя|потом)\b",
    re.IGNORECASE,
)
"""Words by which a sentence leaves the time of which the text spoke before."""


def leaves_its_time(text: str) -> bool:
    """Say whether a sentence leaves the time that the text spoke of before: a year later, before that."""
    return _OWN_TIME.search(text) is not None


def _from_before(mine: Mention, witness: Witness) -> Held:
    """Hold a date against the nearest one before the sentence, which goes on speaking of that time."""
    if isinstance(mine.value, DateValue) and witness.whole is not None and _is_elsewhere(mine.value, witness.whole):
        return Held(mine, None, DIFFERENT, from_before=True)
    if isinstance(mine.value, DateValue) and leaves_its_time(witness.text):
        return Held(mine, None, None)
    if isinstance(mine.value, DateValue) and witness.last_date is not None:
        return Held(mine, None, compare_dates(mine.value, witness.last_date), from_before=True)
    return Held(mine, None, None)


def _is_loose(claimed: Mention) -> bool:
    """Say whether a figure is a bound, which many figures of a sentence keep."""
    value = claimed.value
    return isinstance(value, FigureValue) and value.comparator in _BOUNDS


def _chosen(
    claimed: Mention, candidates: Sequence[tuple[Mention, Stood]], aligned: Aligned, witness: Witness
) -> tuple[Mention, Stood] | None:
    """Return the value that is meant; None where another one than the nearest would bear the claim out."""
    if len(candidates) <= 1:
        return candidates[0] if candidates else None
    anchor = aligned.verb or _middle(aligned.spans) or Span(0, 0)
    ordered = sorted(candidates, key=lambda one: (_distance(witness, anchor, one[0].span), one[0].span.start))
    best = ordered[0]
    if best[1].grants:
        return (
            None
            if _is_loose(claimed) and any(not stood.grants for _, stood in ordered) and aligned.verb is None
            else best
        )
    others = ordered[1:]
    share = next((o for o in others if o[1].grants and _is_share_of(witness, o[0].span, best[0].span)), None)
    if share is not None:
        return share
    listed = next((o for o in others if o[1].grants and _are_listed(witness, best[0], o[0])), None)
    if listed is not None:
        return listed
    joined = next((o for o in others if o[1].grants and _are_joined(witness, best[0].span, o[0].span)), None)
    if joined is not None:
        return joined
    if not any(stood.standing is not Standing.DIFFERENT for _, stood in others):
        return best
    lead = _distance(witness, anchor, others[0][0].span) - _distance(witness, anchor, best[0].span)
    if lead >= STRONG and aligned.verb is not None:
        return best
    return None


def _middle(spans: Sequence[Span]) -> Span | None:
    ordered = sorted(spans)
    return ordered[len(ordered) // 2] if ordered else None


def _is_share_of(witness: Witness, one: Span, other: Span) -> bool:
    """Say whether a figure is counted out of another one: 9 of the 17."""
    return words_between(witness.text, one, other) in (("of",), ("of", "the"), ("out", "of"), ("из",))


def _are_listed(witness: Witness, one: Mention, other: Mention) -> bool:
    """Say whether two dates are said of one verb: in 1973 and 1974 for want of money, and in 2020."""
    if one.kind is not KindName.DATE or other.kind is not KindName.DATE:
        return False
    first, last = sorted((one.span, other.span))
    between = witness.text[first.end : max(first.end, last.start)]
    return " and " in between and not any(is_verb(w.folded) or w.folded in AUXILIARIES for w in words_in(between))


def _are_joined(witness: Witness, one: Span, other: Span) -> bool:
    """Say whether nothing but "and" stands between two values: both are meant."""
    first, last = sorted((one, other))
    return words_between(witness.text, first, last) in ((), ("and",), ("и",), ("or",))


def words_between(text: str, first: Span, last: Span) -> tuple[str, ...]:
    """Return the folded words between two places, the first of which ends before the last begins."""
    return tuple(word.folded for word in words_in(text[first.end : max(first.end, last.start)]))


def _distance(witness: Witness, anchor: Span, span: Span) -> int:
    """Return how many words stand between two places; what begins another clause, or is another verb's, counts for ten."""
    first, last = (anchor, span) if anchor.start <= span.start else (span, anchor)
    between = witness.text[first.end : max(first.end, last.start)]
    behind = 0 if anchor.start <= span.start else 1  # what stands behind the verb goes with it before what stands ahead
    ahead = [word for word in words_in(witness.text[: span.start]) if word.folded not in PREPOSITIONS][-1:]
    is_others = any(
        not word.span.meets(anchor) and (is_verb(word.folded) or word.folded.endswith("ing")) for word in ahead
    )
    return len(words_in(between)) + 10 * (len(_BREAK.findall(between)) + is_others) + behind
