"""Questions that stand in a source with what answers them: "Did it open in 1934? Yes" says what the question asks.

A question alone says nothing; with the sentence behind it, it is one witness. This file knows nothing of claims.
"""

from __future__ import annotations

import re

from facts.index import Candidate
from facts.model import Span

LONGEST_REPLY = 160
"""Code points of an answer that says no more than what its question asks."""

_REFUSED = re.compile(
    r"(?:no|false|(?:the|this)\s+claim\s+(?:is|was)\s+(?:false|untrue|wrong)|нет)\b(?=\s*(?:[.,;:!–—-]|$))",
    re.IGNORECASE,
)
_GRANTED = re.compile(
    r"(?:yes|yeah|true|correct|(?:the|this)\s+claim\s+(?:is|was)\s+(?:true|correct|confirmed)|да)\b", re.IGNORECASE
)
_BARE_REPLY = re.compile(r"\s(?:(?P<no>No|False|Нет)|Yes|True|Да)\.?\s*$")
_ASKS_WHETHER = re.compile(
    r"\W*(?:did|does|do|is|are|was|were|has|have|had|can|could|will|would|правда\s+ли)\b", re.IGNORECASE
)


def is_question(candidate: Candidate, number: int, text: str) -> bool:
    """Say whether a sentence asks: by its sign, or by how it begins where a yes or no stands behind it."""
    if text.rstrip("\"'”’») ").endswith("?"):
        return True
    if _ASKS_WHETHER.match(text) is None:
        return False
    return _BARE_REPLY.search(text) is not None or _GRANTED.match(_next(candidate, number)) is not None


def _next(candidate: Candidate, number: int) -> str:
    behind = candidate.sentences[number + 1 : number + 2]
    return behind[0].moved(-candidate.start).of(candidate.text) if behind else ""


def answered(candidate: Candidate, number: int) -> tuple[Span, Span | None] | None:
    """Return a question with what answers it, and the "no" of that; None where it is not answered at once.

    "Did it open in 1934? Yes." says what the question asks; so does a value behind "when" or "how many".
    """
    asked = candidate.sentences[number]
    question = asked.moved(-candidate.start).of(candidate.text)
    bare = _BARE_REPLY.search(question)
    if bare is not None and _ASKS_WHETHER.match(question) is not None:
        return asked, Span(*bare.span("no")) if bare["no"] else None
    reply = _next(candidate, number)
    if not reply:
        return None
    answer = candidate.sentences[number + 1]
    whole = Span(asked.start, answer.end)
    if _ASKS_WHETHER.match(question) is None:
        return (whole, None) if len(reply) <= LONGEST_REPLY else None
    refused = _REFUSED.match(reply)
    if refused is not None:
        return whole, Span(answer.start - asked.start, answer.start - asked.start + refused.end())
    return (whole, None) if _GRANTED.match(reply) is not None else None
