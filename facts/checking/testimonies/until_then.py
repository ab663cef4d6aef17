"""How long something had gone on when something else came: the strike had lasted six weeks when the mill burnt.

A sentence that says how long need not say until when, where the text tells of that around it: what follows on the strike is told
behind it, and who did that and in which month may be told elsewhere, as long as it is told of them. The claim is held against it without its time clause. What came later, or on another day, ended another time, so that
nothing is said then. English only. This file knows nothing of how a claim is retold.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from facts.asking.repairing import Term, Terms
from facts.checking.claims.splitting import Claim
from facts.checking.claims.time_clauses import Outlasting, outlasting
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.witnessing import neighbour
from facts.checking.claims.wording import Wording, meets, word_claim
from facts.checking.testimonies.deeds import is_little
from facts.checking.testimonies.retelling import retold
from facts.checking.testimonies.testimony import Testimony
from facts.checking.values.dates import compare_dates
from facts.checking.words.tenses import tells_of_another_time
from facts.reading.words import stems_in
from facts.values import DateValue, Value
from facts.verdicts import Verdict

_NEAR = 3
"""Sentences on each side in which the event may be told."""
_CLOSE = 2
"""Words behind the name of who did it among which the deed stands."""


def until_then(claim: Claim, terms: Terms, wording: Wording, witnesses: Sequence[Witness]) -> Testimony | None:
    """Return what a sentence says of how long something had gone on; None where the text does not tell of the event by it."""
    one = outlasting(claim, terms)
    if one is None:
        return None
    found = retold(one.claim, one.terms, word_claim(one.claim, one.terms), witnesses)
    if found is None or found.verdict is Verdict.PARTLY or not _is_told_by(one, wording, found.witness, witnesses):
        return None
    return found


def _is_told_by(one: Outlasting, wording: Wording, witness: Witness, witnesses: Sequence[Witness]) -> bool:
    """Say whether the text tells of the event beside a sentence, at no other time than the claim does."""
    event = [
        term
        for term in one.event.terms
        if not (is_little(term) or term.word.is_generic or any(day.span.meets(term.word.span) for day in one.times))
    ]
    near = [other for by in range(-_NEAR, _NEAR + 1) if (other := neighbour(witness, by) if by else witness)]
    named = [parts for _, parts in wording.names if any(term in event for term in parts)]
    deeds = [term for term in event if not any(term in parts for parts in named)] or event
    here = witness.earlier_stems.union(*(other.all_stems for other in near))
    if not event or not all(meets(term, here) for term in deeds):
        return False
    if not all(meets(term, here | stems_in(witness.told)) for term in event):
        return False
    if any(tells_of_another_time(other.text) for other in near if any(meets(term, other.all_stems) for term in event)):
        return False
    every = (*near, *witnesses)
    doer = next((parts[-1] for parts in named if parts[-1].word.span.end <= deeds[0].word.span.start), None)
    if doer is not None and deeds is not event and not _is_done_by(doer, deeds[0], every):
        return False
    about = [other for other in every if all(meets(term, other.all_stems) for term in deeds)]
    return all(any(_is_on(day.value, other) for other in about) for day in one.times)


def _is_done_by(doer: Term, deed: Term, witnesses: Iterable[Witness]) -> bool:
    """Say whether some sentence has the event close behind the name of who did it: Keel's raid, when Keel raided."""
    return any(
        meets(doer, {word.stem}) and any(meets(deed, {behind.stem}) for behind in words[at + 1 : at + 1 + _CLOSE])
        for words in (witness.words for witness in witnesses if not witness.denials)
        for at, word in enumerate(words)
    )


def _is_on(day: Value, witness: Witness) -> bool:
    """Say whether a sentence has a date that the claim's day holds."""
    dates = [m.value for m in witness.mentions if isinstance(m.value, DateValue)]
    return isinstance(day, DateValue) and any(
        stood.grants for date in dates if (stood := compare_dates(day, date)) is not None
    )
