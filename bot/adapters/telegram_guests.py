"""Answers where the bot is no member: typed behind its name anywhere, and as a guest in a chat that called it.

Such an answer stands alone: it has no buttons, since nobody there belongs to a community, and it is not remembered by
Telegram for anybody else. A question without an answer gives one row that leads into the private chat. Pure.
"""

from __future__ import annotations

from bot.adapters.telegram_reading import Inline, Me
from bot.conversation.messages import Incoming, Place, PlaceKind, Platform, Quote, Reply, Shape, ValueLine
from bot.render.edges import shortened
from bot.render.telegram import Payload, payloads

LONGEST_TITLE = 64
LONGEST_DESCRIPTION = 200
LONGEST_OF_BUTTON = 60
SHORTLY = 5
"""Seconds for which Telegram may show the same person the same answer again."""
LEADS_TO = "ask"
"""What the private chat is opened with: /start ask explains how to ask."""


def inline_turn(inline: Inline, me: Me) -> Incoming:
    """Return the question typed behind the bot's name, as its author would ask it in private."""
    return Incoming(
        key=f"telegram:{me.id}:i:{inline.id}",
        place=Place(Platform.TELEGRAM, inline.author.id, PlaceKind.PRIVATE, thread="inline"),
        author=inline.author,
        shape=Shape.COMMAND,
        command="ask",
        arguments={"question": inline.text.strip()},
        bot_name=me.name,
    )


def inline_results(inline: Inline, reply: Reply | None) -> dict[str, object]:
    """Return what a query is answered with: an answer that can be sent on, or the row that says why there is none."""
    made = payloads(reply) if reply is not None else ()
    data: dict[str, object] = {
        "inline_query_id": inline.id,
        "cache_time": SHORTLY,
        "is_personal": True,
        "results": [],
    }
    if reply is None or not made:
        return data
    if any(isinstance(block, ValueLine) for block in reply.blocks):
        return {**data, "results": [_article(reply, made[0])]}
    why = made[0]["text"].split("\n", 1)[0]
    return {**data, "button": {"text": shortened(why, LONGEST_OF_BUTTON), "start_parameter": LEADS_TO}}


def guest_result(payload: Payload) -> dict[str, object]:
    """Return what a guest message is answered with."""
    return {"type": "article", "id": "1", "title": "Footnote", "input_message_content": _content(payload)}


def _article(reply: Reply, payload: Payload) -> dict[str, object]:
    value = next((block.value for block in reply.blocks if isinstance(block, ValueLine)), "")
    quote = next((block.text for block in reply.blocks if isinstance(block, Quote)), "")
    return {
        "type": "article",
        "id": "1",
        "title": shortened(value, LONGEST_TITLE),
        "description": shortened(quote, LONGEST_DESCRIPTION),
        "input_message_content": _content(payload),
    }


def _content(payload: Payload) -> dict[str, object]:
    content: dict[str, object] = {"message_text": payload["text"], "link_preview_options": {"is_disabled": True}}
    return {**content, "entities": payload["entities"]} if payload["entities"] else content
