"""Buttons over HTTP: a press edits the message it is under, and where that is gone another is sent."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from facts.reports import SourceDraft
from tests.support.builders import HARBOUR
from tests.support.discord import DiscordServer, discord_server
from tests.support.discord.things import Message
from tests.support.discord_bot import DiscordBot

LOG = SourceDraft(HARBOUR, "harbour", "Harbour log")
ASKED = "How tall is the old lighthouse?"
VALUE = "**42 metres**"


def _with(play: Callable[[DiscordServer], Awaitable[None]], *, patience: float = 1.0) -> None:
    async def run() -> None:
        async with discord_server() as server, DiscordBot(server, drafts=[LOG], patience=patience):
            await play(server)

    asyncio.run(run())


def _labels(message: Message) -> str:
    return str(message.components)


@pytest.mark.parametrize("patience", [1.0, 0.0])
def test_a_press_edits_the_message_also_after_a_promise(patience: float) -> None:
    async def play(server: DiscordServer) -> None:
        olga = server.person("Olga")
        guild = server.guild("Kestrel Bay", olga)
        answer = await olga.slash(guild, "ask", question=ASKED).answer()
        pressed = olga.press(answer, "More context")
        await pressed.response()
        await server.world.bell.until(lambda: "Less" in _labels(answer) or None, 5, what="an edit")
        assert answer.content.startswith(VALUE)
        assert pressed.interaction.said == []

    _with(play, patience=patience)


def test_somebody_else_is_shown_it_alone() -> None:
    async def play(server: DiscordServer) -> None:
        olga, ned = server.person("Olga"), server.person("Ned")
        guild = server.guild("Kestrel Bay", olga, ned)
        answer = await olga.slash(guild, "ask", question=ASKED).answer()
        shown = await ned.press(answer, "More context").answer()
        assert shown.ephemeral
        assert "Less" not in _labels(answer)

    _with(play)


def test_a_forged_press_reaches_no_other_message() -> None:
    async def play(server: DiscordServer) -> None:
        olga, ned = server.person("Olga"), server.person("Ned")
        guild = server.guild("Kestrel Bay", olga, ned)
        own = await olga.slash(guild, "ask", question=ASKED).answer()
        others = await ned.slash(guild, "ask", question="When was the harbour founded?").answer()
        tokens = [str(one) for one in _tokens(own)]
        before = (others.content, _labels(others))
        for token in tokens:
            if token in _tokens(others):
                continue
            told = await olga.press_token(others, token).answer()
            assert "no longer valid" in told.content
        assert (others.content, _labels(others)) == before
        assert not others.deleted

    _with(play)


@pytest.mark.parametrize("patience", [1.0, 0.0])
def test_where_the_message_is_gone_another_is_sent(patience: float) -> None:
    async def play(server: DiscordServer) -> None:
        olga = server.person("Olga")
        guild = server.guild("Kestrel Bay", olga)
        answer = await olga.slash(guild, "ask", question=ASKED).answer()
        pressed = olga.press(answer, "More context")
        answer.deleted = True
        assert (await pressed.answer()).content.startswith(VALUE)

    _with(play, patience=patience)


def _tokens(message: Message) -> list[str]:
    return [part.split("'")[0] for part in _labels(message).split("'custom_id': '")[1:]]
