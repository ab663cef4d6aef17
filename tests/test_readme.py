"""What the README shows is what the program prints: its console blocks are run, in order, in a folder of their own.

A block is fenced as ``console``; a line that begins with ``$`` is a command, the lines up to the next one are what a
terminal shows for it, where ``...`` stands for anything. Lines that begin with the prompt are typed. Of a chain of commands (``&&``) the one of ours is run;
installing is left to whoever follows the README. Files of the project that a command names are there.
"""

from __future__ import annotations

import doctest
import re
import shlex
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.shell.chatting import PROMPT
from tests.bot.program import Program

ROOT = Path(__file__).parent.parent

_BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Shown:
    """A command of the README, what is typed at its prompt, and what it shows for it."""

    command: str
    output: str
    typed: str = ""


def commands_of(markdown: str) -> Iterator[Shown]:
    r"""Yield the commands of a text's console blocks.

    >>> list(commands_of("```console\n$ footnote --version\nfootnote 1\n```\n"))
    [Shown(command='footnote --version', output='footnote 1\n', typed='')]
    """
    for block in _BLOCK.findall(markdown):
        for piece in re.split(r"^\$ ", str(block).replace("\\\n", ""), flags=re.MULTILINE)[1:]:
            command, _, rest = piece.partition("\n")
            lines = rest.splitlines(keepends=True)
            typed = "".join(line.removeprefix(PROMPT) for line in lines if line.startswith(PROMPT))
            yield Shown(command.strip(), "".join(line for line in lines if not line.startswith(PROMPT)), typed)


def arguments_of(command: str) -> list[str] | None:
    """Return the arguments of the last command of ours in a chain, None where there is none."""
    for part in reversed(command.split("&&")):
        words = shlex.split(part)
        if words and Path(words[0]).name == "footnote":
            return words[1:]
    return None


def test_a_block_is_cut_into_commands_and_what_they_show() -> None:
    markdown = (
        '```console\n$ pip install . && .venv/bin/footnote ask \\\n  "a b"\n1\n\n2\n$ pytest\n```\n```\n$ no\n```\n'
    )
    first, second = commands_of(markdown)
    assert (arguments_of(first.command), first.output) == (["ask", "a b"], "1\n\n2\n")
    assert arguments_of(second.command) is None


def test_every_command_of_the_readme_prints_what_the_readme_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    checker = doctest.OutputChecker()
    footnote = Program(tmp_path / "home")
    for shown in commands_of((ROOT / "README.md").read_text(encoding="utf-8")):
        arguments = arguments_of(shown.command)
        if arguments is None:
            continue
        for name in arguments:
            if not Path(name).is_absolute() and (ROOT / name).is_file():
                (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(ROOT / name, tmp_path / name)
        ran = footnote(*arguments, typed=shown.typed)
        printed = ran.err + ran.out
        assert checker.check_output(shown.output, printed, doctest.ELLIPSIS), f"$ {shown.command}\n{printed}"
