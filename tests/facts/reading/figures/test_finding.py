"""Figures in English sentences: their spans, values, types, and what they count."""

from __future__ import annotations

from decimal import Decimal

import pytest

from facts.model import Passage, Span
from facts.reading.document import Document, single
from facts.reading.figures import compared_span, find_figures, number_span, read
from facts.values import CalendarPoint, Comparator, DateValue, FigureType, FigureValue, Mention, Precision

Number = Decimal | None


def figures(text: str, language: str = "en") -> list[tuple[str, FigureValue]]:
    found = []
    for mention in find_figures(text, language=language):
        assert isinstance(mention.value, FigureValue)
        found.append((mention.span.of(text), mention.value))
    return found


def one(text: str) -> tuple[str, FigureValue]:
    found = figures(text)
    assert len(found) == 1, found
    return found[0]


def spans(text: str) -> list[str]:
    return [words for words, _ in figures(text)]


@pytest.mark.parametrize(
    ("text", "span", "number"),
    [
        ("The harbour took 1,960 boats.", "1,960", 1960),
        ("The harbour took 1 960 boats.", "1 960", 1960),
        ("It holds 1.5 million litres of air, they say", "1.5 million litres", 1_500_000),
        ("He caught 6½ sacks of fish.", "6½", Decimal("6.5")),
        ("Two and a half million trees burned.", "Two and a half million", 2_500_000),
        ("Half a million people voted.", "Half a million", 500_000),
        ("A hundred thousand trees fell.", "A hundred thousand", 100_000),
        ("A dozen ferries ran.", "A dozen", 12),
        ("Twenty-one boats sank.", "Twenty-one", 21),
        ("Two countries signed.", "Two", 2),
        ("The bloc of 28 nations met.", "28", 28),
        ("The 28-nation bloc met.", "28", 28),
        ("It has a 5-cylinder engine.", "5", 5),
        ("A 4,301-digit number was found.", "4,301", 4301),
        ("None of the bridges fell.", "None", 0),
        ("The visitors scored zero goals.", "zero", 0),
        ("She won it twice.", "twice", 2),
        ("They gave a single answer.", "single", 1),
        ("The club lost one match.", "one", 1),
        ("The lake holds 1.1 × 10⁶ fish.", "1.1 × 10⁶", 1_100_000),
        ("Full-width １９６０ boats came.", "１９６０", 1960),
        ("Some ٥٠٠ boats came.", "٥٠٠", 500),
        ("It has 120,000² notes", "120,000", 120_000),
    ],
)
def test_a_number_with_its_scale_is_the_span(text: str, span: str, number: int | Decimal) -> None:
    words, value = one(text)
    assert words == span
    assert value.number == number
    assert not value.vague


@pytest.mark.parametrize(
    ("text", "span", "unit", "number"),
    [
        ("The loan was £1.3bn.", "£1.3bn", "GBP", 1_300_000_000),
        ("A barrel costs US$87.74.", "US$87.74", "USD", Decimal("87.74")),
        ("It fetched €95.", "€95", "EUR", 95),
        ("The bridge cost 4.2 million euros.", "4.2 million euros", "EUR", 4_200_000),
        ("They borrowed $ 75 million.", "$ 75 million", "USD", 75_000_000),
        ("The fine was 200,000 Danish krone.", "200,000 Danish krone", "DKK", 200_000),
        ("The fine was 200 krone.", "200 krone", "krone", 200),
        ("A ticket costs CHF 40.", "CHF 40", "CHF", 40),
        ("A ticket costs 40 USD.", "40 USD", "USD", 40),
        ("They raised £5m.", "£5m", "GBP", 5_000_000),
        ("The fare is 3 dollars 50 cents.", "3 dollars 50 cents", "USD", Decimal("3.5")),
        ("The fare is 70 pence.", "70 pence", "penny", 70),
        ("The firm paid 3 million pounds.", "3 million pounds", "GBP", 3_000_000),
        ("The firm paid half a million dollars.", "half a million dollars", "USD", 500_000),
        ("A bond is 75 USD million.", "75 USD million", "USD", 75_000_000),
    ],
)
def test_money_has_its_currency(text: str, span: str, unit: str, number: int | Decimal) -> None:
    words, value = one(text)
    assert words == span
    assert value.type is FigureType.MONEY
    assert value.unit == unit
    assert value.number == number


