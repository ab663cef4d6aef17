"""What a sentence leaves unsaid is taken from the one before it, and every stretch of it is found again in the two."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.checking.claims.witnesses import Near, Witness
from facts.checking.claims.witnessing import neighbour, witnesses
from facts.checking.subjects.reading_on import before, both, subject_phrase, with_day, with_subject
from facts.factbase import FactBase
from facts.model import Span
from facts.reading.words import stem
from facts.reports import SourceDraft
from facts.store.memory import MemoryStore
from facts.values import KindName


def told(text: str) -> list[Witness]:
    """Return the sentences of a paragraph as witnesses."""
    library = MemoryStore().library("reading")
    FactBase(library).import_sources([SourceDraft(f"Kestrel Bay\n\n{text}\n", id="bay", title="Kestrel Bay")])
    with library.reading() as shelf:
        (candidate,) = [one for one in shelf.search((stem("harbour"),), 5) if "harbour" in one.text.casefold()]
        mentions = shelf.mentions_in([candidate.key], KindName)
        sources = shelf.source_titles({candidate.source})
        near = [Near(candidate, number, 1.0) for number in range(len(candidate.sentences))]
        return list(witnesses(near, mentions, sources))


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("The first harbour ferry ran in May 1908.", "The first harbour ferry"),
        ("In 1908 the harbour bought a crane.", "the harbour"),
        ("Kestrel Harbour lies on the Sarn.", "Kestrel Harbour"),
        ("The water of the harbour rose by 2 metres.", "The water of the harbour"),
        ("It left the harbour in 1908.", None),
        ("On 16 June was the harbour fair.", None),
        ("Of 38 boats in the harbour, 17 sank.", None),
    ],
)
def test_the_subject_of_a_sentence_is_its_phrase(text: str, phrase: str | None) -> None:
    (witness,) = told(text)
    found = subject_phrase(witness)
    assert (None if found is None else found.of(text)) == phrase


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The harbour ferry sank. It had 212 seats.", "The harbour ferry had 212 seats."),
        ("The harbour ferry sank. In 1908 it had 212 seats.", "In 1908 the harbour ferry had 212 seats."),
        ("The harbour cranes rusted. They weighed 40 tonnes.", "The harbour cranes weighed 40 tonnes."),
        ("Livia Brandt ran the harbour. She was 41.", "Livia Brandt was 41."),
    ],
)
def test_a_pronoun_is_written_out(text: str, read: str) -> None:
    first, second = told(text)
    found = with_subject(first, second)
    assert found is not None
    assert found.read.text == read


@pytest.mark.parametrize(
    "text",
    [
        "The harbour cranes rusted. It had 212 seats.",  # several are not “it”
        "The harbour ferry sank. They had 212 seats.",
        "The harbour ferry sank. She had 212 seats.",
        "The keeper left the harbour. He was 41.",  # who has no name may be anybody
        "The harbour ferry sank. The crane had 212 seats.",
        "In the harbour there were 12 boats. It had 212 seats.",
        "The harbour ferry sank. Long after the war and the storm it had 212 seats.",
    ],
)
def test_a_pronoun_that_may_be_something_else_is_not(text: str) -> None:
    first, second = told(text)
    assert with_subject(first, second) is None


def test_a_noun_is_given_the_day_of_the_sentence_before() -> None:
    first, second = told("The harbour held a drill on 4 May 1911. The drill was its first.")
    found = with_day(first, second, Span(4, 9))
    assert found is not None
    assert found.read.text == "The drill on 4 May 1911 was its first."
    (day,) = found.read.mentions
    assert day.span.of(found.read.text) == "4 May 1911"
    assert found.back(day.span).of(both(first, second).text) == "4 May 1911"


@pytest.mark.parametrize(
    "text",
    [
        "The harbour held a drill on 4 May 1911 and on 9 June 1911. The drill was its first.",
        "The harbour held a drill. The drill was its first.",
        "The harbour held a drill on 4 May 1911. The drill was its first in 1911.",
    ],
)
def test_a_noun_is_given_no_day_where_there_are_two_or_none(text: str) -> None:
    first, second = told(text)
    noun = second.text.index("drill")
    assert with_day(first, second, Span(noun, noun + 5)) is None


def test_neighbours_are_the_sentences_of_the_paragraph() -> None:
    first, second, third = told("The harbour froze. It was 3 January 1954. Nobody left.")
    assert neighbour(second, -1) == first
    assert neighbour(first, 1) == second
    assert neighbour(second, 1) == third
    assert neighbour(first, -1) is None
    assert neighbour(third, 1) is None
    assert before(second) == first
    assert before(first) is None


def test_both_are_letter_for_letter_what_stands_there() -> None:
    text = "The harbour froze on 3 January 1954. It held 14 boats.  Nobody left."
    first, second, third = told(text)
    assert both(first, second).text == "The harbour froze on 3 January 1954. It held 14 boats."
    assert both(second, third).text == "It held 14 boats.  Nobody left."
    joined = both(first, second)
    assert [one.span.of(joined.text) for one in joined.mentions] == ["3 January 1954", "14"]
    assert joined.evidence(joined.mentions[1].span).value_text == "14"


_NOUNS = st.sampled_from(("ferry", "crane", "old tower", "northern pier", "first lifeboat"))
_TAILS = st.sampled_from(("had 212 seats", "cost 61,500 crowns on 9 June 1934", "was 31 metres high and 4 metres wide"))


@given(_NOUNS, _TAILS, st.sampled_from(("", "In 1908 ", "By then ")))
def test_every_value_of_what_is_written_out_is_found_again(noun: str, tail: str, opening: str) -> None:
    pronoun = "it" if opening else "It"
    first, second = told(f"The {noun} of the harbour opened. {opening}{pronoun} {tail}.")
    found = with_subject(first, second)
    assert found is not None
    joined = both(first, second)
    assert len(found.read.mentions) >= len(second.mentions)
    for one in found.read.mentions:
        assert found.back(one.span).of(joined.text) == one.span.of(found.read.text)
