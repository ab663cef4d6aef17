"""Checking a message on a store: facts before sources, spans of the message, bad input, and the same answer every time."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.answers import Evidence
from facts.errors import FactsError, QuestionRefused
from facts.factbase import FactBase, check_against
from facts.model import Span
from facts.store.memory import MemoryStore
from facts.store.open import open_store
from facts.verdicts import Checked, ClaimVerdict, Unsuited, Verdict, overall
from tests.support.builders import TEXTS, fact_base, town
from tests.support.published import keeping, published

RIGHT = "The Otter Bridge opened on 9 August 1934."
WRONG = "The Otter Bridge opened on 8 August 1934."


@cache
def base() -> FactBase:
    return fact_base(*TEXTS)


def whys(checked: Checked) -> list[Unsuited]:
    return [one.why for one in checked.unchecked]


# --- facts first -------------------------------------------------------------------------------------------------------


def test_a_published_fact_decides_before_the_sources() -> None:
    library = town()
    fact_base(*TEXTS, library=library)
    fact = published(library, "Otter Bridge opened", "9 August 1934", "s1")
    for message, verdict in ((RIGHT, Verdict.MATCHES), (WRONG, Verdict.DIFFERS)):
        (claim,) = FactBase(library).check(message).claims
        assert claim.verdict is verdict
        assert claim.is_reviewed
        assert claim.findings[0].fact == fact.number
        assert claim.findings[0].evidence.quote in TEXTS[1]
        assert claim.findings[0].evidence.value_text == "9 August 1934"


def test_what_no_fact_says_is_left_to_the_sources() -> None:
    library = town()
    fact_base(*TEXTS, library=library)
    published(library, "Otter Bridge opened", "9 August 1934", "s1")
    (claim,) = FactBase(library).check("The storm of 1962 sank 17 fishing boats.").claims
    assert claim.verdict is Verdict.MATCHES
    assert not claim.is_reviewed


def test_a_retired_fact_decides_nothing() -> None:
    library = town()
    fact_base(*TEXTS, library=library)
    fact = published(library, "Otter Bridge opened", "9 August 1934", "s1")
    keeping(library, "retire", fact.number)
    (claim,) = FactBase(library).check(RIGHT).claims
    assert claim.verdict is Verdict.MATCHES
    assert not claim.is_reviewed


def test_a_note_has_no_sentence_to_show() -> None:
    library = town()
    fact_base("The quay is long.\n", library=library)
    published(library, "Otter Bridge opened", "9 August 1934", "note: the log book")
    assert FactBase(library).check(RIGHT).verdict is Verdict.NOT_COVERED


# --- what comes back ---------------------------------------------------------------------------------------------------


def test_the_verdict_of_a_message_is_made_of_its_claims() -> None:
    checked = base().check(f"{RIGHT} It is 612 metres long. I love it. Is it old?")
    assert [claim.verdict for claim in checked.claims] == [Verdict.MATCHES, Verdict.DIFFERS]
    assert whys(checked) == [Unsuited.OPINION, Unsuited.QUESTION]
    assert checked.verdict is Verdict.PARTLY


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        ((), None),
        ((Verdict.MATCHES, Verdict.MATCHES), Verdict.MATCHES),
        ((Verdict.MATCHES, Verdict.NOT_COVERED), Verdict.PARTLY),
        ((Verdict.DIFFERS, Verdict.NOT_COVERED), Verdict.DIFFERS),
        ((Verdict.DISPUTED, Verdict.NOT_COVERED), Verdict.DISPUTED),
        ((Verdict.DISPUTED, Verdict.DIFFERS), Verdict.DIFFERS),
        ((Verdict.PARTLY, Verdict.DIFFERS), Verdict.PARTLY),
    ],
)
def test_a_message_is_as_its_claims_are(parts: tuple[Verdict, ...], whole: Verdict | None) -> None:
    assert overall(parts) is whole


def test_a_claim_rests_on_something_exactly_where_a_source_speaks_of_it() -> None:
    with pytest.raises(ValueError, match="findings"):
        ClaimVerdict(Span(0, 1), "x", Verdict.MATCHES)
    assert ClaimVerdict(Span(0, 1), "x", Verdict.NOT_COVERED).differing == ()


def test_marks_stand_on_the_words_as_they_were_written() -> None:
    written = "https://x.example **The Otter Bridge** opened on ８ August 1934 😀"
    (claim,) = base().check(written).claims
    (finding,) = claim.findings
    assert finding.claimed.of(written) == finding.claimed_text == "８ August 1934"


def test_what_is_not_covered_comes_with_the_closest_sentence() -> None:
    (claim,) = base().check("The Otter Bridge was blown up in 1934.").claims
    assert claim.verdict is Verdict.NOT_COVERED
    assert isinstance(claim.closest, Evidence)
    assert claim.closest.quote in TEXTS[1]


# --- bad input ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("message", "why"),
    [
        ("https://bridge.example/1934", Unsuited.NO_WORDS),
        ("😀😀😀", Unsuited.NO_WORDS),
        ("Die Brücke wurde im Jahr 1934 von der Stadt eröffnet und ist sehr lang.", Unsuited.LANGUAGE),
        ("橋は1934年に開通しました。", Unsuited.LANGUAGE),
        ("“It opened on 9 August 1934.”\nFolio s1\ns1@1:0-45", Unsuited.OWN_ANSWER),
    ],
)
def test_what_cannot_be_checked_says_why(message: str, why: Unsuited) -> None:
    checked = base().check(message)
    assert checked.verdict is None
    assert set(whys(checked)) == {why}


@pytest.mark.parametrize("message", ["", "  \n", "\u200b"])
def test_an_empty_message_is_refused(message: str) -> None:
    with pytest.raises(QuestionRefused):
        base().check(message)


@pytest.mark.parametrize("filler", [RIGHT + " ", "1,1,1,", "a ", "(", "“", "not ", "and 5 ", "\n5\n", "5 May "])
def test_a_long_message_is_done_with(filler: str) -> None:
    checked = base().check((filler * 4_096)[:4_096])
    assert len(checked.claims) <= 12


def test_a_store_without_sources_covers_nothing() -> None:
    empty = FactBase(MemoryStore().library("empty"))
    assert empty.check(RIGHT).verdict is Verdict.NOT_COVERED
    assert check_against(RIGHT, []).verdict is Verdict.NOT_COVERED


def test_every_store_says_the_same(postgres_url: str, sqlite_url: str) -> None:
    messages = (
        RIGHT,
        WRONG,
        "Elena Ruiz said that the ferry needs new engines.",
        "The storm of 1962 sank 9 fishing boats.",
    )
    expected = [base().check(message) for message in messages]
    for url in (sqlite_url, postgres_url):
        store = open_store(url)
        try:
            kept = fact_base(*TEXTS, library=store.library("town"))
            assert [kept.check(message) for message in messages] == expected
        finally:
            store.close()


WORDS = st.sampled_from(
    "The Otter Bridge opened on 9 August 1934 1935 . , ; not said Elena Ruiz that 17 boats storm 64 percent of dockers the ? ! "
    "in only over “ ” ( ) and never was by from to Мост открыли 5 июня 1957 года 😀 **".split()
)


@settings(max_examples=60)
@given(st.lists(WORDS, min_size=1, max_size=24).map(" ".join))
def test_any_message_has_a_verdict_with_spans_of_its_own(message: str) -> None:
    try:
        checked = base().check(message)
    except FactsError:
        return
    assert checked == base().check(message)
    for claim in checked.claims:
        assert claim.span.of(message) == claim.text
        for finding in claim.findings:
            assert finding.claimed.of(message) == finding.claimed_text
            assert finding.evidence.value_text in finding.evidence.quote
    for one in checked.unchecked:
        assert one.span.of(message) == one.text


@settings(max_examples=40)
@given(st.text(max_size=80), st.lists(st.text(max_size=60), max_size=3))
def test_any_text_against_any_evidence_is_judged_or_refused(message: str, evidence: list[str]) -> None:
    try:
        assert check_against(message, evidence).message == message
    except FactsError:
        return
