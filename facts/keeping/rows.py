"""A fact as a row of a file: in words for people, and with all that is needed to have the very same fact again.

Pure. How rows are written down is ``files``'s, what becomes of them on import ``facts.desk.taking_in``'s.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import assert_never

from facts.encoding import encode
from facts.errors import FactsError, InputRefused, shown
from facts.facts import Cited, Fact, FactState, Noted
from facts.keeping.bodies import Alias
from facts.ledger import canonical
from facts.model import Citation, Span
from facts.reports import RowError
from facts.values import KindName, StatementValue

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]
Fields = dict[str, Json]

LARGEST_NUMBER = 999_999_999


@dataclass(frozen=True, slots=True)
class FactRow:
    """A fact as a file has it. ``encoded`` is its value as kept, ``words`` where in the edition the value stands; both
    may be missing in a file that a person wrote, and then the value is read again. ``proof`` is anything that a
    moderator could type as one.
    """

    line: int
    subject: str
    value: str
    number: int | None = None
    state: FactState = FactState.PUBLISHED
    kind: KindName | None = None
    speaker: str | None = None
    citation: Citation | None = None
    words: Span | None = None
    quote: str = ""
    title: str = ""
    reference: str = ""
    proof: str = ""
    asked: tuple[str, ...] = ()
    reason: str = ""
    superseded_by: int | None = None
    encoded: str = ""


@dataclass(frozen=True, slots=True)
class AliasRow:
    """Another name as a file has it."""

    line: int
    name: str
    stands_for: str


Row = FactRow | AliasRow
Rows = FactRow | AliasRow | RowError


@dataclass(frozen=True, slots=True)
class Quoted:
    """A fact with the words that it cites and the title of their source; both are empty for a note."""

    fact: Fact
    quote: str = ""
    title: str = ""


def row_of(quoted: Quoted, line: int = 0) -> FactRow:
    """Return the row of a fact."""
    fact = quoted.fact
    speaker = fact.value.speaker_name if isinstance(fact.value, StatementValue) else None
    citation, words, reference = None, None, ""
    match fact.basis:
        case Cited():
            citation, words = fact.basis.citation, fact.basis.value
        case Noted():
            reference = fact.basis.reference
        case _:
            assert_never(fact.basis)
    return FactRow(
        line,
        fact.subject,
        fact.value_text,
        number=fact.number,
        state=fact.state,
        kind=fact.kind,
        speaker=speaker,
        citation=citation,
        words=words,
        quote=quoted.quote,
        title=quoted.title,
        reference=reference,
        asked=fact.asked,
        reason=fact.reason,
        superseded_by=fact.superseded_by,
        encoded=canonical(json.loads(encode(fact.value))),
    )


def alias_row(alias: Alias, line: int = 0) -> AliasRow:
    return AliasRow(line, alias.name, alias.stands_for)


# --- reading ------------------------------------------------------------------------------------------------------------


def read_row(line: int, fields: Fields) -> Rows:
    """Return the row that fields of a line make, or what is wrong with it. Fields that are unknown are passed over."""
    try:
        reading = _Reading(fields)
        if reading.text("type") == "alias":
            return AliasRow(line, reading.required("name"), reading.required("stands_for"))
        if reading.text("type") not in {"", "fact"}:
            raise refused("“type” is fact or alias, not “%(value)s”", value=shown(reading.text("type")))
        return _fact_row(line, reading)
    except FactsError as error:
        return RowError(line, error.code, error.what)


def _fact_row(line: int, reading: _Reading) -> FactRow:
    citation, state, kind = reading.text("citation"), reading.text("state"), reading.text("kind")
    if state not in {"", *FactState}:
        raise refused("“state” is draft, published or retired, not “%(value)s”", value=shown(state))
    if kind not in {"", *KindName}:
        raise refused("“kind” is date, figure or statement, not “%(value)s”", value=shown(kind))
    return FactRow(
        line,
        reading.required("subject"),
        reading.required("value"),
        number=reading.number("number"),
        state=FactState(state or FactState.PUBLISHED),
        kind=KindName(kind) if kind else None,
        speaker=reading.text("speaker") or None,
        citation=Citation.parse(citation) if citation else None,
        words=reading.span("words"),
        quote=reading.text("quote"),
        title=reading.text("title"),
        reference=reading.text("reference"),
        proof=reading.text("proof"),
        asked=reading.texts("asked"),
        reason=reading.text("reason"),
        superseded_by=reading.number("superseded_by"),
        encoded=reading.encoded(),
    )


@dataclass(frozen=True, slots=True)
class _Reading:
    """The fields of a line, each by what it has to be; null and empty text are the same as absent."""

    fields: Fields = field(repr=False)

    def text(self, name: str) -> str:
        value = self.fields.get(name)
        if value is not None and not isinstance(value, str):
            raise refused("“%(name)s” is not text", name=name)
        return value or ""

    def required(self, name: str) -> str:
        value = self.text(name)
        if not value.strip():
            raise refused("“%(name)s” is missing or empty", name=name)
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        value = self.fields.get(name)
        if value is None:
            return ()
        found = [one for one in value if isinstance(one, str)] if isinstance(value, list) else []
        if not isinstance(value, list) or len(found) < len(value):
            raise refused("“%(name)s” is not a list of texts", name=name)
        return tuple(found)

    def number(self, name: str) -> int | None:
        value = self.fields.get(name)
        if value is None or value == "":
            return None
        if isinstance(value, bool) or not isinstance(value, int) or not 0 < value <= LARGEST_NUMBER:
            raise refused("“%(name)s” is not the number of a fact", name=name)
        return value

    def span(self, name: str) -> Span | None:
        value = self.fields.get(name)
        if value is None:
            return None
        ends = [end for end in value if isinstance(end, int)] if isinstance(value, list) else []
        if len(ends) != 2 or not 0 <= ends[0] < ends[1] <= LARGEST_NUMBER:
            raise refused("“%(name)s” is not a start and an end", name=name)
        return Span(*ends)

    def encoded(self) -> str:
        value = self.fields.get("encoded")
        if value is not None and not isinstance(value, dict):
            raise refused("“encoded” is not an object")
        return canonical(value) if value else ""


def refused(what: str, **parts: str | int) -> InputRefused:
    """Return the refusal of a row that is not of the form that rows have."""
    return InputRefused("I-FORMAT", f"{what}.", "", **parts)
