"""What a sentence says of a claim's dates and figures: that they differ, that they are borne out, that it is the other way.

A sentence bears a claim out only where it says all of it, as firmly; where too much differs it tells of something else. This
file knows nothing of other sentences, and of speakers only that what is said by somebody is not said by the source.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facts.asking.repairing import Terms
from facts.checking.claims.clauses import is_torn
from facts.checking.claims.polling import only_tells_an_answer
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording
from facts.checking.subjects.aligned import Aligned
from facts.checking.subjects.aligning import align
from facts.checking.subjects.exchanging import (
    are_exchanged,
    is_done_by_another,
    is_done_by_who_suffers_it,
    is_gone_to,
    may_be_turned,
)
from facts.checking.subjects.owning import is_of_some_people
from facts.checking.subjects.roles import describes
from facts.checking.testimonies.deeds import has_another_deed, is_not_done, is_only_settled, is_to_do_another
from facts.checking.testimonies.hearsay import is_from, is_hedged, said_by, words_said_by
from facts.checking.testimonies.lacking import (
    can_be_unsaid,
    lacks_the_verb,
    lacks_too_much,
    most_missing,
    says_it_without_the_verb,
)
from facts.checking.testimonies.measuring import measured_otherwise
from facts.checking.testimonies.testimony import Point, Testimony
from facts.checking.testimonies.wanted import is_only_wanted
from facts.checking.values.belonging import belongs, is_outside
from facts.checking.values.counting import is_a_sum
from facts.checking.values.granting import is_apart
from facts.checking.values.holding import Held, hold
from facts.checking.values.measures import is_other_measure
from facts.checking.values.standing import Standing
from facts.checking.values.time_ends import has_its_own_time
from facts.checking.values.wayward import is_another_score
from facts.checking.words.verbs import is_verb
from facts.model import Span
from facts.reading.words import content_words
from facts.values import DateValue, FigureValue, Mention
from facts.verdicts import Basis, Remark, Verdict

FEW = 6
"""Words of a sentence up to which it is about the one thing that a claim of a single word names."""


def on_values(
    values: Sequence[Mention], wording: Wording, terms: Terms, witness: Witness, within: Span | None
) -> Testimony | None:
    if lacks_the_verb(wording, witness) or lacks_too_much(wording, witness):
        return None
    aligned = align(wording, terms, witness, within)
    if aligned is None or not (aligned.spans or (aligned.carried and (witness.is_given or witness.whole is not None))):
        return None
    held = hold(values, wording, aligned, witness, within)
    if held is None or is_another_score(wording.question.text, witness.text):
        return None
    if any(_is_anothers(one, wording, aligned, witness) for one in held):
        return measured_otherwise(wording, witness, aligned, held)
    found = [one.found for one in held if one.found is not None]
    if are_torn(found, aligned.spans, witness.text):
        return None
    missing = aligned.missing
    if wording.verb is not None and wording.verb in missing:
        if not says_it_without_the_verb(wording, witness, aligned, held):
            return None
        missing = tuple(term for term in missing if term is not wording.verb)
    if any(one.differs for one in held):
        missing = (*missing, *aligned.loose)
    elif len(missing) == 1 and can_be_unsaid(missing[0], wording, aligned, witness, held):
        missing = ()
    if len(missing) > most_missing(wording, witness):
        return None
    whole = (not missing or witness.is_answered) and not aligned.telling_missing
    if aligned.is_contrary:
        return _contrary(wording, witness, aligned, held, whole=whole)
    if (
        aligned.is_denied
        or aligned.turned
        or aligned.other_doer
        or (aligned.is_opposite and not any(one.differs for one in held))
    ):
        return _opposed(wording, witness, aligned, held, whole=whole)
    if any(one.differs for one in held):
        if len(wording.terms) < 2 and len(content_words(witness.text)) > FEW:
            return None
        return _differing(wording, witness, aligned, held, whole=whole)
    if _are_turned(wording, witness, aligned):
        return None
    if wording.verb not in aligned.missing and has_another_deed(wording, aligned, witness):
        return None
    if is_not_done(wording, aligned, witness) or is_to_do_another(wording, witness):
        return None
    return _borne_out(wording, witness, aligned, held, whole=whole, is_quoted=within is not None)


def are_torn(found: Sequence[Mention], spans: Sequence[Span], text: str) -> bool:
    """Say whether a contrast stands between the claim's figures and a date or word of it, at ``spans``."""
    figures = [mention.span for mention in found if isinstance(mention.value, FigureValue)]
    days = [mention.span for mention in found if isinstance(mention.value, DateValue)]
    return is_torn(figures, [*days, *spans], text)


