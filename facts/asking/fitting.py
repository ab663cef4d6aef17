"""Whether a fact answers just this question: the gates between what a person asks and what a moderator published.

A fact speaks with a moderator's word, so it never answers a question that only resembles its own: every word of the
question must stand on its card, what is counted must be what the fact counts, who does it to whom must not be swapped,
and neither of the two may deny what the other says. What fails here is asked of the sources instead. This file knows
nothing of scores, stores and answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from facts.asking.attributing import DENYING
from facts.asking.gating import NEGATION, is_name
from facts.asking.question import Question
from facts.asking.repairing import Term, Terms
from facts.facts import Fact
from facts.kinds.base import Relation, WantedFigure
from facts.kinds.dates import DateKind
from facts.kinds.figures import FigureKind
from facts.model import Span
from facts.reading.dates import find_dates
from facts.reading.names import find_names
from facts.reading.words import Word, content_words, stem, words_in, words_of
from facts.values import DateValue, FigureType, FigureValue, Mention, StatementValue

OF_THE_SUBJECT = 0.5
"""Share of the question's plain words that the fact's own line must hold: others may stand in its quotation."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What a fact says, in words: its line of subject, speaker and value, and its quotation ("" for a note)."""

    fact: Fact
    line: str
    quote: str
    dates: tuple[Mention, ...] = ()
    """The dates of the quotation, as they were read in the source."""

    @property
    def text(self) -> str:
        return f"{self.line}\n{self.quote}"


def fits(question: Question, terms: Terms, wording: Wording) -> bool:
    """Say whether the fact is what the question asks for."""
    return _is_covered(question, terms, wording) and not contradicts(question, terms, wording)


def contradicts(question: Question, terms: Terms, wording: Wording) -> bool:
    """Say whether the question asks for something else than the fact, though both may be about the same words."""
    return (
        denies(question.text) is not _denies(question, wording)
        or _counts_other(question, terms, wording)
        or _measures_other(question, wording)
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
        if not term.matched(everything) and not _is_dated(question, term, dates):
            return False
    plain = [term for term in asked if not term.word.is_number and not is_name(term, wording.text)]
    plain = plain or asked
    held = sum(1 for term in plain if term.matched(own))
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
        foreign = [term for term in specific if not term.matched(own) and term.matched(everything)]
        shared = any(term.matched(of_subject) for term in specific)
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


# --- what is counted and measured ----------------------------------------------------------------------------------------

_MONEY = frozenset(stem(word) for word in ("money", "funding", "funds", "деньги", "денег"))


def _counts_other(question: Question, terms: Terms, wording: Wording) -> bool:
    """Say whether "how many of what" names something else than the fact counts."""
    wanted, value = question.wanted, wording.fact.value
    if not isinstance(wanted, WantedFigure) or not isinstance(value, FigureValue) or not wanted.counted:
        return False
    if not wanted.types or wanted.types[0] is not FigureType.COUNT:
        return False
    head = wanted.counted[-1]
    term = next((term for term in terms.terms if term.word.stem == head), None)
    if term is not None and term.is_generic:
        return False
    near = stems_of(f"{wording.fact.value_text} {value.unit or ''}")
    if value.type in (FigureType.COUNT, FigureType.SHARE, FigureType.CHANGE):
        near |= stems_of(value.counted or "") | _counted_in(wording.fact.subject)
    elif value.type is FigureType.MONEY and head in _MONEY:
        return False
    return not (head in near or (term is not None and term.matched(near) > 0))


def _counted_in(subject: str) -> frozenset[str]:
    """Return the stems of the noun phrase that a subject begins with: what a count of it counts.

    >>> sorted(_counted_in("Fishing boats sunk by the storm")), sorted(_counted_in("Number of boats sunk"))
    (['boat', 'fish'], ['boat', 'number'])
    """
    stems: set[str] = set()
    for opening in ("How many ", "What was the ", "Сколько "):
        text = opening + subject
        found = FigureKind().recognise(text, tuple(words_of(text)))
        if found is not None and isinstance(found.wanted, WantedFigure):
            stems.update(found.wanted.counted)
    return frozenset(stems)


_DIMENSIONS: Mapping[str, str] = MappingProxyType(
    {
        stem(word): dimension
        for dimension, words in {
            "height": "tall high height высота высоты высокий высоко",
            "length": "long length длина длины длинный",
            "width": "wide width broad breadth ширина ширины широкий",
            "depth": "deep depth глубина глубины глубокий глубоко",
            "weight": "heavy weigh weight mass вес масса",
            "distance": "far distance расстояние далеко",
            "speed": "fast speed скорость",
            "area": "area площадь",
            "thickness": "thick thickness толщина",
            "temperature": "hot cold warm temperature температура",
        }.items()
        for word in words.split()
    }
)


def _measures_other(question: Question, wording: Wording) -> bool:
    """Say whether the question asks for another dimension than the fact gives: how wide, not how tall."""
    wanted, value = question.wanted, wording.fact.value
    if not isinstance(wanted, WantedFigure) or not isinstance(value, FigureValue):
        return False
    if value.type is not FigureType.MEASURE:
        return False
    asked = {dimension for _, dimension in _dimensions(words_of(question.text))}
    if not asked:
        return False
    own = {dimension for _, dimension in _dimensions(words_in(wording.fact.subject))}
    if own:
        return not own & asked
    at = wording.quote.find(wording.fact.value_text)
    quoted = [(abs(word.span.start - at), dimension) for word, dimension in _dimensions(words_in(wording.quote))]
    return bool(quoted) and min(quoted)[1] not in asked


def _dimensions(words: Iterable[Word]) -> list[tuple[Word, str]]:
    return [(word, _DIMENSIONS[word.stem]) for word in words if word.stem in _DIMENSIONS]


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
        if value.verb in DENYING and asked not in DENYING:
            return not denies(wording.fact.value_text)
        return denies(wording.fact.value_text) or (denies(question.text) and denies(wording.fact.subject))
    if denies(wording.fact.subject):
        return True
    # "No more than 17" denies nothing; a denial somewhere in the quotation only serves a question that denies too.
    return denies(question.text) and denies(wording.quote.replace(wording.fact.value_text, ""))


# --- who does it to whom -------------------------------------------------------------------------------------------------

_ROLES: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("to", "into", "against", "towards", "toward", "onto", "к", "против"), "goal"),
        **dict.fromkeys(("from", "из", "от"), "origin"),
        **dict.fromkeys(("by",), "agent"),
        **dict.fromkeys(("in", "at", "on", "near", "over", "under", "within", "в", "на", "у", "при"), "place"),
        **dict.fromkeys(("with", "for", "of", "с", "для"), "other"),
    }
)


