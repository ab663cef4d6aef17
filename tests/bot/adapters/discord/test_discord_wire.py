"""What the bot sends over HTTP: in time, once, to nobody by name, and with patience where Discord asks for it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from unittest import mock

import pytest

from facts.errors import ConfigRefused
from facts.reports import SourceDraft
from tests.support.builders import HARBOUR
from tests.support.discord import DiscordServer, discord_server
from tests.support.discord.answering import EXPIRED, UNKNOWN_INTERACTION
from tests.support.discord.faults import (
    BAD_GATEWAY,
    EMPTY,
    NO_JSON,
    RESTARTING,
    TROUBLE,
    Body,
    Break,
    Fault,
    flood,
    refusal,
)
from tests.support.discord_bot import DiscordBot

LOG = SourceDraft(HARBOUR, "harbour", "Harbour log")
ASKED = "How tall is the old lighthouse?"


class Pauses:
    """Stands in for ``asyncio`` where the library waits: nothing is waited for, and every wait is kept."""

    def __init__(self) -> None:
        self.asked: list[float] = []

    def __getattr__(self, name: str) -> object:
        return getattr(asyncio, name)

    async def sleep(self, seconds: float) -> None:
        self.asked.append(seconds)
        await asyncio.sleep(0)


@pytest.fixture
def pauses() -> Iterator[Pauses]:
    made = Pauses()
    with (
        mock.patch("discord.http.asyncio", made),
        mock.patch("discord.webhook.async_.asyncio", made),
        mock.patch("discord.shard.asyncio", made),
    ):
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


# --- what goes wrong --------------------------------------------------------------------------------------------------

PATIENT = [flood(1.0), flood(30.0), flood(1.5, everywhere=True), BAD_GATEWAY, TROUBLE]


@pytest.mark.parametrize("action", ["callback", "write"])
@pytest.mark.parametrize("fault", PATIENT, ids=lambda fault: f"{fault.status} {fault.content[:60]!r}")
def test_a_call_that_was_refused_for_now_is_made_again_after_as_long_as_asked(
    pauses: Pauses, fault: Body, action: str
) -> None:
    async def play() -> None:
        async with discord_server() as server, DiscordBot(server, drafts=[LOG]):
            olga = server.person("Olga")
            guild = server.guild("Kestrel Bay", olga)
            server.faults.play(fault, action, times=2)
            asked = olga.mention(guild, ASKED) if action == "write" else olga.slash(guild, "ask", question=ASKED)
            assert (await asked.answer()).content.startswith("**42 metres**")
            assert len(server.world.of(action)) == 3
            assert len(pauses.asked) == 2
            assert min(pauses.asked) >= (1.0 if fault.status == 429 else 0.5)

    asyncio.run(play())


LOST: list[Fault] = [RESTARTING, EMPTY, NO_JSON, Break.RESET, Break.CUT, flood(3600.0), flood(5.0, cloudflare=True)]


@pytest.mark.parametrize("action", ["callback", "write"])
@pytest.mark.parametrize("fault", LOST, ids=lambda fault: getattr(fault, "name", "") or str(fault.status))
def test_after_trouble_of_any_kind_the_next_question_is_answered(pauses: Pauses, fault: Fault, action: str) -> None:
    async def play() -> None:
        async with (
            discord_server() as server,
            DiscordBot(server, drafts=[LOG], longest=5.0, patience=1.0) as bot,
        ):
            olga = server.person("Olga")
            guild = server.guild("Kestrel Bay", olga)
            server.faults.play(fault, action, times=12)
            asked = olga.mention(guild, ASKED) if action == "write" else olga.slash(guild, "ask", question=ASKED)
            if hasattr(asked, "interaction"):
                asked.interaction.excused = True
            await server.world.bell.until(lambda: server.world.of(action) or None, what="a call")
            await bot.quiet()
            assert len(server.world.of(action)) <= 12, "a storm of retries"
            server.faults.clear()
            await asked_and_answered(server)
            assert not bot.unexpected

    asyncio.run(play())


def test_an_answer_that_discord_does_not_take_is_left_out_and_counted() -> None:
    async def play() -> None:
        async with discord_server() as server, DiscordBot(server, drafts=[LOG], longest=0.2) as bot:
            olga = server.person("Olga")
            guild = server.guild("Kestrel Bay", olga)
            server.faults.play(flood(3600.0), "callback", times=1)
            asked = olga.slash(guild, "ask", question=ASKED)
            asked.interaction.excused = True
            await server.world.bell.until(lambda: server.world.of("callback") or None, what="a call")
            await bot.quiet()
            assert bot.adapter.left_out == 1
            await asked_and_answered(server)

    asyncio.run(play())


@pytest.mark.parametrize("code", [10062, 40060, 50001, 50013, 50035, 50027])
def test_what_discord_refuses_for_good_breaks_nothing(code: int) -> None:
    async def play() -> None:
        async with discord_server() as server, DiscordBot(server, drafts=[LOG]) as bot:
            olga = server.person("Olga")
            guild = server.guild("Kestrel Bay", olga)
            server.faults.play(refusal(404 if code == 10062 else 400, code, "No"), "callback")
            asked = olga.slash(guild, "ask", question=ASKED)
            asked.interaction.excused = True
            await server.world.bell.until(lambda: server.world.of("callback") or None, what="a call")
            await bot.quiet()
            assert bot.adapter.twice == (1 if code == 40060 else 0)
            await asked_and_answered(server)
            assert not bot.unexpected

    asyncio.run(play())


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
