"""What a source has told before a passage: who is whose president, which two countries are the countries.

A text says once who somebody is and goes on. A shelf is asked for no more than a few pages before the passage. This file knows
nothing of claims.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from facts.index import Candidate
from facts.model import Span
from facts.store.port import Shelf

REACH = 4_000
"""Code points before a passage that are looked at."""


def told_before(shelf: Shelf, candidates: Iterable[Candidate]) -> Mapping[int, str]:
    """Return, by the key of each passage, the paragraphs before it, an empty line between them; none for a source's first."""
    found: dict[int, str] = {}
    for candidate in candidates:
        begin = max(0, candidate.start - REACH)
        if begin < candidate.start:
            before = shelf.passages_at(candidate.source, candidate.edition, Span(begin, candidate.start))
            found[candidate.key] = "\n\n".join(one.text.strip() for one in before if one.mark is None)
    return found
