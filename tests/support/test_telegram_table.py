"""The table of the Bot API, typed by hand, beside the library's own signatures: no name is misspelt, none is missing."""

from __future__ import annotations

import inspect
import re

import pytest
import telegram
from telegram import Bot

from tests.support.telegram.schema import METHODS, SCOPES, TYPES, UPDATES

_OF_THE_LIBRARY = frozenset(
    "self read_timeout write_timeout connect_timeout pool_timeout api_kwargs rate_limit_args"
    " allow_sending_without_reply reply_to_message_id disable_web_page_preview filename current_offset".split()
)
"""Parameters that the library turns into others, or keeps for itself."""


def snake(name: str) -> str:
    """Return a method's name as Python spells it."""
    return re.sub(r"([A-Z])", lambda found: f"_{found[1].lower()}", name)


@pytest.mark.parametrize("name", METHODS)
def test_the_table_has_the_parameters_that_the_library_sends(name: str) -> None:
    method = inspect.unwrap(getattr(Bot, snake(name)))
    known = {one.name: one for one in inspect.signature(method).parameters.values() if one.name not in _OF_THE_LIBRARY}
    assert set(METHODS[name].fields) == set(known)
    needed = {one.name for one in known.values() if one.default is inspect.Parameter.empty}
    assert METHODS[name].required == needed


_BROADER: dict[str, set[str]] = {
    "BotCommandScope": {"chat_id", "user_id"},  # the library has a class for each scope
    "ReactionType": {"emoji", "custom_emoji_id"},
    "InlineQueryResultArticle": {"type"},  # what the library says by itself
    "ReplyParameters": {"allow_sending_without_reply"},
    "ForceReply": {"force_reply"},
    "ReplyKeyboardRemove": {"remove_keyboard"},
}
_LEFT_OUT = {
    "InlineKeyboardButton": {"web_app", "login_url", "switch_inline_query_chosen_chat", "callback_game", "pay"},
    "KeyboardButton": {"request_poll", "web_app", "request_chat", "request_users", "request_managed_bot"},
}
"""Fields for things that no bot like this one has."""


@pytest.mark.parametrize("name", sorted(TYPES))
def test_the_table_has_the_fields_that_the_library_knows(name: str) -> None:
    parameters = inspect.signature(getattr(telegram, name).__init__).parameters
    known = set(parameters) - _OF_THE_LIBRARY - {"hide_url"} | _BROADER.get(name, set())
    mine = set(TYPES[name].fields)
    if name == "User":
        assert mine <= known
    else:
        assert mine == known - _LEFT_OUT.get(name, set())


def test_kinds_of_updates_and_scopes_are_those_of_the_library() -> None:
    assert sorted(UPDATES) == sorted(telegram.Update.ALL_TYPES)
    assert sorted(SCOPES) == sorted(telegram.constants.BotCommandScopeType)
