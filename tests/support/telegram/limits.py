"""How much fits: the limits of Bot API 10.0 that no type tells, and the words with which they are refused."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tests.support.telegram.entities import parsed, settled
from tests.support.telegram.refusals import misuse
from tests.support.telegram.schema import ENTITIES, SCOPES
from tests.support.telegram.values import Object, as_int, as_list, as_object, as_text, units

TEXT = 4096
CAPTION = 1024
MOST_ENTITIES = 100
TOKEN = 64
CALLBACK_ANSWER = 200
RESULTS = 50
RESULT_ID = 64
COMMANDS = 100
BUTTONS = 100
ROW = 8

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_PARAMETER = re.compile(r"[A-Za-z0-9_-]{1,64}")


def text(said: str, entities: Sequence[Object], mode: str, *, most: int = TEXT) -> tuple[str, tuple[Object, ...]]:
    """Return a text with its entities as they are kept.

    Raises:
        Misuse: for one that is empty or too long, for entities of no known kind, too many, or not inside the text.
    """
    if any("\ud800" <= letter <= "\udfff" for letter in said):
        raise misuse("strings must be encoded in UTF-8")
    if mode:
        said, given = parsed(said, mode)
    else:
        given = tuple(entities)
    if len(given) > MOST_ENTITIES:
        raise misuse(f"{len(given)} entities, of which Telegram would drop all after the {MOST_ENTITIES}th")
    for one in given:
        _entity(one, said)
    body, kept = settled(said, given)
    if not body:
        raise misuse("message text is empty")
    if units(body) > most:
        raise misuse("message is too long" if most == TEXT else "message caption is too long")
    return body, kept


def _entity(one: Object, said: str) -> None:
    kind = as_text(one["type"])
    if kind not in ENTITIES:
        raise misuse("can't parse MessageEntity: unsupported type specified")
    start, length = as_int(one["offset"]), as_int(one["length"])
    end, whole = start + length, units(said)
    if start < 0 or length <= 0:
        raise misuse(f"an entity at {start} of length {length}")
    if end > whole:
        raise misuse(f"entity beginning at UTF-16 offset {start} ends after the end of the text at UTF-16 offset {end}")
    raw = said.encode("utf-16-le")
    for edge in (start, end):
        if edge < whole and 0xDC <= raw[edge * 2 + 1] <= 0xDF:
            raise misuse(f"entity beginning at UTF-16 offset {start} ends in a middle of a UTF-16 symbol")
    if kind == "text_link" and not as_text(one.get("url", "")):
        raise misuse("a text_link has a url")


def keyboard(markup: Object | None) -> None:
    """Raise Misuse for buttons that Telegram would not show."""
    if markup is None or "inline_keyboard" not in markup:
        return
    rows = [[as_object(button) for button in as_list(row)] for row in as_list(markup["inline_keyboard"])]
    if sum(map(len, rows)) > BUTTONS or any(len(row) > ROW for row in rows):
        raise misuse("BUTTON_COUNT_INVALID")
    for button in (button for row in rows for button in row):
        if not as_text(button["text"]).strip():
            raise misuse("can't parse inline keyboard button: text is empty")
        does = button.keys() - {"text", "icon_custom_emoji_id", "style"}
        if len(does) != 1:
            raise misuse("can't parse inline keyboard button: text buttons are unallowed in the inline keyboard")
        if "callback_data" in button and not 1 <= len(as_text(button["callback_data"]).encode()) <= TOKEN:
            raise misuse("BUTTON_DATA_INVALID")
        if "url" in button and not as_text(button["url"]).startswith(("https://", "http://", "tg://")):
            raise misuse(f"inline keyboard button URL '{button['url']}' is invalid")


def callback_answer(said: str) -> None:
    """Raise Misuse for an answer to a press that is too long."""
    if units(said) > CALLBACK_ANSWER:
        raise misuse("MESSAGE_TOO_LONG")


def inline_results(results: Sequence[Object], cache_time: int) -> None:
    """Raise Misuse for results of an inline question that Telegram would not take."""
    if len(results) > RESULTS:
        raise misuse("RESULTS_TOO_MUCH")
    names = [as_text(one["id"]) for one in results]
    if any(not 1 <= len(name.encode()) <= RESULT_ID for name in names):
        raise misuse("RESULT_ID_INVALID")
    if len(set(names)) < len(names):
        raise misuse("RESULT_ID_DUPLICATE")
    if cache_time < 0:
        raise misuse("a cache time is not negative")
    for one in results:
        inline_result(one)


def inline_result(result: Object) -> None:
    """Raise Misuse for one result that cannot be shown or sent."""
    if result["type"] != "article":
        raise misuse(f"a result of type {result['type']!r}: only articles are in the table")
    if not as_text(result["title"]).strip():
        raise misuse("ARTICLE_TITLE_EMPTY")
    content = as_object(result["input_message_content"])
    marks = [as_object(one) for one in as_list(content.get("entities", []))]
    text(as_text(content["message_text"]), marks, as_text(content.get("parse_mode", "")))
    buttons = result.get("reply_markup")
    keyboard(None if buttons is None else as_object(buttons))


def inline_button(button: Object | None) -> None:
    """Raise Misuse for a button above inline results that leads nowhere."""
    if button is None:
        return
    if not as_text(button["text"]).strip() or ("start_parameter" in button) == ("web_app" in button):
        raise misuse("a button above results has a text and one place to lead to")
    if "start_parameter" in button and not _PARAMETER.fullmatch(as_text(button["start_parameter"])):
        raise misuse("START_PARAM_INVALID")


def commands(menu: Sequence[Object], scope: Object, language: str) -> None:
    """Raise Misuse for a menu of commands that Telegram would not take."""
    if len(menu) > COMMANDS:
        raise misuse("BOT_COMMANDS_TOO_MUCH")
    for one in menu:
        if not _COMMAND.fullmatch(as_text(one["command"])):
            raise misuse("BOT_COMMAND_INVALID")
        if not 1 <= units(as_text(one["description"])) <= 256:
            raise misuse("BOT_COMMAND_DESCRIPTION_INVALID")
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise misuse("LANG_CODE_INVALID")
    kind = as_text(scope["type"])
    if kind not in SCOPES:
        raise misuse("can't parse BotCommandScope: unsupported type specified")
    if scope.keys() - {"type"} != SCOPES[kind]:
        raise misuse(f"a scope {kind} has {sorted(SCOPES[kind])} and nothing else")


def placeholder(markup: Object | None) -> None:
    """Raise Misuse for the hint in an answer field that is too long."""
    if markup is not None and units(as_text(markup.get("input_field_placeholder", "-"))) not in range(1, 65):
        raise misuse("an input_field_placeholder has 1 to 64 characters")
