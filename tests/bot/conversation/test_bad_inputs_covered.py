"""Every row of the programme of bad inputs that needs no network has a test that says so."""

from __future__ import annotations

from collections import Counter

from tests.bot.conversation import (
    test_bad_inputs,
    test_bad_inputs_in_context,
    test_bad_inputs_in_files,
    test_bad_inputs_logged,
    test_bad_inputs_shown,
)
from tests.support.bad_inputs import ROWS

MODULES = (
    test_bad_inputs,
    test_bad_inputs_in_context,
    test_bad_inputs_in_files,
    test_bad_inputs_logged,
    test_bad_inputs_shown,
)


def covered() -> Counter[str]:
    """Return how many tests and lines of the table there are for each row."""
    found = Counter(name.split()[0] for name, _, _ in test_bad_inputs.ROWS if name[0] == "B" and name[1].isdigit())
    for module in MODULES:
        for test in vars(module).values():
            found.update(getattr(test, "rows", ()))
    return found


def test_every_row_is_covered() -> None:
    expected = {f"B{number}" for number in (*range(1, 42), *range(53, 57), 58, 59, *range(61, 73))}
    assert set(ROWS) == expected
    assert sorted(expected - set(covered())) == []


def test_nothing_is_said_to_cover_what_there_is_not() -> None:
    assert sorted(set(covered()) - set(ROWS)) == []
