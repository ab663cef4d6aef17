"""Fixtures of the bot's tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bot.program import CannedFactBase, Program, canned_parts


@pytest.fixture
def made() -> list[CannedFactBase]:
    """The fact bases that ``canned`` made, in order."""
    return []


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal that can show bold and has 30 columns, whatever the tests run in."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "30")
    for name in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def footnote(tmp_path: Path, made: list[CannedFactBase]) -> Program:
    """The program with canned answers and no starter source, in an empty folder of its own."""
    return Program(tmp_path, canned_parts(made), {"FOOTNOTE_STARTER": "no"})
