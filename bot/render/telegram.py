"""A reply as what Telegram is sent: plain text with a list of entities, and buttons; plain data, no chat library.

No parse mode is used, so nothing in a text can become mark-up; the only entities are the ones made here: bold, italic,
quotations, code, and a link whose text is its own address. Offsets and limits count UTF-16 code units. What Telegram
would make pressable by itself is kept from it (``bot.render.telegram_text``). A payload does not name a method: the
adapter adds where it goes, and sends, edits or answers with it.

Keys of a payload: ``text``, ``entities``, ``link_preview_options``; where there are any, ``reply_markup`` (buttons),
``force_reply`` (what the adapter sends as reply mark-up in a group, where it would not see an answer that replies to
nothing) and ``file`` (an ``OutgoingFile``; the text is then its caption).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import TypedDict

from bot.conversation.replies import Action, Actions, Choices, FormBlock, OutgoingFile, Reply, Text
from bot.render.blocks import Message, Paragraph, asked_field, messages, spelt_out
from bot.render.edges import shortened, units
from bot.render.telegram_text import is_command, joined, pressable, without
from bot.speech import said
from bot.voice import voice_of
from facts.model import Span

LONGEST = 4_096
LONGEST_CAPTION = 1_024
MOST_ENTITIES = 100
LONGEST_TOKEN = 64
LINK = "text_link"
QUOTATION = "expandable_blockquote"
"""Telegram folds one of more than three lines until it is tapped; a shorter one looks like any quotation."""
_LABEL = 60
_PLACEHOLDER = 64
_NUMBERS = 5
_ROW = 32
"""So many letters fit into a row on a narrow phone. Buttons of a row are equally wide, so the longest label counts for all."""


class Entity(TypedDict, total=False):
    """A stretch of the text and what it is."""

    type: str
    offset: int
    length: int
    url: str


class Button(TypedDict):
    """A button under a message."""

    text: str
    callback_data: str


class Keyboard(TypedDict):
    """The buttons under a message, row by row."""

    inline_keyboard: list[list[Button]]


class ForceReply(TypedDict):
    """Asks the reader's app to open the answer field, as a reply to this message."""

    force_reply: bool
    selective: bool
    input_field_placeholder: str


class Payload(TypedDict, total=False):
    """What is sent, or what a message is changed to."""

    text: str
    entities: list[Entity]
    link_preview_options: dict[str, bool]
    reply_markup: Keyboard
    force_reply: ForceReply
    file: OutgoingFile


def payloads(reply: Reply, commands: frozenset[str] = frozenset()) -> tuple[Payload, ...]:
    """Return what to send for a reply, message by message; buttons and file go with the last.

    ``commands`` are the names of the bot's own commands: in its own sentences these may be pressed. Empty for a reply
    without anything to show (it may still delete).
    """
    form = next((block for block in reply.blocks if isinstance(block, FormBlock)), None)
    if form is not None:  # the buttons may have to make room for the answer field
        reply = replace(
            reply, blocks=(*reply.blocks, Text(voice_of(reply.language).say(said("/cancel stops.")), quiet=True))
        )
    sent = messages(reply, lambda message: _fits(message, commands))
    made = [_payload(message, commands) for message in sent]
    keyboard = _keyboard(reply)
    if reply.file is not None and (not made or units(made[-1]["text"]) > LONGEST_CAPTION):
        made.append(Payload(text="", entities=[]))
    if reply.file is not None:
        made[-1]["file"] = reply.file
    if keyboard and not made:
        made.append(Payload(text="·", entities=[], link_preview_options={"is_disabled": True}))
    if keyboard:
        made[-1]["reply_markup"] = {"inline_keyboard": keyboard}
    if form is not None and made:
        made[-1]["force_reply"] = {
            "force_reply": True,
            "selective": True,
            "input_field_placeholder": shortened(asked_field(form).label, _PLACEHOLDER),
        }
    return tuple(made)


def _fits(message: Message, commands: frozenset[str]) -> bool:
    if sum(units(paragraph.text) + 2 for paragraph in message) > LONGEST:
        return False
    return sum(len(_looks(paragraph, commands)) for paragraph in message) <= MOST_ENTITIES


def _payload(message: Message, commands: frozenset[str]) -> Payload:
    text = ""
    entities: list[Entity] = []
    for paragraph in message:
        if text:
            text += "\n" if paragraph.close else "\n\n"
        at = units(text)
        for kind, span in _looks(paragraph, commands):
            entity = _entity(kind, span, paragraph.text, at)
            entities.append({**entity, "url": span.of(paragraph.text)} if kind == LINK else entity)
        text += paragraph.text
    entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return Payload(text=text, entities=entities, link_preview_options={"is_disabled": True})


@lru_cache(maxsize=512)
def _looks(paragraph: Paragraph, commands: frozenset[str]) -> tuple[tuple[str, Span], ...]:
    """Return which stretches of a paragraph look otherwise, and how; asked of the same one for every message tried."""
    link = (paragraph.link,) if paragraph.link else ()
    found = without(pressable(paragraph.text), link)
    if paragraph.ours:
        found = tuple(span for span in found if not is_command(span.of(paragraph.text), commands))
    codes = joined((*found, *without(paragraph.codes, link)))
    looks: list[tuple[str, Span]] = []
    if paragraph.quoted:
        looks.append((QUOTATION, Span(0, len(paragraph.text))))
    elif paragraph.quiet:
        plain = without([Span(0, len(paragraph.text))], joined((*codes, *link)))
        looks += [("italic", span) for span in plain if span.of(paragraph.text).strip()]
    looks += [("bold", span) for span in without(paragraph.strong, codes)]
    looks += [("code", span) for span in codes]
    return (*((kind, span) for kind, span in looks if len(span)), *((LINK, span) for span in link))


def _entity(kind: str, span: Span, text: str, at: int) -> Entity:
    return {"type": kind, "offset": at + units(text[: span.start]), "length": units(span.of(text))}


# --- buttons ---------------------------------------------------------------------------------------------------------


def _keyboard(reply: Reply) -> list[list[Button]]:
    rows: list[list[Button]] = []
    for block in reply.blocks:
        if isinstance(block, Actions):
            rows += _rows(block.actions)
        elif isinstance(block, Choices):
            numbered = block.numbered
            if spelt_out(block):
                buttons = [_button(option, str(number)) for number, option in numbered]
                rows += [buttons[start : start + _NUMBERS] for start in range(0, len(buttons), _NUMBERS)]
            else:
                rows += [[_button(option, f"{number}. {option.label}")] for number, option in numbered]
    return rows


def _rows(actions: Iterable[Action]) -> list[list[Button]]:
    """Buttons side by side as long as their labels can be read on a narrow phone."""
    rows: list[list[Button]] = []
    for action in actions:
        button = _button(action, action.label)
        beside = [*rows[-1], button] if rows else []
        if beside and len(beside) <= 3 and len(beside) * max(units(one["text"]) for one in beside) <= _ROW:
            rows[-1] = beside
        else:
            rows.append([button])
    return rows


def _button(action: Action, label: str) -> Button:
    if not (action.token.isascii() and 1 <= len(action.token) <= LONGEST_TOKEN):
        raise ValueError(f"the token of a button has 1 to {LONGEST_TOKEN} bytes of ASCII, not {len(action.token)}")
    return {"text": shortened(label, _LABEL), "callback_data": action.token}
