"""What is said: where the reported words begin and end, once the verb and its subject are known.

Words end with the sentence, or where the next speaker's verb begins; what stands between the verb and the words (who
was told, when, in which letter) is not said. This file knows nothing of speakers beyond their place.
"""

from __future__ import annotations

from collections.abc import Sequence

from facts.reading.attribution import Reading, add, clause_start, quote_before
from facts.reading.clauses import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    WEEKDAYS_MONTHS,
    Group,
    Token,
    is_adverb,
    is_verbal,
)
from facts.reading.reporting_verbs import Frame
from facts.reading.speakers import Phrase, behind
from facts.reading.statement_subjects import parenthesis
from facts.values import Flag


def read_content(r: Reading, number: int) -> None:
    role = r.roles[number]
    if role == "as":
        _as(r, number)
    elif role == "passive":
        _passive(r, number)
    elif role in ("inverted", "postposed"):
        _left(r, number)
    elif role in ("right", "participle"):
        _right(r, number)


def _left(r: Reading, number: int) -> None:
    """What is said stands before the verb and, where it was split, behind it too."""
    group, tokens, subject = r.groups[number], r.tokens, r.subjects[number]
    if subject is None:
        return
    first = min(group.start, subject.start)
    quote = quote_before(tokens, first)
    last = first - 1
    while last >= 0 and tokens[last].isp(",—;:"):
        last -= 1
    if last < 0:
        return
    start = _statement_start(r, number, last)
    if quote is not None and (
        stands_alone(tokens, quote, start)
        or any(start <= r.groups[g].head < quote for g in range(number) if r.roles[g])
    ):
        start = quote
    end = max(group.end, subject.end)
    split = _after_split(tokens, end)
    template = r.roles[number]
    if quote is None and split is not None and tokens[split].kind != "q" and template == "postposed":
        add(r, number, template, start, clause_end(r, number, split), subject)
        return
    add(r, number, template, start, last + 1, subject)
    if split is not None and tokens[split].kind == "q":
        stop = clause_end(r, number, split)
        add(r, number, template, split, stop, subject)


def _statement_start(r: Reading, number: int, last: int) -> int:
    """Return where the words before the verb begin: behind an earlier statement's verb and words."""
    start = clause_start(r.tokens, last + 1)
    for earlier in range(number):
        subject = r.subjects[earlier]
        if r.roles[earlier] in ("postposed", "inverted") and subject is not None:
            start = max(start, r.groups[earlier].end, subject.end)
    while start < last and (r.tokens[start].isp(",—;:.") or r.tokens[start].low in ("and", "but", "or")):
        start += 1
    return start


def stands_alone(tokens: Sequence[Token], quote: int, start: int) -> bool:
    """Whether the quotation is all that is said: nothing, or only an opening, before it."""
    if quote <= start:
        return True
    inner = tokens[quote].text.lstrip("“\"'«„‘")
    words = [t for t in tokens[start:quote] if t.kind == "w"]
    return (
        len(words) <= 1
        or (tokens[quote - 1].kind == "p" and inner[:1].isupper() and len(inner.split()) >= 4)
        or tokens[quote - 1].isp(".?!")
    )


def _after_split(tokens: Sequence[Token], end: int) -> int | None:
    """Return where the words go on behind "Bell said,"; None where they do not."""
    goes_on = parenthesis(tokens, end)
    if goes_on is not None and not any(t.kind == "q" for t in tokens[goes_on : goes_on + 25]):
        return goes_on
    k = end
    limit = min(len(tokens), end + 26)
    while k < limit:
        token = tokens[k]
        if token.kind == "q":
            return k if (k > end and tokens[k - 1].isp(",:.—;")) or k == end else None
        if token.isp("."):
            return k + 1 if k + 1 < len(tokens) and tokens[k + 1].kind == "q" else None
        k += 1
    return None


def _right(r: Reading, number: int) -> None:
    """What is said stands behind the verb."""
    group, subject = r.groups[number], r.subjects[number]
    if subject is None:
        return
    start = _start_behind(r, group)
    if start is None:
        if r.roles[number] == "right":
            _colon_quote(r, number, subject)
        return
    end = clause_end(r, number, start)
    tokens = r.tokens
    if group.verb.lemma in _DEEDS and not any(
        t.kind == "q" or t.low in ("for", "as", "over") for t in tokens[start:end]
    ):
        return
    if tokens[start].kind == "q":
        # A whole quotation behind a comma or colon; what follows a fragment belongs to it.
        alone = start + 1 >= end or tokens[start].text[-2:-1] in (".", ",", "?", "!") or tokens[start - 1].isp(":,")
        if alone and tokens[start].text.strip("“”\"'«»‘’").count(" ") >= 1:
            add(r, number, "verb first", start, start + 1, subject)
            follow = start + 1
            while follow < end and tokens[follow].kind == "p":
                follow += 1
            if follow < end and tokens[follow].kind == "q":
                add(r, number, "verb first", follow, follow + 1, subject)
            return
    add(r, number, "participle" if r.roles[number] == "participle" else "verb first", start, end, subject)


