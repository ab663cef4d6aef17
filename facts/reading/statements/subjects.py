"""Whose a reporting verb is, and on which side of it the words stand.

For every reporting verb of a sentence: its subject, and the template (``templates``) that it belongs to. This file knows
nothing of what is said: that is cut out by ``contents``.
"""

from __future__ import annotations

from collections.abc import Sequence

from facts.reading.statements.attribution import Reading, clause_start, quote_before
from facts.reading.statements.clauses import (
    AUXILIARIES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    WEEKDAYS_MONTHS,
    Group,
    Token,
    is_adverb,
    is_verbal,
)
from facts.reading.statements.noun_phrases import Phrase
from facts.reading.statements.reporting_verbs import Form as VerbForms
from facts.reading.statements.reporting_verbs import Frame
from facts.reading.statements.speaker_words import BEFORE_ING, DOCUMENTS, PEOPLE, SAYING, UNREAL
from facts.reading.statements.speakers_before import before
from facts.reading.statements.speakers_behind import behind, opening


def place(r: Reading, number: int) -> None:
    """Say which template a verb belongs to and who its subject is."""
    group, tokens = r.groups[number], r.tokens
    if group.negated or group.modal in UNREAL:
        return
    low = 0
    previous = tokens[group.start - 1] if group.start > 0 else None
    after = tokens[group.end] if group.end < len(tokens) else None
    if group.form is VerbForms.ING and not _continuous(tokens, group):
        doer = _doer(tokens, group)
        if doer is None and previous is not None and previous.kind == "w" and previous.low not in BEFORE_ING:
            return
        r.subjects[number] = doer or _main_subject(r, number)
        r.roles[number] = "participle" if r.subjects[number] else ""
        return
    if group.infinitive:
        at = _control(tokens, group.start)
        if at is not None:
            r.subjects[number] = before(tokens, at, low)
            r.roles[number] = "right" if r.subjects[number] else ""
        return
    if previous is not None and previous.low == "as" and after is not None and after.low == "by":
        r.subjects[number] = behind(tokens, group.end + 1, len(tokens))
        r.roles[number] = "as"
        return
    if group.passive:
        r.subjects[number] = before(tokens, group.start, low)
        r.roles[number] = "passive"
        return
    if _announces(r, number) or _inverts(r, number):
        return
    if previous is not None and previous.kind == "w" and previous.low in ("and", "but", "or", "then"):
        r.subjects[number] = _main_subject(r, number)
        r.roles[number] = "right" if r.subjects[number] else ""
        return
    subject = before(tokens, group.start, low)
    if subject is None or not _may_speak(tokens, subject, group):
        return
    if subject.start > 0 and tokens[subject.start - 1].low in ("if", "unless", "whether"):
        return
    r.subjects[number] = subject
    if subject.start > 0 and tokens[subject.start - 1].low == "as" and tokens[subject.start - 1].kind == "w":
        r.roles[number] = "as"
    elif _postposed(r, number, subject):
        r.roles[number] = "postposed"
    else:
        r.roles[number] = "right"


def _doer(tokens: Sequence[Token], group: Group) -> Phrase | None:
    """Return the name right before a participle: "footage of Ada Bell saying"."""
    end = start = group.start
    while start > 0 and tokens[start - 1].capital and tokens[start - 1].low not in WEEKDAYS_MONTHS:
        start -= 1
    return Phrase(start, end) if 0 < start < end else None


def _continuous(tokens: Sequence[Token], group: Group) -> bool:
    return any(
        t.low
        in (
            "is",
            "are",
            "was",
            "were",
            "am",
            "be",
            "been",
            "'s",
            "'re",
            "'m",
            "isn't",
            "aren't",
            "kept",
            "started",
            "began",
        )
        for t in tokens[group.start : group.head]
    )


_CONTROL = (
    ("went", "on"), ("goes", "on"), ("going", "on"), ("go", "on"), ("took", "to", "*"), ("quick",), ("first",), ("rushed",), ("used",),
    ("continued",), ("continues",), ("proceeded",), ("began",), ("begins",), ("started",), ("tries",), ("tried",), ("trying",), ("attempted",),
    ("appeared",), ("appears",), ("seemed",), ("seems",), ("likes",), ("sought",), ("wants",), ("wanted",), ("eager",), ("stopped",),
)  # fmt: skip


