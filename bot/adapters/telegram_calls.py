"""What is asked of Telegram to say a reply: method by method, as plain data.

Pure: where a reply goes and what the renderer made of it goes in, calls come out. In a group the answer to a question
replies to it, in a private chat nothing needs to; the answer stays in its topic; a button changes the message it is
under where that is wanted and what is to be said fits into one; where that message is gone, another is sent. Telegram
cannot whisper in a group, but it can show who pressed a button up to 200 letters. This file sends nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.adapters.telegram_reading import Heard
from bot.conversation.messages import PlaceKind, Shape
from bot.conversation.replies import Notice, OutgoingFile, Pointer, Reply
from bot.render.edges import units
from bot.render.telegram import Payload

LONGEST_ALERT = 200
LONGEST_QUOTE = 1_024


@dataclass(frozen=True, slots=True)
class Call:
    """A method of the Bot API with its parameters. A file is under ``document``, as the renderer made it."""

    method: str
    parameters: Mapping[str, object]
    instead: Call | None = None
    """What is asked where there is nothing to do this with any more."""

    def without(self, *names: str) -> Call:
        """Return the call without some parameters."""
        return replace(self, parameters={name: value for name, value in self.parameters.items() if name not in names})

    def to(self, chat: int) -> Call:
        """Return the call to another chat."""
        instead = self.instead.to(chat) if self.instead is not None else None
        return replace(self, parameters={**self.parameters, "chat_id": chat}, instead=instead)


@dataclass(frozen=True, slots=True)
class Aim:
    """Where a reply goes. ``answers`` is the message it replies to, ``pressed`` the one whose button was pressed and ``old``
    the one that a reply without a button can take away; 0 for none. ``known`` says that ``answers`` is the person's own.
    """

    chat: int
    thread: int = 0
    answers: int = 0
    pressed: int = 0
    old: int = 0
    group: bool = False
    known: bool = False


def aim_of(heard: Heard) -> Aim:
    """Return where the reply to something heard goes."""
    incoming = heard.incoming
    group = incoming.place.kind is not PlaceKind.PRIVATE
    number = int(incoming.message)
    pressed = number if incoming.shape is Shape.PRESS else 0
    under = int(heard.under or 0)
    ours = incoming.reply_to if incoming.reply_to is not None and incoming.reply_to.ours else None
    return Aim(
        chat=int(incoming.place.id),
        thread=int(incoming.place.thread or 0),
        answers=(under or pressed or number) if group else 0,
        pressed=pressed,
        old=pressed or (int(ours.id) if ours else 0),
        group=group,
        known=bool(under) or not pressed,
    )


def aim_at(notice: Notice) -> Aim:
    """Return where something unasked goes."""
    group = notice.place.kind is not PlaceKind.PRIVATE
    answers = int(notice.reply_to) if group and notice.reply_to.isdigit() else 0
    return Aim(int(notice.place.id), int(notice.place.thread or 0), answers, group=group, known=bool(answers))


def calls(reply: Reply, payloads: Sequence[Payload], aim: Aim) -> tuple[Call, ...]:
    """Return what is asked of Telegram, in order."""
    made: list[Call] = []
    if reply.deletes and aim.old:
        made.append(Call("deleteMessage", {"chat_id": aim.chat, "message_id": aim.old}))
    answers: Mapping[str, object] = _answering(aim.answers) if aim.answers else {}
    if reply.points is not None and reply.points.message.isdigit():
        answers = _quoting(reply.points)
    for payload in payloads:
        asks = aim.group and "force_reply" in payload
        sent = _send(payload, aim, answers, asks=asks, silent=reply.silent)
        if reply.replaces and aim.pressed and len(payloads) == 1 and "file" not in payload and not asks:
            made.append(_edit(payload, aim, sent))
            continue
        made.append(sent)
        answers = {}
    return tuple(made)


def _answering(message: int) -> dict[str, object]:
    return {"message_id": message, "allow_sending_without_reply": True}


def _quoting(words: Pointer) -> dict[str, object]:
    """Return how a reply shows the very words that it is about."""
    where = _answering(int(words.message))
    if not words.text.strip() or units(words.text) > LONGEST_QUOTE:
        return where
    return {**where, "quote": words.text, "quote_position": words.start}


def alert(reply: Reply, payloads: Sequence[Payload], aim: Aim) -> str:
    """Return what can be shown to who pressed a button and to nobody else; empty where it has to be a message."""
    if not (aim.pressed and aim.group and reply.private) or reply.replaces or reply.deletes or len(payloads) != 1:
        return ""
    only = payloads[0]
    bare = not any(name in only for name in ("reply_markup", "force_reply", "file"))
    return only["text"] if bare and units(only["text"]) <= LONGEST_ALERT else ""


def _edit(payload: Payload, aim: Aim, instead: Call) -> Call:
    return Call(
        "editMessageText",
        {"chat_id": aim.chat, "message_id": aim.pressed, **_text(payload), **_markup(payload, asks=False, known=False)},
        instead,
    )


def _send(payload: Payload, aim: Aim, answers: Mapping[str, object], *, asks: bool, silent: bool) -> Call:
    where: dict[str, object] = {"chat_id": aim.chat}
    if aim.thread:
        where["message_thread_id"] = aim.thread
    if answers:
        where["reply_parameters"] = answers
    if silent:
        where["disable_notification"] = True
    markup = _markup(payload, asks=asks, known=aim.known)
    file = payload.get("file")
    if file is None:
        return Call("sendMessage", {**where, **_text(payload), **markup})
    return Call("sendDocument", {**where, **_document(file, payload), **markup})


def _text(payload: Payload) -> dict[str, object]:
    said: dict[str, object] = {"text": payload["text"], "link_preview_options": {"is_disabled": True}}
    return {**said, "entities": payload["entities"]} if payload["entities"] else said


def _document(file: OutgoingFile, payload: Payload) -> dict[str, object]:
    given: dict[str, object] = {"document": file}
    if payload["text"]:
        given["caption"] = payload["text"]
    if payload["entities"]:
        given["caption_entities"] = payload["entities"]
    return given


def _markup(payload: Payload, *, asks: bool, known: bool) -> dict[str, object]:
    if asks:  # selective shows the field to who wrote the message that is replied to
        return {"reply_markup": {**payload["force_reply"], "selective": known}}
    return {"reply_markup": payload["reply_markup"]} if "reply_markup" in payload else {}
