"""What must hold before a score counts: names, numbers, period, and who stands where in the phrase.

A gate compares what the question says with what the answering sentence says; it never looks at scores. Each failure
names the words of both, so that a person can be told. This file knows nothing of thresholds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from facts.asking.choice import Choice, Failure, Gate, merit
from facts.asking.question import Question
from facts.asking.repairing import Term, Terms
from facts.kinds.base import Relation
from facts.kinds.dates import DateKind
from facts.reading.lexicon.common_words import is_common
from facts.reading.names import fold_name, territory_of, territory_of_people
from facts.reading.words import Word, words_in, words_of
from facts.values import DateValue, FigureValue, Mention

_PRONOUN = re.compile(
    r"\b(?:he|she|it|they|him|his|her|hers|its|their|them|who|this|these|there|here|the\s+(?:\w+\s+)?(?:country|city|town|"
    r"village|company|firm|team|club|king|queen|president|minister|group|party|state|empire|church|university|school|war|"
    r"battle|region|area|territory|island|river|government|organi[sz]ation|nation|capital|province|district|army|two|latter|"
    r"former))\b"
    r"|\b(?:он|она|оно|они|его|ее|её|их|ему|ей|им|этот|эта|это|эти|там|здесь|страны?|города?|региона?)\b",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"(?<=[\w,;’'”\")] )[A-ZА-ЯЁ][\w’'-]+")
_NAMED = re.compile(r"\b[A-ZА-ЯЁ][\w.]+")
NEGATION = re.compile(
    r"\b(?:not|never|no|none|without|nobody|neither|nor|cannot)\b|n['’]t\b|\b(?:не|нет|никогда|никто|без|ни)\b",
    re.IGNORECASE,
)


SIFTED = 12
"""Choices, best first, that are held against the gates; the rest cannot become the answer."""
FAILED_WEIGHT = 0.7
"""What a choice keeps of its score for each gate it fails, so that a sound second goes before an unsound first."""


def sift(
    question: Question, terms: Terms, choices: Sequence[Choice], mentions: Mapping[int, Sequence[Mention]]
) -> tuple[Choice, ...]:
    """Return the best choices with the gates each fails, in the order that this leaves."""
    if question.speech is not None:
        # Who speaks was matched by name already; what was said has to hold what was asked about.
        about = [span for span in (*question.speech.quoted, question.speech.topic) if span is not None]
        terms = replace(terms, terms=tuple(t for t in terms.terms if any(span.meets(t.word.span) for span in about)))
    judged = []
    for choice in choices[:SIFTED]:
        around = mentions.get(choice.passage.candidate.key, ())
        failed = failures(question, terms, choice, around)
        score = choice.score * FAILED_WEIGHT ** len(failed)
        judged.append(replace(choice, failures=failed, score=score, years=_years(choice, around)))
    judged.sort(key=lambda c: (-merit(c, terms), c.passage.candidate.source, c.answer.start))
    return tuple(judged)


def _years(choice: Choice, mentions: Sequence[Mention]) -> frozenset[int]:
    inside = (m.value for m in mentions if choice.sentence.span.holds(m.span))
    return frozenset(v.start.year for v in inside if isinstance(v, DateValue) and v.start.year is not None)


def failures(question: Question, terms: Terms, choice: Choice, mentions: Sequence[Mention]) -> tuple[Failure, ...]:
    """Return every gate that ``choice`` fails; ``mentions`` are those of its passage, dates among them."""
    sentence = _Sentence(choice)
    return (
        *_names(question, terms, sentence),
        *_subject(question, terms, sentence),
        *_numbers(question, sentence),
        *_period(question, choice, mentions),
        *_phrase(question, terms, sentence),
        *_modified(question, sentence),
        *_negation(question, sentence),
    )


class _Sentence:
    """The sentence of a choice with what of its passage stands around it."""

    def __init__(self, choice: Choice) -> None:
        candidate = choice.passage.candidate
        start = choice.sentence.span.start - candidate.start
        end = choice.sentence.span.end - candidate.start
        self.text = candidate.text[start:end]
        self.before = candidate.text[:start]
        heading, *bodies = candidate.terms
        self.heading = frozenset(heading)
        self.stems = frozenset(bodies[choice.sentence.number])
        self.earlier = frozenset(stem for body in bodies[: choice.sentence.number] for stem in body)
        self.passage = frozenset(stem for body in bodies for stem in body)
        self.all = candidate.text


def is_name(term: Term, text: str) -> bool:
    """Say whether a term is a name: written so in the question, or never in small letters in ``text`` but with a capital.

    Questions come in lower case; sources do not.
    """
    if term.is_name or territory_of(term.word.folded) is not None:
        return True
    if not term.known and term.word.folded.isascii() and not term.word.is_number and not is_common(term.word.folded):
        return True  # no word that anybody has and nothing that the store has a slip of: "messi", "titanic"
    written = term.word.folded
    return f" {written.capitalize()}" in text and f" {written}" not in text


def _names(question: Question, terms: Terms, sentence: _Sentence) -> list[Failure]:
    failed = []
    for term in terms.terms:
        if term.word.is_number or term.matched(sentence.stems) or term.matched(sentence.heading):
            continue
        if not is_name(term, sentence.all):
            continue
        others = _other_names(terms, sentence)
        written = [term.word.span, *(name for name in question.names if name.holds(term.word.span))]
        if any(_linked(span.of(question.text), sentence.text) for span in written):
            continue
        if bearer := _other_bearer(term, terms, sentence):
            failed.append(Failure(Gate.NAME, term.word.span.of(question.text), bearer))
            continue
        carried = term.matched(sentence.earlier) > 0 and (_PRONOUN.search(sentence.text) is not None or not others)
        if not carried:
            failed.append(Failure(Gate.NAME, term.word.span.of(question.text), ", ".join(others[:3])))
    return failed


def _other_bearer(first: Term, terms: Terms, sentence: _Sentence) -> str:
    """Return the name in the sentence that shares only its last part with the asked one: Otto for Livia Brandt."""
    after = next((term for term in terms.terms if 0 < term.word.span.start - first.word.span.end <= 1), None)
    if after is None:
        return ""
    words = words_in(sentence.text)
    for before, word in pairwise(words):
        written = before.span.of(sentence.text)
        named = word.span.of(sentence.text)[0].isupper() and written[0].isupper() and not before.is_stop
        if named and after.matched({word.stem}) and before.span.end + 1 == word.span.start:
            return sentence.text[before.span.start : word.span.end]
    return ""


def _subject(question: Question, terms: Terms, sentence: _Sentence) -> list[Failure]:
    """Fail where the sentence shares nothing with the question but names and numbers.

    That somebody stands in a sentence with a date does not say that it is the date of his birth.
    """
    plain = [
        term
        for term in terms.terms
        if not term.word.is_number and not term.is_generic and not is_name(term, sentence.all)
    ]
    near = sentence.stems | sentence.heading
    if not plain or any(term.matched(near) for term in plain):
        return []
    return [Failure(Gate.SUBJECT, ", ".join(term.word.span.of(question.text) for term in plain), "")]


def _linked(asked: str, text: str) -> bool:
    """Say whether the text has the asked country or body by another name, or as its people: EU, the Union's; US, American."""
    territory = territory_of(asked) or territory_of_people(asked)
    if territory is None:
        return False
    if territory in fold_name(text):
        return True
    return any(
        territory_of_people(name) == territory or territory_of(name) == territory for name in _NAMED.findall(text)
    )


