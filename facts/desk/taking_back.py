"""A keeper takes back what its signer did last: the ledger's entries, and the sources and rows that follow from them.

Which command that is, and whether it can be taken back, is ``facts.keeping.undoing``'s to say. This file knows nothing
of what a fact is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from facts.desk.factdesk import FactDesk
from facts.errors import Moved
from facts.keeping.bodies import source_in
from facts.keeping.queueing import ASIDE, is_of_row, put_back, standing
from facts.keeping.undoing import RECORDED, NotAsLeft, last_command, moved, taking_back
from facts.ledger import Change, EntryKind

_PAGE = 200
"""Changes that are read at a time when the last command of somebody is looked for."""


def undo(at: FactDesk, *, since: str | None = None) -> tuple[Change, ...]:
    """Take back the signer's last command that is not taken back yet, and return the changes that do.

    Raises F-UNDO where there is none, F-MOVED where something of it was changed by a later command.
    """
    command = last_command(_own_changes(at), since=since)
    entries = {(change.kind, change.id): at.shelf.entry(change.kind, change.id) for change in command}
    try:
        edits = taking_back(command, {key: entry.body if entry else None for key, entry in entries.items()})
    except NotAsLeft as error:
        raise _moved(at, error.change) from error
    for change in command:
        if change.kind is EntryKind.SOURCE and change.action != RECORDED:
            _take_source_back(at, change)
        elif change.kind is EntryKind.QUEUE:
            _put_back(at, int(change.id))
    return tuple(at.commit(edits, undoes=command[0].command))


def _own_changes(at: FactDesk) -> Iterator[Change]:
    before: int | None = None
    while page := at.shelf.changes(person=at.signature.person, before=before, limit=_PAGE):
        yield from page
        before = page[-1].number


def _moved(at: FactDesk, change: Change) -> Moved:
    latest = at.shelf.changes(kind=change.kind, id_=change.id, limit=1)
    return moved(change, latest[0] if latest and latest[0].number != change.number else None)


def _take_source_back(at: FactDesk, change: Change) -> None:
    """Make a source stand as it did before a change, if it stands as the change left it: others may import it too."""
    now = at.state_of(change.id)
    if now is None or change.after is None or source_in(change.id, change.after) != now:
        raise _moved(at, change)
    at.bring_to(replace(now, retired=True) if change.before is None else source_in(change.id, change.before))


def _put_back(at: FactDesk, row: int) -> None:
    for slip in standing(at.desk.slips.slips(ASIDE), at.signature.at):
        if is_of_row(slip, row):
            at.desk.slips.drop(slip.kind, slip.id)
            at.desk.slips.put(put_back(slip))
