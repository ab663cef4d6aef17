"""Updates in the shapes that Telegram sends them in, for tests of reading."""

from __future__ import annotations

from typing import Any

from bot.adapters.telegram_reading import Me

ME = Me(9000, "footnote_bot")
NOW = 1_700_000_100.0
DATE = 1_700_000_090

ALICE: dict[str, Any] = {"id": 501, "is_bot": False, "first_name": "Alice", "last_name": "Gull", "language_code": "ru"}
GROUP: dict[str, Any] = {"id": -1001, "type": "supergroup", "title": "Kestrel Bay"}
PRIVATE: dict[str, Any] = {"id": 501, "type": "private", "first_name": "Alice"}
OURSELVES: dict[str, Any] = {"id": ME.id, "is_bot": True, "first_name": "Footnote", "username": ME.name}
OURS: dict[str, Any] = {"message_id": 6, "date": DATE, "chat": GROUP, "from": OURSELVES, "text": "1934"}


def message(text: str | None = "When did the bridge open?", **more: object) -> dict[str, Any]:
    """Return an update with a message in the group; ``more`` are fields of the message, None leaves one out."""
    fields = {"message_id": 7, "date": DATE, "chat": GROUP, "from": ALICE, "text": text, **more}
    return {"update_id": 1, "message": {name: value for name, value in fields.items() if value is not None}}


def entity(kind: str, text: str, word: str, **more: object) -> dict[str, Any]:
    """Return an entity on a word of a text, counted as Telegram counts."""
    offset = len(text[: text.index(word)].encode("utf-16-le")) // 2
    return {"type": kind, "offset": offset, "length": len(word.encode("utf-16-le")) // 2, **more}


def press(**more: object) -> dict[str, Any]:
    """Return an update with a pressed button under a message of the bot's."""
    fields = {"id": "77", "from": ALICE, "chat_instance": "1", "data": "token", "message": OURS, **more}
    return {"update_id": 2, "callback_query": {name: value for name, value in fields.items() if value is not None}}
