"""The memory of every change: entries that moderators keep, the changes that made them, and who signed.

An entry is a small document that moderators change (a fact, another name, a setting ...). A change says what an entry
was before and is after, who did it in which role, when and why; changes are numbered in each community and chained by
hash, so that none can be altered or taken out unseen. A slip is a note of the conversation itself (an open form, a
filed question, who a person is): it is changed and thrown away freely and is not part of the chain.
Frozen values and pure functions only. This file knows nothing of what a body means or of how any of it is stored.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class EntryKind(StrEnum):
    """What can be kept as an entry. The value is part of the chain and never changes its meaning."""

    FACT = "fact"
    ALIAS = "alias"
    SETTING = "setting"
    GRANT = "grant"
    SOURCE = "source"
    QUEUE = "queue"


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as it stands now; ``revision`` counts its changes, from 1. ``body`` is canonical JSON."""

    kind: EntryKind
    id: str
    revision: int
    body: str


@dataclass(frozen=True, slots=True)
class Edit:
    """A wanted change of one entry. ``before`` or ``after`` None means that there is (to be) no such entry.

    ``action`` is the verb that people read in the log: publish, edit, retire, undo ...
    """

    kind: EntryKind
    id: str
    before: str | None
    after: str | None
    action: str


@dataclass(frozen=True, slots=True)
class Signature:
    """Who makes a change. ``person`` is a token that stands for them (never their name or platform id)."""

    person: str
    role: str
    at: str
    """The moment in UTC, as ISO text."""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """A change that was made. ``command`` is the number of the first change of the same command; undo takes back whole
    commands. ``undoes`` is the command that this one takes back. ``digest`` chains it to ``previous``.
    """

    number: int
    command: int
    kind: EntryKind
    id: str
    revision: int
    action: str
    person: str
    role: str
    at: str
    reason: str
    before: str | None
    after: str | None
    undoes: int | None
    previous: str
    digest: str


GENESIS = "0" * 64
"""What the first change of a community is chained to."""


def canonical(body: object) -> str:
    """Return a body as the one JSON text that is kept of it: keys sorted, no blanks, letters as they are.

    >>> canonical({"b": 1, "a": ["é"]})
    '{"a":["é"],"b":1}'
    """
    return json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def digest_of(change: Change, community: str) -> str:
    """Return the SHA-256, in hexadecimal, of all that a change says, of the one before it and of whose it is."""
    said = [
        community, change.number, change.command, change.kind.value, change.id, change.revision, change.action,
        change.person, change.role, change.at, change.reason, change.before, change.after, change.undoes,
        change.previous,
    ]  # fmt: skip
    return hashlib.sha256(canonical(said).encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Break:
    """A place where the chain does not hold, in one sentence; ``number`` is the change concerned."""

    number: int
    what: str


def breaks(community: str, changes: Iterable[Change], count: int, head: str) -> Iterator[Break]:
    """Yield every place where the chain of changes, in order, does not hold.

    ``count`` and ``head`` are how many changes there have to be and the digest of the last one (``GENESIS`` for none).
    """
    previous, number = GENESIS, 0
    for change in changes:
        number += 1
        if change.number != number:
            yield Break(number, f"Change {number} is missing: number {change.number} stands in its place.")
            number = change.number
        if change.previous != previous:
            yield Break(change.number, f"Change {change.number} does not follow on the one before it.")
        if digest_of(change, community) != change.digest:
            yield Break(change.number, f"Change {change.number} is not as it was written.")
        previous = change.digest
    if number != count:
        yield Break(number + 1, f"There are {number} changes; {count} were made.")
    elif previous != head:
        yield Break(number, f"Change {number} is not the last one that was made.")


@dataclass(frozen=True, slots=True)
class Slip:
    """A note of the conversation. ``person`` is the token of whom it concerns, so that they can have it forgotten;
    ``expires`` the moment (UTC, ISO text) from which it no longer counts.
    """

    kind: str
    id: str
    body: str
    person: str | None = None
    expires: str | None = None
