"""Does a sentence have the names of a claim, or another that only shares a word with one, or refer back to them?

A name may stand there in any of its forms; what only stands before the sentence counts where that refers back. This file
knows nothing of verbs and values.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from types import MappingProxyType

from facts.asking.repairing import Term
from facts.checking.claims.parts import before_noun
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording, is_before, meets
from facts.checking.subjects.places import Places
from facts.checking.subjects.referring import can_stand_for, qualifies
from facts.model import Span
from facts.reading.names import fold_name, same_name, territory_of, territory_of_people
from facts.reading.names.seats import seat_of
from facts.reading.words import stem, stems_in, words_in

SAME_NAME = 88.0
"""Likeness of two spellings of a name, of a hundred, from which on they are one (as in ``facts.reading.names``)."""
_UNIONS = MappingProxyType({"european": "european union", "europeans": "european union"})
"""Whose the people of no country are, where a union acts for them."""
_REFERS = re.compile(
    r"\b(?:he|she|it|they|his|her|its|their|him|them|this|these|both|there|the\s+(?:latter|former))\b"
    r"|\b(?:он|она|оно|они|его|её|ее|их|ему|ей|им|этот|эта|это|эти)\b",
    re.IGNORECASE,
)
_OPENS_BACK = re.compile(
    r"^\W*(?:(?:in|on|by|since|until)\s(?:[\w’'-]+\s){1,4}(?=(?:he|she|it|they)\b)"
    r"|(?:in|on|at|by|during|after|before|since|until|from)\s[^,.;:]{1,60},\s+|[^,.;:]{1,40}\bby\s[^,.;:]{1,60},\s+)?"
    r"(?:he|she|it|they|his|her|its|their|this|these|there|(?:the|an?)\s+(?:[a-z-]+\s+){0,2}[a-z-]+\b|production|filming"
    r"|он|она|оно|они|его|её|ее|их|это|эта|этот)\b",
    re.IGNORECASE,
)


def name_met(name: str, parts: Sequence[Term], places: Places) -> Span | None:
    """Return where the sentence has the name, in any of its forms: a surname, the country's other name."""
    territory = territory_of(name)
    own = stems_in(name)
    whole = next((span for span, other in places.names if same_name(name, other) >= SAME_NAME), None)
    if whole is not None:
        return whole
    for span, other in places.names:
        if stems_in(other) <= own and _has_whole_name(parts, places.witness):
            return span
        if territory is not None and territory in (territory_of(other), territory_of_people(other)):
            return span
    if len(parts) == 1 or all(meets(term, places.stems) for term in parts):
        found = [places.where(term) for term in parts if meets(term, places.stems)]
        spans = [span for span in found if span is not None]
        if len(spans) == len(parts) and _is_together(spans):
            return Span(min(s.start for s in spans), max(s.end for s in spans))
    if territory is not None:
        for word in places.words:
            if territory in (territory_of(word.span.of(places.text)), territory_of_people(word.span.of(places.text))):
                return word.span
    within = _WITHIN.get(territory or "")
    return next((span for span, other in places.names if within is not None and territory_of(other) == within), None)


_WITHIN = MappingProxyType({"europe": "european union"})
"""A part of the world, and what a text may name of it alone: what came from the EU came from Europe."""


def seat_met(name: str, places: Places) -> Span | None:
    """Return where the sentence has the country that is governed from the claim's place, or the place for its country.

    Only what acts counts: who met in a capital did not meet its country.
    """
    country, own = seat_of(name), territory_of(name) or territory_of_people(name)
    for span, other in places.names:
        at = next((n for n, word in enumerate(places.words) if span.meets(word.span)), None)
        if at is None or before_noun(places.text, places.words, at) in ("in", "at", "near", "from"):
            continue
        if country is not None and country in (territory_of(other), seat_of(other)):
            return span
        if country is not None and country == territory_of_people(other) and _acts_for_it(span, places):
            return span
        if own is not None and own == seat_of(other):
            return span
    return None


