"""The words that a check disputes, quoted on Telegram: found by its own rule, and left out where it does not find them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram.error import BadRequest

from bot.adapters.telegram_calls import LONGEST_QUOTE, Aim, Call, calls
from bot.adapters.telegram_fields import Fields
from bot.adapters.telegram_sending import Sender, Sent
from bot.conversation.replies import Pointer, Reply, Text
from bot.render.telegram import payloads
from facts.store.memory import MemoryStore
from tests.support.dialogue import Dialogue, Said
from tests.support.talk import Clock
from tests.support.telegram import telegram_server
from tests.support.telegram.quoting import place_of
from tests.support.telegram.values import Json, Object, stretch, units
from tests.support.telegram_talk import WireTalk

DIFFERS = Reply((Text("Differs from the source"),), points=Pointer("7", "1933", 26))
QUOTED = {"message_id": 7, "allow_sending_without_reply": True, "quote": "1933", "quote_position": 26}
BOLD: Object = {"type": "bold", "offset": 0, "length": 2}


def made(reply: Reply, aim: Aim) -> list[Call]:
    return list(calls(reply, payloads(reply), aim))


@pytest.mark.parametrize("aim", [Aim(-1001, answers=9, group=True), Aim(501)], ids=["group", "private"])
def test_a_reply_quotes_the_words_it_is_about_and_not_who_asked(aim: Aim) -> None:
    (call,) = made(DIFFERS, aim)
    assert call.parameters["reply_parameters"] == QUOTED


def test_words_that_are_too_long_or_none_are_not_quoted() -> None:
    for words in ("x" * (LONGEST_QUOTE + 1), " "):
        (call,) = made(replace(DIFFERS, points=Pointer("7", words, 0)), Aim(-1))
        assert call.parameters["reply_parameters"] == {"message_id": 7, "allow_sending_without_reply": True}
    (call,) = made(replace(DIFFERS, points=Pointer("", "1933", 0)), Aim(-1, answers=9, group=True))
    assert call.parameters["reply_parameters"] == {"message_id": 9, "allow_sending_without_reply": True}


def test_only_the_first_message_of_a_long_reply_quotes() -> None:
    long = replace(DIFFERS, blocks=tuple(Text("word " * 700) for _ in range(3)))
    assert ["reply_parameters" in call.parameters for call in made(long, Aim(-1))][:2] == [True, False]


def test_a_silent_reply_makes_no_sound() -> None:
    assert [one.parameters.get("disable_notification") for one in made(replace(DIFFERS, silent=True), Aim(-1))] == [
        True
    ]
    assert "disable_notification" not in made(DIFFERS, Aim(-1))[0].parameters


def test_words_that_telegram_does_not_find_are_left_out_and_the_answer_is_said() -> None:
    made_so_far: list[Call] = []

    async def call(one: Call) -> Fields:
        made_so_far.append(one)
        if "quote" in str(one.parameters.get("reply_parameters")):
            raise BadRequest("QUOTE_TEXT_INVALID")
        return Fields({})

    async def moved(old: int, new: int) -> None:
        raise AssertionError

    async def scene() -> Sent:
        return await Sender(call, moved).send(made(DIFFERS, Aim(-1)))

    assert asyncio.run(scene()) is Sent.SAID
    assert [one.parameters["reply_parameters"] for one in made_so_far] == [
        QUOTED,
        {"message_id": 7, "allow_sending_without_reply": True},
    ]


# --- the server's own rule ---------------------------------------------------------------------------------------------


@given(st.text(min_size=1, max_size=30), st.data())
def test_any_stretch_of_a_message_is_found_where_it_is_said_to_be(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    quote = text[start : data.draw(st.integers(start + 1, len(text)))]
    place = units(text[:start])
    assert place_of(text, (), quote, (), place) == place
    found = place_of(text, (), quote, (), data.draw(st.integers(0, 99)))
    assert found is not None
    assert stretch(text, found, units(quote)) == quote


def test_the_nearest_place_is_taken_and_what_is_bold_has_to_be_bold() -> None:
    assert [place_of("17 of 17", (), "17", (), near) for near in (0, 2, 3, 4, 9)] == [0, 0, 6, 6, 6]
    assert place_of("17 of 17", (BOLD,), "17", (), 0) == 6
    assert place_of("17 of 18", (BOLD,), "17", (), 0) is None
    assert place_of("17 of 18", (BOLD,), "17", (BOLD,), 0) == 0
    assert place_of("17 of 18", ({**BOLD, "type": "code"},), "17", (), 0) == 0


# --- over the wire -----------------------------------------------------------------------------------------------------


def _quote_in(given: Mapping[str, Json]) -> str:
    answers = given.get("reply_parameters", {})
    found = json.loads(answers) if isinstance(answers, str) else answers
    return str(found.get("quote", "")) if isinstance(found, dict) else ""


def _quotes_of(*turns: Said) -> list[str]:
    """Play turns over the wire and return what each message of the bot's quotes."""
    head = (("people", "alice member, bob member"), ("source", "bridge.txt"))

    async def play() -> list[str]:
        clock = Clock()
        async with telegram_server(clock=lambda: clock().timestamp()) as server:
            talk = WireTalk(MemoryStore(), server)
            talk.clock = clock
            talk.give(Dialogue(Path("quotes"), "", head, (), ()))
            await talk.begin()
            try:
                for turn in turns:
                    await talk.play(turn)
                return [_quote_in(one.given) for one in server.journal.of("sendMessage")]
            finally:
                await talk.end()
                talk.close()

    return asyncio.run(play())


def test_the_very_words_of_a_message_are_quoted_over_the_wire() -> None:
    asked = Said("alice", "/check", ("replying to bob",))
    assert _quotes_of(Said("bob", "😀 The Otter Bridge opened in 1933."), asked) == ["1933"]
    assert _quotes_of(Said("bob", "The Otter Bridge opened in 1934."), asked) == [""]
    assert _quotes_of(Said("alice", "/check The Otter Bridge is 600 metres long.")) == ["600 metres"]
