"""What holds for every command of moderators: names, rights, examples, forms; and that nobody else may use them."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from bot.conversation.calls import Command, Takes
from bot.conversation.commands import COMMANDS
from bot.conversation.moderator_forms import FORMS, form_of
from bot.conversation.parsing import parsed
from bot.conversation.roles import Right
from facts.facts import FactState
from tests.support.moderating import Town, file

RIGHTS = {
    "addfact": Right.KEEP, "publish": Right.KEEP, "editfact": Right.KEEP, "retire": Right.KEEP, "supersede": Right.KEEP,
    "asked": Right.KEEP, "alias": Right.KEEP, "unalias": Right.KEEP, "addsource": Right.KEEP, "candidates": Right.KEEP,
    "retiresource": Right.KEEP, "queue": Right.KEEP, "answer": Right.KEEP, "dismiss": Right.KEEP,
    "undo": Right.UNDO, "revert": Right.REVERT,
    "history": Right.AUDIT, "log": Right.AUDIT, "export": Right.AUDIT,
    "setup": Right.CONFIGURE, "grant": Right.CONFIGURE, "revoke": Right.CONFIGURE, "link": Right.CONFIGURE,
    "join": Right.CONFIGURE, "unlink": Right.CONFIGURE, "import": Right.CONFIGURE,
    "fact": Right.ASK, "facts": Right.ASK, "findfact": Right.ASK, "conflicts": Right.ASK, "aliases": Right.ASK,
}  # fmt: skip
"""What each command needs, as the permissions table of the manual has it."""

READS = {"fact", "facts", "findfact", "conflicts", "aliases", "history", "log", "export", "candidates", "queue"}

BY_NAME = {command.name: command for command in COMMANDS}
MINE = [BY_NAME[name] for name in RIGHTS]

LINES = {
    "addfact": "/addfact opening of the bridge | 9 August 1934 | s1",
    "publish": "/publish s1 1",
    "editfact": "/editfact 1 subject: tallest lighthouse",
    "retire": "/retire 1 wrong",
    "supersede": "/supersede 1 2 better",
    "asked": "/asked 1 how tall is it",
    "alias": "/alias KB = Kestrel Bay",
    "unalias": "/unalias Bay",
    "addsource": "/addsource title: Crane\n\nThe crane was built in 1999.",
    "candidates": "/candidates s1",
    "retiresource": "/retiresource s1 wrong",
    "queue": "/queue",
    "answer": "/answer 1 1",
    "dismiss": "/dismiss 1 wrong",
    "undo": "/undo",
    "revert": "/revert 1 1",
    "history": "/history 1",
    "log": "/log",
    "export": "/export",
    "setup": "/setup closest 5",
    "grant": "/grant console:ann editor",
    "revoke": "/revoke console:ann",
    "link": "/link",
    "unlink": "/unlink",
    "import": "/import",
}


@pytest.mark.parametrize("command", MINE, ids=lambda command: command.name)
def test_a_command_needs_the_right_that_the_table_says(command: Command) -> None:
    assert command.right is RIGHTS[command.name]
    assert command.writes is (command.name not in READS)


@pytest.mark.parametrize("command", MINE, ids=lambda command: command.name)
def test_a_command_can_be_a_command_on_every_platform(command: Command) -> None:
    assert re.fullmatch(r"[a-z0-9]{1,32}", command.name)
    assert all(re.fullmatch(r"[a-z0-9]{1,32}", argument.name) for argument in command.arguments)
    assert len(str(command.summary)) <= 100
    assert all(len(str(argument.meaning)) <= 100 for argument in command.arguments), "Discord shows no more"
    assert [a.required for a in command.arguments] == sorted((a.required for a in command.arguments), reverse=True)
    assert all(argument.takes is not Takes.REST for argument in command.arguments[:-1])


@pytest.mark.parametrize("command", MINE, ids=lambda command: command.name)
def test_a_command_has_examples_that_can_be_typed(command: Command) -> None:
    assert command.examples
    for example in command.examples:
        name, _, line = example.line.partition(" ")
        assert name == command.name
        parsed(command, line)
        assert str(example.does)


@pytest.mark.parametrize("who", ["ann", "zed"])
@pytest.mark.parametrize("name", sorted(LINES))
def test_who_is_no_moderator_changes_nothing_and_sees_nothing(town: Town, name: str, who: str) -> None:
    town.do("ed", "/addfact height of the old lighthouse | 42 metres | s0")
    town.do("ed", "/alias Bay = Kestrel Bay")
    before = town.book.export_jsonl(), town.book.log(limit=99)
    attached = file("facts.jsonl", before[0]) if name == "import" else None
    assert town.do(who, LINES[name], attached=attached).endswith("P-RIGHT")
    assert (town.book.export_jsonl(), town.book.log(limit=99)) == before
    assert town.reply is not None
    assert town.reply.file is None


@pytest.mark.parametrize("name", sorted(name for name in LINES if RIGHTS[name] in {Right.CONFIGURE, Right.REVERT}))
def test_an_editor_does_nothing_that_only_managers_may(town: Town, name: str) -> None:
    town.do("ed", "/addfact height of the old lighthouse | 42 metres | s0")
    before = town.book.log(limit=99)
    assert town.do("ed", LINES[name]).endswith("P-RIGHT")
    assert town.book.log(limit=99) == before


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_a_form_fits_every_platform_and_ends_in_a_command(form: object) -> None:
    (one,) = (known for known in FORMS if known is form)
    assert form_of(one.name) is one
    assert one.command in BY_NAME
    assert BY_NAME[one.command].writes
    assert 1 <= len(one.fields) <= 5
    assert len(str(one.title)) <= 45
    assert all(len(str(field.label)) <= 45 for field in one.fields)
    assert all(field.when is None or field.when[0] in {f.name for f in one.fields} | {"kind"} for field in one.fields)


@pytest.mark.parametrize(
    "typed",
    [
        "'; DROP TABLE entry;--",
        "%s%n%(x)s",
        "{0.__class__}",
        "$(id)",
        "`id`",
        "<b>@everyone</b>",
        "NEAR(a b)",
        "*",
        "\\",
    ],
)
@pytest.mark.parametrize("line", ["addfact {} | 42 metres | s0", "findfact {}", "facts {}", "alias {} = quay", "asked 1 {}",
                                  "retire 1 {}", "setup {}", "grant {} editor", "candidates {}", "queue {}", "conflicts {}"])  # fmt: skip
def test_what_is_typed_is_only_ever_words(town: Town, line: str, typed: str) -> None:
    town.do("ed", "/addfact height of the old lighthouse | 42 metres | s0")
    reply = town.do("mia", "/" + line.replace("{}", typed))
    assert "X-UNEXPECTED" not in reply
    assert "S-" not in reply.splitlines()[-1]
    assert len(town.book.facts(states=tuple(FactState))) <= 2


def test_no_refusal_gives_back_more_than_forty_characters(town: Town) -> None:
    long = "x" * 400
    town.do("ed", "/addfact height of the old lighthouse | 42 metres | s0")
    for line in ("fact", "history", "facts", "findfact", "conflicts", "candidates", "setup", "setup closest", "grant",
                 "revoke", "queue", "answer", "unalias", "publish", "publish s1", "editfact 1", "revert 1", "log",
                 "addfact height | 42 metres |", "retiresource", "join"):  # fmt: skip
        reply = town.do("mia", f"/{line} {long}")
        assert "x" * 41 not in reply, line


def test_every_file_of_a_command_is_listed() -> None:
    folder = Path(__file__).parents[4] / "bot" / "conversation" / "commands"
    made = {
        target.id
        for path in folder.glob("*.py")
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call)
        and isinstance(node.value.func, ast.Name) and node.value.func.id == "Command"
        for target in node.targets
        if isinstance(target, ast.Name)
    }  # fmt: skip
    assert {name.lower() for name in made} >= set(RIGHTS)
    assert set(RIGHTS) <= set(BY_NAME)
