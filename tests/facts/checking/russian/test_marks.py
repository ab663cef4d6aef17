"""Marks of words: what meets has one in common, whatever else has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.checking.russian.marks import ANYWHERE, marks_of, wanted_marks
from facts.checking.russian.tokens import Token, tokens_of
from facts.checking.russian.told import is_met
from facts.checking.russian.vocabulary import _OPPOSITE, _SAME
from facts.reading.words import stem

TEXT = """
В порту Светлом купец Прохор Лунин построил причал, и порт за него заплатил. Стройку Лунина и Луниных достроили в Твери: мост
построен, перестроен, надстроен. Против Рогова проголосовали депутаты Роговы; фирма Kestrel Line купила кран у Kestrels.
Ада, Аде и Адам открыли, закрыли, заработали, выработали; работник, рабочий, работы. Рим, Рима, Риму. Сны и сна.
"""
TOKENS = tokens_of(TEXT) + tokens_of(f"x {_SAME}")[:900] + tokens_of(f"x {_OPPOSITE}")


@given(st.sampled_from(TOKENS), st.sampled_from(TOKENS))
def test_words_that_meet_have_a_mark_in_common(one: Token, other: Token) -> None:
    if is_met(one, other, None):
        assert not wanted_marks(one, None).isdisjoint(marks_of(other.stem))


def test_no_two_words_of_a_text_meet_without_a_mark() -> None:
    own = tokens_of(TEXT)
    met = [(a, b) for a in own for b in TOKENS if is_met(a, b, None)]
    assert len(met) > 100
    assert [(a.folded, b.folded) for a, b in met if wanted_marks(a, None).isdisjoint(marks_of(b.stem))] == []


@pytest.mark.parametrize(
    ("claimed", "there"),
    [
        ("построил", "стройка"),
        ("купил", "приобрела"),
        ("Лунина", "Луниным"),
        ("Рима", "Рим"),
        ("возведение", "построен"),
    ],
)
def test_another_form_a_root_a_name_and_a_synonym_are_known(claimed: str, there: str) -> None:
    (token,) = tokens_of(claimed)
    assert not wanted_marks(token, None).isdisjoint(marks_of(stem(there.casefold())))


@pytest.mark.parametrize(("claimed", "there"), [("причал", "театр"), ("купил", "строила"), ("Лунин", "Гордин")])
def test_other_words_have_other_marks(claimed: str, there: str) -> None:
    (token,) = tokens_of(claimed)
    assert wanted_marks(token, None).isdisjoint(marks_of(stem(there.casefold())))


def test_a_word_that_the_store_does_not_keep_may_stand_anywhere() -> None:
    _, token = tokens_of("Совет: За — 6.")
    assert token.folded == "за"
    assert wanted_marks(token, None) == {ANYWHERE}
