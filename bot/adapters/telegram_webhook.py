"""Updates that Telegram brings by itself: a small door behind the operator's own HTTPS proxy.

Only who knows the secret of this run is let in, and that is looked at before anything else; a body is of bounded size
and read as carefully as one that was asked for. An update is confirmed (200) once it is handled, so what is lost on the
way comes again. This file knows nothing of what an update says but whose turn it is.
"""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
import re
import socket
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from tornado.httpserver import HTTPServer
from tornado.web import Application, RequestHandler

from bot.adapters.telegram_calls import Call
from bot.adapters.telegram_fields import Fields, fields_of
from bot.adapters.telegram_reading import KINDS
from facts.errors import ConfigRefused

LOGGER = logging.getLogger("footnote")

LARGEST = 1024 * 1024
"""Bytes of an update at most."""
ENDS_WITHIN = 5.0
_SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header


@dataclass(frozen=True, slots=True)
class Door:
    """Where Telegram finds the bot (``url``), where the bot listens behind it, and the secret that both know."""

    url: str
    host: str
    port: int
    secret: str

    def call(self) -> Call:
        """Return what tells Telegram of it."""
        given = {"url": self.url, "secret_token": self.secret, "allowed_updates": list(KINDS), "max_connections": 40}
        return Call("setWebhook", given)


class Webhook:
    """Takes updates at a door. ``handle`` returns once one is done or recorded; ``lane`` names whose turn it is."""

    def __init__(self, door: Door, handle: Callable[[Fields], Awaitable[None]], lane: Callable[[Fields], str]) -> None:
        self._door = door
        self._handle = handle
        self._lane = lane
        self._last: dict[str, asyncio.Task[None]] = {}

    async def run(self, stop: asyncio.Event, ready: Callable[[], Awaitable[None]]) -> None:
        """Take updates until ``stop`` is set; ``ready`` is awaited once the door is open.

        Raises ConfigRefused K-TELEGRAM where it cannot listen there.
        """
        for name in ("tornado.access", "tornado.application", "tornado.general"):
            logging.getLogger(name).setLevel(logging.CRITICAL)
        path = urlsplit(self._door.url).path or "/"
        server = HTTPServer(
            Application([(re.escape(path), _Handler, {"webhook": self})]),
            max_body_size=LARGEST,
            max_buffer_size=LARGEST * 2,
        )
        try:
            listening = socket.create_server((self._door.host, self._door.port))
        except (OSError, OverflowError) as error:
            raise ConfigRefused(
                "K-TELEGRAM",
                f"Nothing can listen at telegram_webhook_listen ({getattr(error, 'strerror', None) or 'no such port'}).",
                "Name an address and a port that are free.",
            ) from None
        listening.setblocking(False)
        server.add_sockets([listening])
        try:
            await ready()
            await stop.wait()
        finally:
            server.stop()
            if self._last:
                await asyncio.wait(set(self._last.values()), timeout=ENDS_WITHIN)
            await server.close_all_connections()

    def welcome(self, secret: str) -> bool:
        """Say whether somebody knows the secret; it takes as long whatever they say."""
        return hmac.compare_digest(secret.encode("utf-8", "replace"), self._door.secret.encode())

    async def take(self, body: bytes) -> int:
        """Have an update handled and return the status it is answered with."""
        try:
            update = fields_of(json.loads(body.decode("utf-8", "replace")))
        except (ValueError, RecursionError):
            LOGGER.warning("an update could not be read; it is passed over")
            return 200  # refused, it would come again and again and hold up its chat
        lane = self._lane(update)
        task = asyncio.ensure_future(self._in_turn(self._last.get(lane), update))
        self._last[lane] = task
        try:
            await asyncio.shield(task)
        except Exception as error:  # noqa: BLE001 - whatever one update does, the next is taken
            LOGGER.error("an update could not be handled: %s", type(error).__name__)  # noqa: TRY400
        finally:
            if self._last.get(lane) is task:
                del self._last[lane]
        return 200

    async def _in_turn(self, before: asyncio.Task[None] | None, update: Fields) -> None:
        if before is not None:
            await asyncio.wait({before})
        await self._handle(update)


class _Handler(RequestHandler):
    """One request at the door."""

    def initialize(self, webhook: Webhook) -> None:
        self._webhook = webhook

    def prepare(self) -> None:
        """Refuse who does not know the secret, before the body is looked at; no value is ever logged."""
        if not self._webhook.welcome(self.request.headers.get(_SECRET, "")):
            self.set_status(403)
            self.finish()
        elif self.request.method != "POST":
            self.set_status(405)
            self.finish()
        elif not self.request.headers.get("Content-Type", "").startswith("application/json"):
            self.set_status(400)
            self.finish()

    async def post(self) -> None:
        self.set_status(await self._webhook.take(self.request.body))

    def write_error(self, status_code: int, **_kwargs: object) -> None:
        """Say nothing but the status."""
        self.set_status(status_code)
        self.finish()
