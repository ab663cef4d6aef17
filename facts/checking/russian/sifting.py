"""Which Russian sentences can be of a Russian claim at all, told by the stems that the store keeps of them.

Most sentences of the passages that a search proposes lack a name, the verb or two words of the claim, and none of these can
bear it out or differ from it, whatever they say. What is let through here is read (``weighing``, ``said``); what is kept out
would say nothing there, so that no verdict is another for it. This file knows nothing of values and of what a sentence says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from facts.checking.claims.answered import answered, is_question
from facts.checking.claims.witnesses import Near
from facts.checking.russian.claimed import Claimed
from facts.checking.russian.comparing import is_counted
from facts.checking.russian.covering import BACK, MANY, is_light
from facts.checking.russian.marks import Marks, marks_of, wanted_marks
from facts.checking.russian.said import LEAST_WORDS
from facts.checking.russian.tokens import Token
from facts.checking.russian.told import Told
from facts.checking.words.verbs import denials
from facts.index import Candidate
from facts.reading.word_tables import STOP_WORDS
from facts.reading.words import content_stems, stem
from facts.values import FigureType, FigureValue

OPENING = 250
"""Code points from the start of a source within which it says what it is about."""
LEAST_HELD = 0.3
"""Share of a claim from which a sentence is heard in any case: it may call the claim false."""
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_SMALL = frozenset(map(stem, STOP_WORDS))
"""Stems that the store does not keep."""
_NONE = re.compile(r"\bнет?\b", re.IGNORECASE)

Begun = Mapping[tuple[str, int], frozenset[str]]
"""What sources begin with, as stems: by source and edition."""


def begun_in(near: Iterable[Near]) -> Begun:
    """Return what the sources of some sentences begin with, as far as it is among these sentences.

    A question is of what it begins with only with its answer.
    """
    begun: dict[tuple[str, int], frozenset[str]] = {}
    for one in near:
        candidate = one.candidate
        if candidate.sentences[one.number].start >= OPENING:
            continue
        stems = _stems(candidate, one.number)
        key = (candidate.source, candidate.edition)
        begun[key] = begun.get(key, frozenset()) | stems
    return begun


def _stems(candidate: Candidate, number: int) -> frozenset[str]:
    text = _text(candidate, number)
    if not is_question(candidate, number, text):
        return frozenset(candidate.terms[1 + number])
    reply = answered(candidate, number)
    if reply is None:
        return frozenset()
    span = reply[0].moved(-candidate.start)
    return frozenset(stem for _, stem in content_stems(candidate.text, span.start, span.end))


def _text(candidate: Candidate, number: int) -> str:
    return candidate.sentences[number].moved(-candidate.start).of(candidate.text)


def sift(claimed: Claimed, near: Sequence[Near], begun: Begun) -> tuple[Near, ...]:
    """Return the sentences that may say something of the claim, in their order.

    A sentence in another alphabet, a question, and one that holds so much of the claim that it may call it false are let
    through: they are heard in another way.
    """
    sieve = _Sieve(claimed)
    passages: dict[int, _Passage] = {}
    found: list[Near] = []
    for one in near:
        passage = passages.get(one.candidate.key)
        if passage is None:
            passage = passages[one.candidate.key] = _Passage(one.candidate, begun)
        if one.coverage >= LEAST_HELD or sieve.lets(passage, one.number) or passage.is_heard_otherwise(one.number):
            found.append(one)
    return tuple(found)


class _Passage:
    """A passage's sentences as marks, with those of what stands before each."""

    def __init__(self, candidate: Candidate, begun: Begun) -> None:
        self._candidate = candidate
        self.stems = candidate.terms[1:]
        self.here = [marks_of(stems) for stems in self.stems]
        self.before: list[Marks] = []
        above = marks_of(candidate.terms[0]) | marks_of(tuple(begun.get((candidate.source, candidate.edition), ())))
        for marks in self.here:
            self.before.append(above)
            above |= marks

    def is_heard_otherwise(self, number: int) -> bool:
        text = _text(self._candidate, number)
        return _CYRILLIC.search(text) is None or is_question(self._candidate, number, text)

    def denies(self, number: int) -> bool:
        text = _text(self._candidate, number)
        return _NONE.search(text) is not None or bool(denials(text))

    def goes_on(self, number: int) -> bool:
        """Say whether a sentence has a word for what was spoken of before."""
        return BACK.search(_text(self._candidate, number)) is not None


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a claim: by which marks it is met, and what becomes of it where it is not."""

    marks: Marks
    tells: bool
    """It is no small verb and none that a sentence need not have."""
    may_lack: bool
    """A sentence need not have it, or has it in a way that stems do not show."""
    instead: tuple[frozenset[str], ...]
    """Stems of opposites: where one stands, this word need not."""
    may_be_carried: bool
    """It need not stand before the sentence either to be understood."""
    must: bool
    """Without a name or the verb nothing is said of the claim."""


class _Sieve:
    """The words of one claim, turned into marks."""

    def __init__(self, claimed: Claimed) -> None:
        told = claimed.told
        self._of_values = bool(told.values)
        self._can_hold = bool(told.tokens) and (self._of_values or claimed.said is not None)
        self._least = 1 if self._of_values else min(LEAST_WORDS, len(told.tokens))
        self._can_be_none = self._of_values and not told.is_denied and not any(one.is_date for one in told.values)
        is_moved = any(
            one.place == "by" or (isinstance(one.value, FigureValue) and one.value.type is FigureType.CHANGE)
            for one in told.values
        )
        self._words = [_word(token, told, is_moved=is_moved) for token in told.tokens]

    def lets(self, passage: _Passage, number: int) -> bool:
        """Say whether a sentence, as far as its stems tell, may be of the claim."""
        if not self._can_hold:
            return False
        here, before, stems = passage.here[number], passage.before[number], passage.stems[number]
        telling = met = carried = missing = 0
        for word in self._words:
            if not word.marks.isdisjoint(here):
                met += 1
                telling += word.tells
            elif word.may_lack or any(not others.isdisjoint(stems) for others in word.instead):
                continue
            elif not self._of_values:
                missing += not word.may_be_carried
            elif word.may_be_carried or not word.marks.isdisjoint(before):
                carried += 1
            elif word.must:
                return False
            else:
                missing += 1
        spare = 1 if telling >= MANY else 0
        if missing > spare:
            return False
        if not self._of_values:
            return telling >= self._least
        if telling and (carried + missing - spare <= telling + 1 or passage.goes_on(number)):
            return True
        return self._can_be_none and met >= MANY and passage.denies(number)


def _word(token: Token, told: Told, *, is_moved: bool) -> _Word:
    instead = tuple(others for mine, _, others in told.opposable if token.stem in mine)
    return _Word(
        marks=wanted_marks(token, told.terms.get(token.stem)),
        tells=not (token.is_light or token.is_spared),
        may_lack=((is_light(token, told) or token.is_spared) and not token.is_name)
        or (is_moved and token.is_verb)
        or any(not others.isdisjoint(_SMALL) for others in instead),
        instead=instead,
        may_be_carried=token.is_setting or (bool(told.values) and is_counted(token, told.values)),
        must=token.is_name or token.is_verb,
    )
