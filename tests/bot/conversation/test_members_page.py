"""The manual for members cannot lie: every command of theirs is in it, and its transcripts are what the bot says.

``FOOTNOTE_REFRESH=1`` writes what the bot says now into the page, to be read before it is committed.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from bot.conversation.calls import Section
from bot.conversation.commands import COMMANDS
from bot.render.discord_names import shown_as
from tests.bot.conversation.village import MEG, Village, run

PAGE = Path(__file__).parents[3] / "docs" / "members.md"
MODERATORS = PAGE.with_name("moderators.md")
TALK = re.compile(r"(?<=```text\n)(?:.|\n)*?(?=```\n)")
OURS = (Section.MEMBERS, Section.ABOUT_YOU)


def played(talk: str) -> str:
    """Return a transcript with what is answered today below each line that somebody says."""

    async def play(village: Village) -> str:
        lines: list[str] = []
        for line in talk.splitlines():
            if line.startswith("you> "):
                lines += [line, *await village.tell(MEG, line.removeprefix("you> "))]
            elif line.startswith("you press "):
                lines += [line, *await village.press(MEG, line.removeprefix("you press "))]
        return "\n".join(lines) + "\n"

    return run(play)


def talks() -> list[str]:
    return TALK.findall(PAGE.read_text(encoding="utf-8"))


@pytest.mark.skipif(not os.environ.get("FOOTNOTE_REFRESH"), reason="writes the page; FOOTNOTE_REFRESH=1")
def test_the_page_is_written_anew() -> None:
    PAGE.write_text(TALK.sub(lambda found: played(found[0]), PAGE.read_text(encoding="utf-8")), encoding="utf-8")


@pytest.mark.parametrize("number", range(len(talks())))
def test_a_transcript_is_what_the_bot_says(number: int) -> None:
    talk = talks()[number]
    assert played(talk) == talk


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_is_in_a_manual(command: object) -> None:
    (one,) = (known for known in COMMANDS if known is command)
    pages = [PAGE] if one.section in OURS else [MODERATORS, PAGE]
    named = re.compile(rf"/{one.name}\b")
    assert any(page.exists() and named.search(page.read_text(encoding="utf-8")) for page in pages)


def test_the_page_names_no_command_that_does_not_exist() -> None:
    names = {name for command in COMMANDS for name in (command.name, *command.aliases, shown_as(command.name))}
    text = TALK.sub("", PAGE.read_text(encoding="utf-8"))
    assert set(re.findall(r"`/([a-z]+)", text)) <= names


def test_every_way_to_write_a_command_is_its_own() -> None:
    from bot.conversation.commands.help import usage_of

    text = PAGE.read_text(encoding="utf-8").replace("\\|", "|")
    looking = ("said", "timeline", "compare", "sources", "source", "verify", "language")
    usages = [usage_of(command) for command in COMMANDS if command.name in looking]
    assert [usage for usage in usages if usage not in text] == []
