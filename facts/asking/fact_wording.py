"""What a published fact says, in words, and when a word of a question is met by it.

This file knows nothing of whether a fact answers a question.
"""

from __future__ import annotations

from dataclasses import dataclass

from facts.asking.question import Question
from facts.asking.repairing import Term
from facts.facts import Fact
from facts.model import Span
from facts.values import Mention

LEAST_WEIGHT = 0.6
"""What a word must be worth for another, to be taken for it here: no slip in a first letter, no loose synonym."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What a fact says, in words: its line of subject, speaker and value, and its quotation ("" for a note)."""

    fact: Fact
    line: str
    quote: str
    dates: tuple[Mention, ...] = ()
    """The dates of the quotation, as they were read in the source."""
    own: Span | None = None
    """Where the fact's value stands in the quotation, None for a note."""
    others: tuple[Span, ...] = ()
    """Where other values of its kind stand there."""

    @property
    def text(self) -> str:
        return f"{self.line}\n{self.quote}"


def only_asks(question: Question, term: Term) -> bool:
    """Say whether a word of a question about words is its verb: "who said", "what did she call for"."""
    speech = question.speech
    if speech is None:
        return False
    said = [span for span in (speech.speaker, speech.topic, *speech.quoted) if span is not None]
    return not any(span.meets(term.word.span) for span in said)


def met(term: Term, stems: frozenset[str]) -> bool:
    """Say whether one of the stems is as good as the term's own word: a semifinal is no final, whatever it is near to."""
    own = term.word.stem
    return own in stems or any(
        weight >= LEAST_WEIGHT and other in stems and not term.word.folded.endswith(other)
        for other, weight in (*term.alternatives, *term.synonyms)
    )
