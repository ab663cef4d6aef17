"""What is said: where the reported words begin and end, once the verb and its subject are known.

Words end with the sentence, or where the next speaker's verb begins; what stands between the verb and the words (who
was told, when, in which letter) is not said. This file knows nothing of speakers beyond their place.
"""

from __future__ import annotations

from collections.abc import Sequence

from facts.reading.statements.attribution import Reading, add, clause_start, quote_before
from facts.reading.statements.clauses import DETERMINERS, Token, is_adverb
from facts.reading.statements.ends import clause_end
from facts.reading.statements.noun_phrases import Phrase
from facts.reading.statements.openings import start_behind
from facts.reading.statements.reporting_verbs import Frame
from facts.reading.statements.sides import parenthesis
from facts.reading.statements.speakers_behind import behind
from facts.reading.statements.verb_groups import Group
from facts.values import Flag


def read_content(r: Reading, number: int) -> None:
    role = r.roles[number]
    if role == "as":
        _as(r, number)
    elif role == "passive":
        _passive(r, number)
    elif role == "announced":
        subject = r.subjects[number]
        assert subject is not None
        add(r, number, "inverted", subject.end + 1, subject.end + 2, subject)
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
    start = start_behind(r, group)
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


_FOR_WHAT = frozenset(("blame", "criticise", "criticize", "condemn", "praise"))
"""Verbs that tell behind "for" what somebody is judged for."""


def _agent(group: Group, tokens: Sequence[Token], agent: Phrase | None) -> Phrase | None:
    """Return who did it without what it was done for: accused by Bell of sinking the boat, blamed by Bell for the fire."""
    if agent is None:
        return None
    for at in range(agent.end - 2, agent.start, -1):
        word, ahead = tokens[at].low, tokens[at + 1].low
        is_deed = ahead.endswith("ing") and not tokens[at + 1].capital
        is_judged = is_deed or (group.verb.lemma == "blame" and ahead in DETERMINERS)
        if (is_judged and word == "for" and group.verb.lemma in _FOR_WHAT) or (
            is_deed and word == "of" and group.verb.lemma == "accuse"
        ):
            return Phrase(agent.start, at)
    return agent


def _passive(r: Reading, number: int) -> None:
    """They were told by Bell to wait; it was said that C; Bell was quoted as saying Q."""
    tokens, group = r.tokens, r.groups[number]
    patient = r.subjects[number]
    k = group.end
    agent: Phrase | None = None
    named = 0
    for at in range(k, min(len(tokens) - 1, k + 12)):
        if tokens[at].low == "by" and tokens[at + 1].kind == "w" and not tokens[at + 1].low.endswith("ing"):
            agent = _agent(group, tokens, behind(tokens, at + 1, len(tokens)))
            if agent is not None and at > k and Frame.NAMED in group.verb.frames and tokens[k].low not in ("as", "to"):
                named = at
            k = agent.end if agent is not None else k
            break
        if tokens[at].low == "for" and group.verb.lemma in _FOR_WHAT:
            continue  # "was blamed for the fire by Bell"
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
        elif tokens[clause_start(tokens, group.start)].kind == "q":
            # "“Deep regret” over the loss was expressed by Bell"
            add(r, number, "passive", clause_start(tokens, group.start), group.start, agent, flags)
        return
    if start is not None and group.verb.lemma in _NO_AGENT and tokens[k].low not in ("for", "over"):
        add(r, number, "passive", start, clause_end(r, number, start), None, flags | {Flag.ANONYMOUS})
