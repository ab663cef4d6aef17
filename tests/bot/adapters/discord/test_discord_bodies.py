"""Nothing goes to Discord that no test looks at: every body of a run, in memory and over the wire, is checked and counted.

What a limit is, and that a check of it can fail, is in ``tests/support/test_discord_checking.py``.
"""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from tests.bot.adapters.discord.taken import require_taken
from tests.bot.adapters.discord.world import World
from tests.support.discord import checking, discord_server
from tests.support.discord_bot import DiscordBot

CALLBACK = "/interactions/1/t/callback"
MESSAGE = {"content": "It opened in 1934.", "allowed_mentions": {"parse": []}}


def test_every_body_that_is_sent_in_memory_is_checked_and_counted() -> None:
    async def play() -> int:
        async with World() as world:
            world.bring()
            for name, standing in (("ann", "member"), ("mo", "moderator")):
                world.join(name, standing)
            before = checking.CHECKED.total()
            await world.slash("ann", "ask", {"question": "When was the lighthouse rebuilt?"})
            await world.slash("mo", "addfact", {})
            await world.people["ann"].send(world.channel, f"<@{world.me}> help")
            await world.people["ann"].autocomplete(world.channel, "source", "name", "har")
            sent = sum(one.json is not None for one in world.env.http_requests)
        assert checking.CHECKED.total() - before == sent
        return sent

    assert asyncio.run(play()) >= 5


def test_every_body_that_is_sent_over_the_wire_is_checked_and_counted() -> None:
    async def play() -> None:
        before = checking.CHECKED.total()
        async with discord_server() as server, DiscordBot(server, patience=0.0) as bot:
            olga = server.person("Olga")
            guild = server.guild("Kestrel Bay", olga)
            await olga.slash(guild, "help").answer()
            await olga.types(guild, "source", name="h").response()
            await olga.mention(guild, "help").answer()
            await bot.quiet()
            sent = sum(call.body is not None for call in server.world.calls)
        assert checking.CHECKED.total() - before == sent >= 5

    asyncio.run(play())


@pytest.mark.parametrize(
    ("method", "path", "json"),
    [
        ("PUT", "/applications/1/commands", [{"name": "Ask Me", "type": 1, "description": "x"}]),
        ("POST", CALLBACK, {"type": 4, "data": {"content": "@everyone"}}),
        ("POST", CALLBACK, {"type": 4, "data": {**MESSAGE, "content": "x" * 2001}}),
        ("POST", CALLBACK, {"type": 7, "data": {**MESSAGE, "content": "x" * 2001}}),
        ("POST", CALLBACK, {"type": 5, "data": {"flag": 64}}),
        ("POST", CALLBACK, {"type": 8, "data": {"choices": [{"name": "", "value": "x"}]}}),
        ("POST", CALLBACK, {"type": 9, "data": {"title": "x", "custom_id": "x", "components": []}}),
        ("POST", CALLBACK, {"type": 12, "data": {}}),
        ("POST", "/channels/1/messages", {"content": "x"}),
        ("PATCH", "/webhooks/1/t/messages/@original", {**MESSAGE, "content": "x" * 2001}),
        ("POST", "/webhooks/1/t", {**MESSAGE, "embeds": [{"description": "x" * 4097}]}),
        ("POST", "/users/@me/channels", {"recipient": "1"}),
        ("POST", "/guilds/1/channels", {"name": "harbour"}),
    ],
)
def test_there_is_no_way_past_the_check(method: str, path: str, json: Any) -> None:
    with pytest.raises(checking.Wrong):
        require_taken(method, path, json)
