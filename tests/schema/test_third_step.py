"""A store that the second version made goes on with everything in it, and is read again: the step to ``reading``.

``backup_0002.db.gz`` is a backup that the program made before the step: two communities of two sources, one with a second
edition, another name, a change, a card and a slip each.
"""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from facts.ledger import EntryKind, breaks
from facts.store.maintenance import check, migrate, restore, verify
from facts.store.open import open_store
from facts.store.port import Kept
from facts.store.schema import HEAD
from facts.store.stepping import run, scripts
from tests.schema.test_migrations import _problems, connected
from tests.support.schema import schema


@pytest.fixture
def older(tmp_path: Path) -> Path:
    path = tmp_path / "older.db"
    path.write_bytes(gzip.decompress((Path(__file__).parent / "backup_0002.db.gz").read_bytes()))
    return path


def require_all_of_it(url: str) -> None:
    store = open_store(url)
    for name in ("town", "port"):
        with store.library(name).reading() as shelf:
            assert shelf.kept() == Kept(2, 3, 1, 3)
            assert [edition.current for edition in shelf.editions("a")] == [False, True]
            assert dict(shelf.aliases()) == {"the works": "harbour works"}
            assert shelf.entry(EntryKind.FACT, "1") is not None
            assert list(breaks(name, shelf.chain(), *shelf.head())) == []
            assert [slip.body for slip in shelf.slips.slips("counter")] == ["1"]
            assert [found.source for found in shelf.cards.search(["boat"], 5)] == ["1"]
            # Nobody noted which version read them, so they count as another's.
            assert [edition.source for edition in shelf.read_otherwise(1)] == ["a", "b"]
            assert [edition.source for edition in shelf.cards.read_otherwise(1)] == ["1"]
    store.close()
    assert _problems(url) == []
    assert [one.code for one in check(url) if one.code not in ("S-SQLITE", "S-SPACE")] == ["S-REREAD"]


@pytest.mark.parametrize("engine", ["sqlite", "postgres"])
def test_an_older_backup_goes_into_a_store_as_the_newest_has_it(
    engine: str, older: Path, request: pytest.FixtureRequest
) -> None:
    url: str = request.getfixturevalue(f"{engine}_url")
    restore(url, older)
    if engine == "sqlite":
        done = migrate(url)
        assert (done.before, done.after) == ("0002", HEAD)
    require_all_of_it(url)


@pytest.mark.parametrize("engine", ["sqlite", "postgres"])
def test_down_and_up_again_with_rows(engine: str, older: Path, request: pytest.FixtureRequest) -> None:
    url: str = request.getfixturevalue(f"{engine}_url")
    restore(url, older)
    if engine == "sqlite":
        migrate(url)
    with connected(url) as connection:
        up = schema(connection)
        run(connection, scripts(), "0002", down=True)
        assert "reading" not in schema(connection)
    migrate(url)
    with connected(url) as connection:
        assert sorted(schema(connection).splitlines()) == sorted(up.splitlines())
    require_all_of_it(url)


def test_an_older_backup_is_proved_as_it_is(older: Path) -> None:
    before = older.read_bytes()
    proof = verify(older)
    assert (proof.revision, proof.sealed, proof.communities, proof.sources) == ("0002", True, 2, 4)
    assert older.read_bytes() == before
