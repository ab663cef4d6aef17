"""The world behind the server: bots, people, servers of people, what was said in them, and what waits for an answer.

What happens is told to the sessions of the bots that it concerns. It knows no HTTP and no socket.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from tests.support.discord.sessions import Session
from tests.support.discord.things import Application, Channel, Clock, Guild, Ids, Member, Message, User
from tests.support.telegram.bell import Bell
from tests.support.telegram.values import Json, Object

CONTENT = 1 << 15
GUILDS, GUILD_MESSAGES, DIRECT_MESSAGES = 1, 1 << 9, 1 << 12
TO_ANSWER = 3.0
"""Seconds that Discord gives a bot for its first response."""


@dataclass(eq=False, slots=True)
class Interaction:
    """A command, a button, a window or something typed that waits for an answer; all that was answered to it."""

    id: str
    token: str
    application: Application
    kind: int
    person: User
    channel: Channel
    data: Object
    message: Message | None = None
    delivered: float | None = None
    """When it was sent to a bot, by a clock that only goes forward."""
    first: float | None = None
    """When the first response came."""
    response: Object | None = None
    """The first response."""
    original: Message | None = None
    loading: bool = False
    said: list[Message] = field(default_factory=list)
    expired: bool = False
    excused: bool = False
    """Whether nobody minds that it is not answered in time."""


@dataclass(slots=True)
class Call:
    """One call of a bot's, with what it was told; ``code`` is 0 where no answer was sent at all."""

    number: int
    action: str
    body: Json
    code: int
    fault: str = ""


class World:
    """Everything there is."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.ids = Ids(clock)
        self.bell = Bell()
        """Rung when a bot did something."""
        self.applications: dict[str, Application] = {}
        self.people: dict[str, User] = {}
        self.guilds: dict[str, Guild] = {}
        self.channels: dict[str, Channel] = {}
        self._direct: dict[str, list[Channel]] = {}
        self.interactions: dict[str, Interaction] = {}
        """By token."""
        self.sessions: dict[str, Session] = {}
        self.files: dict[str, bytes] = {}
        self.calls: list[Call] = []
        self.misuses: list[str] = []
        self.origin = ""
        """Where the server is, without a path."""
        self.counted: dict[str, int] = {}
        """How often something was counted: identifies, resumes, commands that were brought, second responses."""

    def count(self, what: str) -> None:
        """Count something and tell those who wait for it."""
        self.counted[what] = self.counted.get(what, 0) + 1
        self.bell.ring()

    def wrote(self, action: str, body: Json, code: int, fault: str = "") -> None:
        """Keep a call."""
        self.calls.append(Call(len(self.calls) + 1, action, body, code, fault))
        self.bell.ring()

    def of(self, action: str) -> list[Call]:
        """Return the calls of an action, oldest first."""
        return [call for call in self.calls if call.action == action]

    # --- what happens -------------------------------------------------------------------------------------------------

    def tell(
        self,
        application: Application,
        event: str,
        data: Object,
        guild: Guild | None,
        sent: Callable[[], object] | None = None,
    ) -> list[Session]:
        """Tell every session of a bot, as far as its shard has to know, and return those that were told."""
        told = [
            session
            for session in self.sessions.values()
            if session.application is application and session.concerns(None if guild is None else int(guild.id))
        ]
        for session in told:
            session.tell(event, data, sent)
        return told

    def say(self, message: Message) -> Message:
        """Put a message where people see it, and tell the bots that are there and listen."""
        message.channel.messages[message.id] = message
        if not message.ephemeral:
            self._spread("MESSAGE_CREATE", message)
        self.bell.ring()
        return message

    def edit(self, message: Message) -> None:
        """Tell of a message that is another one now."""
        message.edited = datetime.fromtimestamp(self.clock(), UTC).isoformat()
        if not message.ephemeral:
            self._spread("MESSAGE_UPDATE", message)
        self.bell.ring()

    def _spread(self, event: str, message: Message) -> None:
        guild = message.channel.guild
        needed = DIRECT_MESSAGES if guild is None else GUILD_MESSAGES
        for session in list(self.sessions.values()):
            me = session.application.user
            if not session.intents & needed or not session.concerns(None if guild is None else int(guild.id)):
                continue
            if guild is not None and me.id not in guild.members:
                continue
            if guild is None and message.channel not in self.channels_of(session.application):
                continue
            session.tell(event, self.seen(message, session))

    def seen(self, message: Message, session: Session) -> Object:
        """Return a message as a bot gets it: without its words where they are not the bot's to read."""
        said = message.written()
        guild = message.channel.guild
        if guild is not None:
            said["guild_id"] = guild.id
            member = guild.members.get(message.author.id)
            if member is not None:
                said["member"] = {name: part for name, part in member.written(guild).items() if name != "user"}
        if not _readable(message, session):
            said = {**said, **_NOTHING}
        if message.reply_to is not None and not message.reply_to.deleted:
            reference = message.reply_to.written()
            said["referenced_message"] = (
                reference if _readable(message.reply_to, session) else {**reference, **_NOTHING}
            )
        return said

    # --- what there is ------------------------------------------------------------------------------------------------

    def direct(self, application: Application, person: User) -> Channel:
        """Return where somebody and a bot write to each other alone."""
        id_ = str(int(person.id) ^ int(application.id) ^ (1 << 60))
        if id_ not in self.channels:
            self.channels[id_] = Channel(id_, "", person=person)
            self._direct.setdefault(application.id, []).append(self.channels[id_])
        return self.channels[id_]

    def channels_of(self, application: Application) -> list[Channel]:
        """Return the private channels of a bot."""
        return self._direct.get(application.id, [])

    def member(self, guild: Guild, user: User) -> Member:
        """Return somebody on a server, who is let in where they were not yet."""
        return guild.members.setdefault(user.id, Member(user))


_NOTHING: Object = {"content": "", "embeds": [], "attachments": [], "components": []}


def _readable(message: Message, session: Session) -> bool:
    me = session.application.user
    return bool(
        message.channel.guild is None or message.author is me or me in message.mentions or session.intents & CONTENT
    )


__all__ = ["TO_ANSWER", "Call", "Interaction", "World"]
