"""In which time a sentence tells: the present of an entry of a log is the day of that. English only; this file knows nothing of dates."""

from __future__ import annotations

import re

from facts.checking.words.verbs import PRESENT, is_verb
from facts.reading.words import words_in

_IS = frozenset("is are has have am can".split())
_WAS = frozenset("was were had did could would will shall should may might must".split())


def tells_the_present(text: str) -> bool:
    """Say whether the first verb of a sentence is in the present: the team has 14 people, the mass has grown.

    >>> tells_the_present("The team has 14 people."), tells_the_present("Nobody was hurt.")
    (True, False)
    """
    for word in words_in(text):
        if word.folded in _IS or word.folded in PRESENT:
            return True
        if word.folded in _WAS or is_verb(word.folded):
            return False
    return False


_ANOTHER_TIME = re.compile(
    r"\b(?:later|afterwards?|since\s+then|after\s+that|thereafter|subsequently|earlier|the\s+(?:next|following|previous)\s+\w+)\b",
    re.IGNORECASE,
)


def tells_of_another_time(text: str) -> bool:
    """Say whether a sentence tells of another time than the one before it: a year later the flood came."""
    return _ANOTHER_TIME.search(text) is not None
