"""Units and money: how they are written, and what turns into what."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.reading.figures.unit_names import Dimension
from facts.reading.figures.units import convert, match_unit, money_sign, same_unit, unit_named, unit_of


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("km", "kilometre"),
        ("KM", "kilometre"),
        ("kilometers", "kilometre"),
        ("sq km", "square kilometre"),
        ("sq. km", "square kilometre"),
        ("square miles", "square mile"),
        ("km2", "square kilometre"),
        ("km²", "square kilometre"),
        ("m³", "cubic metre"),
        ("cubic feet", "cubic foot"),
        ("acres", "acre"),
        ("mph", "mile per hour"),
        ("miles per hour", "mile per hour"),
        ("miles an hour", "mile per hour"),
        ("km/h", "kilometre per hour"),
        ("m/s", "metre per second"),
        ("°C", "degree Celsius"),
        ("degrees Celsius", "degree Celsius"),
        ("degrees", "degree"),
        ("MW", "megawatt"),
        ("GWh", "gigawatt-hour"),
        ("kilowatt hours", "kilowatt-hour"),
        ("tonnes", "tonne"),
        ("metric tons", "tonne"),
        ("lbs", "pound"),
        ("%", "percent"),
        ("per cent", "percent"),
        ("percentage points", "percentage point"),
        ("Mbit/s", "megabit per second"),
        ("years", "year"),
        ("decades", "decade"),
        ("US dollars", "USD"),
        ("Danish krone", "DKK"),
        ("krone", "krone"),
        ("Swiss francs", "CHF"),
        ("pence", "penny"),
        ("EUR", "EUR"),
        ("€", "EUR"),
    ],
)
def test_a_unit_is_known_by_its_words_and_symbols(word: str, name: str) -> None:
    unit = unit_of(word)
    assert unit is not None
    assert unit.name == name


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("км", "kilometre"),
        ("километров", "kilometre"),
        ("кв. км", "square kilometre"),
        ("квадратных километров", "square kilometre"),
        ("км/ч", "kilometre per hour"),
        ("миль в час", "mile per hour"),
        ("лет", "year"),
        ("дней", "day"),
        ("месяцев", "month"),
        ("недель", "week"),
        ("процентов", "percent"),
        ("рублей", "RUB"),
        ("долларов", "USD"),
        ("долларов США", "USD"),
        ("евро", "EUR"),
        ("тонн", "tonne"),
        ("летний", "year"),
        ("дневного", "day"),
        ("градусов", "degree"),
    ],
)
def test_a_russian_unit_is_known_in_its_cases(word: str, name: str) -> None:
    unit = unit_of(word, "ru")
    assert unit is not None
    assert unit.name == name


@pytest.mark.parametrize("word", ["", "boats", "G", "league", "A", "km boats", "us", "stone"])
def test_what_is_no_unit_gives_none(word: str) -> None:
    assert unit_of(word) is None


@pytest.mark.parametrize(
    ("number", "unit", "other", "result"),
    [
        ("5", "kilometre", "metre", "5000"),
        ("1", "mile", "kilometre", "1.609344"),
        ("1", "square mile", "square kilometre", "2.589988110"),
        ("100", "hectare", "square kilometre", "1"),
        ("1", "cubic metre", "litre", "1000"),
        ("36", "kilometre per hour", "metre per second", "10"),
        ("2", "year", "month", "24"),
        ("2", "week", "day", "14"),
        ("1", "century", "year", "100"),
        ("100", "degree Celsius", "degree Fahrenheit", "212"),
        ("0", "kelvin", "degree Celsius", "-273.15"),
        ("50", "percent", "fraction", "0.5"),
        ("250", "penny", "GBP", "2.5"),
        ("1", "tonne", "kilogram", "1000"),
        ("2", "gigawatt", "megawatt", "2000"),
        ("8", "bit", "byte", "1"),
        ("25", "basis point", "percentage point", "0.25"),
    ],
)
def test_a_number_turns_from_one_unit_into_another(number: str, unit: str, other: str, result: str) -> None:
    turned = convert(Decimal(number), unit, other)
    assert turned is not None
    assert abs(turned - Decimal(result)) < Decimal("1e-6")


@pytest.mark.parametrize(
    ("unit", "other"),
    [("USD", "EUR"), ("kilometre", "kilogram"), ("krone", "DKK"), ("percent", "percentage point"), ("boats", "kilometre"),
     ("cent", "USD"), ("ratio", "percent")],
)  # fmt: skip
def test_what_measures_something_else_does_not_turn(unit: str, other: str) -> None:
    assert convert(Decimal(1), unit, other) is None
    assert not same_unit(unit, other)


def test_plain_counts_are_of_one_unit_and_of_no_other() -> None:
    assert same_unit(None, None)
    assert not same_unit(None, "percent")
    assert same_unit("mile", "nautical mile")


@given(
    st.sampled_from(
        ["metre", "mile", "foot", "light-year", "nanometre", "square mile", "acre", "year", "second", "USD"]
    ),
    st.decimals(min_value=Decimal("0.001"), max_value=Decimal(10) ** 6, places=3),
)
def test_there_and_back_is_the_same_number(name: str, number: Decimal) -> None:
    unit = unit_named(name)
    assert unit is not None
    there = convert(number, name, unit.base)
    assert there is not None
    if abs(there) > Decimal("1e-3"):
        back = convert(there, unit.base, name)
        assert back is not None
        assert abs(back - number) <= number * Decimal("1e-6")


def test_composed_units_are_found_again_by_their_names() -> None:
    for written, dimension in (
        ("square kilometres", Dimension.AREA),
        ("cubic inches", Dimension.VOLUME),
        ("metres per second", Dimension.SPEED),
        ("megabits per second", Dimension.DATA_RATE),
    ):
        unit = unit_of(written)
        assert unit is not None
        assert unit.dimension is dimension
        assert unit_named(unit.name) == unit


def test_money_stands_before_digits_by_sign_or_code() -> None:
    names = {("$",): "USD", ("us", "$"): "USD", ("a", "$"): "AUD", ("€",): "EUR", ("chf",): "CHF", ("rs",): "rupee"}
    for signs, name in names.items():
        unit = money_sign(signs)
        assert unit is not None
        assert unit.name == name
    assert money_sign(["boats"]) is None
    assert money_sign([]) is None


@given(st.lists(st.text(max_size=8), max_size=6), st.sampled_from(["en", "ru"]))
def test_no_words_break_the_matching_of_units(words: list[str], language: str) -> None:
    found = match_unit(words, [word.lower() for word in words], language)
    assert found is None or 1 <= found[1] <= len(words)
