"""A sentence that no rule of wording hears, recognised by the values it shares with a claim.

Who writes in a chat uses other words than a source does, and no table has them all. Where a sentence has every value of a
claim, values that are hardly the same by chance, with every name, the subject and most of the other words in it or before it,
it is the one that the claim goes back to. It can then bear the claim out; it never says that anything differs, for what
differs may be of something else. What was handed over with a claim is about it anyway, and is never recognised. Likeness
alone decides nothing here either: a denial, an opposite, exchanged parts, a value that belongs to another verb, name or
measure, each keep the sentence silent. This file knows nothing of other sentences.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from facts.asking.repairing import Term, Terms
from facts.checking.claims.splitting import Claim, is_value
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording
from facts.checking.subjects.aligning import Aligned, align
from facts.checking.subjects.carrying import subject_place
from facts.checking.subjects.meeting import Met, met_in
from facts.checking.testimonies.telling_who import named_source
from facts.checking.testimonies.testimony import Point, Testimony
from facts.checking.testimonies.weighing_values import said_by
from facts.checking.values.belonging import belongs, is_other_measure
from facts.checking.values.dates import compare_dates
from facts.checking.values.figures import compare_figures
from facts.checking.values.light_verbs import is_light
from facts.checking.values.segments import meant
from facts.checking.values.standing import Standing, Stood
from facts.model import Span
from facts.reading.words import fold, stem
from facts.values import DateValue, FigureType, FigureValue, Mention, Precision
from facts.verdicts import Basis, Verdict

LEAST_SHARE = 0.7
"""Share of a claim's words that must be met, where one value speaks for it."""
LEAST_BESIDE_RARE = 0.5
"""The same where two values do, or one that is rarer still (``RARE``)."""
LOOSE, BEFORE = 0.7, 0.6
"""What a word counts that is met loosely, or by what stands before the sentence; one in it counts 1."""
LEAST_COUNT = 13
"""From where on a plain count is hardly the same by chance."""
RARE = 2


@dataclass(frozen=True, slots=True)
class _Pair:
    """A value of the claim with the one that grants it."""

    claimed: Mention
    found: Mention
    stood: Stood


def recognise(claim: Claim, terms: Terms, wording: Wording, witness: Witness) -> Testimony | None:
    """Return that the sentence bears the claim out, or that it does in part; None where it may be about something else."""
    if claim.is_bare or wording.denials or witness.is_given or _is_handed_on(claim):
        return None
    pairs = _pairs(claim, wording, witness)
    rarity = sum(map(_rarity, pairs))
    if rarity < 1:
        return None
    aligned = align(wording, terms, witness, is_partial=True)
    if aligned is None or not aligned.spans or _speaks_against(aligned) or _may_be_turned(wording, aligned):
        return None
    share = _share(wording, aligned)
    if share < (LEAST_BESIDE_RARE if rarity >= RARE else LEAST_SHARE) or _subject(wording) in aligned.missing:
        return None
    if not all(_is_of_the_claim(pair, wording, aligned, witness) for pair in pairs):
        return None
    speaker = said_by(witness, [pair.found.span for pair in pairs])
    verdict = Verdict.PARTLY if aligned.is_reserved or speaker is not None else Verdict.MATCHES
    points = tuple(_point(pair, verdict, speaker) for pair in pairs)
    return Testimony(witness, verdict, points, (round((1 - share) * 100), 0, 0), is_exact=False)


def _is_handed_on(claim: Claim) -> bool:
    """Say whether the claim names who says so: who it was is never recognised."""
    return claim.statement is not None or named_source(claim.text) is not None


def _point(pair: _Pair, verdict: Verdict, speaker: str | None) -> Point:
    basis = Basis.DATE if isinstance(pair.claimed.value, DateValue) else Basis.FIGURE
    claimed, found = pair.claimed.span, pair.found.span
    return Point(verdict, basis, claimed, found, pair.stood.remark, speaker=speaker, normal=str(pair.found.value))


# --- values -----------------------------------------------------------------------------------------------------------------


def _pairs(claim: Claim, wording: Wording, witness: Witness) -> tuple[_Pair, ...]:
    """Return every value of the claim with the one of the sentence that grants it; nothing where one is lacking."""
    found = [mention for mention in witness.mentions if is_value(mention)]
    pairs: list[_Pair] = []
    for claimed in claim.values:
        like = [(other, stood) for other in found if (stood := _compared(claimed, other)) is not None]
        if len(like) > 1 and wording.telling:
            return ()  # the first of several has one of their values
        others = [mention for mention in claim.values if mention is not claimed]
        wanted = meant([other for other, _ in like], others, wording, witness)
        pair = next((_Pair(claimed, other, stood) for other, stood in like if stood.grants and other in wanted), None)
        if pair is None:
            return ()
        pairs.append(pair)
    return tuple(pairs)


