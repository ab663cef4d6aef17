"""How many parts a thing has, where a sentence tells of it in passing: they met to sign a treaty consisting of 40 articles.

What the sentence is about is no matter then: the number belongs to the thing that stands right before "consisting of". The claim
must say of just that thing that it has, lists or contains so many. This file knows nothing of other sentences.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from facts.asking.repairing import Term, Terms
from facts.checking.claims.splitting import Claim
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording, meets
from facts.checking.subjects.meeting import met_in
from facts.checking.testimonies.sharing import Shared, may_be_exchanged, shared, time_clause
from facts.checking.testimonies.testimony import Point, Testimony
from facts.checking.values.comparing import stand
from facts.checking.values.counting import heads
from facts.checking.values.standing import Standing
from facts.checking.words.denials import denials
from facts.model import Span
from facts.reading.words import stem
from facts.values import FigureType, FigureValue, Mention
from facts.verdicts import Basis, Verdict

_OF = re.compile(
    r"\b(?:consisting\s+of|comprising|made\s+up\s+of|composed\s+of|containing|numbering|listing)\s+$", re.IGNORECASE
)
"""What ties a number of parts to the thing right before it."""
_HAS = frozenset(
    map(
        stem,
        "has had have having contain contained contains comprise comprised comprises consist consists consisted list listed lists run"
        " runs ran include included includes number numbered feature featured count counted".split(),
    )
)
_PASSING = frozenset(map(stem, "sign signed conclude concluded reach reached agree agreed made struck drawn".split()))
"""What a claim may say besides of how the thing came to be, where the sentence has another word for it."""


def made_up(claim: Claim, terms: Terms, wording: Wording, witnesses: Sequence[Witness]) -> Testimony | None:
    """Return what a sentence says of how many parts a claim's thing has; None where it tells of no such thing with its parts."""
    mine = claim.values[0] if len(claim.values) == 1 and claim.statement is None else None
    if mine is None or not _is_count(mine) or wording.denials or denials(claim.text):
        return None
    if not any(word.stem in _HAS for word in wording.words):
        return None
    for witness in witnesses:
        told = _told(witness)
        one = None if told is None or witness.is_given else shared(wording, terms, witness)
        if one is None or told is None or not _is_of_that_thing(one, *told, mine):
            continue
        stood = stand(mine, told[0], wording, witness, None)
        if stood is not None and stood.standing is not Standing.OPEN:
            verdict = Verdict.MATCHES if stood.grants else Verdict.DIFFERS
            point = Point(verdict, Basis.FIGURE, mine.span, told[0].span, stood.remark)
            return Testimony(witness, verdict, (point,), one.rank, is_exact=False)
    return None


def _is_count(mention: Mention) -> bool:
    value = mention.value
    return isinstance(value, FigureValue) and value.type is FigureType.COUNT and bool(value.counted)


def _told(witness: Witness) -> tuple[Mention, str] | None:
    """Return the number of parts that a sentence gives, with the stem of the thing that has them."""
    for mention in witness.mentions:
        tie = _OF.search(witness.text[: mention.span.start]) if _is_count(mention) else None
        thing = None if tie is None else next((w for w in reversed(witness.words) if w.span.end <= tie.start()), None)
        if thing is not None:
            return mention, thing.stem
    return None


def _is_of_that_thing(one: Shared, told: Mention, thing: str, mine: Mention) -> bool:
    """Say whether the thing is the claim's, what is counted too, and all else that the claim says of it is there."""
    aligned, wording = one.aligned, one.wording
    if aligned.is_denied or aligned.is_reserved or aligned.is_opposite or aligned.is_contrary or may_be_exchanged(one):
        return False
    ours, theirs = mine.value, told.value
    if not (isinstance(ours, FigureValue) and isinstance(theirs, FigureValue)):
        return False
    counted = heads(ours.counted)
    things = [term for term in wording.plain if term.word.stem not in counted]
    if counted.isdisjoint(heads(theirs.counted)):
        return False
    if not any(met_in(term, wording, frozenset((thing,))) is not None for term in things):
        return False
    when = time_clause(wording)
    is_then = any(when.holds(term.word.span) and meets(term, one.witness.all_stems) for term in wording.terms)
    return all(_may_lack(term, when if is_then else Span(0, 0)) for term in aligned.missing)


def _may_lack(term: Term, when: Span) -> bool:
    return term.word.stem in _HAS | _PASSING or when.holds(term.word.span)
