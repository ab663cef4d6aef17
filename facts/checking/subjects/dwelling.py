"""Whose population is meant where a text names nobody: "the entire population" are those of whom the sentence before tells, and where.

None of the Danes whom they sheltered remain in Keel: its population are the Danes, and the place is Keel, where they stay. A name
beside theirs, or another place, leaves it open. English only. This file knows nothing of what the population did.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from facts.asking.repairing import Term
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.witnessing import neighbour
from facts.checking.claims.wording import meets
from facts.checking.words.verbs import BE, is_verb
from facts.model import Span
from facts.reading.words import words_in, words_of

_FARTHEST = 3
"""Sentences before in which the people and the place may be told."""
_STAYS = BE | frozenset("remain remains remained stay stays stayed live lives lived dwell dwelt".split())
_RELATIVE = re.compile(r"\b(?:that|who|whom|which|whose|where)\b|,", re.IGNORECASE)
_AT = re.compile(r"\b(?:in|of|at|across|throughout|inside|within)\s+(?:the\s+)?$", re.IGNORECASE)


def are_the_population(people: Sequence[Term], places: Sequence[Term], witness: Witness) -> bool:
    """Say whether the population of a sentence are these people of these places: "The Danes of Keel starved. The population fled"."""
    before = _telling_before(witness)
    if before is None or not (people or places):
        return False
    told = [span for span, _ in before.names if _is_met_by_one(people, before, span)]
    others = [span for span, _ in before.names if span not in told]
    there = [span for span in others if _AT.search(before.text[: span.start])]
    if people:
        first = min((span.start for span in told), default=None)
        if first is None:
            return False
        cut = _RELATIVE.search(before.text, first)
        main = Span(0, len(before.text) if cut is None else cut.start())
        has_all = all(any(meets(term, _stems(before, span)) for span in told if main.holds(span)) for term in people)
        if not has_all or any(main.holds(span) and span not in there for span in others):
            return False
        if any(is_verb(word.folded) for word in words_of(before.text, 0, first)):
            return False
    named = {term.word.stem for term in places}
    if not named <= {stem for span in there for stem in _stems(before, span)}:
        return False
    if places and any(named.isdisjoint(_stems(before, span)) for span in there):
        return False
    return all(_is_where_they_are(told, span, before) for span in there) if people else True


def _telling_before(witness: Witness) -> Witness | None:
    """Return the last sentence before that names anybody or any place."""
    for by in range(1, _FARTHEST + 1):
        before = neighbour(witness, -by)
        if before is None or before.names:
            return before
    return None


def _stems(witness: Witness, name: Span) -> frozenset[str]:
    return frozenset(word.stem for word in words_in(name.of(witness.text)))


def _is_met_by_one(people: Sequence[Term], before: Witness, name: Span) -> bool:
    return any(meets(term, _stems(before, name)) for term in people)


def _is_where_they_are(people: Sequence[Span], place: Span, before: Witness) -> bool:
    """Say whether a place is that of the people: no verb stands between, or they stay there."""
    nearest = max((span.end for span in people if span.end <= place.start), default=None)
    if nearest is None:
        return False
    between = tuple(words_of(before.text, nearest, place.start))
    verbs = [word for word in between if is_verb(word.folded)]
    return not verbs or verbs[-1].folded in _STAYS
