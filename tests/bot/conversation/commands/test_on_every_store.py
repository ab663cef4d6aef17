"""A moderator's day on the stores that people use: the same replies as on the one in memory, and everything taken back."""

from __future__ import annotations

import pytest

from facts.store.open import open_store
from tests.support.moderating import Town, file

EXTRA = "The crane of Kestrel Bay was built in 1999. It is 30 metres tall.\n"


def day(town: Town) -> list[str]:
    """Play the day and return every reply."""
    said = [
        town.do("ed", "/addsource title: Crane", attached=file("crane.txt", EXTRA)),
        town.do("ed", "/candidates crane"),
        town.do("ed", "/publish crane 1"),
        town.do("ed", "/addfact height of the crane | 30 metres | It is 30 metres tall."),
        town.do("ed", "/addfact height of the crane | 31 metres | note: a letter"),
        town.press("ed", "Confirm"),
        town.do("ed", "/conflicts"),
        town.do("ed", "/editfact 2 subject: height of the new crane"),
        town.do("ed", "/retire 3 the letter was wrong"),
        town.do("ed", "/alias KB = Kestrel Bay"),
        town.do("ed", "/asked 2 how tall is the crane of kb"),
        town.do("ed", "/addsource title: Crane", attached=file("crane.txt", "News.\n\n" + EXTRA)),
        town.do("ed", "/fact 2"),
        town.do("ed", "/history 2"),
        town.do("ed", "/findfact crane"),
        town.do("mia", "/setup closest 5"),
        town.do("mia", "/export"),
        town.do("ed", "/log 50"),
    ]
    while "Taken back" in said[-1] or len(said) == 18:
        said.append(town.do("ed", "/undo"))
    return [*said, town.do("ed", "/facts"), town.do("mia", "/aliases"), str(town.book.breaks())]


@pytest.fixture(scope="module")
def in_memory() -> list[str]:
    town = Town()
    try:
        return day(town)
    finally:
        town.close()


@pytest.mark.parametrize("kind", ["sqlite_url", "postgres_url"])
def test_the_day_is_the_same_on_every_store(kind: str, request: pytest.FixtureRequest, in_memory: list[str]) -> None:
    url: str = request.getfixturevalue(kind)
    store = open_store(url)
    try:
        town = Town(store)
        try:
            assert day(town) == in_memory
        finally:
            town.close()
    finally:
        store.close()


def test_the_day_ends_where_it_began(in_memory: list[str]) -> None:
    assert in_memory[-3:] == ["Nothing has been published yet.", "No name stands for another here.", "()"]
