"""What the bot comes to hear: what privacy mode lets through, who speaks in whose name, topics, edits, files."""

from __future__ import annotations

import pytest

from tests.support.bare_bot import BareBot, on_telegram
from tests.support.telegram import Status, TelegramServer
from tests.support.telegram.values import as_object, at


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
