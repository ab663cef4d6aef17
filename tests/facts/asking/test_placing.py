"""Where the words of a sentence stand: the same words as everywhere else, and steps that grow."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.asking.placing import BORDERS, COORDINATED, placed
from facts.reading.words import words_of

SENTENCES = st.text(alphabet=st.sampled_from("abc AND and или 1,960 ;:—()é'’.\u00ad\u00a0\n"), max_size=120)


def test_a_border_of_a_clause_is_farther_than_a_blank() -> None:
    plain, comma, semicolon = placed("mill quay"), placed("mill, quay"), placed("mill; quay")
    assert [found.places[1] for found in (plain, comma, semicolon)] == [1.0, 1.0 + BORDERS[","], 1.0 + BORDERS[";"]]


@pytest.mark.parametrize("joint", ["and", "but", "или"])
def test_what_joins_clauses_is_a_few_steps_more(joint: str) -> None:
    assert placed(f"mill {joint} quay").places == (0.0, 1.0, 2.0 + COORDINATED)


def test_offsets_count_in_the_sentence() -> None:
    found = placed("The mill closed.")
    assert found.ended_by(3) == 1
    assert found.ended_by(7) == 1
    assert found.ended_by(8) == 2
    assert found.begun_before(4) == 1
    assert found.begun_before(5) == 2
    assert found.stems[found.begun_before(4) : found.ended_by(15)] == ("mill", "close")


def test_nothing_has_no_words() -> None:
    found = placed("…")
    assert len(found) == 0
    assert found.ended_by(1) == found.begun_before(1) == 0


@given(SENTENCES)
def test_the_words_are_those_that_everybody_reads(sentence: str) -> None:
    found = placed(sentence)
    words = list(words_of(sentence))
    assert list(found.stems) == [word.stem for word in words]
    assert list(zip(found.starts, found.ends, strict=True)) == [(word.span.start, word.span.end) for word in words]
    assert len(found) == len(found.places)


@given(SENTENCES)
def test_places_grow_by_a_step_at_least(sentence: str) -> None:
    assert all(after - before >= 1.0 for before, after in pairwise(placed(sentence).places))


@given(SENTENCES, st.integers(0, 130))
def test_counting_up_to_an_offset_is_counting(sentence: str, offset: int) -> None:
    found = placed(sentence)
    assert found.ended_by(offset) == sum(end <= offset for end in found.ends)
    assert found.begun_before(offset) == sum(start < offset for start in found.starts)
