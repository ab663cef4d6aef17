"""An update of Telegram's as what was said: who speaks, where, and which words are meant for the bot.

Pure: JSON goes in, an ``Incoming`` comes out, or why nothing does. Who stands behind a message is told by Telegram in
several ways at once (the group's own name, a channel's, an account that stands for all of them); here they become one.
Whether anything is answered is the conversation's to say. This file makes no call and knows no library.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from bot.adapters.telegram_fields import Fields
from bot.conversation.messages import (
    Attachment,
    Author,
    AuthorKind,
    Incoming,
    Place,
    PlaceKind,
    Platform,
    RepliedTo,
    Shape,
)

KINDS = ("message", "edited_message", "callback_query", "inline_query", "guest_message")
"""The kinds of update that are asked for. Posts of channels, votes and reactions are never for the bot."""

_CHANNELS = frozenset({777000, 136817688})
"""Accounts that stand for channels: what a linked channel forwards, and what is posted in a channel's name."""
_GROUP_ITSELF = 1087968824
"""The account that stands for the administrators who speak in their group's name."""
_GENERAL = 1
"""The topic that every forum has; naming it is an error."""


@dataclass(frozen=True, slots=True)
class Me:
    """The bot itself, as Telegram calls it."""

    id: int
    name: str


Fetch = Callable[[str, int], bytes]
"""Fetches a file by its id, at most so many bytes; called from a worker thread."""


@dataclass(frozen=True, slots=True)
class Heard:
    """Something said. ``callback`` is what has to be answered for a button, ``guest`` what a guest message is answered by;
    ``under`` the message that the one with the button replies to, where its author is who pressed.
    """

    incoming: Incoming
    callback: str = ""
    guest: str = ""
    under: str = ""


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button that says nothing to the conversation, but has to be answered."""

    callback: str


@dataclass(frozen=True, slots=True)
class Inline:
    """A question typed behind the bot's name, anywhere."""

    id: str
    author: Author
    text: str


@dataclass(frozen=True, slots=True)
class Moved:
    """A group that became a supergroup, and so has another id."""

    old: Place
    new: Place


@dataclass(frozen=True, slots=True)
class Ignored:
    """Nothing that anybody said to the bot; why, in a word."""

    why: str


Read = Heard | Pressed | Inline | Moved | Ignored


def read(update: Fields, me: Me, now: float, fetch: Fetch) -> Read:
    """Return what an update says; ``now`` is the moment in seconds, from which its age is told. Nothing is raised."""
    if query := update.part("callback_query"):
        return _pressed(query, me)
    if query := update.part("inline_query"):
        author = _person(query.part("from"))
        text = query.text("query")
        return Inline(query.text("id"), author, text) if author.id and query.text("id") else Ignored("an odd query")
    for name in ("message", "edited_message"):
        if message := update.part(name):
            return _message(message, me, now, fetch, edited=name == "edited_message")
    if message := update.part("guest_message"):
        return _guest(message, me, now)
    return Ignored("a kind of update that is not for the bot")


# --- messages --------------------------------------------------------------------------------------------------------


def _message(message: Fields, me: Me, now: float, fetch: Fetch, *, edited: bool) -> Read:
    place = _place(message)
    number = message.number("message_id")
    if place is None or number <= 0:
        return Ignored("a message without a chat")
    if new := message.number("migrate_to_chat_id"):
        return Moved(place, replace(place, id=str(new), thread=""))
    if old := message.number("migrate_from_chat_id"):
        return Moved(replace(place, id=str(old), thread=""), place)
    text, mentioned = _words(message, me)
    attachment = _attachment(message, fetch)
    if not text and not mentioned and attachment is None:
        return Ignored("a message without words")
    if message.part("via_bot"):
        return Ignored("words of an inline bot")
    key = f"telegram:{me.id}:m:{place.id}:{number}"
    return Heard(
        Incoming(
            key=f"{key}:{message.number('edit_date')}" if edited else key,
            place=place,
            author=_author(message, place),
            text=text,
            mentioned=mentioned,
            bot_name=me.name,
            message=str(number),
            reply_to=_replied(message, me),
            attachment=attachment,
            edited=edited,
            age=max(0.0, now - message.number("date")),
            forwarded=_forwarded(message),
        )
    )


def _guest(message: Fields, me: Me, now: float) -> Read:
    """A message in a chat that the bot is not in: it is answered once, and the place is nobody's."""
    place = _place(message)
    query = message.text("guest_query_id")
    if place is None or not query:
        return Ignored("a guest message without a query")
    text, _ = _words(message, me)
    caller = message.part("guest_bot_caller_user") or message.part("from")
    incoming = Incoming(
        key=f"telegram:{me.id}:g:{query}",
        place=replace(place, kind=PlaceKind.FOREIGN, thread=""),
        author=_person(caller),
        text=text,
        mentioned=True,
        bot_name=me.name,
        message=str(message.number("message_id")),
        reply_to=_replied(message, me),
        age=max(0.0, now - message.number("date")),
        forwarded=_forwarded(message),
    )
    return Heard(incoming, guest=query) if incoming.author.id else Ignored("a guest message of nobody")


