"""Words are found again in another edition only as whole sentences, letter for letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.facts import Cited, Fact, Noted
from facts.importing.passages import divide
from facts.keeping.moving import moved_fact, moved_to, places_of
from facts.model import Citation, Mark, Passage, Span
from facts.values import Form, KindName, StatementValue

QUOTE = "The storm sank 17 boats."


def places(text: str) -> list[int]:
    return list(places_of(QUOTE, divide(text, language="en")))


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        (QUOTE, [0]),
        (f"First. {QUOTE} Last.", [7]),
        (f"One.\n\n{QUOTE}\n\n{QUOTE}\n", [6, 32]),
        ("The storm sank 18 boats.", []),
        ("The storm  sank 17 boats.", []),
        ("the storm sank 17 boats.", []),
        (f"Nobody says this: {QUOTE}", []),
        ("The storm sank 17 boats. ", [0]),
        ("", []),
    ],
)
def test_words_stand_as_whole_sentences(text: str, starts: list[int]) -> None:
    assert places(text) == starts


def test_what_was_left_out_as_boilerplate_proves_nothing() -> None:
    marked = Passage(0, 0, QUOTE, mark=Mark.FOOTER, reason="repeated")
    assert list(places_of(QUOTE, [marked])) == []
    assert list(places_of("", divide(QUOTE, language="en"))) == []


@given(st.lists(st.sampled_from((QUOTE, "A calm day.", "The quay opened.")), max_size=8), st.integers(0, 200))
def test_what_is_moved_says_the_same_words(sentences: list[str], near: int) -> None:
    text = " ".join(sentences)
    value = Span(near + 15, near + 17)
    old = Cited(Citation("s0", 1, Span(near, near + len(QUOTE))), value)
    new = moved_to(old, QUOTE, 2, divide(text, language="en"))
    assert (new is None) == (QUOTE not in sentences)
    if new is not None:
        assert new.citation.edition == 2
        assert new.citation.span.of(text) == QUOTE
        assert new.value.of(text) == "17"
        distance = abs(new.citation.span.start - near)
        assert all(distance <= abs(place - near) for place in places(text))


def test_speaker_and_verb_move_along_where_they_are_quoted() -> None:
    quote = "Elena Ruiz said that the ferry needs engines."
    said = StatementValue(Form.REPORTED, Span(0, 10), "Elena Ruiz", Span(11, 15), "say")
    fact = Fact(
        1,
        KindName.STATEMENT,
        "ferry",
        said,
        "the ferry needs engines",
        Cited(Citation("s0", 1, Span(0, 45)), Span(21, 44)),
    )
    moved = moved_fact(fact, quote, 2, divide(f"Before. {quote}", language="en"))
    assert moved is not None
    assert isinstance(moved.value, StatementValue)
    assert (moved.value.speaker, moved.value.cue) == (Span(8, 18), Span(19, 23))
    outside = Fact(
        1,
        KindName.STATEMENT,
        "ferry",
        StatementValue(Form.REPORTED, Span(60, 70), "Elena Ruiz", Span(11, 15)),
        "the ferry needs engines",
        fact.basis,
    )
    moved = moved_fact(outside, quote, 2, divide(f"Before. {quote}", language="en"))
    assert moved is not None
    assert isinstance(moved.value, StatementValue)
    assert (moved.value.speaker, moved.value.speaker_name) == (None, "Elena Ruiz")


def test_a_note_is_not_moved() -> None:
    fact = Fact(1, KindName.STATEMENT, "x", StatementValue(Form.REPORTED), "y", Noted("log"))
    assert moved_fact(fact, QUOTE, 2, divide(QUOTE, language="en")) is None