_ACTING = frozenset(
    map(
        stem,
        "government ministry minister ministers president leader leaders leadership army troops forces military soldiers officials official"
        " authorities parliament diplomats diplomat embassy ambassador envoy delegation navy fleet side regime state foreign defence defense"
        " peacekeepers peacekeeping contingent police guard guards officers officer servicemen vessels ships aircraft planes tanks vehicles".split(),
    )
)
"""What a country acts by."""


def _acts_for_it(people: Span, places: Places) -> bool:
    """Say whether a people's name stands for what its country does: the Danes, Danish forces; the Danish population does not."""
    if not qualifies(people, places.words, places.text):
        return True
    behind = [word for word in places.words if word.span.start >= people.end][:2]
    return any(word.stem in _ACTING for word in behind)


def people_met(name: str, places: Places) -> Span | None:
    """Return where the sentence has the country whose people the claim's name is: American forces, with the United States."""
    country = territory_of_people(name) or _UNIONS.get(fold_name(name))
    if country is None:
        return None
    return next((span for span, other in places.names if territory_of(other) == country), None)


def two_peoples_met(name: str, places: Places) -> tuple[Span, ...]:
    """Return where the sentence has both countries of two peoples that the claim joins: a Danish-Swedish drill, Denmark's with Sweden."""
    peoples = re.split("[-–]", name)
    met = [span for people in peoples if (span := people_met(people, places)) is not None]
    return tuple(met) if len(peoples) == 2 == len(set(met)) else ()


def _has_whole_name(parts: Sequence[Term], witness: Witness) -> bool:
    """Say whether a part of a name can stand for all of it: the text had it whole before, or was handed over for it."""
    return witness.is_given or all(is_before(term, witness) for term in parts)


def _is_together(spans: Sequence[Span]) -> bool:
    ordered = sorted(spans)
    return all(after.start - before.end < 24 for before, after in pairwise(ordered))


def has_rival(name: str, places: Places) -> bool:
    """Say whether the sentence has a name that shares a word with the claim's and is another: Otter Bridge, Marrow Bridge."""
    own = [word.stem for word in words_in(name) if not word.is_stop]
    for _, other in places.names:
        theirs = [word.stem for word in words_in(other) if not word.is_stop]
        if len(theirs) > 1 and len(own) > 1 and set(own) & set(theirs) and not set(own) <= set(theirs):
            return True
    return False


def refers_back(wording: Wording, lacking: Iterable[Term], places: Places) -> bool:
    """Say whether words of a name that the sentence lacks are what it refers back to.

    They must stand before it, or be what it was handed over for; and it must begin with a word that refers back, or be
    about a place that the text has named. What has a name of its own where the claim has this one refers to nobody else.
    """
    witness = places.witness
    for term in lacking:
        stands_before = is_before(term, witness)
        if not stands_before and not (witness.is_given and not witness.earlier.strip()):
            return False
        place = next((n for n, word in enumerate(wording.words) if word.span == term.word.span), None)
        preposition = before_noun(wording.question.text, wording.words, place) if place is not None else None
        is_place = (
            preposition in ("in", "at", "of", "в", "на", "from")
            and stands_before
            and not _same_slot(preposition, places)
        )
        if not (
            opens_back(witness)
            or is_place
            or (stands_before and _REFERS.search(witness.text) is not None and not places.names)
        ):
            return False
        if not can_stand_for(term, wording, places):
            return False
    return True


def _same_slot(preposition: str | None, places: Places) -> bool:
    """Say whether the sentence has a name of its own behind the same preposition."""
    for span, _ in places.names:
        at = places.place_of(span)
        if at is not None and before_noun(places.text, places.words, at) == preposition:
            return True
    return False


def opens_back(witness: Witness) -> bool:
    if witness.goes_on:
        return True
    found = _OPENS_BACK.match(witness.text)
    if found is None:
        return False
    return not any(span.start < found.end() and span.start > 0 for span, _ in witness.names[:1])
