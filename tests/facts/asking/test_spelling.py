"""Unknown words to the store's nearest: what counts as a slip, and what never does."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from facts.asking.spelling import MAX_WORDS, MIN_LENGTH, NEAR_BEST, Lexicon, is_slipped_stop_word, nearest
from facts.index import Word
from facts.reading.words import stem
from tests.facts.test_factbase_answers import slips


def lexicon(*words: str, passages: int = 1) -> Lexicon:
    return Lexicon(Word(word, stem(word), passages) for word in words)


def near(typed: str, *words: str) -> list[str]:
    return [found.word for found, _ in nearest(typed, (), lambda: lexicon(*words))]


_WORDS = st.lists(st.text("abcd1é", min_size=1, max_size=7), max_size=25, unique=True)


@settings(deadline=None)
@given(st.text("abcd1é", min_size=1, max_size=7), _WORDS, st.integers(0, 3))
def test_near_words_are_all_that_are_within_the_distance(word: str, words: list[str], distance: int) -> None:
    expected = {
        (one, slipped) for one in words if not one[0].isdigit() and (slipped := OSA.distance(word, one)) <= distance
    }
    found = [(known.word, slipped) for known, slipped in lexicon(*words).near(word, distance)]
    assert len(found) == len(set(found))
    assert set(found) == expected


@pytest.mark.parametrize("word", ["bridge", "lighthouse", "harbour", "quarry", "причал"])
def test_one_slip_behind_the_first_letter_leads_back(word: str) -> None:
    for slipped in slips(word):
        if slipped[0] == word[0] and slipped != word:
            assert near(slipped, word, "zzzzz") == [word], slipped


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("brd", "bird"),  # too short to be told from another word
        ("chian", "chxin"),  # two slips in five letters
        ("lampe", "damps"),  # another first letter and another slip
        ("harbour", "barbxur"),
        ("lighthouse", "lixxthxuse"),
        ("bridge", "1ridge"),
        ("bridge", "quarry"),
    ],
)
def test_what_is_no_slip(typed: str, word: str) -> None:
    assert near(typed, word) == []


def test_two_slips_are_allowed_in_long_words_and_count_for_less() -> None:
    ((one, once),) = nearest("lighthuse", (), lambda: lexicon("lighthouse"))
    ((two, twice),) = nearest("lihgthuse", (), lambda: lexicon("lighthouse"))
    assert one.word == two.word == "lighthouse"
    assert 0 < twice < once < 1


def test_a_slip_in_the_first_letter_counts_for_less() -> None:
    ((_, inside),) = nearest("bridgee", (), lambda: lexicon("bridge"))
    ((_, first),) = nearest("fridge", (), lambda: lexicon("bridge"))
    assert first < inside


def test_of_many_near_words_the_most_used_stay() -> None:
    words = [Word(f"harbou{letter}", f"harbou{letter}", 9 if letter == "x" else 1) for letter in "abcdefx"]
    found = nearest("harbour", (), lambda: Lexicon(words))
    assert len(found) == MAX_WORDS
    assert found[0][0].word == "harboux"
    assert [known.word for known, _ in found[1:]] == ["harboua", "harboub", "harbouc"]


@settings(deadline=None)
@given(
    st.text("abcdefgh", min_size=1, max_size=9), _WORDS, st.lists(st.text("abcdé", min_size=1, max_size=9), max_size=2)
)
def test_weights_fall_and_stay_near_the_best(typed: str, words: list[str], forms: list[str]) -> None:
    found = nearest(typed, tuple(forms), lambda: lexicon(*words))
    weights = [weight for _, weight in found]
    assert weights == sorted(weights, reverse=True)
    assert all(0 < weight <= 1 and weight >= NEAR_BEST * weights[0] for weight in weights)
    assert len(found) <= (MAX_WORDS if len(typed) >= MIN_LENGTH else 0)
    assert found == nearest(typed, tuple(forms), lambda: lexicon(*reversed(words)))


def test_short_words_do_not_even_ask_the_store() -> None:
    def never() -> Lexicon:
        raise AssertionError("the words of the store were loaded")

    assert nearest("bay", (), never) == ()


def test_other_letters_of_the_same_word_are_near_too() -> None:
    found = nearest("голландия", ("gollandiia",), lambda: lexicon("gollandia", "bridge"))
    assert [known.word for known, _ in found] == ["gollandia"]


@pytest.mark.parametrize("word", ["shoud", "wuold", "beofre", "betwen"])
def test_a_slipped_auxiliary_is_no_subject(word: str) -> None:
    assert is_slipped_stop_word(word)


@pytest.mark.parametrize("word", ["bridge", "the", "thr", "", "harbour", "houl", "xhould"])
def test_other_words_are_no_slipped_auxiliaries(word: str) -> None:
    assert not is_slipped_stop_word(word)
