"""Ids and titles of sources that were given none."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.importing.naming import LONGEST, LONGEST_TITLE, make_id, make_title
from facts.model import Source


@pytest.mark.parametrize(
    ("title", "stem", "id_"),
    [
        ("Harbour Report 1890", "file-7", "harbour-report-1890"),
        ("The mayor’s “quay”", None, "the-mayors-quay"),
        ("Мост открыт", None, "most-otkryt"),
        ("Նավամատույց", None, "navamatowyts"),
        ("Ærø — Ørsted", None, "aero-orsted"),
        (None, "harbour_log.2", "harbour-log-2"),
        ("???", "harbour", "harbour"),
        ("", "Harbour", "harbour"),
    ],
)
def test_ids_are_readable(title: str | None, stem: str | None, id_: str) -> None:
    assert make_id(title, stem, "any text") == id_


def test_long_titles_that_begin_alike_have_different_ids() -> None:
    start = "Minutes of the meeting of the harbour council of the old town, "
    first, second = (make_id(start + day, None, "") for day in ("3 May 1890", "10 May 1890"))
    assert first != second
    assert first.startswith("minutes-of-the-meeting-of-the")
    assert max(len(first), len(second)) <= LONGEST


def test_without_title_and_file_the_text_names_the_source() -> None:
    first = make_id(None, None, "The ferry sank on Monday. Nobody was hurt.")
    second = make_id(None, None, "The ferry sank on Monday. Two were hurt.")
    assert first != second
    assert first.startswith("the-ferry-sank-on-monday")
    assert re.fullmatch(r"[0-9a-f]{8}", make_id(None, None, "???"))


@settings(max_examples=200, deadline=None)
@given(
    st.none() | st.text(alphabet=st.characters(), max_size=80),
    st.none() | st.text(max_size=80),
    st.text(alphabet=st.characters(), max_size=200),
)
def test_every_id_can_be_one_of_a_source_and_is_stable(title: str | None, stem: str | None, text: str) -> None:
    id_ = make_id(title, stem, text)
    assert id_ == make_id(title, stem, text)
    assert Source(id_, "").id == id_
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", id_)
    assert len(id_) <= LONGEST


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The harbour\n\nIt was built in 1890.", "The harbour"),
        ("• USD87.74\n  • 1458\n\nThe harbour and what became of it in all the years since\n\nIt was.", None),
        ("# The harbour #1\n\nIt was built in 1890.", "The harbour #1"),
        ("**The harbour**\n\nIt was built in 1890.", "The harbour"),
        ("\ufeff\n\nIt was built in 1890.\nAnd so on.", "It was built in 1890."),
    ],
)
def test_the_title_is_the_first_line_that_says_something(text: str, title: str | None) -> None:
    assert make_title(text) == (title or "The harbour and what became of it in all the years since")


def test_a_long_first_line_is_cut() -> None:
    title = make_title("quay " * 100)
    assert title is not None
    assert len(title) <= LONGEST_TITLE
    assert title.endswith("quay…")


@pytest.mark.parametrize("text", ["", " \n", "***\n\n---", "🙂"])
def test_a_text_without_words_has_no_title(text: str) -> None:
    assert make_title(text) is None
