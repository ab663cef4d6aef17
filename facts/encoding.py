"""How a value read out of a text is kept: as compact JSON, without loss, decimal numbers as text.

Fields that are unset or have their usual value are left out. This file knows nothing of rows or of SQL.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from typing import NotRequired, TypedDict, assert_never, cast

from facts.errors import StoreFailed
from facts.model import Span
from facts.values import (
    Bound,
    CalendarPoint,
    Comparator,
    DateValue,
    FigureType,
    FigureValue,
    Flag,
    Form,
    KindName,
    Part,
    Precision,
    Season,
    StatementValue,
    Value,
    VerbClass,
)

# Made once: json.dumps makes another one for every value.
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


class _PointFields(TypedDict, total=False):
    year: int
    month: int
    day: int
    season: str
    quarter: int
    part: str
    time: str


class _DateFields(TypedDict):
    start: _PointFields
    precision: str
    end: NotRequired[_PointFields]
    bound: NotRequired[str]
    approximate: NotRequired[bool]
    relative: NotRequired[bool]
    weekday: NotRequired[int]
    inferred_year: NotRequired[int]
    inferred_because: NotRequired[str]


class _FigureFields(TypedDict):
    type: str
    number: NotRequired[str]
    low: NotRequired[str]
    high: NotRequired[str]
    comparator: NotRequired[str]
    unit: NotRequired[str]
    counted: NotRequired[str]
    vague: NotRequired[bool]


class _StatementFields(TypedDict):
    form: str
    speaker: NotRequired[list[int]]
    speaker_name: NotRequired[str]
    cue: NotRequired[list[int]]
    verb: NotRequired[str]
    verb_class: NotRequired[str]
    hedge: NotRequired[str]
    flags: NotRequired[list[str]]


def encode(value: Value) -> str:
    """Return the value as JSON text that ``decode`` turns back into an equal value.

    >>> encode(DateValue(CalendarPoint(2023, 9, 19), Precision.DAY))
    '{"start":{"year":2023,"month":9,"day":19},"precision":"day"}'
    """
    match value:
        case DateValue():
            return _compact(_date_fields(value))
        case FigureValue():
            return _compact(_figure_fields(value))
        case StatementValue():
            return _compact(_statement_fields(value))
        case _:
            assert_never(value)


@lru_cache(maxsize=16_384)
def decode(kind: KindName, text: str) -> Value:
    """Return the value of that kind that ``encode`` made the text of; raise S-DAMAGED where the text is none.

    >>> decode(KindName.FIGURE, '{"type":"count","number":"12","low":"12"}').low
    Decimal('12')
    """
    try:
        fields: object = json.loads(text)
        match kind:
            case KindName.DATE:
                return _date(cast("_DateFields", fields))
            case KindName.FIGURE:
                return _figure(cast("_FigureFields", fields))
            case KindName.STATEMENT:
                return _statement(cast("_StatementFields", fields))
            case _:
                assert_never(kind)
    except (ValueError, KeyError, TypeError, AttributeError, ArithmeticError) as error:
        raise StoreFailed(
            "S-DAMAGED",
            f"The store holds a {kind} that cannot be read.",
            "Run “footnote doctor”, then restore a backup or import the source again.",
        ) from error


def encode_spans(spans: Iterable[Span]) -> str:
    """Return spans as compact JSON pairs.

    >>> encode_spans([Span(0, 4), Span(5, 9)])
    '[[0,4],[5,9]]'
    """
    return f"[{','.join([f'[{span.start},{span.end}]' for span in spans])}]"


def decode_spans(text: str) -> tuple[Span, ...]:
    """Return the spans of what ``encode_spans`` gave; raise S-DAMAGED where the text is not of that form."""
    try:
        pairs = cast("list[tuple[int, int]]", json.loads(text))
        return tuple(Span(start, end) for start, end in pairs)
    except (ValueError, TypeError) as error:
        raise StoreFailed(
            "S-DAMAGED",
            "The store holds a passage whose sentences cannot be read.",
            "Run “footnote doctor”, then restore a backup or import the source again.",
        ) from error


def _compact(fields: object) -> str:
    return _JSON.encode(fields)


def _date_fields(value: DateValue) -> _DateFields:
    fields: _DateFields = {"start": _point_fields(value.start), "precision": value.precision.value}
    if value.end is not None:
        fields["end"] = _point_fields(value.end)
    if value.bound is not None:
        fields["bound"] = value.bound.value
    if value.approximate:
        fields["approximate"] = True
    if value.relative:
        fields["relative"] = True
    if value.weekday is not None:
        fields["weekday"] = value.weekday
    if value.inferred_year is not None:
        fields["inferred_year"] = value.inferred_year
    if value.inferred_because:
        fields["inferred_because"] = value.inferred_because
    return fields


def _point_fields(point: CalendarPoint) -> _PointFields:
    fields: _PointFields = {}
    if point.year is not None:
        fields["year"] = point.year
    if point.month is not None:
        fields["month"] = point.month
    if point.day is not None:
        fields["day"] = point.day
    if point.season is not None:
        fields["season"] = point.season.value
    if point.quarter is not None:
        fields["quarter"] = point.quarter
    if point.part is not None:
        fields["part"] = point.part.value
    if point.time is not None:
        fields["time"] = point.time
    return fields


def _date(fields: _DateFields) -> DateValue:
    return DateValue(
        start=_point(fields["start"]),
        precision=Precision(fields["precision"]),
        end=_point(fields["end"]) if "end" in fields else None,
        bound=Bound(fields["bound"]) if "bound" in fields else None,
        approximate=fields.get("approximate", False),
        relative=fields.get("relative", False),
        weekday=fields.get("weekday"),
        inferred_year=fields.get("inferred_year"),
        inferred_because=fields.get("inferred_because", ""),
    )


def _point(fields: _PointFields) -> CalendarPoint:
    return CalendarPoint(
        year=fields.get("year"),
        month=fields.get("month"),
        day=fields.get("day"),
        season=Season(fields["season"]) if "season" in fields else None,
        quarter=fields.get("quarter"),
        part=Part(fields["part"]) if "part" in fields else None,
        time=fields.get("time"),
    )


def _figure_fields(value: FigureValue) -> _FigureFields:
    fields: _FigureFields = {"type": value.type.value}
    if value.number is not None:
        fields["number"] = str(value.number)
    if value.low is not None:
        fields["low"] = str(value.low)
    if value.high is not None:
        fields["high"] = str(value.high)
    if value.comparator is not Comparator.EXACT:
        fields["comparator"] = value.comparator.value
    if value.unit is not None:
        fields["unit"] = value.unit
    if value.counted is not None:
        fields["counted"] = value.counted
    if value.vague:
        fields["vague"] = True
    return fields


def _figure(fields: _FigureFields) -> FigureValue:
    return FigureValue(
        type=FigureType(fields["type"]),
        number=Decimal(fields["number"]) if "number" in fields else None,
        low=Decimal(fields["low"]) if "low" in fields else None,
        high=Decimal(fields["high"]) if "high" in fields else None,
        comparator=Comparator(fields["comparator"]) if "comparator" in fields else Comparator.EXACT,
        unit=fields.get("unit"),
        counted=fields.get("counted"),
        vague=fields.get("vague", False),
    )


def _statement_fields(value: StatementValue) -> _StatementFields:
    fields: _StatementFields = {"form": value.form.value}
    if value.speaker is not None:
        fields["speaker"] = [value.speaker.start, value.speaker.end]
    if value.speaker_name is not None:
        fields["speaker_name"] = value.speaker_name
    if value.cue is not None:
        fields["cue"] = [value.cue.start, value.cue.end]
    if value.verb is not None:
        fields["verb"] = value.verb
    if value.verb_class is not None:
        fields["verb_class"] = value.verb_class.value
    if value.hedge is not None:
        fields["hedge"] = value.hedge
    if value.flags:
        fields["flags"] = sorted(flag.value for flag in value.flags)
    return fields


def _statement(fields: _StatementFields) -> StatementValue:
    return StatementValue(
        form=Form(fields["form"]),
        speaker=_span(fields["speaker"]) if "speaker" in fields else None,
        speaker_name=fields.get("speaker_name"),
        cue=_span(fields["cue"]) if "cue" in fields else None,
        verb=fields.get("verb"),
        verb_class=VerbClass(fields["verb_class"]) if "verb_class" in fields else None,
        hedge=fields.get("hedge"),
        flags=frozenset(Flag(flag) for flag in fields.get("flags", ())),
    )


def _span(pair: list[int]) -> Span:
    start, end = pair
    return Span(start, end)
