"""What stands in the entries of the ledger: facts, other names and sources as canonical JSON, and back without loss.

A body holds nothing that the entry says already (a fact's number is the entry's id) and nothing that is kept elsewhere
(a quotation is sliced from its edition). Fields that are unset are left out, so that the same fact is the same text.
This file knows nothing of desks, of undo and of files.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import NotRequired, TypedDict, TypeVar, assert_never, cast

from facts.encoding import decode, encode
from facts.errors import FactsError, StoreFailed
from facts.facts import Basis, Cited, Fact, FactState, Noted
from facts.ledger import Entry, canonical
from facts.model import Citation, Published, Source, Span
from facts.values import KindName


class _FactFields(TypedDict):
    kind: str
    subject: str
    value: object
    value_text: str
    state: str
    citation: NotRequired[str]
    words: NotRequired[list[int]]
    note: NotRequired[str]
    asked: NotRequired[list[str]]
    superseded_by: NotRequired[int]
    reason: NotRequired[str]


class _AliasFields(TypedDict):
    name: str
    stands_for: str


class _SourceFields(TypedDict):
    digest: str
    retired: bool
    title: str
    language: str
    url: NotRequired[str]
    published: NotRequired[str]
    publisher: NotRequired[str]
    author: NotRequired[str]


Read = TypeVar("Read")


# --- facts ------------------------------------------------------------------------------------------------------------


def body_of(fact: Fact) -> str:
    """Return what the ledger keeps of a fact: all of it but its number."""
    fields: _FactFields = {
        "kind": fact.kind.value,
        "subject": fact.subject,
        "value": cast("object", json.loads(encode(fact.value))),
        "value_text": fact.value_text,
        "state": fact.state.value,
    }
    match fact.basis:
        case Cited(citation, value):
            fields["citation"] = str(citation)
            fields["words"] = [value.start, value.end]
        case Noted(reference):
            fields["note"] = reference
        case _:
            assert_never(fact.basis)
    if fact.asked:
        fields["asked"] = list(fact.asked)
    if fact.superseded_by is not None:
        fields["superseded_by"] = fact.superseded_by
    if fact.reason:
        fields["reason"] = fact.reason
    return canonical(fields)


def fact_of(entry: Entry) -> Fact:
    """Return the fact that an entry of the kind FACT holds; raise S-DAMAGED where it holds none."""
    return fact_in(entry.id, entry.body)


def fact_in(id_: str, body: str) -> Fact:
    """Return the fact that a body is of, as a change has it before or after; raise S-DAMAGED where it is of none."""
    return _read(lambda: _fact(int(id_), cast("_FactFields", json.loads(body))), f"fact #{id_}")


def _fact(number: int, fields: _FactFields) -> Fact:
    kind = KindName(fields["kind"])
    return Fact(
        number=number,
        kind=kind,
        subject=fields["subject"],
        value=decode(kind, canonical(fields["value"])),
        value_text=fields["value_text"],
        basis=_basis(fields),
        state=FactState(fields["state"]),
        asked=tuple(fields.get("asked", ())),
        superseded_by=fields.get("superseded_by"),
        reason=fields.get("reason", ""),
    )


def _basis(fields: _FactFields) -> Basis:
    if "note" in fields:
        return Noted(fields["note"])
    start, end = fields["words"]
    return Cited(Citation.parse(fields["citation"]), Span(start, end))


# --- other names ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Alias:
    """A name and what it stands for, as a moderator typed them. The entry's id is the name, folded."""

    name: str
    stands_for: str


def body_of_alias(alias: Alias) -> str:
    """Return what the ledger keeps of another name.

    >>> body_of_alias(Alias("KB", "Kestrel Bay"))
    '{"name":"KB","stands_for":"Kestrel Bay"}'
    """
    fields: _AliasFields = {"name": alias.name, "stands_for": alias.stands_for}
    return canonical(fields)


def alias_of(entry: Entry) -> Alias:
    """Return the other name that an entry of the kind ALIAS holds; raise S-DAMAGED where it holds none."""

    def read() -> Alias:
        fields = cast("_AliasFields", json.loads(entry.body))
        return Alias(fields["name"], fields["stands_for"])

    return _read(read, "another name")


# --- sources ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SourceState:
    """How a source stands: what is said of it, which text it has, and whether it was taken out of use.

    The text is named by its digest and not by the number of its edition: a text that comes back is another edition.
    """

    source: Source
    digest: str
    retired: bool = False


def body_of_source(state: SourceState) -> str:
    """Return what the ledger keeps of a source: all but its id and its text."""
    source = state.source
    fields: _SourceFields = {
        "digest": state.digest,
        "retired": state.retired,
        "title": source.title,
        "language": source.language,
    }
    if source.url is not None:
        fields["url"] = source.url
    if source.published is not None:
        fields["published"] = str(source.published)
    if source.publisher is not None:
        fields["publisher"] = source.publisher
    if source.author is not None:
        fields["author"] = source.author
    return canonical(fields)


def source_in(id_: str, body: str) -> SourceState:
    """Return how the source of that id stands by a body; raise S-DAMAGED where the body does not say."""

    def read() -> SourceState:
        fields = cast("_SourceFields", json.loads(body))
        source = Source(
            id_,
            fields["title"],
            url=fields.get("url"),
            published=Published.parse(fields["published"]) if "published" in fields else None,
            publisher=fields.get("publisher"),
            author=fields.get("author"),
            language=fields["language"],
        )
        return SourceState(source, fields["digest"], fields["retired"])

    return _read(read, "how a source stands")


def _read(read: Callable[[], Read], what: str) -> Read:
    try:
        return read()
    except (ValueError, KeyError, TypeError, AttributeError, FactsError) as error:
        raise StoreFailed(
            "S-DAMAGED",
            "The ledger holds an entry that cannot be read (%(entry)s).",
            "Run “footnote doctor”, then restore a backup.",
            entry=what,
        ) from error
