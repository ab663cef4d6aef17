"""A message to readable text and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.checking.claims.message import read_message
from facts.errors import FactsError, QuestionRefused
from facts.model import Span


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("The **quay** opened", "The quay opened"),
        ("> The quay opened", "The quay opened"),
        ("see https://quay.example/1890?x=2 now", "see now"),
        ("@mayor the quay <@123> opened", "the quay opened"),
        ("The \u200bquay\u202e opened", "The quay opened"),
        ("in １８９０", "in 1890"),
        ("Cafe\u0301 opened", "Café opened"),
        ("6½ metres", "6½ metres"),
    ],
)
def test_what_is_not_said_is_left_out(written: str, words: str) -> None:
    assert " ".join(read_message(written).text.split()) == words


@pytest.mark.parametrize("written", ["", "   ", "\u200b", "x" * 8_193])
def test_an_empty_message_and_one_that_is_too_long_are_refused(written: str) -> None:
    with pytest.raises(QuestionRefused):
        read_message(written)


@given(st.text(max_size=60))
def test_every_letter_knows_where_it_stood(written: str) -> None:
    try:
        message = read_message(written)
    except FactsError:
        return
    assert len(message.places) == len(message.text)
    starts = [start for start, _ in message.places]
    assert starts == sorted(starts)
    for at in range(len(message.text)):
        span = message.back(Span(at, at + 1))
        assert 0 <= span.start < span.end <= len(written)
    assert message.back(Span(len(message.text), len(message.text))).of(written) == ""
