"""What undo takes back: the last command of a person that still stands, and the edits that make it undone.

A command is everything that one use of the keeper changed. An undo is itself a command; it is not taken back by undo,
so that undoing again goes further back, and what was undone can be had again by reverting to it. Pure: changes come in
newest first, edits go out. This file knows nothing of stores and desks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from facts.errors import FactRefused, Moved, shown
from facts.ledger import Change, Edit, EntryKind

RECORDED = "record"
"""The action of a change that only writes down what was there already; undo leaves it."""
UNDO = "undo"

Key = tuple[EntryKind, str]


def last_command(changes: Iterable[Change], *, since: str | None = None) -> tuple[Change, ...]:
    """Return the changes, newest first, of the last command that is neither an undo nor taken back already.

    ``changes`` are one person's, newest first, and are only read as far as is needed; ``since`` is the moment before
    which nothing is taken back any more. Raises F-UNDO where there is none.
    """
    taken_back: set[int] = set()
    for number, command in _commands(changes):
        first = command[0]
        if since is not None and first.at < since:
            break
        if first.undoes is not None:
            taken_back.add(first.undoes)
        elif number not in taken_back and any(change.action != RECORDED for change in command):
            return command
    raise FactRefused(
        "F-UNDO",
        "There is no change of yours left to take back here.",
        "“history” with the number of a fact shows what it was; “revert” makes it that again.",
    )


def taking_back(command: Iterable[Change], now: Mapping[Key, str | None]) -> tuple[Edit, ...]:
    """Return the edits that take a command back, newest change first.

    ``now`` is what every entry that it changed is now. Raises ``NotAsLeft``, with the entry concerned, where one is
    not as the command left it.
    """
    bodies = dict(now)
    edits: list[Edit] = []
    for change in command:
        if change.action == RECORDED:
            continue
        key = change.kind, change.id
        if bodies[key] != change.after:
            raise NotAsLeft(change)
        bodies[key] = change.before
        edits.append(Edit(change.kind, change.id, change.after, change.before, UNDO))
    return tuple(edits)


class NotAsLeft(Exception):
    """An entry is not as the command left it; ``change`` is what the command did to it."""

    def __init__(self, change: Change) -> None:
        super().__init__(change.number)
        self.change = change


def moved(change: Change, later: Change | None) -> Moved:
    """Return the refusal to take ``change`` back because of what came ``later`` (None where the ledger does not say).

    ``later.person`` goes along as a part, so that an edge that knows their name can say it.
    """
    what = name_of(change)
    if later is None:
        return Moved(
            "F-MOVED",
            "%(entry)s is no longer as you left it.",
            "Look at it as it is now and change that.",
            entry=what,
        )
    return Moved(
        "F-MOVED",
        "%(entry)s was changed since: change %(number)s (%(action)s) of %(at)s came later.",
        "Take that one back first, or look at it as it is now and change that.",
        entry=what,
        number=later.number,
        action=later.action,
        at=later.at[:16].replace("T", " "),
        person=later.person,
    )


def name_of(change: Change) -> str:
    """Return what a change is of, in few words.

    >>> from facts.ledger import GENESIS
    >>> name_of(Change(1, 1, EntryKind.FACT, "7", 1, "publish", "p", "editor", "", "", None, "{}", None, GENESIS, ""))
    '#7'
    """
    return f"#{change.id}" if change.kind is EntryKind.FACT else f"{change.kind} “{shown(change.id)}”"


def _commands(changes: Iterable[Change]) -> Iterator[tuple[int, tuple[Change, ...]]]:
    for number, command in groupby(changes, key=lambda change: change.command):
        yield number, tuple(command)
