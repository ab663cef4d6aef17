"""Answers where the bot is no member: typed behind its name anywhere, and as a guest in a chat that called it.

Such an answer stands alone: nobody there need belong to a community, so its one button leads into the private chat,
where the whole citation is shown to whom it belongs. A row is named by what it says, so that the same answer is the
same row however often it is typed. Nothing is shown to anybody but who typed it. Pure.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

from bot.adapters.telegram_reading import Inline, Me
from bot.conversation.messages import Incoming, Place, PlaceKind, Platform, Shape
from bot.conversation.opening import link_of
from bot.conversation.replies import Block, Quote, Reply, SourceLine, Text, ValueLine
from bot.render.edges import sentence_edges, shortened
from bot.render.telegram import Payload, payloads
from bot.speech import said
from bot.voice import voice_of

MOST = 10
"""Rows below what is typed."""
LONGEST_TITLE = 64
LONGEST_DESCRIPTION = 200
LONGEST_OF_BUTTON = 60
SHORTLY = 5
"""Seconds for which Telegram may show the same person the same answer again."""
LEADS_TO = "ask"
"""What the private chat is opened with: /start ask explains how to ask."""


def inline_turn(inline: Inline, me: Me) -> Incoming:
    """Return what is typed behind the bot's name, as its author would ask it in private."""
    return Incoming(
        key=f"telegram:{me.id}:i:{inline.id}",
        place=Place(Platform.TELEGRAM, inline.author.id, PlaceKind.PRIVATE, thread="inline"),
        author=inline.author,
        text=inline.text,
        shape=Shape.INLINE,
        bot_name=me.name,
    )


def inline_results(inline: Inline, reply: Reply | None, me: Me) -> dict[str, object]:
    """Return what a query is answered with: answers that can be sent on, or the row that says why there is none."""
    data: dict[str, object] = {"inline_query_id": inline.id, "cache_time": SHORTLY, "is_personal": True}
    rows: dict[str, dict[str, object]] = {}
    for offer in (reply.offers or (reply,)) if reply is not None else ():
        row = _row(offer, me)
        if row is not None:
            rows.setdefault(str(row["id"]), row)
    data["results"] = list(rows.values())[:MOST]
    if reply is None or reply.offers:
        return data
    label = voice_of(reply.language).say(said("Ask in a private chat"))
    return {**data, "button": {"text": shortened(label, LONGEST_OF_BUTTON), "start_parameter": LEADS_TO}}


def guest_result(reply: Reply, me: Me) -> dict[str, object] | None:
    """Return what a guest message is answered with; None where there is nothing to say."""
    return _row(reply, me)


def _row(reply: Reply, me: Me) -> dict[str, object] | None:
    made = payloads(reply)
    if not made or not made[0]["text"]:
        return None
    title, description = _titled(reply.blocks)
    row: dict[str, object] = {
        "type": "article",
        "id": _id(made[0]),
        "title": shortened(title, LONGEST_TITLE) or "Footnote",
        "description": shortened(description, LONGEST_DESCRIPTION),
        "input_message_content": _content(made[0]),
    }
    url = _leads_to(reply.blocks, me)
    if not url:
        return row
    label = shortened(voice_of(reply.language).say(said("Whole citation")), LONGEST_OF_BUTTON)
    return {**row, "reply_markup": {"inline_keyboard": [[{"text": label, "url": url}]]}}


def _titled(blocks: Sequence[Block]) -> tuple[str, str]:
    """Return in a line each what a row is called and what it says: the values, then where they stand and in which words."""
    values = list(dict.fromkeys(block.value for block in blocks if isinstance(block, ValueLine)))
    if values:
        where = next((block.title for block in blocks if isinstance(block, SourceLine)), "")
        quote = next((block.text for block in blocks if isinstance(block, Quote)), "")
        note = next((block.text for block in blocks if isinstance(block, Text)), "")
        return " · ".join(values), ": ".join(part for part in (where, quote or note) if part)
    text = " ".join(block.text for block in blocks if isinstance(block, Text) and not block.quiet)
    end = next(iter(sentence_edges(text)), len(text))
    return text[:end], text[end:]


def _leads_to(blocks: Sequence[Block], me: Me) -> str:
    """Return the address that opens the first citation in the private chat; empty where nothing is cited."""
    cited = next((block.citation for block in blocks if isinstance(block, SourceLine) and block.citation), "")
    link = link_of(cited)
    return f"https://t.me/{me.name}?start={link}" if link and me.name else ""


def _id(payload: Payload) -> str:
    said_ = json.dumps([payload["text"], payload["entities"]]).encode()
    return hashlib.sha256(said_).hexdigest()[:32]


def _content(payload: Payload) -> dict[str, object]:
    content: dict[str, object] = {"message_text": payload["text"], "link_preview_options": {"is_disabled": True}}
    return {**content, "entities": payload["entities"]} if payload["entities"] else content
