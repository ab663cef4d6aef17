"""A message's figure against a source's: exact, rounded, bounds, units that turn into one another, shares and changes.

Each figure is what its words leave open, from a lowest to a highest number: the source grants the message's where all that
the source leaves open lies inside what the message does. This file knows nothing of sentences and of what is counted.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext

from facts.checking.values.bounds import is_beyond
from facts.checking.values.standing import DIFFERENT, HELD, Standing, Stood
from facts.reading.figures.units import convert, same_unit
from facts.values import Comparator, FigureType, FigureValue
from facts.verdicts import Remark

LEAST_TOLERANCE, MOST_TOLERANCE = Decimal("0.05"), Decimal("0.10")
"""How far "about 2,000" reaches, as a share of it; between the two, half a unit of its last digit that is no nought."""
ALMOST = Decimal("0.85")
"""From where on a number is almost reached."""
ROUNDING = Decimal("0.01")
"""How far an exact number may be from the source's and still be its rounding: 3.4 million for 3,412,000."""
FOLD_TOLERANCE = Decimal("0.05")
"""The same for a change that was turned into another way to say it: sixfold for 515 percent more."""

CONVERSION = Decimal("0.03")
"""How far a number with a word like "almost" may be from the same in another unit: almost 300 days, almost ten months."""
LEAST_MANY, MANY = Decimal(10), Decimal("1.5")
"""What "dozens" and the like stand for at least, and how many of it are hardly several."""

_RELATIVE = (FigureType.SHARE, FigureType.CHANGE)
_MEASURED = (FigureType.MONEY, FigureType.SHARE, FigureType.MEASURE, FigureType.DURATION, FigureType.AGE)
_TIME = (FigureType.DURATION, FigureType.AGE)


@dataclass(frozen=True, slots=True)
class _Room:
    """What the words of a figure leave open; None is no limit. ``over`` and ``under`` leave the limit itself out."""

    low: Decimal | None
    high: Decimal | None
    over: bool = False
    under: bool = False

    def holds(self, other: _Room) -> bool:
        if self.low is not None:
            if other.low is None or other.low < self.low:
                return False
            if self.over and other.low == self.low and not other.over:
                return False
        if self.high is not None:
            if other.high is None or other.high > self.high:
                return False
            if self.under and other.high == self.high and not other.under:
                return False
        return True

    def meets(self, other: _Room) -> bool:
        """Say whether a number can be in both, limits included: 120,000 is not far from "over 120,000"."""
        above = self.high is None or other.low is None or other.low <= self.high
        below = self.low is None or other.high is None or self.low <= other.high
        return above and below

    def only_touches(self, other: _Room) -> bool:
        """Say whether one ends where the other begins: at least 30, at most 30."""
        return self.high is None and other.low is None and self.low == other.high


def compare_figures(claimed: FigureValue, found: FigureValue, *, is_scaled: bool = False) -> Stood | None:
    """Return how the message's figure stands to the source's; None where they cannot be compared.

    ``is_scaled`` says that the message gives it in millions or thousands, as round numbers are: 45 million for 45,100,000.

    >>> def figure(number, how=Comparator.EXACT, kind=FigureType.COUNT, unit=None):
    ...     low = None if how in (Comparator.UNDER, Comparator.AS_MANY_AS) else Decimal(number)
    ...     high = None if how is Comparator.OVER else Decimal(number)
    ...     return FigureValue(kind, Decimal(number), low, high, how, unit)
    >>> over = figure(120_000, Comparator.OVER)
    >>> [compare_figures(one, over).standing.value for one in (figure(100_000, Comparator.OVER), figure(130_000), figure(20_000))]
    ['held', 'open', 'different']
    >>> compare_figures(figure(2_000, Comparator.ABOUT), figure(1_960)).standing.value
    'held'
    """
    with localcontext() as context:
        context.prec = 28
        return _compared(claimed, found, is_scaled=is_scaled)


def _compared(claimed: FigureValue, found: FigureValue, *, is_scaled: bool) -> Stood | None:
    if FigureType.ORDINAL in (claimed.type, found.type):
        return None
    claimed, found = _like_each_other(claimed, found)
    if claimed.type is not found.type and not {claimed.type, found.type} <= set(_TIME):
        return _of_other_sorts(claimed, found)
    if claimed.type is FigureType.CHANGE:
        return _changes(claimed, found)
    if not same_unit(claimed.unit, found.unit):
        return None
    remark = None
    if claimed.unit != found.unit and claimed.unit is not None and found.unit is not None:
        turned = _turned(found, claimed.unit)
        if turned is None:
            return None
        found, remark = turned, Remark.CONVERTED
    return _stood(claimed, found, remark, is_scaled=is_scaled)


def leaves_its_unit(value: FigureValue) -> bool:
    """Say whether a figure is a number and nothing more: a deficit of 4.6 million crowns grew to 12.3."""
    return value.type is FigureType.COUNT and value.unit is None and value.counted is None


