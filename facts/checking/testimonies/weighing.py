"""One sentence's testimony on one claim: a verdict for this sentence alone, with what it rests on, or nothing.

A sentence testifies only where it speaks of just what the claim speaks of (``aligning``); which of the two ways it is weighed
is decided here: by its values (``weighing_values``) or by who said it (``weighing_speakers``). What a source reports somebody
to have said is never said by the source. This file knows nothing of other sentences.
"""

from __future__ import annotations

import re

from facts.asking.repairing import Terms
from facts.checking.claims.splitting import Claim
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording, word_claim
from facts.checking.testimonies.testimony import Testimony
from facts.checking.testimonies.weighing_speakers import on_answer, on_statement
from facts.checking.testimonies.weighing_values import on_values


def testify(claim: Claim, terms: Terms, wording: Wording, witness: Witness) -> Testimony | None:
    """Return what the sentence says of the claim; None where it says nothing of just that.

    ``wording`` is of the claim, or of what it says that somebody said (``wording_of``).
    """
    if witness.is_answered and _asks_of_a_report(claim, witness):
        return None
    if claim.is_bare:
        return on_answer(claim, terms, witness) if witness.is_answered else None
    if claim.statement is not None:
        return on_statement(claim, claim.statement, terms, wording, witness)
    return on_values(claim.values, wording, terms, witness, None)


_REPORT = re.compile(
    r"\b(?:news|reports?|reported|claims?|claimed|quotes?|quoted|quotation|rumou?rs?|allegations?|alleged|allegedly|accus\w+|posts?|posted"
    r"|videos?|photos?|images?|pictures?|articles?|headlines?|evidence|источник\w*|слух\w*|видео|сообщени\w+)\b",
    re.IGNORECASE,
)


def _asks_of_a_report(claim: Claim, witness: Witness) -> bool:
    """Say whether a question is about what was reported: "Was there a report that it sank? Yes" does not say that it sank."""
    asked = witness.text[: witness.text.find("?") + 1]
    return witness.refusal is None and bool(_REPORT.search(asked)) and not _REPORT.search(claim.text)


def wording_of(claim: Claim, terms: Terms) -> Wording:
    """Return the words that a sentence is held against: those of the statement, where the claim is that somebody made it."""
    return word_claim(claim, terms, claim.statement.span if claim.statement is not None else None)
