"""Where the reported words end: with the sentence, or where the next report or the main clause begins.

This file knows nothing of where they begin.
"""

from __future__ import annotations

from facts.reading.statements.attribution import Reading
from facts.reading.statements.clauses import DETERMINERS, SUBJECT_PRONOUNS, is_verbal
from facts.reading.statements.reporting_verbs import Frame


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


_SUBJECTS = SUBJECT_PRONOUNS - {"who"}
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
            opens_clause = ahead.low in _SUBJECTS or ahead.low in DETERMINERS or ahead.capital
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
