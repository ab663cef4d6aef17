"""Figures in Russian sentences: digits with blanks and a decimal comma, words in their cases, units, comparators."""

from __future__ import annotations

from decimal import Decimal

import pytest

from facts.model import Span
from facts.reading.figures import compared_span, find_figures
from facts.values import Comparator, FigureType, FigureValue


def figures(text: str) -> list[tuple[str, FigureValue]]:
    found = []
    for mention in find_figures(text, language="ru"):
        assert isinstance(mention.value, FigureValue)
        found.append((mention.span.of(text), mention.value))
    return found


@pytest.mark.parametrize(
    ("text", "span", "kind", "unit", "number"),
    [
        ("Порт принял 1 960 судов.", "1 960", FigureType.COUNT, None, 1960),
        ("Порт принял 17\u00a0786\u00a0419 тюков.", "17\u00a0786\u00a0419", FigureType.COUNT, None, 17_786_419),
        ("Двадцать пять лодок утонули.", "Двадцать пять", FigureType.COUNT, None, 25),
        ("В четырех странах шел дождь.", "четырех", FigureType.COUNT, None, 4),
        ("Двумя лодками меньше.", "Двумя", FigureType.COUNT, None, 2),
        ("Они выиграли кубок дважды.", "дважды", FigureType.COUNT, None, 2),
        ("Двое рабочих пришли.", "Двое", FigureType.COUNT, None, 2),
        ("Полтора миллиона тонн угля.", "Полтора миллиона тонн", FigureType.MEASURE, "tonne", 1_500_000),
        ("Мост длиной 3,2 км.", "3,2 км", FigureType.MEASURE, "kilometre", Decimal("3.2")),
        ("Остров занимает 300 кв. км.", "300 кв. км", FigureType.MEASURE, "square kilometre", 300),
        ("Ветер дул 90 км/ч.", "90 км/ч", FigureType.MEASURE, "kilometre per hour", 90),
        ("Это стоило 12,5 млн долларов.", "12,5 млн долларов", FigureType.MONEY, "USD", 12_500_000),
        ("Это стоило 5 тыс. рублей.", "5 тыс. рублей", FigureType.MONEY, "RUB", 5000),
        ("Это стоило 3 млрд евро.", "3 млрд евро", FigureType.MONEY, "EUR", 3_000_000_000),
        ("Фонд в 37,6 млрд. долларов США.", "37,6 млрд. долларов США", FigureType.MONEY, "USD", 37_600_000_000),
        ("Две с половиной тысячи евро.", "Две с половиной тысячи евро", FigureType.MONEY, "EUR", 2500),
        ("Пришли 20 процентов жителей.", "20 процентов", FigureType.SHARE, "percent", 20),
        ("Пришли 20 % жителей.", "20 %", FigureType.SHARE, "percent", 20),
        ("Пришла половина жителей.", "половина", FigureType.SHARE, "fraction", Decimal("0.5")),
        ("Пришла четверть жителей.", "четверть", FigureType.SHARE, "fraction", Decimal("0.25")),
        ("Две трети жителей пришли.", "Две трети", FigureType.SHARE, "fraction", Decimal("0.666666666667")),
        ("Девять из десяти жителей пришли.", "Девять из десяти", FigureType.SHARE, "fraction", Decimal("0.9")),
        ("Соотношение 20 к 1 велико.", "20 к 1", FigureType.SHARE, "ratio", 20),
        ("Цены выросли на 15,5 процента.", "15,5 процента", FigureType.CHANGE, "percent", Decimal("15.5")),
        ("Цены выросли в два раза.", "два раза", FigureType.CHANGE, "times", 2),
        ("Людей было вдвое больше.", "вдвое", FigureType.CHANGE, "times", 2),
        ("Стройка шла десять месяцев.", "десять месяцев", FigureType.DURATION, "month", 10),
        ("Это пятилетний план.", "пятилетний", FigureType.DURATION, "year", 5),
        ("Это 10-дневный сбор.", "10-дневный", FigureType.DURATION, "day", 10),
        ("В возрасте 51 года он плавал.", "51 года", FigureType.AGE, "year", 51),
        ("30-летний рыбак плавал.", "30-летний", FigureType.AGE, "year", 30),
        ("Она заняла третье место.", "третье", FigureType.ORDINAL, None, 3),
    ],
)
def test_a_figure_has_its_span_type_and_unit(
    text: str, span: str, kind: FigureType, unit: str | None, number: int | Decimal
) -> None:
    found = figures(text)
    assert [words for words, _ in found] == [span]
    value = found[0][1]
    assert value.type is kind
    assert value.unit == unit
    assert value.number == number


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("Более 300 лодок.", Comparator.OVER),
        ("Свыше 300 лодок.", Comparator.OVER),
        ("Не менее 300 лодок.", Comparator.AT_LEAST),
        ("Менее 300 лодок.", Comparator.UNDER),
        ("Не более 300 лодок.", Comparator.AT_MOST),
        ("Почти 300 лодок.", Comparator.ALMOST),
        ("Около 300 лодок.", Comparator.ABOUT),
        ("Примерно 300 лодок.", Comparator.ABOUT),
        ("До 300 лодок.", Comparator.AS_MANY_AS),
        ("Ровно 300 лодок.", Comparator.EXACT),
        ("300 лодок.", Comparator.EXACT),
    ],
)
def test_the_comparator_is_in_the_value(text: str, comparator: Comparator) -> None:
    found = figures(text)
    assert [words for words, _ in found] == ["300"]
    assert found[0][1].comparator is comparator
    assert found[0][1].counted == "лодок"


@pytest.mark.parametrize(
    ("text", "span", "low", "high"),
    [
        ("От 10 до 20 лодок.", "10 до 20", 10, 20),
        ("Пришло 100—150 лодок.", "100—150", 100, 150),
        ("Между 5 и 7 тысячами человек.", "5 и 7 тысячами", 5000, 7000),
        ("Две или три лодки.", "Две или три", 2, 3),
        ("От пяти до десяти лет.", "пяти до десяти лет", 5, 10),
    ],
)
def test_a_range_has_two_ends(text: str, span: str, low: int, high: int) -> None:
    found = figures(text)
    assert [words for words, _ in found] == [span]
    assert found[0][1].low == low
    assert found[0][1].high == high


@pytest.mark.parametrize(
    ("text", "low"),
    [("Десятки тысяч людей.", 10_000), ("Сотни домов.", 100), ("Тысячи людей.", 1000), ("Несколько сотен.", 100)],
)
def test_vague_words_have_no_number(text: str, low: int) -> None:
    found = figures(text)
    assert len(found) == 1
    assert found[0][1].vague
    assert found[0][1].low == low


@pytest.mark.parametrize(
    "text",
    ["Одна из лодок ушла.", "На 5-м этаже.", "Дом № 7.", "Глава 3.", "Самолет Су-24.", "В первой половине дня.",
     "На западную половину острова.", "Пара лодок без числа... пар и вода.", "Порт открыт."],
)  # fmt: skip
def test_what_only_looks_like_a_figure_is_none(text: str) -> None:
    assert figures(text) == []


def test_the_words_before_a_range_can_be_taken_along() -> None:
    text = "Ушло от 30 до 50 лодок."
    assert compared_span(text, Span(8, 16), language="ru").of(text) == "от 30 до 50"
