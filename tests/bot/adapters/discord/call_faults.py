"""The ways in which a call to Discord goes wrong, and what has to hold after each: F14 and F16 of the promises, for tests
and bench.

Each fault meets an answer to a command, an answer that was promised before, and an answer to a mention. Afterwards nobody
was answered twice, nothing was asked of Discord faster than once a second, no line stands twice in the log, and the next
question is answered.
"""

from __future__ import annotations

import asyncio
import logging
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from enum import Enum
from typing import Any
from unittest import mock

import discord
from discord.http import Route

from facts.reports import SourceDraft
from tests.bot.adapters.discord.pauses import Pauses, no_pauses
from tests.support.builders import HARBOUR
from tests.support.discord import DiscordServer, Guild, Message, Person
from tests.support.discord.faults import (
    BAD_GATEWAY,
    EMPTY,
    NO_JSON,
    RESTARTING,
    TROUBLE,
    Break,
    Fault,
    flood,
    refusal,
)
from tests.support.discord_bot import DiscordBot

ASKED = "How tall is the old lighthouse?"
SHORT = 0.3
"""Seconds after which an answer is given up here that Discord does not take; where people wait it is a minute."""
TRIES = 5
"""Calls that the library makes of one, at most."""


class Way(Enum):
    """How somebody asks, named by the call that the answer is."""

    COMMAND = "callback"
    PROMISED = "follow"
    MENTION = "write"


class Ends(Enum):
    """What becomes of the answer."""

    ANSWERED = "it comes once, later"
    AT_MOST_ONCE = "it may have come, and does not come twice"
    GIVEN_UP = "it is left out, and that is counted"
    IN_WORDS = "it comes once, without buttons"


@dataclass(frozen=True, slots=True)
class CallFault:
    """A fault, how often it meets each call, whether the call is carried out all the same, and how it has to end."""

    fault: Fault | None
    ends: Ends
    times: int = 1
    after: bool = False
    broken: str = ""
    """What is broken on the way there, instead of an answer: ``tls`` or ``dns``."""
    ways: tuple[Way, ...] = tuple(Way)
    twice: bool = False
    """Whether it says that somebody else has answered, which is counted."""


_DIRECT = (Way.COMMAND, Way.MENTION)
CALLS: dict[str, CallFault] = {
    "429 for a second": CallFault(flood(1.0), Ends.ANSWERED, times=2),
    "429 for thirty seconds": CallFault(flood(30.0), Ends.ANSWERED, times=2),
    "429 for an hour": CallFault(flood(3600.0), Ends.AT_MOST_ONCE, times=TRIES),
    "429 everywhere": CallFault(flood(1.5, everywhere=True), Ends.ANSWERED, times=2),
    "429 from before Discord": CallFault(flood(5.0, cloudflare=True), Ends.AT_MOST_ONCE),
    "502 in HTML": CallFault(BAD_GATEWAY, Ends.ANSWERED, times=2),
    "500": CallFault(TROUBLE, Ends.ANSWERED, times=2),
    "500 again and again": CallFault(TROUBLE, Ends.AT_MOST_ONCE, times=TRIES),
    "503": CallFault(RESTARTING, Ends.AT_MOST_ONCE),
    "no answer": CallFault(Break.SILENCE, Ends.GIVEN_UP),
    "reset before an answer": CallFault(Break.RESET, Ends.AT_MOST_ONCE),
    "reset after it was done": CallFault(Break.RESET, Ends.AT_MOST_ONCE, after=True),
    "reset in the answer": CallFault(Break.CUT, Ends.AT_MOST_ONCE, after=True),
    "an empty answer": CallFault(EMPTY, Ends.AT_MOST_ONCE, after=True),
    "an answer that is no JSON": CallFault(NO_JSON, Ends.AT_MOST_ONCE, after=True),
    "no TLS": CallFault(None, Ends.AT_MOST_ONCE, broken="tls", ways=_DIRECT),
    "no such name": CallFault(None, Ends.AT_MOST_ONCE, broken="dns", ways=_DIRECT),
}
"""F14: the network and Discord's own trouble."""
REFUSALS: dict[str, CallFault] = {
    "10062, unknown interaction": CallFault(refusal(404, 10062, "No"), Ends.ANSWERED, ways=(Way.COMMAND,)),
    "50027, the token is over": CallFault(refusal(401, 50027, "No"), Ends.ANSWERED, ways=(Way.PROMISED,)),
    "40060, answered already": CallFault(refusal(400, 40060, "No"), Ends.AT_MOST_ONCE, ways=(Way.COMMAND,), twice=True),
    "50001, no access": CallFault(refusal(403, 50001, "No"), Ends.AT_MOST_ONCE),
    "50013, no right": CallFault(refusal(403, 50013, "No"), Ends.AT_MOST_ONCE),
    "50035, malformed": CallFault(refusal(400, 50035, "No"), Ends.IN_WORDS),
}
"""F16: what Discord refuses for good. An interaction older than three seconds is a scene of its own."""


