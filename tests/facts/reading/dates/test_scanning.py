"""Where a date can begin: what is kept of the parts between blanks says the same as going over the whole sentence."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.reading.dates.english import ENGLISH
from facts.reading.dates.grammar import Grammar
from facts.reading.dates.russian import RUSSIAN
from facts.reading.dates.scanning import _openings, scan

_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_PIECES = st.sampled_from(
    "4 May 1911 мае-2020 МАЯ «1911» İstanbul, a-week May’s x19th ² ٣ \u00a0May\t2 _may_ Ada 5/6/2020 . —".split(" ")
)


def _anywhere(text: str, grammar: Grammar) -> list[tuple[int, str]]:
    found = ((token.start(), token[0].lower()) for token in _TOKEN.finditer(text))
    return [(at, word) for at, word in found if word in grammar.words or word[0].isdigit()]


@given(st.one_of(st.lists(_PIECES).map(" ".join), st.text()), st.sampled_from([ENGLISH, RUSSIAN]))
def test_openings_are_those_of_the_whole_sentence(text: str, grammar: Grammar) -> None:
    assert _openings(text, grammar) == _anywhere(text, grammar)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("  ", []),
        ("The quay is old.", []),
        ("On 4  May the quay", [(3, "4"), (6, "may")]),
        ("(May-June)", [(1, "may"), (5, "june")]),
    ],
)
def test_openings_stand_where_they_stand_in_the_sentence(text: str, expected: list[tuple[int, str]]) -> None:
    assert _openings(text, ENGLISH) == expected


def test_two_grammars_keep_apart_what_they_saw() -> None:
    assert scan("4 May 1911", ENGLISH) != scan("4 May 1911", RUSSIAN)
    assert ENGLISH.openings("may") == ((0, "may"),)
    assert RUSSIAN.openings("may") == ()


def test_what_is_kept_has_a_bound() -> None:
    before = ENGLISH.openings("quay")
    for number in range(21_000):
        ENGLISH.openings(f"quay{number}")
    assert ENGLISH.openings("quay") == before == ()
