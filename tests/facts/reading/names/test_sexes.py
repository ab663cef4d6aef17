"""Whose a name is: by title, by a common given name, by a word for what somebody is; and when that is not told."""

from __future__ import annotations

import pytest

from facts.reading.names import sexes
from facts.reading.names.sexes import Sex, sex_of


@pytest.mark.parametrize(
    ("name", "sex"),
    [
        ("Mrs Lund", Sex.WOMAN),
        ("Ms. Lund", Sex.WOMAN),
        ("Mr Hale", Sex.MAN),
        ("Sister Agnes", Sex.WOMAN),
        ("King Olaf", Sex.MAN),
        ("Vera Lund", Sex.WOMAN),
        ("Tom Hale", Sex.MAN),
        ("the actress Ada Bell", Sex.WOMAN),
        ("the chairwoman Robin Bell", Sex.WOMAN),
        ("the spokesman Robin Bell", Sex.MAN),
        ("the policeman Vera Lund", Sex.WOMAN),  # her name says more than a word for her work
    ],
)
def test_a_title_or_a_given_name_tells(name: str, sex: Sex) -> None:
    assert sex_of(name.split()) is sex


@pytest.mark.parametrize(
    "name", ["Robin Hale", "Lund", "King", "the harbour master", "chairman Lund", "Andrea Karen", "Tom Vera Lund", ""]
)
def test_what_tells_nothing_excludes_nothing(name: str) -> None:
    assert sex_of(name.split()) is None


def test_no_given_name_is_both() -> None:
    tables = (sexes._GIVEN, sexes._TITLES, sexes._NOUNS)
    assert all(table[Sex.MAN].isdisjoint(table[Sex.WOMAN]) for table in tables)
