"""Attribution without a reporting verb of the lexicon: according to Bell; Bell’s claim that; “Q,” Bell chuckled.

This file knows nothing of other sentences.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facts.model import Span
from facts.reading.statements.attribution import Found, Reading, clause_start, content_span, form_of
from facts.reading.statements.clauses import (
    BE,
    DETERMINERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    Token,
    is_adverb,
    is_verbal,
)
from facts.reading.statements.clefts import came_from
from facts.reading.statements.contents import stands_alone
from facts.reading.statements.ends import clause_end
from facts.reading.statements.noun_phrases import Phrase
from facts.reading.statements.speakers_before import before
from facts.reading.statements.speakers_behind import behind, opening
from facts.values import VerbClass


def according_to(r: Reading) -> Iterator[Found]:
    """According to Bell, C. C, according to Bell."""
    tokens = r.tokens
    for at in range(len(tokens) - 2):
        if tokens[at].low != "according" or tokens[at + 1].low != "to":
            continue
        speaker = _source(tokens, at + 2)
        if speaker is None:
            continue
        cue = Span(tokens[at].start, tokens[at + 1].end)
        speaker = name_beside(tokens, speaker) or speaker
        begin = next((k + 1 for k in range(at - 1, -1, -1) if tokens[k].isp(":;")), 0)
        opens = all(
            t.kind == "p" or t.low in ("and", "but", "still", "however", "meanwhile", "yet", "so")
            for t in tokens[begin:at]
        )
        if opens:
            start = speaker.end if _runs_on(tokens, speaker.end) else _behind_source(tokens, speaker.end)
            if start is None:
                continue
            end = clause_end(r, -1, start)
        else:
            end = at
            while end > 0 and tokens[end - 1].isp(",—(;"):
                end -= 1
            start = clause_start(tokens, end)
            for number, group in enumerate(r.groups):
                # "Bell said C1, but C2, according to Ruiz": the second clause alone.
                if r.roles[number] and group.end < end and tokens[end - 1].kind != "q":
                    joint = next(
                        (
                            k
                            for k in range(end - 1, group.end, -1)
                            if tokens[k].low in ("but", "and", "while") and tokens[k - 1].isp(",")
                        ),
                        None,
                    )
                    if joint is not None:
                        start = max(start, joint + 1)
            if end <= start:
                continue
            if _goes_on(tokens, speaker.end):
                # "The quay, according to Ruiz, is old": all of it; of "..., where trade, according to Ruiz, grows" that part.
                start = next((k + 1 for k in range(end - 1, start, -1) if tokens[k].low == "where"), start)
                end = clause_end(r, -1, speaker.end + 1)
        content = content_span(tokens, start, end)
        if content is not None:
            yield Found(
                "according to", content, form_of(tokens, start, end), speaker, cue, "according to", VerbClass.NEUTRAL
            )


def name_beside(tokens: Sequence[Token], source: Phrase) -> Phrase | None:
    """Return the name beside an office: according to its spokesman, Tom Hale, the quay is old."""
    first, close = tokens[source.start], source.end + 1
    is_office = first.low in DETERMINERS and not tokens[source.end - 1].capital
    if not is_office or not tokens[source.end : close] or not tokens[source.end].isp(","):
        return None
    while close < len(tokens) and tokens[close].capital and close - source.end <= _LONGEST_NAME:
        close += 1
    if close == source.end + 1 or close + 2 >= len(tokens) or not tokens[close].isp(","):
        return None
    ahead = [token.low for token in tokens[close + 1 : close + 4]]
    is_list = tokens[close + 1].capital and (
        "and" in ahead or any(token.isp(",") for token in tokens[close + 1 : close + 4])
    )
    return None if is_list or ahead[0] in ("and", "or") else Phrase(source.end + 1, close)


_LONGEST_NAME = 4


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether the sentence goes on behind the source, so that "according to" stands in a parenthesis."""
    if at + 2 >= len(tokens) or not tokens[at].isp(",") or tokens[at + 1].kind != "w":
        return False
    ahead = tokens[at + 1]
    if ahead.low == "that":
        return True  # "The council said, according to Ruiz, that the quay is old"
    return is_verbal(ahead) or (is_adverb(ahead) and is_verbal(tokens[at + 2]))


