"""Whose words are they: does a sentence say itself what a claim says, or only that somebody says so?

What a source reports somebody to have said is never said by the source. This file knows nothing of verdicts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from facts.checking.claims.planned import tells_a_schedule
from facts.checking.claims.polling import is_asked
from facts.checking.claims.splitting import Claim
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording
from facts.checking.testimonies.speakers import is_same_speaker
from facts.checking.testimonies.telling_who import is_same_source, named_source
from facts.checking.testimonies.testimony import Testimony
from facts.checking.words.plans import are_scheduled
from facts.model import Span
from facts.reading.words import words_in
from facts.values import StatementValue
from facts.verdicts import Remark, Verdict

_RIGHT_BEFORE = 8
"""Characters between a reservation and the value that it is of."""


_COUNTED = re.compile(
    r"\b(?:proportion|part|share|majority|minority|half|third|quarter|fifth|per\s?cent|respondents|number|most|many|few)\b|%",
    re.IGNORECASE,
)
"""Who answers in a poll: how many of those asked is what the claim says, and no hearsay."""


def is_from(wording: Wording, said: str) -> bool:
    """Say whether the claim itself says whose words they are, and they are theirs; or they are the answers that it counts."""
    if _COUNTED.search(said) is not None and any(is_asked(word) for word in wording.words):
        return True
    source = named_source(wording.question.text)
    if source is not None:
        return not said or is_same_source(source.of(wording.question.text), said)
    mine = {word.stem for word in wording.words}
    theirs = {word.stem for word in words_in(said) if not word.is_stop}
    return bool(theirs) and theirs <= mine  # the union calls on its members: it is said of the union


def is_hedged(wording: Wording, witness: Witness, values: Sequence[Span]) -> bool:
    """Say whether the sentence has a reservation right before one of the claim's values, and the claim has none: might be 61."""
    if wording.is_reserved or (tells_a_schedule(wording) and are_scheduled(witness.text, witness.reservations)):
        return False
    return any(0 <= value.start - at.end <= _RIGHT_BEFORE for value in values for at in witness.reservations)


def said_by(witness: Witness, spans: Sequence[Span]) -> str | None:
    """Return who says what stands at the spans, where the sentence only reports it; "" where nobody is named."""
    for content, value in witness.reports:
        if any(content.holds(span) for span in spans):
            return witness.speaker_of(value) or ""
    return "" if any(quoted.holds(span) for quoted in witness.quotations for span in spans) else None


def words_said_by(witness: Witness, spans: Sequence[Span], least: float = 2 / 3) -> str | None:
    """Return who says what a share of ``least`` of a claim's words stand in, at ``spans``; None where the sentence says it itself."""
    told = report_of(witness, spans, least)
    return None if told is None else witness.speaker_of(told[1]) or ""


def report_of(witness: Witness, spans: Sequence[Span], least: float = 2 / 3) -> tuple[Span, StatementValue] | None:
    """Return what somebody says that a share of ``least`` of a claim's words stand in, at ``spans``; None where nobody does."""
    return next(
        (
            (content, value)
            for content, value in witness.reports
            if sum(1 for span in spans if content.meets(span)) >= least * len(spans)
        ),
        None,
    )


def as_claimed(claim: Claim, found: Testimony) -> Testimony:
    """Return a testimony as a match where all that keeps it from being one is that somebody says so, whom the claim names."""
    told = claim.statement.value if claim.statement is not None else None
    if not isinstance(told, StatementValue) or told.speaker is None or found.verdict is not Verdict.PARTLY:
        return found
    asked = told.speaker.of(claim.text)
    if not all(p.remark is Remark.SAID_BY and is_same_speaker(asked, told, p.speaker) for p in found.points):
        return found
    points = tuple(replace(point, verdict=Verdict.MATCHES, remark=None) for point in found.points)
    return replace(found, verdict=Verdict.MATCHES, points=points)
