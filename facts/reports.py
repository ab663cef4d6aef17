"""What the use cases tell their callers besides answers: what an import did, what was found, what verification saw.

Frozen values only; how they are shown is for the edges.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from facts.answers import Agreement, Evidence
from facts.facts import Fact
from facts.ledger import Change
from facts.model import Citation, Edition, Passage, Published, Source, Span
from facts.values import KindName, Mention, Value


@dataclass(frozen=True, slots=True)
class SourceDraft:
    """A text with what its importer knows of it. ``id`` None lets the id be made of the title, or of the text."""

    text: str
    id: str | None = None
    title: str | None = None
    url: str | None = None
    published: Published | None = None
    publisher: str | None = None
    author: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What importing one source did. ``outcome`` is "new source", "new edition" or "unchanged"."""

    source: Source
    edition: int
    outcome: str
    passages: int
    mentions: Mapping[KindName, int]
    marked: tuple[Passage, ...]
    """The passages that were left out, each with its mark and reason; blank lines are not among them."""
    notes: tuple[str, ...] = ()
    """What a person should know: a language whose dates are not read, a text that was cut into long passages."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A source that speaks of the same thing as a text; ``score`` is in 0..1, best first."""

    source: Source
    score: float
    citation: Citation
    quote: str


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source with its editions and the passages of the edition looked at."""

    source: Source
    editions: tuple[Edition, ...]
    edition: Edition
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class ListedMention:
    """A mention with its citation, the words that carry it, and the sentence it stands in."""

    mention: Mention
    citation: Citation
    text: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Verification:
    """What recomputing an edition's digest and slicing the cited span gave."""

    citation: Citation
    intact: bool
    what: str
    """One sentence: intact, or what is broken."""
    quote: str | None
    source: Source
    edition: Edition


# --- what members are shown besides answers ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Reading:
    """A value as a source has it, with the sentence it stands in: a row of what somebody said, of a timeline, of a
    comparison. ``value_text`` is the value as the source writes it; for a statement, the words; ``speaker`` who said them.
    ``fact`` is the number of the published fact that rests on it.
    """

    kind: KindName
    value: Value
    value_text: str
    evidence: Evidence
    speaker: str | None = None
    fact: int | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the sources say of one thing, by value. ``about`` is what is counted or dated, in the sources' words;
    ``groups`` hold the readings that are the same value, the value most sources have first; ``agreement`` says how the
    groups stand to each other, None where there is only one.
    """

    about: str
    kind: KindName
    groups: tuple[tuple[Reading, ...], ...]
    agreement: Agreement | None


@dataclass(frozen=True, slots=True)
class Context:
    """What stands around a citation: the heading above it, its passage, and where in the passage it is."""

    citation: Citation
    source: Source
    heading: str | None
    passage: str
    span: Span
    """The cited stretch, in the offsets of ``passage``."""


# --- what moderators are shown ------------------------------------------------------------------------------------------


class Holding(StrEnum):
    """Whether the words that a fact rests on still stand in its source."""

    HOLDS = "holds"
    """They stand in the current edition, where the citation says."""
    OLDER = "older"
    """They stand in the edition cited; the current one has them elsewhere."""
    BROKEN = "broken"
    """The current edition no longer has them."""
    RETIRED = "retired"
    """The source was taken out of use."""
    NOTE = "note"
    """There is no stored source: a moderator's note."""


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact with the evidence it rests on (None for a note) and whether that still holds."""

    fact: Fact
    evidence: Evidence | None
    holding: Holding


@dataclass(frozen=True, slots=True)
class Revision:
    """A fact as one change left it; None where the change took it away (the undo of its publication)."""

    change: Change
    fact: Fact | None


@dataclass(frozen=True, slots=True)
class Clash:
    """Facts that give one subject values which cannot all hold, or the same value twice."""

    relation: str
    """``different`` or ``same``."""
    facts: tuple[FactView, ...]


@dataclass(frozen=True, slots=True)
class MentionRow:
    """A mention of a source as a candidate for a fact. ``number`` is its place in the source's text order, from 1."""

    number: int
    reading: Reading


@dataclass(frozen=True, slots=True)
class SourceChange:
    """What importing a source by command did: the report, and what became of the facts that rest on it."""

    report: ImportReport
    holding: tuple[Fact, ...] = ()
    """Facts whose words the new edition has; their citations were moved to it."""
    broken: tuple[Fact, ...] = ()
    """Facts whose words it no longer has; their citations stay with the edition they were made for."""


@dataclass(frozen=True, slots=True)
class RowError:
    """A row of an imported file that was refused."""

    line: int
    code: str
    what: str


@dataclass(frozen=True, slots=True)
class FactImport:
    """What importing a file of facts did, or would do. Nothing is kept where there is an error."""

    added: int
    changed: int
    unchanged: int
    errors: tuple[RowError, ...] = ()


class QueueKind(StrEnum):
    QUESTION = "question"
    DISPUTE = "dispute"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class QueueItem:
    """Something moderators should look at: a filed question (how often it was asked), a disputed answer, a citation that
    a new edition broke. ``number`` is None for broken citations, which go away by themselves when the fact is changed.
    """

    kind: QueueKind
    number: int | None
    text: str
    times: int = 1
    fact: int | None = None
    citation: str | None = None
    filed_at: str = ""
