"""Which names are the same, in four alphabets; thresholds where letters mislead; ambiguity."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.reading.names import clear_match, fold_name, linked_names, match_names, same_name
from facts.reading.names.folding import sound
from facts.reading.names.matching import SURE

SAME = [
    ("Bell", "Ada Bell"),
    ("ada bell", "Ada Bell"),
    ("Mayor Ada Bell", "Ada Bell"),
    ("Ms. Bell", "Ada Bell"),
    ("A. Bell", "Ada Bell"),
    ("Ada M. Bell", "Ada Bell"),
    ("O'Neill", "O’Neill"),
    ("ONeill", "O’Neill"),
    ("Canbäck", "Canback"),
    ("Ruiz", "Elena Ruíz"),
    ("Zelensky", "Volodymyr Zelenskyy"),
    ("Aliyev", "Aliev"),
    ("Горин", "Gorin"),
    ("Горина", "Ivan Gorin"),
    ("Гориным", "Gorin"),
    ("Пашиняна", "Nikol Pashinyan"),
    ("Փաշինյան", "Pashinyan"),
    ("Алиевым", "Ilham Aliyev"),
    ("Захаровой", "Maria Zakharova"),
    ("Зеленского", "Zelensky"),
    ("Лукойлу", "Lukoil"),
    ("Боррель", "Josep Borrell"),
    ("США", "United States"),
    ("America", "the US"),
    ("Евросоюз", "EU"),
    ("ООН", "United Nations"),
    ("России", "Russia"),
    ("Великобританией", "UK"),
    ("Türkiye", "Turkey"),
    ("Karabakh", "Nagorno-Karabakh"),
    ("PHB", "Port Harbour Board"),
    ("Merowford", "Merrowford"),
]

DIFFERENT = [
    ("Russia", "Prussia"),
    ("Iran", "Iraq"),
    ("Putin", "Rutin"),
    ("Austria", "Australia"),
    ("Niger", "Nigeria"),
    ("Slovakia", "Slovenia"),
    ("Armenia", "Armenian"),
    ("Russian", "Russia"),
    ("россияне", "Россия"),
    ("Ada Bell", "Luis Bell"),
    ("Anna Ruiz", "Pablo Ruiz"),
    ("Bell", "Hell"),
    ("Bank", "Bank of Leith"),
    ("Leith", "Mayor of Leith"),
    ("Ministry", "Foreign Ministry"),
    ("", "Bell"),
    ("!", "?"),
    ("us", "United States"),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_same(a: str, b: str) -> None:
    assert same_name(a, b) >= SURE
    assert same_name(b, a) >= SURE


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_different(a: str, b: str) -> None:
    assert same_name(a, b) == 0
    assert same_name(b, a) == 0


def test_whole_names_are_surer_than_surnames() -> None:
    assert same_name("Ada Bell", "Ada Bell") > same_name("Bell", "Ada Bell")


def test_a_people_is_linked_to_its_country_only() -> None:
    assert linked_names("Armenians", "Armenia")
    assert linked_names("Россия", "россияне")
    assert not linked_names("Armenians", "Georgia")
    assert not linked_names("Bell", "Leith")


def test_the_best_match_stands_first_and_ties_go_by_name() -> None:
    matches = match_names("Bell", ["Luis Bell", "Ada Bell", "Bell"])
    assert [m.name for m in matches] == ["Bell", "Ada Bell", "Luis Bell"]


def test_an_alias_leads_to_the_known_name() -> None:
    matches = match_names("the iron lady", ["Ada Bell", "Luis Ruiz"], {"the iron lady": "Ada Bell"})
    assert [(m.name, m.alias) for m in matches] == [("Ada Bell", "the iron lady")]


def test_two_near_names_are_ambiguous() -> None:
    assert clear_match(match_names("Ruiz", ["Elena Ruiz", "Pablo Ruiz"])) is None
    assert clear_match(match_names("Nobody", ["Elena Ruiz"])) is None
    clear = clear_match(match_names("Elena Ruiz", ["Elena Ruiz", "Pablo Ruiz"]))
    assert clear is not None
    assert clear.name == "Elena Ruiz"


def test_spellings_of_one_name_do_not_compete() -> None:
    clear = clear_match(match_names("Aliyev", ["Ilham Aliyev", "Ilham Aliev"]))
    assert clear is not None
    assert clear.name == "Ilham Aliyev"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Rasmus Canbäck’s", "rasmus canback"),
        ("U.S.", "us"),
        ("U.S", "us"),
        ("Nagorno-Karabakh", "nagorno karabakh"),
        ("Тверь", "tver"),
        ("  Ada\u00a0 Bell ", "ada bell"),
        ("Łódź", "lodz"),
        ("Ա. Փաշինյան", "a pashinyan"),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold_name(text) == folded


@settings(max_examples=150)
@given(st.text(max_size=30))
def test_folding_is_stable_and_plain(text: str) -> None:
    folded = fold_name(text)
    assert folded == fold_name(folded)
    assert all(c.isascii() and (c.isalnum() or c == " ") for c in folded)
    assert sound(folded) == sound(folded)


@settings(max_examples=150)
@given(st.text(max_size=20), st.text(max_size=20))
def test_sameness_is_symmetric_and_bounded(a: str, b: str) -> None:
    score = same_name(a, b)
    assert score == same_name(b, a)
    assert score == 0 or SURE <= score <= 100
    if fold_name(a):
        assert same_name(a, a) == 100