def _are_turned(wording: Wording, witness: Witness, aligned: Aligned) -> bool:
    """Say whether two names do what the other does in the sentence; where that has a noun for the verb, whether they may."""
    if are_exchanged(wording, witness, aligned.verb_place) or is_done_by_who_suffers_it(wording, witness):
        return True
    place = aligned.verb_place
    if wording.verb is None and aligned.spans and is_gone_to(wording, witness, aligned.spans):
        return True
    if is_done_by_another(wording, witness):
        return True
    is_verb_held = wording.verb is not None or only_tells_an_answer(wording.words, wording.predicate)
    is_noun = is_verb_held and (place is None or not is_verb(witness.words[place].folded))
    return is_noun and may_be_turned(wording, witness, aligned.spans)


def _is_anothers(one: Held, wording: Wording, aligned: Aligned, witness: Witness) -> bool:
    """Say whether the value that a claim's is held against belongs to something else, or is of another measure."""
    if one.found is None:
        return False
    claimed = one.claimed.span.moved(wording.ahead)
    return not belongs(claimed, one.found.span, wording, aligned.verb, witness) or is_other_measure(
        wording.question.text, claimed, witness.text, one.found.span
    )


def _opposed(
    wording: Wording, witness: Witness, aligned: Aligned, held: Sequence[Held], *, whole: bool
) -> Testimony | None:
    """Return that the same is said the other way round, where everything else is the same and nothing is in doubt."""
    if not whole or aligned.is_reserved or not all(one.grants and not one.from_before for one in held):
        return None
    if aligned.is_denied and not (aligned.turned or aligned.other_doer or aligned.is_opposite):
        place: Span | None = aligned.denial or aligned.verb or Span(0, len(witness.text))
        remark = Remark.DENIED
    elif aligned.turned and not (aligned.is_denied or aligned.is_opposite) and not aligned.carried:
        place, remark = aligned.verb, Remark.TURNED_ROUND
    else:
        return None
    if place is None:
        return None
    is_called_false = aligned.denial is not None and aligned.denial in (witness.refusal, witness.falsity)
    if remark is Remark.DENIED and not (is_called_false or _is_by_the_verb(wording, aligned)):
        return None
    claimed = verb_span(wording)
    point = Point(Verdict.DIFFERS, Basis.WORDS, claimed, place, remark)
    return Testimony(witness, Verdict.DIFFERS, (point,), aligned.quality, aligned.is_exact)


def _contrary(
    wording: Wording, witness: Witness, aligned: Aligned, held: Sequence[Held], *, whole: bool
) -> Testimony | None:
    """Return that the sentence says the contrary of the same thing: the same values, nothing denied, nothing in doubt."""
    is_plain = not (aligned.is_denied or aligned.turned or aligned.other_doer or aligned.is_reserved)
    if not whole or not is_plain or aligned.verb is None or wording.denials:
        return None
    if not all(one.grants and not one.from_before for one in held):
        return None
    point = Point(Verdict.DIFFERS, Basis.WORDS, verb_span(wording), aligned.verb, Remark.DENIED)
    return Testimony(witness, Verdict.DIFFERS, (point,), aligned.quality, aligned.is_exact)


def _is_by_the_verb(wording: Wording, aligned: Aligned) -> bool:
    """Say whether it is the claim's verb that one side denies; a verb that the sentence only implies is not denied by it."""
    if aligned.denial is None:
        return wording.verb is None or wording.verb not in aligned.missing
    return aligned.verb is not None and 0 <= aligned.verb.start - aligned.denial.end <= 16


def verb_span(wording: Wording) -> Span:
    """Return the claim's verb, or all of it where it has none, in the offsets of what was read."""
    if wording.predicate is not None:
        return wording.words[wording.predicate].span
    return Span(wording.words[0].span.start, wording.words[-1].span.end)


def _differing(
    wording: Wording, witness: Witness, aligned: Aligned, held: Sequence[Held], *, whole: bool
) -> Testimony | None:
    """Return that a value differs; None where so much differs that the sentence tells of something else."""
    differing = [one for one in held if one.differs]
    if not whole or (len(held) > 1 and len(differing) == len(held)) or any(one.from_before for one in differing):
        return None
    if any(one.stood is None and not one.is_distance for one in held) or aligned.is_reserved or aligned.is_firmer:
        return None  # a time that the sentence does not speak of; what was planned is not excluded by what came of it
    if wording.denials or any(one.from_before and not one.grants for one in held):
        return None
    days = [one.found.span for one in differing if one.found is not None and isinstance(one.found.value, DateValue)]
    if any(is_apart(aligned.spans, day, witness.text) for day in days):
        return None
    if is_of_some_people(wording, witness) or any(_is_of_other_days(one) for one in held):
        return None  # before 2016, where the sentence tells of the time since
    if any(_stands_there(o.claimed, held, witness) for o in differing):
        return None  # in June, where the sentence has a figure for January and one for June
    if _is_of_another_name(wording, witness, aligned) or any(is_a_sum(o.claimed.value, witness) for o in differing):
        return None
    if any(
        has_its_own_time(one.claimed, [other.claimed for other in held], witness)
        or (one.found is not None and is_outside(one.found.span, aligned.verb, witness))
        for one in differing
    ):
        return None
    points = tuple(point for one in held if (point := _point(one)) is not None)
    said = said_by(witness, [one.found.span for one in differing if one.found is not None])
    if said is not None:
        points = tuple(replace(p, remark=p.remark or Remark.SAID_BY, speaker=said) for p in points)
    points = tuple(sorted(points, key=lambda p: p.verdict is not Verdict.DIFFERS))
    return Testimony(witness, Verdict.DIFFERS, points, aligned.quality, aligned.is_exact)