@pytest.mark.parametrize(
    ("text", "span", "unit", "number"),
    [
        ("The bridge is 3.2 km long.", "3.2 km", "kilometre", Decimal("3.2")),
        ("A 10-gallon barrel stood there.", "10-gallon", "gallon", 10),
        ("The field has 30 m².", "30 m²", "square metre", 30),
        ("The field has 30 m2.", "30 m2", "square metre", 30),
        ("The island has 3,000 sq. km.", "3,000 sq. km", "square kilometre", 3000),
        ("It was 25°C.", "25°C", "degree Celsius", 25),
        ("It was -5 °C.", "-5 °C", "degree Celsius", -5),
        ("The plant makes 700 MW.", "700 MW", "megawatt", 700),
        ("The wind reached 110 mph.", "110 mph", "mile per hour", 110),
        ("The train does 300 kilometres per hour.", "300 kilometres per hour", "kilometre per hour", 300),
        ("It weighs 94 pounds.", "94 pounds", "pound", 94),
        ("She is 5 feet 2 inches tall.", "5 feet 2 inches", "inch", 62),
        ("It is a quarter of a mile away.", "a quarter of a mile", "mile", Decimal("0.25")),
        ("It needs 1.2 billion cubic metres of gas.", "1.2 billion cubic metres", "cubic metre", 1_200_000_000),
        ("The load is 20 (kg).", "20 (kg)", "kilogram", 20),
        ("The chip has 16-bit words.", "16-bit", "bit", 16),
    ],
)
def test_a_measure_has_its_unit(text: str, span: str, unit: str, number: int | Decimal) -> None:
    words, value = one(text)
    assert words == span
    assert value.type is FigureType.MEASURE
    assert value.unit == unit
    assert value.number == number


@pytest.mark.parametrize(
    ("text", "span", "unit", "number"),
    [
        ("They held a ten-day regatta.", "ten-day", "day", 10),
        ("It was a five-year plan.", "five-year", "year", 5),
        ("The strike lasted four weeks.", "four weeks", "week", 4),
        ("It took 2 hours and 30 minutes.", "2 hours and 30 minutes", "minute", 150),
        ("It took an hour and a half.", "an hour and a half", "hour", Decimal("1.5")),
        ("It took half an hour.", "half an hour", "hour", Decimal("0.5")),
        ("It took two and a half years.", "two and a half years", "year", Decimal("2.5")),
        ("They waited for 15-plus years.", "15-plus years", "year", 15),
        ("They left within a week.", "a week", "week", 1),
        ("It was to last half a decade.", "half a decade", "decade", Decimal("0.5")),
        ("The talks last half an hour.", "half an hour", "hour", Decimal("0.5")),
        ("It may last one week.", "one week", "week", 1),
        ("Over the last half century it silted up.", "half century", "century", Decimal("0.5")),
        ("A decade and a half of war ended.", "A decade and a half", "decade", Decimal("1.5")),
        ("The fire was out in a fortnight.", "a fortnight", "fortnight", 1),
        ("In an hour, the fire was out.", "an hour", "hour", 1),
        ("After a year the talks ended.", "a year", "year", 1),
        ("They waited an hour.", "an hour", "hour", 1),
        ("An hour of debate followed.", "An hour", "hour", 1),
        ("A week passed.", "A week", "week", 1),
        ("The speech was an hour long.", "an hour", "hour", 1),
        ("He left a year after the flood.", "a year", "year", 1),
        ("He left an hour before the vote.", "an hour", "hour", 1),
        ("He left half an hour before the vote.", "half an hour", "hour", Decimal("0.5")),
    ],
)
def test_a_length_of_time_has_its_unit(text: str, span: str, unit: str, number: int | Decimal) -> None:
    words, value = one(text)
    assert words == span
    assert value.type is FigureType.DURATION
    assert value.unit == unit
    assert value.number == number


