"""Quotation marks: which ones pair, at which depth, and that spans are exact on any text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.reading.statements.quotations import pair_quotations

CASES: list[tuple[str, list[tuple[str, int, bool]]]] = [
    ("“The quay is old,” Bell said.", [("The quay is old,", 0, True)]),
    ('"The quay is old," Bell said. "We go."', [("The quay is old,", 0, True), ("We go.", 0, True)]),
    ("«Мост закрыт», — сказал Горин.", [("Мост закрыт", 0, True)]),
    ("„Die Brücke ist zu“, sagte er.", [("Die Brücke ist zu", 0, True)]),
    ("‘The quay is old,’ Bell said. It’s the boys’ turn.", [("The quay is old,", 0, True)]),
    ("'The quay is old,' Bell said. It's the boys' turn.", [("The quay is old,", 0, True)]),
    ("“He told me ‘stop’ twice.”", [("He told me ‘stop’ twice.", 0, True), ("stop", 1, True)]),
    ("\"He told me 'stop' twice.\"", [("He told me 'stop' twice.", 0, True), ("stop", 1, True)]),
    ("“A “wide” quay,” he said.", [("A “wide” quay,", 0, True), ("wide", 1, True)]),
    ("``The quay is old,'' Bell said.", [("The quay is old,", 0, True)]),
    ("''The quay is old,'' Bell said.", [("The quay is old,", 0, True)]),
    ("“The quay is old. We", [("The quay is old. We", 0, False)]),
    ("“The quay is “very” old. We  \n", [("The quay is “very” old. We", 0, False), ("very", 1, True)]),
    ("“typed wrong“ he said, “right”", [("typed wrong", 0, True), ("right", 0, True)]),
    ("”Swedish” he said", [("Swedish", 0, True)]),
    ('("quoted") and ["again"]', [("quoted", 0, True), ("again", 0, True)]),
    ("a 6\" pipe and 5' of rope", []),
    ("rock 'n' roll in the '90s, get 'em, 'til ’tis over", []),
    ("don’t, o'clock, Bell’s, the teachers' hall", []),
    ("'We met in the teachers' hall, then,' she said.", [("We met in the teachers' hall, then,", 0, True)]),
    ("A single ‘ mark and ’ another", []),
    ("", []),
    ('"', []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_pairs(text: str, expected: list[tuple[str, int, bool]]) -> None:
    assert [(q.inner.of(text), q.depth, q.closed) for q in pair_quotations(text)] == expected


def test_offsets_count_from_the_whole_text() -> None:
    text = "“Not this.” “But this.”"
    (only,) = pair_quotations(text, 12)
    assert only.inner.of(text) == "But this."
    assert only.outer.of(text) == "“But this.”"


def test_an_unclosed_single_mark_is_an_apostrophe_and_hides_nothing() -> None:
    text = "‘Twas late, she said: “We go.”"
    assert [q.inner.of(text) for q in pair_quotations(text)] == ["We go."]


def test_single_marks_are_told() -> None:
    first, second = pair_quotations("‘one here’ and “two here”")
    assert first.single
    assert not second.single


MARKS = st.text(alphabet="ab .,'\"“”‘’«»„`\n!", max_size=80)


@settings(max_examples=300)
@given(MARKS)
def test_any_text_gives_nested_or_disjoint_exact_spans(text: str) -> None:
    found = pair_quotations(text)
    for quotation in found:
        assert quotation.outer.holds(quotation.inner)
        assert quotation.outer.end <= len(text)
        if quotation.closed:
            assert quotation.inner.start > quotation.outer.start
            assert quotation.inner.end < quotation.outer.end
    for one in found:
        for other in found:
            if one.outer.meets(other.outer) and one != other:
                assert one.outer.holds(other.outer) or other.outer.holds(one.outer)
                assert one.depth != other.depth
    assert found == pair_quotations(text)


@settings(max_examples=100)
@given(MARKS, st.integers(0, 40), st.integers(0, 40))
def test_a_window_stays_in_itself(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    end = min(len(text), start + length)
    assert all(start <= q.outer.start and q.outer.end <= end for q in pair_quotations(text, start, end))
