"""A Russian claim as it is held against Russian sentences: what it tells, and who is to have said it; read once for all of them.

This file knows nothing of sentences.
"""

from __future__ import annotations

from dataclasses import dataclass

from facts.asking.repairing import Terms
from facts.checking.claims.splitting import Claim
from facts.checking.russian.attributing import Said, said_in
from facts.checking.russian.told import Told, told_of
from facts.model import Span
from facts.values import Mention, StatementValue


@dataclass(frozen=True, slots=True)
class Claimed:
    """A claim with what it tells; where it is that somebody said something, ``told`` is only what was said."""

    claim: Claim
    said: Said | None
    told: Told


def read_claimed(claim: Claim, terms: Terms) -> Claimed:
    """Return a claim in Russian, read; ``terms`` are its words as terms of the store."""
    said = statement_of(claim)
    if said is not None:
        values = tuple(m for m in claim.values if said.content.meets(m.span))
        return Claimed(claim, said, told_of(claim.text, 0, values, terms.terms, said.content))
    text = claim.question.text
    values = tuple(Mention(m.span.moved(claim.ahead), m.value) for m in claim.values)
    return Claimed(claim, None, told_of(text, claim.ahead, values, terms.terms, Span(claim.ahead, len(text))))


def statement_of(claim: Claim) -> Said | None:
    """Return what the claim says that somebody said, in the offsets of its own text."""
    statement = claim.statement
    if statement is not None and isinstance(statement.value, StatementValue):
        value = statement.value
        if value.speaker is not None:
            cue = value.cue or value.speaker
            return Said(
                statement.span,
                value.speaker.of(claim.text),
                cue,
                is_pronoun=False,
                denies=value.verb in ("отрицать", "опровергать"),
            )
    found = said_in(claim.text)
    named = [one for one in found if not one.is_pronoun]
    return named[0] if named else None
