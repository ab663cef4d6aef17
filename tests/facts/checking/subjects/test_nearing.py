"""Which sentences are near enough to be heard: the share that each holds, and that no other is asked about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.asking.matching import best, rank
from facts.asking.repairing import Term, Terms
from facts.checking.claims.splitting import split_message
from facts.checking.claims.witnesses import LEAST_WEIGHT
from facts.checking.claims.wording import word_claim
from facts.checking.subjects.converses import converse_of
from facts.checking.subjects.nearing import RETOLD, WITH_NUMBER, near_sentences
from facts.checking.words.paraphrases import retold_by
from facts.factbase import FactBase
from facts.index import Candidate
from facts.lookup import Lookup
from facts.store.port import Library, Shelf
from facts.values import KindName, Mention
from facts.verdicts import Verdict
from tests.support.builders import TEXTS, fact_base, town
from tests.support.checking import verdict_on

SALE = "The ferry was old. In 1973 the institute sold the station to the university. It stood on the hill."


def looked_up(claim: str, *texts: str) -> tuple[Terms, tuple[Term, ...], tuple[Candidate, ...]]:
    """Return a claim's terms, those that are held against sentences, and the passages that a search proposes."""
    library = town()
    fact_base(*texts, library=library)
    (told,), _ = split_message(claim, "en")
    with library.reading() as shelf:
        terms = Lookup().terms(shelf, told.question)
        return terms, word_claim(told, terms).terms, tuple(shelf.search(terms.stems, 20))


def share_by_hand(words: Sequence[Term], candidate: Candidate, number: int) -> float:
    """Return the share of a sentence as it is defined: each word by itself, whatever it costs."""
    here = frozenset(candidate.terms[1 + number])
    around = frozenset(stem for body in candidate.terms[: 1 + number] for stem in body)
    held = sum(
        term.mass
        * max(
            term.matched(here)
            or (LEAST_WEIGHT if converse_of(term.word.stem, here) is not None else 0.0)
            or (RETOLD if retold_by(term.word.stem) & here else 0.0),
            (term.matched(around) or (RETOLD if retold_by(term.word.stem) & around else 0.0)) / 2,
        )
        for term in words
    )
    return held / (sum(term.mass for term in words) or 1.0)


CLAIMS = (
    "The Otter Bridge opened on 9 August 1934.",
    "The storm of 3 November 1962 sank 17 fishing boats in Kestrel Bay.",
    "The university bought the station from the institute in 1973.",
    "Granite Rovers lost 4-1 to Vale United on 12 May 1988.",
    "About 2,300 people walked to the moon in 1970.",
    "The gale of 3 November 1962 wrecked 17 fishing vessels in Kestrel Bay.",
)


@pytest.mark.parametrize("claim", CLAIMS)
def test_each_sentence_holds_the_share_that_its_words_do(claim: str) -> None:
    _, words, proposed = looked_up(claim, *TEXTS, SALE)
    found = near_sentences(words, proposed, least=0.0)
    assert len(found) == sum(len(candidate.sentences) for candidate in proposed)
    for near in found:
        assert near.coverage == share_by_hand(words, near.candidate, near.number)


def test_what_holds_too_little_is_not_heard() -> None:
    _, words, proposed = looked_up(CLAIMS[0], *TEXTS)
    (near,) = near_sentences(words, proposed, least=0.9)
    span = near.candidate.sentences[near.number].moved(-near.candidate.start)
    assert span.of(near.candidate.text).startswith("The Otter Bridge opened")


def test_the_deed_told_from_the_other_side_counts_as_another_word_for_it() -> None:
    _, words, proposed = looked_up(CLAIMS[2], SALE)
    bought, near = words[1], near_sentences(words, proposed, least=0.0)[1]
    assert bought.word.folded == "bought"
    rest = sum(term.mass for term in words if term is not bought)
    assert near.coverage == pytest.approx((rest + LEAST_WEIGHT * bought.mass) / (rest + bought.mass))


@pytest.mark.parametrize("claim", ["The Danes ran a drill in May 1990.", "Copenhagen ran a drill in May 1990."])
def test_what_only_retells_a_word_and_the_country_of_a_name_count_a_little(claim: str) -> None:
    _, words, proposed = looked_up(claim, "In May 1990 Denmark held an exercise.")
    (near,) = near_sentences(words, proposed, least=0.0)
    assert 0 < near.coverage < LEAST_WEIGHT
    _, words, proposed = looked_up("The Swedes sold a pier in May 1990.", "In May 1990 Denmark held an exercise.")
    assert [one.coverage for one in near_sentences(words, proposed, least=0.0)] == [0.0]


