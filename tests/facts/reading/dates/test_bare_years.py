"""Whether four digits are a year: what stands on their sides decides."""

from __future__ import annotations

import re

import pytest

from facts.reading.dates.bare_years import FIRST, LAST, is_counted, is_year


def _is_year(text: str) -> bool:
    found = re.search(r"(?<!\d)\d{4}(?!\d)", text)
    assert found is not None
    return is_year(text, *found.span())


@pytest.mark.parametrize(
    "text",
    [
        "built in 1850",
        "Built in 1066.",
        "the 2020 vote",
        "the 2011 census",
        "the 2024 games",
        "Act of 1998",
        "the 1707 Act of Union",
        "(1530)",
        "from 1321 to 1323",
        "1321 to 1323 was quiet",
        "by 2050",
        "since 1458",
        "the bridge of 1458",
        "a model from 1458, they say",
        "In 1985 people walked",
        "In 1066 strangers landed",
        "born 1999",
        "in 1900 and later",
        "later than 2018",
        "until at least 2019",
        "post-1945 homes",
        "what happened 1943",
        "Lisbon 1998",
        "1200 BC",
        "as early as 1519",
    ],
)
def test_a_year(text: str) -> None:
    assert _is_year(text)


@pytest.mark.parametrize(
    "text",
    [
        "2000 people",
        "2000 more people",
        "the 1500 fishermen",
        "about 1500 workers",
        "1200 ships",
        "in 1500 ships",
        "1984 percent",
        "1984%",
        "a 1500-seat hall",
        "1500 km of road",
        "1800 degrees",
        "2000 dollars",
        "2000 US dollars",
        "USD 2000",
        "$ 2000",
        "room 2019",
        "No. 1984",
        "page 1850",
        "resolution 1325",
        "Resolution 1325",
        "flight 1549",
        "more than 2000",
        "at least 1950",
        "nearly 1900",
        "rose to 1950",
        "fell by 1900",
        "11 of 2020",
        "5 2020",
        "1990 and 2000 people",
        "1500 to 2000 ships and 30 houses",
        "total 1458",
        "0999",
        "9999",
        "2101",
    ],
)
def test_no_year(text: str) -> None:
    assert not _is_year(text)


def test_the_bounds() -> None:
    assert _is_year(f"in {FIRST}")
    assert _is_year(f"in {LAST}")
    assert not _is_year(f"in {LAST + 1}")


@pytest.mark.parametrize("text", ["19 people", "5 men", "19%", "45 percent", "12 new houses"])
def test_counted(text: str) -> None:
    number = re.search(r"\d+", text)
    assert number is not None
    assert is_counted(text, *number.span())


@pytest.mark.parametrize("text", ["19 September", "1990 was dry", "19, people said", "2020."])
def test_not_counted(text: str) -> None:
    number = re.search(r"\d+", text)
    assert number is not None
    assert not is_counted(text, *number.span())
