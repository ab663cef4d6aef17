"""Values come back from the store as they went in, and what is no value is damage, not a value."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.encoding import decode, decode_spans, encode, encode_spans
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
    Mention,
    Part,
    Precision,
    Season,
    StatementValue,
    Value,
    VerbClass,
)

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
integers = st.integers(-3000, 3000)
decimals = st.decimals(allow_nan=False, allow_infinity=False)
spans = st.tuples(st.integers(0, 10**6), st.integers(0, 500)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
points = st.builds(
    CalendarPoint,
    year=st.none() | integers,
    month=st.none() | st.integers(1, 12),
    day=st.none() | st.integers(1, 31),
    season=st.none() | st.sampled_from(Season),
    quarter=st.none() | st.integers(1, 4),
    part=st.none() | st.sampled_from(Part),
    time=st.none() | texts,
)
dates = st.builds(
    DateValue,
    start=points,
    precision=st.sampled_from(Precision),
    end=st.none() | points,
    bound=st.none() | st.sampled_from(Bound),
    approximate=st.booleans(),
    relative=st.booleans(),
    weekday=st.none() | st.integers(0, 6),
    inferred_year=st.none() | integers,
    inferred_because=texts,
)
figures = st.builds(
    FigureValue,
    type=st.sampled_from(FigureType),
    number=st.none() | decimals,
    low=st.none() | decimals,
    high=st.none() | decimals,
    comparator=st.sampled_from(Comparator),
    unit=st.none() | texts,
    counted=st.none() | texts,
    vague=st.booleans(),
)
statements = st.builds(
    StatementValue,
    form=st.sampled_from(Form),
    speaker=st.none() | spans,
    speaker_name=st.none() | texts,
    cue=st.none() | spans,
    verb=st.none() | texts,
    verb_class=st.none() | st.sampled_from(VerbClass),
    hedge=st.none() | texts,
    flags=st.frozensets(st.sampled_from(Flag)),
)
values: st.SearchStrategy[Value] = st.one_of(dates, figures, statements)


@settings(max_examples=300)
@given(values)
def test_what_goes_in_comes_out(value: Value) -> None:
    text = encode(value)
    assert decode(Mention(Span(0, 1), value).kind, text) == value
    assert encode(value) == text


@given(figures)
def test_numbers_keep_their_digits(value: FigureValue) -> None:
    back = decode(KindName.FIGURE, encode(value))
    assert isinstance(back, FigureValue)
    assert [str(one) for one in (back.number, back.low, back.high)] == [
        str(one) for one in (value.number, value.low, value.high)
    ]


def test_a_half_stays_a_half_and_two_zeros_stay_two() -> None:
    value = FigureValue(FigureType.MONEY, Decimal("1.50"), Decimal("1E+3"), Decimal("0.00"), unit="USD")
    assert json.loads(encode(value)) == {
        "type": "money",
        "number": "1.50",
        "low": "1E+3",
        "high": "0.00",
        "unit": "USD",
    }


def test_what_is_usual_takes_no_room() -> None:
    assert encode(StatementValue(Form.DIRECT)) == '{"form":"direct"}'
    assert encode(FigureValue(FigureType.COUNT, None, None, None)) == '{"type":"count"}'
    assert encode(DateValue(CalendarPoint(), Precision.VAGUE)) == '{"start":{},"precision":"vague"}'


@given(statements)
def test_flags_are_written_in_one_order(value: StatementValue) -> None:
    flags = json.loads(encode(value)).get("flags", [])
    assert flags == sorted(flags)


@given(st.lists(spans, max_size=8))
def test_spans_come_back(given_spans: list[Span]) -> None:
    assert decode_spans(encode_spans(given_spans)) == tuple(given_spans)


@pytest.mark.parametrize("kind", list(KindName))
@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", "1", "{}", '{"type":"dozen"}', '{"form":"sung"}', '{"start":[],"precision":"day"}',
     '{"start":{},"precision":"eon"}', '{"type":"count","low":"many"}', '{"form":"direct","speaker":[1]}',
     '{"form":"direct","speaker":[5,1]}'],
)  # fmt: skip
def test_what_is_no_value_is_damage(kind: KindName, text: str) -> None:
    with pytest.raises(StoreFailed) as error:
        decode(kind, text)
    assert error.value.code == "S-DAMAGED"


@pytest.mark.parametrize("text", ["", "[[1]]", "[1,2]", "{", "[[5,1]]", "[[0,1,2]]", "null", '[["a","b"]]'])
def test_what_are_no_spans_is_damage(text: str) -> None:
    with pytest.raises(StoreFailed) as error:
        decode_spans(text)
    assert error.value.code == "S-DAMAGED"
