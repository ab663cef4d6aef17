"""Who a claim puts ahead of what they said: it was Ada Brekke who, in May 1911, called it a harbour.

Reading takes what stands right before the verb of saying for who speaks; here that is the day, or nobody. This file knows nothing
of sources.
"""

from __future__ import annotations

import re
from dataclasses import replace

from facts.model import Span
from facts.values import Flag, Mention, StatementValue

_IT_WAS = re.compile(
    r"^\W*(?:actually\s+|no,\s+)?it\s+(?:was|is)\s+(?P<who>(?!not\b)[^,.;:\"“”?!]{3,60}?),?\s+who\b", re.IGNORECASE
)
_WHEN = re.compile(
    r",?(?:\s+(?:back\s+)?(?:in|on|at|during)\s+(?:(?:early|mid|late|the|of|spring|summer|autumn|winter|[A-Z][a-z]+|\d{1,4}(?:st|nd|rd|th)?)[\s,]+){1,4}|\s+)(?:first\s+|once\s+|[a-z]+ly\s+)?$"
)
"""What stands between who and the verb: nothing, or a time."""


def told_by_whom(mention: Mention, piece: str) -> Mention:
    """Return a statement with the one who is put ahead of it as its speaker; any other mention as it is.

    >>> from facts.importing.indexing import read_mentions
    >>> from facts.reading.document import single
    >>> text = 'It was Ada Brekke who in May 1911 called the bay a "true" harbour.'
    >>> told = [told_by_whom(one, text) for one in read_mentions(single(text, language="en"))]
    >>> [one.value.speaker_name for one in told if isinstance(one.value, StatementValue)]
    ['Ada Brekke']
    """
    value, found = mention.value, _IT_WAS.match(piece)
    if not isinstance(value, StatementValue) or value.cue is None or found is None:
        return mention
    who = Span(*found.span("who"))
    is_behind = found.end() <= value.cue.start <= mention.span.start
    if not is_behind or _WHEN.fullmatch(piece, found.end(), value.cue.start) is None:
        return mention  # it was Brekke who heard that Voss had called it so
    return replace(
        mention, value=replace(value, speaker=who, speaker_name=who.of(piece), flags=value.flags - {Flag.ANONYMOUS})
    )
