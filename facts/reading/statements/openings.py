"""Where the reported words begin behind a verb.

Between the verb and the words may stand who was told, when, where and in which letter: said in a statement on Friday
that. None of it is said. This file knows nothing of where the words end.
"""

from __future__ import annotations

from collections.abc import Sequence

from facts.reading.statements.attribution import Reading
from facts.reading.statements.clauses import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    WEEKDAYS_MONTHS,
    Token,
    is_adverb,
    is_verbal,
)
from facts.reading.statements.reporting_verbs import Frame
from facts.reading.statements.verb_groups import Group


def start_behind(r: Reading, group: Group) -> int | None:
    """Return where the words behind the verb begin; None where there are none."""
    tokens = r.tokens
    verbs = (group.verb, *group.others)
    frames = frozenset().union(*(v.frames for v in verbs))
    k = group.end
    while k < len(tokens) and is_adverb(tokens[k]) and tokens[k].low not in ("more", "there", "only", "quite"):
        k += 1
    if k >= len(tokens):
        return None
    token = tokens[k]
    if token.kind == "q":
        return k
    if token.isp(":"):
        return k + 1 if k + 1 < len(tokens) else None
    if token.isp(",—("):
        return _behind_aside(tokens, k)
    if token.kind == "p":
        return None
    if token.low == "that" and not (k + 1 < len(tokens) and tokens[k + 1].low in TIME_WORDS):
        return k + 1 if k + 1 < len(tokens) else None
    if token.low == "to" and Frame.TO in frames:
        return k if _long_enough(tokens, k, 2) else None
    if Frame.TOLD in frames and not (frames & {Frame.CLAUSE} and token.low in _SURE_CLAUSE_OPENERS):
        told = _behind_addressee(tokens, k)
        if told is not None:
            return told
        if not frames & {Frame.TOLD_TO, Frame.OBJECT}:
            return None
    if token.low == "as" and Frame.NAMED in frames:
        return k if _long_enough(tokens, k, 2) else None
    if (
        token.low in PREPOSITIONS
        or token.low in TIME_WORDS
        or (
            token.low in ("last", "earlier", "this", "next") and k + 1 < len(tokens) and tokens[k + 1].low in TIME_WORDS
        )
    ):
        behind_adjunct = _behind_adjunct(tokens, k)
        if behind_adjunct is not None:
            return behind_adjunct
        if group.verb.lemma in _WITH_PREPOSITION and token.low in _OF_WORDS:
            return k if _long_enough(tokens, k, 2) else None
        return None
    if frames & {Frame.OBJECT, Frame.NAMED, Frame.TOLD_TO}:
        return k if _object_like(tokens, k) else None
    if Frame.CLAUSE in frames:
        return k if clause_like(tokens, k) else None
    return None


_WITH_PREPOSITION = frozenset(
    [
        "apologise",
        "apologize",
        "complain",
        "boast",
        "brag",
        "warn",
        "speculate",
        "testify",
        "worry",
        "protest",
        "object",
        "agree",
        "joke",
        "hint",
        "rave",
    ]
)


_OF_WORDS = frozenset(["about", "of", "to", "for", "against", "over", "at", "on", "with"])


_CLAUSE_OPENERS = (
    frozenset(["if", "whether", "how", "why", "what", "when", "where", "there", "it", "that"])
    | SUBJECT_PRONOUNS
    | DETERMINERS
)
_SURE_CLAUSE_OPENERS = _CLAUSE_OPENERS - DETERMINERS - PRONOUNS
_LINKS = PREPOSITIONS | {"to"}
_SUBORDINATING = SUBORDINATORS - {"as", "that", "than"}
_SPEAKING = SUBJECT_PRONOUNS - {"it", "you"}


def _long_enough(tokens: Sequence[Token], at: int, words: int) -> bool:
    return sum(1 for t in tokens[at : at + words + 4] if t.kind != "p") >= words


def _behind_aside(tokens: Sequence[Token], at: int) -> int | None:
    """Return what follows a mark behind the verb: a quotation, or "that" or a quotation behind an aside."""
    if at + 1 >= len(tokens):
        return None
    if tokens[at + 1].kind == "q":
        return at + 1
    for k in range(at + 1, min(len(tokens) - 1, at + 16)):
        if tokens[k].isp(",—)") and (tokens[k + 1].kind == "q" or tokens[k + 1].low == "that"):
            return k + 1 if tokens[k + 1].kind == "q" else min(k + 2, len(tokens) - 1)
        if tokens[k].isp(".;:"):
            return k + 1 if tokens[k].isp(":") and tokens[k + 1].kind == "q" else None
    return None


