"""What was acknowledged survives a kill at any moment, and nothing is ever half there."""

from __future__ import annotations

from random import Random

import pytest

from facts.store import inspection
from facts.store.address import parse
from facts.store.database import Database
from facts.store.open import open_store
from tests.support.child import child, said

# Each save replaces the sources of an earlier one, so that index and vocabulary shrink and grow; some are one
# transaction of many sources, which must come whole.
_IMPORTING = """
import sys
from itertools import count
from facts.store.open import open_store
from tests.support.drafts import draft
store = open_store(sys.argv[1])
library = store.library("town")
for n in count(int(sys.argv[2])):
    many = [draft(f"fleet-{m:02}", f"Voyage {n} of boat {m}.", "It carried grain and salt.") for m in range(30)]
    one = draft(f"log-{n:05}", f"Boat {n} came in.", "# Tide", f"It left with {n} barrels.")
    library.save([one, *(many if n % 3 == 0 else [])], imported_at="now")
    print(n)
"""

rounds = pytest.mark.parametrize(
    "rounds", [pytest.param(10, id="some"), pytest.param(300, id="many", marks=pytest.mark.slow)]
)


@rounds
@pytest.mark.parametrize("engine", ["sqlite", "postgres"])
def test_acknowledged_saves_survive_and_nothing_is_torn(
    engine: str, rounds: int, request: pytest.FixtureRequest
) -> None:
    url: str = request.getfixturevalue(f"{engine}_url")
    random = Random(11)
    next_one = 0
    for _ in range(rounds):
        with child(_IMPORTING, url, str(next_one)) as other:
            # Killed while it works on the save after the last one that it reported.
            for _ in range(random.randrange(1, 9)):
                last = int(said(other))
        saved = _inspect(url)
        assert saved in (list(range(last + 1)), list(range(last + 2)))
        next_one = len(saved)


def _inspect(url: str) -> list[int]:
    """Return which saves are there, having proved the store whole and every save complete."""
    database = Database(parse(url))
    with database.reading() as connection:
        assert inspection.whole(connection, database.index) == []
    database.close()
    store = open_store(url, create=False)
    with store.library("town").reading() as shelf:
        sources = [source.id for source in shelf.sources()]
        logs = [int(id_.removeprefix("log-")) for id_ in sources if id_.startswith("log-")]
        voyages = {shelf.editions(id_)[-1].number for id_ in sources if id_.startswith("fleet-")}
        assert voyages == {(len(logs) + 2) // 3}
        assert len(shelf.search(["barrel"], 10_000)) == len(logs)
        assert shelf.kept().revision == len(logs)
    store.close()
    return logs
