"""Which Russian words are of one root, and which only look so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.checking.russian.roots import LEAST, are_kin, root_of
from facts.checking.russian.vocabulary import mean_the_same, opposites
from facts.reading.words import stem

_LETTERS = st.text(alphabet="абвгдежзийклмнопрстуфхцчшщыьэюя", min_size=1, max_size=14)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("построили", "строительство"),
        ("построен", "стройка"),
        ("снижение", "снизился"),
        ("сокращение", "сократились"),
        ("запустили", "пустили"),
        ("обрушение", "обрушились"),
        ("утверждена", "утвердило"),
        ("эвакуация", "эвакуировали"),
        ("опросил", "опрошенных"),
        ("превышена", "превышение"),
    ],
)
def test_a_verb_its_aspects_its_participles_and_its_noun_are_kin(one: str, other: str) -> None:
    assert are_kin(stem(one), stem(other))
    assert are_kin(stem(other), stem(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("открыли", "закрыли"),
        ("купил", "копил"),
        ("город", "загород"),
        ("остановка", "установка"),
        ("договор", "уговор"),
        ("расход", "доход"),
        ("вид", "вода"),
        ("банк", "банкрот"),
        ("причина", "причал"),
        ("прекратилось", "сократилось"),
    ],
)
def test_two_prefixes_are_two_words_and_a_likeness_is_no_kinship(one: str, other: str) -> None:
    assert not are_kin(stem(one), stem(other))


@given(_LETTERS)
def test_a_root_is_a_beginning_and_never_shorter_than_it_may_be(word: str) -> None:
    root = root_of(word)
    assert len(root) >= min(len(word), LEAST)
    assert word.startswith(root[:-2])


@given(_LETTERS, _LETTERS)
def test_kinship_does_not_know_who_comes_first(one: str, other: str) -> None:
    assert are_kin(one, other) is are_kin(other, one)
    assert are_kin(one, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("обошлась", "стоили"),
        ("приобрела", "купила"),
        ("перебрался", "переехал"),
        ("рухнули", "обрушились"),
        ("вложил", "дал"),
        ("поменяли", "меняли"),
        ("публикация", "опубликовали"),
    ],
)
def test_ordinary_verbs_stand_for_each_other(one: str, other: str) -> None:
    assert mean_the_same(stem(one), stem(other))


def test_no_word_means_the_same_as_its_opposite() -> None:
    clashes = [
        (one, other)
        for sides in opposites()
        for n, side in enumerate(sides)
        for others in sides[n + 1 :]
        for one in side
        for other in others
        if mean_the_same(one, other)
    ]
    assert clashes == []