def _like_each_other(claimed: FigureValue, found: FigureValue) -> tuple[FigureValue, FigureValue]:
    """Return two figures, one that leaves its unit unsaid with that of the other: a deficit of 4.6 million grew to 12.3."""
    for one, other in ((claimed, found), (found, claimed)):
        is_same_thing = one.type is FigureType.COUNT and one.unit is None and one.counted == other.counted
        if (leaves_its_unit(one) or is_same_thing) and other.type in _MEASURED:
            same = replace(one, type=other.type, unit=other.unit)
            return (same, found) if one is claimed else (claimed, same)
        if one.type is FigureType.MEASURE and one.unit == "pound" and other.unit == "GBP":
            same = replace(one, type=other.type, unit=other.unit)
            return (same, found) if one is claimed else (claimed, same)
    return claimed, found


def _of_other_sorts(claimed: FigureValue, found: FigureValue) -> Stood | None:
    """A share is no change: the same number of the other sort differs, another number is of another thing."""
    if {claimed.type, found.type} != set(_RELATIVE) or claimed.number is None or found.number is None:
        return None
    same = claimed.unit == found.unit and claimed.number == found.number
    return Stood(Standing.DIFFERENT, Remark.OTHER_SORT) if same else None


def _changes(claimed: FigureValue, found: FigureValue) -> Stood | None:
    """Compare two changes, as many times where they are in different units: 515 percent more is 6.15 times."""
    if claimed.unit == found.unit:
        return _stood(claimed, found, None)
    if {claimed.unit, found.unit} == {"percent", "fraction"}:
        hundred = Decimal(100) if found.unit == "fraction" else Decimal("0.01")
        return _stood(claimed, _changed(found, lambda number: number * hundred, claimed.unit or ""), Remark.CONVERTED)
    one, two = _as_times(claimed), _as_times(found)
    if one is None or two is None:
        return None
    mine, theirs = _room(one), _room(two)
    if mine.low is not None and mine.low == mine.high:
        mine = _Room(mine.low * (1 - FOLD_TOLERANCE), mine.low * (1 + FOLD_TOLERANCE))
    return _in_room(mine, theirs, Remark.CONVERTED)


def _as_times(value: FigureValue) -> FigureValue | None:
    factor = {"percent": Decimal("0.01"), "fraction": Decimal(1), "times": None}.get(value.unit or "", Decimal(0))
    if factor is None:
        return value
    if not factor:
        return None
    return _changed(value, lambda number: 1 + number * factor, "times")


def _turned(value: FigureValue, unit: str) -> FigureValue | None:
    """Return the figure in another unit; None where a number of it does not turn."""
    numbers = [n for n in (value.number, value.low, value.high) if n is not None]
    turned = {n: convert(n, value.unit or "", unit) for n in numbers}
    if any(n is None for n in turned.values()):
        return None
    return _changed(value, lambda number: turned[number] or Decimal(0), unit)


def _changed(value: FigureValue, change: Callable[[Decimal], Decimal], unit: str) -> FigureValue:
    number, low, high = (None if n is None else change(n) for n in (value.number, value.low, value.high))
    return FigureValue(value.type, number, low, high, value.comparator, unit, value.counted, value.vague)


def _stood(claimed: FigureValue, found: FigureValue, remark: Remark | None, *, is_scaled: bool = False) -> Stood | None:
    if claimed.low is None and claimed.high is None:
        return None
    if found.low is None and found.high is None:
        return None
    ours = (claimed.low, claimed.high, claimed.comparator)
    if ours == (found.low, found.high, found.comparator):
        return Stood(Standing.SAME, remark)
    if is_beyond(claimed, found):
        return Stood(Standing.DIFFERENT, remark)
    if claimed.comparator is Comparator.AS_MANY_AS and found.comparator is Comparator.AS_MANY_AS:
        return Stood(Standing.DIFFERENT, remark)  # "up to 58" says that 58 was reached, "up to 34" that it was not
    if _is_rounding(claimed, found, is_scaled=is_scaled):
        return Stood(Standing.HELD, remark or Remark.ROUNDED)
    near = _NEAR.get(claimed.comparator, frozenset())
    if found.comparator in near and claimed.number == found.number:
        return Stood(Standing.HELD, remark)
    mine, theirs = _room(claimed), _room(found)
    if claimed.comparator is Comparator.ABOUT is found.comparator and claimed.number and found.number:
        reach = _tolerance(claimed.number) / 2
        if abs(claimed.number - found.number) <= reach:
            return Stood(Standing.HELD, remark)
    if remark is Remark.CONVERTED and _is_much_the_same(claimed, found):
        return Stood(Standing.HELD, remark)
    if _is_well_inside(claimed, found, mine):
        return Stood(Standing.HELD, remark)
    many = _is_one_of_many(claimed, found)
    if many is not None:
        return many
    return _in_room(mine, theirs, remark)


