"""Numbers in digits and words: what they are worth, where they end, and that no text breaks them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.model import Span
from facts.reading.figures.number_values import Number, plain
from facts.reading.figures.number_words import WORDS
from facts.reading.figures.numbers import parse_number, read_number
from facts.reading.figures.tokens import MAX_DIGITS, TAKEN, Kind, fold, read_digits, tokens

ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
ONES += "seventeen eighteen nineteen".split()
TENS = ["", "", *"twenty thirty forty fifty sixty seventy eighty ninety".split()]


def in_words(number: int) -> str:
    """Write a whole number in English words, as an independent check of the reader."""
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")
    for scale, word in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= scale:
            rest = number % scale
            joined = f" and {in_words(rest)}" if 0 < rest < 100 else f" {in_words(rest)}" if rest else ""
            return f"{in_words(number // scale)} {word}{joined}"
    raise AssertionError(number)


def first(text: str, language: str = "en") -> Number:
    cut = tokens(text, language=language)
    number = read_number(cut, 0, WORDS[language])
    assert number is not None
    return number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7", "7"),
        ("1,960", "1960"),
        ("1 960", "1960"),
        ("1\u00a0960\u00a0000", "1960000"),
        ("1\u202f234\u202f567.89", "1234567.89"),
        ("12,34,567", "1234567"),
        ("1.960.000", "1960000"),
        ("6 . 2", "6.2"),
        ("80 , 000", "80000"),
        ("0.5", "0.5"),
        (".08", "0.08"),
        ("-9.5", "-9.5"),
        ("minus 12", "-12"),
        ("1.5 million", "1500000"),
        ("12.3bn", "12300000000"),
        ("100k", "100000"),
        ("10M", "10000000"),
        ("3 hundred", "300"),
        ("3 hundred and 21", "321"),
        ("4 thousand 3 hundred", "4300"),
        ("13 lakh", "1300000"),
        ("6½", "6.5"),
        ("¾", "0.75"),
        ("1/4", "0.25"),
        ("5-1/2", "5.5"),
        ("5 1/2", "5.5"),
        ("10^6", "1000000"),
        ("1.5 × 10⁶", "1500000"),
        ("1.5 x 10^-2", "0.015"),
        ("1.1 × 1011", "110000000000"),
        ("1e10", "10000000000"),
        ("zero", "0"),
        ("twelve", "12"),
        ("twenty-one", "21"),
        ("twenty one", "21"),
        ("a hundred", "100"),
        ("a hundred thousand", "100000"),
        ("hundred thousand", "100000"),
        ("one hundred and six", "106"),
        ("two hundred and two thousand", "202000"),
        ("two thousand and two hundred", "2200"),
        ("two million three hundred thousand and fifty", "2300050"),
        ("five and a half", "5.5"),
        ("two and a half million", "2500000"),
        ("a million and a half", "1500000"),
        ("half a million", "500000"),
        ("a quarter of a million", "250000"),
        ("three quarters of a billion", "750000000"),
        ("half a dozen", "6"),
        ("three dozen", "36"),
        ("two-thirds", "0.666666666667"),
        ("one third", "0.333333333333"),
        ("three quarters", "0.75"),
        ("nine point nought four", "9.04"),
        ("three point fourteen", "3.14"),
        ("two point five million", "2500000"),
        ("１９６０", "1960"),
        ("٥٠٠", "500"),
    ],
)
def test_a_number_is_worth_what_it_says(text: str, value: str) -> None:
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 960", "1960"),
        ("12,5", "12.5"),
        ("1 234,56", "1234.56"),
        ("двадцать один", "21"),
        ("сто двадцать пять", "125"),
        ("двух тысяч", "2000"),
        ("две тысячи пятьсот", "2500"),
        ("две с половиной тысячи", "2500"),
        ("полтора миллиона", "1500000"),
        ("миллион", "1000000"),
        ("12,5 млн", "12500000"),
        ("2 млн 300 тысяч", "2300000"),
        ("3 млрд", "3000000000"),
        ("две трети", "0.666666666667"),
        ("половина", "0.5"),
        ("пятидесяти", "50"),
        ("девяноста девяти", "99"),
    ],
)
def test_a_russian_number_is_worth_what_it_says(text: str, value: str) -> None:
    assert parse_number(text, "ru") == Decimal(value)


@pytest.mark.parametrize(
    "text",
    ["", " ", "boats", "2.0.1", "1,1,1", "192.168.1.2", "third", "21st", "thousands", "ten boats", "1e999", "one one",
     "9" * 50, "x" * 500, "24/7", "9/11", "and", "a", "point five", "-", "³"],
)  # fmt: skip
def test_what_is_no_single_number_gives_none(text: str) -> None:
    assert parse_number(text) is None


@settings(max_examples=150)
@given(st.integers(min_value=0, max_value=10**12 - 1))
def test_every_whole_number_comes_back_from_its_words_and_its_digits(number: int) -> None:
    assert parse_number(f"{number:,}") == number
    assert parse_number(str(number)) == number
    assert parse_number(in_words(number)) == number


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("thousands", 1000, None),
        ("tens of thousands", 10_000, None),
        ("hundreds of thousands", 100_000, None),
        ("dozens", 12, None),
        ("several hundred", 200, 1000),
        ("a few thousand", 2000, 10_000),
    ],
)
def test_vague_words_have_a_lower_end_and_no_number(text: str, low: int, high: int | None) -> None:
    number = first(text)
    assert number.vague
    assert number.low == low
    assert number.high == high
    assert number.after == len(tokens(text))


@pytest.mark.parametrize(
    ("text", "value"), [("21st", 21), ("3rd", 3), ("sixth", 6), ("twenty-first", 21), ("hundredth", 100)]
)
def test_ordinals_are_told_from_numbers(text: str, value: int) -> None:
    number = first(text)
    assert number.ordinal
    assert number.value == value


def test_russian_ordinals_in_digits_are_ordinals() -> None:
    assert first("12-й", "ru").ordinal
    assert not first("12 домов", "ru").ordinal


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("two boats", 1),
        ("two and three", 1),
        ("two thousand and three thousand", 2),
        ("one hundred and one hundred", 2),
        ("five hundred men and two women", 2),
        ("1,960 boats", 1),
        ("1.5 million boats", 2),
        ("half of it", 1),
        ("a half hour", 2),
        ("5 m wide", 1),
        ("6 . Boats", 1),
        ("6 , 20 boats", 1),
    ],
)
def test_a_number_ends_where_its_words_end(text: str, taken: int) -> None:
    assert first(text).after == taken


def test_a_point_groups_only_where_the_language_writes_so() -> None:
    assert read_digits("1.960", "en") == Decimal("1.960")
    assert read_digits("1.960", "de") == 1960
    assert read_digits("1.960,5", "de") == Decimal("1960.5")
    assert read_digits("1,5", "de") == Decimal("1.5")
    assert read_digits("1,500", "en") == 1500


@pytest.mark.parametrize("run", ["2.0.1", "1,1,1", "10.11.12.13", "1,23,4", "1" * (MAX_DIGITS + 1)])
def test_digits_that_are_no_number_are_refused(run: str) -> None:
    assert read_digits(run) is None


def test_a_power_beyond_all_sense_is_no_number_and_no_error() -> None:
    for text in ("1e999", "1e-999", "10^999999", "9" * 5000, "1" * 39 + " million"):
        assert parse_number(text[:200]) is None


def test_plain_numbers_have_no_zeros_and_no_exponent() -> None:
    assert str(plain(Decimal("1500000.0"))) == "1500000"
    assert str(plain(Decimal("1E+10"))) == "10000000000"
    assert str(plain(Decimal("2.50"))) == "2.5"
    assert str(plain(Decimal("0.0"))) == "0"


@given(st.text(max_size=80))
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(max_size=120), st.sampled_from(["en", "ru", "de"]))
def test_tokens_are_slices_in_order_and_leave_out_only_blanks(text: str, language: str) -> None:
    cut = tokens(text, language=language)
    place = 0
    for token in cut:
        assert text[token.start : token.end] == token.raw
        assert not text[place : token.start].strip()
        assert (token.start == place) == token.glued or place == 0
        place = token.end
    assert not text[place:].strip()


def test_what_a_date_took_is_blank_to_the_reader_of_figures() -> None:
    text = "On 5 May 2020 300 boats"
    cut = tokens(text, taken=[Span(3, 13)])
    assert [token.raw for token in cut if token.kind is Kind.DIGITS] == ["300"]
    assert sum(token.text == TAKEN for token in cut) == 10


@settings(max_examples=200)
@given(
    st.lists(
        st.sampled_from(
            ["one", "a", "half", "and", "hundred", "thousand", "million", "-", "third", "thirds", "point", "5", "1/2", "½",
             "of", "dozen", "^", "e9", "several", "thousands", "×", "10", "⁶", "2 million", "zero", "1,000", "с половиной"]
        ),
        max_size=12,
    ),
    st.sampled_from(["", " "]),
    st.sampled_from(["en", "ru"]),
)  # fmt: skip
def test_no_heap_of_number_words_breaks_the_reader(words: list[str], between: str, language: str) -> None:
    text = between.join(words)
    cut = tokens(text, language=language)
    for at in range(len(cut)):
        number = read_number(cut, at, WORDS[language])
        if number is not None:
            assert number.first == at
            assert at < number.after <= len(cut)
            assert number.vague == (number.value is None)
    assert parse_number(text, language) is None or isinstance(parse_number(text, language), Decimal)
