"""The words of the calendar: complete, in lower case, and numbers read back."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.reading.dates.calendar import exists
from facts.reading.dates.calendar_names import (
    HOLIDAYS_EN,
    MONTHS_EN,
    MONTHS_RU,
    ONES_EN,
    ORDINALS_EN,
    ORDINALS_RU,
    SEASONS_EN,
    SEASONS_RU,
    TENS_EN,
    UNITS_EN,
    UNITS_RU,
    WEEKDAYS_EN,
    WEEKDAYS_RU,
    any_of,
    number_en,
    number_ru,
    ordinal_en,
    roman,
)
from facts.values import Season

TABLES: Mapping[str, Mapping[str, object]] = {
    "months en": MONTHS_EN,
    "months ru": MONTHS_RU,
    "weekdays en": WEEKDAYS_EN,
    "weekdays ru": WEEKDAYS_RU,
    "seasons en": SEASONS_EN,
    "seasons ru": SEASONS_RU,
    "units en": UNITS_EN,
    "units ru": UNITS_RU,
    "ordinals en": ORDINALS_EN,
    "ordinals ru": ORDINALS_RU,
    "holidays en": HOLIDAYS_EN,
}


@pytest.mark.parametrize("name", TABLES)
def test_every_key_is_lower_case_and_not_blank(name: str) -> None:
    table = TABLES[name]
    assert table
    assert all(key == key.lower().strip() and key for key in table)


def test_every_month_and_weekday_is_there() -> None:
    assert set(MONTHS_EN.values()) == set(MONTHS_RU.values()) == set(range(1, 13))
    assert set(WEEKDAYS_EN.values()) == set(WEEKDAYS_RU.values()) == set(range(7))
    assert set(SEASONS_EN.values()) == set(SEASONS_RU.values()) == set(Season)


@pytest.mark.parametrize(
    ("word", "month"), [("january", 1), ("jan", 1), ("sept", 9), ("sep", 9), ("may", 5), ("december", 12)]
)
def test_english_months(word: str, month: int) -> None:
    assert MONTHS_EN[word] == month


@pytest.mark.parametrize(
    ("word", "month"),
    [("января", 1), ("янв", 1), ("марте", 3), ("мая", 5), ("мае", 5), ("августом", 8), ("сентябрю", 9), ("нояб", 11)],
)
def test_russian_months(word: str, month: int) -> None:
    assert MONTHS_RU[word] == month


def test_monday_is_0() -> None:
    assert WEEKDAYS_EN["monday"] == WEEKDAYS_EN["mon"] == WEEKDAYS_RU["понедельник"] == 0
    assert WEEKDAYS_EN["sunday"] == WEEKDAYS_RU["воскресенье"] == 6


def test_holidays_with_a_place_exist() -> None:
    placed = [place for place in HOLIDAYS_EN.values() if place]
    assert len(placed) >= 10
    assert all(exists(None, *place) for place in placed)


@given(st.integers(1, 99))
def test_english_numbers_are_read_back(number: int) -> None:
    assert number_en(str(number)) == number
    ones = {value: word for word, value in ONES_EN.items()}
    tens = {value: word for word, value in TENS_EN.items()}
    if number < 20:
        words = ones[number]
    else:
        words = tens[number - number % 10] + (f"-{ones[number % 10]}" if number % 10 else "")
    assert number_en(words) == number_en(words.upper()) == number_en(words.replace("-", " ")) == number


@pytest.mark.parametrize("text", ["few", "couple of", "", "twenty twenty", "five twenty", "hundred", "12345"])
def test_no_english_number(text: str) -> None:
    assert number_en(text) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1st", 1),
        ("2nd", 2),
        ("3rd", 3),
        ("31st", 31),
        ("first", 1),
        ("Twelfth", 12),
        ("twenty-first", 21),
        ("thirty first", 31),
    ],
)
def test_english_ordinals(text: str, number: int) -> None:
    assert ordinal_en(text) == number


@pytest.mark.parametrize("text", ["", "one", "twenty first second", "firstly"])
def test_no_english_ordinal(text: str) -> None:
    assert ordinal_en(text) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [("три", 3), ("трёх", 3), ("трех", 3), ("две", 2), ("десяти", 10), ("двадцать пять", 25), ("10", 10), ("сто", 100)],
)
def test_russian_numbers(text: str, number: int) -> None:
    assert number_ru(text) == number


@pytest.mark.parametrize("text", ["", "много", "пять двадцать", "три четыре", "раз"])
def test_no_russian_number(text: str) -> None:
    assert number_ru(text) is None


@pytest.mark.parametrize(
    ("word", "number"), [("первого", 1), ("третьего", 3), ("двенадцатом", 12), ("двадцатый", 20), ("тридцатое", 30)]
)
def test_russian_ordinals(word: str, number: int) -> None:
    assert ORDINALS_RU[word] == number


@given(st.integers(1, 29))
def test_roman_numerals_are_read_back(number: int) -> None:
    ones = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    numeral = "X" * (number // 10) + ones[number % 10]
    assert roman(numeral) == roman(numeral.lower()) == roman(numeral.replace("X", "Х")) == number


@pytest.mark.parametrize("text", ["", "IIII", "VX", "IIX", "XXX", "M", "век", "vv"])
def test_no_roman_numeral(text: str) -> None:
    assert roman(text) is None


@given(st.lists(st.from_regex(r"[a-z]{1,6}", fullmatch=True), min_size=1, max_size=8, unique=True))
def test_no_word_hides_behind_its_beginning(words: list[str]) -> None:
    pattern = re.compile(any_of(words))
    for word in words:
        match = pattern.match(word)
        assert match is not None
        assert match[0] == word
