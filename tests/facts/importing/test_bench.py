"""The program that measures imports: what it counts, on a few sources."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench import importing
from bench.speed import made_up
from facts.reports import SourceDraft


def test_a_passage_is_a_hundred_words() -> None:
    assert importing.hundreds([SourceDraft("tide " * 250), SourceDraft("tide " * 50)]) == 3


def test_documents_are_read_from_every_file_in_order(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "The quay is old.", "title": "Quay"}\n', encoding="utf-8")
    (tmp_path / "b.jsonl").write_text('{"text": "Мол новый."}\n', encoding="utf-8")
    drafts = importing.read_drafts([tmp_path / "a.jsonl", tmp_path / "b.jsonl"])
    assert [(draft.id, draft.title, draft.text) for draft in drafts] == [
        ("s0", "Quay", "The quay is old."),
        ("s1", "Untitled", "Мол новый."),
    ]


def test_every_stage_is_measured() -> None:
    spent = importing.by_stage(list(made_up(3)))
    assert list(spent) == ["characters", "language", "passages", "dates", "figures", "statements", "stems"]
    assert all(seconds >= 0 for seconds in spent.values())


def test_a_run_says_how_many_passages_a_second(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["importing.py", "--sources", "5", "--repeat", "1"])
    importing.main()
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("5 sources, ")
    assert lines[1].endswith("passages a second (best of 1)")
    assert "peak memory" in lines[-1]


def test_too_few_documents_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "The quay is old."}\n', encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["importing.py", "--documents", str(tmp_path / "a.jsonl")])
    with pytest.raises(SystemExit):
        importing.main()
    assert "more than 50 sources" in capsys.readouterr().err
