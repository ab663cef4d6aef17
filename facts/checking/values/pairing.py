"""Each value of a retold claim with the one of a sentence that it is held against, and how little they can agree by chance.

A sentence that is only known by what it shares with a claim must have a value for every one of the claim's, in the part that
the claim is about. Where it cannot be told which of several is meant, nothing is paired. This file knows nothing of verdicts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from facts.checking.claims.distances import direction
from facts.checking.claims.splitting import is_value
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording
from facts.checking.values.belonging import gap
from facts.checking.values.comparing import apart, stand, stand_in_time
from facts.checking.values.counting import (
    as_share,
    has_a_share,
    is_a_whole,
    parts_meant,
    wholes,
)
from facts.checking.values.crossing import straight
from facts.checking.values.dates import compare_dates, is_time_alone
from facts.checking.values.figures import compare_figures
from facts.checking.values.holding import leaves_its_time
from facts.checking.values.measures import is_other_measure
from facts.checking.values.segments import meant, told_by
from facts.checking.values.standing import SAME, Standing, Stood
from facts.checking.values.time_ends import end_meant
from facts.model import Span
from facts.values import Comparator, DateValue, FigureType, FigureValue, Mention, Precision

_COMPARED_WITH = re.compile(
    r"\b(?:than|as|against|versus|compared\s+(?:with|to|against))\s+"
    r"(?:(?:it|he|she|they)\s+(?:had|did|was|were)\s+)?(?:(?:in|for|during)\s+)?$"
    r"|\b(?:times|half|twice|double)\s+(?:those|that|(?:the|as\s+many\s+as)\s+\w+)\s+(?:of|in)\s+$"
    r"|\b(?:times|half|twice|double)\s+what\s+(?:it|they)\s+(?:was|were|had\s+been)\s+in\s+$",
    re.IGNORECASE,
)
_YEAR_BEFORE = re.compile(
    r"\b(?:previous|preceding|prior|last)\s+year\b|\byear\s+(?:before|earlier|ago)\b|\byear[\s-]on[\s-]year\b",
    re.IGNORECASE,
)
LEAST_COUNT = 13
"""From where on a plain count is hardly the same by chance."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A value of the claim, the sentence's that it is held against, and how they stand."""

    claimed: Mention
    found: Mention
    stood: Stood

    @property
    def differs(self) -> bool:
        return self.stood.standing is Standing.DIFFERENT

    @property
    def rarity(self) -> float:
        """How little it can be the same by chance: from a half for "two" or "in May" to 2 for a day of a year."""
        value = self.claimed.value
        if isinstance(value, DateValue):
            return _rarity_of(value)
        if not isinstance(value, FigureValue) or value.number is None or not self._is_the_number(value):
            return 0.5
        if value.type is FigureType.COUNT and value.unit is None and value.number < LEAST_COUNT:
            return 0.5
        return 1.0 + min(1.0, (_digits(value.number) - 1) * 0.5)

    def _is_the_number(self, value: FigureValue) -> bool:
        """Say whether both give the one number, whatever limits it: about ten, almost ten."""
        if self.stood.standing is Standing.SAME:
            return True
        theirs = self.found.value
        if not self.stood.grants or not isinstance(theirs, FigureValue):
            return False
        return theirs.number == value.number or value.comparator is Comparator.ABOUT


def _rarity_of(value: DateValue) -> float:
    """Return how rare a date is: a time of day or a day of a year 2, a day, or a month or year, 1, a month of any year a half."""
    if value.precision in (Precision.DAY, Precision.TIME):
        return 1.0 if value.start.year is None and value.precision is Precision.DAY else 2.0
    return 0.5 if value.start.year is None else 1.0


def _digits(number: Decimal) -> int:
    """Return how many digits of a number tell something.

    >>> [_digits(Decimal(number)) for number in ("14000", "61500", "0.5", "0")]
    [2, 3, 1, 1]
    """
    return max(1, len("".join(map(str, number.as_tuple().digits)).strip("0")))


def paired(
    values: Sequence[Mention], wording: Wording, witness: Witness, within: Span | None = None, *, is_one: bool = False
) -> tuple[Pair, ...] | None:
    """Return a claim's values with the sentence's; None where one is lacking, or it is not told which is meant.

    A date may stand before a sentence that has none of its own; it is no pair then.

    ``within`` is the statement that is looked at, None for all of the sentence; ``is_one`` says that the claim tells one of
    several by a word like "first", so that the sentence may not have several values.
    """
    found = [m for m in witness.mentions if is_value(m) and (within is None or within.meets(m.span))]
    pairs: list[Pair] = []
    told = straight(values, wording, witness) if within is None else {}
    for claimed in values:
        if claimed in told:
            pairs.append(Pair(claimed, told[claimed], SAME))
            continue
        compared = _is_compared_with(claimed, values, wording, witness)
        if compared is not None:
            if not compared:
                return None
            continue
        like = [(other, stood) for other in found if (stood := _compared(claimed, other, wording, witness)) is not None]
        like = _of_its_measure(claimed, like, wording, witness)
        is_part = parts_meant(
            claimed.span.moved(wording.ahead), wording.question.text, [other for other, _ in like], witness.text
        )
        like = [one for one in like if one[0] in is_part]
        if len(like) > 1 and is_one:
            return None
        theirs = [other for other, _ in like]
        wanted = meant(theirs, told_by(claimed, values, theirs), wording, witness)
        is_of = is_a_whole(claimed.span.moved(wording.ahead), wording.question.text)
        of_all = wholes(values, found, wording, witness) if is_of else []
        same = next(
            (
                Pair(claimed, other, s)
                for other, s in like
                if s.standing is Standing.SAME and (other in wanted or other in of_all)
            ),
            None,
        )
        pair = same or _only_one(claimed, [other for other in found if other in wanted], wording, witness)
        if pair is not None:
            pairs.append(pair)
        elif like or not _is_told_before(claimed, witness):
            return None
    taken = [pair.found for pair in pairs if pair.stood.standing is Standing.SAME]
    if any(pair.differs and pair.found in taken and _is_a_day(pair.claimed) for pair in pairs):
        return None  # the day that is another one of the claim's does not differ from this one
    return tuple(pairs) if pairs or not values else None


