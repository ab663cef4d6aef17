"""A choice to an answer: the sentence it stands in as citation, the value as the source words it, a comparable score.

The quote is sliced from the passage as it is stored. This file knows nothing of gates, reasons and rivals.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from facts.answers import Answer, Evidence, QuestionKind
from facts.asking.attributing import speaker_name
from facts.asking.choice import Choice, merit
from facts.asking.introducing import with_office
from facts.asking.matching import RankedPassage
from facts.asking.question import Question
from facts.asking.repairing import Terms
from facts.kinds import KINDS
from facts.kinds.base import Kind
from facts.kinds.statements import normalized as normalized_statement
from facts.model import Citation, Source, Span
from facts.values import DateValue, FigureValue, Flag, StatementValue, Value

STEEPNESS, MARGIN_WEIGHT = 1.5, 0.8
"""How the merit of a choice and its lead before the next value become a score in 0..1."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """All that a decision rests on."""

    question: Question
    terms: Terms
    ranked: tuple[RankedPassage, ...]
    choices: tuple[Choice, ...]
    sources: Mapping[str, Source]
    empty: bool
    notes: tuple[str, ...] = ()


def answer_of(grounds: Grounds, choice: Choice) -> Answer:
    """Return a choice as an answer, with the sentence or sentences that hold both value and statement as its citation."""
    value = choice.mention.value
    span = choice.answer
    quoted = [
        sentence.span
        for sentence in choice.passage.sentences
        if sentence.span.meets(choice.mention.span) or sentence.span.meets(span)
    ]
    cover = Span(min(s.start for s in quoted), max(s.end for s in quoted))
    span = Span(max(span.start, cover.start), min(span.end, cover.end))
    named = _is_named(grounds, value)
    if named and span.start < span.end:
        start = choice.passage.candidate.start
        said_behind = (
            choice.mention.span.start >= span.end
        )  # what is said is no aside: according to Bell, the council …
        end = choice.mention.span.start if said_behind else cover.end
        span = with_office(choice.passage.candidate.text, span.moved(-start), end - start).moved(start)
    evidence = evidence_of(grounds, choice.passage, cover, span)
    said = evidence.value_text
    match value:
        case StatementValue():
            speaker = speaker_name(choice.passage, value)
            words = choice.mention.span
            start = choice.passage.candidate.start
            content = choice.passage.candidate.text[words.start - start : words.end - start]
            normalized = normalized_statement(value, content, speaker)
            if named and speaker and value.speaker is not None:
                said = speaker + said[max(0, value.speaker.end - span.start) :]
        case DateValue() | FigureValue():
            kind = kind_of(grounds.question.kind)
            normalized = kind.normalized(value) if kind else ""
    return Answer(said, normalized, grounds.question.kind, calibrated(grounds, choice), evidence, value)


def _is_named(grounds: Grounds, value: Value) -> bool:
    """Say whether it is asked who, and the statement's speaker has a name."""
    speech = grounds.question.speech
    return (
        isinstance(value, StatementValue)
        and speech is not None
        and speech.asks == "who"
        and Flag.ANONYMOUS not in value.flags
    )


def evidence_of(grounds: Grounds, passage: RankedPassage, cover: Span, value: Span) -> Evidence:
    """Return the cited span of a passage with the value in it; both in the edition's offsets."""
    candidate = passage.candidate
    source = grounds.sources[candidate.source]
    return Evidence(
        citation=Citation(candidate.source, candidate.edition, cover),
        quote=candidate.text[cover.start - candidate.start : cover.end - candidate.start],
        value_span=value,
        title=source.title,
        published=source.published,
        publisher=source.publisher,
        url=source.url,
    )


def calibrated(grounds: Grounds, choice: Choice | None) -> float:
    """Return a score in 0..1 that orders answers across questions."""
    if choice is None:
        return 0.0
    best = grounds.choices[0].score
    rival = next((c.score for c in grounds.choices if c.mention.value != grounds.choices[0].mention.value), 0.0)
    margin = (best - rival) / best if best else 0.0
    return 1 / (1 + math.exp(-STEEPNESS * (merit(choice, grounds.terms) + MARGIN_WEIGHT * margin)))


def kind_of(asked: QuestionKind) -> Kind | None:
    """Return the kind whose values answer such a question; None for statements and other questions."""
    return next((kind for kind in KINDS if kind.asks is asked), None)