@dataclass(slots=True)
class Play:
    """A bot on a server of people, with somebody who asks, and a count of what it has dealt with."""

    server: DiscordServer
    bot: DiscordBot
    olga: Person
    guild: Guild
    pauses: Pauses
    dealt_with: int = 0
    log: list[str] = field(default_factory=list)

    def said(self) -> list[Message]:
        """Return what the bot has said in the channel so far."""
        messages = self.guild.channels[0].messages.values()
        return [one for one in messages if one.author is self.server.application.user and not one.deleted]

    async def ask(self, way: Way) -> None:
        """Have somebody ask, and return once the bot is through with it, whatever became of it."""
        before = self.dealt_with
        if way is Way.MENTION:
            self.olga.mention(self.guild, ASKED)
        else:
            self.olga.slash(self.guild, "ask", question=ASKED).interaction.excused = True
        await self.dealt(before + 1)

    async def dealt(self, count: int) -> None:
        """Return once the bot is through with so many, whatever became of them."""
        done = "what the bot is through with"
        await self.server.world.bell.until(lambda: True if self.dealt_with >= count else None, 30, what=done)
        await self.bot.quiet()


@asynccontextmanager
async def playing(server: DiscordServer, way: Way, *, longest: float = 30.0) -> AsyncIterator[Play]:
    """Start a bot that is asked in one way, and check at the end that it is as it was."""
    olga = server.person("Olga")
    guild = server.guild("Kestrel Bay", olga)
    drafts = [SourceDraft(HARBOUR, "harbour", "Harbour log")]
    patience = 0.0 if way is Way.PROMISED else 20.0
    with no_pauses() as pauses:
        async with DiscordBot(server, drafts=drafts, patience=patience, longest=longest) as bot:
            play = Play(server, bot, olga, guild, pauses)
            bot.gateway.used = _counted(play, bot.adapter.used)
            bot.gateway.heard = _counted(play, bot.adapter.heard)
            with _heard_of(play.log):
                yield play
            assert not bot.unexpected, bot.unexpected


def _counted(play: Play, deal: Callable[[Any], Awaitable[None]]) -> Callable[[Any], Awaitable[None]]:
    async def counted(event: Any) -> None:
        await deal(event)
        if not (isinstance(event, discord.Message) and event.author.bot):
            play.dealt_with += 1
            play.server.world.bell.ring()

    return counted


@contextmanager
def _heard_of(lines: list[str]) -> Iterator[None]:
    """Keep what is written into the bot's log at the level of warnings and above."""

    class Kept(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(record.getMessage())

    handler = Kept(logging.WARNING)
    logger = logging.getLogger("footnote")
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)


