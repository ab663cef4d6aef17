"""Where things are when nobody says otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.places import Places


def test_a_named_folder_holds_all_three(tmp_path: Path) -> None:
    places = Places.of_user({"FOOTNOTE_HOME": str(tmp_path)})
    assert places == Places(tmp_path / "footnote.db", tmp_path / "footnote.toml", tmp_path / "footnote.log")


@pytest.mark.parametrize("environment", [{}, {"FOOTNOTE_HOME": ""}])
def test_otherwise_each_is_where_the_system_keeps_such_things(environment: dict[str, str]) -> None:
    places = Places.of_user(environment)
    for path, name in ((places.store, "footnote.db"), (places.config, "footnote.toml"), (places.log, "footnote.log")):
        assert path.is_absolute()
        assert path.name == name
        assert "footnote" in path.parent.as_posix().lower()


def test_looking_for_places_makes_none(tmp_path: Path) -> None:
    Places.of_user({"FOOTNOTE_HOME": str(tmp_path / "nowhere")})
    assert list(tmp_path.iterdir()) == []
