"""Is a claim of a deed, though it is read as somebody's words: confirmed the deal, wanted 37 seats repaired?

This file knows nothing of sources.
"""

from __future__ import annotations

from facts.checking.claims.splitting import Claim
from facts.checking.words.predicates import predicate_of
from facts.checking.words.verbs import AUXILIARIES
from facts.reading.words import words_in
from facts.values import StatementValue

_OPENS = frozenset("that to how what why whether if".split())
"""Words that open what somebody said, and not a thing."""
_DECIDES = frozenset(("agree", "decide"))
"""Verbs of words that are a deed too: who agrees to do something signs an agreement."""


def is_of_a_deed(claim: Claim) -> bool:
    """Say whether the claim is of a deed: what looks like a statement has no verb of its own, or only stands beside the deed.

    Concluded a treaty, confirmed the deal.
    """
    told = claim.statement.value if claim.statement is not None else None
    if claim.statement is None or not isinstance(told, StatementValue) or not claim.values:
        return False
    if told.speaker is not None and predicate_of(words_in(claim.text[: told.speaker.start])) is not None:
        return True  # "the gate was shut on 4 May, when the guards agreed to go" is about the gate
    words = words_in(claim.statement.span.of(claim.text))
    if words and words[0].folded == "to" and told.verb in _DECIDES:
        return True
    if not words or words[0].folded in _OPENS or any(word.folded in AUXILIARIES for word in words):
        return False
    return predicate_of(words) is None
