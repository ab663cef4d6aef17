"""The boundary of the program: one sentence and a status for whatever goes wrong, never a traceback or a secret."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from bot.shell.status import Status, status_of
from facts import __version__
from facts.errors import FactsError, ImportRefused, TextRefused, ValueRefused
from tests.bot import canned
from tests.bot.program import Program

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize(
    ("question", "status", "code"),
    [
        ("refused", 5, "Q-LONG"),
        ("missing", 5, "N-SOURCE"),
        ("down", 3, "S-DOWN"),
        ("locked", 4, "S-LOCKED"),
        ("address", 2, "K-DB"),
        ("defect", 70, "X-UNEXPECTED"),
    ],
)
def test_each_sort_of_trouble_has_its_status_and_one_line(
    footnote: Program, question: str, status: int, code: str
) -> None:
    ran = footnote("ask", question)
    assert ran.status == status
    assert ran.out == ""
    assert ran.err.startswith(f"{code}: ")
    assert ran.err.count("\n") == 1


def test_the_kinds_of_refusal_end_alike() -> None:
    refusals = [
        ImportRefused("I-EMPTY", ""),
        TextRefused("T-BIDI", ""),
        ValueRefused("V-DATE", ""),
        FactsError("U-X", ""),
    ]
    assert {status_of(error) for error in refusals} == {Status.REFUSED}


def test_a_defect_is_logged_with_the_reference_that_the_person_sees(footnote: Program) -> None:
    ran = footnote("ask", "defect")
    reference = ran.err.partition("(reference ")[2][:6]
    assert "Traceback" not in ran.err
    assert "secret" not in ran.err
    (event,) = (footnote.home / "footnote.log").read_text().splitlines()
    logged = json.loads(event)
    assert logged["event"] == f"unexpected, reference {reference}"
    assert "ZeroDivisionError" in logged["traceback"]
    assert str(footnote.home / "footnote.log") in ran.err


def test_verbose_shows_the_traceback(footnote: Program) -> None:
    ran = footnote("--verbose", "ask", "defect")
    assert 'Traceback (most recent call last):\n  File "' in ran.err
    assert "ZeroDivisionError" in ran.err
    assert "INFO: opening the store sqlite:///" in ran.err
    assert ran.status == 70


def test_without_a_log_file_the_person_is_told_to_look_again(footnote: Program) -> None:
    footnote.environment["FOOTNOTE_LOG_FILE"] = ""
    assert "--verbose" in footnote("ask", "defect").err
    assert list(footnote.home.iterdir()) == []


def test_a_log_file_that_cannot_be_written_costs_nothing_but_the_log(footnote: Program) -> None:
    (footnote.home / "file").write_text("")
    footnote.environment["FOOTNOTE_LOG_FILE"] = str(footnote.home / "file" / "log")
    assert footnote("ask", "found").status == 0
    assert footnote("ask", "defect").status == 70


def test_every_mistake_of_the_configuration_is_a_line(footnote: Program) -> None:
    (footnote.home / "footnote.toml").write_text("comunity = 'x'\nclosest = 99\n")
    ran = footnote("ask", "found")
    assert ran.status == 2
    assert [line.partition(" ")[0] for line in ran.err.splitlines()] == ["K-CONFIG:", "K-CONFIG:"]
    assert "Did you mean “community”?" in ran.err


@pytest.mark.parametrize(
    "arguments", [("frob",), ("ask", "--frob"), ("source",), ("import",), ("find", "--limit", "0", "x")]
)
def test_a_wrong_command_line_ends_with_two(footnote: Program, arguments: tuple[str, ...]) -> None:
    ran = footnote(*arguments)
    assert ran.status == 2
    assert "Usage: footnote" in ran.err
    assert "Error: " in ran.err


@pytest.mark.parametrize("arguments", [("--version",), ("--help",), ("ask", "--help"), ("-h",)])
def test_help_and_version_need_neither_settings_nor_a_store(footnote: Program, arguments: tuple[str, ...]) -> None:
    (footnote.home / "footnote.toml").write_text("this is not TOML")
    ran = footnote(*arguments)
    assert (ran.status, ran.err) == (0, "")
    assert [path.name for path in footnote.home.iterdir()] == ["footnote.toml"]


def test_the_version_is_the_packages(footnote: Program) -> None:
    assert footnote("--version").out == f"footnote {__version__}\n"


def test_an_error_with_a_list_in_it_ends_with_what_to_do(footnote: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    error = ImportRefused("I-LINES", "2 lines are wrong:\n  line 1: a\n  line 2: b\n", "Correct them.")
    monkeypatch.setitem(canned.ERRORS, "listed", error)
    assert footnote("ask", "listed").err == "I-LINES: 2 lines are wrong:\n  line 1: a\n  line 2: b\nCorrect them.\n"


def test_an_interruption_ends_with_its_own_status(footnote: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tests.bot.program.CannedFactBase.ask", interrupt)
    ran = footnote("ask", "found")
    assert ran.status == 130
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("command", [[sys.executable, "-m", "bot"], [str(Path(sys.executable).parent / "footnote")]])
def test_the_program_starts_from_outside(command: list[str], tmp_path: Path) -> None:
    ran = subprocess.run([*command, "--version"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, f"footnote {__version__}\n", "")
