"""The real adapter on a server that we did not write: once by polling, once by webhook.

The emulator knows less of the Bot API than we use, so a thin proxy stands before it. It takes away ``link_preview_options``,
which the emulator refuses; names no kinds of updates, since it does not know the newer ones; gives the bot the user name
that ``getMe`` leaves out; and answers the emptying of a menu of commands itself. All else passes as it is, and what the
emulator refuses fails the test, but for the last word of a bot that ends: for a moment the emulator still takes the request
that was given up for a second poller.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import aiohttp
from aiohttp import web
from lo_bot_api_emulator import LoBotApiEmulator

from bot.adapters.telegram import TelegramAdapter
from bot.adapters.telegram_line import Line
from bot.adapters.telegram_webhook import Door
from bot.conversation.actions import ACTIONS
from bot.conversation.commands import COMMANDS
from bot.conversation.communities import PlacePolicy
from bot.conversation.conversation import Conversation, Policy
from facts.factbase import FactBase
from facts.reports import SourceDraft
from facts.store.memory import MemoryStore
from tests.support.builders import HARBOUR
from tests.support.ports import free_port
from tests.support.talk import Chance

TOKEN = "7:AAFakeTokenOfKestrelBayForTheEmulator"
NOW = datetime(2024, 5, 6, 9, 0, tzinfo=UTC)
_TAKEN_AWAY = ("link_preview_options", "allowed_updates")


class Emulator:
    """The emulator behind the proxy, and what was sent through it."""

    def __init__(self) -> None:
        self.behind = LoBotApiEmulator(allow_insecure_loopback_webhooks=True)
        self.origin = ""
        self.sent: asyncio.Queue[dict[str, object]] = asyncio.Queue()
        self.refused: list[str] = []
        self.begun = asyncio.Event()
        """Set once the bot has said how it wants its updates."""
        self._inner = ""
        self._number = 4

    async def ask(self, request: web.Request) -> web.Response:
        """Pass a call on."""
        method = request.match_info["method"]
        given = {name: value for name, value in (await request.post()).items() if name not in _TAKEN_AWAY}
        async with (
            aiohttp.ClientSession() as session,
            session.post(f"{self._inner}/bot{TOKEN}/{method}", json=_plain(given)) as answer,
        ):
            said, status = await answer.json(), answer.status
        if status != 200:
            self.refused.append(f"{method}: {said}")
        if method == "getMe":
            said["result"]["username"] = "footnote_bot"
        if method.endswith("Webhook"):
            self.begun.set()
        if method == "sendMessage":
            self.sent.put_nowait(_plain(given))
        return web.json_response(said, status=status)

    async def say(self, text: str) -> None:
        """Let somebody write in a group."""
        who = {"id": 71, "is_bot": False, "first_name": "Ann", "language_code": "en"}
        chat = {"id": -1001000000071, "type": "supergroup", "title": "Kestrel Bay"}
        self._number += 1
        entities = [{"type": "bot_command", "offset": 0, "length": 4}]
        message = {
            "message_id": self._number,
            "entities": entities,
            "date": int(NOW.timestamp()),
            "chat": chat,
            "from": who,
            "text": text,
        }
        await self.behind.enqueue_update({"message": message}, token=TOKEN)

    async def answer(self) -> str:
        """Return the next words of the bot."""
        try:
            async with asyncio.timeout(30):
                return str((await self.sent.get())["text"])
        except TimeoutError:
            raise AssertionError(f"nothing was said; refused: {self.refused}") from None


def _plain(given: Mapping[str, object]) -> dict[str, object]:
    """Return a form as JSON: what is a number, a list or an object there is written as a text."""

    def one(name: str, value: object) -> object:
        if not isinstance(value, str) or name == "text":
            return value
        try:
            return json.loads(value)
        except ValueError:
            return value

    return {name: one(name, value) for name, value in given.items()}


@asynccontextmanager
async def emulated() -> AsyncIterator[Emulator]:
    one = Emulator()
    outer = web.Application()
    outer.router.add_post("/bot{token}/{method}", one.ask)
    runners = [web.AppRunner(app, access_log=None, shutdown_timeout=1) for app in (one.behind.app(), outer)]
    origins = []
    for runner in runners:
        port = free_port()
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", port).start()
        origins.append(f"http://127.0.0.1:{port}")
    one._inner, one.origin = origins
    try:
        yield one
    finally:
        for runner in reversed(runners):
            await runner.cleanup()


def talked(door: Door | None) -> None:
    """Ask something through the emulator and require the answer."""

    async def play() -> None:
        store = MemoryStore()
        FactBase(store.library("main")).import_sources([SourceDraft(HARBOUR, id="harbour")])
        conversation = Conversation(
            store,
            COMMANDS,
            actions=ACTIONS,
            clock=lambda: NOW,
            random=Chance(),
            policy=Policy("main", places=PlacePolicy.DEFAULT),
        )
        async with emulated() as emulator:
            stop = asyncio.Event()
            adapter = TelegramAdapter(
                Line(TOKEN, emulator.origin, paced=False), conversation, now=NOW.timestamp, door=door
            )
            running = asyncio.ensure_future(adapter.run(stop))
            async with asyncio.timeout(30):
                await emulator.begun.wait()
            await emulator.say("/ask When was the harbour of Kestrel Bay founded?")
            assert (await emulator.answer()).startswith("14 May 1911")
            await emulator.say("/ask how tall is the old lighthouse?")
            assert (await emulator.answer()).startswith("42 metres")
            stop.set()
            await running
            assert [one for one in emulator.refused if not one.startswith("getUpdates")] == []
        conversation.close()

    asyncio.run(play())


def test_by_polling() -> None:
    talked(None)


def test_by_webhook() -> None:
    port = free_port()
    talked(Door(f"http://127.0.0.1:{port}/hook", "127.0.0.1", port, "a-secret"))
