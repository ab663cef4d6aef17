"""Edits and signatures for tests of stores: who, when and what, in as few words as a test can read."""

from __future__ import annotations

from facts.ledger import Change, Edit, EntryKind, Signature
from facts.store.port import Library

NOON = "2024-05-01T12:00:00+00:00"
MIRA = Signature("person-mira", "editor", NOON, "as the harbour office says")
OLEG = Signature("person-oleg", "manager", NOON)


def fact(id_: str, before: str | None, after: str | None, action: str = "edit") -> Edit:
    return Edit(EntryKind.FACT, id_, before, after, action)


def commit(library: Library, *edits: Edit, by: Signature = MIRA, undoes: int | None = None) -> list[Change]:
    with library.writing() as desk:
        return list(desk.commit(edits, by, undoes=undoes))
