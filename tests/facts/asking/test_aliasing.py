"""Either of two names finds the other: one word or several, any alphabet, with every gate as strict as before."""

from __future__ import annotations

import pytest

from facts.answers import Outcome, Unknown
from facts.asking.aliasing import OtherNames
from facts.factbase import FactBase
from tests.support.builders import TEXTS, answers_of, fact_base, found, town, unknown
from tests.support.published import facts_in, keeping, published

NAMES = (
    ("Port Avel", "Kestrel Bay"),
    ("Avelport", "Kestrel Bay"),
    ("Лендорф", "Lindqvist"),
    ("Velma River", "Вельма"),
    ("Heronbrug", "Otter Bridge"),
    ("the Isle of the Gulls", "Granite Rovers"),
)


def _named(*texts: str, names: tuple[tuple[str, str], ...] = NAMES) -> FactBase:
    library = town()
    base = fact_base(*texts, library=library)
    for name, stands_for in names:
        keeping(library, "add_alias", name, stands_for)
    return base


@pytest.fixture(scope="module")
def base() -> FactBase:
    return _named(*TEXTS)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("When was the harbour of Port Avel founded?", "14 May 1911"),
        ("when was port avel's harbour founded", "14 May 1911"),
        ("When was the harbour of Avelport founded?", "14 May 1911"),
        ("When was the harbour of Kestrel Bay founded?", "14 May 1911"),
        ("How many fishing boats did the storm sink in Avelport?", "17"),
        ("What did Lendorf deny?", "the bridge was unsafe"),
        ("What did Лендорф deny?", "the bridge was unsafe"),
        ("Когда открыли мост через Velma River?", "5 июня 1957 года"),
        ("When did the Heronbrug open?", "9 August 1934"),
        ("When did the Isle of the Gulls beat Vale United?", "12 May 1988"),
    ],
)
def test_another_name_finds_what_it_stands_for(base: FactBase, question: str, value: str) -> None:
    assert found(base.ask(question)).value == value


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("When was the harbour of Kestrel Bay founded?", "14 May 1911"),
        ("What did Tomas Lindqvist say about the quay?", "the quay is closed"),
        ("When did Granite Rovers sail?", "2 June 1912"),
    ],
)
def test_a_source_with_the_other_name_is_found_by_the_first(question: str, value: str) -> None:
    base = _named(
        "The harbour of Avelport was founded on 14 May 1911. Lendorf said that the quay is closed. The Gulls sailed on"
        " 2 June 1912.",
        names=(("Avelport", "Kestrel Bay"), ("Lendorf", "Tomas Lindqvist"), ("Gulls", "Granite Rovers")),
    )
    assert found(base.ask(question)).value == value


@pytest.mark.parametrize(
    "question",
    [
        "When was the harbour of Port Otter founded?",
        "When was the harbour of Avel Bay founded?",
        "What did Lendorf say about the ferry?",
        "When was the harbour of Heronbrug founded?",
    ],
)
def test_a_name_that_is_none_of_them_finds_nothing(base: FactBase, question: str) -> None:
    assert isinstance(base.ask(question), Unknown)


def _taken(outcome: Outcome) -> list[tuple[str, tuple[str, ...], bool]]:
    return [(one.typed, one.taken, one.is_name) for one in outcome.trace.corrections]


def test_the_trace_says_what_stands_for_what(base: FactBase) -> None:
    outcome = base.ask("When was the harbour of Port Avel founded?")
    assert _taken(outcome) == [("Port Avel", ("Kestrel Bay",), True)]


def test_the_trace_says_nothing_where_the_store_has_the_name_typed(base: FactBase) -> None:
    assert _taken(base.ask("When was the harbour of Kestrel Bay founded?")) == []


def test_a_name_that_is_dropped_finds_nothing_any_more() -> None:
    library = town()
    base = fact_base(*TEXTS, library=library)
    keeping(library, "add_alias", "Heronbrug", "Otter Bridge")
    assert answers_of(base.ask("When did the Heronbrug open?"))
    keeping(library, "drop_alias", "Heronbrug")
    assert isinstance(base.ask("When did the Heronbrug open?"), Unknown)


def test_names_that_no_moderator_typed_count_too() -> None:
    library = town()
    base = fact_base(*TEXTS, library=library)
    library.add_aliases({"heronbrug": "otter bridge"})
    assert found(base.ask("When did the Heronbrug open?")).value == "9 August 1934"


def test_a_fact_is_found_by_another_name() -> None:
    library = town()
    base = fact_base(*TEXTS, library=library)
    fact = published(library, "Otter Bridge opened", "9 August 1934", "s1")
    keeping(library, "add_alias", "Heronbrug", "Otter Bridge")
    assert facts_in(base.ask("When did the Heronbrug open?")) == (fact.number,)
    assert facts_in(base.ask("When did the Heronbrug close?")) == ()


def test_without_other_names_nothing_is_reported() -> None:
    assert not OtherNames({})
    outcome = fact_base(*TEXTS).ask("When was the harbour of Port Avel founded?")
    assert not any(one.is_name for one in outcome.trace.corrections)


def test_the_longest_name_is_taken_and_a_circle_ends() -> None:
    names = OtherNames({"avel": "kestrel", "port avel": "otter", "a": "b", "b": "a"})
    text = "The ferry to Port Avel"
    assert [(span.of(text), bearer.names[0]) for span, bearer in names.found_in(text)] == [("Port Avel", "otter")]


def test_an_unknown_language_is_told_which_are_held(base: FactBase) -> None:
    german = base.ask("Wann wurde das Rathaus von Obertal gebaut und wer war der Architekt?")
    assert isinstance(german, Unknown)
    assert german.trace.languages == ("en", "ru")
    assert unknown(base.ask("When was the town hall built?"), german.reason).trace.languages == ()
