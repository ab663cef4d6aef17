"""What a claim says that papers say which somebody was given, in forms where no verb of saying stands behind the papers.

"The Herald obtained papers showing that", "the plan came to light through papers leaked to the Herald", "orders leaked to the
Herald told the crews to": the papers speak, and who has them only passes it on. This file knows nothing of sources.
"""

from __future__ import annotations

import re

from facts.model import Span
from facts.reading.words import words_in
from facts.values import Form, Mention, StatementValue, VerbClass

LEAST_WORDS = 3
"""Words of what is said, as of all that a claim attributes."""
_KIND = r"(?:documents?|papers?|files?|emails?|memos?|letters?|records?|cables?|minutes|instructions?|orders?|guidelines?|directives?)"
_WHOM = r"(?:the\s+)?(?:[A-Z][\w’'-]*)(?:\s+[A-Z][\w’'-]*){0,3}"
_HAS = re.compile(
    rf"^(?P<whom>{_WHOM})\s+(?:has\s+|had\s+)?(?:obtained|got|received|acquired|saw|seen|(?:was|were|been)\s+(?:given|shown|sent|leaked))\s+"
    rf"(?:the\s+|some\s+)?(?P<papers>(?:[a-z]+\s+){{0,2}}{_KIND})\s+(?P<cue>showing|saying|revealing|stating|proving|(?:which|that)\s+(?:show|say|reveal|prove)(?:s|ed)?)"
    r"\s+(?:that\s+)?(?P<what>[^\"“”:]+?)[.!]?$"
)
"""The Herald obtained leaked papers showing that."""
_THROUGH = re.compile(
    rf"^(?P<what>[^,;:\"“”?!]{{12,160}}?)\s+(?P<cue>(?:became|become|is|are|was|were)\s+(?:publicly\s+)?known|came\s+(?:out|to\s+light)|emerged|surfaced)\s+"
    rf"(?:only\s+)?(?:through|from|thanks\s+to|by|via|in)\s+(?P<who>(?:the\s+|some\s+)?(?:[a-z]+\s+){{0,2}}{_KIND}\s+(?:that\s+(?:was|were)\s+)?"
    rf"(?:leaked|given|handed|passed|sent|shown)\s+to\s+{_WHOM}|(?:the\s+|some\s+)?(?:[a-z]+\s+){{0,2}}{_KIND}\s+(?:obtained|seen)\s+by\s+{_WHOM})[.!]?$"
)
"""The plan became known through papers leaked to the Herald."""
_TELL = re.compile(
    rf"^(?P<who>(?:The\s+)?(?:[\w’'-]+\s+){{0,3}}{_KIND}\s+(?:leaked\s+to|obtained\s+by|seen\s+by)\s+{_WHOM})\s+"
    r"(?P<cue>told|instructed|ordered|urged|asked|directed|advised)\s+(?P<what>[^\"“”:]+?\sto\s[^\"“”:]+?)[.!]?$"
)
"""Orders leaked to the Herald told the crews to."""


def leaked(piece: str) -> Mention | None:
    """Return what a claim says that papers say which somebody was given; None where no papers do.

    >>> found = leaked("The Herald obtained leaked papers showing that the crews were told to wait.")
    >>> found.span.of("The Herald obtained leaked papers showing that the crews were told to wait."), found.value.speaker_name
    ('the crews were told to wait', 'leaked papers given to The Herald')
    """
    found = _HAS.match(piece)
    if found is not None:
        return _mention(
            found, Span(found.start("whom"), found.end("papers")), f"{found['papers']} given to {found['whom']}"
        )
    found = _THROUGH.match(piece) or _TELL.match(piece)
    return None if found is None else _mention(found, Span(*found.span("who")), found["who"])


def _mention(found: re.Match[str], who: Span, name: str) -> Mention | None:
    if len(words_in(found["what"])) < LEAST_WORDS:
        return None
    cue = Span(*found.span("cue"))
    return Mention(Span(*found.span("what")), StatementValue(Form.REPORTED, who, name, cue, "show", VerbClass.NEUTRAL))
