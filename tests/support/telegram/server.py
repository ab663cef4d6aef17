"""A Bot API server for tests, on this machine and a port of its own: the door through which the bot comes.

What is said of HTTP is here: addresses, forms, faults. What the methods do is in the modules that they are named in,
and what people do in ``people``, ``rooms`` and ``membership``.

    async with telegram_server() as server:
        olga = server.person("Olga")
        ...start the bot with server.token, server.base_url and server.base_file_url...
        olga.say("/ask When did the bridge open?")
        assert "1962" in (await olga.answer()).text

Leaving it fails where the bot made a call that nothing in the world would make right (``journal.misuses``).
"""

from __future__ import annotations

import asyncio
import json
import re
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import assert_never

from aiohttp import web

from tests.support.telegram import about, answering, messages
from tests.support.telegram.checking import Call, Upload, checked, spelt
from tests.support.telegram.faults import Body, Break, Fault, Faults
from tests.support.telegram.journal import Journal
from tests.support.telegram.people import People
from tests.support.telegram.refusals import NOT_FOUND, UNAUTHORISED, Misuse, Refusal, misuse
from tests.support.telegram.things import User
from tests.support.telegram.values import Json, Object
from tests.support.telegram.webhook import Webhook
from tests.support.telegram.world import Clock, World

TOKEN = "6000000001:AAFakeTokenOfKestrelBayForTestsOnly12"  # opens nothing
BOT = User(6_000_000_001, "Footnote", "footnote_bot", is_bot=True)

_ADDRESS = re.compile(r"/(?P<files>file/)?bot(?P<token>[^/]*)/(?P<rest>.+)")
_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{10,}")
_METHODS = {**messages.METHODS, **answering.METHODS, **about.METHODS}


class TelegramServer(People):
    """The server, with the people and chats behind it."""

    def __init__(self, me: User = BOT, token: str = TOKEN, clock: Clock = time.time) -> None:
        self.token = token
        self.faults = Faults()
        self.journal = Journal()
        self.origin = ""
        super().__init__(World(me, clock))
        self.webhook = Webhook(self.world, self._replied)
        self._closing = asyncio.Event()
        application = web.Application(client_max_size=64 * 1024 * 1024)
        application.router.add_route("*", "/{rest:.*}", self._handle)
        self._runner = web.AppRunner(application, access_log=None, handler_cancellation=True, shutdown_timeout=1)

    @property
    def base_url(self) -> str:
        """What the library is given as ``base_url``; the token is appended straight after."""
        return f"{self.origin}/bot"

    @property
    def base_file_url(self) -> str:
        """What the library is given as ``base_file_url``."""
        return f"{self.origin}/file/bot"

    async def start(self) -> None:
        """Listen on a port that nobody else has."""
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.origin = f"http://{host}:{port}"

    async def stop(self) -> None:
        """Answer nobody any more."""
        self._closing.set()
        await self.webhook.stop()
        await self._runner.cleanup()

    # --- a request ----------------------------------------------------------------------------------------------------

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        found = _ADDRESS.fullmatch(request.path)
        if found is None or not _TOKEN.fullmatch(found["token"]):
            return _answer(NOT_FOUND.code, NOT_FOUND.body)
        if found["token"] != self.token:
            return _answer(UNAUTHORISED.code, UNAUTHORISED.body)
        if found["files"]:
            return await self._file(request, found["rest"])
        method = spelt(found["rest"])
        if method is None:
            text = f"Not Found: method not found: {found['rest']}"
            self.journal.misuses.append(text)
            return _answer(404, Refusal(404, text).body)
        try:
            given, files = await _read(request)
        except Misuse as wrong:
            self.journal.misuses.append(f"{method}: {wrong.description}")
            return _answer(wrong.code, wrong.body)
        return await self._called(request, method, given, files)

    async def _called(
        self, request: web.Request, method: str, given: Mapping[str, Json], files: Mapping[str, Upload]
    ) -> web.StreamResponse:
        named = tuple(files)
        fault = self.faults.next(method, given, after=False)
        if fault is None:
            code, answer = await self.carry_out(method, given, files)
            fault = self.faults.next(method, given, after=True)
            if fault is None:
                kept = None if isinstance(answer, bytes) else answer
                self.journal.write(method, given, code, kept, "", named)
                return _answer(code, answer)
        else:
            self._look_over(method, given, files)
        name = fault.name if isinstance(fault, Break) else type(fault).__name__
        self.journal.write(method, given, _code(fault), None, name, named)
        return await self._break(request, fault)

    def _look_over(self, method: str, given: Mapping[str, Json], files: Mapping[str, Upload]) -> None:
        """Note what is wrong in itself of a call that is not carried out, so that no fault hides it."""
        try:
            checked(method, given, files)
        except Misuse as wrong:
            self.journal.misuses.append(f"{method}: {wrong.description}")

    async def carry_out(
        self, method: str, given: Mapping[str, Json], files: Mapping[str, Upload]
    ) -> tuple[int, Object | bytes]:
        """Do what a call asks, and return the status and the answer."""
        try:
            call = checked(method, given, files)
            if method == "getUpdates":
                return 200, await self._updates(call)
            return 200, {"ok": True, "result": await self._done(call)}
        except Refusal as refused:
            if isinstance(refused, Misuse):
                self.journal.misuses.append(f"{method}: {refused.description}")
            return refused.code, refused.body

    async def _done(self, call: Call) -> Json:
        match call.method:
            case "setWebhook":
                return await self.webhook.set(call)
            case "deleteWebhook":
                return await self.webhook.delete(call)
            case "getWebhookInfo":
                return await self.webhook.info(call)
            case "logOut" | "close":
                return True
            case _:
                return await _METHODS[call.method](self.world, call)

    async def _updates(self, call: Call) -> bytes:
        self.world.updates.allow(call.texts("allowed_updates"))
        found = await self.world.updates.poll(
            call.number("offset"), call.number("limit", 100), min(max(call.number("timeout"), 0), 50)
        )
        return b'{"ok":true,"result":[' + b",".join(found) + b"]}"

    async def _replied(self, said: Object) -> None:
        given = {name: value for name, value in said.items() if name != "method"}
        method = spelt(str(said["method"]))
        if method is None:
            self.journal.misuses.append(f"the webhook answered with an unknown method: {said['method']}")
            return
        code, answer = await self.carry_out(method, given, {})
        self.journal.write(method, given, code, None if isinstance(answer, bytes) else answer, "", ())

    # --- files and faults ---------------------------------------------------------------------------------------------

    async def _file(self, request: web.Request, path: str) -> web.StreamResponse:
        fault = self.faults.next("file", {}, after=False)
        if fault is not None:
            self.journal.write("file", {"path": path}, _code(fault), None, type(fault).__name__, ())
            return await self._break(request, fault)
        kept = next((file for file in self.world.files.values() if file.path == path), None)
        self.journal.write("file", {"path": path}, 404 if kept is None else 200, None, "", ())
        if kept is None:
            return _answer(404, NOT_FOUND.body)
        return web.Response(body=kept.content, content_type="application/octet-stream")

    async def _break(self, request: web.Request, fault: Fault) -> web.StreamResponse:
        match fault:
            case Refusal():
                return _answer(fault.code, fault.body)
            case Body():
                return web.Response(status=fault.status, body=fault.content, content_type=fault.kind)
            case Break.HANG:
                await self._closing.wait()
            case Break.CUT:
                cut = web.StreamResponse(headers={"Content-Length": "4096", "Content-Type": "application/json"})
                await cut.prepare(request)
                await cut.write(b'{"ok":true,"result":{"message_id":')
            case Break.RESET:
                if request.transport is not None:
                    request.transport.abort()
            case _:
                assert_never(fault)
        if request.transport is not None:
            request.transport.close()
        return web.Response()


