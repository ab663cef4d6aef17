"""Which date or figure of a Russian sentence is meant by a claim's, where it has several of one sort.

The sentence falls into parts, one around each value; the one is meant in whose part the claim's words stand. Where that cannot
be told, nothing is. This file knows nothing of verdicts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from facts.checking.russian.comparing import count_the_same, is_counted, stand
from facts.checking.russian.reading import Sentence
from facts.checking.russian.tokens import Token
from facts.checking.russian.told import Told
from facts.checking.russian.values import Settled
from facts.checking.values.dates import compare_dates
from facts.checking.values.standing import HELD, SAME, Standing, Stood
from facts.model import Span
from facts.values import DateValue, FigureValue, Precision


@dataclass(frozen=True, slots=True)
class Found:
    """A value of the claim with the sentence's that is meant."""

    mine: Settled
    theirs: Settled | None
    stood: Stood | None
    region: Span
    is_sure: bool

    @property
    def grants(self) -> bool:
        return self.stood is not None and self.stood.grants

    @property
    def differs(self) -> bool:
        return self.stood is not None and self.stood.standing is Standing.DIFFERENT


def hold(told: Told, sentence: Sentence) -> tuple[Found, ...] | None:
    """Return the claim's values with those that are meant; None where it cannot be told."""
    figures = [one for one in told.values if not one.is_date]
    dates = [one for one in told.values if one.is_date]
    found: list[Found] = [one for mine in figures if (one := _out_of(mine, sentence)) is not None]
    figures = [one for one in figures if not any(one is done.mine for done in found)]
    for mine in figures or ([] if found else dates):
        one = _meant(mine, told, sentence, dates if figures else [])
        if one is None:
            return None
        if mine.is_date and one.theirs is None:
            one = replace(one, stood=_from_before(mine, sentence))
        found.append(one)
    if found and any(not one.mine.is_date for one in found):
        region = joined([one.region for one in found])
        found.extend(_date(mine, told, sentence, region) for mine in dates)
    used = [one.theirs.span for one in found if one.theirs is not None]
    if len(set(used)) < len(used):
        return None
    return tuple(found)


def _out_of(mine: Settled, sentence: Sentence) -> Found | None:
    """Hold "19 of 27": the number out of which is counted can stand in the sentence or before it."""
    if mine.place != "of" or any(stand(mine, one) is not None for one in sentence.values):
        return None
    number = mine.value.number if isinstance(mine.value, FigureValue) else None
    if number is None or re.search(rf"(?<!\d){number.normalize():f}(?!\d)", sentence.witness.earlier) is None:
        return None
    return Found(mine, None, SAME, sentence.within, is_sure=False)


def _meant(mine: Settled, told: Told, sentence: Sentence, dates: Sequence[Settled]) -> Found | None:
    alike = [(one, stood) for one in sentence.values if (stood := stand(mine, one)) is not None]
    rivals = [one for one, _ in alike]
    fits: list[tuple[float, Settled, Stood, Span]] = []
    for one, stood in alike:
        if not _is_same_thing(mine, one) or (one.place == "from" and mine.place == "" and not _is_of_old(told, dates)):
            continue
        region = sentence.region(one, rivals)
        score = _fit(mine, one, region, rivals, told, sentence, dates)
        if score is not None:
            fits.append((score, one, stood, region))
    if not fits:
        return None if alike else Found(mine, None, None, sentence.within, is_sure=False)
    best = max(score for score, *_ in fits)
    top = [fit for fit in fits if fit[0] == best]
    granting = [fit for fit in top if fit[2].grants]
    if granting:
        _, one, stood, region = granting[0]
        return Found(mine, one, stood, region, is_sure=True)
    if len(top) == 1:
        _, one, stood, region = top[0]
        return Found(mine, one, stood, region, is_sure=best > 0 or len(fits) == 1)
    return None


_OF_OLD = re.compile(
    r"\b(?:был[аио]?|раньше|прежде|ранее|сначала|изначально|первоначально|составлял\w*|когда-то|насчитывал\w*)\b",
    re.IGNORECASE,
)


def _is_of_old(told: Told, dates: Sequence[Settled]) -> bool:
    """Say whether a claim can be of what something was before it changed."""
    return bool(dates) or _OF_OLD.search(told.text) is not None


def _is_same_thing(mine: Settled, theirs: Settled) -> bool:
    one, other = mine.value, theirs.value
    return not (isinstance(one, FigureValue) and isinstance(other, FigureValue)) or count_the_same(one, other)


