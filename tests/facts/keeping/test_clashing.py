"""Facts beside each other: by value, on the same subject."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.facts import Fact, FactDraft, FactState, Noted, WarningKind
from facts.keeping.clashing import FactIndex, clashes, mixed_words, relation, warnings_for
from facts.keeping.proving import noted_fact
from facts.keeping.reading_drafts import read_draft
from facts.kinds.base import Relation
from facts.values import KindName


def fact(
    number: int, subject: str, value: str, state: FactState = FactState.PUBLISHED, kind: KindName | None = None
) -> Fact:
    made = noted_fact(read_draft(FactDraft(subject, value, "", kind)), Noted("log"))
    return Fact(number, made.kind, made.subject, made.value, made.value_text, made.basis, state)


@pytest.mark.parametrize(
    ("one", "other", "stands"),
    [
        ("17", "17", Relation.SAME),
        ("17 boats", "seventeen boats", Relation.SAME),
        ("17", "18", Relation.DIFFERENT),
        ("17 boats", "18 sailors", None),
        ("17 boats", "18 ships", Relation.DIFFERENT),
        ("42 metres", "17 boats", None),
        ("42 metres", "43 metres", Relation.DIFFERENT),
        ("over 120,000", "more than 100,000", Relation.COMPATIBLE),
        ("over 120,000", "90,000", Relation.DIFFERENT),
        ("3 May 1911", "1911-05-03", Relation.SAME),
        ("3 May 1911", "May 1911", Relation.COMPATIBLE),
        ("3 May 1911", "4 May 1911", Relation.DIFFERENT),
        ("3 May 1911", "17", None),
        ("Elena Ruiz: the quay is open", "Ruiz: “The quay is open.”", Relation.SAME),
        ("Elena Ruiz: the quay is open", "Tomas Lindqvist: the quay is open", Relation.DIFFERENT),
        ("Elena Ruiz: the quay is open", "Elena Ruiz: the quay is new", None),
    ],
)
def test_values_decide(one: str, other: str, stands: Relation | None) -> None:
    here, there = fact(1, "the quay", one), fact(2, "the quay", other)
    assert relation(here, there) is stands
    assert relation(there, here) is stands


def test_a_draft_is_held_against_facts_in_use() -> None:
    index = FactIndex(
        [
            fact(1, "boats sunk by the storm", "17"),
            fact(2, "boats that the storm sank", "19", FactState.DRAFT),
            fact(3, "boats sunk by the storm", "18", FactState.RETIRED),
            fact(4, "height of the lighthouse", "18 metres"),
            fact(5, "storm: sunk boats", "over 10"),
        ]
    )
    found = warnings_for(fact(0, "sunk boats of the storm", "17"), index)
    assert [(w.kind, w.other.number if w.other else None) for w in found] == [
        (WarningKind.CONFLICT, 2),
        (WarningKind.DUPLICATE, 1),
    ]


def test_a_changed_fact_is_no_duplicate_of_itself() -> None:
    index = FactIndex([fact(7, "boats sunk", "17")])
    assert warnings_for(fact(7, "boats sunk", "17"), index) == ()
    assert warnings_for(fact(7, "boats sunk", "18"), index) == ()


def test_mixed_scripts_and_another_wording_are_pointed_out() -> None:
    index = FactIndex([])
    found = warnings_for(fact(0, "the hаrbour", "17"), index, typed="17 boats")  # the second letter is Cyrillic
    assert [(w.kind, w.detail) for w in found] == [
        (WarningKind.MIXED_SCRIPTS, "hаrbour"),
        (WarningKind.WEAKER, "17 boats"),
    ]


def test_words_of_one_script_are_not_mixed() -> None:
    assert mixed_words("harbour порт λιμάνι 5км café お茶の水 3D") == ()
    assert mixed_words("pоrt Пaвел") == ("pоrt", "Пaвел")


def test_clashes_are_grouped_contradictions_first() -> None:
    facts = [
        fact(1, "boats sunk by the storm", "17"),
        fact(2, "height of the lighthouse", "42 metres"),
        fact(3, "boats the storm sank", "18"),
        fact(4, "lighthouse height", "42 metres"),
        fact(5, "storm: boats sunk", "17"),
        fact(6, "boats sunk by the storm", "20", FactState.DRAFT),
        fact(7, "boats sunk by the storm", "21", FactState.RETIRED),
    ]
    index = FactIndex(facts)
    found = [(stands, [one.number for one in group]) for stands, group in clashes(index, facts)]
    assert found == [(Relation.DIFFERENT, [1, 3, 5]), (Relation.SAME, [1, 5]), (Relation.SAME, [2, 4])]
    assert [group for _, group in clashes(index, index.sharing("lighthouse"))] == [(facts[1], facts[3])]
    assert clashes(index, ()) == ()


@settings(deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_facts_does_not_matter(chance: random.Random) -> None:
    facts = [
        fact(n, chance.choice(["boats sunk", "sunk boats", "quay"]), str(chance.randint(1, 3))) for n in range(1, 9)
    ]
    index = FactIndex(facts)
    mixed = facts[:]
    chance.shuffle(mixed)
    assert clashes(FactIndex(mixed), mixed) == clashes(index, facts)
