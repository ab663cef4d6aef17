"""How a value of a claim stands to a value of a sentence, with what stands around both of them.

The kinds are compared in ``dates`` and ``figures``; here is what only the two texts tell: what a figure counts, whether a year is
the text's own, which end of a time is meant. This file does not choose which values go together.
"""

from __future__ import annotations

import re
from dataclasses import replace

from facts.checking.claims.distances import Direction, Way, direction
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording
from facts.checking.values.counting import (
    are_behind_each_other,
    as_share,
    count_the_same,
    has_a_share,
    is_counted_behind,
)
from facts.checking.values.dates import compare_dates
from facts.checking.values.figures import compare_figures
from facts.checking.values.standing import DIFFERENT, HELD, Standing, Stood
from facts.checking.values.time_ends import is_other_end
from facts.kinds.base import RangeEnd
from facts.reading.figures.units import convert
from facts.values import Comparator, DateValue, FigureType, FigureValue, Mention
from facts.verdicts import Remark

_SCALE = re.compile(
    r"\b(?:thousand|million|billion|trillion|[kmb]n?|тыс\w*|млн|млрд|миллион\w*|миллиард\w*)\b|\d[kmb]n?\b",
    re.IGNORECASE,
)


def stand(mine: Mention, theirs: Mention, wording: Wording, witness: Witness, end: RangeEnd | None) -> Stood | None:
    """Return how a claim's value stands to a sentence's; None where they are not of one sort, or count other things.

    ``end`` is which end of a range the claim is about.
    """
    one, other = mine.value, theirs.value
    if isinstance(one, DateValue) and isinstance(other, DateValue):
        stood = stand_in_time(mine, theirs, wording, end)
        if stood is not None and stood.remark is Remark.NO_YEAR:
            told = _with_year_of_the_text(other, witness)
            again = compare_dates(one, told, end) if told is not None else None
            stood = again if again is not None and again.grants else stood
        if stood is not None and stood.grants and other.bound is None and is_other_end(one, theirs.span, witness):
            return Stood(Standing.OPEN, Remark.BOUND)
        if (
            stood is not None
            and stood.remark is Remark.YEAR_INFERRED
            and not stood.grants
            and _is_unsure(other, witness)
        ):
            return Stood(Standing.OPEN, Remark.NO_YEAR)
        return stood
    if isinstance(one, FigureValue) and isinstance(other, FigureValue):
        if one.type is FigureType.SHARE and (share := as_share(theirs, witness)) is not None:
            return compare_figures(one, share)
        if one.type is FigureType.SHARE and has_a_share(theirs, witness):
            return None
        in_brackets = witness.text[: theirs.span.start].rstrip().endswith("(")  # what that counts stands elsewhere
        is_said = not in_brackets and is_counted_behind(other, theirs.span, witness)
        if is_said and not count_the_same(one, other, wording):
            return None
        if are_behind_each_other(wording, mine.span.moved(wording.ahead), witness, theirs.span):
            return None
        written = mine.span.moved(wording.ahead).of(wording.question.text)
        stood = compare_figures(one, other, is_scaled=_SCALE.search(written) is not None)
        ours, own = mine.span.moved(wording.ahead), theirs.span
        is_told_as_done = stood is not None and not wording.is_reserved
        if is_told_as_done and is_done_in(one, other, wording.question.text[: ours.start], witness.text[: own.start]):
            stood = HELD
        if stood is not None and not witness.reservations and is_told_of_more(one, other, witness.text[: own.start]):
            stood = DIFFERENT
        return apart(stood, direction(ours, wording.question.text), direction(own, witness.text))
    return None


_IN = re.compile(r"\bin\s+$", re.IGNORECASE)
_WITHIN = re.compile(r"\b(?:with)?in\s+$", re.IGNORECASE)


def is_done_in(mine: FigureValue, theirs: FigureValue, before_mine: str, before_theirs: str) -> bool:
    """Say whether two lengths, by what stands before them, are that in which something was done: left in a week, within a week.

    >>> from decimal import Decimal
    >>> week, limit = (
    ...     FigureValue(FigureType.DURATION, Decimal(1), low, Decimal(1), how, "week")
    ...     for how, low in ((Comparator.EXACT, Decimal(1)), (Comparator.AT_MOST, None))
    ... )
    >>> is_done_in(week, limit, "All left in ", "All left within "), is_done_in(week, limit, "It took ", "All left within ")
    (True, False)
    """
    if mine.type is not FigureType.DURATION or theirs.type is not FigureType.DURATION or mine.number is None:
        return False
    if mine.comparator is not Comparator.EXACT or theirs.comparator is not Comparator.AT_MOST:
        return False
    turned = None if theirs.number is None else convert(theirs.number, theirs.unit or "", mine.unit or "")
    return turned == mine.number and _IN.search(before_mine) is not None and _WITHIN.search(before_theirs) is not None


