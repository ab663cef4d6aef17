"""A mention as an answer to a question: what made it so, what it fails, and how good it is beside those of other questions.

How it is chosen is told by ``choosing``, which gates it passes by ``gating``; this file knows nothing of either.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from facts.asking.matching import RankedPassage, RankedSentence
from facts.asking.repairing import Terms
from facts.model import Span
from facts.values import Mention

STANDING_MERIT, SUITS_MERIT = 1.5, 2.0
"""What the standing of its passage and the sort of its value add to the merit of a choice; measured alike from half
to double of both."""


class Gate(StrEnum):
    """Which of the question's words the source does not bear out."""

    NAME = "name"
    NUMBER = "number"
    PERIOD = "period"
    PLACE = "place in the phrase"
    NEGATION = "negation"
    SUBJECT = "subject"


@dataclass(frozen=True, slots=True)
class Failure:
    """A failed gate: the question's words, and what the source has in their place ("" where it has nothing)."""

    gate: Gate
    asked: str
    instead: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One mention as an answer: ``score`` is not bounded; ``parts`` name what made it, for the trace."""

    mention: Mention
    answer: Span
    passage: RankedPassage
    sentence: RankedSentence
    score: float
    suits: float
    counted: float | None
    """Share of the counted words found at the mention; None where the question names none."""
    nearness: float
    standing: float
    """The passage's score as a share of the best passage's."""
    failures: tuple[Failure, ...] = ()
    """The gates that it does not pass; filled in by ``facts.asking.gating.sift``."""
    years: frozenset[int] = frozenset()
    """The years that its sentence names; filled in there too."""

    @property
    def text(self) -> str:
        candidate = self.passage.candidate
        return candidate.text[self.answer.start - candidate.start : self.answer.end - candidate.start]


def merit(choice: Choice, terms: Terms) -> float:
    """Return how good an answer the choice is, comparable across questions: 0 is where right and wrong are as likely.

    Set by hand on the public question sets, checked against the texts of ``tests/corpus``.
    """
    missing = sum(term.mass for term in choice.sentence.missing) / terms.mass
    return (
        -2.2
        - SUITS_MERIT
        - 0.9 * STANDING_MERIT
        + 2.2 * choice.sentence.with_context
        + 1.6 * choice.nearness
        + SUITS_MERIT * choice.suits
        + 0.8 * (0.5 if choice.counted is None else choice.counted)
        + STANDING_MERIT * choice.standing
        - 2.0 * missing
        - 1.2 * len(choice.failures)
    )
