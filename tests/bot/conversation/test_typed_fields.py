"""Fields in a line or a line each: what is read as one, and that nothing else is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.typed_fields import heading_fields, typed_fields
from facts.errors import ConversationRefused

NAMES = ("title", "url", "asked")


@pytest.mark.parametrize(
    ("typed", "fields"),
    [
        ("", {}),
        (" | ", {}),
        ("title: Log", {"title": ("Log",)}),
        ("TITLE : Log |", {"title": ("Log",)}),
        ("asked: one | asked: two", {"asked": ("one", "two")}),
        (
            "url: https://kestrel.example/a:b | title: a: b",
            {"url": ("https://kestrel.example/a:b",), "title": ("a: b",)},
        ),
        ("title:", {"title": ("",)}),
    ],
)
def test_fields_are_parted_by_bars(typed: str, fields: dict[str, tuple[str, ...]]) -> None:
    assert typed_fields(typed, NAMES) == fields


@pytest.mark.parametrize("typed", ["Log", "colour: red", "title: Log | red", ": Log"])
def test_what_is_no_field_is_refused_with_the_fields_there_are(typed: str) -> None:
    with pytest.raises(ConversationRefused) as refused:
        typed_fields(typed, NAMES)
    assert refused.value.code == "C-FIELD"
    assert "title:, url:, asked:" in refused.value.hint


@pytest.mark.parametrize(
    ("text", "fields", "rest"),
    [
        ("title: Log\nurl: x\n\nThe quay.", {"title": "Log", "url": "x"}, "The quay."),
        ("The quay.\ntitle: Log", {}, "The quay.\ntitle: Log"),
        ("Note: a quay.\n", {}, "Note: a quay.\n"),
        ("title: Log\ntitle: again\n", {"title": "Log"}, "title: again\n"),
        ("title: Log", {"title": "Log"}, ""),
        ("", {}, ""),
    ],
)
def test_fields_a_text_begins_with_are_taken_off(text: str, fields: dict[str, str], rest: str) -> None:
    assert heading_fields(text, NAMES) == (fields, rest)


@given(st.text(max_size=200))
def test_a_text_without_fields_comes_back_letter_for_letter(text: str) -> None:
    fields, rest = heading_fields(text, NAMES)
    if not fields:
        assert rest == text
    assert text.endswith(rest)