_BEFORE_FRAGMENT = DETERMINERS | {"'s"}


def _source(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Return the noun phrase behind "according to"."""
    k = at
    while k < len(tokens) and k - at < 24:
        token = tokens[k]
        if token.kind == "q" and not (k > at and tokens[k - 1].low in _BEFORE_FRAGMENT):
            break
        if token.kind == "p" or (
            k > at
            and (
                token.low
                in (
                    "who",
                    "which",
                    "that",
                    "when",
                    "while",
                    "released",
                    "published",
                    "obtained",
                    "reviewed",
                    "seen",
                    "conducted",
                )
                or (token.low in ("and", "but") and not tokens[k + 1 : k + 2])
            )
        ):
            break
        if k > at and is_verbal(token) and not token.low.endswith("ed"):
            break
        if k > at and _runs_on(tokens, k):
            break
        k += 1
    while k > at and (tokens[k - 1].low in PREPOSITIONS or tokens[k - 1].low in DETERMINERS):
        k -= 1
    return Phrase(at, k) if k > at else None


_BOUNDS = (("more", "than"), ("fewer", "than"), ("less", "than"), ("at", "least"), ("at", "most"), ("up", "to"))
_COUNTS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve hundreds thousands dozens nobody".split()
)


def _runs_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether the words said begin right behind the source, without a comma: according to the police 900 came.

    A figure does so behind a word in small letters, and a phrase of its own behind a name: according to Bell the quay is old.
    """
    if at < 1 or at + 2 >= len(tokens) or tokens[at - 1].kind != "w" or tokens[at].kind != "w":
        return False
    previous, token, ahead = tokens[at - 1], tokens[at], tokens[at + 1]
    if previous.low in DETERMINERS or previous.low in PREPOSITIONS or previous.text[0].isdigit():
        return False
    if (token.low, ahead.low) in _BOUNDS:
        return True
    if token.low in _COUNTS:
        return ahead.kind == "w"
    if token.text[0].isdigit():
        return not previous.capital and ahead.kind == "w"
    is_phrase = token.low in DETERMINERS and token.text[0].islower()
    return previous.capital and is_phrase and ahead.kind == "w" and not ahead.capital


def _behind_source(tokens: Sequence[Token], at: int) -> int | None:
    """Return where the words begin behind "According to Bell": behind the comma, or the second one after an aside."""
    for k in range(at, min(len(tokens) - 1, at + 30)):
        if tokens[k].isp(","):
            ahead = tokens[k + 1]
            if k == at and (
                ahead.low in ("a", "an", "who", "which", "whose", "former")
                or (ahead.low == "the" and _aside_closes(tokens, k + 1))
            ):
                second = next((i for i in range(k + 1, min(len(tokens) - 1, k + 30)) if tokens[i].isp(",")), None)
                if second is not None and len(tokens) - second > 3:
                    return second + 1
            return k + 1
        if tokens[k].kind == "q":
            return k
    return None


def _aside_closes(tokens: Sequence[Token], at: int) -> bool:
    """Whether an aside that begins at ``at`` ends with a comma before any verb."""
    for token in tokens[at : at + 16]:
        if token.isp(","):
            return True
        if token.kind != "w" or is_verbal(token):
            return False
    return False


STATEMENT_NOUNS = frozenset(
    [
        "claim",
        "claims",
        "statement",
        "assertion",
        "allegation",
        "allegations",
        "warning",
        "promise",
        "pledge",
        "argument",
        "contention",
        "suggestion",
        "admission",
        "accusation",
        "accusations",
        "belief",
        "view",
        "insistence",
        "remark",
        "comment",
        "announcement",
        "declaration",
        "vow",
        "prediction",
        "conclusion",
        "assurance",
        "denial",
        "complaint",
        "boast",
    ]
)


def statement_nouns(r: Reading) -> Iterator[Found]:
    """Bell’s claim that C. One theory is that C."""
    tokens = r.tokens
    for at in range(1, len(tokens) - 2):
        if tokens[at].low in STATEMENT_NOUNS and tokens[at + 1].low == "that":
            speaker, start = _owner(tokens, at), at + 2
            source = came_from(tokens, start) if speaker is None else None
            if source is not None:
                content = content_span(tokens, start, source[0])
                if content is not None:
                    form = form_of(tokens, start, source[0])
                    yield Found("noun", content, form, source[1], tokens[at].span, tokens[at].low, None)
                continue
        elif tokens[at].low in HELD_NOUNS and (behind_that := _is_that(tokens, at)) is not None:
            speaker, start = _owner(tokens, at) or before(tokens, behind_that - 2), behind_that
        else:
            continue
        if speaker is None or start >= len(tokens):
            continue
        end = clause_end(r, -1, start)
        end = next((k for k in range(start + 1, end) if start == at + 2 and tokens[k].isp(",;—")), end)
        content = content_span(tokens, start, end)
        if content is not None:
            yield Found("noun", content, form_of(tokens, start, end), speaker, tokens[at].span, tokens[at].low, None)


HELD_NOUNS = frozenset(
    ["theory", "argument", "claim", "view", "belief", "opinion", "position", "message", "contention", "suggestion"]
)


def _is_that(tokens: Sequence[Token], at: int) -> int | None:
    """Return what follows "is that" behind the noun and what belongs to it; None where that is not there."""
    for k in range(at + 1, min(len(tokens) - 2, at + 9)):
        if tokens[k].kind != "w" or (is_verbal(tokens[k]) and tokens[k].low not in BE):
            return None
        if tokens[k].low in ("is", "was") and tokens[k + 1].low == "that":
            return k + 2
    return None


def _owner(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Return whose the noun is: Ada Bell’s first claim, her claim."""
    owner = at - 1
    while owner > 0 and at - owner < 4 and tokens[owner].kind == "w" and not _possessive(tokens[owner]):
        owner -= 1
    if not _possessive(tokens[owner]):
        return None
    start = owner
    while start > 0 and (
        tokens[start - 1].capital or (tokens[start - 1].low in DETERMINERS and not tokens[start].capital)
    ):
        start -= 1
    return Phrase(start, owner + 1)


def _possessive(token: Token) -> bool:
    return token.kind == "w" and (token.low.endswith(("'s", "s'")) or token.low in ("his", "her", "their", "its"))


def mark_spoken(r: Reading) -> None:
    for number, token in enumerate(r.tokens):
        if token.kind == "q" and any(f.content.meets(token.span) for f in r.found if f.speaker is not None):
            r.spoken.add(number)


def _long_quotation(token: Token) -> bool:
    """Whether it is a sentence and not a title."""
    words = token.text.split()
    return len(words) >= 6 and sum(1 for w in words[1:] if w[:1].islower()) >= len(words) // 2


def unlisted_verbs(r: Reading) -> Iterator[Found]:
    """“Q,” Bell chuckled: a quotation that ends in a comma is attributed by what follows, whatever the verb."""
    tokens = r.tokens
    for at, token in enumerate(tokens):
        if (
            token.kind != "q"
            or at in r.spoken
            or token.text.rstrip("”\"'’»")[-1:] not in (",", "?", "!")
            or at + 2 >= len(tokens)
        ):
            continue
        if len(token.text.split()) < 3 or (at > 0 and tokens[at - 1].kind == "w" and not _long_quotation(token)):
            continue
        ahead = tokens[at + 1]
        subject = None
        cue = None
        if ahead.kind == "w" and (ahead.capital or ahead.low in SUBJECT_PRONOUNS or ahead.low in DETERMINERS):
            subject = opening(tokens, at + 1, len(tokens))
            if subject is not None and subject.start == at + 1 and subject.end < len(tokens):
                cue = subject.end if tokens[subject.end].kind == "w" else None
                if cue is None and not token.text.rstrip("”\"'’»").endswith(","):
                    subject = None
        elif ahead.kind == "w" and ahead.text[0].islower() and at + 2 < len(tokens) and tokens[at + 2].capital:
            subject, cue = behind(tokens, at + 2, len(tokens)), at + 1
        if subject is None or any(f.speaker is not None and f.speaker.start == subject.start for f in r.found):
            continue
        start = at if stands_alone(tokens, at, 0) else 0
        content = content_span(tokens, start, at + 1)
        if content is not None:
            yield Found(
                "unlisted verb",
                content,
                form_of(tokens, start, at + 1),
                subject,
                tokens[cue].span if cue is not None else None,
                None,
                None,
            )
