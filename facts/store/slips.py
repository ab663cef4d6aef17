"""The notes of the conversation in a database: a community's, or those of none.

This file knows nothing of what a note says.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlalchemy import Connection, bindparam, delete, insert, select
from sqlalchemy.dialects import postgresql, sqlite

from facts.ledger import Slip
from facts.store.chaining import require_slip
from facts.store.drafts import storable
from facts.store.prepared import Prepared
from facts.store.tables import slip
from facts.store.transaction import Transaction

_ID = bindparam("community", type_=slip.c.community_id.type)
_SLIPS = select(slip.c.kind, slip.c.id, slip.c.body, slip.c.person, slip.c.expires).where(slip.c.community_id == _ID)
_ONE = Prepared(_SLIPS.where(slip.c.kind == bindparam("kind"), slip.c.id == bindparam("id")))
_OF_KIND = Prepared(_SLIPS.where(slip.c.kind == bindparam("kind")).order_by(slip.c.id))
_OF_PERSON = Prepared(_SLIPS.where(slip.c.person == bindparam("person")).order_by(slip.c.kind, slip.c.id))
_DROP = delete(slip).where(
    slip.c.community_id == _ID, slip.c.kind == bindparam("b_kind"), slip.c.id == bindparam("b_id")
)
_DROP_EXPIRED = delete(slip).where(slip.c.community_id == _ID, slip.c.expires <= bindparam("now"))
_INSERT = insert(slip)
_KEY = ["community_id", "kind", "id"]
_ON_SQLITE, _ON_POSTGRES = sqlite.insert(slip), postgresql.insert(slip)
_ADD = {
    "sqlite": _ON_SQLITE.on_conflict_do_nothing(index_elements=_KEY).execution_options(preserve_rowcount=True),
    "postgresql": _ON_POSTGRES.on_conflict_do_nothing(index_elements=_KEY).execution_options(preserve_rowcount=True),
}


class SqlSlips:
    """The slips under one row of ``community``, 0 for a community that was never written."""

    def __init__(self, connection: Connection, community_id: Callable[[], int]) -> None:
        self._connection = connection
        self._community_id = community_id

    def slip(self, kind: str, id_: str) -> Slip | None:
        if not (storable(kind) and storable(id_)):
            return None
        row = _ONE.one(self._connection, self._asking(kind=kind, id=id_))
        return None if row is None else Slip(*row)

    def slips(self, kind: str) -> Sequence[Slip]:
        if not storable(kind):
            return []
        return [Slip(*row) for row in _OF_KIND.all(self._connection, self._asking(kind=kind))]

    def slips_of(self, person: str) -> Sequence[Slip]:
        if not storable(person):
            return []
        return [Slip(*row) for row in _OF_PERSON.all(self._connection, self._asking(person=person))]

    def _asking(self, **wanted: str) -> dict[str, object]:
        return {"community": self._community_id(), **wanted}


class SqlSlipBox(SqlSlips):
    """Slips that a transaction changes; ``made`` makes the row they stand under, if there is none yet."""

    def __init__(self, transaction: Transaction, community_id: Callable[[], int], made: Callable[[], int]) -> None:
        super().__init__(transaction.connection, community_id)
        self._transaction = transaction
        self._made = made

    def slip(self, kind: str, id_: str) -> Slip | None:
        with self._transaction.doing():
            return super().slip(kind, id_)

    def slips(self, kind: str) -> Sequence[Slip]:
        with self._transaction.doing():
            return super().slips(kind)

    def slips_of(self, person: str) -> Sequence[Slip]:
        with self._transaction.doing():
            return super().slips_of(person)

    def add(self, slip: Slip) -> bool:
        require_slip(slip)
        with self._transaction.doing() as connection:
            fields = self._fields(slip)
            return connection.execute(_ADD[connection.dialect.name], fields).rowcount > 0

    def put(self, slip: Slip) -> None:
        require_slip(slip)
        with self._transaction.doing() as connection:
            fields = self._fields(slip)
            connection.execute(_DROP, self._asking(b_kind=slip.kind, b_id=slip.id))
            connection.execute(_INSERT, fields)

    def drop(self, kind: str, id_: str) -> bool:
        if not (storable(kind) and storable(id_)):
            return False
        with self._transaction.doing() as connection:
            return connection.execute(_DROP, self._asking(b_kind=kind, b_id=id_)).rowcount > 0

    def drop_expired(self, now: str) -> int:
        with self._transaction.doing() as connection:
            return connection.execute(_DROP_EXPIRED, self._asking(now=now)).rowcount

    def _fields(self, slip: Slip) -> dict[str, object]:
        return {
            "community_id": self._made(),
            "kind": slip.kind,
            "id": slip.id,
            "body": slip.body,
            "person": slip.person,
            "expires": slip.expires,
        }
