"""How a grammar of dates is applied to a sentence, whatever its language.

A grammar gives, for the first word of every form that it knows, the patterns to try there, so that a word that begins
no date costs one look into a table and the time is linear in the length of the text. What the patterns find is put
together in four steps:

1. neighbours are joined: weekday and day, day and clock time, month and a year that follows ("26 June in 2019");
2. words on the left edge are read: parts ("late", "the end of"), which belong to the span, and "around", which does not;
3. two dates become a range ("from May to October 2020"), and lend each other the year;
4. open ends are read: since, until, by, before, after. They limit the date and stay outside of its span.

What stands on the edges (2 and 4) is read by ``edges``. This file knows no words of any language, and nothing of documents.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facts.reading.dates.calendar import Unit, exists
from facts.reading.dates.edges import REACH, is_stopped, with_bound, with_left_edge
from facts.reading.dates.grammar import Anchor, Count, Edges, Grammar, Reading
from facts.values import CalendarPoint, Precision


def scan(text: str, grammar: Grammar) -> list[Reading]:
    """Return the dates of one sentence in text order, with the impossible ones among them."""
    readings = _atoms(text, grammar)
    if not readings:
        return []
    readings = _joined(readings, text, grammar)
    readings = [with_left_edge(reading, text, _room(readings, n), grammar.edges) for n, reading in enumerate(readings)]
    readings = _ranges(readings, text, grammar)
    readings = [with_bound(reading, text, grammar.edges) for reading in readings]
    return [_closed(one, text) for one in readings if not one.weak and not is_stopped(one, text, grammar.edges)]


def _room(readings: Sequence[Reading], number: int) -> int:
    """Return where the edge of a reading may begin at the earliest: where the one before ends."""
    return readings[number - 1].end if number else 0


def _closed(reading: Reading, text: str) -> Reading:
    """Take the bracket that closes one inside the span: "Friday (15 June)"."""
    inside = text[reading.start : reading.end]
    if text[reading.end : reading.end + 1] == ")" and inside.count("(") > inside.count(")"):
        return replace(reading, end=reading.end + 1)
    return reading


def _atoms(text: str, grammar: Grammar) -> list[Reading]:
    found: list[Reading] = []
    done = 0
    for start, word in _openings(text, grammar):
        if start < done:
            continue
        if word[0].isdigit():
            # "1/5/2020-3/5/2020": what follows the hyphen after a date is no tail of it.
            follows = 0 < done == start - 1 and text[done] == "-"
            rules = grammar.digits if follows or not _glued(text, start, len(word)) else ()
        else:
            rules = grammar.words[word]
        for rule in rules:
            match = rule.pattern.match(text, start)
            readings = rule.build(match) if match else None
            if readings:
                found.extend(readings)
                done = readings[-1].end
                break
    return found


def _openings(text: str, grammar: Grammar) -> list[tuple[int, str]]:
    """Return where a date can begin, with the digits or the word there."""
    parts = text.split(" ")
    openings = list(map(grammar.openings, parts))
    found: list[tuple[int, str]] = []
    start = 0
    if any(openings):
        for part, inside in zip(parts, openings, strict=True):
            if inside:
                found += [(start + at, word) for at, word in inside]
            start += len(part) + 1
    return found


def _glued(text: str, start: int, length: int) -> bool:
    """Say whether the digits are the tail of something: 2,020, 22 000, W00, $12, 3.14, 138-2010."""
    before = text[start - 1] if start else " "
    if before.isalnum() or before in "_$€£¥₽#№":
        return True
    if length == 3 and before in " \xa0\u202f" and start > 1 and text[start - 2].isdigit():
        return True
    return before in ".,:/-+" and start > 1 and text[start - 2].isalnum() and not text[start - 2].isalpha()


# --- 1. neighbours ---------------------------------------------------------------------------------------------------


def _joined(readings: list[Reading], text: str, grammar: Grammar) -> list[Reading]:
    joined: list[Reading] = []
    for reading in readings:
        if joined and (both := _companions(joined[-1], reading, text, grammar)):
            joined[-1] = both
        else:
            joined.append(reading)
    return joined


def _companions(a: Reading, b: Reading, text: str, grammar: Grammar) -> Reading | None:
    gap, gaps = text[a.end : b.start], grammar.gaps
    if len(gap) > 40 or a.impossible or b.impossible:
        return None
    if a.is_time and b.is_day and b.point.time is None and gaps.time_to_day.fullmatch(gap):
        return _over(a, b, _timed(b, a))
    if b.is_time and a.is_day and a.point.time is None and gaps.day_to_time.fullmatch(gap):
        return _over(a, b, _timed(a, b))
    if _only_weekday(a) and b.is_day and not b.relative and gaps.weekday_to_day.fullmatch(gap):
        return _over(a, b, replace(b, weekday=a.weekday, weak=False))
    if _only_weekday(b) and not b.count and a.is_day and not a.relative and a.weekday is None:
        return _over(a, b, replace(a, weekday=b.weekday)) if gaps.day_to_weekday.fullmatch(gap) else None
    if _is_week(a) and _only_weekday(b) and not b.count and gaps.weekday_to_day.fullmatch(gap):
        return _over(a, b, replace(b, count=a.count, weak=False))
    if _is_week(b) and _only_weekday(a) and not a.count and gaps.to_year.fullmatch(gap):
        return _over(a, b, replace(a, count=b.count, weak=False))
    if b.bare and a.point.year is None and _in_year(a) and gaps.to_year.fullmatch(gap):
        return _over(a, b, _with_year(a, b))
    if _is_year_count(b) and a.point.year is None and _in_year(a) and not a.last and gaps.to_year.fullmatch(gap):
        return _over(a, b, replace(a, count=b.count))
    if a.count and a.count.anchor is Anchor.TEXT and not a.base and _placed(b) and (m := gaps.after.fullmatch(gap)):
        if grammar.edges.article.search(gap) and grammar.edges.noun_after.match(text, b.end):
            return None  # "a decade after the 1973 flood" counts from the flood
        amount = a.count.amount
        sign = -1 if m["back"] else 1
        count = replace(a.count, amount=None if amount is None else sign * abs(amount))
        return _over(a, b, replace(a, count=count, base=b, weak=False))
    return None


def _over(a: Reading, b: Reading, both: Reading) -> Reading:
    return replace(both, start=a.start, end=b.end)


def _timed(day: Reading, time: Reading) -> Reading:
    last = None
    if time.last is not None:
        last = replace(day.last or day.point, time=time.last.time)
    return replace(
        day,
        point=replace(day.point, time=time.point.time),
        last=last or day.last,
        precision=Precision.TIME,
        approximate=day.approximate or time.approximate,
        weak=False,
    )


def _with_year(reading: Reading, year: Reading) -> Reading:
    point = replace(reading.point, year=year.point.year)
    last = replace(reading.last, year=year.point.year) if reading.last else None
    if not _exists(point) or (last and not _exists(last)):
        return replace(reading, impossible=True)
    return replace(reading, point=point, last=last)


def _exists(point: CalendarPoint) -> bool:
    return point.month is None or exists(point.year, point.month, point.day)


def _only_weekday(reading: Reading) -> bool:
    return reading.weekday is not None and reading.point.day is None and reading.point.time is None


def _is_week(reading: Reading) -> bool:
    return reading.count is not None and reading.count.unit is Unit.WEEK and not reading.count.stretch


def _is_year_count(reading: Reading) -> bool:
    """Say whether it is a year that is counted and can hold a month or day: "of that year", "of last year"."""
    count = reading.count
    return count is not None and count.unit is Unit.YEAR and not (count.stretch or count.named or reading.base)


def _in_year(reading: Reading) -> bool:
    """Say whether it is something that a year can be added to."""
    point = reading.point
    return bool(point.month or point.season or point.quarter) and reading.count is None


def _placed(reading: Reading) -> bool:
    return reading.precision is not Precision.VAGUE or reading.count is not None


# --- 3. ranges -------------------------------------------------------------------------------------------------------

_NO_RANGE = (Precision.CENTURY, Precision.DECADE)


def _ranges(readings: list[Reading], text: str, grammar: Grammar) -> list[Reading]:
    ranged: list[Reading] = []
    for reading in readings:
        before = ranged[-1] if ranged else None
        both = _range(before, reading, text, grammar) if before else None
        if both:
            ranged[-1] = both
        else:
            ranged.append(reading)
    return [_opened(reading, text, grammar.edges) if reading.last else reading for reading in ranged]


def _range(a: Reading, b: Reading, text: str, grammar: Grammar) -> Reading | None:
    gap = text[a.end : b.start]
    if a.last or b.last or a.impossible or b.impossible or len(gap) > 20 or (a.weak and b.weak):
        return None
    if not grammar.gaps.range.fullmatch(gap):
        left = text[max(0, a.start - REACH) : a.start]
        if not (grammar.gaps.paired_range.fullmatch(gap) and grammar.edges.pair.search(left)):
            return None
    whole = replace(a, end=b.end, approximate=a.approximate or b.approximate, bare=False, weak=False)
    if a.relative or b.relative:
        point = a.point if not a.relative else CalendarPoint()
        last = b.point if not b.relative else CalendarPoint()
        count = a.count or b.count or Count(None, Unit.DAY)
        precision = a.precision if not a.relative else b.precision if not b.relative else Precision.VAGUE
        return replace(
            whole, point=point, last=last, precision=precision, weekday=None, count=replace(count, amount=None)
        )
    if (a.precision in _NO_RANGE or b.precision in _NO_RANGE) and a.precision is not b.precision:
        return None
    ends = lend_year(a.point, b.point)
    if ends is None or (a.is_time != b.is_time):
        return None
    coarse = min(a.precision, b.precision, key=list(Precision).index)
    return replace(whole, point=ends[0], last=ends[1], precision=coarse, weekday=None)


def lend_year(a: CalendarPoint, b: CalendarPoint) -> tuple[CalendarPoint, CalendarPoint] | None:
    """Return the two ends of a range, the year of one lent to the other; None where it would run backwards.

    >>> lend_year(CalendarPoint(None, 11, 20), CalendarPoint(2017, 2, 5))[0].year
    2016
    """
    backwards = _within_year(a) > _within_year(b)
    if a.year is None and b.year is not None and _within_year(a) != (0, 0):
        a = replace(a, year=b.year - 1 if backwards else b.year)
    elif b.year is None and a.year is not None and _within_year(b) != (0, 0):
        b = replace(b, year=a.year + 1 if backwards else a.year)
    if (a.year is None) != (b.year is None) or not _exists(a) or not _exists(b):
        return None
    if a.year is not None and b.year is not None:
        forwards = (a.year, *_within_year(a)) <= (b.year, *_within_year(b)) or (a.year < b.year)
        return (a, b) if forwards else None
    return a, b


def _within_year(point: CalendarPoint) -> tuple[int, int]:
    seasons = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
    month = point.month or (seasons[point.season] if point.season else 0) or (point.quarter or 0) * 3
    return month, point.day or 0


def _opened(reading: Reading, text: str, edges: Edges) -> Reading:
    """Take the word that opens the range into its span: between, from."""
    left = text[max(0, reading.start - REACH) : reading.start]
    opening = edges.pair.search(left) or edges.opening.search(left)
    return replace(reading, start=reading.start - len(left) + opening.start("open")) if opening else reading
