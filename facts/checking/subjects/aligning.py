"""A claim's words held against a sentence: does it speak of the same thing, with the same parts, and not deny it?

The subject comes first: every name, the verb, and what else the claim is about must stand in the sentence, or before it where
the sentence refers back. Then come the gates: denial, reservation, who does it to whom, words that tell one thing from
another. Nothing here is a degree of likeness; a sentence is of the claim or it is not. Values are compared elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from facts.asking.repairing import Term, Terms
from facts.checking.claims.parts import before_noun
from facts.checking.claims.planned import speaks_of_a_plan, tells_a_schedule
from facts.checking.claims.telling import ORDERED, same_telling
from facts.checking.claims.witnesses import Witness, only_said
from facts.checking.claims.wording import Wording, is_before, telling_in
from facts.checking.subjects.aligned import Aligned
from facts.checking.subjects.carrying import (
    has_name_room,
    is_carried,
    is_named_in_title,
    takes_a_pronoun,
)
from facts.checking.subjects.converses import converse_of
from facts.checking.subjects.denying import denials_of, window
from facts.checking.subjects.exchanging import do_the_same
from facts.checking.subjects.held import Held, hold_names, hold_words
from facts.checking.subjects.opposing import are_reversed, are_told_apart
from facts.checking.subjects.origins import has_another_origin, is_told_origin, says_its_sort
from facts.checking.subjects.owning import is_another_ones
from facts.checking.subjects.places import Places
from facts.checking.subjects.referring import can_stand_for
from facts.checking.subjects.telling import is_done_again, is_its_beginning, is_told_before
from facts.checking.subjects.turning import is_from_the_other_side, turned_or_other
from facts.checking.words.contraries import contrary_of
from facts.checking.words.plans import are_of_a_plan, are_scheduled, is_only_able, settles
from facts.checking.words.verbs import AUXILIARIES, is_verb
from facts.model import Span


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
    held = Held()
    if not hold_names(held, wording, places, described, is_partial=is_partial):
        return None
    if not witness.is_given and (is_another_ones(wording, places) or has_another_origin(wording, places)):
        return None
    hold_words(held, wording, places)
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
        if not all(_is_told_of(term, wording, said) for term in held.lost if not is_told_origin(term, wording, places)):
            return None
    elif not all(
        is_carried(term, wording, places, verb_place)
        and can_stand_for(term, wording, places)
        and (witness.is_given or has_name_room(term, wording, places))
        for term in held.lost
        if not is_told_origin(term, wording, places)
    ):
        return None
    carried.extend(held.lost)
    before = [
        t
        for t in missing
        if t is not wording.verb and (is_carried(t, wording, places, verb_place) or says_its_sort(t, wording, places))
    ]
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
    stems = witness.all_stems
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
            or is_its_beginning(one, wording.question.text, witness)
            or is_done_again(one, ((term, span.of(witness.text)) for term, span in held.met))
            or (not missing and is_told_before(one, wording, carried, witness))
            for one in wording.telling
        ),
    )


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


def _as_verb(places: Places, place: int | None) -> int | None:
    """Return the place of the claim's verb where it is a verb in the sentence too: nobody does or suffers "the collapse"."""
    if place is None:
        return None
    word = places.words[place]
    is_noun = (
        not is_verb(word.folded) and not word.folded.endswith("ing") and before_noun(places.text, places.words, place)
    )
    return None if is_noun else place
