"""The town whose moderators are tested."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.moderating import Town


@pytest.fixture
def town() -> Iterator[Town]:
    """A community with two sources and nothing published yet."""
    town = Town()
    yield town
    town.close()
