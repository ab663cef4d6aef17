"""The adapter as a whole, on the real library and a server: topics, presses, guests, moves, faults and the end."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.adapters.telegram_menus import Menus, menu
from bot.adapters.telegram_reading import Me
from bot.conversation.calls import Section
from bot.conversation.commands import COMMANDS
from facts.errors import ConfigRefused
from facts.store.memory import MemoryStore
from tests.support.dialogue import Dialogue
from tests.support.talk import Clock
from tests.support.telegram import Group, Kind, Person, TelegramServer, telegram_server
from tests.support.telegram.faults import BAD_GATEWAY, NO_JSON, RESTARTING, TROUBLE, Break, flood
from tests.support.telegram.refusals import bad, conflict, forbidden
from tests.support.telegram_talk import WireTalk

QUESTION = "/ask When was the harbour of Kestrel Bay founded?"
ANSWER = "14 May 1911"
GIVEN = (("people", "alice member, bob member, mo moderator"), ("source", "harbour.txt"))


class Bay(WireTalk):
    """A group with Alice, Bob and Mo, a bot that knows the harbour, and shorthands for what happens there."""

    @property
    def room(self) -> Group:
        assert self._room is not None
        return self._room

    @property
    def alice(self) -> Person:
        return self._accounts["alice"]

    @property
    def bob(self) -> Person:
        return self._accounts["bob"]

    @property
    def mo(self) -> Person:
        return self._accounts["mo"]

    async def said(self, text: str = ANSWER) -> None:
        """Return once the group has an answer that begins so."""
        answer = await self.room.answer()
        assert answer.text.startswith(text), answer.text


@asynccontextmanager
async def bay(*, strict: bool = True) -> AsyncIterator[tuple[Bay, TelegramServer]]:
    clock = Clock()
    async with telegram_server(clock=lambda: clock().timestamp(), strict=strict) as server:
        talk = Bay(MemoryStore(), server)
        clock = talk.clock
        talk.give(Dialogue(Path("bay"), "", GIVEN, (), ()))
        await talk.begin()
        try:
            yield talk, server
        finally:
            await talk.end()
            talk.close()


def played(play: Callable[[Bay, TelegramServer], Awaitable[None]], *, strict: bool = True) -> None:
    async def whole() -> None:
        async with bay(strict=strict) as (talk, server):
            await play(talk, server)

    asyncio.run(whole())


# --- how an answer looks ---------------------------------------------------------------------------------------------


def test_an_answer_replies_to_the_question_with_a_bold_value_and_a_quotation() -> None:
    async def play(talk: Bay, server: TelegramServer) -> None:
        asked = talk.room.say(talk.alice, QUESTION)
        answer = await talk.room.answer()
        assert answer.reply_to == asked.id
        assert ANSWER in answer.stretches("bold")
        assert answer.stretches("expandable_blockquote") == ["The harbour of Kestrel Bay was founded on 14 May 1911."]
        assert "Why?" in answer.labels
        (sent,) = server.journal.of("sendMessage")
        assert "parse_mode" not in sent.given

    played(play)


def test_in_a_forum_an_answer_stays_in_its_topic_and_general_is_never_named() -> None:
    async def play(talk: Bay, server: TelegramServer) -> None:
        talk.room.chat.is_forum = True
        topic = talk.room.topic("Bridges", talk.mo.user)
        talk.room.say(talk.alice, QUESTION, topic=topic)
        assert (await talk.room.answer()).topic == topic
        talk.room.say(talk.bob, QUESTION)
        assert (await talk.room.answer()).topic is None
        sent = server.journal.of("sendMessage")
        assert [entry.given.get("message_thread_id") for entry in sent] == [str(topic), None]

    played(play)


def test_a_question_that_is_gone_is_answered_all_the_same() -> None:
    async def play(talk: Bay, _server: TelegramServer) -> None:
        asked = talk.room.say(talk.alice, QUESTION)
        talk.room.delete(asked)
        answer = await talk.room.answer()
        assert (answer.text.startswith(ANSWER), answer.reply_to) == (True, None)

    played(play)


def test_every_press_is_answered_and_what_concerns_one_person_is_theirs_alone() -> None:
    async def play(talk: Bay, _server: TelegramServer) -> None:
        talk.room.say(talk.alice, QUESTION)
        answer = await talk.room.answer()
        refused = await answer.press(talk.bob, "Delete").answered()
        assert refused.alert
        assert "Only who asked" in refused.text
        forged = await answer.press_data(talk.alice, "forged").answered()
        assert "C-STALE" in forged.text
        assert (await answer.press(talk.alice, "Delete").answered()).text == ""
        await answer.deleted()

    played(play)


def test_a_document_is_imported_by_who_may() -> None:
    async def play(talk: Bay, _server: TelegramServer) -> None:
        content = b"The ferry pier of Kestrel Bay was built in 1987.\n"
        talk.room.send(talk.mo, "pier.txt", content, "/addsource")
        assert "pier" in (await talk.room.answer()).text
        talk.room.say(talk.alice, "/ask When was the ferry pier of Kestrel Bay built?")
        await talk.said("1987")
        talk.room.send(talk.bob, "other.txt", content, "/addsource")
        assert "P-RIGHT" in (await talk.room.answer()).text

    played(play)


# --- moves and faults ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("turned_round", [False, True])
def test_a_group_that_becomes_a_supergroup_keeps_its_community(turned_round: bool) -> None:
    async def play(talk: Bay, server: TelegramServer) -> None:
        talk.room.chat.kind = Kind.GROUP
        new = talk.room.upgraded(talk.mo, turned_round=turned_round)
        await server.all_read()
        new.say(talk.alice, QUESTION)
        assert (await new.answer()).text.startswith(ANSWER)

    played(play)


@pytest.mark.parametrize("fault", [BAD_GATEWAY, TROUBLE, RESTARTING, NO_JSON, Break.CUT, Break.RESET, flood(1)])
def test_a_line_that_fails_is_asked_again(fault: object) -> None:
    async def play(talk: Bay, server: TelegramServer) -> None:
        server.faults.play(fault, "getUpdates", times=2)  # type: ignore[arg-type]
        talk.room.say(talk.alice, QUESTION)
        await talk.said()

    played(play)


def test_an_answer_waits_for_as_long_as_telegram_says() -> None:
    async def play(talk: Bay, server: TelegramServer) -> None:
        server.faults.play(flood(1), "sendMessage")
        talk.room.say(talk.alice, QUESTION)
        await talk.said()
        assert [entry.code for entry in server.journal.of("sendMessage")] == [429, 200]

    played(play)


def test_a_chat_that_cannot_be_reached_is_passed_by() -> None:
    async def play(talk: Bay, server: TelegramServer) -> None:
        server.faults.play(forbidden("bot was kicked from the supergroup chat"), "sendMessage")
        talk.room.say(talk.alice, QUESTION)
        await server.journal.until("sendMessage")
        talk.alice.write("When was the old lighthouse of Kestrel Bay rebuilt?")
        assert (await talk.alice.answer()).text.startswith("1958")

    played(play)


def test_a_refused_look_is_sent_plain_once() -> None:
    async def play(talk: Bay, server: TelegramServer) -> None:
        server.faults.play(bad("can't parse entities: odd"), "sendMessage")
        talk.room.say(talk.alice, QUESTION)
        answer = await talk.room.answer()
        assert answer.text.startswith(ANSWER)
        assert not answer.stretches("bold")

    played(play)


ODD = [
    b'{"update_id":%d,"message":{,}}',
    b'{"update_id":%d,"message":' + b"[" * 5000,
    b'{"update_id":%d,"message":{"chat":{"id":"x"},"text":7}}',
    b'{"update_id":%d,"message":null}',
    b'{"update_id":%d,"callback_query":{"id":5}}',
    b'{"update_id":%d,"message":{"text":"\\ud83c","from":[],"chat":{"id":1e400,"type":"private"}}}',
    b'{"update_id":%d,"hologram":{}}',
]


@pytest.mark.parametrize("odd", ODD)
def test_an_update_that_nobody_can_read_costs_its_neighbours_nothing(odd: bytes) -> None:
    async def play(talk: Bay, server: TelegramServer) -> None:
        talk.room.say(talk.alice, QUESTION)
        server.raw(odd % server.world.updates.next_id)
        talk.room.say(talk.bob, QUESTION)
        await talk.said()
        await talk.said()
        await server.all_read()

    played(play)


def test_a_defect_is_told_to_who_met_it_and_costs_nobody_else_anything() -> None:
    async def play(talk: Bay, _server: TelegramServer) -> None:
        talk.witness.breaks = True
        talk.room.say(talk.alice, QUESTION)
        assert "X-UNEXPECTED" in (await talk.room.answer()).text
        talk.witness.breaks = False
        talk.room.say(talk.bob, QUESTION)
        await talk.said()
        assert [type(error) for error in talk.unexpected] == [RuntimeError]
        talk.unexpected.clear()

    played(play)


def test_an_update_that_comes_again_after_a_restart_changes_nothing_twice() -> None:
    async def play(talk: Bay, server: TelegramServer) -> None:
        said = talk.room.say(talk.mo, "/alias Kestrel Bay = KB Harbour")
        first = await talk.room.answer()
        await talk.end()
        assert said.update is not None
        await talk.start(2)
        server.world.updates.again(said.update)
        await server.all_read()
        talk.room.say(talk.mo, "/aliases")
        names = await talk.room.answer()
        assert names.text != first.text
        assert names.text.count("KB Harbour") == 1
        assert talk.room.unread() == ()

    played(play)


def test_a_second_copy_ends_the_first_with_a_sentence() -> None:
    async def play() -> None:
        clock = Clock()
        async with telegram_server(clock=lambda: clock().timestamp()) as server:
            talk = Bay(MemoryStore(), server)
            talk.give(Dialogue(Path("bay"), "", GIVEN, (), ()))
            await talk.begin()
            server.faults.play(conflict("terminated by other getUpdates request"), "getUpdates")
            assert talk._running is not None
            talk.room.say(talk.alice, QUESTION)
            with pytest.raises(ConfigRefused) as caught:
                await talk._running
            assert caught.value.code == "K-TWICE"
            talk.close()

    asyncio.run(play())


def test_asked_to_stop_it_answers_what_it_has_heard() -> None:
    async def play(talk: Bay, server: TelegramServer) -> None:
        for who in (talk.alice, talk.bob):
            talk.room.say(who, QUESTION)
        await talk.witness.bell.until(lambda: True if talk.witness.heard else None)
        await talk.end()
        assert len(talk.room.unread()) == len(talk.witness.heard)
        left = {update.id for update in server.world.updates.waiting}
        assert len(left) == 2 - len(talk.witness.heard)

    played(play)


# --- menus and secrets -----------------------------------------------------------------------------------------------


def test_menus_are_set_once_and_then_left_alone() -> None:
    async def play(talk: Bay, server: TelegramServer) -> None:
        menus = Menus(talk.line.ask, COMMANDS)
        await menus.bring(Me(1, "footnote_bot"))
        assert len(server.journal.of("setMyCommands")) == 8
        await menus.bring(Me(1, "footnote_bot"))
        assert len(server.journal.of("setMyCommands")) == 8
        scopes = {json.loads(str(entry.given["scope"]))["type"] for entry in server.journal.of("setMyCommands")}
        assert scopes == {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}

    played(play)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_menu_says_what_each_command_does(language: str) -> None:
    made = menu(COMMANDS, frozenset(Section), language)
    assert len(made) <= 100
    assert all(1 <= len(one["command"]) <= 32 and 1 <= len(one["description"]) <= 256 for one in made)
    members = {one["command"] for one in menu(COMMANDS, frozenset({Section.MEMBERS}), language)}
    assert "ask" in members
    assert "addfact" not in members


def test_no_log_ever_holds_the_token(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)

    async def play(talk: Bay, server: TelegramServer) -> None:
        server.faults.play(TROUBLE, "sendMessage", "getUpdates", "answerCallbackQuery")
        server.faults.play(Break.RESET, "getUpdates")
        talk.room.say(talk.alice, QUESTION)
        await talk.said()
        token = server.token
        assert token not in caplog.text
        assert not [record for record in caplog.records if record.name.startswith(("httpx", "httpcore", "telegram"))]
        for record in caplog.records:
            assert "harbour of Kestrel" not in record.getMessage()

    played(play)


def test_a_token_that_telegram_does_not_know_ends_with_a_sentence_without_it() -> None:
    async def play() -> None:
        from bot.adapters.telegram_line import Line

        async with telegram_server() as server:
            line = Line("6000000001:AAnother-token-that-opens-nothing-at-all", server.origin)
            with pytest.raises(ConfigRefused) as caught:
                await line.begin()
            await line.end()
            assert caught.value.code == "K-TELEGRAM"
            assert "AAnother" not in repr(caught.value) + str(caught.value.__cause__)

    asyncio.run(play())
