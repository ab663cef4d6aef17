"""What Telegram is sent: plain text, entities over exactly the right letters, nothing pressable that is not ours."""

from __future__ import annotations

import json
from functools import cache

import pytest
import tdjson
from hypothesis import given, settings

from bot.conversation.replies import (
    Action,
    Actions,
    Heading,
    Listing,
    OutgoingFile,
    Quote,
    Reply,
    SourceLine,
    Text,
    ValueLine,
)
from bot.render.telegram import LONGEST, MOST_ENTITIES, Entity, Payload, payloads
from bot.render.telegram_text import pressable, without
from facts.model import Span
from tests.bot.render.replies import FORM, ODD, REPLIES, SENTENCE, odd_quotes, odd_replies, odd_texts, quote

HARMLESS = {"textEntityTypeMediaTimestamp"}
"""Only pressable under a recording, which no message of the bot replies with."""


@cache
def _quiet() -> None:
    tdjson.td_execute(json.dumps({"@type": "setLogVerbosityLevel", "new_verbosity_level": 0}).encode())


def detected(text: str) -> list[tuple[int, int]]:
    """Return what Telegram's own library would make pressable, in UTF-16 code units."""
    _quiet()
    found = json.loads(tdjson.td_execute(json.dumps({"@type": "getTextEntities", "text": text}).encode()) or b"")
    return [(e["offset"], e["offset"] + e["length"]) for e in found["entities"] if e["type"]["@type"] not in HARMLESS]


def covered(payload: Payload, text: str, entity: Entity) -> str:
    raw = text.encode("utf-16-le")
    return raw[entity["offset"] * 2 : (entity["offset"] + entity["length"]) * 2].decode("utf-16-le")


def stretches(payload: Payload, kind: str) -> list[str]:
    return [covered(payload, payload["text"], one) for one in payload["entities"] if one["type"] == kind]


def length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def safe(payload: Payload) -> bool:
    """Say whether all that Telegram would find lies in code, or in a link that shows its own address."""
    kept = [
        (one["offset"], one["offset"] + one["length"])
        for one in payload["entities"]
        if one["type"] in ("code", "text_link")
    ]
    return all(any(a <= start and end <= b for a, b in kept) for start, end in detected(payload["text"]))


@pytest.mark.parametrize("text", [text for text in ODD if text.strip()])
@pytest.mark.parametrize("block", [Quote, ValueLine, Text, Heading])
def test_nothing_that_went_wrong_elsewhere_can_be_pressed(text: str, block: type[Quote]) -> None:
    assert all(safe(payload) for payload in payloads(Reply((block(text),))))


@settings(max_examples=200)
@given(odd_replies())
def test_nothing_in_a_reply_can_be_pressed_that_is_not_ours(reply: Reply) -> None:
    assert all(safe(payload) for payload in payloads(reply))


@settings(max_examples=300)
@given(odd_texts())
def test_whatever_telegram_finds_is_found_before(text: str) -> None:
    raw = text.encode("utf-16-le")
    spans = pressable(text)
    for start, end in detected(text):
        first = len(raw[: start * 2].decode("utf-16-le"))
        last = len(raw[: end * 2].decode("utf-16-le"))
        assert any(span.start <= first and last <= span.end for span in spans), text[first:last]


@pytest.mark.parametrize(
    "text",
    ["and/or 24/7 km/h", "3.5 and 1,200.50", "p.m. and U.S. and e.g.", "fact #12", "US$ 12", "12:30", "120 000 000", SENTENCE],
)  # fmt: skip
def test_ordinary_words_stay_readable(text: str) -> None:
    assert pressable(text) == ()


@given(odd_quotes())
def test_a_quotation_comes_back_letter_for_letter(cited: Quote) -> None:
    made = payloads(Reply((ValueLine("\U0001f30a 12"), cited)))
    assert "".join(part for payload in made for part in stretches(payload, "expandable_blockquote")) == cited.text


@given(odd_quotes())
def test_its_values_are_bold_where_they_need_not_be_code(cited: Quote) -> None:
    (payload,) = payloads(Reply((cited,)))
    codes = pressable(cited.text)
    assert stretches(payload, "bold") == [span.of(cited.text) for span in without(cited.marks, codes)]


@given(odd_replies())
def test_limits_hold(reply: Reply) -> None:
    for payload in payloads(reply):
        assert payload["text"]
        assert length(payload["text"]) <= LONGEST
        assert len(payload["entities"]) <= MOST_ENTITIES
        assert all(one["length"] > 0 and one["offset"] + one["length"] <= length(payload["text"]) for one in payload["entities"])  # fmt: skip
        assert payload["link_preview_options"] == {"is_disabled": True}


@given(odd_replies())
def test_entities_are_nested_or_apart_and_none_names_a_person(reply: Reply) -> None:
    for payload in payloads(reply):
        ends = [(one["offset"], one["offset"] + one["length"], one["type"]) for one in payload["entities"]]
        assert ends == sorted(ends, key=lambda one: (one[0], -one[1]))
        for a, b, kind in ends:
            for c, d, other in ends:
                assert b <= c or d <= a or (a <= c and d <= b) or (c <= a and b <= d)
                assert "code" not in (kind, other) or (a, b) == (c, d) or b <= c or d <= a or "quote" in kind + other
        assert {kind for _, _, kind in ends} <= {"bold", "italic", "code", "expandable_blockquote", "text_link"}


@given(odd_replies())
def test_a_link_shows_its_own_address(reply: Reply) -> None:
    for payload in payloads(reply):
        for one in payload["entities"]:
            if "url" in one:
                assert covered(payload, payload["text"], one) == one["url"]


