"""What one Russian sentence says of a Russian claim's values: word order is free, so nearness and endings must do.

The claim's words must stand in the sentence, or before it in the paragraph where the sentence names nothing else. Of several
values of one sort the one is meant in whose part of the sentence the claim's words stand. This file knows nothing of other
sentences and of speakers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from facts.checking.russian.comparing import direction
from facts.checking.russian.covering import Cover, cover_of, is_of_the_claim
from facts.checking.russian.excepting import compares, has_other_verb, tells_apart
from facts.checking.russian.meaning import Found, hold, joined
from facts.checking.russian.reading import Sentence, opposed
from facts.checking.russian.told import Told
from facts.checking.russian.turning import are_turned
from facts.checking.testimonies.testimony import Point, Testimony
from facts.model import Span
from facts.values import FigureType, FigureValue
from facts.verdicts import Basis, Remark, Verdict

_OF_IT = re.compile(r"\b(?:он|она|оно|они|его|е[её]|их|ему|н[её]м|него|не[её]|ней|них|нему)\b", re.IGNORECASE)


def weigh(told: Told, sentence: Sentence, *, is_said: bool = False) -> Testimony | None:
    """Return what the sentence says of the claim; None where it says nothing of just that.

    ``is_said`` says that who said it is compared elsewhere.
    """
    if not told.tokens or not told.values:
        return None
    held = hold(told, sentence)
    if held is None:
        return _none_of(told, sentence)
    if not any(one.theirs is not None or one.grants for one in held):
        return None
    part = joined([one.region for one in held if one.theirs is not None])
    against = opposed(told, sentence, part) | _other_way(told, sentence, held)
    cover = cover_of(told, sentence, against)
    if cover.lacks_name or cover.lacks_verb or are_turned(told, sentence, cover.here, cover.near):
        return None
    if not is_of_the_claim(told, sentence, cover, held):
        return None
    has_figure = any(not one.mine.is_date for one in held)
    if any(
        sign not in sentence.text and sign not in sentence.witness.earlier for sign in _DESIGNATED.findall(told.text)
    ):
        return None
    if any(_is_apart(sentence, cover, one) for one in held if not (has_figure and one.mine.is_date)):
        return None
    is_denied = _is_denied(sentence, cover, held) is not told.is_denied
    met = [one for one in held if one.theirs is not None]
    if _are_turned(held) and not is_denied:
        return _differing(told, sentence, cover, held, met, is_said=is_said)
    if is_denied or against:
        return (
            _opposed(told, sentence, cover, met, against, is_denied=is_denied)
            if all(one.grants for one in held)
            else None
        )
    return _verdict(told, sentence, cover, held, is_said=is_said)


def _other_way(told: Told, sentence: Sentence, held: Sequence[Found]) -> frozenset[str]:
    """Return the claim's words for rising where the sentence says falling of the same figure, or the other way round."""
    for one in held:
        if one.theirs is None or one.mine.is_date:
            continue
        if one.mine.place == "by" or (
            isinstance(one.mine.value, FigureValue) and one.mine.value.type is FigureType.CHANGE
        ):
            ways = {direction(told.text, one.mine), direction(sentence.text, one.theirs)}
            if ways == {"up", "down"}:
                return frozenset(t.stem for t in told.tokens if t.is_verb) | {"?"}
    return frozenset()


def _none_of(told: Told, sentence: Sentence) -> Testimony | None:
    """Return that the sentence says there is none of what the claim gives a number of."""
    if told.is_denied or any(one.is_date for one in told.values):
        return None
    cover = cover_of(told, sentence)
    if cover.missing or cover.lacks_verb or len(cover.here) < 3:
        return None
    verb = next((p for t, places in cover.here if t.is_verb for p in places if sentence.denies(p)), None)
    if verb is None or sentence.within != Span(0, len(sentence.text)):
        return None
    point = Point(Verdict.DIFFERS, Basis.WORDS, _claimed(told, told.values[0].span), verb.span, Remark.DENIED)
    return Testimony(sentence.witness, Verdict.DIFFERS, (point,), (0, len(cover.near), 1), is_exact=False)


