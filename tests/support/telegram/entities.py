"""What Telegram makes of a text: what it finds pressable, what it reads as mark-up, and where that stands.

Telegram's own library is asked (``tdjson``; no account, no network), so that a message in a test carries what the same
words would carry in a real chat. This file knows texts, and nothing of chats.
"""

from __future__ import annotations

import json
from functools import cache

import tdjson

from tests.support.telegram.refusals import misuse
from tests.support.telegram.values import Json, Object, as_int, as_list, as_object, as_text, at, units

_FOUND = {
    "textEntityTypeMention": "mention",
    "textEntityTypeHashtag": "hashtag",
    "textEntityTypeCashtag": "cashtag",
    "textEntityTypeBotCommand": "bot_command",
    "textEntityTypeUrl": "url",
    "textEntityTypeEmailAddress": "email",
    "textEntityTypePhoneNumber": "phone_number",
    "textEntityTypeBold": "bold",
    "textEntityTypeItalic": "italic",
    "textEntityTypeUnderline": "underline",
    "textEntityTypeStrikethrough": "strikethrough",
    "textEntityTypeSpoiler": "spoiler",
    "textEntityTypeCode": "code",
    "textEntityTypePre": "pre",
    "textEntityTypePreCode": "pre",
    "textEntityTypeBlockQuote": "blockquote",
    "textEntityTypeExpandableBlockQuote": "expandable_blockquote",
    "textEntityTypeTextUrl": "text_link",
}
"""Kinds that the Bot API shows, by their names in the library."""

_OPAQUE = frozenset({"code", "pre", "text_link", "text_mention", "custom_emoji"})
"""Where one of these stands, nothing is found."""

_MODES: dict[str, Object] = {
    "html": {"@type": "textParseModeHTML"},
    "markdown": {"@type": "textParseModeMarkdown", "version": 1},
    "markdownv2": {"@type": "textParseModeMarkdown", "version": 2},
}


@cache
def _quiet() -> None:
    tdjson.td_execute(json.dumps({"@type": "setLogVerbosityLevel", "new_verbosity_level": 0}).encode())


def _asked(question: Object) -> Object:
    _quiet()
    return as_object(json.loads(tdjson.td_execute(json.dumps(question).encode()) or b"null"))


def _span(entity: Json) -> tuple[int, int]:
    start = as_int(at(entity, "offset"))
    return start, start + as_int(at(entity, "length"))


def _shown(entities: Json) -> list[Object]:
    shown: list[Object] = []
    for one in as_list(entities):
        kind = as_object(at(one, "type"))
        name = _FOUND.get(as_text(kind["@type"]))
        if name is None:
            continue
        entity: Object = {"type": name, "offset": at(one, "offset"), "length": at(one, "length")}
        if "url" in kind:
            entity["url"] = kind["url"]
        if "language" in kind:
            entity["language"] = kind["language"]
        shown.append(entity)
    return shown


def detected(text: str) -> tuple[Object, ...]:
    """Return what Telegram would make pressable in a text that nobody marked up.

    >>> [one["type"] for one in detected("/ask@kestrel_bot see harbour.example.org")]
    ['bot_command', 'url']
    """
    if not text.isprintable() and any("\ud800" <= letter <= "\udfff" for letter in text):
        return ()
    return tuple(_shown(_asked({"@type": "getTextEntities", "text": text}).get("entities", [])))


def parsed(text: str, mode: str) -> tuple[str, tuple[Object, ...]]:
    """Return the text that a parse mode makes of mark-up, with its entities. Raises Misuse as Telegram refuses it."""
    if mode.lower() not in _MODES:
        raise misuse("unsupported parse_mode")
    found = _asked({"@type": "parseTextEntities", "text": text, "parse_mode": _MODES[mode.lower()]})
    if found["@type"] == "error":
        said = as_text(found["message"])
        raise misuse(said[0].lower() + said[1:])
    return as_text(found["text"]), tuple(_shown(found["entities"]))


def settled(text: str, given: tuple[Object, ...]) -> tuple[str, tuple[Object, ...]]:
    """Return a bot's text and entities as they stand once it is sent: blanks at the edges gone, links found."""
    body = text.strip()
    cut = units(text[: len(text) - len(text.lstrip())])
    end = units(body)
    kept: list[Object] = []
    for one in given:
        start, stop = _span(one)
        start, stop = max(0, start - cut), min(end, stop - cut)
        if start < stop:
            kept.append({**one, "offset": start, "length": stop - start})
    for one in detected(body):
        start, stop = _span(one)
        if not any(_hides(mark, start, stop) for mark in kept):
            kept.append(one)
    kept.sort(key=lambda one: (_span(one)[0], -_span(one)[1]))
    return body, tuple(kept)


def _hides(mark: Object, start: int, stop: int) -> bool:
    first, last = _span(mark)
    return mark["type"] in _OPAQUE and first < stop and start < last
