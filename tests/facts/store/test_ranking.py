"""The one formula that every store ranks by."""

from __future__ import annotations

from math import log

from hypothesis import given
from hypothesis import strategies as st

from facts.store import ranking
from facts.store.ranking import Weighted, curve, weighted, worth

words = st.text("abc", min_size=1, max_size=3)


@given(st.lists(words), st.dictionaries(words, st.integers(-1, 300)), st.integers(1, 200))
def test_only_known_words_rarest_first_in_any_order_of_asking(
    stems: list[str], counts: dict[str, int], passages: int
) -> None:
    found = weighted(stems, counts, passages)
    assert {one.stem for one in found} == {stem for stem in stems if counts.get(stem, 0) > 0}
    assert [one.weight for one in found] == sorted((one.weight for one in found), reverse=True)
    assert weighted(reversed(stems), counts, passages) == found
    assert all(one.weight >= 0 for one in found)


def test_a_weight_is_lucene_s_in_millionths() -> None:
    assert weighted(["tide"], {"tide": 3}, 100) == (Weighted("tide", int(log(1 + 97.5 / 3.5) * 1_000_000)),)


def test_at_most_so_many_words_and_postings() -> None:
    counts = {f"w{n:03}": n + 1 for n in range(200)}
    assert [one.stem for one in weighted(counts, counts, 1000)] == [f"w{n:03}" for n in range(ranking.MAX_STEMS)]
    common = {"rare": 10, "usual": 19_990, "common": 1}
    assert [one.stem for one in weighted(common, common, 10**6)] == ["common", "rare"]
    assert [one.stem for one in weighted(["usual"], {"usual": 10**6}, 10**6)] == ["usual"]


@given(st.integers(1, 10**7), st.integers(1, 40), st.integers(1, 5000), st.integers(1, 10**6), st.integers(1, 10**7))
def test_more_often_is_worth_more_and_longer_is_worth_less(
    weight: int, repeats: int, length: int, passages: int, tokens: int
) -> None:
    shape = curve(passages, tokens)
    value = worth(weight, repeats, length, shape)
    assert value <= worth(weight, repeats + 1, length, shape)
    assert value >= worth(weight, repeats, length + 1, shape)
    assert 0 <= value <= weight * (ranking.K1 + 1)


def test_a_passage_of_the_mean_length_with_the_word_once_is_worth_the_weight() -> None:
    shape = curve(10, 200)
    assert abs(worth(1_000_000, 1, 20, shape) - 1_000_000) <= 1


def test_a_store_without_words_has_a_curve() -> None:
    assert curve(3, 0).slope == 0.0
