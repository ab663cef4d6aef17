"""A Russian sentence as a Russian claim is held against it: words that carry something, values, what stands around each.

What each word of the claim is met by is found here; nothing is judged.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache

from facts.checking.claims.witnesses import Witness
from facts.checking.russian.marks import ANYWHERE, Marks, marks_of
from facts.checking.russian.tokens import Token, tokens_of
from facts.checking.russian.told import PLANS, Told
from facts.checking.russian.values import Settled, settle
from facts.checking.russian.vocabulary import mean_the_same
from facts.model import Span
from facts.reading.figures import compared_span
from facts.reading.words import Word, words_in
from facts.values import Mention

_DENIES = re.compile(r"\b(?:отсутствова\w*|отсутству\w*|лишил\w*)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?…»])\s+(?=[«\"“А-ЯЁ])")
_CUT = re.compile(r"[,;:()—–]|\s(?:и|а|но|либо)\s|\s-\s")
_NONE_OF = re.compile(
    r"\s+(?:нет\b|не\s+(?:было|оказалось|нашл\w*|обнаруж\w*|имел\w*|зафиксир\w*|выявл\w*))", re.IGNORECASE
)
_STOP = re.compile(r"[,;]")
_JOINT = re.compile(r"[,;:()—–]|\b(?:против|вместо)\b")
_WEAK_JOINT = re.compile(r"\b(?:и|а|но|до|или)\b")


class _Read:
    """What is read of a sentence, whatever claim it is held against: the claims of one message meet the same sentences."""

    def __init__(self, text: str, mentions: Sequence[Mention]) -> None:
        self._text = text
        self.values = settle(text, mentions)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        values = [one.span for one in self.values]
        return tuple(t for t in tokens_of(self._text) if not any(value.meets(t.span) for value in values))

    @cached_property
    def marks(self) -> Marks:
        return frozenset((ANYWHERE,)).union(*(marks_of(token.stem) for token in self.tokens))

    @cached_property
    def closed(self) -> dict[Span, Span]:
        """Each value's place with the words that make a bound of it."""
        return {one.span: compared_span(self._text, one.span, language="ru") for one in self.values}


@lru_cache(maxsize=256)
def _read(text: str, mentions: tuple[Mention, ...]) -> _Read:
    return _Read(text, mentions)


