"""Verbs that say no more than what stands beside them: "was held on", "had", "cost" may be lacking where the rest says it.

"The referendum of 9 October" was held on 9 October; a town with 612 inhabitants is one where 612 people live. Such a verb may
be lacking where the event stands right beside its date, or where a figure counts the same thing. This file knows nothing of
what a sentence lacks otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from facts.asking.repairing import Term
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording
from facts.checking.subjects.aligned import Aligned
from facts.checking.values.counting import heads
from facts.checking.values.holding import Held
from facts.checking.values.standing import Standing
from facts.checking.words.verbs import is_verb
from facts.model import Span
from facts.reading.figures.units import same_unit
from facts.reading.words import stem, words_in
from facts.values import Comparator, DateValue, FigureType, FigureValue, Precision

_HAPPENS = frozenset(
    map(
        stem,
        "held hold happen occur take took run staged place was".split(),
    )
)
_HAS = frozenset(
    map(
        stem,
        "have has had hold holds held contain contains contained include count counts number numbers comprise comprised consist consisted live lived employ employs"
        " employed work works worked stand stood exist house houses housed seat seats accommodate accommodates own owns keep keeps boast feature features"
        " remain reside belong".split(),
    )
)
_COSTS = frozenset(
    map(
        stem,
        "cost costs pay paid price spend spent charge charged budget invest invested swallow".split(),
    )
)
_SALES = frozenset(
    map(
        stem,
        "sell sold buy bought purchase acquire worth".split(),
    )
)
_PAID = frozenset(map(stem, "pay spend charge invest".split()))
_NEAR = 2
"""Words that may stand between an event and its date."""
LEAST_TELLING = 13
"""From where on a plain number is hardly the same by chance."""


def is_light(verb: Term) -> bool:
    """Say whether a verb can be lacking at all."""
    return verb.word.stem in _HAPPENS or verb.word.stem in _HAS or verb.word.stem in _COSTS


_COMES = frozenset(map(stem, "come came fall fell date dates dated".split()))


def only_tells_when(wording: Wording, witness: Witness) -> bool:
    """Say whether a claim's verb only puts a deed at its time, and the sentence has a verb for the deed: the raid came on 4 May."""
    verb, place = wording.verb, wording.predicate
    if verb is None or not place or verb.word.stem not in _COMES:
        return False
    is_at = any(value.start - verb.word.span.end in range(2, _AT) for value in wording.values)
    ahead = {word.stem: word.folded for word in wording.words[:place]}
    deeds = (word for word in witness.words if word.folded.endswith(("ed", "ing")) and is_verb(word.folded))
    return is_at and any(ahead.get(word.stem, word.folded) != word.folded for word in deeds)


_AT = 7
"""Letters between such a verb and the time, from its end on: in, from, on."""


def is_said_without(wording: Wording, witness: Witness, aligned: Aligned, held: Sequence[Held]) -> bool:
    """Say whether the sentence says what the claim does although it lacks the claim's verb."""
    verb = wording.verb
    if verb is None or not aligned.spans:
        return False
    if (verb.word.stem in _HAPPENS or only_tells_when(wording, witness)) and _stands_beside_date(
        witness, aligned, held
    ):
        return True
    pairs = [one for one in held if isinstance(one.claimed.value, FigureValue) and one.found is not None]
    if verb.word.stem in _HAS:
        return any(_counts_the_same(one) for one in pairs)
    if verb.word.stem in _COSTS - _PAID:  # who pays whom is told by the verb alone
        return any(_is_money(one) for one in pairs) and any(word.stem in _COSTS | _SALES for word in witness.words)
    return False


def _stands_beside_date(witness: Witness, aligned: Aligned, held: Sequence[Held]) -> bool:
    for one in held:
        if one.found is None or not isinstance(one.found.value, DateValue):
            continue
        day = one.found.span
        for span in aligned.spans:
            first, last = sorted((span, day))
            between = words_in(witness.text[first.end : max(first.end, last.start)])
            if (
                len(between) <= _NEAR
                and not any(is_verb(word.folded) for word in between)
                and _is_open(witness, first, last)
            ):
                return True
    return False


def _is_open(witness: Witness, first: Span, last: Span) -> bool:
    return not any(sign in witness.text[first.end : max(first.end, last.start)] for sign in ".;:")


def _counts_the_same(one: Held) -> bool:
    mine, theirs = one.claimed.value, one.found.value if one.found is not None else None
    if not isinstance(mine, FigureValue) or not isinstance(theirs, FigureValue):
        return False
    return bool(heads(mine.counted)) and bool(heads(theirs.counted))


def _is_money(one: Held) -> bool:
    mine, theirs = one.claimed.value, one.found.value if one.found is not None else None
    return (
        isinstance(mine, FigureValue)
        and isinstance(theirs, FigureValue)
        and mine.type is theirs.type is FigureType.MONEY
        and same_unit(mine.unit, theirs.unit)
    )


def is_telling(held: Sequence[Held]) -> bool:
    """Say whether the values agree and one of them is hardly the same by chance: a day, a sum, a number from 13 on."""
    if not all(one.grants and not one.from_before for one in held):
        return False
    return any(one.stood is not None and one.stood.standing is Standing.SAME and _is_rare(one) for one in held) or (
        len(held) > 1 and all(one.found is not None for one in held)
    )


def _is_rare(one: Held) -> bool:
    value = one.claimed.value
    if isinstance(value, DateValue):
        return value.precision is Precision.DAY
    if isinstance(value, FigureValue):
        if value.comparator is not Comparator.EXACT and value.number is None:
            return True
        return value.number is not None and (value.number >= LEAST_TELLING or value.number % Decimal(1) != 0)
    return False
