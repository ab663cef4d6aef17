"""Fields in a line or a line each: what is read as one, and that nothing else is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.typed_fields import cut, guarded, heading_fields, parted, typed_fields
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
        (r"title: Ebb \| Flow | asked: one", {"title": ("Ebb | Flow",), "asked": ("one",)}),
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


@given(st.lists(st.text(), min_size=1), st.sampled_from("|="))
def test_a_sign_in_a_value_parts_nothing(values: list[str], sign: str) -> None:
    assert parted(f" {sign}".join(guarded(value, sign) for value in values), sign) == [
        *(f"{value} " for value in values[:-1]), values[-1],
    ]  # fmt: skip
    first, found, rest = cut(f"{guarded(values[0], sign)} {sign}{sign.join(values[1:])}", sign)
    assert (first, found, rest) == (f"{values[0]} ", sign, sign.join(values[1:]))


def test_a_sign_in_a_line_of_a_heading_is_one_of_its_value() -> None:
    assert heading_fields("title: Ebb \\| Flow\n\nThe tide.", NAMES) == ({"title": "Ebb | Flow"}, "The tide.")
