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
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import urlsplit

from tornado.httpserver import HTTPServer
from tornado.web import Application, RequestHandler, stream_request_body

from bot.adapters.telegram_calls import Call
from bot.adapters.telegram_fields import Fields, fields_of
from bot.adapters.telegram_reading import KINDS
from facts.errors import ConfigRefused

LOGGER = logging.getLogger("footnote")

LARGEST = 1024 * 1024
"""Bytes of an update at most."""
_NO_LIMIT = 2**60
"""The server's own limit is out of the way: what is too long is refused here, and the line is cut."""
_SLOWEST = 30.0
"""Seconds within which an update has to have arrived."""
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
        self._open: set[object] = set()
        self._quiet = asyncio.Event()
        self._quiet.set()
        self.closing = False
        """Whether what is brought from now on is to be brought again later."""

    async def run(self, stop: asyncio.Event, ready: Callable[[], Awaitable[None]]) -> None:
        """Take updates until ``stop`` is set; ``ready`` is awaited once the door is open.

        Raises ConfigRefused K-TELEGRAM where it cannot listen there.
        """
        for name in ("tornado.access", "tornado.application", "tornado.general"):
            logging.getLogger(name).setLevel(logging.CRITICAL)
        path = urlsplit(self._door.url).path or "/"
        server = HTTPServer(
            Application([(re.escape(path), _Handler, {"webhook": self})]),
            max_body_size=_NO_LIMIT,
            max_buffer_size=LARGEST * 2,
            body_timeout=_SLOWEST,
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
            self.closing = True
            server.stop()
            with suppress(TimeoutError):  # what is under way is done, and confirmed, so that it does not come again
                await asyncio.wait_for(self._quiet.wait(), ENDS_WITHIN)
            await server.close_all_connections()

    def welcome(self, secret: str) -> bool:
        """Say whether somebody knows the secret; it takes as long whatever they say."""
        return hmac.compare_digest(secret.encode("utf-8", "replace"), self._door.secret.encode())

    def begins(self, request: object) -> None:
        """Keep that a request is under way."""
        self._open.add(request)
        self._quiet.clear()

    def ends(self, request: object) -> None:
        """Keep that a request was answered, or that nobody waits for the answer."""
        self._open.discard(request)
        if not self._open:
            self._quiet.set()

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


@stream_request_body
class _Handler(RequestHandler):
    """One request at the door: looked at before its body is, which is kept only as long as it may become an update."""

    def initialize(self, webhook: Webhook) -> None:
        self._webhook = webhook
        self._body = bytearray()

    def prepare(self) -> None:
        """Refuse who does not know the secret, and what cannot be an update; no value is ever logged."""
        self._webhook.begins(self)
        if status := self._refusal():
            self._end(status)

    def on_finish(self) -> None:
        """Keep that the answer was given."""
        self._webhook.ends(self)

    def on_connection_close(self) -> None:
        """Keep that nobody waits for the answer."""
        super().on_connection_close()
        self._webhook.ends(self)

    def _refusal(self) -> int:
        """Return the status of a refusal that its head is enough for, 0 where there is none."""
        if not self._webhook.welcome(self.request.headers.get(_SECRET, "")):
            return 403
        if self.request.method != "POST":
            return 405
        if not self.request.headers.get("Content-Type", "").startswith("application/json"):
            return 400
        length = self.request.headers.get("Content-Length", "0")
        if length.isdecimal() and int(length) > LARGEST:
            return 413
        return 503 if self._webhook.closing else 0

    def data_received(self, chunk: bytes) -> None:
        """Keep a part of the body; one that says nothing of its length may still become too long."""
        if self._finished:
            return
        self._body += chunk
        if len(self._body) > LARGEST:
            self._body.clear()
            self._end(413)

    async def post(self) -> None:
        if not self._finished:
            self._end(await self._webhook.take(bytes(self._body)))

    def _end(self, status: int) -> None:
        if self._finished:
            return
        self.set_status(status)
        self.finish()

    def write_error(self, status_code: int, **_kwargs: object) -> None:
        """Say nothing but the status."""
        self._end(status_code)
