"""The program as a test runs it: in this process, with its own streams, its own folder and any part replaced.

``Program`` is what ``footnote`` is in a terminal: arguments and typed bytes in; status, output and errors out.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bot.__main__ import main
from bot.wiring import Parts
from facts.answers import Outcome
from facts.factbase import FactBase
from facts.reports import Hit, ImportReport, ListedMention, SourceDraft, SourceView, Verification
from facts.store.memory import MemoryStore
from facts.store.port import Library, Store
from facts.values import Mention
from tests.bot import canned


@dataclass(frozen=True, slots=True)
class Ran:
    """What one run of the program left behind."""

    status: int
    out: str
    err: str


class _Stream(io.TextIOWrapper):
    """A stream over bytes that says whether it is a terminal."""

    def __init__(self, raw: io.BytesIO, *, terminal: bool = False) -> None:
        super().__init__(raw, encoding="utf-8")
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal


@contextmanager
def streams(typed: bytes, *, terminal: bool = False) -> Iterator[tuple[io.BytesIO, io.BytesIO]]:
    """Put streams of our own in place of the process's; yield what is written to output and to errors."""
    out, err = io.BytesIO(), io.BytesIO()
    kept = sys.stdin, sys.stdout, sys.stderr
    ours = _Stream(io.BytesIO(typed)), _Stream(out, terminal=terminal), _Stream(err, terminal=terminal)
    sys.stdin, sys.stdout, sys.stderr = ours
    try:
        yield out, err
    finally:
        sys.stdin, sys.stdout, sys.stderr = kept
        for stream in ours:
            stream.flush()
            stream.detach()  # else what was written goes with the stream


@dataclass
class Program:
    """The program ``footnote`` of a person who has nothing but a folder."""

    home: Path
    parts: Parts = field(default_factory=Parts)
    environment: dict[str, str] = field(default_factory=dict)

    def __call__(self, *arguments: str, typed: str | bytes = b"", terminal: bool = False) -> Ran:
        """Run one command. ``terminal`` lets output and errors (not input) look like a terminal."""
        raw = typed if isinstance(typed, bytes) else typed.encode()
        with streams(raw, terminal=terminal) as (out, err):
            environment = {"FOOTNOTE_HOME": str(self.home), **self.environment}
            status = main(arguments, parts=self.parts, environment=environment)
        return Ran(int(status), out.getvalue().decode(), err.getvalue().decode())


class CannedFactBase(FactBase):
    """Answers by what stands in the question: every outcome can be asked for, and every failure."""

    def __init__(self, library: Library) -> None:
        super().__init__(library)
        self.imported: list[SourceDraft] = []
        self.asked: list[tuple[str, str | None]] = []

    def import_sources(
        self, drafts: Iterable[SourceDraft], *, progress: Callable[[int], None] | None = None
    ) -> tuple[ImportReport, ...]:
        for done, draft in enumerate(drafts, 1):
            self.imported.append(draft)
            if progress is not None:
                progress(done)
        return tuple(canned.REPORT for _ in self.imported)

    def ask(self, question: str, *, as_of: str | None = None) -> Outcome:
        self.asked.append((question, as_of))
        for name, error in canned.ERRORS.items():
            if name in question:
                raise error
        return next((canned.OUTCOMES[name] for name in canned.OUTCOMES if name in question), canned.FOUND)

    def find(self, text: str, *, limit: int = 20) -> tuple[Hit, ...]:
        return () if "nothing" in text else (canned.HIT,) * min(limit, 2)

    def sources(self) -> tuple[SourceView, ...]:
        return (canned.VIEW,)

    def source(self, id_: str, *, edition: int | None = None) -> SourceView:
        if id_ != canned.SOURCE.id:
            raise canned.ERRORS["missing"]
        return canned.VIEW

    def mentions(self, id_: str, *, edition: int | None = None) -> tuple[ListedMention, ...]:
        self.source(id_)
        return canned.LISTED

    def verify(self, citation: str) -> Verification:
        return canned.BROKEN if "broken" in citation else canned.INTACT


def read_nothing(text: str, *, reference_date: str | None = None, language: str | None = None) -> tuple[Mention, ...]:
    """Stand in for the readers: every text holds the same two values, if it is long enough."""
    return tuple(one.mention for one in canned.LISTED if one.mention.span.end <= len(text))


def canned_parts(facts: list[CannedFactBase] | None = None) -> Parts:
    """Return parts that answer from ``canned``; ``facts`` collects the fact bases that were made."""

    def factbase(library: Library) -> FactBase:
        made = CannedFactBase(library)
        if facts is not None:
            facts.append(made)
        return made

    def load(path: Path) -> Iterable[SourceDraft]:
        return [SourceDraft(text) for text in path.read_text(encoding="utf-8").split("\n---\n")]

    def store(url: str) -> Store:
        return MemoryStore()

    return Parts(
        open_store=store, factbase=factbase, load=load, starter=lambda: SourceDraft("Starter."), extract=read_nothing
    )
