"""The words of a question as the store knows them: what is repaired, what never is, and what each word weighs."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.asking.question import read_question
from facts.asking.repairing import MAX_ALTERNATIVES, Term, Terms, idf, repair
from facts.asking.spelling import Lexicon
from tests.support.builders import HARBOUR, TEXTS, asked, fact_base, town


def terms_of(question: str, *texts: str) -> Terms:
    return asked(question, *(texts or TEXTS)).terms


def term(terms: Terms, folded: str) -> Term:
    (found,) = [one for one in terms.terms if one.word.folded == folded]
    return found


def corrections(terms: Terms) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.typed, one.taken) for one in terms.corrections]


def test_known_words_stay_as_they_are() -> None:
    terms = terms_of("When did the Otter Bridge open?")
    assert terms.stems == ("otter", "bridg", "open")
    assert corrections(terms) == []
    assert all(one.known and one.alternatives[0][1] == 1.0 for one in terms.terms)


@pytest.mark.parametrize(
    ("question", "correction"),
    [
        ("When was the lihgthouse rebuilt?", ("lihgthouse", ("lighthouse",))),
        ("When did the Ottr Bridge open?", ("Ottr", ("otter",))),
        ("how many spectatrs came", ("spectatrs", ("spectators",))),
        ("Сколько лодок затонло?", ("затонло", ("затонуло",))),
    ],
)
def test_an_unknown_word_is_repaired_and_reported(question: str, correction: tuple[str, tuple[str, ...]]) -> None:
    assert correction in corrections(terms_of(question))


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("How many boats sank in 1961?", "1961"),  # the store has 1962
        ("How many of the 2,301 dockers joined?", "2301"),
        ("When did the bay open?", "bay"),  # known, though "day" is as near
        ("How many boats sank in Mali?", "mali"),  # a country is no slip of "mail"
    ],
)
def test_numbers_known_words_and_countries_are_never_repaired(question: str, word: str) -> None:
    terms = terms_of(question, HARBOUR, "The mail ship came on a day in May.")
    assert corrections(terms) == []
    assert term(terms, word).alternatives in ((), ((term(terms, word).word.stem, 1.0),))


def test_a_word_with_nothing_near_stays_unknown() -> None:
    terms = terms_of("When did the volcano erupt?")
    assert not term(terms, "volcano").known
    assert term(terms, "volcano").matched({"volcano", "bridg"}) == 0.0
    assert "volcano" not in terms.stems


def test_the_words_of_the_store_are_only_loaded_where_a_word_is_unknown() -> None:
    library = town()
    fact_base(*TEXTS, library=library)
    with library.reading() as shelf:

        def never() -> Lexicon:
            raise AssertionError("the words of the store were loaded")

        terms = repair(read_question("When did the Otter Bridge open?"), shelf, never, shelf.kept().passages)
    assert terms.stems == ("otter", "bridg", "open")


@pytest.mark.parametrize(
    ("question", "text", "stem"),
    [
        ("When was the cease fire?", "The ceasefire began on 4 May 1911.", "ceasefir"),
        ("When did the light-house open?", "The lighthouse opened on 4 May 1911.", "lighthous"),
    ],
)
def test_two_words_that_the_store_has_as_one_are_joined(question: str, text: str, stem: str) -> None:
    terms = terms_of(question, text)
    assert stem in terms.stems
    assert len([one for one in terms.terms if stem in dict(one.alternatives)]) == 1


def test_two_words_that_the_store_has_apart_stay_apart() -> None:
    terms = terms_of("When was the cease fire?", "The ceasefire held. Let them cease. A fire broke out on 4 May 1911.")
    assert {"ceas", "fire"} <= set(terms.stems)


def test_look_alike_letters_are_seen_through() -> None:
    terms = terms_of("When did the \u041etter Bridge open?")
    assert "otter" in terms.stems
    assert corrections(terms) == [("\u041etter", ("otter",))]


def test_a_cyrillic_name_is_met_in_latin_letters_and_back() -> None:
    terms = terms_of("Что сказал Линдквист?", "Mayor Tomas Lindqvist said that the bridge was closed.")
    assert "lindqvist" in terms.stems


def test_a_russian_word_leads_to_english_ones() -> None:
    terms = terms_of("Когда открыли мост?", "The bridge opened on 4 May 1911.")
    assert "bridg" in terms.stems
    bridge = term(terms, "мост")
    assert 0 < bridge.matched({"bridg"}) < 1


def test_a_slipped_auxiliary_is_dropped() -> None:
    assert [one.word.folded for one in terms_of("When shoud the Otter Bridge open?").terms] == [
        "otter",
        "bridge",
        "open",
    ]


def test_a_word_asked_twice_is_one_term() -> None:
    terms = terms_of("When did the bridge, the Otter Bridge, open?")
    assert sorted(one.word.stem for one in terms.terms) == ["bridg", "open", "otter"]


def test_names_and_numbers_weigh_more() -> None:
    terms = terms_of("How many boats sank at Kestrel Bay in 1962?")
    assert term(terms, "kestrel").is_name
    assert term(terms, "kestrel").importance > term(terms, "boats").importance
    assert term(terms, "1962").importance > term(terms, "boats").importance


def test_words_that_mean_the_same_match_less_than_the_word() -> None:
    terms = terms_of("When did the children return?", "The kids came back, and the children sang, on 4 May 1911.")
    known = term(terms, "children")
    for stem, weight in known.synonyms:
        assert 0 < weight < 1
        assert stem not in terms.stems
    assert known.matched({known.word.stem}) == 1.0
    assert known.matched(set()) == 0.0


@settings(deadline=None)
@given(st.integers(0, 10**6), st.integers(0, 10**6), st.integers(0, 10**6))
def test_rarer_words_weigh_more_and_none_weighs_nothing(passages: int, one: int, other: int) -> None:
    rare, common = sorted((min(one, passages), min(other, passages)))
    assert idf(passages, rare) >= idf(passages, common) > 0


_ANY = st.lists(
    st.sampled_from(
        "when brigde bridge lihgthouse sank boats 1962 Kestrel Norway мост лодок Линдквист cease fire zzyq Оtter may".split()
    ),
    max_size=20,
).map(" ".join)


@settings(deadline=None)
@given(_ANY)
def test_terms_are_few_weighted_and_the_same_every_time(question: str) -> None:
    terms = terms_of(question)
    assert terms_of(question) == terms
    assert len(terms.stems) == len(set(terms.stems))
    assert terms.mass > 0
    for one in terms.terms:
        assert len(one.alternatives) <= MAX_ALTERNATIVES
        assert all(0 < weight <= 1 for _, weight in (*one.alternatives, *one.synonyms))
        assert one.mass > 0
    for correction in terms.corrections:
        assert correction.typed in question
        assert correction.taken
