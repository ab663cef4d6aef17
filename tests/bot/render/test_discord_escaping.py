"""What Discord is given shows exactly the text it was made of, and nothing of it is active."""

from __future__ import annotations

import pytest
from hypothesis import given

from bot.render.discord_escaping import address, escape, escaped_letters, unescape
from tests.bot.render.discord_reader import active, shown
from tests.bot.render.replies import ODD, odd_texts


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("**a**", {"bold"}),
        ("_a_ and ~~b~~", {"italic", "struck out"}),
        ("[a](http://b.example)", {"masked link"}),
        ("<@1> @everyone <#2> <t:1:R> </ask:3> <id:home>", {"mention", "timestamp", "command", "navigation"}),
        ("# a\n> b\n-# c\n1. d\n- e", {"heading", "quotation", "small", "list"}),
        ("see http://b.example", {"address"}),
        ("<https://b.example>", {"link to itself"}),
        ("`a` ||b|| <:c:1> :d:", {"code", "spoiler", "custom emoji", "emoji"}),
        ("discord.gg/abc", {"invitation"}),
        ("nothing, really: 3.5 and 12:30", set()),
    ],
)
def test_the_reader_of_these_tests_sees_what_is_active(text: str, kinds: set[str]) -> None:
    assert active(text) == kinds


@pytest.mark.parametrize("text", ODD)
def test_nothing_that_went_wrong_elsewhere_is_active(text: str) -> None:
    assert active(escape(text)) == frozenset()
    assert shown(escape(text)) == text


@given(odd_texts())
def test_nothing_is_active_in_what_was_escaped(text: str) -> None:
    assert active(escape(text)) == frozenset()


@given(odd_texts())
def test_what_is_shown_is_what_was_given(text: str) -> None:
    assert shown(escape(text)) == text
    assert unescape(escape(text)) == text


@given(odd_texts())
def test_each_letter_is_written_apart(text: str) -> None:
    letters = escaped_letters(text)
    assert len(letters) == len(text)
    assert all(written in (letter, "\\" + letter) for letter, written in zip(text, letters, strict=True))


@pytest.mark.parametrize("text", ["The bridge opened on 24 June 1931 (a Wednesday).", "Он открыт в 1931 году: да.", "3.5, 24/7, 5-year"])  # fmt: skip
def test_ordinary_words_stay_as_they_are(text: str) -> None:
    assert escape(text) == text


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("https://kestrel.example/a_b", "<https://kestrel.example/a_b>"),
        ("http://kestrel.example", "<http://kestrel.example>"),
        ("javascript:alert", "javascript\\:alert"),
        ("https://kestrel.example/a> <@1>", "https\\://kestrel\\.example/a\\> \\<\\@1\\>"),
        ("https://кестрел.example", "<https://кестрел.example>"),
    ],
)
def test_an_address_shows_itself_or_is_text(url: str, written: str) -> None:
    assert address(url) == written
