"""The whole bot on the server of the tests, in this process: gateway, adapter and conversation, started and stopped at will."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Self

from bot.adapters.discord import DiscordAdapter, KeptNote
from bot.adapters.discord_commands import commands_payload
from bot.adapters.discord_gateway import Gateway
from bot.conversation.actions import ACTIONS
from bot.conversation.commands import COMMANDS
from bot.conversation.communities import PlacePolicy
from bot.conversation.conversation import Conversation, Policy
from bot.conversation.messages import Platform
from facts.errors import FactsError
from facts.factbase import FactBase
from facts.reports import SourceDraft
from facts.store.memory import MemoryStore
from facts.store.port import Store
from tests.support.discord import DiscordServer
from tests.support.talk import Chance

COMMUNITY = "main"


class DiscordBot:
    """One bot. ``silence`` are the seconds after which a line over which nothing comes is given up."""

    def __init__(
        self,
        server: DiscordServer,
        store: Store | None = None,
        *,
        drafts: Iterable[SourceDraft] = (),
        token: str = "",
        patience: float = 1.0,
        pause: float = 0.01,
        silence: float = 60.0,
        longest: float = 60.0,
        words: bool = False,
        shards: int = 0,
        guild: int = 0,
    ) -> None:
        self.server = server
        self.store = store or MemoryStore()
        if imported := list(drafts):
            FactBase(self.store.library(COMMUNITY)).import_sources(imported)
        self.unexpected: list[Exception] = []
        self.gateway = Gateway(
            commands_payload(COMMANDS),
            words=words,
            shards=shards,
            guild=guild,
            rest_base=server.rest_base,
            gateway=server.gateway,
            silence=silence,
            rest=0.0,
        )
        policy = Policy(COMMUNITY, places=PlacePolicy.DEFAULT)
        self.conversation = Conversation(
            self.store,
            COMMANDS,
            actions=ACTIONS,
            clock=_Hurrying(),
            random=Chance(),
            standing={Platform.DISCORD: self.gateway.standing},
            policy=policy,
            unexpected=self._unplanned,
        )
        self.gateway.note = KeptNote(self.conversation)
        self.adapter = DiscordAdapter(
            self.gateway,
            self.conversation,
            token or server.token,
            clock=_now,
            commands=COMMANDS,
            patience=patience,
            pause=pause,
            longest_pause=pause,
            longest=longest,
        )
        self._stop = asyncio.Event()
        self._running: asyncio.Task[None] | None = None

    def _unplanned(self, error: Exception) -> FactsError:
        self.unexpected.append(error)
        return FactsError("X-UNEXPECTED", "Something went wrong that should not have.")

    async def __aenter__(self) -> Self:
        self._running = asyncio.ensure_future(self.adapter.run(self._stop))
        listening = asyncio.ensure_future(self.server.listening())
        await asyncio.wait({self._running, listening}, return_when=asyncio.FIRST_COMPLETED)
        listening.cancel()
        return self

    async def __aexit__(self, *raised: object) -> None:
        try:
            await self.ended()
        finally:
            self.conversation.close()

    async def quiet(self) -> None:
        """Return once nothing is under way that somebody waits for."""
        await self.adapter.settled()

    async def finished(self) -> None:
        """Return when the bot has ended by itself; raises what it ended with."""
        running, self._running = self._running, None
        assert running is not None
        async with asyncio.timeout(20):
            await running

    async def ended(self) -> None:
        """Stop as a signal does, and return when everything is at its end; raises what the adapter ended with."""
        self._stop.set()
        if self._running is not None:
            await self._running
            self._running = None


class _Hurrying:
    """A clock on which half a minute passes whenever somebody looks, so that nobody asks for too much at once."""

    def __init__(self) -> None:
        self._looks = 0

    def __call__(self) -> datetime:
        self._looks += 1
        return _now() + timedelta(seconds=30 * self._looks)


def _now() -> datetime:
    return datetime.now(UTC)
