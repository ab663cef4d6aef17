"""What is kept out before it is read would have said nothing: held against reading every sentence."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts import hearing
from facts.asking.matching import best
from facts.asking.repairing import Terms
from facts.checking.claims.splitting import Claim, split_message
from facts.checking.claims.witnesses import Near
from facts.checking.claims.witnessing import witnesses
from facts.checking.claims.wording import word_claim
from facts.checking.russian import testifying
from facts.checking.russian.claimed import read_claimed
from facts.checking.russian.sifting import begun_in, sift
from facts.checking.subjects.nearing import near_sentences
from facts.factbase import check_against
from facts.lookup import Lookup
from facts.store.port import Library
from facts.values import KindName
from tests.corpus.claims import load_claims, sources_of
from tests.facts.checking.russian.test_testifying import TEXT
from tests.support.builders import fact_base, town

LISTS = ("gavan", "railway", "zavod", "teatr", "ozero")


@cache
def _library(name: str) -> Library:
    library = town()
    fact_base(*(source.text for source in sources_of(name)) if name != "port" else (TEXT,), library=library)
    return library


@cache
def _words(name: str) -> tuple[str, ...]:
    return tuple(word for row in load_claims(name) for word in row.claim.split())


def _claims(text: str) -> Iterator[Claim]:
    claims, _ = split_message(text, "ru")
    yield from (claim for claim in claims if not claim.is_bare and claim.question.language == "ru")


def _near(library: Library, claim: Claim) -> tuple[Terms, tuple[Near, ...]]:
    with library.reading() as shelf:
        terms = Lookup().terms(shelf, claim.question)
        words = word_claim(claim, terms)
        return terms, near_sentences(words.terms, best(terms, shelf.search(terms.stems, 20), 8), least=0.0)


def _kept_out_that_speaks(name: str, text: str) -> list[str]:
    """Return the sentences that are kept out of a hearing and would have said something, with the claim."""
    library = _library(name)
    wrong: list[str] = []
    for claim in _claims(text):
        terms, near = _near(library, claim)
        begun = begun_in(near)
        claimed = read_claimed(claim, terms)
        kept = set(sift(claimed, near, begun))
        out = [one for one in near if one not in kept]
        with library.reading() as shelf:
            mentions = shelf.mentions_in([one.candidate.key for one in out], KindName)
            sources = shelf.source_titles({one.candidate.source for one in out})
        for witness in testifying.with_subjects(witnesses(out, mentions, sources), begun):
            assert testifying.is_russian(witness)
            if testifying.testify_in_russian(claimed, witness) is not None:
                wrong.append(f"{claim.text} | {witness.text}")
    return wrong


@pytest.mark.parametrize("name", LISTS)
def test_no_sentence_that_speaks_of_a_claim_of_the_lists_is_kept_out(name: str) -> None:
    assert [one for row in load_claims(name) for one in _kept_out_that_speaks(name, row.claim)] == []


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_none_is_kept_out_where_words_of_claims_are_mixed(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(LISTS))
    row = data.draw(st.sampled_from(load_claims(name)))
    words = row.claim.split()
    for _ in range(data.draw(st.integers(1, 3))):
        words[data.draw(st.integers(0, len(words) - 1))] = data.draw(st.sampled_from(_words(name)))
    assert _kept_out_that_speaks(name, " ".join(words)) == []


FRAMES = (
    "{}",
    "Неправда, что {}",
    "{} Это ложь.",
    "Правда ли, что {}? Нет.",
    "Правда ли, что {}? Да.",
    "По словам Рогова, {}",
    "The port had 12 boats. {}",
)
"""What may stand around a sentence of a source, so that it is heard in another way."""


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_verdict_is_the_same_where_every_sentence_is_read(data: st.DataObject) -> None:
    rows = load_claims(data.draw(st.sampled_from(LISTS)))
    told = st.sampled_from(rows).map(lambda row: row.claim)
    texts = data.draw(st.lists(st.tuples(st.sampled_from(FRAMES), told), min_size=1, max_size=6))
    evidence = [frame.format(claim) for frame, claim in texts]
    words = data.draw(st.sampled_from([claim for _, claim in texts])).split()
    words[data.draw(st.integers(0, len(words) - 1))] = data.draw(st.sampled_from([*words, "не", "7", "против"]))
    message = " ".join(words)
    base = fact_base("\n\n".join(evidence))
    sifted = [base.check(message), check_against(message, evidence)]
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(hearing, "sift", lambda claimed, near, begun: tuple(near))
        assert [base.check(message), check_against(message, evidence)] == sifted


@pytest.mark.parametrize("name", ["zavod", "teatr", "ozero"])
def test_of_the_sentences_of_a_list_a_third_is_read_at_most(name: str) -> None:
    kept = every = 0
    for row in load_claims(name):
        for claim in _claims(row.claim):
            terms, near = _near(_library(name), claim)
            every += len(near)
            kept += len(sift(read_claimed(claim, terms), near, begun_in(near)))
    assert 0 < kept * 3 <= every


def _kept(claim: str) -> tuple[list[str], int]:
    (told,) = _claims(claim)
    terms, near = _near(_library("port"), told)
    kept = sift(read_claimed(told, terms), near, begun_in(near))
    texts = [one.candidate.sentences[one.number].moved(-one.candidate.start).of(one.candidate.text) for one in kept]
    return texts, len(near)


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("Причал построен в 1894 году.", "Старый причал построил купец Прохор Лунин в 1894 году."),
        (
            "В 1961 году порт приобрёл кран за 46 тысяч рублей.",
            "В 1961 году порт купил у завода кран за 46 тысяч рублей.",
        ),
        ("Ганин сказал, что они вернули городу пирс.", "«Мы вернули городу пирс», — сказал мэр Лев Ганин."),
        (
            "Уровень реки поднялся на 1,4 метра.",
            "Уровень реки за десять лет снизился на 1,4 метра: с 9,6 до 8,2 метра.",
        ),
    ],
)
def test_the_sentence_that_says_it_is_let_through_and_not_all_others(claim: str, sentence: str) -> None:
    kept, near = _kept(claim)
    assert sentence in kept
    assert len(kept) < near


@pytest.mark.parametrize("claim", ["Музей построил Гордин в 1894 году.", "Ледокол утонул в 1961 году."])
def test_without_the_name_or_the_verb_no_sentence_is_read(claim: str) -> None:
    kept, near = _kept(claim)
    assert (kept, near > 0) == ([], True)


def test_another_alphabet_a_question_and_what_may_call_it_false_are_let_through() -> None:
    library = town()
    texts = (
        "The quay opened in 1890, port says.",
        "Правда ли, что порт видел 12 кораблей? Нет.",
        "То, что причал открыли в 1890 году, неправда.",
        "Погода была плохая, и 12 лодок стояли.",
    )
    fact_base(*texts, library=library)
    (claim,) = _claims("Причал открыли в 1890 году купцы порта.")
    with library.reading() as shelf:
        terms = Lookup().terms(shelf, claim.question)
        found = shelf.search(("порт", "1890", "12", "quay", "port"), 20)
    near = near_sentences(word_claim(claim, terms).terms, found, least=0.0)
    kept = sift(read_claimed(claim, terms), near, begun_in(near))
    assert {one.candidate.text[:6] for one in near} - {one.candidate.text[:6] for one in kept} == {"Погода"}


def test_a_source_begins_with_what_its_first_sentences_say_and_a_question_with_its_answer() -> None:
    library = town()
    fact_base(
        "Старый порт. Видел ли порт корабли? Да. Купец верил. " + "Дождь лил. " * 30 + "Пирс упал.", library=library
    )
    (claim,) = _claims("Порт открыли в 1890 году.")
    _, near = _near(library, claim)
    (stems,) = begun_in(near).values()
    assert {"порт", "корабл", "купец", "дожд"} <= stems
    assert "пирс" not in stems
