"""What never was: had the town kept the quay, the ferry would not have sunk; if it had, it would not have.

Such a claim says nothing of what happened and is no prediction either. It is held only against a sentence that supposes the same.
This file knows only words, and only English ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from facts.checking.words.denials import denials
from facts.checking.words.verbs import is_verb
from facts.model import Span

_IF_HAD = re.compile(r"\b[Ii]f\s+[^.;,]{2,60}?\b(?:had|hadn['’]t)\b[^.;,]*|^\W*Had\s+[^.;,]{2,}|,\s+had\s+[^.;,]{2,}")
_WOULD_HAVE = re.compile(r"\b(?:would|could|might)(?:\s*(?:not|n['’]t|never|still|also))?\s+have\b")
_TURNED = re.compile(
    r"(?<!\b[Nn]or )(?<!\b[Aa]s )(?<!\b[Ss]o )(?<!\bthan )(?<![Nn]either )(?<!\b[Oo]nly )(?<![Nn]ever )\bhad\s+(?:(?:the|its|their)\s+[a-z]+"
    r"|[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?|they|he|she|it)\s+(?:not\s+|never\s+)?(?P<verb>[a-z]+)\b[^.;,]*"
)
"""A subject behind "had", and its verb: no fire had the town kept the pump."""
_LEFT = frozenset("painted built repaired made done sold moved taken removed cut checked tested".split())
"""What is also done at somebody's order: the town had the quay painted."""


def is_supposed(text: str) -> bool:
    """Say whether a text says what would have been if something else had.

    >>> is_supposed("Had the town kept the quay, it would not have sunk."), is_supposed("The town had kept the quay.")
    (True, False)
    >>> is_supposed("No fire in May had Norway kept to the pact."), is_supposed("Nor had Norway kept to the pact.")
    (True, False)
    """
    return condition_of(text) is not None


def condition_of(text: str) -> Span | None:
    """Return what a text supposes, from "if" or "had" to the end of the clause; None where it supposes nothing."""
    return next(_conditions(text), None)


def suppose_alike(one: str, other: str) -> bool:
    """Say whether two texts suppose something, and both that it was, or both that it was not.

    >>> suppose_alike("Had it rained, she would have come.", "If it had not rained, she would have come.")
    False
    """
    mine, theirs = condition_of(one), condition_of(other)
    return mine is not None and theirs is not None and bool(denials(mine.of(one))) is bool(denials(theirs.of(other)))


def _conditions(text: str) -> Iterator[Span]:
    """Yield what a text supposes: from "if" or "had" to the end of the clause."""
    would = _WOULD_HAVE.search(text)
    for found in _IF_HAD.finditer(text) if would is not None else ():
        yield _before(Span(*found.span()), would)
    for found in _TURNED.finditer(text):
        if is_verb(found["verb"]) and (found["verb"] not in _LEFT or would is not None):
            yield Span(*found.span())


def _before(clause: Span, would: re.Match[str] | None) -> Span:
    """Return a clause as far as the verb of what would have been, where no comma parts them."""
    if would is None or not clause.start < would.start() < clause.end:
        return clause
    return Span(clause.start, would.start())
