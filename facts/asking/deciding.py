"""Choices to an outcome: Found, Several, Corrected or Unknown with its reason.

Gates come before scores: what the question names (names, numbers, a period) must be in what answers it. A thin lead
is the closest passage, not an answer. This file knows nothing of stores, of how choices were made, or of rivals
(``facts.asking.rivalling``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from facts.answers import (
    Answer,
    Considered,
    Corrected,
    Found,
    Outcome,
    QuestionKind,
    Reason,
    Trace,
    Unknown,
)
from facts.asking.choice import Choice, Gate
from facts.asking.citing import Grounds, answer_of, calibrated, evidence_of
from facts.asking.question import Question
from facts.asking.rivalling import several
from facts.model import Citation
from facts.reading.script import guess_language


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Where an answer ends and a closest passage begins; each with what it guards."""

    subject: float = 0.45
    """Share of the question's mass that the best passage must hold, or there is no such subject here."""
    sentence: float = 0.55
    """Share that the answering sentence must hold with its context."""
    suits: float = 0.3
    """How well the value must be of the asked sort."""
    score: float = 0.42
    """The calibrated score from which a choice is an answer."""
    close: float = 0.5
    """Share of the nearest sentence's coverage from which another is shown beside it."""
    lead: float = 0.6
    """Share of the best passage's best sentence that a choice's own sentence must hold to be shown before it."""


THRESHOLDS = Thresholds()
MAX_CLOSEST = 3
MAX_CONSIDERED = 12


def decide(grounds: Grounds) -> Outcome:
    """Return the outcome of a question."""
    question, choices = grounds.question, grounds.choices
    trace = _trace(grounds)
    closest = _closest(grounds)
    if grounds.empty:
        return Unknown(Reason.EMPTY_STORE, "", (), trace)
    if all(term.word.is_number or term.is_generic for term in grounds.terms.terms) and not question.dates:
        return Unknown(Reason.TOO_VAGUE, "", closest, trace)
    if question.parts > 1:
        return Unknown(Reason.SEVERAL_QUESTIONS, "", closest, trace)
    best_coverage = max((passage.coverage for passage in grounds.ranked), default=0.0)
    if best_coverage < THRESHOLDS.subject:
        return Unknown(Reason.NO_SUCH_SUBJECT, _missing_words(grounds), closest, trace)
    if question.kind is QuestionKind.OTHER:
        return Unknown(Reason.NOT_ANSWERABLE_KIND, "", closest, trace)
    if not choices:
        return Unknown(Reason.SUBJECT_WITHOUT_THIS, _missing_words(grounds), closest, trace)
    best = choices[0]
    if best.failures:
        return _refused(grounds, best, closest, trace)
    if best.suits < THRESHOLDS.suits or best.sentence.with_context < THRESHOLDS.sentence:
        return Unknown(Reason.SUBJECT_WITHOUT_THIS, _missing_words(grounds), closest, trace)
    if calibrated(grounds, best) < THRESHOLDS.score:
        return Unknown(Reason.SUBJECT_WITHOUT_THIS, _missing_words(grounds), closest, trace)
    return several(grounds, best, trace) or Found(answer_of(grounds, best), trace)


def _refused(grounds: Grounds, best: Choice, closest: tuple[Answer, ...], trace: Trace) -> Outcome:
    """Say which word of the question the source does not bear out: Corrected where it has another in its place."""
    gates = {failure.gate for failure in best.failures}
    words = _named(best)
    first = best.failures[0]
    sure = best.sentence.with_context >= THRESHOLDS.sentence and best.suits >= THRESHOLDS.suits
    if gates == {Gate.PERIOD} and sure and len(best.failures) == 1 and first.instead:
        if grounds.question.kind is QuestionKind.DATE:
            return Corrected(answer_of(grounds, best), f"{first.instead}, not {first.asked}", trace)
        return Unknown(Reason.OUT_OF_PERIOD, words, closest, trace)
    return Unknown(Reason.SUBJECT_WITHOUT_THIS, words, closest, trace)


def _named(best: Choice) -> str:
    """Return the words of the question that failed a gate, each once: "Georgia", not also "to Georgia"."""
    asked = list(dict.fromkeys(failure.asked for failure in best.failures))
    return ", ".join(
        words for words in asked if not any(words != other and words.split()[-1] == other for other in asked)
    )


def _closest(grounds: Grounds) -> tuple[Answer, ...]:
    """Return the nearest things known: the best choice, unless a sentence holds far more of the question; then those."""
    answers: list[Answer] = []
    nearest = 0.0
    for passage in grounds.ranked[:MAX_CLOSEST]:
        if passage.sentences:
            sentence = max(passage.sentences, key=lambda s: (s.coverage, -s.number))
            if answers and sentence.coverage < THRESHOLDS.close * nearest:
                continue
            nearest = max(nearest, sentence.coverage)
            evidence = evidence_of(grounds, passage, sentence.span, sentence.span)
            answers.append(Answer(evidence.value_text, "", QuestionKind.OTHER, 0.3 * sentence.coverage, evidence))
    for best in grounds.choices[:1]:
        best_context = max((s.with_context for p in grounds.ranked[:1] for s in p.sentences), default=0.0)
        if best.sentence.with_context >= THRESHOLDS.lead * best_context:
            chosen = answer_of(grounds, best)
            others = (answer for answer in answers if answer.evidence.citation != chosen.evidence.citation)
            answers = [chosen, *others]
    return tuple(answers[:MAX_CLOSEST])


def _missing_words(grounds: Grounds) -> str:
    """Return the words of the question that the best passage does not hold, for the sentence that says why."""
    best = grounds.ranked[0] if grounds.ranked else None
    missing = (
        best.sentences[0].missing if best and best.sentences else tuple(t for t in grounds.terms.terms if not t.known)
    )
    return ", ".join(dict.fromkeys(term.word.span.of(grounds.question.text) for term in missing))


def with_languages(question: Question, outcome: Unknown, held: Callable[[], Iterable[str]]) -> Unknown:
    """Return the outcome with the languages of the sources, where the question is in none of them.

    ``held`` is only called where the question's language is plain.
    """
    language = guess_language(question.text)
    if language == "und":
        return outcome
    languages = tuple(sorted(set(held())))
    if language in languages:
        return outcome
    return replace(outcome, trace=replace(outcome.trace, languages=languages))


def _trace(grounds: Grounds) -> Trace:
    considered = tuple(
        Considered(
            choice.text,
            Citation(choice.passage.candidate.source, choice.passage.candidate.edition, choice.sentence.span),
            round(choice.score, 3),
            f"sort {choice.suits:.2f}, sentence {choice.sentence.with_context:.2f}, nearness {choice.nearness:.2f}"
            + ("" if choice.counted is None else f", counted {choice.counted:.2f}"),
        )
        for choice in grounds.choices[:MAX_CONSIDERED]
    )
    return Trace(
        kind=grounds.question.kind,
        words=tuple(word.folded for word in grounds.question.words),
        names=tuple(name.of(grounds.question.text) for name in grounds.question.names),
        corrections=grounds.terms.corrections,
        considered=considered,
        notes=grounds.notes,
    )
