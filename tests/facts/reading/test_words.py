"""Words: every span is exact, folding is stable, and what people type meets what sources write."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.reading.word_tables import IRREGULAR, STOP_WORDS
from facts.reading.words import content_words, fold, stem, stems_in, words_of


@given(st.text(max_size=300))
def test_every_word_is_a_slice_in_order(text: str) -> None:
    end = 0
    for word in words_of(text):
        assert end <= word.span.start < word.span.end <= len(text)
        assert fold(word.span.of(text)) == word.folded
        assert word.stem == stem(word.folded)
        end = word.span.end


@given(st.text(max_size=300))
def test_the_stems_of_a_text_are_those_of_its_words(text: str) -> None:
    assert stems_in(text) == {word.stem for word in words_of(text)}


@given(st.text(max_size=100), st.integers(0, 50), st.integers(0, 50))
def test_a_part_of_a_text_gives_words_of_that_part(text: str, start: int, length: int) -> None:
    end = min(len(text), start + length)
    assert all(start <= word.span.start and word.span.end <= end for word in words_of(text, start, end))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Canbäck", "canback"),
        ("O’Brien", "o'brien"),
        ("harbour's", "Harbour"),
        ("1,960", "1960"),
        ("U.S.", "US"),
        ("Ёлка", "елка"),
        ("ﬁre", "fire"),
        ("co\u00adoperate", "cooperate"),
        ("ＢＲＩＤＧＥ", "bridge"),
    ],
)
def test_spellings_that_fold_together(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("fled", "flee"),
        ("won", "wins"),
        ("built", "building"),
        ("children", "child"),
        ("died", "deaths"),
        ("миротворцы", "миротворцев"),
        ("подписали", "подписал"),
    ],
)
def test_forms_of_one_word_share_a_stem(one: str, other: str) -> None:
    assert stem(fold(one)) == stem(fold(other))


@pytest.mark.parametrize(("one", "other"), [("1960", "1961"), ("мир", "миротворец"), ("bridge", "brigade")])
def test_different_words_keep_different_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_grouped_digits_are_one_word_and_hyphens_part_names() -> None:
    folded = [w.folded for w in words_of("Over 120,000 in Neu-Ulm, 7.5 each")]
    assert folded == ["over", "120000", "in", "neu", "ulm", "7.5", "each"]


def test_questions_lose_the_words_that_only_ask() -> None:
    assert [w.folded for w in content_words("When did they open the old bridge?")] == ["open", "old", "bridge"]
    assert [w.folded for w in content_words("Когда открыли старый мост?")] == ["открыли", "старый", "мост"]


def test_a_very_long_word_is_cut_before_it_is_normalised() -> None:
    assert len(fold("ﷺ" * 5_000)) < 64 * 20


def test_the_tables_are_folded_forms() -> None:
    assert [word for word in STOP_WORDS if fold(word) != word] == []
    assert [form for form, base in IRREGULAR.items() if fold(form) != form or fold(base) != base] == []


def test_stems_are_the_same_from_many_threads_at_once() -> None:
    """A stemmer works on itself; what one thread cut wrongly would be kept for good."""
    words = [f"{start}{end}" for start in ("harbour", "bridg", "lighthous", "открыва", "затонувш") for end in ("ing", "ation", "s", "ими", "его")]  # fmt: skip
    words = [word for word in words if word.isascii() or not any("a" <= letter <= "z" for letter in word)]
    alone = [stem.__wrapped__(word) for word in words]
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(4) as threads:
            together = list(threads.map(lambda _: [stem.__wrapped__(word) for word in words], range(200)))
    finally:
        sys.setswitchinterval(before)
    assert together == [alone] * 200
