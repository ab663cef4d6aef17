"""Does a sentence speak of what the claim is about, or of what it is done to, by whatever name?

What a text calls otherwise is told by its people, by what is said besides, or by what is laid down. This file knows nothing of
values.
"""

from __future__ import annotations

from facts.asking.repairing import Term
from facts.checking.claims.planned import speaks_of_a_plan
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording
from facts.checking.subjects.carrying import subject_place
from facts.checking.subjects.naming import name_met
from facts.checking.subjects.places import Places
from facts.checking.subjects.referring import qualifies
from facts.checking.testimonies.deeds import is_little
from facts.checking.testimonies.sharing import Shared, is_called_so
from facts.checking.words.plans import FORESEES, are_of_a_plan, is_norm
from facts.checking.words.verbs import is_passive
from facts.reading.names import territory_of_people
from facts.reading.words import stem

LEAST_ALONE = 0.6
"""Share from which on a claim's subject may be another word for the sentence's, where two other things are met."""


def lacks_its_subject(one: Shared) -> bool:
    """Say whether what the claim is about is not in the sentence, nor so much else that it must be called otherwise there."""
    wording = one.wording
    at = subject_place(wording.question.text, wording.words)
    subject = None if at is None else next((t for t in wording.terms if t.word.span == wording.words[at].span), None)
    if subject is None or subject not in one.aligned.missing or subject.word.span in wording.sorts:
        return False
    if _is_told_by_its_people(wording, at, one) or is_called_so(subject, one.witness):
        return False
    if _is_laid_down(subject, one):  # the treaty gave them ten years: on paper, they were to have ten years
        return is_given_by_what_lays_it_down(one) is False
    return one.share < LEAST_ALONE or one.things_met < 2


def is_given_by_what_lays_it_down(one: Shared) -> bool | None:
    """Say whether whom a treaty gives it in a claim is to have it in the sentence; None where it gives nobody with a name anything."""
    wording, words = one.wording, one.wording.words
    at = subject_place(wording.question.text, words)
    norm = None if at is None else next((t for t in wording.plain if t.word.span == words[at].span), None)
    gives = None if at is None else next((n for n in range(at + 1, len(words)) if words[n].stem in _GIVES), None)
    if norm is None or gives is None or not _is_laid_down(norm, one):
        return None
    behind = words[gives + 1 : gives + 3]
    given = [(name, parts) for name, parts in wording.names if any(w.span == parts[0].word.span for w in behind)]
    if not given:
        return None
    has = subject_place(one.witness.text, one.witness.words)
    met = name_met(*given[0], Places(one.witness))
    return met is not None and has is not None and met.meets(one.witness.words[has].span)


_GIVES = frozenset(map(stem, "give gives gave given giving grant grants granted award awards awarded".split()))


def _is_laid_down(subject: Term, one: Shared) -> bool:
    """Say whether the claim's subject is what lays something down, and the sentence tells only how it is to be."""
    return is_norm(f"the {subject.word.folded}") and _is_planned(one.witness)


def _is_planned(witness: Witness) -> bool:
    """Say whether a sentence tells only how something is to be: on paper, they were to have ten years."""
    return bool(witness.reservations) and are_of_a_plan(witness.text, witness.reservations)


def _is_told_by_its_people(wording: Wording, at: int | None, one: Shared) -> bool:
    """Say whether the claim's subject has a people's name before it, and the sentence the people: Danish sailors, the Danes."""
    before = wording.words[at - 1].span if at else None
    people = next((parts for _, parts in wording.names if before in [term.word.span for term in parts]), ())
    name = " ".join(term.word.span.of(wording.question.text) for term in people)
    if not people or territory_of_people(name) is None or any(term in one.away for term in people):
        return False
    met = name_met(name, people, Places(one.witness))
    return met is not None and not qualifies(met, one.witness.words, one.witness.text)


def is_told_by_its_object(one: Shared) -> bool:
    """Say whether the claim's verb, or a thing that it is done to, stands in the sentence itself."""
    wording = one.wording
    verb = wording.verb
    if verb is not None and verb not in one.aligned.missing:
        return True
    is_plan = verb is not None and verb.word.stem in FORESEES and speaks_of_a_plan(wording, has_its_verb=False)
    if verb is None or is_plan or is_little(verb) or verb.word.span in wording.sorts:
        return one.things_met > 0 or (bool(wording.sorts) and one.names_met > 1)
    verb_at = wording.predicate
    is_suffered = verb_at is not None and is_passive(wording.question.text, wording.words, verb_at) is True
    at = -1 if verb_at is None or is_suffered else wording.words[verb_at].span.end
    return any(term not in one.away and term.word.span.start > at for term in wording.plain)
