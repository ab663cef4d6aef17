"""The handshake of the gateway: who identifies itself, who resumes, and whose heartbeat is answered."""

from __future__ import annotations

from aiohttp import web

from tests.support.discord.sessions import ACK, HEARTBEAT, IDENTIFY, INVALID, RESUME, Line, Session, refused
from tests.support.discord.world import World
from tests.support.telegram.values import Object, as_int, as_list, as_object, as_text


class Gateway:
    """Where bots listen."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.heartbeat = 41.25
        """Seconds between two heartbeats, as the greeting asks for."""
        self.refusing = 0
        """A close code for everybody who connects; 0 lets them."""

    async def listen(self, request: web.Request) -> web.StreamResponse:
        line = Line(request, self.heartbeat)
        writing = await line.open()
        session: Session | None = None
        self.world.count("connections")
        if self.refusing:
            line.close(self.refusing)
        try:
            while (frame := await line.read()) is not None:
                match frame["op"]:
                    case op if op == HEARTBEAT:
                        line.beats += 1
                        if not line.deaf:
                            line.send({"op": ACK, "d": None, "s": None, "t": None})
                        self.world.bell.ring()
                    case op if op == IDENTIFY and not self.refusing:
                        session = self._identified(line, as_object(frame["d"]))
                    case op if op == RESUME and not self.refusing:
                        session = self._resumed(line, as_object(frame["d"]))
        finally:
            if session is not None and session.line is line:
                session.line = None
            await line.end(writing)
            self.world.bell.ring()
        return line.socket

    def _identified(self, line: Line, said: Object) -> Session | None:
        self.world.count("identifies")
        application = self.world.applications.get(as_text(said["token"]))
        code = refused(application, said)
        if code or application is None:
            line.close(code)
            return None
        shard = as_list(said.get("shard") or [0, 1])
        session = Session(
            self.world.ids.new(), application, as_int(said["intents"]), (as_int(shard[0]), as_int(shard[1])), line
        )
        self.world.sessions[session.id] = session
        guilds = [guild for guild in self.world.guilds.values() if application.id in guild.members]
        here = [guild for guild in guilds if session.concerns(int(guild.id))]
        session.tell(
            "READY",
            {
                "v": 10,
                "user": application.user.written(),
                "guilds": [{"id": guild.id, "unavailable": True} for guild in here],
                "session_id": session.id,
                "resume_gateway_url": f"{self.world.origin.replace('http', 'ws', 1)}/gateway/",
                "shard": [*session.shard],
                "application": {"id": application.id, "flags": 0},
            },
        )
        for guild in here:
            session.tell("GUILD_CREATE", guild.written(application.user))
        self.world.bell.ring()
        return session

    def _resumed(self, line: Line, said: Object) -> Session | None:
        self.world.count("resumes")
        session = self.world.sessions.get(str(said.get("session_id")))
        if session is not None and session.application.refused:
            line.close(session.application.refused)
            return None
        if session is None or session.application.token != said["token"]:
            line.send({"op": INVALID, "d": False, "s": None, "t": None})
            return None
        session.resume(line, as_int(said["seq"]))
        self.world.bell.ring()
        return session
