"""Words of a sentence as statements need them: what is kept of the parts between blanks is what the whole text gives."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.reading.statements.clauses import _TOKEN, Token, tokenize
from facts.reading.statements.quotations import pair_quotations

_PIECES = st.sampled_from(
    "Ada J. Bell J.R. U.S. Mr. Dr.Fox said, said. he's don’t Bell’s donʼt -- … — 4,000 12% O'Brien’s, (a) \n J.\nB ß İ "
    "É. naïve x_y 'em A. a. B.".split(" ")
)


def _words(tokens: list[Token]) -> list[tuple[str, int, int]]:
    return [(token.text, token.start, token.end) for token in tokens]


@given(st.one_of(st.lists(_PIECES).map(" ".join), st.text()))
def test_cut_at_blanks_or_whole_it_is_the_same(text: str) -> None:
    whole = [(found.start(), found.end()) for found in _TOKEN.finditer(text)]
    tokens = tokenize(text, 0, len(text), ())
    # Contractions are cut in two afterwards; their ends stay.
    starts, ends = {token.start for token in tokens}, {token.end for token in tokens}
    assert {start for start, _ in whole} <= starts
    assert {end for _, end in whole} <= ends
    assert len(tokens) - len(whole) == sum(not any(token.start == start for start, _ in whole) for token in tokens)


@given(st.lists(_PIECES).map(" ".join), st.data())
def test_a_part_of_a_text_is_cut_as_if_it_stood_alone(text: str, data: st.DataObject) -> None:
    edges = [0, *(at + 1 for at, letter in enumerate(text) if letter == " "), len(text)]
    start = data.draw(st.sampled_from(edges))
    stop = data.draw(st.sampled_from([edge for edge in edges if edge >= start]))
    alone = _words(tokenize(text[start:stop], 0, stop - start, ()))
    assert _words(tokenize(text, start, stop, ())) == [(word, at + start, end + start) for word, at, end in alone]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. J. Bell of the U.S. said so.", ["Mr.", "J.", "Bell", "of", "the", "U.S.", "said", "so", "."]),
        ("Plan A. It rained.", ["Plan", "A.", "It", "rained", "."]),
        ("Plan A. it rained.", ["Plan", "A", ".", "it", "rained", "."]),
        ("Plan A.", ["Plan", "A", "."]),
        ("It cost 4,000.50 - or 12%.", ["It", "cost", "4,000.50", "-", "or", "12%", "."]),
        ("a--b", ["a", "—", "b"]),
        ("He’s Bell’s.", ["He", "’s", "Bell’s", "."]),
    ],
)
def test_words_and_marks(text: str, expected: list[str]) -> None:
    assert [token.text for token in tokenize(text, 0, len(text), ())] == expected


def test_small_letters_have_straight_apostrophes() -> None:
    text = "Don’t OʼBrien STRASSE Straße"
    assert [token.low for token in tokenize(text, 0, len(text), ())] == ["don't", "o'brien", "strasse", "strasse"]


def test_a_quotation_is_one_token_whatever_stands_in_it() -> None:
    text = "“J. Bell, he’s late,” Ada said."
    tokens = tokenize(text, 0, len(text), pair_quotations(text))
    assert [token.kind for token in tokens] == ["q", "w", "w", "p"]
    assert tokens[0].text == "“J. Bell, he’s late,”"
