"""What no state of the world makes right: the server refuses it as Telegram does, and remembers it as a misuse."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.bare_bot import BareBot, on_telegram
from tests.support.telegram import TelegramServer
from tests.support.telegram.entities import detected, parsed, settled
from tests.support.telegram.limits import text as settled_text
from tests.support.telegram.refusals import Misuse
from tests.support.telegram.values import Json, Object, as_int, at, stretch, units

BOLD: Object = {"type": "bold", "offset": 0, "length": 1}


def button(**fields: Json) -> Object:
    return {"inline_keyboard": [[{"text": "More", **fields}]]}


ROW: Object = {"type": "article", "id": "1", "title": "Harbour", "input_message_content": {"message_text": "1962"}}

FINE: list[tuple[str, Object]] = [
    ("sendMessage", {"text": "a" * 4096}),
    ("sendMessage", {"text": "🜁" * 2048}),
    ("sendMessage", {"text": "a" * 200, "entities": [{**BOLD, "offset": n} for n in range(100)]}),
    ("sendMessage", {"text": "🜁", "entities": [{**BOLD, "length": 2}]}),
    ("sendMessage", {"text": "a", "reply_markup": button(callback_data="x" * 64)}),
    ("sendMessage", {"text": "a", "reply_markup": button(url="https://example.org")}),
    ("sendMessage", {"text": "a", "reply_markup": {"force_reply": True, "input_field_placeholder": "p" * 64}}),
    ("sendMessage", {"text": "<b>a</b> &amp; b", "parse_mode": "HTML"}),
    ("sendMessage", {"text": "a", "link_preview_options": {"is_disabled": True}, "disable_notification": "true"}),
    ("sendMessage", {"text": "a", "message_thread_id": None}),
    ("setMyCommands", {"commands": [{"command": "ask", "description": "Ask"}], "language_code": "ru"}),
    ("setMyCommands", {"commands": [], "scope": {"type": "all_chat_administrators"}}),
    ("answerInlineQuery", {"inline_query_id": "1", "results": [{**ROW, "id": str(n)} for n in range(50)]}),
]

WRONG: list[tuple[str, Object, str]] = [
    ("sendMessage", {"text": "a", "disable_web_page_preview": True}, "unknown parameter"),
    ("sendMessage", {"text": "a", "parse_mod": "HTML"}, "unknown parameter"),
    ("sendMessage", {}, "text of sendMessage is required"),
    ("sendMessage", {"text": ""}, "message text is empty"),
    ("sendMessage", {"text": " \n "}, "message text is empty"),
    ("sendMessage", {"text": 5}, "is a text"),
    ("sendMessage", {"text": "a\ud800"}, "UTF-8"),
    ("sendMessage", {"text": "a" * 4097}, "message is too long"),
    ("sendMessage", {"text": "🜁" * 2049}, "message is too long"),
    ("sendMessage", {"text": "a" * 200, "entities": [{**BOLD, "offset": n} for n in range(101)]}, "101 entities"),
    ("sendMessage", {"text": "a", "entities": [{**BOLD, "length": 2}]}, "ends after the end of the text"),
    ("sendMessage", {"text": "a", "entities": [{**BOLD, "length": 0}]}, "length 0"),
    ("sendMessage", {"text": "a", "entities": [{**BOLD, "offset": -1}]}, "an entity at -1"),
    ("sendMessage", {"text": "🜁", "entities": [BOLD]}, "in a middle of a UTF-16 symbol"),
    ("sendMessage", {"text": "a", "entities": [{**BOLD, "type": "boldest"}]}, "unsupported type"),
    ("sendMessage", {"text": "a", "entities": [{**BOLD, "type": "text_link"}]}, "has a url"),
    ("sendMessage", {"text": "a", "entities": [{**BOLD, "colour": "red"}]}, "MessageEntity has no colour"),
    ("sendMessage", {"text": "a", "entities": "bold"}, "can't parse JSON"),
    ("sendMessage", {"text": "<i>a", "parse_mode": "HTML"}, "can't parse entities"),
    ("sendMessage", {"text": "a < b", "parse_mode": "HTML"}, "can't parse entities"),
    ("sendMessage", {"text": "2023.", "parse_mode": "MarkdownV2"}, "reserved"),
    ("sendMessage", {"text": "a", "parse_mode": "BBCode"}, "unsupported parse_mode"),
    ("sendMessage", {"text": "a", "reply_markup": button(callback_data="")}, "BUTTON_DATA_INVALID"),
    ("sendMessage", {"text": "a", "reply_markup": button(callback_data="é" * 33)}, "BUTTON_DATA_INVALID"),
    ("sendMessage", {"text": "a", "reply_markup": button()}, "text buttons are unallowed"),
    ("sendMessage", {"text": "a", "reply_markup": button(url="javascript:alert(1)")}, "is invalid"),
    ("sendMessage", {"text": "a", "reply_markup": button(text=" ", callback_data="x")}, "text is empty"),
    ("sendMessage", {"text": "a", "reply_markup": {"keyboard": 5}}, "none of"),
    ("sendMessage", {"text": "a", "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "b"}] * 9]}}, "BUTTON_COUNT_INVALID"),
    ("sendMessage", {"text": "a", "reply_markup": {"force_reply": True, "input_field_placeholder": "p" * 65}}, "1 to 64"),
    ("sendMessage", {"text": "a", "reply_parameters": {"quote": "a"}}, "has to have message_id"),
    ("sendMessage", {"text": "a", "message_thread_id": "seven"}, "whole number"),
    ("sendMessage", {"text": "a", "disable_notification": "maybe"}, "true or false"),
    ("sendChatAction", {"action": "thinking"}, "wrong parameter action"),
    ("editMessageText", {"text": "a"}, "message identifier is not specified"),
    ("answerCallbackQuery", {"callback_query_id": "1", "text": "a" * 201}, "MESSAGE_TOO_LONG"),
    ("answerInlineQuery", {"inline_query_id": "1", "results": [ROW] * 2}, "RESULT_ID_DUPLICATE"),
    ("answerInlineQuery", {"inline_query_id": "1", "results": [{**ROW, "id": str(n)} for n in range(51)]}, "RESULTS_TOO_MUCH"),
    ("answerInlineQuery", {"inline_query_id": "1", "results": [{**ROW, "id": "x" * 65}]}, "RESULT_ID_INVALID"),
    ("answerInlineQuery", {"inline_query_id": "1", "results": [{**ROW, "title": ""}]}, "ARTICLE_TITLE_EMPTY"),
    ("answerInlineQuery", {"inline_query_id": "1", "results": [], "button": {"text": "Why", "start_parameter": "no blanks"}}, "START_PARAM_INVALID"),
    ("answerInlineQuery", {"inline_query_id": "1", "results": [], "button": {"text": "Why"}}, "one place to lead to"),
    ("setMyCommands", {"commands": [{"command": "Ask", "description": "Ask"}]}, "BOT_COMMAND_INVALID"),
    ("setMyCommands", {"commands": [{"command": "ask", "description": ""}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
    ("setMyCommands", {"commands": [{"command": f"c{n}", "description": "x"} for n in range(101)]}, "BOT_COMMANDS_TOO_MUCH"),
    ("setMyCommands", {"commands": [], "language_code": "en-GB"}, "LANG_CODE_INVALID"),
    ("setMyCommands", {"commands": [], "scope": {"type": "chat"}}, "has ['chat_id']"),
    ("setWebhook", {"url": "http://127.0.0.1:1/hook", "secret_token": "with blanks"}, "unallowed characters"),
]  # fmt: skip


async def called(server: TelegramServer, bot: BareBot, method: str, fields: Object) -> Object:
    if method.startswith("send"):
        fields = {"chat_id": server.person("Olga").id, **fields}
    return (await bot(method, **fields)).body


@pytest.mark.parametrize(("method", "fields"), FINE)
def test_what_just_fits_is_taken(method: str, fields: Object) -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        body = await called(server, bot, method, fields)
        assert body["ok"] is True or "too old" in str(body["description"])

    assert on_telegram(scene) == []


@pytest.mark.parametrize(("method", "fields", "why"), WRONG)
def test_what_is_wrong_in_itself_is_refused_and_remembered(method: str, fields: Object, why: str) -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        body = await called(server, bot, method, fields)
        assert body["error_code"] == 400
        assert why in str(body["description"])
        assert server.world.spoken == []

    (misuse,) = on_telegram(scene)
    assert misuse.startswith(f"{method}: Bad Request: ")


def test_the_end_of_a_strict_server_fails_a_test_that_misused_it() -> None:
    import asyncio

    from tests.support.bare_bot import bare_bot
    from tests.support.telegram import telegram_server

    async def play() -> None:
        async with telegram_server() as server, bare_bot(server) as bot:
            await bot("sendMessage", chat_id=1, text="")

    with pytest.raises(AssertionError, match="misused:\nsendMessage: Bad Request: message text is empty"):
        asyncio.run(play())


def test_no_fault_hides_a_misuse() -> None:
    import asyncio

    from tests.support.bare_bot import bare_bot
    from tests.support.telegram import telegram_server
    from tests.support.telegram.faults import TROUBLE

    async def play() -> None:
        async with telegram_server() as server, bare_bot(server) as bot:
            server.faults.play(TROUBLE, "sendMessage")
            await bot("sendMessage", chat_id=1, text="1962", parse_mod="HTML")

    with pytest.raises(AssertionError, match="misused:\nsendMessage: Bad Request: unknown parameter"):
        asyncio.run(play())


# --- texts ------------------------------------------------------------------------------------------------------------


def test_what_telegram_finds_in_a_text_is_in_its_entities() -> None:
    text = "🜁 /ask@footnote_bot see harbour.example.org, @olga_k or #harbour"
    kinds = {str(one["type"]): stretch(text, as_int(one["offset"]), as_int(one["length"])) for one in detected(text)}
    assert kinds == {
        "bot_command": "/ask@footnote_bot",
        "url": "harbour.example.org",
        "mention": "@olga_k",
        "hashtag": "#harbour",
    }


def test_links_are_found_beside_given_marks_but_not_inside_code() -> None:
    text = "harbour.example.org and /ask"
    code: Object = {"type": "code", "offset": 0, "length": 19}
    assert [one["type"] for one in settled(text, (code,))[1]] == ["code", "bot_command"]
    assert [one["type"] for one in settled(text, ())[1]] == ["url", "bot_command"]


def test_blanks_at_the_edges_go_and_marks_move_with_the_words() -> None:
    assert settled("  \nharbour  ", ({"type": "bold", "offset": 0, "length": 6},)) == (
        "harbour",
        ({"type": "bold", "offset": 0, "length": 3},),
    )


def test_mark_up_is_read_as_telegram_reads_it() -> None:
    text, marks = parsed('<b>🜁</b> <a href="https://example.org/x">here</a>', "html")
    assert text == "🜁 here"
    assert [(one["type"], one["offset"], one["length"]) for one in marks] == [("bold", 0, 2), ("text_link", 3, 4)]
    assert at(marks[1], "url") == "https://example.org/x"


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40), st.integers(0, 40), st.integers(1, 40))
def test_marks_that_are_kept_always_lie_inside_the_text(said: str, offset: int, length: int) -> None:
    try:
        body, marks = settled_text(said, ({"type": "bold", "offset": offset, "length": length},), "")
    except Misuse:
        return
    for one in marks:
        start, size = as_int(one["offset"]), as_int(one["length"])
        assert start >= 0
        assert size > 0
        assert start + size <= units(body)
        stretch(body, start, size).encode()
