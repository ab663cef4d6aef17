"""Is this meant for the bot? One rule for every chat, without looking anything up.

A command, a mention, a reply to a message of the bot's own, anything in a private chat, a button, a form: these are
answered. Everything else is silence, and so is whatever bots, channels and the platform itself say. An edited or
forwarded message can ask within a minute, and never command.
This file knows nothing of who may do what, nor of what any command means.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from bot.conversation.messages import AuthorKind, Incoming, PlaceKind, Shape

NEVER_ANSWERED = frozenset({AuthorKind.BOT, AuthorKind.WEBHOOK, AuthorKind.CHANNEL, AuthorKind.SYSTEM})

ASKS_AGAIN = 60.0
"""Seconds in which the edit of a message still asks."""

LEFT_ALONE = 24 * 60 * 60.0
"""Seconds after which a message is history: platforms hand out updates for a day."""

_TYPED = re.compile(r"/(?P<name>[A-Za-z][A-Za-z0-9_]{0,31})(?:@(?P<bot>\w{1,64}))?(?P<rest>\s.*)?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Command:
    """A command with the line behind it. ``surely`` says that it can be meant for nobody else, known or not."""

    name: str
    line: str
    surely: bool


@dataclass(frozen=True, slots=True)
class Apart:
    """A command whose arguments the platform has taken apart."""

    name: str


@dataclass(frozen=True, slots=True)
class Words:
    """Words said to the bot. ``plain`` is False for an edit or a forward, which only ever asks."""

    text: str
    plain: bool


@dataclass(frozen=True, slots=True)
class Press:
    """A button."""

    token: str


@dataclass(frozen=True, slots=True)
class Filled:
    """A form that was filled in at once."""

    token: str


@dataclass(frozen=True, slots=True)
class Typing:
    """A question that is still being typed; nothing is said yet."""

    text: str


Turn = Command | Apart | Words | Press | Filled | Typing


def addressed(incoming: Incoming, names: Collection[str]) -> Turn | None:
    """Return what is said to the bot, None where nothing is; ``names`` are the commands there are.

    Nothing is raised: what is not understood is words.
    """
    if incoming.author.kind in NEVER_ANSWERED or not incoming.author.id or not incoming.key:
        return None
    match incoming.shape:
        case Shape.PRESS:
            return Press(incoming.text)
        case Shape.FORM:
            return Filled(incoming.text)
        case Shape.COMMAND:
            return Apart(incoming.command)
        case Shape.INLINE:
            return Typing(incoming.text.strip())
        case Shape.MESSAGE:
            return _message(incoming, names)


def _message(incoming: Incoming, names: Collection[str]) -> Turn | None:
    if incoming.age > LEFT_ALONE:
        return None
    private = incoming.place.kind is PlaceKind.PRIVATE
    ours = incoming.reply_to is not None and incoming.reply_to.ours
    plain = not (incoming.edited or incoming.forwarded)
    text = incoming.text.strip()
    if text.startswith("/") and (typed := _TYPED.fullmatch(text)):
        named = typed["bot"]
        if named and named.lower() != incoming.bot_name.lower():
            return None
        surely = private or bool(named) or incoming.mentioned
        if not plain:  # an edited question is asked anew where it is plainly one; nothing else is done again
            return _asked_again(incoming, typed)
        if surely or typed["name"] in names:
            return Command(typed["name"], (typed["rest"] or "").strip(), surely)
        return None
    if not (private or ours or incoming.mentioned):
        return None
    if not plain and incoming.age > ASKS_AGAIN:
        return None
    return Words(text, plain)


def _asked_again(incoming: Incoming, typed: re.Match[str]) -> Words | None:
    line = (typed["rest"] or "").strip()
    if typed["name"] != "ask" or incoming.forwarded or incoming.age > ASKS_AGAIN or not line:
        return None
    return Words(line, plain=False)
