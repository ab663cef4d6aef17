"""The examples in the help texts are run, as they stand, by somebody with nothing but the bundled source."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from bot.shell.app import COMMANDS
from bot.shell.database import COMMANDS as DATABASE_COMMANDS
from tests.bot.program import Program

HELP = [(), *((name,) for name, *_ in COMMANDS), *(("db", name) for name, *_ in DATABASE_COMMANDS)]

HARBOUR = "Harbour log\n\nThe harbour opened in May 1932. Over 120 boats came in the first week.\n"
BRIDGES = '{"id": "east", "text": "The east bridge opened in 1911."}\n{"id": "west", "text": "The west bridge cost $2 million."}\n'


@pytest.fixture
def footnote(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """The real program, in a folder with the files that the examples name, one of them a backup."""
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    Path("harbour.txt").write_text(HARBOUR, encoding="utf-8")
    Path("minutes.txt").write_text("The council met on 3 March 1912.\n", encoding="utf-8")
    Path("bridges.jsonl").write_text(BRIDGES, encoding="utf-8")
    program = Program(tmp_path / "home", environment={"FOOTNOTE_TELEGRAM_TOKEN": f"42:{'x' * 35}"})
    assert program("sources").status == 0
    assert program("db", "backup", "monday.db").status == 0
    return program


def examples_of(help_text: str) -> list[str]:
    """Return the commands that a help text shows."""
    return re.findall(r"^\s*\$ footnote (.+)$", help_text, re.MULTILINE)


@pytest.mark.parametrize("command", HELP, ids=" ".join)
def test_every_command_has_examples_that_work(
    command: tuple[str, ...], footnote: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    shown = footnote(*command, "--help")
    assert shown.status == 0
    examples = examples_of(shown.out)
    assert examples, f"{command} has no example"
    for example in examples:
        ran = footnote(*shlex.split(example))
        assert (ran.status, ran.err) == (0, ""), f"$ footnote {example}"
        assert "Not in my sources" not in ran.out, f"$ footnote {example}"
