"""A thing that a claim has without a part, or a sentence has with it: a lease without an option to renew it, one with such a clause.

The part may be called a possibility, a clause, an option of something; what tells it is what that is for. The thing is known by the
claim's names and value, which the sentence must have for it. English only. This file knows nothing of what else is denied.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from facts.asking.repairing import Terms
from facts.checking.claims.splitting import Claim
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording
from facts.checking.testimonies.sharing import shared
from facts.checking.testimonies.testimony import Point, Testimony
from facts.checking.values.pairing import paired
from facts.checking.words.denials import denials
from facts.model import Span
from facts.reading.words import stem, words_in
from facts.verdicts import Basis, Remark, Verdict

_VESSEL = r"(?:possibilit(?:y|ies)|provisions?|clauses?|options?|chances?|prospects?|rights?|rooms?|guarantees?)\s+(?:of|for|to)"
_WITHOUT = re.compile(
    rf"\b(?:without|lack(?:s|ed|ing)?|(?:had|has|contain(?:s|ed)|includ(?:es|ed)|gave|gives|provided|carried|offered|with)\s+no)\s+(?:an?\s+|any\s+|the\s+)?"
    rf"{_VESSEL}\s+(?:an?\s+|any\s+|the\s+|its\s+|being\s+|be\s+)?(?P<part>[a-z]+)\W*$",
    re.IGNORECASE,
)
_WITH = re.compile(
    rf"(?P<thing>[a-z-]+),?\s+(?:with|including|containing)\s+(?:an?\s+|the\s+)?(?:{_VESSEL}\s+(?:an?\s+|the\s+|its\s+|being\s+|be\s+)?)(?P<part>[a-z]+)\b",
    re.IGNORECASE,
)


def had_with(claim: Claim, terms: Terms, wording: Wording, witnesses: Sequence[Witness]) -> Testimony | None:
    """Return that a sentence has a thing with the part that a claim has it without; None where no sentence has both."""
    text = claim.question.text
    lacking = _WITHOUT.search(text)
    if claim.statement is not None or not claim.values or claim.question.language != "en" or lacking is None:
        return None
    if len(denials(text)) > 1:
        return None
    for witness in () if not wording.names else witnesses:
        place = _beside_the_thing(lacking, wording, witness)
        pairs = paired(claim.values, wording, witness)
        one = shared(wording, terms, witness)
        if place is None or not pairs or one is None or one.names_met < len(wording.names) or witness.denials:
            continue
        if all(pair.stood.grants for pair in pairs) and not one.aligned.turned:
            point = Point(Verdict.DIFFERS, Basis.WORDS, Span(*lacking.span("part")), place, Remark.DENIED)
            return Testimony(witness, Verdict.DIFFERS, (point,), one.rank, is_exact=False)
    return None


def _beside_the_thing(lacking: re.Match[str], wording: Wording, witness: Witness) -> Span | None:
    """Return where a sentence has the part right behind the claim's own thing; None where it does not."""
    before = {word.stem for word in words_in(wording.question.text[: lacking.start()])}
    for found in _WITH.finditer(witness.text):
        if (
            stem(found["part"].casefold()) == stem(lacking["part"].casefold())
            and stem(found["thing"].casefold()) in before
        ):
            return Span(*found.span("part"))
    return None