_DESIGNATED = re.compile(r"\b[A-ZА-ЯЁ]{1,5}-\d[\d,.]*\d|\b[A-ZА-ЯЁ]{1,5}-\d\b")
_APART = re.compile(r";|:|,\s+(?:но|а|однако|зато|хотя)\s", re.IGNORECASE)


def _is_apart(sentence: Sentence, cover: Cover, one: Found) -> bool:
    """Say whether the claim's verb stands in a clause of its own, and another verb beside the value."""
    verbs = [places for token, places in cover.here if token.is_verb and not token.is_light]
    if one.theirs is None or not verbs:
        return False
    value = one.theirs.span
    for places in verbs:
        for place in places:
            first, last = sorted((place.span, value))
            joints = [m[0] for m in _APART.finditer(sentence.text, first.end, max(first.end, last.start))]
            joints = [j for j in joints if not (j == ":" and place.span.start < value.start)]
            if not joints or not _has_verb_of_its_own(sentence, value):
                break
        else:
            return True
    return False


def _has_verb_of_its_own(sentence: Sentence, value: Span) -> bool:
    start = max((m.end() for m in _APART.finditer(sentence.text, 0, value.start)), default=0)
    behind = _APART.search(sentence.text, value.end)
    piece = Span(start, behind.start() if behind is not None else len(sentence.text))
    return any(t.is_verb and piece.holds(t.span) for t in sentence.tokens)


def _is_denied(sentence: Sentence, cover: Cover, held: Sequence[Found]) -> bool:
    if sentence.witness.falsity is not None or sentence.witness.refusal is not None:
        return True
    for _, places in cover.here:
        if all(sentence.denies(p) for p in places):
            return True
    return any(one.theirs is not None and sentence.denials_in(sentence.core(one.theirs, one.region)) for one in held)


# --- what it says -------------------------------------------------------------------------------------------------------------


def _verdict(told: Told, sentence: Sentence, cover: Cover, held: Sequence[Found], *, is_said: bool) -> Testimony | None:
    differing = [one for one in held if one.differs]
    if differing:
        return _differing(told, sentence, cover, held, differing, is_said=is_said)
    points = [point for one in held if (point := point_of(one, told.ahead)) is not None]
    if not points:
        if not all(one.grants for one in held) or len(cover.here) < 2 - told.is_denied:
            return None
        place = next(places[0].span for _, places in cover.here)
        points = [Point(Verdict.MATCHES, Basis.WORDS, _claimed(told, held[0].mine.span), place)]
    if not any(one.grants for one in held) and (len(cover.missing) > 1 or any(one.mine.is_date for one in held)):
        return None
    remark, speaker = _doubt(told, sentence, held, is_said=is_said)
    is_all = all(one.grants for one in held) and not remark and not cover.missing
    if remark is not None:
        points = [_with(p, Verdict.PARTLY, remark, speaker) for p in points]
    verdict = Verdict.MATCHES if is_all and all(p.verdict is Verdict.MATCHES for p in points) else Verdict.PARTLY
    rank = (0, 0, 1) if verdict is Verdict.MATCHES else (len(cover.missing), 1, 1)
    return Testimony(sentence.witness, verdict, tuple(points), rank, is_exact=False)


def _claimed(told: Told, span: Span) -> Span:
    return span.moved(-told.ahead)


def _doubt(told: Told, sentence: Sentence, held: Sequence[Found], *, is_said: bool) -> tuple[Remark | None, str | None]:
    spans = [one.theirs.span for one in held if one.theirs is not None]
    if not is_said:
        for content, value in sentence.witness.reports:
            if any(content.holds(span) for span in spans):
                return Remark.SAID_BY, sentence.witness.speaker_of(value) or ""
        if any(quoted.holds(span) for quoted in sentence.witness.quotations for span in spans):
            return Remark.SAID_BY, ""
    if not told.is_planned and any(
        one.theirs is not None and sentence.is_planned(sentence.core(one.theirs, one.region)) for one in held
    ):
        return Remark.HEDGED, None
    return None, None


