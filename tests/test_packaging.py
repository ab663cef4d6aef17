"""The wheel holds what the program needs where no source tree is."""

from __future__ import annotations

import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """Build the wheel without a network, and return the names of the files in it."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return frozenset(archive.namelist())


def test_the_wheel_holds_every_module(names: frozenset[str]) -> None:
    modules = {str(path.relative_to(ROOT)) for package in ("bot", "facts") for path in (ROOT / package).rglob("*.py")}
    assert modules <= names


def test_the_wheel_holds_the_types(names: frozenset[str]) -> None:
    assert {"bot/py.typed", "facts/py.typed"} <= names


def test_the_wheel_holds_the_starter_source(names: frozenset[str]) -> None:
    assert "facts/starter/brief.txt" in names


def test_the_wheel_holds_the_migrations(names: frozenset[str]) -> None:
    migrations = [path.relative_to(ROOT) for path in (ROOT / "migrations").rglob("*.py")]
    assert migrations
    assert {f"facts/{path.as_posix()}" for path in migrations} <= names


def test_the_wheel_holds_the_catalogues(names: frozenset[str]) -> None:
    catalogues = {path.relative_to(ROOT).as_posix() for path in (ROOT / "bot" / "locale").glob("*.po")}
    assert catalogues
    assert catalogues <= names


def test_the_wheel_holds_nothing_else(names: frozenset[str]) -> None:
    strangers = {name for name in names if name.split("/")[0].split("-")[0] not in ("bot", "facts", "footnote_bot")}
    assert strangers == set()
    assert not any("__pycache__" in name or name.endswith(".db") for name in names)


def test_the_command_is_declared() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)["project"]
    assert project["scripts"] == {"footnote": "bot.__main__:main"}
    assert project["name"] == "footnote-bot"
