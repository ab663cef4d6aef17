"""Chats and the people in them, as the bot comes to know them: where it may speak, what it may change."""

from __future__ import annotations

import pytest

from tests.support.bare_bot import BareBot, on_telegram
from tests.support.telegram import Kind, Status, TelegramServer
from tests.support.telegram.about import menu_of
from tests.support.telegram.values import Object, as_int, as_list, as_object, at

# --- where it may speak -----------------------------------------------------------------------------------------------


async def say(bot: BareBot, chat: int | str) -> tuple[int, str]:
    got = await bot("sendMessage", chat_id=chat, text="1962")
    return got.status, str(got.body.get("description", ""))


def test_people_can_refuse_the_bot() -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        olga, nils = server.person("Olga"), server.person("Nils", started=False)
        assert await say(bot, 12345) == (400, "Bad Request: chat not found")
        assert await say(bot, nils.id) == (403, "Forbidden: bot can't initiate conversation with a user")
        nils.write("/start")
        assert (await say(bot, nils.id))[0] == 200
        olga.block()
        assert await say(bot, olga.id) == (403, "Forbidden: bot was blocked by the user")
        assert olga.write("hello?").update is None
        olga.block(False)
        assert (await say(bot, olga.id))[0] == 200
        await bot.next()
        assert at((await bot.next())[1], "new_chat_member", "status") == "kicked"

    assert on_telegram(scene) == []


@pytest.mark.parametrize(
    ("kind", "called"),
    [(Kind.GROUP, "group chat"), (Kind.SUPERGROUP, "supergroup chat"), (Kind.CHANNEL, "channel chat")],
)
def test_groups_can_refuse_the_bot(kind: Kind, called: str) -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        olga = server.person("Olga")
        group = server.group("Kestrel Bay", owner=olga, kind=kind, bot=Status.LEFT)
        assert await say(bot, group.id) == (400, "Bad Request: chat not found")
        group.join(server.bot, by=olga, status=Status.ADMINISTRATOR)
        assert (await say(bot, group.id))[0] == 200
        group.make(server.bot, Status.LEFT)
        assert await say(bot, group.id) == (403, f"Forbidden: bot is not a member of the {called}")
        group.remove(server.bot, by=olga)
        assert await say(bot, group.id) == (403, f"Forbidden: bot was kicked from the {called}")
        assert group.say(olga, "/ask@footnote_bot when").update is None

    assert on_telegram(scene) == []


def test_a_muted_bot_may_not_write() -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        olga = server.person("Olga")
        group = server.group("Kestrel Bay", owner=olga)
        group.make(server.bot, Status.RESTRICTED, by=olga)
        assert await say(bot, group.id) == (400, "Bad Request: not enough rights to send text messages to the chat")
        channel = server.channel("Harbour News", bot=Status.MEMBER)
        assert await say(bot, channel.id) == (400, "Bad Request: need administrator rights in the channel chat")

    assert on_telegram(scene) == []


@pytest.mark.parametrize("turned_round", [False, True])
def test_a_group_that_became_a_supergroup_says_where_it_went(turned_round: bool) -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        olga = server.person("Olga")
        old = server.group("Kestrel Bay", owner=olga, kind=Kind.GROUP)
        new = old.upgraded(olga, turned_round=turned_round)
        told = [(await bot.next())[1] for _ in range(2)]
        assert [(at(one, "chat", "id"), at(one, "chat", "type")) for one in told][:: -1 if turned_round else 1] == [
            (old.id, "group"),
            (new.id, "supergroup"),
        ]
        assert {one.get("migrate_to_chat_id") or one.get("migrate_from_chat_id") for one in told} == {old.id, new.id}
        got = await bot("sendMessage", chat_id=old.id, text="1962")
        assert got.refusal == "Bad Request: group chat was upgraded to a supergroup chat"
        assert got.body["parameters"] == {"migrate_to_chat_id": new.id}
        assert (await say(bot, new.id))[0] == 200

    assert on_telegram(scene) == []


# --- replies, edits, deletions ----------------------------------------------------------------------------------------


def test_a_reply_needs_what_it_replies_to_unless_told_otherwise() -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        olga = server.person("Olga")
        said = olga.write("/ask when was it opened?")
        quoted: Object = {"message_id": said.id, "quote": "was it opened"}
        message = (await bot("sendMessage", chat_id=olga.id, text="1962", reply_parameters=quoted)).result
        assert at(message, "quote") == {"text": "was it opened", "position": 10, "is_manual": True}
        wrong: Object = {"message_id": said.id, "quote": "was it closed"}
        assert (await bot("sendMessage", chat_id=olga.id, text="a", reply_parameters=wrong)).refusal.endswith("QUOTE_TEXT_INVALID")  # fmt: skip
        olga.delete(said)
        gone: Object = {"message_id": said.id}
        assert (await bot("sendMessage", chat_id=olga.id, text="a", reply_parameters=gone)).refusal == "Bad Request: message to be replied not found"  # fmt: skip
        anyway: Object = {**gone, "allow_sending_without_reply": True}
        assert (await bot("sendMessage", chat_id=olga.id, text="a", reply_parameters=anyway)).status == 200
        assert [one.reply_to for one in olga.unread()] == [said.id, None]

    assert on_telegram(scene) == []