def _differing(
    told: Told, sentence: Sentence, cover: Cover, held: Sequence[Found], differing: Sequence[Found], *, is_said: bool
) -> Testimony | None:
    """Return that a value differs, where all the rest is the same and nothing else can be meant."""
    if cover.missing or not all(one.is_sure and one.theirs is not None for one in differing):
        return None
    if len(held) > 1 and len(differing) == len(held) and not (_are_turned(held) or _are_exchanged(held)):
        return None
    if not any(t.is_verb and not t.is_light for t in told.tokens) and has_other_verb(told, sentence, differing):
        return None
    if any(not (one.grants or one.differs) for one in held):
        return None
    only_verbs = all(
        t.is_light or t.is_spared or (t.is_verb and all(p.is_verb for p in places)) for t, places in cover.here
    )
    if only_verbs and _OF_IT.search(sentence.text) is None:
        return None  # a verb alone can be of anything
    if tells_apart(told, cover, sentence) or compares(told, sentence):
        return None
    points = [point for one in held if (point := point_of(one, told.ahead)) is not None]
    remark, speaker = _doubt(told, sentence, held, is_said=is_said)
    if remark is Remark.HEDGED:
        return None
    if remark is not None:
        points = [_with(p, p.verdict, remark, speaker) for p in points]
    points.sort(key=lambda p: p.verdict is not Verdict.DIFFERS)
    return Testimony(sentence.witness, Verdict.DIFFERS, tuple(points), (0, len(cover.near), 1), is_exact=False)


def _are_turned(held: Sequence[Found]) -> bool:
    """Say whether what rose from one figure to another fell from that to this."""
    pairs = [one for one in held if one.mine.place in ("from", "to")]
    return len(pairs) == 2 and all(one.differs for one in pairs) and _are_exchanged(pairs)


def _are_exchanged(held: Sequence[Found]) -> bool:
    """Say whether the claim and the sentence have the same numbers, each in another's place."""
    mine = [one.mine.value.number for one in held if isinstance(one.mine.value, FigureValue)]
    theirs = [
        one.theirs.value.number for one in held if one.theirs is not None and isinstance(one.theirs.value, FigureValue)
    ]
    return (
        len(mine) == len(held) == len(theirs)
        and None not in mine
        and sorted(map(str, mine)) == sorted(map(str, theirs))
    )


def _opposed(
    told: Told,
    sentence: Sentence,
    cover: Cover,
    met: Sequence[Found],
    against: frozenset[str],
    *,
    is_denied: bool,
) -> Testimony | None:
    """Return that the same is said the other way round, where everything else is the same."""
    if cover.missing or (cover.near and len(cover.near) > len(cover.here)) or (is_denied and against) or not met:
        return None
    if _doubt(told, sentence, met, is_said=True)[0] is not None:
        return None
    verb = next((p for t, places in cover.here if t.is_verb for p in places), None)
    if is_denied and verb is None:
        return None
    place = verb.span if verb is not None else met[0].region
    mine = next((t.span for t in told.tokens if t.stem in against or (is_denied and t.is_verb)), told.tokens[0].span)
    remark = Remark.DENIED if is_denied else Remark.TURNED_ROUND
    point = Point(Verdict.DIFFERS, Basis.WORDS, mine, place, remark)
    return Testimony(sentence.witness, Verdict.DIFFERS, (point,), (0, len(cover.near), 1), is_exact=False)


def point_of(one: Found, ahead: int) -> Point | None:
    """Return a pair of values as a point; None where the sentence has no value of its own for it."""
    if one.theirs is None or one.stood is None:
        return None
    verdict = Verdict.DIFFERS if one.differs else Verdict.MATCHES if one.grants else Verdict.PARTLY
    basis = Basis.DATE if one.mine.is_date else Basis.FIGURE
    return Point(
        verdict,
        basis,
        one.mine.span.moved(-ahead),
        one.theirs.span,
        one.stood.remark,
        normal=str(one.theirs.mention.value),
    )


def _with(point: Point, verdict: Verdict, remark: Remark, speaker: str | None) -> Point:
    return Point(verdict, point.basis, point.claimed, point.found, point.remark or remark, speaker, point.normal)
