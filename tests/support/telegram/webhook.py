"""How updates are brought to a bot that asked for it: one at a time for each chat, again until it takes them.

Telegram wants HTTPS and one of four ports; this server is for tests on one machine and takes any address of it.
"""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import aiohttp

from tests.support.telegram.checking import Call
from tests.support.telegram.refusals import bad, misuse
from tests.support.telegram.updates import Update
from tests.support.telegram.values import Json, Object
from tests.support.telegram.world import World

SECRET = "X-Telegram-Bot-Api-Secret-Token"
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_IGNORED = re.compile(r"(?i)get|(?:deletewebhook|setwebhook|close|logout)$")
"""Methods that an answer to an update cannot call."""
_PAUSE = 0.01
_LONGEST_PAUSE = 0.5

Replied = Callable[[Object], Awaitable[None]]
"""What is done with a call that a bot gives as its answer to an update."""


@dataclass(slots=True)
class Webhook:
    """Where updates are brought, and how the last ones were taken."""

    world: World
    replied: Replied
    url: str = ""
    proxied: str = ""
    """Where the operator's own proxy passes on what comes to its name, such as ``http://127.0.0.1:8443``; empty for none."""
    secret: str = ""
    most: int = 40
    address: str = ""
    last_error: str = ""
    last_error_date: int = 0
    refused: int = 0
    """How often an update was not taken."""
    _task: asyncio.Task[None] | None = None

    # --- the methods --------------------------------------------------------------------------------------------------

    async def set(self, call: Call) -> Json:
        """Bring updates to an address from now on; an empty one means to wait until they are fetched."""
        url, secret = call.text("url"), call.text("secret_token")
        if url and not re.match(r"https?://[^/]+", url):
            raise bad("bad webhook: An HTTPS URL must be provided for webhook")
        if secret and not _SECRET.fullmatch(secret):
            raise misuse("secret token contains unallowed characters")
        if not 1 <= call.number("max_connections", 40) <= 100:
            raise misuse("max_connections is 1 to 100")
        await self.stop()
        self.world.updates.allow(call.texts("allowed_updates"))
        if call.flag("drop_pending_updates"):
            self.world.updates.waiting.clear()
        self.url, self.secret, self.most = url, secret, call.number("max_connections", 40)
        self.address = call.text("ip_address")
        self.last_error, self.last_error_date = "", 0
        self.world.updates.hook = url
        self.world.updates.bell.ring()
        if url:
            self._task = asyncio.create_task(self._bring())
        return True

    async def delete(self, call: Call) -> Json:
        """Bring no more updates."""
        if call.flag("drop_pending_updates"):
            self.world.updates.waiting.clear()
        await self.stop()
        self.url = self.world.updates.hook = ""
        return True

    async def info(self, call: Call) -> Json:
        """Say how it goes."""
        shown: Object = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self.world.updates.waiting),
        }
        if self.url:
            shown["max_connections"] = self.most
            shown["allowed_updates"] = [*sorted(self.world.updates.allowed)]
        if self.last_error:
            shown.update(last_error_date=self.last_error_date, last_error_message=self.last_error)
        return shown

    async def stop(self) -> None:
        """Bring nothing more, as when the server ends."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    # --- bringing -----------------------------------------------------------------------------------------------------

    async def _bring(self) -> None:
        busy: dict[int, asyncio.Task[None]] = {}
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=20)) as session:
            try:
                while True:
                    busy = {queue: task for queue, task in busy.items() if not task.done()}
                    for update in [*self.world.updates.waiting]:
                        queue = update.queue or update.id
                        if queue not in busy and len(busy) < self.most:
                            busy[queue] = asyncio.create_task(self._until_taken(session, update))
                    await self.world.updates.bell.rung()
            finally:
                for task in busy.values():
                    task.cancel()
                await asyncio.gather(*busy.values(), return_exceptions=True)

    async def _until_taken(self, session: aiohttp.ClientSession, update: Update) -> None:
        pause = _PAUSE
        while not await self._brought(session, update):
            self.refused += 1
            self.world.bell.ring()
            self.last_error_date = self.world.now()
            await asyncio.sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)
        asyncio.get_running_loop().call_soon(self.world.updates.done, update)

    @property
    def _reached(self) -> str:
        return re.sub(r"^https?://[^/]+", self.proxied, self.url) if self.proxied else self.url

    async def _brought(self, session: aiohttp.ClientSession, update: Update) -> bool:
        headers = {"Content-Type": "application/json", **({SECRET: self.secret} if self.secret else {})}
        self.world.updates.given[update.id] += 1
        try:
            async with session.post(self._reached, data=update.body, headers=headers) as answer:
                said = await answer.read()
                if not 200 <= answer.status < 300:
                    self.last_error = f"Wrong response from the webhook: {answer.status} {answer.reason}"
                    return False
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            self.last_error = f"Connection failed: {type(error).__name__}"
            return False
        await self._heard(said)
        return True

    async def _heard(self, said: bytes) -> None:
        """Carry out the call that an answer may hold. Whatever else it says is not read."""
        try:
            call: Json = json.loads(said)
        except ValueError:
            return
        method = call.get("method") if isinstance(call, dict) else None
        if isinstance(call, dict) and isinstance(method, str) and not _IGNORED.match(method):
            await self.replied(call)
