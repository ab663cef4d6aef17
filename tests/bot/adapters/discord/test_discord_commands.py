"""What Discord is shown keeps within everything that Discord refuses, and says it in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from bot.adapters.discord_commands import (
    ASK_ABOUT,
    CHECK_THIS,
    MANAGE_MESSAGES,
    MANAGE_SERVER,
    SAVE_AS_FACT,
    commands_payload,
    digest,
)
from bot.conversation.calls import Section
from bot.conversation.commands import COMMANDS
from bot.conversation.roles import Right

PAYLOAD: list[dict[str, Any]] = commands_payload(COMMANDS)
SLASH = [one for one in PAYLOAD if one["type"] == 1]
MENUS = [one for one in PAYLOAD if one["type"] == 3]
_NAME = re.compile(r"[-_a-z0-9]{1,32}")


def _described() -> Iterator[dict[str, Any]]:
    for command in SLASH:
        yield command
        yield from command["options"]


def test_there_are_no_more_than_discord_takes() -> None:
    assert len(SLASH) <= 100
    assert len(MENUS) <= 5
    assert len({one["name"] for one in SLASH}) == len(SLASH)


@pytest.mark.parametrize("command", SLASH, ids=lambda one: str(one["name"]))
def test_every_command_keeps_within_the_limits(command: dict[str, Any]) -> None:
    options = command["options"]
    assert _NAME.fullmatch(command["name"])
    assert len(options) <= 25
    assert len({one["name"] for one in options}) == len(options)
    assert [one["required"] for one in options] == sorted((one["required"] for one in options), reverse=True)
    total = 0
    for one in (command, *options):
        assert _NAME.fullmatch(one["name"])
        assert 1 <= len(one["description"]) <= 100
        choices = one.get("choices", [])
        assert len(choices) <= 25
        assert not (choices and one.get("autocomplete"))
        total += len(one["name"]) + len(one["description"]) + sum(len(c["name"]) + len(c["value"]) for c in choices)
    assert total <= 8_000


def test_every_description_has_its_russian() -> None:
    for one in _described():
        russian = one["description_localizations"]["ru"]
        assert 1 <= len(russian) <= 100
        assert re.search("[а-яё]", russian.lower()), one["name"]


def test_menus_may_have_blanks_in_their_names() -> None:
    assert [one["name"] for one in MENUS] == [ASK_ABOUT, CHECK_THIS, SAVE_AS_FACT]
    for one in MENUS:
        assert "description" not in one
        assert 1 <= len(one["name_localizations"]["ru"]) <= 32


def test_every_command_of_the_conversation_is_shown_but_the_one_that_needs_a_reply() -> None:
    assert {one.name for one in COMMANDS} - {one["name"] for one in SLASH} == {"delete"}


def test_what_changes_facts_is_not_for_places_without_the_bot() -> None:
    rights = {one.name: one for one in COMMANDS}
    for one in SLASH:
        command = rights[one["name"]]
        members = command.section in {Section.MEMBERS, Section.ABOUT_YOU} or command.right is Right.ASK
        assert (1 in one["integration_types"]) == members
        assert (2 in one["contexts"]) == members
        if members:
            assert one["default_member_permissions"] is None
        else:
            needs = MANAGE_SERVER if command.right is Right.CONFIGURE else MANAGE_MESSAGES
            assert one["default_member_permissions"] == str(needs)


def test_the_digest_changes_with_what_is_shown_and_only_then() -> None:
    assert digest(commands_payload(COMMANDS)) == digest(PAYLOAD)
    assert digest(commands_payload(COMMANDS[1:])) != digest(PAYLOAD)
    changed = [{**PAYLOAD[0], "description": "Another."}, *PAYLOAD[1:]]
    assert digest(changed) != digest(PAYLOAD)
