"""Whose side a thing is on: pro-Oslo papers, where the sentence has Norwegian papers that are loyal to the government.

What takes a government's part is called by the country, its seat, or only by "the regime" behind the people's name; each names
the same side, and another people's another one. This file knows nothing of what is said of the thing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from facts.asking.repairing import Term
from facts.checking.claims.wording import Wording
from facts.checking.subjects.places import Places
from facts.model import Span
from facts.reading.names import territory_of, territory_of_people
from facts.reading.names.seats import seat_of

_FOR = r"(?:friendly|loyal|backed|controlled|aligned|leaning|run|owned|sponsored|funded)"
_BEHIND = re.compile(rf"-{_FOR}\b", re.IGNORECASE)
_BEFORE = re.compile(r"\bpro-$", re.IGNORECASE)
_OWN_SIDE = re.compile(
    rf"\s+(?:(?:regime|government|state|party)[-\s]{_FOR}|pro-(?:government|regime)|state|loyalist|loyal)\s+[a-z]",
    re.IGNORECASE,
)
"""What stands behind a people's name where a thing of theirs is on their government's side: Norwegian state papers."""


def side_of(name: str, parts: Sequence[Term], wording: Wording) -> str | None:
    """Return the country on whose side a claim calls a thing by a name: pro-Oslo, Oslo-friendly; None for any other name."""
    text = wording.question.text
    found = _BEHIND.search(name)
    is_behind = _BEHIND.match(text, parts[-1].word.span.end) is not None
    if found is None and not is_behind and _BEFORE.search(text[: parts[0].word.span.start]) is None:
        return None
    whose = name if found is None else name[: found.start()]
    return seat_of(whose) or territory_of(whose) or territory_of_people(whose)


def side_met(country: str, places: Places) -> Span | None:
    """Return where the sentence has a country's people and a thing of theirs on its government's side: Norwegian state papers."""
    return next(
        (
            span
            for span, other in places.names
            if territory_of_people(other) == country and _OWN_SIDE.match(places.text, span.end) is not None
        ),
        None,
    )