@pytest.mark.parametrize(
    "text",
    [
        "He works there five days a week.",
        "It costs $5 a month.",
        "It costs $5 a month before the tax.",
        "The ferry takes 40 boats a day before noon.",
        "In a year of drought the lake fell.",
        "It was a year when nothing grew.",
        "In a second vote he won.",
        "In a night raid they fell.",
        "A day of mourning was called.",
        "The second half of the year was dry.",
        "The first half year was dry.",
    ],
)
def test_a_unit_with_an_article_alone_is_no_length_of_time(text: str) -> None:
    assert all(value.unit not in ("week", "month", "year") for _, value in figures(text))


@pytest.mark.parametrize(
    ("text", "span", "number"),
    [
        ("A 30-year-old sailor won.", "30-year-old", 30),
        ("The captain is 51 years old.", "51 years old", 51),
        ("The captain, aged 51, won.", "51", 51),
        ("She swam it at the age of 30.", "30", 30),
        ("She swam it at age 12.", "12", 12),
        ("Maria Lund, 46, won the race.", "46", 46),
        ("Women retire at 60 years of age.", "60 years of age", 60),
        ("Children under 12 swim free.", "12", 12),
    ],
)
def test_ages_are_told_from_counts(text: str, span: str, number: int) -> None:
    words, value = one(text)
    assert words == span
    assert value.type is FigureType.AGE
    assert value.unit == "year"
    assert value.number == number


@pytest.mark.parametrize(
    ("text", "span", "kind", "unit", "number"),
    [
        ("20 percent of the boats left.", "20 percent", FigureType.SHARE, "percent", 20),
        ("20 per cent of the boats left.", "20 per cent", FigureType.SHARE, "percent", 20),
        ("It reached 77%.", "77%", FigureType.SHARE, "percent", 77),
        ("A fifth of the boats left.", "A fifth", FigureType.SHARE, "fraction", Decimal("0.2")),
        ("About 1/4 of the boats left.", "1/4", FigureType.SHARE, "fraction", Decimal("0.25")),
        ("Half of the boats left.", "Half", FigureType.SHARE, "fraction", Decimal("0.5")),
        ("Three quarters of it burned.", "Three quarters", FigureType.SHARE, "fraction", Decimal("0.75")),
        ("One in five boats is old.", "One in five", FigureType.SHARE, "fraction", Decimal("0.2")),
        ("Nine out of ten voters stayed.", "Nine out of ten", FigureType.SHARE, "fraction", Decimal("0.9")),
        ("One of every four boats is old.", "One of every four", FigureType.SHARE, "fraction", Decimal("0.25")),
        ("Less than half of 1 percent came.", "half of 1 percent", FigureType.SHARE, "percent", Decimal("0.5")),
        ("They were outnumbered 20 to 1.", "20 to 1", FigureType.SHARE, "ratio", 20),
        ("They sold 515 percent more boats.", "515 percent", FigureType.CHANGE, "percent", 515),
        ("Prices rose by 5%.", "5%", FigureType.CHANGE, "percent", 5),
        ("Prices fell sharply by 5%.", "5%", FigureType.CHANGE, "percent", 5),
        ("Prices went up 5%.", "5%", FigureType.CHANGE, "percent", 5),
        ("Prices were brought down 5%.", "5%", FigureType.CHANGE, "percent", 5),
        ("The tax added up to 5% to the price.", "5%", FigureType.CHANGE, "percent", 5),
        ("Fishing made up less than 15% of the income.", "15%", FigureType.SHARE, "percent", 15),
        ("The berths take up 15% of the quay.", "15%", FigureType.SHARE, "percent", 15),
        ("The list picked up 15% of the vote.", "15%", FigureType.SHARE, "percent", 15),
        ("A fleet made up of 15% trawlers came.", "15%", FigureType.SHARE, "percent", 15),
        ("They shut down 15% of the mills.", "15%", FigureType.SHARE, "percent", 15),
        ("The parts add up to 15%.", "15%", FigureType.SHARE, "percent", 15),
        ("A 5% increase came.", "5%", FigureType.CHANGE, "percent", 5),
        ("It fell two percentage points.", "two percentage points", FigureType.CHANGE, "percentage point", 2),
        ("It is three times larger.", "three times", FigureType.CHANGE, "times", 3),
        ("It is ten times as big.", "ten times", FigureType.CHANGE, "times", 10),
        ("It is twice as big.", "twice", FigureType.CHANGE, "times", 2),
        ("Sales doubled.", "doubled", FigureType.CHANGE, "times", 2),
        ("Sales grew tenfold.", "tenfold", FigureType.CHANGE, "times", 10),
        ("Sales grew 12-fold.", "12-fold", FigureType.CHANGE, "times", 12),
        ("Prices fell by a third.", "a third", FigureType.CHANGE, "fraction", Decimal("0.333333333333")),
        ("She was ranked sixth.", "sixth", FigureType.ORDINAL, None, 6),
        ("They are third in the league.", "third", FigureType.ORDINAL, None, 3),
        ("It is the 2nd largest port.", "2nd", FigureType.ORDINAL, None, 2),
    ],
)  # fmt: skip
def test_shares_changes_and_ranks(
    text: str, span: str, kind: FigureType, unit: str | None, number: int | Decimal
) -> None:
    words, value = one(text)
    assert words == span
    assert value.type is kind
    assert value.unit == unit
    assert value.number == number


