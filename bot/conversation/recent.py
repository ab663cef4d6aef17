"""The last answers of a talk: what “why?”, “more” and a question that goes on from one are about.

They are remembered for as long as the process lives and stored nowhere. An answer whose button is pressed long after
is looked up again by its citation, where that is enough. This file knows nothing of how anything is shown.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from bot.conversation.calls import Call
from facts.answers import (
    KIND_OF_QUESTION,
    Agreement,
    Answer,
    Corrected,
    Evidence,
    Found,
    Noted,
    Outcome,
    QuestionKind,
    Reason,
    Several,
    Trace,
    Unknown,
)
from facts.errors import ConversationRefused
from facts.factbase import FactBase
from facts.model import Citation, Span
from facts.verdicts import Checked, Verdict

_NAME = "answers"
_MOST = 8
"""Answers of one talk that are remembered: more than fit on a screen."""


@dataclass(frozen=True, slots=True)
class Recent:
    """A question as it was asked of the sources, what came of it, and when."""

    question: str
    outcome: Outcome
    at: str
    as_of: str = ""
    """The day by which sources had to be published; empty for all."""
    following: str = ""
    """What was said of how it was taken with what was asked before; empty where it stands alone."""

    @property
    def key(self) -> str:
        """A short name for it, for buttons: nothing can be read out of it."""
        return hashlib.sha256(f"{self.at} {self.question}".encode()).hexdigest()[:8]


def remember(call: Call, recent: Recent) -> None:
    """Keep an answer in mind as the last one of the talk."""
    call.memory.remember(_NAME, (recent, *_all(call))[:_MOST])


def remembered_check(checked: Checked, now: str) -> Recent:
    """Return a checked message as what “more”, “wrong” and “others” can be about: the sentences it was compared with.

    Nothing of the message is in it, and no question goes on from it.
    """
    findings = [finding for claim in checked.claims for finding in claim.findings]
    findings.sort(key=lambda one: one.verdict is not Verdict.DIFFERS)
    answers = [_compared(one.evidence, one.fact) for one in findings]
    trace = Trace(QuestionKind.OTHER)
    if not answers:
        closest = tuple(_compared(claim.closest, None) for claim in checked.claims if claim.closest is not None)
        return Recent("", Unknown(Reason.NO_SUCH_SUBJECT, "", closest[:1], trace), now)
    if len(answers) == 1:
        return Recent("", Found(answers[0], trace), now)
    return Recent("", Several(tuple(answers), Agreement.COMPATIBLE, trace), now)


def _compared(evidence: Evidence, fact: int | None) -> Answer:
    return Answer(evidence.value_text, "", QuestionKind.OTHER, 0.0, evidence, reviewed=fact is not None, fact=fact)


def last(call: Call) -> Recent | None:
    """Return the last answer of the talk; None where there is none in mind."""
    return next(iter(_all(call)), None)


def named(call: Call, key: str) -> Recent | None:
    """Return the answer with that key; None where it is no longer in mind."""
    return next((recent for recent in _all(call) if key and recent.key == key), None)


def quotes_in_mind(call: Call) -> tuple[str, ...]:
    """Return what the last answers of the talk quote."""
    return tuple(answer.evidence.quote for recent in _all(call) for answer in answers_of(recent.outcome))


def recent_of(call: Call, key: str = "") -> Recent:
    """Return the answer with that key, or the last one; raises C-LAST where it is no longer in mind."""
    for recent in _all(call):
        if not key or recent.key == key:
            return recent
    raise nothing_in_mind()


def nothing_in_mind() -> ConversationRefused:
    """Return the refusal for what is about an answer that nobody remembers."""
    return ConversationRefused(
        "C-LAST", "I have no answer of mine in mind that this could be about.", "Ask the question again, then use this at once."
    )  # fmt: skip


def _all(call: Call) -> tuple[Recent, ...]:
    kept = call.memory.recall(_NAME)
    return tuple(one for one in kept if isinstance(one, Recent)) if isinstance(kept, tuple) else ()


def answers_of(outcome: Outcome) -> tuple[Answer, ...]:
    """Return what was given as an answer, best first; the closest things are none."""
    match outcome:
        case Found(answer=answer) | Corrected(answer=answer):
            return (answer,)
        case Several(answers=answers):
            return answers
        case Noted() | Unknown():
            return ()


def value_citation(answer: Answer) -> str:
    """Return the citation of the value alone, by which an answer can be looked up again."""
    cited = answer.evidence.citation
    return str(Citation(cited.source, cited.edition, answer.evidence.value_span))


def answer_at(base: FactBase, citation: str) -> Answer:
    """Return the value that stands at a citation as an answer again, with its sentence.

    Raises N-CITATION, N-SOURCE, N-EDITION, and C-LAST where no sentence stands there.
    """
    cited = Citation.parse(citation)
    view = base.source(cited.source, edition=cited.edition)
    passage = next((passage for passage in view.passages if passage.span.holds(cited.span)), None)
    sentences = [span for span in passage.sentences if span.meets(cited.span)] if passage else []
    if passage is None or not sentences:
        raise nothing_in_mind()
    cover = Span(min(span.start for span in sentences), max(span.end for span in sentences))
    value = Span(max(cited.span.start, cover.start), min(cited.span.end, cover.end))
    source = view.source
    evidence = Evidence(
        Citation(cited.source, cited.edition, cover), passage.slice(cover), value,
        source.title, source.published, source.publisher, source.url,
    )  # fmt: skip
    mentions = [
        one.mention for one in base.mentions(cited.source, edition=cited.edition) if one.mention.span.meets(value)
    ]
    mentions.sort(key=lambda mention: (mention.span != value, mention.span))
    kind = KIND_OF_QUESTION[mentions[0].kind] if mentions else QuestionKind.OTHER
    typed = mentions[0].value if mentions else None
    return Answer(evidence.value_text, "", kind, 0.0, evidence, typed)
