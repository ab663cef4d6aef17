"""Prepositions before nouns: the same whether the whole text is looked at or a part of its words, once or again."""

from __future__ import annotations

import pytest

from facts.checking.claims.parts import before_noun
from facts.reading.words import words_in

TEXTS = (
    "The town sold the old ferry to the island of Marrow in May 1911.",
    "From the north, the boat and the raft came by the great stone bridge.",
    "Мэр города передал старый паром острову в мае 1911 года.",
)


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_kept_for_the_next_look_is_what_a_first_look_finds(text: str) -> None:
    words = words_in(text)
    anew = [before_noun(text, list(words), place) for place in range(len(words))]
    assert [before_noun(text, words, place) for place in range(len(words))] == anew
    assert [before_noun(text, words, place) for place in range(len(words))] == anew


def test_a_part_of_the_words_is_looked_at_by_itself() -> None:
    text = TEXTS[0]
    words = words_in(text)
    place = next(n for n, word in enumerate(words) if word.folded == "marrow")
    assert before_noun(text, words, place) == "of"
    assert before_noun(text, words[place - 1 :], 1) == "of"
    assert before_noun(text, words[place:], 0) is None