def _beside(told: Told, mine: Settled) -> tuple[Token, ...]:
    """Return the words of a claim that go with one of its figures: those of its part, and verbs."""
    figures = [one for one in told.values if not one.is_date and one.place not in ("of", "from", "to")]
    if len(figures) < 2 or mine not in figures:
        return told.tokens
    at = figures.index(mine)
    start = _cut(told.text, figures[at - 1].span.end, mine.span.start) if at else 0
    end = _cut(told.text, mine.span.end, figures[at + 1].span.start) if at + 1 < len(figures) else len(told.text)
    part = Span(start, max(start, end))
    own = [t for t in told.tokens if part.holds(t.span)]
    if any(t.is_noun and t.is_bare for t in own):
        return tuple(t for t in told.tokens if t in own or t.is_verb)
    return told.tokens


def _cut(text: str, start: int, end: int) -> int:
    found = re.search(r"[,;:—–]|\s(?:а|и|но)\s", text[start:end])
    return start + found.start() if found is not None else end


def _fit(
    mine: Settled,
    one: Settled,
    region: Span,
    rivals: Sequence[Settled],
    told: Told,
    sentence: Sentence,
    dates: Sequence[Settled],
) -> float | None:
    """Return how many of the claim's words stand with a value; None where one stands with another value."""
    if len(rivals) == 1:
        return 1.0
    first = min(r.span.start for r in rivals)
    own = [t for t in sentence.tokens if region.holds(t.span)]
    covered = {p.span for token in told.tokens for p in sentence.places(token, told)}
    names_another = (
        any(
            t.is_noun
            and t.is_bare
            and t.span.end <= one.span.start
            and t.span not in covered
            and not (t.is_spared or t.is_setting)
            for t in own
        )
        and one.span.start > first
    )
    score = 0.0
    for token in _beside(told, mine):
        places = sentence.places(token, told)
        if not places:
            continue
        if any(region.holds(p.span) for p in places):
            score += 0.5 if token.is_verb or token.is_light else 1.0
        elif is_counted(token, told.values) or token.is_spared:
            continue
        elif token.is_verb:
            if any(t.is_verb for t in own) and not token.is_light:
                return None
        elif any(is_counted(p, rivals) for p in places):
            continue
        elif names_another or not any(p.span.end <= first for p in places):
            return None
    for date in dates:
        beside = _beside_span(sentence)
        there = [
            d
            for d in sentence.values
            if d.is_date and not (beside is not None and beside.holds(d.span) and one.place == "by")
        ]
        same = [d for d in there if (s := stand(date, d)) is not None and s.grants]
        if any(region.holds(d.span) for d in same):
            score += 1.0
        elif any(region.holds(d.span) for d in there) or (same and all(d.span.start > first for d in same)):
            return None
    return score


def _is_beside_than(mine: Settled, told: Told) -> bool:
    return any(m.start() < mine.span.start and m.end() >= mine.span.end for m in _THAN.finditer(told.text))


def _date(mine: Settled, told: Told, sentence: Sentence, region: Span) -> Found:
    """Hold a date beside a figure: against those of the figure's part, else of the sentence, else of what stands before."""
    beside = _beside_span(sentence) if not _is_beside_than(mine, told) else None
    there = [
        (d, s)
        for d in sentence.values
        if d.is_date and not (beside is not None and beside.holds(d.span)) and (s := stand(mine, d)) is not None
    ]
    inside = [(d, s) for d, s in there if region.holds(d.span)] or there
    best = next(((d, s) for d, s in inside if s.grants), inside[0] if len(inside) == 1 else None)
    if best is not None:
        return Found(mine, best[0], best[1], region, is_sure=len(inside) == 1)
    if there:
        return Found(mine, None, None, region, is_sure=False)
    return Found(mine, None, _from_before(mine, sentence), region, is_sure=False)


_YEAR = re.compile(r"(?<!\d)(?:1\d|20)\d\d(?!\d)")
_BESIDE = re.compile(r"\b(?:против|чем|по\s+сравнению)\b[^.;]*$", re.IGNORECASE)


def _from_before(mine: Settled, sentence: Sentence) -> Stood | None:
    """Hold a date against the last one before the sentence, one that is only compared with left out."""
    last = sentence.witness.last_date
    if last is None or not isinstance(mine.value, DateValue):
        return None
    earlier = sentence.witness.earlier
    years = [m for m in _YEAR.finditer(earlier) if _BESIDE.search(earlier[: m.start()]) is None]
    if years and mine.value.precision is Precision.YEAR and str(last.start.year) != years[-1][0]:
        return HELD if str(mine.value.start.year) == years[-1][0] else None
    return compare_dates(mine.value, last)


_THAN = re.compile(r"\b(?:чем|по\s+сравнению\s+с)\b[^.;:()]*", re.IGNORECASE)


def _beside_span(sentence: Sentence) -> Span | None:
    """Return what a sentence only compares with: on 350 more than in 2020."""
    found = _THAN.search(sentence.text, sentence.within.start, sentence.within.end)
    return Span(*found.span()) if found is not None else None


def joined(spans: Sequence[Span]) -> Span:
    return Span(min(s.start for s in spans), max(s.end for s in spans)) if spans else Span(0, 0)
