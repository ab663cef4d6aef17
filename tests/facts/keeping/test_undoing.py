"""Which command undo takes back, how, and when it must not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from facts.errors import FactRefused
from facts.keeping.undoing import RECORDED, NotAsLeft, last_command, moved, name_of, taking_back
from facts.ledger import Change, Edit, EntryKind


def change(
    number: int,
    command: int | None = None,
    *,
    id_: str = "1",
    before: str | None = None,
    after: str | None = "a",
    undoes: int | None = None,
    action: str = "edit",
    at: str = "2024-01-01T10:00:00+00:00",
) -> Change:
    return Change(
        number,
        command or number,
        EntryKind.FACT,
        id_,
        1,
        action,
        "ann",
        "editor",
        at,
        "",
        before,
        after,
        undoes,
        "",
        "",
    )


def test_the_last_command_is_taken_whole() -> None:
    changes = [change(5, 4), change(4, 4), change(3)]
    assert last_command(changes) == (changes[0], changes[1])


def test_what_is_undone_and_undoing_are_passed_over() -> None:
    changes = [change(6, undoes=1), change(5, undoes=4), change(4), change(3), change(2, 1), change(1)]
    assert last_command(changes) == (changes[3],)


def test_what_was_only_written_down_is_no_command_of_its_own() -> None:
    changes = [change(3, action=RECORDED), change(2, 1), change(1, action=RECORDED)]
    assert last_command(changes) == (changes[1], changes[2])
    assert [edit.id for edit in taking_back(last_command(changes), {(EntryKind.FACT, "1"): "a"})] == ["1"]


def test_nothing_is_left_to_take_back() -> None:
    for changes in ([], [change(2, undoes=1), change(1)], [change(1, action=RECORDED)]):
        with pytest.raises(FactRefused, match="F-UNDO"):
            last_command(changes)


def test_older_commands_than_allowed_are_left() -> None:
    changes = [change(1, at="2024-01-01T10:00:00+00:00")]
    assert last_command(changes, since="2024-01-01T10:00:00+00:00")
    with pytest.raises(FactRefused, match="F-UNDO"):
        last_command(changes, since="2024-01-01T10:00:01+00:00")


def test_no_more_is_read_than_needed() -> None:
    def endless() -> Iterator[Change]:
        yield change(9)
        yield change(8)
        raise AssertionError("read too far")

    assert last_command(endless())[0].number == 9


def test_changes_are_taken_back_in_the_opposite_order() -> None:
    command = [change(3, 2, before="a", after="b"), change(2, 2, before=None, after="a")]
    edits = taking_back(command, {(EntryKind.FACT, "1"): "b"})
    assert edits == (
        Edit(EntryKind.FACT, "1", "b", "a", "undo"),
        Edit(EntryKind.FACT, "1", "a", None, "undo"),
    )


@pytest.mark.parametrize("now", ["c", None])
def test_what_is_not_as_it_was_left_is_not_taken_back(now: str | None) -> None:
    with pytest.raises(NotAsLeft) as refused:
        taking_back([change(2, before=None, after="a")], {(EntryKind.FACT, "1"): now})
    assert refused.value.change.number == 2


def test_the_refusal_names_what_came_later_and_nobodys_token() -> None:
    error = moved(change(2), change(7, action="retire", at="2024-05-06T07:08:09+00:00"))
    assert error.code == "F-MOVED"
    assert error.what == "#1 was changed since: change 7 (retire) of 2024-05-06 07:08 came later."
    assert "ann" not in str(error)
    assert error.parts["person"] == "ann"
    assert "no longer as you left it" in moved(change(2), None).what


def test_names_are_short() -> None:
    long = Change(1, 1, EntryKind.ALIAS, "n" * 90, 1, "alias", "p", "editor", "", "", None, "{}", None, "", "")
    assert len(name_of(long)) < 60
