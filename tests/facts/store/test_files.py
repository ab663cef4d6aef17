"""Files get their names only when they are whole, and never another file's."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from facts.errors import StoreFailed
from facts.store.files import aside_of, give_name, unused


def test_what_is_written_aside_vanishes_unless_it_was_named(tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    with aside_of(target) as aside:
        assert aside.stat().st_mode & 0o777 == 0o600
        aside.write_text("whole")
        give_name(aside, target)
    assert [path.name for path in tmp_path.iterdir()] == ["copy.db"]
    assert target.read_text() == "whole"


def test_an_error_leaves_nothing(tmp_path: Path) -> None:
    def fail() -> None:
        with aside_of(tmp_path / "copy.db") as aside:
            aside.write_text("half")
            raise OSError(28, "no room")

    with pytest.raises(StoreFailed) as error:
        fail()
    assert error.value.code == "S-FULL"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("number", "code"), [(13, "S-READONLY"), (30, "S-READONLY"), (2, "S-MISSING"), (5, "S-DISK")])
def test_what_the_system_says_is_explained(tmp_path: Path, number: int, code: str) -> None:
    def fail() -> None:
        with aside_of(tmp_path / "copy.db"):
            raise OSError(number, "what the system said")

    with pytest.raises(StoreFailed) as error:
        fail()
    assert error.value.code == code
    assert "system said" not in str(error.value)


def test_a_name_that_was_taken_meanwhile_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "aside").write_text("mine")
    (tmp_path / "copy.db").write_text("theirs")
    with pytest.raises(StoreFailed) as error:
        give_name(tmp_path / "aside", tmp_path / "copy.db")
    assert error.value.code == "S-EXISTS"
    assert (tmp_path / "copy.db").read_text() == "theirs"


@pytest.mark.parametrize("keep", [False, True])
def test_a_file_system_without_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keep: bool) -> None:
    def link(*paths: object) -> None:
        raise OSError(95, "not supported")

    monkeypatch.setattr(os, "link", link)
    (tmp_path / "aside").write_text("whole")
    give_name(tmp_path / "aside", tmp_path / "copy.db", keep=keep)
    assert (tmp_path / "copy.db").read_text() == "whole"
    assert (tmp_path / "aside").exists() == keep


def test_a_name_that_is_free(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    assert unused(path, "backup").name == "store.db.backup"
    (tmp_path / "store.db.backup").touch()
    (tmp_path / "store.db.backup-2").touch()
    assert unused(path, "backup").name == "store.db.backup-3"
