"""Whether a fact answers just this question: the gates between what a person asks and what a moderator published.

A fact speaks with a moderator's word, so it never answers a question that only resembles its own: every word of the
question must stand on its card, what is counted must be what the fact counts, who does it to whom must not be swapped,
and neither of the two may deny what the other says. What fails here is asked of the sources instead. This file knows
nothing of scores, stores and answers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from facts.answers import QuestionKind
from facts.asking.attributing import DENYING
from facts.asking.counting import counts_other, measures_other, stems_of
from facts.asking.gating import NEGATION, is_name
from facts.asking.parties import are_swapped
from facts.asking.placing import COORDINATED, COORDINATORS
from facts.asking.question import Question
from facts.asking.repairing import Term, Terms
from facts.facts import Fact
from facts.kinds.base import Relation
from facts.kinds.dates import DateKind
from facts.model import Span
from facts.reading.dates import find_dates
from facts.reading.names import find_names
from facts.reading.word_tables import IRREGULAR
from facts.reading.words import Word, content_words, stem, words_in, words_of
from facts.values import DateValue, Mention, StatementValue

OF_THE_SUBJECT = 0.5
"""Share of the question's plain words that the fact's own line must hold: others may stand in its quotation."""


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


def fits(question: Question, terms: Terms, wording: Wording) -> bool:
    """Say whether the fact is what the question asks for."""
    return _is_covered(question, terms, wording) and not contradicts(question, terms, wording)


def fits_there(question: Question, terms: Terms, wording: Wording, earlier: frozenset[str]) -> bool:
    """Say whether the fact is what the question asks for, where the source answered it with the fact's very words.

    Names and dates of the question may stand earlier in the passage or in its heading (``earlier``).
    """
    everything = stems_of(wording.text)
    for term in terms.terms:
        if term.is_generic or _only_asks(question, term) or met(term, everything):
            continue
        may_be_earlier = (
            term.word.is_number
            or is_name(term, wording.text)
            or any(d.span.holds(term.word.span) for d in question.dates)
        )
        if not (may_be_earlier and met(term, earlier)):
            return False
    return not contradicts(question, terms, wording)


def contradicts(question: Question, terms: Terms, wording: Wording) -> bool:
    """Say whether the question asks for something else than the fact, though both may be about the same words."""
    return (
        denies(question.text) is not _denies(question, wording)
        or counts_other(question, terms, wording.fact)
        or measures_other(question, terms, wording.fact, wording.quote)
        or _is_of_another_value(question, terms, wording)
        or _is_part_of_another(question, terms, wording)
        or _is_other_time(question, wording)
        or _is_turned_round(question, wording)
        or are_swapped(question, terms, wording.line)
        or are_swapped(question, terms, wording.quote)
    )


# --- every word of the question -----------------------------------------------------------------------------------------


def _is_covered(question: Question, terms: Terms, wording: Wording) -> bool:
    """Say whether the fact's words hold the question's, the plain ones mostly in its own line."""
    own, everything = stems_of(wording.line), stems_of(wording.text)
    asked = [term for term in terms.terms if not term.is_generic and not _only_asks(question, term)]
    dates = _dates(wording)
    for term in asked:
        if not met(term, everything) and not _is_dated(question, term, dates):
            return False
    plain = [term for term in asked if not term.word.is_number and not is_name(term, wording.text)]
    plain = plain or asked
    held = sum(1 for term in plain if met(term, own))
    return bool(plain) and held >= OF_THE_SUBJECT * len(plain) and not _is_of_another(asked, wording, everything)


def _only_asks(question: Question, term: Term) -> bool:
    """Say whether a word of a question about words is its verb: "who said", "what did she call for"."""
    speech = question.speech
    if speech is None:
        return False
    said = [span for span in (speech.speaker, speech.topic, *speech.quoted) if span is not None]
    return not any(span.meets(term.word.span) for span in said)


def _dates(wording: Wording) -> tuple[DateValue, ...]:
    found = find_dates(wording.line, language="ru" if re.search("[а-яё]", wording.line.lower()) else "en")
    return tuple(m.value for m in (*found, *wording.dates) if isinstance(m.value, DateValue))


def _is_dated(question: Question, term: Term, dates: Sequence[DateValue]) -> bool:
    """Say whether the word is part of a date that a date of the fact agrees with in more than leaving it open."""
    for given in question.dates:
        if given.span.holds(term.word.span) and isinstance(given.value, DateValue) and given.value.start.year:
            return any(
                date.start.year == given.value.start.year
                and DateKind().relation(date, given.value) is not Relation.DIFFERENT
                for date in dates
            )
    return False


def _is_of_another(asked: Sequence[Term], wording: Wording, everything: frozenset[str]) -> bool:
    """Say whether the question names a place, body or number of the quotation where the subject names another one."""
    subject = wording.fact.subject
    mine = _specifics(subject)
    own = stems_of(wording.line)
    for is_kind, of_subject in (
        (lambda term: term.word.is_number, mine[0]),
        (lambda term: not term.word.is_number and is_name(term, wording.text), mine[1]),
    ):
        specific = [term for term in asked if is_kind(term)]
        foreign = [term for term in specific if not met(term, own) and met(term, everything)]
        shared = any(met(term, of_subject) for term in specific)
        if foreign and of_subject and not shared:
            return True
    return False


def _specifics(subject: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the stems of the subject's numbers and of its names."""
    names = [name.span for name in find_names(subject, language="en") if name.span.start > 0 or " " in name.name]
    words = content_words(subject)
    return (
        frozenset(word.stem for word in words if word.is_number),
        frozenset(
            word.stem
            for word in words
            if any(name.holds(word.span) for name in names)
            or (word.span.start > 0 and subject[word.span.start].isupper())
        ),
    )


