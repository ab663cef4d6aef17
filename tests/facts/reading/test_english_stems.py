"""Stems of English words: letter for letter what Snowball's own program makes of every word."""

from __future__ import annotations

import itertools
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from snowballstemmer.english_stemmer import EnglishStemmer

from facts.reading.english_stems import english_stem
from facts.reading.lexicon import common_words_table

_ENDINGS = (
    "s es ies ied ed edly ing ingly eed eedly y ly e l ll ss us sses ant ent ment ement ance ence able ible ate ation "
    "ator ization izer ize ational tional alism aliti alli fulli fulness ful ousli ousness ous iveness iviti ive ative "
    "bli biliti abli entli enci anci ogi logi ogist lessli li icate iciti ical ic iti al ism ion tion sion er ness alize"
).split()
_BEGINNINGS = (
    "arsen commun emerg gener inter later organ past univers succ proc exc even cann inn earr herr out d l t v y a e o "
    "ab hop hopp add egg off fall agree sky dy oy quay bay say apology syzygy b2b rely radical conflat hous bl tr"
).split()


def _own(word: str) -> str:
    return str(EnglishStemmer().stemWord(word))


@given(st.text(string.ascii_lowercase + string.digits, min_size=1, max_size=12))
def test_any_letters_have_snowballs_stem(word: str) -> None:
    assert english_stem(word) == _own(word)


@given(st.lists(st.sampled_from([*_BEGINNINGS, *_ENDINGS]), min_size=1, max_size=4))
def test_beginnings_and_endings_in_any_order_have_snowballs_stem(parts: list[str]) -> None:
    assert english_stem("".join(parts)) == _own("".join(parts))


@pytest.mark.parametrize("beginning", _BEGINNINGS)
def test_every_ending_behind_every_beginning_has_snowballs_stem(beginning: str) -> None:
    words = [beginning, *(beginning + ending for ending in _ENDINGS)]
    assert [english_stem(word) for word in words] == [_own(word) for word in words]


def test_short_words_with_y_have_snowballs_stem() -> None:
    words = ["".join(letters) for length in (1, 2, 3, 4) for letters in itertools.product("aeystd", repeat=length)]
    assert [word for word in words if english_stem(word) != _own(word)] == []


def test_everyday_words_have_snowballs_stem() -> None:
    tables = [value for value in vars(common_words_table).values() if isinstance(value, str)]
    words = sorted({w for table in tables for w in table.split() if w.isascii() and w.isalnum() and w.islower()})
    assert len(words) > 1_000
    assert [word for word in words if english_stem(word) != _own(word)] == []


@pytest.mark.parametrize(
    "word", "andes atlas bias cosmos early gently howe idly news only singly skies skis sky ugly".split()
)
def test_words_that_follow_no_rule_have_snowballs_stem(word: str) -> None:
    assert english_stem(word) == _own(word)
