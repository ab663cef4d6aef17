"""Which of two things came first: the treaty was signed shortly before the flood, where the source has it shortly after.

That something was shortly before another is as good as a date, and is all that many claims have of one. The sentence must have both
things, the other one behind its own "before" or "after". English only. This file knows nothing of dates with a number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from facts.asking.repairing import Terms
from facts.checking.claims.splitting import Claim
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording, meets
from facts.checking.testimonies.sharing import Shared, may_be_exchanged, shared
from facts.checking.testimonies.speaking_against import speaks_against
from facts.checking.testimonies.speaking_of import lacks_its_subject
from facts.checking.testimonies.testimony import Point, Testimony
from facts.checking.values.pairing import paired
from facts.model import Span
from facts.reading.words import words_of
from facts.verdicts import Basis, Remark, Verdict

LEAST = 0.8
"""Share of a claim's words that the sentence must have."""
_SHORTLY = re.compile(
    r"\b(?:shortly|just|right|immediately|soon|directly|briefly|not\s+long)\s+(?P<way>before|prior\s+to|ahead\s+of|after|following)\b",
    re.IGNORECASE,
)
_EARLIER = frozenset(("before", "prior to", "ahead of"))
_END = re.compile(r"[,;:.]\s|[.!?]?\s*$")


class _Order(Enum):
    """Whether what is told came before the other thing, or after it."""

    BEFORE = "before"
    AFTER = "after"


def in_order(claim: Claim, terms: Terms, wording: Wording, witnesses: Sequence[Witness]) -> Testimony | None:
    """Return whether what the claim tells was shortly before, or after, what it says it was; None where no sentence has both."""
    text = claim.question.text
    found = _SHORTLY.search(text)
    if found is None or claim.statement is not None or claim.question.language != "en" or wording.denials:
        return None
    heard = [
        one for witness in witnesses if (one := shared(wording, terms, witness)) is not None and one.share >= LEAST
    ]
    for one in sorted(heard, key=lambda one: one.rank):
        told = _SHORTLY.search(one.witness.text)
        if told is None or not _is_of_both(claim, one, _behind(text, found), _behind(one.witness.text, told)):
            continue
        is_same = _order(found) is _order(told)
        lacking = [t for t in one.aligned.missing if not Span(*found.span()).meets(t.word.span)]
        if is_same and (lacking or one.aligned.carried or speaks_against(one)):
            continue
        verdict = Verdict.MATCHES if is_same else Verdict.DIFFERS
        mine = Span(found.start() - claim.ahead, found.end() - claim.ahead)
        point = Point(verdict, Basis.DATE, mine, Span(*told.span()), Remark.OTHER_WORDS)
        return Testimony(one.witness, verdict, (point,), one.rank, is_exact=False)
    return None


def _order(found: re.Match[str]) -> _Order:
    return _Order.BEFORE if " ".join(found["way"].casefold().split()) in _EARLIER else _Order.AFTER


def _behind(text: str, found: re.Match[str]) -> Span:
    """Return what the other thing is: all behind the word that tells the order, to the end of its part of the sentence."""
    end = _END.search(text, found.end())
    return Span(found.end(), end.start() if end is not None else len(text))


def _is_of_both(claim: Claim, one: Shared, mine: Span, theirs: Span) -> bool:
    """Say whether a sentence tells of the claim's two things, each on its own side, and nothing speaks against it."""
    wording, witness = one.wording, one.witness
    aligned = one.aligned
    if aligned.is_denied or aligned.is_reserved or aligned.turned or aligned.other_doer or aligned.is_contrary:
        return False
    if lacks_its_subject(one) or may_be_exchanged(one):
        return False
    there = frozenset(word.stem for word in words_of(witness.text, theirs.start, theirs.end))
    sides = [
        (mine.holds(term.word.span), meets(term, there)) for term in wording.terms if term not in one.aligned.missing
    ]
    if not any(is_other for is_other, _ in sides) or any(is_other is not is_there for is_other, is_there in sides):
        return False
    pairs = paired(claim.values, wording, witness) if claim.values else ()
    return pairs is not None and all(pair.stood.grants for pair in pairs)
