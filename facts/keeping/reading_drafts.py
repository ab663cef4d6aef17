"""A fact as a moderator types it, to what it claims: a subject, a value, other ways to ask.

The value is read by ``typed_values``. Pure; whether a source carries the claim is ``proving``'s.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from facts.errors import FactRefused
from facts.facts import FactDraft
from facts.keeping.typed_values import other_reading, read_value
from facts.model import Span
from facts.reading.gate import check_text, clean_question
from facts.reading.words import words_of
from facts.values import KindName, Mention, Value

LONGEST_SUBJECT = 200
MOST_ASKED = 20


@dataclass(frozen=True, slots=True)
class Claim:
    """What a draft claims. ``words`` is the value as typed; of a statement what was said, without name and marks."""

    subject: str
    value: Value
    words: str
    asked: tuple[str, ...] = ()

    @property
    def kind(self) -> KindName:
        return Mention(Span(0, 0), self.value).kind


def read_draft(draft: FactDraft) -> Claim:
    """Return what a draft claims.

    Raises FactRefused F-SUBJECT, F-VALUE (nothing is given), F-KIND (the value does not say of which kind it is),
    F-LONG; ValueRefused V-DATE, V-NUMBER; TextRefused T-…; QuestionRefused Q-… for another way to ask.

    >>> read_draft(FactDraft("fishing boats sunk by the storm", "17", "note: log")).kind.value
    'figure'
    >>> claim = read_draft(FactDraft("the quay in winter", "Elena Ruiz: “The quay stays open.”", "note: log"))
    >>> claim.value.speaker_name, claim.words, claim.value.form.value
    ('Elena Ruiz', 'The quay stays open.', 'direct')
    """
    subject = read_subject(draft.subject)
    value, words = read_value(draft.value, draft.kind, draft.speaker)
    return Claim(subject, value, words, read_asked(draft.asked))


def read_otherwise(draft: FactDraft, claim: Claim) -> Claim | None:
    """Return the claim with the other value that its digits can be (a year, a figure) where no kind was given."""
    value = other_reading(claim.value, claim.words) if draft.kind is None else None
    return replace(claim, value=value) if value is not None else None


def read_asked(questions: Sequence[str]) -> tuple[str, ...]:
    """Return other ways to ask, each once; raise F-LONG where there are too many, Q-…, T-…."""
    if len(questions) > MOST_ASKED:
        raise FactRefused(
            "F-LONG",
            "There are %(count)s other ways to ask; the limit is %(limit)s.",
            "Keep those that people use.",
            count=len(questions),
            limit=MOST_ASKED,
        )
    return tuple(dict.fromkeys(clean_question(question) for question in questions))


def read_subject(text: str) -> str:
    """Return a subject with single blanks; raise F-SUBJECT where it has no word or too many letters, or T-…."""
    check_text(text, what="the subject")
    subject = " ".join(text.split())
    if not any(True for _ in words_of(subject)):
        raise FactRefused(
            "F-SUBJECT",
            "The fact has no subject.",
            "Say what the value is of, for example “fishing boats sunk in 1962”.",
        )
    if len(subject) > LONGEST_SUBJECT:
        raise FactRefused(
            "F-SUBJECT",
            "The subject has %(count)s characters; the limit is %(limit)s.",
            "Say in a few words what the value is of.",
            count=len(subject),
            limit=LONGEST_SUBJECT,
        )
    return subject
