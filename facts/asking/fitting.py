"""Whether a fact answers just this question: the gates between what a person asks and what a moderator published.

A fact speaks with a moderator's word, so it never answers a question that only resembles its own: every word of the
question must stand on its card, what is counted must be what the fact counts, who does it to whom must not be swapped,
and neither of the two may deny what the other says. What fails here is asked of the sources instead. This file knows
nothing of scores, stores and answers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from facts.asking.attributing import DENYING
from facts.asking.counting import counts_other, measures_other, stems_of
from facts.asking.fact_wording import Wording, met, only_asks
from facts.asking.gating import NEGATION, is_name
from facts.asking.parties import are_swapped
from facts.asking.question import Question
from facts.asking.repairing import Term, Terms
from facts.asking.telling_apart import is_of_another_value, is_other_time, is_part_of_another, is_turned_round
from facts.kinds.base import Relation
from facts.kinds.dates import DateKind
from facts.reading.dates import find_dates
from facts.reading.names import find_names
from facts.reading.words import content_words
from facts.values import DateValue, StatementValue

OF_THE_SUBJECT = 0.5
"""Share of the question's plain words that the fact's own line must hold: others may stand in its quotation."""


def fits(question: Question, terms: Terms, wording: Wording) -> bool:
    """Say whether the fact is what the question asks for."""
    return _is_covered(question, terms, wording) and not contradicts(question, terms, wording)


def fits_there(question: Question, terms: Terms, wording: Wording, earlier: frozenset[str]) -> bool:
    """Say whether the fact is what the question asks for, where the source answered it with the fact's very words.

    Names and dates of the question may stand earlier in the passage or in its heading (``earlier``).
    """
    everything = stems_of(wording.text)
    for term in terms.terms:
        if term.is_generic or only_asks(question, term) or met(term, everything):
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
        or is_of_another_value(question, terms, wording)
        or is_part_of_another(question, terms, wording)
        or is_other_time(question, wording)
        or is_turned_round(question, wording)
        or are_swapped(question, terms, wording.line)
        or are_swapped(question, terms, wording.quote)
    )


# --- every word of the question -----------------------------------------------------------------------------------------


def _is_covered(question: Question, terms: Terms, wording: Wording) -> bool:
    """Say whether the fact's words hold the question's, the plain ones mostly in its own line."""
    own, everything = stems_of(wording.line), stems_of(wording.text)
    asked = [term for term in terms.terms if not term.is_generic and not only_asks(question, term)]
    dates = _dates(wording)
    for term in asked:
        if not met(term, everything) and not _is_dated(question, term, dates):
            return False
    plain = [term for term in asked if not term.word.is_number and not is_name(term, wording.text)]
    plain = plain or asked
    held = sum(1 for term in plain if met(term, own))
    return bool(plain) and held >= OF_THE_SUBJECT * len(plain) and not _is_of_another(asked, wording, everything)


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
