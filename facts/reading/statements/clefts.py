"""Who speaks where the sentence is turned round its speaker: Bell was the one who said, it was Bell who said.

"Bell is the one saying", "Bell was the first to say" and "the claim that C came from Bell" are of the same kind. Where a
cleft denies ("it was not Bell who said"), nobody is known to have said it. This file knows nothing of what is said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facts.reading.statements.clauses import BE, DETERMINERS, NEGATIONS, Token, is_adverb, is_verbal
from facts.reading.statements.noun_phrases import Phrase
from facts.reading.statements.speakers_before import before
from facts.reading.statements.speakers_behind import behind
from facts.reading.word_sets import word_set

_ONES = word_set("one ones person persons man woman men women people first last")
_ENDS = _ONES | {"who", "that"}
_TELLING = word_set("only very first last latest main same actual")
_FEW = 4
"""Words between "the" and "one", or between the verb and "the"."""


@dataclass(frozen=True, slots=True)
class Cleft:
    """Who is said to be the one that speaks; None where the sentence says who is not."""

    speaker: Phrase | None


def cleft(tokens: Sequence[Token], at: int) -> Cleft | None:
    """Return whom a cleft makes the speaker of the verb at ``at``; None where there is no cleft.

    >>> from facts.reading.statements.clauses import tokenize
    >>> def speaker(text):
    ...     tokens = tokenize(text, 0, len(text), ())
    ...     found = cleft(tokens, len(tokens) - 1)
    ...     return found and found.speaker and found.speaker.span(tokens).of(text)
    >>> [speaker(t) for t in ("Ada Bell was the one who said", "It was Ada Bell who said", "It was not Ada Bell who said")]
    ['Ada Bell', 'Ada Bell', None]
    """
    while at > 0 and tokens[at - 1].low not in _ENDS and is_adverb(tokens[at - 1]):
        at -= 1
    if at < 3 or tokens[at - 1].low not in _ENDS:
        return None
    end = at - 1 if tokens[at - 1].low in ("who", "that") else at
    return _the_one(tokens, end) or (_it_was(tokens, end) if end < at else None)


def _the_one(tokens: Sequence[Token], end: int) -> Cleft | None:
    """Bell was (not) the only one ..."""
    k = end - 1
    if tokens[k].low not in _ONES:
        return None
    while k > 0 and tokens[k - 1].low in _TELLING:
        k -= 1
    if k < 2 or tokens[k - 1].low != "the":
        return None
    verb, is_denied = _be(tokens, k - 1)
    if verb is None:
        return None
    subject = before(tokens, verb)
    if subject is None or tokens[subject.start].low in ("it", "there", "that", "this", "who", "which"):
        return None
    return Cleft(None if is_denied else subject)


def _it_was(tokens: Sequence[Token], end: int) -> Cleft | None:
    """It was (not) Bell ..."""
    found = before(tokens, end) if any(token.low == "it" for token in tokens[:end]) else None
    if found is None:
        return None
    start = found.start
    while start < found.end - 1 and tokens[start].low in NEGATIONS:
        start += 1
    verb, is_denied = _be(tokens, start)
    if verb is None or verb < 1 or tokens[verb - 1].low != "it" or (verb > 1 and tokens[verb - 2].kind == "w"):
        return None
    named = tokens[start].capital or tokens[start].low in DETERMINERS or tokens[found.end - 1].low.endswith("s")
    return Cleft(None if is_denied or not named else Phrase(start, found.end))  # "it was clear who said" names nobody


def _be(tokens: Sequence[Token], end: int) -> tuple[int | None, bool]:
    """Return the form of "to be" that ends before ``end``, over adverbs, and whether it is denied."""
    is_denied = False
    for k in range(end - 1, max(0, end - 1 - _FEW), -1):
        low = tokens[k].low
        if low in BE:
            return k, is_denied or low in NEGATIONS
        if low in NEGATIONS:
            is_denied = True
        elif not is_adverb(tokens[k]):
            return None, False
    return None, False


_CAME = word_set("came come comes coming stems stemmed originates originated")
_MADE = word_set("made voiced raised levelled leveled spread published repeated")


def came_from(tokens: Sequence[Token], start: int) -> tuple[int, Phrase] | None:
    """Return where what is claimed ends and whom it came from: the claim that the quay is old came from Bell.

    ``start`` is where the words behind "the claim that" begin.
    """
    for k in range(start + 2, len(tokens) - 2):
        if tokens[k].isp(";:"):
            return None
        is_from = tokens[k].low in _CAME and tokens[k + 1].low == "from"
        is_by = tokens[k].low in _MADE and tokens[k + 1].low == "by"
        end = k
        while end > start and (tokens[end - 1].low in BE or is_adverb(tokens[end - 1]) or tokens[end - 1].low in _HAVE):
            end -= 1
        if (is_from or (is_by and end < k)) and any(is_verbal(t) for t in tokens[start:end]):
            source = behind(tokens, k + 2, len(tokens))
            if source is None or any(is_verbal(t) for t in tokens[source.start : source.end]):
                return None
            return end, source
    return None


_HAVE = word_set("has have had all")