def test_only_what_the_bot_said_can_be_edited_and_only_to_something_else() -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        olga = server.person("Olga")
        said = olga.write("/ask when")
        markup: Object = {"inline_keyboard": [[{"text": "More", "callback_data": "m"}]]}
        sent = as_int(at((await bot("sendMessage", chat_id=olga.id, text="1962", reply_markup=markup)).result, "message_id"))  # fmt: skip
        answer = await olga.answer()
        assert answer.labels == ["More"]

        async def edit(number: int, text: str, **more: Object) -> str:
            got = await bot("editMessageText", chat_id=olga.id, message_id=number, text=text, **more)
            return "" if got.status == 200 else got.refusal

        assert (await edit(sent, "1962", reply_markup=markup)).startswith(
            "Bad Request: message is not modified: specified"
        )
        assert await edit(sent, "1962") == ""
        assert (await answer.changed()).labels == []
        assert await edit(sent, "1963") == ""
        assert await edit(said.id, "1963") == "Bad Request: message can't be edited"
        assert await edit(777, "1963") == "Bad Request: message to edit not found"
        buttons = await bot("editMessageReplyMarkup", chat_id=olga.id, message_id=sent, reply_markup=markup)
        assert at(buttons.result, "text") == "1963"

    assert on_telegram(scene) == []


def test_the_bot_deletes_its_own_and_as_an_administrator_what_others_wrote() -> None:
    time = [1_700_000_000.0]

    async def scene(server: TelegramServer, bot: BareBot) -> None:
        olga = server.person("Olga")
        group = server.group("Kestrel Bay", owner=olga)
        said = group.say(olga, "/ask when")
        await say(bot, group.id)
        answer = await group.answer()

        async def delete(number: int) -> str:
            got = await bot("deleteMessage", chat_id=group.id, message_id=number)
            return "" if got.status == 200 else got.refusal

        assert await delete(said.id) == "Bad Request: message can't be deleted"
        assert await delete(answer.id) == ""
        await answer.deleted()
        assert await delete(answer.id) == "Bad Request: message to delete not found"
        await say(bot, group.id)
        old = await group.answer()
        time[0] += 49 * 3600
        assert await delete(old.id) == "Bad Request: message can't be deleted for everyone"
        group.make(server.bot, Status.ADMINISTRATOR, by=olga)
        assert await delete(said.id) == ""

    assert on_telegram(scene, clock=lambda: time[0]) == []


# --- who is what ------------------------------------------------------------------------------------------------------


def test_the_bot_can_ask_what_somebody_is() -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        olga, nils, vera, stranger = (server.person(name) for name in ("Olga", "Nils", "Vera", "Stranger"))
        group = server.group("Kestrel Bay", nils, vera, owner=olga)

        async def standing(person: int) -> Object:
            return as_object((await bot("getChatMember", chat_id=group.id, user_id=person)).result)

        assert (await standing(olga.id))["status"] == "creator"
        assert (await standing(nils.id))["status"] == "member"
        assert (await standing(stranger.id))["status"] == "left"
        assert (await bot("getChatMember", chat_id=group.id, user_id=5)).status == 400
        group.make(nils, Status.ADMINISTRATOR, frozenset({"can_delete_messages"}), by=olga)
        nils_is = await standing(nils.id)
        assert (nils_is["can_change_info"], nils_is["can_delete_messages"]) == (False, True)
        group.make(vera, Status.RESTRICTED, by=olga)
        assert (await standing(vera.id))["can_send_messages"] is False
        rulers = as_list((await bot("getChatAdministrators", chat_id=group.id)).result)
        assert {at(one, "user", "first_name") for one in rulers} == {"Olga", "Nils"}
        assert (await bot("getChatMemberCount", chat_id=group.id)).result == 4
        assert await bot.updates() == [], "only an administrator hears who is made what"
        group.make(server.bot, Status.ADMINISTRATOR, by=olga)
        group.make(nils, Status.KICKED, by=olga)
        assert [sorted(one) for one in await bot.updates(allowed_updates=["chat_member"])] == [
            ["my_chat_member", "update_id"]
        ]
        group.make(nils, Status.LEFT, by=olga)
        assert len(await bot.updates()) == 2, "chat_member comes only to those who ask for it"
        channel = server.channel("Harbour News", bot=Status.MEMBER)
        assert (await bot("getChatMember", chat_id=channel.id, user_id=olga.id)).refusal == "Bad Request: member list is inaccessible"  # fmt: skip
        assert (await bot("getChatAdministrators", chat_id=olga.id)).status == 400
        await bot("leaveChat", chat_id=group.id)
        assert (await say(bot, group.id))[0] == 403

    assert on_telegram(scene) == []


def test_menus_are_kept_by_scope_and_language() -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        group = server.group("Kestrel Bay")
        ask: Object = {"command": "ask", "description": "Ask"}
        await bot("setMyCommands", commands=[ask])
        await bot("setMyCommands", commands=[{**ask, "description": "Спросить"}], language_code="ru")
        await bot("setMyCommands", commands=[ask, {**ask, "command": "add"}], scope={"type": "chat", "chat_id": group.id})  # fmt: skip
        assert menu_of(server.world, type="default") == {"ask": "Ask"}
        assert menu_of(server.world, "ru", type="default") == {"ask": "Спросить"}
        assert (await bot("getMyCommands", language_code="de")).result == []
        assert len(as_list((await bot("getMyCommands", scope={"type": "chat", "chat_id": group.id})).result)) == 2
        assert (await bot("setMyCommands", commands=[], scope={"type": "chat", "chat_id": 5})).status == 400
        await bot("deleteMyCommands")
        assert (await bot("getMyCommands")).result == []

    assert on_telegram(scene) == []
