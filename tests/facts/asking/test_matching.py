"""Candidates to ranked passages: the order, what share of the question each sentence holds, and who carries it."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.asking.matching import RankedPassage, rank
from facts.index import Candidate
from tests.support.builders import ANSWERED, TEXTS, Asked, asked, fact_base, note, town

WEIR = "The Heron Weir opened on 2 June 1921. It drew large crowds. The mill burned down. The weir leaked."


def candidates(question: Asked) -> list[Candidate]:
    return [passage.candidate for passage in question.ranked]


def ranked(question: str, *texts: str) -> tuple[RankedPassage, ...]:
    return asked(question, *texts).ranked


def test_the_passage_that_holds_more_of_the_question_goes_first() -> None:
    passages = ranked(
        "When did the Heron Weir open?",
        "The weir is old.",
        "A heron sat on the weir.",
        "The Heron Weir opened on 2 June 1921.",
        "Shops open at nine.",
    )
    assert [passage.candidate.source for passage in passages[:2]] == ["s2", "s1"]
    assert [passage.score for passage in passages] == sorted((p.score for p in passages), reverse=True)


def test_one_sentence_with_all_goes_before_many_with_a_part() -> None:
    passages = ranked(
        "How many boats did the storm sink?",
        "A storm came. The boats were old. The boats were new. To sink is sad. A storm went.",
        "The storm sank nine boats of the fleet, which the town had bought only a year before, in the bay.",
    )
    assert passages[0].candidate.source == "s1"


def test_sentences_are_those_of_the_candidate_in_order() -> None:
    (passage,) = ranked("When did the Heron Weir open?", WEIR)
    assert [sentence.span for sentence in passage.sentences] == list(passage.candidate.sentences)
    assert [sentence.number for sentence in passage.sentences] == [0, 1, 2, 3]


def test_a_sentence_holds_what_it_says_and_less_of_what_is_around_it() -> None:
    (passage,) = ranked("When did the Heron Weir open?", WEIR)
    first, second, third, fourth = passage.sentences
    assert first.coverage == pytest.approx(1.0)
    assert first.with_context == pytest.approx(1.0)
    assert second.coverage == 0.0
    assert third.coverage == 0.0
    assert 0 < fourth.coverage < 1
    assert 0 < third.with_context < second.with_context < 1, "the first lies farther above the third"


def test_what_stands_below_a_sentence_is_no_context_of_it() -> None:
    (passage,) = ranked("When did the Heron Weir open?", "Crowds came. It was dark. The Heron Weir opened early.")
    assert [sentence.with_context for sentence in passage.sentences[:2]] == [0.0, 0.0]


def test_a_pronoun_carries_more_than_a_mere_neighbour() -> None:
    with_pronoun = ranked("When did the Heron Weir open?", "The Heron Weir opened early. It drew crowds.")[0]
    without = ranked("When did the Heron Weir open?", "The Heron Weir opened early. Crowds came.")[0]
    assert with_pronoun.sentences[1].with_context > without.sentences[1].with_context


@pytest.mark.parametrize("opening", ["Она стоит", "Эта плотина стоит", "У неё высота", "В ней вода"])
def test_what_points_back_in_russian_carries_too(opening: str) -> None:
    first = "Плотина на реке открылась рано."
    pointing = ranked("Когда открылась плотина?", f"{first} {opening} сто метров.")[0]
    without = ranked("Когда открылась плотина?", f"{first} Рядом стоит дом.")[0]
    assert pointing.sentences[1].with_context > without.sentences[1].with_context


def test_the_title_counts_as_context() -> None:
    library = town()
    fact_base(note("It opened on 2 June 1921.", "a", title="The Heron Weir"), library=library)
    (passage,) = Asked(library, "When did the Heron Weir open?").ranked
    (sentence,) = passage.sentences
    assert sentence.coverage < sentence.with_context < 1
    assert passage.coverage == pytest.approx(1.0)
    assert sentence.missing == ()


def test_words_that_stand_nowhere_in_the_passage_are_missing() -> None:
    (passage,) = ranked("When did the Heron Weir volcano open?", WEIR)
    assert {term.word.folded for sentence in passage.sentences for term in sentence.missing} == {"volcano"}
    assert passage.coverage < 1


def test_equal_passages_are_ordered_by_source_and_place() -> None:
    passages = ranked("When did the Heron Weir open?", *(["The Heron Weir opened late."] * 4))
    assert [passage.candidate.source for passage in passages] == ["s0", "s1", "s2", "s3"]
    assert len({passage.score for passage in passages}) == 1


@pytest.mark.parametrize("limit", [0, 1, 3])
def test_no_more_than_the_limit_come_back(limit: int) -> None:
    question = asked("When did the Heron Weir open?", *([WEIR] * 5))
    best = rank(question.terms, candidates(question), limit)
    assert best == question.ranked[:limit]


def test_nothing_proposed_is_nothing_ranked() -> None:
    question = asked("When did the Heron Weir open?", WEIR)
    assert rank(question.terms, [], 10) == ()


def test_passages_of_unknown_words_hold_nothing() -> None:
    question = asked("zzyqx?", WEIR)
    other = asked("When did the Heron Weir open?", WEIR)
    (passage,) = rank(question.terms, candidates(other), 10)
    assert (passage.score, passage.coverage) == (0.0, 0.0)


@settings(deadline=None)
@given(st.sampled_from([question for question, _ in ANSWERED]), st.integers(0, 99))
def test_the_order_of_the_proposals_does_not_matter(question: str, seed: int) -> None:
    one = asked(question, *TEXTS)
    proposed = candidates(one)
    Random(seed).shuffle(proposed)
    assert rank(one.terms, proposed, 10) == one.ranked


_WORDS = st.sampled_from("when how many Heron Weir open opened June 1921 crowds boats storm zzyqx мост brigde".split())


@settings(deadline=None)
@given(st.lists(_WORDS, max_size=12).map(" ".join))
def test_shares_are_shares(question: str) -> None:
    for passage in asked(question, WEIR, *TEXTS).ranked:
        assert passage.score >= 0
        assert 0 <= passage.coverage <= 1 + 1e-9
        for sentence in passage.sentences:
            assert 0 <= sentence.coverage <= sentence.with_context + 1e-9
            assert sentence.with_context <= passage.coverage + 1e-9
            assert sentence.missing == passage.sentences[0].missing
