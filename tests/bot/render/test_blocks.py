"""Replies as paragraphs and messages: nothing is lost at a cut, every part fits, nothing is cut inside."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.replies import Listing, Quote, Reply, Text, ValueLine
from bot.render.blocks import (
    MOST_MESSAGES,
    Message,
    Paragraph,
    fitted,
    messages,
    paragraphs,
    shown_in_part,
)
from bot.render.edges import shortened, units
from facts.model import Span
from tests.bot.render.replies import REPLIES, odd_quotes, odd_replies, odd_texts, quote


def under(limit: int, *whole: Paragraph) -> tuple[Message, ...]:
    return fitted(whole, lambda message: sum(units(one.text) for one in message) <= limit)


def texts(of: tuple[Message, ...]) -> list[list[str]]:
    return [[one.text for one in message] for message in of]


@given(odd_texts(400), st.integers(2, 60))
def test_parts_joined_are_the_whole_and_each_is_under_the_limit(text: str, limit: int) -> None:
    made = under(limit, Paragraph(text))
    assert "".join(one.text for message in made for one in message) == text
    assert all(sum(units(one.text) for one in message) <= limit for message in made)


@given(odd_quotes(), st.integers(60, 90))
def test_a_value_is_never_cut_where_it_fits(cited: Quote, limit: int) -> None:
    marked = tuple(mark for mark in cited.marks if units(mark.of(cited.text)) <= limit)
    made = under(limit, Paragraph(cited.text, strong=marked, quoted=True))
    strong = [span.of(one.text) for message in made for one in message for span in one.strong]
    assert strong == [mark.of(cited.text) for mark in marked]


@given(odd_texts(200), st.integers(40, 80))
def test_a_letter_is_never_cut_where_it_fits(text: str, limit: int) -> None:
    letters = regex.findall(r"\X", text)
    if max(map(units, letters)) > limit:
        return
    parts = [one.text for message in under(limit, Paragraph(text)) for one in message]
    assert [letter for part in parts for letter in regex.findall(r"\X", part)] == letters


def test_a_letter_that_is_too_long_is_cut_all_the_same() -> None:
    zalgo = "z" + "\u0336" * 30
    assert "".join(one.text for message in under(10, Paragraph(zalgo)) for one in message) == zalgo


@pytest.mark.parametrize(
    ("text", "limit", "parts"),
    [
        ("One. Two three. Four.", 100, ["One. Two three. Four."]),
        ("The bay is cold. The pier is old.", 20, ["The bay is cold. ", "The pier is old."]),
        ("one two three", 9, ["one two ", "three"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("line one\nline two", 10, ["line one\n", "line two"]),
        ("\U0001f30a" * 4, 4, ["\U0001f30a" * 2] * 2),
        ("\U0001f468\u200d\U0001f469ab", 5, ["\U0001f468\u200d\U0001f469", "ab"]),
    ],
)
def test_where_a_text_is_cut(text: str, limit: int, parts: list[str]) -> None:
    assert texts(under(limit, Paragraph(text))) == [[part] for part in parts]


def test_paragraphs_are_cut_between_before_they_are_cut_inside() -> None:
    made = under(40, Paragraph("The bay is cold."), Paragraph("The pier is very old. It is of wood."))
    assert texts(made) == [["The bay is cold."], ["The pier is very old. It is of wood."]]


def test_what_is_left_of_a_message_takes_whole_sentences_only() -> None:
    long = "It is of wood. " + "Word " * 20
    made = under(40, Paragraph("The bay is cold."), Paragraph(long))
    assert texts(made)[0] == ["The bay is cold.", "It is of wood. "]
    made = under(40, Paragraph("The bay is cold."), Paragraph("word " * 20))
    assert texts(made)[0] == ["The bay is cold."]


def test_what_can_never_fit_is_said() -> None:
    with pytest.raises(ValueError, match="not even one letter"):
        under(1, Paragraph("\U0001f30a"))


def test_4096_letters_beyond_the_first_plane_are_counted_as_two_units_each() -> None:
    made = under(4_096, Paragraph("\U0001f30a" * 4_096))
    assert [len(message[0].text) for message in made] == [2_048, 2_048]


@given(odd_replies())
def test_everything_in_a_reply_is_in_its_messages(reply: Reply) -> None:
    whole = [one.text for one in paragraphs(reply.blocks)]
    made = messages(reply, lambda message: sum(units(one.text) for one in message) <= 50)
    assert "".join(one.text for message in made for one in message) == "".join(whole)


LONG = " ".join(f"Sentence {number} of the passage says a thing or two about the harbour." for number in range(400))


def shown(reply: Reply, limit: int) -> tuple[Message, ...]:
    return messages(reply, lambda message: sum(units(one.text) for one in message) <= limit)


def test_a_long_reply_is_sent_whole_where_no_command_shows_it() -> None:
    made = shown(Reply((Quote(LONG),)), 2_000)
    assert len(made) > MOST_MESSAGES
    assert "".join(one.text for message in made for one in message) == LONG


def test_more_messages_are_better_than_a_cut() -> None:
    reply = Reply((Quote(LONG[:9_000]),), more="/source minutes")
    assert "".join(one.text for message in shown(reply, 2_000) for one in message) == LONG[:9_000]


def test_as_a_last_resort_a_quotation_is_shown_in_part_and_the_reply_says_so() -> None:
    value = "Sentence 300"
    reply = Reply((ValueLine("300"), quote(LONG, value)), more="/source minutes")
    made = shown(reply, 900)
    assert len(made) <= MOST_MESSAGES
    flat = [one for message in made for one in message]
    assert flat[-1].text == "… full passage: /source minutes"
    cited = "".join(one.text for one in flat if one.quoted)
    assert cited in LONG
    assert cited.endswith("harbour.")
    assert [span.of(one.text) for one in flat if one.quoted for span in one.strong] == [value]


def test_it_says_so_in_the_language_of_the_reply() -> None:
    made = shown(Reply((Quote(LONG),), more="/source minutes", language="ru"), 900)
    assert made[-1][-1].text == "… весь отрывок: /source minutes"


@given(odd_quotes(), st.integers(1, 60))
def test_a_part_of_a_quotation_is_verbatim_and_holds_its_first_value(cited: Quote, most: int) -> None:
    part = shown_in_part(cited, most)
    assert part.text in cited.text
    values = [mark.of(cited.text) for mark in cited.marks]
    held = [mark.of(part.text).rstrip() for mark in part.marks]
    assert held[:1] == [value.rstrip() for value in values[:1]]


def test_what_belongs_together_stands_together() -> None:
    made = paragraphs(REPLIES["found"].blocks)
    assert [one.close for one in made] == [False, True, True]
    made = paragraphs(REPLIES["unknown"].blocks)
    assert [one.close for one in made] == [False, False, True, True, False]
    made = paragraphs((Text("Look at this first:"), Listing(("it is long",)), Text("Well."), Listing(("a rope",))))
    assert [one.close for one in made] == [False, True, False, False]


def test_a_line_with_a_number_of_its_own_has_no_dash() -> None:
    (made,) = paragraphs((Listing(("7. the pier", "8. the quay", "9 boats")),))
    assert made.text == "7. the pier\n8. the quay\n– 9 boats"


@pytest.mark.parametrize(
    ("text", "most", "label"),
    [
        ("More context", 80, "More context"),
        ("two\nlines", 80, "two lines"),
        ("the lighthouse", 8, "the lig…"),
        ("\U0001f30a\U0001f30a\U0001f30a", 4, "\U0001f30a…"),
        ("z" + "\u0336" * 30, 10, "…"),
    ],
)
def test_a_label_is_cut_between_letters(text: str, most: int, label: str) -> None:
    assert shortened(text, most) == label
    assert units(label) <= most


def test_a_part_keeps_what_stands_out_in_it() -> None:
    whole = Paragraph("one two three", strong=(Span(4, 7),), link=Span(8, 13))
    assert whole.part(2, 6).strong == (Span(2, 4),)
    assert whole.part(4, 13).link == Span(4, 9)
    assert whole.part(4, 12).link is None
