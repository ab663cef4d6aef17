"""Words of one root: what a Russian question's words may be in the passages that the search proposes.

Nothing is looked up for it: the passages are at hand. A word of the same root never brings a passage; it counts in one
that was found. This file knows nothing of scores.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from facts.asking.repairing import Term, Terms
from facts.index import Candidate
from facts.reading.lexicon.russian_roots import root_of

ROOT_WEIGHT = 0.6
"""What a word of the same root counts for the word asked with."""


def with_kindred(terms: Terms, candidates: Sequence[Candidate]) -> Terms:
    """Return the terms with those stems of the candidates as synonyms that have a Russian term's root."""
    asked = {term: frozenset(map(root_of, _stems(term))) for term in terms.terms if _may_have_kin(term)}
    wanted = frozenset[str]().union(*asked.values())
    if not wanted:
        return terms
    written = {stem for candidate in candidates for body in candidate.terms for stem in body}
    kin: dict[str, list[str]] = {}
    for stem in sorted(written):
        if _is_russian(stem) and root_of(stem) in wanted:
            kin.setdefault(root_of(stem), []).append(stem)
    return Terms(
        tuple(_with(term, asked[term], kin) if term in asked else term for term in terms.terms), terms.corrections
    )


def _with(term: Term, roots: Iterable[str], kin: dict[str, list[str]]) -> Term:
    own = {stem for stem, _ in (*term.alternatives, *term.synonyms)}
    more = tuple((stem, ROOT_WEIGHT) for root in sorted(roots) for stem in kin.get(root, ()) if stem not in own)
    return replace(term, synonyms=(*term.synonyms, *more)) if more else term


def _stems(term: Term) -> list[str]:
    return [term.word.stem, *(stem for stem, weight in term.alternatives if _is_russian(stem))]


def _may_have_kin(term: Term) -> bool:
    return not term.is_name and not term.is_generic and _is_russian(term.word.stem)


def _is_russian(stem: str) -> bool:
    return "\u0400" <= stem[0] <= "\u04ff"
