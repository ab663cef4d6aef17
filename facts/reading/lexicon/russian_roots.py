"""What Russian words of one root have in common, as far as it can be cut out of a stem by rule.

The stemmer takes endings off and leaves the aspects of a verb, its participles and its noun apart: «поглощает»,
«поглотил», «поглощение». ``root_of`` takes off what stands behind the root too, and makes the consonants alike that
change before it. It is coarse, so that words which share a root only count for less. This file knows no store.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

LEAST = 4
"""Letters that a root has at least; what would be shorter is left as it is."""

_SUFFIXES: Final = tuple(
    sorted(
        "изирова ирова ованн ыванн иванн еванн изаци ова ева ыва ива енн анн янн нн вш ющ ущ ащ ящ ем им ени ани яни "
        "аци яци ост ств тель ник щик чик ок ек ел ил ц к н й а я е и о у ю ь".split(),
        key=lambda suffix: (-len(suffix), suffix),
    )
)
_ALIKE: Final = tuple(
    {"жд": "д", "ст": "т", "пл": "п", "бл": "б", "вл": "в", "мл": "м", "фл": "ф", "ж": "д", "з": "д", "г": "д", "щ": "т", "ч": "т", "к": "т", "ц": "т", "ш": "с", "х": "с"}.items()
)  # fmt: skip
"""Ends of a root that change into one another: понизить, понижение; поглотить, поглощение."""


@lru_cache(maxsize=65_536)
def root_of(stem: str) -> str:
    """Return the root of a Russian stem.

    >>> root_of("поглоща") == root_of("поглот") == root_of("поглощен")
    True
    >>> root_of("мост")
    'мост'
    """
    found = stem
    shorter = True
    while shorter:
        shorter = False
        for suffix in _SUFFIXES:
            if len(found) - len(suffix) >= LEAST and found.endswith(suffix):
                found, shorter = found[: -len(suffix)], True
                break
    for end, instead in _ALIKE:
        if len(found) - len(end) >= LEAST - 1 and found.endswith(end) and len(found) > LEAST:
            return found[: -len(end)] + instead
    return found
