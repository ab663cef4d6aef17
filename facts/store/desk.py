"""One transaction that writes in a database: everything done at a desk is kept together or not at all.

This file knows nothing of engines, nor of who begins and ends the transaction.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from sqlalchemy import Connection

from facts.index import EditionDraft
from facts.ledger import Change, Edit, Signature
from facts.model import Source
from facts.store import chaining, ledger_rows
from facts.store.chaining import Head
from facts.store.communities import find_community, make_community
from facts.store.full_text import FullTextIndex
from facts.store.port import Saved
from facts.store.saving import Saving
from facts.store.shelf import SqlShelf
from facts.store.slips import SqlSlipBox
from facts.store.tables import Collection
from facts.store.transaction import Transaction


class SqlDesk:
    """The desk of one community; ``shelf`` sees what was done at it, and nobody else does before it is closed."""

    def __init__(
        self,
        transaction: Transaction,
        shelf: SqlShelf,
        community: str,
        index: FullTextIndex,
        register: Callable[[], SqlSlipBox],
    ) -> None:
        self._transaction = transaction
        self._community = community
        self._index = index
        self._register = register
        self._registry: SqlSlipBox | None = None
        self._saving: Saving | None = None
        self._command: int | None = None
        self.shelf = shelf
        self.slips = SqlSlipBox(transaction, lambda: self.shelf.community_id, self._made)

    @property
    def registry(self) -> SqlSlipBox:
        if self._registry is None:
            self._registry = self._register()
        return self._registry

    def save(self, drafts: Iterable[EditionDraft], *, imported_at: str) -> Sequence[Saved]:
        with self._step(Collection.SOURCES) as saving:
            self._saving = saving
            try:
                return [saving.save(draft, imported_at) for draft in drafts]
            finally:
                self._saving = None

    def reread(self, drafts: Iterable[tuple[int, EditionDraft]]) -> int:
        with self._step(Collection.SOURCES) as saving:
            return sum([saving.reread(draft, number) for number, draft in drafts])

    def lacks(self, source: str | Source, digest: str) -> bool | None:
        """Say whether a text of that digest has to be read, None where a save that runs has not come to the source."""
        taken = {} if self._saving is None else self._saving.taken
        id_ = source if isinstance(source, str) else source.id
        if id_ not in taken:
            if self._saving is None:
                return None
            return self._saving.lacks(id_, source if isinstance(source, Source) else None, digest)
        return taken[id_][1] != digest or (isinstance(source, Source) and taken[id_][0] != source)

    def retire_source(self, id_: str) -> None:
        with self._step(Collection.SOURCES) as saving:
            saving.retire(id_)

    def put_cards(self, cards: Iterable[EditionDraft]) -> None:
        with self._step(Collection.CARDS) as saving:
            for card in cards:
                saving.drop(card.source.id)
                saving.save(card, "")

    def drop_cards(self, ids: Iterable[str]) -> None:
        with self._step(Collection.CARDS) as saving:
            for id_ in ids:
                saving.drop(id_)

    def add_aliases(self, aliases: Mapping[str, str]) -> None:
        chaining.require_storable(*aliases, *aliases.values())
        with self._step(Collection.SOURCES) as saving:
            saving.add_aliases(aliases)

    def drop_aliases(self, names: Iterable[str]) -> None:
        with self._step(Collection.SOURCES) as saving:
            saving.drop_aliases(names)

    def commit(self, edits: Sequence[Edit], signature: Signature, *, undoes: int | None = None) -> Sequence[Change]:
        with self._transaction.step() as connection:
            id_ = self.shelf.community_id
            changes = chaining.chain(
                edits,
                signature,
                lambda kind, of: ledger_rows.standing(connection, id_, kind, of),
                Head(*self.shelf.head()),
                self._community,
                undoes,
                self._command if undoes is None else None,
            )
            if changes:
                ledger_rows.add_changes(connection, self._made(), changes)
        if changes and undoes is None:
            self._command = changes[0].command
        self._look_again()
        return changes

    def _made(self) -> int:
        """Return the community's number; make the community if this is its first write."""
        if self.shelf.community_id == 0:
            make_community(self._transaction.connection, self._community, Collection.SOURCES)
            self._look_again()
        return self.shelf.community_id

    @contextmanager
    def _step(self, collection: Collection) -> Iterator[Saving]:
        with self._transaction.step() as connection:
            saving = Saving(connection, self._community, self._index, collection)
            yield saving
            saving.finish()
        self._look_again()

    def _look_again(self) -> None:
        with self._transaction.doing():
            self.shelf.look_again()


def registry_id(connection: Connection) -> int:
    """Return the number of the row that the slips of no community stand under, 0 where there are none yet."""
    return find_community(connection, "", Collection.REGISTRY).id


def registry_box(transaction: Transaction) -> SqlSlipBox:
    """Return the slips of no community, to write; whoever asks writes them alone."""
    connection = transaction.connection

    def made() -> int:
        return registry_id(connection) or make_community(connection, "", Collection.REGISTRY)

    return SqlSlipBox(transaction, lambda: registry_id(connection), made)
