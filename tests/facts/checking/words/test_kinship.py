"""Words of one root, wider names, contraries and retold words: what goes together, and what only looks so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.checking.words.contraries import contrary_of
from facts.checking.words.kinship import are_kin, kin_among, points_back, wider_names
from facts.checking.words.paraphrases import retold_by
from facts.reading.words import stem


@pytest.mark.parametrize(
    ("one", "other"), [("electrified", "electrification"), ("restored", "restoration"), ("inspected", "inspector")]
)
def test_words_of_one_root_are_kin(one: str, other: str) -> None:
    assert are_kin(stem(one), stem(other))
    assert kin_among(stem(one), [stem("quay"), stem(other)]) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("contract", "contrast"),
        ("general", "generate"),
        ("community", "communist"),
        ("import", "important"),
        ("sea", "seat"),
    ],
)
def test_words_that_only_look_alike_are_not(one: str, other: str) -> None:
    assert stem(one) == stem(other) or not are_kin(stem(one), stem(other))


@given(st.text("abcdefghij", max_size=9), st.text("abcdefghij", max_size=9))
def test_kinship_has_no_direction(one: str, other: str) -> None:
    assert are_kin(one, other) is are_kin(other, one)


def test_a_wider_name_points_back_and_the_narrow_one_does_not() -> None:
    assert stem("vessel") in wider_names(stem("ferry"))
    assert stem("ferry") not in wider_names(stem("vessel"))
    assert points_back(stem("building"))
    assert not points_back(stem("granite"))


@pytest.mark.parametrize(
    ("one", "other"), [("rose", "fell"), ("approved", "rejected"), ("won", "lost"), ("passed", "failed")]
)
def test_contraries_go_both_ways(one: str, other: str) -> None:
    assert contrary_of(stem(one), frozenset({stem(other)})) == stem(other)
    assert contrary_of(stem(other), frozenset({stem(one)})) == stem(one)


def test_what_can_both_be_done_to_one_thing_is_no_contrary() -> None:
    assert contrary_of(stem("opened"), frozenset({stem("closed")})) is None
    assert contrary_of(stem("bought"), frozenset({stem("sold")})) is None


@pytest.mark.parametrize(("one", "other"), [("rise", "fall"), ("win", "lose"), ("accept", "reject"), ("open", "close")])
def test_no_word_is_retold_by_its_opposite(one: str, other: str) -> None:
    assert stem(other) not in retold_by(stem(one))


def test_retelling_goes_both_ways_and_never_to_itself() -> None:
    assert stem("suspended") in retold_by(stem("banned"))
    assert stem("banned") in retold_by(stem("suspended"))
    assert stem("banned") not in retold_by(stem("banned"))
