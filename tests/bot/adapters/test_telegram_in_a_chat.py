"""What works in a chat, line by line and over the wire: how the bot is spoken to, who is heard, and what is asked of Telegram."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.adapters import telegram_calls
from bot.adapters.telegram_menus import Menus
from bot.adapters.telegram_reading import Me
from bot.conversation.commands import COMMANDS
from bot.conversation.messages import Incoming
from bot.conversation.replies import Reply, Text
from bot.render.telegram import Payload
from bot.speech import said
from facts.factbase import FactBase
from facts.loading.files import LARGEST
from facts.reports import SourceDraft
from tests.bot.adapters.test_telegram import ANSWER, QUESTION, Bay, played
from tests.support.telegram import Kind, Status, TelegramServer

ASKED = "When was the harbour of Kestrel Bay founded?"
ADD = "/alias Kestrel Bay = KB"


async def silent(talk: Bay, server: TelegramServer) -> None:
    """Return once everything was read; raise AssertionError where anything was said in the group."""
    await server.all_read()
    talk.room.say(talk.bob, "/about")  # what was said before is answered before
    assert (await talk.room.answer()).text.startswith("I am Footnote")
    assert talk.room.unread() == ()


# --- being spoken to ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [Kind.GROUP, Kind.SUPERGROUP])
@pytest.mark.parametrize("line", [QUESTION, QUESTION.replace("/ask", "/ask@Footnote_Bot"), f"@footnote_bot {ASKED}"])
def test_a_command_with_or_without_its_name_and_a_mention_are_answered(kind: Kind, line: str) -> None:
    async def play(talk: Bay, _server: TelegramServer) -> None:
        talk.room.chat.kind = kind
        asked = talk.room.say(talk.alice, line)
        answer = await talk.room.answer()
        assert (answer.text.startswith(ANSWER), answer.reply_to) == (True, asked.id)

    played(play)


def test_what_is_not_for_the_bot_is_silence() -> None:
    async def play(talk: Bay, server: TelegramServer) -> None:
        server.world.privacy = False
        for line in (ASKED, QUESTION.replace("/ask", "/ask@other_bot"), "/weather", "@other_bot when?"):
            talk.room.say(talk.alice, line)
        await silent(talk, server)

    played(play)


def test_privacy_mode_is_enough_to_reply_to_the_bot_and_to_ask_about_a_message() -> None:
    async def play(talk: Bay, server: TelegramServer) -> None:
        assert server.world.privacy
        claim = talk.room.say(talk.bob, ASKED)
        assert claim.update is None
        talk.room.say(talk.alice, "/ask", reply_to=claim)
        first = await talk.room.answer()
        assert first.text.startswith(ANSWER)
        talk.room.say(talk.mo, "@footnote_bot", reply_to=claim)
        assert (await talk.room.answer()).text.startswith(ANSWER)
        talk.room.say(talk.alice, "How many fishing boats sank in the storm of 1962?", reply_to=first)
        assert (await talk.room.answer()).text.startswith("17")

    played(play)


# --- who is heard --------------------------------------------------------------------------------------------------------


def test_channels_and_those_who_write_in_their_name_are_not_heard() -> None:
    async def play(talk: Bay, server: TelegramServer) -> None:
        server.world.privacy = False
        news = server.channel("Harbour News", bot=Status.ADMINISTRATOR)
        talk.room.linked_post(news, QUESTION)
        talk.room.say_as_channel(news, QUESTION)
        news.say(talk.mo, QUESTION)
        await silent(talk, server)
        assert news.unread() == ()

    played(play)


def test_who_is_anonymous_may_ask_and_changes_nothing() -> None:
    async def play(talk: Bay, _server: TelegramServer) -> None:
        talk.room.say_as_group(QUESTION)
        await talk.said()
        talk.room.say_as_group(ADD)
        assert "P-RIGHT" in (await talk.room.answer()).text

    played(play)


def test_who_is_anonymous_may_keep_facts_where_the_community_lets_them_and_takes_nothing_back() -> None:
    async def play(talk: Bay, server: TelegramServer) -> None:
        talk.room.say(talk.mo, "/setup anonymous_administrators on")
        await talk.room.answer()
        talk.room.say_as_group(ADD)
        assert "now stands for" in (await talk.room.answer()).text
        talk.room.say_as_group("/undo")
        assert "P-RIGHT" in (await talk.room.answer()).text
        assert server.journal.of("getChatMember") != []  # the owner was asked about, the anonymous one cannot be

    played(play)


def test_a_forward_never_commands_and_neither_does_an_edit() -> None:
    async def play(talk: Bay, server: TelegramServer) -> None:
        talk.room.forward(talk.mo, ADD, talk.bob)
        first = talk.room.say(talk.mo, "/about")
        await talk.room.answer()
        talk.room.edit(first, ADD)
        await silent(talk, server)
        talk.room.say(talk.alice, "/aliases")
        assert "KB" not in (await talk.room.answer()).text

    played(play)


def test_an_edit_asks_within_a_minute_and_then_no_more() -> None:
    async def play(talk: Bay, server: TelegramServer) -> None:
        asked = talk.room.say(talk.alice, "/ask When was the quay built?")
        assert (await talk.room.answer()).text.startswith("Not in my sources")
        talk.clock.now += timedelta(seconds=30)
        talk.room.edit(asked, QUESTION)
        await talk.said()
        talk.clock.now += timedelta(seconds=60)
        talk.room.edit(asked, "/ask How tall is the old lighthouse of Kestrel Bay?")
        await silent(talk, server)

    played(play)


def test_telegram_is_asked_what_somebody_is_when_they_write_and_not_when_they_ask() -> None:
    async def play(talk: Bay, server: TelegramServer) -> None:
        talk.room.say(talk.alice, QUESTION)
        await talk.said()
        assert server.journal.of("getChatMember") == []
        talk.room.say(talk.mo, ADD)
        await talk.room.answer()
        assert len(server.journal.of("getChatMember")) == 1
        talk.clock.now += timedelta(seconds=61)
        talk.room.set(talk.mo.user, Status.MEMBER)
        talk.room.say(talk.mo, "/alias Kestrel Bay = Falcon Bay")
        assert "P-RIGHT" in (await talk.room.answer()).text
        assert len(server.journal.of("getChatMember")) == 2

    played(play)


# --- buttons -------------------------------------------------------------------------------------------------------------


def test_a_button_works_where_it_stands_for_whom_it_was_made_and_nowhere_else() -> None:
    async def play(talk: Bay, _server: TelegramServer) -> None:
        talk.room.say(talk.alice, QUESTION)
        answer = await talk.room.answer()
        talk.alice.write(ASKED)
        private = await talk.alice.answer()
        elsewhere = private.press_data(talk.alice, answer.data("More context"))
        assert "C-STALE" in (await elsewhere.answered()).text or "C-STALE" in (await talk.alice.answer()).text
        token = answer.data("More context")
        for wrong in (token[:-1] + ("x" if token[-1] != "x" else "y"), token[1:], "x" * 64, "a:b"):
            assert "C-STALE" in (await answer.press_data(talk.alice, wrong).answered()).text
        assert all(len(answer.data(label).encode()) <= 64 for label in answer.labels)

    played(play)


def test_a_yes_counts_once_and_only_from_who_was_asked() -> None:
    async def play(talk: Bay, _server: TelegramServer) -> None:
        line = "/addfact founding of the harbour | 14 May 1911 | The harbour of Kestrel Bay was founded on 14 May 1911."
        for _ in range(2):  # the second time it is there already, so it is shown first
            talk.room.say(talk.mo, line)
            preview = await talk.room.answer()
        assert "F-DUP" in preview.text
        label = "Confirm"
        assert "C-STALE" in (await preview.press(talk.bob, label).answered()).text
        preview.press(talk.mo, label)
        assert "Published as" in (await preview.changed()).text
        assert "C-STALE" in (await preview.press(talk.mo, label).answered()).text

    played(play)


# --- documents -----------------------------------------------------------------------------------------------------------


def test_a_document_that_says_it_is_too_large_is_never_fetched() -> None:
    async def play(talk: Bay, server: TelegramServer) -> None:
        talk.room.send(talk.mo, "long.txt", b"short", "/addsource", size=LARGEST + 1)
        assert "I-SIZE" in (await talk.room.answer()).text
        assert server.journal.of("getFile", "file") == []
        talk.room.send(talk.mo, "long.txt", b"x" * 21_000_000, "/addsource", size=5)
        assert "I-SIZE" in (await talk.room.answer()).text

    played(play)


# --- what is asked of Telegram -----------------------------------------------------------------------------------------------


def test_a_source_on_the_web_shows_its_whole_address_and_no_preview() -> None:
    async def play(talk: Bay, server: TelegramServer) -> None:
        url = "https://log.harbour.example/1987/ferry?page=2"
        draft = SourceDraft("The ferry pier of Kestrel Bay was built in 1987.\n", "ferry-log", "Ferry log", url)
        FactBase(talk.store.library("kestrel")).import_sources([draft])
        talk.room.say(talk.alice, "/ask When was the ferry pier of Kestrel Bay built?")
        answer = await talk.room.answer()
        assert answer.text.startswith("1987")
        assert answer.stretches("text_link") == [url]
        assert all(
            "is_disabled" in str(entry.given["link_preview_options"]) for entry in server.journal.of("sendMessage")
        )

    played(play)


def test_a_long_answer_comes_in_parts_that_lose_nothing_and_only_the_first_replies(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    blocks = tuple(Text(f"Part {number}. " + f"The quay of pier {number} is long. " * 60) for number in range(5))

    async def play(talk: Bay, server: TelegramServer) -> None:
        async def handle(_incoming: Incoming) -> Reply:
            return Reply(blocks)

        monkeypatch.setattr(talk.conversation, "handle", handle)
        asked = talk.room.say(talk.alice, QUESTION)
        parts = [await talk.room.answer(), await talk.room.answer(), await talk.room.answer()]
        heard = " ".join(" ".join(part.text for part in parts).split())
        assert heard == " ".join(" ".join(block.text for block in blocks).split())
        assert [part.reply_to for part in parts] == [asked.id, None, None]
        assert all("parse_mode" not in entry.given for entry in server.journal.of())

    played(play)


def test_one_menu_that_differs_is_the_only_one_that_is_set() -> None:
    async def play(talk: Bay, server: TelegramServer) -> None:
        me = Me(1, "footnote_bot")
        await Menus(talk.line.ask, COMMANDS).bring(me)
        before = len(server.journal.of("setMyCommands"))
        changed = tuple(replace(one, summary=said("Back.")) if one.name == "undo" else one for one in COMMANDS)
        await Menus(talk.line.ask, changed).bring(me)
        after = server.journal.of("setMyCommands")[before:]
        scopes = {str(entry.given["scope"]) for entry in after}
        assert len(after) == 4
        assert all("private" in scope or "administrators" in scope for scope in scopes)

    played(play)


@pytest.mark.parametrize("turned_round", [False, True])
def test_a_move_that_is_told_again_moves_nothing_again(turned_round: bool) -> None:
    async def play(talk: Bay, server: TelegramServer) -> None:
        talk.room.chat.kind = Kind.GROUP
        new = talk.room.upgraded(talk.mo, turned_round=turned_round)
        told = list(server.world.updates.waiting)
        await server.all_read()
        changes = moves(talk)
        await talk.end()
        await talk.start(2)
        server.world.updates.again(*told)
        await server.all_read()
        assert moves(talk) == changes
        new.say(talk.alice, QUESTION)
        assert (await new.answer()).text.startswith(ANSWER)

    played(play)


def moves(talk: Bay) -> int:
    """How many changes the community has on record."""
    with talk.store.library("kestrel").reading() as shelf:
        return shelf.head()[0]


@pytest.mark.parametrize(
    "wrong",
    [
        {"parse_mod": "HTML"},
        {"text": ""},
        {"text": "x" * 4097},
        {"entities": [{"type": "bold", "offset": 0, "length": 10_000}]},
        {"reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": "x" * 65}]]}},
        {"message_thread_id": "general"},
    ],
)
def test_a_call_that_telegram_would_never_take_fails_whichever_test_it_is_in(
    monkeypatch: pytest.MonkeyPatch, wrong: dict[str, object]
) -> None:
    good = telegram_calls._send

    def bad(
        payload: Payload, aim: telegram_calls.Aim, answers: Mapping[str, object], *, asks: bool, silent: bool
    ) -> telegram_calls.Call:
        made = good(payload, aim, answers, asks=asks, silent=silent)
        return replace(made, parameters={**made.parameters, **wrong})

    monkeypatch.setattr(telegram_calls, "_send", bad)

    async def play(talk: Bay, server: TelegramServer) -> None:
        talk.room.say(talk.alice, QUESTION)
        await server.journal.until("sendMessage")

    with pytest.raises(AssertionError, match="misused"):
        played(play)
