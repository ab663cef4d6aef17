"""The prompt, fed through a pipe as scripts and tests do: a member's questions, a moderator's day."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from tests.bot.program import Program

ROOT = Path(__file__).parents[3]
NOTES = "Bridge register\n\nThe Otter Bridge opened on 9 August 1934. It is 512 metres long.\n"


@pytest.fixture
def footnote(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """The real program in a folder of its own, with a source in its store."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bridge.txt").write_text(NOTES, encoding="utf-8")
    program = Program(tmp_path / "home", environment={"FOOTNOTE_STARTER": "no"})
    assert program("import", str(tmp_path / "bridge.txt")).status == 0
    return program


def test_questions_are_answered_one_after_the_other(footnote: Program) -> None:
    ran = footnote(
        "chat", typed="When did the Otter Bridge open?\n\nHow long is the Otter Bridge?\nWhen was it sold?\n"
    )
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("9 August 1934")
    assert "> The Otter Bridge opened on **9 August 1934**." in ran.out
    assert "512 metres" in ran.out
    assert "Not in my sources." in ran.out


def test_a_pipe_gets_no_prompt_and_no_welcome(footnote: Program) -> None:
    assert footnote("chat", typed="").out == ""


def test_what_can_be_done_with_an_answer_is_typed(footnote: Program) -> None:
    out = footnote("chat", typed="When did the Otter Bridge open?\n/why\n/more\n/nosuch\n/quit\n/why\n").out
    assert "How this came about" in out
    assert "It is 512 metres long." in out
    assert "C-COMMAND" in out
    assert out.count("How this came about") == 1


def test_a_member_keeps_no_facts_and_a_moderator_does(footnote: Program) -> None:
    typed = "/addfact opening of the Otter Bridge | 9 August 1934 | bridge-register\n"
    assert "P-RIGHT" in footnote("chat", typed=typed).out
    assert "P-RIGHT" in footnote("chat", "--as", "stranger", typed=typed).out
    out = footnote(
        "chat", "--as", "moderator", typed=f"{typed}/as member\nWhen did the Otter Bridge open?\n/as king\n"
    ).out
    assert "Published as #1" in out
    assert "You are a member now." in out
    assert "reviewed by a moderator" in out
    assert "Write /as and one of" in out


def test_a_number_picks_what_was_shown(footnote: Program) -> None:
    out = footnote(
        "chat", "--as", "moderator", typed="/publish bridge-register 1\n/candidates bridge-register\n2\n"
    ).out
    assert "2. figure: 512 metres" in out
    assert "> The Otter Bridge opened" in out or "> It is **512 metres** long." in out


def test_files_come_in_by_their_path_and_go_out_beside_what_is_there(footnote: Program, tmp_path: Path) -> None:
    (tmp_path / "pier notes.txt").write_text("Pier notes\n\nThe pier was built in 1921.\n", encoding="utf-8")
    (tmp_path / "facts.jsonl").write_text("mine", encoding="utf-8")
    out = footnote(
        "chat", "--as", "moderator", typed='/addsource "pier notes.txt" published: 1922\n/export\n/export csv\n'
    ).out
    assert "A new source: Pier notes" in out
    assert (tmp_path / "facts.jsonl").read_text(encoding="utf-8") == "mine"
    assert "Saved as facts-2.jsonl." in out
    assert "Saved as facts.csv." in out


def test_the_bot_speaks_russian(footnote: Program) -> None:
    assert "В моих источниках этого нет" in footnote("chat", "--language", "ru", typed="Когда построили маяк?\n").out


@pytest.mark.parametrize(("option", "code"), [("--as", "C-ROLE"), ("--language", "C-LANGUAGE")])
def test_an_option_that_cannot_be_is_refused_with_what_can(footnote: Program, option: str, code: str) -> None:
    ran = footnote("chat", option, "king", typed="When?\n")
    assert ran.status == 5
    assert ran.err.startswith(f"{code}: {option} cannot be “king”. It can be: ")


def test_a_refused_question_does_not_end_the_talk(footnote: Program) -> None:
    ran = footnote("chat", typed=f"{'x' * 600}\nHow long is the Otter Bridge?\n")
    assert ran.status == 0
    assert "Q-LONG" in ran.out
    assert "512 metres" in ran.out


def test_at_a_terminal_there_is_a_welcome_and_a_prompt(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty", reason="terminals of this kind are a matter of POSIX systems")
    ours, theirs = pty.openpty()
    os.write(ours, b"/help\n/quit\n")
    environment = {**os.environ, "FOOTNOTE_HOME": str(tmp_path), "FOOTNOTE_STARTER": "no", "TERM": "dumb"}
    running = subprocess.Popen([sys.executable, "-m", "bot", "chat"], stdin=theirs, stdout=theirs, stderr=theirs, env=environment, cwd=ROOT)  # fmt: skip
    os.close(theirs)
    shown = b""
    with suppress(OSError):  # Linux says so when the other end is closed
        while piece := os.read(ours, 4096):
            shown += piece
    os.close(ours)
    assert running.wait() == 0
    assert b"Ask when, how many or who said it." in shown
    assert b"footnote> " in shown
    assert b"/why" in shown
