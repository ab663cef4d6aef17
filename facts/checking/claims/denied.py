"""What a claim says that somebody did not say: it is read as if they had, and what denies it stays where it stands.

Sources are read for what was said, so that "did not apologise" is no statement of theirs. A claim can deny one all the same,
and is then held against it. English only. This file knows nothing of sources.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from facts.importing.indexing import read_mentions
from facts.model import Span
from facts.reading.document import single
from facts.reading.statements.reporting_verbs import VERBS, Form
from facts.values import Mention, StatementValue

_BARE = re.compile(r"\b(?:(?:did|does|do)\s+not|(?:did|does|do)n['’]t)\s+(?P<verb>[a-z]+)\b")
_PERFECT = re.compile(
    r"\b(?:has|had|have)(?P<not>\s+(?:not|never)|n['’]t)\s+(?P<verb>[a-z]+)\b|\b(?P<never>never)\s+(?P<past>[a-z]+)\b"
)


def denied(piece: str) -> Mention | None:
    """Return what a claim says that somebody did not say, with who; None where it says no such thing.

    >>> found = denied("Anna Berg did not apologise to the town for the fire.")
    >>> found.span.of("Anna Berg did not apologise to the town for the fire."), found.value.verb
    ('to the town for the fire', 'apologise')
    """
    told = _affirmed(piece)
    if told is None:
        return None
    text, verb = told
    for mention in read_mentions(single(text, language="en")):
        value = mention.value
        if isinstance(value, StatementValue) and value.cue is not None and value.cue.meets(verb):
            return Mention(mention.span, replace(value, cue=verb))
    return None


def _affirmed(piece: str) -> tuple[str, Span] | None:
    """Return a text of the same length without its denial, and where its verb stands; None where none is denied."""
    found = _BARE.search(piece)
    if found is not None:
        past = _pasts().get(found["verb"])
        if past is None or len(past) > len(found[0]):
            return None
        text = piece[: found.start()] + past.rjust(len(found[0])) + piece[found.end() :]
        return text, Span(*found.span("verb"))
    found = _PERFECT.search(piece)
    if found is None:
        return None
    group = "not" if found["not"] is not None else "never"
    start, end = found.span(group)
    return piece[:start] + " " * (end - start) + piece[end:], Span(*found.span("verb" if group == "not" else "past"))


@cache
def _pasts() -> dict[str, str]:
    """Return the past of every reporting verb by its base."""
    return {entry.verb.lemma: word for word, entries in VERBS.items() for entry in entries if Form.PAST in entry.forms}
