"""The prompt, fed through a pipe as scripts and tests do."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from tests.bot.program import CannedFactBase, Program

ROOT = Path(__file__).parents[3]


def test_questions_are_answered_one_after_the_other(footnote: Program, made: list[CannedFactBase]) -> None:
    ran = footnote("chat", typed="found\n\nunknown\n")
    assert ran.status == 0
    assert ran.out.startswith("May 1932\n\n> The harbour opened in **May 1932**.")
    assert "Not in my sources." in ran.out
    assert [question for question, _ in made[0].asked] == ["found", "unknown"]


def test_a_pipe_gets_no_prompt_and_no_welcome(footnote: Program) -> None:
    assert footnote("chat", typed="").out == ""


def test_why_and_more_speak_of_the_last_answer(footnote: Program) -> None:
    ran = footnote("chat", typed="found\n/why\n/more\n")
    assert "How this came about" in ran.out
    assert "> The harbour opened in May 1932. Over 120 boats came." in ran.out


def test_more_of_several_shows_every_passage(footnote: Program) -> None:
    out = footnote("chat", typed="choice\n/more\n").out
    assert "> The harbour opened in May 1932. Over 120 boats came." in out
    assert "> “We had hoped for more,” said Ada Brook." in out


def test_before_a_question_there_is_nothing_to_explain(footnote: Program) -> None:
    ran = footnote("chat", typed="/why\n/more\n")
    assert ran.out.count("Ask something first.") == 2


def test_where_nothing_was_found_there_is_no_more(footnote: Program) -> None:
    assert "There is no passage to show for that." in footnote("chat", typed="empty\n/more\n").out


def test_commands_of_the_prompt(footnote: Program) -> None:
    ran = footnote("chat", typed="/help\n/sources\n/frob the knob\n/quit\nfound\n")
    assert "/more     the whole passage" in ran.out
    assert "harbour-log  Harbour log" in ran.out
    assert "There is no /frob here. /help lists what there is." in ran.out
    assert "May 1932" not in ran.out, "nothing is read after /quit"


def test_a_refused_question_does_not_end_the_talk(footnote: Program) -> None:
    ran = footnote("chat", typed="refused\nfound\n")
    assert ran.status == 0
    assert "Q-LONG: " in ran.err
    assert "May 1932" in ran.out


def test_a_failing_store_does(footnote: Program) -> None:
    ran = footnote("chat", typed="down\nfound\n")
    assert ran.status == 3
    assert "May 1932" not in ran.out


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
