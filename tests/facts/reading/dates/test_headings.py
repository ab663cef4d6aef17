"""The year that a heading or an entry gives to what stands under it: its own, its nearest, and none where that is a guess."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.importing.passages import divide
from facts.model import Published, Span
from facts.reading.dates import read
from facts.reading.dates.calendar import iso
from facts.reading.dates.headings import NEAR, Heading, year_under
from facts.reading.document import Document
from facts.values import CalendarPoint, DateValue


def under(text: str, published: str | None = None) -> dict[str, str]:
    """Return the dates of a text whose year was inferred, with what they came to."""
    day = Published.parse(published) if published else None
    return {
        mention.span.of(text): iso(mention.value, inferred=True)
        for mention in read(Document(text, divide(text), "en", day))
        if isinstance(mention.value, DateValue) and mention.value.inferred_year is not None
    }


ENTRY = "8 March 2019: The ferry was raised from the floor of the harbour by a tug.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ENTRY + "On 27 February it had sunk in a storm.\n", {"27 February": "2019-02-27"}),
        (ENTRY + "It was mended. On 12 March it was sold.\n", {"12 March": "2019-03-12"}),
        (ENTRY + "On 20 December a plank had broken.\n", {"20 December": "2018-12-20"}),
        ("8 March 2019: It was raised. On 27 February it had sunk.\n", {"27 February": "2019-02-27"}),
        ("8 March 2019\n\nOn 27 February the ferry had sunk in a storm.\n", {"27 February": "2019-02-27"}),
        ("# Friday, 8 March 2019\n\nOn 27 February the ferry had sunk.\n", {"27 February": "2019-02-27"}),
        ("8 March 2019 – The raising\n\nOn 27 February the ferry had sunk.\n", {"27 February": "2019-02-27"}),
        ("March 2019\n\nOn 3 March the ferry sank in a storm.\n", {"3 March": "2019-03-03"}),
        ("2019\n\n27 February: The ferry sank.\n\nOn 3 November it was sold.\n", {"27 February": "2019-02-27", "3 November": "2019-11-03"}),
        (ENTRY + "5 January 2020: It sailed.\n\nOn 27 December it had been painted.\n", {"27 December": "2019-12-27"}),
    ],
)  # fmt: skip
def test_what_stands_under_a_date_has_its_year(text: str, expected: dict[str, str]) -> None:
    assert under(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "On 27 February the ferry had sunk.\n\n" + ENTRY,  # only what stands under it
        ENTRY + "Background\n\nOn 27 February the town had voted.\n",  # not over the next heading
        ENTRY + "On 20 September it had been painted.\n",  # near to neither year
        ENTRY + "The storm of 1962 was recalled.\n\nOn 27 February the boats had sunk.\n",  # another year meanwhile
        ENTRY + "The crew will be paid on 27 February.\n",  # to come, and not within reach
        "The ferry was raised on 8 March 2019 by a tug.\n\nOn 27 February it had sunk.\n",  # no heading
        "8 March 2019 was a calm day.\n\nOn 27 February it had sunk.\n",
        "Since 2019: no ferry.\n\nOn 27 February it had sunk.\n",
        "The 1990s\n\nOn 27 February it had sunk.\n",
        "Early March: The ferry.\n\nOn 27 February it had sunk.\n",
    ],
)
def test_a_year_that_would_be_a_guess_stays_open(text: str) -> None:
    assert under(text) == {}


def test_the_heading_is_nearer_than_the_day_of_publication() -> None:
    assert under(ENTRY + "On 27 February it had sunk.\n", "2022-06-01") == {"27 February": "2019-02-27"}


def test_it_says_under_what_it_stands() -> None:
    text = ENTRY + "On 27 February it had sunk.\n"
    value = read(Document(text, divide(text)))[-1].value
    assert isinstance(value, DateValue)
    assert (value.start.year, value.inferred_year) == (None, 2019)
    assert value.inferred_because == "it stands under “8 March 2019”"


@given(st.dates(date(1800, 1, 1), date(2100, 1, 1)), st.integers(-400, 400), st.booleans())
def test_no_inferred_day_is_far_from_its_heading(head: date, away: int, to_come: bool) -> None:
    day = head + timedelta(days=away)
    heading = Heading(Span(0, 1), CalendarPoint(head.year, head.month, head.day))
    year = year_under(heading, day.month, day.day, to_come=to_come)
    if year is not None:
        assert abs((date(year, day.month, day.day) - head).days) <= NEAR
    elif not to_come and abs(away) <= NEAR and (day.month, day.day) != (2, 29):
        pytest.fail("a near day has a year")
