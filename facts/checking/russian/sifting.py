"""Which Russian sentences can be of a Russian claim at all, told by the stems that the store keeps of them.

Most sentences of the passages that a search proposes lack a name, the verb or two words of the claim, and none of these can
bear it out or differ from it, whatever they say. What is let through here is read (``weighing``, ``said``); what is kept out
would say nothing there, so that no verdict is another for it. This file knows nothing of values and of what a sentence says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from itertools import accumulate
from operator import or_

from facts.checking.claims.answered import answered, is_question
from facts.checking.claims.witnesses import Near
from facts.checking.russian.claimed import Claimed
from facts.checking.russian.comparing import is_counted
from facts.checking.russian.covering import BACK, MANY, is_light
from facts.checking.russian.marks import ANYWHERE, marks_of
from facts.checking.russian.said import LEAST_WORDS
from facts.checking.words.denials import denials, falsity
from facts.index import Candidate
from facts.reading.word_tables import STOP_WORDS
from facts.reading.words import content_stems, stem
from facts.values import FigureType, FigureValue

OPENING = 250
"""Code points from the start of a source within which it says what it is about."""
LEAST_HELD = 0.3
"""Share of a claim from which a sentence that calls something false is heard: it may be the claim."""
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
    span, start = candidate.sentences[number], candidate.start
    return candidate.text[span.start - start : span.end - start]


def sift(claimed: Claimed, near: Sequence[Near], begun: Begun) -> tuple[Near, ...]:
    """Return the sentences that may say something of the claim, in their order.

    A sentence in another alphabet, a question, and one that calls something false and holds much of the claim are let through:
    they are heard in another way.
    """
    wanted = _Wanted(claimed)
    about: dict[tuple[str, int], int] = {}
    passages: dict[int, _Passage] = {}
    found: list[Near] = []
    for one in near:
        candidate, number = one.candidate, one.number
        passage = passages.get(candidate.key)
        if passage is None:
            source = (candidate.source, candidate.edition)
            if source not in about:
                about[source] = wanted.met_by((*candidate.terms[0], *begun.get(source, ())))
            passage = passages[candidate.key] = _Passage(candidate, wanted, about[source])
        if wanted.lets(passage, number) or _is_heard_otherwise(one):
            found.append(one)
    return tuple(found)


def _is_heard_otherwise(near: Near) -> bool:
    text = _text(near.candidate, near.number)
    if _CYRILLIC.search(text) is None or is_question(near.candidate, near.number, text):
        return True
    return near.coverage >= LEAST_HELD and falsity(text) is not None


class _Passage:
    """Which words of a claim each sentence of a passage has, as the bits of a number, and which stand before it."""

    def __init__(self, candidate: Candidate, wanted: _Wanted, about: int) -> None:
        self._candidate = candidate
        self.here = [wanted.met_by(stems) for stems in candidate.terms[1:]]
        self.instead = [wanted.said_instead(stems) for stems in candidate.terms[1:]]
        self.before = list(accumulate(self.here[:-1], or_, initial=about))

    def denies(self, number: int) -> bool:
        text = _text(self._candidate, number)
        return _NONE.search(text) is not None or bool(denials(text))

    def goes_on(self, number: int) -> bool:
        """Say whether a sentence has a word for what was spoken of before."""
        return BACK.search(_text(self._candidate, number)) is not None


class _Wanted:
    """The words of one claim, each a bit, and what becomes of a word that a sentence does not have."""

    def __init__(self, claimed: Claimed) -> None:
        told = claimed.told
        self._of_values = bool(told.values)
        self._can_hold = bool(told.tokens) and (self._of_values or claimed.said is not None)
        self._least = 1 if self._of_values else min(LEAST_WORDS, len(told.tokens))
        self._can_be_none = self._of_values and not told.is_denied and not any(one.is_date for one in told.values)
        self._bits: dict[str, int] = {}
        self._by_mark: dict[str | int, int] = {}
        self._instead: dict[str, int] = {}
        self._all = (1 << len(told.tokens)) - 1
        self._tells = self._may_lack = self._may_be_carried = self._must = 0
        is_moved = any(
            one.place == "by" or (isinstance(one.value, FigureValue) and one.value.type is FigureType.CHANGE)
            for one in told.values
        )
        for place, token in enumerate(told.tokens):
            bit = 1 << place
            for mark in told.wanted[token.stem]:
                self._by_mark[mark] = self._by_mark.get(mark, 0) | bit
            for mine, _, others in told.opposable:
                if token.stem in mine:
                    for other in others:
                        self._instead[other] = self._instead.get(other, 0) | bit
                    if not others.isdisjoint(_SMALL):
                        self._may_lack |= bit
            if not (token.is_light or token.is_spared):
                self._tells |= bit
            if ((is_light(token, told) or token.is_spared) and not token.is_name) or (is_moved and token.is_verb):
                self._may_lack |= bit
            if token.is_setting or (self._of_values and is_counted(token, told.values)):
                self._may_be_carried |= bit
            if token.is_name or token.is_verb:
                self._must |= bit
        self._marks = frozenset(self._by_mark)

    def met_by(self, stems: Iterable[str]) -> int:
        """Return the words that are met by some of the stems, as far as marks tell."""
        found = self._by_mark.get(ANYWHERE, 0)
        bits = self._bits
        for stemmed in stems:
            met = bits.get(stemmed)
            if met is None:
                marks = marks_of(stemmed)
                met = 0 if marks.isdisjoint(self._marks) else reduce(or_, (self._by_mark.get(m, 0) for m in marks))
                bits[stemmed] = met
            found |= met
        return found

    def said_instead(self, stems: Iterable[str]) -> int:
        """Return the words of which some of the stems is the opposite."""
        if not self._instead:
            return 0
        return reduce(or_, (self._instead.get(stemmed, 0) for stemmed in stems), 0)

    def lets(self, passage: _Passage, number: int) -> bool:
        """Say whether a sentence, as far as its stems tell, may be of the claim."""
        if not self._can_hold:
            return False
        here = passage.here[number]
        telling = (here & self._tells).bit_count()
        spare = 1 if telling >= MANY else 0
        lacking = self._all & ~(here | self._may_lack | passage.instead[number])
        if not self._of_values:
            return telling >= self._least and (lacking & ~self._may_be_carried).bit_count() <= spare
        missing = lacking & ~(self._may_be_carried | passage.before[number])
        if missing & self._must or missing.bit_count() > spare:
            return False
        if telling and (lacking.bit_count() - spare <= telling + 1 or passage.goes_on(number)):
            return True
        return self._can_be_none and here.bit_count() >= MANY and passage.denies(number)
