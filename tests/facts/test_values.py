"""The days that a date can mean, and the kind of a mention."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.model import Span, days_of_month
from facts.values import (
    Bound,
    CalendarPoint,
    DateValue,
    FigureType,
    FigureValue,
    Form,
    KindName,
    Mention,
    Part,
    Precision,
    Season,
    StatementValue,
)

Window = tuple[str, str] | None
_P = Precision


@pytest.mark.parametrize(
    ("value", "window"),
    [
        (DateValue(CalendarPoint(1911, 5, 14), _P.DAY), ("1911-05-14", "1911-05-14")),
        (DateValue(CalendarPoint(1911, 5, 14, time="08:30"), _P.TIME), ("1911-05-14", "1911-05-14")),
        (DateValue(CalendarPoint(1911, 2), _P.MONTH), ("1911-02-01", "1911-02-28")),
        (DateValue(CalendarPoint(1912, 2, part=Part.LATE), _P.MONTH), ("1912-02-01", "1912-02-29")),
        (DateValue(CalendarPoint(1911), _P.YEAR), ("1911-01-01", "1911-12-31")),
        (DateValue(CalendarPoint(1911, quarter=1), _P.QUARTER), ("1911-01-01", "1911-03-31")),
        (DateValue(CalendarPoint(1911, quarter=4), _P.QUARTER), ("1911-10-01", "1911-12-31")),
        (DateValue(CalendarPoint(1990), _P.DECADE), ("1990-01-01", "1999-12-31")),
        (DateValue(CalendarPoint(1901), _P.CENTURY), ("1901-01-01", "2000-12-31")),
        (DateValue(CalendarPoint(1911, season=Season.SPRING), _P.SEASON), ("1911-01-01", "1911-06-30")),
        (DateValue(CalendarPoint(1911, season=Season.SUMMER), _P.SEASON), ("1911-04-01", "1911-09-30")),
        (DateValue(CalendarPoint(1911, season=Season.AUTUMN), _P.SEASON), ("1911-07-01", "1911-12-31")),
        (DateValue(CalendarPoint(1911, season=Season.WINTER), _P.SEASON), ("1911-01-01", "1912-03-31")),
        (DateValue(CalendarPoint(1914), _P.YEAR, CalendarPoint(1918)), ("1914-01-01", "1918-12-31")),
        (
            DateValue(CalendarPoint(1911, 9, 19), _P.DAY, CalendarPoint(1911, 9, 20), bound=Bound.SINCE),
            ("1911-09-19", "1911-09-20"),
        ),
        (DateValue(CalendarPoint(None, 9, 19), _P.DAY, inferred_year=1911), ("1911-09-19", "1911-09-19")),
        (DateValue(CalendarPoint(None, 9, 19), _P.DAY), None),
        (DateValue(CalendarPoint(-44, 3, 15), _P.DAY), None),
        (DateValue(CalendarPoint(1918), _P.YEAR, CalendarPoint(1914)), None),
        (DateValue(CalendarPoint(1911), _P.VAGUE), None),
        (DateValue(CalendarPoint(), _P.VAGUE, inferred_year=1911), None),
        (DateValue(CalendarPoint(1911), _P.YEAR, CalendarPoint(None, 3)), None),
    ],
)
def test_a_date_means_the_days_its_words_allow(value: DateValue, window: Window) -> None:
    assert value.window() == window


@settings(deadline=None)
@given(st.integers(1, 9_900), st.integers(1, 12), st.data())
def test_a_finer_date_lies_in_the_window_of_a_coarser(year: int, month: int, data: st.DataObject) -> None:
    day = data.draw(st.integers(1, days_of_month(year, month)))
    decade, century = year - year % 10, year - (year - 1) % 100
    coarser = [
        DateValue(CalendarPoint(year, month, day), _P.DAY),
        DateValue(CalendarPoint(year, month), _P.MONTH),
        DateValue(CalendarPoint(year, quarter=(month + 2) // 3), _P.QUARTER),
        DateValue(CalendarPoint(year), _P.YEAR),
    ]
    windows = [value.window() for value in coarser]
    for finer, wider in pairwise(windows):
        assert finer is not None
        assert wider is not None
        assert wider[0] <= finer[0] <= finer[1] <= wider[1]
    for value in (DateValue(CalendarPoint(decade or 1), _P.DECADE), DateValue(CalendarPoint(century), _P.CENTURY)):
        window = value.window()
        assert window is not None
        assert window[0][:4] <= f"{year:04}" <= window[1][:4]


def test_a_mention_knows_its_kind() -> None:
    exact = FigureValue(FigureType.COUNT, Decimal(5), Decimal(5), Decimal(5))
    kinds = {
        Mention(Span(0, 4), DateValue(CalendarPoint(1911), _P.YEAR)).kind: KindName.DATE,
        Mention(Span(0, 4), exact).kind: KindName.FIGURE,
        Mention(Span(0, 4), StatementValue(Form.DIRECT)).kind: KindName.STATEMENT,
    }
    assert all(found is expected for found, expected in kinds.items())
    assert len(kinds) == len(KindName)
