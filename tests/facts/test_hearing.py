"""Who is heard on a message: what is read once before anybody asks, and that it changes nothing."""

from __future__ import annotations

import pytest

from facts.checking.subjects.choosing import MOST_SENTENCES
from facts.factbase import FactBase
from facts.hearing import check_message, on_evidence, rehearse
from facts.reading.names import territory_aliases
from facts.store.memory import MemoryStore
from facts.verdicts import Checked, Unsuited, Verdict
from tests.support.builders import TEXTS, fact_base

TOLD = "Elena Ruiz said that the ferry needs new engines. The Otter Bridge opened on 8 August 1934."


def test_what_all_checks_share_is_read_before_the_first() -> None:
    base = fact_base(*TEXTS)
    base.prepare()
    read = territory_aliases.cache_info().misses
    assert read > 0
    base.check(TOLD)
    assert territory_aliases.cache_info().misses == read


def test_being_prepared_changes_no_verdict() -> None:
    one, other = fact_base(*TEXTS), fact_base(*TEXTS)
    one.prepare()
    assert one.check(TOLD) == other.check(TOLD)


def test_a_store_without_sources_can_be_prepared() -> None:
    base = FactBase(MemoryStore().library("empty"))
    base.prepare()
    assert base.check(TOLD).verdict is Verdict.NOT_COVERED


def test_rehearsing_twice_costs_nothing() -> None:
    rehearse()
    before = rehearse.cache_info()
    rehearse()
    assert rehearse.cache_info().misses == before.misses


# --- each claim has its own hearing --------------------------------------------------------------------------------------


def on_texts(message: str, *texts: str) -> Checked:
    return check_message(message, on_evidence(texts))


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 0, 2)])
def test_the_order_of_the_claims_is_no_matter(order: tuple[int, ...]) -> None:
    told = ("The quay opened in 1890.", "The mill burned down in 1902.", "The weir is 40 metres long.")
    texts = ("The quay opened in 1891.", "The mill burned down in 1902.", "The weir is 41 metres long.")
    checked = on_texts(" ".join(told[number] for number in order), *texts)
    by_claim = {claim.text: claim.verdict for claim in checked.claims}
    assert by_claim == dict(zip(told, (Verdict.DIFFERS, Verdict.MATCHES, Verdict.DIFFERS), strict=True))


def test_a_message_without_a_claim_hears_nobody() -> None:
    checked = on_texts("I love it. Is it long?", "The quay opened in 1891.")
    assert checked.claims == ()
    assert [one.why for one in checked.unchecked] == [Unsuited.OPINION, Unsuited.QUESTION]


# --- how many are heard --------------------------------------------------------------------------------------------------


def sentences(count: int, *more: str) -> list[str]:
    """Return so many sources that each speak of the claim a little, and others."""
    return [f"The old weir was painted in {1800 + number}, says leaf {number}." for number in range(count)] + [*more]


def test_the_sentence_that_holds_most_is_heard_among_many() -> None:
    told = "The old weir of Kestrel Bay was painted green in 1850."
    best = "The old weir of Kestrel Bay was painted green in 1851."
    assert fact_base(*sentences(12, best)).check(told).verdict is Verdict.DIFFERS


def test_sentences_that_hold_as_much_are_all_heard() -> None:
    """None of equals is left out, so that two that disagree are both shown, wherever they stand."""
    equals = [f"The quay opened in 1890, leaf {number}." for number in range(MOST_SENTENCES)]
    checked = fact_base(*equals, "The quay opened in 1891, leaf 9.").check("The quay opened in 1890.")
    assert checked.verdict is Verdict.DISPUTED
