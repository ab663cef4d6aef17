"""Who said it, and what did they say: a choice among the statements of the ranked passages.

Words quoted in the question must stand in the statement; a speaker named in the question must be the speaker. A
statement without a named speaker never answers "who". This file knows nothing of dates and figures.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from facts.asking.choice import Choice
from facts.asking.matching import RankedPassage, RankedSentence
from facts.asking.question import Question
from facts.asking.repairing import Terms
from facts.kinds.statements import same_speaker
from facts.model import Span
from facts.reading.speech_questions import SpeechQuestion
from facts.reading.words import content_words, words_of
from facts.values import Flag, Mention, StatementValue

NESTED = 0.85
"""What a statement is worth that stands inside another one: the outer speaker answers for the words."""
IN_SENTENCE = 0.8
"""What a word asked about counts where the sentence has it, outside the statement itself."""
DESCRIBED = 0.7
"""Share of the words for an unnamed speaker that the sentence must have: the soldier who fought in the north."""
DENYING = frozenset(
    {"deny", "reject", "dispute", "refute", "doubt", "rule out", "отрицать", "отвергнуть", "опровергнуть"}
)
"""Who denied it did not say it: these verbs answer "who" only where it is asked with one of them."""
LEAST_TOPIC = 0.3
"""Share of what was asked about that the statement must hold: other words of the same speaker are no answer."""


def attribute(
    question: Question,
    terms: Terms,
    ranked: Sequence[RankedPassage],
    mentions: Mapping[int, Sequence[Mention]],
) -> tuple[Choice, ...]:
    """Return the statements that can answer, best first; ties by source, then place."""
    speech = question.speech
    if speech is None:
        return ()
    choices: list[Choice] = []
    top = ranked[0].score if ranked else 1.0
    for passage in ranked:
        here = mentions.get(passage.candidate.key, ())
        for mention in here:
            if isinstance(mention.value, StatementValue):
                choice = _choice(question, speech, terms, passage, mention, mention.value, passage.score / (top or 1.0))
                if choice is not None:
                    nested = any(_reports(other, mention.value) for other in here if other is not mention)
                    choices.append(
                        replace(choice, score=choice.score * NESTED, suits=choice.suits * NESTED) if nested else choice
                    )
    choices.sort(key=lambda c: (-c.score, c.passage.candidate.source, c.answer.start))
    return tuple(choices)


def _reports(outer: Mention, inner: StatementValue) -> bool:
    """Say whether one statement reports the other: "A country offers help, as its envoy said" is the envoy's."""
    spoken = inner.speaker
    return isinstance(outer.value, StatementValue) and spoken is not None and outer.span.holds(spoken)


def _choice(
    question: Question,
    speech: SpeechQuestion,
    terms: Terms,
    passage: RankedPassage,
    mention: Mention,
    value: StatementValue,
    standing: float,
) -> Choice | None:
    sentence = _sentence(passage, mention.span)
    if sentence is None or (speech.asks == "who" and value.verb in DENYING and speech.verb not in DENYING):
        return None
    candidate = passage.candidate
    offset = candidate.start
    content = frozenset(
        word.stem for word in content_words(candidate.text, mention.span.start - offset, mention.span.end - offset)
    )
    whole = frozenset(candidate.terms[1 + sentence.number])
    about = [span for span in (*speech.quoted, speech.topic) if span is not None]
    subject = [term for term in terms.terms if any(span.meets(term.word.span) for span in about)]
    if speech.asks == "who":
        if value.speaker is None:
            return None
        answer, suits = _with_apposition(candidate.text, offset, value), 1.0
    else:
        speaker = None if value.speaker_name is None else speaker_name(passage, value)
        answer = mention.span if speech.verb in DENYING else _with_denial(mention.span, value)
        suits = by_asked_speaker(question, speech, terms, speaker, whole - content)
        if suits <= 0:
            return None
    mass = sum(term.mass for term in subject)
    held = sum(term.mass * max(term.matched(content), IN_SENTENCE * term.matched(whole)) for term in subject)
    covered = held / mass if mass else 1.0
    if covered < LEAST_TOPIC:
        return None
    around = sentence.with_context
    score = suits * (1.6 * covered + 0.5 * around + 0.3 * standing)
    return Choice(mention, answer, passage, sentence, score, suits, covered, around, standing)


def _with_denial(content: Span, value: StatementValue) -> Span:
    """Return the statement, with its verb where that denies it: "denied that the bridge was unsafe"."""
    if value.verb in DENYING and value.cue is not None and value.cue.end <= content.start:
        return Span(value.cue.start, content.end)
    return content


def _with_apposition(text: str, offset: int, value: StatementValue) -> Span:
    """Return the speaker as written; one without a name with what says who it is: "One of them, a pilot on leave"."""
    assert value.speaker is not None
    if Flag.ANONYMOUS not in value.flags or value.cue is None or value.cue.start < value.speaker.end:
        return value.speaker
    between = text[value.speaker.end - offset : value.cue.start - offset]
    if between.startswith(", ") and between.rstrip().endswith(","):
        return Span(value.speaker.start, value.speaker.end + len(between.rstrip()) - 1)
    return value.speaker


def by_asked_speaker(
    question: Question, speech: SpeechQuestion, terms: Terms, speaker: str | None, around: frozenset[str]
) -> float:
    """Return how surely the statement's speaker is the one asked for; 1 where the question names none.

    ``around`` are the stems of the sentence outside the statement: they say who an unnamed speaker is.
    """
    if speech.speaker is None:
        return 1.0
    asked = [term for term in terms.terms if speech.speaker.holds(term.word.span)]
    if speaker is None:
        mass = sum(term.mass for term in asked)
        described = sum(term.mass * term.matched(around) for term in asked) / mass if mass else 0.0
        return described if described >= DESCRIBED else 0.0
    same = same_speaker(speech.speaker.of(question.text), speaker)
    written = {word.stem for word in words_of(speaker)}
    if asked and asked[-1].matched(written) and all(term.matched(written) or not term.is_name for term in asked):
        # "the harbour master Lindqvist": what stands before the name is an office, unless it is a name itself.
        same = max(same, asked[-1].matched(written))
    return same


def speaker_name(passage: RankedPassage, value: StatementValue) -> str | None:
    """Return the name a statement's speaker goes by: what the pronoun stands for, else the words as written."""
    if value.speaker_name:
        return value.speaker_name
    if value.speaker is None:
        return None
    start = passage.candidate.start
    return passage.candidate.text[value.speaker.start - start : value.speaker.end - start]


def _sentence(passage: RankedPassage, span: Span) -> RankedSentence | None:
    return next((sentence for sentence in passage.sentences if sentence.span.meets(span)), None)