def _other_names(terms: Terms, sentence: _Sentence) -> list[str]:
    """Return the names of the sentence that the question does not have."""
    asked = {stem for term in terms.terms for stem, _ in term.alternatives}
    return [
        found[0] for found in _CAPITAL.finditer(sentence.text) if not any(w.stem in asked for w in words_of(found[0]))
    ]


def _numbers(question: Question, sentence: _Sentence) -> list[Failure]:
    if not question.figures:
        return []
    failed = []
    present = {word.folded for word in words_in(sentence.all)} | set(sentence.heading)
    for mention in question.figures:
        value = mention.value
        if not isinstance(value, FigureValue) or value.number is None:
            continue
        digits = [word for word in words_of(question.text, mention.span.start, mention.span.end) if word.is_number]
        if digits and not any(word.folded in present for word in digits):
            failed.append(Failure(Gate.NUMBER, mention.span.of(question.text), ""))
    return failed


def _period(question: Question, choice: Choice, mentions: Sequence[Mention]) -> list[Failure]:
    """Compare each date of the question with the dates of the sentence, else with the nearest one before it."""
    dates = [m for m in mentions if isinstance(m.value, DateValue) and _in_calendar(m.value)]
    compared = [m for m in dates if choice.sentence.span.holds(m.span)]
    compared = compared or [m for m in dates if m.span.end <= choice.sentence.span.start][-1:]
    if isinstance(choice.mention.value, DateValue) and _in_calendar(choice.mention.value):
        compared = [choice.mention]
    candidate = choice.passage.candidate
    failed = []
    for given in question.dates:
        if not isinstance(given.value, DateValue) or not _in_calendar(given.value):
            continue
        relations = [DateKind().relation(given.value, m.value) for m in compared]
        if compared and all(relation is Relation.DIFFERENT for relation in relations):
            nearest = compared[0].span.moved(-candidate.start).of(candidate.text)
            failed.append(Failure(Gate.PERIOD, given.span.of(question.text), nearest))
    return failed


