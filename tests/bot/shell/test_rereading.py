"""``reread`` and what ``doctor`` says of it, on a real store that an earlier version filled."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from facts.store.open import open_store
from facts.store.port import Store
from tests.bot.program import Program
from tests.support.builders import BRIDGE, HARBOUR, RUSSIAN, THEN, note
from tests.support.handicapped import exported, import_crudely, worsen

OPENED = "When did the Otter Bridge open?"
FACT = "/addfact pier of Kestrel Bay rebuilt | 1987 | note: minutes of the council, page 4"


@pytest.fixture
def footnote(tmp_path: Path) -> Program:
    return Program(tmp_path / "home", environment={"FOOTNOTE_STARTER": "no"})


@pytest.fixture
def store(footnote: Program) -> Iterator[Store]:
    """The store of that program, with two communities that a worse version filled; one has a fact."""
    footnote.home.mkdir()
    opened = open_store(f"sqlite:///{footnote.home / 'footnote.db'}")
    import_crudely(opened.library("main"), note(BRIDGE, "s1"), note(RUSSIAN, "s2"), imported_at=THEN)
    import_crudely(opened.library("harbour"), note(HARBOUR, "s0"), imported_at=THEN)
    assert footnote("chat", "--as", "moderator", typed=FACT + "\n").status == 0
    worsen(opened.library("main"))
    yield opened
    opened.close()


class TestDoctor:
    def test_it_says_how_much_another_version_read(self, footnote: Program, store: Store) -> None:
        ran = footnote("doctor")
        assert ran.status == 0
        assert (
            "warning: S-REREAD: Another version of this program read 3 of the sources and 1 of the published facts, and may"
            " have read them worse. Run “footnote reread”.\n" in ran.out
        )
        warnings = json.loads(footnote("doctor", "--json").out)["warnings"]
        assert "S-REREAD" in [warning["code"] for warning in warnings]

    def test_it_is_silent_afterwards(self, footnote: Program, store: Store) -> None:
        assert footnote("reread").status == 0
        assert "S-REREAD" not in footnote("doctor").out

    def test_it_is_silent_of_what_this_version_imported(self, footnote: Program, tmp_path: Path) -> None:
        (tmp_path / "log.txt").write_text(HARBOUR, encoding="utf-8")
        assert footnote("import", str(tmp_path / "log.txt")).status == 0
        assert "S-REREAD" not in footnote("doctor").out


class TestReread:
    def test_every_community_is_read_again(self, footnote: Program, store: Store) -> None:
        assert "Not in my sources" in footnote("ask", OPENED).out
        ran = footnote("reread")
        assert (ran.status, ran.err) == (0, "")
        assert ran.out == (
            "harbour: 1 source and 0 published facts were read again.\n"
            "main: 2 sources and 1 published fact were read again.\n"
        )
        assert footnote("ask", OPENED).out.startswith("9 August 1934\n")
        assert footnote("--community", "harbour", "ask", "How tall is the old lighthouse?").out.startswith(
            "42 metres\n"
        )

    def test_one_community_is_named_before_the_command(self, footnote: Program, store: Store) -> None:
        before = exported(store.library("main"))
        ran = footnote("--community", "harbour", "reread")
        assert (ran.status, ran.out) == (0, "harbour: 1 source and 0 published facts were read again.\n")
        assert exported(store.library("main")) == before
        assert "read 2 of the sources and 1 of" in footnote("doctor").out

    def test_the_second_time_there_is_nothing_to_do(self, footnote: Program, store: Store) -> None:
        footnote("reread")
        said = "All is read as this version reads; there was nothing to do.\n"
        assert footnote("reread").out == said
        assert footnote("--community", "nobody", "reread").out == said

    def test_for_programs(self, footnote: Program, store: Store) -> None:
        assert json.loads(footnote("reread", "--json").out) == {
            "communities": [
                {"community": "harbour", "sources": 1, "facts": 0},
                {"community": "main", "sources": 2, "facts": 1},
            ]
        }
        assert json.loads(footnote("--community", "main", "reread", "--json").out) == {
            "communities": [{"community": "main", "sources": 0, "facts": 0}]
        }

    def test_the_record_of_changes_holds_and_has_no_line_more(self, footnote: Program, store: Store) -> None:
        with store.library("main").reading() as shelf:
            head = shelf.head()
        footnote("reread")
        with store.library("main").reading() as shelf:
            assert shelf.head() == head
        assert footnote("audit", "verify").status == 0

    def test_a_bar_is_shown_on_a_terminal_only(self, footnote: Program, store: Store, terminal: None) -> None:
        shown = footnote("reread", terminal=True)
        assert shown.status == 0
        assert "Reading" in shown.err

    def test_it_makes_no_store(self, footnote: Program) -> None:
        ran = footnote("reread")
        assert (ran.status, ran.err.partition(":")[0]) == (3, "S-MISSING")
        assert not (footnote.home / "footnote.db").exists()

    def test_an_older_store_has_to_be_migrated_first(self, footnote: Program, store: Store) -> None:
        store.close()
        with sqlite3.connect(footnote.home / "footnote.db") as connection:
            connection.execute("UPDATE alembic_version SET version_num = '0002'")
        connection.close()
        ran = footnote("reread")
        assert (ran.status, ran.err.partition(":")[0]) == (3, "S-OLD")
