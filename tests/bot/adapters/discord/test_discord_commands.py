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
from bot.adapters.discord_options import arguments_of, offers_of
from bot.conversation.calls import Section
from bot.conversation.commands import COMMANDS
from bot.conversation.replies import Listing, Quote, Reply, Text, ValueLine
from bot.conversation.roles import RIGHTS, Right, Role
from bot.conversation.settings import SETTINGS
from bot.render.discord_names import GROUPED, command_of, hinted, shown_as, typed, with_names

PAYLOAD: list[dict[str, Any]] = commands_payload(COMMANDS)
SLASH = [one for one in PAYLOAD if one["type"] == 1]
NAMED = {one.name: one for one in COMMANDS}
MENUS = [one for one in PAYLOAD if one["type"] == 3]
_NAME = re.compile(r"[-_a-z0-9]{1,32}")


def _leaves(command: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the commands in a group, or the command itself."""
    under = [one for one in command["options"] if one["type"] == 1]
    return under or [command]


LEAVES = [
    (leaf, command, command["name"] if leaf is command else f"{command['name']} {leaf['name']}")
    for command in SLASH
    for leaf in _leaves(command)
]


def _described() -> Iterator[dict[str, Any]]:
    for command in SLASH:
        yield command
        for leaf in _leaves(command):
            if leaf is not command:
                yield leaf
            yield from leaf["options"]


def _letters(one: dict[str, Any]) -> int:
    """Count letters as Discord does: of each text that there is in several languages the longest."""
    descriptions = [one["description"], *one.get("description_localizations", {}).values()]
    choices = sum(len(choice["name"]) + len(choice["value"]) for choice in one.get("choices", []))
    return len(one["name"]) + max(map(len, descriptions)) + choices + sum(map(_letters, one.get("options", [])))


def test_there_are_no_more_than_discord_takes() -> None:
    assert len(SLASH) <= 100
    assert len(MENUS) <= 5
    assert len({one["name"] for one in SLASH}) == len(SLASH)


@pytest.mark.parametrize("command", SLASH, ids=lambda one: str(one["name"]))
def test_every_command_keeps_within_the_limits(command: dict[str, Any]) -> None:
    assert len(command["options"]) <= 25
    assert _letters(command) <= 8_000
    for leaf in _leaves(command):
        options = leaf["options"]
        assert _NAME.fullmatch(leaf["name"])
        assert len(options) <= 25
        assert len({one["name"] for one in options}) == len(options)
        assert [one["required"] for one in options] == sorted((one["required"] for one in options), reverse=True)
        for one in (leaf, *options):
            assert _NAME.fullmatch(one["name"])
            assert 1 <= len(one["description"]) <= 100
            choices = one.get("choices", [])
            assert len(choices) <= 25
            assert not (choices and one.get("autocomplete"))


def test_moderators_have_groups_and_nothing_beside_them() -> None:
    groups = {one["name"]: one for one in SLASH if _leaves(one) != [one]}
    assert sorted(groups) == ["alias", "doc", "fact", "pack"]
    for group in groups.values():
        assert group["default_member_permissions"] == str(MANAGE_MESSAGES)
        assert group["integration_types"] == [0]
        assert group["contexts"] == [0, 1]
    shown = {name for _, _, name in LEAVES}
    assert set(GROUPED) <= shown
    assert not {"addfact", "editfact", "retire", "addsource", "import", "export"} & shown


@pytest.mark.parametrize(
    ("shown", "option", "type_"),
    [
        ("ask", "question", 3),
        ("ask", "as_of", 3),
        ("ask", "share", 5),
        ("fact edit", "number", 4),
        ("fact edit", "value", 3),
        ("fact supersede", "new", 4),
        ("fact revert", "revision", 4),
        ("facts", "page", 4),
        ("log", "count", 4),
        ("doc add", "file", 11),
        ("doc add", "published", 3),
        ("doc update", "source", 3),
        ("alias add", "stands_for", 3),
        ("grant", "who", 9),
        ("pack import", "file", 11),
    ],
)
def test_every_argument_is_of_a_type(shown: str, option: str, type_: int) -> None:
    (leaf,) = [leaf for leaf, _, name in LEAVES if name == shown]
    (found,) = [one for one in leaf["options"] if one["name"] == option]
    assert found["type"] == type_
    assert found.get("min_value") == (1 if type_ == 4 else None)


def test_facts_sources_names_and_people_are_offered_while_they_are_typed() -> None:
    offered = {(name, one["name"]) for leaf, _, name in LEAVES for one in leaf["options"] if one.get("autocomplete")}
    assert offered >= {
        ("ask", "question"), ("ask", "as_of"), ("said", "who"), ("timeline", "subject"), ("compare", "subject"),
        ("source", "name"), ("showfact", "number"), ("fact edit", "number"), ("fact retire", "number"),
        ("fact add", "subject"), ("fact add", "speaker"), ("fact add", "proof"), ("doc candidates", "source"),
        ("doc update", "source"), ("alias add", "stands_for"), ("alias remove", "name"), ("answer", "number"),
    }  # fmt: skip
    for name, option in offered:
        command, argument = offers_of(name, option)
        assert argument in {one.name for one in NAMED[command].arguments}, (name, option)


def test_the_settings_are_a_choice() -> None:
    (setup,) = [leaf for leaf, _, name in LEAVES if name == "setup"]
    assert [one["value"] for one in setup["options"][0]["choices"]] == [key.name for key in SETTINGS]


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
    assert {one.name for one in COMMANDS} - {command_of(name) for _, _, name in LEAVES} == {"delete"}


def test_what_members_may_look_at_stands_outside_the_groups_too() -> None:
    everybody = {name for _, command, name in LEAVES if command["default_member_permissions"] is None}
    may = {one.name for one in COMMANDS if one.right in RIGHTS[Role.MEMBER]} - {"delete"}
    assert {command_of(name) for name in everybody} == may


def test_what_changes_facts_is_not_for_places_without_the_bot() -> None:
    for _, one, name in LEAVES:
        if name in GROUPED:
            continue
        command = NAMED[command_of(name)]
        members = command.section in {Section.MEMBERS, Section.ABOUT_YOU} or command.right is Right.ASK
        assert (1 in one["integration_types"]) == members
        assert (2 in one["contexts"]) == members
        if members:
            assert one["default_member_permissions"] is None
        else:
            needs = MANAGE_SERVER if command.right is Right.CONFIGURE else MANAGE_MESSAGES
            assert one["default_member_permissions"] == str(needs)


# --- what is given back ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("shown", "given", "arguments"),
    [
        ("ask", {"question": "When?", "share": "no"}, {"question": "When?", "share": "no"}),
        ("fact add", {"subject": "height", "kind": "figure"}, {"subject": "height", "more": "kind: figure"}),
        (
            "fact edit",
            {"number": "3", "reason": "measured anew", "value": "43 metres"},
            {"number": "3", "changes": "value: 43 metres | reason: measured anew"},
        ),
        ("fact edit", {"number": "3", "value": "two\nlines"}, {"number": "3", "changes": "value: two lines"}),
        (
            "doc add",
            {"title": "Log", "text": "The quay opened.\n\nIt closed.", "published": "1932"},
            {"about": "title: Log\npublished: 1932\n\nThe quay opened.\n\nIt closed."},
        ),
        (
            "fact edit",
            {"number": "3", "value": "Ebb | Flow", "reason": "a|b"},
            {"number": "3", "changes": r"value: Ebb \| Flow | reason: a\|b"},
        ),
        ("ask", {"question": "When?", "as_of": "<t:1700611200:D>"}, {"question": "When?", "as_of": "2023-11-22"}),
        ("ask", {"as_of": " <t:0> ", "question": "<t:0>"}, {"as_of": "1970-01-01", "question": "<t:0>"}),
        ("ask", {"as_of": "2023-11"}, {"as_of": "2023-11"}),
        ("doc update", {"source": "log", "published": "<t:1700611200>"}, {"about": "id: log\npublished: 2023-11-22"}),
        ("alias add", {"name": "a=b", "stands_for": "c"}, {"names": r"a\=b = c"}),
        ("doc update", {"source": "log"}, {"about": "id: log"}),
        ("doc add", {}, {}),
        ("alias add", {"name": "KB", "stands_for": "Kestrel Bay"}, {"names": "KB = Kestrel Bay"}),
        ("fact retire", {"number": "3", "of_tomorrow": "x"}, {"number": "3", "of_tomorrow": "x"}),
    ],
)
def test_options_are_put_together_as_they_would_be_typed(
    shown: str, given: dict[str, str], arguments: dict[str, str]
) -> None:
    assert arguments_of(shown, given) == arguments


@pytest.mark.parametrize("name", sorted(NAMED))
def test_a_name_on_discord_stands_for_its_command(name: str) -> None:
    assert command_of(shown_as(name)) == name
    assert typed(f"/{shown_as(name)} 3").split()[0] == f"/{name}" or shown_as(name) == name


def test_hints_name_commands_as_they_are_found() -> None:
    assert (
        hinted("For example: /retire 3 counted twice, or /ask.")
        == "For example: /fact retire 3 counted twice, or /ask."
    )
    assert hinted("See /facts and https://kestrel.example/fact/3.") == "See /facts and https://kestrel.example/fact/3."
    reply = Reply((Text("/retire 3"), ValueLine("/retire 3"), Quote("/retire 3"), Listing(("/addfact: new",))))
    text, value, quote, lines = with_names(reply).blocks
    assert (text, lines) == (Text("/fact retire 3"), Listing(("/fact add: new",)))
    assert (value, quote) == (ValueLine("/retire 3"), Quote("/retire 3"))


def test_the_digest_changes_with_what_is_shown_and_only_then() -> None:
    assert digest(commands_payload(COMMANDS)) == digest(PAYLOAD)
    assert digest(commands_payload(COMMANDS[1:])) != digest(PAYLOAD)
    changed = [{**PAYLOAD[0], "description": "Another."}, *PAYLOAD[1:]]
    assert digest(changed) != digest(PAYLOAD)