_DEEDS = frozenset({"attack", "hammer", "hit"})
"""Verbs that are words only where a reason or a quotation follows: attacked the plan as late, and not the town."""


def _colon_quote(r: Reading, number: int, subject: Phrase) -> None:
    """Bell put it plainly, or said much, and then: “Q.”"""
    group, tokens = r.groups[number], r.tokens
    if not group.verb.frames & {Frame.QUOTE, Frame.TOLD}:
        return
    for k in range(group.end, min(len(tokens), group.end + 30)):
        if tokens[k].kind == "q":
            if k > group.end and tokens[k - 1].isp(":,"):
                add(r, number, "verb first", k, k + 1, subject)
            return


def _start_behind(r: Reading, group: Group) -> int | None:
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
    if Frame.TOLD in frames and not (frames & {Frame.CLAUSE} and token.low in _CLAUSE_OPENERS - DETERMINERS - PRONOUNS):
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
            and tokens[k].low not in PREPOSITIONS | {"to"}
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
        if token.isp(".;") or (
            token.kind == "w" and token.low in SUBORDINATORS - {"as", "that", "than"} and k > at + 1
        ):
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
    return not (first.low in SUBJECT_PRONOUNS - {"it", "you"} and not _long_enough(tokens, at, 3))


def clause_end(r: Reading, number: int, start: int) -> int:
    """Return where the words that begin at ``start`` end: with the sentence, or before the next speaker's verb."""
    tokens = r.tokens
    end = len(tokens)
    for later in range(len(r.groups)):
        group = r.groups[later]
        if later == number or group.start <= start or not r.roles[later]:
            continue
        cut = _cut_before(r, later, start) or _relative_cut(r, number, later, start)
        if cut is not None:
            end = min(end, cut)
    for k in range(start + 1, end):
        if tokens[k].low == "according" and k + 1 < end and tokens[k + 1].low == "to" and tokens[k - 1].isp(","):
            end = k - 1
            break
    end = min(end, _fronted_end(r, number, start, end))
    subject = r.subjects[number] if number >= 0 else None
    if subject is not None and start < subject.start < end:
        # "Calling the plan a ruin, Bell left": the subject stands behind the words.
        end = max(start + 1, subject.start - 1)
    depth = 0
    for k in range(start, end):
        if tokens[k].isp("(["):
            depth += 1
        elif tokens[k].isp(")]"):
            depth -= 1
            if depth < 0:
                end = k
                break
    while end > start + 1 and tokens[end - 1].isp(".,;:—!?)"):
        if tokens[end - 1].isp(")") and any(t.isp("(") for t in tokens[start:end]):
            break
        end -= 1
    return max(end, start + 1)


_FRONTED = frozenset(
    [
        "although",
        "though",
        "while",
        "when",
        "if",
        "after",
        "before",
        "since",
        "because",
        "as",
        "unless",
        "whenever",
        "once",
        "even",
    ]
)


def _fronted_end(r: Reading, number: int, start: int, end: int) -> int:
    """Return where the words end in a clause that stands before the main one: "Although Bell said C, the quay opened"."""
    tokens = r.tokens
    subject = r.subjects[number] if number >= 0 else None
    if subject is None or subject.start == 0 or start < subject.end:
        return end
    opens = 0
    while opens < subject.start and (
        tokens[opens].kind != "w" or tokens[opens].low in ("but", "and", "so", "yet", "even")
    ):
        opens += 1
    if tokens[opens].low not in _FRONTED or any(t.isp(",;") for t in tokens[opens : subject.start]):
        return end
    for k in range(start + 1, end - 2):
        if tokens[k].isp(",") and tokens[k + 1].kind == "w":
            ahead = tokens[k + 1]
            opens_clause = ahead.low in SUBJECT_PRONOUNS - {"who"} or ahead.low in DETERMINERS or ahead.capital
            if opens_clause and any(is_verbal(t) for t in tokens[k + 2 : k + 10]):
                return k
    return end


def _relative_cut(r: Reading, number: int, later: int, start: int) -> int | None:
    """Return where a thing that was praised or blamed ends: before ", who said"."""
    subject = r.subjects[later]
    if number < 0 or subject is None or r.tokens[subject.start].low != "who" or subject.start - 1 <= start:
        return None
    held = r.groups[number].verb.frames & {Frame.OBJECT, Frame.NAMED}
    return subject.start - 1 if held and r.tokens[subject.start - 1].isp(",") else None


