"""From what the words of a date say to its value; relative words are counted out where something to count from is given.

What counting gives is kept apart from what the text gives: the year goes to ``inferred_year`` with its reason, and
``relative`` says that month and day were counted too. Where there is nothing to count from, or it is not fine enough
(two days after a month), the expression keeps no place in the calendar. This file knows no words and no documents.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from facts.model import Published
from facts.reading.dates.calendar import Unit, day_shifted, month_shifted, week_of, weekday_of, year_shifted
from facts.reading.dates.grammar import Count, Reading
from facts.values import CalendarPoint, DateValue, Precision

_NOWHERE = CalendarPoint()


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of the calendar: what counting starts from, and what it gives."""

    point: CalendarPoint
    precision: Precision
    last: CalendarPoint | None = None
    approximate: bool = False


def publication(published: Published) -> Place:
    """Return the day, month or year of publication as a place to count from."""
    point = CalendarPoint(published.year, published.month, published.day)
    if published.month is None:
        return Place(point, Precision.YEAR)
    return Place(point, Precision.MONTH if published.day is None else Precision.DAY)


def value_of(reading: Reading) -> DateValue:
    """Return the value that the words alone give."""
    if reading.base is not None and reading.count is not None:
        place = count_out(reading, Place(reading.base.point, reading.base.precision, reading.base.last))
        if place is not None:
            return replace(
                _plain(reading),
                start=place.point,
                end=place.last,
                precision=place.precision,
                approximate=reading.approximate or place.approximate,
            )
    return _plain(reading)


def _plain(reading: Reading) -> DateValue:
    precision = reading.precision
    placed = (
        replace(reading.point, part=None) != _NOWHERE
        or reading.weekday is not None
        or reading.last not in (None, _NOWHERE)
    )
    if reading.count is not None and not placed:
        precision = Precision.VAGUE
    return DateValue(
        start=reading.point,
        precision=precision,
        end=reading.last,
        bound=reading.bound,
        approximate=reading.approximate,
        relative=reading.relative,
        weekday=reading.weekday,
    )


def counted_from(reading: Reading, origin: Place, because: str) -> DateValue | None:
    """Return the value of a relative expression counted from ``origin``; None where that does not say enough."""
    place = count_out(reading, origin)
    if place is None:
        return None
    first, last = place.point, place.last
    year = first.year
    if last is not None and last.year != year:
        year = None  # The two ends need a year each; they keep it themselves.
    elif year is not None:
        first, last = replace(first, year=None), (replace(last, year=None) if last else None)
    return replace(
        _plain(reading),
        start=first,
        end=last,
        precision=place.precision,
        approximate=reading.approximate or place.approximate,
        relative=True,
        inferred_year=year,
        inferred_because=because,
    )


def count_out(reading: Reading, origin: Place) -> Place | None:
    """Return the place that a relative expression comes to when it is counted from ``origin``."""
    count = reading.count
    if count is None or count.amount is None or reading.last is not None:
        return None
    if reading.weekday is not None:
        place = _weekday(reading.weekday, count, origin)
    elif count.named and count.unit is Unit.YEAR:
        place = _named(reading.point, count.amount, origin)
    elif count.stretch:
        place = _stretch(count, count.amount, origin)
    else:
        place = _shifted(count, count.amount, origin)
    return None if place is None else _with_own(place, reading)


def _with_own(place: Place, reading: Reading) -> Place:
    """Keep what the words give themselves: month and day ("12 May of that year"), part, clock time."""
    own = reading.point
    if place.precision is Precision.YEAR and (own.month or own.season or own.quarter):
        return replace(place, point=replace(own, year=place.point.year), precision=reading.precision)
    if reading.point.time is not None and place.precision is Precision.DAY:
        return replace(place, point=replace(place.point, time=reading.point.time), precision=Precision.TIME)
    if reading.point.part is not None and place.last is None:
        return replace(place, point=replace(place.point, part=reading.point.part))
    return place


