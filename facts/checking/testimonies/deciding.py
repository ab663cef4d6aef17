"""What a sentence that retells a claim says of it, once nothing speaks against it: another value, a denial, or that it is so.

How much it must hold of the claim depends on how little the values can agree by chance, and more is wanted to say that something
differs. This file looks at one sentence that ``retelling`` has found to be of the claim.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facts.checking.claims.planned import speaks_of_a_plan
from facts.checking.claims.supposed import is_supposed
from facts.checking.claims.witnesses import Witness
from facts.checking.subjects.denying import denies_the_same
from facts.checking.subjects.owning import is_of_some_people
from facts.checking.testimonies.deeds import has_another_deed, is_not_done, is_only_settled, is_to_do_another
from facts.checking.testimonies.hearsay import is_from, is_hedged, said_by, words_said_by
from facts.checking.testimonies.sharing import (
    Shared,
    is_used_elsewhere,
    may_be_exchanged,
    time_clause,
)
from facts.checking.testimonies.speaking_of import is_told_by_its_object, lacks_its_subject
from facts.checking.testimonies.testimony import Point, Testimony
from facts.checking.testimonies.wanted import is_only_wanted
from facts.checking.testimonies.weighing_values import verb_span
from facts.checking.values.belonging import gap
from facts.checking.values.counting import is_a_sum
from facts.checking.values.granting import is_of_the_claim
from facts.checking.values.other_times import is_of_another_time
from facts.checking.values.pairing import Pair, is_granted
from facts.checking.values.time_ends import has_its_own_time
from facts.checking.words.foreseeing import foreseen_in, is_somebodys
from facts.checking.words.verbs import AUXILIARIES, is_verb
from facts.model import Span
from facts.reading.words import stem, words_in
from facts.values import DateValue, FigureValue, Mention
from facts.verdicts import Basis, Remark, Verdict

LEAST_SHARES = ((2.0, 0.5), (1.0, 0.6), (0.5, 0.75))
"""Share of a claim's words that a sentence must hold to bear it out, by how rare the values are that agree, the rarest first."""
LEAST_AGAINST, LEAST_BESIDE = 0.7, 0.6
"""The same to say that a value differs, or that it is denied; and that it differs where another one agrees."""
RARE = 2.0
"""Rarity from which on a value tells a name's measure without another word: the pass is 2,214 metres high."""
_PHASES = frozenset(
    map(stem, "begin began begun start started commence commenced end ended finish finished complete completed".split())
)
"""Verbs that tell one end of a deed."""
_BEGINS = frozenset(map(stem, "begin began begun start started commence commenced".split()))
_HELD = _BEGINS | frozenset(
    map(
        stem,
        "hold held conduct conducted stage staged organise organised open opened launch launched took set last lasted ran".split(),
    )
)
"""Verbs by which a thing begins or goes on."""
_BESIDE = 16
"""Characters between what denies and the verb that it denies."""


def belonging_to_others(one: Shared, taken: Sequence[tuple[Mention, Mention]]) -> Testimony | None:
    """Return that the sentence has the claim's values for something else, and other ones for this."""
    aligned = one.aligned
    is_plain = not (aligned.is_denied or aligned.is_opposite or aligned.is_contrary or aligned.is_reserved)
    if one.share < LEAST_AGAINST or not is_plain or one.wording.denials:
        return None
    points = tuple(
        Point(Verdict.DIFFERS, Basis.FIGURE, mine.span, found.span, normal=str(found.value)) for mine, found in taken
    )
    return Testimony(one.witness, Verdict.DIFFERS, points, one.rank, is_exact=False)


