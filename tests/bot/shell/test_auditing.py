"""``audit verify`` and ``link`` on a real store: a record that was touched is named, a code connects once."""

from __future__ import annotations

import json
import re
import sqlite3
from pathlib import Path

import pytest

from facts.store.open import open_store
from tests.bot.program import Program

DAY = """
/publish starter-brief 1
/addfact beginning of the offensive in September | 19 September 2023 | starter-brief
/retire 1 for a test
"""


@pytest.fixture
def footnote(tmp_path: Path) -> Program:
    """The real program, with a few changes in its record."""
    program = Program(tmp_path / "home")
    assert program("chat", "--as", "moderator", typed=DAY).status == 0
    return program


def test_a_record_that_nobody_touched_holds(footnote: Program) -> None:
    ran = footnote("audit", "verify")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == "The record holds: every change is as it was written, and none is missing.\n"
    assert json.loads(footnote("audit", "verify", "--json").out) == {"problems": []}


@pytest.mark.parametrize(
    "column", ["reason", "after", "before", "person", "role", "at", "action", "digest", "previous"]
)
def test_a_change_that_was_altered_is_named(footnote: Program, column: str) -> None:
    with sqlite3.connect(footnote.home / "footnote.db") as connection:
        for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f'DROP TRIGGER "{trigger}"')
        touched = connection.execute(f"UPDATE change SET {column} = {column} || '!' WHERE number = 2").rowcount
        if column == "before":
            connection.execute("UPDATE change SET before = '{}' WHERE number = 2")
    connection.close()
    assert touched == 1
    ran = footnote("audit", "verify")
    assert ran.status == 1
    assert re.search(r"^S-CHAIN: The record of changes of main does not hold\. Change [23] ", ran.err, re.MULTILINE)
    assert json.loads(footnote("audit", "verify", "--json").out)["problems"][0]["code"] == "S-CHAIN"


def test_a_code_is_made_for_the_community_in_force(footnote: Program) -> None:
    out = footnote("--community", "harbour", "link").out
    code = out.splitlines()[0].strip("*")
    assert re.fullmatch(r"[A-Z0-9]{4}-[A-Z0-9]{4}", code)
    assert f"/join {code}" in out
    assert "the community harbour" in out
    store = open_store(f"sqlite:///{footnote.home / 'footnote.db'}")
    with store.registry() as registry:
        kept = registry.slips("code")
    store.close()
    assert [json.loads(slip.body) for slip in kept] == [{"community": "harbour"}]
    assert code not in kept[0].id