def _compared(claimed: Mention, found: Mention) -> Stood | None:
    mine, theirs = claimed.value, found.value
    if isinstance(mine, DateValue) and isinstance(theirs, DateValue):
        return compare_dates(mine, theirs)
    if isinstance(mine, FigureValue) and isinstance(theirs, FigureValue):
        return compare_figures(mine, theirs)
    return None


def _rarity(pair: _Pair) -> float:
    """Return how little a value can be the same by chance: from a half for "two" or "in May" to 2 for a day of a year."""
    value = pair.claimed.value
    if isinstance(value, DateValue):
        if value.start.year is None:
            return 0.5
        return 2.0 if value.precision is Precision.DAY else 1.0
    if not isinstance(value, FigureValue) or value.number is None or pair.stood.standing is not Standing.SAME:
        return 0.5
    if value.type is FigureType.COUNT and value.unit is None and value.number < LEAST_COUNT:
        return 0.5
    return 1.0 + min(1.0, (_digits(value.number) - 1) * 0.5)


def _digits(number: Decimal) -> int:
    """Return how many digits of a number tell something.

    >>> [_digits(Decimal(number)) for number in ("14000", "61500", "0.5", "0")]
    [2, 3, 1, 1]
    """
    return max(1, len("".join(map(str, number.as_tuple().digits)).strip("0")))


def _is_of_the_claim(pair: _Pair, wording: Wording, aligned: Aligned, witness: Witness) -> bool:
    """Say whether nothing else in the sentence has the value: no other verb, name, measure, and no other thing counted."""
    claimed, found = pair.claimed.span.moved(wording.ahead), pair.found.span
    if is_other_measure(wording.question.text, claimed, witness.text, found):
        return False
    if _is_apart(aligned.spans, found, witness.text) or not belongs(claimed, found, wording, aligned.verb, witness):
        return False
    value = pair.claimed.value
    if not isinstance(value, FigureValue) or value.type is not FigureType.COUNT or not value.counted:
        return True
    counted = {stem(fold(word)) for word in value.counted.split()}
    met = [met_in(term, wording, witness.all_stems) for term in wording.terms if term.word.stem in counted]
    return not met or any(one is not None and one[1] is not Met.LOOSELY for one in met)


def _is_apart(spans: Sequence[Span], value: Span, text: str) -> bool:
    """Say whether one of the claim's words stands in a part of the sentence that begins after the value's has ended."""
    end = text.find(";", value.end)
    return end >= 0 and any(span.start > end for span in spans)


# --- words ------------------------------------------------------------------------------------------------------------------


def _share(wording: Wording, aligned: Aligned) -> float:
    """Return the share of the claim's words that the sentence has, by what they weigh; a verb that says little is none."""
    words = [term for term in wording.terms if not (term is wording.verb and is_light(term))]
    mass = sum(term.mass for term in words)
    held = sum(term.mass * _worth(term, aligned) for term in words)
    return held / mass if mass else 0.0


def _worth(term: Term, aligned: Aligned) -> float:
    if term in aligned.missing:
        return 0.0
    if term in aligned.carried:
        return BEFORE
    return LOOSE if term in aligned.loose else 1.0


def _subject(wording: Wording) -> Term | None:
    """Return the word of the claim that does or suffers what its verb says; None where there is no telling."""
    at = subject_place(wording.question.text, wording.words)
    return None if at is None else next((t for t in wording.terms if t.word.span == wording.words[at].span), None)


def _may_be_turned(wording: Wording, aligned: Aligned) -> bool:
    """Say whether there are two who can have done it to each other, and no verb that tells who did."""
    verb = wording.verb
    return len(wording.names) > 1 and (verb is None or is_light(verb) or verb in aligned.missing)


def _speaks_against(aligned: Aligned) -> bool:
    """Say whether the sentence denies anything, has an opposite, the parts exchanged, or no word for which of several."""
    return (
        aligned.denial is not None
        or aligned.is_denied
        or aligned.is_opposite
        or aligned.is_contrary
        or aligned.turned
        or aligned.other_doer
        or aligned.is_firmer
        or aligned.telling_missing
    )
