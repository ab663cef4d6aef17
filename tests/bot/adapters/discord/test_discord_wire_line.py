"""What a broken line to Discord costs: nothing that was said, no answer twice, and no task that is left over."""

from __future__ import annotations

import asyncio

import pytest

from facts.errors import ConfigRefused
from tests.bot.adapters.discord.line_faults import FATAL, FAULTS, played
from tests.support.discord import discord_server
from tests.support.discord_bot import DiscordBot


@pytest.mark.parametrize("name", FAULTS)
def test_a_broken_line_is_mended_and_every_question_answered_once(name: str) -> None:
    async def play() -> None:
        async with discord_server() as server:
            await played(server, FAULTS[name], times=2)

    asyncio.run(play())


@pytest.mark.parametrize(("code", "word"), FATAL.items())
def test_what_trying_again_does_not_mend_ends_with_an_instruction(code: int, word: str) -> None:
    async def play() -> None:
        async with discord_server() as server:
            bot = DiscordBot(server)
            async with bot:
                (await server.listening()).close(code)
                with pytest.raises(ConfigRefused) as refused:
                    await bot.finished()
                assert refused.value.code == "K-DISCORD"
                assert word in refused.value.what + refused.value.hint
                assert refused.value.hint
            # The library sometimes misses the code of a line that is closed, and asks once more.
            assert server.world.counted["connections"] < 10

    asyncio.run(play())
