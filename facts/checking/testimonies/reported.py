"""What nobody but somebody in the text says: the guards had left the fort, where a soldier says so.

A claim with no date, figure or speaker is held against what sources report only: then it is *partly*, with who says it. What
sources say themselves is not looked for, since nothing but words could be compared. This file knows nothing of values.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from facts.asking.attributing import DENYING
from facts.asking.repairing import Terms
from facts.checking.claims.splitting import Claim
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording
from facts.checking.testimonies.saying_parts import is_of_two_parts
from facts.checking.testimonies.sharing import (
    Shared,
    may_be_exchanged,
    shared,
)
from facts.checking.testimonies.speakers import speaker_span
from facts.checking.testimonies.speaking_against import speaks_against
from facts.checking.testimonies.speaking_of import is_told_by_its_object, lacks_its_subject
from facts.checking.testimonies.testimony import Point, Testimony
from facts.checking.testimonies.weighing_speakers import is_denied_there
from facts.checking.testimonies.weighing_values import verb_span
from facts.checking.words.denials import reservations
from facts.model import Span
from facts.verdicts import Basis, Remark, Verdict

LEAST_WORDS = 4
"""Words of a claim below which too little is said to know what it retells."""
LEAST = 0.8
"""Share of a claim's words that what is said must hold."""


def reported(claim: Claim, terms: Terms, wording: Wording, witnesses: Sequence[Witness]) -> Testimony | None:
    """Return who says what a claim without date, figure or speaker says; None where nobody does."""
    if claim.question.language != "en" or len(wording.terms) < LEAST_WORDS or wording.denials > 1:
        return None
    found = [
        testimony
        for witness in witnesses
        if not (witness.is_given or witness.is_answered)
        for testimony in _said(terms, wording, witness)
    ]
    return min(found, key=lambda one: one.rank, default=None)


def _said(terms: Terms, wording: Wording, witness: Witness) -> list[Testimony]:
    found: list[Testimony] = []
    for content, value in witness.reports:
        speaker = witness.speaker_of(value)
        if speaker is None or value.verb in DENYING or is_denied_there(witness, content, value):
            continue
        one = shared(wording, terms, witness, frozenset(), content)
        if one is not None and _is_said(one, wording, content):
            place = speaker_span(witness, value, content)
            point = Point(Verdict.PARTLY, Basis.SPEAKER, verb_span(wording), place, Remark.SAID_BY, speaker)
            found.append(Testimony(witness, Verdict.PARTLY, (point,), one.rank, is_exact=False))
    return found


def _is_said(one: Shared, wording: Wording, content: Span) -> bool:
    """Say whether what is said holds a claim, with nothing that speaks against it."""
    aligned, witness = one.aligned, one.witness
    if one.share < LEAST or aligned.is_denied or aligned.is_reversed or speaks_against(one):
        return False
    if aligned.is_reserved and not reservations(wording.question.text):
        return False
    if lacks_its_subject(one) or may_be_exchanged(one) or not is_told_by_its_object(one):
        return False
    outside = [span for span in aligned.spans if not content.meets(span)]
    if len(outside) > 1 or not all(_is_where(span, wording, witness) for span in outside):
        return False
    return not is_of_two_parts(wording, aligned, witness, content)


def _is_where(span: Span, wording: Wording, witness: Witness) -> bool:
    """Say whether a name tells only where it was, in the claim and where who speaks is described: a pilot who was in Keel said."""
    there = span.of(witness.text)
    at = wording.question.text.find(there)
    return at >= 0 and all(
        _IN.search(text[:start]) is not None
        for text, start in ((wording.question.text, at), (witness.text, span.start))
    )


_IN = re.compile(r"\b(?:in|at|near|outside)\s+(?:the\s+(?:\w+\s+of\s+)?)?$", re.IGNORECASE)
