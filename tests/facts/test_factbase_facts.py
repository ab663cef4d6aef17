"""What a community published answers before its sources do: reviewed, with the stored words, or as a moderator's note."""

from __future__ import annotations

import pytest

from facts.answers import Agreement, Found, Noted, Several, Unknown
from facts.factbase import FactBase
from facts.store.memory import MemoryStore
from facts.store.open import open_store
from facts.store.port import Library
from tests.support.builders import (
    ANSWERED,
    TEXTS,
    answers_of,
    check_evidence,
    fact_base,
    found,
    note,
    shown_of,
    town,
    town_base,
)
from tests.support.published import facts_in, keeping, published

OPENED = "When did the Otter Bridge open?"


@pytest.fixture
def library() -> Library:
    library = town()
    fact_base(*TEXTS, library=library)
    return library


@pytest.fixture
def base(library: Library) -> FactBase:
    return FactBase(library)


# --- before the sources ------------------------------------------------------------------------------------------------


def test_a_fact_answers_with_the_stored_words_and_is_reviewed(library: Library, base: FactBase) -> None:
    fact = published(library, "Otter Bridge opened", "9 August 1934", "s1")
    answer = found(base.ask(OPENED))
    assert (answer.value, answer.reviewed, answer.fact) == ("9 August 1934", True, fact.number)
    assert answer.evidence.title == "Folio s1"
    assert answer.normalized == "1934-08-09"
    assert answer.typed == fact.value
    check_evidence(base, answer)


def test_a_fact_is_cut_to_what_is_asked(library: Library, base: FactBase) -> None:
    published(library, "Otter Bridge opened", "9 August 1934", "s1")
    assert found(base.ask("In what year did the Otter Bridge open?")).value == "1934"


def test_a_bound_stays_a_bound(library: Library, base: FactBase) -> None:
    published(library, "Sandbags laid along the quay", "over 120,000", "s0")
    answer = found(base.ask("How many sandbags were laid along the quay?"))
    assert (answer.value, answer.reviewed) == ("Over 120,000", True)


def test_who_said_it_and_what_was_said(library: Library, base: FactBase) -> None:
    fact = published(library, "The ferry", "Elena Ruiz: the ferry needs new engines", "s0")
    who, what = (
        base.ask("Who said that the ferry needs new engines?"),
        base.ask("What did Elena Ruiz say about the ferry?"),
    )
    assert (found(who).value, found(who).fact) == ("Elena Ruiz", fact.number)
    assert (found(what).value, found(what).fact) == ("the ferry needs new engines", fact.number)
    for outcome in (who, what):
        check_evidence(base, found(outcome))


def test_an_answer_of_the_sources_is_not_reviewed(library: Library, base: FactBase) -> None:
    published(library, "Otter Bridge opened", "9 August 1934", "s1")
    answer = found(base.ask("When was the harbour of Kestrel Bay founded?"))
    assert (answer.reviewed, answer.fact) == (False, None)


def test_without_facts_nothing_changes(base: FactBase) -> None:
    for question, _ in ANSWERED:
        assert base.ask(question) == town_base().ask(question)


def test_a_question_with_a_slip_finds_the_fact(library: Library, base: FactBase) -> None:
    fact = published(library, "Otter Bridge opened", "9 August 1934", "s1")
    assert facts_in(base.ask("wen did the oter bridge open")) == (fact.number,)


def test_a_word_of_the_sources_is_no_slip_of_a_word_of_the_facts(library: Library, base: FactBase) -> None:
    published(library, "Opening of the Porch", "3 May 1920", "note: the log")
    fact_base(note("The torch was lit on 4 June 1921.", "t"), library=library)
    outcome = base.ask("When was the torch lit?")
    assert facts_in(outcome) == ()
    assert found(outcome).value == "4 June 1921"


# --- notes -------------------------------------------------------------------------------------------------------------


