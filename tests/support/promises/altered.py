"""A record of changes of which one byte is turned around, in every column of every row: each time it is found out.

The changes are made by the real commands. Bytes are turned in the database itself, past the program and its triggers.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable

from sqlalchemy import Connection, Engine, text

from facts.store import maintenance
from facts.store.address import PostgresDatabase, SqliteFile, parse
from facts.store.open import open_store
from facts.store.postgres import writing_engine
from facts.store.sqlite import migrating_engine
from facts.store.tables import change
from tests.support.promises.neighbours import LINES, Neighbours, Step

COLUMNS = tuple(column.name for column in change.columns)


def chain_of(url: str, changes: int) -> tuple[str, int]:
    """Have at least so many changes made on a store by commands of every kind; return the community and their number."""
    chance = random.Random(7)
    store = open_store(url)
    town = Neighbours(store)
    count = 0
    while count < changes:
        line = chance.choice(LINES).format(
            word=town.words[0], guess="minutes", n=chance.randrange(1, 6), m=chance.randrange(10, 99)
        )
        if not line.startswith(("/link", "/export")):
            town.say(Step(0, line))
        with store.library(town.words[0]).reading() as shelf:
            count = shelf.head()[0]
    town.close()
    store.close()
    return town.words[0], count


def altered(url: str, community: str, rows: range, seed: int = 1) -> Counter[str]:
    """Turn a bit of one byte in every column of the rows, one at a time; return how often the row was named.

    A number that was turned leaves a gap, and a row that was given to another community is missing: these are named too.
    Raises AssertionError where nothing is found, or where the row is not named.
    """
    chance = random.Random(seed)
    counted: Counter[str] = Counter()
    engine = _engine(url)
    with engine.begin() as connection:
        _unguard(connection)
    assert maintenance.audit(url) == ()
    for number in rows:
        for column in COLUMNS:
            with engine.begin() as connection:
                put_back = _turned(connection, community, number, column, chance)
            told = [str(problem) for problem in maintenance.audit(url)]
            with engine.begin() as connection:
                put_back(connection)
            assert told, f"nothing is wrong with {column} of change {number}"
            named = (f"hange {number} ", f" {number} were made")  # that the last one is missing is told by the count
            assert any(name in one for one in told for name in named), (column, number, told)
            counted["turned"] += 1
    assert maintenance.audit(url) == (), "all of it was put back"
    engine.dispose()
    return counted


def _engine(url: str) -> Engine:
    match parse(url):
        case SqliteFile() as address:
            return migrating_engine(address)
        case PostgresDatabase() as address:
            return writing_engine(address)


def _unguard(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text("ALTER TABLE change DISABLE TRIGGER USER"))
        return
    names = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'change'"))
    for (name,) in names.all():
        connection.execute(text(f'DROP TRIGGER "{name}"'))


def _turned(
    connection: Connection, community: str, number: int, column: str, chance: random.Random
) -> Callable[[Connection], None]:
    here = "(SELECT id FROM community WHERE name = :name AND collection = 'sources')"
    row = f"community_id = {here} AND number = :number"
    named = {"name": community, "number": number}
    was = connection.execute(text(f'SELECT "{column}" FROM change WHERE {row}'), named).scalar_one()
    now = _turn(was, chance)
    if column == "community_id":  # a row can only be given to a community that there is
        now = connection.execute(text(f"SELECT min(id) FROM community WHERE id <> {here}"), named).scalar_one()
    connection.execute(text(f'UPDATE change SET "{column}" = :now WHERE {row}'), {**named, "now": now})
    if column == "community_id":
        back, at = f"UPDATE change SET community_id = {here} WHERE community_id = :now AND number = :number", number
    else:
        at = now if column == "number" and isinstance(now, int) else number
        back = f'UPDATE change SET "{column}" = :was WHERE community_id = {here} AND number = :number'
    parts: dict[str, object] = {"was": was, "now": now, "number": at, "name": community}
    used = {name: value for name, value in parts.items() if f":{name}" in back}

    def put_back(later: Connection) -> None:
        later.execute(text(back), used)

    return put_back


def _turn(value: object, chance: random.Random) -> object:
    """Return a value with one bit of one byte the other way round; what is empty gets a byte."""
    match value:
        case None:
            return 1
        case int():
            return value ^ (1 << chance.randrange(7, 20))  # no other change's number
        case str():
            if not value:
                return "\x01"
            at = chance.randrange(len(value))
            return value[:at] + chr(ord(value[at]) ^ 1) + value[at + 1 :]
        case _:
            raise TypeError(value)
