"""Terminals are painted, pipes are not; streams carry UTF-8; nothing steers a terminal."""

from __future__ import annotations

import io
import sys

import pytest

from bot.render.console import outcome_lines
from bot.render.lines import Line, Look, Run
from bot.shell.printing import print_lines, rows_of_input, use_utf8
from tests.bot import canned
from tests.bot.program import Program, streams

pytestmark = pytest.mark.usefixtures("terminal")


def test_on_a_terminal_the_value_is_bold_and_lines_are_folded(footnote: Program) -> None:
    ran = footnote("ask", "found", terminal=True)
    assert "\x1b[1mMay 1932\x1b[0m\n" in ran.out
    assert "> The harbour opened in \x1b[1mMay\x1b[0m\n> \x1b[1m1932\x1b[0m." in ran.out
    assert "**" not in ran.out


def test_a_terminal_that_cannot_show_bold_gets_stars(footnote: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    ran = footnote("ask", "found", terminal=True)
    assert "\x1b" not in ran.out
    assert "> The harbour opened in **May**\n> **1932**." in ran.out


def test_a_pipe_gets_whole_lines_without_any_paint(footnote: Program) -> None:
    ran = footnote("ask", "found")
    assert "\x1b" not in ran.out
    assert "> The harbour opened in **May 1932**.\n" in ran.out


@pytest.mark.parametrize("terminal", [True, False])
def test_text_that_looks_like_markup_is_shown_as_it_is(terminal: bool) -> None:
    with streams(b"", terminal=terminal) as (out, _):
        print_lines([Line((Run("[bold]:smile:[/] "), Run("{0}", Look.MARKED)))])
    shown = out.getvalue().decode()
    assert "[bold]:smile:[/]" in shown
    assert "{0}" in shown


def test_every_outcome_can_be_painted() -> None:
    with streams(b"", terminal=True) as (out, _):
        for outcome in canned.OUTCOMES.values():
            print_lines(outcome_lines(outcome))
    assert out.getvalue()


def test_streams_that_are_not_terminals_carry_utf8(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    use_utf8()
    sys.stdout.write("Приморье \udcff")
    sys.stdout.flush()
    assert raw.getvalue() == "Приморье \\udcff".encode()


def test_rows_of_input_are_cut_off_unread() -> None:
    with streams(b"x" * 200_000 + b"\nshort\n" + b"y" * 11 + b"\nlast"):
        rows = list(rows_of_input(10))
    assert [len(row) for row in rows] == [11, 6, 11, 4]
    assert rows[1] == b"short\n"