def _is_much_the_same(claimed: FigureValue, found: FigureValue) -> bool:
    """Say whether two numbers that were each given with a word like "almost" are the same but for what the other unit makes of them."""
    near = _NEAR.get(claimed.comparator, frozenset())
    is_near = found.comparator in near or claimed.comparator is found.comparator is not Comparator.EXACT
    if not is_near or claimed.number is None or found.number is None:
        return False
    return abs(claimed.number - found.number) <= abs(claimed.number) * CONVERSION


def _is_well_inside(claimed: FigureValue, found: FigureValue, mine: _Room) -> bool:
    """Say whether the source's estimate lies inside the message's bound, and not near it: over 1,500 for about 1,900."""
    if found.comparator is not Comparator.ABOUT or claimed.comparator in (Comparator.ABOUT, Comparator.EXACT):
        return False
    number = found.number
    if number is None or not mine.holds(_Room(number, number)):
        return False
    return all(abs(number - edge) > abs(number) * LEAST_TOLERANCE for edge in (mine.low, mine.high) if edge is not None)


def _is_one_of_many(claimed: FigureValue, found: FigureValue) -> Stood | None:
    """Return how a source's number stands where the message speaks of dozens, hundreds or thousands, and it is not two of them."""
    least, number = claimed.low, found.number
    if not claimed.vague or claimed.number is not None or least is None or claimed.high is not None:
        return None
    bound = found.low if found.low is not None else number
    if found.comparator in (Comparator.OVER, Comparator.AT_LEAST) and bound is not None and not found.vague:
        return Stood(Standing.OPEN, Remark.BOUND) if LEAST_MANY <= least <= bound < least * MANY else None
    if found.comparator is not Comparator.EXACT or number is None or found.vague or not least <= number < least * 2:
        return None
    return None if least < LEAST_MANY else Stood(Standing.OPEN, Remark.BOUND) if number >= least * MANY else DIFFERENT


_NEAR = {
    Comparator.ABOUT: frozenset((Comparator.ALMOST, Comparator.UNDER, Comparator.OVER)),
    Comparator.ALMOST: frozenset((Comparator.UNDER,)),
}
"""Words for a number beside which the source's say much the same of the same number: almost three hours, just under three."""


def _in_room(mine: _Room, theirs: _Room, remark: Remark | None) -> Stood:
    if mine.holds(theirs):
        return Stood(Standing.HELD, remark) if remark else HELD
    if mine.meets(theirs) and not (mine.only_touches(theirs) or theirs.only_touches(mine)):
        return Stood(Standing.OPEN, remark or Remark.BOUND)
    return Stood(Standing.DIFFERENT, remark) if remark else DIFFERENT


def _room(value: FigureValue) -> _Room:
    low, high = value.low, value.high
    match value.comparator:
        case Comparator.ABOUT:
            reach = _tolerance(value.number) if value.number is not None else Decimal(0)
            return _Room(None if low is None else low - reach, None if high is None else high + reach)
        case Comparator.OVER:
            return _Room(low if low is not None else value.number, None, over=True)
        case Comparator.AT_LEAST:
            return _Room(low if low is not None else value.number, None)
        case Comparator.UNDER:
            return _Room(None, high if high is not None else value.number, under=True)
        case Comparator.AT_MOST | Comparator.AS_MANY_AS:
            return _Room(None, high if high is not None else value.number)
        case Comparator.ALMOST:
            top = high if high is not None else value.number
            return _Room(None if top is None else top * ALMOST, top)
        case Comparator.EXACT:
            return _Room(low, high)


def _tolerance(number: Decimal) -> Decimal:
    size = abs(number)
    if not size:
        return Decimal(0)
    return min(max(_half_unit(number), size * LEAST_TOLERANCE), size * MOST_TOLERANCE)


def _half_unit(number: Decimal) -> Decimal:
    """Return half a unit of the last digit that is no nought: 500 for 2,000, 0.05 for 3.4."""
    exponent = number.normalize().as_tuple().exponent
    return Decimal(5).scaleb(int(exponent) - 1) if isinstance(exponent, int) else Decimal(0)


def _is_rounding(claimed: FigureValue, found: FigureValue, *, is_scaled: bool) -> bool:
    """Say whether an exact number is the source's with fewer digits and hardly away from it."""
    exact = Comparator.EXACT
    if claimed.comparator is not exact or found.comparator is not exact or found.number is None:
        return False
    number = claimed.number
    if number is None or claimed.low != claimed.high or found.low != found.high:
        return False
    if claimed.type is FigureType.COUNT and not is_scaled:
        return False
    away = abs(found.number - number)
    return number != 0 and away <= _half_unit(number) and away <= abs(number) * ROUNDING
