"""Pages: nothing sent becomes mark-up of the page, offsets are Telegram's, and what is not known is not drawn."""

from __future__ import annotations

import pytest

from tests.pictures.discord_page import content_as_html, discord_page
from tests.pictures.telegram_page import Entity, entities_of, telegram_page, text_as_html

EVIL = '<script>alert("1")</script> & </style></main>'


def test_nothing_sent_to_telegram_becomes_mark_up_of_the_page() -> None:
    button = {"text": EVIL, "callback_data": "x"}
    body = {"text": EVIL, "reply_markup": {"inline_keyboard": [[button]]}, "reply_parameters": {"message_id": 1}}
    html = telegram_page(EVIL, EVIL, EVIL, [body]).html
    assert "<script" not in html
    assert html.count("</style>") == html.count("</main>") == 1


def test_nothing_sent_to_discord_becomes_mark_up_of_the_page() -> None:
    button = {"type": 2, "style": 2, "label": EVIL, "custom_id": "x"}
    menu = {"type": 3, "custom_id": "y", "placeholder": EVIL, "options": []}
    rows = [{"type": 1, "components": [button]}, {"type": 1, "components": [menu]}]
    html = discord_page(EVIL, EVIL, EVIL, [{"type": 4, "data": {"content": EVIL, "components": rows}}]).html
    assert "<script" not in html
    assert html.count("</style>") == html.count("</main>") == 1


def test_nothing_in_a_window_becomes_mark_up_of_the_page() -> None:
    inner = {"type": 4, "style": 2, "custom_id": "x", "value": EVIL}
    field = {"type": 18, "label": EVIL, "description": EVIL, "component": inner}
    html = discord_page("", "mo", "/addfact", [{"type": 9, "data": {"title": EVIL, "components": [field]}}]).html
    assert "<script" not in html
    assert html.count("&lt;script&gt;") == 4


def test_offsets_count_what_telegram_counts() -> None:
    text = "⚓ 😀 1934 😀"
    (found,) = entities_of(text, [{"type": "bold", "offset": 5, "length": 4}])
    assert text[found.start : found.end] == "1934"


def test_an_offset_inside_a_letter_is_refused() -> None:
    with pytest.raises(ValueError, match="does not fit"):
        entities_of("😀", [{"type": "bold", "offset": 1, "length": 1}])


def test_entities_that_overlap_are_properly_nested() -> None:
    html = text_as_html("abcd", [Entity("bold", 0, 3), Entity("italic", 1, 4)])
    assert html == "<b>a</b><i><b>bc</b></i><i>d</i>"


def test_an_empty_line_before_a_quotation_is_seen() -> None:
    html = text_as_html("The quay\n\nIt is long.\nNotes", [Entity("expandable_blockquote", 10, 21)])
    assert html == "The quay\n<br><blockquote>It is long.</blockquote>Notes"


def test_an_entity_that_is_not_known_is_not_guessed() -> None:
    with pytest.raises(KeyError):
        text_as_html("hidden", [Entity("spoiler", 0, 6)])


def test_a_sign_that_was_not_escaped_shows_as_what_it_does() -> None:
    assert "<i>quay</i>" in content_as_html("the *quay*")
    assert "*quay*" in content_as_html("the \\*quay\\*")


def test_small_lines_and_empty_ones_keep_their_places() -> None:
    html = content_as_html("one\n\n-# two")
    assert html == '<div class="line">one</div><div class="line"><br></div><div class="line small">two</div>'


@pytest.mark.parametrize("kind", [1, 12, 17])
def test_a_component_that_is_not_known_is_not_drawn(kind: int) -> None:
    row = {"type": 1, "components": [{"type": kind}]}
    with pytest.raises(ValueError, match="not drawn"):
        discord_page("", "mo", "/ask", [{"type": 4, "data": {"content": "", "components": [row]}}])
