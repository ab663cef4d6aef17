"""What becomes of a message whose button is pressed: by which rule, for whom, and where nothing can be put in its place."""

from __future__ import annotations

import ast
from dataclasses import replace
from pathlib import Path

import pytest

import bot.conversation
from bot.conversation.actions import ACTIONS
from bot.conversation.commands import COMMANDS
from bot.conversation.messages import Author, Incoming, Place, Platform, Shape
from bot.conversation.replacing import PRESSES, Becomes, instead, placed
from bot.conversation.replies import Field, FormBlock, OutgoingFile, Reply, Text

PRESS = Incoming(
    "k", Place(Platform.DISCORD, "7"), Author(Platform.DISCORD, "1"), shape=Shape.PRESS, keyboard=frozenset({"token"})
)
WORDS = (Text("1934"),)
SAID = Reply(WORDS)
SIDE = replace(SAID, replaces=True)


def _named(becomes: Becomes) -> str:
    return next(name for name, one in PRESSES.items() if one is becomes)


def test_every_button_that_is_made_has_its_rule() -> None:
    """A button is made by ``token("name", …)``; the few whose name is a constant are named by it."""
    constants = {
        "CONTEXT": "context",
        "ALSO": "also",
        "LESS": "less",
        "MEANINGS": "meanings",
        "POST": "post",
        "POST_CHECK": "postcheck",
        "POST_LIST": "postlist",
    }
    made: set[str] = set()
    for path in Path(bot.conversation.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "token":
                name = node.args[0]
                if isinstance(name, ast.Constant):
                    made.add(str(name.value))
                elif isinstance(name, ast.Name):
                    made.add(constants.get(name.id, ""))
    made = (made - {""}) | set(constants.values())
    assert {"pick", "undo", "candidates"} <= made
    assert made <= set(PRESSES)
    assert set(PRESSES) <= {one.name for one in (*COMMANDS, *ACTIONS)}


@pytest.mark.parametrize(
    ("becomes", "reply", "done", "changes"),
    [
        (Becomes.ANOTHER_SIDE, SIDE, False, True),
        (Becomes.ANOTHER_SIDE, SAID, False, False),
        (Becomes.ANOTHER_PAGE, SAID, False, True),
        (Becomes.WHAT_CAME_OF_IT, SAID, True, True),
        (Becomes.WHAT_CAME_OF_IT, SAID, False, False),
        (Becomes.WHAT_IT_WAS, SIDE, True, False),
    ],
)
def test_the_rules(becomes: Becomes, reply: Reply, done: bool, changes: bool) -> None:
    assert placed(PRESS, _named(becomes), reply, own=True, done=done) == replace(reply, replaces=changes)


@pytest.mark.parametrize("private", [True, False])
def test_what_posts_takes_its_button_away_where_something_was_posted(private: bool) -> None:
    reply = replace(SAID, private=private)
    shown = placed(PRESS, "post", reply, own=True, done=False)
    assert shown == replace(reply, spends=not private)


@pytest.mark.parametrize("name", sorted(PRESSES))
@pytest.mark.parametrize("done", [True, False])
def test_nobody_changes_a_message_that_is_for_somebody_else(name: str, done: bool) -> None:
    shown = placed(PRESS, name, SIDE, own=False, done=done)
    assert not shown.replaces
    assert shown.private == (PRESSES[name] is Becomes.ANOTHER_SIDE), "what they look at is theirs alone"


def test_what_has_no_rule_and_what_is_typed_change_nothing() -> None:
    assert placed(PRESS, "about", SIDE, own=True, done=True) == SAID
    for shape in (Shape.MESSAGE, Shape.COMMAND, Shape.FORM):
        assert placed(replace(PRESS, shape=shape), "pick", SIDE, own=True, done=True) == SAID


def test_where_nothing_can_be_put_in_its_place_it_is_said_below() -> None:
    form = FormBlock("t", "A fact", (Field("subject", "Subject"),), "subject")
    for incoming, reply in (
        (replace(PRESS, keyboard=None), SAID),
        (PRESS, Reply((form,))),
        (PRESS, replace(SAID, file=OutgoingFile("facts.csv", b"a"))),
        (PRESS, Reply(deletes=True)),
        (replace(PRESS, shape=Shape.MESSAGE), SAID),
    ):
        assert instead(incoming, reply) == reply


@pytest.mark.parametrize("alone", [True, False])
@pytest.mark.parametrize("private", [True, False])
def test_nobody_is_shown_more_or_less_than_before(alone: bool, private: bool) -> None:
    pressed, reply = replace(PRESS, alone=alone), replace(SAID, private=private)
    assert instead(pressed, reply).replaces == (alone == private)
    assert placed(pressed, "candidates", reply, own=True, done=False).replaces == (alone == private)
    side = placed(pressed, "context", replace(reply, replaces=True), own=True, done=False)
    assert (side.replaces, side.private) == (True, alone), "another side is seen by who saw the first"
