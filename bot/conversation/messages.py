"""What comes in from a chat, as plain values: who says what, where, and what a platform says of them.

An adapter makes an ``Incoming`` of what its library hands it. This file knows nothing of any chat library and of what is
answered.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Platform(StrEnum):
    CONSOLE = "console"
    TELEGRAM = "telegram"
    DISCORD = "discord"


class PlaceKind(StrEnum):
    PRIVATE = "private"
    """One person and the bot."""
    GROUP = "group"
    """A chat, a server: people who share a community's store."""
    FOREIGN = "foreign"
    """A place the bot does not belong to: a user-installed app elsewhere, a guest message, a group of direct messages."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is said: ``id`` is the chat, or the server; ``channel`` a server's channel; ``thread`` the topic or
    thread in it.
    """

    platform: Platform
    id: str
    kind: PlaceKind = PlaceKind.GROUP
    channel: str = ""
    thread: str = ""
    title: str = ""

    @property
    def key(self) -> str:
        """The chat or server as one text: ``telegram:-100123``. A person's private chat has their own id."""
        return f"{self.platform}:{self.id}"

    @property
    def as_guest(self) -> bool:
        """Whether the bot is let in for one answer only: it can say nothing later there, and has no buttons."""
        return self.platform is Platform.TELEGRAM and self.kind is PlaceKind.FOREIGN


class AuthorKind(StrEnum):
    """Who stands behind a message, as far as the platform says."""

    PERSON = "person"
    BOT = "bot"
    WEBHOOK = "webhook"
    ANONYMOUS_ADMIN = "anonymous admin"
    """Posted in the group's own name: somebody is an administrator, nobody says who."""
    CHANNEL = "channel"
    """Posted in the name of a channel, forwarded by a linked one, or a channel's own post."""
    SYSTEM = "system"
    """The platform itself: a service message."""


@dataclass(frozen=True, slots=True)
class Author:
    """Who says something. ``name`` is what the platform shows; it is never stored unless they write to the store."""

    platform: Platform
    id: str
    name: str = ""
    kind: AuthorKind = AuthorKind.PERSON
    language: str | None = None

    @property
    def key(self) -> str:
        """The person as one text: ``discord:42``."""
        return f"{self.platform}:{self.id}"


class Rank(StrEnum):
    """What a platform says somebody is in a place, from most to least."""

    OWNER = "owner"
    """Telegram: creator. Discord: owner, Administrator or Manage Server, from the interaction's own bits."""
    ADMINISTRATOR = "administrator"
    """Telegram: administrator with the right to change the chat's info."""
    ASSISTANT = "assistant"
    """Telegram: an administrator without that right."""
    MEMBER = "member"
    RESTRICTED = "restricted"
    """Muted or restricted."""
    ABSENT = "absent"
    """Left, banned, or never there."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What a platform says of somebody in a place at a moment. ``roles`` are ids of roles (Discord); ``writes`` says
    whether they may write in the very channel, where the platform says so.
    """

    rank: Rank
    roles: frozenset[str] = frozenset()
    writes: bool = True


@dataclass(frozen=True, slots=True)
class RepliedTo:
    """The message that a message replies to, or that a menu was opened on. ``ours`` where the bot wrote it."""

    id: str
    text: str
    ours: bool = False


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file sent along. ``size`` is what the platform declares, in bytes; ``read`` fetches at most that many and raises
    ``ImportRefused`` I-SIZE where there is more. It is called from a worker thread.
    """

    name: str
    size: int
    read: Callable[[int], bytes]


class Shape(StrEnum):
    """In which way somebody turned to the bot."""

    MESSAGE = "message"
    """Written in a chat, perhaps not meant for the bot at all."""
    COMMAND = "command"
    """A command with its arguments apart, as Discord sends them."""
    PRESS = "press"
    """A button; ``text`` is its token."""
    FORM = "form"
    """A form that was filled in; ``text`` is its token, ``arguments`` its fields."""
    INLINE = "inline"
    """A question that is still being typed behind the bot's name: what can be sent on is offered, nothing is said."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """Something said to the bot, or near it.

    ``key`` names it for good, so that it is carried out once however often it is delivered. ``text`` is what was
    typed, with a mention of the bot taken out and told by ``mentioned``. ``command`` and ``arguments`` are set where
    the platform has taken them apart; a typed command (``/ask ...``) is taken apart by the conversation, and
    ``bot_name`` is the name it may carry (``/ask@bot_name``). ``standing`` is set where the message itself carries
    what the platform says of its author; elsewhere the conversation asks. ``message`` is the message's id: of a
    press, that of the message with the button, and ``keyboard`` the tokens of all buttons that stand there.
    """

    key: str
    place: Place
    author: Author
    text: str = ""
    shape: Shape = Shape.MESSAGE
    mentioned: bool = False
    command: str = ""
    arguments: Mapping[str, str] = field(default_factory=dict)
    bot_name: str = ""
    message: str = ""
    reply_to: RepliedTo | None = None
    attachment: Attachment | None = None
    standing: Standing | None = None
    edited: bool = False
    age: float = 0.0
    """Seconds since it was written; for an edit, since what was edited was written."""
    forwarded: bool = False
    keyboard: frozenset[str] | None = None
    """None where the platform says nothing of the message any more, as of one that is too old or deleted."""
    alone: bool | None = None
    """Whether the pressed message is shown to its author alone; None where a platform shows all to all."""
