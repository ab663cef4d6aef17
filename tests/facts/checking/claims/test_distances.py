"""A distance in time as a value: what it is read from, and which way it goes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.checking.claims.distances import direction, is_distance, with_direction, with_distances
from facts.checking.claims.splitting import split_message
from facts.importing.indexing import read_mentions
from facts.model import Published, Span
from facts.reading.document import single
from facts.values import DateValue, FigureType, FigureValue


def values(text: str) -> list[str]:
    """Return what of a claim is compared."""
    return [mention.span.of(claim.text) for claim in split_message(text, "en")[0] for mention in claim.values]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The agreement three years ago was signed by Arlen and Berg.", ["three years ago"]),
        ("Three years ago the ferry sank.", ["Three years ago"]),
        ("The bridge reopened a year later.", ["a year later"]),
        ("The bridge had opened two months earlier.", ["two months earlier"]),
        ("Half a year later the bridge reopened.", ["Half a year later"]),
        ("The ferry sank more than a decade ago.", ["a decade ago"]),
        ("The ferry sank a couple of weeks ago.", ["a couple of weeks ago"]),
        ("The troops were withdrawn a year after the flood.", ["a year"]),
        ("The troops were withdrawn two weeks before the vote.", ["two weeks"]),
        # what says no number
        ("The ferry sank years ago.", []),
        ("The ferry sank long ago.", []),
        # the time of something else
        ("A loaf is 5 crowns dearer than a year ago.", ["5"]),
        ("Prices rose 5 percent from a year earlier.", ["5 percent"]),
    ],
)
def test_how_far_away_is_a_value_of_a_claim(text: str, found: list[str]) -> None:
    assert values(text) == found


def test_what_a_date_was_counted_out_to_stays_beside_it() -> None:
    text = "The ferry sank three years ago."
    mentions = read_mentions(replace(single(text), published=Published(2023, 5, 1)))
    kept = with_distances(mentions, text)
    dates = [m.value for m in kept if isinstance(m.value, DateValue)]
    figures = [m.value for m in kept if isinstance(m.value, FigureValue)]
    assert [value.inferred_year for value in dates] == [2020]
    assert [(value.type, str(value.number), value.unit) for value in figures] == [(FigureType.DURATION, "3", "year")]
    assert len({m.span for m in kept}) == len(kept)


@pytest.mark.parametrize(
    ("text", "words", "way", "origin"),
    [
        ("It sank three years ago.", "three years ago", "ago", ()),
        ("It sank three years ago.", "three years", "ago", ()),
        ("It opens two years from now.", "two years from now", "hence", ()),
        ("It sank a year later.", "a year", "later", ()),
        ("It had sunk a year earlier.", "a year earlier", "earlier", ()),
        ("It sank a year after the flood of May.", "a year", "after", ("flood", "may")),
        ("It sank a year prior to the flood.", "a year", "before", ("flood",)),
        ("It sank a year after.", "a year after", "later", ()),
    ],
)
def test_a_distance_has_a_direction(text: str, words: str, way: str, origin: tuple[str, ...]) -> None:
    start = text.index(words)
    found = direction(Span(start, start + len(words)), text)
    assert found is not None
    assert (found.way.value, found.origin) == (way, frozenset(origin))


def test_a_length_of_time_alone_has_none() -> None:
    text = "The strike lasted three years."
    span = Span(text.index("three"), text.index("."))
    assert direction(span, text) is None
    assert with_direction(span, text) == span
    assert not is_distance(span, text)


@given(st.text("three years ago later before after, ."))
def test_nothing_that_is_typed_breaks_it(text: str) -> None:
    kept = with_distances(read_mentions(single(text)), text)
    assert all(0 <= m.span.start < m.span.end <= len(text) for m in kept)
    assert with_distances(kept, text) == kept
