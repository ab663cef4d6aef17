"""Every command that Discord shows, used with all that it asks for by who may do everything and by who is only shown it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import discord
from simcord.backend.errors import SetupError

from bot.adapters.discord_commands import commands_payload
from bot.adapters.discord_options import Option, Takes
from bot.conversation.calls import Command
from bot.conversation.commands import COMMANDS
from bot.conversation.roles import Right
from bot.render.discord_names import command_of
from tests.bot.adapters.discord.typed_options import NAMES, OPTIONS
from tests.bot.adapters.discord.world import World

FILE = ("log.txt", b"The mole of Kestrel Bay was built in 1931.")
TEXTS = {"value": "public", "title": "Mole log", "code": "en", "text": FILE[1].decode(), "question": "How long is it?"}
CHANGES = frozenset({Right.KEEP, Right.UNDO, Right.REVERT, Right.CONFIGURE, Right.AUDIT})


def _shown() -> Iterator[str]:
    for one in commands_payload(COMMANDS):
        parts: Any = one.get("options") or []
        inner = [part["name"] for part in parts if part["type"] == 1]
        if one["type"] == 1:
            yield from (f"{one['name']} {name}" for name in inner) if inner else (str(one["name"]),)


SHOWN = tuple(_shown())


def _command(shown: str) -> Command:
    return NAMES[command_of(shown)]


def _filled(world: World, option: Option) -> Any:
    match option.takes:
        case Takes.TEXT:
            return option.choices[0] if option.choices else TEXTS.get(option.name, "harbour-notes")
        case Takes.NUMBER:
            return 1
        case Takes.SWITCH:
            return True
        case Takes.MENTION:
            return world.people["ann"]
        case Takes.FILE:
            return FILE


def _given(world: World, shown: str) -> dict[str, Any]:
    return {name: _filled(world, one) for name, one in OPTIONS[shown].items() if one.required}


async def _use(world: World, who: str, shown: str) -> str:
    """Use a command and return what was replied, as text; empty for a window."""
    world.clock.now += timedelta(minutes=2)
    said = len(world.talk.said)
    result = await world.slash(who, shown, _given(world, shown))
    assert result.response is not None or result.modal is not None, f"/{shown} is not answered"
    (reply,) = world.talk.said[said:]
    assert reply is not None
    return f"{'alone' if reply.private else 'all'} {reply.blocks}"


def test_who_may_do_everything_is_answered_by_every_command() -> None:
    async def play() -> None:
        async with World() as world:
            world.bring()
            world.join("ann")
            world.join("mo", "moderator")
            for shown in SHOWN:
                assert "P-" not in await _use(world, "mo", shown), shown

    assert len(SHOWN) > 40
    asyncio.run(play())


def test_who_is_only_shown_a_command_is_refused_and_alone() -> None:
    refused: list[str] = []

    async def play() -> None:
        async with World() as world:
            world.bring()
            role = world.guild.create_role("Tidy", permissions=discord.Permissions(manage_messages=True))
            world.people["ann"] = world.guild.add_member(world.env.create_user("ann"), roles=[role])
            for shown in SHOWN:
                if _command(shown).right not in CHANGES:
                    continue
                try:
                    said = await _use(world, "ann", shown)
                except SetupError:
                    assert _command(shown).right is Right.CONFIGURE, f"/{shown} is not shown"
                    continue
                assert said.startswith("alone"), f"/{shown} is refused before all"
                assert "P-RIGHT" in said, f"/{shown} is let through: {said}"
                refused.append(shown)

    asyncio.run(play())
    assert len(refused) > 15
