"""Sentences as statements need them: with every quotation whole, and none that begins behind a full stop inside one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from facts.model import Passage
from facts.reading.segmentation.sentences import split
from facts.reading.statements.quotations import pair_quotations
from facts.reading.statements.units import units


def cut(text: str, end: int | None = None) -> list[str]:
    """Return the units of one paragraph."""
    quotations = [one for one in pair_quotations(text, 0, len(text)) if one.depth == 0]
    passage = Passage(0, 0, text, split(text))
    return [
        text[start:stop].strip() for start, stop in units(text, passage, quotations, len(text) if end is None else end)
    ]


def test_a_sentence_is_a_unit() -> None:
    assert cut("The quay is old. The crane is new.") == ["The quay is old.", "The crane is new."]


def test_a_quotation_is_never_cut() -> None:
    text = "Bell said “It leaks. We will close it.” on Monday. The crane is new."
    assert cut(text) == ["Bell said “It leaks. We will close it.” on Monday.", "The crane is new."]


def test_a_question_goes_with_who_asked_it() -> None:
    assert cut("“Is the quay old?” Bell asked.") == ["“Is the quay old?” Bell asked."]


def test_a_quotation_that_ends_its_sentence_ends_the_unit() -> None:
    assert cut("“The quay is old.” Bell left.") == ["“The quay is old.”", "Bell left."]


def test_nothing_is_read_behind_the_end() -> None:
    assert cut("The quay is old. The crane is new.", end=16) == ["The quay is old."]
    assert cut("") == []


@given(st.text(alphabet='aB .?!“”"\n', max_size=40))
def test_units_are_in_order_apart_and_inside(text: str) -> None:
    quotations = [one for one in pair_quotations(text, 0, len(text)) if one.depth == 0]
    found = list(units(text, Passage(0, 0, text, split(text)), quotations, len(text)))
    at = 0
    for start, stop in found:
        assert at <= start < stop <= len(text)
        at = stop
