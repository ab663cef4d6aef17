"""A message or an interaction of Discord's as what was said: who speaks, where, and which words are meant for the bot.

Pure: plain values go in, an ``Incoming`` comes out, or why nothing does. What somebody may is taken from the message or
the interaction itself, never from which commands Discord shows them. Whether anything is answered is the conversation's
to say. This file makes no call and knows no library.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from bot.adapters.discord_commands import ABOUT_MODAL, ASK_ABOUT, CHECK_THIS, SAVE_AS_FACT
from bot.adapters.discord_data import file_in, filled_fields, leaf, part_of, parts_of, text_in, value_of
from bot.adapters.discord_options import FILE_OPTION, Takes, arguments_of, offers_of
from bot.adapters.discord_plain import Kind, Person, Sent, Spot, Used, Written
from bot.adapters.discord_rights import may_send
from bot.conversation.messages import (
    Attachment,
    Author,
    AuthorKind,
    Incoming,
    Place,
    PlaceKind,
    Platform,
    Rank,
    RepliedTo,
    Shape,
    Standing,
)
from bot.render.discord import MENU
from bot.render.discord_names import command_of, typed

ADMINISTRATOR = 1 << 3
MANAGE_SERVER = 1 << 5
QUESTION = "question"
_SLASH, _ON_MESSAGE = 1, 3
_SELECT = 3
_KINDS = frozenset(Kind)
_SIGN = re.compile(r"(?:> |-# )")
_MARKED = re.compile(r"\\([^0-9A-Za-z\s])|<(https?://[^\s<>]+)>|\*\*")


@dataclass(frozen=True, slots=True)
class Completing:
    """Somebody is typing an argument, and wants to be offered what it can be."""

    incoming: Incoming
    command: str
    argument: str
    typed: str
    as_number: bool = False


@dataclass(frozen=True, slots=True)
class AskingAbout:
    """Somebody wants to ask about a message: the window for their question comes first, with its words in it."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Ignored:
    """Nothing that anybody said to the bot; why, in a word."""

    why: str


Fetch = Callable[[str, int], bytes]
"""Fetches a file by its address, at most so many bytes; called from a worker thread."""

Read = Incoming | Completing | AskingAbout | Ignored


# --- messages --------------------------------------------------------------------------------------------------------


def read_message(written: Written, me: str, fetch: Fetch) -> Incoming | Ignored:
    """Return what a message says; ``me`` is the id of the bot itself."""
    if written.person.id == me:
        return Ignored("the bot's own message")
    mention = re.compile(rf"<@!?{re.escape(me)}>")
    mentioned = mention.search(written.text) is not None
    text = " ".join(part.strip(" ") for part in mention.split(written.text)).strip() if mentioned else written.text
    file = written.files[0] if written.files else None
    place = _place(written.spot, written.person)
    return Incoming(
        key=f"discord:m:{written.id}" + (f":{written.edited}" if written.edited else ""),
        place=place,
        author=_author(written.person, ordinary=written.ordinary),
        text=typed(text),
        mentioned=mentioned,
        message=written.id,
        reply_to=_read_back(written.reply),
        attachment=_attachment(file, fetch) if file else None,
        standing=standing_of(written.person) if place.kind is PlaceKind.GROUP else None,
        edited=bool(written.edited),
        age=written.age,
        forwarded=written.forwarded,
    )


def shown(content: str) -> str:
    r"""Return what a reader sees of a message of the bot's own, whose mark-up and escapes Discord hands back as written.

    >>> shown("**1934**\n> It opened in **1934**.\n-# minutes\\@1\\:0-9")
    '1934\nIt opened in 1934.\nminutes@1:0-9'
    """
    lines = (_SIGN.sub("", line, count=1) for line in content.split("\n"))
    return "\n".join(_MARKED.sub(lambda found: found[1] or found[2] or "", line) for line in lines)


def _read_back(reply: RepliedTo | None) -> RepliedTo | None:
    return replace(reply, text=shown(reply.text)) if reply is not None and reply.ours else reply


# --- interactions ----------------------------------------------------------------------------------------------------


def read_interaction(used: Used, me: str, fetch: Fetch) -> Read:
    """Return what an interaction says. Data that is not as Discord documents it is passed over; nothing is raised."""
    place = _place(used.spot, used.person)
    said = Incoming(
        key=f"discord:i:{used.id}",
        place=place,
        author=_author(used.person, ordinary=True),
        shape=Shape.COMMAND,
        message=used.message,
        standing=_standing(used.person, place),
    )
    menu = used.data.get("type", _SLASH) == _ON_MESSAGE
    match Kind(used.kind) if used.kind in _KINDS else None:
        case Kind.COMMAND:
            return _on_message(said, used, me) if menu else _slash(said, used.data, fetch)
        case Kind.COMPONENT:
            alone = used.alone if place.kind is PlaceKind.GROUP else None
            return _pressed(replace(said, keyboard=used.keyboard, alone=alone), used.data)
        case Kind.TYPING:
            return _completing(said, used.data)
        case Kind.WINDOW:
            return _filled(said, used.data, fetch)
        case None:
            return Ignored("a kind of interaction that is not the bot's")


