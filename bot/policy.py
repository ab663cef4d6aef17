"""What a community has chosen to be shown of an answer, decided once for shell, prompt, batch and, later, the chats.

Pure. Finding answers is the store's business (``facts``); this file only takes away.
"""

from __future__ import annotations

from dataclasses import replace

from facts.answers import Answer, Corrected, Found, Noted, Outcome, Reason, Several, Unknown
from facts.verdicts import Checked, ClaimVerdict, Verdict, overall


def permitted(outcome: Outcome, *, unreviewed: bool) -> Outcome:
    """Return the outcome as a community may see it; without ``unreviewed``, only what a moderator published answers.

    What was withheld stands among the closest things, which are shown as sentences and not as answers.
    """
    if unreviewed:
        return outcome
    match outcome:
        case Found(answer=answer) | Corrected(answer=answer):
            return outcome if answer.reviewed else _withheld((answer,), outcome)
        case Several(answers=answers):
            reviewed = tuple(answer for answer in answers if answer.reviewed)
            if len(reviewed) > 1:
                return replace(outcome, answers=reviewed)
            return Found(reviewed[0], outcome.trace) if reviewed else _withheld(answers, outcome)
        case Noted() | Unknown():
            return outcome


def _withheld(answers: tuple[Answer, ...], outcome: Found | Several | Corrected) -> Unknown:
    return Unknown(Reason.NOT_REVIEWED, "", answers, outcome.trace)


def permitted_check(checked: Checked, *, unreviewed: bool) -> Checked:
    """Return the check without what no moderator has reviewed, where the community shows reviewed answers only.

    What was withheld is the closest there is, a sentence and no verdict, as it is for a question.
    """
    if unreviewed:
        return checked
    claims = tuple(claim if claim.is_reviewed else _without_verdict(claim) for claim in checked.claims)
    verdict = overall(tuple(claim.verdict for claim in claims))
    return replace(checked, claims=claims, verdict=verdict, reviewed_only=True)


def _without_verdict(claim: ClaimVerdict) -> ClaimVerdict:
    closest = claim.findings[0].evidence if claim.findings else claim.closest
    return ClaimVerdict(claim.span, claim.text, Verdict.NOT_COVERED, closest=closest)
