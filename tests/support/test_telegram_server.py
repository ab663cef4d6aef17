"""The door of the Telegram server: tokens, methods, the forms a call may take, and how updates are fetched."""

from __future__ import annotations

import asyncio
import json

import aiohttp
import pytest

from tests.support.bare_bot import BareBot, Got, on_telegram
from tests.support.telegram import TelegramServer
from tests.support.telegram.updates import Update
from tests.support.telegram.values import as_object, at


@pytest.mark.parametrize(
    ("token", "status"), [("6000000001:AAsomebodyElsesToken", 401), ("nonsense", 404), ("", 404), ("1:x", 404)]
)
def test_only_the_bots_own_token_opens_the_door(token: str, status: int) -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        for path in (f"/bot{token}/getMe", f"/file/bot{token}/documents/1"):
            async with bot.session.get(f"{server.origin}{path}") as answer:
                assert answer.status == status
                assert (await answer.json())["ok"] is False

    assert on_telegram(scene) == []


@pytest.mark.parametrize("spelling", ["getMe", "getme", "GETME"])
def test_names_of_methods_are_not_case_sensitive(spelling: str) -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        me = (await bot(spelling)).result
        assert at(me, "username") == "footnote_bot"
        assert at(me, "is_bot") is True

    assert on_telegram(scene) == []


def test_a_method_that_does_not_exist_is_a_misuse() -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        assert (await bot("sendMesage")).status == 404

    assert on_telegram(scene) == ["Not Found: method not found: sendMesage"]


def test_a_call_may_come_in_the_address_a_form_parts_or_json() -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        olga = server.person("Olga")
        mark = json.dumps([{"type": "bold", "offset": 0, "length": 3}])
        given = {"chat_id": str(olga.id), "text": "old harbour", "entities": mark}
        async with bot.session.get(bot.address("sendMessage"), params=given) as answer:
            assert answer.status == 200
        async with bot.session.post(bot.address("sendMessage"), data=given) as answer:
            assert answer.status == 200
        parts = aiohttp.FormData(default_to_multipart=True)
        for name, value in given.items():
            parts.add_field(name, value)
        await bot.form("sendMessage", parts)
        await bot("sendMessage", chat_id=olga.id, text="old harbour", entities=[{"type": "bold", "offset": 0, "length": 3}])  # fmt: skip
        assert [(one.text, one.stretches("bold")) for one in olga.unread()] == [("old harbour", ["old"])] * 4

    assert on_telegram(scene) == []


@pytest.mark.parametrize("body", [b"{", b"[]", b"[" * 200_000, b'"x"'])
def test_a_body_that_is_no_object_is_a_misuse(body: bytes) -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        head = {"Content-Type": "application/json"}
        async with bot.session.post(bot.address("sendMessage"), data=body, headers=head) as answer:
            assert answer.status == 400

    assert len(on_telegram(scene)) == 1


def test_a_file_is_sent_in_parts_and_fetched_again() -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        olga = server.person("Olga")
        for name, said in (("document", None), ("part", "attach://part")):
            parts = aiohttp.FormData()
            parts.add_field("chat_id", str(olga.id))
            parts.add_field("caption", "The minutes")
            if said is not None:
                parts.add_field("document", said)
            parts.add_field(name, b"1, 2, 3", filename="minutes.txt", content_type="text/plain")
            sent = (await bot.form("sendDocument", parts)).result
            assert at(sent, "document", "file_name") == "minutes.txt"
            assert at(sent, "caption") == "The minutes"
        first, second = olga.unread()
        assert first.content == second.content == b"1, 2, 3"
        where = (await bot("getFile", file_id=at(sent, "document", "file_id"))).result
        async with bot.session.get(f"{server.base_file_url}{server.token}/{at(where, 'file_path')}") as answer:
            assert await answer.read() == b"1, 2, 3"
        assert (await bot("getFile", file_id="nothing")).refusal.startswith("Bad Request: wrong file_id")
        assert at((await bot("sendDocument", chat_id=olga.id, document=at(sent, "document", "file_id"))).result, "document", "file_size") == 7  # fmt: skip

    assert on_telegram(scene) == []


# --- fetching updates -------------------------------------------------------------------------------------------------


