"""The values of a Russian text as they are meant, and how they stand to each other."""

from __future__ import annotations

from decimal import Decimal

import pytest

from facts.checking.russian.comparing import direction, stand
from facts.checking.russian.values import Settled, settle
from facts.importing.indexing import read_mentions
from facts.reading.document import single
from facts.values import Comparator, DateValue, FigureValue


def _settled(text: str) -> tuple[Settled, ...]:
    return settle(text, read_mentions(single(text, language="ru")))


def _figures(text: str) -> list[FigureValue]:
    return [one.value for one in _settled(text) if isinstance(one.value, FigureValue)]


def _stand(claim: str, source: str) -> str | None:
    stood = stand(_settled(claim)[0], _settled(source)[0])
    return stood.standing.value if stood is not None else None


def test_the_first_of_two_numbers_has_the_unit_of_the_second_and_the_second_is_no_bound() -> None:
    one, other = _figures("Площадь выросла с 318 до 374 квадратных километров.")
    assert (one.number, one.unit, one.comparator) == (Decimal(318), other.unit, Comparator.EXACT)
    assert (other.low, other.high) == (Decimal(374), Decimal(374))


def test_the_first_of_two_numbers_is_as_many_thousands() -> None:
    one, other = _figures("Площадь выросла с 5,2 до 7,8 тысячи квадратных метров.")
    assert (one.number, other.number) == (Decimal(5200), Decimal(7800))


def test_more_than_is_a_bound_where_a_preposition_stands_between() -> None:
    (figure,) = _figures("Пирс обошёлся больше чем в 200 тысяч рублей.")
    assert figure.comparator is Comparator.OVER


def test_every_fifth_is_a_share() -> None:
    (figure,) = _figures("Продают каждый пятый билет.")
    assert figure.number == Decimal("0.2")


def test_a_year_with_an_ending_is_that_year() -> None:
    (one,) = _settled("Пирс закрыли в 2020-м.")
    assert isinstance(one.value, DateValue)
    assert one.value.start.year == 2020


@pytest.mark.parametrize(
    ("claim", "source", "standing"),
    [
        ("Рост на 180 см.", "Уровень вырос на 1,8 метра.", None),
        ("Уровень вырос на 180 см.", "Уровень поднялся на 1,8 метра.", "same"),
        ("Глубина 23 метра.", "Глубина выросла на 23 метра.", None),
        ("Дали 640 млн.", "Дали 640 миллионов рублей.", "same"),
        ("В 1998 году осталось мало.", "К 1998 году осталось мало.", "same"),
        ("Спасли около 33% вещей.", "Спасли примерно треть.", "held"),
        ("Дом стоит больше 7 миллиардов рублей.", "Стоимость превышает 7 миллиардов рублей.", "same"),
        ("Дом стоит 7 миллиардов рублей.", "Стоимость не превышает 7 миллиардов рублей.", "open"),
        ("Цена выросла больше чем на 10 процентов.", "Цена выросла на 13 процентов.", "held"),
        ("Он служил с 1978 по 2021 год.", "Он пришёл в 2016 году.", "open"),
    ],
)
def test_how_two_values_stand(claim: str, source: str, standing: str | None) -> None:
    assert _stand(claim, source) == standing


@pytest.mark.parametrize(
    ("text", "way"),
    [("Мест на 90 меньше, чем было.", "down"), ("Цена выросла на 13 рублей.", "up"), ("Мест ровно 90.", "")],
)
def test_which_way_a_difference_goes(text: str, way: str) -> None:
    assert direction(text, _settled(text)[0]) == way