def _code(fault: Fault) -> int:
    match fault:
        case Refusal():
            return fault.code
        case Body():
            return fault.status
        case Break():
            return 0
        case _:
            assert_never(fault)


def _answer(code: int, body: Object | bytes) -> web.Response:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return web.Response(status=code, body=content, content_type="application/json")


async def _read(request: web.Request) -> tuple[dict[str, Json], dict[str, Upload]]:
    """Return what a request gives: in its address, and in its form, parts or JSON."""
    given: dict[str, Json] = dict(request.query)
    files: dict[str, Upload] = {}
    if request.content_type == "application/json":
        try:
            body: Json = json.loads(await request.read() or b"{}")
        except (ValueError, RecursionError):
            raise misuse("can't parse request JSON object") from None
        if not isinstance(body, dict):
            raise misuse("expected a JSON object")
        given.update(body)
    elif request.content_type in ("application/x-www-form-urlencoded", "multipart/form-data"):
        for name, part in (await request.post()).items():
            if isinstance(part, str):
                given[name] = part
            elif isinstance(part, web.FileField):
                files[name] = Upload(part.filename, part.content_type, part.file.read())
            else:
                given[name] = bytes(part).decode()
    return given, files


@asynccontextmanager
async def telegram_server(
    me: User = BOT, token: str = TOKEN, clock: Clock = time.time, *, strict: bool = True
) -> AsyncIterator[TelegramServer]:
    """Start a server for a test and stop it; ``strict``: fail where the bot misused the Bot API."""
    server = TelegramServer(me, token, clock)
    await server.start()
    try:
        yield server
    finally:
        await server.stop()
    if strict and server.journal.misuses:
        raise AssertionError("the Bot API was misused:\n" + "\n".join(server.journal.misuses))
