"""Words of a question that tell the thing asked about from the one that a published fact is about.

Each says of one sort of words whether the question is of another value, thing or time than the fact; none says that it is of
the same. This file knows nothing of what else keeps a fact from answering (``fitting``).
"""

from __future__ import annotations

from collections.abc import Sequence

from facts.answers import QuestionKind
from facts.asking.counting import stems_of
from facts.asking.fact_wording import Wording, met, only_asks
from facts.asking.gating import is_name
from facts.asking.placing import COORDINATED, COORDINATORS
from facts.asking.question import Question
from facts.asking.repairing import Terms
from facts.model import Span
from facts.reading.word_tables import IRREGULAR
from facts.reading.words import Word, stem, words_in, words_of


def is_of_another_value(question: Question, terms: Terms, wording: Wording) -> bool:
    """Say whether a word of the question that only the quotation has stands nearer to another value there.

    "It began on 4 April and ended on 11 May": a fact about the beginning does not say when it ended.
    """
    if wording.own is None or not wording.others:
        return False
    line = stems_of(wording.line)
    places = _places(wording.quote)
    for term in terms.terms:
        if term.is_generic or term.word.is_number or only_asks(question, term) or met(term, line):
            continue
        standing = [place for word, place in places if met(term, frozenset({word.stem}))]
        if standing and is_name(term, wording.text):
            continue
        for place in standing:
            nearest = min(_steps(places, place, span) for span in wording.others)
            if nearest >= _steps(places, place, wording.own):
                break
        else:
            if standing:
                return True
    return False


def _places(text: str) -> list[tuple[Word, float]]:
    """Return where each word stands, in words, with what begins another clause counted as further steps."""
    places: list[tuple[Word, float]] = []
    at = 0.0
    for word in words_in(text):
        if word.folded in COORDINATORS:
            at += COORDINATED
        places.append((word, at))
        at += 1.0
    return places


def _steps(places: Sequence[tuple[Word, float]], place: float, span: Span) -> float:
    return min((abs(at - place) for word, at in places if span.meets(word.span)), default=0.0)


def is_part_of_another(question: Question, terms: Terms, wording: Wording) -> bool:
    """Say whether a noun of the question is everywhere in the fact the first part of another: a school strike is no school."""
    asked = frozenset(word.stem for word in words_of(question.text))
    for term in terms.terms:
        if term.is_generic or term.word.is_number or only_asks(question, term) or is_name(term, wording.text):
            continue
        followers = [
            after
            for text in (wording.fact.subject, wording.quote)
            for before, after in zip(words_in(text), (*words_in(text)[1:], None), strict=False)
            if met(term, frozenset({before.stem}))
        ]
        if followers and all(after is not None and _makes_another(after, asked, terms) for after in followers):
            return True
    return False


def _makes_another(after: Word, asked: frozenset[str], terms: Terms) -> bool:
    """Say whether a word behind a noun can be the thing meant, and the question does not have it."""
    if after.is_stop or after.is_number or after.folded in _NO_NOUNS or after.folded.endswith(("ed", "ing", "ly")):
        return False
    return after.stem not in asked and not any(met(term, frozenset({after.stem})) for term in terms.terms)


_NO_NOUNS = frozenset(
    "along across through under within upon toward towards among between during near via despite without behind beside"
    " beyond until till because though although вдоль через среди между возле около после перед".split()
) | frozenset(IRREGULAR)
"""Words behind a noun that are no noun themselves."""


_TURNS = (
    frozenset(stem(word) for word in ("first", "initially", "впервые", "первый", "первая", "первое")),
    frozenset(stem(word) for word in ("last", "latest", "finally", "последний", "последняя", "последнее")),
    frozenset(stem(word) for word in ("next", "следующий", "следующая")),
    frozenset(stem(word) for word in ("again", "снова", "вновь")),
)
"""Words that tell one time from another though they carry no subject."""


_OPPOSITES = tuple(
    (frozenset(map(stem, one.split())), frozenset(map(stem, other.split())))
    for one, other in (
        ("old former", "new"), ("big large", "small little"), ("high", "low"), ("early", "late"), ("upper", "lower"),
        ("men male", "women female"), ("before", "after"), ("inside", "outside"), ("up", "down"), ("more", "less fewer"),
        ("старый старая старое", "новый новая новое"), ("до", "после"), ("больше", "меньше"), ("мужчин", "женщин"),
    )
)  # fmt: skip
"""Words so common that a source may leave them out, but that must not be turned round."""


def is_turned_round(question: Question, wording: Wording) -> bool:
    """Say whether the question has one of two opposites, and the fact only the other."""
    asked = {word.stem for word in words_of(question.text)}
    there = {word.stem for word in words_of(wording.text)}
    return any(
        asked & mine and not asked & theirs and there & theirs and not there & mine
        for one, other in _OPPOSITES
        for mine, theirs in ((one, other), (other, one))
    )


def is_other_time(question: Question, wording: Wording) -> bool:
    """Say whether "first", "last", "next" or "again" is asked for and the fact does not say so."""
    if question.kind is not QuestionKind.DATE:
        return False
    asked = {word.stem for word in words_of(question.text)}
    there = {word.stem for word in words_of(wording.text)}
    return any(asked & turn and not there & turn for turn in _TURNS)