def _pressed(query: Fields, me: Me) -> Read:
    callback = query.text("id")
    message = query.part("message")
    place = _place(message)
    author = _person(query.part("from"))
    number = message.number("message_id")
    if not callback:
        return Ignored("a button without an id")
    if place is None or number <= 0 or not author.id or not query.text("data"):
        return Pressed(callback)
    asked = message.part("reply_to_message")
    asked_by_them = asked.part("from").number("id") == int(author.id) and not asked.part("sender_chat")
    incoming = Incoming(
        key=f"telegram:{me.id}:p:{callback}",
        place=place,
        author=author,
        text=query.text("data"),
        shape=Shape.PRESS,
        bot_name=me.name,
        message=str(number),
        keyboard=_keyboard(message),
    )
    return Heard(incoming, callback, under=str(asked.number("message_id")) if asked_by_them else "")


def _keyboard(message: Fields) -> frozenset[str] | None:
    """Return the tokens under a message; None of one that is deleted or too old, of which Telegram tells its number only."""
    if message.number("date") <= 0:
        return None
    return frozenset(one.text("callback_data") for one in message.part("reply_markup").grid("inline_keyboard"))


# --- who and where ---------------------------------------------------------------------------------------------------


def _place(message: Fields) -> Place | None:
    chat = message.part("chat")
    number, kind = chat.number("id"), chat.text("type")
    if not number or kind not in {"private", "group", "supergroup"}:
        return None
    topic = message.number("message_thread_id") if message.on("is_topic_message") else 0
    return Place(
        Platform.TELEGRAM,
        str(number),
        PlaceKind.PRIVATE if kind == "private" else PlaceKind.GROUP,
        thread=str(topic) if topic > _GENERAL else "",
        title=chat.text("title"),
    )


def _author(message: Fields, place: Place) -> Author:
    sender = message.part("from")
    person = _person(sender)
    behind = message.part("sender_chat").number("id")
    number = sender.number("id")
    if behind and str(behind) == place.id and place.kind is PlaceKind.GROUP:
        return replace(person, id=str(number or _GROUP_ITSELF), kind=AuthorKind.ANONYMOUS_ADMIN)
    if "sender_chat" in message or number in _CHANNELS or number == _GROUP_ITSELF or message.on("is_automatic_forward"):
        return replace(person, kind=AuthorKind.CHANNEL)
    return person


def _person(user: Fields) -> Author:
    number = user.number("id")
    name = " ".join(part for part in (user.text("first_name"), user.text("last_name")) if part)
    return Author(
        Platform.TELEGRAM,
        str(number) if number > 0 else "",
        name or user.text("username"),
        AuthorKind.BOT if user.on("is_bot") else AuthorKind.PERSON,
        user.text("language_code") or None,
    )


def _forwarded(message: Fields) -> bool:
    return any(name in message for name in ("forward_origin", "forward_date", "forward_from", "forward_from_chat"))


def _replied(message: Fields, me: Me) -> RepliedTo | None:
    """Return the message that is replied to. In a topic everything replies to its beginning, which nobody said."""
    replied = message.part("reply_to_message")
    number = replied.number("message_id")
    if number <= 0 or "forum_topic_created" in replied:
        return None
    ours = replied.part("from").number("id") == me.id
    return RepliedTo(str(number), replied.text("text") or replied.text("caption"), ours)


# --- words -----------------------------------------------------------------------------------------------------------


def _words(message: Fields, me: Me) -> tuple[str, bool]:
    """Return the words of a message without the bot's own name in them, and whether it stood there."""
    name = "text" if message.text("text") else "caption"
    text = message.text(name)
    entities = "entities" if name == "text" else "caption_entities"
    encoded = text.encode("utf-16-le")
    kept, end, mentioned = [], 0, False
    for entity in sorted(message.parts(entities), key=lambda entity: entity.number("offset")):
        start, stop = entity.number("offset") * 2, (entity.number("offset") + entity.number("length")) * 2
        if not end <= start < stop <= len(encoded):
            continue
        if _is_me(entity, encoded[start:stop].decode("utf-16-le", "replace"), me):
            kept.append(encoded[end:start])
            end, mentioned = stop, True
    kept.append(encoded[end:])
    if not mentioned:
        return text.strip(), False
    parts = [part.decode("utf-16-le", "replace").strip(" ") for part in kept]
    return " ".join(part for part in parts if part).strip(), True


def _is_me(entity: Fields, word: str, me: Me) -> bool:
    match entity.text("type"):
        case "mention":
            return word.lower() == f"@{me.name}".lower()
        case "text_mention":
            return entity.part("user").number("id") == me.id
        case _:
            return False


def _attachment(message: Fields, fetch: Fetch) -> Attachment | None:
    document = message.part("document")
    file = document.text("file_id")
    if not file:
        return None
    return Attachment(document.text("file_name") or "document", document.number("file_size"), partial(fetch, file))
