"""What Discord brings as plain values: who, where, a message, an interaction. Made by ``discord_hearing``, read by
``discord_reading``; this file knows neither, nor any library.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from bot.conversation.messages import RepliedTo


class Kind(IntEnum):
    """The kinds of interaction that are the bot's, as Discord numbers them."""

    COMMAND = 2
    COMPONENT = 3
    TYPING = 4
    WINDOW = 5


@dataclass(frozen=True, slots=True)
class Person:
    """Who speaks. ``permissions`` are the bits that Discord sent along; ``silenced`` while they are in a time-out."""

    id: str
    name: str = ""
    bot: bool = False
    webhook: bool = False
    system: bool = False
    permissions: int = 0
    owner: bool = False
    roles: frozenset[str] = frozenset()
    silenced: bool = False
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """Where. ``guild`` is the server, empty in private; ``channel`` the channel, for a thread that which it is in.

    ``direct`` is the private chat with the bot; ``member`` says that the bot itself is on that server.
    """

    channel: str
    guild: str = ""
    thread: str = ""
    title: str = ""
    direct: bool = False
    member: bool = True


@dataclass(frozen=True, slots=True)
class Sent:
    """A file sent along."""

    name: str
    size: int
    url: str


@dataclass(frozen=True, slots=True)
class Written:
    """A message. ``ordinary`` is False for what Discord itself writes; ``edited`` is when it was edited, as text."""

    id: str
    text: str
    person: Person
    spot: Spot
    reply: RepliedTo | None = None
    files: tuple[Sent, ...] = ()
    age: float = 0.0
    edited: str = ""
    forwarded: bool = False
    ordinary: bool = True
    rights: int | None = None
    """What the bot itself may do there, as bits; None where that is not known."""


@dataclass(frozen=True, slots=True)
class Used:
    """An interaction: its kind and its data as Discord sends them. ``message`` is the message with the button, ``keyboard``
    all that can be pressed there, and ``alone`` says that one person is shown it.
    """

    id: str
    kind: int
    data: Mapping[str, object]
    person: Person
    spot: Spot
    message: str = ""
    keyboard: frozenset[str] | None = None
    alone: bool = False
    rights: int | None = None
    """What the bot itself may do there, as bits; None where that is not known."""


__all__ = ["Kind", "Person", "Sent", "Spot", "Used", "Written"]
