"""Russian claims held against Russian texts, end to end: what bears them out, what differs, what says nothing."""

from __future__ import annotations

from functools import cache

import pytest

from facts.factbase import FactBase
from facts.reports import SourceDraft
from facts.store.memory import MemoryStore

TEXT = """Порт Светлый

Старый причал построил купец Прохор Лунин в 1894 году. Стройка обошлась городу в 210 тысяч рублей. Причал вмещал 14 судов.

В 1961 году порт купил у завода кран за 46 тысяч рублей. Кран весит 30 тонн, а его высота — 42 метра.

Уровень реки за десять лет снизился на 1,4 метра: с 9,6 до 8,2 метра. Наибольшая глубина у причала теперь 12 метров, средняя — 7 метров.

За ремонт проголосовали 17 депутатов, против — 6. Из этой суммы 70 процентов выделил бюджет, 25 процентов — область.

В большом зале порта 620 мест — на 90 меньше, чем до ремонта. Погибших не было, двое матросов получили ожоги.

Начальник порта Анна Рогова заявила, что порт принимает 300 судов в год. «Мы вернули городу пирс», — сказал мэр Лев Ганин.

В зале порта было 300 мест в 2013-м. Улов упал с 940 до 310 тонн.

Порт планирует открыть второй причал 5 мая 2025 года.
"""


@cache
def _base() -> FactBase:
    base = FactBase(MemoryStore().library("port"))
    base.import_sources([SourceDraft(TEXT, id="port", title="Порт Светлый")])
    return base


def _said(claim: str) -> str:
    verdict = _base().check(claim).verdict
    return verdict.value if verdict is not None else ""


@pytest.mark.parametrize(
    "claim",
    [
        "Причал построен в 1894 году.",
        "Постройка причала стоила 210 тысяч рублей.",
        "В 1961 году порт приобрёл кран за 46 тысяч рублей.",
        "Вес крана — 30 тонн.",
        "Река обмелела на 140 см.",
        "Средняя глубина у причала 7 метров.",
        "Против проголосовали 6 депутатов.",
        "25 процентов выделила область.",
        "Улов упал до 310 тонн.",
        "Анна Рогова сказала, что порт принимает 300 судов в год.",
        "Ганин сказал, что они вернули городу пирс.",
    ],
)
def test_what_a_text_says_in_other_words_is_borne_out(claim: str) -> None:
    assert _said(claim) == "matches"


@pytest.mark.parametrize(
    "claim",
    [
        "Причал построили в 1904 году.",
        "Кран весит 50 тонн.",
        "Наибольшая глубина у причала 7 метров.",
        "Против проголосовали 17 депутатов.",
        "70 процентов выделила область.",
        "Уровень реки поднялся на 1,4 метра.",
        "Лев Ганин заявил, что порт принимает 300 судов в год.",
    ],
)
def test_another_value_another_side_and_another_speaker_differ(claim: str) -> None:
    assert _said(claim) == "differs"


@pytest.mark.parametrize(
    "claim",
    [
        "Завод купил у порта кран за 46 тысяч рублей.",
        "Музей построили в 1894 году.",
        "Погибли двое матросов.",
        "В большом зале порта стало на 90 мест больше.",
        "Порт открыл второй причал 5 мая 2025 года.",
        "Неправда, что Анна Рогова сказала, что порт принимает 300 судов в год.",
        "Анна Рогова не говорила, что порт принимает 300 судов в год.",
        "Уровень реки снизился с 8,2 до 9,6 метра.",
        "В 1961 году порт продал кран за 46 тысяч рублей.",
    ],
)
def test_what_is_turned_round_denied_or_only_planned_never_matches(claim: str) -> None:
    assert _said(claim) != "matches"


@pytest.mark.parametrize(
    "claim",
    [
        "Лунин построил театр в 1894 году.",
        "Порт посетили 620 человек.",
        "Высота маяка — 42 метра.",
        "Капитан весит 30 тонн.",
    ],
)
def test_what_the_text_does_not_say_is_not_covered(claim: str) -> None:
    assert _said(claim) == "not_covered"


@pytest.mark.parametrize("claim", ["Лев Ганин сказал, что это так.", "Он сказал, что да.", "По словам Ганина, да."])
def test_a_saying_without_a_word_that_carries_anything_is_not_covered(claim: str) -> None:
    assert _said(claim) == "not_covered"


@pytest.mark.parametrize(
    ("part", "why"),
    [
        ("Сходите на причал до 5 мая!", "order"),
        ("Надо бы отдать порту ещё 500 миллионов.", "opinion"),
        ("К 2030 году порт опять обанкротится.", "prediction"),
    ],
)
def test_russian_orders_wishes_and_predictions_are_no_claims(part: str, why: str) -> None:
    assert [one.why.value for one in _base().check(part).unchecked] == [why]


def test_a_short_russian_message_is_not_taken_for_bulgarian() -> None:
    assert _base().check("Средний билет подорожал с 540 до 720 рублей.").language == "ru"
    assert _base().check("Цената се повиши с 20 лева до 30 лева през май и това е много.").language == "bg"
