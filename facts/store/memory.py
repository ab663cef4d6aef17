"""A store that lives in memory: the fake that the tests of everything else use, held to the same contract.

Each community's state is one value that is never changed; a transaction works on the next one and puts it in place at
the end, so a shelf opened before goes on seeing what it saw. It knows nothing of files, servers or SQL.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from threading import Lock, get_ident

from facts.errors import StoreFailed
from facts.index import EditionDraft
from facts.ledger import Change, Edit, Signature, Slip
from facts.model import Source
from facts.store import chaining
from facts.store.chaining import Standing
from facts.store.memory_shelf import MemoryShelf, MemorySlips
from facts.store.memory_state import Collection, NextCollection, Place, State
from facts.store.port import Saved

__all__ = ["MemoryDesk", "MemoryLibrary", "MemoryShelf", "MemoryStore"]

WAIT = 5.0
"""Seconds that a transaction waits for the one before it, as the other stores do."""


class MemorySlipBox(MemorySlips):
    """Slips that a transaction changes; what becomes of them is kept with the rest of it."""

    def __init__(self, slips: Mapping[Place, Slip]) -> None:
        self.now = dict(slips)
        super().__init__(lambda: self.now)

    def add(self, slip: Slip) -> bool:
        chaining.require_slip(slip)
        if (slip.kind, slip.id) in self.now:
            return False
        self.now[slip.kind, slip.id] = slip
        return True

    def put(self, slip: Slip) -> None:
        chaining.require_slip(slip)
        self.now[slip.kind, slip.id] = slip

    def drop(self, kind: str, id_: str) -> bool:
        return self.now.pop((kind, id_), None) is not None

    def drop_expired(self, now: str) -> int:
        gone = [place for place, slip in self.now.items() if slip.expires is not None and slip.expires <= now]
        for place in gone:
            del self.now[place]
        return len(gone)


class MemoryDesk:
    """One transaction that writes: everything is done to a state of its own, which the library puts in place."""

    def __init__(self, before: State, registered: Mapping[Place, Slip], community: str) -> None:
        self._state = before
        self._community = community
        self._saving: NextCollection | None = None
        self._command: int | None = None
        self.slips = MemorySlipBox(before.slips)
        self.registry = MemorySlipBox(registered)
        self.shelf = MemoryShelf(before, self.slips)

    @property
    def state(self) -> State:
        """The state with everything done so far."""
        return replace(self._state, slips=dict(self.slips.now))

    def save(self, drafts: Iterable[EditionDraft], *, imported_at: str) -> Sequence[Saved]:
        self._saving = saving = NextCollection(self._state.kept)
        try:
            saved = [saving.save(draft, imported_at) for draft in drafts]
        finally:
            self._saving = None
        self._keep(saving.collection())
        return saved

    def lacks(self, source: str | Source, digest: str) -> bool:
        """Say, while a save takes its drafts too, whether a text of that digest would have to be read."""
        kept = self._state.kept if self._saving is None else self._saving.collection()
        return kept.lacks(source, digest)

    def reread(self, drafts: Iterable[tuple[int, EditionDraft]]) -> int:
        following = NextCollection(self._state.kept)
        count = sum([following.reread(draft, number) for number, draft in drafts])
        self._keep(following.collection())
        return count

    def retire_source(self, id_: str) -> None:
        following = NextCollection(self._state.kept)
        following.retire(id_)
        self._keep(following.collection())

    def put_cards(self, cards: Iterable[EditionDraft]) -> None:
        following = NextCollection(self._state.cards)
        for card in cards:
            following.drop(card.source.id)
            following.save(card, "")
        self._become(replace(self._state, cards=following.collection()))

    def drop_cards(self, ids: Iterable[str]) -> None:
        following = NextCollection(self._state.cards)
        for id_ in ids:
            following.drop(id_)
        self._become(replace(self._state, cards=following.collection()))

    def add_aliases(self, aliases: Mapping[str, str]) -> None:
        chaining.require_storable(*aliases, *aliases.values())
        kept = self._state.kept
        self._keep(kept.with_aliases({**kept.aliases, **aliases}))

    def drop_aliases(self, names: Iterable[str]) -> None:
        kept, dropped = self._state.kept, set(names)
        self._keep(kept.with_aliases({name: kept.aliases[name] for name in kept.aliases if name not in dropped}))

    def commit(self, edits: Sequence[Edit], signature: Signature, *, undoes: int | None = None) -> Sequence[Change]:
        entries = self._state.entries
        changes = chaining.chain(
            edits,
            signature,
            lambda kind, id_: entries.get((kind, id_), Standing()),
            self._state.head,
            self._community,
            undoes,
            self._command if undoes is None else None,
        )
        if changes and undoes is None:
            self._command = changes[0].command
        self._become(self._state.with_changes(changes))
        return changes

    def _keep(self, collection: Collection) -> None:
        self._become(replace(self._state, kept=collection))

    def _become(self, state: State) -> None:
        self._state = state
        self.shelf.turn_to(state)


class MemoryLibrary:
    """What one community keeps in memory."""

    def __init__(self, store: MemoryStore, community: str) -> None:
        self._store = store
        self._community = community
        self._desk: tuple[int, MemoryDesk] | None = None

    @property
    def community(self) -> str:
        return self._community

    @contextmanager
    def reading(self) -> Iterator[MemoryShelf]:
        yield MemoryShelf(self._store.state(self._community))

    @contextmanager
    def writing(self) -> Iterator[MemoryDesk]:
        with self._store.alone():
            before = self._store.state(self._community)
            desk = MemoryDesk(before, self._store.registered, self._community)
            self._desk = get_ident(), desk
            try:
                yield desk
            finally:
                self._desk = None
            if desk.state != before:
                self._store.states[self._community] = desk.state
            self._store.registered = desk.registry.now

    def save(self, drafts: Iterable[EditionDraft], *, imported_at: str) -> Sequence[Saved]:
        with self.writing() as desk:
            return desk.save(drafts, imported_at=imported_at)

    def wants(self, source: str | Source, digest: str) -> bool:
        desk = self._desk
        # The thread that writes must see what it has taken so far; every other one sees only what is certain.
        if desk is not None and desk[0] == get_ident():
            return desk[1].lacks(source, digest)
        return self._store.state(self._community).kept.lacks(source, digest)

    def add_aliases(self, aliases: Mapping[str, str]) -> None:
        with self.writing() as desk:
            desk.add_aliases(aliases)


class MemoryStore:
    """A store without a file. ``MemoryStore().library("town")`` is all there is to open one."""

    def __init__(self) -> None:
        self.states: dict[str, State] = {}
        self.registered: Mapping[Place, Slip] = {}
        self._writing = Lock()

    def library(self, community: str) -> MemoryLibrary:
        return MemoryLibrary(self, community)

    def state(self, community: str) -> State:
        return self.states.get(community, State())

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Let one thread write at a time; raise S-LOCKED rather than wait for ever."""
        if not self._writing.acquire(timeout=WAIT):
            raise StoreFailed("S-LOCKED", "Another part of this program is writing; nothing was saved.", "Try again.")
        try:
            yield
        finally:
            self._writing.release()

    @contextmanager
    def registry(self) -> Iterator[MemorySlips]:
        seen = self.registered
        yield MemorySlips(lambda: seen)

    @contextmanager
    def registering(self) -> Iterator[MemorySlipBox]:
        with self.alone():
            box = MemorySlipBox(self.registered)
            yield box
            self.registered = box.now

    def forget_bytes(self) -> None:
        """Nothing was ever written."""

    def close(self) -> None:
        """Nothing to let go of."""
