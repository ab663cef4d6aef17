"""A published fact answers its own questions, however they are worded, and none that only sounds like one of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from facts.factbase import FactBase
from facts.facts import Fact
from tests.facts.asking.published_rows import COAST, INLAND, ROWS, RUSSIAN, Row
from tests.support.builders import fact_base, town
from tests.support.published import facts_in, published


@cache
def _alone(row: Row) -> tuple[FactBase, Fact]:
    """Return a community whose only fact this is."""
    library = town()
    base = fact_base(COAST, INLAND, RUSSIAN, library=library)
    return base, published(library, row.subject, row.value, row.proof)


@cache
def _together() -> tuple[FactBase, dict[Row, Fact]]:
    """Return a community that published all of them."""
    library = town()
    base = fact_base(COAST, INLAND, RUSSIAN, library=library)
    return base, {row: published(library, row.subject, row.value, row.proof) for row in ROWS}


def _each(which: Callable[[Row], tuple[str, ...]]) -> list[tuple[Row, str]]:
    return [(row, question) for row in ROWS for question in which(row)]


def _own(row: Row) -> tuple[str, ...]:
    return row.asked


def _near(row: Row) -> tuple[str, ...]:
    return row.missed


def test_there_are_forty_facts_with_three_questions_of_each_sort() -> None:
    assert len(ROWS) == 40
    assert len({row.subject for row in ROWS}) == 40
    assert all(len(set(row.asked)) == len(set(row.missed)) == 3 for row in ROWS)


@pytest.mark.parametrize(("row", "question"), _each(_own), ids=str)
def test_a_fact_answers_its_own_question(row: Row, question: str) -> None:
    base, fact = _alone(row)
    assert facts_in(base.ask(question)) == (fact.number,)


@pytest.mark.parametrize(("row", "question"), _each(_near), ids=str)
def test_a_fact_answers_no_question_that_only_sounds_so(row: Row, question: str) -> None:
    base, fact = _alone(row)
    assert fact.number not in facts_in(base.ask(question))


@pytest.mark.parametrize(("row", "question"), _each(_own), ids=str)
def test_a_fact_is_found_among_many(row: Row, question: str) -> None:
    base, facts = _together()
    assert facts_in(base.ask(question)) == (facts[row].number,)


@pytest.mark.parametrize(("row", "question"), _each(_near), ids=str)
def test_among_many_a_fact_answers_no_question_of_another(row: Row, question: str) -> None:
    base, facts = _together()
    assert facts[row].number not in facts_in(base.ask(question))


@pytest.mark.parametrize("row", ROWS[::4], ids=lambda row: row.subject)
def test_a_fact_answers_no_question_of_another_fact(row: Row) -> None:
    base, fact = _alone(row)
    for other in ROWS:
        if other is not row:
            for question in other.asked:
                assert fact.number not in facts_in(base.ask(question)), question


# --- held out: these were written after the gates, and each that failed then made one better -------------------------------

_DAM = (
    "The Kestrel Bay museum opened its doors on 3 June 2004 and drew 41,000 visitors in its first year.\n\n"
    "Ivo Marsh claimed that the water of the well is safe.\n\n"
    "In 1948 the dam on the River Sarn broke and flooded 14 villages. The dam was rebuilt in 1953.\n\n"
    "The population of Sarnford fell from 8,200 in 1950 to 5,900 in 1990. Norland exported 300 tonnes of salt to Sudland"
    " in 1880.\n\n"
    "The school strike began on 4 April 1999 and ended on 11 May 1999. At least 75 teachers were dismissed after the"
    " strike."
)

_HELD_OUT = (
    ("Opening of the Kestrel Bay museum", "3 June 2004", "When did the museum open its doors?", "When did the Kestrel Bay library open?"),
    ("Visitors of the museum in its first year", "41,000", "How many visitors did the museum draw?", "How many paintings did the museum draw?"),
    ("The water of the well", "Ivo Marsh: the water of the well is safe", "What did Ivo Marsh claim about the water?", "Who denied that the water of the well is safe?"),
    ("Villages flooded when the dam broke", "14", "How many villages were flooded in 1948?", "How many villages were rebuilt?"),
    ("Rebuilding of the dam on the River Sarn", "1953", "In what year was the dam on the Sarn rebuilt?", "When did the dam break?"),
    ("Population of Sarnford in 1950", "8,200", "What was the population of Sarnford in 1950?", "What was the population of Sarnford in 1990?"),
    ("Salt exported by Norland to Sudland in 1880", "300 tonnes", "How many tonnes of salt did Norland export to Sudland?", "How much salt did Sudland export to Norland?"),
    ("Start of the school strike", "4 April 1999", "When did the school strike begin?", "When did the school strike end?"),
    ("End of the school strike", "11 May 1999", "When did the school strike end?", "When did the school strike begin?"),
    ("End of the school strike", "11 May 1999", "When did the strike end?", "When did the school end?"),
    ("Teachers dismissed after the school strike", "at least 75", "How many teachers were dismissed?", "How many teachers were dismissed before the strike?"),
)  # fmt: skip


@pytest.mark.parametrize(("subject", "value", "own", "near"), _HELD_OUT)
def test_other_texts_and_other_words(subject: str, value: str, own: str, near: str) -> None:
    library = town()
    base = fact_base(_DAM, library=library)
    fact = published(library, subject, value, "s0")
    assert facts_in(base.ask(own)) == (fact.number,)
    assert facts_in(base.ask(near)) == ()