def _control(tokens: Sequence[Token], at: int) -> int | None:
    """Return where the verb begins that governs "to say": went on to say, was quick to apologise; else None."""
    while (
        at > 0
        and tokens[at - 1].kind == "w"
        and (is_adverb(tokens[at - 1]) or tokens[at - 1].low in ("overnight", "yesterday", "friday"))
    ):
        at -= 1
    for pattern in _CONTROL:
        start = at - len(pattern)
        if start > 0 and all(p in ("*", t.low) for p, t in zip(pattern, tokens[start:at], strict=True)):
            while (
                start > 0
                and tokens[start - 1].kind == "w"
                and (
                    tokens[start - 1].low in ("is", "was", "were", "are", "has", "had", "have", "the")
                    or is_adverb(tokens[start - 1])
                )
            ):
                start -= 1
            return start
    return None


def _main_subject(r: Reading, number: int) -> Phrase | None:
    """Return the subject of the clause that the verb goes on with."""
    for earlier in range(number - 1, -1, -1):
        subject = r.subjects[earlier]
        if subject is None or r.roles[earlier] in ("as", "passive", "") or r.tokens[subject.start].low in RELATIVES:
            continue
        if not any(_reports(r, outer, earlier) for outer in range(earlier)):
            return subject
    at = r.groups[number].start
    start = 0
    for k in range(at - 1, -1, -1):
        if r.tokens[k].kind == "q" and r.tokens[k].text[-2:-1] in (",", "?", "!", "."):
            start = k + 1
            break
        if r.tokens[k].isp(";:"):
            start = k + 1
            break
    if at == 0 or (
        r.groups[number].form is VerbForms.ING
        and not any(t.kind == "w" and t.low not in BEFORE_ING for t in r.tokens[start:at])
    ):
        # "Calling it late, Bell left": the subject comes behind the comma.
        for k in range(at + 1, min(len(r.tokens), at + 60)):
            if r.tokens[k].isp(","):
                subject = opening(r.tokens, k + 1, len(r.tokens))
                if subject is not None and subject.end < len(r.tokens) and r.tokens[subject.end].kind == "w":
                    return subject
        return None
    return opening(r.tokens, start, at)


def _reports(r: Reading, outer: int, inner: int) -> bool:
    """Whether one verb stands in what another one reports: no mark and no "and" or "but" comes between them."""
    subject = r.subjects[inner]
    if r.roles[outer] not in ("right", "participle") or subject is None:
        return False
    between = r.tokens[r.groups[outer].end : subject.start]
    return bool(between) and not any(t.isp(",;—") or t.low in ("and", "but") for t in between)


def _may_speak(tokens: Sequence[Token], subject: Phrase, group: Group) -> bool:
    words = [t for t in tokens[subject.start : subject.end] if t.kind == "w"]
    head = words[-1]
    if head.low in ("you", "one", "nobody", "something", "nothing", "there", "that", "this"):
        return False
    if group.verb.by_speakers and not (head.capital or len(words) == 1 or head.low in PEOPLE):
        return False
    if group.verb.by_documents:
        return any(t.low in DOCUMENTS for t in words) or (head.low in ("who", "he", "she", "we") and False)
    if group.verb.nounlike and not _surely_verb(tokens, head, group):
        return False
    if group.form is VerbForms.BASE and not group.modal:
        # Plural or "I": councils plan, but "the council plan"; the head stands before "of".
        head = next((words[i - 1] for i, t in enumerate(words) if i > 0 and t.low in PREPOSITIONS), head)
        plural = head.low.endswith("s") or head.low in (
            "i",
            "we",
            "they",
            "who",
            "people",
            "police",
            "men",
            "women",
            "others",
            "some",
            "many",
            "most",
            "few",
            "both",
            "all",
        )
        joined = any(t.low == "and" for t in words)
        did = any(t.low in ("do", "does", "did") for t in tokens[group.start : group.head])
        return plural or joined or did
    return True


def _surely_verb(tokens: Sequence[Token], head: Token, group: Group) -> bool:
    """Whether a word that may as well be a noun (claims, reports, states) is the verb here."""
    if group.form not in (VerbForms.BASE, VerbForms.THIRD):
        return True
    if any(t.low in AUXILIARIES for t in tokens[group.start : group.head]):
        return True
    if head.low in SUBJECT_PRONOUNS or head.low in ("people", "police"):
        return True
    ahead = tokens[group.end] if group.end < len(tokens) else None
    if ahead is None:
        return head.capital
    if ahead.low == "that" or ahead.kind == "q" or ahead.isp(":"):
        return True
    if group.form is VerbForms.BASE or not head.capital:
        return False
    return ahead.kind == "p" or not (ahead.low in PREPOSITIONS or ahead.low.endswith("ing") or is_verbal(ahead))


def _announces(r: Reading, number: int) -> bool:
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


def _inverts(r: Reading, number: int) -> bool:
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


def _postposed(r: Reading, number: int, subject: Phrase) -> bool:
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
