"""What a moderator publishes: facts, what they rest on, and how they are written down.

A fact rests on a citation whose span carries its value, letter for letter, or on a reference that only a moderator
vouches for; the two are different types, so that a note can never be shown as a quotation. Frozen values only. This
file knows nothing of how a fact is read, proved, searched or stored.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from facts.model import Citation, Span
from facts.values import KindName, Value


class FactState(StrEnum):
    """Where a fact stands. Only published facts answer."""

    DRAFT = "draft"
    PUBLISHED = "published"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True)
class Cited:
    """A fact's proof: a span of an edition, and inside it the words that carry the value (the edition's offsets)."""

    citation: Citation
    value: Span

    def __post_init__(self) -> None:
        if not self.citation.span.holds(self.value):
            raise ValueError("the value must lie inside the citation")


@dataclass(frozen=True, slots=True)
class Noted:
    """A fact without a stored source: a URL or a written reference. It is shown as a moderator's note."""

    reference: str


Basis = Cited | Noted


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact as it stands now.

    ``number`` is the community's own (A's #12 is not B's). ``subject`` says what the value is of, in the moderator's
    words ("Russian peacekeepers to be deployed"). ``value_text`` is the value as people read it: the words of the
    citation where there is one. For a statement the value's ``speaker_name`` is who said it and ``value_text`` what.
    ``asked`` are other ways to ask for it. ``reason`` says why it was retired; ``superseded_by`` by which other fact.
    """

    number: int
    kind: KindName
    subject: str
    value: Value
    value_text: str
    basis: Basis
    state: FactState = FactState.PUBLISHED
    asked: tuple[str, ...] = ()
    superseded_by: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FactDraft:
    """A fact as a moderator types it, before anything of it is read or proved.

    ``proof`` is what it rests on: the id of a citation (``minutes@1:10-42``), the id or title of a source, the words
    of a source, a URL, or ``note:`` and a written reference. ``value`` is a date, a figure, or the words of a
    statement; ``speaker`` who said them (a value of the form ``NAME: words`` gives both). ``kind`` None lets the value
    say it.
    """

    subject: str
    value: str
    proof: str
    kind: KindName | None = None
    speaker: str | None = None
    asked: tuple[str, ...] = ()


class WarningKind(StrEnum):
    """What a moderator should look at before publishing; none forbids it."""

    DUPLICATE = "duplicate"
    """Another fact says the same of the same subject."""
    CONFLICT = "conflict"
    """Another fact gives the same subject a value that cannot hold beside this one."""
    MIXED_SCRIPTS = "mixed scripts"
    """A word of the subject mixes alphabets, as forged names do."""
    WEAKER = "weaker"
    """The value as typed is weaker or stronger than the source's wording; the source's wording is kept."""


@dataclass(frozen=True, slots=True)
class EntryWarning:
    """One thing to look at, with the other fact where there is one, or the words concerned."""

    kind: WarningKind
    other: Fact | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A draft that was read and proved: what would be published, and what to look at first.

    ``fact.number`` is 0 for a new fact. ``quote`` is the citation's text, sliced from the stored text; None for a note.
    """

    fact: Fact
    quote: str | None
    title: str | None
    warnings: tuple[EntryWarning, ...] = ()
