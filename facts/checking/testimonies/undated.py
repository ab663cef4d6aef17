"""A claim that gives a day to what a sentence only reports, without one.

“One of them said that the guard had left in the morning”: which morning it was stands paragraphs before, or nowhere. The day is
neither borne out nor excluded; what can be said is who said the rest. This file knows nothing of the sentences around.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facts.asking.repairing import Term, Terms
from facts.checking.claims.days_of_events import PLACE_PREPOSITIONS, on_events_day, where_parts, without
from facts.checking.claims.parts import before_noun
from facts.checking.claims.splitting import Claim, is_value
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording, is_before, meets, word_claim
from facts.checking.testimonies.deeds import is_little
from facts.checking.testimonies.hearsay import report_of
from facts.checking.testimonies.sharing import Shared, may_be_exchanged, shared
from facts.checking.testimonies.speaking_against import speaks_against
from facts.checking.testimonies.testimony import Point, Testimony
from facts.checking.testimonies.weighing_speakers import is_denied_there
from facts.checking.testimonies.weighing_values import verb_span
from facts.checking.values.dates import compare_dates
from facts.checking.values.standing import Standing
from facts.model import Span
from facts.reading.words import stems_in
from facts.values import DateValue, Mention, StatementValue
from facts.verdicts import Basis, Remark, Verdict

LEAST_SHARE = 0.8
"""Share of a claim's words that a sentence must hold to be of the claim without its day; none may be lacking."""
FEW = 3
"""Words of a claim from which on they can be of one thing only."""


def undated(claim: Claim, terms: Terms, wording: Wording, witnesses: Sequence[Witness]) -> Testimony | None:
    """Return that somebody says, in a sentence without a date, all of a claim but its day; None where nobody does."""
    day = claim.values[0] if len(claim.values) == 1 else None
    if day is None or claim.is_bare or claim.statement is not None or claim.question.language != "en":
        return None
    if not isinstance(day.value, DateValue) or wording.denials:
        return None
    found = _undated(day, day.value, terms, wording, witnesses)
    one = on_events_day(claim, terms) if found is None else None
    if one is not None:
        claim, terms, wording = one.claim, one.terms, word_claim(one.claim, one.terms)
        witnesses = [witness for witness in witnesses if _is_told(one.event, witness)]
        found = _undated(day, day.value, terms, wording, witnesses)
    return found if found is not None else _undated_elsewhere(day, day.value, claim, terms, wording, witnesses)


def _undated_elsewhere(
    day: Mention, date: DateValue, claim: Claim, terms: Terms, wording: Wording, witnesses: Sequence[Witness]
) -> Testimony | None:
    """Return the same for a claim that says besides where it was, by a name that its passage or heading has before the sentence."""
    for part, name in where_parts(wording):
        told = [witness for witness in witnesses if _is_where_it_is(name, witness)]
        less = replace(terms, terms=tuple(term for term in terms.terms if not part.meets(term.word.span)))
        found = _undated(day, date, less, word_claim(without(claim, part), less), told) if told else None
        if found is not None:
            return found
    return None


def _is_where_it_is(name: Sequence[Term], witness: Witness) -> bool:
    """Say whether the text has a place before a sentence, and nothing that is said there has another."""
    if not all(is_before(term, witness) for term in name):
        return False
    return not any(
        content.holds(span) and before_noun(witness.text, witness.words, at) in PLACE_PREPOSITIONS
        for content, _ in witness.reports
        for span, _ in witness.names
        for at in [next((n for n, word in enumerate(witness.words) if span.meets(word.span)), 0)]
    )


def _is_told(event: Terms, witness: Witness) -> bool:
    """Say whether the text tells, in a sentence or before it, of what else was on the claim's day."""
    here = witness.all_stems | witness.earlier_stems | stems_in(witness.told)
    return all(meets(term, here) for term in event.terms if not (is_little(term) or term.word.is_generic))


def _undated(
    day: Mention, date: DateValue, terms: Terms, wording: Wording, witnesses: Sequence[Witness]
) -> Testimony | None:
    if len(wording.terms) < FEW or any(_tells_of_the_day(date, wording, terms, witness) for witness in witnesses):
        return None
    for witness in witnesses:
        if _has_a_date(witness, date):
            continue
        one = shared(wording, terms, witness)
        told = None if one is None or one.aligned.missing or one.share < LEAST_SHARE else _reported(one)
        if one is None or told is None or one.aligned.is_denied or speaks_against(one) or may_be_exchanged(one):
            continue
        content, value = told
        said = Point(
            Verdict.PARTLY, Basis.WORDS, verb_span(wording), content, Remark.SAID_BY,
            witness.speaker_of(value) or "",
        )  # fmt: skip
        lacking = Point(Verdict.PARTLY, Basis.DATE, day.span, content, Remark.NOT_THERE)
        return Testimony(witness, Verdict.PARTLY, (said, lacking), one.rank, is_exact=False)
    return None


def _tells_of_the_day(day: DateValue, wording: Wording, terms: Terms, witness: Witness) -> bool:
    """Say whether a sentence has the day and all names of the claim, and says something else of them: that is when it was."""
    stood = [compare_dates(day, m.value) for m in witness.mentions if isinstance(m.value, DateValue)]
    one = shared(wording, terms, witness) if any(each is not None and each.grants for each in stood) else None
    return one is not None and bool(wording.names) and one.names_met == len(wording.names)


def _has_a_date(witness: Witness, day: DateValue) -> bool:
    """Say whether the sentence has a date, or goes on from one before it that is another than the claim's."""
    if witness.is_answered or any(isinstance(m.value, DateValue) and is_value(m) for m in witness.mentions):
        return True
    stood = None if witness.last_date is None else compare_dates(day, witness.last_date)
    return stood is not None and stood.standing is Standing.DIFFERENT


def _reported(one: Shared) -> tuple[Span, StatementValue] | None:
    """Return the statement that most of the claim's words stand in, where the one who makes it does not deny it."""
    told = report_of(one.witness, one.aligned.spans)
    return None if told is None or is_denied_there(one.witness, *told) else told