def differing(one: Shared, pairs: Sequence[Pair]) -> Testimony | None:
    """Return that one value differs, where all else is as it is claimed and nothing is in doubt."""
    differing = [pair for pair in pairs if pair.differs]
    aligned = one.aligned
    is_denying = bool(one.wording.denials) and not (
        is_supposed(one.wording.question.text) or denies_the_same(one.wording, one.witness, aligned.denial)
    )
    is_plain = not (aligned.is_denied or aligned.is_reserved or is_denying)
    agreeing = sum(pair.rarity for pair in pairs if pair.stood.grants)
    least = LEAST_BESIDE if agreeing >= 1 else LEAST_AGAINST
    if len(differing) > 1 or one.share < least or not is_plain:
        return None
    if is_of_some_people(one.wording, one.witness) or any(is_a_sum(p.claimed.value, one.witness) for p in differing):
        return None
    if not all(pair.differs or pair.stood.grants for pair in pairs):
        return None  # of another time, perhaps
    verb = one.wording.verb
    is_end = verb is not None and verb in aligned.missing and verb.word.stem in _PHASES
    when = time_clause(one.wording)
    if is_end and not any(when.holds(pair.claimed.span.moved(one.wording.ahead)) for pair in differing):
        return None  # when it was built is not when that was begun
    if not is_told_by_its_object(one) and not all(_stands_by_its_name(one, pair) for pair in differing):
        return None
    if any(is_of_another_time(pair, pairs, one.witness) for pair in differing):
        return None
    if any(has_its_own_time(pair.claimed, [other.claimed for other in pairs], one.witness) for pair in differing):
        return None
    if not one.has_its_own or any(
        is_granted(pair.claimed, pair.found, one.wording, one.witness, pairs) for pair in differing
    ):
        return None
    return _made(one, Verdict.DIFFERS, pairs, _speaker(one, pairs))


def _stands_by_its_name(one: Shared, pair: Pair) -> bool:
    """Say whether the claim says of what sort the value is, and the sentence has it right beside what it is of: the pass, at 2,214 m."""
    if one.wording.verb is not None or not one.wording.sorts:
        return False
    text, value = one.witness.text, pair.found.span
    return any(
        span.end <= value.start and len(words_in(text[span.end : value.start])) <= 1 for span in one.aligned.spans
    )


def _is_of_its_name(one: Shared, pair: Pair) -> bool:
    """Say whether no other name stands nearer to a value than one of the claim's: the pass, at 2,214 m, above the town."""
    text, value = one.witness.text, pair.found.span
    names = sorted(one.witness.names, key=lambda name: gap(text, name[0], value))
    return not names or any(span.meets(names[0][0]) for span in one.aligned.spans)


def denied(one: Shared, pairs: Sequence[Pair]) -> Testimony | None:
    """Return that one side denies what the other says, where the values are the same."""
    if one.share < LEAST_AGAINST or not all(pair.stood.grants for pair in pairs) or one.denies_what_is_away:
        return None
    if _is_only_meant(one):
        return None  # was ready to buy it, has not bought it
    place = one.aligned.denial or one.aligned.verb or Span(0, len(one.witness.text))
    point = Point(Verdict.DIFFERS, Basis.WORDS, verb_span(one.wording), place, Remark.DENIED)
    return Testimony(one.witness, Verdict.DIFFERS, (point,), one.rank, is_exact=False)


def _is_only_meant(one: Shared) -> bool:
    """Say whether the sentence says right before its verb that somebody means to do it: was ready to buy, has not bought."""
    verb, text = one.aligned.verb, one.witness.text
    return (
        verb is not None
        and one.aligned.denial is None
        and any(0 <= verb.start - span.end <= _BESIDE and is_somebodys(span.of(text)) for span in foreseen_in(text))
    )


def reversed_in(one: Shared, pairs: Sequence[Pair]) -> Testimony | None:
    """Return that the sentence says the opposite, where all else is the same and nothing is in doubt."""
    aligned = one.aligned
    is_plain = not (
        aligned.turned or aligned.other_doer or aligned.is_denied or aligned.is_reserved or one.wording.denials
    )
    if one.share < LEAST_AGAINST or not is_plain or lacks_its_subject(one) or may_be_exchanged(one):
        return None
    if not all(pair.stood.grants and is_of_the_claim(pair, one.wording, aligned, one.witness) for pair in pairs):
        return None
    place = aligned.verb or Span(0, len(one.witness.text))
    point = Point(Verdict.DIFFERS, Basis.WORDS, verb_span(one.wording), place, Remark.DENIED)
    return Testimony(one.witness, Verdict.DIFFERS, (point,), one.rank, is_exact=False)


