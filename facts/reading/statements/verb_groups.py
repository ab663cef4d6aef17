"""The groups of reporting verbs in a sentence: a verb with its auxiliaries, adverbs and particle, and in which form it stands.

"Has not yet said" is one group; whether "states" is the verb or the noun is told by what stands before it. This file
knows nothing of speakers, nor of what is said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from facts.reading.statements.clauses import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    HAVE,
    HEDGES,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
    Token,
    is_adverb,
)
from facts.reading.statements.reporting_verbs import VERBS, Form, ReportingVerb


@dataclass(frozen=True, slots=True)
class Group:
    """A reporting verb with its auxiliaries and adverbs: ``tokens[start:end]``, the verb itself at ``head``."""

    start: int
    head: int
    end: int
    verb: ReportingVerb
    form: Form
    passive: bool = False
    negated: bool = False
    modal: str = ""
    infinitive: bool = False
    hedge: str = ""
    others: tuple[ReportingVerb, ...] = field(default=())
    """Further verbs of the same form, behind this one in order."""


def groups(tokens: Sequence[Token]) -> list[Group]:
    """Return the groups of reporting verbs outside quotations, in order."""
    found: list[Group] = []
    for at, token in enumerate(tokens):
        if token.low not in VERBS or not (token.text[0].islower() or at == 0):
            continue
        group = _group(tokens, at)
        if group is not None:
            found.append(group)
    return found


def _group(tokens: Sequence[Token], at: int) -> Group | None:
    candidates = [f for f in VERBS[tokens[at].low] if _particle(tokens, at, f.verb) is not None]
    if not candidates:
        return None
    longest = max(len(f.verb.particle) for f in candidates)
    candidates = [f for f in candidates if len(f.verb.particle) == longest]
    forms = candidates[0].forms.union(*(f.forms for f in candidates[1:]))
    start, helpers, hedge, to = _helpers(tokens, at)
    form = _form(tokens, at, forms, helpers, to=to)
    if form is None:
        return None
    fitting = [f.verb for f in candidates if form in f.forms or (form is Form.PARTICIPLE and Form.PAST in f.forms)]
    if not fitting:
        return None
    verb = fitting[0]
    passive = form is Form.PARTICIPLE and _passive(helpers)
    end = at + 1 + (_particle(tokens, at, verb) or 0)
    return Group(
        start,
        at,
        end,
        verb,
        form,
        passive,
        not NEGATIONS.isdisjoint(helpers) or any(h.endswith("n't") for h in helpers),
        next((h for h in helpers if h in MODALS and not (h == "'d" and form is Form.PARTICIPLE)), ""),
        to,
        hedge,
        tuple(fitting[1:]),
    )


def _particle(tokens: Sequence[Token], at: int, verb: ReportingVerb) -> int | None:
    """Return how many tokens behind the verb are its particle; None where the verb has one that is not there."""
    if not verb.particle:
        return 0
    words = verb.particle.split()
    ahead = [t.low for t in tokens[at + 1 : at + 1 + len(words)]]
    return len(words) if ahead == words else None


def _helpers(tokens: Sequence[Token], at: int) -> tuple[int, list[str], str, bool]:
    """Return where the group begins, its auxiliaries and negations from left to right, its hedge, and "to"."""
    start, helpers, hedge, to = at, list[str](), "", False
    while start > 0:
        token = tokens[start - 1]
        if token.kind != "w":
            break
        if token.low == "to" and start == at - sum(1 for t in tokens[start:at]):
            to = True
            start -= 1
            break
        if token.low in AUXILIARIES or token.low in NEGATIONS:
            helpers.insert(0, token.low)
        elif token.low in HEDGES:
            hedge = token.low
        elif not is_adverb(token):
            break
        start -= 1
    return start, helpers, hedge, to


def _passive(helpers: Sequence[str]) -> bool:
    return (
        bool(helpers) and any(h in BE for h in helpers) and helpers[-1] not in ("'s", "has", "have", "had", "'ve", "'d")
    )


_NEVER_SUBJECTS = DETERMINERS - {
    "that",
    "this",
    "all",
    "both",
    "some",
    "many",
    "most",
    "few",
    "others",
    "these",
    "those",
}
"""Determiners that cannot stand for somebody themselves, so that a verb behind one is a noun."""


def _form(tokens: Sequence[Token], at: int, forms: frozenset[Form], helpers: Sequence[str], *, to: bool) -> Form | None:
    """Return in which of its forms the verb stands here; None where it is a noun or fits nothing."""
    before = tokens[at - 1] if at > 0 else None
    low_before = before.low if before is not None and before.kind == "w" else ""
    if Form.ING in forms:
        is_noun = low_before in DETERMINERS and not (
            low_before == "one" and at > 1 and tokens[at - 2].low in ("the", "only")
        )
        return None if is_noun or low_before.endswith("'s") else Form.ING
    if Form.PARTICIPLE in forms and any(h in BE or h in HAVE for h in helpers):
        return Form.PARTICIPLE
    if Form.PAST in forms:
        if low_before in _NEVER_SUBJECTS or low_before.endswith("'s"):
            return None
        return Form.PAST
    if Form.PARTICIPLE in forms:
        return Form.PARTICIPLE
    if Form.BASE in forms:
        if to or any(h in MODALS or h in ("do", "does", "did", "doesn't", "don't", "didn't") for h in helpers):
            return Form.BASE
        if helpers or _nominal(before):
            return None
        return Form.BASE
    if Form.THIRD in forms:
        if helpers or to or _nominal(before):
            return None
        return Form.THIRD
    return None


_OF_NOUNS = DETERMINERS - {"this", "that", "some", "many", "most", "all", "both", "each", "few"}


def _nominal(before: Token | None) -> bool:
    """Whether what stands before makes the word a noun: a determiner, a preposition, a possessive, nothing."""
    if before is None or before.kind == "q":
        return False
    if before.kind == "p":
        return before.text not in ",)—"
    return before.low in _OF_NOUNS or before.low in PREPOSITIONS or before.low.endswith(("'s", "s'"))