def test_updates_wait_in_order_until_the_offset_confirms_them() -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        olga = server.person("Olga")
        for word in ("one", "two", "three"):
            olga.write(word)
        first = await bot.updates(limit=2)
        assert [at(one, "message", "text") for one in first] == ["one", "two"]
        assert await bot.updates(limit=2) == first
        rest = await bot.updates(offset=at(first[1], "update_id"))
        assert [at(one, "message", "text") for one in rest] == ["two", "three"]
        assert [at(one, "message", "text") for one in await bot.updates(offset=-1)] == ["three"]
        assert await bot.updates(offset=int(str(at(rest[1], "update_id"))) + 1) == []
        await server.all_read()
        assert server.world.updates.given.total() == 2 + 2 + 2 + 1

    assert on_telegram(scene) == []


def test_a_long_poll_ends_with_the_first_update() -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        olga = server.person("Olga")
        poll = asyncio.create_task(bot.updates(timeout=30))
        while not server.world.updates.polling:
            await server.world.updates.bell.rung()
        olga.write("at last")
        assert [at(one, "message", "text") for one in await poll] == ["at last"]

    assert on_telegram(scene) == []


def test_a_second_poller_ends_the_first() -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        first = asyncio.create_task(bot("getUpdates", timeout=30))
        while not server.world.updates.polling:
            await server.world.updates.bell.rung()
        second = asyncio.create_task(bot("getUpdates", timeout=30))
        refused = await first
        assert refused.status == 409
        assert refused.refusal.startswith("Conflict: terminated by other getUpdates request")
        server.person("Olga").write("for the second")
        assert isinstance(await second, Got)

    assert on_telegram(scene) == []


def test_a_poller_that_went_away_takes_nothing_with_it() -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        poll = asyncio.create_task(bot.updates(timeout=30))
        while not server.world.updates.polling:
            await server.world.updates.bell.rung()
        poll.cancel()
        await asyncio.gather(poll, return_exceptions=True)
        server.person("Olga").write("still here")
        assert [at(one, "message", "text") for one in await bot.updates()] == ["still here"]

    assert on_telegram(scene) == []


def test_kinds_that_were_not_asked_for_do_not_come() -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        olga = server.person("Olga")
        assert await bot.updates(allowed_updates=["inline_query"]) == []
        assert olga.write("a message").update is None
        olga.inline("a question")
        assert [sorted(one) for one in await bot.updates()] == [["inline_query", "update_id"]]
        await bot.updates(offset=-1, allowed_updates=[])
        assert olga.write("a message").update is not None

    assert on_telegram(scene) == []


def test_anything_can_wait_between_two_good_updates() -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        olga = server.person("Olga")
        olga.write("before")
        number = server.world.updates.next_id
        server.raw({"update_id": number, "message": None})
        olga.write("after")
        found = await bot.updates()
        assert found[1] == {"update_id": number, "message": None}
        assert at(found[2], "message", "text") == "after"
        server.raw(b'{"update_id": 9')
        async with bot.session.post(bot.address("getUpdates")) as answer:
            with pytest.raises(json.JSONDecodeError):
                json.loads(await answer.read())

    assert on_telegram(scene) == []


def test_an_update_can_be_delivered_again() -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        said = server.person("Olga").write("once")
        assert isinstance(said.update, Update)
        (first,) = await bot.updates()
        assert await bot.updates(offset=said.update.id + 1) == []
        server.world.updates.again(said.update, said.update)
        assert await bot.updates(offset=said.update.id + 1, limit=1) == [first], "though it was confirmed"
        assert await bot.updates(offset=said.update.id + 1) == [first]
        assert await bot.updates(offset=said.update.id + 1) == []

    assert on_telegram(scene) == []


def test_the_journal_holds_what_was_asked_and_answered() -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        olga = server.person("Olga")
        await bot("sendChatAction", chat_id=olga.id, action="typing")
        await bot("sendMessage", chat_id=1, text="to nobody")
        action, message = server.journal.of()
        assert (action.method, action.given, action.code) == ("sendChatAction", {"chat_id": olga.id, "action": "typing"}, 200)  # fmt: skip
        assert (message.code, message.carried_out) == (400, False)
        assert as_object(message.answer)["description"] == "Bad Request: chat not found"
        assert await server.journal.until("sendMessage") == [message]

    assert on_telegram(scene) == []


def test_a_test_that_waits_in_vain_fails_with_what_it_waited_for() -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        olga = server.person("Olga")
        with pytest.raises(AssertionError, match="nobody saw a message of the bot"):
            await olga.answer(within=0)
        with pytest.raises(AssertionError, match="2 x sendMessage"):
            await server.journal.until("sendMessage", 2, within=0)

    assert on_telegram(scene) == []
