"""Countries, peoples and bodies in English, Russian and other languages."""

from __future__ import annotations

import pytest

from facts.reading.names import territory_aliases, territory_of, territory_of_people


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("США", "united states"),
        ("сша", "united states"),
        ("Соединённых Штатов", None),
        ("the U.S.", "united states"),
        ("USA", "united states"),
        ("America", "united states"),
        ("us", None),
        ("US", "united states"),
        ("who", None),
        ("WHO", "world health organization"),
        ("Britain", "united kingdom"),
        ("Великобритании", "united kingdom"),
        ("ЕС", "european union"),
        ("Евросоюзом", "european union"),
        ("НАТО", "nato"),
        ("ООН", "united nations"),
        ("Армении", "armenia"),
        ("Грузией", "georgia"),
        ("груз", None),
        ("Москвой", "moscow"),
        ("Киевом", "kyiv"),
        ("Kiev", "kyiv"),
        ("Китая", "china"),
        ("Holland", "netherlands"),
        ("Czechia", "czech republic"),
        ("Leith", None),
        ("Russians", None),
    ],
)
def test_territory(name: str, english: str | None) -> None:
    assert territory_of(name) == english


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Armenian", "armenia"),
        ("Armenians", "armenia"),
        ("армянский", "armenia"),
        ("армян", "armenia"),
        ("российскими", "russia"),
        ("россияне", "russia"),
        ("French", "france"),
        ("французского", "france"),
        ("американские", "united states"),
        ("British", "united kingdom"),
        ("Armenia", None),
        ("Leith", None),
    ],
)
def test_people(name: str, country: str | None) -> None:
    assert territory_of_people(name) == country


def test_aliases_come_from_the_locale_data_of_any_language() -> None:
    assert territory_aliases("de")["schweden"] == "sweden"
    assert territory_aliases("fr")["allemagne"] == "germany"
    assert territory_aliases("ru-RU")["швеция"] == "sweden"
    assert territory_aliases("hy")["hayastan"] == "armenia"


def test_a_people_stands_for_the_english_adjective_never_for_the_country() -> None:
    russian = territory_aliases("ru")
    assert russian["российского"] == "russian"
    assert russian["россией"] == "russia"


def test_everyday_words_are_no_countries() -> None:
    russian = territory_aliases("ru")
    assert not {"того", "груз", "чад", "штат"} & russian.keys()
    assert not {"us", "who"} & territory_aliases("en").keys()


def test_an_unknown_language_has_none_and_the_tables_cannot_be_changed() -> None:
    assert dict(territory_aliases("tlh")) == {}
    assert territory_aliases("en") is territory_aliases("en")
    assert not hasattr(territory_aliases("en"), "__setitem__")
