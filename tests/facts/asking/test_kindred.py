"""Words of one root in the passages at hand: what they count for, and what never counts for them."""

from __future__ import annotations

from facts.asking.kindred import ROOT_WEIGHT, with_kindred
from facts.asking.repairing import Term
from tests.support.builders import Asked, asked, fact_base, found

HARBOUR = "Гавань поглощает 40 лодок в год. Лодки стоят у причала."


def term(question: Asked, word: str) -> Term:
    terms = with_kindred(question.terms, [passage.candidate for passage in question.ranked])
    return next(term for term in terms.terms if term.word.folded == word)


def test_a_word_of_the_same_root_counts_for_less() -> None:
    question = asked("Сколько лодок понизила гавань?", "Гавань объявила о понижении на 40 лодок.")
    lowered = term(question, "понизила")
    assert ("понижен", ROOT_WEIGHT) in lowered.synonyms
    assert 0 < ROOT_WEIGHT < 1


def test_what_already_stands_for_the_word_keeps_its_weight() -> None:
    question = asked("Сколько лодок поглощает гавань?", HARBOUR)
    absorbs = term(question, "поглощает")
    stems = [stem for stem, _ in (*absorbs.alternatives, *absorbs.synonyms)]
    assert len(stems) == len(set(stems))
    assert absorbs.matched({absorbs.word.stem}) == 1.0


def test_a_name_has_no_kin() -> None:
    question = asked("Сколько лодок у пристани Портнова?", "У пристани портной держит 40 лодок.")
    assert not any(stem.startswith("портн") for stem, _ in term(question, "портнова").synonyms)


def test_english_words_are_left_alone() -> None:
    question = asked("When was the quay widened?", "The widening of the quay was in 1890.")
    assert with_kindred(question.terms, [p.candidate for p in question.ranked]) is question.terms


def test_without_passages_nothing_changes() -> None:
    question = asked("Сколько лодок понизила гавань?", HARBOUR)
    assert with_kindred(question.terms, []) == question.terms


def test_the_sentence_with_the_word_of_that_root_answers() -> None:
    base = fact_base(
        "Совет гавани заседал 3 мая 1911 года. Окаменевшие брёвна нашли под причалом 5 июня 1920 года. "
        "Причал чинили 7 июля 1931 года."
    )
    answer = found(base.ask("Когда под причалом нашли окаменелости?"))
    assert answer.value == "5 июня 1920 года"
