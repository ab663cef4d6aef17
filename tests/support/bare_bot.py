"""A bot without a library: it sends requests and shows the answers as they came."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

import aiohttp

from tests.support.telegram import TelegramServer, telegram_server
from tests.support.telegram.values import Json, Object, as_list, as_object, at


@dataclass(frozen=True, slots=True)
class Got:
    """An answer: its status and its body."""

    status: int
    body: Object

    @property
    def result(self) -> Json:
        """What was asked for; fails the test where it was refused."""
        assert self.body.get("ok") is True, self.body
        return self.body["result"]

    @property
    def refusal(self) -> str:
        """Why it was refused; fails the test where it was not."""
        assert self.body.get("ok") is False, self.body
        assert self.body["error_code"] == self.status
        return str(self.body["description"])


class BareBot:
    """Calls of the Bot API, each as JSON in the body."""

    def __init__(self, server: TelegramServer, session: aiohttp.ClientSession) -> None:
        self.server = server
        self.session = session

    def address(self, method: str, token: str = "") -> str:
        """Where a method is called."""
        return f"{self.server.base_url}{token or self.server.token}/{method}"

    async def __call__(self, method: str, **given: Json) -> Got:
        """Call a method."""
        async with self.session.post(self.address(method), json=given) as answer:
            return Got(answer.status, as_object(json.loads(await answer.read())))

    async def form(self, method: str, form: aiohttp.FormData) -> Got:
        """Call a method with a form or parts."""
        async with self.session.post(self.address(method), data=form) as answer:
            return Got(answer.status, as_object(json.loads(await answer.read())))

    async def updates(self, **given: Json) -> list[Object]:
        """Fetch what waits."""
        return [as_object(one) for one in as_list((await self("getUpdates", **given)).result)]

    async def next(self, offset: int = 0) -> tuple[str, Object]:
        """Fetch the oldest update that waits and return its kind and what it holds; confirm it."""
        (update,) = await self.updates(offset=offset, limit=1)
        await self.updates(offset=int(str(update["update_id"])) + 1, limit=1, timeout=0)
        (kind,) = update.keys() - {"update_id"}
        return kind, as_object(at(update, kind))


@asynccontextmanager
async def bare_bot(server: TelegramServer) -> AsyncIterator[BareBot]:
    """Open and close the bot's connections."""
    async with aiohttp.ClientSession() as session:
        yield BareBot(server, session)


Scene = Callable[[TelegramServer, BareBot], Awaitable[None]]


def on_telegram(scene: Scene, *, clock: Callable[[], float] | None = None) -> list[str]:
    """Play a scene of a bare bot on a server of its own, and return the misuses that it was found guilty of."""

    async def play() -> list[str]:
        server_of = telegram_server(strict=False) if clock is None else telegram_server(clock=clock, strict=False)
        async with server_of as server, bare_bot(server) as bot:
            await scene(server, bot)
        return server.journal.misuses

    return asyncio.run(play())
