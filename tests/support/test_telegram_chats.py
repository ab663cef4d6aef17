"""Chats and the people in them, as the bot comes to know them: what it hears, where it may speak, what it may change."""

from __future__ import annotations

import pytest

from tests.support.bare_bot import BareBot, on_telegram
from tests.support.telegram import Kind, Status, TelegramServer
from tests.support.telegram.about import menu_of
from tests.support.telegram.values import Object, as_int, as_list, as_object, at

# --- what it hears ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("/ask when", True),
        ("/ask@footnote_bot when", True),
        ("/ask@Footnote_Bot when", True),
        ("/ask@other_bot when", False),
        ("@footnote_bot when?", True),
        ("when, @FOOTNOTE_BOT?", True),
        ("when?", False),
        ("see /ask", False),
    ],
)
def test_privacy_mode_lets_through_what_is_meant_for_the_bot(text: str, heard: bool) -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        olga = server.person("Olga")
        group = server.group("Kestrel Bay", olga)
        assert (group.say(olga, text).update is not None) is heard
        server.world.privacy = False
        assert group.say(olga, text).update is not None
        server.world.privacy = True
        group.make(server.bot, Status.ADMINISTRATOR, by=olga)
        assert group.say(olga, text).update is not None

    assert on_telegram(scene) == []


def test_a_reply_to_the_bot_is_meant_for_it_and_shows_what_it_replies_to() -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        olga = server.person("Olga")
        group = server.group("Kestrel Bay", olga)
        other = group.say(olga, "nobody asked you")
        assert other.update is None
        await bot("sendMessage", chat_id=group.id, text="1962", reply_parameters={"message_id": other.id})
        answer = await group.answer()
        assert answer.reply_to == other.id
        group.say(olga, "and the bridge?", reply_to=answer)
        kind, message = await bot.next()
        assert kind == "message"
        assert at(message, "reply_to_message", "text") == "1962"
        assert at(message, "reply_to_message", "from", "id") == server.world.me.id
        assert "reply_to_message" not in as_object(message["reply_to_message"])
        assert message["message_thread_id"] == other.id, "a thread in a supergroup, though it is no forum"
        assert "is_topic_message" not in message

    assert on_telegram(scene) == []


def test_who_speaks_in_whose_name_can_be_seen() -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        olga, nils = server.person("Olga"), server.person("Nils")
        group, channel = server.group("Kestrel Bay", olga), server.channel("Harbour News", bot=Status.ADMINISTRATOR)
        server.world.privacy = False
        group.say_as_group("/addfact bridge")
        _, message = await bot.next()
        assert (at(message, "from", "id"), at(message, "sender_chat", "id")) == (1087968824, group.id)
        group.say_as_channel(channel, "/ask when")
        _, message = await bot.next()
        assert (at(message, "from", "id"), at(message, "sender_chat", "id")) == (136817688, channel.id)
        group.linked_post(channel, "The bridge is open")
        _, message = await bot.next()
        assert (at(message, "from", "id"), message["is_automatic_forward"]) == (777000, True)
        group.forward(olga, "/ask when", nils)
        _, message = await bot.next()
        assert at(message, "forward_origin", "sender_user", "id") == nils.id
        said = channel.say(olga, "/ask when")
        kind, message = await bot.next()
        assert (kind, at(message, "sender_chat", "id")) == ("channel_post", channel.id)
        assert "from" not in message
        channel.edit(said, "/ask where")
        assert (await bot.next())[0] == "edited_channel_post"

    assert on_telegram(scene) == []


def test_an_edit_has_both_dates() -> None:
    time = [1_700_000_000.0]

    async def scene(server: TelegramServer, bot: BareBot) -> None:
        olga = server.person("Olga")
        said = olga.write("/ask when")
        time[0] += 30
        olga.edit(said, "/ask where")
        await bot.next()
        kind, message = await bot.next()
        assert kind == "edited_message"
        assert (message["date"], message["edit_date"], message["text"]) == (1_700_000_000, 1_700_000_030, "/ask where")

    assert on_telegram(scene, clock=lambda: time[0]) == []


def test_a_file_says_its_size_where_telegram_knows_it() -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        olga = server.person("Olga")
        olga.send(olga, "brief.txt", b"1962", "/addsource")
        _, message = await bot.next()
        assert (at(message, "document", "file_size"), message["caption"]) == (4, "/addsource")
        assert at(message, "caption_entities", 0, "type") == "bot_command"
        olga.send(olga, "huge.txt", b"1962", size=30_000_000)
        _, message = await bot.next()
        file = str(at(message, "document", "file_id"))
        assert (await bot("getFile", file_id=file)).refusal == "Bad Request: file is too big"
        olga.send(olga, "unknown.txt", b"1962", size=None)
        assert "file_size" not in as_object((await bot.next())[1]["document"])

    assert on_telegram(scene) == []


# --- forums -----------------------------------------------------------------------------------------------------------


def test_messages_in_a_topic_name_it_and_those_in_the_general_one_do_not() -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        olga = server.person("Olga")
        forum = server.group("Kestrel Bay", olga, forum=True)
        topic = forum.topic("Bridges", olga.user)
        assert (await bot.next())[1]["forum_topic_created"]
        said = forum.say(olga, "/ask when", topic=topic)
        _, message = await bot.next()
        assert (message["message_thread_id"], message["is_topic_message"]) == (topic, True)
        assert at(message, "reply_to_message", "message_id") == topic, "what opened the topic stands over all of it"
        general = forum.say(olga, "/ask when")
        _, message = await bot.next()
        assert message.keys() & {"message_thread_id", "is_topic_message", "reply_to_message"} == set()
        await bot("sendMessage", chat_id=forum.id, text="there", message_thread_id=topic)
        await bot("sendMessage", chat_id=forum.id, text="there", reply_parameters={"message_id": said.id})
        await bot("sendMessage", chat_id=forum.id, text="here", reply_parameters={"message_id": general.id})
        assert [one.topic for one in forum.unread()] == [topic, topic, None]

    assert on_telegram(scene) == []


@pytest.mark.parametrize("thread", [1, 999])
def test_the_general_topic_and_topics_that_do_not_exist_cannot_be_named(thread: int) -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        for forum in (True, False):
            group = server.group("Kestrel Bay", forum=forum)
            got = await bot("sendMessage", chat_id=group.id, text="there", message_thread_id=thread)
            assert got.refusal == "Bad Request: message thread not found"

    assert on_telegram(scene) == []


def test_a_closed_topic_is_for_administrators() -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        olga = server.person("Olga")
        forum = server.group("Kestrel Bay", olga, forum=True)
        topic = forum.topic("Bridges", olga.user)
        forum.chat.closed.add(topic)
        assert (await bot("sendMessage", chat_id=forum.id, text="a", message_thread_id=topic)).refusal == "Bad Request: TOPIC_CLOSED"  # fmt: skip
        forum.make(server.bot, Status.ADMINISTRATOR, by=olga)
        assert (await bot("sendMessage", chat_id=forum.id, text="a", message_thread_id=topic)).status == 200

    assert on_telegram(scene) == []


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
