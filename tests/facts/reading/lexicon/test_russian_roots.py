"""What Russian words of one root have in common, and what must stay apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.reading.lexicon.russian_roots import LEAST, root_of
from facts.reading.words import stem


@pytest.mark.parametrize(
    "words",
    [
        ("поглощает", "поглотил", "поглощение", "поглощён"),
        ("понизить", "понижение", "понижена", "понижать"),
        ("окаменелость", "окаменевший"),
        ("построил", "построен", "постройка"),
        ("использовать", "использование", "используется"),
        ("ограничить", "ограничение", "ограничивать"),
        ("затопили", "затопление", "затоплен"),
        ("наводнить", "наводнение"),
    ],
)
def test_words_of_one_root_have_one(words: tuple[str, ...]) -> None:
    assert len({root_of(stem(word)) for word in words}) == 1, [root_of(stem(word)) for word in words]


@pytest.mark.parametrize(
    ("one", "other"),
    [("мост", "место"), ("гавань", "газета"), ("пристань", "причина"), ("лодка", "лошадь")],
)
def test_words_of_other_roots_stay_apart(one: str, other: str) -> None:
    assert root_of(stem(one)) != root_of(stem(other))


@given(st.text(alphabet="абвгдежзиклмнопрстуфхцчшщьыюяе", min_size=1, max_size=20))
def test_a_root_begins_as_its_word_does_and_has_a_root(word: str) -> None:
    root = root_of(word)
    shared = min(len(word), LEAST - 1)
    assert root[:shared] == word[:shared]
    assert len(root) <= len(word)
    assert len(root) >= min(len(word), LEAST)
