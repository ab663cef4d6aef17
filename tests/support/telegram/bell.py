"""How a test waits for something without sleeping: it looks, and looks again whenever something happened."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

PATIENCE = 20.0
"""Seconds until a test that waits for something gives up. Nothing is ever measured by it."""


class Bell:
    """Rung when something happened; whoever waits looks again."""

    def __init__(self) -> None:
        self._waiting: list[asyncio.Future[None]] = []

    def ring(self) -> None:
        """Let all who wait look again."""
        waiting, self._waiting = self._waiting, []
        for one in waiting:
            if not one.done():
                one.set_result(None)

    async def rung(self) -> None:
        """Return when the bell is next rung."""
        one = asyncio.get_running_loop().create_future()
        self._waiting.append(one)
        try:
            await one
        finally:
            if one in self._waiting:
                self._waiting.remove(one)

    async def until(self, look: Callable[[], T | None], within: float = PATIENCE, *, what: str = "it") -> T:
        """Return what ``look`` finds, as soon as that is not None; raise AssertionError where that takes too long."""
        try:
            async with asyncio.timeout(within):
                while (found := look()) is None:
                    await self.rung()
                return found
        except TimeoutError:
            raise AssertionError(f"nobody saw {what} within {within:g} seconds") from None
