"""Seats of government: each is of a country that is known, and a town that is none is of no country."""

from __future__ import annotations

import pytest

from facts.reading.names import territory_of
from facts.reading.names.seats import _SEATS, seat_of


@pytest.mark.parametrize(
    ("seat", "country"),
    [("Oslo", "Norway"), ("the Kremlin", "Russia"), ("Washington", "the United States"), ("Kyiv", "Ukraine")],
)
def test_a_capital_stands_for_its_country(seat: str, country: str) -> None:
    assert seat_of(seat) == territory_of(country)


@pytest.mark.parametrize("name", ["Bergen", "Norway", "", "the harbour"])
def test_nothing_else_does(name: str) -> None:
    assert seat_of(name) is None


def test_every_country_of_the_table_is_one_that_names_are_compared_by() -> None:
    assert [country for country, *_ in _SEATS if territory_of(country) is None] == []