def _shifted(count: Count, amount: int, origin: Place) -> Place | None:
    point = origin.point if amount <= 0 or origin.last is None else origin.last
    if origin.last is not None and count.unit not in (Unit.YEAR, Unit.DECADE, Unit.CENTURY):
        return None
    match count.unit:
        case Unit.HOUR | Unit.SEASON:
            return None
        case Unit.DAY:
            day = day_shifted(point, amount)
            return Place(day, Precision.DAY) if day else None
        case Unit.WEEK | Unit.WEEKEND:
            return _week(point, amount, weekend=count.unit is Unit.WEEKEND)
        case Unit.MONTH:
            month = month_shifted(point, amount)
            return Place(month, Precision.MONTH) if month else None
        case Unit.QUARTER:
            return _quarter(point, amount)
        case Unit.YEAR | Unit.DECADE | Unit.CENTURY:
            return _years(count, amount, point, origin.precision)


def _week(point: CalendarPoint, weeks: int, *, weekend: bool) -> Place | None:
    day = day_shifted(point, 7 * weeks)
    week = week_of(day) if day else None
    if week is None:
        return None
    monday, sunday = week
    saturday = day_shifted(sunday, -1)
    return Place(saturday or monday if weekend else monday, Precision.WEEK, sunday)


def _quarter(point: CalendarPoint, amount: int) -> Place | None:
    if point.year is None or point.month is None:
        return None
    years, quarter = divmod((point.month - 1) // 3 + amount, 4)
    return Place(CalendarPoint(point.year + years, quarter=quarter + 1), Precision.QUARTER)


_COARSE = (Precision.DECADE, Precision.CENTURY)


def _years(count: Count, amount: int, point: CalendarPoint, precision: Precision) -> Place | None:
    if point.year is None or precision in _COARSE:
        return None
    if count.unit is Unit.YEAR:
        return Place(CalendarPoint(year_shifted(point.year, amount)), Precision.YEAR)
    size = 10 if count.unit is Unit.DECADE else 100
    if count.named:
        # "Last decade", "this century": the ten or hundred years as they are numbered.
        first = point.year - point.year % 10 if size == 10 else (point.year - 1) // 100 * 100 + 1
        return Place(CalendarPoint(first + size * amount), Precision.DECADE if size == 10 else Precision.CENTURY)
    return Place(CalendarPoint(year_shifted(point.year, size * amount)), Precision.YEAR, approximate=True)


def _stretch(count: Count, amount: int, origin: Place) -> Place | None:
    far = _shifted(replace(count, stretch=False), amount, origin)
    if far is None or origin.last is not None or far.approximate:
        return None
    if far.precision is Precision.WEEK:
        day = day_shifted(origin.point, 7 * amount)
        if day is None:
            return None
        far = Place(day, Precision.WEEK)
    near = _as_coarse(origin.point, far.precision)
    first, last = (far.point, near) if amount < 0 else (near, far.point)
    return Place(first, far.precision, last)


def _as_coarse(point: CalendarPoint, precision: Precision) -> CalendarPoint:
    if precision is Precision.YEAR:
        return CalendarPoint(point.year)
    if precision is Precision.MONTH:
        return CalendarPoint(point.year, point.month)
    if precision is Precision.QUARTER and point.month is not None:
        return CalendarPoint(point.year, quarter=(point.month - 1) // 3 + 1)
    return replace(point, time=None, part=None)


def _weekday(weekday: int, count: Count, origin: Place) -> Place | None:
    today = weekday_of(origin.point)
    if today is None or count.amount is None or count.unit is not Unit.WEEK:
        return None
    days = weekday - today + 7 * count.amount
    if count.named and count.amount < 0:
        days = -((today - weekday - 1) % 7 + 1)
    day = day_shifted(origin.point, days)
    return Place(day, Precision.DAY) if day else None


def _named(point: CalendarPoint, step: int, origin: Place) -> Place | None:
    """Count out "last May"; a season's year depends on the half of the earth, so that it stays open but for "this"."""
    year, month = origin.point.year, origin.point.month
    if year is None:
        return None
    if point.season is not None:
        return Place(replace(point, year=year), Precision.SEASON) if step == 0 and point.season != "winter" else None
    if point.month is None or (month is None and step):
        return None
    if step < 0 and point.month >= (month or 0):
        year -= 1
    if step > 0 and point.month <= (month or 0):
        year += 1
    return Place(replace(point, year=year), Precision.MONTH)