def test_a_number_of_the_claim_counts_besides() -> None:
    _, words, proposed = looked_up("A gale took 17 fishing boats in Kestrel Bay.", *TEXTS)
    plain = near_sentences(words, proposed, least=0.0)
    counted = near_sentences(words, proposed, least=0.0, numbers=frozenset(("17",)))
    for one, other in zip(plain, counted, strict=True):
        has_it = "17" in one.candidate.terms[1 + one.number]
        assert other.coverage == (min(1.0, one.coverage + WITH_NUMBER) if has_it else one.coverage)
    assert plain != counted


def test_a_claim_without_words_holds_nothing_anywhere() -> None:
    _, _, proposed = looked_up(CLAIMS[0], *TEXTS)
    assert {near.coverage for near in near_sentences((), proposed, least=0.0)} == {0.0}


@settings(deadline=None, max_examples=30)
@given(st.sampled_from(CLAIMS), st.integers(0, 6))
def test_the_best_passages_are_those_that_are_ranked_first(claim: str, limit: int) -> None:
    terms, _, proposed = looked_up(claim, *TEXTS, SALE)
    assert best(terms, proposed, limit) == tuple(one.candidate for one in rank(terms, proposed, limit))


# --- one message, looked up once -------------------------------------------------------------------------------------------


class Counting:
    """A library whose shelf counts what it is asked, and is else the one it stands before."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self.asked: list[str] = []

    @contextmanager
    def reading(self) -> Iterator[Shelf]:
        with self._library.reading() as shelf:
            yield cast("Shelf", _Counted(shelf, self.asked))


class _Counted:
    def __init__(self, shelf: Shelf, asked: list[str]) -> None:
        self._shelf = shelf
        self._asked = asked

    def mentions_in(
        self, keys: Sequence[int], kinds: Iterable[KindName] | None = None
    ) -> Mapping[int, Sequence[Mention]]:
        self._asked.append("mentions")
        return self._shelf.mentions_in(keys, kinds)

    def __getattr__(self, name: str) -> object:
        if name in ("search", "source_titles"):
            self._asked.append(name)
        return getattr(self._shelf, name)


def test_what_the_claims_of_a_message_share_is_looked_up_once() -> None:
    library = town()
    fact_base(*TEXTS, library=library)
    counting = Counting(library)
    checked = FactBase(cast("Library", counting)).check(
        "The Otter Bridge opened on 9 August 1934. The storm of 1962 sank 17 fishing boats. The lighthouse is 42 metres tall."
    )
    assert [claim.verdict for claim in checked.claims] == [Verdict.MATCHES] * 3
    assert sorted(counting.asked) == ["mentions", "search", "search", "search", "source_titles"]


def test_a_message_says_of_each_claim_what_it_says_of_that_claim_alone() -> None:
    base = fact_base(*TEXTS, SALE)
    told = [claim for claim in CLAIMS if claim[0] == "T" or claim[0] == "G"]
    together = base.check(" ".join(told)).claims
    alone = [base.check(claim).claims[0] for claim in told]
    assert [claim.verdict for claim in together] == [claim.verdict for claim in alone]
    assert [[one.evidence for one in claim.findings] for claim in together] == [
        [one.evidence for one in claim.findings] for claim in alone
    ]


LANTERN = (
    "Ada Holm said that the mill at Keel was old and that the guild would sell it. The river rose in the spring of 1931.\n\nThe board"
    " met in the town hall. Nobody from the valley came, and the talks were put off. The bread was dear that year.\n\nOtto Brandt, a"
    " geologist, notes that Norway's retreat from the quarry signals its diminishing sway over the valley. The United States offered"
    " a loan of 40 million crowns."
)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Ada Holm noted that Norway's departure shows it is losing weight in the valley.", Verdict.DIFFERS),
        ("Otto Brandt noted that Norway's departure shows it is losing weight in the valley.", Verdict.MATCHES),
        ("Otto Brandt noted that Norway's departure shows it is gaining weight in the valley.", Verdict.DIFFERS),
        ("Otto Brandt noted that Sweden's departure shows it is losing weight in the valley.", Verdict.NOT_COVERED),
        ("The US offered a loan of 40 million crowns.", Verdict.MATCHES),
        ("The US offered a loan of 30 million crowns.", Verdict.DIFFERS),
    ],
)
def test_a_sentence_is_heard_by_words_that_only_retell_the_claims(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, LANTERN) is verdict
