"""Who speaks, read from the verb to the left: the noun phrase before it, without what is only said about its bearer.

"Ada Bell, a harbour pilot who was there, said" has the speaker Ada Bell; "On Friday the mayor of Ayr said" the mayor
of Ayr. The phrase is found with closed lists and capitals. This file knows nothing of what is said, and does not look
into other sentences.
"""

from __future__ import annotations

from collections.abc import Sequence

from facts.reading.statements.clauses import (
    DETERMINERS,
    PREPOSITIONS,
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
from facts.reading.statements.speaker_words import CONNECTIVES, DOCUMENTS

_TIMES = WEEKDAYS_MONTHS | {"this"}
_RELATIVES = RELATIVES | {"that"}
REACH = 90
"""Tokens before a verb that are looked at."""


def _boundary(tokens: Sequence[Token], at: int, low: int) -> int:
    """Return the first token of the stretch without marks, quotations and subordinators that ends before ``at``."""
    k = at
    while k > low:
        token = tokens[k - 1]
        if token.kind == "q" and _in_phrase(tokens, k - 1, low):
            k -= 1
            continue
        if token.kind != "w":
            break
        if token.low in SUBORDINATORS and not (token.low in ("as", "than") and at - k < 2) and token.low != "but":
            break
        if token.low in ("but", "who", "which", "whose"):
            break
        k -= 1
    return k


def _in_phrase(tokens: Sequence[Token], at: int, low: int) -> bool:
    """Whether the quotation is a word or two inside a noun phrase: the “lucky” captain."""
    quoted = tokens[at]
    return (
        at > low
        and len(quoted.text) <= 40
        and quoted.text[-2:-1] not in (",", ".", "!", "?")
        and tokens[at - 1].kind == "w"
        and (tokens[at - 1].low in DETERMINERS or tokens[at - 1].capital)
    )


def before(tokens: Sequence[Token], at: int, low: int = 0) -> Phrase | None:
    """Return the noun phrase that ends right before token ``at``, or before an aside that ends there.

    >>> from facts.reading.statements.clauses import tokenize
    >>> text = "On Friday Ada Bell, a pilot from Leith, Scotland, said"
    >>> tokens = tokenize(text, 0, len(text), ())
    >>> before(tokens, len(tokens) - 1).span(tokens).of(text)
    'Ada Bell'
    """
    end = at
    low = max(low, at - REACH)
    for _ in range(6):
        if end <= low:
            return None
        last = tokens[end - 1]
        if last.kind == "q":
            return None
        if last.isp(")]"):
            opened = _opening(tokens, end - 1, low)
            if opened is None:
                return None
            end = opened
            continue
        if last.isp(",—"):
            found = _over_aside(tokens, end - 1, low)
            if found is None:
                return None
            if (
                found < end - 2
                and tokens[found - 1].low in ("them", "one", "another")
                and tokens[found + 1].low in ("a", "an", "the")
            ):
                # "One of them, a pilot who was there, said": the aside says who.
                stop = next(
                    (k for k in range(found + 1, end) if tokens[k].kind != "w" or tokens[k].low in RELATIVES), end
                )
                return Phrase(found + 1, stop)
            end = found
            continue
        break
    if end <= low or tokens[end - 1].kind != "w":
        return None
    return _ending(tokens, end, low)


def _opening(tokens: Sequence[Token], at: int, low: int) -> int | None:
    for k in range(at - 1, max(low, at - 16) - 1, -1):
        if tokens[k].isp("(["):
            return k
    return None


def _over_aside(tokens: Sequence[Token], at: int, low: int) -> int | None:
    """Return where the phrase ends that the aside before the mark ``at`` speaks of: ", a pilot from Leith, Scotland,"."""
    mark = tokens[at].text
    closes = at
    for _ in range(5):
        opens = next(
            (k for k in range(closes - 1, max(low, closes - 40) - 1, -1) if tokens[k].isp(mark) or tokens[k].isp(";:")),
            None,
        )
        if opens is None or opens <= low or tokens[opens].isp(";:"):
            return None
        head = tokens[opens + 1] if opens + 1 < closes else None
        if head is not None and closes == at and _names_the_one(tokens, opens, closes, low):
            return closes
        if head is not None and _is_aside(tokens, opens + 1, closes):
            return opens
        closes = opens
    return None


def _names_the_one(tokens: Sequence[Token], opens: int, closes: int, low: int) -> bool:
    """Whether the aside is the name itself: "The harbour master, Ada Bell, said"."""
    aside = tokens[opens + 1 : closes]
    if not (1 <= len(aside) <= 4 and aside[0].capital and aside[-1].capital and "-" not in aside[0].text):
        return False
    start = opens
    while start > low and tokens[start - 1].kind == "w" and opens - start < LONGEST:
        start -= 1
    words = tokens[start:opens]
    while words and (words[0].low in CONNECTIVES or is_adverb(words[0])):
        words = words[1:]
    if not words or words[0].low not in DETERMINERS:
        return False
    # "Bell, the mayor of Leith, Scotland,": the name stands before.
    before_it = start - 2
    return not (
        before_it >= low
        and tokens[start - 1].isp(",")
        and tokens[before_it].capital
        and not is_adverb(tokens[before_it])
    )


def _is_aside(tokens: Sequence[Token], start: int, end: int) -> bool:
    first = tokens[start]
    if first.kind == "q" or first.isp("("):
        return True
    if first.kind != "w":
        return False
    if first.text[0].islower() or first.text[0].isdigit():
        return first.low not in ("and", "but", "or", "he", "she", "they", "it", "we", "i", "that", "because")
    # Party and place, a title: ", D-Leith,", ", Director of ...,".
    return end - start <= 2 and (
        "-" in first.text or first.text.endswith(".") or first.low in ("jr.", "sr.", "jr", "sr")
    )


def _ending(tokens: Sequence[Token], end: int, low: int) -> Phrase | None:
    """Return the noun phrase whose last word is ``tokens[end - 1]``."""
    while (
        end > low
        and tokens[end - 1].kind == "w"
        and (is_adverb(tokens[end - 1]) or tokens[end - 1].low in ("himself", "herself", "themselves", "itself"))
    ):
        end -= 1
    # A time behind the name: "Bell on Friday said", "his letter Friday afternoon that said".
    if (
        end - 2 > low
        and tokens[end - 1].low in ("morning", "afternoon", "evening", "night")
        and tokens[end - 2].low in _TIMES
    ):
        end -= 1
    if end - 2 > low and tokens[end - 1].low in WEEKDAYS_MONTHS:
        end -= 2 if tokens[end - 2].low in ("on", "last", "this", "late", "early") else 1
    if end <= low or tokens[end - 1].kind != "w":
        return before(tokens, end, low) if end > low and tokens[end - 1].isp(",") and end > low + 1 else None
    last = tokens[end - 1]
    if last.low in _RELATIVES:
        return _relative(tokens, end, low)
    start = _boundary(tokens, end, low)
    if last.low in SUBJECT_PRONOUNS and not (last.low == "it" and end - start == 2):
        return Phrase(end - 1, end)
    if last.low in FUNCTION_WORDS or last.low in ("his", "her", "its", "their", "my"):
        return None
    if (
        start > low
        and tokens[start - 1].kind == "w"
        and tokens[start - 1].low in _RELATIVES
        and is_verbal(tokens[start])
    ):
        # "A pilot who saw it said": the clause belongs to the phrase before.
        return before(tokens, start - 1, low)
    start = trimmed(tokens, start, end)
    if start >= end:
        return None
    if _leads_elsewhere(tokens, start, end):
        start = _last_phrase(tokens, start, end)
    start = max(start, end - LONGEST)
    if start >= end or tokens[start].kind != "w":
        return None
    if not is_phrase_like(tokens, start, end):
        return None
    return Phrase(start, end)


def _relative(tokens: Sequence[Token], end: int, low: int) -> Phrase | None:
    if tokens[end - 1].low == "that":
        return before(tokens, end - 1, low)
    stop = end - 1
    if stop > low and tokens[stop - 1].isp(",—"):
        stop -= 1
    found = before(tokens, stop, low) if stop > low and tokens[stop - 1].kind == "w" else None
    if tokens[end - 1].low == "which" and found is None:
        return None
    return Phrase(end - 1, end, (found.start, found.end) if found is not None else None)


def _leads_elsewhere(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether more than the phrase stands between ``start`` and ``end``: "On Friday", "Last week", a verb."""
    first = tokens[start]
    if first.low in PREPOSITIONS or first.low in TIME_WORDS or first.low in ("last", "next", "earlier", "later"):
        return True
    return any(
        (is_verbal(t) and not is_of_a_paper(tokens, at)) or t.low in ("when", "while")
        for at, t in enumerate(tokens[start + 1 : end - 1], start + 1)
        if t.kind == "w"
    )


_HANDED = frozenset("leaked obtained seen shown sent given handed passed reviewed acquired".split())
"""What is done to papers, before the word for them or behind it: papers leaked to the Herald, a leaked letter."""


def is_of_a_paper(tokens: Sequence[Token], at: int) -> bool:
    """Whether a participle only says how papers came to somebody, so that the phrase goes on over it."""
    if tokens[at].low not in _HANDED:
        return False
    ahead, back = tokens[at + 1].low if at + 1 < len(tokens) else "", tokens[at - 1].low
    return ahead in DOCUMENTS or (back in DOCUMENTS and ahead in ("to", "by", "in", "from", "on"))


def _last_phrase(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where the last noun phrase of ``tokens[start:end]`` begins."""
    k = end - 1
    while k > start:
        token, previous = tokens[k], tokens[k - 1]
        if token.kind != "w":
            return k + 1
        if previous.kind == "w" and (previous.low in TIME_WORDS or previous.text[0].isdigit()):
            return k
        if token.low in DETERMINERS and previous.low not in PREPOSITIONS:
            return k
        if previous.kind == "w" and previous.low in PREPOSITIONS:
            return _run(tokens, k, end) if previous.low != "of" else _of(tokens, k, start, end)
        if (
            previous.kind == "w"
            and ((is_verbal(previous) and not is_of_a_paper(tokens, k - 1)) or previous.low in ("and", "or"))
            and not _list_of_names(tokens, k, start)
        ):
            return k
        k -= 1
    return start if tokens[start].low not in PREPOSITIONS else end


def _list_of_names(tokens: Sequence[Token], k: int, start: int) -> bool:
    """Whether "and" before ``k`` joins two names."""
    return tokens[k - 1].low == "and" and k - 2 >= start and tokens[k].capital and tokens[k - 2].capital


def _of(tokens: Sequence[Token], k: int, start: int, end: int) -> int:
    """The phrase goes on before "of": members of the council."""
    found = _last_phrase(tokens, start, k - 1) if k - 1 > start else k
    return found if found < k - 1 else _run(tokens, k, end)


def _run(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where a preposition governs the phrase from ``start`` on, only the name at its end can be the speaker."""
    k = end
    while k > start and (tokens[k - 1].capital and tokens[k - 1].low not in WEEKDAYS_MONTHS):
        k -= 1
    if k < end and k > start:
        return k
    for k in range(end - 1, start, -1):
        if tokens[k].low in DETERMINERS:
            return k
    # "In Leith officials said": the last word alone.
    return (
        end - 1 if end - 1 > start and tokens[end - 1].text[0].islower() and tokens[end - 1].low.endswith("s") else end
    )
