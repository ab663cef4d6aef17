"""Published facts to an outcome: the fact's value with the sentence it rests on, or a moderator's note.

What answers here was vouched for by a moderator and says so. The same holds for an answer of the sources whose very
words a published fact rests on; an answer whose words a retired fact rested on says that too. This file knows nothing
of stores, cards and gates.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from facts.answers import (
    KIND_OF_QUESTION,
    Agreement,
    Answer,
    Considered,
    Corrected,
    Evidence,
    Found,
    Noted,
    Outcome,
    Several,
    Trace,
)
from facts.asking.fact_wording import Wording
from facts.asking.fitting import fits_there
from facts.asking.laying import layout_of
from facts.asking.matching import RankedPassage
from facts.asking.question import Question
from facts.asking.repairing import Terms
from facts.asking.vouching import Vouched, are_of_one_thing, relation_of
from facts.facts import Cited, Fact, FactState
from facts.facts import Noted as Reference
from facts.kinds import KINDS
from facts.kinds.base import Relation
from facts.kinds.statements import normalized as normalized_statement
from facts.model import Citation, Source, Span
from facts.values import KindName, Mention, StatementValue

MAX_ANSWERS = 5


@dataclass(frozen=True, slots=True)
class Proof:
    """What a cited fact rests on, as it is stored: the cited words and their source."""

    quote: str
    source: Source


def publish(
    question: Question, terms: Terms, vouched: Sequence[Vouched], proofs: Mapping[Citation, Proof]
) -> Outcome | None:
    """Return what the facts answer; None where none of them can be shown.

    Facts that give one value for one thing are one answer. A note is shown where no fact with a source answers.
    """
    distinct = _distinct(vouched)
    cited = [(one, one.fact.basis) for one in distinct if isinstance(one.fact.basis, Cited)]
    noted = [(one, one.fact.basis) for one in distinct if isinstance(one.fact.basis, Reference)]
    shown = [(one, basis, proofs[basis.citation]) for one, basis in cited if basis.citation in proofs][:MAX_ANSWERS]
    answers = tuple(_answer(question, one, basis, proof) for one, basis, proof in shown)
    trace = Trace(
        kind=question.kind,
        words=tuple(word.folded for word in question.words),
        names=tuple(name.of(question.text) for name in question.names),
        corrections=terms.corrections,
        considered=tuple(
            Considered(one.fact.value_text, basis.citation, round(one.score, 3), f"fact #{one.fact.number}")
            for one, basis, _ in shown
        ),
        notes=tuple(f"Fact #{one.fact.number} was published: {one.fact.subject}." for one in distinct),
    )
    if len(answers) > 1:
        return Several(answers, _agreement([one.fact for one, _, _ in shown]), trace)
    if answers:
        return Found(answers[0], trace)
    for one, reference in noted:
        fact = one.fact
        return Noted(
            fact.number, KIND_OF_QUESTION[fact.kind], fact.value_text, normalized_of(fact), fact.subject,
            reference.reference, trace,
        )  # fmt: skip
    return None


def _distinct(vouched: Sequence[Vouched]) -> list[Vouched]:
    """Leave out a fact that says again what a better one says, a note behind all that have a source."""
    ordered = sorted(vouched, key=lambda one: not isinstance(one.fact.basis, Cited))
    kept: list[Vouched] = []
    for one in ordered:
        same = (
            are_of_one_thing(one.fact, other.fact) and relation_of(one.fact, other.fact) is Relation.SAME
            for other in kept
        )
        if not any(same):
            kept.append(one)
    return kept


def _agreement(facts: Sequence[Fact]) -> Agreement:
    if not all(are_of_one_thing(facts[0], other) for other in facts[1:]):
        return Agreement.CHOICE
    if facts[0].kind is KindName.STATEMENT:
        return Agreement.CHOICE
    relations = {relation_of(one, other) for n, one in enumerate(facts) for other in facts[n + 1 :]}
    return Agreement.DIFFERENT if Relation.DIFFERENT in relations else Agreement.COMPATIBLE


def normalized_of(fact: Fact) -> str:
    """Return a fact's value in a form that programs compare."""
    if isinstance(fact.value, StatementValue):
        return normalized_statement(fact.value, fact.value_text, fact.value.speaker_name)
    return next((kind.normalized(fact.value) for kind in KINDS if kind.name is fact.kind), "")


