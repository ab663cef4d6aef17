"""Choices to an outcome: Found, Several, Corrected or Unknown with its reason. Every threshold stands here.

Gates come before scores: what the question names (names, numbers, a period) must be in what answers it. A thin lead
is the closest passage, not an answer. This file knows nothing of stores or of how choices were made.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from facts.answers import (
    Agreement,
    Answer,
    Considered,
    Corrected,
    Evidence,
    Found,
    Outcome,
    QuestionKind,
    Reason,
    Several,
    Trace,
    Unknown,
)
from facts.asking.attributing import speaker_name
from facts.asking.choosing import Choice, Gate, merit
from facts.asking.gating import is_name
from facts.asking.matching import RankedPassage
from facts.asking.question import Question
from facts.asking.repairing import Terms
from facts.kinds import KINDS
from facts.kinds.base import Kind, Relation, WantedFigure
from facts.kinds.statements import normalized as normalized_statement
from facts.model import Citation, Source, Span
from facts.values import DateValue, FigureValue, Flag, KindName, StatementValue


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
    statement_rival: float = 0.9
    """Share of what was asked about that another statement must hold, beside the best one's."""
    date_rival: float = 0.85
    figure_rival: float = 0.45
    """Share of the best choice's score, and of its sentence, from which another value for the same thing is shown too."""


THRESHOLDS = Thresholds()
STEEPNESS, MARGIN_WEIGHT = 1.5, 0.8
"""How the merit of a choice and its lead before the next value become a score in 0..1."""
PLAIN_VERBS = frozenset({"say", "state", "tell", "claim", "сказать", "говорить", "заявить", "заявлять"})
"""Verbs that ask for any words; "what did she apologise for" asks for an apology."""
MAX_ANSWERS = 5
MAX_CLOSEST = 3
MAX_CONSIDERED = 12


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
    if _calibrated(grounds, best) < THRESHOLDS.score:
        return Unknown(Reason.SUBJECT_WITHOUT_THIS, _missing_words(grounds), closest, trace)
    return _several(grounds, best, trace) or Found(_answer(grounds, best), trace)


def _refused(grounds: Grounds, best: Choice, closest: tuple[Answer, ...], trace: Trace) -> Outcome:
    """Say which word of the question the source does not bear out: Corrected where it has another in its place."""
    gates = {failure.gate for failure in best.failures}
    words = _named(best)
    first = best.failures[0]
    sure = best.sentence.with_context >= THRESHOLDS.sentence and best.suits >= THRESHOLDS.suits
    if gates == {Gate.PERIOD} and sure and len(best.failures) == 1 and first.instead:
        if grounds.question.kind is QuestionKind.DATE:
            return Corrected(_answer(grounds, best), f"{first.instead}, not {first.asked}", trace)
        return Unknown(Reason.OUT_OF_PERIOD, words, closest, trace)
    return Unknown(Reason.SUBJECT_WITHOUT_THIS, words, closest, trace)


def _named(best: Choice) -> str:
    """Return the words of the question that failed a gate, each once: "Georgia", not also "to Georgia"."""
    asked = list(dict.fromkeys(failure.asked for failure in best.failures))
    return ", ".join(
        words for words in asked if not any(words != other and words.split()[-1] == other for other in asked)
    )


def _several(grounds: Grounds, best: Choice, trace: Trace) -> Outcome | None:
    if grounds.question.speech is not None:
        return _several_statements(grounds, best, trace)
    kind = _kind(grounds.question.kind)
    rivals: list[Choice] = [best]
    for choice in grounds.choices[1:]:
        if len(rivals) < MAX_ANSWERS and kind is not None and _is_rival(grounds, kind, rivals, choice):
            rivals.append(choice)
    if kind is None or len(rivals) < 2:
        return None
    relations = {
        kind.relation(one.mention.value, other.mention.value)
        for n, one in enumerate(rivals)
        for other in rivals[n + 1 :]
    }
    agreement = Agreement.DIFFERENT if Relation.DIFFERENT in relations else Agreement.COMPATIBLE
    return Several(tuple(_answer(grounds, choice) for choice in rivals), agreement, trace)


def _several_statements(grounds: Grounds, best: Choice, trace: Trace) -> Outcome | None:
    """Return all who said it about as clearly, or all that the one asked for said, where nothing narrows it down."""
    speech = grounds.question.speech
    if speech is None or (speech.asks == "what" and not _asks_for_all(grounds, best)):
        return None
    said = [best]
    for choice in grounds.choices[1:]:
        if choice.failures or (choice.counted or 0) < THRESHOLDS.statement_rival * (best.counted or 1):
            continue
        if choice.suits < best.suits or any(other.sentence.span == choice.sentence.span for other in said):
            continue
        known = {_answer(grounds, other).value for other in said}
        if _answer(grounds, choice).value not in known and len(said) < MAX_ANSWERS:
            said.append(choice)
    if len(said) < 2:
        return None
    return Several(tuple(_answer(grounds, choice) for choice in said), Agreement.CHOICE, trace)


def _asks_for_all(grounds: Grounds, best: Choice) -> bool:
    """Say whether "what did X say" is asked of a name, with nothing about what, and with a verb that any words suit."""
    speech = grounds.question.speech
    if speech is None or speech.speaker is None or speech.topic is not None or speech.quoted:
        return False
    asked = [term for term in grounds.terms.terms if speech.speaker.holds(term.word.span)]
    text = best.passage.candidate.text
    return speech.verb in PLAIN_VERBS and bool(asked) and is_name(asked[-1], text)