def test_a_count_of_occasions_is_no_factor() -> None:
    words, value = one("She won it three times.")
    assert words == "three"
    assert value.type is FigureType.COUNT


@pytest.mark.parametrize(
    ("text", "comparator", "low", "high"),
    [
        ("Over 300 boats came.", Comparator.OVER, 300, None),
        ("More than 300 boats came.", Comparator.OVER, 300, None),
        ("Well over 300 boats came.", Comparator.OVER, 300, None),
        ("At least 300 boats came.", Comparator.AT_LEAST, 300, None),
        ("No fewer than 300 boats came.", Comparator.AT_LEAST, 300, None),
        ("300 or more boats came.", Comparator.AT_LEAST, 300, None),
        ("300+ boats came.", Comparator.AT_LEAST, 300, None),
        ("Fewer than 300 boats came.", Comparator.UNDER, None, 300),
        ("Under 300 boats came.", Comparator.UNDER, None, 300),
        ("No more than 300 boats came.", Comparator.AT_MOST, None, 300),
        ("At most 300 boats came.", Comparator.AT_MOST, None, 300),
        ("Almost 300 boats came.", Comparator.ALMOST, None, 300),
        ("Nearly 300 boats came.", Comparator.ALMOST, None, 300),
        ("As many as 300 boats came.", Comparator.AS_MANY_AS, None, 300),
        ("Up to 300 boats came.", Comparator.AS_MANY_AS, None, 300),
        ("About 300 boats came.", Comparator.ABOUT, 300, 300),
        ("Some 300 boats came.", Comparator.ABOUT, 300, 300),
        ("An estimated 300 boats came.", Comparator.ABOUT, 300, 300),
        ("~300 boats came.", Comparator.ABOUT, 300, 300),
        ("Exactly 300 boats came.", Comparator.EXACT, 300, 300),
        ("Only 300 boats came.", Comparator.EXACT, 300, 300),
        ("300 boats came.", Comparator.EXACT, 300, 300),
    ],
)
def test_the_comparator_is_in_the_value_and_not_in_the_span(
    text: str, comparator: Comparator, low: int | None, high: int | None
) -> None:
    words, value = one(text)
    assert words == "300"
    assert value.comparator is comparator
    assert value.number == 300
    assert value.low == (None if low is None else Decimal(low))
    assert value.high == (None if high is None else Decimal(high))


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("It cost over $5 million.", Comparator.OVER),
        ("The strike lasted less than a week.", Comparator.UNDER),
        ("The strike lasted almost ten months.", Comparator.ALMOST),
        ("They came within a week.", Comparator.AT_MOST),
        ("They earned $2,000 over 3 years.", Comparator.EXACT),
        ("Some 3 boats came.", Comparator.EXACT),
    ],
)
def test_the_comparator_of_amounts_with_units(text: str, comparator: Comparator) -> None:
    assert figures(text)[-1][1].comparator is comparator