def test_a_note_is_shown_as_one(library: Library, base: FactBase) -> None:
    fact = published(library, "Toll on the Otter Bridge", "4 crowns", "note: the town's price list of 1935")
    outcome = base.ask("How much is the toll on the Otter Bridge?")
    assert isinstance(outcome, Noted)
    assert (outcome.fact, outcome.value, outcome.subject) == (fact.number, "4 crowns", "Toll on the Otter Bridge")
    assert outcome.reference == "the town's price list of 1935"
    assert answers_of(outcome) == ()


def test_a_fact_with_a_source_goes_before_a_note(library: Library, base: FactBase) -> None:
    published(library, "Otter Bridge opened", "8 August 1934", "note: the town's log")
    fact = published(library, "Otter Bridge opened", "9 August 1934", "s1")
    outcome = base.ask(OPENED)
    assert facts_in(outcome) == (fact.number,)
    assert any("#1" in line for line in outcome.trace.notes)


# --- more facts than one -----------------------------------------------------------------------------------------------


def test_facts_that_contradict_each_other_are_both_shown(library: Library, base: FactBase) -> None:
    fact_base(note("The Otter Bridge opened on 8 August 1934.", "other"), library=library)
    one = published(library, "Otter Bridge opened", "9 August 1934", "s1")
    two = published(library, "Opening of the Otter Bridge", "8 August 1934", "other")
    outcome = base.ask(OPENED)
    assert isinstance(outcome, Several)
    assert outcome.agreement is Agreement.DIFFERENT
    assert set(facts_in(outcome)) == {one.number, two.number}
    for answer in outcome.answers:
        check_evidence(base, answer)


def test_facts_that_say_the_same_are_one_answer(library: Library, base: FactBase) -> None:
    fact_base(note("The Otter Bridge was opened on 9 August 1934.", "other"), library=library)
    one = published(library, "Otter Bridge opened", "9 August 1934", "s1")
    published(library, "Opening of the Otter Bridge", "9 August 1934", "other")
    assert facts_in(base.ask(OPENED)) == (one.number,)


def test_a_question_that_can_mean_two_facts_is_a_choice(library: Library, base: FactBase) -> None:
    fact_base(note("The Heron Bridge opened on 1 May 1951.", "other"), library=library)
    published(library, "Otter Bridge opened", "9 August 1934", "s1")
    published(library, "Heron Bridge opened", "1 May 1951", "other")
    outcome = base.ask("When did the bridge open?")
    assert isinstance(outcome, Several)
    assert outcome.agreement is Agreement.CHOICE
    assert facts_in(base.ask("When did the Heron Bridge open?")) == (2,)


# --- other ways to ask -------------------------------------------------------------------------------------------------


def test_another_way_to_ask_finds_the_fact_in_any_order(library: Library, base: FactBase) -> None:
    fact = published(
        library, "Otter Bridge opened", "9 August 1934", "s1", asked=["Since when can carts cross the water?"]
    )
    for question in ("since when can carts cross the water", "since when can the water be crossed by carts?"):
        assert facts_in(base.ask(question)) == (fact.number,)
    assert facts_in(base.ask("Since when can boats cross the water?")) == ()
    assert facts_in(base.ask("Since when can carts not cross the water?")) == ()


def test_another_way_to_ask_that_two_facts_share_is_a_choice(library: Library, base: FactBase) -> None:
    fact_base(note("The Heron Bridge opened on 1 May 1951.", "other"), library=library)
    published(library, "Otter Bridge opened", "9 August 1934", "s1", asked=["When was the crossing finished?"])
    published(library, "Heron Bridge opened", "1 May 1951", "other", asked=["When was the crossing finished?"])
    outcome = base.ask("when was the crossing finished")
    assert isinstance(outcome, Several)
    assert outcome.agreement is Agreement.CHOICE
    assert set(facts_in(outcome)) == {1, 2}


# --- as of a day -------------------------------------------------------------------------------------------------------


