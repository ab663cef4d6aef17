"""Turns of phrase: each says one word, only where it stands as a phrase, and where it stands is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.checking.words.phrases import phrases_in
from facts.reading.words import stem


@pytest.mark.parametrize(
    ("text", "phrase", "word"),
    [
        ("Nine of them lost their lives in the storm.", "lost their lives", "die"),
        ("The ferry came into service in 1932.", "came into service", "open"),
        ("The trust was set up in 1901.", "set up", "found"),
        ("The mill was pulled down in 1950.", "pulled down", "demolish"),
        ("The offer was turned down in July.", "turned down", "reject"),
        ("58 percent took part.", "took part", "participate"),
        ("The quay was handed over to the town.", "handed over", "transfer"),
        ("Entry is free of charge.", "free of charge", "free"),
        ("The house dates from 1888.", "dates from", "build"),
    ],
)
def test_a_phrase_says_the_word(text: str, phrase: str, word: str) -> None:
    found = {one.span.of(text): one.stems for one in phrases_in(text)}
    assert stem(word) in found[phrase]


@pytest.mark.parametrize(
    "text",
    [
        "The set of cups was sold.",
        "He took the ferry.",
        "They put up with the noise.",
        "The stone quay.",
        "Half of them.",
    ],
)
def test_the_words_alone_are_no_phrase(text: str) -> None:
    assert phrases_in(text) == ()


@given(st.text(max_size=80))
def test_any_text_is_read_and_spans_lie_in_it(text: str) -> None:
    for phrase in phrases_in(text):
        assert 0 <= phrase.span.start < phrase.span.end <= len(text)
        assert phrase.stems
