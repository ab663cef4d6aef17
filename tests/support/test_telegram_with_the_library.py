"""The server as python-telegram-bot meets it: a small bot works; shapes and refusals are as the library knows them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

import pytest
import telegram
from telegram import Bot, TelegramObject
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.request import HTTPXRequest

from tests.support.echo_bot import echoing
from tests.support.telegram import Kind, Status, TelegramServer, telegram_server
from tests.support.telegram.faults import BAD_GATEWAY, EMPTY, NO_JSON, TROUBLE, Break, Fault, flood
from tests.support.telegram.schema import UPDATES


@pytest.fixture(autouse=True)
def _durations(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the library tell durations as such: without that it warns of a change to come."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


def on(scene: Callable[[TelegramServer], Awaitable[None]]) -> None:
    """Play a scene on a server of its own, which takes no misuse."""

    async def play() -> None:
        async with telegram_server() as server:
            await scene(server)

    asyncio.run(play())


@asynccontextmanager
async def library_bot(server: TelegramServer, token: str = "", patience: float = 5.0) -> AsyncIterator[Bot]:
    """The library's bot without anything that polls."""
    request = HTTPXRequest(read_timeout=patience)
    async with Bot(token or server.token, server.base_url, server.base_file_url, request=request) as bot:
        yield bot


def test_a_bot_answers_a_command_a_press_and_an_inline_question() -> None:
    async def scene(server: TelegramServer) -> None:
        olga = server.person("Olga")
        group = server.group("Kestrel Bay", olga)
        async with echoing(server):
            asked = group.say(olga, "/echo the lighthouse")
            answer = await group.answer()
            assert answer.text == "the lighthouse"
            pressed = answer.press(olga, "More")
            assert (await pressed.answered()).text == "Here"
            assert (await answer.changed()).text == "more"
            rows = await olga.inline("harbour").answered()
            assert rows.texts == ("<b>harbour</b>",)
            assert rows.personal
            olga.write("/echo in private")
            assert (await olga.answer()).text == "in private"
            await server.all_read()
            assert group.unread() == ()
            assert asked.update is not None

    on(scene)


# --- the shapes -------------------------------------------------------------------------------------------------------


def unknown(thing: object, path: str = "") -> list[str]:
    """Return where an object of the library holds fields that the library does not know."""
    found: list[str] = []
    if isinstance(thing, TelegramObject):
        found += [f"{path}.{name}" for name in thing.api_kwargs]
        for name in thing.to_dict():
            with suppress(AttributeError):
                found += unknown(getattr(thing, {"from": "from_user"}.get(name, name)), f"{path}.{name}")
    elif isinstance(thing, (list, tuple)):
        for number, one in enumerate(thing):
            found += unknown(one, f"{path}[{number}]")
    return found


def live(server: TelegramServer) -> None:
    """Let a little of everything happen that the server can tell of."""
    olga, nils = server.person("Olga", language="ru", username="olga_k"), server.person("Nils")
    small = server.group("Kestrel Bay", owner=olga, kind=Kind.GROUP)
    forum = server.group("Kestrel Bay Forum", nils, owner=olga, forum=True, bot=Status.ADMINISTRATOR)
    channel = server.channel("Harbour News", bot=Status.ADMINISTRATOR)
    elsewhere = server.group("Elsewhere", olga, bot=Status.LEFT)
    said = olga.write("/ask@footnote_bot when did harbour.example.org open?")
    olga.edit(said, "/ask when?")
    topic = forum.topic("Bridges", olga.user)
    first = forum.say(nils, "1962", topic=topic)
    forum.say(olga, "are you sure?", reply_to=first)
    forum.say_as_group("/addfact")
    forum.say_as_channel(channel, "news")
    forum.linked_post(channel, "news")
    forum.forward(olga, "1962", nils)
    forum.send(olga, "brief.txt", b"1962", "/addsource")
    forum.send(olga, "brief.txt", b"1962", size=None)
    forum.make(nils, Status.RESTRICTED, by=olga)
    forum.make(nils, Status.ADMINISTRATOR, by=olga)
    forum.remove(nils, by=olga)
    forum.notice(olga, new_chat_title="Kestrel Bay, new")
    channel.edit(channel.say(olga, "open"), "closed")
    small.join(nils, by=olga)
    small.upgraded(olga)
    olga.block()
    olga.inline("when")
    olga.ask_as_guest(elsewhere, "@footnote_bot when?", reply_to=elsewhere.say(olga, "1962"))


def test_the_library_knows_every_field_of_every_update() -> None:
    async def scene(server: TelegramServer) -> None:
        async with library_bot(server) as bot:
            await bot.get_updates(allowed_updates=UPDATES)
            live(server)
            olga = server.person("Olga")
            await bot.send_message(olga.id, "1962", reply_markup=telegram.InlineKeyboardMarkup([[telegram.InlineKeyboardButton("More", callback_data="m")]]))  # fmt: skip
            (await olga.answer()).press(olga, "More")
            updates = await bot.get_updates()
            kinds = {name for update in updates for name in update.to_dict()} - {"update_id"}
            assert kinds == set(
                "message edited_message channel_post edited_channel_post my_chat_member chat_member inline_query"
                " guest_message callback_query".split()
            )
            assert [found for update in updates for found in unknown(update)] == []
            assert all(update.effective_user or update.effective_chat for update in updates)

    on(scene)


