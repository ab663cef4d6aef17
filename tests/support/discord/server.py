"""A Discord for tests, on this machine and a port of its own: the door through which bots come.

What is said of HTTP and of the handshake is here. What is answered is in ``answering`` and ``messages``, what people do
in ``people``, how Discord lets go of a bot in ``sessions``.

    async with discord_server() as server:
        olga, guild = server.person("Olga"), server.guild("Kestrel Bay")
        ...start the bot with server.token, server.rest_base and server.gateway...
        assert "1934" in (await olga.slash(guild, "ask", question="...").answer()).content

Leaving it fails where a bot sent a body that Discord never takes, where something could mention somebody, and where an
interaction had no first response within three seconds (``world.misuses``).
"""

from __future__ import annotations

import asyncio
import json
import re
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import assert_never

from aiohttp import web

from tests.support.discord import checking
from tests.support.discord.faults import Body, Break, Fault, Faults
from tests.support.discord.listening import Gateway
from tests.support.discord.messages import Given, Refused
from tests.support.discord.people import People
from tests.support.discord.rest import done
from tests.support.discord.things import Clock, User
from tests.support.discord.world import TO_ANSWER, World
from tests.support.telegram.values import Json

TOKEN = "NzAwMDAwMDAwMDAwMDAwMDAx.Kestrl.canary-of-Kestrel-Bay-for-tests-only"  # opens nothing
BOT = User("700000000000000001", "Footnote", bot=True)
_NOT_FOUND = Refused(404, 0, "404: Not Found")
_ID = r"[0-9]+"
_ROUTES = [
    ("me", "GET", r"/users/@me"),
    ("application", "GET", r"/(?:oauth2/)?applications/@me"),
    ("gateway", "GET", r"/gateway/bot"),
    ("commands", "GET|PUT", rf"/applications/(?P<application>{_ID})(?:/guilds/(?P<guild>{_ID}))?/commands"),
    ("callback", "POST", rf"/interactions/(?P<id>{_ID})/(?P<token>[^/]+)/callback"),
    ("follow", "POST", rf"/webhooks/(?P<application>{_ID})/(?P<token>[^/]+)"),
    (
        "answer",
        "GET|PATCH|DELETE",
        rf"/webhooks/(?P<application>{_ID})/(?P<token>[^/]+)/messages/(?P<id>@original|{_ID})",
    ),
    ("write", "POST", rf"/channels/(?P<channel>{_ID})/messages"),
    ("message", "GET|PATCH|DELETE", rf"/channels/(?P<channel>{_ID})/messages/(?P<id>{_ID})"),
    ("channel", "GET", rf"/channels/(?P<channel>{_ID})"),
    ("direct", "POST", r"/users/@me/channels"),
    ("user", "GET", rf"/users/(?P<id>{_ID})"),
    ("member", "GET", rf"/guilds/(?P<guild>{_ID})/members/(?P<id>{_ID})"),
]
"""Name of an action, methods, address below the base."""