@pytest.mark.parametrize(
    ("text", "span", "low", "high", "unit"),
    [
        ("It takes 10 to 20 boats.", "10 to 20", 10, 20, None),
        ("Some 10–15 percent left.", "10–15 percent", 10, 15, "percent"),
        ("Between 5 and 7 thousand people came.", "5 and 7 thousand", 5000, 7000, None),
        ("It holds 12 to 15 million people.", "12 to 15 million", 12_000_000, 15_000_000, None),
        ("It costs $5-7 million.", "$5-7 million", 5_000_000, 7_000_000, "USD"),
        ("It costs $5 million to $7 million.", "$5 million to $7 million", 5_000_000, 7_000_000, "USD"),
        ("It lasted three or four days.", "three or four days", 3, 4, "day"),
        ("It takes five-to-ten years.", "five-to-ten years", 5, 10, "year"),
        ("50% to 60% of them left.", "50% to 60%", 50, 60, "percent"),
        ("Prices ranged from 5 to 7 euros.", "5 to 7 euros", 5, 7, "EUR"),
        ("The holders are 100-150 species.", "100-150", 100, 150, None),
        ("People aged 55 to 65 swam.", "55 to 65", 55, 65, "year"),
    ],
)
def test_a_range_is_one_figure_with_two_ends(text: str, span: str, low: int, high: int, unit: str | None) -> None:
    words, value = one(text)
    assert words == span
    assert value.number is None
    assert value.low == low
    assert value.high == high
    assert value.unit == unit
    assert not value.vague


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The price rose from 5 to 7 million dollars.", ["5", "7 million dollars"]),
        ("It grew from 300 to 500 boats.", ["300", "500"]),
        ("They won 3-1.", ["3", "1"]),
        ("They lost the final 1-3.", ["1", "3"]),
        ("They led 24–10 at half-time.", ["24", "10"]),
        ("It took 300 boats and 20 cars.", ["300", "20"]),
        ("One boat or 20 cars came.", ["20"]),
    ],
)
def test_what_looks_like_a_range_and_is_none_gives_two_figures(text: str, expected: list[str]) -> None:
    assert spans(text) == expected


def test_the_first_end_of_a_change_takes_the_unit_of_the_last() -> None:
    values = [value for _, value in figures("The price rose from 5 to 7 million dollars.")]
    assert [value.number for value in values] == [5_000_000, 7_000_000]
    assert {value.unit for value in values} == {"USD"}


