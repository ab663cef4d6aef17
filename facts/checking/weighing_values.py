"""What a sentence says of a claim's dates and figures: that they differ, that they are borne out, that it is the other way.

A sentence bears a claim out only where it says all of it, as firmly; where too much differs it tells of something else. This
file knows nothing of other sentences, and of speakers only that what is said by somebody is not said by the source.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from facts.asking.repairing import Terms
from facts.checking.aligning import Aligned, align
from facts.checking.belonging import belongs, is_other_measure
from facts.checking.converses import converse_of
from facts.checking.holding import Held, hold, life_dates, speaks_of_an_end
from facts.checking.splitting import is_value
from facts.checking.testimony import Point, Testimony
from facts.checking.witnesses import Witness
from facts.checking.wording import Wording, meets
from facts.model import Span
from facts.reading.words import content_words
from facts.values import DateValue, FigureType, FigureValue, Mention
from facts.verdicts import Basis, Remark, Verdict

FEW = 6
"""Words of a sentence up to which it is about the one thing that a claim of a single word names."""
MANY = 5
"""Words of a claim from which on one of them may be lacking, and the rest is still partly borne out."""


def on_values(
    values: Sequence[Mention], wording: Wording, terms: Terms, witness: Witness, within: Span | None
) -> Testimony | None:
    if _lacks_the_verb(wording, witness) or _lacks_too_much(wording, witness):
        return None
    aligned = align(wording, terms, witness, within)
    if aligned is None or not (aligned.spans or (aligned.carried and (witness.is_given or witness.whole is not None))):
        return None
    missing = aligned.missing
    if life_dates(wording, witness) is not None or speaks_of_an_end(wording, witness):
        missing = tuple(term for term in missing if term is not wording.verb)
    if wording.verb is not None and wording.verb in missing:
        return None
    if len(missing) > _most_missing(wording, witness):
        return None
    held = hold(values, wording, aligned, witness, within)
    if held is None or any(
        one.found is not None
        and (
            not belongs(one.claimed.span.moved(wording.ahead), one.found.span, wording, aligned, witness)
            or is_other_measure(
                wording.question.text, one.claimed.span.moved(wording.ahead), witness.text, one.found.span
            )
        )
        for one in held
    ):
        return None
    whole = (not missing or witness.is_answered) and not aligned.telling_missing
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
        return _differing(witness, aligned, held, whole=whole)
    return _borne_out(witness, aligned, held, whole=whole)


def _lacks_the_verb(wording: Wording, witness: Witness) -> bool:
    """Say at little cost whether the sentence has neither the claim's verb nor what can stand for it."""
    verb = wording.verb
    if verb is None:
        return False
    stems = witness.all_stems
    if meets(verb, stems) or converse_of(verb.word.stem, stems) is not None:
        return False
    return life_dates(wording, witness) is None and not speaks_of_an_end(wording, witness)


def _lacks_too_much(wording: Wording, witness: Witness) -> bool:
    """Say at little cost whether more plain words are lacking, here and before, than may be."""
    lacking = [term for term in wording.plain if not meets(term, witness.all_stems)]
    most = _most_missing(wording, witness)
    if len(lacking) <= most:
        return False
    before = witness.earlier_stems | witness.heading
    return sum(1 for term in lacking if not meets(term, before)) > most


def _most_missing(wording: Wording, witness: Witness) -> int:
    """Return how many words may be lacking: a question asked just to check the claim is often put in other words."""
    if witness.is_answered:
        return len(wording.terms) // MANY
    return 1 if len(wording.terms) >= MANY else 0


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
    if place is None or (
        remark is Remark.DENIED
        and not (aligned.denial in (witness.refusal, witness.falsity) or _is_by_the_verb(aligned))
    ):
        return None
    claimed = verb_span(wording)
    point = Point(Verdict.DIFFERS, Basis.WORDS, claimed, place, remark)
    return Testimony(witness, Verdict.DIFFERS, (point,), aligned.quality, aligned.is_exact)


def _is_by_the_verb(aligned: Aligned) -> bool:
    if aligned.denial is None:
        return True
    return aligned.verb is not None and 0 <= aligned.verb.start - aligned.denial.end <= 16