class DiscordServer(People):
    """The server, with the bots, people and servers of people behind it."""

    def __init__(self, me: User = BOT, token: str = TOKEN, clock: Clock = time.time) -> None:
        super().__init__(World(clock))
        self.application = self.bot(me, token)
        self.token = token
        self.faults = Faults()
        self.line = Gateway(self.world)
        """Who is let onto the line, and how often they are to say that they are there."""
        self.buckets = True
        """Whether answers carry the headers of a rate limit."""
        application = web.Application(client_max_size=64 * 1024 * 1024)
        application.router.add_route("*", "/{rest:.*}", self._handle)
        self._runner = web.AppRunner(application, access_log=None, handler_cancellation=True, shutdown_timeout=1)
        self._routes = [(name, methods.split("|"), re.compile(path)) for name, methods, path in _ROUTES]

    @property
    def rest_base(self) -> str:
        """What the bot is given as ``discord_rest_base``."""
        return f"{self.world.origin}/api/v10"

    @property
    def gateway(self) -> str:
        """What the bot is given as ``discord_gateway``."""
        return f"{self.world.origin.replace('http', 'ws', 1)}/gateway/"

    async def start(self) -> None:
        """Listen on a port that nobody else has."""
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.world.origin = f"http://{host}:{port}"

    async def stop(self) -> None:
        """Answer nobody any more."""
        for session in self.world.sessions.values():
            if session.line is not None:
                session.line.drop()
        await self._runner.cleanup()
        now = time.perf_counter()
        for one in self.world.interactions.values():
            late = one.delivered is not None and one.first is None and now - one.delivered > TO_ANSWER
            if late and not (one.excused or one.expired):
                self.world.misuses.append(f"interaction {one.id} was never answered")

    # --- HTTP ---------------------------------------------------------------------------------------------------------

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        if request.path.startswith("/gateway"):
            return await self.line.listen(request)
        if request.path.startswith("/attachments/"):
            return self._file(request)
        below = request.path.removeprefix("/api/v10")
        for name, methods, path in self._routes:
            found = path.fullmatch(below)
            if found is not None and request.method in methods and below != request.path:
                return await self._called(request, name, {key: part or "" for key, part in found.groupdict().items()})
        self.world.misuses.append(f"there is no {request.method} {request.path}")
        return _answer(_NOT_FOUND.status, _NOT_FOUND.body)

    async def _called(self, request: web.Request, action: str, where: dict[str, str]) -> web.StreamResponse:
        given = await _read(request)
        fault = self.faults.next(action, after=False)
        if fault is None:
            try:
                who = self.world.applications.get(request.headers.get("Authorization", "").removeprefix("Bot "))
                status, body = 200, done(self.world, who, action, request.method, where, given)
                if action == "callback" and request.query.get("with_response") not in ("1", "true"):
                    body = None
            except Refused as refusal:
                status, body = refusal.status, refusal.body
            except (checking.Wrong, AssertionError) as wrong:
                self.world.misuses.append(f"{action}: {wrong}")
                status, body = 400, {"code": 50035, "message": f"Invalid Form Body: {wrong}", "errors": {}}
            fault = self.faults.next(action, after=True)
            if fault is None:
                self.world.wrote(action, given.body, status)
                return _answer(204 if body is None else status, body, self._limits(action))
        self.world.wrote(action, given.body, fault.status if isinstance(fault, Body) else 0, type(fault).__name__)
        return await _break(request, fault)

    def _limits(self, action: str) -> dict[str, str]:
        if not self.buckets or action in ("callback", "follow", "answer"):
            return {}
        return {
            "X-RateLimit-Bucket": f"{action}-of-kestrel",
            "X-RateLimit-Limit": "1000",
            "X-RateLimit-Remaining": "999",
            "X-RateLimit-Reset": f"{time.time() + 1:.3f}",
            "X-RateLimit-Reset-After": "1.000",
        }

    def _file(self, request: web.Request) -> web.StreamResponse:
        content = self.world.files.get(request.path.split("/")[2])
        if content is None:
            return web.Response(status=404)
        return web.Response(body=content, content_type="application/octet-stream")


async def _break(request: web.Request, fault: Fault) -> web.StreamResponse:
    match fault:
        case Body():
            return web.Response(
                status=fault.status,
                body=fault.content,
                headers={**fault.headers, "Content-Type": fault.kind},
            )
        case Break.CUT:
            cut = web.StreamResponse(headers={"Content-Length": "4096", "Content-Type": "application/json"})
            await cut.prepare(request)
            await cut.write(b'{"id": "1", "content": ')
        case Break.SILENCE:
            await asyncio.sleep(3600)  # ended with the connection, by whoever has waited long enough
        case Break.RESET:
            pass
        case _:
            assert_never(fault)
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


def _answer(status: int, body: Json, headers: dict[str, str] | None = None) -> web.Response:
    if status == 204:
        return web.Response(status=204, headers=headers)
    # The library compares the whole Content-Type, so nothing may stand behind it.
    said = {**(headers or {}), "Content-Type": "application/json"}
    return web.Response(status=status, body=json.dumps(body).encode(), headers=said)


async def _read(request: web.Request) -> Given:
    if request.content_type == "multipart/form-data":
        body: Json = None
        files: dict[str, tuple[str, bytes]] = {}
        for name, part in (await request.post()).items():
            if isinstance(part, web.FileField):
                files[name] = (part.filename, part.file.read())
            elif name == "payload_json":
                body = json.loads(part if isinstance(part, str) else bytes(part).decode())
        return Given(body, files)
    raw = await request.read()
    return Given(json.loads(raw) if raw else None)


@asynccontextmanager
async def discord_server(
    make: Callable[[], DiscordServer] = DiscordServer, *, strict: bool = True
) -> AsyncIterator[DiscordServer]:
    """Start a server for a test and stop it; ``strict``: fail where a bot did what Discord never takes."""
    server = make()
    await server.start()
    try:
        yield server
    finally:
        await server.stop()
    if strict and server.world.misuses:
        raise AssertionError("Discord was misused:\n" + "\n".join(server.world.misuses))
