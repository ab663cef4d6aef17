"""The public door holds what it promises, and promises what it holds."""

from __future__ import annotations

import pytest

import facts


def test_every_name_of_the_door_is_there() -> None:
    assert all(getattr(facts, name) is not None for name in facts.__all__)


def test_the_door_names_each_thing_once_and_in_order() -> None:
    assert sorted(set(facts.__all__)) == facts.__all__


def test_what_is_not_in_the_door_is_not_there() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = facts.nothing