def _is_of_other_days(one: Held) -> bool:
    """Say whether a date of the claim is left open by the end of a time that the sentence gives."""
    is_open = one.stood is not None and one.stood.remark is Remark.BOUND and not (one.differs or one.grants)
    return is_open and isinstance(one.claimed.value, DateValue)


def _stands_there(claimed: Mention, held: Sequence[Held], witness: Witness) -> bool:
    """Say whether the sentence has just the claim's date, and a figure of its own for it beside the one for another date."""
    if not isinstance(claimed.value, DateValue) or all(m.value != claimed.value for m in witness.mentions):
        return False
    types = {one.claimed.value.type for one in held if isinstance(one.claimed.value, FigureValue)}
    return sum(isinstance(m.value, FigureValue) and m.value.type in types for m in witness.mentions) > 1


def _is_of_another_name(wording: Wording, witness: Witness, aligned: Aligned) -> bool:
    """Say whether a name of the claim only stands before the sentence, which has one of its own that the claim has not."""
    if witness.is_given or not any(term in aligned.carried for _, parts in wording.names for term in parts):
        return False
    return any(
        not any(span.meets(other) for span in aligned.spans) and not describes(witness.text, witness.words, other)
        for other, _ in witness.names
    )


def _borne_out(
    wording: Wording, witness: Witness, aligned: Aligned, held: Sequence[Held], *, whole: bool, is_quoted: bool
) -> Testimony | None:
    met = [one for one in held if one.found is not None and one.stood is not None]
    if not met or is_only_wanted(wording, witness, [one.found.span for one in met if one.found is not None]):
        return None
    if any(one.found is None and isinstance(one.claimed.value, FigureValue) and not one.is_distance for one in held):
        return None
    if witness.is_given and len(wording.terms) < 2 and not wording.names and len(content_words(witness.text)) > FEW:
        return None
    if not witness.is_given and not wording.plain and wording.verb is None and all(map(_is_held_figure, met)):
        return None  # of names alone much can be said that holds a bound
    points = [point for one in held if (point := _point(one)) is not None]
    said = None if is_quoted else said_by(witness, [one.found.span for one in met if one.found is not None])
    if said is None and not is_quoted and not witness.is_given:
        said = words_said_by(witness, aligned.spans, least=1)
    if said is not None and not is_from(wording, said):
        points = [replace(p, verdict=Verdict.PARTLY, remark=Remark.SAID_BY, speaker=said) for p in points]
    elif (
        aligned.is_reserved
        or is_only_settled(wording, aligned, witness)
        or is_hedged(wording, witness, [one.found.span for one in met if one.found is not None])
    ):
        points = [replace(p, verdict=Verdict.PARTLY, remark=p.remark or Remark.HEDGED) for p in points]
    is_all = whole and all(one.grants for one in held)
    verdict = Verdict.MATCHES if is_all and all(p.verdict is Verdict.MATCHES for p in points) else Verdict.PARTLY
    if verdict is Verdict.PARTLY and not whole and not any(one.grants for one in met):
        return None
    return Testimony(witness, verdict, tuple(points), aligned.quality, aligned.is_exact)


def _is_held_figure(one: Held) -> bool:
    is_figure = isinstance(one.claimed.value, FigureValue)
    return is_figure and one.stood is not None and one.stood.standing is Standing.HELD


def _point(one: Held) -> Point | None:
    """Return a pair of values as a point; None where the sentence has no value of its own for it."""
    if one.found is None or one.stood is None:
        return None
    verdict = Verdict.DIFFERS if one.differs else Verdict.MATCHES if one.grants else Verdict.PARTLY
    basis = Basis.DATE if one.claimed.kind.value == "date" else Basis.FIGURE
    return Point(verdict, basis, one.claimed.span, one.found.span, one.stood.remark, normal=str(one.found.value))