def borne_out(one: Shared, pairs: Sequence[Pair], witnesses: Sequence[Witness]) -> Testimony | None:
    figures = [pair.found.span for pair in pairs if isinstance(pair.found.value, FigureValue)]
    if len(set(figures)) < len(figures):
        return None  # 77 percent for A and 77 for B, where the sentence has 77 but once
    rarity = sum(pair.rarity for pair in pairs)
    least = next((share for floor, share in LEAST_SHARES if rarity >= floor), None)
    if least is None or one.share < least or is_used_elsewhere(one, witnesses):
        return None
    if has_another_deed(one.wording, one.aligned, one.witness) or is_to_do_another(one.wording, one.witness):
        return None
    if is_not_done(one.wording, one.aligned, one.witness) or is_only_wanted(
        one.wording, one.witness, [pair.found.span for pair in pairs]
    ):
        return None
    if not _can_have_begun(one):
        return None
    if not one.wording.names and len(one.wording.terms) < 2 and rarity < 1:
        return None  # one word and a bound can be of anything
    is_measure = rarity >= RARE and one.wording.verb is None and all(_is_of_its_name(one, pair) for pair in pairs)
    if len(pairs) < 2 and not is_measure and not is_told_by_its_object(one):
        return None
    speaker = _speaker(one, pairs)
    is_hedge = is_hedged(one.wording, one.witness, [pair.found.span for pair in pairs]) and not speaks_of_a_plan(
        one.wording, has_its_verb=one.aligned.verb is not None
    )
    is_hedge = is_hedge or is_only_settled(one.wording, one.aligned, one.witness)
    is_whole = speaker is None and not (one.aligned.is_reserved or is_hedge) and all(p.stood.grants for p in pairs)
    is_less = one.aligned.is_reserved or is_hedge
    return _made(one, Verdict.MATCHES if is_whole else Verdict.PARTLY, pairs, speaker, is_less=is_less)


def _can_have_begun(one: Shared) -> bool:
    """Say whether a claim of a beginning that the sentence has no word for is told by one that it was held then: called off, no."""
    verb = one.wording.verb
    if verb is None or verb not in one.aligned.missing or verb.word.stem not in _BEGINS:
        return True
    deeds = [word for word in one.witness.words if is_verb(word.folded) and word.folded not in AUXILIARIES]
    if not deeds:
        return not any(word.folded == "over" for word in one.witness.words)
    return any(word.stem in _HELD for word in deeds)


def is_denied_alike(one: Shared) -> bool:
    """Say whether what denies in the sentence stands right before the claim's verb, and denies once as the claim does."""
    denial, verb = one.aligned.denial, one.aligned.verb
    if one.wording.denials != 1 or denial is None:
        return False
    if verb is None:
        return denies_the_same(one.wording, one.witness, denial)
    return 0 <= verb.start - denial.end <= _BESIDE or denies_the_same(one.wording, one.witness, denial)


def _speaker(one: Shared, pairs: Sequence[Pair]) -> str | None:
    """Return who says what is compared, where the sentence only reports it and the claim does not say so; else None."""
    speaker = said_by(one.witness, [pair.found.span for pair in pairs])
    if speaker is None:
        speaker = words_said_by(one.witness, one.aligned.spans)
    return None if speaker is not None and is_from(one.wording, speaker) else speaker


def _made(
    one: Shared, verdict: Verdict, pairs: Sequence[Pair], speaker: str | None, *, is_less: bool = False
) -> Testimony:
    """Return the verdict with its pairs; ``is_less`` says that the sentence has a reservation that the claim has not."""
    points = [_point(pair, verdict, speaker) for pair in pairs]
    if is_less:
        points = [replace(point, remark=point.remark or Remark.HEDGED) for point in points]
    points.sort(key=lambda point: point.verdict is not Verdict.DIFFERS)
    points[0] = replace(points[0], remark=points[0].remark or one.remark)
    return Testimony(one.witness, verdict, tuple(points), one.rank, is_exact=False)


def _point(pair: Pair, verdict: Verdict, speaker: str | None) -> Point:
    basis = Basis.DATE if isinstance(pair.claimed.value, DateValue) else Basis.FIGURE
    if verdict is Verdict.DIFFERS and not pair.differs:
        verdict = Verdict.MATCHES if pair.stood.grants else Verdict.PARTLY
    remark = pair.stood.remark or (Remark.SAID_BY if speaker is not None else None)
    return Point(verdict, basis, pair.claimed.span, pair.found.span, remark, speaker, str(pair.found.value))
