"""A claim that denies what a sentence tells, where the sentence lacks nothing but what only dates it.

“It is no longer growing”: it continues to grow. “She gave no hint that it might be sold”: she hinted at a sale. Each *differs*.
A day on which something was not done is neither: it may have been done on another. English only. This file knows nothing of how a
claim is retold.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from facts.asking.repairing import Term, Terms
from facts.checking.claims.splitting import Claim, is_value
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording
from facts.checking.testimonies.deeds import is_little
from facts.checking.testimonies.sharing import Shared, may_be_exchanged, shared, tells_which
from facts.checking.testimonies.testimony import Point, Testimony
from facts.checking.testimonies.weighing_values import verb_span
from facts.checking.values.dates import compare_dates
from facts.checking.words.denials import denials
from facts.model import Span
from facts.reading.words import stem
from facts.values import Bound, DateValue
from facts.verdicts import Basis, Remark, Verdict

LEAST_HINTED = 0.85
"""Share of a claim's words that a sentence with a hint must hold."""
FEW = 3
"""Words of a claim from which on they can be of one thing only."""
_NO_LONGER = re.compile(
    r"\b(?:no\s+longer|not\s+(?:[a-z]+\s+){0,3}(?:any\s?more|any\s+longer))\b|n['’]t\s+(?:[a-z]+\s+){0,3}any\s?more\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\b(?:continues?|still|keeps?|goes\s+on|remains?|is\s+continuing|are\s+continuing)\b", re.IGNORECASE
)
_NO_HINT = re.compile(
    r"\bno(?:t\s+a)?\s+(?P<hint>hints?|signs?|signals?|indications?|suggestion)\s+(?:that|of|at)\b", re.IGNORECASE
)
_HINTS = frozenset(
    map(stem, "hint hinted hinting signal signalled signaled indicate indicated suggest suggested sign".split())
)
_OF_AN_END = frozenset("running lasting valid reaching going ending expiring force set due".split())
"""Words between a thing and when it ends: the lease running to 1925."""


def undone(claim: Claim, terms: Terms, wording: Wording, witnesses: Sequence[Witness]) -> Testimony | None:
    """Return that a sentence tells what a claim denies, where it lacks only what dates it; None where none does."""
    day = claim.values[0] if len(claim.values) == 1 else None
    if day is None or claim.is_bare or claim.statement is not None or claim.question.language != "en" or claim.ahead:
        return None
    if not isinstance(day.value, DateValue) or wording.denials != 1 or len(wording.terms) < FEW or tells_which(wording):
        return None
    for witness in witnesses:
        one = None if witness.is_answered or witness.denials else shared(wording, terms, witness)
        if one is None or not _tells_it(one) or not (_goes_on(day.value, one) or _is_hinted(day.value, one)):
            continue
        place = one.aligned.verb or Span(0, len(witness.text))
        point = Point(Verdict.DIFFERS, Basis.WORDS, verb_span(wording), place, Remark.DENIED)
        return Testimony(witness, Verdict.DIFFERS, (point,), one.rank, is_exact=False)
    return None


def _tells_it(one: Shared) -> bool:
    """Say whether nothing but the denial speaks against a sentence's being of the claim."""
    aligned = one.aligned
    if not aligned.is_denied or aligned.is_opposite or aligned.is_contrary or aligned.is_reversed or aligned.turned:
        return False
    return not (aligned.other_doer or aligned.is_reserved or aligned.carried or may_be_exchanged(one))


def _goes_on(date: DateValue, one: Shared) -> bool:
    """Say whether a sentence without a date tells that what is no longer so in a claim goes on."""
    ended = _NO_LONGER.search(one.wording.question.text)
    if ended is None or date.bound is not Bound.SINCE or _dates_of(one.witness):
        return False
    more = Span(*ended.span())
    is_lacking = any(not more.holds(term.word.span) for term in one.aligned.missing)
    return _GOES_ON.search(one.witness.text) is not None and not is_lacking


def _dates_of(witness: Witness) -> list[DateValue]:
    return [m.value for m in witness.mentions if isinstance(m.value, DateValue) and is_value(m)]


def _is_hinted(date: DateValue, one: Shared) -> bool:
    """Say whether a sentence has the hint that the claim says was not given, of what is to end on the same day."""
    hint = _NO_HINT.search(one.wording.question.text)
    if hint is None or denials(one.wording.question.text)[0].start != hint.start() or one.share < LEAST_HINTED:
        return False
    if _HINTS.isdisjoint(one.witness.all_stems) or one.names_met < max(1, len(one.wording.names)):
        return False
    if not all(_may_be_lacking(term, one) for term in one.aligned.missing):
        return False
    own = replace(date, bound=None)
    stood = [compare_dates(own, replace(other, bound=None)) for other in _dates_of(one.witness)]
    return any(each is not None and each.grants for each in stood)


def _may_be_lacking(term: Term, one: Shared) -> bool:
    return is_little(term) or term is one.wording.verb or term.word.folded in _OF_AN_END