class Sentence:
    """A sentence of a source with its words and values; ``within`` is the part that is looked at."""

    def __init__(self, witness: Witness, within: Span | None = None) -> None:
        self.witness = witness
        self.text = witness.text
        self.within = within if within is not None else Span(0, len(witness.text))
        self._met: dict[Token, tuple[Token, ...]] = {}
        self._read = _read(witness.text, witness.mentions)
        self.values = tuple(one for one in self._read.values if self.within.meets(one.span))

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        return tuple(t for t in self._read.tokens if self.within.holds(t.span))

    @cached_property
    def _words(self) -> tuple[Word, ...]:
        """The words that are no part of a value and of what bounds it."""
        closed = [self._read.closed[one.span] for one in self.values]
        return tuple(w for w in words_in(self.text) if not any(c.meets(w.span) for c in closed))

    @cached_property
    def before(self) -> tuple[Token, ...]:
        return tokens_of(f"{self.witness.earlier} {self.text[: self.within.start]}")

    def places(self, token: Token, told: Told) -> tuple[Token, ...]:
        """Return the sentence's words that a word of a claim is met by."""
        if told.wanted[token.stem].isdisjoint(self._read.marks):
            return ()
        found = self._met.get(token)
        if found is None:
            found = self._met[token] = tuple(t for t in self.tokens if told.meets(token, t))
        return found

    def is_near(self, token: Token, told: Told) -> bool:
        """Say whether a word stands before the sentence, in its paragraph or in the heading."""
        return any(told.meets(token, t) for t in self.before) or self.is_subject(token)

    def is_subject(self, token: Token) -> bool:
        """Say whether a word stands in the heading: the whole text is about it."""
        return any(mean_the_same(token.stem, stem) for stem in self.witness.heading)

    def is_just_before(self, token: Token, told: Told) -> bool:
        """Say whether a word stands in the sentence right before."""
        return any(told.meets(token, t) for t in self._last)

    def is_near_with(self, token: Token, told: Told) -> bool:
        """Say whether an adjective stands before the sentence with the word that it stands with in the claim."""
        at = told.tokens.index(token)
        word = next((t for t in told.tokens[at + 1 :] if not t.is_adjective), None)
        if word is None or self.is_subject(token):
            return True
        found = (*self.before, *self.tokens)
        for n, other in enumerate(found):
            if told.meets(token, other):
                behind = found[n + 1 : n + 3]
                if any(told.meets(word, t) for t in behind):
                    return True
        return False

    @cached_property
    def _last(self) -> tuple[Token, ...]:
        pieces = [
            piece
            for piece in _SENTENCE.split(f"{self.witness.earlier} {self.text[: self.within.start]}".strip())
            if piece.strip()
        ]
        return tokens_of(pieces[-1]) if pieces else ()

    def region(self, one: Settled, rivals: Sequence[Settled]) -> Span:
        """Return the part of the sentence that speaks of a value, among others of its sort."""
        ordered = sorted((r.span for r in rivals), key=lambda span: span.start)
        start, end = min(self.within.start, one.span.start), max(self.within.end, one.span.end)
        for other in ordered:
            if other.end <= one.span.start:
                start = max(start, self._joint(other, one.span))
            elif other.start >= one.span.end:
                end = min(end, self._joint(one.span, other))
        end = max(end, one.span.end)
        return Span(min(start, one.span.start), self._trimmed(one.span.end, end) if len(ordered) > 1 else end)

    def _trimmed(self, start: int, end: int) -> int:
        """Return where what speaks of a value ends: before a sign behind which a verb has no value."""
        for cut in _STOP.finditer(self.text, start, end):
            ahead = [t for t in self.tokens if start <= t.span.start < cut.start() and t.is_noun]
            if (ahead or cut[0].startswith(";")) and any(
                t.is_verb for t in self.tokens if cut.end() <= t.span.start < end
            ):
                return cut.start()
        return end

    def _joint(self, first: Span, last: Span) -> int:
        between = self.text[first.end : max(first.end, last.start)]
        found = _JOINT.search(between) or _WEAK_JOINT.search(between)
        if found is not None:
            return first.end + found.start()
        words = words_in(between)
        behind = [w for w in words if not w.is_stop]
        return first.end + behind[-1].span.end if behind else last.start

    def core(self, one: Settled, region: Span) -> Span:
        """Return the few words around a value that no sign and no "and" cuts off."""
        region = Span(min(region.start, one.span.start), max(region.end, one.span.end))
        start = region.start
        for cut in _CUT.finditer(self.text, region.start, one.span.start):
            start = cut.end()
        end = _CUT.search(self.text, one.span.end, region.end)
        return Span(start, end.start() if end is not None else region.end)

    def denials_in(self, part: Span) -> tuple[Span, ...]:
        plain = [s for s in self.witness.denials if part.holds(s)]
        return (*plain, *(Span(*m.span()) for m in _DENIES.finditer(self.text, part.start, part.end)))

    def denies(self, token: Token) -> bool:
        """Say whether a word of the sentence has "not" right before it."""
        if any(
            s.end <= token.span.start and not words_in(self.text[s.end : token.span.start])
            for s in self.witness.denials
        ):
            return True
        return _NONE_OF.match(self.text[token.span.end :]) is not None

    def is_planned(self, part: Span) -> bool:
        if PLANS.search(self.text, part.start, part.end):
            return True
        return any(part.meets(s) for s in self.witness.reservations)

    def stems_in(self, part: Span) -> frozenset[str]:
        """Return the stems of a part without those of its values and of what bounds them."""
        return frozenset(w.stem for w in self._words if part.holds(w.span))


def opposed(told: Told, sentence: Sentence, part: Span) -> frozenset[str]:
    """Return the claim's stems of which the sentence has only the opposite there."""
    theirs = sentence.stems_in(part) if told.opposable else frozenset()
    return frozenset().union(*(mine for mine, side, others in told.opposable if theirs & others and not theirs & side))
