"""What ``doctor`` looks at, each check by itself."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from bot import checkup
from bot.checkup import Weight
from bot.config import load
from bot.places import Places


@pytest.mark.parametrize(
    ("version", "bad"),
    [
        ((3, 6, 23), False),
        ((3, 7, 0), True),
        ((3, 40, 1), True),
        ((3, 44, 5), True),
        ((3, 44, 6), False),
        ((3, 44, 9), False),
        ((3, 45, 0), True),
        ((3, 50, 6), True),
        ((3, 50, 7), False),
        ((3, 51, 0), True),
        ((3, 51, 2), True),
        ((3, 51, 3), False),
        ((3, 54, 1), False),
        ((4, 0, 0), False),
    ],
)
def test_the_known_bad_range_of_sqlite(version: tuple[int, ...], bad: bool) -> None:
    assert checkup.in_bad_range(version) is bad
    found = list(checkup.look_at_sqlite(version, has_fts5=True))
    assert [finding.weight for finding in found] == [Weight.WARNING] * bad
    assert all(".".join(map(str, version)) in finding.text for finding in found)


def test_a_sqlite_that_cannot_search_is_a_problem() -> None:
    (found,) = checkup.look_at_sqlite((3, 54, 1), has_fts5=False)
    assert found.weight is Weight.PROBLEM
    assert checkup.has_fts5()


def test_a_disk_needs_room_for_a_copy_of_the_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert list(checkup.look_at_disk(tmp_path / "not" / "there", 0)) == []
    (found,) = checkup.look_at_disk(tmp_path, 1 << 60)
    assert found.weight is Weight.PROBLEM
    assert str(tmp_path) in found.text
    monkeypatch.setattr(checkup, "LEAST_FREE", 1 << 60)
    assert len(list(checkup.look_at_disk(tmp_path, 0))) == 1


def test_a_log_that_cannot_be_written_is_a_warning(tmp_path: Path) -> None:
    config = load({}, Places.under(tmp_path))
    assert list(checkup.look_at_log(config)) == []
    assert list(checkup.look_at_log(replace(config, log_file=None))) == []
    (found,) = checkup.look_at_log(replace(config, log_file=tmp_path))
    assert found.weight is Weight.WARNING


def test_a_folder_without_rights_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: (path, mode) != (tmp_path, os.W_OK))
    assert len(list(checkup.look_at_log(load({}, Places.under(tmp_path))))) == 1


def test_a_write_ahead_log_that_only_grows_is_a_warning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = tmp_path / "footnote.db"
    assert list(checkup.look_at_write_ahead_log(store)) == []
    (tmp_path / "footnote.db-wal").write_bytes(b"12345")
    assert list(checkup.look_at_write_ahead_log(store)) == []
    monkeypatch.setattr(checkup, "LOG_BYTES", 4)
    (found,) = checkup.look_at_write_ahead_log(store)
    assert found.weight is Weight.WARNING
