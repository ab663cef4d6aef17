"""How wanted edits become changes: checked against what is kept, numbered, and chained by hash, the same in every store.

This file knows nothing of how a store reads an entry or writes a change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from facts.errors import Moved, shown
from facts.ledger import GENESIS, Change, Edit, Entry, EntryKind, Signature, Slip, digest_of
from facts.store.drafts import storable

_MAX_NUMBER = 18
"""Longer runs of digits are no numbers of ours."""


@dataclass(frozen=True, slots=True)
class Standing:
    """An entry as a store keeps it: one that was taken away stands with no body, so that its revisions go on."""

    revision: int = 0
    body: str | None = None

    def entry(self, kind: EntryKind, id_: str) -> Entry | None:
        return None if self.body is None else Entry(kind, id_, self.revision, self.body)


Find = Callable[[EntryKind, str], Standing]


@dataclass(frozen=True, slots=True)
class Head:
    """Where a community's chain ends: how many changes there are and the digest of the last."""

    count: int = 0
    digest: str = GENESIS


def chain(
    edits: Sequence[Edit],
    signature: Signature,
    find: Find,
    head: Head,
    community: str,
    undoes: int | None = None,
    command: int | None = None,
) -> list[Change]:
    """Return the changes that make the edits, in order, on top of ``head``: as one command, or as more of ``command``.

    Raises ``Moved`` F-MOVED where an entry is not as an edit's ``before`` says, and ``ValueError`` for text that no
    store keeps. An edit that changes nothing makes no change.
    """
    require_storable(signature.person, signature.role, signature.at, signature.reason)
    standing: dict[tuple[EntryKind, str], Standing] = {}
    changes: list[Change] = []
    for edit in edits:
        require_storable(edit.id, edit.before, edit.after, edit.action)
        place = (edit.kind, edit.id)
        now = standing[place] if place in standing else find(*place)
        if now.body != edit.before:
            raise moved(edit)
        if edit.before == edit.after:
            continue
        number = head.count + len(changes) + 1
        change = Change(
            number=number,
            command=head.count + 1 if command is None else command,
            kind=edit.kind,
            id=edit.id,
            revision=now.revision + 1,
            action=edit.action,
            person=signature.person,
            role=signature.role,
            at=signature.at,
            reason=signature.reason,
            before=edit.before,
            after=edit.after,
            undoes=undoes,
            previous=changes[-1].digest if changes else head.digest,
            digest="",
        )
        changes.append(replace(change, digest=digest_of(change, community)))
        standing[place] = Standing(change.revision, edit.after)
    return changes


def moved(edit: Edit) -> Moved:
    return Moved(
        "F-MOVED",
        "The %(kind)s %(id)s has changed meanwhile; nothing was saved.",
        "Look at it as it is now, and say it again.",
        kind=edit.kind.value,
        id=shown(edit.id),
    )


def require_slip(slip: Slip) -> None:
    """Raise ``ValueError`` where a slip holds text that no store keeps."""
    require_storable(slip.kind, slip.id, slip.body, slip.person, slip.expires)


def require_storable(*texts: str | None) -> None:
    """Raise ``ValueError`` for text that not every engine keeps; whoever lets people type refuses it before."""
    for text in texts:
        if text is not None and not storable(text):
            raise ValueError(f"{shown(text)!r} holds a NUL or half a surrogate pair, which no store keeps")


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """Return entries by number where their ids are numbers, then the others by code point.

    >>> [e.id for e in in_order(Entry(EntryKind.FACT, i, 1, "{}") for i in ("10", "9", "b", "a"))]
    ['9', '10', 'a', 'b']
    """
    return sorted(entries, key=_place)


def _place(entry: Entry) -> tuple[bool, int, str]:
    id_ = entry.id
    is_number = id_.isascii() and id_.isdigit() and len(id_) <= _MAX_NUMBER
    return (not is_number, int(id_) if is_number else 0, id_)
