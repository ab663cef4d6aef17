"""Pauses of the library that pass at once, and are kept."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from unittest import mock


class Pauses:
    """Stands in for ``asyncio`` where the library waits: nothing is waited for, and every wait is kept."""

    def __init__(self) -> None:
        self.asked: list[float] = []

    def __getattr__(self, name: str) -> object:
        return getattr(asyncio, name)

    async def sleep(self, seconds: float) -> None:
        """Wait for nothing."""
        self.asked.append(seconds)
        await asyncio.sleep(0)


@contextmanager
def no_pauses() -> Iterator[Pauses]:
    """Let no call of the library's wait for as long as the block lasts."""
    made = Pauses()
    with (
        mock.patch("discord.http.asyncio", made),
        mock.patch("discord.webhook.async_.asyncio", made),
        mock.patch("discord.shard.asyncio", made),
    ):
        yield made
