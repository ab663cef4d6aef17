"""What the templates of attribution share: a sentence under reading, and a statement found in it.

This file knows nothing of how a statement is recognised.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from facts.model import Span
from facts.reading.statements.clauses import HEDGES, Token
from facts.reading.statements.noun_phrases import Phrase
from facts.reading.statements.verb_groups import Group
from facts.values import Flag, Form, VerbClass


@dataclass(frozen=True, slots=True)
class Found:
    """One statement of a sentence: what a template found, before pronouns are resolved."""

    template: str
    content: Span
    form: Form
    speaker: Phrase | None
    cue: Span | None
    verb: str | None
    verb_class: VerbClass | None
    hedge: str | None = None
    flags: frozenset[Flag] = frozenset()


@dataclass(slots=True)
class Reading:
    tokens: Sequence[Token]
    groups: list[Group]
    subjects: list[Phrase | None]
    roles: list[str]
    found: list[Found] = field(default_factory=list)
    spoken: set[int] = field(default_factory=set)
    """Quotations that have a speaker."""


def add(
    r: Reading,
    number: int,
    template: str,
    start: int,
    end: int,
    speaker: Phrase | None,
    flags: frozenset[Flag] = frozenset(),
) -> None:
    tokens, group = r.tokens, r.groups[number]
    content = content_span(tokens, start, end)
    if content is None:
        return
    hedge = group.hedge or group.modal
    if not hedge and tokens[0].low in HEDGES and (len(tokens) < 2 or tokens[1].isp(",")):
        hedge = tokens[0].low
    if (
        not hedge
        and group.infinitive
        and tokens[group.start - 1].low
        in ("appeared", "appears", "seemed", "seems", "tries", "tried", "trying", "attempted")
    ):
        hedge = tokens[group.start - 1].low
    if hedge:
        flags |= {Flag.HEDGED}
    r.found.append(
        Found(
            template,
            content,
            form_of(tokens, start, end),
            speaker,
            Span(tokens[group.head].start, tokens[group.end - 1].end),
            f"{group.verb.lemma} {group.verb.particle}".rstrip(),
            group.verb.verb_class,
            hedge or None,
            flags,
        )
    )


def content_span(tokens: Sequence[Token], start: int, end: int) -> Span | None:
    while start < end and tokens[start].kind == "p" and not tokens[start].isp("(["):
        start += 1
    while end > start and tokens[end - 1].isp(".,;:—!?"):
        end -= 1
    if start >= end:
        return None
    if end - start == 1 and tokens[start].quotation is not None:
        return quoted_words(tokens[start])
    return Span(tokens[start].start, tokens[end - 1].end)


def quoted_words(token: Token) -> Span | None:
    """Return the words of a quotation without its marks and the comma before the closing one; None where there are none."""
    if token.quotation is None:
        return None
    inner = token.quotation.inner
    start, end = inner.start, min(inner.end, token.end)
    while end > start and (token.text[end - 1 - token.start].isspace() or token.text[end - 1 - token.start] == ","):
        end -= 1
    while start < end and token.text[start - token.start].isspace():
        start += 1
    return Span(start, end) if end > start else None


def form_of(tokens: Sequence[Token], start: int, end: int) -> Form:
    inside = [t for t in tokens[start:end] if not t.isp(".,;:—!?")]
    if len(inside) == 1 and inside[0].kind == "q":
        return Form.DIRECT
    return Form.MIXED if any(t.kind == "q" for t in inside) else Form.REPORTED


def clause_start(tokens: Sequence[Token], at: int) -> int:
    """Return where the sentence begins that a verb behind it reports: at its start, or behind a quotation or semicolon."""
    for k in range(at - 1, -1, -1):
        if tokens[k].isp(";"):
            return k + 1
    return 0


def quote_before(tokens: Sequence[Token], at: int) -> int | None:
    """Return the quotation that ends right before token ``at``, over a comma or dash."""
    k = at - 1
    if k >= 0 and tokens[k].isp(",—;"):
        k -= 1
    return k if k >= 0 and tokens[k].kind == "q" else None