def _is_a_day(claimed: Mention) -> bool:
    return isinstance(claimed.value, DateValue) and not is_time_alone(claimed.value)


def _of_its_measure(
    claimed: Mention, like: Sequence[tuple[Mention, Stood]], wording: Wording, witness: Witness
) -> list[tuple[Mention, Stood]]:
    """Return those that are of the claim's measure, where the sentence tells several by it: 2.4 metres wide and 1.8 high."""
    mine = claimed.span.moved(wording.ahead)
    text = wording.question.text
    kept = [one for one in like if not is_other_measure(text, mine, witness.text, one[0].span)]
    return kept or list(like)


def _is_compared_with(claimed: Mention, values: Sequence[Mention], wording: Wording, witness: Witness) -> bool | None:
    """Say whether a year that the claim only compares with is the one that the sentence does: in 2022 than in 2021, the year before.

    None where the claim does not compare with it, or the sentence names it.
    """
    year = claimed.value.start.year if isinstance(claimed.value, DateValue) else None
    before = wording.question.text[: claimed.span.start + wording.ahead]
    if year is None or _COMPARED_WITH.search(before) is None:
        return None
    if any(isinstance(m.value, DateValue) and m.value.start.year == year for m in witness.mentions):
        return None
    own = {m.value.start.year for m in values if m is not claimed and isinstance(m.value, DateValue)}
    theirs = {m.value.start.year for m in witness.mentions if isinstance(m.value, DateValue) and m.value.start.year}
    return own == {year + 1} and theirs <= own and _YEAR_BEFORE.search(witness.text) is not None


def _is_told_before(claimed: Mention, witness: Witness) -> bool:
    """Say whether the text has told the claim's date right before a sentence that gives none of its own."""
    last = witness.last_date
    if not isinstance(claimed.value, DateValue) or last is None:
        return False
    if any(isinstance(m.value, DateValue) and is_value(m) for m in witness.mentions) or leaves_its_time(witness.text):
        return False
    stood = compare_dates(claimed.value, last)
    return stood is not None and stood.grants


def _only_one(claimed: Mention, wanted: Sequence[Mention], wording: Wording, witness: Witness) -> Pair | None:
    end = end_meant(wording)
    like = [(other, stood) for other in wanted if (stood := stand(claimed, other, wording, witness, end)) is not None]
    granted = [one for one in like if one[1].grants]
    if granted and len(granted) < len(like) and _is_bound(claimed):
        return None  # which of several values a bound is of cannot be told
    return Pair(claimed, *(granted or like)[0]) if granted or len(like) == 1 else None


def _is_bound(claimed: Mention) -> bool:
    value = claimed.value
    return isinstance(value, FigureValue) and value.comparator not in (Comparator.EXACT, Comparator.ABOUT)


def _compared(claimed: Mention, found: Mention, wording: Wording, witness: Witness) -> Stood | None:
    mine, theirs = claimed.value, found.value
    if isinstance(mine, DateValue) and isinstance(theirs, DateValue):
        return stand_in_time(claimed, found, wording)
    if isinstance(mine, FigureValue) and isinstance(theirs, FigureValue):
        if mine.type is FigureType.SHARE and has_a_share(found, witness):
            return None
        theirs = (as_share(found, witness) if mine.type is FigureType.SHARE else None) or theirs
        way = direction(claimed.span.moved(wording.ahead), wording.question.text)
        return apart(compare_figures(mine, theirs), way, direction(found.span, witness.text))
    return None


def is_granted(
    claimed: Mention, found: Mention | None, wording: Wording, witness: Witness, pairs: Sequence[Pair] = ()
) -> bool:
    """Say whether the sentence has another value that grants the claim's: then it cannot be told that it differs.

    One that it gives for another time than what ``pairs`` agree on does not count.
    """
    days = [pair.found for pair in pairs if isinstance(pair.found.value, DateValue) and pair.stood.grants]
    others = [
        other
        for other in witness.mentions
        if other != found and is_value(other) and not _is_of_another_day(other, days, witness)
    ]
    stood = [
        one
        for other in others
        for one in (_compared(claimed, other, wording, witness), stand(claimed, other, wording, witness, None))
    ]
    return any(one is not None and one.grants for one in stood)


def _is_of_another_day(figure: Mention, days: Sequence[Mention], witness: Witness) -> bool:
    """Say whether a figure stands nearer to another date than to any of ``days``: 30 in 1960, against 12 in 1957."""
    others = [m.span for m in witness.mentions if isinstance(m.value, DateValue) and is_value(m) and m not in days]
    if not days or not others or not isinstance(figure.value, FigureValue):
        return False
    away = min(gap(witness.text, day.span, figure.span) for day in days)
    return any(gap(witness.text, other, figure.span) < away for other in others)
