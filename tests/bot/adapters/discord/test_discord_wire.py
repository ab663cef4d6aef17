"""What the bot sends over HTTP: in time, once, to nobody by name, and with patience where Discord asks for it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator

import pytest

from facts.errors import ConfigRefused
from facts.reports import SourceDraft
from tests.bot.adapters.discord.pauses import Pauses, no_pauses
from tests.support.builders import HARBOUR
from tests.support.discord import DiscordServer, discord_server
from tests.support.discord.answering import EXPIRED, UNKNOWN_INTERACTION
from tests.support.discord.faults import Break
from tests.support.discord_bot import DiscordBot

LOG = SourceDraft(HARBOUR, "harbour", "Harbour log")
ASKED = "How tall is the old lighthouse?"


@pytest.fixture
def pauses() -> Iterator[Pauses]:
    with no_pauses() as made:
        yield made


async def asked_and_answered(server: DiscordServer) -> None:
    olga = server.person("Olga")
    guild = server.guild("Kestrel Bay", olga)
    answer = await olga.slash(guild, "ask", question=ASKED).answer()
    assert answer.content.startswith("**42 metres**")


# --- what people do ---------------------------------------------------------------------------------------------------


def test_a_question_by_command_by_mention_and_in_private_is_answered() -> None:
    async def play() -> None:
        async with discord_server() as server, DiscordBot(server, drafts=[LOG]):
            olga = server.person("Olga")
            guild = server.guild("Kestrel Bay", olga)
            for asked in (olga.slash(guild, "ask", question=ASKED), olga.mention(guild, ASKED)):
                assert (await asked.answer()).content.startswith("**42 metres**")
            assert (await olga.say(None, "help").answer()).content
            unheard = olga.say(guild, ASKED)
            await olga.slash(guild, "help").answer()
            assert not unheard.answers()

    asyncio.run(play())


def test_a_window_is_filled_in_and_what_it_holds_is_published() -> None:
    async def play() -> None:
        async with discord_server() as server, DiscordBot(server, drafts=[LOG]):
            olga = server.person("Olga")
            guild = server.guild("Kestrel Bay", olga)
            form = olga.slash(guild, "addfact")
            filled = await olga.fill(form, subject="old lighthouse", kind="figure", value="42 metres", proof="harbour")
            assert "42 metres" in (await filled.answer()).content
            assert "reviewed" in (await olga.slash(guild, "ask", question=ASKED).answer()).content

    asyncio.run(play())


def test_what_is_typed_is_completed_by_what_there_is() -> None:
    async def play() -> None:
        async with discord_server() as server, DiscordBot(server, drafts=[LOG]):
            olga = server.person("Olga")
            guild = server.guild("Kestrel Bay", olga)
            offered = await olga.types(guild, "source", name="har").choices()
            assert [value for _, value in offered] == ["harbour"]

    asyncio.run(play())


def test_a_slow_answer_is_promised_and_everything_comes_in_time() -> None:
    async def play() -> None:
        async with discord_server() as server, DiscordBot(server, drafts=[LOG], patience=0.0):
            await asked_and_answered(server)
            assert [call.body["type"] for call in server.world.of("callback") if isinstance(call.body, dict)] == [5]

    asyncio.run(play())


def test_commands_are_brought_only_when_they_are_others() -> None:
    async def play() -> None:
        async with discord_server() as server:
            first = DiscordBot(server)
            async with first:
                await server.listening()
            async with DiscordBot(server, first.store):
                await server.listening()
            assert server.world.counted["commands brought"] == 1

    asyncio.run(play())


# --- what goes wrong; the faults of single calls are in test_discord_calls -------------------------------------------------


def test_two_copies_with_one_token_answer_once_and_count_it() -> None:
    async def play() -> None:
        async with discord_server() as server, DiscordBot(server, drafts=[LOG]) as one:
            async with DiscordBot(server, drafts=[LOG]) as other:
                await server.world.bell.until(
                    lambda: True if len(server.world.sessions) == 2 else None, what="two sessions"
                )
                await asked_and_answered(server)
                await server.world.bell.until(
                    lambda: server.world.counted.get("second responses"), what="a second response"
                )
                await one.quiet()
                await other.quiet()
            assert one.adapter.twice + other.adapter.twice == 1
            assert [len(asked.said) for asked in server.world.interactions.values()] == [1]

    asyncio.run(play())


# --- the token --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("trouble", ["none", "401", "resets", "closed"])
def test_no_token_stands_in_any_log_whatever_goes_wrong(
    caplog: pytest.LogCaptureFixture, pauses: Pauses, trouble: str
) -> None:
    caplog.set_level(logging.DEBUG)
    token = "NzAwMDAwMDAwMDAwMDAwMDAx.Anothr.canary-of-a-refused-token-of-Kestrel"

    async def play() -> None:
        async with discord_server() as server:
            if trouble == "resets":
                server.faults.play(Break.RESET, "me", "gateway", times=2)
            async with DiscordBot(server, drafts=[LOG], token=token if trouble == "401" else "") as bot:
                if trouble == "401":
                    with pytest.raises(ConfigRefused):
                        await bot.finished()
                    return
                await asked_and_answered(server)
                if trouble == "closed":
                    (await server.listening()).close(4014)
                    with pytest.raises(ConfigRefused):
                        await bot.finished()

    asyncio.run(play())
    written = caplog.text + "".join(repr(record.args) for record in caplog.records)
    assert "canary" not in written


def test_the_refusals_of_the_server_are_those_of_discord() -> None:
    assert (UNKNOWN_INTERACTION.body["code"], EXPIRED.body["code"]) == (10062, 50027)
