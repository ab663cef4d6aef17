"""Tokens and terms: what the indexes hold stands for exactly one stem of one community."""

from __future__ import annotations

import re
import sqlite3

from hypothesis import given
from hypothesis import strategies as st

from facts.store.terms import join, split
from facts.store.tokens import token

anything = st.text(min_size=1, max_size=12)
stems = st.text(st.characters(exclude_characters=" \n"), min_size=1, max_size=8)


@given(st.integers(1, 10**6), anything, st.integers(1, 10**6), anything)
def test_different_stems_have_different_tokens(one: int, first: str, other: int, second: str) -> None:
    assert (token(one, first) == token(other, second)) == ((one, first) == (other, second))


@given(st.integers(1, 99), anything)
def test_no_engine_finds_anything_to_split_or_to_fold(community: int, stem: str) -> None:
    made = token(community, stem)
    assert re.fullmatch(r"[a-z0-9_\u0080-\U0010ffff]+", made)
    assert not re.search(r"[\ud800-\udfff]", made)


@given(st.lists(anything.filter(lambda stem: "\0" not in stem), min_size=1, max_size=8))
def test_fts5_keeps_each_token_as_it_is(given_stems: list[str]) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE t USING fts5(x, content='', tokenize=\"ascii tokenchars '_'\")")
    connection.execute("CREATE VIRTUAL TABLE v USING fts5vocab(t, instance)")
    tokens = [token(7, stem) for stem in given_stems]
    connection.execute("INSERT INTO t (rowid, x) VALUES (1, ?)", (" ".join(tokens),))
    kept = [row[0] for row in connection.execute("SELECT term FROM v ORDER BY offset")]
    connection.close()
    assert kept == tokens


@given(st.lists(st.lists(stems, max_size=4).map(tuple), max_size=4).map(tuple))
def test_terms_come_back(terms: tuple[tuple[str, ...], ...]) -> None:
    assert split(join(terms)) == terms
