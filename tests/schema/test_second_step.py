"""A store that the first version made goes on with everything in it: the step to facts, changes and slips.

``backup_0001.db.gz`` is a backup that the program made before there were any: two communities of two sources, one with
a second edition, and another name each.
"""

from __future__ import annotations

import gzip
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text

from facts.errors import StoreFailed
from facts.ledger import GENESIS, EntryKind, breaks
from facts.store.maintenance import check, migrate, restore, verify
from facts.store.open import open_store
from facts.store.port import Kept
from facts.store.schema import REVISIONS
from facts.store.stepping import run, scripts
from tests.schema.test_migrations import _problems, connected
from tests.support.drafts import draft
from tests.support.ledgers import commit, fact
from tests.support.schema import schema


@pytest.fixture
def older(tmp_path: Path) -> Path:
    path = tmp_path / "older.db"
    path.write_bytes(gzip.decompress((Path(__file__).parent / "backup_0001.db.gz").read_bytes()))
    return path


@pytest.fixture
def url(older: Path, tmp_path: Path) -> str:
    """A store of the first version."""
    address = f"sqlite:///{tmp_path / 'store.db'}"
    restore(address, older)
    return address


def require_all_of_it(url: str) -> None:
    store = open_store(url)
    for name in ("town", "port"):
        library = store.library(name)
        with library.reading() as shelf:
            assert shelf.kept() == Kept(2, 3, 1, 3)
            assert [found.source for found in shelf.search(["boat", "1912"], 5)] == ["a"]
            assert [edition.current for edition in shelf.editions("a")] == [False, True]
            assert dict(shelf.aliases()) == {"the works": "harbour works"}
            assert shelf.head() == (0, GENESIS)
            assert shelf.cards.kept() == Kept(0, 0, 0, 0)
        commit(library, fact("1", None, "{}"))
        with library.writing() as desk:
            desk.put_cards([draft("1", "Boats: 1912.")])
        with library.reading() as shelf:
            assert shelf.entry(EntryKind.FACT, "1") is not None
            assert [found.source for found in shelf.search(["boat"], 5)] == ["a"]
            assert [found.source for found in shelf.cards.search(["boat"], 5)] == ["1"]
            assert list(breaks(name, shelf.chain(), *shelf.head())) == []
    store.close()
    assert _problems(url) == []
    assert [one.code for one in check(url) if one.code not in ("S-SQLITE", "S-SPACE")] == ["S-REREAD"]


def test_an_older_store_is_migrated_with_all_that_is_in_it(url: str) -> None:
    with pytest.raises(StoreFailed) as refused:
        open_store(url)
    assert refused.value.code == "S-OLD"
    done = migrate(url)
    assert (done.before, done.after) == ("0001", REVISIONS[-1])
    assert done.backup is not None
    proof = verify(done.backup)
    assert (proof.revision, proof.sealed, proof.communities, proof.sources) == ("0001", False, 2, 4)
    require_all_of_it(url)


def test_an_older_backup_is_proved_and_left_as_it_is(older: Path) -> None:
    before = older.read_bytes()
    proof = verify(older)
    assert (proof.path, proof.revision, proof.sealed) == (older, "0001", True)
    assert (proof.communities, proof.sources) == (2, 4)
    assert older.read_bytes() == before
    assert [path.name for path in older.parent.iterdir()] == ["older.db"]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE source SET title = 'Zoé’s' WHERE id = 'b'",
        "UPDATE passage SET text = replace(text, '1912', '1913')",
        "UPDATE backup_seal SET digest = 'x'",
        "DELETE FROM edition WHERE source_id = 'b'",
        "DROP TABLE alias",
    ],
)
def test_an_older_backup_that_somebody_changed_is_refused(older: Path, tmp_path: Path, statement: str) -> None:
    connection = sqlite3.connect(older)
    with connection:
        connection.execute(statement)
    connection.close()
    with pytest.raises(StoreFailed) as refused:
        verify(older)
    assert refused.value.code == "S-DAMAGED"
    with pytest.raises(StoreFailed):
        restore(f"sqlite:///{tmp_path / 'store.db'}", older)
    assert not (tmp_path / "store.db").exists()


def test_an_older_backup_goes_into_a_database_as_the_newest_has_it(older: Path, postgres_url: str) -> None:
    restore(postgres_url, older)
    require_all_of_it(postgres_url)


@pytest.mark.parametrize("engine", ["sqlite", "postgres"])
def test_down_and_up_again_with_rows(engine: str, older: Path, request: pytest.FixtureRequest) -> None:
    url: str = request.getfixturevalue(f"{engine}_url")
    restore(url, older)
    if engine == "sqlite":
        migrate(url)
    with connected(url) as connection:
        up = schema(connection)
        run(connection, scripts(), "0001", down=True)
        down = schema(connection)
        assert "slip" not in down
        assert "collection" not in down
        assert connection.execute(text("SELECT name FROM community ORDER BY id")).scalars().all() == ["town", "port"]
    migrate(url)
    with connected(url) as connection:
        assert sorted(schema(connection).splitlines()) == sorted(up.splitlines())
    require_all_of_it(url)


def test_going_down_refuses_to_lose_what_moderators_kept(sqlite_url: str, postgres_url: str) -> None:
    for url in (sqlite_url, postgres_url):
        store = open_store(url)
        commit(store.library("town"), fact("1", None, "{}"))
        store.close()
        with pytest.raises(ValueError, match="lose all of them"), connected(url) as connection:
            run(connection, scripts(), "0001", down=True)
        store = open_store(url)
        with store.library("town").writing() as desk:
            desk.put_cards([draft("1", "Boats: 1912.")])
        store.close()
        with pytest.raises(ValueError, match="no place for cards"), connected(url) as connection:
            run(connection, scripts(), "0001", down=True, lose_data=True)
        store = open_store(url)
        with store.library("town").writing() as desk:
            desk.drop_cards(["1"])
        store.close()
        with connected(url) as connection:
            run(connection, scripts(), "0001", down=True, lose_data=True)
        migrate(url)
        assert _problems(url) == []
