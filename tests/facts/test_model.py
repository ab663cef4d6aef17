"""Spans, days of publication, ids, passages and citations: what can be built, and what it says of itself."""

from __future__ import annotations

import calendar
import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.errors import InputRefused, ValueRefused
from facts.model import Citation, Mark, Passage, Published, Source, Span, days_of_month, digest


@st.composite
def spans(draw: st.DrawFn, most: int = 60) -> Span:
    start = draw(st.integers(0, most))
    return Span(start, draw(st.integers(start, most)))


# --- spans -----------------------------------------------------------------------------------------------------------


@settings(deadline=None)
@given(st.text(max_size=60), st.data())
def test_a_span_is_the_slice_that_it_names(text: str, data: st.DataObject) -> None:
    span = data.draw(spans(len(text)))
    assert span.of(text) == text[span.start : span.end]
    assert len(span) == len(span.of(text))


@settings(deadline=None)
@given(spans(), st.integers(0, 50))
def test_a_moved_span_is_as_long_and_comes_back(span: Span, offset: int) -> None:
    moved = span.moved(offset)
    assert (len(moved), moved.moved(-offset)) == (len(span), span)


@settings(deadline=None)
@given(spans(), spans())
def test_meeting_and_holding_are_about_shared_places(one: Span, other: Span) -> None:
    ours, theirs = set(range(one.start, one.end)), set(range(other.start, other.end))
    if ours and theirs:
        assert one.meets(other) == other.meets(one) == bool(ours & theirs)
        assert one.holds(other) == (theirs <= ours)
    assert one.holds(one)


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (4, 3)])
def test_no_span_runs_backwards_or_begins_before_the_text(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=f"{start}-{end}"):
        Span(start, end)


def test_spans_are_ordered_by_place() -> None:
    assert sorted([Span(3, 4), Span(0, 9), Span(0, 2)]) == [Span(0, 2), Span(0, 9), Span(3, 4)]


# --- days of publication ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "written", "first", "last"),
    [
        ("2023", "2023", "2023-01-01", "2023-12-31"),
        ("2023-11", "2023-11", "2023-11-01", "2023-11-30"),
        ("2024-02", "2024-02", "2024-02-01", "2024-02-29"),
        ("1900-02", "1900-02", "1900-02-01", "1900-02-28"),
        (" 2023-11-22 ", "2023-11-22", "2023-11-22", "2023-11-22"),
        ("2023-11-22T08:00:00Z", "2023-11-22", "2023-11-22", "2023-11-22"),
        ("0987", "0987", "0987-01-01", "0987-12-31"),
    ],
)
def test_a_day_of_publication_may_be_partial(text: str, written: str, first: str, last: str) -> None:
    day = Published.parse(text)
    assert (str(day), day.first_day, day.last_day) == (written, first, last)
    assert Published.parse(str(day)) == day


@pytest.mark.parametrize(
    "text",
    [
        *("", "yesterday", "23", "20230", "2023-1", "2023-13", "2023-00", "2023-02-29", "2023-04-31", "2023-11-00"),
        *("0000", "0000-00-00", "2023/11/22", "22-11-2023", "2023-11-", "-2023", "2023-11-22x", "T2023"),
    ],
)
def test_a_day_that_does_not_exist_is_refused(text: str) -> None:
    with pytest.raises(ValueRefused) as refused:
        Published.parse(text)
    assert refused.value.code == "V-DATE"
    assert "2023-11-22" in refused.value.hint


def test_a_refusal_never_echoes_much() -> None:
    with pytest.raises(ValueRefused) as refused:
        Published.parse("\n" + "x" * 5_000)
    assert len(refused.value.what) < 80


@settings(deadline=None)
@given(st.integers(1, 9_999), st.integers(1, 12))
def test_months_are_as_long_as_in_the_calendar(year: int, month: int) -> None:
    assert days_of_month(year, month) == calendar.monthrange(year, month)[1]
    assert days_of_month(None, month) >= days_of_month(year, month)


# --- sources ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("id_", ["a", "harbour-1911", "порт", "x" * 120, "a:b/c.txt", "№5"])
def test_an_id_is_anything_without_blanks_and_at_signs(id_: str) -> None:
    assert Source(id_, "Harbour").id == id_


@pytest.mark.parametrize("id_", ["", " ", "a b", "a@b", "a\nb", "a\x00", "x" * 121, "a\u2003b", "a\n"])
def test_an_id_that_could_not_be_cited_is_refused(id_: str) -> None:
    with pytest.raises(InputRefused) as refused:
        Source(id_, "Harbour")
    assert refused.value.code == "I-ID"


# --- passages --------------------------------------------------------------------------------------------------------


def test_a_passage_slices_by_the_offsets_of_its_edition() -> None:
    passage = Passage(2, 100, "The quay opened. It is long.\n", (Span(100, 116), Span(117, 128)))
    assert (passage.end, passage.span) == (129, Span(100, 129))
    assert [passage.slice(sentence) for sentence in passage.sentences] == ["The quay opened.", "It is long."]


def test_a_sentence_lies_inside_its_passage() -> None:
    for sentence in (Span(99, 105), Span(100, 130)):
        with pytest.raises(ValueError, match="outside"):
            Passage(2, 100, "The quay opened.\n", (sentence,))


def test_what_is_left_out_has_no_sentences() -> None:
    with pytest.raises(ValueError, match="marked"):
        Passage(0, 0, "Quays", (Span(0, 5),), mark=Mark.HEADING, reason="short")
    assert Passage(0, 0, "Quays", mark=Mark.HEADING, reason="short").mark is Mark.HEADING


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_digest_is_that_of_the_bytes(text: str) -> None:
    assert digest(text) == hashlib.sha256(text.encode()).hexdigest()


# --- citations -------------------------------------------------------------------------------------------------------

_IDS = st.from_regex(r"[^\s@\x00-\x1f]{1,20}", fullmatch=True)


@settings(deadline=None)
@given(_IDS, st.integers(1, 999_999_999), st.integers(0, 999), st.integers(1, 999))
def test_what_a_citation_is_written_as_is_read_back(source: str, edition: int, start: int, length: int) -> None:
    citation = Citation(source, edition, Span(start, start + length))
    assert Citation.parse(str(citation)) == citation
    assert Citation.parse(f"  {citation}\n") == citation


@pytest.mark.parametrize(
    "text",
    [
        *("", "minutes", "minutes@1", "minutes@1:10", "minutes@1:10-", "minutes@1:42-10", "minutes@1:10-10"),
        *("@1:10-42", "min utes@1:10-42", "minutes@x:1-2", "minutes@1:-1-4", "minutes@1:1-9999999999", "a@b@1:1-2"),
    ],
)
def test_what_is_no_citation_is_refused(text: str) -> None:
    with pytest.raises(InputRefused) as refused:
        Citation.parse(text)
    assert refused.value.code == "N-CITATION"
    assert "minutes@1:10-42" in refused.value.hint
