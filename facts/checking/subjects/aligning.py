"""A claim's words held against a sentence: does it speak of the same thing, with the same parts, and not deny it?

The subject comes first: every name, the verb, and what else the claim is about must stand in the sentence, or before it where
the sentence refers back. Then come the gates: denial, reservation, who does it to whom, words that tell one thing from
another. Nothing here is a degree of likeness; a sentence is of the claim or it is not. Values are compared elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from facts.asking.repairing import Term, Terms
from facts.checking.claims.parts import before_noun
from facts.checking.claims.planned import speaks_of_a_plan, tells_a_schedule
from facts.checking.claims.telling import ORDERED, same_telling
from facts.checking.claims.witnesses import Witness, only_said
from facts.checking.claims.wording import Wording, is_before, telling_in
from facts.checking.subjects.aligned import Aligned
from facts.checking.subjects.carrying import (
    has_name_room,
    has_room,
    is_carried,
    is_named_in_title,
    takes_a_pronoun,
)
from facts.checking.subjects.converses import converse_of, converses
from facts.checking.subjects.denying import denials_of, window
from facts.checking.subjects.describing import describes_another, describes_what_is_here, is_only_of_a_thing
from facts.checking.subjects.exchanging import do_the_same
from facts.checking.subjects.leading import pair_led
from facts.checking.subjects.meeting import Met, met_in, place_met
from facts.checking.subjects.naming import has_rival, name_met, people_met, refers_back, seat_met, two_peoples_met
from facts.checking.subjects.opposing import are_reversed, are_told_apart
from facts.checking.subjects.owning import is_another_ones
from facts.checking.subjects.places import Places
from facts.checking.subjects.referring import can_stand_for
from facts.checking.subjects.telling import is_done_again, is_told_before
from facts.checking.subjects.turning import is_from_the_other_side, turned_or_other
from facts.checking.words.contraries import contrary_of
from facts.checking.words.plans import are_of_a_plan, are_scheduled, is_only_able, settles
from facts.checking.words.verbs import AUXILIARIES, is_passive, is_verb
from facts.model import Span
from facts.reading.words import stem


def align(
    wording: Wording,
    terms: Terms,
    witness: Witness,
    within: Span | None = None,
    *,
    is_partial: bool = False,
    described: frozenset[int] = frozenset(),
) -> Aligned | None:
    """Return how the sentence holds the claim's words; None where it has another name, or lacks too much.

    ``within`` is the statement looked at, where the claim is about one: only what it denies itself counts then.
    With ``is_partial`` it may lack as many words as it likes, but no name; a name that only describes a thing of the sentence is
    not lacked where its number is among ``described``.
    """
    places = Places(witness)
    held = _Held()
    if not _hold_names(held, wording, places, described, is_partial=is_partial):
        return None
    if not witness.is_given and is_another_ones(wording, places):
        return None
    _hold_words(held, wording, places)
    missing, carried, spans, loose, exact, verb_span = (
        held.missing, held.carried, held.spans, held.loose, held.exact, held.verb
    )  # fmt: skip
    contrary = _otherwise(contrary_of, wording, places, missing)
    converse = None if contrary is not None else _otherwise(converse_of, wording, places, missing)
    if contrary is not None or converse is not None:
        verb_span = contrary or converse
    if converse is not None:
        spans.append(converse)
        exact = False
    verb_place = places.place_of(verb_span) if verb_span is not None else None
    if is_partial and verb_place is not None and _stands_as_a_noun(places, verb_place):
        verb_place = None
    if is_partial:
        said = places if within is None or not held.lost else Places(only_said(witness, within))
        if not all(_is_told_of(term, wording, said) for term in held.lost):
            return None
    elif not all(
        is_carried(term, wording, places, verb_place)
        and can_stand_for(term, wording, places)
        and (witness.is_given or has_name_room(term, wording, places))
        for term in held.lost
    ):
        return None
    carried.extend(held.lost)
    before = [t for t in missing if t is not wording.verb and is_carried(t, wording, places, verb_place)]
    carried.extend(before)
    missing = [term for term in missing if term not in before]
    if not is_partial and len(missing) > 1 + len(wording.terms) // 5:
        return None
    near = window(spans, witness.text)
    denials = denials_of(wording, witness, [*spans, *telling_in(places.words, wording)], held.met, verb_span, within)
    if converse is None:
        alike = is_partial and verb_place is None and do_the_same(wording, witness, spans)
        turned, other = turned_or_other(
            wording, terms, places, _as_verb(places, verb_place), is_partial=is_partial, are_alike=alike
        )
    elif not is_from_the_other_side(wording, places, verb_place):
        return None
    else:
        turned = other = False
    stems = frozenset(word.stem for word in places.words)
    reservations = [s for s in witness.reservations if near.meets(s) and (within is None or within.meets(s))]
    is_plan = is_partial and speaks_of_a_plan(wording, has_its_verb=verb_span is not None)
    reserved = _is_reserved(wording, witness, reservations, is_plan=is_plan)
    reversed_ = are_reversed(wording, places)
    return Aligned(
        missing=tuple(missing),
        loose=tuple(loose),
        is_contrary=contrary is not None,
        carried=tuple(carried),
        spans=tuple(spans),
        verb=verb_span,
        verb_place=verb_place,
        is_exact=exact and not carried,
        is_denied=bool(denials) is not bool(wording.denials),
        denial=denials[0] if denials else None,
        turned=turned,
        is_opposite=reversed_ or are_told_apart(wording, places),
        is_reversed=reversed_,
        other_doer=other or (len(denials) != wording.denials and bool(denials) and bool(wording.denials)),
        is_reserved=reserved and not wording.is_reserved,
        is_firmer=wording.is_reserved
        and not reserved
        and not is_only_able(wording.question.text)
        and not settles(witness.text),
        telling_missing=not all(
            same_telling(one) & (stems | witness.heading | (witness.earlier_stems & ORDERED))
            or is_done_again(one, ((term, span.of(witness.text)) for term, span in held.met))
            or (not missing and is_told_before(one, wording, carried, witness))
            for one in wording.telling
        ),
    )


@dataclass(slots=True)
class _Held:
    """What is found of a claim's words while they are looked for: ``lost`` are parts of names that only stand before the sentence."""

    missing: list[Term] = field(default_factory=list)
    carried: list[Term] = field(default_factory=list)
    lost: list[Term] = field(default_factory=list)
    loose: list[Term] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    met: list[tuple[Term, Span]] = field(default_factory=list)
    exact: bool = True
    verb: Span | None = None


