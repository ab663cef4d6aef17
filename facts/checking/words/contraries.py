"""Verbs of which only one can be so: it rose or it fell, the plan was passed or thrown out.

A claim whose verb is one of two such deeds, where the sentence has only the other and everything else is the same, says what
the sentence excludes. Deeds that can both be done to one thing ("opened", "closed") are none. This file knows nothing of
sentences.
"""

from __future__ import annotations

from types import MappingProxyType

from facts.reading.words import fold, stem

_PAIRS = (
    ("rise rose risen increase increased grow grew growth climb climbed jump jumped surge surged soar soared gain gained expand expanded",
     "fall fell fallen decrease decreased drop dropped decline declined shrink shrank shrunk sink sank plunge plunged slump dwindle lose lost"),
    ("lengthen lengthened extend extended", "shorten shortened cut"),
    ("approve approved accept accepted pass passed adopt adopted grant granted uphold upheld agree agreed confirm confirmed",
     "reject rejected refuse refused decline declined dismiss dismissed deny denied veto vetoed overturn overturned"),
    ("support supported back backed favour favoured", "oppose opposed"),
    ("win won", "lose lost"),
    ("raise raised", "lower lowered reduce reduced cut"),
    ("pass passed", "fail failed"),
    ("survive survived", "die died perish perished"),
    ("acquit acquitted", "convict convicted sentence sentenced"),
    ("hire hired", "dismiss dismissed sack sacked fire fired"),
    ("double doubled triple tripled", "halve halved"),
)  # fmt: skip


def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for one, other in _PAIRS:
        mine = {stem(fold(w)) for w in one.split()}
        theirs = {stem(fold(w)) for w in other.split()}
        for word in mine:
            found.setdefault(word, set()).update(theirs - mine)
        for word in theirs:
            found.setdefault(word, set()).update(mine - theirs)
    return {word: frozenset(others) for word, others in found.items()}


_CONTRARY = MappingProxyType(_table())


def contrary_of(verb: str, stems: frozenset[str]) -> str | None:
    """Return the stem among ``stems`` that says the contrary of the verb's; None where there is none.

    >>> contrary_of(stem("fell"), frozenset({stem("rose"), stem("price")})) == stem("rose")
    True
    """
    return min(_CONTRARY.get(verb, frozenset()) & stems, default=None)
