"""What keeps a well-placed value from being an answer: a name, number, year, place or "not" that the source lacks."""

from __future__ import annotations

import pytest

from facts.answers import Unknown
from facts.asking.attributing import attribute
from facts.asking.choice import Choice, Gate
from facts.asking.choosing import choose
from facts.asking.gating import SIFTED, is_name, sift
from tests.support.builders import Asked, asked, fact_base, note, town


def sifted(question: Asked) -> tuple[Choice, ...]:
    make = attribute if question.question.speech else choose
    choices = make(question.question, question.terms, question.ranked, question.mentions)
    return sift(question.question, question.terms, choices, question.mentions)


def gates(question: str, text: str) -> set[Gate]:
    return {failure.gate for failure in sifted(asked(question, text))[0].failures}


def failures(question: str, text: str) -> list[tuple[str, str]]:
    return [(failure.asked, failure.instead) for failure in sifted(asked(question, text))[0].failures]


STORM = "The storm of 3 November 1962 sank 17 boats in Kestrel Bay."


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How many boats did the storm sink in Kestrel Bay?", STORM),
        ("how many boats did the storm sink in kestrel bay", STORM),
        ("How many boats did the storm of 1962 sink?", STORM),
        ("How many boats did the storm of November 1962 sink?", STORM),
        ("When did Nils Berg resign?", "Nils Berg was mayor for years. He resigned on 3 May 1920."),
        ("How many of the 30 boats came back?", "Of the 30 boats 17 came back."),
        ("How many boats did not come back?", "The storm took 17 boats that did not come back."),
        ("How many boats never came back?", "There were 17 boats that never came back."),
        ("How many barrels did France buy?", "French merchants, in a rush, did buy 17 barrels."),
        ("How much coal from Westport was sold?", "In all, 40 tonnes of coal from Westport was sold to Eastport."),
    ],
)
def test_what_the_source_bears_out_passes(question: str, text: str) -> None:
    assert gates(question, text) == set()


@pytest.mark.parametrize(
    ("question", "text", "gate"),
    [
        ("How many boats did the storm sink in Puffin Bay?", STORM, Gate.NAME),
        ("how many boats did the storm sink in norway", STORM, Gate.NAME),
        ("How many of the 45 boats came back after the storm?", "After the storm 17 of the 30 boats came back.", Gate.NUMBER),
        ("How many boats did the storm of 1975 sink?", STORM, Gate.PERIOD),
        ("How many boats did the storm of December 1962 sink?", STORM, Gate.PERIOD),
        ("How many tonnes of coal from Eastport were sold?", "In all, 40 tonnes of coal from Westport were sold to Eastport.", Gate.PLACE),
        ("How many boats did the storm not sink in Kestrel Bay?", STORM, Gate.NEGATION),
        ("How many boats didn't the storm sink?", STORM, Gate.NEGATION),
        ("When was Nils Berg born?", "Nils Berg opened the weir on 3 May 1920.", Gate.SUBJECT),
    ],
)  # fmt: skip
def test_what_the_source_does_not_bear_out_fails(question: str, text: str, gate: Gate) -> None:
    assert gate in gates(question, text)


def test_a_failure_names_the_words_of_both_sides() -> None:
    assert ("1975", "3 November 1962") in failures("How many boats did the storm of 1975 sink?", STORM)
    assert ("from Eastport", "from Westport") in failures(
        "How many tonnes of coal from Eastport were sold?",
        "In all, 40 tonnes of coal from Westport were sold to Eastport.",
    )
    assert ("not", "") in failures("How many boats did the storm not sink?", STORM)
    assert any(asked_for == "Puffin" for asked_for, _ in failures("How many boats sank in Puffin Bay?", STORM))


def test_a_name_may_stand_in_the_title() -> None:
    library = town()
    fact_base(note("The storm sank 17 boats.", "a", title="Kestrel Bay"), library=library)
    (choice,) = sifted(Asked(library, "How many boats did the storm sink in Kestrel Bay?"))
    assert choice.failures == ()


def test_the_period_of_a_sentence_without_date_is_that_before_it() -> None:
    text = "In 1962 there was a storm. It sank 17 boats."
    assert gates("How many boats did the storm sink in 1962?", text) == set()
    assert Gate.PERIOD in gates("How many boats did the storm sink in 1975?", text)


def test_a_sound_choice_goes_before_a_failed_one() -> None:
    question = asked(
        "How many boats sank in 1962?", "In 1975 the storm sank 40 boats. In 1962 the storm sank 17 boats."
    )
    best, *_ = sifted(question)
    assert (best.text, best.failures) == ("17", ())
    assert [choice.text for choice in sifted(question) if choice.failures] == ["40"]


def test_what_was_asked_about_must_stand_in_the_statement_only() -> None:
    text = "Ada Brook said that the ferry is late."
    assert gates("Who said that the ferry is late?", text) == set()
    assert gates("What did Ada Brook say?", text) == set()


def test_only_the_best_are_held_against_the_gates() -> None:
    text = " ".join(f"Boat {number} was sunk with {number + 40} barrels." for number in range(1, 30))
    assert len(sifted(asked("How many barrels were sunk?", text))) <= SIFTED


@pytest.mark.parametrize(
    ("question", "text", "word", "named"),
    [
        ("When did Kestrel open?", "The port opened.", "kestrel", True),
        ("when did kestrel open", "Then Kestrel opened.", "kestrel", True),
        ("when did the port open", "The port opened. The Port Authority closed.", "port", False),
        ("when did norway open", "The port opened.", "norway", True),
        ("when did the port open", "The port opened.", "port", False),
    ],
)
def test_a_name_is_known_by_its_capital_or_its_country(question: str, text: str, word: str, *, named: bool) -> None:
    (term,) = [term for term in asked(question, text).terms.terms if term.word.folded == word]
    assert is_name(term, text) is named


@pytest.mark.parametrize(
    ("question", "failed"),
    [
        ("How many ships did the French fleet lose?", True),
        ("How many ships did the Spanish fleet lose?", False),
        ("How many ships did the fleet lose?", False),
    ],
)
def test_a_people_before_the_same_noun_is_compared(question: str, failed: bool) -> None:
    outcome = fact_base("The Spanish fleet lost 40 ships to a French storm.").ask(question)
    assert isinstance(outcome, Unknown) is failed