# --- words that tell one thing from another -----------------------------------------------------------------------------


def _is_of_another_value(question: Question, terms: Terms, wording: Wording) -> bool:
    """Say whether a word of the question that only the quotation has stands nearer to another value there.

    "It began on 4 April and ended on 11 May": a fact about the beginning does not say when it ended.
    """
    if wording.own is None or not wording.others:
        return False
    line = stems_of(wording.line)
    places = _places(wording.quote)
    for term in terms.terms:
        if term.is_generic or term.word.is_number or _only_asks(question, term) or met(term, line):
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


def _is_part_of_another(question: Question, terms: Terms, wording: Wording) -> bool:
    """Say whether a noun of the question is everywhere in the fact the first part of another: a school strike is no school."""
    asked = frozenset(word.stem for word in words_of(question.text))
    for term in terms.terms:
        if term.is_generic or term.word.is_number or _only_asks(question, term) or is_name(term, wording.text):
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


def _is_turned_round(question: Question, wording: Wording) -> bool:
    """Say whether the question has one of two opposites, and the fact only the other."""
    asked = {word.stem for word in words_of(question.text)}
    there = {word.stem for word in words_of(wording.text)}
    return any(
        asked & mine and not asked & theirs and there & theirs and not there & mine
        for one, other in _OPPOSITES
        for mine, theirs in ((one, other), (other, one))
    )


def _is_other_time(question: Question, wording: Wording) -> bool:
    """Say whether "first", "last", "next" or "again" is asked for and the fact does not say so."""
    if question.kind is not QuestionKind.DATE:
        return False
    asked = {word.stem for word in words_of(question.text)}
    there = {word.stem for word in words_of(wording.text)}
    return any(asked & turn and not there & turn for turn in _TURNS)


# --- denial --------------------------------------------------------------------------------------------------------------


def denies(text: str) -> bool:
    """Say whether a text has a word that denies."""
    return NEGATION.search(text) is not None


def _denies(question: Question, wording: Wording) -> bool:
    """Say whether what the fact says of its subject is a denial; of a statement, what was said."""
    value = wording.fact.value
    if isinstance(value, StatementValue):
        asked = question.speech.verb if question.speech is not None else None
        # Whoever denied it, said that it is not so: asked with such a verb, the words themselves are compared.
        if (value.verb in DENYING) is not (asked in DENYING):
            return not denies(question.text)
        return denies(wording.fact.value_text) or (denies(question.text) and denies(wording.fact.subject))
    if denies(wording.fact.subject):
        return True
    # "No more than 17" denies nothing; a denial somewhere in the quotation only serves a question that denies too.
    return denies(question.text) and denies(wording.quote.replace(wording.fact.value_text, ""))


def met(term: Term, stems: frozenset[str]) -> bool:
    """Say whether one of the stems is as good as the term's own word: a semifinal is no final, whatever it is near to."""
    own = term.word.stem
    return own in stems or any(
        weight >= LEAST_WEIGHT and other in stems and not term.word.folded.endswith(other)
        for other, weight in (*term.alternatives, *term.synonyms)
    )