def _hold_names(held: _Held, wording: Wording, places: Places, described: frozenset[int], *, is_partial: bool) -> bool:
    """Look for the claim's names; False where the sentence has another in the place of one."""
    witness = places.witness
    led = pair_led(wording, places) if is_partial else {}
    for number, (name, parts) in enumerate(wording.names):
        met = name_met(name, parts, places)
        if met is None and is_partial and not _is_a_place(parts, wording):
            both = two_peoples_met(name, places)
            held.spans.extend(both)
            met = led.get(number) or seat_met(name, places) or people_met(name, places) or next(iter(both), None)
        if met is not None and is_only_of_a_thing(name, parts, wording, places):
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


def _hold_words(held: _Held, wording: Wording, places: Places) -> None:
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


def _otherwise(
    told: Callable[[str, frozenset[str]], str | None], wording: Wording, places: Places, missing: list[Term]
) -> Span | None:
    """Return where the sentence has another verb for the claim's, which is lacking no longer then: its contrary, its converse."""
    verb = wording.verb
    other = told(verb.word.stem, places.stems) if verb is not None and verb in missing else None
    if verb is None or other is None:
        return None
    missing.remove(verb)
    return places.by_stem[other]


def _is_reserved(wording: Wording, witness: Witness, reservations: Sequence[Span], *, is_plan: bool) -> bool:
    """Say whether the sentence says it with a reservation that the claim has not left aside: that it is planned is none for a plan."""
    if not reservations:
        return False
    is_due = tells_a_schedule(wording) and are_scheduled(witness.text, reservations)
    if is_due or (is_plan and are_of_a_plan(witness.text, reservations)):
        return wording.is_reserved
    return True


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


def _is_told_of(term: Term, wording: Wording, places: Places) -> bool:
    """Say whether a name that a sentence lacks is what it goes on speaking of: what the text is about, or what it refers to."""
    if not is_before(term, places.witness) or not has_name_room(term, wording, places):
        return False
    if is_named_in_title(term, wording, places) or not takes_a_pronoun(term, wording, places):
        return True
    return can_stand_for(term, wording, places)


def _stands_as_a_noun(places: Places, place: int) -> bool:
    """Say whether a word that can be a verb is a thing in the sentence: a cleansing, of the sinking."""
    word = places.words[place]
    if is_verb(word.folded) and not word.folded.endswith("ing"):
        return False
    before = places.words[place - 1].folded if place else ""
    return before not in AUXILIARIES and before not in ("not", "also", "still", "already", "never")


def _is_a_place(parts: Sequence[Term], wording: Wording) -> bool:
    """Say whether a name of the claim is where something was: in Oslo."""
    place = next((n for n, word in enumerate(wording.words) if word.span == parts[0].word.span), None)
    behind = before_noun(wording.question.text, wording.words, place) if place is not None else None
    return behind in ("in", "at", "near", "from")


def _as_verb(places: Places, place: int | None) -> int | None:
    """Return the place of the claim's verb where it is a verb in the sentence too: nobody does or suffers "the collapse"."""
    if place is None:
        return None
    word = places.words[place]
    is_noun = (
        not is_verb(word.folded) and not word.folded.endswith("ing") and before_noun(places.text, places.words, place)
    )
    return None if is_noun else place