def test_as_of_a_day_later_sources_and_notes_are_left_out(library: Library, base: FactBase) -> None:
    fact_base(note("The Teal Tunnel opened on 2 March 1901.", "early", published="1901-04"), library=library)
    fact = published(library, "Teal Tunnel opened", "2 March 1901", "early")
    published(library, "Toll in the Teal Tunnel", "4 crowns", "note: the price list")
    assert facts_in(base.ask("When did the Teal Tunnel open?", as_of="1950")) == (fact.number,)
    assert facts_in(base.ask("When did the Teal Tunnel open?", as_of="1900")) == ()
    assert isinstance(base.ask("How much is the toll in the Teal Tunnel?"), Noted)
    assert isinstance(base.ask("How much is the toll in the Teal Tunnel?", as_of="1950"), Unknown)


# --- changed and retired -----------------------------------------------------------------------------------------------


def test_a_retired_fact_answers_no_more_and_its_words_say_why(library: Library, base: FactBase) -> None:
    fact = published(library, "Otter Bridge opened", "9 August 1934", "s1")
    assert facts_in(base.ask(OPENED)) == (fact.number,)
    keeping(library, "retire", fact.number, reason="the record was corrected")
    answer = found(base.ask(OPENED))
    assert (answer.reviewed, answer.fact) == (False, None)
    assert answer.note == "a moderator retired this: the record was corrected"


def test_what_undo_takes_back_answers_no_more(library: Library, base: FactBase) -> None:
    published(library, "Otter Bridge opened", "9 August 1934", "s1")
    keeping(library, "undo")
    answer = found(base.ask(OPENED))
    assert (answer.reviewed, answer.fact, answer.note) == (False, None, "")


def test_the_words_a_fact_rests_on_are_reviewed_when_the_source_answers(library: Library, base: FactBase) -> None:
    # That it is the Otter Bridge stands only in the sentence before: the card does not hold it, the passage does.
    fact = published(library, "Cost in crowns", "3.4 million", "s1")
    answer = found(base.ask("How much did the Otter Bridge cost?"))
    assert (answer.value, answer.reviewed, answer.fact) == ("3.4 million", True, fact.number)
    check_evidence(base, answer)


def test_another_community_has_no_part_in_it() -> None:
    store = MemoryStore()
    ours, theirs = store.library("ours"), store.library("theirs")
    fact_base(*TEXTS, library=ours)
    base = fact_base(*TEXTS, library=theirs)
    published(ours, "Otter Bridge opened", "9 August 1934", "s1")
    assert base.ask(OPENED) == town_base().ask(OPENED)


def test_an_answer_on_a_card_is_never_a_source(library: Library, base: FactBase) -> None:
    published(library, "Otter Bridge opened", "9 August 1934", "s1")
    published(library, "Toll on the Otter Bridge", "4 crowns", "note: the price list")
    for question in (OPENED, "toll", "Toll on the Otter Bridge", "How much is the fine on the Otter Bridge?"):
        for answer in shown_of(base.ask(question)):
            assert answer.evidence.citation.source in {"s0", "s1", "s2"}


# --- every store -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_every_store_gives_the_same_answers(kind: str, request: pytest.FixtureRequest) -> None:
    url: str = request.getfixturevalue(f"{kind}_url")
    questions = (
        OPENED,
        "When did the bridge open?",
        "How much is the toll on the Otter Bridge?",
        "wen did the bridg opne",
    )
    outcomes = []
    store = open_store(url)
    try:
        for library in (store.library("town"), town()):
            base = fact_base(*TEXTS, library=library)
            published(library, "Otter Bridge opened", "9 August 1934", "s1")
            published(library, "Toll on the Otter Bridge", "4 crowns", "note: the price list")
            outcomes.append([base.ask(question) for question in questions])
    finally:
        store.close()
    assert outcomes[0] == outcomes[1]
    assert isinstance(outcomes[0][0], Found)
