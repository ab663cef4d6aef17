"""A stem as the full text indexes hold it: one token that no engine splits, folds or reads as syntax.

The token begins with the community's number, so that one community's postings are found, counted and read without
ever touching another's. This file knows nothing of the engines beyond what they leave alone: the letters a-z, digits,
the underscore, and whatever is not ASCII.
"""

from __future__ import annotations

import re
from functools import lru_cache

MAX_WORD = 200
"""Longer words are neither counted nor searched: engines limit their keys, and nobody asks for such a word."""

_PLAIN = re.compile(r"[a-z0-9\u0080-\ud7ff\ue000-\U0010ffff]+")
_OTHER = re.compile(r"[^a-z0-9\u0080-\ud7ff\ue000-\U0010ffff]")


def token(community: int, stem: str) -> str:
    """Return the community's token for a stem; different stems have different tokens.

    >>> token(1, "harbour"), token(1, "1,960"), token(2, "a_b")
    ('1_harbour', '1_1_2c960', '2_a_5fb')
    """
    return f"{community}_{_escaped(stem)}"


@lru_cache(maxsize=50_000)
def _escaped(stem: str) -> str:
    return stem if _PLAIN.fullmatch(stem) else _OTHER.sub(_escape, stem)


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"_{code:02x}" if code < 0x80 else f"_u{code:04x}"
