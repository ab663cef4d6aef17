"""Who does it to whom: whether two names of a question change places in a text.

A bag of words cannot tell what A sends to B from what B sends to A. This file knows nothing of facts, values and scores.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from facts.asking.gating import is_name
from facts.asking.question import Question
from facts.asking.repairing import Terms
from facts.model import Span
from facts.reading.words import words_in

_ROLES: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("to", "into", "against", "towards", "toward", "onto", "к", "против"), "goal"),
        **dict.fromkeys(("from", "из", "от"), "origin"),
        **dict.fromkeys(("by",), "agent"),
        **dict.fromkeys(("in", "at", "on", "near", "over", "under", "within", "в", "на", "у", "при"), "place"),
        **dict.fromkeys(("with", "for", "of", "с", "для"), "other"),
    }
)


@dataclass(frozen=True, slots=True)
class _Party:
    terms: tuple[int, ...]
    role: str


def are_swapped(question: Question, terms: Terms, text: str) -> bool:
    """Say whether two names of the question change places in ``text``: what A sends to B is not what B sends to A.

    A name is held against the preposition before it ("to B" is no "from B"), and names without one against their
    order; whoever stands behind "by" comes first.
    """
    names = [n for n, term in enumerate(terms.terms) if is_name(term, text) and not term.word.is_number]
    if len(names) < 2:
        return False
    asked = _in_question(question, terms, names)
    there = _in_text(terms, asked, text)
    both = [party for party in asked if party.terms in there]
    if len(both) < 2:
        return False
    roles = {party.terms: (party.role, there[party.terms][1]) for party in both}
    for mine, theirs in roles.values():
        if mine != theirs and {mine, theirs} <= {"goal", "origin", "agent"}:
            return True
    ordered = [party.terms for party in both if not (roles[party.terms][0] and len(set(roles[party.terms])) == 1)]
    ordered = [terms for terms in ordered if "place" not in roles[terms]]
    ordered.sort(key=lambda party: (roles[party][0] != "agent", [p.terms for p in both].index(party)))
    in_text = sorted(ordered, key=lambda party: (roles[party][1] != "agent", there[party][0]))
    return ordered != in_text


def _in_question(question: Question, terms: Terms, names: Sequence[int]) -> list[_Party]:
    """Return the names of the question in order, words that follow each other as one."""
    groups: list[list[int]] = []
    for n in names:
        span = terms.terms[n].word.span
        last = terms.terms[groups[-1][-1]].word.span if groups else None
        if last is not None and (last == span or question.text[last.end : span.start] in (" ", "-")):
            groups[-1].append(n)
        else:
            groups.append([n])
    return [_Party(tuple(group), _role(question.text, terms.terms[group[0]].word.span)) for group in groups]


def _in_text(terms: Terms, parties: Sequence[_Party], text: str) -> dict[tuple[int, ...], tuple[int, str]]:
    """Return where each party first stands in the text, by any of its words, and in which role."""
    found: dict[tuple[int, ...], tuple[int, str]] = {}
    words = words_in(text)
    for party in parties:
        for word in words:
            if any(terms.terms[n].matched({word.stem}) for n in party.terms):
                found[party.terms] = (word.span.start, _role(text, word.span))
                break
    return found


def _role(text: str, span: Span) -> str:
    """Return what the preposition before a name makes of it, an article between them left out."""
    before = [word.folded for word in words_in(text) if word.span.end <= span.start][-2:]
    while before and before[-1] in ("the", "a", "an"):
        before.pop()
    return _ROLES.get(before[-1], "") if before else ""