@dataclass(frozen=True, slots=True)
class _Party:
    terms: tuple[int, ...]
    role: str


def are_swapped(question: Question, terms: Terms, text: str) -> bool:
    """Say whether two names of the question change places in ``text``: what A sends to B is not what B sends to A.

    A name is held against the preposition before it ("to B" is no "from B"), and names without one against their
    order; whoever stands behind "by" comes first.
    """
    names = [n for n, term in enumerate(terms.terms) if is_name(term, text) and not term.word.is_number]
    if len(names) < 2:
        return False
    asked = _in_question(question, terms, names)
    there = _in_text(terms, asked, text)
    both = [party for party in asked if party.terms in there]
    if len(both) < 2:
        return False
    roles = {party.terms: (party.role, there[party.terms][1]) for party in both}
    for mine, theirs in roles.values():
        if mine != theirs and {mine, theirs} <= {"goal", "origin", "agent"}:
            return True
    ordered = [party.terms for party in both if not (roles[party.terms][0] and len(set(roles[party.terms])) == 1)]
    ordered = [terms for terms in ordered if "place" not in roles[terms]]
    ordered.sort(key=lambda party: (roles[party][0] != "agent", [p.terms for p in both].index(party)))
    in_text = sorted(ordered, key=lambda party: (roles[party][1] != "agent", there[party][0]))
    return ordered != in_text


def _in_question(question: Question, terms: Terms, names: Sequence[int]) -> list[_Party]:
    """Return the names of the question in order, words that follow each other as one."""
    groups: list[list[int]] = []
    for n in names:
        span = terms.terms[n].word.span
        last = terms.terms[groups[-1][-1]].word.span if groups else None
        if last is not None and (last == span or question.text[last.end : span.start] in (" ", "-")):
            groups[-1].append(n)
        else:
            groups.append([n])
    return [_Party(tuple(group), _role(question.text, terms.terms[group[0]].word.span)) for group in groups]


def _in_text(terms: Terms, parties: Sequence[_Party], text: str) -> dict[tuple[int, ...], tuple[int, str]]:
    """Return where each party first stands in the text, by any of its words, and in which role."""
    found: dict[tuple[int, ...], tuple[int, str]] = {}
    words = words_in(text)
    for party in parties:
        for word in words:
            if any(terms.terms[n].matched({word.stem}) for n in party.terms):
                found[party.terms] = (word.span.start, _role(text, word.span))
                break
    return found


def _role(text: str, span: Span) -> str:
    """Return what the preposition before a name makes of it, an article between them left out."""
    before = [word.folded for word in words_in(text) if word.span.end <= span.start][-2:]
    while before and before[-1] in ("the", "a", "an"):
        before.pop()
    return _ROLES.get(before[-1], "") if before else ""


def stems_of(text: str) -> frozenset[str]:
    """Return the stems of the words that carry a subject."""
    return frozenset(word.stem for word in content_words(text))
