"""Cyrillic words in Latin letters: case endings, usage, limits."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.reading.names import latin_variants, transliterate
from facts.reading.names.transliteration import MOST, first_forms


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("пашинян", "pashinyan"),
        ("пашиняна", "pashinyan"),
        ("Пашиняном", "pashinyan"),
        ("алиев", "aliyev"),
        ("алиевым", "aliev"),
        ("лукойлу", "lukoil"),
        ("ереване", "yerevan"),
        ("хакобян", "hakobyan"),
        ("лаврову", "lavrov"),
        ("зеленского", "zelensky"),
        ("захаровой", "zakharova"),
        ("вашингтон", "washington"),
        ("джонсона", "johnson"),
        ("макрона", "macron"),
        ("карабахе", "karabakh"),
        ("меркель", "merkel"),
        ("борреля", "borrell"),
    ],
)
def test_the_wanted_form_is_among_the_variants(word: str, wanted: str) -> None:
    variants = latin_variants(word)
    assert wanted in variants or wanted.replace("c", "k") in variants
    assert len(variants) <= MOST


def test_the_first_form_stands_first() -> None:
    assert latin_variants("пашиняна")[0] == "pashinyan"
    assert first_forms("пашиняна")[0] == "пашинян"
    assert first_forms("армении")[0] == "армения"


def test_latin_words_stay() -> None:
    assert latin_variants("Borrell") == ("borrell",)
    assert latin_variants("!") == ()
    assert transliterate("Bell") == "bell"


@settings(max_examples=200)
@given(st.text(alphabet="абвгдежзийклмнопрстуфхцчшщъыьэюяё’-AB ", max_size=24))
def test_variants_are_plain_few_and_different(word: str) -> None:
    variants = latin_variants(word)
    assert len(variants) <= MOST
    assert len(set(variants)) == len(variants)
    assert all(v and v.isascii() and v == v.lower() for v in variants)
    assert word.casefold().replace("ё", "е") in first_forms(word)
