"""Sentences cut for the grammar of figures: every form is told by the token alone, and nothing but blanks is left out."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.model import Span
from facts.reading.figures.tokens import TAKEN, Kind, fold, tokens

_PIECES = st.sampled_from(
    "quay Men’s 1,960 1\u00a0960 1 960 80 , 000 6 . 2 2.0.1 3e5 ½ 10⁶ www.quay.example https://a.example/b?c=1 % $ - – _ ٣".split(
        " "
    )
)


@given(st.one_of(st.lists(_PIECES).map(" ".join), st.text()))
def test_only_blanks_are_left_out(text: str) -> None:
    cut = tokens(text)
    at = 0
    for token in cut:
        assert text[at : token.start].strip() == ""
        assert token.raw == text[token.start : token.end]
        assert token.text == fold(text)[token.start : token.end]
        assert token.glued == (bool(at) and token.start == at)
        at = token.end
    assert text[at:].strip() == ""


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("quay", Kind.WORD, None),
        ("men’s", Kind.WORD, None),
        ("naïve", Kind.WORD, None),
        (",", Kind.SIGN, None),
        ("_", Kind.SIGN, None),
        ("1,960", Kind.DIGITS, "1960"),
        ("1 960", Kind.DIGITS, "1960"),
        ("1\u00a0960", Kind.DIGITS, "1960"),
        ("80 , 000", Kind.DIGITS, "80000"),
        (".5", Kind.DIGITS, "0.5"),
        ("3e5", Kind.DIGITS, "300000"),
        ("2.0.1", Kind.IRREGULAR, None),
        ("www.quay.example", Kind.IRREGULAR, None),
        ("½", Kind.FRACTION, "0.5"),
        ("⁶", Kind.RAISED, "6"),
    ],
)
def test_forms(text: str, kind: Kind, value: str | None) -> None:
    (token,) = tokens(text)
    assert (token.kind, token.value) == (kind, None if value is None else Decimal(value))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 960\u00a0000", ["1 960", "000"]),
        ("12 0000", ["12", "0000"]),
        ("ab, cd,ef", ["ab", ",", "cd", ",", "ef"]),
        ("https://quay.example is it", ["https://quay.example", "is", "it"]),
    ],
)
def test_where_one_ends(text: str, expected: list[str]) -> None:
    assert [token.raw for token in tokens(text)] == expected


def test_the_same_digits_are_another_number_in_another_language() -> None:
    assert [tokens("1.960", language=language)[0].value for language in ("en", "de")] == [Decimal("1.960"), 1960]


def test_what_a_date_took_is_blanked_out() -> None:
    cut = tokens("In May 1911 it held 40 boats", taken=[Span(3, 11)])
    assert [token.text for token in cut] == ["in", *TAKEN * 8, "it", "held", "40", "boats"]
