"""The words of a Russian sentence that carry something, and what they can be by their look."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.checking.russian.tokens import is_adjective_form, is_verb_form, tokens_of


@pytest.mark.parametrize(
    "word", ["открылся", "построена", "ушло", "погиб", "дал", "весит", "выделить", "обрушились", "пришел"]
)
def test_forms_of_verbs_are_told_by_their_endings(word: str) -> None:
    assert is_verb_form(word)


@pytest.mark.parametrize(
    "word", ["школа", "бюджет", "страна", "область", "площади", "число", "результат", "мост", "лет"]
)
def test_nouns_that_end_like_verbs_are_none(word: str) -> None:
    assert not is_verb_form(word)


def test_numbers_endings_of_ordinals_and_small_words_are_left_out() -> None:
    assert [t.folded for t in tokens_of("В 1904-м порт на реке принял 12 судов.")] == [
        "порт",
        "реке",
        "принял",
        "судов",
    ]


def test_a_name_is_told_from_a_first_word_and_a_title_is_one() -> None:
    named = {t.folded: t.is_name for t in tokens_of("Причал построил Лев Ганин, а «Гроза» стоит у него.")}
    assert named == {"причал": False, "построил": False, "лев": True, "ганин": True, "гроза": True, "стоит": False}


def test_a_noun_behind_a_preposition_is_not_bare() -> None:
    bare = {t.folded: t.is_bare for t in tokens_of("Завод купила у старого банка фирма.") if t.is_noun}
    assert bare == {"завод": True, "банка": False, "фирма": True}


def test_sides_of_a_vote_are_words_of_their_own() -> None:
    assert "против" in [t.folded for t in tokens_of("За голосовали 17 депутатов, против — 6.")]
    assert "против" not in [t.folded for t in tokens_of("Суд против фирмы начался.")]


def test_adjectives_are_told_from_nouns_that_end_like_them() -> None:
    assert is_adjective_form("каменное")
    assert not is_adjective_form("здание")
    assert not is_adjective_form("рабочих")


@given(st.text(max_size=60))
def test_every_token_stands_where_it_says(text: str) -> None:
    for token in tokens_of(text):
        assert token.span.of(text)
        assert not (token.is_verb and token.is_adjective)
