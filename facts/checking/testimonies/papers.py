"""Papers as speakers: a leaked letter speaks for itself, and who was sent it does not speak in it.

This file knows nothing of what was said.
"""

from __future__ import annotations

import re

from facts.reading.words import stem, words_in
from facts.values import StatementValue

_PAPERS = frozenset(
    map(
        stem,
        "document documents paper papers report reports survey study studies letter email memo transcript recording footage"
        " record records data statistics poll article leak leaks file files diary minutes".split(),
    )
)
"""What is read and quoted as if it spoke."""
_HANDED = frozenset("leaked seen obtained handed passed sent shown".split())
"""Words behind which stands who has a paper, and not whose it is."""


def is_paper(speaker: str) -> bool:
    """Say whether a speaker is what is read as if it spoke: a leaked letter."""
    return any(word.stem in _PAPERS for word in words_in(speaker))


def is_unnamed_paper(asked: str) -> bool:
    """Say whether a speaker is a paper without a name of its own: leaked papers, a letter seen by the Herald."""
    words = words_in(asked)
    is_one = any(word.stem in _PAPERS and asked[word.span.start].islower() for word in words)
    return is_one and (asked.islower() or any(word.folded in _HANDED for word in words))


_TOLD = re.compile(
    r"\b(?:leaked|sent|given|shown|told|addressed|submitted|provided|handed|made\s+available)\s+to\s|\b(?:obtained|seen|reviewed)\s+by\s",
    re.IGNORECASE,
)


_PASSES_ON = frozenset({"according to", "report", "write", "reveal", "disclose"})
"""What who was given papers does with what they say; who only says it says it himself."""


def is_only_told(name: str, speaker: str) -> bool:
    """Say whether a speaker is papers, and the name only who was given them: documents leaked to the Herald."""
    told = _TOLD.search(speaker)
    if told is None or _TOLD.search(name) is not None:
        return False
    giving = {w.stem for w in words_in(speaker[: told.start()]) if not w.is_stop}
    return giving.isdisjoint(w.stem for w in words_in(name))


def passes_on(told: StatementValue) -> bool:
    """Say whether a claim lets somebody only report what it says: then papers that were leaked to them will do."""
    return told.verb in _PASSES_ON