def _behind_addressee(tokens: Sequence[Token], at: int) -> int | None:
    """Return where the words begin behind "told reporters": behind "that", a comma before a quotation, or at once."""
    k = at
    token = tokens[k]
    if token.low in PRONOUNS:
        k += 1
    elif token.capital:
        while k < len(tokens) and (
            tokens[k].capital or tokens[k].low in ("of", "the", "and", "'s") or tokens[k].low.endswith("'s")
        ):
            k += 1
    else:
        if token.low in DETERMINERS:
            k += 1
        while (
            k < len(tokens)
            and tokens[k].kind == "w"
            and tokens[k].low not in _CLAUSE_OPENERS
            and tokens[k].low not in _LINKS
        ):
            if tokens[k].capital and k > at and tokens[k - 1].text[0].islower() and tokens[k - 1].low.endswith("s"):
                break
            k += 1
    for _ in range(3):
        if k >= len(tokens):
            return None
        token = tokens[k]
        if token.kind == "q":
            return k
        if token.low == "that":
            return k + 1 if k + 1 < len(tokens) else None
        if token.isp(":"):
            return k + 1 if k + 1 < len(tokens) else None
        if token.isp(","):
            return _behind_aside(tokens, k)
        if token.low == "to":
            return None
        if token.low in PREPOSITIONS or token.low in TIME_WORDS or token.low in ("last", "earlier"):
            return _behind_adjunct(tokens, k)
        break
    return k if k > at and clause_like(tokens, k) else None


_VENUES = frozenset(
    [
        "statement",
        "interview",
        "interviews",
        "letter",
        "email",
        "e-mail",
        "tweet",
        "tweets",
        "post",
        "report",
        "speech",
        "conference",
        "briefing",
        "hearing",
        "court",
        "testimony",
        "reporters",
        "journalists",
        "rally",
        "debate",
        "twitter",
        "facebook",
        "instagram",
        "remarks",
        "address",
        "memo",
        "video",
        "television",
        "tv",
        "radio",
        "appearance",
        "meeting",
        "editorial",
        "column",
        "op-ed",
        "essay",
        "article",
        "book",
        "text",
        "message",
        "call",
    ]
)


def _behind_adjunct(tokens: Sequence[Token], at: int) -> int | None:
    """Return where the words begin behind a time or place: "said on Friday that", "said in a statement: “Q”"."""
    limit = min(len(tokens), at + 28)
    k = at
    while k < limit:
        token = tokens[k]
        if token.kind == "q":
            return k if tokens[k - 1].isp(",:") else None
        if token.low == "that" and k > at + 0 and tokens[k - 1].low not in PREPOSITIONS:
            return k + 1 if k + 1 < len(tokens) else None
        if token.isp(".;") or (token.kind == "w" and token.low in _SUBORDINATING and k > at + 1):
            break
        k += 1
    # Without "that": behind the day or the place of speech at once.
    k = at
    while k < limit:
        token = tokens[k]
        if (
            token.low in WEEKDAYS_MONTHS
            or token.low in ("yesterday", "today")
            or token.low in _VENUES
            or (token.text.isdigit() and len(token.text) == 4)
            or (token.low in TIME_WORDS and k > at)
        ):
            ahead = tokens[k + 1] if k + 1 < len(tokens) else None
            if (
                ahead is not None
                and ahead.kind == "w"
                and (ahead.low in _CLAUSE_OPENERS or ahead.capital)
                and ahead.low not in WEEKDAYS_MONTHS
            ):
                return k + 1 if clause_like(tokens, k + 1) else None
        if token.kind != "w":
            return None
        k += 1
    return None


def clause_like(tokens: Sequence[Token], at: int) -> bool:
    """Whether a clause can begin at token ``at``: something verbal follows soon."""
    first = tokens[at]
    if first.kind == "q":
        return True
    if first.kind != "w" or (
        first.low in ("so", "yes", "no", "as", "and", "or", "but") and not _long_enough(tokens, at, 4)
    ):
        return False
    words = [t for t in tokens[at : at + 30] if t.kind != "p"]
    if len(words) < 2 or (first.low, words[1].low) in (("each", "other"), ("one", "another")):
        return False
    if first.low in ("if", "whether", "how", "why", "what", "when", "where", "there", "to"):
        return True
    return any(is_verbal(t) or t.kind == "q" for t in words[1:])


def _object_like(tokens: Sequence[Token], at: int) -> bool:
    """Whether a thing can begin at token ``at``."""
    first = tokens[at]
    if first.kind != "w" or first.low in ("and", "or", "but", "as", "himself", "herself", "themselves", "itself"):
        return False
    return not (first.low in _SPEAKING and not _long_enough(tokens, at, 3))