def test_the_library_knows_every_field_of_every_answer() -> None:
    async def scene(server: TelegramServer) -> None:
        olga = server.person("Olga")
        group = server.group("Kestrel Bay", owner=olga, bot=Status.ADMINISTRATOR)
        async with library_bot(server) as bot:
            document = await bot.send_document(group.id, b"1962", caption="minutes", filename="minutes.txt")
            assert document.document is not None
            message = await bot.send_message(
                group.id,
                "1962",
                entities=[telegram.MessageEntity("bold", 0, 4)],
                link_preview_options=telegram.LinkPreviewOptions(is_disabled=True),
                reply_parameters=telegram.ReplyParameters(document.message_id),
                reply_markup=telegram.ForceReply(selective=True),
            )
            file = await bot.get_file(document.document.file_id)
            assert bytes(await file.download_as_bytearray()) == b"1962"
            await bot.set_my_commands([("ask", "Ask")], telegram.BotCommandScopeAllGroupChats(), "ru")
            await bot.send_chat_action(group.id, "typing")
            await bot.set_message_reaction(group.id, message.message_id, "👀")
            answers: list[Any] = [
                await bot.get_me(),
                document,
                message,
                await bot.edit_message_text("1963", group.id, message.message_id),
                await bot.edit_message_caption(group.id, document.message_id, caption="the minutes"),
                file,
                await bot.get_chat(group.id),
                await bot.get_chat(olga.id),
                await bot.get_chat_member(group.id, olga.id),
                await bot.get_chat_member(group.id, server.world.me.id),
                await bot.get_chat_administrators(group.id),
                await bot.get_my_commands(telegram.BotCommandScopeAllGroupChats(), "ru"),
                await bot.get_webhook_info(),
            ]
            assert unknown(answers) == []
            assert await bot.get_chat_member_count(group.id) == 2
            assert await bot.delete_message(group.id, message.message_id)
            minutes, asking = group.unread()
            assert (minutes.content, minutes.asks) == (b"1962", False)
            assert (asking.asks, asking.stretches("bold"), asking.now) == (True, ["1962"], None)

    on(scene)


# --- the refusals -----------------------------------------------------------------------------------------------------


def test_the_library_tells_refusals_apart() -> None:
    async def scene(server: TelegramServer) -> None:
        olga, nils = server.person("Olga"), server.person("Nils")
        small = server.group("Kestrel Bay", owner=olga, kind=Kind.GROUP)
        new = small.upgraded(olga)
        nils.block()
        async with library_bot(server) as bot:
            with pytest.raises(BadRequest, match="Chat not found"):
                await bot.send_message(5, "1962")
            with pytest.raises(Forbidden, match="blocked by the user"):
                await bot.send_message(nils.id, "1962")
            with pytest.raises(ChatMigrated) as moved:
                await bot.send_message(small.id, "1962")
            assert moved.value.new_chat_id == new.id
            server.world.floods.on = True
            await bot.send_message(olga.id, "1962")
            with pytest.raises(RetryAfter):
                await bot.send_message(olga.id, "1962")
        with pytest.raises(InvalidToken):
            async with library_bot(server, "6000000001:AAsomebodyElsesToken"):
                pass

    on(scene)


def test_of_two_copies_of_a_bot_the_older_one_is_told() -> None:
    async def scene(server: TelegramServer) -> None:
        olga = server.person("Olga")
        async with library_bot(server) as one, library_bot(server) as other:
            first = asyncio.create_task(one.get_updates(timeout=30))
            await server.world.updates.bell.until(lambda: True if server.world.updates.polling else None)
            second = asyncio.create_task(other.get_updates(timeout=30))
            with pytest.raises(Conflict):
                await first
            olga.write("hello")
            assert len(await second) == 1

    on(scene)


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (flood(3600), RetryAfter),
        (TROUBLE, NetworkError),
        (BAD_GATEWAY, NetworkError),
        (EMPTY, TelegramError),
        (NO_JSON, TelegramError),
        (Break.RESET, NetworkError),
        (Break.CUT, NetworkError),
        (Break.HANG, TimedOut),
    ],
)
def test_faults_reach_the_library_as_it_names_them(fault: Fault, error: type[TelegramError]) -> None:
    async def scene(server: TelegramServer) -> None:
        olga = server.person("Olga")
        async with library_bot(server, patience=0.2 if fault is Break.HANG else 5.0) as bot:
            server.faults.play(fault, "sendMessage", after=True)
            with pytest.raises(error):
                await bot.send_message(olga.id, "1962")
            assert len(olga.unread()) == 1

    on(scene)
