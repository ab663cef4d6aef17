"""A sentence that says what a claim says, in other words.

Who writes in a chat retells: no table has every verb and noun that a claim may put in the place of the source's. Where one
sentence holds most of what a claim is about, its names, its things, who does it, it is the one that is retold, and its values
can be compared. How much it must hold depends on how little the values can agree by chance; more is wanted to say that
something differs, for what differs may be of something else. Likeness alone decides nothing: an opposite, a deed that undoes
the claim's, exchanged parts, another subject, a value that belongs to another verb, name or measure, each keep the sentence
silent. A question that was handed over with its answer is about the claim anyway, and is never taken for retold. This file looks
at values; who said what is in ``retelling_speech``.
"""

from __future__ import annotations

from collections.abc import Sequence

from facts.asking.repairing import Terms
from facts.checking.claims.of_deeds import is_of_a_deed
from facts.checking.claims.splitting import Claim, is_value
from facts.checking.claims.supposed import is_supposed
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording, word_claim
from facts.checking.subjects.describing import described_in
from facts.checking.subjects.exchanging import is_done_by_who_suffers_it
from facts.checking.testimonies.deciding import (
    belonging_to_others,
    borne_out,
    denied,
    differing,
    is_denied_alike,
    reversed_in,
)
from facts.checking.testimonies.hearsay import as_claimed
from facts.checking.testimonies.remaining import tells_of_others
from facts.checking.testimonies.retelling_speech import retold_speech
from facts.checking.testimonies.sharing import Shared, is_turned_in_time, may_be_exchanged, shared, tells_which
from facts.checking.testimonies.speaking_against import speaks_against
from facts.checking.testimonies.speaking_of import lacks_its_subject
from facts.checking.testimonies.telling_who import named_source
from facts.checking.testimonies.testimony import Testimony
from facts.checking.testimonies.weighing_values import are_torn
from facts.checking.values.crossing import exchanged, of_another_name, straight
from facts.checking.values.granting import is_of_the_claim
from facts.checking.values.holding import crossed
from facts.checking.values.pairing import Pair
from facts.checking.values.supposed_pairs import paired_by_halves
from facts.checking.values.wayward import is_another_score
from facts.values import Mention

NEAR = 0.15
"""How much less than the sentence that holds most another may hold and still be heard."""


def retold(claim: Claim, terms: Terms, wording: Wording, witnesses: Sequence[Witness]) -> Testimony | None:
    """Return what the sentence says that the claim retells; None where there is no telling which it is.

    ``wording`` is of the claim, or of what it says that somebody said.
    """
    if claim.is_bare:
        return None
    if claim.statement is not None:
        said = retold_speech(claim, terms, wording, witnesses)
        if said is not None or not is_of_a_deed(claim):
            return said
        wording = word_claim(claim, terms)
    if named_source(claim.text) is not None:
        return None  # who it was handed on by is not told in other words
    described = described_in(wording, witnesses)
    able: list[tuple[Shared, tuple[Pair, ...]]] = []
    for witness in witnesses:
        one = shared(wording, terms, witness, described)
        pairs = None if one is None else paired_by_halves(claim.values, wording, witness, is_one=tells_which(wording))
        if one is not None and pairs:
            able.append((one, pairs))
    able.sort(key=lambda each: (each[0].rank, each[0].witness.start))
    for one, pairs in able:
        if one.share < able[0][0].share - NEAR:
            break
        found = _testimony(claim.values, one, pairs, witnesses)
        if found is not None:
            return as_claimed(claim, found)
    return None


def _testimony(
    values: Sequence[Mention], one: Shared, pairs: Sequence[Pair], witnesses: Sequence[Witness]
) -> Testimony | None:
    wording, aligned, witness = one.wording, one.aligned, one.witness
    supposes = is_supposed(wording.question.text)
    taken = exchanged(values, wording, witness) or of_another_name(values, wording, witness)
    if taken:
        return belonging_to_others(one, taken)
    if wording.denials and not aligned.is_denied and not is_denied_alike(one) and not supposes:
        return None
    if aligned.is_reversed:
        return reversed_in(one, pairs)
    is_straight = bool(straight(values, wording, witness))
    is_differing = any(pair.differs for pair in pairs)
    if speaks_against(one, is_straight=is_straight, is_differing=is_differing) or lacks_its_subject(one):
        return None
    if tells_of_others(wording, witness) or is_turned_in_time(one):
        return None
    if not is_straight and may_be_exchanged(one):
        return None
    if is_done_by_who_suffers_it(wording, witness) or is_another_score(wording.question.text, witness.text):
        return None
    if not supposes and not all(is_of_the_claim(pair, wording, aligned, witness) for pair in pairs):
        return None
    met = [pair.found for pair in pairs if pair.stood.grants]
    other = crossed(met, [mention for mention in witness.mentions if is_value(mention)], witness)
    if other is not None:
        return belonging_to_others(one, [(pair.claimed, other[1]) for pair in pairs if pair.found == other[0]])
    if are_torn([pair.found for pair in pairs], aligned.spans, witness.text):
        return None
    if any(pair.differs for pair in pairs):
        return differing(one, pairs)
    if aligned.is_denied:
        return denied(one, pairs)
    return borne_out(one, pairs, witnesses)
