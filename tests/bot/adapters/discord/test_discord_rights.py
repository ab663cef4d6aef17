"""What the bot, or who asks it, may not do in a channel: said in a sentence, with what to do instead."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import discord
import pytest
from simcord.backend.models import Overwrite
from simcord.enums import OverwriteType

from bot.adapters.discord_rights import (
    ATTACH,
    LARGEST_FILE,
    SEND,
    SEND_IN_THREADS,
    in_private,
    may_send,
    sayable,
    without_file,
)
from bot.conversation.replies import Action, Actions, OutgoingFile, Reply, Text
from facts.ledger import Edit, EntryKind, Signature
from tests.bot.adapters.discord.world import World
from tests.support.talk import BEGIN, COMMUNITY
from tests.support.transcript import buttons, transcript

QUESTION = "When was the lighthouse rebuilt?"
POST = "Post to channel"
FILE = Reply((Text("14 facts."),), file=OutgoingFile("facts.csv", b"1"))


def _with(play: Callable[[World], Awaitable[None]], **options: Any) -> None:
    async def run() -> None:
        async with World(**options) as world:
            world.bring()
            world.join("ann")
            world.join("mo", "moderator")
            await play(world)

    asyncio.run(run())


def _set(world: World, name: str, body: str) -> None:
    with world.store.library(COMMUNITY).writing() as desk:
        desk.commit([Edit(EntryKind.SETTING, name, None, body, "set")], Signature("", "operator", BEGIN.isoformat()))


async def _deny(world: World, who: int, rights: discord.Permissions) -> None:
    """Take rights away from somebody in the channel."""
    world.env.backend.set_overwrite(world.channel.id, Overwrite(who, OverwriteType.MEMBER, 0, rights.value))
    await world.env.settle()


def _token(world: World, label: str) -> str:
    found = (buttons(reply) for reply in reversed(world.talk.said) if reply is not None)
    return next(one[label] for one in found if label in one)


# --- the bot ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rights", "thread", "may"),
    [
        (None, False, True), (0, False, True), (SEND, False, True), (SEND, True, False), (ATTACH, False, False),
        (SEND_IN_THREADS, True, True), (1 << 3, False, True),
    ],
)  # fmt: skip
def test_where_somebody_may_write(rights: int | None, thread: bool, may: bool) -> None:
    assert may_send(rights, thread=thread) is may


def test_a_file_that_may_not_be_sent_is_told_of_with_what_to_do() -> None:
    assert without_file(FILE, SEND | ATTACH) == without_file(FILE, None) == FILE
    told = without_file(FILE, SEND)
    assert told.file is None
    assert transcript(told)[0] == "14 facts."
    assert "Use the command in a private chat with me" in "\n".join(transcript(told))


@pytest.mark.parametrize("rights", [None, SEND, SEND | ATTACH])
def test_a_file_that_is_too_large_is_told_of_with_what_to_do(rights: int | None) -> None:
    content = bytes(LARGEST_FILE + 1)
    large = Reply((Text("14 facts."),), file=OutgoingFile("facts.csv", content))
    told = without_file(large, rights)
    assert told.file is None
    assert transcript(told)[0] == "14 facts."
    assert "10.0 MB" in "\n".join(transcript(told))
    if rights != SEND:
        assert without_file(large, rights, most=len(content)) == large
        fits = Reply(file=OutgoingFile("facts.csv", content[1:]))
        assert without_file(fits, rights) == fits


def test_what_all_were_to_see_is_said_to_one_where_the_bot_may_not_write() -> None:
    said = Reply((Text("1958"),))
    assert sayable(said, SEND, thread=False) == said
    alone = sayable(said, ATTACH, thread=False)
    assert alone.private
    assert "only you see this" in "\n".join(transcript(alone))
    for kept in (Reply((Text("1958"),), private=True), Reply(deletes=True), Reply((Text("1958"),), replaces=True)):
        assert sayable(kept, ATTACH, thread=False) == kept


def test_in_private_nothing_can_be_pressed_that_belongs_elsewhere() -> None:
    said = in_private(Reply((Text("1958"), Actions((Action("Context", "t"),)))))
    assert [type(block) for block in said.blocks] == [Text, Text]


def test_a_missing_right_to_attach_files_is_said_where_facts_are_exported() -> None:
    async def play(world: World) -> None:
        await _deny(world, world.me, discord.Permissions(attach_files=True))
        await world.slash("mo", "addfact", {"subject": "height", "value": "42 metres", "proof": "harbour-notes"})
        out = await world.slash("mo", "export", {"format": "csv"})
        assert out.response is not None
        assert "I may not send files in this channel" in out.response.content
        assert not out.response.attachments

    _with(play)


@pytest.mark.parametrize("patience", [0.0, 60.0])
def test_an_answer_is_for_the_asker_alone_where_the_bot_may_not_write(patience: float) -> None:
    async def play(world: World) -> None:
        await _deny(world, world.me, discord.Permissions(send_messages=True))
        result = await world.slash("ann", "ask", {"question": QUESTION})
        shown = [one for one in (result.response, *result.followups) if one is not None and "1958" in one.content]
        assert [one.ephemeral for one in shown] == [True]
        assert "only you see this" in shown[0].content

    _with(play, patience=patience)


def test_a_mention_is_answered_in_private_where_the_bot_may_not_write() -> None:
    async def play(world: World) -> None:
        await _deny(world, world.me, discord.Permissions(send_messages=True))
        await world.people["ann"].send(world.channel, f"<@{world.me}> {QUESTION}")
        (sent,) = world.sent()
        assert "1958" in sent["content"]
        assert "I may not write in the channel where you asked" in sent["content"]
        assert not sent["components"]
        assert not [one for one in world.channel.history() if one.author.id == world.me]

    _with(play)


def test_without_the_right_to_embed_links_the_answer_is_the_same() -> None:
    async def play(world: World) -> None:
        first = await world.slash("ann", "ask", {"question": QUESTION})
        await _deny(world, world.me, discord.Permissions(embed_links=True))
        await world.play_later(minutes=5)
        second = await world.slash("ann", "ask", {"question": QUESTION})
        assert first.response is not None
        assert second.response is not None
        assert first.response.content == second.response.content

    _with(play)


# --- who asks --------------------------------------------------------------------------------------------------------


def test_who_may_not_write_in_a_channel_is_answered_alone_and_posts_nothing() -> None:
    async def play(world: World) -> None:
        await _deny(world, world.users["ann"].id, discord.Permissions(send_messages=True))
        for command, options in (("ask", {"question": QUESTION}), ("timeline", {"subject": "lighthouse"})):
            alone = await world.slash("ann", command, options)
            assert alone.ephemeral
            refused = await world.press("ann", _token(world, POST))
            assert refused.ephemeral
            assert refused.response is not None
            assert "You may not write in this channel" in refused.response.content

    _with(play)


# --- what the community wants ----------------------------------------------------------------------------------------

LISTS = [
    ("said", {"who": "Elena Ruiz"}),
    ("timeline", {"subject": "lighthouse"}),
    ("compare", {"subject": "lighthouse"}),
    ("source", {"name": "harbour-notes"}),
]


@pytest.mark.parametrize(("command", "options"), LISTS)
@pytest.mark.parametrize("visibility", ["public", "private"])
def test_who_sees_a_list_is_the_communitys_choice(command: str, options: dict[str, str], visibility: str) -> None:
    async def play(world: World) -> None:
        _set(world, "visibility", f'"{visibility}"')
        shown = await world.slash("ann", command, options)
        assert shown.ephemeral == (visibility == "private")
        labels = buttons(world.talk.said[-1]) if world.talk.said[-1] else {}
        assert (POST in labels) == (visibility == "private")

    _with(play)


@pytest.mark.parametrize(("command", "options"), LISTS)
def test_a_list_is_posted_once_and_by_who_asked(command: str, options: dict[str, str]) -> None:
    async def play(world: World) -> None:
        _set(world, "visibility", '"private"')
        shown = await world.slash("ann", command, options)
        token = _token(world, POST)
        posted = await world.press("ann", token)
        assert shown.response is not None
        (public,) = posted.followups
        assert not public.ephemeral
        assert public.content == shown.response.content
        assert token not in str(shown.response.components)

    _with(play)


def test_a_list_that_nobody_remembers_is_not_posted_but_told_of() -> None:
    async def play(world: World) -> None:
        _set(world, "visibility", '"private"')
        await world.slash("ann", "timeline", {"subject": "lighthouse"})
        token = _token(world, POST)
        await world.restart()
        late = await world.press("ann", token)
        assert late.response is not None
        assert "C-STALE" in late.response.content

    _with(play)
