"""What Discord is sent: content that shows exactly what was meant, without mentions and previews, within its limits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from bot.conversation.replies import (
    Action,
    Actions,
    Choices,
    Field,
    FormBlock,
    OutgoingFile,
    Quote,
    Reply,
    Text,
    ValueLine,
)
from bot.render.discord import LONGEST, Payload, modal, payloads
from tests.bot.render.discord_reader import active, quotation, read, shown
from tests.bot.render.replies import FORM, ODD, REPLIES, SENTENCE, odd_quotes, odd_replies, quote
from tests.support.discord import checking

OURS = {"bold", "small", "quotation", "link to itself"}


def content(payload: Payload) -> str:
    text = payload["content"]
    assert isinstance(text, str)
    return text


def rows(payload: Payload) -> list[list[Mapping[str, object]]]:
    found = payload["components"]
    assert isinstance(found, list)
    return [row["components"] for row in found]


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from strings(one)


@given(odd_replies())
def test_nothing_is_active_but_what_we_made(reply: Reply) -> None:
    for payload in payloads(reply):
        assert active(content(payload)) <= OURS
        links = [piece.shown for piece in read(content(payload)) if "link to itself" in piece.kinds]
        assert set(links) <= {"https://kestrel.example/a_b"}


@given(odd_replies())
def test_mentions_and_previews_are_off_in_every_payload(reply: Reply) -> None:
    for payload in payloads(reply):
        assert payload["allowed_mentions"] == {"parse": [], "replied_user": False}
        assert payload["flags"] == 4


@given(odd_replies())
def test_limits_hold(reply: Reply) -> None:
    for payload in payloads(reply):
        assert 0 < len(content(payload).encode("utf-16-le")) // 2 <= LONGEST
        checking.rendered(payload)


@given(odd_quotes())
def test_a_quotation_comes_back_letter_for_letter(cited: Quote) -> None:
    made = payloads(Reply((ValueLine("12"), cited)))
    assert "".join(quotation(content(payload))[0] for payload in made) == cited.text


@given(odd_quotes())
def test_its_values_are_bold(cited: Quote) -> None:
    (payload,) = payloads(Reply((cited,)))
    text, bold = quotation(content(payload))
    marked = [mark.of(text) for mark in cited.marks]
    assert "".join(bold) == "".join(marked).replace("\n", "")


@given(odd_replies())
def test_all_of_a_reply_is_shown(reply: Reply) -> None:
    whole = "".join(shown(content(payload)) for payload in payloads(reply))
    for block in reply.blocks:
        if isinstance(block, ValueLine):
            assert "".join(block.value.split()) in "".join(whole.split())
        if isinstance(block, Text):
            assert "".join(block.text.split()) in "".join(whole.split())


@pytest.mark.parametrize("text", [text for text in ODD if text.strip()])
@pytest.mark.parametrize("quiet", [False, True])
def test_nothing_that_went_wrong_elsewhere_is_active(text: str, quiet: bool) -> None:
    (payload,) = payloads(Reply((Text(text, quiet=quiet),)))
    assert active(content(payload)) <= {"small"}


def test_a_passage_of_5000_letters_is_quoted_whole() -> None:
    passage = " ".join([SENTENCE] * 64)[:5_000]
    made = payloads(Reply((ValueLine("1931"), quote(passage, "24 June 1931"))))
    assert len(made) == 3
    assert "".join(quotation(content(payload))[0] for payload in made) == passage


def test_4096_letters_of_two_units_are_shown_whole() -> None:
    made = payloads(Reply((Text("\U0001f30a" * 4_096),)))
    assert "".join(content(payload) for payload in made) == "\U0001f30a" * 4_096


def test_what_every_sign_of_must_be_escaped_takes_its_room() -> None:
    made = payloads(Reply((Quote("*" * 3_000),)))
    assert "".join(quotation(content(payload))[0] for payload in made) == "*" * 3_000
    assert all(len(content(payload)) <= LONGEST for payload in made)


def test_a_private_reply_is_for_one_person() -> None:
    (payload,) = payloads(REPLIES["dashes"])
    assert payload["flags"] == 4 + 64


def test_five_choices_are_buttons_and_more_are_a_menu() -> None:
    (payload,) = payloads(REPLIES["several"])
    assert [button["label"] for button in rows(payload)[0]] == ["1. 24 June 1931", "2. 25 June 1931"]
    (payload,) = payloads(REPLIES["many choices"])
    menu = rows(payload)[0][0]
    assert menu["custom_id"] == "pick"
    options = menu["options"]
    assert isinstance(options, list)
    assert options[6] == {"label": "7. Pier 7", "value": "p.7"}


def test_options_too_long_for_buttons_are_listed_and_pressed_by_number() -> None:
    (payload,) = payloads(REPLIES["long choices"])
    assert "1\\. 31 m: The lighthouse" in content(payload)
    assert [button["label"] for button in rows(payload)[0]] == ["1", "2"]


def test_a_menu_speaks_the_language_of_the_reader() -> None:
    english, russian = (payloads(replace(REPLIES["many choices"], language=code))[0] for code in ("en", "ru"))
    assert rows(english)[0][0]["placeholder"] != rows(russian)[0][0]["placeholder"]


def test_labels_are_cut_to_what_discord_takes() -> None:
    reply = Reply((Actions((Action("word " * 40, "a"),)), Choices(tuple(Action("x" * 200, str(n)) for n in range(8)))))
    (payload,) = payloads(reply)
    (button,), (menu,) = rows(payload)
    assert len(str(button["label"])) <= 80
    assert all(len(text) <= 100 for text in strings(menu["options"]))


@pytest.mark.parametrize("token", ["", "x" * 101])
def test_a_token_that_discord_would_refuse_is_a_mistake_of_ours(token: str) -> None:
    with pytest.raises(ValueError, match="100 characters"):
        payloads(Reply((Text("?"), Actions((Action("Yes", token),)))))


def test_six_rows_are_a_mistake_of_ours() -> None:
    row = Actions((Action("Yes", "y"),))
    with pytest.raises(ValueError, match="5 rows"):
        payloads(Reply((row,) * 6))


def test_a_form_is_a_window_and_a_question() -> None:
    (payload,) = payloads(Reply((FORM,)))
    window = payload["modal"]
    assert isinstance(window, dict)
    assert (window["title"], window["custom_id"]) == ("A new fact", "f.1")
    kinds = [field["component"]["type"] for field in window["components"]]
    assert kinds == [4, 3, 4, 4, 19]
    assert [field["component"]["custom_id"] for field in window["components"]] == ["subject", "kind", "value", "proof", "file"]  # fmt: skip
    assert window["components"][2]["component"]["value"] == "24 June 1931"
    assert window["components"][3]["component"]["max_length"] == 2_000
    assert "What is the value of?" in content(payload)


@given(odd_quotes(400))
def test_a_window_keeps_to_its_limits_whatever_stands_in_it(cited: Quote) -> None:
    text = cited.text
    fields = tuple(Field(f"f{n}", text, hint=text, value=text * 12, most=100) for n in range(7))
    window = modal(FormBlock("t", text, fields, "f0"))
    assert len(str(window["title"]).encode("utf-16-le")) // 2 <= 45
    components = window["components"]
    assert isinstance(components, list)
    assert len(components) == 5
    for field in components:
        assert len(field["label"].encode("utf-16-le")) // 2 <= 45
        assert len(field["description"].encode("utf-16-le")) // 2 <= 100
        assert field["component"]["max_length"] <= 4_000
        assert len(field["component"].get("value", "")) <= field["component"]["max_length"]


def test_components_and_file_go_with_the_last_message() -> None:
    reply = Reply((Text("word " * 500), Actions((Action("Yes", "y"),))), file=OutgoingFile("a.csv", b""))
    first, last = payloads(reply)
    assert set(last) - set(first) == {"components", "file"}


def test_a_reply_without_words_sends_nothing_but_its_file() -> None:
    assert payloads(REPLIES["deleted"]) == ()
    (payload,) = payloads(Reply(file=OutgoingFile("a.csv", b"")))
    assert content(payload) == ""


def only_field(hint: str) -> dict[str, Any]:
    components = modal(FormBlock("t", "A new fact", (Field("proof", "Proof", hint=hint),), "proof"))["components"]
    assert isinstance(components, list)
    field: dict[str, Any] = components[0]
    return field


def test_a_hint_that_is_too_long_goes_on_inside_its_field() -> None:
    hint = "What does it rest on? Paste the sentence of the source that says so, or name a source. Or write “note:”."
    field = only_field(hint)
    assert (
        field["description"] == "What does it rest on? Paste the sentence of the source that says so, or name a source."
    )
    assert field["component"]["placeholder"] == "Or write “note:”."
    assert "…" not in str(field)


def test_a_hint_of_one_long_sentence_is_cut() -> None:
    field = only_field("quay " * 40)
    assert field["description"].endswith("…")
    assert "placeholder" not in field["component"]
