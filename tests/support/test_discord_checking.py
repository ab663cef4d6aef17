"""The Discord of the tests refuses what the real one refuses, a letter over each limit, and takes what is just at it."""

from __future__ import annotations

import pytest

from tests.support.discord import checking
from tests.support.telegram.values import Json, Object

NOBODY: Object = {"parse": []}


def message(**fields: Json) -> Object:
    return {"content": "It opened in 1934.", "allowed_mentions": {**NOBODY}, **fields}


def button(label: str = "Why?", token: str = "1") -> Object:
    return {"type": 2, "style": 2, "label": label, "custom_id": token}


def row(*parts: Json) -> Object:
    return {"type": 1, "components": [*parts]}


def menu(count: int) -> Object:
    return {"type": 3, "custom_id": "m", "options": [{"label": str(one), "value": str(one)} for one in range(count)]}


def command(**fields: Json) -> list[Json]:
    return [{"name": "ask", "type": 1, "description": "Ask.", **fields}]


RIGHT = [
    message(content="x" * 2000),
    message(components=[row(button("x" * 80, "y" * 100)), row(menu(25))]),
    message(embeds=[{"description": "x" * 4096}]),
]
WRONG: dict[str, Object] = {
    "too long": message(content="x" * 2001),
    "empty": message(content=""),
    "a misspelt key": message(contents="x"),
    "somebody can be mentioned": {"content": "x"},
    "everybody can be mentioned": message(allowed_mentions={"parse": ["everyone"]}),
    "who is answered is mentioned": message(allowed_mentions={"parse": [], "replied_user": True}),
    "a label": message(components=[row(button("x" * 81))]),
    "a token": message(components=[row(button("x", "y" * 101))]),
    "a token twice": message(components=[row(button(), button())]),
    "six buttons": message(components=[row(*(button("x", str(one)) for one in range(6)))]),
    "six rows": message(components=[row(button("x", str(one))) for one in range(6)]),
    "26 options": message(components=[row(menu(26))]),
    "no row": message(components=[button()]),
    "an embed": message(embeds=[{"description": "x" * 4097}]),
    "all embeds": message(embeds=[{"description": "x" * 3001}, {"description": "x" * 3000}]),
    "an empty field": message(embeds=[{"fields": [{"name": "x", "value": ""}]}]),
}
WRONG_COMMANDS: dict[str, list[Json]] = {
    "a name with a capital": command(name="Ask me"),
    "a long description": command(description="x" * 101),
    "none": command(description=""),
    "required after optional": command(
        options=[
            {"type": 3, "name": "a", "description": "x", "required": False},
            {"type": 3, "name": "b", "description": "x", "required": True},
        ]
    ),
    "a name twice": [*command(), *command()],
}
WRONG_WINDOWS: dict[str, Object] = {
    "a long title": {"title": "x" * 46, "custom_id": "w", "components": [row(menu(1))]},
    "nothing in it": {"title": "x", "custom_id": "w", "components": []},
}


@pytest.mark.parametrize("body", RIGHT)
def test_what_is_at_a_limit_is_taken(body: Object) -> None:
    assert checking.message(body) is body


@pytest.mark.parametrize("name", WRONG)
def test_what_is_over_a_limit_is_refused(name: str) -> None:
    with pytest.raises(checking.Wrong):
        checking.message(WRONG[name])


@pytest.mark.parametrize("name", WRONG_COMMANDS)
def test_a_command_that_cannot_be_is_refused(name: str) -> None:
    assert checking.commands(command())
    with pytest.raises(checking.Wrong):
        checking.commands(WRONG_COMMANDS[name])


@pytest.mark.parametrize("name", WRONG_WINDOWS)
def test_a_window_that_cannot_be_is_refused(name: str) -> None:
    with pytest.raises(checking.Wrong):
        checking.modal(WRONG_WINDOWS[name])
