"""A moderator's whole day at the prompt, on the real article: import to export, with everything taken back at the end.

The article stands beside the project; where it does not, the same day is played on the bundled brief, so that it is
always played. What is published is taken from the candidates that the program lists, never from a list of ours.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from facts.starter import starter_source
from tests.bot.program import Program
from tests.corpus.texts import draft


@pytest.fixture(params=["article", "starter"])
def text(request: pytest.FixtureRequest) -> str:
    """The text of the day's source."""
    if request.param == "starter":
        return starter_source().text
    found = draft("article")
    if found is None:
        pytest.skip("THE ARTICLE IS NOT BESIDE THE PROJECT: a moderator's day was not played on it")
    return found.text


@pytest.fixture
def footnote(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> Program:
    """The real program with an empty store, and the text as a file beside it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "day.txt").write_text(text, encoding="utf-8")
    return Program(tmp_path / "home", environment={"FOOTNOTE_STARTER": "no"})


def _moderator(footnote: Program, *lines: str) -> str:
    ran = footnote("chat", "--as", "moderator", typed="\n".join(lines) + "\n")
    assert (ran.status, ran.err) == (0, ""), ran.err
    assert "X-UNEXPECTED" not in ran.out
    return ran.out


def test_a_day(footnote: Program, tmp_path: Path) -> None:
    out = _moderator(
        footnote,
        "/addsource day.txt id: day | title: The day | published: 2023-11",
        "/candidates day",
        "/candidates day 11",
        "/candidates day 21",
    )
    assert "A new source: The day (day)" in out
    figures = re.findall(r"^(\d+)\. figure: .* – ", out, re.MULTILINE)
    dates = re.findall(r"^(\d+)\. date: .* – ", out, re.MULTILINE)
    assert len(figures) >= 2
    assert dates

    out = _moderator(
        footnote,
        f"/publish day {figures[0]} first figure of the day",
        f"/publish day {figures[1]} another figure",
        "/facts",
    )
    assert "Published as #1: first figure of the day." in out
    assert "2 published facts" in out

    out = _moderator(
        footnote,
        "/editfact 1 subject: first figure",
        "/history 1",
        "/asked 1 what is the first figure of all",
        "/undo",
        "/fact 1",
    )
    assert "first figure of the day → first figure" in out
    assert "revision 2" in out
    assert "Taken back" in out

    # A value that the cited sentence does not carry is refused; one that contradicts a published fact is shown first.
    value = re.search(r"#1 first figure: (.+)", _moderator(footnote, "/facts"))
    assert value is not None
    other = re.search(r"#2 another figure: (.+)", _moderator(footnote, "/facts"))
    assert other is not None
    out = _moderator(footnote, f"/publish day {figures[1]} first figure", "/cancel", "/conflicts")
    if value[1] != other[1]:
        assert "F-CONFLICT" in out or "Published as #3" in out

    out = _moderator(
        footnote,
        "/as member",
        "When was the seventh moon landing of the harbour office?",
        "/file",
        "/as moderator",
        "/queue",
        "/dismiss 1 no source can tell",
        "/queue",
    )
    assert "Filed for the moderators as number 1." in out
    assert "Nothing waits for you." in out

    before = (tmp_path / "facts.jsonl").exists()
    out = _moderator(footnote, "/log 50", "/export", "/export csv")
    assert not before
    assert "imported the source day" in out or "the source day" in out
    rows = [json.loads(line) for line in (tmp_path / "facts.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {row.get("citation", "").partition("@")[0] for row in rows if row.get("type") == "fact"} == {"day"}
    assert footnote("audit", "verify").status == 0

    # Everything of the day is taken back, change by change, until nothing is left.
    out = _moderator(footnote, *(["/undo"] * 20), "/facts", "/sources")
    assert "F-UNDO" in out
    assert "Nothing has been published yet." in out
    assert footnote("audit", "verify").status == 0