def verb_span(wording: Wording) -> Span:
    """Return the claim's verb, or all of it where it has none, in the offsets of what was read."""
    if wording.predicate is not None:
        return wording.words[wording.predicate].span
    return Span(wording.words[0].span.start, wording.words[-1].span.end)


def _differing(witness: Witness, aligned: Aligned, held: Sequence[Held], *, whole: bool) -> Testimony | None:
    """Return that a value differs; None where so much differs that the sentence tells of something else."""
    differing = [one for one in held if one.differs]
    if not whole or (len(held) > 1 and len(differing) == len(held)) or any(one.from_before for one in differing):
        return None
    if any(one.stood is None for one in held) or aligned.is_reserved or aligned.is_firmer:
        return None  # a time that the sentence does not speak of; what was planned is not excluded by what came of it
    if any(_is_of_other_time(one, held, witness) or _is_outside(one, aligned, witness) for one in differing):
        return None
    points = tuple(point for one in held if (point := _point(one)) is not None)
    said = _said_by(witness, [one.found.span for one in differing if one.found is not None])
    if said is not None:
        points = tuple(replace(p, remark=p.remark or Remark.SAID_BY, speaker=said) for p in points)
    points = tuple(sorted(points, key=lambda p: p.verdict is not Verdict.DIFFERS))
    return Testimony(witness, Verdict.DIFFERS, points, aligned.quality, aligned.is_exact)


_OPENS_CLAUSE = re.compile(r"\b(?:that|which|who)\s+(?:(?:had|has|have|was|were)\s+)?$", re.IGNORECASE)


def _is_outside(one: Held, aligned: Aligned, witness: Witness) -> bool:
    """Say whether the verb stands in a clause of its own, which ends before the value: the deal that ended it, signed in May."""
    if one.found is None or aligned.verb is None or _OPENS_CLAUSE.search(witness.text[: aligned.verb.start]) is None:
        return False
    return "," in witness.text[aligned.verb.end : max(aligned.verb.end, one.found.span.start)]


def _is_of_other_time(one: Held, held: Sequence[Held], witness: Witness) -> bool:
    """Say whether a change differs that the sentence gives for a time of its own, and the claim for none."""
    value = one.claimed.value
    if not isinstance(value, FigureValue) or value.type is not FigureType.CHANGE:
        return False
    has_time = any(isinstance(other.claimed.value, DateValue) for other in held)
    return not has_time and any(isinstance(m.value, DateValue) and is_value(m) for m in witness.mentions)


def _borne_out(witness: Witness, aligned: Aligned, held: Sequence[Held], *, whole: bool) -> Testimony | None:
    met = [one for one in held if one.found is not None and one.stood is not None]
    if not met:
        return None
    points = [point for one in held if (point := _point(one)) is not None]
    said = _said_by(witness, [one.found.span for one in met if one.found is not None])
    if said is not None:
        points = [replace(p, verdict=Verdict.PARTLY, remark=Remark.SAID_BY, speaker=said) for p in points]
    elif aligned.is_reserved:
        points = [replace(p, verdict=Verdict.PARTLY, remark=p.remark or Remark.HEDGED) for p in points]
    is_all = whole and all(one.grants for one in held)
    verdict = Verdict.MATCHES if is_all and all(p.verdict is Verdict.MATCHES for p in points) else Verdict.PARTLY
    if verdict is Verdict.PARTLY and not whole and not any(one.grants for one in met):
        return None
    return Testimony(witness, verdict, tuple(points), aligned.quality, aligned.is_exact)


def _point(one: Held) -> Point | None:
    """Return a pair of values as a point; None where the sentence has no value of its own for it."""
    if one.found is None or one.stood is None:
        return None
    verdict = Verdict.DIFFERS if one.differs else Verdict.MATCHES if one.grants else Verdict.PARTLY
    basis = Basis.DATE if one.claimed.kind.value == "date" else Basis.FIGURE
    return Point(verdict, basis, one.claimed.span, one.found.span, one.stood.remark, normal=str(one.found.value))


def _said_by(witness: Witness, spans: Sequence[Span]) -> str | None:
    """Return who says what stands at the spans, where the sentence only reports it; "" where nobody is named."""
    for content, value in witness.reports:
        if any(content.holds(span) for span in spans):
            return witness.speaker_of(value) or ""
    return "" if any(quoted.holds(span) for quoted in witness.quotations for span in spans) else None
