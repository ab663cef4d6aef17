"""Where a sentence has a claim's names and its other words, and what of them it lacks.

The names come first, in any form or by what stands for them; one that has another in its place is not held at all. This file
knows nothing of what is denied and of who does it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from facts.asking.repairing import Term
from facts.checking.claims.parts import before_noun
from facts.checking.claims.wording import Wording
from facts.checking.subjects.carrying import has_name_room, has_room
from facts.checking.subjects.describing import describes_another, describes_what_is_here, is_only_of_a_thing
from facts.checking.subjects.leading import both_led, pair_led
from facts.checking.subjects.meeting import Met, met_in, place_met
from facts.checking.subjects.naming import has_rival, name_met, people_met, refers_back, seat_met, two_peoples_met
from facts.checking.subjects.places import Places
from facts.checking.subjects.siding import side_met, side_of
from facts.checking.words.converse_verbs import converses
from facts.checking.words.verbs import is_passive
from facts.model import Span
from facts.reading.words import stem


@dataclass(slots=True)
class Held:
    """What is found of a claim's words while they are looked for: ``lost`` are parts of names that only stand before the sentence."""

    missing: list[Term] = field(default_factory=list)
    carried: list[Term] = field(default_factory=list)
    lost: list[Term] = field(default_factory=list)
    loose: list[Term] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    met: list[tuple[Term, Span]] = field(default_factory=list)
    exact: bool = True
    verb: Span | None = None


def hold_names(held: Held, wording: Wording, places: Places, described: frozenset[int], *, is_partial: bool) -> bool:
    """Look for the claim's names; False where the sentence has another in the place of one."""
    witness = places.witness
    led = pair_led(wording, places) if is_partial else {}
    for number, (name, parts) in enumerate(wording.names):
        met = led.get(number) or name_met(name, parts, places)
        side = None if met is not None else side_of(name, parts, wording)
        there = None if side is None else side_met(side, places)
        if there is not None:
            held.spans.append(there)
            held.met.append((parts[0], there))
            continue
        if met is None and side is None and is_partial and not _is_a_place(parts, wording):
            both = two_peoples_met(name, places) or both_led(name, places)
            held.spans.extend(both)
            met = seat_met(name, places) or people_met(name, places) or next(iter(both), None)
        if met is not None and (
            is_only_of_a_thing(name, parts, wording, places) or is_a_thing_there(met, parts, wording, places)
        ):
            return False
        if met is not None and (witness.is_given or not describes_another(met, parts, wording, places)):
            held.spans.append(met)
            held.met.append((parts[0], met))
            continue
        here = [] if met is not None else [t for t in parts if met_in(t, wording, places.stems) is not None]
        held.spans.extend(span for term in here if (span := places.where(term)) is not None)
        lacking = [term for term in parts if term not in here]
        if not lacking:
            continue
        if has_rival(name, places):
            return False
        if number in described and describes_what_is_here(parts, wording, places):
            held.carried.extend(lacking)
            continue
        referred = [t for t in lacking if refers_back(wording, lacking, places)]
        if not witness.is_given and not all(
            has_name_room(term, wording, places) and (is_partial or has_room(term, wording, places))
            for term in referred
        ):
            return False
        held.carried.extend(referred)
        held.lost.extend(term for term in lacking if term not in referred)
    return True


def is_a_thing_there(met: Span, parts: Sequence[Term], wording: Wording, places: Places) -> bool:
    """Say whether a claim has for a place what is a thing in the sentence, in small letters: heard in Sirens, the sirens of Elm."""
    place = next((n for n, word in enumerate(wording.words) if word.span == parts[0].word.span), None)
    if place is None or len(parts) > 1 or not parts[0].word.span.of(wording.question.text)[:1].isupper():
        return False
    return met.of(places.text)[:1].islower() and before_noun(wording.question.text, wording.words, place) in (
        "in",
        "at",
    )


def hold_words(held: Held, wording: Wording, places: Places) -> None:
    """Look for the claim's other words, its verb last."""
    for term in (*wording.plain, *((wording.verb,) if wording.verb is not None else ())):
        place = place_met(term, wording, places)
        if (
            place is None
            or _is_only_the_converse(term, wording, places)
            or _is_only_a_thing(term, place[0], wording, places)
        ):
            held.missing.append(term)
            continue
        held.spans.append(place[0])
        held.met.append((term, place[0]))
        held.exact = held.exact and place[1] is Met.ITSELF
        if place[1] is Met.LOOSELY:
            held.loose.append(term)
        if term is wording.verb:
            held.verb = place[0]


_SLIGHT = frozenset(
    map(stem, "go went gone come came take took give gave make made say said show try tried have had".split())
)
"""Verbs that say little, and as things say something else: we have a go."""


def _is_only_a_thing(term: Term, met: Span, wording: Wording, places: Places) -> bool:
    """Say whether the sentence has the claim's small verb as a thing, behind an article."""
    place = places.place_of(met)
    if term is not wording.verb or term.word.stem not in _SLIGHT or not place:
        return False
    return places.words[place - 1].folded in ("a", "an", "the", "another", "no")


def _is_only_the_converse(term: Term, wording: Wording, places: Places) -> bool:
    """Say whether the sentence has for the claim's verb only the one that tells it from the other side: got, for gave.

    Who was given something got it: then both tell it from the same side.
    """
    if term is not wording.verb or wording.predicate is None:
        return False
    met = met_in(term, wording, places.stems)
    if met is None or met[1] is not Met.LOOSELY or met[0] not in converses(term.word.stem):
        return False
    there = places.place_of(places.by_stem[met[0]])
    mine = is_passive(wording.question.text, wording.words, wording.predicate)
    theirs = None if there is None else is_passive(places.text, places.words, there)
    return mine is False and theirs is False


def _is_a_place(parts: Sequence[Term], wording: Wording) -> bool:
    """Say whether a name of the claim is where something was: in Oslo."""
    place = next((n for n, word in enumerate(wording.words) if word.span == parts[0].word.span), None)
    behind = before_noun(wording.question.text, wording.words, place) if place is not None else None
    return behind in ("in", "at", "near", "from")
