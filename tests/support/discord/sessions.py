"""The gateway: one socket for each shard of a bot, what was sent over it, and what is sent again after a break.

Frames are one zlib stream a connection, flushed after every message, where the bot asks for it. Every way in which
Discord lets go of a bot is a method of ``Session`` here: a close code, a dropped line, a reconnect, an invalid session,
no answer to a heartbeat.
"""

from __future__ import annotations

import asyncio
import json
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field

from aiohttp import WSMsgType, web

from tests.support.discord.things import Application
from tests.support.telegram.values import Json, Object, as_int, as_object

DISPATCH, HEARTBEAT, IDENTIFY, RESUME, RECONNECT, INVALID, HELLO, ACK = 0, 1, 2, 6, 7, 9, 10, 11
FOR_GOOD = frozenset({4004, 4010, 4011, 4012, 4013, 4014})
PRIVILEGED = 1 << 1 | 1 << 8 | 1 << 15


class Line:
    """One socket. What is sent leaves in order; ``interval`` is how often the bot is to say that it is there."""

    def __init__(self, request: web.Request, interval: float) -> None:
        self.socket = web.WebSocketResponse(autoping=True)
        self._request = request
        self._interval = interval
        self._deflate = zlib.compressobj() if request.query.get("compress") == "zlib-stream" else None
        self._waiting: asyncio.Queue[Callable[[], object] | Object | int | None] = asyncio.Queue()
        self._closing = False
        self.deaf = False
        """Whether heartbeats are no longer answered."""
        self.beats = 0

    async def open(self) -> asyncio.Task[None]:
        """Answer the handshake, say hello, and return the task that sends."""
        await self.socket.prepare(self._request)
        self.send({"op": HELLO, "d": {"heartbeat_interval": int(self._interval * 1000)}, "s": None, "t": None})
        return asyncio.ensure_future(self._write())

    def send(self, frame: Object, sent: Callable[[], object] | None = None) -> None:
        """Send a frame after all others; ``sent`` is called just before it leaves."""
        if sent is not None:
            self._waiting.put_nowait(sent)
        self._waiting.put_nowait(frame)

    def close(self, code: int) -> None:
        """Close the line with a code, after all that waits."""
        self._waiting.put_nowait(code)

    def drop(self) -> None:
        """Let the line break without a word, now."""
        if self._request.transport is not None:
            self._request.transport.abort()

    async def _write(self) -> None:
        while True:
            match await self._waiting.get():
                case int() as code:
                    self._closing = True
                    await self.socket.close(code=code, message=b"as the test asked")
                    return
                case dict() as frame:
                    text = json.dumps(frame, ensure_ascii=False).encode()
                    try:
                        if self._deflate is None:
                            await self.socket.send_str(text.decode())
                        else:
                            await self.socket.send_bytes(
                                self._deflate.compress(text) + self._deflate.flush(zlib.Z_SYNC_FLUSH)
                            )
                    except (ConnectionError, RuntimeError):
                        return
                case None:
                    return
                case call:
                    call()

    async def end(self, writing: asyncio.Task[None]) -> None:
        """Let the word that the line is closed still leave, and nothing else."""
        if not self._closing:
            writing.cancel()
        await asyncio.wait({writing})

    async def read(self) -> Object | None:
        """Return the next frame of the bot's, None where the line is at its end."""
        try:
            frame = await self.socket.receive()
        except (ConnectionError, RuntimeError):
            return None
        if frame.type is not WSMsgType.TEXT:
            return None
        return as_object(json.loads(frame.data))


@dataclass(eq=False, slots=True)
class Session:
    """What Discord keeps of a bot that identified itself, whether its line is up or not."""

    id: str
    application: Application
    intents: int
    shard: tuple[int, int]
    line: Line | None
    seq: int = 0
    sent: list[tuple[int, Object]] = field(default_factory=list)
    identified: float = field(default_factory=time.monotonic)

    def concerns(self, guild: int | None) -> bool:
        """Say whether this shard is told of what happens on a server, or in private."""
        return (guild >> 22) % self.shard[1] == self.shard[0] if guild is not None else self.shard[0] == 0

    def tell(self, event: str, data: Object, sent: Callable[[], object] | None = None) -> None:
        """Tell of an event, now or after the session is resumed."""
        self.seq += 1
        frame: Object = {"op": DISPATCH, "t": event, "s": self.seq, "d": data}
        self.sent.append((self.seq, frame))
        del self.sent[:-2000]
        if self.line is not None:
            self.line.send(frame, sent)
        elif sent is not None:
            sent()

    def resume(self, line: Line, seq: int) -> None:
        """Go on over another line, with everything that the bot has missed."""
        self.line = line
        for number, frame in self.sent:
            if number > seq:
                line.send(frame)
        self.tell("RESUMED", {})

    # --- letting go ---------------------------------------------------------------------------------------------------

    def _gone(self) -> Line:
        assert self.line is not None, "the line is not up"
        line, self.line = self.line, None
        return line

    def close(self, code: int) -> None:
        """Close the line with a code; one that is for good is also what the bot is told whenever it comes back."""
        if code in FOR_GOOD:
            self.application.refused = code
        self._gone().close(code)

    def drop(self) -> None:
        """Let the line break without a word."""
        self._gone().drop()

    def reconnect(self) -> None:
        """Ask the bot to come back over another line."""
        self._gone().send({"op": RECONNECT, "d": None, "s": None, "t": None})

    def invalidate(self, *, resumable: bool) -> None:
        """Tell the bot that its session is not valid."""
        self._gone().send({"op": INVALID, "d": resumable, "s": None, "t": None})

    def fall_silent(self) -> None:
        """Answer no heartbeat any more, nor tell anything."""
        line = self._gone()
        line.deaf = True

    def repeat(self) -> None:
        """Send everything that was sent once more, as a fault of Discord's would."""
        assert self.line is not None
        for _, frame in self.sent:
            if frame["t"] in ("INTERACTION_CREATE", "MESSAGE_CREATE"):
                self.line.send(frame)


def refused(application: Application | None, identify: Json) -> int:
    """Return the close code with which somebody who identifies itself is sent away, 0 where it may stay."""
    said = as_object(identify)
    intents = as_int(said["intents"])
    if application is None:
        return 4004
    if application.refused:
        return application.refused
    if intents & PRIVILEGED & ~application.allowed:
        return 4014
    if intents < 0 or intents >= 1 << 26:
        return 4013
    return 0


__all__ = ["ACK", "HEARTBEAT", "IDENTIFY", "INVALID", "RESUME", "Line", "Session", "refused"]
