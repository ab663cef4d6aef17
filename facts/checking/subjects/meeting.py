"""How well a sentence has a word of a claim: the word itself, one that says the same, one that only may, or none.

What says the same is a clear synonym, a word of the same root, or a turn of phrase. What only may (a loose synonym, a wider
name) is worth something where the values agree, and nothing where they do not. This file knows nothing of values.
"""

from __future__ import annotations

from enum import IntEnum

from facts.asking.repairing import Term
from facts.checking.claims.witnesses import LEAST_WEIGHT
from facts.checking.claims.wording import LEAST_LOOSE, Wording
from facts.checking.subjects.places import Places
from facts.checking.words.kinship import kin_among, wider_names
from facts.checking.words.paraphrases import retold_by
from facts.model import Span


class Met(IntEnum):
    """How a word is met, the best first."""

    ITSELF = 0
    WELL = 1
    LOOSELY = 2


def met_in(term: Term, wording: Wording, stems: frozenset[str]) -> tuple[str, Met] | None:
    """Return the stem among ``stems`` that meets the claim's word, and how well; None where none does."""
    own = term.word.stem
    if own in stems:
        return own, Met.ITSELF
    span = term.word.span
    if wording.accepted[span].isdisjoint(stems):
        kin = kin_among(own, stems)
        return (kin, Met.WELL) if kin is not None else None
    loose: str | None = None
    for other, weight in (*term.alternatives, *term.synonyms):
        if other in stems:
            if weight >= LEAST_WEIGHT:
                return other, Met.WELL
            if weight >= LEAST_LOOSE and loose is None:
                loose = other
    said = min(wording.others.get(span, frozenset()) & stems, default=None) or kin_among(own, stems)
    if said is not None:
        return said, Met.WELL
    loose = loose or min((retold_by(own) | wider_names(own)) & stems, default=None)
    return (loose, Met.LOOSELY) if loose is not None else None


def place_met(term: Term, wording: Wording, places: Places) -> tuple[Span, Met] | None:
    """Return where the sentence has the claim's word, and how well; None where it does not."""
    found = met_in(term, wording, places.stems)
    if found is None:
        return None
    own = term.word.stem
    is_wide = found[0] in wider_names(own) - retold_by(own) and found[1] is Met.LOOSELY
    if is_wide and not _was_named(term, wording, places):
        return None
    return places.by_stem[found[0]], found[1]


def _was_named(term: Term, wording: Wording, places: Places) -> bool:
    """Say whether the text has named the thing before, so that a wider name in the sentence can mean it."""
    met = met_in(term, wording, places.witness.earlier_stems | places.witness.heading)
    return met is not None and met[1] is not Met.LOOSELY