def _is_rival(grounds: Grounds, kind: Kind, taken: Sequence[Choice], choice: Choice) -> bool:
    """Say whether a choice gives another value for the same thing, from another sentence.

    The same thing is: of the same sort, counting the same, and said with the question's own predicate. Figures of a
    thing are often worded apart (over 120,000; more than 100,000), dates of other events stand in like sentences:
    so figures need less of the question than dates.
    """
    best = taken[0]
    share = THRESHOLDS.figure_rival if kind.name is KindName.FIGURE else THRESHOLDS.date_rival
    if choice.failures or choice.suits < 0.75 * best.suits or choice.score < share * best.score:
        return False
    if choice.sentence.with_context < share * best.sentence.with_context:
        return False
    if choice.years and kind.name is KindName.FIGURE and not choice.years & (best.years | _asked_years(grounds)):
        return False  # the sentence says itself that it speaks of another time
    if best.counted is not None and best.counted > 0 and (choice.counted or 0.0) < 0.5 * best.counted:
        return False
    for other in taken:
        if choice.sentence.span == other.sentence.span and choice.passage is other.passage:
            return False
        if kind.relation(choice.mention.value, other.mention.value) is Relation.SAME:
            return False
    return _says_the_same(grounds, best, choice)


def _asked_years(grounds: Grounds) -> set[int]:
    values = (mention.value for mention in grounds.question.dates)
    return {v.start.year for v in values if isinstance(v, DateValue) and v.start.year is not None}


def _says_the_same(grounds: Grounds, best: Choice, choice: Choice) -> bool:
    """Say whether what both sentences hold of the question is more than names, numbers and what is counted."""
    wanted = grounds.question.wanted
    counted = wanted.counted if isinstance(wanted, WantedFigure) else ()
    predicate = [
        term
        for term in grounds.terms.terms
        if not (term.is_name or term.word.is_number or term.is_generic or term.word.stem in counted)
    ]
    ours, theirs = _stems(best), _stems(choice)
    shared = [term for term in predicate if term.matched(ours)]
    return (
        all(term.matched(theirs) for term in shared)
        if len(shared) <= 1
        else (sum(1 for term in shared if term.matched(theirs)) * 2 >= len(shared))
    )


def _stems(choice: Choice) -> frozenset[str]:
    return frozenset(choice.passage.candidate.terms[1 + choice.sentence.number])


def _calibrated(grounds: Grounds, choice: Choice | None) -> float:
    """Return a score in 0..1 that orders answers across questions."""
    if choice is None:
        return 0.0
    best = grounds.choices[0].score
    rival = next((c.score for c in grounds.choices if c.mention.value != grounds.choices[0].mention.value), 0.0)
    margin = (best - rival) / best if best else 0.0
    return 1 / (1 + math.exp(-STEEPNESS * (merit(choice, grounds.terms) + MARGIN_WEIGHT * margin)))


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
            evidence = _evidence(grounds, passage, sentence.span, sentence.span)
            answers.append(Answer(evidence.value_text, "", QuestionKind.OTHER, 0.3 * sentence.coverage, evidence))
    for best in grounds.choices[:1]:
        best_context = max((s.with_context for p in grounds.ranked[:1] for s in p.sentences), default=0.0)
        if best.sentence.with_context >= THRESHOLDS.lead * best_context:
            chosen = _answer(grounds, best)
            others = (answer for answer in answers if answer.evidence.citation != chosen.evidence.citation)
            answers = [chosen, *others]
    return tuple(answers[:MAX_CLOSEST])


def _answer(grounds: Grounds, choice: Choice) -> Answer:
    value = choice.mention.value
    span = choice.answer
    quoted = [
        sentence.span
        for sentence in choice.passage.sentences
        if sentence.span.meets(choice.mention.span) or sentence.span.meets(span)
    ]
    cover = Span(min(s.start for s in quoted), max(s.end for s in quoted))
    span = Span(max(span.start, cover.start), min(span.end, cover.end))
    evidence = _evidence(grounds, choice.passage, cover, span)
    said = evidence.value_text
    match value:
        case StatementValue():
            speaker = speaker_name(choice.passage, value)
            words = choice.mention.span
            start = choice.passage.candidate.start
            content = choice.passage.candidate.text[words.start - start : words.end - start]
            normalized = normalized_statement(value, content, speaker)
            asks_who = grounds.question.speech is not None and grounds.question.speech.asks == "who"
            said = (speaker or said) if asks_who and Flag.ANONYMOUS not in value.flags else said
        case DateValue() | FigureValue():
            kind = _kind(grounds.question.kind)
            normalized = kind.normalized(value) if kind else ""
    return Answer(said, normalized, grounds.question.kind, _calibrated(grounds, choice), evidence, value)


def _evidence(grounds: Grounds, passage: RankedPassage, cover: Span, value: Span) -> Evidence:
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


def _kind(asked: QuestionKind) -> Kind | None:
    return next((kind for kind in KINDS if kind.asks is asked), None)


def _missing_words(grounds: Grounds) -> str:
    """Return the words of the question that the best passage does not hold, for the sentence that says why."""
    best = grounds.ranked[0] if grounds.ranked else None
    missing = (
        best.sentences[0].missing if best and best.sentences else tuple(t for t in grounds.terms.terms if not t.known)
    )
    return ", ".join(term.word.span.of(grounds.question.text) for term in missing)


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
