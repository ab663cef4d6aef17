"""What is kept is out of the collector's sight, what comes later is not, and it still finds what circles."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest

from bot.shell.settling import EVERY, settle


class Kept:
    """Something that can hold itself."""

    def __init__(self) -> None:
        self.own: Kept | None = None


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*before)


def test_what_is_kept_is_out_of_sight() -> None:
    kept = Kept()
    kept.own = kept
    before = gc.get_freeze_count()
    settle()
    assert gc.get_freeze_count() > before
    assert all(one is not kept for one in gc.get_objects())
    assert gc.get_threshold() == EVERY


def test_what_circles_later_is_still_found() -> None:
    settle()
    later = Kept()
    later.own = later
    gone = weakref.ref(later)
    del later
    gc.collect()
    assert gone() is None