def _cut_before(r: Reading, later: int, start: int) -> int | None:
    """Return where earlier words end because another report begins; None where that one lies inside them."""
    tokens, group, subject = r.tokens, r.groups[later], r.subjects[later]
    at = group.start
    previous = tokens[at - 1]
    if r.roles[later] == "participle":
        if previous.isp(",—"):
            return at - 1
        if previous.low in ("and", "but") and at - 2 > start and tokens[at - 2].isp(","):
            return at - 2
        return None
    if r.roles[later] in ("postposed", "inverted"):
        return None
    if r.roles[later] == "as":
        opens = at - 1 if subject is None else min(at, subject.start) - 1
        return opens - 1 if opens - 1 > start and tokens[opens].low == "as" and tokens[opens - 1].isp(",—") else None
    if previous.kind == "w" and previous.low in ("and", "but", "then"):
        return at - 2 if at - 2 > start and tokens[at - 2].isp(",") else at - 1
    if subject is None or subject.start - 1 <= start:
        return None
    joint = tokens[subject.start - 1]
    if joint.isp(";—"):
        return subject.start - 1
    if (
        joint.low in ("and", "but", "while", "whereas", "although", "though", "so")
        and tokens[subject.start - 2].isp(",")
        and subject.start - 2 > start
    ):
        return subject.start - 2
    return None


def _as(r: Reading, number: int) -> None:
    """As Bell said, C. C, as Bell said. C, as stated by Bell."""
    tokens, group, subject = r.tokens, r.groups[number], r.subjects[number]
    if subject is None:
        return
    opens = min(group.start, subject.start) - 1
    closes = max(group.end, subject.end)
    if opens > 0 and tokens[opens - 1].isp(",—"):
        add(r, number, "as", clause_start(tokens, opens - 1), opens - 1, subject)
        return
    for k in range(closes, min(len(tokens), closes + 20)):
        if tokens[k].isp(",:") and k + 1 < len(tokens) and opens <= 1:
            add(r, number, "as", k + 1, clause_end(r, number, k + 1), subject)
            return


_NO_AGENT = frozenset(
    [
        "say",
        "tell",
        "accuse",
        "report",
        "believe",
        "allege",
        "claim",
        "announce",
        "instruct",
        "order",
        "urge",
        "ask",
        "warn",
        "advise",
        "describe",
        "blame",
        "rumour",
        "promise",
        "inform",
        "predict",
    ]
)


def _passive(r: Reading, number: int) -> None:
    """They were told by Bell to wait; it was said that C; Bell was quoted as saying Q."""
    tokens, group = r.tokens, r.groups[number]
    patient = r.subjects[number]
    k = group.end
    agent: Phrase | None = None
    named = 0
    for at in range(k, min(len(tokens) - 1, k + 12)):
        if tokens[at].low == "by" and tokens[at + 1].kind == "w" and not tokens[at + 1].low.endswith("ing"):
            agent = behind(tokens, at + 1, len(tokens))
            if agent is not None and at > k and Frame.NAMED in group.verb.frames and tokens[k].low not in ("as", "to"):
                named = at
            k = agent.end if agent is not None else k
            break
        if tokens[at].kind != "w" or tokens[at].low in ("that", "to", "as", "of", "for"):
            break
    flags = frozenset({Flag.PASSIVE})
    quoted = group.verb.lemma == "quote"
    start: int | None = None
    while k < len(tokens) and is_adverb(tokens[k]):
        k += 1
    if k < len(tokens):
        low = tokens[k].low
        if low in ("that", "as", "of") and k + 1 < len(tokens):
            start = k + 1
            while start + 1 < len(tokens) and tokens[start].low in ("saying", "having", "being") and quoted:
                start += 1
        elif low in ("to", "for", "over") or tokens[k].kind == "q":
            start = k
        elif tokens[k].isp(",:") and k + 1 < len(tokens) and tokens[k + 1].kind == "q":
            start = k + 1
        elif Frame.NAMED in group.verb.frames and tokens[k].kind == "w":
            start = k
    if quoted:
        if patient is not None and start is not None:
            add(r, number, "passive", start, clause_end(r, number, start), patient, flags)
        return
    if agent is not None:
        if named:
            add(r, number, "passive", group.end, named, agent, flags)
        elif start is not None:
            add(r, number, "passive", start, clause_end(r, number, start), agent, flags)
        elif patient is not None:
            add(r, number, "passive", patient.start, patient.end, agent, flags)
        return
    if start is not None and group.verb.lemma in _NO_AGENT and tokens[k].low not in ("for", "over"):
        add(r, number, "passive", start, clause_end(r, number, start), None, flags | {Flag.ANONYMOUS})
