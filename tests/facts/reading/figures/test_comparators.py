"""Words around a figure that make it a bound, and those that only look so."""

from __future__ import annotations

import pytest

from facts.importing.indexing import read_mentions
from facts.reading.document import single
from facts.values import Comparator, FigureType, FigureValue


def _figure(text: str, kind: FigureType) -> FigureValue:
    values = [mention.value for mention in read_mentions(single(text, language="en"))]
    return next(value for value in values if isinstance(value, FigureValue) and value.type is kind)


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("The strike lasted over two years.", Comparator.OVER),
        ("The rise was spread over two years.", Comparator.EXACT),
        ("They settled on 6.5 percent over two years.", Comparator.EXACT),
        ("The works stretched over three years.", Comparator.EXACT),
        ("The works took well over three years.", Comparator.OVER),
    ],
)
def test_over_is_a_bound_unless_something_is_spread_over_it(text: str, comparator: Comparator) -> None:
    assert _figure(text, FigureType.DURATION).comparator is comparator


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Imports were about six times those of the year before.", FigureType.CHANGE),
        ("Imports were six times as high.", FigureType.CHANGE),
        ("She won the race six times.", FigureType.COUNT),
    ],
)
def test_times_are_a_change_where_something_is_compared(text: str, kind: FigureType) -> None:
    assert _figure(text, kind).number == 6
