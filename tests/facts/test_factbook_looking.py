"""What moderators look up: a fact with what it rests on, facts by subject and text, clashes, candidates."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from facts.errors import FactsError
from facts.factbook import FactBook
from facts.facts import Cited, Fact, FactDraft, FactState, Noted, WarningKind
from facts.keeping.bodies import body_of
from facts.keeping.cards import card_of
from facts.ledger import Edit, EntryKind, Signature
from facts.reports import Holding
from facts.store.open import open_store
from facts.store.port import Library
from facts.values import KindName
from tests.support.builders import TEXTS, fact_base, note, town

SIGNED = Signature("p1", "editor", "2024-01-01T00:00:00+00:00")
ENGINES = ("memory", "sqlite", "postgres")


@pytest.fixture(params=ENGINES)
def kept(request: pytest.FixtureRequest) -> Iterator[Library]:
    """A town on each store, with the texts of the tests."""
    if request.param == "memory":
        library = town()
        fact_base(*TEXTS, library=library)
        yield library
        return
    store = open_store(request.getfixturevalue(f"{request.param}_url"))
    try:
        library = store.library("town")
        fact_base(*TEXTS, library=library)
        yield library
    finally:
        store.close()


def keep(library: Library, *drafts: FactDraft, state: FactState = FactState.PUBLISHED) -> tuple[Fact, ...]:
    """Prove drafts and keep them as the next facts, with their cards."""
    book = FactBook(library)
    kept: list[Fact] = []
    with library.writing() as desk:
        first = len(desk.shelf.entries(EntryKind.FACT)) + 1
        for number, draft in enumerate(drafts, first):
            proposal = FactBook(library, shelf=desk.shelf).propose(draft)
            fact = replace(proposal.fact, number=number, state=state)
            desk.commit([Edit(EntryKind.FACT, str(number), None, body_of(fact), "publish")], SIGNED)
            if state is FactState.PUBLISHED:
                desk.put_cards([card_of(fact, proposal.quote)])
            kept.append(fact)
    assert book.fact(first).fact == kept[0]
    return tuple(kept)


BOATS = FactDraft("fishing boats sunk by the storm", "17", "sank 17 fishing boats", asked=("How bad was the storm?",))
LIGHT = FactDraft("height of the lighthouse", "42 metres", "s0")
BRIDGE = FactDraft("opening of the Otter Bridge", "9 August 1934", "s1")
QUAY = FactDraft("the quay in winter", "Elena Ruiz: The quay will stay open all winter", "s0")
PIER = FactDraft("length of the pier", "96 metres", "note: the harbour's log")


@contextmanager
def refused(code: str) -> Iterator[None]:
    with pytest.raises(FactsError) as raised:
        yield
    assert raised.value.code == code


# --- a fact -----------------------------------------------------------------------------------------------------------


def test_a_fact_comes_with_its_evidence(kept: Library) -> None:
    boats, pier = keep(kept, BOATS, PIER)
    view = FactBook(kept).fact(1)
    assert (view.fact, view.holding) == (boats, Holding.HOLDS)
    assert view.evidence is not None
    assert view.evidence.quote == "The storm of 3 November 1962 sank 17 fishing boats in Kestrel Bay."
    assert (view.evidence.value_text, view.evidence.title) == ("17", "Folio s0")
    noted = FactBook(kept).fact(2)
    assert (noted.fact, noted.evidence, noted.holding) == (pier, None, Holding.NOTE)
    assert noted.fact.basis == Noted("the harbour's log")


@pytest.mark.parametrize("number", [None, 0, -1, 2, 3, 2**31, 2**63, 10**30])
def test_every_number_that_is_no_fact_here_is_refused_alike(number: int | None) -> None:
    library = town()
    fact_base(*TEXTS, library=library)
    keep(library, BOATS)
    with pytest.raises(FactsError) as raised:
        FactBook(library).fact(number)
    assert str(raised.value) == "F-NONE: There is no such fact here. Look at the list of facts, or search for it."


def test_the_facts_of_another_community_are_not_here(sqlite_url: str) -> None:
    store = open_store(sqlite_url)
    try:
        here, there = store.library("here"), store.library("there")
        fact_base(*TEXTS, library=here)
        fact_base(*TEXTS, library=there)
        keep(here, BOATS, LIGHT)
        book = FactBook(there)
        with refused("F-NONE"):
            book.fact(1)
        assert (book.facts(), book.find("boats storm lighthouse"), book.clashes()) == ((), (), ())
        assert book.propose(BOATS).warnings == ()
        rows, _ = book.candidates("s0", limit=100)
        assert all(row.reading.fact is None for row in rows)
    finally:
        store.close()


def test_words_that_became_part_of_a_longer_sentence_no_longer_hold(kept: Library) -> None:
    keep(kept, BOATS)
    fact_base(library=kept).import_sources(
        [note("It is not so that The storm of 3 November 1962 sank 17 fishing boats in Kestrel Bay.", "s0")]
    )
    book = FactBook(kept)
    assert book.fact(1).holding is Holding.BROKEN
    assert [row.fact for row in book.queue()] == [1]


def test_what_becomes_of_the_words_of_a_fact(kept: Library) -> None:
    keep(kept, BOATS, LIGHT)
    base = fact_base(library=kept)
    base.import_sources(
        [note("One line more. The storm of 3 November 1962 sank 17 fishing boats in Kestrel Bay.", "s0")]
    )
    book = FactBook(kept)
    assert (book.fact(1).holding, book.fact(2).holding) == (Holding.OLDER, Holding.BROKEN)
    older = book.fact(1).evidence
    assert older is not None
    assert older.quote == "The storm of 3 November 1962 sank 17 fishing boats in Kestrel Bay."
    assert [row.fact for row in book.queue()] == [2]
    with kept.writing() as desk:
        desk.retire_source("s0")
    assert (book.fact(1).holding, book.fact(2).holding) == (Holding.RETIRED, Holding.RETIRED)
    again = book.fact(2).evidence
    assert again is not None
    assert again.value_text == "42 metres"


# --- proving once more ------------------------------------------------------------------------------------------------


def test_a_fact_is_proved_once_more_as_it_stands(kept: Library) -> None:
    for fact in keep(kept, BOATS, LIGHT, BRIDGE, QUAY, PIER):
        assert FactBook(kept).prove(fact).fact == fact


def test_a_fact_is_proved_where_its_words_stand_now() -> None:
    library = town()
    base = fact_base(*TEXTS, library=library)
    (boats,) = keep(library, BOATS)
    base.import_sources([note("One line more. " + TEXTS[0], "s0")])
    proved = FactBook(library).prove(boats).fact
    assert isinstance(proved.basis, Cited)
    assert isinstance(boats.basis, Cited)
    assert proved.basis.citation.edition == 2
    assert proved.basis.value == boats.basis.value.moved(len("One line more. "))
    base.import_sources([note("Nothing of it.", "s0")])
    with refused("F-QUOTE"):
        FactBook(library).prove(boats)
    with library.writing() as desk:
        desk.retire_source("s0")
    with refused("F-SOURCE"):
        FactBook(library).prove(boats)


def test_a_fact_whose_words_were_altered_is_not_proved() -> None:
    library = town()
    fact_base(*TEXTS, library=library)
    (boats,) = keep(library, BOATS)
    (light,) = keep(library, LIGHT)
    assert isinstance(light.basis, Cited)
    with refused("F-VALUE"):
        FactBook(library).prove(replace(boats, basis=light.basis))
    forged = replace(boats, value_text="71", value=replace(light.value))
    with refused("F-VALUE"):
        FactBook(library).prove(forged)


# --- facts ------------------------------------------------------------------------------------------------------------


def test_facts_are_listed_by_number_subject_and_state(kept: Library) -> None:
    boats, light, bridge = keep(kept, BOATS, LIGHT, BRIDGE)
    (pier,) = keep(kept, PIER, state=FactState.DRAFT)
    book = FactBook(kept)
    assert book.facts() == (boats, light, bridge)
    assert book.facts(states=tuple(FactState)) == (boats, light, bridge, pier)
    assert book.facts("the storm") == (boats,)
    assert book.facts("bridge or lighthouse?") == (light, bridge)
    assert book.facts("pier", states=(FactState.DRAFT,)) == (pier,)
    assert book.facts("pier") == ()
    assert book.facts("the") == ()


def test_a_fact_is_found_by_all_that_is_known_of_it(kept: Library) -> None:
    boats, light, bridge, quay = keep(kept, BOATS, LIGHT, BRIDGE, QUAY)
    (pier,) = keep(kept, PIER, state=FactState.RETIRED)
    book = FactBook(kept)
    assert book.find("fishing boats")[0] == boats
    assert book.find("how bad was it")[0] == boats
    assert book.find("Lindqvist Ruiz")[0] == quay
    assert book.find("1934")[0] == bridge
    assert book.find("the pier")[0] == pier
    assert book.find("Kestrel")[0] in (boats, light)  # only the quotations have it
    assert book.find("zebra") == ()
    assert book.find("") == ()
    assert book.find("storm lighthouse bridge quay", limit=2) == book.find("storm lighthouse bridge quay")[:2]


# --- warnings and clashes ---------------------------------------------------------------------------------------------


def test_a_proposal_points_to_what_is_published_already(kept: Library) -> None:
    boats, light = keep(kept, BOATS, LIGHT)
    book = FactBook(kept)
    (same,) = book.propose(replace(BOATS, subject="boats of fishing sunk by the storm")).warnings
    assert (same.kind, same.other) == (WarningKind.DUPLICATE, boats)
    (other,) = book.propose(FactDraft("the lighthouse's height", "43 metres", "note: log")).warnings
    assert (other.kind, other.other) == (WarningKind.CONFLICT, light)
    assert book.propose(replace(BOATS, subject="boats sunk by the storm"), instead_of=1).warnings == ()
    assert book.propose(BOATS, instead_of=1).fact.number == 1


def test_a_book_sees_facts_that_came_after_it_was_opened() -> None:
    library = town()
    fact_base(*TEXTS, library=library)
    book = FactBook(library)
    assert book.propose(BOATS).warnings == ()
    keep(library, BOATS)
    assert [warning.kind for warning in book.propose(BOATS).warnings] == [WarningKind.DUPLICATE]


def test_clashes_are_shown_with_what_each_rests_on(kept: Library) -> None:
    boats, more, light = keep(
        kept, BOATS, FactDraft("fishing boats that the storm sank", "19", "note: the mayor's letter"), LIGHT
    )
    book = FactBook(kept)
    (clash,) = book.clashes()
    assert clash.relation == "different"
    assert [view.fact for view in clash.facts] == [boats, more]
    assert [view.holding for view in clash.facts] == [Holding.HOLDS, Holding.NOTE]
    assert book.clashes("storm") == (clash,)
    assert book.clashes("lighthouse") == ()
    assert light not in [view.fact for view in clash.facts]


# --- candidates -------------------------------------------------------------------------------------------------------


def test_candidates_are_the_mentions_of_a_source_in_order(kept: Library) -> None:
    book = FactBook(kept)
    rows, count = book.candidates("s0", limit=100)
    assert [row.number for row in rows] == list(range(1, count + 1))
    starts = [row.reading.evidence.value_span.start for row in rows]
    assert sorted(starts) == starts
    assert {row.reading.kind for row in rows} == set(KindName)
    assert [row.reading.speaker for row in rows if row.reading.kind is KindName.STATEMENT] == [
        "Elena Ruiz",
        "Elena Ruiz",
        "Tomas Lindqvist",
    ]
    text = "".join(passage.text for passage in fact_base(library=kept).source("s0").passages)
    for row in rows:
        assert row.reading.evidence.quote == row.reading.evidence.citation.span.of(text)
        assert row.reading.value_text == row.reading.evidence.value_text
    assert book.candidates("s0", first=3, limit=2) == (rows[2:4], count)
    assert book.candidates("s0", first=count + 1) == ((), count)
    assert book.candidates("s0", first=-5, limit=1) == (rows[:1], count)


def test_a_candidate_names_the_fact_that_rests_on_it(kept: Library) -> None:
    book = FactBook(kept)
    rows, _ = book.candidates("s0", limit=100)
    assert all(row.reading.fact is None for row in rows)
    keep(kept, BOATS, QUAY, PIER)
    resting = {
        row.reading.value_text: row.reading.fact for row in book.candidates("s0", limit=100)[0] if row.reading.fact
    }
    assert resting == {"17": 1, "The quay will stay open all winter": 2}
    keep(kept, LIGHT, state=FactState.DRAFT)
    assert sum(1 for row in book.candidates("s0", limit=100)[0] if row.reading.fact) == 2


def test_a_source_that_is_none_or_out_of_use_has_no_candidates(kept: Library) -> None:
    book = FactBook(kept)
    with refused("N-SOURCE"):
        book.candidates("s9")
    with kept.writing() as desk:
        desk.retire_source("s0")
    with refused("F-SOURCE"):
        book.candidates("s0")


def test_candidates_are_those_of_the_current_edition(kept: Library) -> None:
    base = fact_base(library=kept)
    base.import_sources([note("Only 3 boats are left.", "s0")])
    rows, count = FactBook(kept).candidates("s0")
    assert [(row.reading.value_text, row.reading.evidence.citation.edition) for row in rows] == [("3", 2)]
    assert count == 1
