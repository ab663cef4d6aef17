"""A change of a fact, as typed, to a whole draft: what is left empty stays as the fact has it.

Pure. This file knows nothing of proof and of stores.
"""

from __future__ import annotations

from typing import assert_never

from facts.errors import FactRefused, FactsError, shown
from facts.facts import Basis, Cited, Fact, FactDraft, Noted
from facts.keeping.locating import is_quoted
from facts.keeping.queueing import words_of
from facts.keeping.reading_drafts import MOST_ASKED
from facts.keeping.references import read_reference
from facts.reading.gate import clean_question
from facts.values import Form, StatementValue


def rewords_only(draft: FactDraft) -> bool:
    """Say whether a draft changes no more than the subject and the ways to ask."""
    return not (draft.value.strip() or draft.proof.strip() or draft.kind or (draft.speaker or "").strip())


def completed(draft: FactDraft, fact: Fact) -> FactDraft:
    """Return the draft with what it leaves empty taken from the fact."""
    value, speaker = draft.value, draft.speaker
    if not value.strip():
        value, kept_speaker = typed_value(fact)
        speaker = speaker or kept_speaker
    return FactDraft(
        subject=draft.subject if draft.subject.strip() else fact.subject,
        value=value,
        proof=draft.proof if draft.proof.strip() else typed_proof(fact.basis),
        kind=draft.kind or fact.kind,
        speaker=speaker,
        asked=draft.asked or fact.asked,
    )


def typed_value(fact: Fact) -> tuple[str, str | None]:
    """Return a fact's value and speaker as a moderator would type them."""
    if not isinstance(fact.value, StatementValue):
        return fact.value_text, None
    direct = fact.value.form is Form.DIRECT and not is_quoted(fact.value_text)
    return f"“{fact.value_text}”" if direct else fact.value_text, fact.value.speaker_name


def typed_proof(basis: Basis) -> str:
    """Return what a fact rests on as a moderator would type it.

    >>> typed_proof(Noted("minutes of the council")), typed_proof(Noted("https://kestrel.example/minutes"))
    ('note: minutes of the council', 'https://kestrel.example/minutes')
    """
    match basis:
        case Cited(citation):
            return str(citation)
        case Noted(reference):
            try:
                plain = read_reference(reference) == basis
            except FactsError:
                plain = False
            return reference if plain else f"note: {reference}"
        case _:
            assert_never(basis)


def asked_also(fact: Fact, question: str) -> tuple[str, ...]:
    """Return the fact's ways to ask with one more; raise Q-…, T-…, F-LONG, and F-DUP where it is one already."""
    cleaned = clean_question(question)
    if any(words_of(cleaned) == words_of(known) for known in fact.asked):
        raise FactRefused(
            "F-DUP",
            "Fact #%(number)s is asked for by “%(question)s” already.",
            "Words in another order are found as they are.",
            number=fact.number,
            question=shown(cleaned),
        )
    if len(fact.asked) >= MOST_ASKED:
        raise FactRefused(
            "F-LONG",
            "There are %(count)s other ways to ask; the limit is %(limit)s.",
            "Keep those that people use.",
            count=len(fact.asked) + 1,
            limit=MOST_ASKED,
        )
    return (*fact.asked, cleaned)
