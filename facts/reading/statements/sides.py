"""On which side of a reporting verb the words stand that its subject says: “Q,” said Bell; or C, Bell said; or Said Bell: “Q”.

Only the sides are told apart here, with the subject where it stands behind the verb. This file knows nothing of where
the words begin and end.
"""

from __future__ import annotations

from collections.abc import Sequence

from facts.reading.statements.attribution import Reading, clause_start, quote_before
from facts.reading.statements.clauses import (
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    TIME_WORDS,
    Token,
    is_adverb,
    is_verbal,
)
from facts.reading.statements.noun_phrases import Phrase
from facts.reading.statements.reporting_verbs import Form as VerbForms
from facts.reading.statements.reporting_verbs import Frame
from facts.reading.statements.speaker_words import SAYING
from facts.reading.statements.speakers_before import before
from facts.reading.statements.speakers_behind import behind
from facts.reading.statements.verb_groups import Group


def announces(r: Reading, number: int) -> bool:
    """Place the verb if it opens the sentence and the words stand behind its subject: Said Bell: “Q.”"""
    group, tokens = r.groups[number], r.tokens
    if group.start != 0 or group.form not in (VerbForms.PAST, VerbForms.THIRD) or group.verb.lemma not in SAYING:
        return False
    subject = behind(tokens, group.end, len(tokens))
    if subject is None or not tokens[subject.start].capital:
        return False
    if subject.end + 1 >= len(tokens) or not (tokens[subject.end].isp(":,") and tokens[subject.end + 1].kind == "q"):
        return False
    r.subjects[number] = subject
    r.roles[number] = "announced"
    return True


def inverts(r: Reading, number: int) -> bool:
    """Place the verb if its subject stands behind it: “Q,” said Bell."""
    group, tokens = r.groups[number], r.tokens
    if group.form not in (VerbForms.PAST, VerbForms.THIRD, VerbForms.BASE) or (
        group.start != group.head and not all(is_adverb(t) for t in tokens[group.start : group.head])
    ):
        return False
    quote = quote_before(tokens, group.start)
    comma = group.start > 0 and tokens[group.start - 1].isp(",—")
    if quote is None and not (comma and group.verb.lemma in SAYING and group.form is not VerbForms.BASE):
        return False
    if not group.verb.frames & {Frame.QUOTE, Frame.CLAUSE} or Frame.TOLD in group.verb.frames:
        return False
    subject = behind(tokens, group.end, len(tokens))
    if subject is None:
        return False
    ahead = tokens[subject.end] if subject.end < len(tokens) else None
    if ahead is not None and ahead.kind == "w" and (is_verbal(ahead) or (is_adverb(ahead) and quote is None)):
        return False
    words = tokens[subject.start : subject.end]
    if quote is None:
        if any(is_verbal(token) and not token.capital for token in words[1:]):
            return False  # Bell, the secretary of the port of Keel, said Norway was ready
        named = any(t.capital for t in words) or words[0].low in ("a", "an", "the", "one")
        if (
            not named
            or words[-1].low in ("same", "following", "contrary", "opposite")
            or not _clause_before(tokens, group.start - 1)
        ):
            return False
        if not any(t.capital for t in words) and before(tokens, group.start) is not None:
            return False
    if tokens[subject.start].low in PRONOUNS and quote is None:
        return False
    r.subjects[number] = subject
    r.roles[number] = "inverted"
    return True


_SUBORDINATING = SUBORDINATORS - {"but", "so", "yet", "that"}


def _clause_before(tokens: Sequence[Token], comma: int) -> bool:
    """Whether the words before a comma can be what was said, not just a place or a time."""
    start = clause_start(tokens, comma)
    words = [t for t in tokens[start:comma] if t.kind != "p"]
    if len(words) < 3:
        return False
    first = words[0].low
    if first in PREPOSITIONS or first in _SUBORDINATING or first in TIME_WORDS or first.endswith("ing"):
        return any(t.isp(",") for t in tokens[start:comma])
    return any(is_verbal(t) for t in words) or len(words) >= 7


def is_postposed(r: Reading, number: int, subject: Phrase) -> bool:
    """Whether what is said stands before: “Q,” Bell said; C, Bell said."""
    group, tokens = r.groups[number], r.tokens
    if not group.verb.frames & {Frame.QUOTE, Frame.CLAUSE, Frame.TOLD}:
        return False
    quote = quote_before(tokens, subject.start)
    last = subject.start - 1
    if quote is not None and not (tokens[last].kind == "q" and tokens[last].text[-2:-1].isalnum() and quote > 0):
        return not _more_follows(tokens, group, strict=False)
    if last < 1 or not tokens[last].isp(",—") or Frame.CLAUSE not in group.verb.frames:
        return False
    if any(r.roles[g] == "right" and r.groups[g].end < last for g in range(number)):
        return False
    if parenthesis(tokens, group.end) is not None:
        return True
    return _clause_before(tokens, last) and not _more_follows(tokens, group, strict=True)


_ADJUNCT_OPENERS = PREPOSITIONS | TIME_WORDS | {"earlier", "later", "last"}


def parenthesis(tokens: Sequence[Token], at: int) -> int | None:
    """Return where the sentence goes on behind the comma that closes what the verb stands in; None where none does.

    In "The quay, Bell said on Friday, is old" that is "is".
    """
    k = at
    while k < len(tokens) and k - at <= 8 and tokens[k].kind == "w":
        if tokens[k].low == "that" or is_verbal(tokens[k]):
            return None
        k += 1
    if k + 3 >= len(tokens) or not tokens[k].isp(",") or (k > at and tokens[at].low not in _ADJUNCT_OPENERS):
        return None
    ahead = tokens[k + 1]
    if ahead.kind != "w" or ahead.low.endswith("ing") or ahead.low in _ASIDE_OPENERS:
        return None
    return None if any(t.kind == "q" and t.text[1:2].isupper() for t in tokens[k : k + 3]) else k + 1


_ASIDE_OPENERS = RELATIVES | {
    "a",
    "an",
    "according",
    "and",
    "but",
    "as",
    "while",
    "after",
    "when",
    "including",
    "where",
}


def _more_follows(tokens: Sequence[Token], group: Group, *, strict: bool) -> bool:
    """Whether what is said stands behind the verb: "that", a clause; not where the sentence ends or a time follows."""
    k = group.end
    while k < len(tokens) and is_adverb(tokens[k]):
        k += 1
    if k >= len(tokens) or tokens[k].isp(".,;—)!?"):
        return False
    token = tokens[k]
    if token.isp(":") or token.kind == "q":
        return strict or token.isp(":")
    if token.low == "that":
        return True
    if (
        token.low in PREPOSITIONS
        or token.low in TIME_WORDS
        or token.low in ("last", "earlier", "later", "when", "as", "while")
    ):
        rest = tokens[k:]
        if any(t.low == "that" and i > 0 and rest[i - 1].low not in PREPOSITIONS for i, t in enumerate(rest[:14])):
            return True
        return strict and (len(rest) > 16 or any(t.kind == "q" for t in rest))
    if Frame.TOLD in group.verb.frames:
        return strict and len(tokens) - k > 12
    return True
