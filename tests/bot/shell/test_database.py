"""``db`` and ``doctor`` on real stores: what an operator does, and what is told when something is wrong."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from facts import __version__
from tests.bot.program import Program


@pytest.fixture
def footnote(tmp_path: Path) -> Program:
    """The real program, with the starter source in its store."""
    program = Program(tmp_path / "home")
    assert program("sources").status == 0
    return program


@pytest.fixture
def store(footnote: Program) -> Path:
    return footnote.home / "footnote.db"


def test_status_says_what_there_is(footnote: Program, store: Path) -> None:
    ran = footnote("db", "status")
    assert ran.status == 0
    assert ran.out.startswith(f"store:     {store} (SQLite {sqlite3.sqlite_version})\nversion:   0003, the newest\n")
    assert "community: main: 1 source, 1 edition, " in ran.out
    seen = json.loads(footnote("db", "status", "--json").out)
    assert (seen["version"], seen["problems"], seen["communities"][0]["sources"]) == ("0003", [], 1)


def test_status_tells_what_is_wrong_and_ends_with_one(footnote: Program, store: Path) -> None:
    with sqlite3.connect(store) as connection:
        connection.execute("UPDATE community SET sources = 7")
    connection.close()
    ran = footnote("db", "status")
    assert ran.status == 1
    assert "problem:   The community main says that it holds 7 sources" in ran.out


def test_nothing_is_made_by_looking(tmp_path: Path) -> None:
    program = Program(tmp_path / "new")
    for arguments in (("db", "status"), ("db", "migrate"), ("db", "backup", str(tmp_path / "x.db"))):
        ran = program(*arguments)
        assert (ran.status, ran.out, ran.err.partition(":")[0]) == (3, "", "S-MISSING")
    assert program("doctor").status == 0
    assert list(tmp_path.iterdir()) == []


def test_migrating_a_new_store_does_nothing(footnote: Program) -> None:
    ran = footnote("db", "migrate")
    assert (ran.status, ran.out) == (0, "The store has version 0003 already; there was nothing to do.\n")


def test_the_drill_from_a_backup_to_an_answer(footnote: Program, tmp_path: Path) -> None:
    backup = tmp_path / "monday.db"
    assert footnote("db", "backup", str(backup)).out.startswith(f"{backup} is a whole backup: 1 source of 1 community.")
    drill = f"sqlite:///{tmp_path / 'drill.db'}"
    assert footnote("--store", drill, "db", "restore", str(backup)).status == 0
    assert footnote("--store", drill, "doctor").status == 0
    question = "How many peacekeepers was Russia to deploy?"
    assert footnote("--store", drill, "ask", question).out == footnote("ask", question).out != ""


def test_restoring_keeps_what_was_there(footnote: Program, store: Path, tmp_path: Path) -> None:
    backup = tmp_path / "monday.db"
    footnote("db", "backup", str(backup))
    (tmp_path / "harbour.txt").write_text("The harbour opened in May 1932.\n", encoding="utf-8")
    footnote("import", str(tmp_path / "harbour.txt"), "--id", "harbour")
    assert (
        footnote("db", "restore", "--verify", str(backup)).out
        == f"{backup} is as it was made: 1 source of 1 community.\n"
    )
    assert "harbour" in footnote("sources").out
    ran = footnote("db", "restore", str(backup))
    assert ran.out.startswith(
        f"The store now holds what {backup} holds: 1 source. What was there before is kept in {store}"
    )
    assert "harbour" not in footnote("sources").out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("db", "backup", "taken.db"), "S-EXISTS"),
        (("db", "restore", "missing.db"), "S-MISSING"),
        (("db", "restore", "taken.db"), "S-DAMAGED"),
        (("db", "restore", "--verify", "taken.db"), "S-DAMAGED"),
    ],
)
def test_a_refused_backup_changes_nothing(
    footnote: Program, store: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], code: str
) -> None:
    monkeypatch.chdir(footnote.home)
    Path("taken.db").write_text("This is no store, but a note that somebody keeps.")
    before = store.read_bytes()
    ran = footnote(*arguments)
    assert (ran.status, ran.out, ran.err.partition(":")[0]) == (3, "", code)
    assert store.read_bytes() == before
    assert Path("taken.db").read_text().startswith("This is no store")


def test_a_store_that_another_process_writes_is_told_with_its_own_status(footnote: Program, store: Path) -> None:
    connection = sqlite3.connect(store, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    try:
        assert footnote("sources").status == 0, "reading goes on"
    finally:
        connection.execute("ROLLBACK")
        connection.close()


# --- doctor ----------------------------------------------------------------------------------------------------------


def test_all_well_is_said_with_where_everything_is(
    footnote: Program, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("facts.store.maintenance.sqlite_warning", lambda: None)
    ran = footnote("doctor")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        f"settings:  {footnote.home / 'footnote.toml'} (not there)",
        f"store:     sqlite:///{store}",
        "community: main",
        f"log:       {footnote.home / 'footnote.log'}",
        "All well.",
    ]
    assert json.loads(footnote("doctor", "--json").out) == {
        "store": f"sqlite:///{store}",
        "problems": [],
        "warnings": [],
    }


def test_a_sqlite_with_a_known_defect_is_a_warning(footnote: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("facts.store.maintenance.sqlite_warning", lambda: "SQLite 3.40.1 can lose saved data.")
    ran = footnote("doctor")
    assert ran.status == 0
    assert "warning: S-SQLITE: SQLite 3.40.1 can lose saved data." in ran.out
    assert ran.out.endswith("All well, with 1 warning.\n")


@pytest.fixture
def sound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("facts.store.maintenance.sqlite_warning", lambda: None)


@pytest.mark.usefixtures("sound")
def test_a_damaged_store_is_a_problem(footnote: Program, store: Path) -> None:
    store.write_bytes(b"this is not a database, whatever its name says" * 100)
    for end in ("-wal", "-shm"):
        store.with_name(store.name + end).unlink(missing_ok=True)
    ran = footnote("doctor")
    assert ran.status == 1
    assert "problem: S-DAMAGED: " in ran.out
    assert ran.out.endswith("1 problem found.\n")


@pytest.mark.usefixtures("sound")
def test_a_newer_store_is_a_problem_that_names_both_versions(footnote: Program, store: Path) -> None:
    with sqlite3.connect(store) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    ran = footnote("doctor")
    assert ran.status == 1
    assert "problem: S-NEWER: " in ran.out
    assert "9999" in ran.out
    assert footnote("ask", "x").status == 3


def test_every_mistake_of_the_settings_is_a_problem(footnote: Program) -> None:
    (footnote.home / "footnote.toml").write_text("comunity = 'x'\nclosest = 99\n")
    ran = footnote("doctor")
    assert ran.status == 1
    assert ran.out.count("problem: K-CONFIG: ") == 2
    assert "2 problems found." in ran.out
    assert [one["code"] for one in json.loads(footnote("doctor", "--json").out)["problems"]] == ["K-CONFIG"] * 2


@pytest.mark.parametrize(
    "command", [("doctor",), ("doctor", "--json"), ("--verbose", "doctor"), ("db", "status"), ("sources",)]
)
def test_a_password_is_never_shown(footnote: Program, command: tuple[str, ...]) -> None:
    footnote.environment["FOOTNOTE_STORE"] = "postgresql+psycopg://ann:tr0ub4dor@127.0.0.1:9/facts"
    ran = footnote(*command)
    assert ran.status in (1, 3)
    assert "S-DOWN" in ran.out + ran.err
    assert "tr0ub4dor" not in ran.out + ran.err
    assert all("tr0ub4dor" not in path.read_text(errors="replace") for path in footnote.home.glob("*.log"))


def test_a_wrong_address_is_a_problem_of_the_settings(footnote: Program) -> None:
    footnote.environment["FOOTNOTE_STORE"] = "mysql://ann:tr0ub4dor@db.example/facts"
    ran = footnote("doctor")
    assert ran.status == 1
    assert "problem: K-DB: " in ran.out
    asked = footnote("ask", "x")
    assert (asked.status, asked.err.partition(":")[0]) == (2, "K-DB")
    assert "tr0ub4dor" not in ran.out + asked.err


@pytest.mark.usefixtures("sound")
def test_a_log_that_cannot_be_written_is_a_warning(footnote: Program) -> None:
    footnote.environment["FOOTNOTE_LOG_FILE"] = str(footnote.home)
    ran = footnote("doctor")
    assert ran.status == 0
    assert f"warning: The log {footnote.home} cannot be written." in ran.out


def test_the_version_of_the_program_is_known(footnote: Program) -> None:
    assert footnote("--version").out.split() == ["footnote", __version__]
