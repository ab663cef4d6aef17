"""The moderators' manual cannot lie: its talks are played, and its tables are the commands and rights there are.

``FOOTNOTE_REFRESH=1`` writes what the bot says now into the talks, to be read before it is committed.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from bot.conversation.calls import Section
from bot.conversation.commands import COMMANDS
from bot.conversation.parsing import usage_line
from bot.conversation.roles import RIGHTS, Role
from tests.support.moderating import Town, file
from tests.support.transcript import transcript

MANUAL = Path(__file__).parents[4] / "docs" / "moderators.md"
PAGE = MANUAL.read_text(encoding="utf-8")
SECTIONS = (Section.FACTS, Section.SOURCES, Section.QUEUE, Section.COMMUNITY)
MODERATORS = [command for command in COMMANDS if command.section in SECTIONS]

FILES = {
    "ferry.txt": "Ferry log\n\nThe ferry line of Kestrel Bay opened on 3 May 1990. It carried 40 cars.\n",
    "ferry2.txt": "Ferry log\n\nThe ferry line of Kestrel Bay opened on 3 May 1990. It carried 50 cars.\n",
}
_TURN = re.compile(r"(?P<who>[a-z]+)(?: sends (?P<file>\S+))?> (?P<text>.*)|(?P<presser>[a-z]+) presses (?P<label>.+)")


def _played(town: Town, turn: str, following: list[str]) -> str:
    if turn == "* notices":
        return "\n\n".join("\n".join(transcript(notice.reply)) for notice in town.notices())
    found = _TURN.fullmatch(turn)
    assert found is not None, turn
    if found["presser"]:
        return town.press(found["presser"], found["label"])
    text = "\n".join([found["text"], *following])
    name = found["file"]
    if name == "facts.jsonl":
        return town.do(found["who"], text, attached=file(name, town.book.export_jsonl()))
    return town.do(found["who"], text, attached=file(name, FILES[name]) if name else None)


def _talks(town: Town) -> str:
    """Return the manual with what the bot says now."""
    lines: list[str] = []
    inside = False
    rows = iter(PAGE.splitlines())
    for line in rows:
        if line.startswith("```"):
            inside = line == "```text"
            lines.append(line)
        elif not inside:
            lines.append(line)
        elif line and not line.startswith("    "):
            lines.append(line)
            reply = _played(town, line, [])
            lines += [f"    {one}".rstrip() for one in reply.splitlines()]
        elif not line:
            lines.append(line)
    return "\n".join(lines) + "\n"


def test_the_talks_of_the_manual_are_what_is_said() -> None:
    town = Town()
    try:
        page = _talks(town)
    finally:
        town.close()
    if os.environ.get("FOOTNOTE_REFRESH"):
        MANUAL.write_text(page, encoding="utf-8")
    assert page == PAGE


@pytest.mark.parametrize("command", MODERATORS, ids=lambda command: command.name)
def test_every_command_of_moderators_is_in_the_manual_as_it_is_typed(command: object) -> None:
    (one,) = (known for known in MODERATORS if known is command)
    assert f"| `{usage_line(one).replace('|', chr(92) + '|')}` | {one.summary} |" in PAGE


def test_the_table_of_rights_is_the_one_that_counts() -> None:
    table = PAGE.partition("## Who may do what\n")[2].partition("\n## ")[0]
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines() if line.startswith("| `")
    ]
    roles = (Role.MEMBER, Role.ANONYMOUS, Role.EDITOR, Role.MANAGER)
    told = {name.strip(" `"): row[1:5] for row in rows for name in row[0].split(",")}
    assert told == {
        command.name: ["yes" if command.right in RIGHTS[role] else "no" for role in roles] for command in MODERATORS
    }
