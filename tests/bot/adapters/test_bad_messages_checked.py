"""Messages that are hard to check, checked in both chats: over the wire, by reply on Telegram and by the menu on Discord.

The same rows on both, so that neither says more than the other: no words, another language, the bot's own words, as long as
a message can be, forwarded, edited, with orders and names in it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from facts.reports import SourceDraft
from tests.bot.adapters.test_telegram import Bay, played
from tests.support.builders import HARBOUR
from tests.support.discord import discord_server
from tests.support.discord.things import Message
from tests.support.discord_bot import DiscordBot
from tests.support.telegram import TelegramServer
from tests.support.telegram.values import Object

LOG = SourceDraft(HARBOUR, "harbour-notes", "Harbour notes")
WRONG = "The harbour of Kestrel Bay was founded on 14 May 1921."
DIFFERS = "Differs from the source"
NOTHING = "There is nothing in it that I can check"
OWN = (
    "14 May 1911 · from the source, not reviewed\n“The harbour of Kestrel Bay was founded on 14 May 1911.”\n"
    "Harbour notes, harbour-notes@1:0-54"
)
LINK = "https://council.example/harbour/1921"
FILLER = "It rained and rained all day long. "
TELEGRAM_MOST, DISCORD_MOST = 4_096, 4_000


@dataclass(frozen=True, slots=True)
class Row:
    """A message, what has to stand in the reply, and what may not."""

    name: str
    text: str
    says: tuple[str, ...]
    never: tuple[str, ...] = ()


ROWS = (
    Row("a link", LINK, (NOTHING, "there are no words in it")),
    Row("emoji", "😀😀🎉", (NOTHING, "there are no words in it")),
    Row("another language", "Die alte Brücke wurde im Jahr 1934 eröffnet und ist sehr lang.", (NOTHING, "English and Russian only")),
    Row("other letters", "橋は1934年に開通しました。", (NOTHING, "English and Russian only")),
    Row("the bot's own words", OWN, (NOTHING, "my own words"), ("Matches",)),
    Row("the bot's own words, and more", f"{OWN}\n\n{WRONG}", (DIFFERS, "my own words")),
    Row("signs", "?!… 1921", (NOTHING,)),
    Row("orders and names", f"{WRONG} /forgetme yes @everyone", (DIFFERS, "no date, figure or speaker in it")),
    Row("a link beside it", f"{WRONG} {LINK}", (DIFFERS, "14 May 1911")),
    Row("mark-up", f"**{WRONG}** ~~Or so.~~", (DIFFERS, "14 May 1911")),
    Row("signs that are not seen", WRONG.replace("harbour", "har\u00adbour\u200b"), (DIFFERS,)),
    Row("wide digits", WRONG.replace("1921", "１９２１"), (DIFFERS, "１９２１")),
    Row("a question", "Was the harbour of Kestrel Bay founded on 14 May 1921?", (NOTHING, "a question")),
)  # fmt: skip


def long(most: int) -> str:
    """Return a message as long as a chat takes, with something to check at its end."""
    return FILLER * ((most - len(WRONG)) // len(FILLER)) + WRONG


# --- Telegram --------------------------------------------------------------------------------------------------------


def checked_on_telegram(said: Callable[[Bay], object]) -> str:
    """Have Alice reply with the command to what was said, and return what is answered."""
    answers: list[str] = []

    async def play(talk: Bay, server: TelegramServer) -> None:
        server.world.privacy = False
        message = said(talk)
        talk.room.say(talk.alice, "/check", reply_to=message)  # type: ignore[arg-type]
        answers.append((await talk.room.answer()).text)
        assert talk.room.unread() == (), "one message for one request"

    played(play)
    return answers[0]


def require(row: Row, answer: str) -> None:
    assert all(words in answer for words in row.says), answer
    assert not any(words in answer for words in row.never), answer


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_on_telegram(row: Row) -> None:
    require(row, checked_on_telegram(lambda talk: talk.room.say(talk.bob, row.text)))


def test_a_forward_and_an_edit_are_checked_as_they_stand_on_telegram() -> None:
    assert DIFFERS in checked_on_telegram(lambda talk: talk.room.forward(talk.bob, WRONG, talk.mo))

    def edited(talk: Bay) -> object:
        return talk.room.edit(talk.room.say(talk.bob, WRONG.replace("1921", "1911")), WRONG)

    assert DIFFERS in checked_on_telegram(edited)


def test_as_long_as_telegram_takes() -> None:
    answer = checked_on_telegram(lambda talk: talk.room.say(talk.bob, long(TELEGRAM_MOST)))
    assert answer.startswith(DIFFERS)
    assert len(answer) < 1_500
    assert FILLER * 3 not in answer
    assert len(long(TELEGRAM_MOST)) > TELEGRAM_MOST - len(FILLER)


# --- Discord ---------------------------------------------------------------------------------------------------------


class Forwarded(Message):
    """A message that somebody passed on: its words stand in a snapshot."""

    def written(self) -> Object:
        said = super().written()
        snapshot: Object = {"message": {**said, "content": self.content}}
        reference: Object = {"type": 1, "message_id": "1", "channel_id": self.channel.id}
        return {**said, "content": "", "message_reference": reference, "message_snapshots": [snapshot]}


def checked_on_discord(*texts: str, made: type[Message] = Message) -> list[str]:
    """Pick “Check this” in the menus of messages, and return what each is answered."""

    async def play() -> list[str]:
        async with discord_server() as server, DiscordBot(server, drafts=[LOG]) as bot:
            bob = server.person("Bob")
            answers = []
            for text in texts:
                alice = server.person("Alice")  # each asks once
                guild = server.guild("Kestrel Bay", alice, bob)
                written = bob.say(guild, text).message
                message = made(written.id, written.channel, written.author, text)
                asked = alice.menu(message, "Check this")
                answer = await asked.answer()
                assert answer.ephemeral, "shown to who asked alone"
                answers.append(answer.content)
                assert len([one for one in asked.interaction.said if not one.deleted]) == 1
            assert bot.unexpected == []
            return answers

    return asyncio.run(play())


def test_every_row_on_discord() -> None:
    for row, answer in zip(ROWS, checked_on_discord(*(row.text for row in ROWS)), strict=True):
        require(row, answer.replace("\\", ""))


def test_a_forward_and_a_message_without_words_on_discord() -> None:
    (forwarded,) = checked_on_discord(WRONG, made=Forwarded)
    assert DIFFERS in forwarded
    (empty,) = checked_on_discord("")
    assert empty == "There are no words in that message; pictures and recordings I cannot read."


def test_as_long_as_discord_takes() -> None:
    (answer,) = checked_on_discord(long(DISCORD_MOST))
    assert DIFFERS in answer
    assert len(answer) < 1_500