def _slash(said: Incoming, data: Mapping[str, object], fetch: Fetch) -> Incoming | Ignored:
    name, options = leaf(data)
    if not name or data.get("type", _SLASH) != _SLASH:
        return Ignored("no command that is typed")
    given = {text_in(one, "name"): value_of(data, one) for one in options if text_in(one, "name") != FILE_OPTION}
    file = next((file_in(data, value_of(data, one)) for one in options if text_in(one, "name") == FILE_OPTION), None)
    attachment = _attachment(file, fetch) if file else None
    return replace(said, command=command_of(name), arguments=arguments_of(name, given), attachment=attachment)


def _on_message(said: Incoming, used: Used, me: str) -> Read:
    target = text_in(used.data, "target_id")
    message = part_of(part_of(part_of(used.data, "resolved"), "messages"), target)
    forwarded = (part_of(one, "message") for one in parts_of(message, "message_snapshots"))
    text = text_in(message, "content") or next((text_in(one, "content") for one in forwarded), "")
    ours = text_in(part_of(message, "author"), "id") == me
    about = replace(said, message=target, reply_to=_read_back(RepliedTo(target, text, ours)))
    name = text_in(used.data, "name")
    if not target or not message:
        return Ignored("a menu without a message")
    if name == ASK_ABOUT:
        return AskingAbout(text, used.person.language or "en")
    if name == CHECK_THIS:
        return replace(about, command="check", arguments={"text": text} if text.strip() else {})
    return replace(about, command="addfact") if name == SAVE_AS_FACT else Ignored("a menu that there is not")


def _pressed(said: Incoming, data: Mapping[str, object]) -> Incoming | Ignored:
    token = text_in(data, "custom_id")
    if data.get("component_type") == _SELECT:
        values = data.get("values")
        picked = values[0] if isinstance(values, Sequence) and not isinstance(values, str) and values else None
        if token != MENU or not isinstance(picked, str):
            return Ignored("a menu of somebody else's")
        token = picked
    return replace(said, shape=Shape.PRESS, text=token) if token else Ignored("a button without a token")


def _completing(said: Incoming, data: Mapping[str, object]) -> Completing | Ignored:
    name, options = leaf(data)
    for one in options:
        if one.get("focused") is True:
            command, argument = offers_of(name, text_in(one, "name"))
            return Completing(said, command, argument, value_of(data, one), one.get("type") == Takes.NUMBER)
    return Ignored("nothing is being typed")


def _filled(said: Incoming, data: Mapping[str, object], fetch: Fetch) -> Incoming | Ignored:
    token = text_in(data, "custom_id")
    fields: dict[str, str] = {}
    file: Sent | None = None
    for one in filled_fields(data):
        name = text_in(one, "custom_id")
        values = one.get("values")
        if isinstance(values, Sequence) and not isinstance(values, str):
            first = values[0] if values and isinstance(values[0], str) else ""
            sent = file_in(data, first)
            file = sent or file
            fields[name] = sent.name if sent else first
        else:
            fields[name] = text_in(one, "value")
    if token == ABOUT_MODAL:
        return replace(said, command="ask", arguments={QUESTION: fields.get(QUESTION, "")})
    attachment = _attachment(file, fetch) if file else None
    filled = replace(said, shape=Shape.FORM, text=token, arguments=fields, attachment=attachment)
    return filled if token else Ignored("a form without a token")


# --- who and where ---------------------------------------------------------------------------------------------------


def _place(spot: Spot, person: Person) -> Place:
    if spot.direct:
        return Place(Platform.DISCORD, person.id, PlaceKind.PRIVATE, channel=spot.channel)
    if not spot.guild:
        return Place(Platform.DISCORD, spot.channel, PlaceKind.FOREIGN)
    kind = PlaceKind.GROUP if spot.member else PlaceKind.FOREIGN
    return Place(Platform.DISCORD, spot.guild, kind, spot.channel, spot.thread, spot.title)


def _author(person: Person, *, ordinary: bool) -> Author:
    kind = AuthorKind.PERSON
    if person.webhook:
        kind = AuthorKind.WEBHOOK
    elif person.bot:
        kind = AuthorKind.BOT
    elif person.system or not ordinary:
        kind = AuthorKind.SYSTEM
    return Author(Platform.DISCORD, person.id, person.name, kind, person.language)


def _standing(person: Person, place: Place) -> Standing | None:
    """Return what Discord says of somebody on a server that the bot is on; elsewhere it is nothing to go by."""
    if place.kind is not PlaceKind.GROUP:
        return None
    return replace(standing_of(person), writes=may_send(person.permissions, thread=bool(place.thread)))


def standing_of(person: Person) -> Standing:
    """Return what somebody is by their permissions and roles. A time-out takes everything away but from who runs it."""
    if person.owner or person.permissions & (ADMINISTRATOR | MANAGE_SERVER):
        return Standing(Rank.OWNER, person.roles)
    return Standing(Rank.RESTRICTED if person.silenced else Rank.MEMBER, person.roles)


def _attachment(file: Sent, fetch: Fetch) -> Attachment:
    return Attachment(file.name, file.size, partial(fetch, file.url))


__all__ = [
    "AskingAbout", "Completing", "Ignored", "Kind", "Person", "Read", "Sent", "Spot", "Used", "Written",
    "read_interaction", "read_message", "shown", "standing_of",
]  # fmt: skip