@pytest.mark.parametrize(
    ("text", "span", "low", "high"),
    [
        ("Thousands of people came.", "Thousands", 1000, None),
        ("Tens of thousands of people came.", "Tens of thousands", 10_000, None),
        ("Hundreds of thousands came.", "Hundreds of thousands", 100_000, None),
        ("Dozens of boats came.", "Dozens", 12, None),
        ("Several hundred boats came.", "Several hundred", 200, 1000),
        ("A couple of bridges fell.", "A couple", 2, None),
        ("It took several years.", "several years", 2, None),
        ("It took a few days.", "a few days", 2, None),
    ],
)
def test_vague_words_are_open_ranges_and_have_no_number(text: str, span: str, low: int, high: int | None) -> None:
    words, value = one(text)
    assert words == span
    assert value.vague
    assert value.number is None
    assert value.low == low
    assert value.high == (None if high is None else Decimal(high))


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Over 1,960 fishing boats left the harbour.", "fishing boats"),
        ("20 percent of the gas field was sold.", "of the gas field"),
        ("A majority (77%) agreed.", "majority"),
        ("The town has a population of 2,000.", "population"),
        ("The number of guests was 40.", "guests"),
        ("It became part of 40 pieces of legislation.", "pieces of legislation"),
        ("They held a ten-day joint exercise.", "joint exercise"),
        ("A five-year mandate was given.", "mandate"),
        ("Thousands waited for hours.", None),
        ("They sold 515 percent more circuit boards from the north.", "circuit boards"),
        ("The strike lasted ten months.", None),
        ("None of the hundreds of swimmers came.", "of the hundreds of swimmers"),
        ("The 28-nation bloc met.", "nation bloc"),
        ("Tickets: 300.", "Tickets"),
        ("Exactly 12 newly elected members came.", "newly elected members"),
        ("They moved 300 people living in tents.", "people"),
        ("300 or more boats came.", "boats"),
        ("It lies 5 km (3.1 miles) off.", None),
    ],
)
def test_what_a_figure_counts_is_the_noun_phrase_beside_it(text: str, phrase: str | None) -> None:
    assert figures(text)[0][1].counted == phrase or (phrase is None and figures(text)[-1][1].counted is None)


def test_dates_come_first_and_figures_only_read_what_is_left() -> None:
    text = "On 5 May 2020 300 boats came, in 1999 40."
    taken = (Span(3, 13), Span(33, 37))
    assert [m.span.of(text) for m in find_figures(text, taken=taken)] == ["300", "40"]


def test_only_the_sentence_is_read_and_spans_stand_in_the_text() -> None:
    text = "Two ferries sank. Over 300 boats came. Nine left."
    found = find_figures(text, 18, 38)
    assert [mention.span for mention in found] == [Span(23, 26)]


def test_a_document_is_read_sentence_by_sentence_without_its_dates_and_its_marked_lines() -> None:
    text = "Ticker 300\nIn 1999 two ferries sank. Nine left."
    passages = (
        Passage(0, 0, text[:11]),
        Passage(1, 11, text[11:], (Span(11, 36), Span(37, 47))),
    )
    date = Mention(Span(14, 18), DateValue(CalendarPoint(1999), Precision.YEAR))
    found = read(Document(text, passages), (date,))
    assert [mention.span.of(text) for mention in found] == ["two", "Nine"]


def test_a_language_that_is_not_read_gives_nothing() -> None:
    assert find_figures("1.960 Boote kamen.", language="de") == ()
    assert read(single("1.960 Boote kamen.", language="de"), ()) == ()


@pytest.mark.parametrize(
    ("words", "number"),
    [("8.8 pounds", "8.8"), ("20 to 30 km", "20 to 30"), ("$5 million", "5 million"), ("twenty-one days", "twenty-one"),
     ("a week", "a week"), ("half an hour", "half"), ("1,960", "1,960")],
)  # fmt: skip
def test_the_number_of_a_figure_can_be_had_alone(words: str, number: str) -> None:
    text = f"It is {words} there."
    assert number_span(text, Span(6, 6 + len(words))).of(text) == number


@pytest.mark.parametrize(
    ("text", "figure", "whole"),
    [
        ("It holds no fewer than 40 boats.", "40", "no fewer than 40"),
        ("It holds only 40 boats.", "40", "40"),
        ("It takes between 5 and 7 years.", "5 and 7 years", "between 5 and 7 years"),
        ("They meet every five years.", "five years", "every five years"),
        ("40 boats", "40", "40"),
    ],
)
def test_the_words_before_a_figure_that_limit_it_can_be_taken_along(text: str, figure: str, whole: str) -> None:
    start = text.index(figure)
    assert compared_span(text, Span(start, start + len(figure))).of(text) == whole
    assert compared_span(text, Span(start, start + len(figure)), start=start).of(text) == figure
