"""A sentence is recognised by its values where a claim says it in words that no table has; and never on likeness alone."""

from __future__ import annotations

import pytest

from facts.checking.claims.message import read_message
from facts.checking.claims.splitting import split_message
from facts.checking.testimonies.recognising import LEAST_BESIDE_RARE, LEAST_SHARE, recognise
from facts.factbase import FactBase, check_against
from facts.hearing import on_evidence
from facts.reports import SourceDraft
from facts.store.memory import MemoryStore
from facts.verdicts import Verdict

TEXT = """The lighthouse of Kestrel Bay

The town of Kestrel Bay lit the lighthouse on 4 May 1911. The tower rises 31.5 metres above the cliff and holds 148 steps.
On 9 June 1934 a storm tore 320 tiles off the roof of the lighthouse. The keeper's cottage is to be turned into a museum by 2031.
Of the repairs the town bore 61,500 crowns; the remaining 20,750 crowns were raised by the Friends of the Lighthouse.
The mayor, Livia Brandt, said that the lighthouse drew 9,400 guests in 2019.
No boat was lost off the cliff in 1958. Boats paid the harbour 1,250 crowns in 1922 and the pilots 480 crowns.
"""


@pytest.fixture(scope="module")
def base() -> FactBase:
    base = FactBase(MemoryStore().library("recognising"))
    base.import_sources([SourceDraft(TEXT, id="light", title="The lighthouse of Kestrel Bay")])
    return base


@pytest.mark.parametrize(
    "claim",
    [
        "There are 148 steps inside the tower.",
        "A storm ripped 320 tiles off the lighthouse roof on 9 June 1934.",
        "It was on 9 June 1934 that 320 tiles flew off the roof of the lighthouse.",
    ],
)
def test_other_words_with_the_same_rare_values_are_borne_out(base: FactBase, claim: str) -> None:
    assert base.check(claim).verdict is Verdict.MATCHES


@pytest.mark.parametrize(
    "claim",
    [
        "The lighthouse never got its flame on 4 May 1911.",
        "The chapel of Kestrel Bay got its bell on 4 May 1911.",
        "A storm ripped 320 slates off the lighthouse roof in spring.",
        "The Friends of the Lighthouse handed over 61,500 crowns.",
        "The pilots handed the harbour 1,250 crowns in 1922.",
        "A boat went down off the cliff in 1958.",
        "According to the pilots, a storm ripped 320 tiles off the lighthouse roof on 9 June 1934.",
        "Otter Bay got its flame on 4 May 1911.",
    ],
)
def test_a_denial_another_name_another_thing_or_another_part_of_the_sentence_is_not(base: FactBase, claim: str) -> None:
    assert base.check(claim).verdict is not Verdict.MATCHES


@pytest.mark.parametrize(
    "claim", ["Some 9,400 guests flocked to the lighthouse in 2019.", "The keeper's cottage becomes a museum by 2031."]
)
def test_what_is_only_said_by_somebody_or_planned_is_borne_out_in_part_at_most(base: FactBase, claim: str) -> None:
    assert base.check(claim).verdict in (Verdict.PARTLY, Verdict.NOT_COVERED)


@pytest.mark.parametrize(
    "claim", ["The lighthouse got its flame on 5 May 1911.", "There are 149 steps inside the tower."]
)
def test_a_value_that_is_not_there_recognises_nothing_and_excludes_nothing_by_likeness(
    base: FactBase, claim: str
) -> None:
    assert base.check(claim).verdict in (Verdict.NOT_COVERED, Verdict.DIFFERS)


def test_a_small_number_alone_recognises_nothing() -> None:
    assert check_against("Two gulls nested upon it.", ["The tower has two doors."]).verdict is Verdict.NOT_COVERED


def test_two_values_need_fewer_words_than_one() -> None:
    assert 0 < LEAST_BESIDE_RARE < LEAST_SHARE < 1


def test_what_is_said_by_somebody_is_not_recognised_and_a_denied_claim_neither(base: FactBase) -> None:
    for written in ("Livia Brandt said that the tower rises 31.5 metres.", "The tower does not rise 31.5 metres."):
        message = read_message(written)
        claims, _ = split_message(message.text, "en")
        for claim, heard in zip(claims, on_evidence(["The tower rises 31.5 metres."])(claims), strict=True):
            assert [recognise(claim, heard.terms, heard.wording, witness) for witness in heard.sources] == [None]