def _in_calendar(value: DateValue) -> bool:
    return value.start.year is not None or value.inferred_year is not None or value.start.month is not None


_PHRASE_WORDS = frozenset("from to by against with of for between into on at in с из от против к для на в".split())


def _phrase(question: Question, terms: Terms, sentence: _Sentence) -> list[Failure]:
    """Compare "noun from Name" in the question with the same noun and preposition in the sentence.

    A pipeline *from* one country is no pipeline from another, though both stand in the sentence.
    """
    # A word may stand for a name of several words, as several terms: the first is what a preposition comes before.
    names = {term.word.stem: term for term in reversed(terms.terms) if is_name(term, sentence.all)}
    asked_of = [slot for slot in _slots(question.text) if slot[2].stem in names]
    if not asked_of:
        return []
    there: dict[tuple[str, str], list[Word]] = {}
    for noun, preposition, word in _slots(sentence.text):
        if sentence.text[word.span.start].isupper():
            there.setdefault((noun, preposition), []).extend(_run(sentence.text, word))
    failed = []
    for noun, preposition, word in asked_of:
        others = there.get((noun, preposition))
        if others and not names[word.stem].matched({other.stem for other in others}):
            asked, instead = word.span.of(question.text), others[0].span.of(sentence.text)
            if not _linked(asked, instead):
                failed.append(Failure(Gate.PLACE, f"{preposition} {asked}", f"{preposition} {instead}"))
    return failed


def _run(text: str, first: Word) -> list[Word]:
    """Return the words of the name that begins with ``first``: a dam on the River Sarn is on the Sarn."""
    words = words_in(text)
    run = [first]
    for word in words[words.index(first) + 1 :]:
        if text[run[-1].span.end : word.span.start] != " " or not text[word.span.start].isupper():
            break
        run.append(word)
    return run


def _modified(question: Question, sentence: _Sentence) -> list[Failure]:
    """Compare "French fleet" in the question with the people before the same noun in the sentence."""
    failed = []
    there = _peoples(sentence.text)
    for noun, (country, asked) in _peoples(question.text).items():
        other = there.get(noun)
        if other is not None and other[0] != country:
            failed.append(Failure(Gate.PLACE, asked, other[1]))
    return failed


def _peoples(text: str) -> dict[str, tuple[str, str]]:
    """Return, for each noun that a people stands right before, its country and both words; the first where there are more."""
    found: dict[str, tuple[str, str]] = {}
    for before, word in pairwise(words_in(text)):
        country = territory_of_people(before.folded) if not word.is_stop else None
        if country is not None and text[before.span.end : word.span.start] == " ":
            found.setdefault(word.stem, (country, text[before.span.start : word.span.end]))
    return found


def _slots(text: str) -> Iterator[tuple[str, str, Word]]:
    """Yield each "noun preposition word" of the text, an article between them left out."""
    words = words_in(text)
    for n, word in enumerate(words[1:-1], 1):
        if word.folded not in _PHRASE_WORDS or words[n - 1].is_stop:
            continue
        after = words[n + 1]
        if after.folded in ("the", "a", "an") and n + 2 < len(words):
            after = words[n + 2]
        if not after.is_number and not after.is_stop:
            yield words[n - 1].stem, word.folded, after


def _negation(question: Question, sentence: _Sentence) -> list[Failure]:
    """Fail where only one of the two denies: "did not require" is not answered by "required"."""
    asked, there = NEGATION.search(question.text), NEGATION.search(sentence.text)
    if asked and not there:
        return [Failure(Gate.NEGATION, asked[0], "")]
    return []
