"""Presses, inline questions and questions as a guest: each is answered once, in time, and the test sees the answer."""

from __future__ import annotations

import pytest

from tests.support.bare_bot import BareBot, on_telegram
from tests.support.telegram import Answer, Person, Status, TelegramServer
from tests.support.telegram.queries import WINDOW
from tests.support.telegram.values import Object, as_text, at

TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"
MARKUP: Object = {
    "inline_keyboard": [[{"text": "More", "callback_data": "more"}, {"text": "Why", "callback_data": "y"}]]
}
ROW: Object = {"type": "article", "id": "1", "title": "1962", "input_message_content": {"message_text": "In 1962"}}


async def asked(server: TelegramServer, bot: BareBot) -> tuple[Person, Answer]:
    """Let the bot show somebody two buttons."""
    olga = server.person("Olga")
    await bot("sendMessage", chat_id=olga.id, text="1962", reply_markup=MARKUP)
    return olga, await olga.answer()


def test_a_press_is_answered_once() -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        olga, answer = await asked(server, bot)
        assert answer.labels == ["More", "Why"]
        press = answer.press(olga, "More")
        kind, query = await bot.next()
        assert (kind, query["data"], at(query, "from", "id")) == ("callback_query", "more", olga.id)
        assert (at(query, "message", "text"), at(query, "message", "message_id")) == ("1962", answer.id)
        assert (
            await bot("answerCallbackQuery", callback_query_id=press.id, text="Wait", show_alert=True)
        ).status == 200
        notice = await press.answered()
        assert (notice.text, notice.alert) == ("Wait", True)
        assert (await bot("answerCallbackQuery", callback_query_id=press.id)).refusal == TOO_OLD
        assert (await bot("answerCallbackQuery", callback_query_id="forged")).refusal == TOO_OLD
        with pytest.raises(AssertionError, match="no button"):
            answer.press(olga, "Less")

    assert on_telegram(scene) == []


def test_a_query_grows_too_old() -> None:
    time = [1_700_000_000.0]

    async def scene(server: TelegramServer, bot: BareBot) -> None:
        olga, answer = await asked(server, bot)
        press, question = answer.press(olga, "More"), olga.inline("when")
        time[0] += WINDOW + 1
        assert (await bot("answerCallbackQuery", callback_query_id=press.id)).refusal == TOO_OLD
        assert (await bot("answerInlineQuery", inline_query_id=question.id, results=[ROW])).refusal == TOO_OLD
        assert press.notice is None

    assert on_telegram(scene, clock=lambda: time[0]) == []


def test_a_press_under_a_message_that_is_gone_shows_only_where_it_was() -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        olga, answer = await asked(server, bot)
        olga.delete(answer)
        answer.press_data(olga, "forged")
        _, query = await bot.next()
        assert query["data"] == "forged"
        assert query["message"] == {"chat": olga.chat.json(), "message_id": answer.id, "date": 0}

    assert on_telegram(scene) == []


def test_a_row_that_is_chosen_is_sent_in_the_persons_name() -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        olga = server.person("Olga")
        here, elsewhere = server.group("Kestrel Bay", olga), server.group("Elsewhere", olga, bot=Status.LEFT)
        question = olga.inline("when", offset="10", where="group")
        kind, query = await bot.next()
        assert (kind, query["query"], query["offset"], query["chat_type"]) == ("inline_query", "when", "10", "group")
        rows: list[Object] = [ROW, {**ROW, "id": "2", "reply_markup": MARKUP}]
        why: Object = {"text": "Why so few?", "start_parameter": "why"}
        await bot("answerInlineQuery", inline_query_id=question.id, results=[*rows], cache_time=0, is_personal=True, button=why)  # fmt: skip
        answer = await question.answered()
        assert (answer.texts, answer.cache_time, answer.personal, answer.button) == (("In 1962",) * 2, 0, True, why)
        assert olga.choose(question, elsewhere).message.sender == olga.user
        assert await bot.updates() == []
        sent = olga.choose(question, here, row=1)
        _, message = await bot.next()
        assert (at(message, "via_bot", "id"), at(message, "from", "id")) == (server.world.me.id, olga.id)
        sent.press(olga, "More")
        _, query = await bot.next()
        name = as_text(query["inline_message_id"])
        assert "message" not in query
        assert (await bot("editMessageText", inline_message_id=name, text="In May 1962")).result is True
        assert (await sent.changed()).text == "In May 1962"
        assert (await bot("editMessageText", inline_message_id="forged", text="x")).refusal == "Bad Request: MESSAGE_ID_INVALID"  # fmt: skip

    assert on_telegram(scene) == []


def test_a_guest_answers_in_a_chat_that_it_is_not_in() -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        olga = server.person("Olga")
        elsewhere = server.group("Elsewhere", olga, bot=Status.LEFT)
        doubted = elsewhere.say(olga, "The bridge opened in 1960")
        question = olga.ask_as_guest(elsewhere, "@footnote_bot when?", reply_to=doubted)
        kind, message = await bot.next()
        assert kind == "guest_message"
        assert at(message, "reply_to_message", "text") == "The bridge opened in 1960"
        name = as_text(message["guest_query_id"])
        assert (await bot("sendMessage", chat_id=elsewhere.id, text="1962")).refusal == "Bad Request: chat not found"
        got = await bot("answerGuestQuery", guest_query_id=name, result=ROW)
        answer = await question.answered()
        assert answer.text == "In 1962"
        assert at(got.result, "inline_message_id") == answer.message.inline_id
        assert answer.message.sender == server.world.me
        assert (await bot("answerGuestQuery", guest_query_id=name, result=ROW)).refusal == TOO_OLD

    assert on_telegram(scene) == []
