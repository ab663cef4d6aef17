"""The pier on the wire: the real adapter and library between it and a Telegram on this machine, in a loop in a hurry.

The bot can be stopped as a signal does, or be gone from one moment to the next; what it kept is there when it is started
again. Nothing but what arrived at the server counts as said.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import timedelta

from bot.adapters.telegram import TelegramAdapter
from bot.adapters.telegram_line import Line
from bot.conversation.actions import ACTIONS
from bot.conversation.commands import COMMANDS
from bot.conversation.conversation import Conversation, Policy
from bot.conversation.messages import Author, Incoming, Place, Platform, Standing
from bot.conversation.replies import Notice, Reply
from facts.errors import FactsError
from facts.store.port import Store
from tests.support.hasty import hasty_loop
from tests.support.promises.again import PATIENCE, PIER, WORKS, Pier
from tests.support.telegram import Group, Person, Said, TelegramServer, telegram_server
from tests.support.telegram.faults import Break

SOON = 40.0
"""Seconds, of a loop in a hurry, within which an answer comes where nothing goes wrong."""
COMMAND_NAMES = frozenset(name for one in COMMANDS for name in (one.name, *one.aliases))


class WirePier(Pier):
    """The community, its program, and the chat of which it is."""

    def __init__(self, open_store: Callable[[], Store], seed: int, server: TelegramServer) -> None:
        self.server = server
        self.line = Line(server.token, server.origin, paced=False)
        super().__init__(open_store, seed)
        self.works = server.person("Somebody", number=int(WORKS.id))
        self.group: Group = server.group("Pier", owner=self.works, number=int(PIER.id))
        self.saved_but_silent = asyncio.Event()
        """Set once something was saved of which nobody will hear from this bot."""
        self.silent = False
        self._running: asyncio.Task[None] | None = None
        self._stop = asyncio.Event()

    def _talk(self) -> Conversation:
        return Conversation(
            self.store,
            COMMANDS,
            actions=ACTIONS,
            clock=lambda: self.now,
            random=self._random.randbytes,
            standing={Platform.TELEGRAM: self._standing},
            policy=Policy(patience=PATIENCE),
            unexpected=_unexpected,
        )

    def _seconds_now(self) -> float:
        return self.now.timestamp()

    async def _standing(self, place: Place, author: Author) -> Standing:
        return await self.line.standing(place, author)

    # --- what the adapter needs of a conversation; while it works, time passes as it does outside --------------------------

    async def handle(self, message: Incoming) -> Reply | None:
        self.now += timedelta(seconds=2)
        with hasty_loop().busy():
            reply = await self.conversation.handle(message)
        if self.silent:
            self.saved_but_silent.set()
            await asyncio.Event().wait()
        return reply

    async def notices(self, platform: Platform) -> tuple[Notice, ...]:
        with hasty_loop().busy():
            return await self.conversation.notices(platform)

    async def told(self, id_: str) -> None:
        with hasty_loop().busy():
            await self.conversation.told(id_)

    async def moved(self, old: Place, new: Place) -> None:
        with hasty_loop().busy():
            await self.conversation.moved(old, new)

    # --- the bot ----------------------------------------------------------------------------------------------------------

    async def start(self) -> None:
        """Put the bot onto the line."""
        self._stop = asyncio.Event()
        self.line = Line(self.server.token, self.server.origin, paced=False)
        adapter = TelegramAdapter(
            self.line, self, now=self._seconds_now, commands=COMMAND_NAMES, unexpected=_unexpected
        )
        begun = len(self.server.journal.of("deleteWebhook")) + 1
        self._running = asyncio.ensure_future(adapter.run(self._stop))
        await self.server.journal.until("deleteWebhook", begun, within=600)

    @property
    def is_running(self) -> bool:
        return self._running is not None and not self._running.done()

    async def ended(self, within: float = 600) -> BaseException | None:
        """Return what the bot ended with, once it has."""
        assert self._running is not None
        async with asyncio.timeout(within):
            await asyncio.wait({self._running})
        return self._running.exception()

    async def stop(self) -> None:
        """Stop the bot as a signal does."""
        self._stop.set()
        if self._running is not None:
            await self._running

    async def die(self) -> None:
        """End the bot from one moment to the next: nothing more is sent, and nothing is confirmed."""
        assert self._running is not None
        self.server.faults.play(Break.RESET, times=10_000)
        self.server.faults.play(Break.RESET, "getUpdates", times=10_000)
        self._running.cancel()
        with suppress(asyncio.CancelledError):
            await self._running
        self.server.faults.clear()
        self.silent = False
        self.saved_but_silent.clear()

    def said_under(self, said: Said) -> int:
        """Return how often the bot answered a message of the group."""
        return sum(1 for one in self.server.world.spoken if one.reply_to is not None and one.reply_to.id == said.id)

    async def answered(self, said: Said, within: float = SOON) -> None:
        """Return once the bot has answered a message of the group."""
        await self.server.world.bell.until(
            lambda: True if self.said_under(said) else None, within, what=f"an answer to “{said.text[:60]}”"
        )

    def ask(self, who: Person, number: int = 1) -> Said:
        """Have somebody ask something in the group, and return the message."""
        return self.group.say(who, f"/ask how deep is dock {number}?")


@asynccontextmanager
async def pier_on_the_wire(
    open_store: Callable[[], Store], seed: int, *, strict: bool = True
) -> AsyncIterator[WirePier]:
    """Start a server with a group, and the bot in it; stop both."""
    piers: list[WirePier] = []
    async with telegram_server(clock=lambda: piers[0].now.timestamp() if piers else 0.0, strict=strict) as server:
        pier = WirePier(open_store, seed, server)
        piers.append(pier)
        await pier.start()
        try:
            yield pier
            if pier.is_running:
                await pier.stop()
        finally:
            if pier.is_running:
                await pier.die()
            pier.close()


def _unexpected(error: Exception) -> FactsError:
    raise error
