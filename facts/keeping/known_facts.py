"""The facts of a community as they stand at a moment of its ledger, by what they cite and by what they are about.

The digest of the last change says which facts there are, so what was read for it is right for ever, on any view: it is
remembered, and the facts after a few more changes are made of the ones before and of those changes, not read anew. This
file reads a ledger through ``Ledger`` and knows nothing of questions.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from threading import Lock
from typing import Protocol

from facts.facts import Cited, Fact
from facts.keeping.bodies import fact_in, fact_of
from facts.keeping.clashing import FactIndex
from facts.ledger import GENESIS, Change, Entry, EntryKind

PAGES = (8, 128)
"""Changes that are read, newest first, to find a moment that is remembered."""
MOST_CHANGED = 256
"""Facts that are kept beside those that were read all at once, before these are put in order anew."""
MOMENTS = 32
"""Moments that are remembered; most share nearly all they hold."""


class Ledger(Protocol):
    """What of a view this file reads."""

    def head(self) -> tuple[int, str]: ...

    def entries(self, kind: EntryKind) -> Sequence[Entry]: ...

    def changes(
        self,
        *,
        kind: EntryKind | None = None,
        id_: str | None = None,
        person: str | None = None,
        before: int | None = None,
        limit: int | None = None,
    ) -> Sequence[Change]: ...


class _Together:
    """Facts that were read at once, and put in order when it is first asked for."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        self.by_number = {fact.number: fact for fact in facts}

    @cached_property
    def citing(self) -> Mapping[str, Sequence[Fact]]:
        found: dict[str, list[Fact]] = {}
        for fact in self.by_number.values():
            source = _source_of(fact)
            if source is not None:
                found.setdefault(source, []).append(fact)
        return found

    @cached_property
    def index(self) -> FactIndex:
        return FactIndex(tuple(self.by_number.values()))


class KnownFacts:
    """Every fact at one moment, in any state."""

    def __init__(self, together: _Together, changed: Mapping[int, Fact | None] | None = None) -> None:
        self._together = together
        self._changed: Mapping[int, Fact | None] = changed or {}

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """Every fact, by number."""
        now = {**self._together.by_number, **self._changed}
        return tuple(fact for _, fact in sorted(now.items()) if fact is not None)

    def citing(self, *sources: str) -> list[Fact]:
        """Return the facts that cite one of the sources, in any state, by number."""
        wanted = set(sources)
        found = [fact for source in wanted for fact in self._together.citing.get(source, ())]
        found = [fact for fact in found if fact.number not in self._changed]
        found += [fact for fact in self._changed.values() if fact is not None and _source_of(fact) in wanted]
        return sorted(found, key=lambda fact: fact.number)

    @cached_property
    def index(self) -> FactIndex:
        """The facts by what they are about."""
        if not self._changed:
            return self._together.index
        fresh = tuple(fact for _, fact in sorted(self._changed.items()) if fact is not None)
        return FactIndex(fresh, before=self._together.index, replaced=frozenset(self._changed))

    def after(self, changes: Iterable[Change]) -> KnownFacts:
        """Return the facts as they stand after more changes, which are given oldest first."""
        changed = dict(self._changed)
        for change in changes:
            if change.kind is EntryKind.FACT:
                changed[int(change.id)] = None if change.after is None else fact_in(change.id, change.after)
        if len(changed) <= MOST_CHANGED:
            return KnownFacts(self._together, changed)
        return KnownFacts(_Together(KnownFacts(self._together, changed).facts))


def _source_of(fact: Fact) -> str | None:
    return fact.basis.citation.source if isinstance(fact.basis, Cited) else None


class _Moments:
    """The facts at the moments that were looked at last, for every thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._known: OrderedDict[str, KnownFacts] = OrderedDict()

    def of(self, ledger: Ledger) -> KnownFacts:
        count, digest = ledger.head()
        found = self._find(digest)
        if found is None:
            found = self._from_before(ledger, count) or KnownFacts(_Together(map(fact_of, _entries(ledger))))
            with self._lock:
                self._known[digest] = found
                while len(self._known) > MOMENTS:
                    self._known.popitem(last=False)
        return found

    def _find(self, digest: str) -> KnownFacts | None:
        if digest == GENESIS:
            return KnownFacts(_Together(()))
        with self._lock:
            if digest in self._known:
                self._known.move_to_end(digest)
            return self._known.get(digest)

    def _from_before(self, ledger: Ledger, count: int) -> KnownFacts | None:
        for page in PAGES:
            made = ledger.changes(limit=page)
            for place, change in enumerate(made):
                known = self._find(change.previous)
                if known is not None:
                    return known.after(reversed(made[: place + 1]))
            if count <= page:
                break
        return None


def _entries(ledger: Ledger) -> Sequence[Entry]:
    return ledger.entries(EntryKind.FACT)


_MOMENTS = _Moments()


def known_facts(ledger: Ledger) -> KnownFacts:
    """Return the facts as a view of the ledger has them; raise S-DAMAGED where one cannot be read."""
    return _MOMENTS.of(ledger)
