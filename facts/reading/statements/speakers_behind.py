"""Who speaks, read from left to right: the noun phrase behind a reporting verb, and the subject that opens a clause.

"Said Ada Bell, a harbour pilot" has the speaker Ada Bell. This file knows nothing of what is said, and does not look
into other sentences.
"""

from __future__ import annotations

from collections.abc import Sequence

from facts.reading.statements.clauses import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    WEEKDAYS_MONTHS,
    Token,
    is_adverb,
    is_verbal,
)
from facts.reading.statements.noun_phrases import FUNCTION_WORDS, LONGEST, Phrase, is_phrase_like, trimmed
from facts.reading.statements.speaker_words import AFTER_SPEAKER, GLUE
from facts.reading.statements.speakers_before import before

_NEVER_LAST = FUNCTION_WORDS | {"the", "a", "an"}
_CLAUSE_WORDS = SUBORDINATORS | RELATIVES
_TIMES = TIME_WORDS - {"march", "may"}


def behind(tokens: Sequence[Token], at: int, high: int) -> Phrase | None:
    """Return the noun phrase that begins at token ``at``: "said Ada Bell, a pilot" has Ada Bell.

    >>> from facts.reading.statements.clauses import tokenize
    >>> text = "said the mayor of Ayr on Friday"
    >>> tokens = tokenize(text, 0, len(text), ())
    >>> behind(tokens, 1, len(tokens)).span(tokens).of(text)
    'the mayor of Ayr'
    """
    k = at
    if k >= high or tokens[k].kind != "w":
        return None
    if tokens[k].low in PRONOUNS:
        return Phrase(k, k + 1) if tokens[k].low in SUBJECT_PRONOUNS else None
    is_both = tokens[k].low == "both"
    if tokens[k].low in PREPOSITIONS or tokens[k].low in SUBORDINATORS or (is_adverb(tokens[k]) and not is_both):
        return None
    while k < high and k - at < LONGEST:
        token = tokens[k]
        if token.kind != "w":
            break
        if k > at:
            if (
                token.low == "and"
                and k + 1 < high
                and tokens[k + 1].capital
                and tokens[k - 1].capital
                and not _sentence_follows(tokens, k + 1, high)
            ):
                k += 1
                continue
            if token.low in AFTER_SPEAKER and not (
                token.low == "from" or (token.low in ("at", "in", "with") and _place(tokens, k, high))
            ):
                break
            if token.low in WEEKDAYS_MONTHS or token.low in ("yesterday", "today", "told", "recently", "later"):
                break
            if is_adverb(token) or (is_verbal(token) and not tokens[k - 1].capital and token.low != "united"):
                break
        k += 1
    while k > at and tokens[k - 1].low in _NEVER_LAST:
        k -= 1
    return Phrase(at, k) if k > at and is_phrase_like(tokens, at, k) else None


def _place(tokens: Sequence[Token], k: int, high: int) -> bool:
    """Whether "at" or "with" goes on with the phrase: a pilot at the Port of Leith."""
    if k + 1 >= high or tokens[k].low not in ("at", "with"):
        return False
    return tokens[k + 1].low not in ("least", "him", "her", "them", "all", "first")


def _sentence_follows(tokens: Sequence[Token], at: int, high: int) -> bool:
    """Whether a verb stands soon behind ``at``, so that a new clause begins there."""
    for token in tokens[at : min(high, at + 6)]:
        if token.kind != "w":
            return False
        if is_verbal(token):
            return True
    return False


def opening(tokens: Sequence[Token], start: int, end: int) -> Phrase | None:
    """Return the subject that opens a clause: the phrase at its head, up to the first verb.

    >>> from facts.reading.statements.clauses import tokenize
    >>> text = "A year later, in May, the mayor of Ayr changed his plans"
    >>> tokens = tokenize(text, 0, len(text), ())
    >>> opening(tokens, 0, len(tokens)).span(tokens).of(text)
    'the mayor of Ayr'
    """
    k = start
    for _ in range(5):
        k = trimmed(tokens, k, end)
        if k >= end:
            return None
        first = tokens[k]
        if (
            first.low in PREPOSITIONS
            or first.low in SUBORDINATORS
            or first.low in ("last", "next")
            or _is_time(tokens, k, end)
        ):
            comma = next((i for i in range(k, min(end, k + 30)) if tokens[i].isp(",")), None)
            if comma is None:
                verb = next((i for i in range(k + 1, min(end, k + 20)) if is_verbal(tokens[i])), None)
                return before(tokens, verb, k) if verb is not None else None
            k = comma + 1
            continue
        break
    else:
        return None
    if tokens[k].low in SUBJECT_PRONOUNS:
        return Phrase(k, k + 1)
    if tokens[k].kind != "w" or tokens[k].low in FUNCTION_WORDS:
        return None
    stop = k
    while stop < end and stop - k < LONGEST:
        token = tokens[stop]
        if token.kind != "w" or (stop > k and (is_verbal(token) or is_adverb(token) or token.low in _CLAUSE_WORDS)):
            break
        if (
            stop > k
            and token.text[0].islower()
            and tokens[stop - 1].capital
            and tokens[stop - 1].low not in DETERMINERS
            and token.low not in GLUE
        ):
            break
        if stop > k and token.low in PREPOSITIONS and token.low not in ("of", "for", "from", "at"):
            break
        stop += 1
    while stop > k and tokens[stop - 1].low in _NEVER_LAST:
        stop -= 1
    return Phrase(k, stop) if stop > k and is_phrase_like(tokens, k, stop) else None


def _is_time(tokens: Sequence[Token], k: int, end: int) -> bool:
    """Whether a time opens the clause: "A year later," "Two days before,"."""
    for i in range(k, min(end, k + 6)):
        if tokens[i].isp(","):
            return False
        if tokens[i].low in _TIMES:
            return True
    return False
