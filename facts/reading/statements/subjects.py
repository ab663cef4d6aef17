"""Whose a reporting verb is: its subject, and the template (``templates``) that it belongs to.

On which side of it the words stand is told by ``sides``. This file knows nothing of what is said: that is cut out by
``contents``.
"""

from __future__ import annotations

from collections.abc import Sequence

from facts.reading.statements.attribution import Reading
from facts.reading.statements.clauses import (
    AUXILIARIES,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    WEEKDAYS_MONTHS,
    Token,
    is_adverb,
    is_verbal,
)
from facts.reading.statements.clefts import cleft
from facts.reading.statements.noun_phrases import Phrase
from facts.reading.statements.reporting_verbs import Form as VerbForms
from facts.reading.statements.sides import announces, inverts, is_postposed
from facts.reading.statements.speaker_words import BEFORE_ING, DOCUMENTS, PEOPLE, UNREAL
from facts.reading.statements.speakers_before import before, is_of_a_paper
from facts.reading.statements.speakers_behind import behind, opening
from facts.reading.statements.verb_groups import Group


def place(r: Reading, number: int) -> None:
    """Say which template a verb belongs to and who its subject is."""
    group, tokens = r.groups[number], r.tokens
    if group.negated or group.modal in UNREAL:
        return
    turned = cleft(tokens, group.start) if not group.passive else None
    if turned is not None:
        r.subjects[number] = turned.speaker
        r.roles[number] = "right" if turned.speaker is not None else ""
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
    if announces(r, number) or inverts(r, number):
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
    if _is_supposed(tokens, subject):
        return
    r.subjects[number] = subject
    if subject.start > 0 and tokens[subject.start - 1].low == "as" and tokens[subject.start - 1].kind == "w":
        r.roles[number] = "as"
    elif is_postposed(r, number, subject):
        r.roles[number] = "postposed"
    else:
        r.roles[number] = "right"


def _is_supposed(tokens: Sequence[Token], subject: Phrase) -> bool:
    """Whether the clause says with its first word that it was never so: had Ada Bell agreed, it would stand."""
    for at in (subject.start, subject.start - 1):
        if 0 <= at < len(tokens) and tokens[at].low in ("had", "were", "should"):
            return at == 0 or tokens[at - 1].kind == "p"
    return False


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
        and tokens[at - 1].low != "first"
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
        at = next((i for i, t in enumerate(words) if i > 0 and t.low in PREPOSITIONS), len(words))
        head = (
            words[at - 2] if at > 1 and is_of_a_paper(words, at - 1) else words[at - 1]
        )  # papers leaked to the Herald
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
