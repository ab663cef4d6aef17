"""Who warns of something says that it should not be: warned of a flood, stressed that the works should not lead to a flood.

What a statement says should not be is then no denial of what a claim has somebody warn of. This file knows nothing of who said it.
"""

from __future__ import annotations

import re

from facts.checking.words.denials import denials
from facts.values import StatementValue

_WARNED = re.compile(r"\b(?:warn|caution|advis|spoke|speak|alert)\w*\s+(?:out\s+)?(?:of|against)$", re.IGNORECASE)
_SHOULD_NOT = re.compile(
    r"\b(?:should|must|may|can|could|ought|would|shall|is|are|be)\s?(?:not|n['’]t)\b|\bnot\s+to\b", re.IGNORECASE
)


def warns_of_it(told: StatementValue, text: str, said: str) -> bool:
    """Say whether a claim, in ``text``, has somebody warn of what the words ``said`` say should not be."""
    if told.cue is None or _WARNED.search(told.cue.of(text)) is None:
        return False
    return len(denials(said)) == 1 and _SHOULD_NOT.search(said) is not None