async def played(server: DiscordServer, way: Way, fault: CallFault, times: int) -> None:
    """Play a fault so many times on one bot; raises AssertionError where something did not hold."""
    longest = SHORT if fault.ends is Ends.GIVEN_UP else 30.0
    async with playing(server, way, longest=longest) as play:
        await play.ask(way)
        for _ in range(times):
            before, calls = len(play.said()), len(server.world.of(way.value))
            left_out, twice = play.bot.adapter.left_out, play.bot.adapter.twice
            play.pauses.asked.clear()
            play.log.clear()
            if fault.fault is not None:
                server.faults.play(fault.fault, way.value, times=fault.times, after=fault.after)
            with _broken(play, fault.broken):
                await play.ask(way)
            server.faults.clear()
            made = len(server.world.of(way.value)) - calls
            said = play.said()[before:]
            _require(fault, said, play.bot.adapter.left_out - left_out)
            assert made <= TRIES + 1, f"{made} calls: a storm"
            needed = made - 1 - (fault.ends is Ends.IN_WORDS)
            assert len(play.pauses.asked) >= needed, f"{made} calls with {len(play.pauses.asked)} pauses"
            assert all(pause >= 1.0 for pause in play.pauses.asked), f"faster than once a second: {play.pauses.asked}"
            assert len(play.log) == len(set(play.log)), f"logged more than once: {play.log}"
            assert play.bot.adapter.twice - twice == fault.twice, "a second answer, not counted"
            before = len(play.said())
            await play.ask(way)
            (answer,) = play.said()[before:]
            assert answer.content.startswith("**42 metres**"), answer.content


def _require(fault: CallFault, said: list[Message], left_out: int) -> None:
    whole = [one for one in said if one.content.startswith("**42 metres**")]
    match fault.ends:
        case Ends.ANSWERED:
            assert len(whole) == 1, f"{len(whole)} answers"
        case Ends.IN_WORDS:
            assert [one.components for one in whole] == [[]], "no answer without buttons"
        case Ends.AT_MOST_ONCE:
            assert len(whole) <= 1, "a question was answered twice"
        case Ends.GIVEN_UP:
            assert not whole, "an answer came that was given up"
    assert left_out == (fault.ends is Ends.GIVEN_UP), f"{left_out} counted as left out"


@contextmanager
def _broken(play: Play, what: str) -> Iterator[None]:
    """Break the way to Discord for a while: nothing there speaks TLS, or nobody knows its name."""
    base = Route.BASE
    if not what:
        yield
        return
    connector = play.bot.gateway.http.connector
    try:
        Route.BASE = base.replace("http://", "https://") if what == "tls" else "http://discord.kestrel.example/api/v10"
        with mock.patch.object(connector, "_resolver", _Nameless()):
            yield
    finally:
        Route.BASE = base


class _Nameless:
    """Knows no name, and asks nobody."""

    async def resolve(self, host: str, *_: object, **__: object) -> list[object]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    async def close(self) -> None:
        return


# --- later than three seconds ------------------------------------------------------------------------------------------


async def answered_too_late(server: DiscordServer, times: int) -> None:
    """Have interactions answered that Discord has given up: the answer is said in the channel, once, and nothing breaks."""
    async with playing(server, Way.COMMAND) as play:
        for _ in range(times):
            before = len(play.said())
            play.log.clear()
            seen = play.dealt_with
            late = play.olga.slash(play.guild, "ask", question=ASKED).interaction
            late.expired = late.excused = True
            await play.dealt(seen + 1)
            _require(CallFault(None, Ends.ANSWERED), play.said()[before:], 0)
            assert play.log == []


async def promised_in_time(server: DiscordServer, times: int, patience: float) -> float:
    """Have questions asked whose answer takes long; return the seconds after which the slowest was promised one."""
    async with playing(server, Way.COMMAND) as play:
        play.bot.adapter._patience = patience
        slow = asyncio.Event()
        handle = play.bot.conversation.handle

        async def slowly(incoming: Any) -> Any:
            await slow.wait()
            return await handle(incoming)

        slowest = 0.0
        with mock.patch.object(play.bot.conversation, "handle", slowly):
            for _ in range(times):
                slow.clear()
                asked = play.olga.slash(play.guild, "ask", question=ASKED)
                assert (await asked.response())["type"] == 5
                slowest = max(slowest, asked.took)
                slow.set()
                assert (await asked.answer()).content.startswith("**42 metres**")
        return slowest
