"""How well a passage matches a bag of stems: BM25 in whole numbers, so that every store ranks alike to the last tie.

Each store finds the passages in its own way and applies the same arithmetic. A stem's weight is a whole number; what
it adds to a passage is one expression of IEEE doubles, cut off to a whole number before it is summed. Sums of whole
numbers do not depend on their order, so SQLite, PostgreSQL and plain Python agree exactly. The formula is Okapi BM25
with the always positive weight of Lucene (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and
Beyond", 2009); k1 and b were measured on 1,161 questions over 1,283 passages, where b of .3 to .5 were all alike.
This file knows nothing of how passages are kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log

K1 = 1.2
B = 0.4

MAX_REPEATS = 16
"""A stem counts at most so often in one passage; beyond that BM25 hardly grows."""

MAX_LENGTH = 4095
"""Lengths are kept in 12 bits; a passage is cut long before that."""

MAX_STEMS = 64
"""Of a longer question the rarest stems are searched."""

MAX_POSTINGS = 20_000
"""The rarest stems are searched up to so many matches in all: measured to lose nothing at a million passages."""

_SCALE = 1_000_000


@dataclass(frozen=True, slots=True)
class Weighted:
    """A stem that is searched, and the most it is worth."""

    stem: str
    weight: int


@dataclass(frozen=True, slots=True)
class Curve:
    """How the length of a passage takes away from a match: ``flat + slope * length`` stands under the fraction."""

    flat: float
    slope: float


def curve(passages: int, tokens: int) -> Curve:
    """Return the curve for a community of that many searched passages with that many stems in all."""
    return Curve(K1 * (1 - B), K1 * B * passages / tokens if tokens else 0.0)


def weighted(stems: Iterable[str], counts: Mapping[str, int], passages: int) -> tuple[Weighted, ...]:
    """Return the stems worth searching with their weights, rarest first, within the limits of this file.

    ``counts`` says in how many of the ``passages`` each stem stands; a stem it does not name is not searched.

    >>> [w.stem for w in weighted(["bridge", "the", "unheard"], {"the": 90, "bridge": 2}, 100)]
    ['bridge', 'the']
    """
    known = sorted((min(counts[stem], passages), stem) for stem in set(stems) if counts.get(stem, 0) > 0)
    kept: list[Weighted] = []
    postings = 0
    for count, stem in known[:MAX_STEMS]:
        postings += count
        if kept and postings > MAX_POSTINGS:
            break
        weight = log(1 + (passages - count + 0.5) / (count + 0.5))
        kept.append(Weighted(stem, int(weight * _SCALE)))
    return tuple(kept)


def worth(weight: int, repeats: int, length: int, shape: Curve) -> int:
    """Return what a stem adds to the score of a passage of ``length`` stems in which it stands ``repeats`` times."""
    capped = min(repeats, MAX_REPEATS)
    return int(weight * (capped * (K1 + 1) / (capped + shape.flat + shape.slope * min(length, MAX_LENGTH))))
