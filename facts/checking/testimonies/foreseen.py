"""A claim that has done what a sentence only plans, hints at or is ready for: the guard stayed, where it was to stay.

Such a sentence neither bears the claim out nor excludes it: it says less. It is heard where nobody says more, and must have all
of the claim's names; what it lacks may be the verb, for a plan has other words than a deed, and a value that nothing speaks
against. This file knows nothing of who said it.
"""

from __future__ import annotations

from collections.abc import Sequence

from facts.asking.repairing import Term, Terms
from facts.checking.claims.planned import speaks_of_a_plan
from facts.checking.claims.splitting import Claim, is_value
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording
from facts.checking.subjects.denying import window
from facts.checking.subjects.naming import name_met, people_met
from facts.checking.subjects.places import Places
from facts.checking.testimonies.sharing import LOOSE, Shared, may_be_exchanged, shared, tells_which
from facts.checking.testimonies.testimony import Point, Testimony
from facts.checking.testimonies.weighing_values import verb_span
from facts.checking.values.pairing import paired
from facts.checking.words.foreseeing import foreseen_in, is_somebodys, says_it_done
from facts.model import Span
from facts.values import DateValue, Mention
from facts.verdicts import Basis, Remark, Verdict

LEAST_BESIDE_THE_VERB = 0.7
"""Share of a claim's words but its verb that a sentence must hold."""
FEW = 3
"""Words of a claim, besides its verb, from which on they can be of one thing only."""
_FAR = 60
"""Characters between what says that it is only meant and the verb that is."""
_BESIDE = 24
"""Characters between who means to do it and what says so."""
_WHOLE = frozenset("full whole entire complete".split())
"""Words before a length of time that say no more than the length does."""


def foreseen(claim: Claim, terms: Terms, wording: Wording, witnesses: Sequence[Witness]) -> Testimony | None:
    """Return what a sentence only plans, hints at or is ready for, of a claim that has it done; None where none does."""
    if claim.is_bare or claim.statement is not None or claim.question.language != "en" or wording.denials:
        return None
    if wording.verb is None or wording.is_reserved or not says_it_done(wording.words, wording.predicate):
        return None
    if speaks_of_a_plan(wording, has_its_verb=True) or tells_which(wording):
        return None
    found = (
        _testimony(claim.values, terms, wording, witness)
        for witness in witnesses
        if not (witness.is_given or witness.is_answered or witness.fact is not None)
    )
    return min((one for one in found if one is not None), key=lambda one: one.rank, default=None)


def _testimony(values: Sequence[Mention], terms: Terms, wording: Wording, witness: Witness) -> Testimony | None:
    one = shared(wording, terms, witness)
    if one is None or not _is_of_the_claim(one):
        return None
    meant = _meant(one)
    if meant is None:
        return None
    points = [_point(value, wording, witness) for value in values]
    told = [point for point in points if point is not None]
    if len(told) < len(points) or all(point.remark is Remark.NOT_THERE for point in told):
        return None
    told.sort(key=lambda point: point.remark is Remark.NOT_THERE)
    return Testimony(witness, Verdict.PARTLY, tuple(told), one.rank, is_exact=False)


def _is_of_the_claim(one: Shared) -> bool:
    """Say whether a sentence has the claim's names itself and nearly all else but the verb, and nothing speaks against it."""
    aligned, wording = one.aligned, one.wording
    if aligned.is_denied or aligned.is_opposite or aligned.is_contrary or aligned.turned or aligned.other_doer:
        return False
    if not wording.names or one.names_met < len(wording.names):
        return False
    if aligned.verb is not None and may_be_exchanged(one):
        return False
    told = [term for term in wording.terms if term is not wording.verb and term.word.folded not in _WHOLE]
    mass = sum(term.mass for term in told)
    if len(told) < FEW and wording.verb in one.away:
        return False
    return sum(term.mass * _worth(term, one) for term in told) >= LEAST_BESIDE_THE_VERB * mass


def _worth(term: Term, one: Shared) -> float:
    if term in one.aligned.missing or term in one.aligned.carried:
        return 0.0
    return LOOSE if term in one.aligned.loose else 1.0


def _meant(one: Shared) -> Span | None:
    """Return the words by which the sentence only means the claim's deed to be; None where it is done, or something else is meant."""
    verb, text = one.aligned.verb, one.witness.text
    found = foreseen_in(text)
    if verb is None:
        near = window(one.aligned.spans, text)
        return next(
            (s for s in found if (_is_its_doers(s, one) if is_somebodys(s.of(text)) else near.meets(s))),
            None,
        )
    return next((span for span in found if 0 <= verb.start - span.end <= _FAR), None)


def _is_its_doers(meant: Span, one: Shared) -> bool:
    """Say whether what is meant is meant by the claim's first name: none of its others stands nearer before it."""
    wording, places = one.wording, Places(one.witness)
    names = sorted(wording.names, key=lambda name: name[1][0].word.span.start)
    found = [name_met(name, parts, places) or people_met(name, places) for name, parts in names]
    ahead = sorted(span.end for span in found if span is not None and span.end <= meant.start)
    first = found[0]
    return bool(ahead) and first is not None and first.end == ahead[-1] and meant.start - first.end <= _BESIDE


def _point(claimed: Mention, wording: Wording, witness: Witness) -> Point | None:
    """Return a value as the sentence has it, or that it is not there; None where it has another one."""
    basis = Basis.DATE if isinstance(claimed.value, DateValue) else Basis.FIGURE
    pairs = paired((claimed,), wording, witness)
    if pairs and pairs[0].stood.grants:
        return Point(
            Verdict.PARTLY, basis, claimed.span, pairs[0].found.span, Remark.HEDGED, normal=str(pairs[0].found.value)
        )
    same = [m for m in witness.mentions if is_value(m) and isinstance(m.value, type(claimed.value))]
    if pairs == ():
        return Point(Verdict.PARTLY, Basis.WORDS, verb_span(wording), Span(0, len(witness.text)), Remark.HEDGED)
    return None if same else Point(Verdict.PARTLY, basis, claimed.span, Span(0, len(witness.text)), Remark.NOT_THERE)
