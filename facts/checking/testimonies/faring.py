"""How something fares between whom, beside an earlier time: better with the one, worse with the other.

“While trade between A and B is in better shape than a year ago, it is far worse between A and C” tells of two pairs in one breath,
with the same name in both. Each part of the claim is held against the part that has just its names: the other way, or a denial
of this one, *differs*. What is counted stands elsewhere. English only. This file knows nothing of how a claim is retold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from facts.asking.repairing import Terms
from facts.checking.claims.splitting import Claim
from facts.checking.claims.witnesses import Witness, names_in
from facts.checking.claims.wording import Wording
from facts.checking.subjects.meeting import met_in
from facts.checking.testimonies.testimony import Point, Testimony
from facts.checking.testimonies.weighing_values import verb_span
from facts.checking.values.pairing import paired
from facts.checking.words.denials import denials, reservations
from facts.checking.words.trends import Trend, trends_in
from facts.model import Span
from facts.reading.lexicon import is_common
from facts.reading.names import territory_of, territory_of_people
from facts.reading.names.seats import seat_of
from facts.verdicts import Basis, Remark, Verdict

_JOINT = re.compile(
    r"[;,]\s+|\b(?:while|whereas|but|although|though|and(?=\s+(?:it|its|their|the|that)\b))\s+", re.IGNORECASE
)
_OWN = re.compile(r"\b(?:its|his|her|their)\b", re.IGNORECASE)
_PAIR = 2
_BESIDE = frozenset("compared comparison shape state today now has have had grown become".split())
"""Words by which a time or a way is only brought in."""


@dataclass(frozen=True, slots=True)
class _Fared:
    """Which way it has gone between the ``names``; ``place`` is the word that says so."""

    names: frozenset[str]
    trend: Trend
    is_denied: bool
    place: Span


def fared(claim: Claim, _: Terms, wording: Wording, witnesses: Sequence[Witness]) -> Testimony | None:
    """Return what a sentence says of a claim of how it fares between its names, beside an earlier time; None where none does."""
    text = claim.question.text
    if claim.ahead or claim.is_bare or claim.statement is not None or claim.question.language != "en":
        return None
    mine = list(_fared_in(text)) if not reservations(text) else []
    if not mine or len(mine) != len(trends_in(text)) or sum(one.is_denied for one in mine) != len(denials(text)):
        return None
    for witness in witnesses:
        found = _testimony(claim, wording, mine, witness)
        if found is not None:
            return found
    return None


def is_between_others(claim: Claim, witness: Witness) -> bool:
    """Say whether a sentence says how it fares between several pairs of names, and the claim's is none of them."""
    theirs = list(_fared_in(witness.text))
    if len(theirs) < _PAIR or any(len(one.names) != _PAIR for one in theirs):
        return False
    mine = [one for one in _fared_in(claim.question.text) if len(one.names) == _PAIR]
    return any(all(one.names != other.names for other in theirs) for one in mine)


def _testimony(claim: Claim, wording: Wording, mine: Sequence[_Fared], witness: Witness) -> Testimony | None:
    if witness.is_answered or witness.reservations or not _has_its_things(wording, mine, witness):
        return None
    pairs = paired(claim.values, wording, witness)
    if not pairs or len(pairs) < len(claim.values) or not all(pair.stood.grants for pair in pairs):
        return None
    theirs = [one for one in _fared_in(witness.text) if not one.is_denied]
    told = [(one, [other for other in theirs if other.names == one.names]) for one in mine]
    if any(len(others) != 1 for _, others in told):
        return None
    against = [(one, others[0]) for one, others in told if (one.trend is others[0].trend) is one.is_denied]
    if against:
        points = tuple(
            Point(Verdict.DIFFERS, Basis.WORDS, one.place, other.place, Remark.DENIED) for one, other in against
        )
        return Testimony(witness, Verdict.DIFFERS, points, (0, 0, 0), is_exact=False)
    points = tuple(Point(Verdict.MATCHES, Basis.WORDS, verb_span(wording), others[0].place) for _, others in told)
    return Testimony(witness, Verdict.MATCHES, points, (0, 0, 0), is_exact=False)


def _has_its_things(wording: Wording, mine: Sequence[_Fared], witness: Witness) -> bool:
    """Say whether a sentence has all that fares in a claim: the trade, the diplomatic ties."""
    things = [
        term
        for term in (*wording.plain, *((wording.verb,) if wording.verb is not None else ()))
        if term.word.folded not in _BESIDE and not any(one.place.meets(term.word.span) for one in mine)
    ]
    return bool(things) and all(met_in(term, wording, witness.all_stems) is not None for term in things)


def _fared_in(text: str) -> Iterator[_Fared]:
    """Yield which way it has gone in each part of a text that says so once and names between whom."""
    ends = [0, *(found.end() for found in _JOINT.finditer(text)), len(text)]
    names = [span for span, _ in names_in(text) if span.start or not is_common(span.of(text).casefold())]
    first: str | None = None
    for start, end in pairwise(ends):
        part = text[start:end]
        named = [one for span in names if start <= span.start < end for one in _keys(span.of(text))]
        first = first or (named[0] if named else None)
        trends = trends_in(part)
        if len(named) == 1 and _OWN.search(part) is not None and first is not None:
            named.append(first)
        if len(trends) == 1 and named:
            yield _Fared(frozenset(named), trends[0][1], bool(denials(part)), trends[0][0].moved(start))


def _keys(name: str) -> tuple[str, ...]:
    """Return what a name is the same as: its country, or those of both its halves, else itself."""
    own = _country(name)
    halves = [_country(half) for half in name.split("-")]
    if own is None and len(halves) == 2 and all(half is not None for half in halves):
        return tuple(half for half in halves if half is not None)
    return (own or name.casefold(),)


def _country(name: str) -> str | None:
    name = re.sub(r"['’]s?$", "", name)
    return territory_of(name) or territory_of_people(name) or seat_of(name)