def test_a_passage_of_5000_letters_is_quoted_whole() -> None:
    passage = " ".join([SENTENCE] * 64)[:5_000]
    made = payloads(Reply((ValueLine("1931"), quote(passage, "24 June 1931"))))
    assert len(made) == 2
    assert "".join(part for payload in made for part in stretches(payload, "expandable_blockquote")) == passage
    assert made[0]["text"].endswith(". ")


def test_4096_letters_of_two_units_are_two_messages() -> None:
    made = payloads(Reply((Text("\U0001f30a" * 4_096),)))
    assert [length(payload["text"]) <= LONGEST for payload in made] == [True] * len(made)
    assert "".join(payload["text"] for payload in made) == "\U0001f30a" * 4_096


def test_a_hundred_entities_are_the_most() -> None:
    made = payloads(Reply((Quote("@someone and " * 150),)))
    assert len(made) > 1
    assert all(len(payload["entities"]) <= MOST_ENTITIES for payload in made)


def test_emoji_before_a_value_do_not_move_it() -> None:
    (payload,) = payloads(Reply((quote("\U0001f468\u200d\U0001f469 opened in 1931", "1931"),)))
    assert stretches(payload, "bold") == ["1931"]


def test_our_own_commands_can_be_pressed_in_our_own_words_only() -> None:
    reply = Reply((Text("/help lists the rest, /undo@other does not."), Quote("/help me"), Listing(("/help: a list",))))
    (payload,) = payloads(reply, commands=frozenset({"help", "undo"}))
    assert stretches(payload, "code") == ["/undo@other", "/help"]
    assert payload["text"].index("/help me") == payload["entities"][1]["offset"]


def test_buttons_stand_in_rows_that_a_phone_can_show() -> None:
    (payload,) = payloads(REPLIES["found"])
    rows = payload["reply_markup"]["inline_keyboard"]
    assert [[button["text"] for button in row] for row in rows] == [["More context", "Other sources"], ["Why", "Wrong?", "Delete"]]  # fmt: skip
    (payload,) = payloads(REPLIES["many choices"])
    assert [row[0]["text"] for row in payload["reply_markup"]["inline_keyboard"]][:2] == ["1. Pier 1", "2. Pier 2"]


def test_a_long_label_stands_beside_no_other_that_would_leave_it_a_third() -> None:
    labels = ("Ask the moderators", "Why?", "Delete")
    (payload,) = payloads(Reply((Text("?"), Actions(tuple(Action(label, label[:1]) for label in labels)))))
    rows = payload["reply_markup"]["inline_keyboard"]
    assert [[button["text"] for button in row] for row in rows] == [["Ask the moderators"], ["Why?", "Delete"]]


def test_a_citation_is_copied_as_a_whole() -> None:
    (payload,) = payloads(Reply((Text("harbour-notes@1:70-146 gives 42 metres; minutes@2 does not."),)))
    assert stretches(payload, "code") == ["harbour-notes@1:70-146", "minutes@2"]


def test_a_line_break_between_what_stands_out_does_not() -> None:
    (payload,) = payloads(Reply((SourceLine("Harbour notes", ("1974",), "notes@1:0-9", "https://kestrel.example/n"),)))
    assert all(text.strip() for text in stretches(payload, "italic"))


def test_options_too_long_for_buttons_are_listed_and_pressed_by_number() -> None:
    (payload,) = payloads(REPLIES["long choices"])
    assert "\n1. 31 m: The lighthouse of Kestrel Bay stands 31 m above the water.\n2. 27 m" in payload["text"]
    assert [[button["text"] for button in row] for row in payload["reply_markup"]["inline_keyboard"]] == [["1", "2"]]


@pytest.mark.parametrize("token", ["", "x" * 65, "маяк"])
def test_a_token_that_telegram_would_refuse_is_a_mistake_of_ours(token: str) -> None:
    with pytest.raises(ValueError, match="64 bytes"):
        payloads(Reply((Text("?"), Actions((Action("Yes", token),)))))


def test_buttons_go_with_the_last_message() -> None:
    made = payloads(Reply((Actions((Action("Yes", "y"),)), Text("word " * 1_000))))
    assert ["reply_markup" in payload for payload in made] == [False, True]


def test_a_form_asks_for_one_field_and_opens_the_answer() -> None:
    (payload,) = payloads(Reply((FORM,)))
    assert payload["force_reply"] == {"force_reply": True, "selective": True, "input_field_placeholder": "Subject"}
    assert "What is the value of?" in payload["text"]
    assert payload["text"].endswith("/cancel stops.")
    assert "Proof" not in payload["text"]


def test_a_file_goes_with_its_caption_or_after_a_long_text() -> None:
    (payload,) = payloads(REPLIES["file"])
    assert payload["file"].name == "facts.csv"
    long = Reply((Text("word " * 300),), file=OutgoingFile("facts.csv", b""))
    first, last = payloads(long)
    assert "file" not in first
    assert last["text"] == ""


def test_a_reply_without_words_sends_nothing() -> None:
    assert payloads(REPLIES["deleted"]) == ()


def test_code_is_taken_out_of_what_is_bold() -> None:
    (payload,) = payloads(Reply((ValueLine("12 at @harbour now"),)))
    assert stretches(payload, "bold") == ["12 at ", " now"]
    assert stretches(payload, "code") == ["@harbour"]
    assert without([Span(0, 3)], [Span(0, 3)]) == ()