def _answer(question: Question, one: Vouched, basis: Cited, proof: Proof) -> Answer:
    fact, cited, value = one.fact, basis.citation, basis.value
    span = value
    speaker: str | None = None
    if isinstance(fact.value, StatementValue):
        asks_who = question.speech is not None and question.speech.asks == "who"
        if asks_who and fact.value.speaker is not None and cited.span.holds(fact.value.speaker):
            span = fact.value.speaker
        speaker = fact.value.speaker_name if asks_who else None
    else:
        start = cited.span.start
        kind = next(kind for kind in KINDS if kind.name is fact.kind)
        wanted = question.wanted if kind.asks is question.kind else None
        span = kind.narrow(proof.quote, Mention(value.moved(-start), fact.value), wanted).moved(start)
    evidence = evidence_in(cited, proof, span)
    return Answer(
        value=speaker or evidence.value_text,
        normalized=normalized_of(fact),
        kind=KIND_OF_QUESTION[fact.kind],
        score=one.score,
        evidence=evidence,
        typed=fact.value,
        reviewed=True,
        fact=fact.number,
    )


def evidence_in(cited: Citation, proof: Proof, value: Span) -> Evidence:
    """Return the cited words as evidence, with the value in them (the edition's offsets)."""
    source = proof.source
    return Evidence(cited, proof.quote, value, source.title, source.published, source.publisher, source.url)


# --- answers of the sources ------------------------------------------------------------------------------------------------


def mark_reviewed(
    question: Question,
    terms: Terms,
    outcome: Outcome,
    facts: Iterable[Fact],
    ranked: Sequence[RankedPassage],
    mentions: Mapping[int, Sequence[Mention]],
) -> Outcome:
    """Return the outcome with every answer marked whose very words one of ``facts`` rests on, or rested on.

    A fact vouches for an answer to its own question only. ``ranked`` are the passages of the answers with their
    ``mentions``: a name may stand earlier in one, another value in the same sentence.
    """
    resting = [(fact, fact.basis) for fact in facts if isinstance(fact.basis, Cited)]
    if not resting:
        return outcome

    def marked(answer: Answer) -> Answer:
        own = [fact for fact, basis in resting if _rests_on(fact, basis, answer)]
        for fact in own:
            passage = _passage(answer, ranked)
            if passage is None or fact.state is not FactState.PUBLISHED:
                continue
            wording = _wording(fact, answer, mentions.get(passage.candidate.key, ()))
            if fits_there(question, terms, wording, _earlier(answer, passage)):
                return replace(answer, reviewed=True, fact=fact.number)
        retired = next((fact for fact in own if fact.state is FactState.RETIRED), None)
        if retired is None or any(fact.state is FactState.PUBLISHED for fact in own):
            return answer
        why = f": {retired.reason}" if retired.reason else ""
        return replace(answer, note=f"a moderator retired this{why}")

    match outcome:
        case Found():
            return replace(outcome, answer=marked(outcome.answer))
        case Corrected():
            return replace(outcome, answer=marked(outcome.answer))
        case Several():
            return replace(outcome, answers=tuple(marked(answer) for answer in outcome.answers))
        case _:
            return outcome


def _passage(answer: Answer, ranked: Sequence[RankedPassage]) -> RankedPassage | None:
    cited = answer.evidence.citation
    for passage in ranked:
        candidate = passage.candidate
        if (candidate.source, candidate.edition) == (cited.source, cited.edition) and any(
            cited.span.holds(sentence) for sentence in candidate.sentences
        ):
            return passage
    return None


def _earlier(answer: Answer, passage: RankedPassage) -> frozenset[str]:
    """Return the stems of the heading and of what stands before the answer's sentence in its passage."""
    heading, *bodies = passage.candidate.terms
    start = answer.evidence.citation.span.start
    before = zip(passage.candidate.sentences, bodies, strict=True)
    return frozenset((*heading, *(stem for span, body in before if span.start < start for stem in body)))


def _wording(fact: Fact, answer: Answer, mentions: Sequence[Mention]) -> Wording:
    """Return what a fact says, with the answer's sentence as its quotation."""
    layout = layout_of(fact)
    sentence = answer.evidence.citation.span
    inside = tuple(m for m in mentions if sentence.holds(m.span))
    own = fact.basis.value if isinstance(fact.basis, Cited) else answer.evidence.value_span
    return Wording(
        fact,
        layout.line.of(layout.text),
        answer.evidence.quote,
        inside,
        own.moved(-sentence.start) if sentence.holds(own) else None,
        tuple(m.span.moved(-sentence.start) for m in inside if m.kind is fact.kind and not m.span.meets(own)),
    )


def _rests_on(fact: Fact, basis: Cited, answer: Answer) -> bool:
    cited, evidence = basis.citation, answer.evidence
    if (cited.source, cited.edition) != (evidence.citation.source, evidence.citation.edition):
        return False
    if KIND_OF_QUESTION[fact.kind] is not answer.kind:
        return False
    if fact.kind is KindName.STATEMENT:
        own = fact.value.speaker_name if isinstance(fact.value, StatementValue) else None
        return evidence.citation.span.holds(basis.value) and (own is None or own == _speaker(answer))
    return basis.value.meets(evidence.value_span)


def _speaker(answer: Answer) -> str | None:
    return answer.normalized.partition(" | ")[0]
