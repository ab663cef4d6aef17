"""The use cases of a fact store, in the words of its manual: import, ask, find, look, verify.

Each is a few lines that pass values between the store (``facts.store``), reading (``facts.importing``) and thinking
(``facts.asking``). Nothing here knows a shell, a chat or SQL.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime

from facts.answers import Outcome
from facts.reports import Hit, ImportReport, ListedMention, SourceDraft, SourceView, Verification
from facts.store.port import Library
from facts.values import Mention


def clock() -> str:
    """Return the present moment in UTC, as ISO text: the only clock there is, and it only stamps editions."""
    return datetime.now(UTC).isoformat(timespec="seconds")


class FactBase:
    """What one community can do with its store."""

    def __init__(self, library: Library, *, now: Callable[[], str] = clock) -> None:
        self._library = library
        self._now = now

    def import_sources(
        self, drafts: Iterable[SourceDraft], *, progress: Callable[[int], None] | None = None
    ) -> tuple[ImportReport, ...]:
        """Import all drafts or, if one is refused, none; ``progress`` is called with the number done so far."""
        raise NotImplementedError

    def ask(self, question: str, *, as_of: str | None = None) -> Outcome:
        """Answer a question; ``as_of`` (ISO day) leaves out sources not known to be published by then."""
        raise NotImplementedError

    def find(self, text: str, *, limit: int = 20) -> tuple[Hit, ...]:
        """Return the sources that speak of the same thing as the text, best first."""
        raise NotImplementedError

    def sources(self) -> tuple[SourceView, ...]:
        """Return every source with its current edition (passages left empty), ordered by id."""
        raise NotImplementedError

    def source(self, id_: str, *, edition: int | None = None) -> SourceView:
        """Return a source; raise NotFound N-SOURCE (naming the nearest id) or N-EDITION."""
        raise NotImplementedError

    def mentions(self, id_: str, *, edition: int | None = None) -> tuple[ListedMention, ...]:
        """Return what was read out of a source, in text order; raise NotFound as ``source`` does."""
        raise NotImplementedError

    def verify(self, citation: str) -> Verification:
        """Recompute the edition's digest and the span; raise InputRefused N-CITATION, NotFound N-SOURCE/N-EDITION."""
        raise NotImplementedError


def extract(text: str, *, reference_date: str | None = None, language: str | None = None) -> tuple[Mention, ...]:
    """Read dates, figures and statements out of a text without keeping anything."""
    raise NotImplementedError
