"""Who and what there is on the server of the tests, and how Discord writes each as JSON.

Nothing here happens: no call is answered and nobody speaks.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from tests.support.telegram.values import Json, Object

Clock = Callable[[], float]
_EPOCH = 1_420_070_400
EPHEMERAL, LOADING = 1 << 6, 1 << 7
EVERYBODY = 1 << 10 | 1 << 11 | 1 << 14 | 1 << 15 | 1 << 16 | 1 << 31 | 1 << 38
"""What everybody may on a server: see, write, show links and files, read back, use commands, write in threads."""
MANAGE_MESSAGES, MANAGE_SERVER = 1 << 13, 1 << 5


class Ids:
    """Makes ids as Discord does: the moment they were made stands in them, and none comes twice."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._count = itertools.count(1)

    def new(self) -> str:
        """Return an id that nothing else has."""
        return str((int((self._clock() - _EPOCH) * 1000) << 22) | (next(self._count) & 0x3FFFFF))


def written_at(id_: str) -> str:
    """Return the moment that stands in an id, as Discord writes it."""
    return datetime.fromtimestamp((int(id_) >> 22) / 1000 + _EPOCH, UTC).isoformat()


@dataclass(eq=False, slots=True)
class User:
    """An account, of a person or of a bot."""

    id: str
    name: str
    bot: bool = False
    language: str = "en-US"

    def written(self) -> Object:
        return {
            "id": self.id,
            "username": self.name,
            "global_name": None if self.bot else self.name,
            "discriminator": "0000",
            "avatar": None,
            "bot": self.bot,
        }


@dataclass(eq=False, slots=True)
class Application:
    """A bot as its owner set it up at the portal."""

    token: str
    user: User
    allowed: int = 0
    """Privileged intents that were switched on."""
    shards: int = 1
    refused: int = 0
    """The close code with which it is sent away, 0 where it may stay."""
    commands: dict[str, list[Object]] = field(default_factory=dict)
    """What is shown, by server; under an empty id what is shown everywhere."""

    @property
    def id(self) -> str:
        return self.user.id


@dataclass(eq=False, slots=True)
class Guild:
    """A server of people, with one channel to begin with."""

    id: str
    name: str
    owner: User
    channels: list[Channel] = field(default_factory=list)
    members: dict[str, Member] = field(default_factory=dict)
    roles: dict[str, tuple[str, int]] = field(default_factory=dict)
    """Name and permissions, by id."""

    def written(self, me: User) -> Object:
        roles: list[Json] = [_role(self.id, "@everyone", EVERYBODY, 0)]
        roles += [_role(id_, name, may, at + 1) for at, (id_, (name, may)) in enumerate(self.roles.items())]
        return {
            "id": self.id,
            "name": self.name,
            "owner_id": self.owner.id,
            "roles": roles,
            "channels": [channel.written() for channel in self.channels],
            "members": [self.members[me.id].written(self)] if me.id in self.members else [],
            "member_count": len(self.members),
            "threads": [],
            "emojis": [],
            "stickers": [],
            "features": [],
            "preferred_locale": "en-US",
            "joined_at": written_at(self.id),
            "large": False,
            "unavailable": False,
            "verification_level": 0,
            "default_message_notifications": 0,
            "explicit_content_filter": 0,
            "mfa_level": 0,
            "nsfw_level": 0,
            "premium_tier": 0,
            "system_channel_flags": 0,
            "premium_progress_bar_enabled": False,
            "afk_timeout": 300,
        }


def _role(id_: str, name: str, may: int, position: int) -> Object:
    return {
        "id": id_,
        "name": name,
        "permissions": str(may),
        "position": position,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "managed": False,
        "mentionable": False,
        "flags": 0,
    }


@dataclass(eq=False, slots=True)
class Member:
    """Somebody on a server."""

    user: User
    roles: tuple[str, ...] = ()

    def permissions(self, guild: Guild) -> int:
        if guild.owner is self.user:
            return (1 << 50) - 1
        may = EVERYBODY
        for role in self.roles:
            may |= guild.roles[role][1]
        return may

    def written(self, guild: Guild) -> Object:
        return {
            "user": self.user.written(),
            "nick": None,
            "avatar": None,
            "roles": list(self.roles),
            "joined_at": written_at(guild.id),
            "deaf": False,
            "mute": False,
            "flags": 0,
            "pending": False,
        }


@dataclass(eq=False, slots=True)
class Channel:
    """Where people write: in a server, or one person and the bot."""

    id: str
    name: str
    guild: Guild | None = None
    person: User | None = None
    messages: dict[str, Message] = field(default_factory=dict)

    def written(self) -> Object:
        if self.guild is None:
            people: list[Json] = [self.person.written()] if self.person else []
            return {"id": self.id, "type": 1, "recipients": people, "last_message_id": None, "flags": 0}
        return {
            "id": self.id,
            "type": 0,
            "guild_id": self.guild.id,
            "name": self.name,
            "position": 0,
            "permission_overwrites": [],
            "nsfw": False,
            "parent_id": None,
            "topic": None,
            "last_message_id": None,
            "rate_limit_per_user": 0,
            "flags": 0,
        }


@dataclass(eq=False, slots=True)
class Message:
    """Something written in a channel."""

    id: str
    channel: Channel
    author: User
    content: str
    mentions: tuple[User, ...] = ()
    reply_to: Message | None = None
    components: list[Json] = field(default_factory=list)
    embeds: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    flags: int = 0
    edited: str | None = None
    deleted: bool = False

    @property
    def ephemeral(self) -> bool:
        return bool(self.flags & EPHEMERAL)

    def written(self) -> Object:
        said: Object = {
            "id": self.id,
            "channel_id": self.channel.id,
            "author": self.author.written(),
            "content": self.content,
            "timestamp": written_at(self.id),
            "edited_timestamp": self.edited,
            "tts": False,
            "mention_everyone": False,
            "mentions": [one.written() for one in self.mentions],
            "mention_roles": [],
            "attachments": list(self.attachments),
            "embeds": list(self.embeds),
            "components": list(self.components),
            "pinned": False,
            "type": 19 if self.reply_to else 0,
            "flags": self.flags,
        }
        if self.reply_to is not None:
            reference: Object = {"type": 0, "message_id": self.reply_to.id, "channel_id": self.channel.id}
            said["message_reference"] = reference
            said["referenced_message"] = None if self.reply_to.deleted else self.reply_to.written()
        return said