_AS_MANY = re.compile(r"\bas\s+(?:many|much)\s+as\s+$", re.IGNORECASE)
_AT_MOST = (Comparator.AT_MOST, Comparator.UNDER)


def is_told_of_more(mine: FigureValue, theirs: FigureValue, before_theirs: str) -> bool:
    """Say whether a number that was reached is beyond what a claim says was the most: as many as 90, at most 40.

    >>> from decimal import Decimal
    >>> most, many = (
    ...     FigureValue(FigureType.COUNT, Decimal(number), None, Decimal(number), how, None)
    ...     for number, how in ((40, Comparator.AT_MOST), (90, Comparator.AS_MANY_AS))
    ... )
    >>> is_told_of_more(most, many, "as many as "), is_told_of_more(most, many, "up to ")
    (True, False)
    """
    if mine.comparator not in _AT_MOST or theirs.comparator is not Comparator.AS_MANY_AS or mine.unit != theirs.unit:
        return False
    is_beyond = mine.high is not None and theirs.number is not None and mine.high < theirs.number
    return mine.type is theirs.type and is_beyond and _AS_MANY.search(before_theirs) is not None


_SHARP = re.compile(r"\b(?:exactly|precisely)\s+(?:at\s+)?$", re.IGNORECASE)
_ON_THE_DOT = re.compile(r"[\s,.]+(?:sharp|on\s+the\s+dot|to\s+the\s+minute|exactly|precisely)\b", re.IGNORECASE)


def stand_in_time(mine: Mention, theirs: Mention, wording: Wording, end: RangeEnd | None = None) -> Stood | None:
    """Return how a claim's date stands to a sentence's; what is "around" leaves open a time of day to the minute: at 1 p.m. sharp."""
    one, other = mine.value, theirs.value
    if not isinstance(one, DateValue) or not isinstance(other, DateValue):
        return None
    stood = compare_dates(one, other, end)
    if stood is None or not stood.grants or one.start.time is None or not other.approximate:
        return stood
    text, span = wording.question.text, mine.span.moved(wording.ahead)
    is_sharp = (
        _SHARP.search(text[: span.start]) or _SHARP.match(text, span.start) or _ON_THE_DOT.search(text, span.start)
    )
    return Stood(Standing.OPEN, Remark.COARSER) if is_sharp else stood


def apart(stood: Stood | None, mine: Direction | None, theirs: Direction | None) -> Stood | None:
    """Return how two lengths of time stand that say which way they go; None where they count from different things.

    >>> same = Stood(Standing.SAME)
    >>> before, after = (Direction(way, frozenset({"vote"})) for way in (Way.BEFORE, Way.AFTER))
    >>> apart(same, before, before).standing.value, apart(same, before, after).standing.value
    ('same', 'different')
    >>> apart(same, Direction(Way.AGO), None) is None
    True
    """
    if stood is None or (mine is None and theirs is None):
        return stood
    if mine is None or theirs is None:
        one = mine or theirs
        return (
            stood if one is None or one.way.is_named else None
        )  # "ten months before the storm" can be how long it lasted
    if mine.way.is_back is not theirs.way.is_back:
        return DIFFERENT if mine.origin & theirs.origin else None
    if mine.way is theirs.way is Way.AGO and stood.standing is Standing.DIFFERENT:
        return replace(stood, remark=stood.remark or Remark.COUNTED_BACK)
    if mine.way is theirs.way and (not mine.way.is_named or mine.origin & theirs.origin):
        return stood
    return stood if stood.grants and not (mine.origin and theirs.origin) else None


def _with_year_of_the_text(value: DateValue, witness: Witness) -> DateValue | None:
    """Return a day without a year with that of the date that the text has told of last."""
    last = witness.last_date
    if value.start.year is not None or value.inferred_year is not None or last is None or last.start.year is None:
        return None
    return replace(value, inferred_year=last.start.year)


def _is_unsure(value: DateValue, witness: Witness) -> bool:
    """Say whether a year that was inferred is another than that of the date before: the text may still speak of that time."""
    before = witness.last_date
    year = None if before is None else before.start.year or before.inferred_year
    return year is not None and year != value.inferred_year
