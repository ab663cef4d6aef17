"""Discord as an operator may set it up, over the wire: several lines, one server for trying out; and what is kept meanwhile."""

from __future__ import annotations

import asyncio

import pytest

from facts.reports import SourceDraft
from tests.support.builders import HARBOUR
from tests.support.discord import DiscordServer, Guild, Person, discord_server
from tests.support.discord_bot import DiscordBot

ASKED = "How tall is the old lighthouse?"
LOG = SourceDraft(HARBOUR, "harbour", "Harbour log")


async def lines(server: DiscordServer, count: int) -> None:
    """Return once so many lines are up."""
    await server.world.bell.until(
        lambda: True if sum(one.line is not None for one in server.world.sessions.values()) == count else None,
        what=f"{count} lines",
    )


def far_apart(server: DiscordServer, owner: Person, shards: int) -> list[Guild]:
    """Return a server of people for each line, which Discord tells apart by their numbers."""
    made = []
    for number in range(shards):
        guild = server.guild(f"Bay {number}", owner)
        id_ = str(((int(guild.id) >> 22) // shards * shards + number) << 22)
        del server.world.guilds[guild.id]
        guild.id = id_
        server.world.guilds[id_] = guild
        made.append(guild)
    return made


@pytest.mark.parametrize(("set_", "told"), [(2, 1), (0, 2)])
def test_several_lines_are_listened_to_as_set_or_as_discord_says(set_: int, told: int) -> None:
    async def play() -> None:
        async with discord_server() as server:
            server.application.shards = told
            olga = server.person("Olga")
            guilds = far_apart(server, olga, 2)
            async with DiscordBot(server, drafts=[LOG], shards=set_):
                await lines(server, 2)
                assert {session.shard for session in server.world.sessions.values()} == {(0, 2), (1, 2)}
                for guild in (*guilds, None):
                    asked = olga.slash(guild, "help")
                    assert (await asked.answer()).content
                    assert len(asked.interaction.said) == 1
                assert server.world.counted["commands brought"] == 1

    asyncio.run(play())


def test_one_of_several_lines_that_breaks_leaves_the_others_up() -> None:
    async def play() -> None:
        async with discord_server() as server:
            olga = server.person("Olga")
            guilds = far_apart(server, olga, 2)
            async with DiscordBot(server, drafts=[LOG], shards=2):
                await lines(server, 2)
                broken = next(one for one in server.world.sessions.values() if one.shard[0] == 0)
                connections = server.world.counted["connections"]
                broken.drop()
                assert (await olga.slash(guilds[1], "help").answer()).content
                await lines(server, 2)
                assert (await olga.slash(guilds[0], "help").answer()).content
                assert server.world.counted["connections"] == connections + 1

    asyncio.run(play())


def test_commands_for_trying_out_are_shown_on_one_server_alone() -> None:
    async def play() -> None:
        async with discord_server() as server:
            guild = server.guild("Kestrel Bay", server.person("Olga"))
            async with DiscordBot(server, guild=int(guild.id)):
                await server.listening()
            assert [name for name, commands in server.application.commands.items() if commands] == [guild.id]

    asyncio.run(play())


def test_the_library_keeps_nothing_of_what_was_sent() -> None:
    """Neither messages, members, nor a view for each message with buttons: nothing grows while the bot runs."""

    async def play() -> None:
        async with discord_server() as server, DiscordBot(server, drafts=[LOG]) as bot:
            olga = server.person("Olga")
            guild = server.guild("Kestrel Bay", olga)
            for _ in range(3):
                answer = await olga.slash(guild, "ask", question=ASKED).answer()
                assert answer.components
                assert await olga.slash(guild, "addfact").window()
                assert (await olga.mention(guild, "help").answer()).content
            state = bot.gateway._connection
            assert not state._messages
            assert not state._view_store._views
            assert not state._view_store._modals
            assert not state._view_store._dynamic_items
            kept = bot.gateway.get_guild(int(guild.id))
            assert kept is not None
            assert len(kept.members) <= 1, "at most the bot itself"

    asyncio.run(play())
